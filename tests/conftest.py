"""What holds of every extraction, and the long run of the tests that generate articles."""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable, Iterator

import pytest
from hypothesis import settings
from jsonschema import Draft202012Validator

from sommet.models import Evidence, Extraction
from sommet.output.json_text import to_json

settings.register_profile("unhurried", deadline=None)  # the machine may be busy
settings.register_profile("long", max_examples=20_000, deadline=None)
settings.load_profile("unhurried")


def passages(value: object) -> Iterator[Evidence]:
    """Yield every piece of evidence below a model, a tuple or a plain value."""
    if isinstance(value, Evidence):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from passages(item)
    elif hasattr(value, "model_fields_set"):
        for item in vars(value).values():
            yield from passages(item)


@pytest.fixture(scope="session")
def check() -> Callable[[Extraction, str], None]:
    """Assert the invariants of an extraction of a text."""
    schema = Draft202012Validator(Extraction.model_json_schema())

    def check(extraction: Extraction, text: str) -> None:
        output = to_json(extraction)
        schema.validate(json.loads(output))
        assert Extraction.model_validate_json(output) == extraction
        for passage in passages(extraction):
            assert text[passage.start : passage.end] == passage.text != ""
        names = {p.name for p in extraction.participants}
        assert {a.participant for a in extraction.arrivals} <= names
        assert {name for goal in extraction.stated_goals for name in goal.stated_by} <= names
        assert all(goal.text in goal.evidence.text for goal in extraction.stated_goals)
        spans = sorted((m.start, m.end) for p in extraction.participants for m in p.mentions)
        assert all(end <= start for (_, end), (start, _) in itertools.pairwise(spans))
        if extraction.event is None:
            assert not (extraction.participants or extraction.arrivals or extraction.stated_goals)
            assert extraction.venue is None

    return check

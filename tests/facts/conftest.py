"""What is wanted by two who meet, told in a text behind the sentence on their meeting."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sommet.article import from_text
from sommet.extraction import read
from sommet.facts.goals import find_goals
from sommet.reading import Reading

LEAD = (
    "Le président norvégien Lars Berg a rencontré mardi à Oslo la présidente péruvienne Ana Diaz."
)


@pytest.fixture(scope="session")
def read_behind_lead() -> Callable[[str], Reading]:
    """Read the lead and a text behind it."""
    return lambda text: read(from_text(f"{LEAD} {text}"))


@pytest.fixture(scope="session")
def goals_of(
    read_behind_lead: Callable[[str], Reading],
) -> Callable[[str], list[tuple[str, str]]]:
    """Return the goals that a text behind the lead states, each as (holder, words)."""

    def goals(text: str) -> list[tuple[str, str]]:
        reading = read_behind_lead(text)
        people = [a for a in reading.cast.actors if a.name in {"Lars Berg", "Ana Diaz"}]
        assert [a.name for a in people] == ["Lars Berg", "Ana Diaz"]
        return [("+".join(g.fact.stated_by), g.fact.text) for g in find_goals(reading, people)]

    return goals

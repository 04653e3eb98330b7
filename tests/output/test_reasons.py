from __future__ import annotations

import pytest

from sommet.models import (
    Arrival,
    ArticleInfo,
    Event,
    Evidence,
    Explanation,
    Extraction,
    Fact,
    Goal,
    Reason,
)
from sommet.output.reasons import lines

CUE = Evidence(text="espère\x1b[31m\nque", start=42, end=51)
EVENT = Event(kind="meeting", when=None, evidence=CUE)
GOAL = Goal(text="relancer\nles échanges", stated_by=("Anna Kovacs", "Paul Ndi"), evidence=CUE)
OF_ALL = Goal(text="le commerce", stated_by=(), evidence=CUE)
LANDING = Arrival(participant="Paul Ndi", when=None, place=None, status="actual", evidence=CUE)


@pytest.mark.parametrize(
    ("fact", "cues", "weights", "needed", "expected"),
    [
        pytest.param(
            GOAL, (CUE,), {}, None,
            "a.txt: goal « relancer les échanges » (Anna Kovacs, Paul Ndi): rule "
            "« espère[31m que » at 42",
            id="one line, no control characters",
        ),
        pytest.param(OF_ALL, (), {}, None, "a.txt: goal « le commerce » (the meeting): rule",
                     id="of the meeting"),
        pytest.param(LANDING, (), {}, None, "a.txt: arrival Paul Ndi: rule", id="no place"),
        pytest.param(
            EVENT, (), {"words": 1.25, "words_in_lead": 4.0}, 3.0,
            "a.txt: event meeting: rule; weight 5.2, 3.0 needed (words in lead 4.0, words 1.2)",
            id="the weightiest first",
        ),
        pytest.param(None, (), {}, 3.0, "a.txt: no event: rule; weight 0.0, 3.0 needed",
                     id="no event"),
    ],
)  # fmt: skip
def test_a_reason_is_a_line(
    fact: Fact | None,
    cues: tuple[Evidence, ...],
    weights: dict[str, float],
    needed: float | None,
    expected: str,
) -> None:
    reason = Reason(fact=fact, rule="rule", cues=cues, weights=weights, needed=needed)
    extraction = Extraction(article=ArticleInfo(source="a.txt", published=None))
    explanation = Explanation(extraction=extraction, reasons=(reason,))
    assert list(lines(explanation)) == [expected]

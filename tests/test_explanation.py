"""Why each fact was found."""

from __future__ import annotations

import pytest

from sommet import explain, extract, from_text, load
from sommet.models import Explanation, Reason

LEAD = (
    "Le président finlandais Paul Martin a reçu mardi à Oslo la chancelière autrichienne Anna "
    "Keller."
)
ARTICLES = ["fixtures/korea-15-park-ottawa.txt", "fixtures/world-07-tebboune-tunis.txt"]


def reasons(text: str) -> dict[str, Reason]:
    """Return the last reason of each kind of fact."""
    found = explain(from_text(f"{LEAD} {text}")).reasons
    return {type(reason.fact).__name__: reason for reason in found}


@pytest.mark.parametrize("path", ARTICLES)
def test_every_fact_has_its_reason(path: str) -> None:
    explanation = explain(load(path))
    extraction = explanation.extraction
    assert extraction == extract(load(path))
    assert [reason.fact for reason in explanation.reasons] == [
        extraction.event,
        *extraction.participants,
        extraction.venue,
        *extraction.arrivals,
        *extraction.stated_goals,
    ]


@pytest.mark.parametrize("path", ARTICLES)
def test_cues_are_words_of_the_article(path: str) -> None:
    article = load(path)
    cues = [cue for reason in explain(article).reasons for cue in reason.cues]
    assert cues
    assert all(article.text[cue.start : cue.end] == cue.text for cue in cues)


@pytest.mark.parametrize(
    ("text", "rule", "cue"),
    [
        ("Mme Keller souhaite relancer le commerce.", "verb of intent", "souhaite"),
        ("Mme Keller a dit sa volonté de relancer le commerce.", "noun of intent", "volonté de"),
        ("Mme Keller est prête à relancer le commerce.", "adjective of intent", "prête à"),
        ("Mme Keller est venue dans le but de relancer le commerce.", "purpose", "dans le but de"),
        ("« Il faut relancer le commerce », a dit Mme Keller.", "duty", "faut"),
        ("Au menu des débats : la pêche et le commerce.", "agenda", "Au menu des débats :"),
    ],
    ids=lambda value: str(value)[:24],
)  # fmt: skip
def test_a_goal_tells_its_construction(text: str, rule: str, cue: str) -> None:
    reason = reasons(text)["Goal"]
    assert (reason.rule, [c.text for c in reason.cues]) == (rule, [cue])


@pytest.mark.parametrize(
    ("text", "rule", "cue"),
    [
        ("Mme Keller a atterri lundi soir à Oslo.", "verb of arrival", "atterri"),
        ("Mme Keller est attendue lundi à Oslo.", "expectation", "attendue"),
        ("L'arrivée de Mme Keller à Oslo est prévue lundi.", "noun of arrival", "arrivée"),
    ],
    ids=lambda value: str(value)[:24],
)
def test_an_arrival_tells_its_construction(text: str, rule: str, cue: str) -> None:
    reason = reasons(text)["Arrival"]
    assert (reason.rule, [c.text for c in reason.cues]) == (rule, [cue])


def test_what_rules_weigh_is_told() -> None:
    found = reasons("")
    for kind, rule, cues in [
        ("Event", "encounter", ["reçu"]),
        ("Venue", "place of", ["reçu", "Oslo"]),
    ]:
        reason = found[kind]
        assert (reason.rule, [c.text for c in reason.cues]) == (rule, cues)
        assert reason.needed is not None
        assert sum(reason.weights.values()) >= reason.needed
    assert (found["Participant"].rule, found["Participant"].needed) == ("party to", None)


@pytest.mark.parametrize("text", ["Le pain est bon.", "Le sommet du Mont-Blanc est enneigé."])
def test_no_meeting_has_its_reason(text: str) -> None:
    [reason] = explain(from_text(text)).reasons
    assert reason.fact is None
    assert reason.needed is not None
    assert sum(reason.weights.values()) < reason.needed


def test_an_explanation_loads_back() -> None:
    explanation = explain(load(ARTICLES[0]))
    assert Explanation.model_validate_json(explanation.model_dump_json()) == explanation

"""Every fact of the articles in `fixtures/`, through the command.

`NAME.json` is the extraction expected of `NAME.txt`, as the command prints it.
`NAME.accepted.json`, where there is one, lists what may be printed as well: facts that careful
readers could disagree on, and other readings of the expected ones. All else is wrong.

Run as a script for what is wrong today, and for the rows that KNOWN_GAPS lacks or should lose:
    python tests/test_fixtures.py
"""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import TypeVar

import pytest
from pydantic import BaseModel

from sommet.article import load
from sommet.models import (
    Arrival,
    Event,
    Evidence,
    Extraction,
    Goal,
    Model,
    Participant,
    Venue,
)

ROOT = Path(__file__).parent.parent
FIXTURES = ROOT / "fixtures"
ARTICLES = [path.stem for path in sorted(FIXTURES.glob("*.txt"))]

# What the program does not get right yet, by the reason.
KNOWN_GAPS: dict[str, tuple[str, ...]] = {
    "a visit is placed in the city of arrival rather than at the site of the talks": (
        "invented-kigali-cp1252: venue",
    ),
    "no office is tied to a leader whom only his counterpart and a by-name tell": (
        "invented-malgache-nuit: participant Rivo Andriamanana",
    ),
    "an article all of arrivals, with a meeting told in passing, is not seen as one on a meeting": (
        "korea-03-dong-dang-melia: event",
        "korea-03-dong-dang-melia: participant Kim Jong-un",
        "korea-03-dong-dang-melia: mentions of Kim Jong-un",
        "korea-03-dong-dang-melia: participant Donald Trump",
        "korea-03-dong-dang-melia: mentions of Donald Trump",
        "korea-03-dong-dang-melia: venue",
        "korea-03-dong-dang-melia: arrival mardi à 10h10, heure de Séoul",
        "korea-03-dong-dang-melia: arrival vers 11h, heure locale",
        "korea-03-dong-dang-melia: arrival dans la soirée",
    ),
    "« nouveau siège de la présidence » is no kind of place, and « séoulite » no demonym": (
        "korea-07-biden-yongsan: venue",
    ),
    "a goal of all three sides is given to some": (
        "korea-11-chengdu-tripartite: goal poursuivre nos efforts en ce sens, en restant …",
        "korea-11-chengdu-tripartite: goal hausser d’un cran leur coopération concrète",
    ),
    "a goal is cut at the colon of its list": (
        "korea-11-chengdu-tripartite: goal l’étendre aux domaines qui touchent la vie …",
        "korea-11-chengdu-tripartite: no other goal",
    ),
    "« le trentenaire » is not resolved, nor the pronoun after it": (
        "korea-23-kim-pekin-atlantico: mentions of Kim Jong-un",
    ),
    "a goal's condition is cut at « et »": ("korea-23-kim-pekin-atlantico: no other goal",),
    "a goal is cut at « &amp; »": (
        "world-03-cemac-yaounde: goal rapatrier les recettes des compagnies …",
        "world-03-cemac-yaounde: no other goal",
    ),
    "« le chef de l'Etat » and « l'hôte des lieux » fit both presidents": (
        "world-07-tebboune-tunis: mentions of Abdelmadjid Tebboune",
        "world-07-tebboune-tunis: mentions of Kaïs Saïed",
    ),
    "« l'hôte des lieux » is not resolved": (
        "world-07-tebboune-tunis: goal lever les obstacles qui freinent les …",
    ),
    "a goal of one who is only to be received": (
        "world-07-tebboune-tunis: goal un appui énergétique supplémentaire à …",
    ),
    "« l'Allemande » and « libertarien » are not resolved, nor the pronoun after them": (
        "world-15-mercosur-montevideo: mentions of Ursula von der Leyen",
        "world-15-mercosur-montevideo: mentions of Javier Milei",
    ),
    "« homme fort » is no office": ("world-19-conseil-europeen: participant Viktor Orban",),
    "a decision is taken for a goal": ("world-19-conseil-europeen: no other goal",),
}


class Accepted(Model):
    """What may be printed beside, or in place of, the expected facts."""

    events: tuple[Event, ...] = ()
    participants: tuple[Participant, ...] = ()
    venues: tuple[Venue, ...] = ()
    arrivals: tuple[Arrival, ...] = ()
    stated_goals: tuple[Goal, ...] = ()


def expected(name: str) -> Extraction:
    return Extraction.model_validate_json((FIXTURES / f"{name}.json").read_bytes())


def accepted(name: str) -> Accepted:
    path = FIXTURES / f"{name}.accepted.json"
    return Accepted.model_validate_json(path.read_bytes()) if path.exists() else Accepted()


@cache
def output(hash_seed: str = "0") -> dict[str, str]:
    """Run the command over all articles and return the line that it prints of each."""
    run = subprocess.run(
        [sys.executable, "-m", "sommet", "--format", "jsonl"]
        + [f"fixtures/{name}.txt" for name in ARTICLES],
        cwd=ROOT,
        env=os.environ | {"PYTHONHASHSEED": hash_seed},
        capture_output=True,
        check=True,
    )
    return dict(zip(ARTICLES, run.stdout.decode("utf-8").splitlines(), strict=True))


def printed(name: str) -> Extraction:
    return Extraction.model_validate_json(output()[name])


# --- What is wrong with an extraction, fact by fact ---

Verdicts = dict[str, str]  # by the fact's label; the empty string where it is right
Fact = TypeVar("Fact", Arrival, Goal)


def verdicts(name: str, found: Extraction) -> Verdicts:
    """Judge each expected fact of an article, and that nothing else is found."""
    truth, also = expected(name), accepted(name)
    goals = (truth.stated_goals, also.stated_goals, found.stated_goals)
    return {
        "article": _unless(found.article == truth.article, found.article),
        "event": _unless(found.event in (truth.event, *also.events), found.event),
        **_participants(truth.participants, also.participants, found.participants),
        "venue": _unless(found.venue in (truth.venue, *also.venues), found.venue),
        **_facts("arrival", _time_words, truth.arrivals, also.arrivals, found.arrivals),
        **_facts("goal", _words, *map(_unordered, goals)),
    }


def _unless(right: bool, *wrong: object) -> str:
    return "" if right else "; ".join(map(str, wrong)) or "missed"


def _participants(
    truth: Sequence[Participant], also: Sequence[Participant], found: Sequence[Participant]
) -> Verdicts:
    judged: Verdicts = {}
    for p in truth:
        got = next((f for f in found if f.name == p.name), None)
        judged[f"participant {p.name}"] = _unless(
            got is not None and _identity(got) == _identity(p) and got.role == p.role, got
        )
        mentions = set(got.mentions) if got else set()
        anothers = {m for q in truth for m in q.mentions} - set(p.mentions)
        missed = [f"missed: {m.text}" for m in p.mentions if m not in mentions]
        wrong = [f"another's: {m.text}" for m in mentions & anothers]
        judged[f"mentions of {p.name}"] = _unless(not missed + wrong, *missed, *wrong)
    names = {p.name for p in truth}
    others = [p for p in found if p.name not in names and _identity(p) not in map(_identity, also)]
    firsts = [p.mentions[0].start for p in found]
    judged["order of participants"] = _unless(firsts == sorted(firsts), *(p.name for p in found))
    judged["no other participant"] = _unless(not others, *(p.name for p in others))
    return judged


def _identity(p: Participant) -> tuple[str, str, str | None]:
    return p.name, p.kind, p.country


def _facts(
    kind: str,
    key: Callable[[Fact], str],
    truth: Sequence[Fact],
    also: Sequence[Fact],
    found: Sequence[Fact],
) -> Verdicts:
    """Judge facts of one kind; the key tells which found fact to compare with an expected one."""
    judged: Verdicts = {}
    for fact in truth:
        same = [f for f in found if key(f) == key(fact)]
        label = textwrap.shorten(f"{kind} {key(fact)}", 52, placeholder=" …")
        judged[label] = _unless(len(same) == 1 and same[0] in (fact, *also), *same)
    keys = {key(fact) for fact in truth}
    others = [f for f in found if key(f) not in keys and f not in also]
    judged[f"no other {kind}"] = _unless(not others, *others)
    return judged


def _time_words(arrival: Arrival) -> str:
    return " … ".join(e.text for e in arrival.when.evidence) if arrival.when else "untold"


def _words(goal: Goal) -> str:
    return goal.text


def _unordered(goals: Sequence[Goal]) -> list[Goal]:
    return [g.model_copy(update={"stated_by": tuple(sorted(g.stated_by))}) for g in goals]


# --- The tests ---

REASONS = {row: reason for reason, rows in KNOWN_GAPS.items() for row in rows}
LABELS = [(name, label) for name in ARTICLES for label in verdicts(name, expected(name))]


ROWS = [
    pytest.param(
        name,
        label,
        id=row,
        marks=[pytest.mark.xfail(reason=REASONS[row])] if row in REASONS else [],
    )
    for name, label in LABELS
    for row in [f"{name}: {label}"]
]


@pytest.mark.parametrize(("name", "label"), ROWS)
def test_fact(name: str, label: str) -> None:
    verdict = verdicts(name, printed(name))[label]
    assert not verdict, verdict


def test_gaps_are_rows() -> None:
    assert set(REASONS) <= {f"{name}: {label}" for name, label in LABELS}


@pytest.mark.parametrize("name", ARTICLES)
def test_expected_is_right_by_its_own_measure(name: str) -> None:
    truth = expected(name)
    assert not any(verdicts(name, truth).values())
    assert _misplaced(name, truth) == _misplaced(name, accepted(name)) == []


@pytest.mark.parametrize("name", ARTICLES)
def test_evidence_is_verbatim(name: str) -> None:
    assert _misplaced(name, printed(name)) == []


def _misplaced(name: str, facts: Model) -> list[Evidence]:
    raw = (FIXTURES / f"{name}.txt").read_bytes()
    text = raw.decode("cp1252" if "cp1252" in name else "utf-8")
    return [e for e in _evidence(facts) if text[e.start : e.end] != e.text]


def _evidence(node: object) -> Iterator[Evidence]:
    if isinstance(node, Evidence):
        yield node
    elif isinstance(node, BaseModel):
        for _, value in node:
            yield from _evidence(value)
    elif isinstance(node, tuple):
        for value in node:
            yield from _evidence(value)


@pytest.mark.parametrize("name", ARTICLES)
def test_mentions_are_in_text_order(name: str) -> None:
    for participant in printed(name).participants:
        starts = [m.start for m in participant.mentions]
        assert starts == sorted(set(starts))


@pytest.mark.parametrize("name", ARTICLES)
def test_a_goals_words_are_in_its_evidence(name: str) -> None:
    goals = printed(name).stated_goals
    assert [g.text for g in goals if g.text not in g.evidence.text] == []


@pytest.mark.parametrize("name", ARTICLES)
def test_who_arrives_is_a_participant(name: str) -> None:
    found = printed(name)
    assert {a.participant for a in found.arrivals} <= {p.name for p in found.participants}


@pytest.mark.parametrize("name", ARTICLES)
def test_who_states_a_goal_is_a_participant_or_as_written(name: str) -> None:
    found = printed(name)
    text = load(str(FIXTURES / f"{name}.txt")).text
    sides = {side for goal in found.stated_goals for side in goal.stated_by}
    assert [s for s in sides - {p.name for p in found.participants} if s not in text] == []


def test_output_is_the_same_in_every_run() -> None:
    assert output("1") == output("0")


@pytest.mark.parametrize("name", ARTICLES)
def test_output_loads_back_equal(name: str) -> None:
    assert printed(name).model_dump_json() == output()[name]


if __name__ == "__main__":
    for name in ARTICLES:
        for label, verdict in verdicts(name, printed(name)).items():
            row = f"{name}: {label}"
            if verdict:
                sys.stdout.write(f"{'known' if row in REASONS else 'NEW'}\t{row}\n\t{verdict}\n")
            elif row in REASONS:
                sys.stdout.write(f"MENDED\t{row}\n")

"""Who takes part in the main event."""

from __future__ import annotations

from collections.abc import Set

from sommet.cast import Actor, Rank
from sommet.facts.encounters import is_background
from sommet.facts.event import Meeting
from sommet.grammar import SUBJECT, is_pluperfect
from sommet.models import Participant
from sommet.reading import Reading, evidence

_ENOUGH = 1.0  # weight of the encounters that a side must be a party of
_THIRD = 0.6  # of the second side's weight, that further sides must have
_LISTED = 6  # sentences in which an article lists those who came
_LEADING: frozenset[Rank] = frozenset({"head", "organization", "other"})
_EXCLUDED: frozenset[Rank] = frozenset(
    {"outsider", "spokesperson", "local", "household", "parliament", "military"}
)


def find_participants(reading: Reading, meeting: Meeting) -> tuple[Actor, ...]:
    """« Le roi de Jordanie a rencontré le Premier ministre japonais » : the king, and Japan.

    Of a meeting of two sides, those who represent the sides that the encounters name most; of a
    meeting of many, every leader whom the article has take part. A country stands in only where
    nobody who represents it is named.

    Args:
        reading: the annotated article.
        meeting: its main event.

    Returns:
        The participants in order of first mention.
    """
    persons, sides = _weights(reading, meeting)
    total = sum(e.weight for e in meeting.encounters)
    if sum(e.weight for e in meeting.encounters if e.many) > total / 2:
        chosen = _of_many(reading, meeting, persons)
    else:
        ranked = sorted(sides, key=lambda s: -sides[s])
        third = [s for s in ranked[2:] if sides[s] >= max(_THIRD * sides[ranked[1]], 2 * _ENOUGH)]
        chosen = [
            a for side in ranked[:2] + third for a in _of_side(reading, side, persons, sides[side])
        ]
    return tuple(sorted(chosen, key=_first))


def _weights(reading: Reading, meeting: Meeting) -> tuple[dict[int, float], dict[str, float]]:
    """Return how much each person and each side is a party of the encounters."""
    persons: dict[int, float] = {}
    sides: dict[str, float] = {}
    for encounter in meeting.encounters:
        present = set(encounter.abroad)
        for index in encounter.parties:
            actor = reading.cast.actors[index]
            if actor.rank in _EXCLUDED or actor.kind == "organization":
                continue
            present.add(_side(actor))
            if actor.kind == "person":
                persons[index] = persons.get(index, 0.0) + encounter.weight
        for side in present:
            sides[side] = sides.get(side, 0.0) + encounter.weight
    return persons, sides


def _side(actor: Actor) -> str:
    return actor.country or actor.organization or f"?{actor.index}"


def _of_many(reading: Reading, meeting: Meeting, persons: dict[int, float]) -> list[Actor]:
    """Return the leaders whom a multilateral meeting brings together."""
    leaders = [
        a
        for a in reading.cast.persons()
        if a.rank in _LEADING
        and not a.former
        and (a.country or a.organization)
        and (a.index in persons or _acts(reading, a))
    ]
    told = {s.start for s in reading.body[:_LISTED]}
    beside = [
        a
        for a in reading.cast.persons()
        if a.rank == "other"
        and not a.country
        and any(_listed_with(reading, a, leader, told) for leader in leaders)
    ]
    states = [
        a
        for a in reading.cast.actors
        if a.kind == "country"
        and a.country not in {leader.country for leader in leaders}
        and any(a.index in e.parties for e in meeting.encounters if e.weight >= _ENOUGH)
        and any(m.form == "office" for m in a.mentions)
    ]
    return [*leaders, *beside, *states]


def _acts(reading: Reading, actor: Actor) -> bool:
    """Tell whether the actor does or says something in the news itself."""
    return any(
        not is_background(reading, token.sent) and not is_pluperfect(token.head)
        for m in actor.mentions
        for token in reading.doc[m.start : m.end]
        if token.dep_ in SUBJECT
    )


def _listed_with(reading: Reading, actor: Actor, leader: Actor, told: Set[int]) -> bool:
    """« Autour de Paul Biya avaient pris place Denis Sassou-N'Guesso et Brice Oligui Nguema. »"""
    doc = reading.doc
    return any(
        doc[m.start].sent == doc[n.start].sent and doc[m.start].sent.start in told
        for m in actor.mentions
        for n in leader.mentions
        if m.form == n.form == "name"
    )


def _of_side(reading: Reading, side: str, persons: dict[int, float], weight: float) -> list[Actor]:
    """Return who represents a side: the parties named, else its leader, else the country."""
    compatriots = [
        a
        for a in reading.cast.persons()
        if _side(a) == side and a.rank not in _EXCLUDED and not (a.former and a.rank != "envoy")
    ]
    met = [a for a in compatriots if persons.get(a.index, 0.0) >= min(_ENOUGH, weight)]
    if met:
        return met
    leaders = [a for a in compatriots if a.rank in {"head", "minister"}]
    if leaders:
        return [max(leaders, key=lambda a: (persons.get(a.index, 0.0), len(a.mentions)))]
    return [a for a in reading.cast.actors if a.kind == "country" and a.country == side]


def _first(actor: Actor) -> int:
    return actor.mentions[0].start if actor.mentions else 0


def describe_participant(reading: Reading, actor: Actor) -> Participant:
    """Return the participant as printed, with every mention as evidence."""
    return Participant(
        name=actor.name,
        kind=actor.kind,
        role=actor.role,
        country=actor.country,
        mentions=tuple(evidence(reading.doc[m.start : m.end]) for m in actor.mentions),
    )

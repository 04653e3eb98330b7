"""Who takes part in the main event."""

from __future__ import annotations

from sommet.cast import Actor, Rank
from sommet.facts.event import Meeting, is_background
from sommet.models import Participant
from sommet.reading import Reading, evidence

_ENOUGH = 1.0  # weight of the encounters that a side must be a party of
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
    if any(e.many for e in meeting.encounters[:3]):
        chosen = _of_many(reading, persons)
    else:
        main = sorted(sides, key=lambda s: -sides[s])[:2]
        chosen = [a for side in main for a in _of_side(reading, side, persons, sides[side])]
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


def _of_many(reading: Reading, persons: dict[int, float]) -> list[Actor]:
    """Return the leaders whom a multilateral meeting brings together."""
    return [
        a
        for a in reading.cast.persons()
        if a.rank in _LEADING
        and not a.former
        and (a.country or a.organization or a.index in persons)
        and not all(
            is_background(reading, reading.doc[m.start].sent) for m in a.mentions
        )
    ]


def _of_side(
    reading: Reading, side: str, persons: dict[int, float], weight: float
) -> list[Actor]:
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

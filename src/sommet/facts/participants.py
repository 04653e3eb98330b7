"""Who takes part in the main event."""

from __future__ import annotations

from sommet.cast import Actor
from sommet.facts.event import Meeting
from sommet.models import Participant
from sommet.reading import Reading, evidence

_ENOUGH = 1.0  # weight of the encounters that an actor must be a party of
_EXCLUDED = frozenset({"outsider", "spokesperson", "local", "household"})


def find_participants(reading: Reading, meeting: Meeting) -> tuple[Actor, ...]:
    """« Le roi de Jordanie a rencontré le Premier ministre japonais » : the king, and Japan.

    The parties of the encounters that tell of the main event; a country only where nobody who
    represents it is named.

    Args:
        reading: the annotated article.
        meeting: its main event.

    Returns:
        The participants in order of first mention.
    """
    weights: dict[int, float] = {}
    for encounter in meeting.encounters:
        for party in encounter.parties:
            weights[party] = weights.get(party, 0.0) + encounter.weight
    actors = reading.cast.actors
    persons = [
        actors[i] for i, w in weights.items()
        if actors[i].kind == "person" and w >= _ENOUGH and actors[i].rank not in _EXCLUDED
    ]
    represented = {a.country for a in persons}
    states = [
        actors[i] for i, w in weights.items()
        if actors[i].kind == "country" and w >= _ENOUGH and actors[i].country not in represented
    ]
    chosen = persons if len(persons) > 1 else persons + states
    return tuple(sorted(chosen, key=_first))


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

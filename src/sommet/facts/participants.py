"""Who takes part in the main event."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Span, Token

from sommet.cast import Actor
from sommet.facts.event import Meeting
from sommet.models import Participant
from sommet.reading import Reading, evidence

_EXCLUDED = frozenset({"outsider", "spokesperson", "local", "household"})


def find_participants(reading: Reading, meeting: Meeting) -> tuple[Actor, ...]:
    """« Le roi de Jordanie a rencontré le Premier ministre japonais » : the king, and Japan.

    Persons who represent a side and stand in a sentence that tells of the meeting take part; a
    country does where nobody who represents it is named.

    Args:
        reading: the annotated article.
        meeting: its main event.

    Returns:
        The participants in order of first mention.
    """
    sentences = list(dict.fromkeys(t.sent for t in meeting.triggers))
    persons = _persons(reading, meeting)
    represented = {a.country for a in persons if a.country}
    states = [
        a for a in reading.cast.actors
        if a.kind == "country" and a.country not in represented and _meets(reading, a, meeting)
    ]
    chosen = {a.index: a for a in [*persons, *states]}
    return tuple(chosen[i] for i in sorted(chosen, key=lambda i: _first(chosen[i])))


def _first(actor: Actor) -> int:
    return actor.mentions[0].start if actor.mentions else 0


def _persons(reading: Reading, meeting: Meeting) -> list[Actor]:
    found = []
    lead = {s.start for s in (*reading.headline, *reading.body[:2])}
    sentences = {t.sent.start for t in meeting.triggers}
    for actor in reading.cast.persons():
        if actor.rank in _EXCLUDED or actor.former:
            continue
        for mention in actor.mentions:
            start = reading.doc[mention.start].sent.start
            if start in sentences and start in lead:
                found.append(actor)
                break
    return found


def _meets(reading: Reading, actor: Actor, meeting: Meeting) -> bool:
    return False


def describe_participant(reading: Reading, actor: Actor) -> Participant:
    """Return the participant as printed, with every mention as evidence."""
    return Participant(
        name=actor.name,
        kind=actor.kind,
        role=actor.role,
        country=actor.country,
        mentions=tuple(evidence(reading.doc[m.start : m.end]) for m in actor.mentions),
    )

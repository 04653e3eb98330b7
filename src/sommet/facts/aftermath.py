"""Aftermath: news of others, told by how long ago somebody met."""

from __future__ import annotations

from sommet.facts.encounters import Encounter
from sommet.grammar import has_feature
from sommet.parse import Token
from sommet.reading import Reading

_UNITS = frozenset({"heures", "jours", "semaine", "semaines", "mois", "an", "ans", "années"})
_APART = frozenset({"après", "avant"})
_BESIDE = frozenset({"lendemain", "surlendemain", "veille", "avant-veille"})
_REACH = 6  # tokens from « jours après » to the word for the meeting


def is_aftermath(reading: Reading, encounter: Encounter) -> bool:
    """« Deux jours après la visite du roi à Lima, la Bourse a chuté »: no news of it.

    Not where one of those who met acts in the sentence, « deux jours après la visite du roi, il ».
    """
    trigger = encounter.trigger
    start = _dated_from(trigger)
    if start is None or (not encounter.parties and not encounter.states):
        return False
    determiner = next((t for t in trigger.doc[start : trigger.i] if _is_possessive(t)), None)
    if determiner is not None:
        return False
    sentence = trigger.sent
    end = next(
        (t.i for t in trigger.doc[trigger.i : sentence.end] if t.text in {",", ":", "-"}),
        sentence.end,
    )
    outside = (t for t in sentence if not start <= t.i < end)
    met = set(encounter.parties)
    sides = {reading.cast.actors[i].country for i in met} - {None}
    if encounter.kind != "visit":
        sides |= encounter.states
    return not any(
        a.index in met or (a.kind == "country" and a.country in sides)
        for a in reading.cast.within(outside)
    )


def _dated_from(trigger: Token) -> int | None:
    """Return where « deux jours après » or « au lendemain de » begins before a word, if any."""
    first = max(trigger.sent.start, trigger.i - _REACH)
    for token in trigger.doc[first : trigger.i]:
        counted = token.plain in _APART and token.i > trigger.sent.start
        if token.plain in _BESIDE or (counted and token.nbor(-1).plain in _UNITS):
            return token.i
    return None


def _is_possessive(token: Token) -> bool:
    return token.pos_ == "DET" and has_feature(token, "Poss", "Yes")

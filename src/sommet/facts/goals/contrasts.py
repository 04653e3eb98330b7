"""Goals set against what is not wanted: « ne demande pas l'aumône, mais [des règles justes] »."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from sommet.cast import Actors
from sommet.facts.goals.boundaries import opens_clause
from sommet.facts.goals.complements import QUOTES, Complement, begins, is_restricted
from sommet.facts.goals.cues import Frame, duties, frame, intent_verbs, lemmas
from sommet.facts.goals.sides import Sides
from sommet.facts.goals.wishes import (
    INFINITIVE,
    Wish,
    begins_from,
    is_background,
    is_hypothetical,
    wishes,
)
from sommet.grammar import is_finite, is_negated, is_reflexive, is_verb, verb_lemma
from sommet.parse import Token

_REACH: Final = 40  # tokens from « mais » back to the verb that is denied
_NEED: Final = 4  # tokens of « avons pas besoin », the next one not counted
_TO_DO: Final = (frame("pour inf"), frame("pour que"), INFINITIVE)
_AT_ONCE: Final = frozenset({"bien", "plutôt", "seulement", "simplement", "aussi"})


@begins_from(lambda sides: sides.reading.doc.having(frozenset({"mais"})))
def contrasts(cues: Sequence[Token], sides: Sides) -> Iterator[Wish]:
    """« "Il ne s'agit pas de punir Lima, mais de [protéger les côtes]", a dit M. Berg. »"""
    for but in cues:
        verb = _denied_before(but)
        if verb is None or is_background(verb, sides) or is_hypothetical(verb):
            continue
        frames, holders = _wanting(verb, sides)
        complement = _begun(but, frames)
        if complement is not None:
            yield from wishes(sides, but, complement, holders)


def _denied_before(but: Token) -> Token | None:
    """Return the nearest verb before « mais » that has a clause, if « ne … pas » denies it."""
    before = but.doc[max(but.sent.start, but.i - _REACH) : but.i]
    for verb in reversed(before):
        if not is_verb(verb):
            continue
        if is_negated(verb):
            return None if is_restricted(verb) else verb
        if is_finite(verb) and verb.dep_ == "ROOT":
            return None
    return None


def _wanting(verb: Token, sides: Sides) -> tuple[Sequence[Frame], Actors | None]:
    """« ne cherche pas à »: by what the verb, were it affirmed, states a goal, and whose it is."""
    lemma = verb_lemma(verb)
    needs = lemma == "avoir" and any(t.plain == "besoin" for t in verb.doc[verb.i : verb.i + _NEED])
    if needs or lemma == "falloir" or (lemma == "agir" and is_reflexive(verb)):
        duty = duties()["besoin" if needs else lemma]
        return duty.patterns, sides.speech.speakers(verb)
    if lemma in lemmas("errand", "journey"):
        return _TO_DO, sides.agents(verb)
    entries = [e for e in intent_verbs().get(lemma, ()) if e.negation != "must" and not e.objects]
    return [f for e in entries for f in e.patterns], sides.agents(verb) if entries else ()


def _begun(but: Token, frames: Sequence[Frame]) -> Complement | None:
    """« mais [des règles justes] », « mais bien d'[écouter] », not « mais elle écoute »."""
    doc, end, start = but.doc, but.sent.end, but.i + 1
    while start < end and (doc[start].text in QUOTES or doc[start].plain in _AT_ONCE):
        start += 1
    for may_begin in frames:
        begin = begins(doc, start, end, may_begin)
        clause = may_begin.kind == "noun" and opens_clause(doc, but.i, end)
        if begin is not None and not clause:
            return Complement(begin, may_begin.kind, may_begin)
    return None

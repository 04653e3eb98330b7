"""What is said to be an aim: « la levée du blocus est notre priorité »."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from sommet.cast import Actors
from sommet.facts.goals.cues import lemmas
from sommet.facts.goals.sides import Sides
from sommet.facts.goals.wishes import Wish, begins_from, is_background
from sommet.grammar import has_avoir, is_finite, is_negated, is_verb, own_subject, trim, verb_lemma
from sommet.parse import Span, Token

_BACK: Final = 16  # tokens from « faire de » to « priorité »
_OURS: Final = frozenset({"notre", "nos", "mon", "ma", "mes"})
_REMAINS: Final = frozenset({"rester", "demeurer", "devenir", "constituer"})


@begins_from(lambda sides: sides.reading.doc.having(lemmas("priority")))
def priorities(cues: Sequence[Token], sides: Sides) -> Iterator[Wish]:
    """« "[La levée du blocus] est notre priorité" », « a fait de [la paix] sa priorité »."""
    for noun in cues:
        first = next((c for c in noun.children if c.dep_ == "det"), None)
        if noun.pos_ != "NOUN" or first is None or first.i > noun.i:
            continue
        copula = _copula(noun)
        words, holders = _made(noun, first, sides)
        if words is None and copula is not None:
            words, holders = _subject(copula, noun, sides), _saying(copula, first, sides)
        if words is not None and holders and not any(is_finite(t) for t in words):
            yield Wish(words, holders, noun.doc.span(noun.i, noun.i + 1))


def _copula(noun: Token) -> Token | None:
    """Return « est » of « est une priorité », « reste » of « reste notre priorité »."""
    own = next((c for c in noun.children if c.dep_ == "cop"), None)
    head = noun.head
    return own or (head if is_verb(head) and verb_lemma(head) in _REMAINS else None)


def _subject(copula: Token, noun: Token, sides: Sides) -> Span | None:
    subject = own_subject(noun) or own_subject(copula)
    if subject is None or subject.pos_ != "NOUN" or not subject.i < copula.i:
        return None
    if sides.is_talks(subject):
        return None  # « cette visite est une priorité »
    start = next((c for c in subject.children if c.dep_ == "det"), None)
    if start is None or subject.lemma_ in lemmas("priority") or is_negated(noun):
        return None
    return trim(copula.doc, start.i, copula.i)


def _saying(copula: Token, first: Token, sides: Sides) -> Actors:
    """Return who says it: of what is quoted the speakers, of « sa priorité » who is reported."""
    if is_negated(copula) or is_background(copula, sides):
        return ()
    if first.plain in _OURS or copula.i in sides.speech.quoted:
        return sides.speech.speakers(copula)
    return sides.speech.reported.get(copula.i, ())


def _made(noun: Token, first: Token, sides: Sides) -> tuple[Span | None, Actors]:
    """« a fait de [la levée du blocus] une priorité »."""
    doc = noun.doc
    for token in reversed(doc[max(noun.sent.start, noun.i - _BACK) : first.i]):
        if not is_verb(token):
            continue
        of = token.nbor().plain
        made = verb_lemma(token) == "faire" and (is_finite(token) or has_avoir(token))
        if not made or of not in {"de", "d'", "du"} or is_negated(token):
            return None, ()
        words = doc.span(token.i + 1 + (of != "du"), first.i)
        return (words if len(words) else None), sides.agents(token) or ()
    return None, ()

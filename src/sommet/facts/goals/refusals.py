"""What a speaker rules out: « il n'est pas question de céder »."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from sommet.facts.goals.complements import Complement, find_complement
from sommet.facts.goals.cues import frame
from sommet.facts.goals.sides import Sides
from sommet.facts.goals.wishes import Wish, begins_from, wishes
from sommet.grammar import NEGATION
from sommet.parse import Token

_BACK: Final = 6  # tokens from « question » to the first word of what denies it
_OUT: Final = frozenset({"pas", "plus", "aucunement", "nullement", "hors"})
_FRAMES: Final = (frame("de inf"), frame("que"))


@begins_from(lambda sides: sides.reading.doc.having(frozenset({"question"})))
def refusals(cues: Sequence[Token], sides: Sides) -> Iterator[Wish]:
    """« "Il [n'est pas question de céder]", a dit M. Berg. »"""
    for token in cues:
        if not sides.speech.is_spoken(token) or find_complement(token, _FRAMES) is None:
            continue
        start = _denied_from(token)
        if start is not None:
            denied = Complement(start, "que", frame("que"))
            yield from wishes(sides, token, denied, sides.speech.speakers(token))


def _denied_from(question: Token) -> int | None:
    """Return where « n'est pas », « hors de » before the word begins, None where nothing denies."""
    doc = question.doc
    before = range(max(question.sent.start, question.i - _BACK), question.i)
    if not any(doc[i].plain in _OUT for i in before):
        return None
    first = next((i for i in before if doc[i].plain in NEGATION), None)
    return first if first is not None else next(i for i in before if doc[i].plain in _OUT)

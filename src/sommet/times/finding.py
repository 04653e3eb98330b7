"""Finding the time expressions of a text: the rules' finds, without what is no date, joined."""

from __future__ import annotations

import re
from typing import Any

from sommet.times.expressions import Piece, TimeExpression
from sommet.times.folding import fold
from sommet.times.readers import OF_SOMETHING, READERS
from sommet.times.rules import Sentences
from sommet.times.rules.not_dates import NOT_DATES

_GLUE = re.compile(r",? {1,3}|,")
# the fields that tell a time, not where its words stand
_MEANING = tuple(
    name for name in TimeExpression._fields if name not in {"start", "end", "text", "paragraph"}
)
_PART_OF = re.compile(r" {1,3}(?:d[eu] {1,3}|d')")


def find_times(text: str) -> list[TimeExpression]:
    """Find the time expressions of a French text, in text order.

    Neighbouring pieces are one expression: « mardi à 10h10, heure de Séoul ».

    Args:
        text: any text; offsets are in its code points.

    Example:
        >>> [e.text for e in find_times("Il est arrivé mardi soir vers 20h.")]
        ['mardi soir vers 20h']
    """
    copy, offsets = fold(text)
    found = (p.expression for p in _join(_pieces(copy), copy) if _stands(p, copy))
    times = []
    paragraph = end = 0
    for e in found:
        start = offsets[e.start]
        paragraph += text.count("\n", end, start)
        end = offsets[e.end]
        times.append(e._replace(start=start, end=end, text=text[start:end], paragraph=paragraph))
    return times


def _pieces(copy: str) -> list[Piece]:
    """Return what the rules find, the longest of those that start first, none overlapping."""
    sentences = Sentences(copy)
    barred = bytearray(len(copy))
    for rule in NOT_DATES:
        for match in rule.find(sentences):
            barred[match.start() : match.end()] = b"\1" * len(match[0])
    found = [
        piece
        for rules, read in READERS
        for rule in rules
        for match in rule.find(sentences)
        if (piece := read(match)) is not None
    ]
    found.sort(key=lambda p: (p.expression.start, -p.expression.end))
    kept: list[Piece] = []
    for piece in found:
        start, end = piece.expression.start, piece.expression.end
        if (not kept or start >= kept[-1].expression.end) and not any(barred[start:end]):
            kept.append(piece)
    return kept


def _join(pieces: list[Piece], copy: str) -> list[Piece]:
    """Join neighbours that say different things of one time."""
    joined: list[Piece] = []
    for piece in pieces:
        if joined:
            before = joined[-1].expression
            gap = copy[before.end : piece.expression.start]
            part_alone = before.part is not None and before.first is None and before.time is None
            if _GLUE.fullmatch(gap) or (part_alone and _PART_OF.fullmatch(gap)):
                both = _unite(before, piece.expression)
                if both is not None and (piece.alone or before.first or before.part):
                    joined[-1] = Piece(both, joined[-1].alone or piece.alone)
                    continue
        joined.append(piece)
    return joined


def _unite(a: TimeExpression, b: TimeExpression) -> TimeExpression | None:
    """Return what two neighbours say together, None if they speak of the same thing."""
    values: dict[str, Any] = {"end": b.end}
    for name in _MEANING:
        of_a, of_b = getattr(a, name), getattr(b, name)
        if name == "first" and of_a and of_b:
            if of_a.is_relative == of_b.is_relative or "day" not in {of_a.unit, of_b.unit}:
                return None
            relative, stated = (of_a, of_b) if of_a.is_relative else (of_b, of_a)
            if stated.weekday is None and stated.day is None:
                return None
            values[name] = stated._replace(
                amount=relative.amount, unit=relative.unit, origin=relative.origin
            )
        elif of_a and of_b and not isinstance(of_a, bool):
            return None
        else:
            values[name] = of_a or of_b
    return a._replace(**values)


def _stands(piece: Piece, copy: str) -> bool:
    """Tell whether a joined piece is an expression: « dans la soirée de gala » is none."""
    e = piece.expression
    only_part = e.part is not None and e.first is None and e.time is None
    if only_part and not e.deictic and OF_SOMETHING.match(copy, e.end):
        return False
    return piece.alone

"""The time expressions of a parsed article, each looking the way its verb does."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from sommet.times.expressions import TimeExpression
from sommet.times.finding import find_times
from sommet.times.resolution import ResolvedTime, resolve_times

if TYPE_CHECKING:
    from sommet.parse import Doc, Span


def read_times(
    doc: Doc, published: str | None, story: Sequence[Span] | None = None
) -> list[ResolvedTime]:
    """Find and resolve the time expressions of a parsed text, in text order.

    Args:
        doc: the article, with the parser's and the morphologizer's annotation.
        published: see `resolve_times`.
        story: the sentences that the narrative goes by, all by default; a dateline or a caption
            tells a day that is not the story's.

    Raises:
        ValueError: ``published`` is no date.

    Example:
        >>> from sommet.pipeline import annotate
        >>> doc = annotate("Le président doit arriver jeudi soir.")
        >>> read_times(doc, "2024-06-19")[0].date
        '2024-06-20'
    """
    from sommet.times.tense import direction_of  # imports spaCy, which find_times does without

    spans = []
    expressions = []
    for expression in find_times(doc.text):
        span = doc.char_span(expression.start, expression.end)
        if span is not None and not _is_quantity(span, expression):
            spans.append(span)
            expressions.append(expression)
    return resolve_times(
        expressions,
        published=published,
        directions=[direction_of(span) for span in spans],
        foreground=_foreground(spans, expressions, doc.sents if story is None else story),
    )


def _is_quantity(span: Span, expression: TimeExpression) -> bool:
    """Tell whether a bare year counts things: « en 2000 exemplaires »."""
    first = expression.first
    is_year = first is not None and first.year is not None and first.month is None
    return is_year and any(
        t.dep_ == "nummod" and t.head.i >= span.end and t.head.pos_ == "NOUN" for t in span
    )


def _foreground(
    spans: list[Span], expressions: list[TimeExpression], story: Iterable[Span]
) -> list[bool]:
    """Tell which expressions move the narrative: in each sentence, the nearest to its main verb.

    « Arrivé samedi, il a vu la junte qui a pris le pouvoir mardi » goes on from Saturday; a
    pluperfect only looks back.
    """
    from sommet.times.tense import is_flashback  # see read_times

    told = {sentence.start for sentence in story}
    nearest: dict[int, tuple[int, int]] = {}
    for index, (span, expression) in enumerate(zip(spans, expressions, strict=True)):
        sentence = span.sent.start
        if expression.first is not None and sentence in told and not is_flashback(span):
            depth = sum(1 for _ in span.root.ancestors)
            nearest[sentence] = min(nearest.get(sentence, (depth, index)), (depth, index))
    moving = {index for _, index in nearest.values()}
    return [index in moving for index in range(len(spans))]

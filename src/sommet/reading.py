"""A reading: the annotated article that the fact finders work on."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property

from sommet.article import Article
from sommet.cast import Cast
from sommet.identity import resolve
from sommet.models import Evidence
from sommet.parse import Doc, Span
from sommet.places import Place, find_places
from sommet.quotations import quotations
from sommet.times import ResolvedTime, read_times


@dataclass(frozen=True, eq=False)  # it is itself: its finds are kept by it
class Reading:
    """An article as the finders see it; what they share is found when first asked for.

    Attributes:
        article: the loaded article; ``article.text == doc.written``.
        doc: the parsed text, ``article.flow``.
        headline: the sentences of the title; empty when the article shows none.
        body: the sentences of the running text, in order; page furniture (related links,
            captions, share buttons) is in neither.
        captions: the sentences below photographs: they tell who is who and, where nothing else
            does, when.
    """

    article: Article
    doc: Doc
    headline: tuple[Span, ...]
    body: tuple[Span, ...]
    captions: tuple[Span, ...] = ()

    @cached_property
    def times(self) -> tuple[ResolvedTime, ...]:
        """The resolved time expressions, in text order."""
        return tuple(read_times(self.doc, self.article.published, self.body))

    @cached_property
    def _starts(self) -> list[int]:
        return [t.start for t in self.times]

    @cached_property
    def cast(self) -> Cast:
        """Who is who."""
        return resolve(self.doc, self.sentences, self.captions)

    @cached_property
    def places(self) -> tuple[Place, ...]:
        """The named places, in text order."""
        return find_places(self.doc, self.cast)

    @cached_property
    def clocked(self) -> frozenset[int]:
        """The offsets of the characters of time expressions."""
        return frozenset().union(*(range(t.start, t.end) for t in self.times))

    @cached_property
    def quoted(self) -> frozenset[int]:
        """The offsets of the characters of quotations."""
        found = quotations(self.doc.text)
        return frozenset().union(*(range(q.start, q.end) for q in found))

    @property
    def sentences(self) -> tuple[Span, ...]:
        """The title's sentences, then the body's."""
        return self.headline + self.body

    def times_in(self, span: Span) -> list[ResolvedTime]:
        """Return the time expressions that begin within the span."""
        first, last = span.start_char, span.end_char
        begin = bisect_left(self._starts, first)
        return list(self.times[begin : bisect_left(self._starts, last, lo=begin)])


def evidence(span: Span) -> Evidence:
    """Return the span as evidence, white space at its ends left out.

    Example:
        A sentence span that begins with a line break gives offsets after it.
    """
    return _trimmed(span.written, span.start_char)


def evidence_between(article: Article, start: int, end: int) -> Evidence:
    """Return the text between two code-point offsets as evidence, trimmed of white space."""
    return _trimmed(article.text[start:end], start)


def _trimmed(raw: str, start: int) -> Evidence:
    start += len(raw) - len(raw.lstrip())
    text = raw.strip()
    return Evidence(text=text, start=start, end=start + len(text))

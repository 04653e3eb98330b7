"""What time expressions look like, and what only looks like one, each rule with its proof.

`patterns` tells how a rule's pattern is written; `days`, `hours` and `not_dates` hold the rules.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from sommet.times.rules.patterns import compiled, needed

_SENTENCE_END = re.compile('[.!?…]["»”)]? +(?=[A-ZÀ-Þ«"“])|\n+')


@dataclass(frozen=True)
class Rule:
    """A pattern whose named groups carry the value, with its proof.

    Attributes:
        name: what it finds.
        pattern: see `patterns`.
        finds: sentences in which it finds just what stands in square brackets.
        passes: sentences in which it finds nothing.
        needs: short patterns, in lower case and parted by `` | ``, for words of which every match
            has one; the long one is neither compiled nor tried where none of them stands.
    """

    name: str
    pattern: str
    finds: tuple[str, ...]
    passes: tuple[str, ...] = ()
    needs: str = field(kw_only=True)

    @property
    def regex(self) -> re.Pattern[str]:
        """The pattern, compiled once."""
        return compiled(self.pattern)

    def find(self, text: Sentences) -> Iterator[re.Match[str]]:
        """Yield the matches in a text."""
        for start, end in text.having(self.needs):
            yield from self.regex.finditer(text.text, start, end)


class Sentences:
    """A folded text and where its sentences stand, for a rule to look into few of them.

    No time expression goes on from one sentence to the next.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._lower = text.lower()  # as long as the text, after folding
        ends = [match.end() for match in _SENTENCE_END.finditer(text)]
        self._bounds = [0, *ends, len(text)]
        self._having: dict[str, Sequence[tuple[int, int]]] = {}

    def having(self, words: str) -> Sequence[tuple[int, int]]:
        """Return start and end of each sentence in which one of the patterns in lower case matches.

        It is looked for once, though several rules need it.
        """
        if words not in self._having:
            several = words.split(" | ")
            self._having[words] = (
                sorted({sentence for word in several for sentence in self.having(word)})
                if len(several) > 1
                else self._find(words)
            )
        return self._having[words]

    def _find(self, word: str) -> list[tuple[int, int]]:
        found: list[tuple[int, int]] = []
        for match in needed(word).finditer(self._lower):
            if not found or match.start() >= found[-1][1]:  # of a further sentence
                place = bisect_right(self._bounds, match.start())
                found.append((self._bounds[place - 1], self._bounds[place]))
        return found

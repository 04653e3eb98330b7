"""Find quoted passages: « », “ ” and straight quotation marks, which do not tell their side."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_OPEN = {"«": "»", "“": "”", "„": "“"}
_MARKS = re.compile('[\r\n"«»“”„]')


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quoted passage, marks included, in code points of the text."""

    start: int
    end: int

    def holds(self, offset: int) -> bool:
        """Tell whether the offset lies within the passage, its marks included."""
        return self.start <= offset < self.end


@lru_cache(maxsize=2)  # several ask about one article
def quotations(text: str) -> tuple[Quotation, ...]:
    """Return the outermost quoted passages in text order; none crosses a line break.

    A straight mark opens after white space and closes before it; where it touches words on both
    sides (« l'avenir."La suite ») it closes an open passage, else opens one. One that can only
    close, where nothing is open, is passed over. A passage that its line leaves open ends with the
    line, as in a quotation of several paragraphs.

    Example:
        >>> [text[q.start:q.end] for text in ['Il a dit "oui".'] for q in quotations(text)]
        ['"oui"']
    """
    found: list[Quotation] = []
    start: int | None = None
    closing = ""
    for mark in _MARKS.finditer(text):
        i, char = mark.start(), mark[0]
        if char in "\r\n":
            if start is not None:
                found.append(Quotation(start, i))
                start = None
        elif start is None:
            if char in _OPEN:
                start, closing = i, _OPEN[char]
            elif char == '"' and not _only_closes(text, i):
                start, closing = i, '"'
        elif char == closing and (char != '"' or not _opens(text, i)):
            found.append(Quotation(start, i + 1))
            start = None
    if start is not None:
        found.append(Quotation(start, len(text)))
    return tuple(found)


def _opens(text: str, i: int) -> bool:
    """A straight mark within an open passage opens a nested one: space before, word after."""
    before = text[i - 1] if i else " "
    after = text[i + 1] if i + 1 < len(text) else " "
    return (before.isspace() or before in "('’") and after.isalnum()


def _only_closes(text: str, i: int) -> bool:
    """A straight mark at the very end of a line, or after a word and before a space, opens none."""
    if i + 1 >= len(text) or text[i + 1] in "\r\n":
        return True
    return i > 0 and text[i - 1].isalnum() and (text[i + 1].isspace() or text[i + 1] in ",;.)")

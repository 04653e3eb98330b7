"""Test sentences with the answer written inside: « [Il](Joe Biden) parle. » (as in edsnlp)."""

from __future__ import annotations

import re
from typing import NamedTuple

_MARK = re.compile(r"\[([^\]]+)\]\(([^)]*)\)")


class Marked(NamedTuple):
    """A text without its marks, and whom each marked passage means, by code-point offsets."""

    text: str
    meant: dict[tuple[int, int], frozenset[str]]


def parse(source: str) -> Marked:
    """Take the marks out; a passage that means several names them with « + » between.

    >>> parse("[Il](Jean Petit) dort.")
    Marked(text='Il dort.', meant={(0, 2): frozenset({'Jean Petit'})})
    """
    text, meant, last = "", {}, 0
    for mark in _MARK.finditer(source):
        text += source[last : mark.start()]
        start = len(text)
        text += mark[1]
        meant[start, len(text)] = frozenset(name.strip() for name in mark[2].split("+"))
        last = mark.end()
    return Marked(text + source[last:], meant)

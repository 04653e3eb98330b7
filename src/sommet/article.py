"""The loader: an article's text as it was written, its layout, and its day of publication."""

from __future__ import annotations

import codecs
import os
import sys
from dataclasses import dataclass
from pathlib import Path

from sommet.dateline import published as published_by
from sommet.layout import Block, layout

STDIN = "-"

_BOMS = (  # UTF-32 begins like UTF-16 and is not used on the Web
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


class ArticleError(Exception):
    """An article that cannot be read; the message is one line that names it and the fault."""

    def __init__(self, source: str, fault: str) -> None:
        super().__init__(f"{_printable(source)}: {fault}")


@dataclass(frozen=True, slots=True)
class Article:
    """A news article.

    Attributes:
        source: the path as given, ``-`` for standard input.
        text: the article as decoded; nothing is rewritten, line ends included.
        published: day of publication in ISO 8601 at the precision known (``2024-06``),
            ``XXXX-06-19`` without a year, or None.
        blocks: the parts of the page, in text order.
    """

    source: str
    text: str
    published: str | None
    blocks: tuple[Block, ...]


def load(path: str | os.PathLike[str], *, published: str | None = None) -> Article:
    """Read an article from a file.

    The bytes are read as a byte-order mark tells, else as UTF-8, else as Windows-1252.

    Args:
        path: the file, ``-`` for standard input.
        published: ISO 8601 day of publication, in place of what the text shows.

    Raises:
        ArticleError: the file is missing, unreadable, empty or no text.

    Example:
        >>> load("fixtures/korea-15-park-ottawa.txt", published="2014-09-21").published
        '2014-09-21'
    """
    source = _printable(os.fspath(path))
    try:
        data = sys.stdin.buffer.read() if source == STDIN else Path(path).read_bytes()
    except OSError as error:
        raise ArticleError(source, _fault(error)) from error
    return from_text(_decode(data, source), source=source, published=published)


def from_text(text: str, *, source: str = STDIN, published: str | None = None) -> Article:
    r"""Make an article of its text.

    Args:
        text: the article, to which all offsets will refer.
        source: the name to print for it.
        published: ISO 8601 day of publication, in place of what the text shows.

    Raises:
        ArticleError: the text is empty, or holds characters that no article has.

    Example:
        >>> from_text("Publié le 16 juin 2021\nIls se sont vus à Genève.").published
        '2021-06-16'
    """
    if "\0" in text:
        raise ArticleError(source, "not a text file")
    if not text.strip():
        raise ArticleError(source, "empty")
    blocks = layout(text)
    datelines = (text[block.start : block.end] for block in blocks if block.kind == "dateline")
    return Article(source, text, published or published_by(datelines), blocks)


def _decode(data: bytes, source: str) -> str:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            try:
                return data[len(bom) :].decode(encoding)
            except UnicodeDecodeError as error:
                raise ArticleError(source, f"not valid {encoding.upper()} text") from error
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass  # guessers of encodings are often wrong on short texts; older pages are Windows-1252
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError as error:
        raise ArticleError(source, "not a text file") from error


def _fault(error: OSError) -> str:
    match error:
        case FileNotFoundError():
            return "no such file"
        case IsADirectoryError():
            return "is a directory"
        case PermissionError():
            return "permission denied"
        case _:
            return (error.strerror or str(error)).lower()


def _printable(source: str) -> str:
    """Escape what would break a line or cannot be encoded: control characters, stray bytes."""
    return "".join(
        char if char.isprintable() else char.encode("unicode_escape").decode("ascii")
        for char in source
    )

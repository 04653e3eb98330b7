"""The loader: an article's text as it was written, its layout, and its day of publication."""

from __future__ import annotations

import codecs
import os
import re
import sys
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from sommet.dateline import published as published_by
from sommet.layout import Block, layout
from sommet.times.partial import from_iso

STDIN = "-"
HTML_SUFFIXES = (".html", ".htm", ".xhtml")

_BEGINS_AS_HTML = re.compile(  # a page without its name's ending, as from standard input
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*|<!--(?:(?!-->).){0,500}-->\s*)*<(?:!doctype\s+html|html[\s>])",
    re.IGNORECASE | re.DOTALL,
)

_HALF_CHARACTER = re.compile(r"[\ud800-\udfff]")  # no encoding has it; Python strings may
_LINE_BREAKS = str.maketrans("\n\r", "  ")
_LONGEST = 100_000  # code points, twice what the press prints; keeps time and memory in bounds
LARGEST = 20_000_000  # bytes of a file, most of them a web page's own; no more are read
_BOMS = (  # UTF-32 begins like UTF-16 and is not used on the Web
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


class ArticleError(Exception):
    """An article that cannot be read; the message is one line that names it and the fault.

    Attributes:
        source: the path as given, ``-`` for standard input.
        fault: what is wrong.
    """

    def __init__(self, source: str, fault: str) -> None:
        super().__init__(source, fault)
        self.source = source
        self.fault = fault

    def __str__(self) -> str:
        return f"{_printable(self.source)}: {self.fault}"


@dataclass(frozen=True, slots=True)
class Article:
    """A news article.

    Attributes:
        source: the path as given, what cannot be printed escaped; ``-`` for standard input.
        text: the article as decoded; nothing is rewritten, line ends included.
        published: day of publication in ISO 8601 at the precision known (``2024-06``),
            ``XXXX-06-19`` without a year, or None.
        blocks: the parts of the page, in text order.
        keep_text: whether the extraction is to hold the text, so that its evidence can be
            checked without a file that has it.
    """

    source: str
    text: str
    published: str | None
    blocks: tuple[Block, ...]
    keep_text: bool = False

    @property
    def flow(self) -> str:
        r"""The text as one reads it on: each line break within a block as a space.

        It is as long as the text, so that offsets mean the same in both.

        Example:
            >>> from_text("Ils sont réunis\ndepuis lundi.").flow
            'Ils sont réunis depuis lundi.'
        """
        pieces, last = list[str](), 0
        for block in self.blocks:
            pieces += (self.text[last : block.start], self.text[block.start : block.end])
            pieces[-1] = pieces[-1].translate(_LINE_BREAKS)
            last = block.end
        return "".join((*pieces, self.text[last:]))


def load(
    path: str | os.PathLike[str], *, published: str | None = None, keep_text: bool = False
) -> Article:
    """Read an article from a text file or a saved web page.

    Args:
        path: the file, ``-`` for standard input.
        published: ISO 8601 day of publication, in place of what the text shows.
        keep_text: whether the extraction is to hold the text of a text file too.

    Raises:
        ArticleError: the file is missing or unreadable, or holds no article; see `from_bytes`.
        ValueError: ``published`` is no date.

    Example:
        >>> load("fixtures/korea-15-park-ottawa.txt", published="2014-09-21").published
        '2014-09-21'
    """
    source = os.fspath(path)
    try:
        with opened(source) as stream:
            data = stream.read(LARGEST + 1)
    except OSError as error:
        raise ArticleError(source, reason(error)) from error
    return from_bytes(data, source=source, published=published, keep_text=keep_text)


def opened(source: str) -> AbstractContextManager[BinaryIO]:
    """Open a file, or standard input for ``-``, to read bytes.

    Raises:
        OSError: it cannot be opened.
    """
    if source != STDIN:
        return Path(source).open("rb")
    if sys.stdin is None:  # as `extract - <&-` makes it
        raise OSError("is closed")
    return nullcontext(sys.stdin.buffer)


def from_bytes(
    data: bytes, *, source: str = STDIN, published: str | None = None, keep_text: bool = False
) -> Article:
    """Make an article of a file's content, a text or a web page.

    A text is read as its byte-order mark tells, else as UTF-8, else as Windows-1252. Of a web page,
    told by the source's ending or by how it begins, title and story are taken, one paragraph a
    line, and the day of publication that it declares; no file holds that text, so its extraction
    does.

    Args:
        data: the content.
        source: the name to print for it.
        published: ISO 8601 day of publication, in place of what the text shows.
        keep_text: whether the extraction is to hold the text of a text file too.

    Raises:
        ArticleError: the content is too large or no text, as `from_text` says, or is a web page
            without an article or without trafilatura to read it.
        ValueError: ``published`` is no date.

    Example:
        >>> from_bytes("Reçu à l’Élysée.".encode("cp1252")).text
        'Reçu à l’Élysée.'
    """
    if len(data) > LARGEST:
        raise ArticleError(source, f"too large: more than {LARGEST:,} bytes")
    if source.lower().endswith(HTML_SUFFIXES) or _BEGINS_AS_HTML.match(data):
        text, declared = _read_page(data, source)
        return from_text(text, source=source, published=published or declared, keep_text=True)
    text = _decode(data, source)
    return from_text(text, source=source, published=published, keep_text=keep_text)


def _read_page(data: bytes, source: str) -> tuple[str, str | None]:
    try:
        from sommet.webpage import main_text  # an optional dependency, slow to import
    except ImportError as error:
        fault = "a web page needs trafilatura: python -m pip install trafilatura"
        raise ArticleError(source, fault) from error
    page = main_text(data)
    if page is None:
        raise ArticleError(source, "no article found in the web page")
    return page


def from_text(
    text: str, *, source: str = STDIN, published: str | None = None, keep_text: bool = False
) -> Article:
    r"""Make an article of its text.

    Args:
        text: the article, to which all offsets will refer.
        source: the name to print for it.
        published: ISO 8601 day of publication, in place of what the text shows.
        keep_text: whether the extraction is to hold the text.

    Raises:
        ArticleError: the text is empty, too long, or holds characters that no article has.
        ValueError: ``published`` is no date.

    Example:
        >>> from_text("Publié le 16 juin 2021\nIls se sont vus à Genève.").published
        '2021-06-16'
    """
    if "\0" in text or _HALF_CHARACTER.search(text):
        raise ArticleError(source, "not a text file")
    if not text.strip():
        raise ArticleError(source, "empty")
    if len(text) > _LONGEST:
        raise ArticleError(source, f"too long: {len(text):,} characters, of {_LONGEST:,} at most")
    blocks = layout(text)
    datelines = (text[block.start : block.end] for block in blocks if block.kind == "dateline")
    day = from_iso(published).iso if published is not None else published_by(datelines)
    return Article(_printable(source), text, day, blocks, keep_text)


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


def reason(error: OSError) -> str:
    """Return why a file cannot be read or written, in a few words."""
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

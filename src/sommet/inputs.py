"""What the command is given to read: files, folders, lists of files, standard input."""

from __future__ import annotations

import itertools
import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from sommet.article import (
    HTML_SUFFIXES,
    LARGEST,
    STDIN,
    Article,
    ArticleError,
    from_bytes,
    opened,
    reason,
)
from sommet.records import SUFFIXES as RECORD_SUFFIXES
from sommet.records import read_records

ARTICLE_SUFFIXES = (".txt", *HTML_SUFFIXES)  # of the files below a folder, those that are read


def listed(path: str) -> list[str]:
    """Return the paths that a file names, one a line or each ended by NUL (``find -print0``).

    Args:
        path: the list, ``-`` for standard input.

    Raises:
        ArticleError: the list cannot be read.
    """
    try:
        with opened(path) as stream:
            data = stream.read()
    except OSError as error:
        raise ArticleError(path, reason(error)) from error
    lines = data.split(b"\0") if b"\0" in data else data.splitlines()
    return [os.fsdecode(line) for line in lines if line.strip()]


def find_files(paths: Iterable[str]) -> Iterator[str | ArticleError]:
    """Yield the files that the paths mean: themselves, or the articles below a folder.

    Below a folder ``.txt`` and ``.html`` files are read, in the order of their paths; hidden files
    and folders are left alone, and so are pipes, which would be waited for; links to folders are
    not followed.
    """
    for path in paths:
        if path != STDIN and _is(Path.is_dir, Path(path)):
            yield from _below(path)
        else:
            yield path


def _is(kind: Callable[[Path], bool], path: Path) -> bool:
    try:
        return kind(path)
    except OSError:  # a name too long, a folder that may not be entered: told when it is read
        return False


def _below(folder: str) -> Iterator[str | ArticleError]:
    found: list[str] = []
    faults: list[ArticleError] = []

    def note(error: OSError) -> None:
        faults.append(ArticleError(str(error.filename), reason(error)))

    for parent, folders, names in os.walk(folder, onerror=note):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [
            str(Path(parent, name))
            for name in names
            if name.lower().endswith(ARTICLE_SUFFIXES)
            and not name.startswith(".")
            and not _is(Path.is_fifo, Path(parent, name))
        ]
    yield from faults
    yield from sorted(found)
    if not found and not faults:
        yield ArticleError(folder, "no .txt or .html file in this folder")


def has_corpus(files: Iterable[str | ArticleError]) -> bool:
    """Tell whether any of the files may hold more than one article."""
    return any(
        isinstance(file, str) and (file == STDIN or file.lower().endswith(RECORD_SUFFIXES))
        for file in files
    )


def read_articles(
    files: Iterable[str | ArticleError], *, published: str | None = None, keep_text: bool = False
) -> Iterator[Article | ArticleError]:
    """Yield the articles that the files hold, or what is wrong with a file, one at a time.

    Args:
        files: as found by `find_files`.
        published: day of publication of all, in place of what the texts show.
        keep_text: whether the extractions are to hold the text of text files too.
    """
    for file in files:
        if isinstance(file, ArticleError):
            yield file
        else:
            try:
                yield from _read(file, published, keep_text)
            except OSError as error:
                yield ArticleError(file, reason(error))
            except ArticleError as error:
                yield error


def _read(file: str, published: str | None, keep_text: bool) -> Iterator[Article | ArticleError]:
    """Yield the article of a file, or the articles of a file of JSON Lines as they come.

    Raises:
        ArticleError: the file holds no article.
        OSError: the file cannot be read.
    """
    with opened(file) as stream:
        first = stream.readline(LARGEST + 1)
        if file.lower().endswith(RECORD_SUFFIXES) or (file == STDIN and first.startswith(b"{")):
            lines = itertools.chain([first], iter(lambda: stream.readline(LARGEST + 1), b""))
            yield from read_records(lines, file, published=published, keep_text=keep_text)
        else:
            data = first + stream.read(LARGEST + 1 - len(first))
            yield from_bytes(data, source=file, published=published, keep_text=keep_text)

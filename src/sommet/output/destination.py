"""Where output goes: standard output, or a file that is whole or not there."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from sommet.article import reason

STDOUT = "-"


class OutputError(Exception):
    """Output that cannot be written; the message is one line that says where and why."""


@contextmanager
def destination(path: str) -> Iterator[Callable[[str], None]]:
    """Give a function that writes text in UTF-8, whatever the locale.

    A file is written beside its place and put there in one step at the end: who reads it finds the
    old content or the new. What fails or is interrupted leaves the old content, as does a run that
    writes nothing. A device or a pipe is written to as it is.

    Args:
        path: the file, ``-`` for standard output.

    Raises:
        OutputError: it cannot be written.
        BrokenPipeError: whoever reads standard output has what it wanted.
    """
    if path == STDOUT:
        if sys.stdout is None:  # as `extract … >&-` makes it
            raise OutputError("standard output: is closed")
        yield _writer(sys.stdout.buffer, "standard output")
        return
    try:
        target = Path(path).resolve()  # what a link means is replaced, not the link
        if target.exists() and not target.is_file():
            with target.open("wb") as stream:
                yield _writer(stream, path)
        else:
            with _replacing(target) as stream:
                yield _writer(stream, path)
    except OSError as error:
        raise OutputError(f"{path}: {reason(error)}") from error


@contextmanager
def _replacing(target: Path) -> Iterator[BinaryIO]:
    descriptor, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            yield stream
            empty = stream.tell() == 0
        if not empty:
            Path(name).chmod(_mode(target))
            Path(name).replace(target)
    finally:
        with suppress(FileNotFoundError):
            Path(name).unlink()


def _writer(stream: BinaryIO, name: str) -> Callable[[str], None]:
    def write(text: str) -> None:
        try:
            stream.write(text.encode("utf-8"))
            stream.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            raise OutputError(f"{name}: {reason(error)}") from error

    return write


def _mode(target: Path) -> int:
    """Return the permissions of the file that is replaced, or those of any new file."""
    if target.exists():
        return target.stat().st_mode
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask

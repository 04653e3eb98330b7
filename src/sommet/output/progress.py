"""A progress bar on standard error for a long batch."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from typing import TypeVar

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

from sommet.batch import FEW

T = TypeVar("T")


def with_progress(outcomes: Iterable[T], total: int | None) -> Iterator[T]:
    """Pass outcomes on, with a bar on standard error from the forty-ninth, which is wiped at last.

    What is written to standard error meanwhile stands above the bar.

    Args:
        outcomes: of the articles.
        total: how many there will be, None if that is unknown.
    """
    outcomes = iter(outcomes)
    yield from itertools.islice(outcomes, FEW)
    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, redirect_stdout=False) as bar:
        task = bar.add_task("", total=total, completed=FEW)
        for outcome in outcomes:
            bar.advance(task)
            yield outcome

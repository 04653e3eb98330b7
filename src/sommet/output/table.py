"""Extractions as sheets for a terminal, drawn by rich."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator, Sequence

from rich import box
from rich.cells import cell_len
from rich.console import Console
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from sommet.models import Extraction
from sommet.output.wording import holders, moment, one_line

_BETWEEN = 3  # columns of the window between two of a table


def sheets(
    extractions: Iterable[Extraction], *, color: bool = False, width: int | None = None
) -> Iterator[str]:
    """Yield a sheet for each extraction.

    Args:
        extractions: what to show.
        color: whether to colour the headings.
        width: columns; those of the terminal if None, 80 where there is none.
    """
    for extraction in extractions:
        file = io.StringIO()
        console = Console(
            file=file,
            width=width,
            force_terminal=color,
            color_system="standard" if color else None,
            highlight=False,
            markup=False,
            emoji=False,
        )
        _draw(console, extraction)
        lines = (line.rstrip() for line in file.getvalue().strip().split("\n"))
        yield re.sub(r"\n{3,}", "\n\n", "\n".join(lines)) + "\n"


def _draw(console: Console, extraction: Extraction) -> None:
    source, published = extraction.article.source, extraction.article.published
    title = Text(one_line(source), style="bold")
    console.print(Rule(title, align="left", style="dim"))
    event = extraction.event
    if event is None:
        console.print(Text("no meeting of leaders"))
        return
    facts = Table.grid(padding=(0, 2))
    facts.add_column(style="cyan", no_wrap=True)
    facts.add_column(overflow="fold")
    _row(facts, "published", published or "")
    _row(facts, "event", ", ".join(part for part in (event.kind, moment(event.when)) if part))
    if venue := extraction.venue:
        parts = dict.fromkeys(p for p in (venue.name, venue.city, venue.country) if p)
        _row(facts, "venue", ", ".join(parts))
    console.print(facts)
    _table(
        console,
        ("participants", "role", "country", "mentions"),
        [(p.name, p.role, p.country, str(len(p.mentions))) for p in extraction.participants],
    )
    _table(
        console,
        ("arrivals", "when", "place", "status"),
        [(a.participant, moment(a.when), a.place, a.status) for a in extraction.arrivals],
    )
    _table(
        console,
        ("goals of", "what is wanted"),
        [(holders(g, extraction), g.text) for g in extraction.stated_goals],
    )


def _row(facts: Table, name: str, value: str) -> None:
    if value:
        facts.add_row(name, Text(one_line(value)))


def _table(console: Console, header: tuple[str, ...], rows: list[tuple[str | None, ...]]) -> None:
    if not rows:
        return
    lines = [tuple(one_line(cell or "") for cell in row) for row in rows]
    widths = _widths([header, *lines], console.width - _BETWEEN * len(header) + 1)
    if widths is None:
        _list(console, header, lines)
        return
    table = Table(box=box.SIMPLE_HEAD, header_style="cyan", pad_edge=False, padding=(0, 2, 0, 0))
    for name, width in zip(header, widths, strict=True):
        table.add_column(name, width=width)
    for line in lines:
        table.add_row(*map(Text, line))
    console.print(table)


def _widths(lines: Sequence[tuple[str, ...]], room: int) -> list[int] | None:
    """Return the widths of columns that keep every word whole, None where there is no room."""
    columns = list(zip(*lines, strict=True))
    widths = [max(map(cell_len, cells)) for cells in columns]
    least = [max(cell_len(word) for word in " ".join(cells).split()) for cells in columns]
    while sum(widths) > room:
        spare, widest = max((widths[n] - least[n], n) for n in range(len(widths)))
        if not spare:
            return None
        widths[widest] -= 1
    return widths


def _list(console: Console, header: tuple[str, ...], lines: list[tuple[str, ...]]) -> None:
    """Draw a table for which the window is too narrow, a cell a line."""
    first, *others = header
    console.print()
    console.print(Text(first, style="cyan"))
    for head, *cells in lines:
        console.print(Padding(Text(head, overflow="fold"), (0, 0, 0, 1)))
        for name, cell in zip(others, cells, strict=True):
            if cell:
                told = Text.assemble((f"{name}: ", "dim"), cell, overflow="fold")
                console.print(Padding(told, (0, 0, 0, 3)))

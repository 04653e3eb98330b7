"""The command ``extract``: arguments in, output out, exit code. The only module that prints."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from enum import Enum
from importlib import metadata
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sommet import versions

if TYPE_CHECKING:
    from sommet.article import Article, ArticleError
    from sommet.models import Extraction

# What reads French is imported where it is used: --help and usage errors need none of it.

EXIT_FAILED = 1  # an article could not be read; typer gives 2 for usage and 130 for Ctrl-C

app = typer.Typer(
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


class Format(str, Enum):
    """How extractions are printed."""

    JSON = "json"
    JSONL = "jsonl"


def _print_version(wanted: bool) -> None:
    if wanted:
        parts = ", ".join(
            f"{name} {versions.installed(name) or 'is not installed'}"
            for name in ("spacy", versions.MODEL)
        )
        typer.echo(f"extract {metadata.version('sommet')} ({parts})")
        raise typer.Exit


def _print_schema(wanted: bool) -> None:
    if wanted:
        import json

        from sommet.models import Extraction

        typer.echo(json.dumps(Extraction.model_json_schema(), indent=2))
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
        list[str] | None,
        typer.Argument(
            metavar="ARTICLE...",
            help="Text, HTML or JSON Lines files, folders of them; - is standard input.",
            show_default=False,
        ),
    ] = None,
    files_from: Annotated[
        str | None,
        typer.Option(metavar="FILE", help="Read the articles that FILE names, one a line."),
    ] = None,
    published: Annotated[
        str | None,
        typer.Option(
            metavar="DATE",
            parser=_iso_date,
            help="Day of publication (2024-06-19, 2024-06, 2024).",
        ),
    ] = None,
    form: Annotated[
        Format,
        typer.Option("--format", "-f", help="Form of the output.", case_sensitive=False),
    ] = Format.JSON,
    output: Annotated[
        str,
        typer.Option("--output", "-o", metavar="FILE", help="Write to FILE, whole or not at all."),
    ] = "-",
    text: Annotated[
        bool, typer.Option("--text", help="Put each article's text into the output.")
    ] = False,
    schema: Annotated[  # noqa: ARG001 - its callback does the work
        bool,
        typer.Option(
            "--schema",
            callback=_print_schema,
            is_eager=True,
            help="Print the output's JSON Schema and exit.",
        ),
    ] = False,
    version: Annotated[  # noqa: ARG001 - its callback does the work
        bool,
        typer.Option(
            "--version",
            callback=_print_version,
            is_eager=True,
            help="Print extract's, spaCy's and the model's versions.",
        ),
    ] = False,
) -> None:
    """Print the facts of the summit, visit or meeting that a French news article reports.

    \b
      extract article.txt                       one JSON object
      extract *.txt | jq .venue.name            one object a line for several
      curl -s https://… | extract -             a web page

    Exit code: 0, 1 if an article could not be read, 2 for wrong usage.
    """  # noqa: D301 - the backspace is typer's sign for lines to be kept as they are
    if not articles and files_from is None:
        raise typer.BadParameter("give an article, - for standard input", param_hint="ARTICLE")
    from sommet.article import ArticleError
    from sommet.inputs import find_files, listed, read_articles
    from sommet.output.destination import OutputError

    failures: list[ArticleError] = []
    try:
        paths = [*(articles or ()), *(listed(files_from) if files_from is not None else ())]
    except ArticleError as error:
        _report(error)
        raise typer.Exit(EXIT_FAILED) from error
    if output != "-" and _same_file(output, paths):
        raise typer.BadParameter(f"{output} is also to be read", param_hint="--output")
    found = read_articles(find_files(paths), published=published, keep_text=text)
    try:
        _write_all(found, form, output, failures)
    except BrokenPipeError:  # the reader has what it wanted, as `extract … | head -1`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OutputError, versions.ModelError) as error:
        _report(error)
        raise typer.Exit(EXIT_FAILED) from error
    if failures:
        raise typer.Exit(EXIT_FAILED)


def _write_all(
    articles: Iterator[Article | ArticleError],
    form: Format,
    output: str,
    failures: list[ArticleError],
) -> None:
    from sommet.batch import extract_each
    from sommet.output.destination import destination
    from sommet.output.json_text import to_json

    start = list(islice(articles, 2))
    indent = 2 if form is Format.JSON and len(start) == 1 else None
    with destination(output) as write:
        for extraction in _succeeded(extract_each(chain(start, articles)), failures):
            write(to_json(extraction, indent=indent) + "\n")


def _succeeded(
    outcomes: Iterable[Extraction | ArticleError], failures: list[ArticleError]
) -> Iterator[Extraction]:
    """Yield the extractions; report what could not be read and add it to ``failures``."""
    from sommet.article import ArticleError

    for outcome in outcomes:
        if isinstance(outcome, ArticleError):
            failures.append(outcome)
            _report(outcome)
        else:
            yield outcome


def _same_file(output: str, paths: Iterable[str]) -> bool:
    target = Path(output)
    return target.is_file() and any(
        target.samefile(path) for path in map(Path, paths) if path.is_file()
    )


def _report(fault: object) -> None:
    typer.echo(f"extract: {fault}", err=True)


def main() -> None:
    """Run the command."""
    app(prog_name="extract")

"""The command ``extract``: arguments in, output out, exit code. The only module that prints."""

from __future__ import annotations

import gc
import os
import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from datetime import date
from enum import Enum
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from sommet.article import Article, ArticleError
    from sommet.models import Explanation, Extraction

# What reads French is imported where it is used: --help and usage errors need none of it.

_COLLECT_AFTER = 400_000  # objects: twice what a load makes, hardly any of which is garbage
EXIT_FAILED = 1  # an article could not be read; typer gives 2 for usage and 130 for Ctrl-C

# a backspace is typer's sign for lines to be kept as they are
_HELP = """\b
Print the facts of the summit, visit or meeting that French articles report:
  extract article.txt | jq .venue.name    of text, HTML or JSON Lines
  extract news/ -f html -o page.html      of a folder's articles, as a page
  curl -s https://… | extract -           of standard input
"""

app = typer.Typer(
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


class Format(str, Enum):
    """How extractions are printed."""

    JSON = "json"
    JSONL = "jsonl"
    TABLE = "table"
    HTML = "html"


class Color(str, Enum):
    """When the table is coloured."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


def _print_version(wanted: bool) -> None:
    if wanted:
        from importlib import metadata

        from sommet import versions

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


@app.command(help=_HELP)
def extract(
    articles: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="ARTICLE",
            hidden=True,  # the examples show what it may be
        ),
    ] = None,
    files_from: Annotated[
        str | None,
        typer.Option(metavar="FILE", help="Read the articles that FILE lists."),
    ] = None,
    published: Annotated[
        str | None,
        typer.Option(
            metavar="DATE",
            parser=_iso_date,
            help="Day of publication: 2024-06-19 or 2024-06.",
        ),
    ] = None,
    form: Annotated[
        Format,
        typer.Option(
            "--format",
            "-f",
            metavar="FORM",
            help="json (the default), jsonl, table or html.",
            show_default=False,
        ),
    ] = Format.JSON,
    output: Annotated[
        str,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="Write to FILE, whole or not at all.",
            show_default=False,
        ),
    ] = "-",
    jobs: Annotated[
        int | None,
        typer.Option(
            "--jobs",
            "-j",
            metavar="N",
            min=1,
            help="Processes; by default one a core for a batch.",
            show_default=False,
        ),
    ] = None,
    color: Annotated[
        Color,
        typer.Option(
            metavar="WHEN", help="Colour the table: auto, always or never.", show_default=False
        ),
    ] = Color.AUTO,
    text: Annotated[
        bool, typer.Option("--text", help="Put each article's text into the output.")
    ] = False,
    explain: Annotated[
        bool, typer.Option("--explain", help="Tell on standard error which rule found each fact.")
    ] = False,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="Give errors, but no warnings and no progress.")
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
            help="Print versions, the model's too, and exit.",
        ),
    ] = False,
) -> None:
    """Read the arguments, print what is asked for, and report what fails."""
    if not articles and files_from is None:
        raise typer.BadParameter("give an article, - for standard input", param_hint="ARTICLE")
    from sommet.article import ArticleError
    from sommet.batch import explain_each, extract_each
    from sommet.inputs import find_files, has_corpus, listed, read_articles
    from sommet.output.destination import OutputError, destination
    from sommet.versions import ModelError

    failures: list[ArticleError] = []
    try:
        paths = [*(articles or ()), *(listed(files_from) if files_from is not None else ())]
    except ArticleError as error:
        _report(error)
        raise typer.Exit(EXIT_FAILED) from error
    if output != "-" and _same_file(output, paths):
        raise typer.BadParameter(f"{output} is also to be read", param_hint="--output")
    keep_text = text or form is Format.HTML
    files = list(find_files(paths))
    found = read_articles(files, published=published, keep_text=keep_text)
    if not quiet:
        found = _warned(found)
    start = list(islice(found, 2))
    indent = 2 if form is Format.JSON and len(start) == 1 else None
    try:
        each = explain_each if explain else extract_each
        outcomes = each(chain(start, found), jobs=jobs)
        watched: Iterator[Extraction | Explanation | ArticleError] = outcomes
        if sys.stderr.isatty() and not quiet and not (output == "-" and sys.stdout.isatty()):
            from sommet.output.progress import with_progress

            watched = with_progress(outcomes, None if has_corpus(files) else len(files))
        extractions = _succeeded(watched, failures)
        with closing(outcomes), destination(output) as write:  # no worker goes on after Ctrl-C
            for part in _shown(extractions, form, indent, _colored(color, output)):
                write(part)
    except BrokenPipeError:  # the reader has what it wanted, as `extract … | head -1`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OutputError, ModelError) as error:
        _report(error)
        raise typer.Exit(EXIT_FAILED) from error
    if failures:
        raise typer.Exit(EXIT_FAILED)


def _warned(articles: Iterator[Article | ArticleError]) -> Iterator[Article | ArticleError]:
    """Pass articles on, with a warning where one is not in the language that is read."""
    from sommet.article import Article
    from sommet.language import looks_french

    for article in articles:
        if isinstance(article, Article) and not looks_french(article.text):
            _report(f"{article.source}: warning: does not look French")
        yield article


def _shown(
    extractions: Iterable[Extraction], form: Format, indent: int | None, color: bool
) -> Iterator[str]:
    """Return the output in parts; what draws a form is imported for that form alone."""
    if form is Format.HTML:
        from sommet.output.page import page

        return page(extractions)
    if form is Format.TABLE:
        from sommet.output.table import sheets

        return sheets(extractions, color=color)
    from sommet.output.json_text import to_json

    return (to_json(extraction, indent=indent) + "\n" for extraction in extractions)


def _colored(color: Color, output: str) -> bool:
    """Tell whether to colour: as https://no-color.org and terminals without colour ask."""
    if color is not Color.AUTO:
        return color is Color.ALWAYS
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return output == "-" and sys.stdout.isatty() and not plain


def _succeeded(
    outcomes: Iterable[Extraction | Explanation | ArticleError], failures: list[ArticleError]
) -> Iterator[Extraction]:
    """Yield the extractions; report what could not be read and add it to ``failures``.

    The reasons of an explained one are told before it.
    """
    from sommet.article import ArticleError
    from sommet.models import Explanation

    for outcome in outcomes:
        if isinstance(outcome, ArticleError):
            failures.append(outcome)
            _report(outcome)
        elif isinstance(outcome, Explanation):
            from sommet.output.reasons import lines

            for line in lines(outcome):
                typer.echo(line, err=True)
            yield outcome.extraction
        else:
            yield outcome


def _same_file(output: str, paths: Iterable[str]) -> bool:
    def same(path: str) -> bool:
        with suppress(OSError):  # one is not there, or may not be looked at
            return Path(path).is_file() and Path(path).samefile(output)
        return False

    return any(map(same, paths))


def _report(fault: object) -> None:
    typer.echo(f"extract: {fault}", err=True)


def main() -> None:
    """Run the command and end the process: what is loaded for one run is not tidied up first."""
    gc.set_threshold(_COLLECT_AFTER)
    try:
        app(prog_name="extract")
    except SystemExit as end:
        if isinstance(end.code, int):
            _leave(end.code)
        raise


def _leave(code: int) -> None:
    """End the process at once, unless a stream is closed or takes no more: Python tells of that."""
    with suppress(OSError, AttributeError):
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)

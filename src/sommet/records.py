"""JSON Lines of articles, as corpora come: one ``{"id", "text", "published"}`` a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pydantic import BaseModel, ValidationError

from sommet.article import Article, ArticleError, from_text
from sommet.times import parse_date

SUFFIXES = (".jsonl", ".ndjson")


class Record(BaseModel):
    """A line; keys other than these are left alone."""

    text: str
    id: str | int | None = None
    published: str | None = None


def read_records(
    lines: Iterable[bytes],
    source: str,
    *,
    published: str | None = None,
    keep_text: bool = False,
) -> Iterator[Article | ArticleError]:
    """Yield the article of each line, or what is wrong with it; empty lines are passed over.

    Args:
        lines: UTF-8, one JSON object each; read as they come.
        source: where they come from; an article without an id is called ``source:line``.
        published: day of publication of all, in place of what the records and the texts say.
        keep_text: whether the extractions are to hold the text.

    Example:
        >>> [article] = read_records([b'{"id": 7, "text": "Un sommet."}'], "corpus.jsonl")
        >>> article.source
        '7'
    """
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield _read(line, f"{source}:{number}", published, keep_text)


def _read(
    line: bytes, place: str, published: str | None, keep_text: bool
) -> Article | ArticleError:
    try:
        record = Record.model_validate_json(line.removeprefix(b"\xef\xbb\xbf"))
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        key = ".".join(str(part) for part in first["loc"][:1])
        return ArticleError(place, f"{key}: {first['msg']}" if key else first["msg"])
    day = published
    if day is None and record.published:
        day = parse_date(record.published)
        if day is None:
            return ArticleError(place, f"published: {record.published!r} is no date")
    source = place if record.id is None else str(record.id)
    try:
        return from_text(record.text, source=source, published=day, keep_text=keep_text)
    except ArticleError as error:
        return ArticleError(place, error.fault)

from __future__ import annotations

import pytest

from sommet.article import Article, ArticleError
from sommet.records import read_records


def read(line: str, published: str | None = None) -> Article | ArticleError:
    [outcome] = read_records([line.encode()], "c.jsonl", published=published)
    return outcome


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param('{"id": "a-1", "text": "Oui."}', ("a-1", None), id="a name"),
        pytest.param('{"id": 12, "text": "Oui."}', ("12", None), id="a number"),
        pytest.param('{"text": "Oui.", "url": "…"}', ("c.jsonl:1", None), id="no id, other keys"),
        pytest.param('\ufeff{"id": 1, "text": "Oui."}', ("1", None), id="a byte-order mark"),
        pytest.param(
            '{"text": "Oui.", "published": "2024-06"}', ("c.jsonl:1", "2024-06"), id="a month"
        ),
        pytest.param(
            '{"text": "Oui.", "published": "2024-06-19T08:00:00+02:00"}',
            ("c.jsonl:1", "2024-06-19"),
            id="a moment",
        ),
        pytest.param('{"text": "Oui.", "published": null}', ("c.jsonl:1", None), id="null"),
    ],
)
def test_a_record_is_an_article(line: str, expected: tuple[str, str | None]) -> None:
    article = read(line)
    assert isinstance(article, Article)
    assert (article.source, article.published) == expected


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        pytest.param("Un sommet.", "Invalid JSON", id="no JSON"),
        pytest.param('["Un sommet."]', "object", id="no object"),
        pytest.param('{"id": "a"}', "text: Field required", id="no text"),
        pytest.param('{"text": ["Oui."]}', "text: Input should be a valid string", id="a list"),
        pytest.param('{"id": "a", "text": " "}', "empty", id="an empty text"),
        pytest.param(
            '{"text": "Oui.", "published": "hier"}', "published: 'hier' is no date", id="no date"
        ),
    ],
)
def test_what_is_no_record_is_told_by_its_line(line: str, fault: str) -> None:
    error = read(line)
    assert isinstance(error, ArticleError)
    assert error.source == "c.jsonl:1"
    assert fault in error.fault


def test_empty_lines_count_and_give_nothing() -> None:
    outcomes = read_records([b"\n", b'{"text": "Oui."}\n', b"  \n"], "c.jsonl")
    assert [outcome.source for outcome in outcomes] == ["c.jsonl:2"]


def test_the_day_given_counts() -> None:
    article = read('{"text": "Oui.", "published": "2024-06-19"}', published="2020")
    assert isinstance(article, Article)
    assert article.published == "2020"

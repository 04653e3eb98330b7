from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sommet.article import ArticleError, from_text, load

TEXT = "L’Élysée reçoit\r\nPublié le 3 août 2023\rLe président est arrivé à 8 h.\n"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        pytest.param(TEXT.encode(), TEXT, id="UTF-8"),
        pytest.param(TEXT.encode("utf-8-sig"), TEXT, id="UTF-8 with a mark"),
        pytest.param(TEXT.encode("utf-16"), TEXT, id="UTF-16 of this machine with a mark"),
        pytest.param(b"\xfe\xff" + TEXT.encode("utf-16-be"), TEXT, id="big-endian UTF-16"),
        pytest.param(TEXT.encode("cp1252"), TEXT, id="Windows-1252"),
        pytest.param("œuvre à 20 €".encode("cp1252"), "œuvre à 20 €", id="Windows-1252 alone has"),
        pytest.param("e\u0301te\u0301 \xa0 fin".encode(), "e\u0301te\u0301 \xa0 fin", id="as is"),
    ],
)
def test_text_is_decoded_and_not_rewritten(tmp_path: Path, data: bytes, expected: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    assert load(path).text == expected


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1))
def test_text_survives_unchanged(text: str) -> None:
    article = from_text("x" + text)
    assert article.text == "x" + text


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        pytest.param(b"", "empty", id="empty"),
        pytest.param(" \n\t\xa0\n".encode(), "empty", id="white space only"),
        pytest.param(b"\xef\xbb\xbf", "empty", id="a mark only"),
        pytest.param(b"PK\x03\x04\0\0\x08\0", "not a text file", id="NUL bytes"),
        pytest.param(b"\x81\x8d\x8f", "not a text file", id="bytes of no known encoding"),
        pytest.param(b"\xff\xfea", "not valid UTF-16-LE text", id="half a UTF-16 character"),
    ],
)
def test_what_is_no_article_is_refused(tmp_path: Path, data: bytes, fault: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    with pytest.raises(ArticleError) as error:
        load(path)
    assert str(error.value) == f"{path}: {fault}"


def test_a_missing_file_is_named() -> None:
    with pytest.raises(ArticleError, match=r"^nowhere/a\.txt: no such file$"):
        load("nowhere/a.txt")


def test_a_directory_is_named(tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match=r": is a directory$"):
        load(tmp_path)


@pytest.mark.parametrize("name", ["a\nb.txt", "a\x1b[31m.txt", "a\udce9.txt"])
def test_the_message_is_one_printable_line(name: str) -> None:
    with pytest.raises(ArticleError) as error:
        load(name)
    assert str(error.value).isprintable()


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode("cp1252"))))
    article = load("-")
    assert (article.source, article.text) == ("-", TEXT)


def test_the_source_is_the_path_as_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert load("./a.txt").source == "./a.txt"


@pytest.mark.parametrize(
    ("text", "given", "expected"),
    [
        pytest.param(TEXT, None, "2023-08-03", id="read from the text"),
        pytest.param(TEXT, "2023-08", "2023-08", id="given"),
        pytest.param("Il est arrivé le 3 août 2023.", None, None, id="a date in the story"),
        pytest.param(
            "Un lac\nLes présidents au lac, le 3 août 2023.\n© AFP\nIls ont déjeuné.",
            None,
            None,
            id="a date in a caption",
        ),
        pytest.param(
            "Un lac\nhttps://site.example/2023/08/03/lac\nIls ont déjeuné.", None, None, id="a URL"
        ),
    ],
)
def test_published(text: str, given: str | None, expected: str | None) -> None:
    assert from_text(text, published=given).published == expected

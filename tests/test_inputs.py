from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from sommet.article import Article, ArticleError
from sommet.inputs import find_files, listed, read_articles

TEXT = "Un sommet s'est tenu à Genève."


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    names = ("b.txt", "a.HTML", "c.pdf", "sub/d.htm", "sub/.hidden.txt", ".git/e.txt", "sub/x.json")
    for name in names:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    (tmp_path / "empty").mkdir()
    return tmp_path


@pytest.mark.parametrize(
    ("paths", "expected"),
    [
        pytest.param(["."], ["a.HTML", "b.txt", "sub/d.htm"], id="a folder"),
        pytest.param(["sub/"], ["sub/d.htm"], id="a folder with a stroke"),
        pytest.param(["c.pdf", "sub"], ["c.pdf", "sub/d.htm"], id="a file of any name, a folder"),
        pytest.param(["-", "nowhere"], ["-", "nowhere"], id="what is no folder is left as it is"),
        pytest.param(["empty"], ["empty: no .txt or .html file in this folder"], id="none in it"),
    ],
)
def test_folders_mean_the_articles_below_them(
    folder: Path, paths: list[str], expected: list[str]
) -> None:
    assert [str(file) for file in find_files(paths)] == expected


def test_links_in_a_circle_end(folder: Path) -> None:
    (folder / "sub/up").symlink_to(folder)
    assert [str(file) for file in find_files(["sub"])] == ["sub/d.htm"]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        pytest.param(b"a.txt\nb c.txt\n", ["a.txt", "b c.txt"], id="lines"),
        pytest.param(b"a.txt\r\n\r\nb.txt", ["a.txt", "b.txt"], id="lines of Windows"),
        pytest.param(b"a\n.txt\0b.txt\0", ["a\n.txt", "b.txt"], id="ended by NUL"),
        pytest.param(b"", [], id="nothing"),
    ],
)
def test_a_list_of_files(folder: Path, data: bytes, expected: list[str]) -> None:
    Path("list").write_bytes(data)
    assert listed("list") == expected


def test_a_missing_list() -> None:
    with pytest.raises(ArticleError, match="no such file"):
        listed("nowhere")


def read(*files: str) -> list[tuple[str, str]]:
    """Return source and text of each article, or the place and the fault."""
    return [
        (a.source, a.text) if isinstance(a, Article) else (a.source, a.fault)
        for a in read_articles(files)
    ]


def test_what_cannot_be_read_comes_in_its_place(folder: Path) -> None:
    assert read("b.txt", "nowhere", "c.pdf") == [
        ("b.txt", TEXT),
        ("nowhere", "no such file"),
        ("c.pdf", TEXT),
    ]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        pytest.param(TEXT, [("-", TEXT)], id="a text"),
        pytest.param('{"id": "x", "text": "Oui."}\n', [("x", "Oui.")], id="JSON Lines"),
        pytest.param("[Un sommet]", [("-", "[Un sommet]")], id="a text in brackets"),
    ],
)
def test_standard_input_is_what_it_begins_as(
    monkeypatch: pytest.MonkeyPatch, data: str, expected: list[tuple[str, str]]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data.encode())))
    assert read("-") == expected


def test_records_are_read_one_at_a_time(folder: Path) -> None:
    Path("corpus.jsonl").write_text('{"text": "Oui."}\n{"text": 1}\n', encoding="utf-8")
    outcomes = read_articles(["corpus.jsonl"], published="2024-06", keep_text=True)
    first = next(outcomes)
    assert isinstance(first, Article)
    assert (first.source, first.published, first.keep_text) == ("corpus.jsonl:1", "2024-06", True)
    assert isinstance(next(outcomes), ArticleError)

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from sommet.article import ArticleError, from_bytes, load

STORY = (
    "Le président finlandais Paul Martin a reçu mardi à Oslo la chancelière Anna Kovacs.",
    "Les deux dirigeants ont parlé pendant trois heures de la pêche et des détroits.",
    "Mme Kovacs souhaite relancer les échanges, a-t-elle dit à l’issue de l’entretien.",
)
PAGE = """<!DOCTYPE html>
<html lang="fr"><head><meta charset="{charset}"><title>Rencontre à Oslo - Le Journal</title>
<meta property="og:title" content="Rencontre à Oslo">
<meta property="article:published_time" content="2024-06-19T08:00:00+02:00">
<script>var suivi = 1;</script></head>
<body><nav><a href="/">Accueil</a> <a href="/monde">Monde</a></nav>
<article><h1>Rencontre à Oslo</h1>{story}</article>
<aside><p>À lire aussi : la météo de demain</p></aside>
<footer><p>© Le Journal, tous droits réservés</p></footer></body></html>
"""


def page(charset: str = "utf-8") -> bytes:
    story = "".join(f"<p>{p}</p>" for p in STORY)
    return PAGE.format(charset=charset, story=story).encode(charset)


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252"])
def test_title_story_and_day_are_taken(charset: str) -> None:
    article = from_bytes(page(charset))
    assert article.text.splitlines() == ["Rencontre à Oslo", *STORY]
    assert article.published == "2024-06-19"
    assert article.keep_text


def test_the_title_is_the_headline_of_the_text() -> None:
    article = from_bytes(page())
    assert [block.kind for block in article.blocks] == ["headline", "body", "body", "body"]


def test_the_day_given_counts() -> None:
    assert from_bytes(page(), published="2024").published == "2024"


@pytest.mark.parametrize(
    ("source", "data"),
    [
        pytest.param("a.html", b"<p>Oui.</p>", id="by its name"),
        pytest.param("a.txt", b"\xef\xbb\xbf\n<!doctype HTML><p></p>", id="by its document type"),
        pytest.param("-", b"<!-- saved --> <html lang='fr'>", id="by its first element"),
    ],
)
def test_a_page_without_an_article_is_refused(source: str, data: bytes) -> None:
    with pytest.raises(ArticleError) as error:
        from_bytes(data, source=source)
    assert str(error.value) == f"{source}: no article found in the web page"


@pytest.mark.parametrize("text", ["<Un sommet> à Oslo", "L'élément <html> est vide."])
def test_a_text_with_angles_is_a_text(text: str) -> None:
    assert from_bytes(text.encode()).text == text


def test_without_trafilatura_the_mend_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    monkeypatch.delitem(sys.modules, "sommet.webpage", raising=False)
    with pytest.raises(ArticleError, match=r"^-: .* python -m pip install trafilatura$"):
        from_bytes(page())


def test_texts_are_read_without_trafilatura(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Oui.", encoding="utf-8")
    code = "import sys; from sommet.article import load; load('a.txt'); print('trafilatura' in "
    run = subprocess.run(
        [sys.executable, "-c", f"{code}sys.modules)"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout == "False\n"


def test_nothing_is_logged(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(b"<html></html>")
    with pytest.raises(ArticleError):
        load(tmp_path / "a.html")
    assert capfd.readouterr() == ("", "")

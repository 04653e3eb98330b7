from __future__ import annotations

import re

import pytest

from sommet.models import ArticleInfo, Event, Evidence, Extraction, Goal, Participant
from sommet.output.page import page, section

HOSTILE = "<script>alert(1)</script> & « {x} » l'<b>accord</b>"


def evidence(text: str, words: str) -> Evidence:
    start = text.index(words)
    return Evidence(text=words, start=start, end=start + len(words))


def extraction(text: str, *, whole: str, mention: str, keep: bool = True) -> Extraction:
    """An extraction whose event, goal and only mention rest on words that overlap."""
    return Extraction(
        article=ArticleInfo(source="<a>.txt", published=None, text=text if keep else None),
        event=Event(kind="meeting", when=None, evidence=evidence(text, whole)),
        participants=(
            Participant(
                name=mention, kind="person", role=None, country=None,
                mentions=(evidence(text, mention),),
            ),
        ),
        stated_goals=(
            Goal(text=whole, stated_by=(), evidence=evidence(text, whole)),
        ),
    )  # fmt: skip


TEXT = "Bonjour.\nAnna Kovacs (Oslo) voit l'homme fort. Il part."
SHOWN = extraction(TEXT, whole="Anna Kovacs (Oslo) voit l'homme fort.", mention="homme fort")


def shown_text(html: str) -> str:
    """Return the article's words as a reader sees them."""
    article = re.search(r"</ul>(.*)</article>", html, re.DOTALL)
    assert article
    bare = re.sub(r"<u[^>]*>[^<]*</u>", "", article[1])
    bare = re.sub(r"<[^>]*>", "", bare).replace("&NoBreak;", "")
    return " ".join(bare.split())


def test_the_text_is_shown_as_it_is() -> None:
    assert shown_text(section(SHOWN)) == " ".join(TEXT.split())


def test_spans_that_overlap_are_stacked() -> None:
    tokens = re.findall(r'<span class="token".*?</span>', section(SHOWN), re.DOTALL)
    depths = {re.sub("<[^>]*>", "", re.sub(r"<u.*?</u>", "", t)): t.count("<i ") for t in tokens}
    assert depths["voit"] == 2
    assert depths["homme"] == 3
    tops = re.findall(r"top:(\d+)px", next(t for t in tokens if "homme" in t))
    assert len(set(tops)) == 3


@pytest.mark.parametrize("label", ["event", "goal", "who 1"])
def test_each_kind_is_named_once_where_it_begins(label: str) -> None:
    assert len(re.findall(f"<u[^>]*top:[^>]*>{label}</u>", section(SHOWN))) == 1


@pytest.mark.parametrize("label", ["event", "goal", "who"])
def test_the_legend_has_the_labels_of_the_text(label: str) -> None:
    legend = re.search(r'<ul class="legend">(.*?)</ul>', section(SHOWN))
    assert legend
    assert f">{label}</u>" in legend[1]


def test_a_mention_tells_which_participant() -> None:
    mentions = (evidence(TEXT, "Anna Kovacs"), evidence(TEXT, "Il"))
    people = tuple(
        Participant(name=m.text, kind="person", role=None, country=None, mentions=(m,))
        for m in mentions
    )
    html = section(SHOWN.model_copy(update={"participants": people}))
    assert re.findall(r"top:\d+px\">(who \d)</u>", html) == ["who 1", "who 2"]
    assert re.findall(r">(\d)</u><strong>(.*?)</strong>", html) == [
        ("1", "Anna Kovacs"),
        ("2", "Il"),
    ]


def test_goals_of_one_sentence_share_its_quotation() -> None:
    [goal] = SHOWN.stated_goals
    twice = SHOWN.model_copy(update={"stated_goals": (goal, goal)})
    assert section(twice).count("<q ") == section(SHOWN).count("<q ")


@pytest.mark.parametrize(
    ("text", "whole", "unbroken"),
    [
        ("Il voit l'homme fort", "homme fort", "l'homme"),
        ("Il est là (lundi), dit-on.", "Il est là (lundi", "(lundi),"),
        ("Il a dit « oui ! » hier.", "Il a", "« oui ! »"),
        ("Il a dit\u00a0: oui.", "Il a", None),
        ("Il voit tout " + "a" * 60 + "'b", "b", None),
    ],
    ids=["elision", "punctuation", "set off by spaces", "already unbroken", "too long"],
)
def test_words_are_not_broken(text: str, whole: str, unbroken: str | None) -> None:
    html = section(extraction(text, whole=whole, mention="Il"))
    words = re.findall(r'<span class="word">((?:<span.*?</span>|[^<])*)</span>', html)
    shown = [re.sub("<u.*?</u>|<.*?>", "", word).replace("&#x27;", "'") for word in words]
    assert shown == ([unbroken] if unbroken else [])
    assert shown_text(html) == " ".join(text.split())


def test_what_articles_say_is_escaped() -> None:
    html = section(extraction(HOSTILE, whole=HOSTILE, mention="<b>accord</b>"))
    assert "<script" not in html
    assert "<b>accord" not in html
    assert "<a>" not in html


def test_the_page_stands_alone() -> None:
    html = "".join(page([SHOWN, SHOWN]))
    assert "default-src 'none'" in html
    assert not re.search(r"https?:|<script|<link|<img|url\(", html)
    assert html.count("<section") == 2
    assert html.endswith("</html>\n")


def test_no_extraction_gives_no_page() -> None:
    assert not list(page([]))


def test_without_the_text_the_facts_are_shown() -> None:
    html = section(extraction(TEXT, whole="Il part.", mention="Anna Kovacs", keep=False))
    assert "<article" not in html
    assert "Anna Kovacs" in html


def test_an_article_of_no_meeting() -> None:
    html = section(Extraction(article=ArticleInfo(source="a.txt", published=None, text=TEXT)))
    assert "No meeting of leaders." in html


def test_notebooks_show_it() -> None:
    html = SHOWN._repr_html_()
    assert html.startswith("<style>")
    assert section(SHOWN) in html

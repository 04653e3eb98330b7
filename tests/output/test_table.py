from __future__ import annotations

import re

import pytest

from sommet.models import ArticleInfo, Event, Evidence, Extraction, Goal, Participant, Venue
from sommet.output.table import sheets

WORDS = Evidence(text="x", start=0, end=1)
SHOWN = Extraction(
    article=ArticleInfo(source="a.txt", published="2024-06-19"),
    event=Event(kind="meeting", when=None, evidence=WORDS),
    participants=(
        Participant(
            name="Anna [red]Kovacs\x1b[31m", kind="person", role="chancelière", country="AT",
            mentions=(WORDS,),
        ),
    ),
    venue=Venue(name="Oslo", city="Oslo", country="NO", evidence=WORDS),
    stated_goals=(Goal(text="relancer\nles échanges " * 5, stated_by=(), evidence=WORDS),),
)  # fmt: skip


def sheet(*, color: bool = False, width: int = 80) -> str:
    [text] = sheets([SHOWN], color=color, width=width)
    return text


def test_the_facts_are_there() -> None:
    for words in ("a.txt", "2024-06-19", "meeting", "Oslo, NO", "chancelière", "the meeting"):
        assert words in sheet()


def test_what_articles_say_is_no_command_to_the_terminal() -> None:
    assert "Anna [red]Kovacs[31m" in sheet()
    assert "\x1b" not in sheet()


@pytest.mark.parametrize("width", [30, 80, 200])
def test_no_line_is_wider_than_the_window(width: int) -> None:
    assert max(map(len, sheet(width=width).splitlines())) <= width


@pytest.mark.parametrize("width", [30, 40, 80])
def test_words_stay_whole(width: int) -> None:
    for word in ("Kovacs[31m", "chancelière", "participants", "échanges"):
        assert word in sheet(width=width)


def test_what_all_participants_want_is_said_of_all() -> None:
    names = ("Anna Kovacs", "Paul Ndi", "Luis Rojas")
    people = tuple(SHOWN.participants[0].model_copy(update={"name": name}) for name in names)
    goals = (
        Goal(text="relancer", stated_by=names[::-1], evidence=WORDS),
        Goal(text="signer", stated_by=names[:2], evidence=WORDS),
    )
    [text] = sheets(
        [SHOWN.model_copy(update={"participants": people, "stated_goals": goals})], width=80
    )
    assert re.findall(r"(\S.*?) {2,}(?:relancer|signer)", text) == [
        "all participants",
        "Anna Kovacs, Paul Ndi",
    ]


def test_color_is_given_when_asked_for() -> None:
    assert "\x1b[" in sheet(color=True)


def test_no_meeting_is_said() -> None:
    nothing = Extraction(article=ArticleInfo(source="b.txt", published=None))
    assert "no meeting of leaders" in "".join(sheets([nothing], width=40))

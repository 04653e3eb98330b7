from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sommet.layout import layout
from sommet.page_words import page_words

LEAD = "Le président a reçu jeudi son homologue pour un déjeuner de travail au bord du lac."
NEXT = "« Nous avons bien avancé », a-t-il dit avant de repartir pour l'aéroport avec sa suite."


def page(*lines: str) -> list[tuple[str, str]]:
    """Return the kind and the text of each block of a page of these lines."""
    text = "\n".join(lines)
    return [(block.kind, text[block.start : block.end]) for block in layout(text)]


def kinds(*lines: str) -> list[str]:
    return [kind for kind, _ in page(*lines)]


PAGES = [
    pytest.param(
        ["Un lac pour deux", "Publié le 3 août 2023", LEAD, NEXT],
        ["headline", "dateline", "body", "body"],
        id="title, dateline, story",
    ),
    pytest.param(
        ["Un lac pour deux", "", LEAD, "", NEXT], ["headline", "body", "body"], id="no dateline"
    ),
    pytest.param([LEAD], ["body"], id="one paragraph"),
    pytest.param(["Un lac pour deux"], ["body"], id="one line without full stop"),
    pytest.param(
        ["Monde", "Un lac pour deux", "Les présidents se parlent enfin", LEAD],
        ["boilerplate", "headline", "headline", "body"],
        id="rubric, title, subtitle",
    ),
    pytest.param(
        ["Qui ira au lac ?", LEAD], ["headline", "body"], id="a question may be the title"
    ),
    pytest.param(
        ["Un lac pour deux", "Les présidents au lac, le 3 août 2023.", "©J. Martin / AFP", LEAD],
        ["headline", "caption", "caption", "body"],
        id="caption with its credit below",
    ),
    pytest.param(
        ["Un lac pour deux", "Des badauds au bord du lac", "1/3", "© AFP, J. MARTIN", LEAD],
        ["headline", "caption", "boilerplate", "caption", "body"],
        id="picture counter between caption and credit",
    ),
    pytest.param(
        ["Un lac pour deux", "© AFP", LEAD], ["headline", "caption", "body"], id="title, credit"
    ),
    pytest.param(
        ["Un lac pour deux", LEAD, NEXT, "© AFP"],
        ["headline", "body", "body", "caption"],
        id="a credit below the story claims no paragraph",
    ),
    pytest.param(
        [
            "Un lac",
            "A lire aussi",
            "France",
            "Le pain augmente",
            "AFP, publié le 3 août 2023",
            LEAD,
        ],
        ["headline", "boilerplate", "boilerplate", "boilerplate", "dateline", "body"],
        id="related titles above the dateline",
    ),
    pytest.param(
        ["Un lac", LEAD, "Lire aussi :", "Le pain augmente", NEXT, LEAD],
        ["headline", "body", "boilerplate", "boilerplate", "body", "body"],
        id="a related title within the story",
    ),
    pytest.param(
        ["Un lac", LEAD, "- Le gaz au menu -", NEXT, "Le gaz", LEAD],
        ["headline", "body", "subheading", "body", "subheading", "body"],
        id="subheadings",
    ),
    pytest.param(
        ["Un lac", f'{LEAD}- Le gaz au menu -{NEXT} - "Un pas" -{LEAD}'],
        ["headline", "body", "subheading", "body", "subheading", "body"],
        id="subheadings glued to the story",
    ),
    pytest.param(
        ["Un lac", f"{LEAD} Le gaz - au menu depuis mardi - a été vendu. {NEXT}"],
        ["headline", "body"],
        id="an aside between dashes is said",
    ),
    pytest.param(
        ["Un lac", f"{LEAD}Le gaz au menuSelon lui, rien ne presse. {NEXT}"],
        ["headline", "body", "subheading", "body"],
        id="a subheading glued to the sentence below it",
    ),
    pytest.param(
        ["Un lac", f"{LEAD} Que fera le roi ?par Télé LacDans la foulée, il a dîné. {NEXT}"],
        ["headline", "body", "boilerplate", "body"],
        id="a film's title and channel glued to the story",
    ),
    pytest.param(
        ["Un lac", f'{LEAD} "Un lac pour tous", a-t-il insistéIl est reparti. {NEXT}'],
        ["headline", "body", "body"],
        id="a sentence without its stop is said",
    ),
    pytest.param(
        ["Un lac", f"{LEAD} La chaîne TeleSur a filmé MacLean et LeRoy. {NEXT}"],
        ["headline", "body"],
        id="capitals within names",
    ),
    pytest.param(
        ["Un lac", "The King of Norway arrives at the lake for the talks of the day.", LEAD, NEXT],
        ["headline", "boilerplate", "body", "body"],
        id="an agency's caption in English",
    ),
    pytest.param(
        ["Un lac", "« The game is over for us », a lancé le roi à la presse de Londres.", LEAD],
        ["headline", "body", "body"],
        id="English words quoted in French",
    ),
    pytest.param(
        ["Un lac", LEAD, "Et demain ?", NEXT],
        ["headline", "body", "body", "body"],
        id="a question within the story is said",
    ),
    pytest.param(
        ["Un lac", LEAD, "Ils se reverront"],
        ["headline", "body", "body"],
        id="a last line is no subheading",
    ),
    pytest.param(
        ["LE LAC", "", "LE PRESIDENT EST ARRIVE AU LAC.", "IL A DEJEUNE."],
        ["headline", "body", "body"],
        id="all in capitals",
    ),
    pytest.param(
        ["Un lac", LEAD, NEXT, "Publié le 3 août 2023 à 8h"],
        ["headline", "body", "body", "dateline"],
        id="dateline below the story",
    ),
    pytest.param(
        ["Un lac", LEAD, NEXT, LEAD, "Genève, le 3 août 2023"],
        ["headline", "body", "body", "body", "dateline"],
        id="place and day below the story",
    ),
    pytest.param(
        ["Un lac", LEAD, NEXT, LEAD, "3 août 2023 – Les négociateurs se revoient au bord du lac."],
        ["headline", "body", "body", "body", "body"],
        id="a chronicle's day is no dateline",
    ),
]


@pytest.mark.parametrize(("lines", "expected"), PAGES)
def test_kinds(lines: list[str], expected: list[str]) -> None:
    assert kinds(*lines) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param(
            "KIGALI, 3 mars (AFP) - " + LEAD,
            [("dateline", "KIGALI, 3 mars (AFP) -"), ("body", LEAD)],
            id="place and agency",
        ),
        pytest.param(
            "date 2024-06 Photo : YONHAP News" + LEAD,
            [("dateline", "date 2024-06"), ("caption", "Photo : YONHAP News"), ("body", LEAD)],
            id="glued to the credit",
        ),
        pytest.param(
            "Photo : Kim Min-su " + LEAD,
            [("caption", "Photo : Kim Min-su"), ("body", LEAD)],
            id="an unknown photographer",
        ),
        pytest.param(
            "Un lac pour deux Publié le 3 mars 2021 à 8h " + LEAD,
            [
                ("headline", "Un lac pour deux"),
                ("dateline", "Publié le 3 mars 2021 à 8h"),
                ("body", LEAD),
            ],
            id="all on one line",
        ),
    ],
)
def test_parts_of_one_line(line: str, expected: list[tuple[str, str]]) -> None:
    assert page(line) == expected


def test_a_wrapped_text_is_parted_by_blank_lines() -> None:
    text = (
        "Un lac\n\nLe président a reçu\nson homologue. Les\ndeux hommes ont\nparlé.\n\nIl repart."
    )
    assert kinds(text) == ["headline", "body", "body"]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r", "\u2028", "\n\n", "\r\n\r\n"])
def test_line_ends_do_not_matter(line_end: str) -> None:
    text = line_end.join(["Un lac pour deux", "Publié le 3 août 2023", LEAD, NEXT])
    assert [b.kind for b in layout(text)] == ["headline", "dateline", "body", "body"]


LINES = st.one_of(
    st.text(max_size=60),
    st.sampled_from(
        [
            example
            for table in (page_words().dateline, page_words().caption, page_words().boilerplate)
            for example in table.examples + table.counterexamples
        ]
    ),
    st.sampled_from([LEAD, NEXT, "", "A lire aussi", "date 2024-06 Photo : AFP" + LEAD]),
)


@given(st.lists(LINES, max_size=12).map("\n".join))
def test_blocks_hold_all_but_white_space(text: str) -> None:
    blocks = layout(text)
    ends = [0, *(block.end for block in blocks)]
    starts = [*(block.start for block in blocks), len(text)]
    assert all(not text[end:start].strip() for end, start in zip(ends, starts, strict=True))
    assert all(end <= start for end, start in zip(ends, starts, strict=True))
    assert all(text[b.start : b.end] == text[b.start : b.end].strip() != "" for b in blocks)


@pytest.mark.parametrize(
    "unit",
    [
        "Publié le 3 août 2023 ",
        "date 2024-06 Photo : A ",
        "A lire aussi\n",
        "x\n© AFP\n",
        "A / ",
        "(",
        "a-",
        '"',
    ],
)
def test_work_grows_with_the_length_alone(unit: str) -> None:
    calls = [_count_calls(unit * n) for n in (500, 1000)]
    assert calls[1] <= 2.2 * calls[0] + 1000


def _count_calls(text: str) -> int:
    """Return how many function calls it takes to lay out the text."""
    calls = 0

    def count(*_: object) -> None:
        nonlocal calls
        calls += 1

    sys.setprofile(count)
    try:
        layout(text)
    finally:
        sys.setprofile(None)
    return calls

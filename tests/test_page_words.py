from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sommet.layout import layout
from sommet.page_words import flat, page_words

TITLE = "Deux présidents se retrouvent au bord du lac"
PARAGRAPH = "Les deux délégations ont passé la matinée ensemble avant de se séparer sur le perron."
KINDS = ("dateline", "caption", "boilerplate", "subheading")


def kinds_of(line: str, kind: str) -> set[str]:
    """Return the kinds of the blocks that the line makes on a page."""
    above = [TITLE, PARAGRAPH] if kind == "subheading" else [TITLE]
    page = "\n".join([*above, line, PARAGRAPH, PARAGRAPH])
    start = page.index(line)
    return {b.kind for b in layout(page) if start <= b.start < start + len(line)}


EXAMPLES = [(k, x) for k in KINDS for x in getattr(page_words(), k).examples]
COUNTEREXAMPLES = [(k, x) for k in KINDS for x in getattr(page_words(), k).counterexamples]


@pytest.mark.parametrize(("kind", "line"), EXAMPLES)
def test_an_example_is_recognised(kind: str, line: str) -> None:
    assert kinds_of(line, kind) == {kind}


@pytest.mark.parametrize(("kind", "line"), COUNTEREXAMPLES)
def test_a_counterexample_is_not(kind: str, line: str) -> None:
    assert kind not in kinds_of(line, kind)


@given(st.text())
def test_flattening_keeps_offsets(text: str) -> None:
    assert len(flat(text)) == len(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Publié à l’Élysée", "publie a l'elysee"),
        ("10\u202fh\xa030", "10 h 30"),
        ("İstanbul", "istanbul"),
    ],
)
def test_flat(text: str, expected: str) -> None:
    assert flat(text) == expected

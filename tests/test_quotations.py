"""Which passages are quoted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sommet.quotations import quotations

QUOTED = [
    ("guillemets", "Il dit « oui » et part.", ["« oui »"]),
    ("curly", "Il dit “oui” et part.", ["“oui”"]),
    ("straight", 'Il dit "oui" et part.', ['"oui"']),
    ("two", "« Oui », dit-il, « non ».", ["« Oui »", "« non »"]),
    ("nested", 'Il dit « le "oui" du roi » et part.', ['« le "oui" du roi »']),
    ("glued-after", 'Il dit "oui."La suite vient.', ['"oui."']),
    ("left-open", "Il dit « oui\net part.", ["« oui"]),
    ("not-over-lines", "« Un\nDeux »", ["« Un"]),
    ("alone-at-end", 'Il part"', []),
    ("closing-alone", "Il part »", []),
    ("straight-closing-alone", 'Il part", dit-il, "et reste".', ['"et reste"']),
    ("apostrophe", "L’accord n’est pas signé.", []),
    ("none", "Il part.", []),
]


@pytest.mark.parametrize(("text", "expected"), [r[1:] for r in QUOTED], ids=[r[0] for r in QUOTED])
def test_quotations(text: str, expected: list[str]) -> None:
    assert [text[q.start : q.end] for q in quotations(text)] == expected


@given(st.text(alphabet="ab «»“”\"'\n.", max_size=80))
def test_quotations_are_apart_in_order_and_hold_their_offsets(text: str) -> None:
    end = 0
    for quotation in quotations(text):
        assert end <= quotation.start < quotation.end <= len(text)
        assert quotation.holds(quotation.start) and not quotation.holds(quotation.end)
        end = quotation.end

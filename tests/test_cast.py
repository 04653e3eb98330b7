"""Who a token means."""

from __future__ import annotations

import pytest
import spacy

from sommet.cast import Actor, Cast, Mention

DOC = spacy.blank("fr")("Le président polonais salue Hans Müller et la Pologne .")
OFFICE = Mention(0, 3, "office", (0,))
ADJECTIVE = Mention(2, 3, "demonym", (2,))
NAME = Mention(4, 6, "name", (1,))
STATE = Mention(8, 9, "name", (2,))
CAST = Cast(
    (
        Actor(0, "Jan Nowak", "person", country="PL", rank="head", mentions=(OFFICE,)),
        Actor(1, "Hans Müller", "person", country="DE", rank="head", former=True, mentions=(NAME,)),
        Actor(2, "Pologne", "country", country="PL", mentions=(ADJECTIVE, STATE)),
    ),
    (OFFICE, ADJECTIVE, NAME, STATE),
)


@pytest.mark.parametrize(
    ("token", "expected"),
    [(0, ["Jan Nowak"]), (2, ["Jan Nowak"]), (3, []), (5, ["Hans Müller"]), (8, ["Pologne"])],
    ids=["first", "longest-wins", "none", "last", "state"],
)
def test_at(token: int, expected: list[str]) -> None:
    assert [actor.name for actor in CAST.at(DOC[token])] == expected


def test_within_gives_each_actor_once_in_text_order() -> None:
    assert [a.name for a in CAST.within(DOC)] == ["Jan Nowak", "Hans Müller", "Pologne"]


def test_persons() -> None:
    assert [a.name for a in CAST.persons()] == ["Jan Nowak", "Hans Müller"]


@pytest.mark.parametrize(("code", "expected"), [("PL", ["Jan Nowak"]), ("DE", []), ("FR", [])])
def test_leaders_leave_former_ones_out(code: str, expected: list[str]) -> None:
    assert [a.name for a in CAST.leaders_of(code)] == expected

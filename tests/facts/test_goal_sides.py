"""Whose goal it is where the article leaves a state to be told by who is left."""

from __future__ import annotations

import pytest

from sommet.article import from_text
from sommet.extraction import read
from sommet.facts.goals import find_goals

LEAD = "Le président norvégien Lars Berg a reçu mardi à Oslo Ana Diaz. "
WITH_SON = "Le président norvégien Lars Berg a reçu mardi à Oslo le roi et son fils, Luis Diaz. "


def holders(text: str, names: set[str]) -> list[str]:
    reading = read(from_text(text))
    people = [a for a in reading.cast.actors if a.name in names]
    return ["+".join(found.fact.stated_by) for found in find_goals(reading, people)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (LEAD + "Lima souhaite un prêt. Ana Diaz a souri, Lima attend.", ["Ana Diaz"]),
        (LEAD + "Oslo souhaite un prêt. Ana Diaz a souri, Lima attend.", ["Lars Berg"]),
        # two states are told as often: nobody knows of which she is
        (LEAD + "Lima souhaite un prêt. Ana Diaz a souri. Quito, lui, attend.", []),
    ],
)
def test_who_is_left_is_of_the_state_that_is_left(text: str, expected: list[str]) -> None:
    assert holders(text, {"Lars Berg", "Ana Diaz"}) == expected


def test_a_son_does_not_stand_for_the_state_that_is_left() -> None:
    text = WITH_SON + "Lima souhaite un prêt. Luis Diaz a souri, Lima attend."
    assert holders(text, {"Lars Berg", "Luis Diaz"}) == []

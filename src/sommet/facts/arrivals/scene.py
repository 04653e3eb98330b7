"""The article as the search for arrivals sees it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sommet.cast import Actor
from sommet.models import Venue
from sommet.parse import Doc
from sommet.places import Place
from sommet.reading import Reading


@dataclass(frozen=True)
class Scene:
    """An article with what the search for arrivals looks up again and again.

    Attributes:
        reading: the article.
        participants: whose arrivals count, by their place in the cast; organisations do not travel.
        place_at: the named place that covers a token, by the token's index.
        clocked: offsets of the characters of time expressions.
        quoted: offsets of the characters of quotations.
        host: the state where the main event is, None where it is not told.
    """

    reading: Reading
    participants: dict[int, Actor]
    place_at: dict[int, Place]
    clocked: frozenset[int]
    quoted: frozenset[int]
    host: str | None = None

    @property
    def doc(self) -> Doc:
        """The parsed text."""
        return self.reading.doc


def set_scene(reading: Reading, participants: Sequence[Actor], venue: Venue | None = None) -> Scene:
    """Return an article with its places, times and quotations by position."""
    return Scene(
        reading=reading,
        participants={a.index: a for a in participants if a.kind != "organization"},
        place_at={i: p for p in reading.places for i in range(p.start, p.end)},
        clocked=reading.clocked,
        quoted=reading.quoted,
        host=venue.country if venue else None,
    )

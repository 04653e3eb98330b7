"""Common nouns for places, « palais », « centre de conférences », as the lexicon lists them."""

from __future__ import annotations

from functools import cache
from typing import Final

from sommet.lexicon import PlaceKind
from sommet.lexicon import gazetteer as lookup
from sommet.parse import Doc
from sommet.places.place import word_before

SETTLEMENTS: Final = frozenset({"ville", "village", "station", "station balnéaire"})  # no sites
# words that name a place only after a preposition of place: not « le camp Miller »
AMBIGUOUS: Final = frozenset(
    {"camp", "centre", "place", "tour", "siège", "station", "maison", "salle", "jardin", "club"}
    | {"cercle"}
)
LONGEST_KIND: Final = 4  # words, « centre international de conférences »


@cache
def first_words() -> frozenset[str]:
    """Return the words that a kind of place may begin with."""
    return frozenset(form.partition(" ")[0] for form in lookup.place_kind_forms())


def kind_at(doc: Doc, start: int) -> tuple[PlaceKind | None, int]:
    """Return the kind of place that the words from ``start`` name, the longest, and its end."""
    token = doc[start]
    may_begin = token.is_alpha or "-" in token.text
    if may_begin and lookup.fold(token.text).partition(" ")[0] in first_words():
        for end in range(min(start + LONGEST_KIND, len(doc)), start, -1):
            kind = lookup.place_kind_forms().get(lookup.fold(doc.span(start, end).text))
            if kind is not None:
                return kind, end
    return None, start


def is_any(doc: Doc, start: int) -> bool:
    """« un hôtel », « sa modeste maison »: the kind of place there is one of many."""
    while start and doc[start - 1].pos_ == "ADJ":
        start -= 1
    return word_before(doc, start) in {"un", "une", "son", "sa", "leur"}

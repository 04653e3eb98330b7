"""Find the named places of a text: sites, cities, regions and countries.

Three sources are joined: the gazetteer (`mapped`), noun phrases headed by a kind of place (`sites`:
« palais du soleil de Kumsusan », « hôtel Capella »), and names that only the text makes known
(`unmapped`), of which it must tell the country too (`containment`: « à Cefalù, en Italie »).
"""

from __future__ import annotations

from collections.abc import Iterable

from sommet.cast import Cast, Mention
from sommet.parse import Doc
from sommet.places.containment import agreeing, placed_by_context
from sommet.places.kinds import LONGEST_KIND, kind_at
from sommet.places.mapped import capitals, on_the_map
from sommet.places.place import Place, is_adverbial, phrase_start
from sommet.places.sites import sites
from sommet.places.unmapped import apposed_houses, called_towns, foreign_houses, named_by_the_model

__all__ = ["Place", "find_places", "is_adverbial", "phrase_start"]


def find_places(doc: Doc, cast: Cast) -> tuple[Place, ...]:
    """Return the named places of the text, in text order; none overlaps another.

    Args:
        doc: the parsed text.
        cast: who is who; a person's name is no place, whatever the model thinks of it.

    Example:
        « Reçu au palais du Quirinal, à Rome » gives « palais du Quirinal » (a site of Rome, IT)
        and « Rome » (a city, IT).
    """
    persons = _person_tokens(doc, cast)
    known = [p for p in on_the_map(doc) if not persons.intersection(range(p.start, p.end))]
    guessed = [
        *called_towns(doc, persons),
        *apposed_houses(doc, cast),
        *foreign_houses(doc, cast),
        *named_by_the_model(doc, cast),
    ]
    found = [capitals(doc, known), sites(doc, known, guessed, persons), known, guessed]
    places = [p for p in _without_overlaps(found) if not _names_organization(doc, cast, p)]
    return tuple(agreeing(list(placed_by_context(doc, places))))


def _person_tokens(doc: Doc, cast: Cast) -> frozenset[int]:
    return frozenset(
        i
        for mention in cast.mentions
        if mention.form in {"name", "surname"}
        and all(cast.actors[a].kind == "person" for a in mention.actors)
        and not _is_namesake(doc, cast, mention)
        for i in range(mention.start, mention.end)
    )


def _is_namesake(doc: Doc, cast: Cast, mention: Mention) -> bool:
    """« le centre Mohammed-VI », « au palais Potocki »: named after one who is not spoken of."""
    once = all(len(cast.actors[a].mentions) == 1 for a in mention.actors)
    before = range(max(0, mention.start - LONGEST_KIND), mention.start)
    return once and any(kind_at(doc, i)[1] == mention.start for i in before)


def _names_organization(doc: Doc, cast: Cast, place: Place) -> bool:
    """« le Forum des îles du Pacifique »: the place is part of the organisation's name."""
    mention = cast.mention_at(doc[place.start])
    return (
        mention is not None
        and mention.form == "name"
        and mention.start <= place.start
        and place.end <= mention.end
        and all(cast.actors[a].kind == "organization" for a in mention.actors)
    )


def _without_overlaps(sources: Iterable[Iterable[Place]]) -> list[Place]:
    """Return all places in text order; an earlier source, then a longer name, wins."""
    taken: set[int] = set()
    kept: list[Place] = []
    for source in sources:
        for place in sorted(source, key=lambda p: (p.start - p.end, p.start)):
            tokens = range(place.start, place.end)
            if not taken.intersection(tokens):
                taken.update(tokens)
                kept.append(place)
    return sorted(kept, key=lambda p: p.start)

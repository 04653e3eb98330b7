"""In which city and country a place is, as the words around it and its other mentions tell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from sommet.grammar import is_verb
from sommet.lexicon import gazetteer as lookup
from sommet.parse import Doc
from sommet.places.place import BESIDE, LINKS, PLACE_NOUNS, Place, preposition_before

_APPOSITION = 14  # tokens in which a place's own apposition or bracket tells its country
_PARTING = frozenset({",", "(", ")", "-", "–", "—", "/"})
_INTO = frozenset({"en", "au", "aux", "dans"})


def placed_by_context(doc: Doc, places: Sequence[Place]) -> Iterator[Place]:
    """Yield the places with what the map does not tell taken from the words around them."""
    at = {i: p for p in places for i in range(p.start, p.end)}
    for n, place in enumerate(places):
        city, country = place.city, place.country
        if place.scale == "site" and city is None:
            beside = _city_beside(doc, place, places[max(0, n - 1) : n + 3])
            if beside is not None:
                city, country = beside.city, country or beside.country
        if country is None:
            country = _country_before(doc, place) or _country_after(doc, place, at)
        preposition = preposition_before(doc, place.start)
        landing = place.landing or _has_airport_behind(doc, place, at)
        yield replace(place, city=city, country=country, preposition=preposition, landing=landing)


def _has_airport_behind(doc: Doc, town: Place, at: Mapping[int, Place]) -> bool:
    """« accueilli à Genève-Cointrin »: an airport goes by its town's name and its own."""
    airport = at.get(town.end + 1)
    hyphen = doc.span(town.end, town.end + 1).text == "-"
    return hyphen and airport is not None and airport.landing


def _city_beside(doc: Doc, site: Place, neighbours: Sequence[Place]) -> Place | None:
    """« palais de l'Unité, à Yaoundé », « hôtel Amigo (Bruxelles) », « à Rome, au Quirinal »."""
    for other in neighbours:
        if site.country and other.country and site.country != other.country:
            continue
        before = other.end <= site.start
        between = doc.span(*((other.end, site.start) if before else (site.end, other.start)))
        if other.city is None or (other.scale != "city" and between.text.strip() != ","):
            continue  # « à Storenhus, domaine de Nesodden »
        only_links = all(t.text in _PARTING or t.pos_ in {"ADP", "DET"} for t in between)
        parted = not before or any(t.text == "," for t in between)
        if 0 < len(between) <= BESIDE and only_links and parted:
            return other
    return None


def _country_before(doc: Doc, place: Place) -> str | None:
    """« la ville chinoise de Dandong »."""
    for token in doc[max(0, place.start - BESIDE) : place.start]:
        code = lookup.demonyms().get(lookup.fold(token.text))
        between = doc[token.i + 1 : place.start]
        if code and all(t.pos_ == "ADJ" or t.plain in LINKS for t in between):
            return code
    return None


def _country_after(doc: Doc, place: Place, at: Mapping[int, Place]) -> str | None:
    """« Cefalù, en Italie », « N'djamena (Tchad) », « Anapa, station balnéaire de Russie »."""
    opening = doc[place.end].text if place.end < len(doc) else ""
    if opening not in {",", "("}:
        return None
    inside = doc[place.end + 1 : place.end + 1 + _APPOSITION]
    head = next((t for t in inside if t.pos_ not in {"DET", "ADJ", "NUM"}), None)
    if opening == "," and (head is None or head.plain.split("-")[0] not in PLACE_NOUNS | _INTO):
        return None
    for token in inside:
        if token.is_punct or is_verb(token):
            return None
        near = at.get(token.i)
        if near is not None and near.country:
            return near.country
        code = lookup.demonyms().get(lookup.fold(token.text))
        if code and token.pos_ == "ADJ":
            return code
    return None


def agreeing(places: Sequence[Place]) -> Iterator[Place]:
    """Yield the places; what one mention tells of a name holds for all its mentions."""
    told: dict[str, Place] = {}
    names = [lookup.fold(place.name) for place in places]
    for name, place in zip(names, places, strict=True):
        if name not in told or (told[name].country is None and place.country):
            told[name] = place
    for name, place in zip(names, places, strict=True):
        best = told[name]
        scale = "site" if best.scale == "site" else place.scale
        country, city = place.country or best.country, place.city or best.city
        yield place if best is place else replace(place, country=country, scale=scale, city=city)

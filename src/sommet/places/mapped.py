"""Places that the gazetteer knows, and capitals that the text only calls so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sommet import gazetteer
from sommet.lexicon import gazetteer as lookup
from sommet.parse import Doc, Span
from sommet.places.place import LINKS, NOT_BEFORE_CITIES, TITLES, Place, word_before

_CAPITAL = frozenset({"capitale"})
_CLOCK_ELSEWHERE = re.compile(r"\(\d{1,2}\s?[hH:]\s?(?:\d{2}\s)?à\s$")
_CLOCK = 14  # code points of « (10 h 30 à  »


def on_the_map(doc: Doc) -> Iterator[Place]:
    """« à Pékin », « au Kremlin », « en Californie »: what the gazetteer knows by name."""
    for hit in gazetteer.hits(doc):
        place = _mapped(hit)
        if place is not None and not (_within_a_name(hit) or _tells_the_clock(hit)):
            yield place
    for ent in doc.ents:
        code = lookup.regions().get(lookup.fold(ent.text))
        if code is not None:
            yield Place(ent.start, ent.end, ent.text, "region", code)


def _mapped(hit: Span) -> Place | None:
    """Return the place that a form of the gazetteer names, None for offices, demonyms, ..."""
    start, end, code = hit.start, hit.end, hit.kb_id_
    name = hit.text.rstrip(".,-–")  # scraped text glues them on
    key = lookup.fold(name)
    if key in lookup.airports():
        return Place(start, end, name, "site", code, landing=True)
    if key in lookup.sites() or (hit.label_ == gazetteer.SEAT and key not in lookup.cities()):
        return Place(start, end, name, "site", code)
    if hit.label_ in {gazetteer.CAPITAL, gazetteer.CITY, gazetteer.SEAT} or (
        # « à Luxembourg », « au Luxembourg »
        key in lookup.capitals() and word_before(hit.doc, start) not in NOT_BEFORE_CITIES
    ):
        return Place(start, end, name, "city", code, name)
    if hit.label_ in {gazetteer.COUNTRY, gazetteer.BYNAME}:
        return Place(start, end, name, "country", code)
    return None


def _within_a_name(span: Span) -> bool:
    """« Santiago Rojas », « M. London »: the form is part of a person's name."""
    if word_before(span.doc, span.start) in TITLES:
        return True
    last, following = span.doc[span.end - 1], span.doc[span.end : span.end + 1]
    return any(t.is_title and t.ent_iob_ == "I" and last.ent_type_ != "ORG" for t in following)


def _tells_the_clock(city: Span) -> bool:
    """« à 21 h, heure locale (8 h à Ottawa) »: nobody is there."""
    start = city.start_char
    return bool(_CLOCK_ELSEWHERE.search(city.doc.text[max(start - _CLOCK, 0) : start]))


def capitals(doc: Doc, known: Sequence[Place]) -> Iterator[Place]:
    """« la capitale russe », « la capitale du Sichuan »: the town that the text calls by name."""
    at = {p.start: p for p in known}
    for token in doc.having(_CAPITAL):
        if token.plain != "capitale" or token.i + 1 == len(doc):
            continue
        region = next((at[i] for i in range(token.i + 1, token.i + 4) if i in at), None)
        code = lookup.demonyms().get(lookup.fold(token.nbor().text))
        if code is not None:
            towns = [p for p in known if lookup.capitals().get(lookup.fold(p.name)) == code]
            end = token.i + 2
        elif region is not None and region.scale == "region" and token.nbor().plain in LINKS:
            code, end = region.country, region.end
            towns = [p for p in known if p.scale == "city" and p.country == code]
            towns = [p for p in towns if p.start < token.i][-1:]
        else:
            continue
        city = towns[0].name if towns else None
        yield Place(token.i, end, city or doc.span(token.i, end).text, "city", code, city)

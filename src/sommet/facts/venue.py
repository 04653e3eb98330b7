"""Find where the main event is held."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from pydantic import Field
from spacy.tokens import Span, Token

from sommet.cast import Actor
from sommet.clauses import governor, predicates
from sommet.facts.event import Meeting
from sommet.grammar import SUBJECT, auxiliaries, plain
from sommet.lexicon import Examples, Form, Forms, read_entries
from sommet.lexicon.gazetteer import fold, shared
from sommet.models import Model, Venue
from sommet.places import Place, find_places
from sommet.quotations import quotations
from sommet.reading import Reading, evidence

CUES: Final = "cues/venue.toml"

_HEADLINE = 1.5  # weights of a sentence by its place
_LEAD = (1.5, 1.5, 1.0, 1.0)
_BODY = 0.6
_BARE_HEADLINE = 2.0  # « Macron à Tokyo », no predicate
_LOOSE = 0.4  # a place beside a verb that does not seat a meeting: « a déclaré à Oslo »
_TRIGGER = 1.5  # beside a word that names the main event
_NAMED_AFTER = 0.6  # « le sommet d'Oslo »
_PLUPERFECT = 0.3
_QUOTED = 0.3
_ENOUGH = 1.5  # the least score of a venue
_ENOUGH_SITE = 1.2
_REMOTE_REACH = 6  # tokens from the word for the meeting to « téléphonique »


class Anchor(Model):
    """Words that tie a place to a meeting."""

    words: Forms
    weight: float = Field(description="how strongly a place beside the words is the venue")
    examples: Examples
    counterexamples: tuple[Form, ...] = ()


@cache
def _weights(table: str) -> Mapping[str, float]:
    return {word: a.weight for a in read_entries(CUES, table, Anchor) for word in a.words}


@dataclass(frozen=True, slots=True)
class _Seat:
    """A place said of the event, and how likely it is the venue."""

    place: Place
    score: float


def find_venue(reading: Reading, meeting: Meeting, participants: Sequence[Actor]) -> Venue | None:
    """« Les deux présidents se sont retrouvés mardi au palais de la Nation, à Kinshasa. »."""
    if meeting.remote or _is_remote(meeting):
        return None
    codes = [a.country for a in participants if a.country]
    seats = [
        _Seat(_in_shared_town(place, codes), score)
        for place, score in _scored(reading, meeting)
        if score > 0
    ]
    return _venue(reading, seats)


# --- Weighing the places ---


def _scored(reading: Reading, meeting: Meeting) -> Iterator[tuple[Place, float]]:
    doc = reading.doc
    at = {p.start: p for p in find_places(doc, reading.cast)}
    triggers = frozenset(t.i for t in meeting.triggers)
    quoted = frozenset(i for q in quotations(doc.text) for i in range(q.start, q.end))
    clocked = frozenset(i for t in reading.times for i in range(t.start, t.end))
    for sentence, weight in _weighted_sentences(reading):
        places = [at[t.i] for t in sentence if t.i in at and t.idx not in clocked]
        if not places:
            continue
        verbs = predicates(sentence, frozenset(_weights("noun")))
        for place in places:
            score = weight * _tie(place, sentence, verbs, triggers)
            if doc[place.start].idx in quoted:
                score *= _QUOTED
            if _is_background(reading, place, sentence, verbs):
                score *= _weights("background")["dernier"]
            yield place, score


def _weighted_sentences(reading: Reading) -> Iterator[tuple[Span, float]]:
    for sentence in reading.headline:
        yield sentence, _HEADLINE
    for n, sentence in enumerate(reading.body):
        yield sentence, _LEAD[n] if n < len(_LEAD) else _BODY


def _tie(place: Place, sentence: Span, verbs: Sequence[Token], triggers: frozenset[int]) -> float:
    """Return how strongly the place's own predicate makes it the venue."""
    predicate = governor(place.start, place.end, verbs)
    if predicate is None:
        return _BARE_HEADLINE if place.locative() else 0.0
    trigger = _TRIGGER if predicate.i in triggers else 1.0
    if not place.locative():
        if _hosts(place, predicate, sentence):
            return _weights("host")[predicate.lemma_] * trigger
        named_after = place.preposition == "de" and plain(predicate) in _weights("noun")
        if named_after and place.start - predicate.i <= 3 and place.scale != "country":
            return _weights("noun")[plain(predicate)] * trigger * _NAMED_AFTER
        return 0.0
    weight = _weights("noun").get(plain(predicate)) or _weights("verb").get(predicate.lemma_)
    return weight * trigger if weight else _LOOSE


def _hosts(place: Place, predicate: Token, sentence: Span) -> bool:
    """« Oslo accueillera le sommet »: the subject of a verb of hosting that has a meeting for
    its object.
    """
    head = sentence.doc[place.start : place.end].root
    return (
        predicate.lemma_ in _weights("host")
        and head.dep_ in SUBJECT
        and head.head == predicate
        and any(plain(t) in _weights("noun") for t in predicate.subtree if t.i > predicate.i)
    )


def _is_background(reading: Reading, place: Place, sentence: Span, verbs: Sequence[Token]) -> bool:
    """« leur précédent sommet, à Hanoï en 2019 »: another meeting than the main one."""
    predicate = governor(place.start, place.end, verbs)
    if predicate is None:
        return False
    near = [
        t
        for t in sentence
        if plain(t) in _weights("background")
        and governor(t.i, t.i + 1, verbs) == predicate
        and abs(t.i - predicate.i) <= 3
    ]
    if near:
        return True
    published = (reading.article.published or "")[:4]
    for time in reading.times_in(sentence):
        span = reading.doc.char_span(time.start, time.end, alignment_mode="expand")
        years = {d[:4] for d in (time.date, published) if d and d[:4].isdigit()}
        if (
            span is not None
            and len(years) > 1
            and governor(span.start, span.end, verbs) == predicate
        ):
            return True
    return any(
        "Imp" in a.morph.get("Tense", []) for a in auxiliaries(predicate) if a.dep_ == "aux:tense"
    )


def _is_remote(meeting: Meeting) -> bool:
    """Tell whether most of the words that name the event say that nobody travels."""
    named = meeting.triggers[:3]
    remote = [t for t in named if _said_remote(t)]
    return len(remote) * 2 > len(named)


def _said_remote(trigger: Token) -> bool:
    around = trigger.doc[max(0, trigger.i - 2) : trigger.i + _REMOTE_REACH]
    return any(plain(t) in _weights("remote") for t in around)


def _in_shared_town(place: Place, codes: Sequence[str]) -> Place:
    """« Jérusalem » is in the state, of those that claim it, that takes part."""
    claimed = shared().get(fold(place.name), ())
    code = next((c for c in codes if c in claimed), None)
    if place.country or code is None:
        return place
    return Place(place.start, place.end, place.name, "city", code, place.name, place.preposition)


# --- Choosing ---


def _venue(reading: Reading, seats: Sequence[_Seat]) -> Venue | None:
    """Return the most specific place of the country, or of the town, that scores best."""
    areas = _totals((_area(s.place), s.score) for s in seats)
    if not areas or max(areas.values()) < _ENOUGH:
        return None
    area = max(areas, key=lambda a: areas[a])
    here = [s for s in seats if _area(s.place) == area]
    return _described(reading, here)


def _area(place: Place) -> str:
    return place.country or fold(place.city or place.name)


def _totals(pairs: Iterator[tuple[str, float]]) -> dict[str, float]:
    totals: dict[str, float] = {}
    for key, score in pairs:
        totals[key] = totals.get(key, 0.0) + score
    return totals


def _described(reading: Reading, seats: Sequence[_Seat]) -> Venue:
    sites = [s for s in seats if s.place.scale == "site" and not s.place.landing]
    cities = [s for s in seats if s.place.city]
    by_site = _totals((fold(s.place.name), s.score) for s in sites)
    by_city = _totals((fold(s.place.city or ""), s.score) for s in cities)
    site = max(by_site, key=lambda n: by_site[n], default=None)
    city = max(by_city, key=lambda n: by_city[n], default=None)
    if site is not None and by_site[site] >= _ENOUGH_SITE:
        chosen = next(s.place for s in sites if fold(s.place.name) == site)
    elif city is not None:
        named = [s for s in cities if fold(s.place.city or "") == city and s.place.scale == "city"]
        chosen = max(named or cities, key=lambda s: s.score).place
    else:
        chosen = max(seats, key=lambda s: s.score).place
    name = chosen.city if chosen.scale != "site" and chosen.city else chosen.name
    town = chosen.city or next(
        (s.place.city for s in cities if fold(s.place.city or "") == city), None
    )
    if chosen.scale in {"country", "region"} and city is None:
        town = None
    return Venue(
        name=name,
        city=town,
        country=chosen.country,
        evidence=evidence(reading.doc[chosen.start].sent),
    )

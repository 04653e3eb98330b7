"""Find where the main event is held."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from pydantic import Field
from spacy.tokens import Doc, Span, Token

from sommet.cast import Actor
from sommet.clauses import governor, predicates
from sommet.facts.event import Meeting
from sommet.grammar import SUBJECT, auxiliaries, is_verb, plain, subject_of
from sommet.lexicon import Examples, Forms, read_entries
from sommet.lexicon.gazetteer import capitals, fold, seats, shared
from sommet.models import Model, Venue
from sommet.places import Place
from sommet.quotations import quotations
from sommet.reading import Reading, evidence

CUES: Final = "cues/venue.toml"

_HEADLINE = 1.5  # weights of a sentence by its place
_LEAD = (1.5, 1.5, 1.0, 1.0)
_BODY = 0.6
_BARE_HEADLINE = 2.0  # « Martin à Tokyo », no predicate
_LOOSE = 0.4  # a place beside a verb that does not seat a meeting: « a déclaré à Oslo »
_AT_SITE = 1.0  # the same of a site: « a déclaré le ministre au palais de la Nation »
_REPORTER = 1.0  # « de notre envoyé spécial à Oslo »
_TRIGGER = 1.5  # beside a word that names the main event
_NAMED_AFTER = 0.7  # « le sommet d'Oslo »
_BACKGROUND = 0.3  # of another meeting, at another time or of other people
_QUOTED = 0.3
_BESIDE = 3  # tokens from the meeting to « précédent »
_ENOUGH = 2.0  # the least score of a venue
_ENOUGH_IF_REMOTE = 3.0  # where one of the first words for the event says that nobody travels
_ENOUGH_SITE = 1.2
# kinds of site, folded, that stand in the capital unless the text tells another town
_URBAN = frozenset({"palais", "hotel", "siege", "ministere", "presidence", "primature"})
_POSTED = frozenset({"ambassadeur", "ambassadrice", "consul", "représentant", "représentante"})
_REPORTERS = frozenset(
    {"correspondant", "correspondante", "envoyé", "envoyée", "spécial", "spéciale"}
)
_WEIGHTY = 1.0  # weight of an encounter in the title or the first sentences
_REMOTE_REACH = 6  # tokens from the word for the meeting to « téléphonique »


class Wording(Model):
    """Words that tell another meeting, or one to which nobody travels."""

    words: Forms
    examples: Examples


class Anchor(Wording):
    """Words that tie a place to a meeting."""

    weight: float = Field(description="how strongly a place beside the words is the venue")
    counterexamples: Forms = ()


@cache
def anchors(table: str) -> tuple[Anchor, ...]:
    """Return the entries of one table: verb, noun or host."""
    return read_entries(CUES, table, Anchor)


@cache
def _weights(table: str) -> Mapping[str, float]:
    return {word: anchor.weight for anchor in anchors(table) for word in anchor.words}


@cache
def _words(table: str) -> frozenset[str]:
    return frozenset(w for entry in read_entries(CUES, table, Wording) for w in entry.words)


@dataclass(frozen=True, slots=True)
class _Seat:
    """A place said of the event, and how likely it is the venue."""

    place: Place
    score: float


def find_venue(reading: Reading, meeting: Meeting, participants: Sequence[Actor]) -> Venue | None:
    """« Les deux présidents se sont retrouvés mardi au palais de la Nation, à Kinshasa. »."""
    weighty = [e for e in meeting.encounters[:3] if e.weight >= _WEIGHTY]
    remote = [e.remote or _said_remote(e.trigger) for e in weighty]
    if meeting.remote or sum(remote) * 2 > len(remote):
        return None
    codes = [a.country for a in participants if a.country]
    found = [
        _Seat(_in_shared_town(place, codes), score)
        for place, score in _scored(reading, meeting, participants)
        if score > 0
    ]
    return _venue(reading, found, _ENOUGH_IF_REMOTE if any(remote) else _ENOUGH)


# --- Weighing the places ---


def _scored(
    reading: Reading, meeting: Meeting, participants: Sequence[Actor]
) -> Iterator[tuple[Place, float]]:
    doc = reading.doc
    at = {p.start: p for p in reading.places}
    triggers = frozenset(t.i for t in meeting.triggers)
    quoted = frozenset(i for q in quotations(doc.text) for i in range(q.start, q.end))
    clocked = frozenset(i for t in reading.times for i in range(t.start, t.end))
    for sentence, weight in _weighted_sentences(reading):
        places = [at[t.i] for t in sentence if t.i in at and t.idx not in clocked]
        places = [p for p in places if p.country or p.scale != "region"]  # seas, continents
        if not places:
            continue
        verbs = predicates(sentence, frozenset(_weights("noun")))
        for place in places:
            score = weight * _tie(place, sentence, verbs, triggers)
            if doc[place.start].idx in quoted:
                score *= _QUOTED
            if _is_background(reading, place, sentence, verbs) or _is_of_others(
                reading, governor(place.start, place.end, verbs), participants
            ):
                score *= _BACKGROUND
            yield place, score
    for place in at.values():
        if _noun_before(place, doc) in _REPORTERS:
            yield place, _REPORTER


def _noun_before(place: Place, doc: Doc) -> str:
    """Return the word that a place's preposition follows: « ambassadeur (de France) à Oslo »."""
    before = [plain(t) for t in doc[max(0, place.start - 5) : place.start]]
    return next((w for w in reversed(before) if w in _POSTED | _REPORTERS), "")


def _weighted_sentences(reading: Reading) -> Iterator[tuple[Span, float]]:
    for sentence in reading.headline:
        yield sentence, _HEADLINE
    for n, sentence in enumerate(reading.body):
        yield sentence, _LEAD[n] if n < len(_LEAD) else _BODY


def _tie(place: Place, sentence: Span, verbs: Sequence[Token], triggers: frozenset[int]) -> float:
    """Return how strongly the place's own predicate makes it the venue."""
    predicate = governor(place.start, place.end, verbs)
    if _noun_before(place, sentence.doc):
        return 0.0
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
    if weight:
        return weight * trigger
    return _AT_SITE if place.scale == "site" and not place.landing else _LOOSE


def _hosts(place: Place, predicate: Token, sentence: Span) -> bool:
    """« Oslo accueillera le sommet »: the place is the subject, the meeting an object."""
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
        if abs(t.i - predicate.i) <= _BESIDE
        and plain(t) in _words("background")
        and governor(t.i, t.i + 1, verbs) == predicate
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


def _is_of_others(reading: Reading, predicate: Token | None, participants: Sequence[Actor]) -> bool:
    """« la visite du roi à Rome », « le roi, reçu à Rome »: the king takes no part in the event."""
    if predicate is None:
        return False
    subject = subject_of(predicate) if is_verb(predicate) else None
    words = (
        [subject] if subject is not None else [c for c in predicate.children if c.dep_ == "nmod"]
    )
    persons = [a for a in reading.cast.within(words) if a.kind == "person"]
    taking_part = {a.index for a in participants}
    return bool(persons) and not any(a.index in taking_part for a in persons)


def _said_remote(trigger: Token) -> bool:
    around = trigger.doc[max(0, trigger.i - 2) : trigger.i + _REMOTE_REACH]
    return any(plain(t) in _words("remote") for t in around)


def _in_shared_town(place: Place, codes: Sequence[str]) -> Place:
    """« Jérusalem » is in the state, of those that claim it, that takes part."""
    claimed = shared().get(fold(place.name), ())
    code = next((c for c in codes if c in claimed), None)
    if place.country or code is None:
        return place
    return Place(place.start, place.end, place.name, "city", code, place.name, place.preposition)


# --- Choosing ---


def _venue(reading: Reading, found: Sequence[_Seat], enough: float) -> Venue | None:
    """Return the most specific place of the country, or of the town, that scores best.

    A place whose country nobody tells joins the best country, unless it scores better itself.
    """
    areas = _totals((_area(s.place), s.score) for s in found)
    if not areas or max(areas.values()) < enough:
        return None
    best = max(areas, key=lambda a: areas[a])
    country = max((a for a in areas if a.isupper()), key=lambda a: areas[a], default=None)
    here = [s for s in found if _area(s.place) in {best, country if best == country else best}]
    if not any(s.place.city for s in here if s.place.country):
        here += [s for s in found if s.place.country is None and s not in here]
    return _described(reading, here, country if best == country else None)


def _area(place: Place) -> str:
    return place.country or fold(place.city or place.name)


def _totals(pairs: Iterable[tuple[str, float]]) -> dict[str, float]:
    totals: dict[str, float] = {}
    for key, score in pairs:
        totals[key] = totals.get(key, 0.0) + score
    return totals


def _described(reading: Reading, found: Sequence[_Seat], country: str | None) -> Venue:
    chosen = _most_specific(found)
    is_town = chosen.scale == "city" and chosen.city is not None
    towns = [s for s in found if s.place.city]
    town = chosen.city
    if town is None and chosen.scale == "site" and towns:
        town = max(towns, key=lambda s: s.score).place.city
    if town is None and chosen.scale == "site":
        town = _named_capital(reading, chosen)
    return Venue(
        name=chosen.city if is_town and chosen.city else chosen.name,
        city=town,
        country=chosen.country or country,
        evidence=evidence(reading.doc[chosen.start].sent),
    )


def _most_specific(found: Sequence[_Seat]) -> Place:
    palaces = [s for s in found if s.place.scale == "site" and not s.place.landing]
    towns = [s for s in found if s.place.scale == "city"]
    for group, enough in ((palaces, _ENOUGH_SITE), (towns, 0.0)):
        totals = _totals((fold(s.place.name), s.score) for s in group)
        if totals and max(totals.values()) >= enough:
            best = max(totals, key=lambda n: totals[n])
            return max(
                (s for s in group if fold(s.place.name) == best), key=lambda s: s.score
            ).place
    return max(found, key=lambda s: s.score).place


def _named_capital(reading: Reading, site: Place) -> str | None:
    """Return the capital of a palace's country where the text names it, in whatever sense."""
    urban = fold(site.name) in seats() or fold(site.name).split()[0] in _URBAN
    if site.country is None or not urban:
        return None
    names = (t.text for s in reading.sentences for t in s if t.text[:1].isupper())
    return next((n for n in names if capitals().get(fold(n)) == site.country), None)

"""Find where the main event is held."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from typing import Final

from pydantic import Field

from sommet.cast import Actor
from sommet.clauses import governor, predicates
from sommet.facts.encounters import Encounter
from sommet.facts.event import Meeting
from sommet.facts.found import Found
from sommet.grammar import (
    SUBJECT,
    auxiliaries,
    has_feature,
    is_definite,
    is_future,
    is_pluperfect,
    is_undergone,
    is_verb,
    subject_of,
    verb_governing,
    verb_lemma,
)
from sommet.lexicon import Examples, Forms, read_entries
from sommet.lexicon.gazetteer import capitals, fold, seats, shared
from sommet.models import Model, Venue
from sommet.parse import Doc, Span, Token
from sommet.places import Place, phrase_start
from sommet.reading import Reading, evidence

CUES: Final = "cues/venue.toml"

_HEADLINE = 1.5  # weights of a sentence by its place
_LEAD = (1.5, 1.5, 1.0, 1.0)
_BODY = 0.6
_BARE_HEADLINE = 2.0  # « Martin à Tokyo », no predicate
_LOOSE = 0.4  # a place beside a verb that does not seat a meeting: « a déclaré à Oslo »
_AT_SITE = 1.0  # the same of a site: « a déclaré le ministre au palais de la Nation »
_ALIGHTING = frozenset({"atterrir", "poser", "débarquer", "toucher"})  # « s'est posé à la base »
_BASES = frozenset({"base", "heliport", "terrain"})
_LANDING = 0.3  # of an airport, a station: one is welcomed there, to meet elsewhere
_REPORTER = 1.0  # « de notre envoyé spécial à Oslo »
_DATELINE = 2.0  # of a town in a state that takes part, where the meeting is not to come
_TRIGGER = 1.5  # beside a word that names the main event
_SETTING = 3.0  # of « avoir pour cadre », « servir de cadre à »
_OWN = 2.0  # beside that word itself, whatever it is
_NAMED_AFTER = 0.7  # « le sommet d'Oslo »
_BACKGROUND = 0.3  # of another meeting, at another time or of other people
_QUOTED = 0.3
_STORY = 3  # sentences within which the story opens, captions before it
_BESIDE = 3  # tokens from the meeting to « précédent »
_NAME_GAP = 3  # tokens from the meeting to the place it is called after
_ENOUGH = 2.0  # the least score of a venue
_ENOUGH_IF_REMOTE = 3.0  # where one of the first words for the event says that nobody travels
_ENOUGH_SITE = 1.2
_SEATED = 2.0  # the least tie of a house of no known state to a meeting told of a town
_ENOUGH_TOWN = 0.9  # the least score of a site's town
# kinds of site, folded, that stand in the capital unless the text tells another town
_URBAN = frozenset({"palais", "hotel", "siege", "ministere", "presidence", "primature"})
_POSTED = frozenset({"ambassadeur", "ambassadrice", "consul", "représentant", "représentante"})
_REPORTERS = frozenset(
    {"correspondant", "correspondante", "envoyé", "envoyée", "spécial", "spéciale"}
)
_LIGHT = frozenset({"avoir", "faire", "donner", "mener"})
_DATING_BACK = frozenset({"remonter", "dater"})  # « leur entretien remontait au sommet de Rome »
_PLANNING = frozenset({"devoir", "prévoir", "programmer", "attendre"})
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
def wordings(table: str) -> tuple[Wording, ...]:
    """Return the entries of one table: background, happening, remote or setting."""
    return read_entries(CUES, table, Wording)


@cache
def _words(table: str) -> frozenset[str]:
    return frozenset(word for entry in wordings(table) for word in entry.words)


@dataclass(frozen=True, slots=True)
class _Seat:
    """A place said of the event, how likely it is the venue, and the predicate it hangs on.

    ``tie`` is how likely the predicate alone makes it, wherever its sentence stands.
    """

    place: Place
    score: float
    predicate: Token | None = None
    tie: float = 0.0


def find_venue(
    reading: Reading, meeting: Meeting, participants: Sequence[Actor]
) -> Found[Venue] | None:
    """« Les deux présidents se sont retrouvés mardi au palais de la Nation, à Kinshasa. »."""
    if is_remote(meeting):
        return None
    codes = [a.country for a in participants if a.country]
    found = [
        replace(seat, place=_in_shared_town(seat.place, codes))
        for seat in _scored(reading, meeting, participants)
        if seat.score > 0
    ]
    enough = _ENOUGH_IF_REMOTE if any(_remote(meeting)) else _ENOUGH
    chosen = _chosen(found, enough)
    if chosen is None:
        return None
    place, *_ = chosen
    venue = _described(reading, *chosen)
    area = venue.country or _area(place)
    weights = _totals(
        (s.place.name, s.score) for s in found if _area(s.place) == area or s.place == place
    )
    words = reading.doc.span(place.start, place.end)
    seat = max((s for s in found if s.place == place), key=lambda s: s.score)
    if seat.predicate is None:
        return Found(venue, "place by itself", (words,), weights, enough)
    return Found(venue, "place of", (seat.predicate, words), weights, enough)


def is_remote(meeting: Meeting) -> bool:
    """« se sont entretenus par téléphone »: tell whether nobody travels to the meeting."""
    remote = _remote(meeting)
    return meeting.remote or sum(remote) * 2 > len(remote)


def _remote(meeting: Meeting) -> list[bool]:
    weighty = [e for e in meeting.encounters[:3] if e.weight >= _WEIGHTY]
    return [is_told_remote(e) for e in weighty]


# --- Weighing the places ---


def _scored(reading: Reading, meeting: Meeting, participants: Sequence[Actor]) -> Iterator[_Seat]:
    doc = reading.doc
    at = {p.start: p for p in reading.places}
    triggers = frozenset(t.i for t in meeting.triggers)
    ahead = _is_ahead(meeting.triggers[0])
    for sentence, weight in _weighted_sentences(reading):
        places = [at[t.i] for t in sentence if t.i in at and t.idx not in reading.clocked]
        places = [p for p in places if p.country or p.scale != "region"]  # seas, continents
        if not places:
            continue
        verbs = predicates(sentence, frozenset(_weights("noun")))
        for place in places:
            predicate = _predicate(place, verbs)
            tie = _tie(doc, place, predicate, triggers)
            if weight >= _LEAD[0] and _frames(place, sentence):
                tie = max(tie, _BARE_HEADLINE)
            score = weight * tie
            if doc[place.start].idx in reading.quoted:
                score *= _QUOTED
            next_leg = weight < _LEAD[0] and not ahead and predicate and _is_ahead(predicate)
            if (
                next_leg
                or _is_background(reading, predicate, verbs)
                or _is_of_others(reading, predicate, participants)
            ):
                score *= _BACKGROUND
            yield _Seat(place, score, predicate, score / weight)
    for place in at.values():
        if _noun_before(place, doc) in _REPORTERS:
            yield _Seat(place, _REPORTER)
    hosts = {a.country for a in participants if a.country}
    for place in _datelines(reading):
        if place.country in hosts and not ahead:
            yield _Seat(place, _DATELINE)


def _frames(place: Place, sentence: Span) -> bool:
    """« A Tallinn, les Neuf parlent numérique »: what a sentence opens with is where it is set."""
    doc = sentence.doc
    return (
        place.locative()
        and phrase_start(doc, place) == _opening(sentence)
        and doc.span(place.end, place.end + 1).text == ","
    )


def _opening(sentence: Span) -> int:
    return next((t.i for t in sentence if not t.is_space), sentence.start)


def _datelines(reading: Reading) -> list[Place]:
    """« LOME, 18 juin (AFP) -- », « Oslo - Le roi … », « (Oslo) Le roi … »: whence it comes."""
    doc = reading.doc
    blocks = [b for b in reading.article.blocks if b.kind == "dateline"]
    found = [
        place
        for place in reading.places
        if place.city and any(b.start <= doc[place.start].idx < b.end for b in blocks)
    ]
    for sentence in reading.body[:_STORY]:
        start = _opening(sentence)
        bracket = doc[start].text == "("
        opening = [p for p in reading.places if p.start == start + bracket and p.city]
        closing = {")"} if bracket else {"-", "–", "—"}
        found += [p for p in opening if doc.span(p.end, p.end + 1).text in closing]
    return found


def _noun_before(place: Place, doc: Doc) -> str:
    """Return the word that a place's preposition follows: « ambassadeur (de France) à Oslo »."""
    before = [t.plain for t in doc[max(0, place.start - 5) : place.start]]
    return next((w for w in reversed(before) if w in _POSTED | _REPORTERS), "")


def _weighted_sentences(reading: Reading) -> Iterator[tuple[Span, float]]:
    for sentence in reading.headline:
        yield sentence, _HEADLINE
    for n, sentence in enumerate(reading.body):
        yield sentence, _LEAD[n] if n < len(_LEAD) else _BODY


def _predicate(place: Place, verbs: Sequence[Token]) -> Token | None:
    """Return the predicate that is said of the place: its governor, or that of « où » after it."""
    if not verbs:
        return None
    doc = verbs[0].doc
    where = _where(place, doc)
    if where is not None:
        return governor(where, where + 1, verbs)
    others = [v for v in verbs if v.i < place.start or not _is_purpose(v)]
    found = governor(phrase_start(doc, place), place.end, others)
    if found is not None and found.lemma_ == "être" and _is_cleft(found, place):
        return next((v for v in verbs if v.i > place.end), found)
    return found


def _is_cleft(verb: Token, place: Place) -> bool:
    """« C'est à Oslo que les rois se sont vus »: the verb after « que » is said of the place."""
    before = verb.doc[max(verb.sent.start, verb.i - 2) : verb.i]
    after = verb.doc[place.end : place.end + _BESIDE]
    return any(t.plain in {"c'", "ce"} for t in before) and any(
        t.plain in {"que", "qu'", "où"} for t in after
    )


def _is_purpose(verb: Token) -> bool:
    """« Martin à Oslo pour relancer les échanges »: nothing is relaunched in Oslo."""
    before = verb.doc[max(verb.sent.start, verb.i - 2) : verb.i]
    return has_feature(verb, "VerbForm", "Inf") and any(t.plain == "pour" for t in before)


def _where(place: Place, doc: Doc) -> int | None:
    """« les jardins du palais de la Nation, où le sommet s'est ouvert »."""
    return next((t.i for t in doc[place.end : place.end + 2] if t.plain == "où"), None)


def _tie(doc: Doc, place: Place, predicate: Token | None, triggers: frozenset[int]) -> float:
    """Return how strongly the place's own predicate makes it the venue."""
    if _noun_before(place, doc):
        return 0.0
    if predicate is None:
        return _BARE_HEADLINE if place.locative() else 0.0
    told = predicate.i in triggers or _leads_to(triggers, place, doc)
    trigger = _TRIGGER if told else 1.0
    if not place.locative() and _where(place, doc) is None:
        if _is_setting(place, predicate):
            return _SETTING * trigger
        if _hosts(place, predicate):
            return _weights("host")[predicate.lemma_] * trigger
        if _is_reached(place, predicate):
            return _weights("reach")[predicate.lemma_] * trigger
        if _is_named_after(place, predicate):
            return _weights("noun")[predicate.plain] * trigger * _NAMED_AFTER
        return 0.0
    weight = not _is_of_something_else(predicate) and (
        _weights("noun").get(predicate.plain)
        or (0.0 if _joins_quality(predicate, place) else _weights("verb").get(predicate.lemma_))
        or _weight_of_object(predicate)
        or (_OWN if predicate.i in triggers or _is_of(triggers, predicate) else 0.0)
    )
    landing = place.landing or _is_landed_at(place, predicate)
    if weight:
        return weight * trigger * (_LANDING if landing else 1.0)
    return _AT_SITE if place.scale == "site" and not landing else _LOOSE


def _is_of(triggers: frozenset[int], verb: Token) -> bool:
    """« Le sommet a vécu mardi à Oslo », not « a été salué à Rome »: the meeting is the subject."""
    subject = subject_of(verb) if is_verb(verb) and not is_undergone(verb) else None
    return subject is not None and (
        subject.i in triggers or (subject.plain in _weights("noun") and is_definite(subject))
    )


def _leads_to(triggers: frozenset[int], place: Place, doc: Doc) -> bool:
    """« sera lundi à Oslo pour rencontrer le roi », « pour un entretien avec le roi »."""
    after = doc.span(place.end, place.end + 1).text
    return after == "pour" and any(
        i in triggers for i in range(place.end + 1, place.end + 1 + _BESIDE)
    )


def _is_of_something_else(predicate: Token) -> bool:
    """« Une manifestation a eu lieu à Rome »: what takes place there is no meeting."""
    verb = predicate if is_verb(predicate) else verb_governing(predicate)
    subject = subject_of(verb) if verb is not None else None
    return subject is not None and subject.plain in _words("happening")


def _joins_quality(verb: Token, place: Place) -> bool:
    """« A Dakar, où l'accord est impopulaire »: nobody is there, as in « le roi est à Dakar »."""
    return verb.dep_ == "cop" and not place.start <= verb.head.i < place.end


def _weight_of_object(verb: Token) -> float:
    """« ont eu un entretien »: the verb says nothing, its object what is held."""
    if verb.lemma_ not in _LIGHT:
        return 0.0
    objects = [c for c in verb.children if c.dep_ == "obj" and c.i > verb.i]
    relative = verb.head if verb.dep_ == "xcomp" else verb
    if relative.dep_ == "acl:relcl":
        objects.append(relative.head)  # « l'entretien qu'il devait avoir à Oslo »
    return max((_weights("noun").get(c.plain, 0.0) for c in objects), default=0.0)


def _is_named_after(place: Place, predicate: Token) -> bool:
    """« le sommet d'Oslo », not « le sommet du Forum des îles du Pacifique »."""
    between = predicate.doc[predicate.i + 1 : place.start]
    return (
        place.preposition == "de"
        and place.scale != "country"
        and predicate.plain in _weights("noun")
        and len(between) < _NAME_GAP
        and not any(t.text[:1].isupper() for t in between)
    )


def _is_reached(place: Place, predicate: Token) -> bool:
    """« a foulé le sol d'Oslo », « a gagné Oslo »; « a quitté Oslo au terme de sa visite »."""
    if predicate.lemma_ not in _weights("reach") or place.preposition:
        return False
    between = predicate.doc[predicate.i + 1 : place.start]
    if any(t.is_punct or is_verb(t) for t in between):
        return False
    if predicate.lemma_ != "quitter":
        return True
    after = [t.plain for t in predicate.doc[place.end : predicate.sent.end]]
    ending = any(a in {"terme", "issue"} for a in after)
    return ending and any(word in _weights("noun") for word in after)


def _is_landed_at(place: Place, predicate: Token) -> bool:
    """« s'est posé à Rygge », « a touché terre lundi, à la base Roth, puis s'est entretenu »."""
    if place.scale != "site":
        return False
    base = fold(place.name).split()[0] in _BASES
    before = predicate.doc[predicate.sent.start : place.start] if base else (predicate,)
    return any(t.lemma_ in _ALIGHTING for t in before)


def _is_setting(place: Place, predicate: Token) -> bool:
    """« La rencontre a eu pour cadre la villa Roth », « la villa Roth sert de cadre au sommet »."""
    doc = predicate.doc
    before = doc[max(predicate.sent.start, place.start - _NAME_GAP - 1) : place.start]
    if any(a.plain == "pour" and b.plain in _words("setting") for a, b in pairwise(before)):
        return True
    after = [t.plain for t in doc[predicate.i + 1 : predicate.sent.end]]
    return (
        predicate.lemma_ in {"servir", "être"}
        and place.end <= predicate.i
        and doc.span(place.start, place.end).root.dep_ in SUBJECT
        and not _words("setting").isdisjoint(after[: 2 * _NAME_GAP])
        and any(word in _weights("noun") for word in after)
    )


def _hosts(place: Place, predicate: Token) -> bool:
    """« Oslo accueillera le sommet »: the place is the subject, the meeting an object."""
    head = predicate.doc.span(place.start, place.end).root
    if place.preposition == "" and head.dep_ in {"nmod", "appos", "flat:name"}:
        head = head.head  # « la petite ville de Kara »
    governors = (
        {predicate, *predicate.ancestors}
        if has_feature(predicate, "VerbForm", "Inf")
        else {predicate}
    )
    return (
        predicate.lemma_ in _weights("host")
        and head.dep_ in SUBJECT
        and head.head in governors  # « Oslo pourrait accueillir le sommet »
        and any(t.plain in _weights("noun") for t in predicate.subtree if t.i > predicate.i)
    )


def _is_background(reading: Reading, predicate: Token | None, verbs: Sequence[Token]) -> bool:
    """« leur précédent sommet, à Hanoï en 2019 »: another meeting than the main one."""
    if predicate is None or predicate.plain in _words("setting"):
        return False
    sentence = predicate.sent
    verb = predicate if is_verb(predicate) else verb_governing(predicate)
    if verb is not None and (verb.lemma_ in _DATING_BACK or is_pluperfect(verb)):
        return True
    near = [
        t
        for t in sentence
        if abs(t.i - predicate.i) <= _BESIDE
        and t.plain in _words("background")
        and not _leads_up_to(t, predicate)
        and governor(t.i, t.i + 1, verbs) == predicate
    ]
    if near:
        return True
    published = (reading.article.published or "")[:4]
    for time in reading.times_in(sentence):
        span = reading.doc.char_span(time.start, time.end)
        years = {d[:4] for d in (time.date, published) if d and d[:4].isdigit()}
        if (
            span is not None
            and len(years) > 1
            and governor(span.start, span.end, verbs) == predicate
        ):
            return True
    return False


def _leads_up_to(word: Token, verb: Token) -> bool:
    """« s'est posé à Rygge avant d'être reçu à Oslo »: « avant » makes no other meeting of it."""
    between = verb.doc[word.i + 1 : verb.i]
    return (
        word.plain == "avant"
        and has_feature(verb if not auxiliaries(verb) else auxiliaries(verb)[0], "VerbForm", "Inf")
        and bool(between)
        and between[0].plain in {"de", "d'"}
    )


def _is_ahead(word: Token) -> bool:
    """« se rendra à Lille », « doit se tenir à Lille », « une réunion est prévue à Lille »."""
    verb = next((t for t in (word, *word.ancestors) if is_verb(t)), word)
    return any(
        is_future(t) or verb_lemma(t) in _PLANNING for t in (verb, verb.head, *auxiliaries(verb))
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


def is_told_remote(encounter: Encounter) -> bool:
    """« un entretien téléphonique », « ont parlé en visioconférence »."""
    trigger = encounter.trigger
    if encounter.remote:
        return True
    around = trigger.doc[max(0, trigger.i - 2) : trigger.i + _REMOTE_REACH]
    return any(t.plain in _words("remote") for t in around)


def _in_shared_town(place: Place, codes: Sequence[str]) -> Place:
    """« Jérusalem » is in the state, of those that claim it, that takes part."""
    claimed = shared().get(fold(place.name), ())
    code = next((c for c in codes if c in claimed), None)
    if place.country or code is None:
        return place
    return replace(place, country=code, city=place.name if place.scale == "city" else place.city)


# --- Choosing ---


def _chosen(found: Sequence[_Seat], enough: float) -> tuple[Place, str | None, str | None] | None:
    """Return the most specific place of the country, or of the town, that scores best.

    A place whose country nobody tells joins the best country, unless it scores better itself; where
    a town of it is told, only a house where the meeting is or that stands beside the town. Then it
    is in the town that scores enough for a venue itself.

    Returns:
        The place, its town and its country, None where no place is likely enough.
    """
    areas = _totals((_area(s.place), s.score) for s in found)
    if not areas or max(areas.values()) < enough:
        return None
    best = max(areas, key=lambda a: areas[a])
    country = max((a for a in areas if a.isupper()), key=lambda a: areas[a], default=None)
    here = [s for s in found if _area(s.place) == best]
    unknown = [s for s in found if s.place.country is None and s not in here]
    if any(s.place.city for s in here if s.place.country):
        beside = {s.predicate for s in here if s.predicate is not None}
        unknown = [
            s
            for s in unknown
            if s.place.scale == "site" and (s.tie >= _SEATED or s.predicate in beside)
        ]
    here += [s for s in unknown if areas[_area(s.place)] >= _ENOUGH_TOWN]
    place = _most_specific(here)
    if best != country and country and areas[country] >= enough and place.scale == "site":
        here += [s for s in found if s.place.country == country]
    elif best != country:
        country = None
    return place, place.city or _town_of(place, here), place.country or country


def _town_of(site: Place, here: Sequence[_Seat]) -> str | None:
    towns = [s for s in here if s.place.city and s.score >= _ENOUGH_TOWN]
    if site.scale != "site" or not towns:
        return None
    return max(towns, key=lambda s: s.score).place.city


def _area(place: Place) -> str:
    return place.country or fold(place.city or place.name)


def _totals(pairs: Iterable[tuple[str, float]]) -> dict[str, float]:
    totals: dict[str, float] = {}
    for key, score in pairs:
        totals[key] = totals.get(key, 0.0) + score
    return totals


def _described(reading: Reading, chosen: Place, town: str | None, country: str | None) -> Venue:
    is_town = chosen.scale == "city" and chosen.city is not None
    if chosen.scale == "site":
        town = _named_capital(chosen, country, reading.places) or town
    return Venue(
        name=chosen.city if is_town and chosen.city else chosen.name,
        city=town,
        country=country,
        evidence=evidence(reading.doc[chosen.start].sent),
    )


def _most_specific(found: Sequence[_Seat]) -> Place:
    sites = [s for s in found if s.place.scale == "site" and not s.place.landing]
    houses = [s for s in sites if not s.place.wide]
    towns = [s for s in found if s.place.scale == "city"]
    regions = [s for s in found if s.place.scale == "region"]
    for group, enough in (
        (houses, _ENOUGH_SITE),
        (sites, _ENOUGH_SITE),
        (towns, 0.0),
        (regions, _ENOUGH_TOWN),
    ):
        totals = _totals((fold(s.place.name), s.score) for s in group)
        if totals and max(totals.values()) >= enough:
            best = max(totals, key=lambda n: totals[n])
            return max(
                (s for s in group if fold(s.place.name) == best), key=lambda s: s.score
            ).place
    return max(found, key=lambda s: s.score).place


def _named_capital(site: Place, country: str | None, places: Sequence[Place]) -> str | None:
    """Return the capital of a palace's country where the text names it, in whatever sense."""
    urban = fold(site.name) in seats() or fold(site.name).split()[0] in _URBAN
    if country is None or site.city is not None or not urban:
        return None
    named = [p.city for p in places if p.city and capitals().get(fold(p.city)) == country]
    return next((n for n in named if not n.isupper()), next(iter(named), None))

"""Find where the main event is held."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from sommet.cast import Actor
from sommet.clauses import predicates
from sommet.facts.encounters import Encounter
from sommet.facts.event import Meeting
from sommet.facts.found import Found
from sommet.facts.news_days import days_told
from sommet.facts.parties import gathers_leaders
from sommet.facts.seating import (
    BARE_HEADLINE,
    REPORTERS,
    is_background,
    noun_before,
    predicate_of,
    tie_of,
    weights,
    words_of,
)
from sommet.grammar import (
    auxiliaries,
    has_feature,
    is_future,
    is_verb,
    subject_of,
    verb_lemma,
    within_clause,
)
from sommet.lexicon.gazetteer import capitals, fold, seats, shared
from sommet.models import Venue
from sommet.parse import Doc, Span, Token
from sommet.places import Place, is_adverbial, phrase_start
from sommet.reading import Reading, evidence

_HEADLINE = 1.5  # weights of a sentence by its place
_LEAD = (1.5, 1.5, 1.0, 1.0)
_BODY = 0.6
_REPORTER = 1.0  # « de notre envoyé spécial à Oslo »
_CAPTION = 2.0  # of a picture of those who take part
_INITIALS = 2  # letters of a word that is no name by itself
_DATELINE = 2.0  # of a town in a state that takes part, where the meeting is not to come
_BACKGROUND = 0.3  # of another meeting, at another time or of other people
_QUOTED = 0.3
_RUBRIC = re.compile(r"([^\W\d_][^.:,;!?()]{1,30})\s?[.:]\s")
_STORY = 3  # sentences within which the story opens, captions before it
_ENOUGH = 2.0  # the least score of a venue
_ENOUGH_IF_REMOTE = 3.0  # where one of the first words for the event says that nobody travels
_ENOUGH_SITE = 1.2
_MEETING = frozenset({"rencontrer", "recevoir", "voir", "visiter", "saluer"})
_HELD = 3.0  # the tie of a house where the meeting is said to be, wherever that is told
_HELD_BONUS = 0.25  # by how much less is enough then
_KICKER = 1.0  # tie of the house that the line above a title names
_TOGETHER = 1.5  # tie of what the participants do together in the lead, whatever it is
_SEATED = 2.0  # the least tie of a house of no known state to a meeting told of a town
_ENOUGH_TOWN = 0.9  # the least score of a site's town
# kinds of site, folded, that stand in the capital unless the text tells another town
_URBAN = frozenset({"palais", "hotel", "siege", "ministere", "presidence", "primature"})
_PLANNING = frozenset(
    {"devoir", "prévoir", "programmer", "attendre", "envisager", "projeter", "fixer"}
    | {"vouloir", "souhaiter", "compter", "espérer"}
)
_OURS = frozenset({"notre", "nos"})
_ENVOYS = frozenset({"envoyé", "envoyée", "envoyés", "envoyées"})
_LEAD_IN = 6  # tokens from a town to the dash, or to the reporter, that make a dateline of it
_WEIGHTY = 1.0  # weight of an encounter in the title or the first sentences
_REMOTE_REACH = 6  # tokens from the word for the meeting to « téléphonique »


@dataclass(frozen=True, slots=True)
class _Seat:
    """A place said of the event, how likely it is the venue, and the predicate it hangs on.

    ``tie`` is how likely the predicate alone makes it, wherever its sentence stands.
    """

    place: Place
    score: float
    predicate: Token | None = None
    tie: float = 0.0


@dataclass(frozen=True, slots=True)
class _Event:
    """The main event: who takes part, its words, and whether it is still to come."""

    participants: Sequence[Actor]
    triggers: frozenset[int]
    ahead: bool


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
    ]
    enough = _ENOUGH_IF_REMOTE if any(map(is_told_remote, _weighty(meeting))) else _ENOUGH
    chosen = _chosen(found, enough)
    if chosen is None:
        return None
    place, *_ = chosen
    venue = _described(reading, *chosen)
    area = venue.country or _area(place)
    totals = _totals(
        (s.place.name, s.score) for s in found if _area(s.place) == area or s.place == place
    )
    words = reading.doc.span(place.start, place.end)
    seat = max((s for s in found if s.place == place), key=lambda s: s.score)
    if seat.predicate is None:
        return Found(venue, "place by itself", (words,), totals, enough)
    return Found(venue, "place of", (seat.predicate, words), totals, enough)


def is_remote(meeting: Meeting) -> bool:
    """« se sont entretenus par téléphone »: tell whether nobody travels to the meeting."""
    weighty = _weighty(meeting)
    remote = sum(e.weight for e in weighty if is_told_remote(e))
    return meeting.remote or (remote > 0 and remote * 2 >= sum(e.weight for e in weighty))


def _weighty(meeting: Meeting) -> list[Encounter]:
    return [e for e in meeting.encounters[:3] if e.weight >= _WEIGHTY]


# --- Weighing the places ---


def _scored(reading: Reading, meeting: Meeting, participants: Sequence[Actor]) -> Iterator[_Seat]:
    """« Ils se sont vus à Oslo », « De notre envoyé à Oslo »: yield each place with its score."""
    ahead = _is_ahead(meeting.triggers[0])
    event = _Event(participants, frozenset(t.i for t in meeting.triggers), ahead)
    for sentence, weight in _weighted_sentences(reading):
        yield from _scored_in(reading, event, sentence, weight)
    doc = reading.doc
    for place in reading.places:
        if place.locative() and noun_before(place, doc) in REPORTERS:
            yield _Seat(place, _REPORTER)
        elif place.city and not ahead and _is_envoys(doc, place):
            yield _Seat(place, _DATELINE)
    for sentence in _captions_of_them(reading, participants):
        yield from (_Seat(p, _CAPTION) for p in _begun_in(reading, sentence) if p.locative())
    hosts = {a.country for a in participants if a.country}
    rubric = _rubric(reading)
    if rubric is not None and (rubric.country is None or rubric.country in hosts):
        yield _Seat(rubric, _DATELINE)
    for place in _datelines(reading):
        if place.country in hosts and not ahead:
            yield _Seat(place, _DATELINE)


def _scored_in(reading: Reading, event: _Event, sentence: Span, weight: float) -> Iterator[_Seat]:
    """« Ils se sont vus à Oslo »: yield the places that a sentence ties to the meeting."""
    doc, in_lead = reading.doc, weight >= _LEAD[0]
    places = [p for p in _begun_in(reading, sentence) if doc[p.start].idx not in reading.clocked]
    places = [p for p in places if p.country or p.scale != "region"]  # seas, continents
    verbs = predicates(sentence, frozenset(weights("noun"))) if places else ()
    for place in places:
        predicate = predicate_of(place, verbs)
        tie = tie_of(doc, place, predicate, event.triggers)
        if in_lead and _frames(place, sentence):
            tie = max(tie, BARE_HEADLINE)
        elif _is_whole(place, sentence):
            tie = max(tie, _KICKER)
        elif in_lead and predicate and is_adverbial(doc, place, reading.clocked):
            tie = max(tie, _TOGETHER * _act_together(reading, predicate, event.participants))
        if not tie:
            continue
        score = weight * tie
        if doc[place.start].idx in reading.quoted:
            score *= _QUOTED
        if (
            (not in_lead and not event.ahead and predicate and _is_ahead(predicate))  # the next leg
            or (not in_lead and predicate is None and _tells_of_another(sentence))
            or is_background(reading, predicate, verbs)
            or _is_of_others(reading, predicate, event.participants)
        ):
            score *= _BACKGROUND
        yield _Seat(place, score, predicate, score / weight)


def _begun_in(reading: Reading, sentence: Span) -> Sequence[Place]:
    """Return the places whose names begin in a sentence."""
    first, last = (
        bisect_left(reading.places, i, key=lambda p: p.start)
        for i in (sentence.start, sentence.end)
    )
    return reading.places[first:last]


def _captions_of_them(reading: Reading, participants: Sequence[Actor]) -> Iterator[Span]:
    """« Le roi et la reine à Oslo, le 18 juin »: yield the captions of the days of the news."""
    names = [set(fold(a.name).split()) for a in participants if a.kind == "person"]
    for sentence in reading.captions:  # which the cast leaves out
        words = set(fold(sentence.text).replace(",", " ").split())
        shown = [n for n in names if any(len(w) > _INITIALS for w in n & words)]
        if len(shown) > 1 and (days_told(reading, sentence) or not reading.times_in(sentence)):
            yield sentence


def _act_together(reading: Reading, verb: Token, participants: Sequence[Actor]) -> bool:
    """« Le roi et la reine ont plaidé mardi à Oslo pour », « Les présidents se sont promis à »."""
    subject = subject_of(verb) if is_verb(verb) else None
    if subject is None or subject.dep_ == "nsubj:pass":
        return False
    acting = reading.cast.within(within_clause(subject))
    return len({a.index for a in acting} & {p.index for p in participants}) > 1 or (
        has_feature(subject, "Number", "Plur") and gathers_leaders(reading, verb)
    )


def _frames(place: Place, sentence: Span) -> bool:
    """« A Tallinn, les Neuf parlent numérique »: what a sentence opens with is where it is set."""
    doc = sentence.doc
    return (
        place.locative()
        and phrase_start(doc, place) == _opening(sentence)
        and doc.span(place.end, place.end + 1).text == ","
    )


def _is_whole(place: Place, sentence: Span) -> bool:
    """« PALAIS DU PEUPLE », a line by itself above the title."""
    words = [t.i for t in sentence if not t.is_space and not t.is_punct]
    house = place.scale == "site" and " " in place.name and not place.landing
    return house and words == list(range(place.start, place.end))


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
        found += [p for p in opening if not closing.isdisjoint(_words_after(doc, p)[:1])]
    return found


def _rubric(reading: Reading) -> Place | None:
    """« Brest. Le président en visite sur la rade »: the town that a local paper puts first.

    Not a capital, whose government may be meant.
    """
    first = next((b for b in reading.article.blocks if b.kind == "headline"), None)
    title = reading.article.text[first.start : first.end] if first is not None else ""
    word = _RUBRIC.match(title)
    named = fold(word[1]) if word is not None else ""
    towns = (p for p in reading.places if p.city and fold(p.name) == named)
    return next((p for p in towns if named not in capitals()), None)


def _is_envoys(doc: Doc, place: Place) -> bool:
    """« OSLO, de notre envoyé spécial », « Oslo (envoyée spéciale) »: sent to where it is."""
    words = [w for w in _words_after(doc, place) if w not in _OURS and w not in {"de", "("}]
    return bool(words) and words[0] in _ENVOYS


def _words_after(doc: Doc, place: Place) -> list[str]:
    """Return the words behind a town, the stop or comma left out that may part it from them."""
    words = [t.plain for t in doc[place.end : place.end + _LEAD_IN] if not t.is_space]
    return words[1:] if words[:1] in ([","], ["."]) else words


def _tells_of_another(sentence: Span) -> bool:
    """« Prochaine édition à Bled »."""
    return any(t.plain in words_of("background") for t in sentence)


def _weighted_sentences(reading: Reading) -> Iterator[tuple[Span, float]]:
    for sentence in reading.headline:
        yield sentence, _HEADLINE
    for n, sentence in enumerate(reading.body):
        yield sentence, _LEAD[n] if n < len(_LEAD) else _BODY


def _is_ahead(word: Token) -> bool:
    """« se rendra à Lille », « doit se tenir à Lille », « une réunion est prévue à Lille »."""
    verb = next((t for t in (word, *word.ancestors) if is_verb(t)), word)
    return any(
        is_future(t) or verb_lemma(t) in _PLANNING
        for t in (verb, verb.head, *auxiliaries(verb), *_left_to_do(verb))
    )


def _left_to_do(verb: Token) -> list[Token]:
    """« reste à programmer »."""
    return [c for c in verb.children if verb.lemma_ == "rester" and is_verb(c)]


def _is_of_others(reading: Reading, predicate: Token | None, participants: Sequence[Actor]) -> bool:
    """« la visite du roi à Rome », « le roi, reçu à Rome »: the king takes no part in the event."""
    if predicate is None:
        return False
    if _meets_citizens(reading, predicate):
        return True
    subject = subject_of(predicate) if is_verb(predicate) else None
    words = (
        [subject] if subject is not None else [c for c in predicate.children if c.dep_ == "nmod"]
    )
    persons = [a for a in reading.cast.within(words) if a.kind == "person"]
    taking_part = {a.index for a in participants}
    return bool(persons) and not any(a.index in taking_part for a in persons)


def _meets_citizens(reading: Reading, verb: Token) -> bool:
    """« rencontrer des migrants au siège de Caritas »: nobody who takes part in the event."""
    met = [c for c in verb.children if c.dep_ == "obj" and c.pos_ == "NOUN" and c.i > verb.i]
    unknown = [c for c in met if not reading.cast.within(c.subtree)]
    return bool(unknown) and verb.lemma_ in _MEETING and has_feature(unknown[0], "Number", "Plur")


def is_told_remote(encounter: Encounter) -> bool:
    """« un entretien téléphonique », « ont parlé en visioconférence »."""
    trigger = encounter.trigger
    if encounter.remote:
        return True
    around = trigger.doc[max(0, trigger.i - 2) : trigger.i + _REMOTE_REACH]
    return not words_of("remote").isdisjoint([t.plain for t in around])


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
    if any(s.tie >= _HELD and s.place.scale == "site" and not s.place.wide for s in found):
        enough -= _HELD_BONUS
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
    """« à Lima », « au palais Roth », « au Pérou »: the palace, if it scores enough."""
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
            called = [s for s in group if fold(s.place.name) == best]
            return max(called, key=lambda s: (not s.place.name.isupper(), s.score)).place
    return max(found, key=lambda s: s.score).place


def _named_capital(site: Place, country: str | None, places: Sequence[Place]) -> str | None:
    """Return the capital of a palace's country where the text names it, in whatever sense."""
    urban = fold(site.name) in seats() or fold(site.name).split()[0] in _URBAN
    if country is None or site.city is not None or not urban:
        return None
    named = [p.city for p in places if p.city and capitals().get(fold(p.city)) == country]
    return next((n for n in named if not n.isupper()), next(iter(named), None))

"""When and where an arrival is: which times and places of its sentence belong to it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from sommet.clauses import distance, governor, predicates
from sommet.facts.arrivals.cues import by_form, folded, nouns
from sommet.facts.arrivals.modality import is_supposed
from sommet.facts.arrivals.scene import Scene
from sommet.grammar import SUBJECT, has_feature, is_verb
from sommet.lexicon.gazetteer import demonyms, place_kind_forms
from sommet.parse import Token
from sommet.places.place import ARTICLES, LINKS, LOCATIVE, PREPOSITIONS, Place, phrase_start
from sommet.times import ResolvedTime

_REACH = 25  # tokens from an arrival to its place
_CLEFT = frozenset({"c'", "ce", "il"})  # « c'est à 9h que … », « il est 9h quand … »
_WHEN = frozenset({"quand", "lorsque", "lorsqu'"})
_CLEFT_LINKS = _WHEN | {"que", "qu'"}
_TELLING_TIME = frozenset({"être", "sonner", "marquer", "afficher", "indiquer"})


@dataclass(frozen=True, slots=True)
class Clause:
    """The word that says an arrival, among the predicates of its sentence.

    Attributes:
        trigger: the word that says the arrival.
        own: the trigger, and predicates that speak of the arrival too: « son arrivée est prévue ».
        predicates: all of the sentence's, in text order.
    """

    trigger: Token
    own: frozenset[Token]
    predicates: tuple[Token, ...]

    def holds(self, start: int, end: int) -> bool:
        """Tell whether an adjunct at these tokens belongs to the arrival."""
        trigger = self.trigger
        if governor(start, end, self.predicates) in self.own:
            return True
        if trigger.dep_ not in SUBJECT or not trigger.i < start < end <= trigger.head.i:
            return False
        # « l'arrivée du ministre à Oslo a surpris »: all up to the verb is the noun's
        return not any(
            t.text == "," or (t in self.predicates and t != trigger)
            for t in trigger.doc[trigger.i : start]
        )

    def distance(self, start: int, end: int) -> float:
        """Return how far an adjunct stands from what speaks of the arrival."""
        return min(distance(start, end, p, self.predicates) for p in self.own)


def clause_of(scene: Scene, trigger: Token, bound: Iterable[Token] = ()) -> Clause:
    """Return the clause of an arrival; words of a time are no predicates, « mardi midi ».

    Args:
        scene: the article.
        trigger: the word that says it, a predicate however the model tags it.
        bound: other predicates that speak of it.
    """
    found = tuple(
        p
        for p in predicates(trigger.sent, nouns())
        if p.idx not in scene.clocked and not (p.i < trigger.i and is_supposed(p))
    )  # « A 9h, si le vent le permet, le roi atterrira »: the hour is not the wind's
    own = frozenset({trigger, *bound, *_cleft(trigger, found)})
    missing = own.difference(found)
    return Clause(trigger, own, tuple(sorted((*found, *missing), key=lambda t: t.i)))


def _cleft(trigger: Token, found: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the verb of « il était 9h quand », « 9h sonnaient lorsque », « c'est à 9h que ».

    It only tells the time, or what was going on: « il pleuvait, lundi, quand le roi arriva ». Other
    predicates may stand behind the link: « il est 9h quand le train, parti d'Oslo, arrive ».
    """
    for verb, following in pairwise((*(p for p in found if p.i < trigger.i), trigger)):
        going_on = has_feature(verb, "Tense", "Imp") and has_feature(verb, "VerbForm", "Fin")
        if verb.lemma_ not in _TELLING_TIME and not going_on:
            continue
        between = {t.plain for t in verb.doc[verb.i : following.i]}
        around = verb.doc[max(verb.sent.start, verb.i - 2) : verb.i + 2]
        clefts = verb.lemma_ == "être" and any(t.plain.lstrip("-") in _CLEFT for t in around)
        linked = between & (_CLEFT_LINKS if clefts else _WHEN)
        return (verb,) if linked and (clefts or verb.lemma_ != "être") else ()
    return ()


def times_of(scene: Scene, clause: Clause) -> tuple[ResolvedTime, ...]:
    """Return the times nearest to the arrival: one day and one hour at most."""
    found: list[tuple[float, ResolvedTime]] = []
    for time in scene.reading.times_in(clause.trigger.sent):
        span = scene.doc.char_span(time.start, time.end)
        if span is not None and clause.holds(span.start, span.end):
            found.append((clause.distance(span.start, span.end), time))
    chosen: list[ResolvedTime] = []
    for _, time in sorted(found, key=lambda f: f[0]):
        if chosen and is_long_past(time, scene.reading.article.published):
            continue  # « s'est posé à midi pour la première visite d'un roi depuis mai 2008 »
        if not (names_day(time) and any(map(names_day, chosen))) and not (
            time.time and any(c.time for c in chosen)
        ):
            chosen.append(time)
    return tuple(sorted(chosen, key=lambda t: t.start))


def is_long_past(time: ResolvedTime, published: str | None) -> bool:
    """Tell whether a time is of an earlier journey: « l'an dernier », « en mars 2012 »."""
    if time.inherited or time.date is None or time.date.startswith("XXXX"):
        return False
    if len(time.date) == len("2024"):
        return True
    return published is not None and _months(time.date) < _months(published) - 1


def _months(date: str) -> int:
    """Return the months of an ISO date since year 0; a bare year counts as its January."""
    year, _, rest = date.partition("-")
    return int(year) * 12 + int(rest[:2] or 1) if year.isdigit() else 0


def names_day(time: ResolvedTime) -> bool:
    """Tell whether the words themselves name a day: « mardi », not « à 15h »."""
    return time.date is not None and not time.inherited


def place_of(scene: Scene, clause: Clause) -> Place | None:
    """Return where the arrival is: the nearest place after it, else one named before it."""
    trigger = clause.trigger
    for place in _places_between(scene, trigger.i + 1, trigger.i + _REACH, trigger):
        if not clause.holds(phrase_start(scene.doc, place), place.end):
            break
        if place.locative() or _follows(trigger, place):
            return place
    return (
        _described_place(scene, clause)
        or _place_before(scene, clause)
        or (reached_place(scene, trigger) if is_verb(trigger) else None)
    )


def reached_place(scene: Scene, trigger: Token) -> Place | None:
    """Return the place that is a verb's object: « gagner Genève », « rejoindre la capitale »."""
    places = _places_between(scene, trigger.i + 1, trigger.i + _REACH, trigger)
    named = next((p for p in places if not p.preposition and _follows(trigger, p)), None)
    after = (t for t in scene.doc[trigger.i + 1 : trigger.sent.end] if t.idx not in scene.clocked)
    article = next(after, trigger)  # « a rallié mardi les rives du lac »
    start = article.i + 1
    if named is not None or start >= trigger.sent.end or article.plain not in ARTICLES:
        return named
    end = _end_of_description(scene, start, trigger.sent.end)
    described = by_form("spot").keys() | by_form("compass").keys()
    if end == start or folded(scene.doc[start].text) not in described:
        return None
    return Place(start, end, scene.doc.span(start, end).text, "site")


def _places_between(scene: Scene, start: int, end: int, trigger: Token) -> list[Place]:
    """Return the named places among the sentence's tokens; « heure de Séoul » is none."""
    inside = range(max(start, trigger.sent.start), min(end, trigger.sent.end))
    found = [scene.place_at[i] for i in inside if i in scene.place_at]
    return [p for p in dict.fromkeys(found) if scene.doc[p.start].idx not in scene.clocked]


def _follows(trigger: Token, place: Place) -> bool:
    """Tell whether nothing but the place's own nouns and articles stands between."""
    between = trigger.doc[trigger.i + 1 : place.start]
    return all(t.pos_ in {"DET", "ADJ", "NOUN", "ADP"} and not t.is_punct for t in between) and (
        len(between) <= 1 or not place.preposition
    )


def _place_before(scene: Scene, clause: Clause) -> Place | None:
    """« A Oslo, M. Sall est arrivé … », « Oslo, où M. Sall est arrivé »."""
    trigger = clause.trigger
    where = next((c for c in trigger.children if c.plain == "où"), None)
    for place in reversed(_places_between(scene, trigger.sent.start, trigger.i, trigger)):
        if where is not None:
            return place if 0 <= where.i - place.end <= 1 else None
        if place.locative() and clause.holds(phrase_start(scene.doc, place), place.end):
            return place
    return None


def _described_place(scene: Scene, clause: Clause) -> Place | None:
    """« au nord du fleuve », « dans la capitale », « au palais présidentiel »: no proper name."""
    doc, trigger = scene.doc, clause.trigger
    for i in range(trigger.i + 1, min(trigger.i + _REACH, trigger.sent.end - 1)):
        if PREPOSITIONS.get(doc[i].plain) not in LOCATIVE:
            continue
        start = i + 1 + (doc[i + 1].plain in ARTICLES)
        end = _end_of_description(scene, start, trigger.sent.end)
        if end > start and clause.holds(start, end):
            country = next(
                (c for t in doc[start:end] if (c := demonyms().get(folded(t.text)))), None
            )
            return Place(start, end, doc.span(start, end).text, "site", country)
    return None


def _end_of_description(scene: Scene, start: int, limit: int) -> int:
    """Return where a description of a place ends, ``start`` if none begins there."""
    doc = scene.doc
    if start >= limit:
        return start
    word = folded(doc[start].text)
    end = start + 1
    if word in by_form("compass"):
        if end >= limit or doc[end].plain not in LINKS:
            return start
        end += 1
        while end < limit and (doc[end].pos_ in {"DET", "ADJ", "NUM"} or doc[end].like_num):
            end += 1
        return min(end + 1, limit)
    if word not in by_form("spot") and word not in place_kind_forms():
        return start
    while end < limit and _describes(doc[end]) and doc[end].idx not in scene.clocked:
        end += 1
    linked = end < limit and doc[end].plain in LINKS  # « à la gare du Nord » is not « gare »
    return start if linked else end


def _describes(token: Token) -> bool:
    """« le sol français », « le sol Français »."""
    return token.pos_ == "ADJ" or folded(token.text) in demonyms()

"""When and where an arrival is."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Token

from sommet.clauses import distance, governor, predicates
from sommet.facts.arrivals.cues import nouns
from sommet.facts.arrivals.scene import Scene
from sommet.places import Place
from sommet.times import ResolvedTime

_REACH = 25  # tokens from an arrival to its place


def times_of(scene: Scene, trigger: Token, bound: Iterable[Token] = ()) -> tuple[ResolvedTime, ...]:
    """Return the times nearest to the arrival: one day and one hour at most.

    Args:
        scene: the article.
        trigger: the word that says the arrival.
        bound: predicates that speak of the arrival too: « son arrivée est prévue mardi ».
    """
    preds = _predicates(trigger)
    own = {trigger, *bound}
    found: list[tuple[float, ResolvedTime]] = []
    for time in scene.reading.times_in(trigger.sent):
        span = scene.doc.char_span(time.start, time.end, alignment_mode="expand")
        if span is None or governor(span.start, span.end, preds) not in own:
            continue
        found.append((min(distance(span.start, span.end, p, preds) for p in own), time))
    chosen: list[ResolvedTime] = []
    for _, time in sorted(found, key=lambda f: f[0]):
        if not (own_day(time) and any(map(own_day, chosen))) and not (
            time.time and any(c.time for c in chosen)
        ):
            chosen.append(time)
    return tuple(sorted(chosen, key=lambda t: t.start))


def _predicates(trigger: Token) -> tuple[Token, ...]:
    """Return the sentence's predicates, the trigger among them however it is tagged."""
    found = predicates(trigger.sent, nouns())
    return found if trigger in found else tuple(sorted((*found, trigger), key=lambda t: t.i))


def place_of(scene: Scene, trigger: Token) -> Place | None:
    """Return the place that the clause of an arrival gives, the nearest one after it."""
    sentence = trigger.sent
    preds = _predicates(trigger)
    for i in range(trigger.i + 1, min(trigger.i + _REACH, sentence.end)):
        place = scene.place_at.get(i)
        if place is None or scene.doc[i].idx in scene.clocked:
            continue  # « heure de Séoul » is no place
        if governor(place.start, place.end, preds) not in {trigger, None}:
            return None
        if place.locative() or place.start == trigger.i + 1:
            return place
    return None


def own_day(time: ResolvedTime) -> bool:
    """Tell whether the words themselves name a day: « mardi », not « à 15h »."""
    return time.date is not None and not time.inherited

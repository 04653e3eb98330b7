"""What is told of one arrival, and what is told of it again."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from sommet.cast import Actor
from sommet.facts.arrivals.adjuncts import is_long_past, names_day
from sommet.facts.arrivals.movement import Movement
from sommet.facts.arrivals.movements import movements
from sommet.facts.arrivals.scene import Scene
from sommet.facts.arrivals.sequels import respectively, sequels
from sommet.lexicon.gazetteer import fold, seats
from sommet.models import ArrivalStatus, Venue
from sommet.parse import Span
from sommet.places import Place
from sommet.times import ResolvedTime, combine
from sommet.times.partial import days_between

_MEMORY = 2  # sentences from an arrival to « le roi doit le rejoindre »
_SHORT = 12  # tokens of a sentence that only tells the hour


@dataclass(frozen=True, slots=True)
class Telling:
    """One telling of one participant's arrival; the offsets are characters of the text."""

    movement: Movement
    actor: Actor
    times: tuple[ResolvedTime, ...]
    place: Place | None
    status: ArrivalStatus
    start: int
    end: int


def tellings(scene: Scene, sentences: Sequence[Span]) -> Iterator[Telling]:
    """Yield what the sentences tell of each of those who arrive, in text order."""
    before: Movement | None = None
    told_at = 0
    for number, sentence in enumerate(sentences):
        found = [one for m in movements(scene, sentence) for one in respectively(scene, m)]
        if found:
            if before is not None and number - told_at <= _MEMORY:
                # « a suivi, accueilli … »
                ahead = scene.doc.span(sentence.start, found[0].trigger.i)
                found = [*sequels(scene, ahead, before), *found]
            before, told_at = found[-1], number
        if before is not None and number - told_at <= _MEMORY:
            after = list(sequels(scene, sentence, before))
            found = [*(_without_times_of(m, after) for m in found), *after]
        if not found:
            continue
        around = [*sentences[max(0, number - 1) : number], *sentences[number + 1 : number + 2]]
        hours = [s for s in around if _only_tells_the_hour(scene, s)]
        for movement in found:
            yield from _told(scene, movement, hours)


def _without_times_of(told: Movement, sequels: Sequence[Movement]) -> Movement:
    """« Le roi est arrivé lundi, la reine vers 9h »: the hour behind the queen is hers alone."""
    theirs = {
        t.start
        for m in sequels
        for t in m.times
        if m.trigger.i > told.trigger.i and t.start > m.trigger.idx
    }
    if theirs.isdisjoint([t.start for t in told.times]):
        return told
    return replace(told, times=tuple(t for t in told.times if t.start not in theirs))


def _told(scene: Scene, movement: Movement, hours: Sequence[Span]) -> Iterator[Telling]:
    sentence = movement.trigger.sent
    times, start, end = movement.times, sentence.start_char, sentence.end_char
    for hour in hours:
        if not any(t.time for t in times):
            said = scene.reading.times_in(hour)
            times = (
                *times,
                *(t for t in said if not names_day(t) or not any(map(names_day, times))),
            )
            start, end = min(start, hour.start_char), max(end, hour.end_char)
    status = movement.status
    day, published = combine(*times).date if times else None, scene.reading.article.published
    if (days_between(published, day) or 0) > 0:
        status = "expected"
    for actor in movement.actors:
        yield Telling(movement, actor, times, movement.place, status, start, end)


def _only_tells_the_hour(scene: Scene, sentence: Span) -> bool:
    """« C'était vers 3h40 du matin », « Mardi, 9h45 », a sentence by itself."""
    opening = fold(sentence.text[:20])
    if opening.startswith(("c'etait ", "il etait ", "il est ")):
        return len(sentence) <= _SHORT
    return any(t.time for t in scene.reading.times_in(sentence)) and all(
        t.idx in scene.clocked or t.is_punct or t.is_space for t in sentence
    )


def is_past_history(told: Telling, published: str | None) -> bool:
    """Tell whether an arrival belongs to an earlier journey: « l'an dernier », « en mars 2012 »."""
    return bool(told.times) and is_long_past(combine(*told.times), published)


def is_next_leg(told: Telling, venue: Venue | None) -> bool:
    """« Il est attendu jeudi à Rome », of one who meets the king in Oslo: the journey goes on."""
    place = told.place.country if told.place else None
    return told.status == "expected" and bool(
        venue and venue.country and place and place != venue.country
    )


def is_homecoming(told: Telling, venue: Venue | None) -> bool:
    """Tell whether one arrives at home: in one's own seat of power, or in one's state from abroad.

    « son arrivée à l'Elysée » is a French president's coming into office.
    """
    place = told.place
    if place is None or place.country is None or place.country != told.actor.country:
        return False
    own_seat = place.scale == "site" and fold(place.name) in seats()
    return own_seat or bool(venue and venue.country and venue.country != place.country)


def is_hosts_own(told: Telling, guests: Collection[str | None]) -> bool:
    """« Les deux dirigeants ont rejoint le palais »: the one at home has come from nowhere.

    Args:
        told: an arrival.
        guests: the states of those whose arrivals have a time.
    """
    at_home = told.place is not None and told.place.country == told.actor.country is not None
    return at_home and not told.times and bool(set(guests) - {told.actor.country})


def merged(told: Sequence[Telling]) -> list[Telling]:
    """Return one telling for each arrival, with all that its tellings say of it.

    What is said of somebody without a time, and is not one of the arrivals dated, is at most a
    stop on the way.
    """
    kept: list[Telling] = []
    for telling in told:
        for n, other in enumerate(kept):
            if _same_arrival(other, telling):
                kept[n] = _joined(other, telling)
                break
        else:
            kept.append(telling)
    dated = {t.actor.index for t in kept if t.times}
    first: dict[int, Telling] = {}
    for telling in kept:
        first.setdefault(telling.actor.index, telling)
    return [
        t for t in kept if t.times or (t.actor.index not in dated and first[t.actor.index] is t)
    ]


def _same_arrival(a: Telling, b: Telling) -> bool:
    """Tell whether two tellings of one actor agree in day, hour and place, so far as they say."""
    if a.actor.index != b.actor.index:
        return False
    if a.times and b.times:
        first, second = combine(*a.times), combine(*b.times)
        if first.time and second.time and first.time != second.time:
            return False
        days = [t.date for t in (first, second) if t.date and not t.inherited]
        if len(days) > 1 and not (days[0].startswith(days[1]) or days[1].startswith(days[0])):
            return False
    return _may_be_same(a.place, b.place)


def _may_be_same(a: Place | None, b: Place | None) -> bool:
    if a is None or b is None:
        return True
    if a.country and b.country and a.country != b.country:
        return False
    if a.scale == b.scale == "site" and a.landing != b.landing:
        return False  # from the airport on to the palace
    return not (a.city and b.city) or fold(a.city) == fold(b.city)


def _joined(a: Telling, b: Telling) -> Telling:
    """Keep the telling that says more of the time, and take from the other what it lacks."""
    best, other = (a, b) if _precision(a) >= _precision(b) else (b, a)
    lacks_day = not any(map(names_day, best.times))
    lacks_hour = not any(t.time for t in best.times)
    extra = [
        t
        for t in other.times
        if (not names_day(t) or lacks_day)
        and (not t.time or lacks_hour)
        and (names_day(t) or t.time)
    ]
    return replace(best, times=(*best.times, *extra), place=best.place or other.place)


def _precision(told: Telling) -> int:
    return 2 * any(t.time for t in told.times) + any(map(names_day, told.times))

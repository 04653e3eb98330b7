"""Find the arrivals of the participants."""

from __future__ import annotations

from collections.abc import Sequence

from sommet.cast import Actor
from sommet.facts.arrivals.adjuncts import names_day
from sommet.facts.arrivals.scene import set_scene
from sommet.facts.arrivals.tellings import (
    Telling,
    is_homecoming,
    is_hosts_own,
    is_next_leg,
    is_past_history,
    merged,
    tellings,
)
from sommet.facts.found import Found
from sommet.models import Arrival, Venue, When
from sommet.reading import Reading, evidence_between
from sommet.times import ResolvedTime, combine
from sommet.times.partial import days_between

_WEEK = 7  # days

__all__ = ["find_arrivals", "who_arrive"]


def find_arrivals(
    reading: Reading,
    participants: Sequence[Actor],
    venue: Venue | None = None,
    day: When | None = None,
) -> list[Found[Arrival]]:
    """« L'avion du ministre s'est posé mardi à Alger » is an arrival of the minister's.

    Each sentence is searched for words that say an arrival; who arrives is the verb's subject, the
    one welcomed, or the owner of the vehicle or of « son arrivée ». Times and places belong to the
    arrival when no other predicate of the sentence is nearer to them. What is told twice is merged.

    Args:
        reading: the article.
        participants: whose arrivals count.
        venue: where the main event is; who is expected in another state goes on from there.
        day: when the main event is; « il atterrira à 15h » is on that day.

    Returns:
        The arrivals in text order, one for each participant and journey.
    """
    scene = set_scene(reading, participants, venue)
    told = tellings(scene, reading.sentences)
    recent = [
        t
        for t in told
        if not is_past_history(t, reading.article.published)
        and not is_next_leg(t, venue)
        and not is_homecoming(t, venue)
    ]
    kept = merged(recent)
    guests = {t.actor.country for t in kept if t.times}
    return [_as_arrival(reading, t, day) for t in kept if not is_hosts_own(t, guests)]


def who_arrive(reading: Reading, persons: Sequence[Actor]) -> list[Telling]:
    """« Paul Martin a rallié Oslo lundi, Anna Keller mardi »: those two, as far as it is news.

    Args:
        reading: the article.
        persons: who may arrive, whether they take part or not.

    Returns:
        What is told of their arrivals, none of an earlier journey.
    """
    told = tellings(set_scene(reading, persons), reading.sentences)
    return [t for t in told if not is_past_history(t, reading.article.published)]


def _as_arrival(reading: Reading, told: Telling, day: When | None) -> Found[Arrival]:
    when = _when(reading, told.times)
    if when is not None and told.status == "expected":
        today = when.date == reading.article.published and _is_a_week_on(when, day)
        if today or not any(map(names_day, told.times)):
            when = _on_day_to_come(when, day)
    arrival = Arrival(
        participant=told.actor.name,
        when=when,
        place=told.place.name if told.place else None,
        status=told.status,
        evidence=evidence_between(reading.article, told.start, told.end),
    )
    return Found(arrival, told.movement.rule, (told.movement.trigger,))


def _is_a_week_on(when: When, day: When | None) -> bool:
    """« reçus le 13 février ... seront accueillis mercredi », in a Wednesday's paper of the 6th."""
    return bool(day and days_between(when.date, day.date) == _WEEK)


def _on_day_to_come(hour: When, day: When | None) -> When:
    """« Il verra le roi lundi. On s'affaire depuis jeudi. Il atterrira à 15h »: on Monday."""
    if day is None or day.date is None or not (hour.date is None or hour.date < day.date):
        return hour
    return hour.model_copy(update={"date": day.date})


def _when(reading: Reading, times: Sequence[ResolvedTime]) -> When | None:
    if not times:
        return None
    moment = combine(*times)
    return When(
        date=moment.date,
        end_date=moment.end_date,
        time=moment.time,
        approximate=moment.approximate,
        evidence=tuple(
            evidence_between(reading.article, t.start, t.end)
            for t in sorted(times, key=lambda t: t.start)
        ),
    )

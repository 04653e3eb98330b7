"""The main event: is the article about a meeting of leaders, and of which kind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sommet.facts.encounters import LEAD_WEIGHTS, Encounter, find_encounters, find_loose_encounters
from sommet.facts.event_cues import EncounterNoun, cue_words, encounter_cue
from sommet.facts.found import Found, shown
from sommet.facts.relevance import ENOUGH, is_at_home, is_bygone, is_told, lead, support, words
from sommet.gazetteer import OFFICE, hits
from sommet.lexicon.gazetteer import fold, office_forms
from sommet.models import Event, EventKind, Reason, When
from sommet.parse import Token
from sommet.reading import Reading, evidence

_OFFICIAL = 3  # weight of « visite d'Etat » where another word for the event counts one
_SORTS = (["d'", "etat"], ["de", "travail"], ["d'", "amitie"], ["de", "courtoisie"])
_LEAST = 0.5  # weight of all encounters, below which words for a meeting alone will do


@dataclass(frozen=True)
class Meeting:
    """The main event as found in the text.

    Attributes:
        kind: summit, visit or meeting.
        encounters: its tellings, the weightiest first.
        support: how much each measure of relevance speaks for it.
    """

    kind: EventKind
    encounters: tuple[Encounter, ...]
    support: Mapping[str, float]

    @property
    def triggers(self) -> tuple[Token, ...]:
        """The words that name the event, the best evidence first; none told in passing."""
        sure = [e.trigger for e in self.encounters if not e.aside]
        return tuple(sure) or (self.encounters[0].trigger,)

    @property
    def remote(self) -> bool:
        """Whether it is held by telephone or video."""
        return self.encounters[0].remote


def find_event(reading: Reading) -> Meeting | None:
    """« Le roi de Jordanie a rencontré mardi à Tokyo le Premier ministre japonais » : a meeting.

    Every sentence is searched for encounters, a noun or a verb for meeting or travelling to meet
    with the representatives of two sides. The article is about a meeting when these, the sides
    that it names and its words add up to one; where it never tells the meeting in one sentence,
    any word for one in the lead stands for it.

    Returns:
        The meeting, or None when the article is about something else.
    """
    if not words(lead(reading)):
        return None  # before the reading asks who is who
    told = list(find_encounters(reading))
    speaking_for = support(reading, told)
    if sum(speaking_for.values()) < ENOUGH or not is_told(speaking_for):
        return None
    if is_at_home(reading) or is_bygone(reading, told):
        return None
    if sum(e.weight for e in told) < _LEAST:
        told += find_loose_encounters(reading)
    if not told:
        return None
    encounters = sorted(told, key=lambda e: (-e.weight, e.trigger.i))
    return Meeting(_kind(reading, encounters), tuple(encounters), speaking_for)


def why_none(reading: Reading) -> Reason:
    """Return why an article in which `find_event` finds nothing is about no meeting."""
    speaking_for = support(reading, list(find_encounters(reading)))
    return Reason(
        fact=None,
        rule="relevance",
        cues=(),
        weights=shown(speaking_for),
        needed=ENOUGH,
    )


def _kind(reading: Reading, encounters: Sequence[Encounter]) -> EventKind:
    """Return what the event is called most, by the encounters and by the lead's nouns alone.

    Leaders of many states who come together make a summit, whatever it is called.
    """
    totals: dict[EventKind, float] = dict.fromkeys(("summit", "visit", "meeting"), 0.0)
    for encounter in encounters:
        many = encounter.many and not _is_of_ministers(reading, encounter)
        totals["summit" if many else encounter.kind] += encounter.weight
    for sentence in (*reading.headline, *reading.body[: len(LEAD_WEIGHTS)]):
        for token in sentence.having(cue_words()):
            cue = encounter_cue(token)
            if isinstance(cue, EncounterNoun) and not cue.doubtful:
                totals[cue.kind] += _OFFICIAL if _is_official(token) else 1
    return max(totals, key=lambda kind: totals[kind])


def _is_of_ministers(reading: Reading, encounter: Encounter) -> bool:
    """« Les ministres britannique, français et allemand ont reçu »: many, and no leaders."""
    told = encounter.trigger.sent
    levels = {
        office.level
        for hit in hits(reading.doc)
        if hit.label_ == OFFICE and told.start <= hit.start < told.end
        if (office := office_forms().get(fold(hit.text))) is not None
    }
    return "minister" in levels and "head" not in levels


def _is_official(visit: Token) -> bool:
    """« une visite d'Etat », « officielle », « de travail »: called so, whatever is done there."""
    after = [fold(t.plain) for t in visit.doc[visit.i + 1 : visit.i + 3]]
    return visit.plain == "visite" and (after[:1] == ["officielle"] or after in _SORTS)


def describe_event(meeting: Meeting, when: When | None) -> Found[Event]:
    """Return the event as printed.

    Args:
        meeting: the main event.
        when: its date, as `sommet.facts.event_date.date_event` finds it.
    """
    trigger = meeting.triggers[0]
    event = Event(kind=meeting.kind, when=when, evidence=evidence(trigger.sent))
    told = next(e for e in meeting.encounters if e.trigger == trigger)
    rule = "word for a meeting" if told.loose else "encounter of many" if told.many else "encounter"
    return Found(event, rule, (trigger,), meeting.support, ENOUGH)

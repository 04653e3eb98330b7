"""The main event: is the article about a meeting of leaders, of which kind, and when."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pydantic import Field
from spacy.tokens import Span, Token

from sommet.cast import Actor, Rank
from sommet.gazetteer import CAPITAL, CITY, COUNTRY, OFFICE, ORGANIZATION, hits
from sommet.grammar import is_verb, plain, subject_of, verb_governing, within_clause
from sommet.lexicon import read_entries
from sommet.lexicon.gazetteer import fold, office_forms, organization_demonyms
from sommet.models import Event, EventKind, Model
from sommet.reading import Reading, evidence

OFFICIAL: frozenset[Rank] = frozenset({"head", "minister", "organization", "envoy"})

# how much a sentence tells of what the article is about, by its place
_HEADLINE_WEIGHT = 2.0
_BODY_WEIGHTS = (3.0, 3.0, 2.0, 2.0, 1.0, 1.0)
_LATER_WEIGHT = 0.3
_ASIDE_FACTOR = 0.2  # « avant le sommet », « depuis la visite de 2015 »
_SUBORDINATE_FACTOR = 0.5  # « le président, qui se rend au Liban, ... »
_THRESHOLD = 3.0

# prepositions that put an encounter at another time than the news
_ASIDE = frozenset({"avant", "après", "depuis", "veille", "lendemain", "dernier", "dernière",
                    "précédent", "précédente"})
# prepositions before a country or a city that is a place and no party
_LOCATIVE = frozenset({"à", "a", "au", "aux", "en", "dans", "vers", "depuis", "sur", "pour"})


class EncounterNoun(Model):
    """A noun for a meeting; see the head of ``cues/event.toml``."""

    forms: tuple[str, ...]
    kind: EventKind
    doubtful: bool = False
    remote: bool = Field(default=False, description="nobody travels")
    examples: tuple[str, ...]


class EncounterVerb(Model):
    """A verb for meeting or travelling to meet."""

    lemmas: tuple[str, ...]
    kind: EventKind
    doubtful: bool = False
    examples: tuple[str, ...]


@functools.cache
def encounter_nouns() -> dict[str, EncounterNoun]:
    """Return the nouns for a meeting by their forms."""
    nouns = read_entries("cues/event.toml", "noun", EncounterNoun)
    return {form: noun for noun in nouns for form in noun.forms}


@functools.cache
def encounter_verbs() -> dict[str, EncounterVerb]:
    """Return the verbs for a meeting by their lemmas."""
    verbs = read_entries("cues/event.toml", "verb", EncounterVerb)
    return {lemma: verb for verb in verbs for lemma in verb.lemmas}


@dataclass(frozen=True)
class Encounter:
    """One telling of a meeting.

    Attributes:
        trigger: the noun or verb that names it.
        kind: what it is called by that word.
        weight: how much it tells of what the article is about.
        parties: indexes of the actors who meet.
        remote: held by telephone or video.
    """

    trigger: Token
    kind: EventKind
    weight: float
    parties: tuple[int, ...]
    remote: bool


@dataclass(frozen=True)
class Meeting:
    """The main event as found in the text.

    Attributes:
        kind: summit, visit or meeting.
        encounters: its tellings, the weightiest first.
    """

    kind: EventKind
    encounters: tuple[Encounter, ...]

    @property
    def triggers(self) -> tuple[Token, ...]:
        """The words that name the event, the best evidence first."""
        return tuple(e.trigger for e in self.encounters)

    @property
    def remote(self) -> bool:
        """Whether it is held by telephone or video."""
        return self.encounters[0].remote


def find_event(reading: Reading) -> Meeting | None:
    """« Le roi de Jordanie a rencontré mardi à Tokyo le Premier ministre japonais. »

    Every sentence is searched for encounters: a noun or a verb for meeting or travelling to meet,
    with the representatives of two different sides. What the title and the first sentences say
    weighs most; the article is about a meeting when the weights add up.

    Returns:
        The meeting, or None when the article is about something else.
    """
    encounters = sorted(_encounters(reading), key=lambda e: (-e.weight, e.trigger.i))
    heaviest: dict[int, float] = {}
    for encounter in encounters:
        heaviest.setdefault(encounter.trigger.sent.start, encounter.weight)
    if sum(heaviest.values()) < _THRESHOLD:
        return None
    return Meeting(_kind(encounters), tuple(encounters))


def _kind(encounters: Sequence[Encounter]) -> EventKind:
    """Return the kind that weighs most."""
    totals: dict[EventKind, float] = {}
    for encounter in encounters:
        totals[encounter.kind] = totals.get(encounter.kind, 0.0) + encounter.weight
    return max(totals, key=lambda kind: totals[kind])


def _encounters(reading: Reading) -> Iterator[Encounter]:
    for sentence in reading.headline:
        yield from _encounters_in(reading, sentence, _HEADLINE_WEIGHT)
    for i, sentence in enumerate(reading.body):
        weight = _BODY_WEIGHTS[i] if i < len(_BODY_WEIGHTS) else _LATER_WEIGHT
        yield from _encounters_in(reading, sentence, weight)


def _encounters_in(reading: Reading, sentence: Span, weight: float) -> Iterator[Encounter]:
    for token in sentence:
        cue: EncounterNoun | EncounterVerb | None = encounter_nouns().get(plain(token))
        if cue is None and is_verb(token):
            cue = encounter_verbs().get(token.lemma_)
        if cue is None:
            continue
        parties = _parties(reading, token, cue)
        if parties is not None:
            yield Encounter(
                trigger=token,
                kind=cue.kind,
                weight=weight * _standing(token),
                parties=tuple(a.index for a in parties),
                remote=isinstance(cue, EncounterNoun) and cue.remote,
            )


def _parties(
    reading: Reading, trigger: Token, cue: EncounterNoun | EncounterVerb
) -> list[Actor] | None:
    """Return those who meet, of two sides at least; None where the words tell no such meeting."""
    around = reading.cast.within(_arguments(trigger))
    near = [a for a in around if _represents(reading, a)]
    if cue.kind == "visit" and near and _abroad(reading, trigger.sent, near):
        return near
    if len(_sides(near)) >= 2:
        return near
    if cue.kind == "summit" and _of_forum(reading, trigger):
        return near
    if _gathers_leaders(reading, trigger):
        return near
    if cue.doubtful:
        return None
    if any(a.country and a.rank in OFFICIAL for a in near):
        unranked = [a for a in around if a.kind == "person" and a.rank == "other"]
        if len(_sides([*near, *unranked])) >= 2:
            return list({a.index: a for a in [*near, *unranked]}.values())
    present = [
        a
        for a in reading.cast.within(t for t in trigger.sent if not _is_place(reading, t))
        if _represents(reading, a)
    ]
    return present if len(_sides(present)) >= 2 else None


def _gathers_leaders(reading: Reading, trigger: Token) -> bool:
    """« Les chefs d'Etat de la Cemac se sont retrouvés », « un sommet de dirigeants africains »."""
    arguments = {t.i for t in _arguments(trigger)}
    for hit in hits(reading.doc):
        if hit.label_ != OFFICE or hit.start not in arguments:
            continue
        office = office_forms().get(fold(hit.text))
        if office is None or office.level not in {"head", "minister"}:
            continue
        if "Plur" in hit.root.morph.get("Number") and _of_many_states(reading, hit):
            return True
    return False


def _of_many_states(reading: Reading, office: Span) -> bool:
    """Tell whether a plural office is that of several states: its complement is no other thing."""
    doc = reading.doc
    after = doc[office.end] if office.end < len(doc) else None
    if after is None or plain(after) not in {"de", "du", "des", "d'"}:
        return True
    return _of_forum(reading, doc[office.end - 1]) or plain(after.nbor(1)) in {"pays", "états"}


def _arguments(trigger: Token) -> Iterator[Token]:
    """Yield the words of the trigger's subject and complements, none of another clause's."""
    verb = trigger if is_verb(trigger) else verb_governing(trigger)
    subject = subject_of(verb) if verb is not None else None
    seen: set[int] = set()
    for start in (subject, trigger, verb):
        if start is not None:
            for token in within_clause(start):
                if token.i not in seen:
                    seen.add(token.i)
                    yield token


def _abroad(reading: Reading, sentence: Span, near: Sequence[Actor]) -> bool:
    """Tell whether the sentence takes an official to a place of another state."""
    places = {
        h.kb_id_
        for h in hits(reading.doc)
        if h.label_ in {COUNTRY, CAPITAL, CITY}
        and sentence.start <= h.start < sentence.end
        and h.start
        and _is_place(reading, h[0])
    }
    travellers = {a.country for a in near if a.kind == "person"}
    return bool(travellers) and bool(places - travellers) and len(_officials(reading)) > 1


def _is_place(reading: Reading, token: Token) -> bool:
    """« en Italie », « à Moscou »: a country or a city after a preposition of place."""
    i = token.i - 1
    while i >= 0 and plain(reading.doc[i]) in {"l'", "la", "le", "les"}:
        i -= 1
    return i >= 0 and plain(reading.doc[i]) in _LOCATIVE


def _of_forum(reading: Reading, trigger: Token) -> bool:
    """« sommet du G7 », « sommet européen »: leaders meet under a forum's name."""
    doc = reading.doc
    ahead = range(trigger.i + 1, min(trigger.i + 6, trigger.sent.end))
    forums = {h.start for h in hits(doc) if h.label_ == ORGANIZATION}
    return any(i in forums or fold(doc[i].text) in organization_demonyms() for i in ahead)


def _standing(token: Token) -> float:
    """Return how much of its sentence's weight an encounter has, by the clause it stands in."""
    factor = 1.0
    for node in (token, *token.ancestors):
        links = {plain(c) for c in node.children if c.dep_ in {"case", "mark", "amod", "fixed"}}
        links.add(plain(node))
        if links & _ASIDE:
            return _ASIDE_FACTOR
        if node.dep_ == "acl:relcl":
            factor = _SUBORDINATE_FACTOR
    return factor


def _represents(reading: Reading, actor: Actor) -> bool:
    """Tell whether the actor may meet others on a side's behalf."""
    if actor.kind != "person":
        return True
    if actor.rank in OFFICIAL:
        return True
    return actor.rank == "other" and (bool(actor.country) or _some_unnamed(reading))


def _some_unnamed(reading: Reading) -> bool:
    """Tell whether the text speaks of a state's head whom no name could be tied to."""
    return any(
        m.form in {"office", "byname"}
        for a in reading.cast.actors
        if a.kind == "country"
        for m in a.mentions
    )


def _officials(reading: Reading) -> list[Actor]:
    return [a for a in reading.cast.persons() if _represents(reading, a) and not a.former]


def _sides(actors: Sequence[Actor]) -> set[str]:
    """Return the states and organisations that the actors stand for, one each where unknown."""
    return {a.country or a.organization or f"?{a.index}" for a in actors}


def describe_event(reading: Reading, meeting: Meeting) -> Event:
    """Return the event as printed; its date is that of the main meeting."""
    return Event(kind=meeting.kind, when=None, evidence=evidence(meeting.triggers[0].sent))

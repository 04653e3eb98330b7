"""The main event: is the article about a meeting of leaders, of which kind, and when."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pydantic import Field
from spacy.tokens import Span, Token

from sommet.cast import Actor, Rank
from sommet.gazetteer import CAPITAL, CITY, COUNTRY, DEMONYM, ORGANIZATION, hits
from sommet.grammar import plain
from sommet.lexicon import read_entries
from sommet.models import Event, EventKind, Model
from sommet.reading import Reading, evidence

OFFICIAL: frozenset[Rank] = frozenset({"head", "minister", "organization", "envoy", "parliament"})

# how much a sentence tells of what the article is about, by its place
_HEADLINE_WEIGHT = 2.0
_BODY_WEIGHTS = (3.0, 2.0, 1.0)
_LATER_WEIGHT = 0.25
_BACKGROUND = 0.2  # « avant le sommet », « depuis la visite de 2015 »
_THRESHOLD = 2.9

# prepositions that put an encounter at another time than the news
_ASIDE = frozenset({"avant", "après", "depuis", "veille", "lendemain", "précédent", "précédente"})


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
class Meeting:
    """The main event as found in the text.

    Attributes:
        kind: summit, visit or meeting.
        triggers: the words that name it, the best evidence first.
        remote: held by telephone or video.
    """

    kind: EventKind
    triggers: tuple[Token, ...]
    remote: bool = False


@dataclass(frozen=True)
class _Encounter:
    trigger: Token
    kind: EventKind
    weight: float
    remote: bool


def find_event(reading: Reading) -> Meeting | None:
    """« Le roi de Jordanie a rencontré mardi à Tokyo le Premier ministre japonais. »

    Every sentence is searched for encounters: a noun or a verb for meeting or travelling to meet,
    with the representatives of two different sides. What the title and the first sentences say
    weighs most; the article is about a meeting when the weights add up.

    Returns:
        The meeting, or None when the article is about something else.
    """
    encounters = list(_encounters(reading))
    by_sentence: dict[int, float] = {}
    for encounter in encounters:
        start = encounter.trigger.sent.start
        by_sentence[start] = max(by_sentence.get(start, 0.0), encounter.weight)
    if sum(by_sentence.values()) < _THRESHOLD:
        return None
    encounters.sort(key=lambda e: (-e.weight, e.trigger.i))
    return Meeting(
        kind=_kind(encounters),
        triggers=tuple(e.trigger for e in encounters),
        remote=encounters[0].remote,
    )


def _kind(encounters: Sequence[_Encounter]) -> EventKind:
    """Return the kind that the weightiest encounters give; « sommet » beats the others."""
    totals: dict[EventKind, float] = {}
    for encounter in encounters:
        totals[encounter.kind] = totals.get(encounter.kind, 0.0) + encounter.weight
    return max(totals, key=lambda kind: totals[kind])


def _encounters(reading: Reading) -> Iterator[_Encounter]:
    headline = _sides(reading, reading.headline)
    for sentence in reading.headline:
        yield from _encounters_in(reading, sentence, _HEADLINE_WEIGHT, headline)
    for i, sentence in enumerate(reading.body):
        lead = i < len(_BODY_WEIGHTS)
        weight = _BODY_WEIGHTS[i] if lead else _LATER_WEIGHT
        sides = _sides(reading, [sentence])
        yield from _encounters_in(reading, sentence, weight, sides | headline if lead else sides)


def _encounters_in(
    reading: Reading, sentence: Span, weight: float, sides: frozenset[str]
) -> Iterator[_Encounter]:
    own = _sides(reading, [sentence])
    for token in sentence:
        cue: EncounterNoun | EncounterVerb | None = encounter_nouns().get(plain(token))
        if cue is None and token.pos_ in {"VERB", "AUX"}:
            cue = encounter_verbs().get(token.lemma_)
        if cue is None or len(own if cue.doubtful else sides) < 2:
            continue
        if not _officials(reading, sentence):
            continue
        yield _Encounter(
            token,
            cue.kind,
            weight * (_BACKGROUND if _is_aside(token) else 1.0),
            isinstance(cue, EncounterNoun) and cue.remote,
        )


def _is_aside(token: Token) -> bool:
    """« avant de s'envoler pour un sommet », « depuis la visite de » : not the news itself."""
    nodes = [token, *token.ancestors]
    for node in nodes:
        if any(plain(c) in _ASIDE for c in node.children if c.i < token.i):
            return True
        if node.dep_ in {"ROOT", "ccomp"}:
            return False
    return False


def _officials(reading: Reading, sentence: Span) -> list[Actor]:
    return [a for a in reading.cast.within(sentence) if _represents(a)]


def _represents(actor: Actor) -> bool:
    """Tell whether the actor may meet others on a side's behalf."""
    return actor.kind != "person" or actor.rank in OFFICIAL or bool(actor.country)


def _sides(reading: Reading, sentences: Sequence[Span]) -> frozenset[str]:
    """Return the states and organisations whose representatives or places are spoken of."""
    found: set[str] = set()
    for sentence in sentences:
        for actor in _officials(reading, sentence):
            side = actor.country or actor.organization
            if side:
                found.add(side)
            elif actor.rank in OFFICIAL:
                found.add(f"?{actor.index}")
    places = {COUNTRY, CAPITAL, CITY, DEMONYM, ORGANIZATION}
    for hit in hits(reading.doc):
        if hit.label_ in places and any(s.start <= hit.start < s.end for s in sentences):
            found.add(hit.kb_id_)
    return frozenset(found)


def describe_event(reading: Reading, meeting: Meeting) -> Event:
    """Return the event as printed; its date is that of the main meeting."""
    return Event(kind=meeting.kind, when=None, evidence=evidence(meeting.triggers[0].sent))

"""The main event: is the article about a meeting of leaders, of which kind, and when."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace

from pydantic import Field
from spacy.tokens import Doc, Span, Token

from sommet.cast import Actor, Rank
from sommet.gazetteer import CAPITAL, CITY, COUNTRY, OFFICE, ORGANIZATION, hits
from sommet.grammar import is_reflexive, is_verb, plain, subject_of, verb_governing, within_clause
from sommet.lexicon import read_entries
from sommet.lexicon.gazetteer import fold, office_forms, organization_demonyms
from sommet.models import Event, EventKind, Model, When
from sommet.reading import Reading, evidence, evidence_between
from sommet.times import ResolvedTime

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
_PRESS = frozenset({"afp", "journal", "chaîne", "télévision", "radio", "magazine", "quotidien",
                    "hebdomadaire", "journaliste", "journalistes", "presse", "agence", "accordé"})
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
    reflexive: bool = Field(default=False, description="with « se » only")
    persons: bool = Field(default=False, description="one of the parties must be a person")
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
        many: leaders of many states meet, under a forum's name or as a plural.
        abroad: codes of the states that a visit leads to.
        remote: held by telephone or video.
    """

    trigger: Token
    kind: EventKind
    weight: float
    parties: tuple[int, ...]
    many: bool = False
    abroad: frozenset[str] = frozenset()
    remote: bool = False


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
            if cue is not None and cue.reflexive and not is_reflexive(token):
                continue
        if cue is None or is_interview(token):
            continue
        told = _encounter(reading, token, cue)
        if told is not None:
            yield replace(
                told,
                weight=weight * _standing(reading, token),
                remote=isinstance(cue, EncounterNoun) and cue.remote,
            )


def _encounter(
    reading: Reading, trigger: Token, cue: EncounterNoun | EncounterVerb
) -> Encounter | None:
    """Return the encounter with its parties; None where the words tell no meeting of two sides."""

    def told(
        parties: Sequence[Actor], *, many: bool = False, abroad: frozenset[str] = frozenset()
    ) -> Encounter:
        return Encounter(trigger, cue.kind, 0.0, tuple(a.index for a in parties), many, abroad)

    around = reading.cast.within(t for t in _arguments(trigger) if not _is_place(reading, t))
    near = [a for a in around if represents(reading, a)]
    if cue.kind == "visit" and near:
        abroad = _hosts(reading, trigger.sent, near)
        if abroad:
            return told(near, abroad=abroad)
    if isinstance(cue, EncounterVerb) and cue.persons and all(a.kind != "person" for a in near):
        return None
    if (cue.kind == "summit" and _of_forum(reading, trigger)) or _gathers_leaders(reading, trigger):
        return told(near, many=True)
    if _differ(reading, near):
        return told(near)
    if cue.doubtful:
        return None
    if any(a.country and a.rank in OFFICIAL for a in near):
        unranked = [a for a in around if a.kind == "person" and a.rank == "other"]
        both = list({a.index: a for a in [*near, *unranked]}.values())
        if _differ(reading, both):
            return told(both)
    present = [
        a
        for a in reading.cast.within(t for t in trigger.sent if not _is_place(reading, t))
        if represents(reading, a)
    ]
    return told(present) if _differ(reading, present) else None


def is_interview(token: Token) -> bool:
    """« un entretien à l'AFP », « une conférence de presse »: words with the press."""
    after = [plain(t) for t in token.doc[token.i + 1 : token.i + 4]]
    return after[:2] == ["de", "presse"] or bool(_PRESS & set(after))


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


def _hosts(reading: Reading, sentence: Span, near: Sequence[Actor]) -> frozenset[str]:
    """Return the states that the sentence takes an official to, where somebody receives him."""
    places = {
        h.kb_id_
        for h in hits(reading.doc)
        if h.label_ in {COUNTRY, CAPITAL, CITY}
        and sentence.start <= h.start < sentence.end
        and _is_place(reading, h[0])
    }
    travellers = [a for a in near if a.kind == "person"]
    foreign = places - {a.country for a in travellers}
    if travellers and foreign and _hosted(reading, travellers, foreign):
        return frozenset(foreign)
    return frozenset()


def _hosted(reading: Reading, travellers: Sequence[Actor], states: Set[str]) -> bool:
    """Tell whether the text speaks of an official of one of the states, or of no known state."""
    for actor in reading.cast.actors:
        if actor in travellers:
            continue
        if actor.kind == "country" and actor.country in states:
            if any(m.form == "office" for m in actor.mentions):
                return True
        elif actor.kind == "person" and represents(reading, actor):
            if actor.country in states or (actor.country is None and actor.rank == "head"):
                return True
    return False


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


def _standing(reading: Reading, token: Token) -> float:
    """Return how much of its sentence's weight an encounter has, by the clause it stands in."""
    factor = _ASIDE_FACTOR if is_background(reading, token.sent) else 1.0
    for node in (token, *token.ancestors):
        links = {plain(c) for c in node.children if c.dep_ in {"case", "mark", "amod", "fixed"}}
        links.add(plain(node))
        if links & _ASIDE:
            return _ASIDE_FACTOR
        if node.dep_ == "acl:relcl":
            factor = min(factor, _SUBORDINATE_FACTOR)
    return factor


def is_background(reading: Reading, sentence: Span) -> bool:
    """Tell whether the sentence dates what it tells to another year than the news.

    Example:
        In an article of 2017, « En 2014, François Hollande avait reçu Xi Jinping. »
    """
    published = reading.article.published
    years = {
        t.date[:4] for t in reading.times_in(sentence) if t.date and not t.date.startswith("XXXX")
    }
    if not published or not years:
        return False
    return all(year.isdigit() and int(year) < int(published[:4]) for year in years)


def represents(reading: Reading, actor: Actor) -> bool:
    """Tell whether the actor may meet others on a side's behalf."""
    if actor.kind != "person":
        return True
    if actor.former and actor.rank != "envoy":
        return False
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


def _differ(reading: Reading, actors: Sequence[Actor]) -> bool:
    """Tell whether the actors stand for two states or organisations at least.

    Persons whose state the text does not tell count as one side: they may be compatriots, unless
    the text speaks of a foreign head whom no name could be tied to.
    """
    sides = {a.country or a.organization for a in actors}
    if len(sides) > 1:
        return True
    unknown = [a for a in actors if not (a.country or a.organization)]
    return len(unknown) > 1 and _some_unnamed(reading)


def describe_event(reading: Reading, meeting: Meeting) -> Event:
    """Return the event as printed, with the date of the main meeting."""
    return Event(
        kind=meeting.kind,
        when=_when(reading, meeting),
        evidence=evidence(meeting.triggers[0].sent),
    )


def _when(reading: Reading, meeting: Meeting) -> When | None:
    """Return the time nearest to the weightiest of the event's tellings that has one."""
    for encounter in meeting.encounters:
        sentence = encounter.trigger.sent
        dated = [
            t
            for t in reading.times_in(sentence)
            if t.date and not (t.inherited or t.attributive) and not _is_stale(reading, t)
        ]
        if dated:
            time = min(dated, key=lambda t: _distance(reading.doc, encounter.trigger, t))
            return When(
                date=time.date,
                end_date=time.end_date,
                time=time.time,
                approximate=time.approximate,
                evidence=(evidence_between(reading.doc, time.start, time.end),),
            )
    return None


def _is_stale(reading: Reading, time: ResolvedTime) -> bool:
    """Tell whether the time lies in a year before the news: it dates an earlier meeting."""
    published, date = reading.article.published, time.date or ""
    return bool(published) and date[:4].isdigit() and date[:4] < str(published)[:4]


def _distance(doc: Doc, trigger: Token, time: ResolvedTime) -> tuple[int, int]:
    """Order times by the clauses between them and the trigger, then by how far away they are."""
    first, last = sorted((trigger.idx, time.start))
    between = doc.char_span(first, last, alignment_mode="expand")
    verbs = sum(is_verb(t) and t.pos_ == "VERB" for t in between) if between is not None else 0
    return verbs, last - first

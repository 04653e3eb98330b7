"""The words for a meeting, as ``lexicon/cues/event.toml`` lists them, and which tokens are such."""

from __future__ import annotations

import functools
from collections.abc import Set
from itertools import takewhile

from pydantic import Field

from sommet.facts.parties import is_of_forum_itself
from sommet.gazetteer import OFFICE, ORGANIZATION, hits
from sommet.grammar import (
    OF,
    SUBJECT,
    has_feature,
    is_apposed,
    is_reflexive,
    is_undergone,
    is_verb,
)
from sommet.lexicon import read_entries
from sommet.models import EventKind, Model
from sommet.parse import Token, remembered

_GRANTED = "accordé"  # an interview, if not to an official
_TO_PRESS = frozenset(
    {"afp", "agence", "chaîne", "hebdomadaire", "journal", "journaliste", "journalistes"}
    | {"magazine", "news", "presse", "quotidien", "radio", "télévision", _GRANTED}
)
_BEFORE_NOUN = frozenset({"ADP", "DET", "NUM", "ADJ"})
_TO_RECIPIENT = 8  # tokens from there to him
_SHARED = frozenset({"commune", "conjointe"})  # « une conférence de presse commune »


class EncounterNoun(Model):
    """A noun for a meeting; see the head of ``cues/event.toml``."""

    forms: tuple[str, ...]
    kind: EventKind
    doubtful: bool = False
    remote: bool = Field(default=False, description="nobody travels")
    followed_by: tuple[str, ...] = Field(
        default=(), description="words of which the next ones must be, to make a noun of the form"
    )
    adverb: bool = Field(default=False, description="also behind a verb, as `followed_by` makes it")
    not_of: frozenset[str] = Field(
        default=frozenset(), description="complements with which it is no meeting"
    )
    not_object_of: frozenset[str] = Field(
        default=frozenset(), description="lemmas of verbs whose object is no meeting"
    )
    examples: tuple[str, ...]


class EncounterVerb(Model):
    """A verb for meeting or travelling to meet."""

    lemmas: tuple[str, ...]
    kind: EventKind
    doubtful: bool = False
    reflexive: bool = Field(default=False, description="with « se » only")
    passive: bool = Field(default=False, description="in the passive, or as a participle, only")
    persons: bool = Field(default=False, description="one of the parties must be a person")
    forum: bool = Field(default=False, description="its subject must be a forum of leaders")
    beside: frozenset[str] = Field(
        default=frozenset(), description="words of which one must stand in the sentence"
    )
    not_of: frozenset[str] = Field(
        default=frozenset(), description="objects with which it is no meeting"
    )
    examples: tuple[str, ...]


class EncounterSign(Model):
    """Words that go with a meeting and do not name it."""

    forms: tuple[str, ...] = ()
    lemmas: tuple[str, ...] = ()
    examples: tuple[str, ...]


@functools.cache
def encounter_nouns() -> dict[str, EncounterNoun]:
    """Return the nouns that mean a meeting by themselves, by their forms."""
    return {form: noun for noun in _nouns() if not noun.followed_by for form in noun.forms}


@functools.cache
def encounter_phrases() -> dict[str, EncounterNoun]:
    """Return the nouns that need others behind them, « poignée de main », by their forms."""
    return {form: noun for noun in _nouns() if noun.followed_by for form in noun.forms}


def _nouns() -> tuple[EncounterNoun, ...]:
    return read_entries("cues/event.toml", "noun", EncounterNoun)


@functools.cache
def encounter_verbs() -> dict[str, tuple[EncounterVerb, ...]]:
    """Return the verbs for a meeting by their lemmas, in the order of the file."""
    found: dict[str, tuple[EncounterVerb, ...]] = {}
    for verb in read_entries("cues/event.toml", "verb", EncounterVerb):
        for lemma in verb.lemmas:
            found[lemma] = (*found.get(lemma, ()), verb)
    return found


@functools.cache
def encounter_signs() -> tuple[dict[str, EncounterSign], dict[str, EncounterSign]]:
    """Return the words that go with a meeting, by their forms and by their lemmas."""
    signs = read_entries("cues/event.toml", "sign", EncounterSign)
    return (
        {form: sign for sign in signs for form in sign.forms},
        {lemma: sign for sign in signs for lemma in sign.lemmas},
    )


@functools.cache
def cue_words() -> frozenset[str]:
    """Return the words without one of which a token names no meeting: see `encounter_cue`."""
    return frozenset(encounter_nouns()).union(encounter_phrases(), encounter_verbs())


@functools.cache
def sign_words() -> frozenset[str]:
    """Return the words without one of which a token is no sign of one: see `encounter_sign`."""
    return frozenset().union(*encounter_signs())


@functools.cache
def other_subjects() -> frozenset[str]:
    """Return the words that tell of another subject than a meeting: « verdict », « scrutin »."""
    others = read_entries("cues/event.toml", "other", EncounterSign)
    return frozenset(form for other in others for form in other.forms)


@functools.cache
def home_politics() -> frozenset[str]:
    """Return the words of a state's own politics: « opposition », « coalition »."""
    entries = read_entries("cues/event.toml", "home", EncounterSign)
    return frozenset(form for entry in entries for form in entry.forms)


@functools.cache
def recalling() -> frozenset[str]:
    """Return the lemmas of verbs whose object is a meeting of another time: « évoquer »."""
    entries = read_entries("cues/event.toml", "recalling", EncounterSign)
    return frozenset(lemma for entry in entries for lemma in entry.lemmas)


@remembered
def encounter_cue(token: Token) -> EncounterNoun | EncounterVerb | None:
    """Return the entry of a word for a meeting, None for other words and for talks with the press.

    Example:
        « rencontré » in « Il a rencontré le roi » ; none for « entretien » in « un entretien à
        l'AFP », nor for « rendre » in « rendre hommage ».
    """
    noun = encounter_nouns().get(token.plain) or _phrase(token)
    if noun is not None:
        if token.dep_ == "obj" and token.head.lemma_ in noun.not_object_of:
            return None  # « ont lancé un appel au calme »
        return None if _is_interview(token) or _is_of(token, noun.not_of) else noun
    verbs = encounter_verbs().get(token.lemma_, ()) if is_verb(token) else ()
    return next((verb for verb in verbs if _is_meant(token, verb)), None)


def _is_meant(token: Token, verb: EncounterVerb) -> bool:
    """Tell whether a verb stands as its entry asks."""
    if verb.passive and not is_undergone(token):
        return False
    if verb.not_of and any(
        c.plain in verb.not_of and c.dep_ not in SUBJECT and not _is_led_by_to(c)
        for c in token.children
    ):
        return False  # « a reçu les condoléances du roi »
    if verb.forum and not is_of_forum_itself(token):
        return False
    if token.lemma_ == "venir" and _has_just_done(token):
        return False
    if verb.beside and not any(t.plain in verb.beside for t in token.sent.having(verb.beside)):
        return False
    return not verb.reflexive or is_reflexive(token) or is_apposed(token)


def _is_led_by_to(noun: Token) -> bool:
    """« Ils se sont rencontrés à l'invitation du roi »: no object of the verb."""
    return any(c.plain == "à" and c.i < noun.i for c in noun.children)


def _has_just_done(token: Token) -> bool:
    """« Il vient de rencontrer le roi »: no verb of coming."""
    i = token.i + 1
    while i < len(token.doc) and token.doc[i].pos_ in {"ADV", "PRON"}:
        i += 1
    of = i + 1 < len(token.doc) and token.doc[i].plain in {"de", "d'"}
    return of and has_feature(token.doc[i + 1], "VerbForm", "Inf")


def _phrase(token: Token) -> EncounterNoun | None:
    """« une poignée de main »; not behind a verb or « en »: « Ils s'assirent face à face »."""
    phrase = encounter_phrases().get(token.plain)
    if phrase is None or not (
        phrase.adverb or token.is_sent_start or token.nbor(-1).pos_ in {"DET", "ADJ"}
    ):
        return None
    following = " ".join(t.plain for t in token.doc[token.i + 1 : token.i + 3])
    return phrase if following in phrase.followed_by else None


def encounter_sign(token: Token) -> EncounterSign | None:
    """Return the entry of a word that goes with a meeting: « hôte », « paraphé »."""
    forms, lemmas = encounter_signs()
    sign = lemmas.get(token.lemma_)
    return forms.get(token.plain) or (sign if sign is not None and is_verb(token) else None)


def _is_of(token: Token, complements: Set[str]) -> bool:
    """« le sommet du classement »: the noun has one of the complements.

    Not « le sommet des chefs d'Etat », nor that of an organisation, « la Ligue arabe ».
    """
    following = token.doc[token.i + 1 : min(token.i + 5, token.sent.end)]
    if not complements or not len(following) or following[0].plain not in OF:
        return False
    nouns = [t for t in following if t.pos_ in {"NOUN", "PROPN"} or t.plain in complements]
    if not nouns or nouns[0].plain not in complements:
        return False
    organizations = (h for h in hits(token.doc) if h.label_ == ORGANIZATION)
    return not any(h.start <= nouns[0].i < h.end for h in organizations)


def _is_interview(token: Token) -> bool:
    """« un entretien à l'AFP », « une conférence de presse », none « commune »: with the press.

    Not « l'entretien que le roi a accordé aux ministres ».
    """
    ahead = token.doc[token.i + 1 : token.i + 7]
    for following in takewhile(lambda t: not (t.is_punct or t.is_sent_start), ahead):
        if following.plain == _GRANTED and _is_to_official(following):
            return False
        if following.plain in _TO_PRESS:
            return following.i + 1 == len(token.doc) or following.nbor().plain not in _SHARED
    return False


def _is_to_official(verb: Token) -> bool:
    """« accordé lundi aux ministres »: an office is a complement."""
    doc = verb.doc
    offices = {h.start for h in hits(doc) if h.label_ == OFFICE}
    to = (t.i for t in doc[verb.i + 1 : verb.i + _TO_RECIPIENT] if t.plain in {"à", "au", "aux"})
    for first in to:  # « aux trois ministres », not « au journal du roi »
        skipped = takewhile(lambda t: t.i not in offices and t.pos_ in _BEFORE_NOUN, doc[first:])
        return first + sum(1 for _ in skipped) in offices
    return False

"""The words that say an arrival, as ``lexicon/cues/arrivals.toml`` lists them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Final, Literal, TypeVar

from sommet.lexicon import Examples, Form, Forms, read_entries
from sommet.lexicon.gazetteer import fold
from sommet.models import Model

CUES: Final = "cues/arrivals.toml"

Verb = TypeVar("Verb", bound="_Verb")

folded = lru_cache(maxsize=1 << 14)(fold)  # an article says the same words again and again


class _Verb(Model):
    lemma: Form
    participle: Form
    examples: Examples
    counterexamples: Forms = ()


class MovingVerb(_Verb):
    """A verb whose subject arrives: « arriver », « se poser », « fouler le sol »."""

    reflexive: bool = False
    requires: Forms = ()
    not_with: Forms = ()
    place: Literal["", "at", "reached"] = ""
    vehicle: bool = False
    alights: bool = False


class WelcomingVerb(_Verb):
    """A verb whose object arrives, if it is said on a threshold: « accueillir sur le tarmac »."""


class AwaitingVerb(_Verb):
    """A verb whose object is to arrive, if a time or a place is told: « attendre lundi »."""


class CarryingVerb(_Verb):
    """A verb whose object arrives, if its subject is a vehicle: « déposer à l'entrée du fort »."""


class FollowingVerb(_Verb):
    """A verb that tells of another's arrival: « suivi de », « rejoint par ».

    ``alone``: its subject arrives, without any object: « M. Sall a suivi mardi ».
    """

    requires: Forms = ()
    alone: bool = False


class Wording(Model):
    """Words that say an arrival, a threshold or a vehicle, and what may not follow them."""

    forms: Forms
    requires: Forms = ()
    not_with: Forms = ()
    of: str = ""  # code of the state whose leader a vehicle carries
    alights: bool = False  # only with the vehicle that one gets off
    examples: Examples
    counterexamples: Forms = ()


@cache
def moving_verbs() -> tuple[MovingVerb, ...]:
    """Return the verbs whose subject arrives."""
    return read_entries(CUES, "moving_verb", MovingVerb)


@cache
def welcoming_verbs() -> tuple[WelcomingVerb, ...]:
    """Return the verbs whose object arrives."""
    return read_entries(CUES, "welcoming_verb", WelcomingVerb)


@cache
def awaiting_verbs() -> tuple[AwaitingVerb, ...]:
    """Return the verbs whose object is to arrive."""
    return read_entries(CUES, "awaiting_verb", AwaitingVerb)


@cache
def carrying_verbs() -> tuple[CarryingVerb, ...]:
    """Return the verbs that are said of a vehicle and of whom it brings."""
    return read_entries(CUES, "carrying_verb", CarryingVerb)


@cache
def following_verbs() -> tuple[FollowingVerb, ...]:
    """Return the verbs that tell one arrival by another."""
    return read_entries(CUES, "following_verb", FollowingVerb)


@cache
def wordings(table: str) -> tuple[Wording, ...]:
    """Return the wordings of one table: noun, expectation, presence, vehicle or threshold."""
    return read_entries(CUES, table, Wording)


@cache
def by_form(table: str) -> Mapping[str, Wording]:
    """Return the wordings of one table by each of their forms, folded."""
    return {fold(form): entry for entry in wordings(table) for form in entry.forms}


@cache
def moving_by_word() -> Mapping[str, tuple[MovingVerb, ...]]:
    """Return the verbs whose subject arrives, by infinitive and by participle, folded."""
    return _by_word(moving_verbs())


@cache
def welcoming_by_word() -> Mapping[str, tuple[WelcomingVerb, ...]]:
    """Return the verbs whose object arrives, by infinitive and by participle, folded."""
    return _by_word(welcoming_verbs())


@cache
def awaiting_by_word() -> Mapping[str, tuple[AwaitingVerb, ...]]:
    """Return the verbs whose object is to arrive, by infinitive and by participle, folded."""
    return _by_word(awaiting_verbs())


@cache
def carrying_by_word() -> Mapping[str, tuple[CarryingVerb, ...]]:
    """Return the verbs said of a vehicle, by infinitive and by participle, folded."""
    return _by_word(carrying_verbs())


@cache
def all_words() -> frozenset[str]:
    """Return every word, folded, without which a token says no arrival as its form or lemma."""
    tables = ("noun", "expectation", "presence")
    verbs = (moving_by_word(), welcoming_by_word(), awaiting_by_word(), carrying_by_word())
    return frozenset().union(*verbs, *map(by_form, tables))


@cache
def followers_by_word() -> Mapping[str, tuple[FollowingVerb, ...]]:
    """Return the verbs that tell one arrival by another, by infinitive and by participle."""
    return _by_word(following_verbs())


@cache
def follower_words() -> frozenset[str]:
    """Return the words, folded, without which a token tells no arrival by another."""
    return frozenset(followers_by_word())


def _by_word(verbs: tuple[Verb, ...]) -> Mapping[str, tuple[Verb, ...]]:
    found: dict[str, tuple[Verb, ...]] = {}
    for verb in verbs:
        participle = fold(verb.participle)
        gerund = f"{fold(verb.lemma)[:-2]}ant"  # as far as it is regular
        for word in (verb.lemma, gerund, *(participle + end for end in ("", "e", "s", "es"))):
            found[word] = (*found.get(word, ()), verb)
    return found


@cache
def nouns() -> frozenset[str]:
    """Return the nouns that say an arrival by themselves, as written."""
    entries = (entry for entry in wordings("noun") if not entry.requires)
    return frozenset(form for entry in entries for form in entry.forms)


@cache
def forms(table: str) -> tuple[str, ...]:
    """Return the wordings of one table as the tokenizer parts them, folded."""
    return tuple(form.replace("'", "' ") for form in by_form(table))

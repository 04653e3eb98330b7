"""What a name tells of the states whose language it comes from: a hint that breaks ties."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from sommet.lexicon import Examples, Forms, read_entries
from sommet.lexicon.gazetteer import fold
from sommet.models import CountryCode, Model

_FEW = 3  # languages that a given name may be common in and still tell anything


class Naming(Model):
    """A language's given names and name shapes, and the states whose own it is, or one of many."""

    language: str
    codes: tuple[CountryCode, ...]
    also: tuple[CountryCode, ...] = ()
    given: Forms
    shapes: Forms = ()
    examples: Examples
    counterexamples: Examples


class CommonNames(Model):
    """Given names of many languages, which tell none."""

    given: Forms
    examples: Examples


@cache
def common_names() -> frozenset[str]:
    """Return the folded given names that tell no language."""
    entries = read_entries("names.toml", "common", CommonNames)
    return frozenset(fold(name) for entry in entries for name in entry.given)


@cache
def namings() -> tuple[Naming, ...]:
    """Return every language, in the order of the file."""
    return read_entries("names.toml", "naming", Naming)


def states_of_name(name: str) -> frozenset[str]:
    """Return the codes of the states whose language the name may come from.

    A given name of many languages tells none: « Daniel », « Laura ».

    Example:
        >>> sorted(states_of_name("Kim Dae-ho"))
        ['KP', 'KR']
    """
    words = fold(name).split()
    if len(words) < 2:
        return frozenset()
    known = 0 < len(_languages().get(words[0], ())) <= _FEW
    given = _given()[words[0]] if known else frozenset()
    whole = " ".join(words)
    shaped = frozenset(c for shape, codes in _shapes() if shape.search(whole) for c in codes)
    return given & shaped or given | shaped


def further_states_of_name(name: str) -> frozenset[str]:
    """Return the codes of the states where many bear names of that language beside others.

    Example:
        >>> "GH" in further_states_of_name("John Mensah")
        True
    """
    found = _languages().get(fold(name).partition(" ")[0], ())
    return frozenset(code for naming in found if len(found) <= _FEW for code in naming.also)


def is_given_name(word: str) -> bool:
    """Tell whether a word is a common given name of one of the languages."""
    return fold(word) in _given()


@cache
def _languages() -> Mapping[str, tuple[Naming, ...]]:
    """Return folded given name -> the languages that it is common in, if they are not many."""
    found: dict[str, tuple[Naming, ...]] = {}
    for naming in namings():
        for name in {fold(given) for given in naming.given} - common_names():
            found[name] = (*found.get(name, ()), naming)
    return MappingProxyType(found)


@cache
def _given() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for naming in namings():
        for name in naming.given:
            found.setdefault(fold(name), set()).update(naming.codes)
    return MappingProxyType({name: frozenset(codes) for name, codes in found.items()})


@cache
def _shapes() -> tuple[tuple[re.Pattern[str], frozenset[str]], ...]:
    return tuple(
        (re.compile(shape), frozenset(naming.codes))
        for naming in namings()
        for shape in naming.shapes
    )

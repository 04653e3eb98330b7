"""The word lists of who is who, read from ``lexicon/relations.toml``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from sommet.lexicon import Examples, Form, Forms, read_entries
from sommet.lexicon.gazetteer import fold
from sommet.models import CountryCode, Model
from sommet.parse import Span

_FILE = "relations.toml"
_LONGEST_WORD = 60  # code points, of « franco-germano-polonais »
# families of the offices that are a sovereign's, and of no other kind: « le roi », « le pape »
REIGNS = (frozenset({"office of crown"}), frozenset({"office of church"}))


class WordList(Model):
    """Words that mean a person, or a side, in one and the same way."""

    name: str
    forms: Forms
    examples: Examples


class Compound(Model):
    """The first word of a compound adjective of two states: « franco » in « franco-turc »."""

    form: Form
    code: CountryCode
    examples: Examples


class Pair(Model):
    """Words for two states at once: « les deux Corées », « intercoréen »."""

    forms: Forms
    codes: tuple[CountryCode, CountryCode]
    examples: Examples


class Party(Model):
    """A party whose leader goes by its name, and the states that have one: « le travailliste »."""

    forms: Forms
    codes: tuple[CountryCode, ...]
    examples: Examples


@cache
def parties() -> tuple[Party, ...]:
    """Return every party, in the order of the file."""
    return read_entries(_FILE, "party", Party)


@cache
def states_of_party(noun: str) -> frozenset[str]:
    """Return the codes of the states whose leader a party's name may mean; none for other words.

    Example:
        >>> sorted(states_of_party("républicain"))
        ['US']
    """
    return frozenset(code for party in parties() if noun in party.forms for code in party.codes)


@cache
def word_lists() -> tuple[WordList, ...]:
    """Return every word list, in the order of the file."""
    return read_entries(_FILE, "words", WordList)


@cache
def compounds() -> tuple[Compound, ...]:
    """Return every first word of compound adjectives, in the order of the file."""
    return read_entries(_FILE, "compound", Compound)


@cache
def words(name: str) -> frozenset[str]:
    """Return the forms of a word list, as written in the file: lower case, accents kept.

    Raises:
        KeyError: there is no such list.

    Example:
        >>> "homologue" in words("counterpart")
        True
    """
    return _by_name()[name]


@cache
def _by_name() -> Mapping[str, frozenset[str]]:
    return MappingProxyType({entry.name: frozenset(entry.forms) for entry in word_lists()})


@cache
def compound_codes() -> Mapping[str, str]:
    """Return folded first word of a compound -> code: « franco » -> FR."""
    return MappingProxyType({fold(entry.form): entry.code for entry in compounds()})


def compound_states(demonym: Span) -> tuple[str, ...]:
    """Return the states of a compound adjective, by its last word as the gazetteer finds it.

    Example:
        « allemand » in « un sommet franco-allemand » gives FR and DE; a simple adjective, nothing.
    """
    behind = demonym.end_char
    written = demonym.doc.text[max(0, behind - _LONGEST_WORD) : behind].split()[-1]
    *first, _ = written.replace("’", "'").rpartition("'")[2].split("-")
    codes = [compound_codes()[fold(word)] for word in first if fold(word) in compound_codes()]
    return (*codes, demonym.kb_id_) if codes else ()


@cache
def pairs() -> tuple[Pair, ...]:
    """Return every pair of states that has words of its own, in the order of the file."""
    return read_entries(_FILE, "pair", Pair)


@cache
def states_of_pair() -> Mapping[str, tuple[str, str]]:
    """Return folded words for two states at once -> their codes: « deux Corées » -> KP, KR."""
    return MappingProxyType({fold(form): pair.codes for pair in pairs() for form in pair.forms})


@cache
def office_families() -> Mapping[str, frozenset[str]]:
    """Return office -> the families of offices that it belongs to.

    Two offices may be one person's where they share a family; an office of no family is one's
    own only where it is the same.

    Example:
        >>> office_families()["président"] & office_families()["chef de l'État"]
        frozenset({'office of state'})
    """
    families: dict[str, set[str]] = {}
    for name, forms in _by_name().items():
        if name.startswith("office of "):
            for form in forms:
                families.setdefault(form, set()).add(name)
    return MappingProxyType({office: frozenset(found) for office, found in families.items()})

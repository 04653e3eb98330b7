"""Look-ups by form: which country, organisation, office or kind of place a wording means.

Every key is folded, so a caller folds the passage of the text and asks. Forms carry no article
(« Russie », « Kremlin »), capitals excepted, whose article is theirs (« Le Caire »); the longest
match wins, so that « Guinée équatoriale » is never « Guinée ». A form printed in capitals alone
(`is_acronym`) must stand in capitals in the text too, and a proper name must begin with one.

Example:
    >>> demonyms()[fold("NORD-CORÉENNE")]
    'KP'
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, lru_cache
from types import MappingProxyType
from typing import TypeVar

from sommet import lexicon
from sommet.lexicon import Country, Gender, LexiconError, Office, Organization, PlaceKind, Title

_FOLDING = str.maketrans(
    {
        **dict.fromkeys(map(chr, range(0x0300, 0x0370))),  # combining accents
        **dict.fromkeys("’‘ʼ`", "'"),
        **dict.fromkeys("-‐‑‒–", " "),
        "œ": "oe",
        "æ": "ae",
        "ø": "o",
        "đ": "d",
        "ł": "l",
        "ı": "i",
    }
)
_DOTTED_INITIALS = re.compile(r"\b(?:[^\W\d_]\.){2,}")


@lru_cache(maxsize=20_000)
def fold(text: str) -> str:
    """Return the text with what French spelling leaves free made one.

    Letter case, accents, ligatures, the shape of the apostrophe, hyphen or space, and the dots
    of initials do not count.

    Example:
        >>> fold("CORÉE-DU-NORD"), fold("Quai d’Orsay"), fold("O.N.U.")
        ('coree du nord', "quai d'orsay", 'onu')
    """
    folded = unicodedata.normalize("NFKD", text).casefold().translate(_FOLDING)
    if "." in folded:
        folded = _DOTTED_INITIALS.sub(lambda initials: initials[0].replace(".", ""), folded)
    return " ".join(folded.split())


@cache
def _by_code() -> Mapping[str, Country]:
    return {c.code: c for c in lexicon.countries()}


def country(code: str) -> Country:
    """Return the country of an ISO 3166-1 alpha-2 code.

    Raises:
        KeyError: no country of the lexicon has the code.

    Example:
        >>> country("KP").capital
        'Pyongyang'
    """
    return _by_code()[code]


@cache
def shared() -> Mapping[str, tuple[str, ...]]:
    """Return folded form -> the codes of all countries that may claim it: « Congo » -> CD, CG.

    Such a form is in none of the other look-ups of countries: the article must tell which.
    """
    return MappingProxyType({fold(s.form): s.codes for s in lexicon.shared_forms()})


@cache
def country_names() -> Mapping[str, str]:
    """Return folded name or alias -> code: « Fédération de Russie » -> RU."""
    return _countries_by_form("names")


@cache
def demonyms() -> Mapping[str, str]:
    """Return folded demonym, every inflection -> code: « russes » -> RU."""
    return _countries_by_form("demonyms")


@cache
def capitals() -> Mapping[str, str]:
    """Return folded capital -> code: « Le Caire » -> EG, and « Caire » for « au Caire »."""
    return _countries_by_form("capitals")


@cache
def cities() -> Mapping[str, str]:
    """Return folded place -> code: capitals, other towns, and all of `sites` and `airports`."""
    return _countries_by_form("capitals", "cities", "sites", "airports")


@cache
def sites() -> Mapping[str, str]:
    """Return folded palace, resort or other named place of meetings -> code."""
    return _countries_by_form("sites")


@cache
def airports() -> Mapping[str, str]:
    """Return folded airport or air base -> code: « Roissy » -> FR."""
    return _countries_by_form("airports")


@cache
def regions() -> Mapping[str, str]:
    """Return folded province or large island -> code: « Normandie » -> FR."""
    return _countries_by_form("regions")


@cache
def seats() -> Mapping[str, str]:
    """Return folded seat of power that stands for a state -> code: « Kremlin » -> RU."""
    return _countries_by_form("seats")


@cache
def by_names() -> Mapping[str, str]:
    """Return folded periphrasis -> code: « royaume ermite » -> KP."""
    return _countries_by_form("by_names")


def _countries_by_form(*kinds: str) -> Mapping[str, str]:
    merged: dict[str, str] = {}
    for kind in kinds:
        merged.update(_country_forms()[kind])
    return MappingProxyType(merged)


@cache
def _country_forms() -> Mapping[str, Mapping[str, str]]:
    """Return kind of form -> folded form -> code, each form with one owner among all kinds."""
    owners: dict[str, str] = {}
    forms: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for entry in lexicon.countries():
        for kind, written in {
            "names": (entry.name, *entry.aliases),
            "demonyms": (*entry.demonyms, *entry.demonym_aliases),
            "capitals": _with_bare((entry.capital, *entry.capital_aliases)),
            "cities": _with_bare(entry.cities),
            "sites": _with_bare(entry.sites),
            "airports": _with_bare(entry.airports),
            "regions": entry.regions,
            "seats": entry.seats,
            "by_names": entry.by_names,
        }.items():
            for key in map(fold, written):
                if key in shared():
                    continue
                _claim(owners, key, entry.code, "countries.toml")
                forms[kind][key] = entry.code
    return forms


def _with_bare(places: Iterable[str]) -> Iterator[str]:
    """Yield each place, and « Caire » for « Le Caire », whose article contracts: « au Caire »."""
    for place in places:
        yield place
        article, _, bare = place.partition(" ")
        if article in ("Le", "Les"):
            yield bare


def _claim(owners: dict[str, str], key: str, owner: str, source: str) -> None:
    if owners.setdefault(key, owner) != owner:
        raise LexiconError(f"{source}: {key!r} belongs to both {owners[key]!r} and {owner!r}")


@cache
def area_adjectives() -> frozenset[str]:
    """Return the folded adjectives of areas of several states: « arabes », « ibero americain »."""
    return frozenset(fold(form) for area in lexicon.areas() for form in area.adjectives)


@cache
def area_names() -> frozenset[str]:
    """Return the folded names of areas of several states: « afrique », « balkans »."""
    return frozenset(fold(form) for area in lexicon.areas() for form in area.names)


@cache
def _by_name() -> Mapping[str, Organization]:
    return {o.name: o for o in lexicon.organizations()}


def organization(name: str) -> Organization:
    """Return the organisation of a canonical name, as the look-ups below give it.

    Raises:
        KeyError: no organisation of the lexicon has the name.

    Example:
        >>> organization("Union africaine").forum
        True
    """
    return _by_name()[name]


@cache
def organization_forms() -> Mapping[str, str]:
    """Return folded name, alias, abbreviation or organ -> name: « UE » -> Union européenne."""
    return _organizations_by_form(lambda o: (o.name, *o.aliases, *o.abbreviations, *o.bodies))


@cache
def organization_demonyms() -> Mapping[str, str]:
    """Return folded adjective -> name: « européennes » -> Union européenne."""
    return _organizations_by_form(lambda o: o.demonyms)


@cache
def organization_seats() -> Mapping[str, str]:
    """Return folded city that stands for an organisation -> name: « Bruxelles »."""
    return _organizations_by_form(lambda o: o.seats)


def _organizations_by_form(
    written: Callable[[Organization], Iterable[str]],
) -> Mapping[str, str]:
    owners: dict[str, str] = {}
    for entry in lexicon.organizations():
        for key in map(fold, written(entry)):
            _claim(owners, key, entry.name, "organizations.toml")
    return MappingProxyType(owners)


@cache
def office_forms() -> Mapping[str, Office]:
    """Return folded form -> office: « Première ministre » -> the office of premier ministre."""
    return _entries_by_form(lexicon.offices(), "offices.toml")


@cache
def title_forms() -> Mapping[str, Title]:
    """Return folded form -> courtesy title: « Mme » -> the title of gender "f"."""
    return _entries_by_form(lexicon.titles(), "offices.toml")


@cache
def place_kind_forms() -> Mapping[str, PlaceKind]:
    """Return folded form -> kind of place: « bases aériennes »."""
    return _entries_by_form(lexicon.place_kinds(), "places.toml")


@cache
def foreign_kind_forms() -> Mapping[str, PlaceKind]:
    """Form -> foreign kind of place, which ends a name: « Hall »."""
    return _entries_by_form(lexicon.foreign_kinds(), "places.toml")


WithForms = TypeVar("WithForms", Office, Title, PlaceKind)


def _entries_by_form(entries: Iterable[WithForms], source: str) -> Mapping[str, WithForms]:
    found: dict[str, WithForms] = {}
    for entry in entries:
        for key in map(fold, entry.forms):
            if found.setdefault(key, entry) is not entry:
                raise LexiconError(f"{source}: {key!r} belongs to two entries")
    return MappingProxyType(found)


def office_gender(form: str) -> Gender:
    """Return "f" for a form that means women only, "m" for one that means men, else "".

    A masculine form of an office that has a feminine one counts as a man's.

    Example:
        >>> office_gender("présidente"), office_gender("chef de l'Etat")
        ('f', '')
    """
    return _office_genders().get(fold(form), "")


@cache
def _office_genders() -> Mapping[str, Gender]:
    genders: dict[str, Gender] = {}
    for office in lexicon.offices():
        genders.update(dict.fromkeys(map(fold, office.masculine), "m"))
        genders.update(dict.fromkeys(map(fold, office.feminine), "f"))
    return genders


def is_acronym(form: str) -> bool:
    """Return whether the form is printed in capitals alone, so that the text's case must match.

    « can » is no mention of the Communauté andine, nor « eau » of the Emirates; « Otan » needs
    no capitals. The form may be given as written or folded.

    Example:
        >>> is_acronym("UA"), is_acronym("ua"), is_acronym("Otan")
        (True, True, False)
    """
    return fold(form) in _acronyms()


@cache
def _acronyms() -> frozenset[str]:
    written = {
        *(form for c in lexicon.countries() for form in (c.name, *c.aliases)),
        *(
            form
            for o in lexicon.organizations()
            for form in (o.name, *o.aliases, *o.abbreviations, *o.bodies)
        ),
    }
    capitals = {fold(form) for form in written if form.isupper()}
    return frozenset(capitals - {fold(form) for form in written if not form.isupper()})

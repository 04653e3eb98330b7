"""The words and the map that the rules stand on: TOML tables, checked as they load.

Each table is a file beside this module and each of its entries a frozen model. The tables hold
the language and the world's states, never who holds an office. Look-ups by form are in
`sommet.lexicon.gazetteer`.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Annotated, Any, Literal, TypeVar

import tomli
from pydantic import Field, ValidationError

from sommet.models import CountryCode, Model

Form = Annotated[str, Field(pattern=r"^\S(.*\S)?$", description="as the press prints it")]
Forms = tuple[Form, ...]
Examples = Annotated[
    Forms, Field(min_length=1, description="own French sentences, each with a form of the entry")
]
Article = Literal["le", "la", "l'", "les", ""]
Gender = Literal["m", "f", ""]
OfficeLevel = Literal[
    "head",  # of state or government, and whoever stands for the state as they do
    "minister",
    "organization",  # speaks for an international organisation
    "envoy",  # sent, or counsels, on a head's behalf
    "parliament",
    "military",
    "household",  # a leader's kin
    "spokesperson",
    "local",  # mayors, governors
    "outsider",  # takes no part in talks of states: journalist, expert, player
]

Entry = TypeVar("Entry", bound=Model)


class LexiconError(ValueError):
    """A lexicon file breaks its own rules; the message names the file and the entry."""


class Country(Model):
    """A state or a territory, and the ways in which the French press means it."""

    code: CountryCode
    name: Form = Field(description="usual press name, without its article")
    article: Article = Field(description="the article of the name; empty where it takes none")
    aliases: Forms = Field(default=(), description="official, short and former names")
    demonyms: tuple[Form, Form, Form, Form] = Field(
        description="masculine and feminine singular, masculine and feminine plural; lower case"
    )
    demonym_aliases: Forms = Field(default=(), description="further demonyms, any inflection")
    capital: Form = Field(description="with its own article, « Le Caire »")
    capital_aliases: Forms = ()
    seats: Forms = Field(
        default=(),
        description="palaces and cities that stand for the state though no capital: « Kremlin »",
    )
    by_names: Forms = Field(default=(), description="periphrases that mean this state only")
    cities: Forms = Field(default=(), description="towns other than the capital")
    regions: Forms = Field(default=(), description="provinces and large islands")
    sites: Forms = Field(default=(), description="palaces, resorts, islets where leaders meet")
    airports: Forms = Field(default=(), description="where leaders land; no meeting place")
    examples: Examples


class Shared(Model):
    """A form that several countries rightly claim: it alone tells none of them."""

    form: Form
    codes: Annotated[tuple[CountryCode, ...], Field(min_length=2)]
    reason: str


class Area(Model):
    """A part of the world, or a community, of several states, whose leaders meet as such."""

    name: Form
    names: Forms = Field(default=(), description="as written without an article; capitalised")
    adjectives: Forms = Field(default=(), description="every inflection; lower case")
    examples: Examples


class Organization(Model):
    """An international organisation, a forum of leaders, or a party to talks that is no state."""

    name: Form = Field(description="usual press name, without its article")
    article: Article
    abbreviations: Forms = ()
    aliases: Forms = ()
    demonyms: Forms = Field(default=(), description="adjectives, every inflection; lower case")
    seats: Forms = Field(default=(), description="cities that stand for it: Bruxelles")
    bodies: Forms = Field(default=(), description="organs that stand for it: Conseil européen")
    forum: bool = Field(description="leaders of its member states meet under its name")
    examples: Examples


class Office(Model):
    """An office or occupation, by every form that names its holder."""

    name: Form = Field(description="lower case, as in running French; masculine where there is one")
    masculine: Forms = Field(default=(), description="forms that mean men, or both")
    feminine: Forms = Field(default=(), description="forms that mean women only")
    either: Forms = Field(default=(), description="forms of both genders: « chef de l'État »")
    level: OfficeLevel
    of_organization: Form | None = Field(
        default=None, description="name of the organisation that the office itself tells"
    )
    country: CountryCode | None = Field(
        default=None, description="the state that the office itself tells"
    )
    states: tuple[CountryCode, ...] = Field(
        default=(), description="the only states that have one; empty where many do"
    )
    unknown_to: tuple[CountryCode, ...] = Field(
        default=(), description="states that have none, by their form of government"
    )
    examples: Examples

    @property
    def forms(self) -> Forms:
        """Every form, the masculine ones first."""
        return self.masculine + self.feminine + self.either


class Title(Model):
    """A courtesy title set before a name: « M. », « Mme », « Son Excellence »."""

    name: Form
    forms: Forms = Field(description="every spelling, the name's own among them")
    gender: Gender
    examples: Examples


class PlaceKind(Model):
    """A common noun for a place, which heads many a venue's name: « palais », « hôtel »."""

    noun: Form
    forms: Forms = Field(description="every inflection, the noun among them")
    hosts_meetings: bool = Field(description="false where leaders only arrive or pass: « gare »")
    wide: bool = Field(default=False, description="holds houses of other names: « île »")
    examples: Examples


def read_entries(filename: str, table: str, model: type[Entry]) -> tuple[Entry, ...]:
    """Return the entries of one table array of a file of this package, in the file's order.

    Args:
        filename: the file's name within the package.
        table: the name between the double brackets, ``place_kind`` for ``[[place_kind]]``.
        model: what each entry must be.

    Raises:
        LexiconError: the file is not TOML, or an entry is not as the model demands.

    Example:
        >>> read_entries("places.toml", "place_kind", PlaceKind)[0].noun
        'palais'
    """
    rows = _tables(filename).get(table, [])
    return tuple(validate_entry(row, model, f"{filename}: [[{table}]]") for row in rows)


def validate_entry(row: dict[str, Any], model: type[Entry], source: str) -> Entry:
    """Return a row of a TOML table as a model.

    Args:
        row: the entry as TOML gives it; its first key names it.
        model: what the entry must be.
        source: file and table, for the message.

    Raises:
        LexiconError: the entry is not as the model demands; the message names source and entry.

    Example:
        >>> row = {"name": "M.", "forms": ["M."], "gender": "m", "examples": ["M. Petit"]}
        >>> validate_entry(row, Title, "offices.toml: [[title]]").gender
        'm'
    """
    try:
        return model.model_validate(row)
    except ValidationError as error:
        label = next(iter(row.values()), "")
        problems = "; ".join(
            f"{'.'.join(map(str, problem['loc']))}: {problem['msg']}" for problem in error.errors()
        )
        raise LexiconError(f"{source} {label!r}: {problems}") from error


@cache
def _tables(filename: str) -> dict[str, Any]:
    text = files(__name__).joinpath(filename).read_text(encoding="utf-8")
    try:
        return tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        raise LexiconError(f"{filename}: {error}") from error


@cache
def countries() -> tuple[Country, ...]:
    """Return every country, in the order of the file."""
    return read_entries("countries.toml", "country", Country)


@cache
def shared_forms() -> tuple[Shared, ...]:
    """Return the forms that more than one country may claim, « Congo » for one."""
    return read_entries("countries.toml", "shared", Shared)


@cache
def areas() -> tuple[Area, ...]:
    """Return the areas of several states, in the order of the file."""
    return read_entries("countries.toml", "area", Area)


@cache
def organizations() -> tuple[Organization, ...]:
    """Return every organisation, in the order of the file."""
    return read_entries("organizations.toml", "organization", Organization)


@cache
def offices() -> tuple[Office, ...]:
    """Return every office, in the order of the file."""
    return read_entries("offices.toml", "office", Office)


@cache
def titles() -> tuple[Title, ...]:
    """Return every courtesy title, in the order of the file."""
    return read_entries("offices.toml", "title", Title)


@cache
def place_kinds() -> tuple[PlaceKind, ...]:
    """Return every kind of place, in the order of the file."""
    return read_entries("places.toml", "place_kind", PlaceKind)


@cache
def foreign_kinds() -> tuple[PlaceKind, ...]:
    """Return the foreign kinds of place, whose noun ends the name: « Lotus Hall »."""
    return read_entries("places.toml", "foreign_kind", PlaceKind)

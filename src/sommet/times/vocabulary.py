"""The words of time: the TOML table beside this module, checked as it loads.

A journalist may add a word; the tests demand an example of what each means.
"""

from __future__ import annotations

from functools import cache, cached_property
from importlib.resources import files
from typing import Generic, Literal, TypeVar

import tomli
from pydantic import BaseModel, ConfigDict, Field

from sommet.times.folding import key

Unit = Literal["day", "week", "month", "year"]
Part = Literal["morning", "noon", "afternoon", "evening", "night", "day"]
Origin = Literal["publication", "narrative"]
Bound = Literal["from", "until"]
Direction = Literal["past", "present", "future"]
Zone = Literal["local", "other"]
Value = TypeVar("Value")


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Words(_Frozen, Generic[Value]):
    """What each word means, with example sentences and the time they give."""

    words: dict[str, Value]
    examples: dict[str, str]

    @cached_property
    def _by_key(self) -> dict[str, Value]:
        return {key(w): value for w, value in self.words.items()}

    def get(self, words: str | None) -> Value | None:
        """Return what the words mean, whatever their capitals and accents; None if unknown."""
        return self._by_key.get(key(words)) if words else None


class Listed(_Frozen):
    """Words that all mean the same, with example sentences and the time they give."""

    words: tuple[str, ...]
    examples: dict[str, str] = Field(default_factory=dict)

    @cached_property
    def _keys(self) -> frozenset[str]:
        return frozenset(map(key, self.words))

    def __contains__(self, words: str) -> bool:
        """Tell whether the words are listed, whatever their capitals and accents."""
        return key(words) in self._keys


class Shift(_Frozen):
    """So many units from the day of publication, or from the day last spoken of.

    Example:
        « la veille » is ``Shift(amount=-1, origin="narrative")``.
    """

    amount: int
    unit: Unit = "day"
    origin: Origin = "publication"


class Limit(_Frozen):
    """Which end of a stretch a leading phrase gives, and which way it looks.

    Example:
        « depuis » is ``Limit(end="from", direction="past")``.
    """

    end: Bound
    direction: Direction | None = None


class Vocabulary(_Frozen):
    """All tables of ``vocabulary.toml``."""

    weekdays: Words[int]
    months: Words[int]
    numbers: Words[int]
    units: Words[Unit]
    days: Words[Shift]
    periods: Words[Shift]
    seasons: Listed
    parts: Words[Part]
    edges: Listed
    approximators: Listed
    bounds: Words[Limit]
    zones: Words[Zone]
    expectation: Listed
    transparent: Listed
    movement: Listed
    names: Listed


@cache
def vocabulary() -> Vocabulary:
    """Load the table once.

    Raises:
        pydantic.ValidationError: an entry is not of the shape its table asks for.

    Example:
        >>> vocabulary().weekdays.words["mardi"]
        1
    """
    text = files("sommet.times").joinpath("vocabulary.toml").read_text(encoding="utf-8")
    return Vocabulary.model_validate(tomli.loads(text))

"""The words that mark the parts of a scraped page, and how text is compared with them."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterable
from importlib import resources

import tomli
from pydantic import BaseModel, ConfigDict


class _Table(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class _Examples(_Table):
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...]


class _Dateline(_Examples):
    publication: tuple[str, ...]
    update: tuple[str, ...]
    words: tuple[str, ...]
    months: tuple[str, ...]
    weekdays: tuple[str, ...]


class _Caption(_Examples):
    openers: tuple[str, ...]
    agencies: tuple[str, ...]


class _Boilerplate(_Examples):
    lines: tuple[str, ...]
    openers: tuple[str, ...]
    sections: tuple[str, ...]
    bylines: tuple[str, ...]


class _Subheading(_Examples):
    glued: tuple[str, ...]


class PageWords(_Table):
    """The content of ``page_words.toml``, a field for each kind of block."""

    dateline: _Dateline
    caption: _Caption
    boilerplate: _Boilerplate
    subheading: _Subheading


@functools.cache
def page_words() -> PageWords:
    """Read ``page_words.toml``.

    Raises:
        pydantic.ValidationError: an entry is missing, misspelt or of the wrong type.

    Example:
        >>> "publié" in page_words().dateline.publication
        True
    """
    data = resources.files("sommet").joinpath("page_words.toml").read_text(encoding="utf-8")
    return PageWords.model_validate(tomli.loads(data))


def flat(text: str) -> str:
    """Take case and accents from the text, one character for one, so that offsets hold.

    Example:
        >>> flat("Publié à l’Élysée")
        "publie a l'elysee"
    """
    return "".join(map(_flat_character, text))


@functools.lru_cache(maxsize=4096)
def _flat_character(character: str) -> str:
    if character.isspace():
        return " "
    lower = "'" if character == "’" else character.lower()
    return unicodedata.normalize("NFD", lower)[0]


def any_of(words: Iterable[str]) -> str:
    r"""Return a pattern for flat text that matches any of the words, the longest first.

    Example:
        >>> any_of(["mis à jour", "mis"])
        "(?:mis\\ a\\ jour|mis)"
    """
    return "(?:" + "|".join(map(re.escape, sorted(map(flat, words), key=len, reverse=True))) + ")"

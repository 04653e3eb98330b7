"""Patterns: regular expressions in which words of the vocabulary are named.

A space stands for one to three spaces and ``{name}`` for a word of the vocabulary, captured under
that name; ``{name=fragment}`` captures it under another. No quantifier stands within another, so
matching is linear in the text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache

from sommet.times.vocabulary import vocabulary

_SPACE = " {1,3}"
_NAMES = re.compile(r"\{(?:(?P<group>[a-z_]+)=)?(?P<fragment>[a-z_]+)\}")


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Compile a rule's pattern; it neither starts nor ends within a word."""

    def fragment(match: re.Match[str]) -> str:
        name = match["group"] or match["fragment"]
        return f"(?P<{name}>{_fragments()[match['fragment']]})"

    body = _NAMES.sub(fragment, _spaced(pattern))
    return re.compile(rf"(?<![\w-])(?:{body})(?!\w)", re.IGNORECASE)


@cache
def needed(pattern: str) -> re.Pattern[str]:
    """Compile what a rule needs; without `re.IGNORECASE`, which makes it ten times slower."""
    return re.compile(_NAMES.sub(lambda m: _fragments()[m["fragment"]].lower(), _spaced(pattern)))


def _spaced(pattern: str) -> str:
    return pattern.replace(" ?", "\0").replace(" ", _SPACE).replace("\0", " {0,3}")


def _phrase(words: str) -> str:
    """Return a pattern for a phrase of the vocabulary: accents optional, « de » contracted.

    Example:
        >>> _phrase("août")
        'ao[uû]t'
    """
    parts = []
    for character in words:
        base = unicodedata.normalize("NFD", character)[0]
        plain = {" ": _SPACE, "-": "[- ]", ".": r"\.?"}.get(character, re.escape(character))
        parts.append(plain if base == character else f"[{base}{character}]")
    return "".join(parts)


def _any_of(phrases: Iterable[str]) -> str:
    """Return a pattern for any of the phrases, the longest first."""
    return "(?:" + "|".join(_phrase(p) for p in sorted(phrases, key=len, reverse=True)) + ")"


def _leading(phrases: Iterable[str]) -> str:
    """Return a pattern for a phrase before a noun, its space or elision included."""
    forms = []
    for words in sorted(phrases, key=len, reverse=True):
        if words.endswith(" de"):
            before, link = words[:-3], " d(?:e (?:la |l')?|u |es |')"
        elif words.endswith("à"):
            before, link = words[:-1], "(?:[aà] (?:la |l')?|aux? )"
        else:
            before, link = words, " (?:l[ae]s? |l')?"
        forms.append(_phrase(before) + _spaced(link))
    return "(?:" + "|".join(forms) + ")"


def _zone(words: Iterable[str]) -> str:
    """Return a pattern for « GMT », « heure de La Paz », « heure française »."""
    place = rf"(?-i:[A-ZÉ])[\w-]{{1,30}}(?:{_SPACE}(?-i:[A-ZÉ])[\w-]{{1,30}})?"
    demonym = "[a-zé-]{2,20}(?:aise|ienne|oise|aine|ine|ise|ande|que)"
    of_place = rf"heures?{_SPACE}d(?:e{_SPACE}|u{_SPACE}|'){place}"
    return rf"(?:{_any_of(words)}|{of_place}|heure{_SPACE}{demonym})(?!\w)"


@cache
def _fragments() -> dict[str, str]:
    """Return what each name in a pattern stands for."""
    words = vocabulary()
    simple = [w for w, n in words.numbers.words.items() if n < 20]
    tens = [w for w, n in words.numbers.words.items() if n >= 20]
    number = rf"(?:{_any_of(tens)}(?:[- ](?:et[- ])?{_any_of(simple)})?|{_any_of(simple)})(?!\w)"
    return {
        "weekday": _any_of(words.weekdays.words),
        "day": rf"(?:(?:1er|0?[1-9]|[12][0-9]|3[01])(?![\w])|{number})",
        "day_digits": r"(?:1er|0?[1-9]|[12][0-9]|3[01])",
        "month": _any_of(words.months.words) + r"(?!\w)",
        "month_digits": r"(?:0?[1-9]|1[0-2])",
        "year": r"(?:1[89]|20)[0-9]{2}(?![0-9])",
        "amount": rf"(?:[1-9][0-9]{{0,2}}|{number})",
        "unit": _any_of(words.units.words) + r"(?!\w)",
        "days": _any_of(words.days.words),
        "period": _any_of(words.periods.words),
        "season": _any_of(words.seasons.words),
        "part": _any_of(words.parts.words),
        "edge": _any_of(words.edges.words),
        "approx": _leading(words.approximators.words),
        "bound": _leading(words.bounds.words),
        "zone": _zone(words.zones.words),
        "name": _any_of(words.names.words),
        "number": number,
        "hour": r"(?:2[0-3]|[01]?[0-9])",
        "minute": r"[0-5][0-9]",
        "noon": "(?:midi|minuit)",
        "when": r"(?:derni[eè]re?s?|pass[eé]e?s?(?! [0-9])|prochaine?s?)",
        "weeks": _spaced("en (?:huit|quinze)"),
        "deictic": "(?:ce|cet|cette)",
        "of_part": _spaced(
            r"(?:du (?:petit )?matin|du soir|de l'apr[eè]s[-\x20]midi"
            "|de la (?:nuit|matin[eé]e|soir[eé]e))"
        ),
    }

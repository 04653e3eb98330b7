"""The day of publication, as a user gives it or a dateline shows it."""

from __future__ import annotations

import re

from sommet.times.finding import find_times
from sommet.times.folding import fold
from sommet.times.partial import PartialDate, from_iso

_ISO_MONTH = re.compile(r"(?<![0-9./-])((?:19|20)[0-9]{2}-(?:0[1-9]|1[0-2]))(?![0-9/-])")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# « 16 Jun 2021 », « June 16, 2021 »: of pages whose frame is in English
_ENGLISH = re.compile(
    rf"\b(?:(?P<day>\d\d?) (?P<month>(?:{'|'.join(_MONTHS)}))[a-z]*,? (?P<year>\d{{4}})"
    rf"|(?P<month_>(?:{'|'.join(_MONTHS)}))[a-z]* (?P<day_>\d\d?), (?P<year_>\d{{4}}))\b",
    re.IGNORECASE,
)
_SPACED = re.compile(r"\b(\d\d?) ?- ?(\d\d?) ?- ?(\d{4})\b")  # « 16 - 06 - 2021 »
_YEAR_FIRST = re.compile(
    r"(?<![0-9./-])((?:19|20)[0-9]{2})([./])(0[1-9]|1[0-2])\2(0[1-9]|[12][0-9]|3[01])(?![0-9./-])"
)
_TIME_MARK = re.compile(r"(?<=[0-9]{2})T(?=[0-9]{2}:)")  # 2020-08-23T14:05
_DAY_STOP = re.compile(r"(?<=[0-9])\.(?= [^\W\d_])")  # « 16. juin »
_SHORT_YEAR = re.compile(
    r"(?<![0-9./-])(0?[1-9]|[12][0-9]|3[01])([./-])(0?[1-9]|1[0-2])\2([0-9]{2})(?![0-9./-])"
)
_PIVOT = 69  # two-digit years from here on are of the 20th century, as POSIX strptime has it
_YEAR = re.compile(r"(?:date|©) ?((?:19|20)[0-9]{2})(?![0-9])", re.IGNORECASE)


def find_dateline_date(line: str) -> str | None:
    """Return the first absolute date in a dateline, None if it shows none.

    Args:
        line: any text; choosing the line is the caller's business.

    Returns:
        ISO 8601 at the precision shown, ``XXXX-MM-DD`` where the year is not.

    Example:
        >>> find_dateline_date("Publié le mardi 28 août 2018 à 16h10")
        '2018-08-28'
    """
    line = _ENGLISH.sub(_in_figures, line)
    line = _SPACED.sub(r"\1-\2-\3", _DAY_STOP.sub(" ", _TIME_MARK.sub(" ", line)))
    copy = fold(line)[0]
    found: list[tuple[int, int, PartialDate]] = []
    for expression in find_times(line):
        day = expression.first
        if day is not None and day.month is not None and day.amount is None:
            date = PartialDate(day.year, day.month, day.day)
            # a date with its year before one without, whichever comes first
            found.append((day.year is None, expression.start, date))
    found.extend((False, m.start(), from_iso(m[1])) for m in _ISO_MONTH.finditer(copy))
    for match in _YEAR_FIRST.finditer(copy):
        date = PartialDate(int(match[1]), int(match[3]), int(match[4]))
        found.append((False, match.start(), date))
    for match in _SHORT_YEAR.finditer(copy):
        century = 1900 if int(match[4]) >= _PIVOT else 2000
        date = PartialDate(century + int(match[4]), int(match[3]), int(match[1]))
        found.append((False, match.start(), date))
    if not found:
        year = _YEAR.search(copy)
        return year[1] if year else None
    return min(found)[2].iso


def _in_figures(date: re.Match[str]) -> str:
    """Write a date of an English frame as « 05-03-2021 »; « 5 mars 2021 » is the same."""
    day, month, year = (date[k] or date[f"{k}_"] for k in ("day", "month", "year"))
    return f"{int(day):02}-{_MONTHS.index(month.lower()) + 1:02}-{year}"


def parse_date(text: str) -> str | None:
    """Return the date that a user gives: ISO 8601 at any precision, or an absolute date in words.

    What our own grammar does not know is left to dateparser, which must find day, month and year
    in the text: today's date never completes one.

    Example:
        >>> parse_date("2024-06"), parse_date("19 juin 2024"), parse_date("hier")
        ('2024-06', '2024-06-19', None)
    """
    text = text.strip()
    try:
        return from_iso(text).iso
    except ValueError:
        pass
    ours = find_dateline_date(text)
    if ours is not None and not ours.startswith("XXXX"):
        return ours
    return _by_dateparser(text) or ours


def _by_dateparser(text: str) -> str | None:
    import dateparser  # type: ignore[import-untyped]  # it ships no types; slow to import, and rarely needed

    found = dateparser.parse(
        text,
        languages=["fr", "en"],
        settings={
            "PARSERS": ["absolute-time"],
            "REQUIRE_PARTS": ["day", "month", "year"],
            "DATE_ORDER": "DMY",
        },
    )
    return found.date().isoformat() if found else None

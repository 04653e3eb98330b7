"""Calendar dates of which some part is unknown, as ISO 8601 and EDTF write them."""

from __future__ import annotations

import calendar
import datetime
import re
from typing import NamedTuple

_ISO = re.compile(r"([0-9]{4}|XXXX)(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


class PartialDate(NamedTuple):
    """A year, a month or a day; a day may lack its year.

    Example:
        >>> PartialDate(2024, 6).iso
        '2024-06'
        >>> PartialDate(None, 6, 19).iso
        'XXXX-06-19'
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None

    @property
    def iso(self) -> str | None:
        """The date as printed; None for what no format of the contract can hold."""
        if self.year is None:
            return f"XXXX-{self.month:02}-{self.day:02}" if self.month and self.day else None
        parts = [f"{self.year:04}"]
        if self.month:
            parts.append(f"{self.month:02}")
            if self.day:
                parts.append(f"{self.day:02}")
        return "-".join(parts)

    @property
    def exists(self) -> bool:
        """Whether the calendar has it; a 29 February without its year may be."""
        if self.day is None or self.month is None:
            return True
        return 1 <= self.day <= calendar.monthrange(self.year or 2000, self.month)[1]

    @property
    def full(self) -> datetime.date | None:
        """The calendar day, when all three parts are known."""
        if self.year is None or self.month is None or self.day is None:
            return None
        return datetime.date(self.year, self.month, self.day)


def from_iso(text: str | None) -> PartialDate:
    """Return the date that an ISO or EDTF string holds, nothing known for None.

    Raises:
        ValueError: the text is no date of the calendar at one of these precisions.

    Example:
        >>> from_iso("2024-06")
        PartialDate(year=2024, month=6, day=None)
    """
    if text is None:
        return PartialDate()
    match = _ISO.fullmatch(text)
    if match is None:
        raise ValueError(f"not an ISO date: {text!r}")
    year = None if match[1] == "XXXX" else int(match[1])
    month, day = (int(part) if part else None for part in match.groups()[1:])
    if year == 0 or (month is not None and not 1 <= month <= 12):
        raise ValueError(f"no such month: {text!r}")
    date = PartialDate(year, month, day)
    if not date.exists:
        raise ValueError(f"no such day: {text!r}")
    return date


def from_date(day: datetime.date) -> PartialDate:
    """Return the same day as a date all of whose parts are known."""
    return PartialDate(day.year, day.month, day.day)


def days_after(date: PartialDate, days: int) -> PartialDate:
    """Return the day so many days later; what is no day, or leaves the calendar, loses its day.

    With the year unknown the step must not depend on 29 February.

    Example:
        >>> days_after(PartialDate(None, 4, 22), 1).iso
        'XXXX-04-23'
    """
    if date.month is None or date.day is None:
        return date
    try:
        if date.year is not None:
            start = datetime.date(date.year, date.month, date.day)
            return from_date(start + datetime.timedelta(days))
        either = {
            from_date(datetime.date(year, date.month, date.day) + datetime.timedelta(days))[1:]
            for year in (2000, 2001)  # a leap year and a common one
        }
    except (ValueError, OverflowError):
        return PartialDate(date.year)
    return PartialDate(None, *either.pop()) if len(either) == 1 else PartialDate()


def days_between(first: str | None, last: str | None) -> int | None:
    """Return how many days the second date is after the first, None unless both are full days.

    Args:
        first: an ISO or EDTF date, None where it is not known.
        last: another.

    Example:
        >>> days_between("2024-06-18", "2024-07-01")
        13
    """
    start, end = from_iso(first).full, from_iso(last).full
    return (end - start).days if start is not None and end is not None else None


def months_after(date: PartialDate, months: int) -> PartialDate:
    """Return the month so many months later; a year stays as it is."""
    if date.year is None or date.month is None:
        return PartialDate(date.year)
    total = date.year * 12 + date.month - 1 + months
    year, month = divmod(total, 12)
    return PartialDate(year, month + 1) if 1 <= year <= 9999 else PartialDate()


def week_of(date: PartialDate) -> PartialDate:
    """Return what the days of a date's week share: their month, else their year, else nothing."""
    day = date.full
    if day is None:
        return PartialDate(date.year, date.month)
    monday = days_after(date, -day.weekday())
    sunday = days_after(monday, 6)
    if monday.year != sunday.year:
        return PartialDate()
    return PartialDate(monday.year, monday.month if monday.month == sunday.month else None)

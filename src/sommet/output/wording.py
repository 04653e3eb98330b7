"""How facts are put into a few words, for those who look."""

from __future__ import annotations

from sommet.models import Extraction, Goal, When

_ALL = 3  # participants who need not be told one by one


def one_line(text: str) -> str:
    r"""Return text on one line, without the characters that a terminal would obey.

    Example:
        >>> one_line("à\nOslo\x1b[31m")
        'à Oslo[31m'
    """
    return "".join(char for char in " ".join(text.split()) if char.isprintable())


def moment(when: When | None) -> str:
    """Return a moment in short, empty where nothing is known of it.

    Example:
        >>> moment(When(date="2024-06", end_date=None, time="15:00", approximate=True, evidence=()))
        '2024-06, about 15:00'
    """
    if when is None:
        return ""
    days = " to ".join(day for day in (when.date, when.end_date) if day)
    about = "about " if when.approximate else ""
    if when.time:
        return ", ".join(part for part in (days, about + when.time) if part)
    return about + days if days else ""


def holders(goal: Goal, extraction: Extraction) -> str:
    """Return whose goal it is; that of three or more, if all who take part hold it, of all."""
    everyone = [participant.name for participant in extraction.participants]
    if len(everyone) >= _ALL and set(goal.stated_by) == set(everyone):
        return "all participants"
    return ", ".join(goal.stated_by) or "the meeting"

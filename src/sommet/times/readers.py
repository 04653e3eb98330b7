"""What a rule's match says: the named groups read into a piece of a time expression."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from sommet.times.expressions import Day, Piece, TimeExpression
from sommet.times.folding import key
from sommet.times.partial import PartialDate
from sommet.times.rules import Rule, days, hours
from sommet.times.vocabulary import Direction, Limit, vocabulary

_Groups = Mapping[str, Any]  # what `re.Match.groupdict` gives: str or None

_MINUTES = ("minute", "minute_word", "minutes", "extra", "quarter", "less")  # groups that tell some
OF_SOMETHING = re.compile(r" {1,3}(?:d[eu] |des |d')")
# « arrivé la veille de Rome » is from Rome
_CAME = re.compile(
    r"(?i)\b(?:arriv[ée]+s?|venue?s?|rentr[ée]+s?|débarqu[ée]+s?|descendue?s?) {1,3}$"
)
_LONGEST_CAME = 14
_OF_PLACE = re.compile(r" {1,3}(?:de {1,3}|d')[A-ZÉ]")
# « l'accord de 2015 sur l'Iran » names a year, « de 2000 soldats » does not
_AFTER_YEAR = re.compile(
    r"(?! [a-zà-ÿ])|(?= (?:sur|entre|avec|par|pour|à|et|ou|est|a|avait|ont|qui|que|en|dans|aux?"
    r"|du|des|de|contre)\b)"
)


def _number(words: str | None) -> int | None:
    """Return the number that digits or words give: « 1er », « trente et un »."""
    if not words:
        return None
    digits = re.match("[0-9]+", words)
    if digits:
        return int(digits[0])
    numbers = vocabulary().numbers
    whole = numbers.get(words)
    if whole is not None:
        return whole
    tens, _, units = key(words).replace(" et ", " ").partition(" ")
    return (numbers.get(tens) or 0) + (numbers.get(units) or 0)


def _day(groups: _Groups, prefix: str = "") -> Day | None:
    """Return the day that a match's groups give, None if they name none."""
    month, year = groups.get(prefix + "month"), groups.get(prefix + "year")
    weekday, day = groups.get(prefix + "weekday"), groups.get(prefix + "day")
    if not (weekday or day or month or year):
        return None
    return Day(
        weekday=vocabulary().weekdays.get(weekday),
        day=_number(day),
        month=int(month) if month and month.isdigit() else vocabulary().months.get(month),
        year=int(year) if year else None,
    )


def _direction(when: str | None) -> Direction | None:
    if not when:
        return None
    return "future" if key(when).startswith("proch") else "past"


@cache
def _limits() -> tuple[tuple[str, Limit], ...]:
    """Return the leading phrases by which a stretch is told, without « de » or « à »."""
    return tuple(
        (key(phrase.replace("'", "' ")).removesuffix(" de").removesuffix(" a"), limit)
        for phrase, limit in vocabulary().bounds.words.items()
    )


def _limit(words: str | None) -> Limit | None:
    """Return which limit a leading phrase sets, its article and contraction aside."""
    if not words:
        return None
    plain = key(words.replace("'", "' ")) + " "
    return next((limit for stem, limit in _limits() if plain.startswith(stem + " ")), None)


def _expression(match: re.Match[str], **values: Any) -> TimeExpression:
    """Return the match's words with what any rule's groups may say of them.

    Args:
        match: of a rule.
        **values: further fields, or other values of these.
    """
    groups = match.groupdict()
    limit = _limit(groups.get("bound"))
    said: dict[str, Any] = {
        "bound": limit.end if limit else None,
        "direction": _direction(groups.get("when")) or (limit.direction if limit else None),
        "deictic": bool(groups.get("deictic")),
        **values,
    }
    return TimeExpression(match.start(), match.end(), match[0], **said)


def _read_day(match: re.Match[str]) -> Piece | None:
    """Read « mardi 18 juin 2024 », « 19.04.2017 », « mercredi dernier »."""
    groups = match.groupdict()
    day = _day(groups) or _day(groups, "iso_")
    if day is None or not _is_possible(day):
        return None
    if day.weekday is None or day.day is not None:
        return Piece(_expression(match, first=day))
    weeks = {"en huit": 1, "en quinze": 2}.get(key(groups.get("weeks") or ""), 0)
    day = day._replace(weeks=weeks, strictly=bool(groups.get("when") or weeks))
    ahead: dict[str, Any] = {"direction": "future"} if weeks else {}
    return Piece(_expression(match, first=day, **ahead))


def _read_month_or_year(match: re.Match[str]) -> Piece | None:
    """Read « mai 1998 », « fin février », « en 2015 »; a bare number is no year."""
    groups = match.groupdict()
    day, marker = _day(groups), groups.get("marker")
    if day is None:
        return None
    named = marker is not None and marker.lower() in {"de", "d'"}
    led = bool(marker or groups.get("edge") or groups.get("bound"))
    if day.month is None:
        is_one = led and not (named and not _AFTER_YEAR.match(match.string, match.end()))
    else:  # « Mars » and « Avril » alone are names
        is_one = day.year is not None or (
            (led or groups.get("when") is not None) and groups["month"].islower()
        )
    if not is_one:
        return None
    expression = _expression(match, first=day, attributive=named and day.month is None)
    if marker is not None and named:
        following = match.string[match.end("marker") : match.end()]
        expression = expression._replace(start=match.end() - len(following.lstrip()))
    return Piece(expression)


def _read_range(match: re.Match[str]) -> Piece | None:
    """Read two days, months or years, the second of which may complete the first."""
    groups = match.groupdict()
    first, last = _day(groups), _day(groups, "to_")
    if first is None or last is None:
        return None
    if first.day or first.month:
        first = first._replace(month=first.month or last.month, year=first.year or last.year)
    kinds = {_precision(first), _precision(last)}
    if len(kinds) > 1 or None in kinds or not (_is_possible(first) and _is_possible(last)):
        return None
    if groups.get("pair") and (first.weekday or 0) + 1 != (last.weekday or 7):
        return None  # « lundi et jeudi » are two days, no stretch
    part = vocabulary().parts.get(groups.get("part"))
    return Piece(_expression(match, first=first, last=last, part=part))


def _precision(day: Day) -> str | None:
    """Return what a day names, None for a number without its month."""
    if day.day is not None:
        return "day" if day.month is not None else None
    if day.weekday is not None:
        return "weekday"
    return "month" if day.month is not None else "year"


def _read_shift(match: re.Match[str]) -> Piece | None:
    """Read « hier », « la veille », « le mois dernier », « le 12 du mois »."""
    groups = match.groupdict()
    words = vocabulary()
    shift = words.days.get(groups.get("days")) or words.periods.get(groups.get("period"))
    if shift is None:
        return None
    if shift.origin == "narrative" and OF_SOMETHING.match(match.string, match.end()):
        came = _CAME.search(match.string, max(0, match.start() - _LONGEST_CAME), match.start())
        if came is None or _OF_PLACE.match(match.string, match.end()) is None:
            return None  # « la veille du sommet » stands from the summit
    of_something = key(groups.get("period") or "").startswith(("du ", "de ", "d'"))
    if of_something and not (groups.get("edge") or groups.get("day")):
        return None
    step = {"past": -1, "future": 1, None: 0}[_direction(groups.get("when"))]
    day = Day(
        day=_number(groups.get("day")),
        amount=shift.amount + step,
        unit=shift.unit,
        origin=shift.origin,
    )
    return Piece(_expression(match, first=day, direction=None))


def _read_count(match: re.Match[str]) -> Piece | None:
    """Read « il y a deux ans », « dans trois jours », « un an plus tôt »."""
    groups = match.groupdict()
    amount, unit = _number(groups["amount"]), vocabulary().units.get(groups["unit"])
    if amount is None or unit is None:
        return None
    if unit == "day" and amount in {8, 15}:  # « huit jours » are a week, « quinze jours » two
        amount, unit = {8: 1, 15: 2}[amount], "week"
    day = Day(
        amount=-amount if groups.get("ago") or groups.get("earlier") else amount,
        unit=unit,
        origin="narrative" if groups.get("earlier") or groups.get("later") else "publication",
    )
    approximate = bool(groups.get("approx"))
    return Piece(_expression(match, first=day, approximate=approximate))


def _read_season(match: re.Match[str]) -> Piece | None:
    """Read « au printemps 2025 », « l'été dernier »; « l'été » and « en hiver » are none."""
    groups = match.groupdict()
    expression = _expression(match)
    bare = key(groups.get("marker") or "") not in {"au", "a l'"}
    if bare and not (groups.get("year") or groups.get("when") or expression.deictic):
        return None
    year = int(groups["year"]) if groups.get("year") else None
    return Piece(expression._replace(first=Day(year=year), season=groups["season"]))


def _read_part_of_day(match: re.Match[str]) -> Piece | None:
    """Read « cet après-midi », « en fin de matinée », « la nuit dernière »."""
    groups = match.groupdict()
    first = last = None
    when = _direction(groups.get("when"))
    if when is not None:
        before = -1 if when == "past" else 0
        first = Day(amount=before, unit="day", origin="publication")
        last = Day(amount=before + 1, unit="day", origin="publication")
    expression = _expression(
        match,
        first=first,
        last=last,
        part=vocabulary().parts.get(groups["part"]),
        direction=None,
        anaphoric=bool(groups.get("anaphor")),
    )
    return Piece(expression, alone=bool(groups.get("alone") or groups.get("anaphor")))


def _read_clock(match: re.Match[str]) -> Piece | None:
    """Read « à 15 h », « vers 3h40 du matin », « 22H00 locales (20H00 GMT) »."""
    groups = match.groupdict()
    time, other = _time(groups), _time(groups, "other_")
    if time is None:
        return None
    lead, approx = key(groups.get("lead") or ""), groups.get("approx")
    minutes = any(groups.get(name) for name in _MINUTES)
    told = bool(approx or groups.get("part") or groups.get("zone") or groups.get("told") == "")
    if lead == "de" and not told:
        return None  # « une réunion de 3 h »
    if not told and not minutes and _measures(match):
        return None
    zones = vocabulary().zones
    zone, other_zone = zones.get(groups.get("zone")), zones.get(groups.get("other_zone"))
    if other is not None and zone == "other" and other_zone == "local":
        time, other = other, time
    bound = _limit(groups.get("bound"))
    until = bound is not None and bound.end == "until"
    expression = _expression(
        match,
        part=vocabulary().parts.get((groups.get("part") or "").replace("'", " ").split(" ")[-1]),
        time=time,
        other_time=other,
        approximate=bool(approx or groups.get("about")) or lead == "apres" or until,
    )
    clear = bool(groups.get("clear") or (groups.get("full") and groups.get("minute")))
    return Piece(expression, alone=bool(lead or expression.bound or told or clear))


def _measures(match: re.Match[str]) -> bool:
    """Tell whether a round hour is a length: « à trois heures de Paris »."""
    word, hour = match.groupdict().get("hour_word"), _time(match.groupdict())
    if hour is None or int(hour[:2]) > 12 or match.groupdict().get("noon"):
        return False
    if word is not None and (match["bound"] or key(word) in {"un", "une"}):
        return True
    return _OF_PLACE.match(match.string, match.end()) is not None


def _read_hours(match: re.Match[str]) -> Piece | None:
    """Read « de 11H00 à 17H00 », « entre 22 heures et minuit »."""
    groups = match.groupdict()
    time, end_time = _time(groups), _time(groups, "to_")
    if time is None or end_time is None:
        return None
    approximate = key(groups["range"]) == "entre"
    return Piece(_expression(match, time=time, end_time=end_time, approximate=approximate))


def _read_lapse(match: re.Match[str]) -> Piece | None:
    """Read « une heure et demie plus tard », « vingt minutes plus tard »."""
    groups = match.groupdict()
    hours = _number(groups.get("hour_count")) or 0
    minutes = _number(groups.get("minute_count") or groups.get("minute_only")) or 0
    minutes += 30 * bool(groups.get("half") or groups.get("half_hour"))
    minutes += 15 * (_number(groups.get("quarters")) or match[0].count("et quart"))
    return Piece(_expression(match, lapse=60 * hours + minutes))


def _time(groups: _Groups, prefix: str = "") -> str | None:
    """Return HH:MM as a match's groups give it."""
    noon = groups.get(prefix + "noon")
    hour = _number(groups.get(prefix + "hour") or groups.get(prefix + "hour_word"))
    if noon:
        hour = 12 if key(noon) == "midi" else 0
    told = (groups.get(prefix + name) for name in ("minute", "minute_word", "minutes"))
    minute = _number(next(filter(None, told), None)) or 0
    extra = key(groups.get(prefix + "extra") or "")
    less = 15 if groups.get(prefix + "quarter") else _number(groups.get(prefix + "less")) or 0
    if hour is None or hour > 23 or max(minute, less) > 59:
        return None
    minute += 30 if "demi" in extra else 15 if extra == "et quart" else 0
    hour, minute = divmod((60 * hour + minute - less) % (24 * 60), 60)
    return f"{hour:02}:{minute:02}"


def _is_possible(day: Day) -> bool:
    """Tell whether the calendar has such a day."""
    return PartialDate(day.year, day.month, day.day).exists


READERS: tuple[tuple[tuple[Rule, ...], Callable[[re.Match[str]], Piece | None]], ...] = (
    (days.DAYS, _read_day),
    (days.MONTHS_AND_YEARS, _read_month_or_year),
    (days.RANGES, _read_range),
    (days.SHIFTS, _read_shift),
    (days.COUNTS, _read_count),
    (days.SEASONS, _read_season),
    (hours.PARTS_OF_DAY, _read_part_of_day),
    (hours.CLOCK_TIMES, _read_clock),
    (hours.HOURS, _read_hours),
    (hours.LAPSES, _read_lapse),
)

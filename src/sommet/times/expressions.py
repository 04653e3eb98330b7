"""What the words say: time expressions found in a text, not yet set against any calendar."""

from __future__ import annotations

import calendar
import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, Literal

from sommet.times.folding import fold, key
from sommet.times.rules import CALENDAR, CLOCK, NOT_DATES, PARTS_OF_DAY
from sommet.times.vocabulary import Bound, Origin, Part, Shift, Unit, vocabulary

Direction = Literal["past", "future"]
_Groups = Mapping[str, Any]  # what `re.Match.groupdict` gives: str or None


@dataclass(frozen=True)
class Day:
    """A day, a month or a year as the words give it; what they do not give is ``None``.

    Attributes:
        weekday: 0 for Monday.
        day: of the month.
        month: 1 to 12.
        year: in full.
        amount: of ``unit``, counted from ``origin``: « la veille » is -1 day from the narrative's.
        unit: of ``amount``.
        origin: the day of publication, or the day the text last spoke of.
        weeks: added to a weekday: « jeudi en huit » is 1.
        strictly: « mercredi dernier », said on a Wednesday, is not today.
    """

    weekday: int | None = None
    day: int | None = None
    month: int | None = None
    year: int | None = None
    amount: int | None = None
    unit: Unit | None = None
    origin: Origin | None = None
    weeks: int = 0
    strictly: bool = False

    @property
    def is_relative(self) -> bool:
        """Whether it is counted from another day alone: « hier »."""
        return self.amount is not None and self.day is None


@dataclass(frozen=True)
class TimeExpression:
    """The words of a time in a text and what they say.

    Attributes:
        start: offset of the first code point in the text.
        end: offset after the last one.
        text: ``source[start:end]``.
        first: the day, month or year, or the first one of a range.
        last: the last one of a range.
        part: of the day.
        time: HH:MM as written, on a 24-hour clock once ``part`` is heeded.
        end_time: HH:MM, of a range of hours.
        other_time: HH:MM on another place's clock.
        bound: the words give only the first day (« dès »), or only the last (« jusqu'à »).
        direction: which way the words themselves look: « dernier », « prochain ».
        season: as written.
        approximate: about, shortly before or shortly after.
        attributive: a year that only names a thing: « l'accord de 2015 ».
        deictic: « ce mardi », « ce matin »: said on the day of publication.
        anaphoric: « le soir même »: said of the day the text last spoke of.
        paragraph: counted from 0, a line being one.
    """

    start: int
    end: int
    text: str
    first: Day | None = None
    last: Day | None = None
    part: Part | None = None
    time: str | None = None
    end_time: str | None = None
    other_time: str | None = None
    bound: Bound | None = None
    direction: Direction | None = None
    season: str | None = None
    approximate: bool = False
    attributive: bool = False
    deictic: bool = False
    anaphoric: bool = False
    paragraph: int = 0

    @property
    def is_night_between(self) -> bool:
        """Whether it is a night from one day to the next."""
        return self.part == "night" and self.last is not None


@dataclass(frozen=True)
class _Piece:
    """One rule's find; ``alone`` tells whether it may stand without a neighbour."""

    expression: TimeExpression
    alone: bool = True


_GLUE = re.compile(r",? {1,3}|,")
_PART_OF = re.compile(r" {1,3}(?:d[eu] {1,3}|d')")
_OF_SOMETHING = re.compile(r" {1,3}(?:d[eu] |des |d')")
# « l'accord de 2015 sur l'Iran » names a year, « de 2000 soldats » does not
_OF_PLACE = re.compile(r" {1,3}(?:de {1,3}|d')[A-ZÉ]")
_AFTER_YEAR = re.compile(
    r"(?! [a-zà-ÿ])|(?= (?:sur|entre|avec|par|pour|à|et|ou|est|a|avait|ont|qui|que|en|dans|aux?|du|des|de|contre)\b)"
)


def find_times(text: str) -> list[TimeExpression]:
    """Find the time expressions of a French text, in text order.

    Neighbouring pieces are one expression: « mardi à 10h10, heure de Séoul ».

    Args:
        text: any text; offsets are in its code points.

    Example:
        >>> [e.text for e in find_times("Il est arrivé mardi soir vers 20h.")]
        ['mardi soir vers 20h']
    """
    copy, offsets = fold(text)
    found = (p.expression for p in _join(_pieces(copy), copy) if _stands(p, copy))
    times = []
    paragraph = end = 0
    for e in found:
        start = offsets[e.start]
        paragraph += text.count("\n", end, start)
        end = offsets[e.end]
        times.append(replace(e, start=start, end=end, text=text[start:end], paragraph=paragraph))
    return times


def _pieces(copy: str) -> list[_Piece]:
    """Return what the rules find, the longest of those that start first, none overlapping."""
    barred = bytearray(len(copy))
    for rule in NOT_DATES:
        for match in rule.regex.finditer(copy):
            barred[match.start() : match.end()] = b"\1" * len(match[0])
    found = [
        piece
        for rules, read in ((CALENDAR, _calendar), (PARTS_OF_DAY, _part_of_day), (CLOCK, _clock))
        for rule in rules
        for match in rule.regex.finditer(copy)
        if (piece := read(match)) is not None
    ]
    found.sort(key=lambda p: (p.expression.start, -p.expression.end))
    kept: list[_Piece] = []
    for piece in found:
        start, end = piece.expression.start, piece.expression.end
        if (not kept or start >= kept[-1].expression.end) and not any(barred[start:end]):
            kept.append(piece)
    return kept


def _join(pieces: list[_Piece], copy: str) -> list[_Piece]:
    """Join neighbours that say different things of one time."""
    joined: list[_Piece] = []
    for piece in pieces:
        if joined:
            before = joined[-1].expression
            gap = copy[before.end : piece.expression.start]
            part_alone = before.part is not None and before.first is None and before.time is None
            if _GLUE.fullmatch(gap) or (part_alone and _PART_OF.fullmatch(gap)):
                both = _unite(before, piece.expression)
                if both is not None and (piece.alone or before.first or before.part):
                    joined[-1] = _Piece(both, joined[-1].alone or piece.alone)
                    continue
        joined.append(piece)
    return joined


def _unite(a: TimeExpression, b: TimeExpression) -> TimeExpression | None:
    """Return what two neighbours say together, None if they speak of the same thing."""
    values: dict[str, object] = {"end": b.end}
    for name in (
        f.name
        for f in fields(TimeExpression)
        if f.name not in {"start", "end", "text", "paragraph"}
    ):
        of_a, of_b = getattr(a, name), getattr(b, name)
        if name == "first" and of_a and of_b:
            if of_a.is_relative == of_b.is_relative or "day" not in {of_a.unit, of_b.unit}:
                return None
            relative, stated = (of_a, of_b) if of_a.is_relative else (of_b, of_a)
            if stated.weekday is None and stated.day is None:
                return None
            values[name] = replace(
                stated, amount=relative.amount, unit=relative.unit, origin=relative.origin
            )
        elif of_a and of_b and not isinstance(of_a, bool):
            return None
        else:
            values[name] = of_a or of_b
    return replace(a, **values)  # type: ignore[arg-type]  # the names are the fields' own


def _stands(piece: _Piece, copy: str) -> bool:
    """Tell whether a joined piece is an expression: « dans la soirée de gala » is none."""
    e = piece.expression
    only_part = e.part is not None and e.first is None and e.time is None
    if only_part and not e.deictic and _OF_SOMETHING.match(copy, e.end):
        return False
    return piece.alone


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
    day = Day(
        weekday=vocabulary().weekdays.get(groups.get(prefix + "weekday")),
        day=_number(groups.get(prefix + "day")),
        month=int(month) if month and month.isdigit() else vocabulary().months.get(month),
        year=int(year) if year else None,
    )
    return None if day == Day() else day


def _direction(when: str | None) -> Direction | None:
    if not when:
        return None
    return "future" if key(when).startswith("proch") else "past"


def _bound(words: str | None) -> Bound | None:
    """Return which bound a leading phrase sets, its article and contraction aside."""
    if not words:
        return None
    plain = key(words.replace("'", "' "))
    for phrase, bound in vocabulary().bounds.words.items():
        stem = key(phrase.replace("'", "' ")).removesuffix(" de").removesuffix(" a")
        if plain == stem or plain.startswith(stem + " "):
            return bound
    return None


def _calendar(match: re.Match[str]) -> _Piece | None:
    """Read a match of a calendar rule."""
    groups = match.groupdict()
    words = vocabulary()
    when = groups.get("when")
    direction = _direction(when)
    start = match.start()
    piece = TimeExpression(
        start=start,
        end=match.end(),
        text=match[0],
        bound=_bound(groups.get("bound")),
        direction=direction,
        deictic=bool(groups.get("deictic")),
    )
    if groups.get("iso_year"):
        first = Day(
            year=int(groups["iso_year"]), month=int(groups["iso_month"]), day=int(groups["iso_day"])
        )
        return _Piece(replace(piece, first=first)) if _is_possible(first) else None
    first, last = _day(groups), _day(groups, "to_")
    if any(name.startswith("to_") for name in groups):
        return _range(piece, first, last, groups)
    if groups.get("days") or groups.get("period"):
        shift = words.days.get(groups.get("days")) or words.periods.get(groups.get("period"))
        return _shifted(piece, first, shift, groups, match) if shift else None
    if groups.get("amount"):
        return _counted(piece, groups)
    if groups.get("season"):
        year = first.year if first else None
        marker = key(groups.get("marker") or "")
        if year or when or piece.deictic or marker in {"au", "a l'"}:
            return _Piece(replace(piece, first=Day(year=year), season=groups["season"]))
        return None
    if first is None or not _is_possible(first):
        return None
    marker = groups.get("marker")
    if first.weekday is not None and first.day is None:
        weeks = {"en huit": 1, "en quinze": 2}.get(key(groups.get("weeks") or ""), 0)
        first = replace(first, weeks=weeks, strictly=when is not None or weeks > 0)
        return _Piece(replace(piece, first=first, direction="future" if weeks else direction))
    if first.day is not None:
        return _Piece(replace(piece, first=first))
    names_it = bool(marker and marker.lower() in {"de", "d'"})
    if first.month is None:
        if not (marker or groups.get("edge") or piece.bound):
            return None
        if names_it and not _AFTER_YEAR.match(match.string, match.end()):
            return None
    elif first.year is None and not (
        (marker or groups.get("edge") or piece.bound or when) and groups["month"].islower()
    ):
        return None
    if names_it and marker:
        start = match.end("marker") + (0 if marker.endswith("'") else 1)
        piece = replace(piece, start=start)
    return _Piece(replace(piece, first=first, attributive=names_it and first.month is None))


def _is_possible(day: Day) -> bool:
    """Tell whether the calendar has such a day; 29 February may be of a leap year."""
    if day.day is None or day.month is None:
        return day.day is None or 1 <= day.day <= 31
    return 1 <= day.day <= calendar.monthrange(day.year or 2000, day.month)[1]


def _range(
    piece: TimeExpression, first: Day | None, last: Day | None, groups: _Groups
) -> _Piece | None:
    """Read two days, months or years of which the second may complete the first."""
    if first is None or last is None:
        return None
    first = replace(
        first,
        month=first.month or (last.month if first.day else None),
        year=first.year or (last.year if first.day or first.month else None),
    )
    if not (_is_possible(first) and _is_possible(last)):
        return None
    if first.day and last.day:
        if first.month is None or last.month is None:
            return None
    elif first.day or last.day:
        return None
    elif first.weekday is not None and last.weekday is not None:
        together = not groups.get("part") and piece.text.lower().split()[1] == "et"
        if together and (first.weekday + 1) % 7 != last.weekday:
            return None  # « lundi et jeudi » are two days, no stretch
    elif first.month and last.month:
        if not groups["month"].islower():
            return None
    elif not (first.year and last.year and not first.month and not last.month):
        return None
    part = vocabulary().parts.get(groups.get("part"))
    return _Piece(replace(piece, first=first, last=last, part=part))


def _shifted(
    piece: TimeExpression, first: Day | None, shift: Shift, groups: _Groups, match: re.Match[str]
) -> _Piece | None:
    if shift.origin == "narrative" and _OF_SOMETHING.match(match.string, match.end()):
        return None  # « la veille du sommet » stands from the summit
    named = key(groups.get("period") or "")
    if named.startswith(("du ", "de ", "d'")) and not (groups.get("edge") or first):
        return None
    step = {"past": -1, "future": 1, None: 0}[_direction(groups.get("when"))]
    day = Day(
        day=first.day if first else None,
        amount=shift.amount + step,
        unit=shift.unit,
        origin=shift.origin,
    )
    return _Piece(replace(piece, first=day, direction=None))


def _counted(piece: TimeExpression, groups: _Groups) -> _Piece | None:
    amount, unit = _number(groups["amount"]), vocabulary().units.get(groups["unit"])
    if amount is None or unit is None:
        return None
    if unit == "day" and amount in {8, 15}:  # « huit jours » are a week, « quinze jours » two
        amount, unit = {8: 1, 15: 2}[amount], "week"
    back = bool(groups.get("ago")) or "tot" in key(piece.text) or "auparavant" in piece.text.lower()
    first = Day(
        amount=-amount if back else amount,
        unit=unit,
        origin="narrative" if groups.get("later") else "publication",
    )
    return _Piece(replace(piece, first=first, approximate=bool(groups.get("approx"))))


def _part_of_day(match: re.Match[str]) -> _Piece | None:
    """Read a match of a rule for parts of the day."""
    groups = match.groupdict()
    part = vocabulary().parts.get(groups["part"])
    night = bool(groups.get("when"))
    first = None
    if night:
        direction = _direction(groups.get("when"))
        first = Day(amount=-1 if direction == "past" else 0, unit="day", origin="publication")
    piece = TimeExpression(
        start=match.start(),
        end=match.end(),
        text=match[0],
        first=first,
        last=replace(first, amount=(first.amount or 0) + 1) if first else None,
        part=part,
        deictic=bool(groups.get("deictic")),
        anaphoric=bool(groups.get("anaphor")),
    )
    return _Piece(piece, alone=bool(groups.get("alone") or groups.get("anaphor")))


def _clock(match: re.Match[str]) -> _Piece | None:
    """Read a match of a clock rule."""
    groups = match.groupdict()
    time: str | None = _time(groups)
    if time is None:
        return None
    part_words = groups.get("part")
    part = (
        vocabulary().parts.get(part_words.replace("'", " ").split(" ")[-1]) if part_words else None
    )
    lead, approx, bound = groups.get("lead"), groups.get("approx"), groups.get("bound")
    hour = int(time[:2])
    told = bool(part or groups.get("zone"))
    if groups.get("range"):
        piece = TimeExpression(
            match.start(),
            match.end(),
            match[0],
            time=time,
            end_time=_time(groups, "to_"),
            approximate=groups["range"].lower() == "entre",
        )
        return _Piece(piece)
    if lead and lead.lower() == "de" and not approx:
        return None  # « une réunion de 3 h »
    minutes = any(groups.get(g) for g in ("minute", "minute_word", "extra"))
    if not (told or approx or minutes):
        place = _OF_PLACE.match(match.string, match.end())
        if (hour < 13 and place) or (groups.get("hour_word") and hour < 13 and bound):
            return None  # « à trois heures de Paris », « depuis deux heures »
        if key(groups.get("hour_word") or "") in {"un", "une"}:
            return None
    clear = groups.get("hour") is not None and "h" in match[0] and "heure" not in match[0].lower()
    if ":" in match[0]:
        clear = len(groups["hour"]) == 2
    if "heure" in match[0].lower():
        clear = clear or bool(groups.get("minute"))
    other = _time(groups, "other_")
    zone, other_zone = (vocabulary().zones.get(groups.get(g)) for g in ("zone", "other_zone"))
    if other and zone == "other" and other_zone == "local":
        time, other = other, time
    after = bool(lead and key(lead) == "apres")
    piece = TimeExpression(
        match.start(),
        match.end(),
        match[0],
        part=part,
        time=time,
        other_time=other,
        bound=_bound(bound),
        approximate=bool(approx or after or _bound(bound) == "until"),
        deictic=bool(groups.get("deictic")),
    )
    return _Piece(piece, alone=bool(lead or approx or bound or told or clear))


def _time(groups: _Groups, prefix: str = "") -> str | None:
    """Return HH:MM as a match's groups give it."""
    noon = groups.get(prefix + "noon")
    hour = _number(groups.get(prefix + "hour") or groups.get(prefix + "hour_word"))
    if noon:
        hour = 12 if key(noon) == "midi" else 0
    minute = _number(groups.get(prefix + "minute") or groups.get(prefix + "minute_word")) or 0
    extra = key(groups.get(prefix + "extra") or "")
    if hour is None or hour > 23 or minute > 59:
        return None
    minute += 30 if "demi" in extra else 15 if extra == "et quart" else 0
    if extra.startswith("moins"):
        hour, minute = (hour - 1) % 24, 45
    return f"{hour:02}:{minute:02}"

"""When it was: time expressions set against the day of publication and the text's own dates."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sommet.times.expressions import Day, TimeExpression
from sommet.times.partial import (
    PartialDate,
    days_after,
    from_iso,
    months_after,
    week_of,
)
from sommet.times.vocabulary import Bound, Direction, Part, Unit

# How far before and after publication a day is looked for that the words leave open, in days, by
# direction. A present is of these days, sooner of those to come (« il arrive dimanche »); with no
# verb to tell, reports look back, but the next day or two come first.
_WEEKDAY = {"past": (-6, 0), "present": (-2, 4), "future": (0, 6), None: (-4, 2)}
# A day of a month has only its year open, and a year is long: the nearest is meant even where a
# verb of another tense governs it (« il a annoncé la tenue le 24 juin du défilé »).
_DAY_OF_YEAR = {
    "past": (-305, 60),
    "present": (-180, 185),
    "future": (-60, 305),
    None: (-240, 125),
}
_MONTH_OF_YEAR = {
    "past": (-9, 2),
    "present": (-6, 5),
    "future": (-2, 9),
    None: (-8, 3),
}  # in months
_SAME_STORY = 62  # days: a day without its year is of the year of a full date this near
_STORY_DAYS = 7  # from publication, within which the narrative's day may date a bare hour
_EVENING = range(5, 12)  # « 8 heures » in the evening is 20:00
_AFTERNOON = range(1, 8)


class ResolvedTime(NamedTuple):
    """A time expression's meaning, at the precision that is known.

    Attributes:
        start: the expression's own offsets, in code points of the text.
        end: offset after its last code point.
        date: ISO 8601, ``XXXX-MM-DD`` with the year unknown, None when nothing can be told.
        end_date: the last day, of a range or after « jusqu'à ».
        time: HH:MM, 24-hour clock, local.
        end_time: HH:MM, of a range of hours.
        other_time: HH:MM on another place's clock.
        approximate: about, shortly before or shortly after.
        part: part of the day, when the words give one.
        bound: the words give only a first day or hour, or only a last one.
        inherited: the date is the narrative's, not in the words: « vers 15h ».
        attributive: a year that only names a thing: « l'accord de 2015 ».
        deictic: counted from the day of publication alone: « ce mardi », « ce matin », « hier ».
    """

    start: int
    end: int
    date: str | None
    end_date: str | None = None
    time: str | None = None
    end_time: str | None = None
    other_time: str | None = None
    approximate: bool = False
    part: Part | None = None
    bound: Bound | None = None
    inherited: bool = False
    attributive: bool = False
    deictic: bool = False


def resolve_times(
    expressions: Sequence[TimeExpression],
    *,
    published: str | None,
    directions: Sequence[Direction | None],
    foreground: Sequence[bool] | None = None,
) -> list[ResolvedTime]:
    """Resolve an article's time expressions, each against publication and those around it.

    Args:
        expressions: all of them, in text order.
        published: the day of publication, ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``; None if unknown.
        directions: for each, which way its verb looks, None for no verb.
        foreground: for each, whether the narrative moves to its day; all do by default.

    Raises:
        ValueError: ``published`` is no date, or the sequences differ in length.

    Example:
        >>> from sommet.times import find_times
        >>> found = find_times("Il est arrivé mardi vers 15h.")
        >>> [resolved] = resolve_times(found, published="2024-06-19", directions=["past"])
        >>> resolved.date, resolved.time, resolved.approximate
        ('2024-06-18', '15:00', True)
    """
    if len(directions) != len(expressions):
        raise ValueError("one direction is needed for each expression")
    told = foreground if foreground is not None else [True] * len(expressions)
    article = _Article(expressions, from_iso(published), directions)
    resolved = []
    for index, (expression, tells) in enumerate(zip(expressions, told, strict=True)):
        resolved.append(article.resolve(index))
        if tells:
            article.move_to(expression, resolved[-1])
    return resolved


class _Article:
    """The days that an article's expressions are counted from, as they are read in order."""

    def __init__(
        self,
        expressions: Sequence[TimeExpression],
        published: PartialDate,
        directions: Sequence[Direction | None],
    ) -> None:
        self.expressions = expressions
        self.directions = [e.direction or d for e, d in zip(expressions, directions, strict=True)]
        self.today = published
        self.stated = [self._stated(i) for i in range(len(expressions))]
        if published.day is None:
            self.today = next(filter(None, map(self._pinned, range(len(expressions)))), published)
        self.dated_weekday = self._latest_weekday()
        self.weekday = self._weekday_of_publication()
        self.narrative = self.today
        self.lead: PartialDate | None = None  # the day that the narrative opens on
        self.paragraph = 0
        self.moved = False  # whether the text has told a day yet
        self.clock: tuple[int, ResolvedTime] | None = None  # the last hour told, by paragraph

    def resolve(self, index: int) -> ResolvedTime:
        """Return what the expression at an index means."""
        e = self.expressions[index]
        if e.lapse is not None and e.first is None:
            return self._after_lapse(e, e.lapse)
        resolved = self._resolved(index)
        if resolved.time is not None:
            self.clock = (e.paragraph, resolved)
        return resolved

    def _after_lapse(self, e: TimeExpression, minutes: int) -> ResolvedTime:
        """Return « une heure plus tard », from the hour last told in its paragraph."""
        paragraph, since = self.clock or (-1, None)
        if since is None or since.time is None or paragraph != e.paragraph:
            day = self._day_of_story(e, None)
            return ResolvedTime(start=e.start, end=e.end, date=day.iso, inherited=True)
        days, minute = divmod(int(since.time[:2]) * 60 + int(since.time[3:]) + minutes, 24 * 60)
        return ResolvedTime(
            start=e.start,
            end=e.end,
            date=shift(from_iso(since.date), days, "day").iso,
            time=None if since.approximate else f"{minute // 60:02}:{minute % 60:02}",
            inherited=True,
        )

    def _resolved(self, index: int) -> ResolvedTime:
        e = self.expressions[index]
        inherited = e.first is None and not e.deictic
        if e.season is not None and e.first is not None:
            first = PartialDate(e.first.year or self.today.year)
        elif e.first is None:
            first = self._day_of_story(e, self.directions[index])
        else:
            first = self.stated[index] or self._relative(e.first, index)
        last = None
        if e.last is not None:
            last = self._last(e, first)
        date, end_date = first.iso, last.iso if last else None
        if e.time is not None and e.is_night_between and last is not None:
            date, end_date = (last.iso if _after_midnight(e.time) else date), None
        if e.bound == "until" and e.time is None and end_date is None and not inherited:
            date, end_date = None, date
        return ResolvedTime(
            start=e.start,
            end=e.end,
            date=date,
            end_date=None if end_date == date else end_date,
            time=on_24_hour_clock(e.time, e.part),
            end_time=e.end_time,
            other_time=e.other_time,
            approximate=e.approximate,
            part=e.part,
            bound=e.bound,
            inherited=inherited,
            attributive=e.attributive,
            deictic=e.deictic or (e.first is not None and e.first.origin == "publication"),
        )

    def move_to(self, expression: TimeExpression, resolved: ResolvedTime) -> None:
        """Let the narrative go on from a resolved expression's last day."""
        if expression.first is None or resolved.attributive:
            return
        if expression.first.origin == "narrative" and (expression.first.amount or 0) < 0:
            return  # « la veille » looks back and returns
        date = from_iso(resolved.end_date or resolved.date)
        if date.day is not None:
            self.narrative, self.moved = date, True
            self.paragraph = expression.paragraph
            if self.lead is None and self._is_recent(date):
                self.lead = date

    def _stated(self, index: int) -> PartialDate | None:
        """Return the date of an expression that names a month or a year, its year worked out."""
        day = self.expressions[index].first
        if day is None or (day.month is None and day.year is None):
            return None
        if day.year is not None or day.month is None:
            return PartialDate(day.year, day.month, day.day)
        date = self._in_year(day, self.directions[index])
        return date if date.exists else PartialDate()

    def _in_year(self, day: Day, direction: Direction | None) -> PartialDate:
        """Give a day of a month, or a month, the year that publication or the text leaves it."""
        for other in self.expressions:  # « du 11 au 14 février », said before with its year
            told = other.first
            same = told and day.day and (told.day, told.month) == (day.day, day.month)
            if told and same and told.year and self._is_near(told.year):
                return PartialDate(told.year, day.month, day.day)
        if self.today.year is not None:
            return _nearest(day, self.today, direction)
        for other in self.expressions:
            full = other.first
            if full and full.year and full.month and full.day and day.day and day.month:
                anchor = PartialDate(full.year, full.month, full.day)
                near = _nearest(day._replace(year=None), anchor, None)
                if near.full and anchor.full and abs((near.full - anchor.full).days) <= _SAME_STORY:
                    return near
        return PartialDate(None, day.month, day.day)

    def _is_near(self, year: int) -> bool:
        return self.today.year is None or abs(self.today.year - year) <= 1

    def _pinned(self, index: int) -> PartialDate | None:
        """Return the day of publication where the text gives it away: « ce mardi 18 juin »."""
        e, stated = self.expressions[index], self.stated[index]
        if e.first is None or stated is None or stated.day is None or e.last is not None:
            return None
        if e.first.origin == "publication" and e.first.amount is not None:
            return days_after(stated, -e.first.amount)
        return stated if e.deictic else None

    def _relative(self, day: Day, index: int) -> PartialDate:
        if day.amount is not None and day.unit is not None:
            origin = self.narrative if day.origin == "narrative" else self.today
            if day.origin == "narrative" and day.amount > 0 and not self._goes_on(day):
                return PartialDate()
            moved = shift(origin, day.amount, day.unit)
            if day.day is not None:  # « le 12 du mois »
                date = PartialDate(moved.year, moved.month, day.day if moved.month else None)
                return date if date.exists else PartialDate()
            return moved
        if day.weekday is not None and day.day is None:
            return self._weekday(day, index)
        if day.day is not None:
            return _nearest_month(day, self.today, self.directions[index])
        return PartialDate()

    def _goes_on(self, day: Day) -> bool:
        """Tell whether a later day counts from one told: « un an plus tard » may from anything."""
        return day.unit == "day" and self.moved

    def _weekday(self, day: Day, index: int) -> PartialDate:
        direction = self.directions[index]
        if self.today.day is not None:
            weekday = _weekday_of(self.today, self.weekday)
            return (
                _on_weekday(self.today, weekday, day, direction)
                if weekday is not None
                else PartialDate()
            )
        if self.dated_weekday is None:
            return self.today
        anchor, weekday, ahead = self.dated_weekday
        if ahead and direction == "past":
            return self.today  # « a dit lundi », when only « mardi 12 juin », to come, is dated
        return _on_weekday(anchor, weekday, day, None if ahead else direction)

    def _weekday_of_publication(self) -> int | None:
        """« ce samedi », « samedi 22 juin »: the weekday of publication, as the text tells it."""
        for e, stated in zip(self.expressions, self.stated, strict=True):
            weekday = e.first.weekday if e.first is not None else None
            here = e.deictic and e.first is not None and e.first.day is None
            if weekday is not None and (here or (stated and stated[1:] == self.today[1:])):
                return weekday
        return None

    def _latest_weekday(self) -> tuple[PartialDate, int, bool] | None:
        """Return the text's own dated weekday that is nearest to its writing, and if to come.

        « mercredi 14 février » fixes « jeudi » where the day of publication is not known; the
        latest that is not ahead was about the day of writing.
        """
        found = []
        for e, stated, direction in zip(
            self.expressions, self.stated, self.directions, strict=True
        ):
            if stated is None or stated.day is None or e.first is None or e.first.weekday is None:
                continue
            if self.today.month is not None and stated[:2] != self.today[:2]:
                continue
            weekday = _weekday_of(stated, e.first.weekday)
            if weekday is not None:
                ahead = direction == "future"
                order = tuple(part or 0 for part in stated)
                found.append((not ahead, order, (stated, weekday, ahead)))
        return max(found)[2] if found else None

    def _last(self, e: TimeExpression, first: PartialDate) -> PartialDate:
        last = e.last
        assert last is not None
        if last.amount is not None and last.unit is not None:
            return shift(self.today, last.amount, last.unit)
        if last.weekday is not None and last.day is None:
            weekday = _weekday_of(first, e.first.weekday if e.first else None)
            if first.day is None or weekday is None:
                return first
            return days_after(first, (last.weekday - weekday) % 7)
        if last.year is not None or last.month is None:
            return PartialDate(last.year, last.month, last.day)
        year = first.year
        if year is not None and (last.month, last.day or 0) < (first.month or 0, first.day or 0):
            year += 1
        date = PartialDate(year, last.month, last.day)
        return date if date.exists else PartialDate()

    def _day_of_story(self, e: TimeExpression, direction: Direction | None) -> PartialDate:
        """Return the day of an expression that names none: « vers 15h », « dans la soirée »."""
        if e.deictic:
            return self.today
        if e.anaphoric:
            return self.narrative
        story = self.narrative
        if self.lead is not None and e.paragraph != self.paragraph:
            story = self.lead  # a paragraph that names no day goes on with the article's own
        if self.today.full is None:
            return story
        if not self._is_recent(story):
            return self.today
        behind = story.full is not None and story.full < self.today.full
        ahead = story.full is not None and story.full > self.today.full
        other_way = (direction == "future" and behind) or (direction == "past" and ahead)
        return self.today if other_way else story

    def _is_recent(self, date: PartialDate) -> bool:
        if self.today.full is None or date.full is None:
            return True
        return abs((date.full - self.today.full).days) <= _STORY_DAYS


def combine(first: ResolvedTime, *others: ResolvedTime) -> ResolvedTime:
    """Join resolved expressions that speak of the same moment in several places.

    The first that states a date gives it, and the first that has a clock time gives that; a time
    in a night between two days falls on the day it belongs to. The offsets run from the first
    expression to the last.

    Example:
        >>> night = ResolvedTime(11, 44, "2024-06-18", "2024-06-19", part="night")
        >>> hour = ResolvedTime(55, 73, None, time="03:40", inherited=True)
        >>> combine(night, hour).date, combine(night, hour).time
        ('2024-06-19', '03:40')
    """
    parts = (first, *others)
    dated = next((p for p in parts if not p.inherited and (p.date or p.end_date)), None)
    dated = dated or next((p for p in parts if p.date), first)
    timed = next((p for p in parts if p.time is not None), first)
    part = next((p.part for p in parts if p.part is not None), None)
    time = on_24_hour_clock(timed.time, timed.part or part)
    date, end_date = dated.date, dated.end_date
    if time is not None and dated.part == "night" and end_date is not None:
        date, end_date = (end_date if _after_midnight(time) else date), None
    return timed._replace(
        start=min(p.start for p in parts),
        end=max(p.end for p in parts),
        date=date,
        end_date=end_date,
        time=time,
        approximate=any(p.approximate for p in parts),
        part=part,
        bound=dated.bound,
        inherited=dated.inherited,
        attributive=dated.attributive,
    )


def on_24_hour_clock(time: str | None, part: Part | None) -> str | None:
    """Return an hour said with a part of the day on the 24-hour clock.

    Example:
        >>> on_24_hour_clock("08:00", "evening")
        '20:00'
    """
    if time is None:
        return None
    hour = int(time[:2])
    later = (part == "evening" and hour in _EVENING) or (part == "afternoon" and hour in _AFTERNOON)
    return f"{hour + 12:02}{time[2:]}" if later else time


def shift(date: PartialDate, amount: int, unit: Unit) -> PartialDate:
    """Return the day, month or year so many units away, as precise as the unit and the date.

    A step of a few days from a date of which only the month is known stays in that month, as
    « hier » does in an article that shows no more; a longer one could be anywhere.

    Example:
        >>> shift(PartialDate(2024, 6, 19), -1, "year").iso
        '2023'
    """
    if unit == "year":
        year = date.year + amount if date.year is not None else None
        return PartialDate(year) if year is not None and 1 <= year <= 9999 else PartialDate()
    if unit == "month":
        return months_after(date, amount)
    days = amount * 7 if unit == "week" else amount
    if date.day is None:
        return date if abs(days) <= _STORY_DAYS else PartialDate(date.year if date.month else None)
    moved = days_after(date, days)
    return week_of(moved) if unit == "week" else moved


def _after_midnight(time: str) -> bool:
    return int(time[:2]) < 12


def _weekday_of(date: PartialDate, stated: int | None) -> int | None:
    """Return a date's weekday by the calendar; with the year unknown, as the words state it."""
    return date.full.weekday() if date.full is not None else stated


def _on_weekday(
    anchor: PartialDate, weekday: int, day: Day, direction: Direction | None
) -> PartialDate:
    """Return the weekday that a day's words mean, counted from an anchor that falls on another."""
    assert day.weekday is not None
    first, last = _WEEKDAY[direction]
    if day.strictly:
        first, last = (1, 7) if direction == "future" else (-7, -1)
    step = first + (day.weekday - weekday - first) % 7
    assert step <= last
    return days_after(anchor, step + 7 * day.weeks)


def _nearest(day: Day, reference: PartialDate, direction: Direction | None) -> PartialDate:
    """Return a day of a month, or a month, in the year that puts it in the direction's window."""
    assert day.month is not None
    if reference.year is None or reference.month is None:
        return PartialDate(reference.year, day.month, day.day)
    years = range(max(1, reference.year - 1), min(9999, reference.year + 1) + 1)
    candidates = [d for d in (PartialDate(y, day.month, day.day) for y in years) if d.exists]
    if day.day is None or reference.full is None:
        first, last = _MONTH_OF_YEAR[direction]
        for candidate in candidates:
            months = ((candidate.year or 0) - reference.year) * 12 + day.month - reference.month
            if first <= months <= last:
                return candidate
    else:
        first, last = _DAY_OF_YEAR[direction]
        for candidate in candidates:
            if candidate.full and first <= (candidate.full - reference.full).days <= last:
                return candidate
    return PartialDate(None, day.month, day.day)


def _nearest_month(day: Day, reference: PartialDate, direction: Direction | None) -> PartialDate:
    """Return a day of which only the number is said, in the month that the direction asks for.

    Where only the month of publication is known, « vendredi 17 » is of it if it has such a day.
    """
    here = PartialDate(reference.year, reference.month, day.day)
    if reference.full is None:
        date = here.full if here.exists else None
        fits = date is not None and date.weekday() == day.weekday
        return here if fits else here._replace(day=None)
    first, last = {"past": (-30, 0), "present": (-15, 15), "future": (0, 30), None: (-20, 10)}[
        direction
    ]
    months = (months_after(reference, n) for n in (-1, 0, 1))
    dates = [PartialDate(month.year, month.month, day.day) for month in months]
    days = {(d.full - reference.full).days: d for d in dates if d.exists and d.full is not None}
    fitting = [n for n in days if first <= n <= last]  # two, after February
    return days[min(fitting, key=abs)] if fitting else PartialDate()

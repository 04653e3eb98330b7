"""What time expressions say, not yet set against any calendar."""

from __future__ import annotations

from typing import NamedTuple

from sommet.times.vocabulary import Bound, Direction, Origin, Part, Unit


class Day(NamedTuple):
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


class TimeExpression(NamedTuple):
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
        lapse: minutes from the hour last told: « une heure plus tard ».
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
    lapse: int | None = None
    paragraph: int = 0

    @property
    def is_night_between(self) -> bool:
        """Whether it is a night from one day to the next."""
        return self.part == "night" and self.last is not None


class Piece(NamedTuple):
    """One rule's find; ``alone`` tells whether it may stand without a neighbour."""

    expression: TimeExpression
    alone: bool = True

"""The days that an article tells, as far as they may be those of the news."""

from __future__ import annotations

from sommet.clauses import governor, predicates
from sommet.facts.encounters import LEAD_WEIGHTS
from sommet.grammar import is_pluperfect
from sommet.parse import Span, Token
from sommet.reading import Reading
from sommet.times import ResolvedTime
from sommet.times.partial import days_between
from sommet.times.vocabulary import vocabulary

_WEEK = 8  # days from a meeting to the news of it, for a day that only the opening tells
_STALE = 20  # days from a meeting to the news of it, at most
_NEVER_SINCE = frozenset({"premier", "première", "ne", "n'", "jamais"})


def days_of_the_news(reading: Reading) -> list[ResolvedTime]:
    """Return the days that the first sentence tells, else those of publication in the opening."""
    first = [t for s in reading.body[:1] for t in days_told(reading, s) if t.bound is None]
    opening = (*reading.headline, *reading.body[: len(LEAD_WEIGHTS)])
    published = reading.article.published
    return first or [
        t for s in opening for t in days_told(reading, s) if t.deictic or t.date == published
    ]


def days_shown(reading: Reading) -> list[ResolvedTime]:
    """« Sommet du 17 juin : … », « Les deux rois à Oslo, le 17 juin. »: in a title or a caption."""
    days = [t for s in (*reading.headline, *reading.captions) for t in days_told(reading, s)]
    return [t for t in days if t.date and len(t.date) == len("2024-06-19")]


def recent_days(reading: Reading) -> list[ResolvedTime]:
    """Return the days of the week before the news that the story's first sentences tell."""
    published = reading.article.published
    days = [t for s in reading.body[: len(LEAD_WEIGHTS)] for t in days_told(reading, s)]
    return [
        t
        for t in days
        if t.bound is None
        and days_between(t.date, published) in range(_WEEK)
        and not _looks_back(reading, t)
    ]


def verb_of(reading: Reading, time: ResolvedTime) -> Token | None:
    """Return the predicate to which a time belongs, None without any."""
    span = reading.doc.char_span(time.start, time.end)
    return governor(span.start, span.end, predicates(span.sent)) if span is not None else None


def _looks_back(reading: Reading, time: ResolvedTime) -> bool:
    """« s'était dit prêt vendredi »: a day before the news."""
    verb = verb_of(reading, time)
    return verb is not None and is_pluperfect(verb)


def days_told(reading: Reading, sentence: Span) -> list[ResolvedTime]:
    """Return the days in the sentence that may be those of the news.

    « lundi » is one even where the day of publication is unknown, and another's date not it.
    """
    return [
        t
        for t in reading.times_in(sentence)
        if (t.date or _names_weekday(reading, t))
        and not (t.inherited or t.attributive or t.bound == "until")
        and not (t.bound and _is_since_long(reading, sentence, t))
        and not _is_stale(reading, t)
        and not _is_season(reading, t)
    ]


def _is_season(reading: Reading, time: ResolvedTime) -> bool:
    """« que l'on disait impossible au printemps »: too long for the news, without its year."""
    words = reading.article.text[time.start : time.end].lower().split()
    return words[-1] in vocabulary().seasons and len(time.date or "") == len("2024")


def _names_weekday(reading: Reading, time: ResolvedTime) -> bool:
    words = reading.article.text[time.start : time.end].lower().split()
    return any(vocabulary().weekdays.get(w) is not None for w in words)


def _is_since_long(reading: Reading, sentence: Span, time: ResolvedTime) -> bool:
    """« sa première visite depuis 2019 », « ne s'étaient pas vus depuis mai »."""
    coarse = time.date is not None and len(time.date) < len("2024-06-19")
    coarse = coarse and not _names_weekday(reading, time)
    return coarse or any(
        t.plain in _NEVER_SINCE and not t.text.startswith("Premi")  # « Premier ministre »
        for t in sentence
    )


def _is_stale(reading: Reading, time: ResolvedTime) -> bool:
    """Tell whether the time lies long before the news: it dates an earlier meeting."""
    published, date = reading.article.published, time.date
    if not (published and date and published[:4].isdigit() and date[:4].isdigit()):
        return False
    if len(published) < 7 or len(date) < 7:
        return date[:4] < published[:4]
    since = days_between(date, published)
    if since is not None:
        return since > _STALE
    year, month = int(published[:4]), int(published[5:7])
    return int(date[:4]) * 12 + int(date[5:7]) < year * 12 + month - 1

"""The dateline: the words that tell when, and often where and by whom, an article was published."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from dataclasses import dataclass

from sommet.page_words import any_of, flat, page_words
from sommet.times import find_dateline_date

_REACH = 300  # code points of a line within which a dateline ends
_BUTTON = 4  # words of « Envoyer à un ami »
_CAPITALS = 6  # words; in a longer line of capitals they tell nothing of names
_BYLINE = re.compile(r"\(?(?:texte )?(?:par|avec|de nos|de notre)\b")
_BYLINE_WORDS = frozenset({"a", "et", "of", "texte"})
_DOMAIN = re.compile(r"\b[a-z\d-]+(?:\.[a-z\d-]{2,})+")  # « french.news.cn »
_PUBLICATION, _NO_CUE, _CHANGE = range(3)  # the first is the surest
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")  # « Port-au-Prince » is one
_ACRONYM = re.compile(r"[A-Z]{2}")
_YEAR = re.compile(r"\d{4}|\d[-/.]\s?\d\d$")
_COLUMNS = re.compile(r"[|•·]")
_DASH = r"[\s.]{0,3}(?<=[\s).])(?:--?|[–—=])\s"
# what stands between a place or date and the story: « , 3 mars (AFP) - », « . /TASS/. », « . – »
_LEAD_IN = re.compile(
    rf"(?P<place>[^–—()/]{{0,60}}?)"
    rf"(?:(?P<agency>\([^()\s][^()]{{1,40}}\)){_DASH}|/[^/\s]{{2,20}}/\.\s|{_DASH})"
)


@dataclass(frozen=True, slots=True)
class _Patterns:
    """Patterns for flat text."""

    publication: re.Pattern[str]
    update: re.Pattern[str]
    date: re.Pattern[str]
    clock: re.Pattern[str]
    continuation: re.Pattern[str]
    agency: re.Pattern[str]
    source: re.Pattern[str]
    words: frozenset[str]


@functools.cache
def _patterns() -> _Patterns:
    words = page_words().dateline
    month = any_of(words.months)
    numeric = r"\d{4}[-/.]\d{2}(?:[-/.]\d{2})?|\d{1,2}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?\d{2}(?:\d{2})?"
    named = (
        rf"(?:\d{{1,2}}(?:\s?er)?\.?\s?)?{month}\b\.?,?\s\d{{4}}|{month}\s\d{{1,2}},\s\d{{4}}"
        rf"|\d{{1,2}}(?:\s?er)?\.?\s?{month}\b"
    )
    year = r"(?<=\bdate )\d{4}"
    date = rf"(?<!\d)(?:{any_of(words.weekdays)}\.?,?\s)?(?:{numeric}|{named}|{year})(?!\d)"
    zone = r"(?:[+-]\d{2}:?\d{2}|z|gmt|utc|tu|cest|cet|hae|hne|heure (?:locale|de [a-z]+))(?!\w)"
    clock = rf"\d{{1,2}}\s?[h:](?:\s?\d{{2}})?(?::\d{{2}})?(?!\d)(?:\s?\(?{zone}\)?)?"
    ago = r"il y a \d{1,2}\s?(?:h|min|heures?|minutes?|jours?|mois|ans?)(?!\w)"
    update = rf"(?<![^\W\d_]){any_of(words.update)}(?![^\W\d_])"
    return _Patterns(
        publication=re.compile(rf"(?<![^\W\d_]){any_of(words.publication)}(?![^\W\d_])"),
        update=re.compile(update),
        date=re.compile(date),
        clock=re.compile(rf"(?:(?<![^\W\d_])a )?(?<!\d){clock}"),
        # a date may go on with its clock time, and with a later change and when that was
        continuation=re.compile(
            rf"(?:\s?[,(/|-])?\s?(?:a |t)?{clock}"
            rf"|[\s,;.|()/•·-]{{0,4}}{update}\s?(?:le\s?)?:?\s?(?:le\s|a\s)?(?:{date}|{clock}|{ago})"
        ),
        agency=re.compile(any_of(("agence", *page_words().caption.agencies)) + r"\b"),
        # whose the story is, behind its date: « - Le Soir avec AFP »
        source=re.compile(
            rf"\s?[|,–—-]\s(?:[^\W\d_]+\s){{0,4}}{any_of(page_words().caption.agencies)}\b"
        ),
        words=frozenset(map(flat, (*words.words, *words.months, *words.weekdays))),
    )


def dateline_length(line: str, *, opening: bool) -> int:
    """Return the length of the dateline that the line begins with, 0 if there is none.

    Args:
        line: a line or paragraph, without white space before it.
        opening: the line stands where an article opens; elsewhere only cue words such as
            « publié le » make a dateline.

    Example:
        >>> line = "KIGALI, 3 mars (Agence) - Le sommet s'est ouvert."
        >>> line[: dateline_length(line, opening=True)]
        'KIGALI, 3 mars (Agence) - '
    """
    patterns = _patterns()
    plain = flat(line[:_REACH])
    date = patterns.date.search(plain)
    if date is None or not _are_names(_COLUMNS.split(line[: date.start()])):
        return _undated_length(line, plain, opening=opening)
    end = date.end()
    while more := patterns.continuation.match(plain, end):
        end = more.end()
    end += plain[: date.start()].startswith("(") and plain.startswith(")", end)  # « (AP, 3 mars) »
    before, rest = plain[: date.start()], line[end:]
    cued = bool(patterns.publication.search(before) or patterns.update.search(before))
    dated = bool(_YEAR.search(date.group()))
    whole = len(line) <= _REACH and _adds_nothing(rest)
    if whole and (cued or (opening and dated)):
        return len(line)
    source = patterns.source.match(flat(rest))
    if source is not None and _begins_anew(rest[source.end() :]) and (cued or (opening and dated)):
        return end + source.end()
    if opening and (lead := _LEAD_IN.match(rest)) and only_names(lead["place"]):
        return end + lead.end()
    return end if (cued or (opening and dated and not before)) and _begins_anew(rest) else 0


def dateline_start(line: str) -> int:
    """Return where a dateline begins after a title or standfirst on the same line, 0 if none does.

    Without a cue word it is a day with its year behind a full stop, then at most names.

    Example:
        >>> line = "Un sommet à Genève Publié le 16 juin 2021 Les deux présidents se sont vus."
        >>> line[dateline_start(line) :]
        'Publié le 16 juin 2021 Les deux présidents se sont vus.'
    """
    for cue in _patterns().publication.finditer(flat(line[:_REACH])):
        start = cue.start()
        if start and line[start].isupper() and dateline_length(line[start:], opening=False):
            return start
    for date in _patterns().date.finditer(flat(line)):
        behind_stop = line[: date.start()].rstrip().endswith((".", "!", "?", "…"))
        if behind_stop and _YEAR.search(date.group()) and only_names(line[date.end() :]):
            return date.start()
    return 0


def _undated_length(line: str, plain: str, *, opening: bool) -> int:
    """Return the length of a dateline that gives no date, « PARIS (AFP) - » for one."""
    patterns = _patterns()
    if (patterns.publication.match(plain) or patterns.update.match(plain)) and (
        len(line) <= _REACH and only_names(line)
    ):
        return len(line)
    lead = _LEAD_IN.match(line) if opening else None
    if lead is None or not only_names(lead["place"]):
        return 0
    story = line.endswith(".") and not (line.endswith("..") or line.isupper())
    in_capitals = lead["place"].isupper() and story  # a title may open so: « VIDÉO - … »
    return lead.end() if in_capitals or _is_agency(lead["agency"]) else 0


def _is_agency(bracketed: str | None) -> bool:
    """Tell « (Xinhua) », « (MAP) » and « (Agence Ecofin) » from « (Burkina Faso) »."""
    if bracketed is None:
        return False
    name = bracketed[1:-1]
    return bool(_ACRONYM.search(name) or _patterns().agency.match(flat(name)))


def only_names(text: str) -> bool:
    """Tell whether every word has a capital or is one that datelines use.

    Example:
        >>> only_names("Orange avec AFP, publié le"), only_names("Dans un livre publié le")
        (True, False)
    """
    patterns = _patterns()
    plain = flat(text)
    allowed = patterns.words | (_BYLINE_WORDS if _BYLINE.match(plain) else frozenset())
    if text.isupper() and len(text.split()) > _CAPITALS:
        return False
    for known in (_DOMAIN, patterns.clock, patterns.update, patterns.publication):
        plain = known.sub(lambda match: " " * len(match.group()), plain)
    return all(
        text[word.start()].isupper() or word.group() in allowed for word in _WORD.finditer(plain)
    )


def _adds_nothing(rest: str) -> bool:
    """Tell whether what follows the date is only names, or short columns of a page's head."""
    columns = _COLUMNS.split(rest)
    buttons = len(columns) > 1 and all(len(c.split()) <= _BUTTON for c in columns)
    return buttons or (not _begins_anew(rest) and _are_names(reversed(columns)))


def _are_names(columns: Iterable[str]) -> bool:
    """Tell whether the last column is only names, and each other is that or short."""
    *others, nearest = columns
    return only_names(nearest) and all(only_names(c) or len(c.split()) <= _BUTTON for c in others)


def _begins_anew(rest: str) -> bool:
    """Tell whether a story follows without any mark: « publié le 3 mars 2021 Le sommet … »."""
    first = rest.lstrip(' \t\xa0"«“©')[:1]
    return first.isupper() and bool(_WORD.search(rest))


def published(datelines: Iterable[str]) -> str | None:
    """Return the day of publication that the datelines show, at the precision shown.

    A date said to be that of publication comes before a bare one, that before one said to be of a
    later change; any of them before a date without its year. A month takes its day from another
    dateline that agrees with it.

    Args:
        datelines: the article's datelines, in text order.

    Returns:
        An ISO 8601 date, ``XXXX-MM-DD`` where no year is shown, or None.

    Example:
        >>> published(["Mis à jour le 4 mars 2021, publié le 3 mars 2021"])
        '2021-03-03'
    """
    found = sorted(
        (date.startswith("XXXX"), rank, order, date)
        for order, dateline in enumerate(datelines)
        for rank, part in _parts(dateline)
        if (date := find_dateline_date(part))
    )
    if not found:
        return None
    best = found[0][-1]
    days = (_day_of(best, date) for _, rank, _, date in found if rank != _CHANGE)
    return next(filter(None, days), best)


def _day_of(month: str, date: str) -> str | None:
    """Return the day that another dateline adds to a month: « 2024-06 », « PARIS, 3 juin »."""
    agrees = len(month) == 7 and len(date) == 10 and date[5:7] == month[5:]
    return month + date[7:] if agrees and date[:4] in (month[:4], "XXXX") else None


def _parts(dateline: str) -> list[tuple[int, str]]:
    """Cut a dateline at its cue words, each part with the rank of its cue."""
    patterns = _patterns()
    plain = flat(dateline)
    cues = sorted(
        [(m.start(), _PUBLICATION) for m in patterns.publication.finditer(plain)]
        + [(m.start(), _CHANGE) for m in patterns.update.finditer(plain)]
    )
    starts = [(0, _NO_CUE), *cues]
    ends = [start for start, _ in cues] + [len(dateline)]
    return [(rank, dateline[start:end]) for (start, rank), end in zip(starts, ends, strict=True)]

"""Whose names stand beside an office: « le président russe, M. Petrov, », « les rois X et Y »."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sommet.gazetteer import DEMONYM, OFFICE, ORGANIZATION
from sommet.grammar import OF, has_feature
from sommet.identity.apposition import (
    closes_apposition,
    end_of,
    is_followed_by_verb,
    opens_main_clause,
)
from sommet.identity.complements import STATES, goes_on
from sommet.identity.names import HONOURING, is_title
from sommet.identity.vocabulary import words
from sommet.lexicon import Office
from sommet.lexicon.gazetteer import fold, office_forms
from sommet.parse import Doc, Span

_ARTICLES = frozenset({"le", "la", "l'", "les"})
_LINKS = OF | _ARTICLES
_SET_OFF = frozenset({"–", "—", "-", ":", "("})  # what may open a list of names
_CLOSING = {"(": ")", "-": "-", "–": "–", "—": "—", ",": ","}  # what ends an aside, by its begin
_ORGANS = frozenset({"Commission", "Conseil", "Parlement"})  # of the organisation just named
_TITLES = 3  # a comma and titles between an office and a name
_LONGEST = 14  # tokens of complement, several times which is looked at for names


def name_beside(
    doc: Doc,
    start: int,
    end: int,
    beginning: Mapping[int, int],
    ending: Mapping[int, int],
    *,
    complete: bool,
) -> tuple[tuple[int, str | None], ...]:
    """Return the name in apposition: after the description, or before it with a comma."""
    after = end
    while after < len(doc) and after - end < _TITLES and _leads_to_name(doc, after):
        after += 1
    if after > end and after + 2 in beginning and doc[after].plain in _ARTICLES:
        after += 2 * (doc[after + 1].plain in words("epithet"))  # « ..., le socialiste X »
    if after in beginning and not doc[after].is_sent_start and not _is_whose(doc, after):
        comma = any(doc[i].text == "," for i in range(end, after))
        name = beginning[after]
        if comma and (
            opens_main_clause(doc, start, end_of(name, ending)) or _is_of_attendant(doc, start)
        ):
            return ()
        if not comma or closes_apposition(doc, after, complete=complete):
            return ((name, None),)
    apposed = start > 1 and doc[start - 1].text in {",", "("} and start - 1 in ending
    if apposed and not is_followed_by_verb(doc, end):
        return ((ending[start - 1], None),)
    return ()


def _leads_to_name(doc: Doc, i: int) -> bool:
    """« , Son Excellence Monsieur »: a comma and titles."""
    honour = doc[i].plain in HONOURING and i + 1 < len(doc) and is_title(doc[i + 1])
    return honour or is_title(doc[i]) or doc[i].text == ","


def _is_whose(doc: Doc, name: int) -> bool:
    """« une proche conseillère de M. Nowak »: the name is that of whom she advises."""
    i = name - 1
    while i > 0 and is_title(doc[i]):
        i -= 1
    return doc[i].plain in {"de", "d'"}


def _is_of_attendant(doc: Doc, start: int) -> bool:
    """« le porte-parole du président russe, Jan Nowak », « la sœur de l'actuel roi, X »."""
    i = start
    while i > 0 and (i == start or doc[i].plain in _LINKS or doc[i].pos_ == "ADJ"):
        i -= 1
    office = office_forms().get(fold(doc[i].text))
    kin = office is not None and office.level == "household"
    of = any(doc[k].plain in OF for k in range(i + 1, start + 1))
    return of and (kin or doc[i].plain in words("attendant"))


def name_past_portfolios(
    doc: Doc, i: int, office: Office, at: Mapping[int, Span], beginning: Mapping[int, int]
) -> tuple[tuple[int, str | None], ...]:
    """« le ministre de l'Industrie, du Travail et des Citoyens vivant au loin, Jan Nowak »."""
    listed = office.level == "minister" and i + 1 < len(doc) and doc[i].plain in {",", "et"}
    if not listed or doc[i + 1].plain not in OF:
        return ()
    for k in range(i + 1, min(i + 2 * _LONGEST, len(doc))):
        other = k in at and at[k].label_ in {OFFICE, *STATES}
        if doc[k].is_sent_start or other or has_feature(doc[k], "VerbForm", "Fin"):
            break
        if k in beginning and (doc[k - 1].text == "," or is_title(doc[k - 1])):
            return ((beginning[k], None),)
        if doc[k].text == "," and doc[min(k + 1, len(doc) - 1)].plain not in OF:
            after = k + 1 + (k + 1 < len(doc) and is_title(doc[k + 1]))
            return ((beginning[after], None),) if after in beginning else ()
    return ()


def name_past_aside(
    doc: Doc, i: int, at: Mapping[int, Span], beginning: Mapping[int, int]
) -> tuple[tuple[int, str | None], ...]:
    """« le président du Niger et président de l'Union africaine, Jan Nowak », « (absent) »."""
    if i + 1 >= len(doc):
        return ()
    mark = doc[i].plain
    second = i + 1 in at and at[i + 1].label_ == OFFICE
    if mark not in _CLOSING and not (mark == "et" and second):
        return ()
    loose = mark in {",", "et"}  # nothing but its words tells that it is an aside
    if loose and not second and doc[i + 1].pos_ != "NOUN":
        return ()
    closing = _CLOSING.get(mark, ",")
    for k in range(i + 1, min(i + _LONGEST, len(doc))):
        other = k > i + 1 and k in at and at[k].label_ == OFFICE
        if doc[k].is_sent_start or (loose and (other or has_feature(doc[k], "VerbForm", "Fin"))):
            break
        after = k + (doc[k].text == closing)
        if after > k or (second and k > i + 1):
            after += after < len(doc) and is_title(doc[after])
            if after in beginning and not _is_whose(doc, after):
                whole = not loose or closes_apposition(doc, after, complete=True)
                return ((beginning[after], None),) if whole else ()
        if doc[k].text == closing:
            break
    return ()


def names_listed(
    doc: Doc,
    i: int,
    at: Mapping[int, Span],
    beginning: Mapping[int, int],
    ending: Mapping[int, int],
) -> tuple[tuple[int, str | None], ...]:
    """« les présidents Martin et Petrov », « les présidents russe, X, et de la Turquie, Y ».

    A state may stand behind its name too: « les présidents X (Niger) et Y du Mali »; or all
    states before all names: « les présidents russe et turc, X et Y »; or one before all of them:
    « les ministres russes de passage à Oslo – X (Défense) et Y (Pêche) ».
    """
    found: list[tuple[int, str | None]] = []
    shared: str | None = None
    body: str | None = None  # the last organisation told
    codes: list[str] = []  # told since the last name
    limit = min(len(doc), i + 4 * _LONGEST)
    while i < limit and not doc[i].is_sent_start:
        hit = at.get(i)
        if i in beginning:
            name = beginning[i]
            i = next(j for j in range(i + 1, len(doc) + 1) if ending.get(j) == name)
            own = _state_behind(doc, i, at)
            if len(codes) > 1 and not found:
                return _names_in_order(doc, i, codes, name, beginning, ending)
            found.append((name, own.kb_id_ if own else codes[-1] if codes else None))
            codes = []
            i = own.end if own else i
        elif hit is not None and hit.label_ in {DEMONYM, *STATES}:
            several = hit.label_ == DEMONYM and hit.text.endswith(("s", "x"))  # « russes »
            shared = hit.kb_id_ if several and not (codes or found) else None
            codes.append(hit.kb_id_)
            i = hit.end
        elif (organ := _organ_behind(doc, i, at, body)) is not None:
            body, i = organ
            codes.append(body)
        elif (doc[i].plain in _LINKS and goes_on(doc, i, at)) or (
            (codes or found) and (doc[i].text in {",", "-", "(", ")"} or doc[i].plain == "et")
        ):
            i = _past_brackets(doc, i, at) if found else i + 1
        else:
            opening = None if found else _set_off(doc, i, beginning)
            if opening is None:
                break
            i = opening
    return tuple((name, code or shared) for name, code in found)


def _organ_behind(
    doc: Doc, i: int, at: Mapping[int, Span], body: str | None
) -> tuple[str, int] | None:
    """« du Conseil européen », then « de la Commission »: the organisation, and where it ends."""
    after = i
    while after + 1 < len(doc) and doc[after].plain in _LINKS:
        after += 1
    hit = at.get(after)
    if after > i and hit is not None and hit.label_ == ORGANIZATION:
        return hit.kb_id_, hit.end
    return (body, after + 1) if body and after > i and doc[after].text in _ORGANS else None


def _set_off(doc: Doc, i: int, beginning: Mapping[int, int]) -> int | None:
    """« les présidents malien et nigérien, réunis à Niamey, X et Y »: where the names set off."""
    for k in range(i, min(i + _LONGEST, len(doc) - 1)):
        if doc[k].is_sent_start or k in beginning or has_feature(doc[k], "VerbForm", "Fin"):
            return None
        if doc[k].text in _SET_OFF and k + 1 in beginning:
            return k + 1
    return None


def _past_brackets(doc: Doc, i: int, at: Mapping[int, Span]) -> int:
    """« X (Défense) et Y (Mer) »: behind what brackets tell of a name, but its state."""
    if doc[i].text == "(":
        for k in range(i + 1, min(i + _LONGEST, len(doc))):
            if doc[k].text == ")" or (k in at and at[k].label_ in STATES):
                return k
    return i + 1


def _names_in_order(
    doc: Doc,
    i: int,
    codes: Sequence[str],
    first: int,
    beginning: Mapping[int, int],
    ending: Mapping[int, int],
) -> tuple[tuple[int, str | None], ...]:
    """« russe et turc, X et Y »: as many names as states, the first of which ends here.

    Where there are more names or less, whose is which is not told.
    """
    found = [first]
    while i < len(doc) and (doc[i].text == "," or doc[i].plain == "et" or is_title(doc[i])):
        i += 1
        if i in beginning:
            found.append(beginning[i])
            i = next(j for j in range(i + 1, len(doc) + 1) if ending.get(j) == found[-1])
    told = codes if len(found) == len(codes) else [None] * len(found)
    return tuple(zip(found, told, strict=True))


def _state_behind(doc: Doc, i: int, at: Mapping[int, Span]) -> Span | None:
    """Return the state that a name ending here bears: « (Niger) », « du Mali »."""
    while i < len(doc) and (doc[i].text == "(" or doc[i].plain in _LINKS):
        i += 1
        if i in at and at[i].label_ in STATES:
            return at[i]
    return None

"""Where a person's name begins and ends among capitalised words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set

from sommet.identity.names import PARTICLES, is_capitalised, is_numeral, is_title
from sommet.identity.vocabulary import words
from sommet.parse import Doc, Token

_ARTICLES = frozenset({"le", "la", "l'", "les"})
_LONGEST_RUN = 30  # tokens; a longer run of capitalised words is no one's name


def trimmed(
    doc: Doc, start: int, end: int, offices: Mapping[int, int], states: Mapping[int, int]
) -> tuple[int, int]:
    """Cut titles, offices, states and lower-case words off what the model calls a person."""
    for i in range(start + 2, end):
        if i in states and states[i] == end and not is_numeral(doc[start + 1].plain):
            link = i - 1 - (doc[i - 1].plain in _ARTICLES)
            full = len(doc.span(start, link).text.split()) > 1
            if doc[link].plain in {"de", "d'", "du", "des"} and full:
                end = link  # « Patrice Sossa du Bénin »; kings are called « Jean de Luxembourg »
    while start < end:
        if start in offices:  # « Le Premier », of « le Premier ministre »
            start = min(offices[start], end)
        elif start in states and states[start] < end:
            start = states[start]  # « Tadjikistan Emomali Rahimov », « Mauricien Anil Ramdin »
        elif (
            is_title(doc[start])
            or (start + 1 < end and is_title(doc[start + 1]))  # « Son Excellence Monsieur »
            or not is_capitalised(doc[start])
            or (start + 1 < end and doc[start].plain in words("heading"))
            or (doc[start].plain in _ARTICLES and (start + 1 in offices or start + 1 in states))
        ):
            start += 1
        else:
            break
    if start < end:
        end = _extent(doc, end)
    while end > start and not (is_capitalised(doc[end - 1]) or is_hyphenated(doc[end - 1])):
        end -= 1
    return start, end


def is_hyphenated(token: Token) -> bool:
    """« un » in « Kim Min-jun »: lower case, glued to a hyphen."""
    return token.i > 0 and (
        token.text.startswith("-")
        or (token.nbor(-1).text.endswith("-") and not token.nbor(-1).whitespace_)
    )


def _extent(doc: Doc, end: int) -> int:
    """Take in what is glued to a name's end (« -un »), and a Roman numeral (« Kim Ⅲ »)."""
    if not doc[end - 1].whitespace_:
        end = _glued_end(doc, end)
    if end < len(doc) and is_numeral(doc[end].text):
        end += 1
    return end


def _glued_end(doc: Doc, end: int) -> int:
    limit = min(len(doc), end + _LONGEST_RUN)
    while (
        end < limit
        and not doc[end - 1].whitespace_
        and (doc[end].text[:1] == "-" or doc[end - 1].text == "-")
    ):
        if doc[end].text == "-" and (end + 1 >= len(doc) or doc[end].whitespace_):
            break
        end += 1
    return end


def run_end(doc: Doc, start: int, known: Set[int]) -> int:
    """Return the end of the capitalised words, particles within, that begin at a token."""
    end = start
    limit = min(len(doc), start + _LONGEST_RUN)
    while end < limit and end not in known and not (end > start and doc[end].is_sent_start):
        token = doc[end]
        if end > start and token.pos_ == "DET":
            break  # « le Président Diop Son invitation », as royal households write
        if token.text[:1].isupper() and not is_title(token):
            end = _extent(doc, end + 1)
        elif (
            end > start
            and token.plain in PARTICLES
            and _goes_on(doc, end + 1)
            and token.plain not in {"de", "du", "des"}
        ) or (end > start and token.text == "-" and not token.whitespace_):
            end += 1
        else:
            break
    return end


def _goes_on(doc: Doc, i: int) -> bool:
    """After a particle: a capital, behind a hyphen or not (« al-Sarraj »)."""
    if i + 1 < len(doc) and doc[i].text == "-":
        i += 1
    return i < len(doc) and is_capitalised(doc[i])


def split(doc: Doc, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Split a span at « et », commas and line breaks: the model joins neighbours at times."""
    piece = start
    for i in range(start, end):
        if doc[i].plain in {"et", ",", "/", "(", ")", "«", "»", '"', ":"} or doc[i].is_space:
            yield piece, i
            piece = i + 1
    yield piece, end

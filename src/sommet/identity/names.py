"""Person names: where they stand, and which forms name the same person."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence, Set

from spacy.tokens import Doc, Span, Token

from sommet.gazetteer import DEMONYM, OFFICE
from sommet.grammar import plain
from sommet.lexicon import Gender
from sommet.lexicon.gazetteer import fold, title_forms

# lower-case words within names: « Mohammed ben Salmane », « Ursula von der Leyen »
PARTICLES = frozenset(
    "de du des da dos das di del della van von der den ter zu al el ben bin ould bint e y".split()
)
_ROMAN = re.compile(r"^(?=[IVX])X{0,3}(IX|IV|V?I{0,3})$")
_WORD = re.compile(r"[^\W_]+")

NameKey = tuple[str, ...]


def name_key(name: str) -> NameKey:
    """Return the folded words of a name: what its spellings share.

    Example:
        >>> name_key("Kim Jong-un") == name_key("KIM Jong Un")
        True
    """
    return tuple(_WORD.findall(fold(unicodedata.normalize("NFKC", name))))


def title_gender(token: Token) -> Gender | None:
    """Return the gender that a courtesy title tells; None where the token is no title."""
    title = title_forms().get(fold(token.text))
    return title.gender if title else None


def is_title(token: Token) -> bool:
    """Tell whether the token is a courtesy title: « M. », « Mme », « cheikh »."""
    return title_gender(token) is not None


def is_numeral(word: str) -> bool:
    """Tell whether a folded word is a Roman numeral: « ii »."""
    return bool(_ROMAN.match(word.upper()))


def is_capitalised(token: Token) -> bool:
    """Tell whether the token begins with a capital letter."""
    return token.text[:1].isupper()


def find_names(doc: Doc, hits: Sequence[Span], sentences: Sequence[Span]) -> list[Span]:
    """Return the spans of person names, without titles and offices, in text order.

    A name is what the model calls a person, or the capitalised words after an office or a
    courtesy title (« le président Keïta », « M. Zarif »); later, the same words bare are the same
    name whatever the model calls them.

    Example:
        « M. Macron a reçu le président Tebboune » gives « Macron » and « Tebboune ».
    """
    allowed = {t.i for s in sentences for t in s}
    offices = {h.start: h.end for h in hits if h.label_ == OFFICE}
    known = {t.i for h in hits if h.label_ != OFFICE for t in h}
    found: dict[int, int] = {}

    def add(start: int, end: int) -> None:
        for i, j in _split(doc, start, end):
            if i < j and i in allowed and not all(k in known for k in range(i, j)):
                found[i] = max(found.get(i, 0), j)

    for ent in doc.ents:
        if ent.label_ == "PER":
            add(*_trimmed(doc, ent.start, ent.end, offices))
    adjectives = {h.start: h.end for h in hits if h.label_ == DEMONYM}
    for end in offices.values():
        start = adjectives.get(end, end)  # « le Premier ministre grec Mitsotakis »
        if start < len(doc) and is_title(doc[start]):
            start += 1
        add(start, _run(doc, start, known))
    for token in doc:
        if is_title(token) and token.i + 1 < len(doc):
            add(token.i + 1, _run(doc, token.i + 1, known))
    names = [doc[i:j] for i, j in _outermost(found)]
    names += _bare(doc, names, allowed, known)
    return sorted(names, key=lambda s: s.start)


def _trimmed(doc: Doc, start: int, end: int, offices: dict[int, int]) -> tuple[int, int]:
    """Cut titles, offices and lower-case words off a span that the model calls a person."""
    while start < end:
        if start in offices and offices[start] <= end:
            start = offices[start]
        elif is_title(doc[start]) or not is_capitalised(doc[start]):
            start += 1
        else:
            break
    if start < end:
        end = max(end, _extent(doc, end))
    while end > start and not (is_capitalised(doc[end - 1]) or _hyphenated(doc[end - 1])):
        end -= 1
    return start, end


def _hyphenated(token: Token) -> bool:
    """« un » in « Kim Jong-un »: lower case, glued to a hyphen."""
    return token.i > 0 and (
        token.text.startswith("-")
        or (token.nbor(-1).text.endswith("-") and not token.nbor(-1).whitespace_)
    )


def _extent(doc: Doc, end: int) -> int:
    """Take in what is glued to a name's end (« -un »), and a Roman numeral (« Kim Ⅲ »)."""
    while end < len(doc) and not doc[end - 1].whitespace_ and (
        doc[end].text[:1] == "-" or doc[end - 1].text == "-"
    ):
        if doc[end].text == "-" and (end + 1 >= len(doc) or doc[end].whitespace_):
            break
        end += 1
    if end < len(doc) and is_numeral(unicodedata.normalize("NFKC", doc[end].text)):
        end += 1
    return end


def _run(doc: Doc, start: int, known: Set[int]) -> int:
    """Return the end of the capitalised words, particles within, that begin at a token."""
    end = start
    while end < len(doc) and end not in known and not doc[end].is_sent_start:
        token = doc[end]
        if is_capitalised(token) and not is_title(token):
            end = _extent(doc, end + 1)
        elif (
            end > start
            and plain(token) in PARTICLES
            and end + 1 < len(doc)
            and is_capitalised(doc[end + 1])
            and plain(token) not in {"de", "du", "des"}
        ):
            end += 1
        elif end > start and token.text == "-" and not token.whitespace_:
            end += 1
        else:
            break
    return end


def _split(doc: Doc, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Split a span at « et », commas and line breaks: the model joins neighbours at times."""
    piece = start
    for i in range(start, end):
        if plain(doc[i]) in {"et", ",", "/", "(", ")", "«", "»", '"', ":"} or doc[i].is_space:
            yield piece, i
            piece = i + 1
    yield piece, end


def _outermost(found: dict[int, int]) -> Iterator[tuple[int, int]]:
    last = 0
    for start in sorted(found):
        if start >= last:
            yield start, found[start]
            last = found[start]


def _bare(doc: Doc, names: Sequence[Span], allowed: Set[int], known: Set[int]) -> list[Span]:
    """Return the other places where a known name stands, or the first or last word of one.

    Capitalised words that begin with the only word a person is known by are the person's full
    name: the model has read « Yoon » as a person, and « Yoon Suk-yeol » as something else.
    """
    keys = {name_key(n.text) for n in names}
    full = {k for k in keys if len(k) > 1}
    single = {k for k in keys if len(k) == 1} - {k[:1] for k in full} - {k[-1:] for k in full}
    ends = {k[-1:] for k in full} | {k[:1] for k in full}
    taken = {t.i for n in names for t in n}
    found = []
    i = 0
    while i < len(doc):
        end = i + 1
        if i in allowed and i not in taken and i not in known and is_capitalised(doc[i]):
            end = _run_free(doc, i, taken, known)
            whole = name_key(doc[i:end].text)
            if whole[:1] in single and len(whole) in {2, 3}:
                found.append(doc[i:end])
            else:
                end = next(
                    (j for j in range(end, i, -1) if name_key(doc[i:j].text) in full | ends | single),
                    i,
                )
                if end > i:
                    found.append(doc[i:end])
        i = max(end, i + 1)
    return found


def _run_free(doc: Doc, start: int, taken: Set[int], known: Set[int]) -> int:
    end = _run(doc, start, known)
    return next((k for k in range(start, end) if k in taken), end)

"""Find the lexicons' forms in a text: countries, capitals, seats, organisations, offices.

Matching is by folded words (case, accents, apostrophes and hyphens levelled), the longest form
first, in time linear in the text. Hits are spaCy spans: ``label_`` says what kind of form it is,
``kb_id_`` which country (ISO code) or organisation it means.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Final, NamedTuple

from sommet.lexicon import gazetteer as lookup
from sommet.parse import Doc, Span, in_capitals

COUNTRY: Final = "country"
CAPITAL: Final = "capital"
CITY: Final = "city"
SEAT: Final = "seat"
BYNAME: Final = "byname"
DEMONYM: Final = "demonym"
ORGANIZATION: Final = "organization"
OFFICE: Final = "office"

GROUP: Final = "gazetteer"  # the key in ``doc.spans``

_WORD = re.compile(r"[^\W_]+")
_ROMAN = re.compile("[IVX]+")
_LOWER_CASE = frozenset({DEMONYM, OFFICE, BYNAME})  # the kinds that need no capital letter

HYPHENS: Final = frozenset({"-", "–", "/"})
_MASCULINE = frozenset({"le", "du", "au", "un"})  # articles
_STANCES = frozenset({"anti", "pro"})  # « les anti-G7 », « les rebelles pro-russes » are others


_Form = tuple[str, ...]  # a form's folded words


class _Words(NamedTuple):
    """The words of a text, as written and folded."""

    written: Sequence[re.Match[str]]
    folded: tuple[str, ...]


class _Meaning(NamedTuple):
    kind: str
    value: str


@cache
def _index() -> tuple[Mapping[_Form, tuple[_Meaning, ...]], Mapping[str, Sequence[int]]]:
    """Return the meanings of each form, and how many words forms have, by their first word."""
    tables: list[tuple[str, Mapping[str, str]]] = [
        (ORGANIZATION, lookup.organization_forms()),
        (COUNTRY, lookup.country_names()),
        (CAPITAL, lookup.capitals()),
        (SEAT, lookup.seats()),
        (CITY, lookup.cities()),
        (BYNAME, lookup.by_names()),
        (DEMONYM, lookup.demonyms()),
        (OFFICE, {form: office.name for form, office in lookup.office_forms().items()}),
    ]
    forms: dict[_Form, tuple[_Meaning, ...]] = {}
    lengths: defaultdict[str, set[int]] = defaultdict(set)
    for kind, table in tables:
        for form, value in table.items():
            words = tuple(_WORD.findall(form))
            forms[words] = (*forms.get(words, ()), _Meaning(kind, value))
            lengths[words[0]].add(len(words))
    return forms, {word: sorted(found, reverse=True) for word, found in lengths.items()}


def is_joined(one: Span, other: Span) -> bool:
    """Tell whether a hyphen or a slash joins two hits, the first before the second.

    Example:
        « UE-Chine », « Russie / Ukraine », « Corée du Nord-Etats-Unis », whose two share a token.
    """
    apart = other.start == one.end + 1 and one.doc[one.end].text in HYPHENS
    return apart or other.start < one.end


def hits(doc: Doc) -> Sequence[Span]:
    """Return what `find` finds in the text, looked for once, when first asked."""
    if GROUP not in doc.spans:
        doc.spans[GROUP] = find(doc)
    return doc.spans[GROUP]


def find(doc: Doc) -> list[Span]:
    """Return the lexicons' forms in the text, the longest at each place, in text order.

    A proper name counts only where it begins with a capital letter, an abbreviation only in
    capitals; demonyms and offices count in either case.

    Example:
        « le président du Niger » gives « président » (office) and « Niger » (country, NE).
    """
    text = doc.text
    written = list(_WORD.finditer(text))
    words = _Words(written, tuple(map(lookup.fold, _WORD.findall(text))))
    # « Paris Match », « Florence Dubois »: a longer name that begins with a place's
    # (in capitals alone the model cannot tell)
    ents = [e for e in doc.ents if e.label_ in {"PER", "ORG"} and not in_capitals(e[0])]
    names = {e.start: _capitalised_end(e) for e in ents}
    _, first_words = _index()
    found: list[Span] = []
    after = 0  # the last match
    for i in [i for i, word in enumerate(words.folded) if word in first_words]:
        if i < after:
            continue
        start = written[i].start()
        opposed = i > 0 and words.folded[i - 1] in _STANCES and text[start - 1] == "-"
        match = _longest(text, words, i) if not opposed else None
        if match is not None and match[1].kind == OFFICE:
            match = _without_state(text, words, i, match)
        elif match is not None and match[1].kind == COUNTRY:
            match = (match[0], _of_gender(words, i, match))
        if match is None:
            continue
        n, meaning = match
        after = i + n
        span = doc.char_span(
            start,
            written[after - 1].end(),
            label=meaning.kind,
            kb_id=meaning.value,
        )
        if span is not None and (
            meaning.kind in _LOWER_CASE
            or span.end >= names.get(span.start, 0)
            or _is_complement(span, found)
        ):
            found.append(span)
    return sorted([*found, *_shared(doc, words, found)], key=lambda s: s.start)


def _is_complement(span: Span, found: Sequence[Span]) -> bool:
    """« le sultan d'Oman Fahd ben Turki »: a state behind its office begins no longer name."""
    behind = found[-1:] and found[-1].label_ == OFFICE and 1 <= span.start - found[-1].end <= 2
    return bool(behind) and span.label_ == COUNTRY and span[0].ent_type_ == "PER"


def _capitalised_end(name: Span) -> int:
    """Leave out what ends no person's name: the model calls « Niamey négocie », « Oslo II » so.

    Nor does a name go on in the sentence below.
    """
    end = next((t.i for t in name[1:] if t.is_sent_start or t.is_space), name.end)
    while end > name.start + 1 and (
        name.doc[end - 1].text.islower() or _ROMAN.fullmatch(name.doc[end - 1].text)
    ):
        end -= 1
    return end


def _shared(doc: Doc, words: _Words, found: Sequence[Span]) -> Iterator[Span]:
    """« le président congolais » in an article that names one of the two Congos only."""
    shared = lookup.shared()
    ambiguous = [i for i, word in enumerate(words.folded) if word in shared]
    if not ambiguous:
        return
    told = {hit.kb_id_ for hit in found}
    taken = {t.i for hit in found for t in hit}
    for i in ambiguous:
        word = words.folded[i]
        codes = [code for code in shared[word] if code in told]
        if len(codes) != 1:
            continue
        names = [lookup.fold(lookup.country(code).name) for code in shared[word]]
        kind = COUNTRY if any(word in name.split() for name in names) else DEMONYM
        start, end = words.written[i].span()
        span = doc.char_span(start, end, label=kind, kb_id=codes[0])
        fits = span is not None and taken.isdisjoint(range(span.start, span.end))
        if span is not None and fits and _written_so(kind, doc.text[start:end]):
            yield span


def _longest(
    text: str, words: _Words, i: int, most: int | None = None
) -> tuple[int, _Meaning] | None:
    """Return how many words the longest form at a word has, and what it means."""
    forms, lengths = _index()
    written, folded = words
    for n in lengths.get(folded[i], ()):
        form = folded[i : i + n]
        if form not in forms or (most is not None and n > most):
            continue
        n = len(form)  # the text may end before
        passage = text[written[i].start() : written[i + n - 1].end()]
        for meaning in forms[form]:
            if _written_so(meaning.kind, passage):
                return n, meaning
    return None


def _without_state(
    text: str, words: _Words, i: int, match: tuple[int, _Meaning]
) -> tuple[int, _Meaning] | None:
    """« président de la République du Congo »: an office ends where a state's name begins."""
    for j in range(i + 1, i + match[0]):
        inner = _longest(text, words, j)
        if inner is not None and j + inner[0] > i + match[0]:
            return _longest(text, words, i, most=j - i)
    return match


def _of_gender(words: _Words, i: int, match: tuple[int, _Meaning]) -> _Meaning:
    """« le Suisse Jan Nowak », « un Suisse »: who is of a state that has the article « la »."""
    n, meaning = match
    before = words.folded[i - 1] if i else ""
    if before in _MASCULINE and lookup.country(meaning.value).article == "la":
        forms, _ = _index()
        return next((m for m in forms[words.folded[i : i + n]] if m.kind == DEMONYM), meaning)
    return meaning


def _written_so(kind: str, text: str) -> bool:
    if kind in _LOWER_CASE:
        return True
    if lookup.is_acronym(text):
        return text.isupper()
    if kind == ORGANIZATION:
        return any(word[0].isupper() for word in text.split())  # « le groupe de Visegrad »
    return text[0].isupper()

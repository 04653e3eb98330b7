"""Places that only the text makes known: what it calls a town, and the model's names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from sommet.cast import Cast
from sommet.lexicon import gazetteer as lookup
from sommet.parse import Doc, Token
from sommet.places.kinds import AMBIGUOUS, SETTLEMENTS, first_words, is_any, kind_at
from sommet.places.place import (
    ARABIC_ARTICLES,
    ARTICLES,
    LINKS,
    LOCATIVE,
    NOT_BEFORE_CITIES,
    PREPOSITIONS,
    Place,
    preposition_before,
    word_before,
)

_TOWN_NOUNS = frozenset(
    {"ville", "village", "localité", "commune", "bourgade", "cité", "balnéaire", "station", "fief"}
)
_NO_TOWN = frozenset({"etat", "etats", "republique", "union"})
_HOUSE = 4  # tokens of « , sa belle résidence » after a name
_LONGEST_TOWN = 5  # words


def called_towns(doc: Doc, persons: Set[int]) -> Iterator[Place]:
    """« la petite ville de Kara », « la station balnéaire de Saly »: the text says it is a town."""
    for token in doc.having(_TOWN_NOUNS):
        if token.plain not in _TOWN_NOUNS or token.i + 2 >= len(doc):
            continue
        link = token.i + 1
        while link < len(doc) - 1 and doc[link].pos_ == "ADJ" and doc[link].text.islower():
            link += 1
        start = end = link + 1
        if doc[link].plain not in {"de", "d'"} or start in persons:
            continue
        while end < len(doc) and (
            doc[end].text[:1].isupper() or (end > start and _goes_on(doc[end]))
        ):
            end += 1
        name = doc.span(start, end).text
        if end > start and lookup.fold(name) not in lookup.regions():
            yield Place(start, end, name, "city", None, name)


def _goes_on(token: Token) -> bool:
    """« Saint-sur-Mer »: a hyphen, or a word glued to one."""
    before = token.nbor(-1)
    hyphen = token.text == "-" and not before.whitespace_
    return hyphen or (before.text == "-" and token.is_alpha)


def foreign_houses(doc: Doc, cast: Cast) -> Iterator[Place]:
    """« au Lotus Hall », « à la State House »: a name that ends in a foreign kind of place."""
    for token in doc[1:]:
        if token.is_title and lookup.fold(token.text) in lookup.foreign_kind_forms():
            start, end = _name_start(doc, token.i), token.i + 1
            if start < token.i and cast.covered.isdisjoint(range(start, end)):
                yield Place(start, end, doc.span(start, end).text, "site")


def apposed_houses(doc: Doc, cast: Cast) -> Iterator[Place]:
    """« à Storenhus, sa résidence d'Oslo », « au Théâtre, un restaurant »: first the name."""
    for token in doc.having(first_words()):
        kind, end = kind_at(doc, token.i)
        if kind is None or not kind.hosts_meetings or not is_any(doc, token.i):
            continue
        if kind.noun in SETTLEMENTS | AMBIGUOUS:
            continue
        before = range(token.i - 2, max(0, token.i - _HOUSE), -1)
        comma = next((i for i in before if doc[i].text == ","), 0)
        start = _name_start(doc, comma)
        led = PREPOSITIONS.get(word_before(doc, start)) == "à"
        if led and start < comma and cast.covered.isdisjoint(range(start, comma)):
            town = doc.span(end + 1, end + 2).text
            code = lookup.cities().get(lookup.fold(town))
            name = doc.span(start, comma).text
            yield Place(start, comma, name, "site", code, town if code else None)


def _name_start(doc: Doc, end: int) -> int:
    """Return where the words with a capital begin that stand before a token."""
    while end and doc[end - 1].text[:1].isupper() and doc[end - 1].is_alpha:
        end -= 1
    return end


def named_by_the_model(doc: Doc, cast: Cast) -> Iterator[Place]:
    """Yield the model's places; those that no preposition governs are too often none."""
    for ent in doc.ents:
        if ent.label_ != "LOC":
            continue
        tokens = [t for t in ent if not t.is_space]
        while tokens and tokens[0].plain in ARTICLES | LINKS:
            tokens = tokens[1:]
        if not _looks_like_a_name(tokens) or not cast.covered.isdisjoint([t.i for t in tokens]):
            continue
        start, end = tokens[0].i, tokens[-1].i + 1
        name = doc.span(start, end).text.rstrip(".,-–")
        preposition = preposition_before(doc, start)
        if word_before(doc, start) not in NOT_BEFORE_CITIES:
            if preposition:
                yield Place(start, end, name, "city", None, name)
        elif preposition in LOCATIVE:
            yield Place(start, end, name, "region")


def _looks_like_a_name(tokens: Sequence[Token]) -> bool:
    """Every word of an unknown town has its capital, and none is a demonym: « le Camerounais »."""
    small = LINKS | ARTICLES | ARABIC_ARTICLES
    words = [t for t in tokens if t.text.replace("-", "").isalpha() and t.plain not in small]
    first = lookup.fold(words[0].text) if words else ""
    return (
        0 < len(words) <= _LONGEST_TOWN
        and all(t.text[:1].isupper() and len(t) > 1 for t in words)
        and first not in lookup.demonyms()
        and first not in _NO_TOWN
    )

"""Persons meant without an office: « son homologue russe », « le locataire du Kremlin »."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache
from typing import Literal

from sommet.gazetteer import CAPITAL, COUNTRY, DEMONYM, OFFICE, SEAT
from sommet.identity.apposition import end_of, opens_main_clause
from sommet.identity.names import is_title
from sommet.identity.vocabulary import words
from sommet.parse import Doc, Span, Token

RelationKind = Literal["counterpart", "companion", "predecessor", "occupant", "epithet", "demonym"]

_OWN = frozenset({"son", "sa", "ses", "leur"})
_DEFINITE = frozenset({"le", "la", "l'", "du", "au"})
_OF = frozenset({"de", "du", "la", "l'", "d'"})
_ADJECTIVES_BEFORE = frozenset(
    {"nouvel", "nouveau", "nouvelle", "grand", "grande", "jeune", "vieil", "proche", "futur"}
)
_ATTRIBUTIVE = 3  # adjectives after the noun that are looked at
_LISTED = 40  # tokens of a list of names that are looked at


@dataclass(frozen=True, slots=True)
class Relation:
    """« son homologue russe », « le maître du Kremlin », « le milliardaire américain ».

    Attributes:
        start: first token, determiner included where it is a word of its own.
        head: the noun.
        end: after the last token; the bearer's name is left out.
        kind: how it means the person.
        country: code of the state that it tells, None where it tells none.
        holders: indexes of the names set beside it.
        states: each holder's own state, « ses homologues russe X et turc Y »; empty where they
            have the relation's.
    """

    start: int
    head: int
    end: int
    kind: RelationKind
    country: str | None
    holders: tuple[int, ...]
    states: tuple[str | None, ...] = ()


def find_relations(
    doc: Doc, hits: Sequence[Span], names: Sequence[Span], within: Set[int]
) -> list[Relation]:
    """Return the passages that mean a person by a relation, a seat or a state, in text order.

    Args:
        doc: the parsed text.
        hits: the gazetteer's spans.
        names: the spans of person names.
        within: indexes of the tokens to look at.

    Example:
        « M. Martin et son homologue turc, M. Kaya » gives « son homologue turc » with a name.
    """
    at = {h.start: h for h in hits}
    beginning = {n.start: i for i, n in enumerate(names)}
    ending = {n.end: i for i, n in enumerate(names)}
    heads = {t.i for t in doc.having(_heads()) if t.plain in _heads()}
    found = []
    for i in sorted(within & (heads | at.keys())):
        relation = (
            _counterpart(doc, i, at, beginning, ending)
            or _occupant(doc, i, at, beginning, ending)
            or _epithet(doc, i, at, beginning, ending)
            or _demonym(doc, i, at, beginning, ending)
        )
        if relation is not None:
            found.append(relation)
    return found


@cache
def _heads() -> frozenset[str]:
    """Return the words, demonyms apart, that may head such a passage."""
    several = frozenset(f"{word}s" for word in words("counterpart"))
    named = ("counterpart", "companion", "predecessor", "occupant", "epithet")
    return several.union(*map(words, named))


def _counterpart(
    doc: Doc,
    i: int,
    at: Mapping[int, Span],
    beginning: Mapping[int, int],
    ending: Mapping[int, int],
) -> Relation | None:
    """« son homologue russe », « ses homologues turc et grec », « son allié traditionnel »."""
    word = doc[i].plain
    kind: RelationKind
    if {word, word.removesuffix("s")} & words("counterpart"):
        kind = "counterpart"
    elif word in words("companion"):
        kind = "companion"
    elif word in words("predecessor"):
        kind = "predecessor"
    else:
        return None
    start = i - 1
    while start > 0 and doc[start].plain not in _OWN and _qualifies(doc[start]):
        start -= 1
    if start > 1 and doc[start].plain == "et" and doc[start - 2].plain in _OWN:
        start -= 2  # « son frère et homologue »
    if start < 0 or doc[start].plain not in _OWN:
        return None
    end, country = _qualified(doc, i + 1, at)
    plural = doc[start].plain == "ses"
    holders = _names_after(doc, start, end, at, beginning, ending, several=plural)
    if not plural:
        holders = holders or _name_before(doc, start, end, ending)
    if (plural or kind == "predecessor") and not holders:
        return None
    if not plural:
        return Relation(start, i, end, kind, country, holders)
    told = {h.end: h.kb_id_ for h in at.values() if h.label_ == DEMONYM}
    firsts = {index: k for k, index in beginning.items()}
    commas = [doc[firsts[h] - 1].text == "," for h in holders]
    states = tuple(told.get(firsts[h] - comma) for h, comma in zip(holders, commas, strict=True))
    return Relation(start, i, end, kind, None, holders, states)


def _qualifies(word: Token) -> bool:
    """« nouvel », « illustre »: an adjective before its noun."""
    return word.plain in _ADJECTIVES_BEFORE or word.pos_ == "ADJ"


def _occupant(
    doc: Doc,
    i: int,
    at: Mapping[int, Span],
    beginning: Mapping[int, int],
    ending: Mapping[int, int],
) -> Relation | None:
    """« le locataire du Kremlin », « le maître de Pyongyang »."""
    if doc[i].plain not in words("occupant"):
        return None
    end = i + 1
    while end < len(doc) and doc[end].plain in _OF:
        end += 1
    hit = at.get(end)
    if end == i + 1 or hit is None or hit.label_ not in {SEAT, CAPITAL, COUNTRY}:
        return None
    if doc[i].plain in words("host") and hit.label_ != SEAT:
        return None  # « l'hôte de la Syrie » is her guest
    start = _definite_start(doc, i)
    holders = _names_after(doc, start, hit.end, at, beginning, ending)
    if not holders and start > 1 and doc[start - 1].text == "," and start - 1 in ending:
        holders = (ending[start - 1],)
    return Relation(start, i, hit.end, "occupant", hit.kb_id_, holders)


def _epithet(
    doc: Doc,
    i: int,
    at: Mapping[int, Span],
    beginning: Mapping[int, int],
    ending: Mapping[int, int],
) -> Relation | None:
    """« le milliardaire américain », « la travailliste », « l'hôte brésilien »."""
    party = doc[i].plain in words("counterpart")
    if not party and doc[i].plain not in words("epithet"):
        return None
    start = _definite_start(doc, i)
    if start == i:
        return None
    end, country = _qualified(doc, i + 1, at)
    if party and country is None:
        return None
    holders = _names_after(doc, start, end, at, beginning, ending)
    return Relation(start, i, end, "epithet", country, holders)


def _demonym(
    doc: Doc,
    i: int,
    at: Mapping[int, Span],
    beginning: Mapping[int, int],
    ending: Mapping[int, int],
) -> Relation | None:
    """« l'Américain », « le Polonais Jan Nowak »: a demonym as a noun."""
    hit = at.get(i)
    if hit is None or hit.label_ != DEMONYM or not hit.text[:1].isupper():
        return None
    start = _definite_start(doc, i)
    if start == i or ("-" in hit.text.strip("-") and _is_compound(hit.text)):
        return None
    holders = _names_after(doc, start, hit.end, at, beginning, ending)
    holders = holders or _name_before(doc, start, hit.end, ending)
    return Relation(start, i, hit.end, "demonym", hit.kb_id_, holders)


def _is_compound(text: str) -> bool:
    return text.partition("-")[2][:1].islower()


def _definite_start(doc: Doc, i: int) -> int:
    return i - 1 if i and doc[i - 1].plain in _DEFINITE and not doc[i].is_sent_start else i


def _qualified(doc: Doc, i: int, at: Mapping[int, Span]) -> tuple[int, str | None]:
    """Walk over the adjectives after the noun; return the end, and the state they tell."""
    country = None
    for _ in range(_ATTRIBUTIVE):
        hit = at.get(i)
        if hit is not None and hit.label_ == DEMONYM and country is None:
            i, country = hit.end, hit.kb_id_
        elif i < len(doc) and doc[i].pos_ == "ADJ" and doc[i].is_alpha and doc[i].text.islower():
            i += 1
        else:
            break
    return i, country


def _name_before(doc: Doc, start: int, end: int, ending: Mapping[int, int]) -> tuple[int, ...]:
    """« Jan Nowak, le Polonais, »: a name, and what is set between commas behind it."""
    closed = end >= len(doc) or doc[end].text in {",", ".", ";", ")"}
    if start > 0 and doc[start - 1].text == "," and start - 1 in ending and closed:
        return (ending[start - 1],)
    return ()


def _names_after(
    doc: Doc,
    start: int,
    end: int,
    at: Mapping[int, Span],
    beginning: Mapping[int, int],
    ending: Mapping[int, int],
    *,
    several: bool = False,
) -> tuple[int, ...]:
    """Return the names in apposition to what begins and ends here; a whole list after a plural."""
    i = end
    while i < len(doc) and (doc[i].text == "," or is_title(doc[i])) and not doc[i].is_sent_start:
        i += 1
    rank = at.get(i + 1) if end < i < len(doc) and doc[i].plain in _DEFINITE else None
    if rank is not None and rank.label_ == OFFICE and not several:
        i = rank.end  # « son homologue malien, le général Jan Nowak »
    if i not in beginning or doc[i].is_sent_start:
        return ()
    if not several:
        comma = doc[end].text == ","
        first = beginning[i]
        apart = comma and opens_main_clause(doc, start, end_of(first, ending))
        return () if apart else (first,)
    found = []
    for j in range(i, min(i + _LISTED, len(doc))):
        if doc[j].is_sent_start or doc[j].pos_ in {"VERB", "AUX"}:
            break
        if j in beginning:
            found.append(beginning[j])
    return tuple(found)

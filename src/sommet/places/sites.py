"""Sites: noun phrases headed by a kind of place, « palais du soleil de Kumsusan »."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set

from sommet.lexicon import PlaceKind
from sommet.lexicon import gazetteer as lookup
from sommet.parse import Doc, Token
from sommet.places.kinds import AMBIGUOUS, SETTLEMENTS, first_words, is_any, kind_at
from sommet.places.place import (
    ARABIC_ARTICLES,
    ARTICLES,
    EMBASSY,
    LINKS,
    LOCATIVE,
    TITLES,
    Place,
    preposition_before,
)

_BEFORE_KIND = frozenset({"Grand", "Grande", "Nouveau", "Petit"})
_LANDINGS = frozenset({"aéroport", "gare", "héliport"})  # « le pavillon de l'aéroport »
_ROOMS = frozenset({"salle", "jardin", "bibliothèque"})
_POSTS = ("ambassad", "consul")
# kinds that are names by themselves, and kinds mostly called after the town they stand in
_CHAIN = "hôtel de chaîne"
_SELF_NAMING = frozenset({"zone démilitarisée", "bureau ovale", "palais des nations"})
_CALLED_AFTER_TOWN = frozenset(
    {"base aérienne", "base navale", "base militaire", "gare", "château", "domaine", "aéroport"}
    | {"abbaye", "port", "université"}
)
_LONGEST_NAME = 9  # tokens after the kind; a name does not run on


def sites(
    doc: Doc, known: Sequence[Place], guessed: Sequence[Place], persons: Set[int]
) -> Iterator[Place]:
    """Yield the sites of the text, each in the state and the city that its name tells.

    Args:
        doc: the parsed text.
        known: the places on the map.
        guessed: those that the text makes known.
        persons: the tokens of persons' names.
    """
    inner = {i: p for p in (*guessed, *known) for i in range(p.start, p.end)}
    towns = {p.start for p in known if p.scale == "city"}  # « Port Moresby » is no port
    after = 0  # the last one looked at
    for token in doc.having(first_words()):
        head = token.i
        if head < after or head in towns:
            continue
        kind, kind_end = kind_at(doc, head)
        if kind is None or kind.noun in SETTLEMENTS:
            continue
        if kind.noun == _CHAIN and not token.text[:1].isupper():
            continue
        start = head - 1 if head and doc[head - 1].text in _BEFORE_KIND else head
        end = _end_of_site(doc, kind, head, kind_end, persons)
        if _is_no_site(doc, kind, start, kind_end, end):
            after = kind_end
            continue
        after = max(end, head + 1)
        within = _placing(doc, kind, start, end, inner)
        named = end > start + 1 or kind.noun == _CHAIN
        if named and not _is_common(doc, kind, start, kind_end, within):
            country = next((p.country for p in within if p.country), None)
            city = next((p.city for p in within if p.scale == "city"), None)
            city = city or _capital_within(doc, start, end)
            name = doc.span(start, end).text
            landing = not kind.hosts_meetings or any(t.plain in _LANDINGS for t in doc[start:end])
            yield Place(start, end, name, "site", country, city, landing=landing, wide=kind.wide)


def _end_of_site(doc: Doc, kind: PlaceKind, head: int, after: int, persons: Set[int]) -> int:
    """Return where the name ends, be it the kind itself: « au Bureau ovale », « au Hilton »."""
    end = _end_of_name(doc, head, after, persons, bears_names=not kind.hosts_meetings)
    named = end == head and (kind.noun in _SELF_NAMING or _is_title(doc, head, after))
    return max(end, after) if named or kind.noun == _CHAIN else end


def _is_title(doc: Doc, start: int, end: int) -> bool:
    """« au Centre de conférences », « au Palais des congrès »: the capital makes it a name."""
    head = doc[start]
    linked = any(t.plain in LINKS for t in doc[start + 1 : end])
    return head.text[:1].isupper() and not head.is_sent_start and linked


def _end_of_name(doc: Doc, head: int, after: int, persons: Set[int], *, bears_names: bool) -> int:
    """Return where the name that begins with a kind of place ends, ``head`` if it names nothing.

    « palais (présidentiel) (de l') Elysée », « palais du soleil de Kumsusan », « Grand Palais du
    Peuple », « aéroport international Félix-Houphouët-Boigny »: adjectives, then complements
    in « de » or bare proper names; the name ends with the last word that has a capital. A person
    ends it, unless the place bears the person's name: not « en gare du train de Paul Martin ».
    """
    capital_head = doc[head].text[:1].isupper() and not doc[head].is_sent_start
    end, linked = head, False  # a common noun stands after « de », nowhere else
    for token in doc[after : after + _LONGEST_NAME]:
        if token.is_space or token.plain in TITLES or (token.is_sent_start and token.i > after):
            break
        if token.i in persons and not bears_names:
            break
        if token.text[:1].isupper():
            end, linked = token.i + 1, False
        elif token.plain in LINKS:
            linked = True
        elif _is_article_within(token):
            continue
        elif token.pos_ == "ADJ" or (token.pos_ == "NOUN" and linked):
            bears_names = bears_names and token.pos_ == "ADJ"
            linked = linked and token.pos_ == "ADJ"  # « de grand luxe », not « de luxe hôtel »
            if capital_head:  # « Palais des congrès »: the head's capital makes the name
                end = token.i + 1
        elif token.text not in {"-", "–"} or token.whitespace_:
            break
    return end + 1 if head < end < len(doc) and _completes(doc[end], head, end) else end


def _is_article_within(token: Token) -> bool:
    """« de la Nation », « Charm el-Cheikh »."""
    linked = token.plain in ARTICLES and token.nbor(-1).plain in LINKS
    return linked or token.plain in ARABIC_ARTICLES


def _completes(token: Token, head: int, end: int) -> bool:
    """« siège de l'Autorité palestinienne »: an adjective of the name's last noun is part of it."""
    return token.pos_ == "ADJ" and token.text.islower() and head < token.head.i < end


def _is_no_site(doc: Doc, kind: PlaceKind, start: int, kind_end: int, end: int) -> bool:
    """« le camp Miller », « le salon bleu du palais de la Nation », which is the palace's."""
    ambiguous = kind.noun in AMBIGUOUS and preposition_before(doc, start) not in LOCATIVE
    return ambiguous or (kind.noun in _ROOMS and _has_house(doc, kind_end, end))


def _has_house(doc: Doc, start: int, end: int) -> bool:
    """Tell whether a kind of building hangs on a room's name."""
    for i in range(start + 1, end):
        kind, _ = kind_at(doc, i)
        link = doc[i - 2] if doc[i - 1].plain in ARTICLES else doc[i - 1]
        if kind is not None and kind.noun not in _ROOMS and link.plain in LINKS:
            return True
    return False


def _placing(
    doc: Doc, kind: PlaceKind, start: int, end: int, inner: Mapping[int, Place]
) -> list[Place]:
    """Return the places within a site's name, as far as they tell where it is."""
    within = [inner[i] for i in range(start, end) if i in inner]
    posted = any(t.plain.startswith(_POSTS) for t in doc[start:end])
    if kind.noun == EMBASSY or posted:  # « la résidence de l'ambassadeur de France »
        return [p for p in within if p.scale == "city"]
    return within if kind.noun in _CALLED_AFTER_TOWN else [p for p in within if p.country]


def _is_common(
    doc: Doc, kind: PlaceKind, start: int, kind_end: int, within: Sequence[Place]
) -> bool:
    """« dans le centre de Bamako », « dans un hôtel de Bamako », « dans sa maison de Bamako »."""
    named = kind_end
    while named < len(doc) and (doc[named].plain in LINKS or doc[named].plain in ARTICLES):
        named += 1
    if not within or within[0].start != named:
        return False
    return kind.noun == "centre" or (within[0].scale != "site" and is_any(doc, start))


def _capital_within(doc: Doc, start: int, end: int) -> str | None:
    """« hôtel Métropole de Hanoï », which the map knows whole: the capital that it names."""
    after = (doc[i] for i in range(start + 1, end) if doc[i - 1].plain in LINKS)
    return next((t.text for t in after if lookup.fold(t.text) in lookup.capitals()), None)

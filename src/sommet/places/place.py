"""A named place, and the words that lead to its name: « à », « dans la ville de »."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from typing import Final, Literal

from sommet.grammar import is_verb
from sommet.lexicon import gazetteer as lookup
from sommet.parse import Doc

PlaceScale = Literal["site", "city", "region", "country"]

# contractions undone, « A » for « À »
PREPOSITIONS: Final = {
    **dict.fromkeys(("à", "a", "au", "aux"), "à"),
    **dict.fromkeys(("de", "du", "des", "d'"), "de"),
    **{p: p for p in ("sur", "dans", "en", "sous", "depuis", "vers", "pour", "chez", "entre")},
    **{p: p for p in ("par", "via", "contre", "avec", "selon", "jusque", "devant", "derrière")},
}
LOCATIVE: Final = frozenset({"à", "en", "dans", "sur", "sous", "chez", "devant", "derrière"})
LINKS: Final = frozenset({"de", "du", "des", "d'"})
ARTICLES: Final = frozenset({"le", "la", "les", "l'"})
ARABIC_ARTICLES: Final = frozenset({"al", "el"})  # « Charm el-Cheikh »
TITLES: Final = frozenset({"m.", "mm.", "mme", "mmes", "mr", "dr"})  # before no place
NOT_BEFORE_CITIES: Final = ARTICLES | {"au", "aux", "du", "des", "en"}
EMBASSY: Final = "ambassade"  # « l'ambassade de France » is not in France
BESIDE: Final = 4  # tokens between a name and the words that place it
# words that say where in or by a place something is, without making another place of it
PLACE_NOUNS: Final = frozenset(
    {"ville", "village", "capitale", "cité", "station", "balnéaire", "quartier", "banlieue", "fief"}
    | {"centre", "centre-ville", "localité", "commune", "district", "région", "province", "île"}
    | {"nord", "sud", "est", "ouest", "cœur", "hauteurs", "bord", "bords", "rives", "port", "sol"}
    | {"territoire", "perron", "cour", "jardins", "marches", "parvis", "locaux", "grilles", "murs"}
    | {"portes", "pelouse", "pelouses", "terrasse", "bibliothèque", "suite", "bureau", "étage"}
    | {"enceinte", "couloirs", "salons", "salon", "salle", "parc", "jardin", "lambris", "ors"}
    | {"dorures", "lustres", "voûtes", "miroirs", "verrière", "cadre", "décor", "écrin", "faste"}
    | {"intimité", "arcades"}
)

_LEADING = ARTICLES | PREPOSITIONS.keys()
_TRANSPARENT = ARTICLES | {'"', "«", "“", "station"}
_NEAR = frozenset({"près", "loin", "abords", "environs", "kilomètres", "km", "proximité", "jusqu'"})
_LONGEST_LEAD = 5  # tokens from a preposition to the name


@dataclass(frozen=True, slots=True)
class Place:
    """A passage that names a place, in token offsets of the Doc.

    Attributes:
        start: first token of the name, articles left out.
        end: token after the name.
        name: as written.
        scale: how large the place is.
        country: ISO 3166-1 alpha-2 code, None when neither the map nor the text tells.
        city: for a city its name, for a site the city that the text puts it in, else None.
        preposition: what governs the name, contractions undone (« au » is « à »); "" for none.
        landing: an airport, a station, a harbour: where one arrives and no meeting is held.
        wide: an island, a park: the house of the meeting may stand there.
    """

    start: int
    end: int
    name: str
    scale: PlaceScale
    country: str | None = None
    city: str | None = None
    preposition: str = ""
    landing: bool = False
    wide: bool = False

    def locative(self) -> bool:
        """Tell whether the text says that something is there: « à Pékin », « en Russie »."""
        return self.preposition in LOCATIVE


def word_before(doc: Doc, i: int) -> str:
    """Return the word before a token, "" for the first."""
    return doc[i - 1].plain if i else ""


def phrase_start(doc: Doc, place: Place) -> int:
    """Return where the place's phrase begins, preposition included: « à » of « à l'Elysée »."""
    start = place.start
    while word_before(doc, start) in _LEADING:
        start -= 1
    return start


def is_adverbial(doc: Doc, place: Place, clocked: Set[int]) -> bool:
    """« ont plaidé à Oslo », « mardi à Oslo »; « la paix en Syrie » is of the noun.

    Args:
        doc: the parsed text.
        place: the place.
        clocked: offsets of the characters of time expressions.
    """
    start = phrase_start(doc, place)
    if not start or not place.locative():
        return False
    before = doc[start - 1]
    return before.idx in clocked or is_verb(before) or before.is_punct


def preposition_before(doc: Doc, start: int) -> str:
    """Return the preposition that governs the noun phrase in which a name begins."""
    for i in range(start - 1, max(start - _LONGEST_LEAD, 0) - 1, -1):
        word, found = doc[i].plain, PREPOSITIONS.get(doc[i].plain)
        if found == "de" and word_before(doc, i) == "côté":  # « du côté de Washington »
            return "à"
        if found in {"à", "de"} and word_before(doc, i) in _NEAR:
            return "vers"
        if found is not None:
            noun = _place_noun_before(doc, i) if found == "de" else None
            return found if noun is None else preposition_before(doc, noun)
        if doc[i].pos_ not in {"DET", "ADJ", "NUM"} and word not in _TRANSPARENT:
            return ""
    return ""


def _place_noun_before(doc: Doc, link: int) -> int | None:
    """Return the noun that « de » hangs a name on: « dans la ville de Nara »."""
    for i in range(link - 1, max(-1, link - 1 - BESIDE), -1):
        # « le quartier chinois de Vientiane », « la salle des banquets du palais »
        if (doc[i].plain in PLACE_NOUNS and not is_verb(doc[i])) or _is_any_house(doc, i):
            return i  # « est venu de Nara »: no east
        if not doc[i].text.islower() or PREPOSITIONS.get(doc[i].plain, "de") != "de":
            return None
    return None


def _is_any_house(doc: Doc, i: int) -> bool:
    """« dans un hôtel de Vientiane »: a kind of place that hosts meetings, on the town's soil."""
    kind = lookup.place_kind_forms().get(lookup.fold(doc[i].text))
    return kind is not None and kind.hosts_meetings and kind.noun != EMBASSY

"""What hangs on an office: the state, organisation or field that « ministre turc de ... » names."""

from __future__ import annotations

from collections.abc import Mapping

from sommet.gazetteer import BYNAME, CAPITAL, COUNTRY, DEMONYM, ORGANIZATION, SEAT
from sommet.grammar import OF
from sommet.lexicon import Office
from sommet.parse import Doc, Span

STATES = frozenset({COUNTRY, CAPITAL, SEAT, BYNAME})
_OVER = frozenset({"à", "au", "aux"})  # « la ministre à l'Egalité »
_FOR = frozenset({"pour"})  # « l'envoyé de l'ONU pour la Syrie », who is no Syrian
_LINKS: Mapping[str, frozenset[str]] = {
    "minister": _OVER,
    "envoy": _FOR,
    "organization": _FOR | _OVER,
}
# « par intérim », « en exercice »: how an office is held, which nothing hangs on
HELD: Mapping[str, frozenset[str]] = {
    "par": frozenset({"intérim"}),
    "en": frozenset({"exercice", "titre", "fonction", "fonctions", "poste", "chef", "personne"}),
}
_IN_CHARGE = frozenset({"chargé", "chargée"})
# « le chef du pays », « le chef du gouvernement de coalition »: no body of its own
_ITS_OWN = frozenset(
    {"pays", "état", "etat", "gouvernement", "nation"}
    | {"union", "coalition", "transition", "intérim", "réconciliation"}
)
_ARTICLES = frozenset({"le", "la", "l'", "les"})
_LONGEST = 14  # tokens of complement looked at; longer ones are sentences gone astray


def complement(
    doc: Doc, i: int, office: Office, at: Mapping[int, Span], beginning: Mapping[int, int]
) -> tuple[tuple[str, ...], str | None, bool, int]:
    """Walk right over adjectives and complements; stop at the holder's name or a verb."""
    countries: list[str] = []
    organization: str | None = None
    complemented = False
    end = i
    i += _sets_off_states(doc, i, at)
    linked = False  # a preposition has opened a complement
    placed = False  # « à » has: « le chef de la diplomatie à Oslo » is no Norwegian
    links = OF | _LINKS.get(office.level, frozenset())
    limit = min(len(doc), i + _LONGEST)
    while i < limit and not doc[i].is_sent_start and i not in beginning:
        hit, word = at.get(i), doc[i].plain
        people = hit is not None and hit.text[0].isupper() and doc[i - 1].plain != "des"
        if hit is not None and hit.label_ == DEMONYM and not (linked and people):
            countries.append(hit.kb_id_)
            i = end = hit.end
        elif hit is not None and hit.label_ in STATES and linked and not placed:
            countries.append(hit.kb_id_)
            i = end = hit.end
            linked = False
            limit = min(len(doc), i + _LONGEST)  # a list of states may be long
        elif hit is not None and hit.label_ == ORGANIZATION and linked:
            organization = organization or hit.kb_id_
            i = end = hit.end
            linked = False
        elif word in _IN_CHARGE and not linked:
            i += 1  # « le ministre turc chargé des Transports »
        elif word in links:
            linked = True
            placed = word in _OVER | _FOR
            i += 1
        elif i + 1 < limit and doc[i + 1].plain in HELD.get(word, ()) and not linked:
            i = end = i + 2
        elif word in _ARTICLES and linked:
            i += 1
        elif word in {"et", ","} and countries and goes_on(doc, i + 1, at):
            linked = True
            i += 1
        elif doc[i].pos_ in {"ADJ", "ADV"} and doc[i].is_alpha and not linked and word != "ne":
            i = end = i + 1
        elif doc[i].pos_ in {"NOUN", "PROPN", "ADJ"} and linked:
            complemented = complemented or word not in _ITS_OWN
            i = end = i + 1
        elif word == "et" and complemented and i + 1 < limit and doc[i + 1].plain in links:
            i += 1  # « des Solidarités et de la Santé »
        else:
            break
    return tuple(dict.fromkeys(countries)), organization, complemented, end


def _sets_off_states(doc: Doc, i: int, at: Mapping[int, Span]) -> bool:
    """« les deux présidents, maltais et kényan, »: whether a comma parts them from their states."""
    hit = at.get(i + 1)
    if hit is None or hit.label_ != DEMONYM or doc[i].text != "," or not doc[i + 1].text.islower():
        return False
    several = doc[i - 1].plain.endswith(("s", "x"))
    return several and hit.end < len(doc) and doc[hit.end].plain in {"et", ","}


def goes_on(doc: Doc, i: int, at: Mapping[int, Span]) -> bool:
    """« du Niger et du Mali », « chinois et japonais »: another state follows.

    In « Après l'élection du président chinois, Tokyo et Paris ont », none does.
    """
    first = i
    while i < len(doc) and doc[i].plain in OF | _OVER | _ARTICLES:
        i += 1
    hit = at.get(i)
    return hit is not None and (
        (hit.label_ in STATES and i > first) or (hit.label_ == DEMONYM and doc[i].text.islower())
    )

"""Nouns that mean a person by a relation: « son homologue russe », « le locataire du Kremlin »."""

from __future__ import annotations

from collections.abc import Mapping

from spacy.tokens import Span, Token

from sommet.grammar import plain

# somebody beside the one spoken of
_COUNTERPARTS = frozenset(
    "homologue hôte invité invitée visiteur visiteuse interlocuteur interlocutrice".split()
)
# whoever sits where power sits
_OCCUPANTS = frozenset("locataire hôte maître occupant patron pensionnaire chef homme".split())
_OF = frozenset({"de", "du", "la", "l'", "d'"})
_OWN = frozenset({"son", "sa"})


def is_counterpart(token: Token) -> bool:
    """Tell whether the token is « homologue », « hôte » ... with « son » or « sa » before it."""
    return plain(token) in _COUNTERPARTS and token.i > 0 and plain(token.nbor(-1)) in _OWN


def related_demonym(token: Token, demonyms: Mapping[int, Span]) -> Span | None:
    """Return « russe » in « son homologue russe », given the demonyms by their first token."""
    return demonyms.get(token.i + 1) if is_counterpart(token) else None


def occupied_seat(token: Token, seats: Mapping[int, Span]) -> Span | None:
    """Return « Kremlin » in « le locataire du Kremlin », given the seats by their first token."""
    if plain(token) not in _OCCUPANTS:
        return None
    i = token.i + 1
    while i < len(token.doc) and plain(token.doc[i]) in _OF:
        i += 1
    return seats.get(i) if i > token.i + 1 else None

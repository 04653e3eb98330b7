"""What carries the traveller: « l'avion de M. Sall », « Air Force One »."""

from __future__ import annotations

from functools import cache

from sommet.facts.arrivals.cues import Wording, by_form, folded
from sommet.lexicon.gazetteer import fold
from sommet.parse import Token

_LONGEST = 3  # words of a vehicle's name


def is_vehicle(token: Token) -> bool:
    """Tell whether a token is, or begins, the name of a vehicle."""
    return _vehicle(token) is not None


def state_carried(token: Token) -> str:
    """Return the code of the state whose leader alone a vehicle carries, "" for most.

    Example:
        "US" for « Air » in « Air Force One s'est posé ».
    """
    vehicle = _vehicle(token)
    return vehicle.of if vehicle is not None else ""


def _vehicle(token: Token) -> Wording | None:
    word, vehicles = folded(token.text), by_form("vehicle")
    if word in vehicles:
        after = fold(token.doc.span(token.i + 1, token.i + _LONGEST).text)
        return None if after in map(fold, vehicles[word].not_with) else vehicles[word]
    if word not in _first_words():
        return None
    return vehicles.get(fold(token.doc.span(token.i, token.i + _LONGEST).text)) or vehicles.get(
        fold(token.doc.span(token.i, token.i + _LONGEST - 1).text)
    )


@cache
def _first_words() -> frozenset[str]:
    return frozenset(form.split()[0] for form in by_form("vehicle"))


def vehicle_before(verb: Token) -> Token | None:
    """Return the vehicle that is a verb's subject; « à bord de l'avion » has a preposition."""
    for token in reversed(verb.doc[verb.sent.start : verb.i]):
        if is_vehicle(token):
            while token.i > verb.sent.start and is_vehicle(token.nbor(-1)):
                token = token.nbor(-1)  # « l'Airbus A320 »
            before = token.doc[max(verb.sent.start, token.i - 2) : token.i]
            return None if any(t.pos_ == "ADP" for t in before) else token
    return None

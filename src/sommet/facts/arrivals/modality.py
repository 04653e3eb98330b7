"""Whether a verb of arrival tells of one, and whether it happened or is expected."""

from __future__ import annotations

from itertools import pairwise

from sommet.facts.arrivals.cues import folded
from sommet.facts.arrivals.matching import is_of_earlier_journey
from sommet.grammar import (
    auxiliaries,
    has_avoir,
    has_feature,
    is_conditional,
    is_future,
    is_negated,
    verb_lemma,
)
from sommet.models import ArrivalStatus
from sommet.parse import Token
from sommet.times.vocabulary import vocabulary

# what makes an infinitive expected, and what makes it void: « a empêché l'avion d'atterrir »
_INTENDING = frozenset({"devoir", "prévoir", "compter", "aller", "envisager", "pouvoir", "espérer"})
_PREVENTING = frozenset({"empêcher", "éviter", "refuser", "interdire", "renoncer", "manquer"})
_WOULD_HAVE = frozenset({"aurait", "auraient", "eût", "aurais"})
_MODALS = frozenset({"dû", "pu", "voulu", "souhaité", "aimé"})
_CONJUNCTIVE = frozenset({"alors", "tandis", "parce", "bien", "afin", "pour", "lors"})  # « que »
_FAR = 18  # tokens from « n'a mis le pied » to « que mardi »
_NEAR = 6  # tokens from a verb to the words that deny it or make another thing of it


def governs_infinitive(verb: Token) -> bool:
    """« arriver à convaincre » is no arrival."""
    following = verb.doc[verb.i + 1 : verb.i + 1 + _NEAR // 2]
    return any(t.plain == "à" and is_infinitive(t.nbor()) for t in following[:-1])


def is_impersonal(verb: Token) -> bool:
    """« quoi qu'il arrive », « il arrive que »: it happens."""
    before = verb.doc.span(max(0, verb.i - 3), verb.i).text.lower().replace("’", "'")
    following = verb.doc[verb.i + 1 : verb.i + 2]
    happens = before.endswith("il") and any(
        t.plain in {"que", "qu'", "de", "d'"} for t in following
    )
    return happens or before.endswith("quoi qu'il")


def is_void(verb: Token) -> bool:
    """Tell whether an arrival is denied, prevented, supposed, or belongs to an earlier journey.

    « l'usage veut qu'un hôte soit accueilli à l'aéroport » tells of none.
    """
    return (
        is_denied(verb)
        or _is_unfulfilled(verb)
        or is_supposed(verb)
        or (is_infinitive(verb) and _is_prevented(verb.head))
        or (verb.dep_ == "ccomp" and verb.head.lemma_ in _PREVENTING)
        or any(has_feature(t, "Mood", "Sub") for t in (verb, *auxiliaries(verb)))
        or is_of_earlier_journey(verb.sent)
    )


def is_supposed(verb: Token) -> bool:
    """« si le vent le permet »: tell whether « si » opens the verb's clause."""
    return any(c.plain in {"si", "s'"} and c.dep_ == "mark" for c in verb.children)


def _is_unfulfilled(verb: Token) -> bool:
    """« aurait dû être accueilli à l'aéroport »: has not been."""
    before = verb.doc[max(verb.sent.start, verb.i - _NEAR) : verb.i]
    return any(
        would.plain in _WOULD_HAVE and modal.plain in _MODALS for would, modal in pairwise(before)
    )


def is_denied(verb: Token) -> bool:
    """« n'est pas arrivé »; « n'a touché le sol d'Oslo qu'à la nuit » denies nothing."""
    if not is_negated(verb):
        return False
    before = verb.doc[max(verb.sent.start, verb.i - _NEAR) : verb.i]
    denied = any(folded(t.text) in {"pas", "jamais", "point", "guere"} for t in before)
    after = verb.doc[verb.i : min(verb.i + _FAR, verb.sent.end)]
    return denied or not any(
        que.plain in {"que", "qu'"} and opener.plain not in _CONJUNCTIVE
        for opener, que in pairwise(after)
    )


def _is_prevented(head: Token) -> bool:
    """« a refusé d'atterrir », « aurait voulu arriver »."""
    unreal = has_feature(head, "VerbForm", "Part") and any(map(is_conditional, auxiliaries(head)))
    return head.lemma_ in _PREVENTING or unreal or is_denied(head)


def is_infinitive(token: Token) -> bool:
    """Tell whether the model takes the token for an infinitive."""
    return has_feature(token, "VerbForm", "Inf")


def _is_done(modal: Token) -> bool:
    """« n'a pu rallier Oslo que mardi », « est allé le chercher »."""
    return has_avoir(modal) or (verb_lemma(modal) == "aller" and bool(auxiliaries(modal)))


def status_of(verb: Token) -> ArrivalStatus:
    """Return whether a verb tells of an arrival or looks forward to it: « doit arriver »."""
    if is_infinitive(verb):
        modals = (verb.head, *auxiliaries(verb))
        ahead = (m for m in modals if verb_lemma(m) in _INTENDING)
        return "expected" if not all(map(_is_done, ahead)) else "actual"
    passive = [a for a in auxiliaries(verb) if a.dep_ == "aux:pass"]
    if any(map(is_future, passive)) and verb.lemma_ not in vocabulary().movement:
        return "expected"
    bare = has_feature(verb, "VerbForm", "Part")  # « serait arrivé » is hearsay of the past
    return "expected" if is_future(verb) and not bare else "actual"

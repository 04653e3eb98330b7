"""The constructions that say an arrival."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span, Token

from sommet.cast import Actor
from sommet.facts.arrivals.adjuncts import place_of
from sommet.facts.arrivals.cues import (
    MovingVerb,
    by_form,
    folded,
    moving_by_word,
    welcoming_by_word,
)
from sommet.facts.arrivals.scene import Scene
from sommet.facts.arrivals.travellers import known, movers, owner
from sommet.facts.arrivals.words import (
    governs_infinitive,
    holds,
    is_impersonal,
    is_reflexive,
    is_void,
    on_threshold,
    status_of,
    vehicle_before,
    verbs_at,
    words_after,
)
from sommet.grammar import (
    SUBJECT,
    auxiliaries,
    is_negated,
    is_passive,
    own_subject,
    plain,
    subject_of,
)
from sommet.models import ArrivalStatus

# verbs that say when « son arrivée » is, and those of them that look ahead
_EXPECTING = frozenset({"prévoir", "attendre", "programmer", "annoncer", "fixer", "espérer"})
_SETTING = frozenset({"être", "avoir", "intervenir", "dater", "remonter", *_EXPECTING})
_SINCE = frozenset({"depuis", "avec"})  # « depuis son arrivée » tells of what came after
_NEAR = 6  # tokens from « être » to « depuis »


@dataclass(frozen=True, slots=True)
class Movement:
    """An arrival as one clause says it.

    Attributes:
        trigger: the word that says it.
        actors: who arrives.
        status: whether it has happened.
        bound: predicates that speak of the arrival too: « son arrivée est prévue mardi ».
    """

    trigger: Token
    actors: tuple[Actor, ...]
    status: ArrivalStatus
    bound: tuple[Token, ...] = ()


def movements(scene: Scene, sentence: Span) -> Iterator[Movement]:
    """Yield the arrivals that the sentence tells, in text order."""
    for token in sentence:
        if token.idx in scene.quoted:
            continue
        movement = (
            _moving(scene, token)
            or _awaited(scene, token)
            or _welcomed(scene, token)
            or _present_since(scene, token)
            or _nominal(scene, token)
        )
        if movement is not None and movement.actors:
            yield movement


def _moving(scene: Scene, token: Token) -> Movement | None:
    """« M. Sall est arrivé à Oslo », « Débarqué la veille, M. Sall … »."""
    cues = verbs_at(token, moving_by_word())
    cue = next((c for c in cues if _says(scene, token, c)), None)
    if cue is None or is_void(token):
        return None
    if cue.vehicle and vehicle_before(token) is None:
        return None
    return Movement(token, movers(scene, token, subject_of(token)), status_of(token))


def _says(scene: Scene, token: Token, cue: MovingVerb) -> bool:
    after = words_after(token)
    return (
        (not cue.requires or holds(after, cue.requires))
        and not holds(after, cue.not_with)
        and cue.reflexive == is_reflexive(token)
        and not (
            cue.needs_place and place_of(scene, token) is None and vehicle_before(token) is None
        )
        and not governs_infinitive(token)
        and not is_impersonal(token)
    )


def _awaited(scene: Scene, token: Token) -> Movement | None:
    """« M. Sall est attendu jeudi à Madrid »: a place is part of it."""
    cue = by_form("expectation").get(folded(token.text))
    if (
        cue is None
        or holds(words_after(token), cue.not_with)
        or any(a.lemma_ == "avoir" for a in auxiliaries(token))
        or is_negated(token)
        or place_of(scene, token) is None
    ):
        return None
    return Movement(token, movers(scene, token, subject_of(token)), "expected")


def _welcomed(scene: Scene, token: Token) -> Movement | None:
    """« Le roi a accueilli M. Sall sur le tarmac », « accueilli à sa descente d'avion »."""
    cues = verbs_at(token, welcoming_by_word())
    if not cues or is_negated(token) or not on_threshold(token):
        return None
    if is_passive(token) or not any(a.lemma_ == "avoir" for a in auxiliaries(token)):
        return Movement(token, movers(scene, token, subject_of(token)), status_of(token))
    welcomed = next((c for c in token.children if c.dep_ in {"obj", "iobj"}), None)
    actors = known(scene, welcomed) if welcomed is not None else ()
    return Movement(token, actors, status_of(token))


def _present_since(scene: Scene, token: Token) -> Movement | None:
    """« M. Sall est à Moscou depuis lundi », « en visite à Accra depuis mardi »."""
    words = by_form("presence")
    if not {folded(token.lemma_), folded(token.text)} & words.keys() or is_negated(token):
        return None
    following = scene.doc[token.i + 1 : token.i + 1 + _NEAR]
    since = next((t for t in following if plain(t) == "depuis"), None)
    place = next((scene.place_at[t.i] for t in following if t.i in scene.place_at), None)
    if since is None or place is None or not place.locative():
        return None
    word = since.idx + len(since)
    if not any(t.start <= word + 1 < t.end for t in scene.reading.times_in(token.sent)):
        return None
    subject = own_subject(token) or own_subject(token.head)
    if subject is None and known(scene, token.head):
        subject = token.head
    return Movement(token, movers(scene, token, subject), "actual")


def _nominal(scene: Scene, token: Token) -> Movement | None:
    """« à son arrivée lundi à Athènes », « l'arrivée de M. Sall est prévue mardi »."""
    cue = by_form("noun").get(folded(token.text))
    if cue is None or holds(words_after(token), cue.not_with):
        return None
    if plain(scene.doc[max(token.sent.start, token.i - 2)]) in _SINCE or (
        token.i > token.sent.start and plain(token.nbor(-1)) in _SINCE
    ):
        return None
    head = token.head
    bound = (head,) if token.dep_ in SUBJECT and head.lemma_ in _SETTING else ()
    status: ArrivalStatus = "expected" if bound and head.lemma_ in _EXPECTING else "actual"
    return Movement(token, owner(scene, token), status, bound)

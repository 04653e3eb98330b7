"""Whom a welcome is given to: « a accueilli M. Sall », « est accueilli par le roi »."""

from __future__ import annotations

from sommet.cast import Actor
from sommet.facts.arrivals.appositions import inverted
from sommet.facts.arrivals.cues import welcoming_by_word
from sommet.facts.arrivals.matching import is_form_of, verbs_at
from sommet.facts.arrivals.persons import meant_by
from sommet.facts.arrivals.scene import Scene
from sommet.grammar import has_avoir, is_passive, is_verb, own_subject
from sommet.parse import Token

_WELCOMED = frozenset({"obj", "iobj", "obl:arg"})
_CLITICS = frozenset({"l'", "le", "la", "les"})


def is_welcomed(verb: Token) -> bool:
    """Tell whether a verb of welcome is said of the guest: « est accueilli », « accueilli par »."""
    participle = any(is_form_of(verb, c.participle) for c in verbs_at(verb, welcoming_by_word()))
    return is_passive(verb) or (participle and not has_avoir(verb))


def welcomed(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """Return whom an active verb's object means: « a accueilli M. Sall », « l'accueillir »."""
    objects = [c for c in verb.children if c.dep_ in _WELCOMED and c.i > verb.i]
    before = verb.doc[max(verb.sent.start, verb.i - 3) : verb.i]
    clitics = [t for t in before if t.plain in _CLITICS and t.pos_ in {"PRON", "DET"}]
    meant = (meant_by(scene, t) for t in (*objects, *clitics))
    return next(filter(None, meant), ()) or inverted(scene, verb)


def guest_before(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """« reçoivent Paul Martin. Leur hôte est attendu à 19h »: the last one told to be received."""
    for token in reversed(scene.doc[: verb.sent.start]):
        if is_verb(token) and verbs_at(token, welcoming_by_word()):
            subject = own_subject(token)
            if not is_welcomed(token):
                return welcomed(scene, token)
            return meant_by(scene, subject) if subject is not None else ()
    return ()

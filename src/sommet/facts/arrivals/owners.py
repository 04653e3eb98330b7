"""Whose a vehicle or « son arrivée » is, and whom a vehicle carries."""

from __future__ import annotations

from itertools import islice

from sommet.cast import Actor
from sommet.facts.arrivals.appositions import apposed
from sommet.facts.arrivals.cues import folded, welcoming_by_word
from sommet.facts.arrivals.guests import (
    GUESTS,
    destination,
    from_abroad,
    is_welcomed,
    visitors,
    welcomed,
)
from sommet.facts.arrivals.matching import verbs_at
from sommet.facts.arrivals.persons import (
    agrees,
    known,
    known_among,
    mentions_before,
    nearest_before,
    of_state,
    only_one_from,
    only_stateless,
)
from sommet.facts.arrivals.scene import Scene
from sommet.facts.arrivals.vehicles import is_vehicle, state_carried
from sommet.grammar import SUBJECT, is_verb, own_subject, verb_lemma
from sommet.parse import Token
from sommet.places.place import LINKS

POSSESSIVES = frozenset({"son", "sa", "leur", "ses", "leurs"})
_OFFICIAL = frozenset({"présidentiel", "officiel", "ministériel", "royal", "gouvernemental"})
_OBJECTS = frozenset({"obj", "iobj", "obl:arg", "nmod"})
_CARRYING = frozenset(
    {"transporter", "amener", "ramener", "emmener", "conduire", "acheminer", "emporter", "avoir"}
)
_FLEETS = frozenset(
    {"forces", "armée", "armées", "république", "état", "etat", "gouvernement", "présidence"}
    | {"nations", "onu", "flotte", "chancellerie", "couronne"}
)
_DEFINITE = frozenset({"le", "l'", "la", "son"})
_GUEST = 3  # tokens of « de l'éminent hôte »
_COMPLEMENT = 12  # tokens from « l'avion » to whose it is


def owner(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    """« l'avion de M. Sall », « son arrivée », « l'avion présidentiel »."""
    following = scene.doc[noun.i + 1 : noun.i + 1 + _COMPLEMENT]
    complement = False
    for token in following:
        carries = verb_lemma(token) in _CARRYING and is_vehicle(noun)
        if (is_verb(token) and not carries) or token.text in {".", ";", ":"}:
            break
        if token.plain == "par":
            break  # « accueilli à son arrivée par le chef de l'Etat »
        if token.i in scene.place_at:
            continue  # « son arrivée à l'aéroport d'Oslo »
        # « l'avion avec à son bord M. Sall »
        complement = complement or carries or token.plain in LINKS or token.plain == "bord"
        of = any(t.plain in LINKS for t in scene.doc[max(0, token.i - _GUEST) : token.i])
        if of and folded(token.text) in GUESTS:
            return known(scene, token) or from_abroad(scene, noun, token)
        if complement and scene.reading.cast.at(token):
            return known(scene, token)
    before = [t.plain for t in scene.doc[max(noun.sent.start, noun.i - 3) : noun.i]]
    if "dont" in before[-2:]:  # « Paul Martin, dont l'arrivée est prévue »
        return nearest_before(scene, noun.i - 1, noun.sent.start)
    official = any(c.lemma_ in _OFFICIAL for c in noun.children)
    if POSSESSIVES.intersection(before) or official:
        compatriot = of_state(scene, noun) if official else ()
        return compatriot or _possessor(scene, noun)  # « l'avion présidentiel russe »
    code = state_carried(noun)
    return only_one_from(scene, {code}) or (only_stateless(scene) if code else ())


def _possessor(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    """« A son arrivée, Paul Martin a … »: the clause's subject, else the last one before."""
    for ancestor in noun.ancestors:
        if verbs_at(ancestor, welcoming_by_word()) and not is_welcomed(ancestor):
            # « Paul Martin accueillera Anna Keller à sa descente d'avion »: never himself
            return welcomed(scene, ancestor)
        subject = own_subject(ancestor)
        if subject is not None and subject != noun and known(scene, subject):
            return known(scene, subject)
    named = () if is_vehicle(noun) else apposed(scene, noun)
    before = tuple(known_among(scene, scene.doc[noun.sent.start : noun.i]).values())
    if not named and len(before) == 1:  # « rendus à Paul Martin à sa descente d'avion »
        return before if before[0].kind == "person" else ()
    return named or last_subject(scene, noun)


def aboard(scene: Scene, verb: Token, vehicle: Token) -> tuple[Actor, ...]:
    """« L'Airbus s'est posé à 15h. Paul Martin … »: whose it is nobody tells.

    It carries the only visitor, or the one of whom the next sentence speaks first. « un avion »,
    « l'avion des observateurs » carry nobody known, « l'avion de l'armée » its leader.
    """
    before = vehicle.doc[max(verb.sent.start, vehicle.i - 1) : vehicle.i]
    of = next((t for t in vehicle.doc[vehicle.i + 1 : verb.i] if t.plain in LINKS), None)
    if of is not None and any(t.plain in _FLEETS for t in vehicle.doc[of.i + 1 : of.i + 3]):
        of = None
    if any(t.plain not in _DEFINITE for t in before) or (
        of is not None and (of.nbor().pos_ != "PROPN" or scene.reading.cast.at(of.nbor()))
    ):
        return ()
    compatriot = of_state(scene, vehicle)
    abroad = visitors(scene, verb, vehicle)
    if compatriot or len(abroad) == 1:
        return compatriot or abroad
    end = verb.sent.end
    following = vehicle.doc[end].sent if end < len(vehicle.doc) else ()
    spoken_of = (a for t in following if t.dep_ in SUBJECT for a in known(scene, t))
    return tuple(a for a in islice(spoken_of, 1) if a in abroad)


def last_subject(scene: Scene, token: Token, subject: Token | None = None) -> tuple[Actor, ...]:
    """Return the last subject before that is neither the sentence's object nor at home."""
    others = known_among(scene, (t for t in token.sent if t.dep_ in _OBJECTS))
    there = destination(scene, token, token)
    for mention in mentions_before(scene, token.i):
        root = scene.doc.span(mention.start, mention.end).root
        one = known(scene, root) if root.dep_ in SUBJECT and len(mention.actors) == 1 else ()
        at_home = bool(one and there and there == one[0].country)
        fits = subject is None or all(agrees(scene, subject, a) for a in one)
        if one and one[0].index not in others and not at_home and fits:
            return one
    return ()

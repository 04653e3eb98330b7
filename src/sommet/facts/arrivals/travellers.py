"""Who arrives."""

from __future__ import annotations

from sommet.cast import Actor
from sommet.facts.arrivals.appositions import (
    across_company,
    across_opening,
    across_relative,
    apposed,
    apposed_to,
    beside,
    crowning,
    inverted,
    witness,
    witnessed,
)
from sommet.facts.arrivals.cues import by_form, folded
from sommet.facts.arrivals.guests import (
    GUESTS,
    counted,
    destination,
    from_abroad,
    guest_before,
    is_host,
)
from sommet.facts.arrivals.owners import POSSESSIVES, aboard, last_subject, owner
from sommet.facts.arrivals.persons import (
    all_named,
    known,
    known_among,
    meant_by,
    nearest_before,
    of_state,
)
from sommet.facts.arrivals.scene import Scene
from sommet.facts.arrivals.vehicles import state_carried, vehicle_before
from sommet.grammar import SUBJECT, auxiliaries, has_feature
from sommet.lexicon.gazetteer import fold, office_forms
from sommet.parse import Doc, Token

_DELEGATIONS = frozenset({"délégation", "mission", "suite", "équipe"})
_LEADING = frozenset({"conduire", "diriger", "mener", "emmener"})
_ALL = frozenset({"tous", "toutes"})
_EXCEPT = frozenset({"exception", "sauf", "hormis", "excepté", "hors"})


def movers(scene: Scene, verb: Token, subject: Token | None) -> tuple[Actor, ...]:
    """Return who a subject means: itself, the vehicle's owner, or who leads the delegation.

    « Avec la reine, arrivée lundi, le roi … »: not him, with whom the participle does not agree.
    """
    told = _told(scene, verb, subject)
    apposed = verb.i > verb.sent.start and verb.nbor(-1).text == ","
    if not apposed or not verb.plain.endswith(("é", "ée")) or vehicle_before(verb):
        return told
    gender = "f" if verb.plain.endswith("ée") else "m"
    return told if all(a.gender in {"", gender} for a in told) else ()


def _told(scene: Scene, verb: Token, subject: Token | None) -> tuple[Actor, ...]:
    """« ce dernier », « tous », « l'avion »: whom the clause tells of, whatever agrees."""
    if _ends_in_latter(verb.doc, verb.i):
        return nearest_before(scene, verb.i)
    if subject is not None and _ends_in_latter(subject.doc, subject.i + 1):
        return nearest_before(scene, subject.i)  # « ce dernier, qu'on n'attendait pas, »
    if (told := crowning(verb)) is not None:
        return inverted(scene, told)
    if (seeing := witness(verb)) is not None:
        return witnessed(scene, verb, seeing)
    if subject is not None and subject.plain in _ALL and not subject.children:
        return _all_before(scene, verb)
    before = apposed_to(scene, verb)
    if before is not None:
        return before
    subject = _mended(scene, verb, subject)
    led = across_company(scene, verb, subject) or across_opening(scene, verb, subject)
    named = led or (_named(scene, verb, subject) if subject is not None else ())
    if found := named or across_relative(scene, verb):
        return found
    vehicle = vehicle_before(verb)
    if vehicle is not None:
        found = owner(scene, vehicle)
        return found if found or state_carried(vehicle) else aboard(scene, verb, vehicle)
    if subject is None or subject.pos_ == "PROPN" or subject.idx in scene.clocked:
        return beside(scene, verb)
    return _described(scene, verb, subject)


def _mended(scene: Scene, verb: Token, subject: Token | None) -> Token | None:
    """Return the verb's subject, rather one that the parse found too and that means somebody."""
    if subject is None or not meant_by(scene, subject):
        subject = next((s for s in _own_subjects(verb) if known(scene, s)), subject)
    if subject is not None and _is_detached(subject):
        subject = _behind_last_comma(verb) or subject
    if subject is None or subject.pos_ in {"ADP", "ADJ"}:
        return None
    return None if _is_adjunct(subject) or _disagrees(verb, subject) else subject


def _named(scene: Scene, verb: Token, subject: Token) -> tuple[Actor, ...]:
    """« Les trois responsables », « Paul Martin »; « le chef de l'Etat » at home is another."""
    if abroad := counted(scene, verb, subject):
        return abroad
    meant = meant_by(scene, subject)
    if not meant or is_host(scene, subject, meant, verb):
        return ()
    return all_named(scene, subject, meant, verb)


def _described(scene: Scene, verb: Token, subject: Token) -> tuple[Actor, ...]:
    """« sa délégation », « le visiteur », « elle »: whom a subject means that names nobody."""
    if companion := _companion(scene, subject):
        return companion
    if any(t.plain in _DELEGATIONS for t in subject.subtree if t.i < verb.i):
        return known(scene, subject.head) or _leader(scene, subject, verb) or apposed(scene, verb)
    if has_feature(subject, "Number", "Plur") or _has_nearer(scene, verb, subject):
        return ()  # « tous les dirigeants », « ils »: no one alone
    word = fold(subject.text)
    travels = subject.pos_ == "PRON" or word in by_form("traveller")
    if not travels and word not in office_forms():
        return ()
    guest = folded(subject.text) in GUESTS  # « l'hôte des Ivoiriens » is none of them
    found = guest_before(scene, verb) if guest else of_state(scene, subject)
    found = found or from_abroad(scene, verb, subject)
    return last_subject(scene, verb, subject) if travels and not found else found


def _ends_in_latter(doc: Doc, end: int) -> bool:
    """Tell whether « ce dernier » stands before a place, a verb's auxiliaries between."""
    before = [t.plain for t in doc[max(0, end - 4) : end] if t.pos_ != "AUX"][-2:]
    return before in (["ce", "dernier"], ["cette", "dernière"])


def _all_before(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """« M. Sall et Mme Sow y étaient. Tous étaient arrivés lundi, sauf M. Diop »: the first two.

    Those whom the sentence before names, but for the exceptions and who is at home there.
    """
    start = verb.sent.start
    before = scene.doc[start - 1].sent if start else verb.sent
    if before[-1].is_space and len(before) == 1 and before.start:
        before = scene.doc[before.start - 1].sent
    home = destination(scene, verb, verb)
    ends = next((t.i for t in verb.sent if t.plain in _EXCEPT), verb.sent.end)
    excepted = known_among(scene, scene.doc[ends : verb.sent.end])
    found = (a for i, a in known_among(scene, before).items() if i not in excepted)
    there = tuple(a for a in found if a.kind == "person" and a.country != home)
    return there if len(there) > 1 else ()


def _is_detached(subject: Token) -> bool:
    """« Porteur d'un message du roi, l'hôte du jour a été accueilli »: no subject, an epithet."""
    first = next((t for t in subject.sent if not t.is_space), subject)
    return subject == first and subject.pos_ in {"NOUN", "ADJ"}


def _behind_last_comma(verb: Token) -> Token | None:
    """Return the first noun of the phrase that stands between a comma and the verb."""
    start = next(
        (t.i for t in reversed(verb.doc[verb.sent.start : verb.i]) if t.text == ","), verb.i
    )
    return next((t for t in verb.doc[start : verb.i] if t.pos_ in {"NOUN", "PROPN"}), None)


def _own_subjects(verb: Token) -> list[Token]:
    """Return what the parse takes for subjects of the verb, the nearest first."""
    return [c for c in reversed(list(verb.children)) if c.dep_ in SUBJECT and c.i < verb.i]


def _is_adjunct(subject: Token) -> bool:
    """« A sa suite sont arrivés … »: the noun has a preposition, and no name."""
    left = subject.left_edge
    before = left.nbor(-1) if left.i > subject.sent.start else left
    return subject.pos_ == "NOUN" and (
        "ADP" in {left.pos_, before.pos_} or left.plain == "a"  # « A peine arrivé »
    )


def _disagrees(participle: Token, subject: Token) -> bool:
    """« Arrivé lundi, le président a dit : "Nous …" »: the parse crosses the quotation mark."""
    bare = has_feature(participle, "VerbForm", "Part") and not auxiliaries(participle)
    differ = has_feature(participle, "Number", "Sing") and has_feature(subject, "Number", "Plur")
    return bare and differ


def _has_nearer(scene: Scene, verb: Token, subject: Token) -> bool:
    """« le chef du parti, dont la visite est annoncée »: the visit is, not the chief."""
    nearest = next(iter(_own_subjects(verb)), subject)
    nominal = nearest.pos_ in {"NOUN", "PROPN"} and nearest.idx not in scene.clocked
    return nearest.i > subject.i and nominal


def _companion(scene: Scene, subject: Token) -> tuple[Actor, ...]:
    """« Paul Martin et sa délégation sont arrivés »: whose companions the subject means."""
    left = subject.left_edge
    before = scene.doc[max(subject.sent.start, left.i - 2) : left.i]
    if left.plain not in POSSESSIVES or len(before) < 2 or before[1].plain != "et":
        return ()
    return known(scene, before[0])


def _leader(scene: Scene, delegation: Token, verb: Token) -> tuple[Actor, ...]:
    """« une délégation conduite par Paul Martin », « que conduit Paul Martin »: who leads it."""
    between = scene.doc[delegation.i + 1 : verb.i]
    by = next((t.i for t in between if t.plain in {"par", "tête"} or t.lemma_ in _LEADING), verb.i)
    return next(filter(None, (known(scene, t) for t in scene.doc[by : verb.i])), ())

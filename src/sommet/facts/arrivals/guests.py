"""Guests: whom a welcome is given to, and who is not at home where an arrival is."""

from __future__ import annotations

from collections.abc import Sequence

from sommet.cast import Actor
from sommet.facts.arrivals.adjuncts import clause_of, place_of
from sommet.facts.arrivals.appositions import inverted
from sommet.facts.arrivals.cues import by_form, folded, welcoming_by_word
from sommet.facts.arrivals.matching import is_form_of, verbs_at
from sommet.facts.arrivals.persons import agrees, may_hold, meant_by
from sommet.facts.arrivals.scene import Scene
from sommet.grammar import has_avoir, is_passive, is_verb, own_subject
from sommet.lexicon.gazetteer import demonyms, fold, office_forms
from sommet.parse import Token
from sommet.times.vocabulary import vocabulary

GUESTS = frozenset({"hote", "invite", "invitee", "visiteur", "visiteuse"})
_WELCOMED = frozenset({"obj", "iobj", "obl:arg"})
_CLITICS = frozenset({"l'", "le", "la", "les"})


def is_welcomed(verb: Token) -> bool:
    """Tell whether a verb of welcome is said of the guest: « est accueilli », « accueilli par »."""
    participle = any(is_form_of(verb, c.participle) for c in verbs_at(verb, welcoming_by_word()))
    return is_passive(verb) or (participle and not has_avoir(verb))


def welcomed(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """Return whom an active verb's object means: « a accueilli M. Sall », « l'accueillir »."""
    objects = [c for c in verb.children if c.dep_ in _WELCOMED and c.i > verb.i]
    meant = (meant_by(scene, t) for t in (*objects, *_clitics(verb)))
    return next(filter(None, meant), ()) or inverted(scene, verb)


def _clitics(verb: Token) -> list[Token]:
    before = verb.doc[max(verb.sent.start, verb.i - 3) : verb.i]
    return [t for t in before if t.plain in _CLITICS and t.pos_ in {"PRON", "DET"}]


def only_visitor(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """« Un hélicoptère doit le déposer à Oslo »: the only one who is not at home there."""
    found = visitors(scene, verb, verb) if _clitics(verb) else ()
    return found if len(found) == 1 else ()


def guest_before(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """« reçoivent Paul Martin. Leur hôte est attendu à 19h »: the last one told to be received."""
    for token in reversed(scene.doc[: verb.sent.start]):
        if is_verb(token) and verbs_at(token, welcoming_by_word()):
            subject = own_subject(token)
            if not is_welcomed(token):
                return welcomed(scene, token)
            return meant_by(scene, subject) if subject is not None else ()
    return ()


def is_host(scene: Scene, subject: Token, actors: Sequence[Actor], verb: Token) -> bool:
    """« il », « le chef de l'Etat » who arrives in his own country is the other one."""
    country = destination(scene, verb, subject)
    mention = scene.reading.cast.mention_at(subject)
    return (
        mention is not None
        and mention.form in {"pronoun", "office", "relation"}
        and country is not None
        and scene.host in {None, country}  # who comes home from abroad is himself
        and all(a.country == country for a in actors)
    )


def from_abroad(scene: Scene, verb: Token, subject: Token) -> tuple[Actor, ...]:
    """« Le chef de l'Etat arrive à Oslo »: the only one who is not at home there."""
    abroad = [
        a
        for a in visitors(scene, verb, subject)
        if agrees(scene, subject, a) and may_hold(a, subject)
    ]
    heads = [a for a in abroad if a.rank == "head"]
    return next((tuple(found) for found in (abroad, heads) if len(found) == 1), ())


def counted(scene: Scene, verb: Token, subject: Token) -> tuple[Actor, ...]:
    """« Les trois responsables ont atterri », « Les deux présidents »: the visitors, if as many."""
    numbers = [vocabulary().numbers.get(c.plain) for c in subject.children if c.i < subject.i]
    noun = fold(subject.lemma_)
    travels = noun in by_form("traveller")
    if not any(numbers) or not (travels or noun in office_forms()):
        return ()
    abroad = visitors(scene, verb, subject)
    fitting = travels or all(may_hold(v, subject) for v in abroad)
    return abroad if fitting and len(abroad) in numbers else ()


def visitors(scene: Scene, verb: Token, subject: Token) -> tuple[Actor, ...]:
    """Return the persons who are not at home where the subject arrives, () if that is not told."""
    country = destination(scene, verb, subject)
    persons = [a for a in scene.participants.values() if a.kind == "person"]
    return tuple(a for a in persons if country and a.country != country)


def destination(scene: Scene, verb: Token, subject: Token) -> str | None:
    """Return the state where somebody arrives: the place's, that of « l'hôte des Ivoiriens ».

    Where neither is told, it is the state of the main event.
    """
    place = place_of(scene, clause_of(scene, verb))
    if place is not None and place.country is not None:
        return place.country
    told = (c for t in subject.subtree if (c := demonyms().get(folded(t.text))))
    hosts = next(told, None) if folded(subject.text) in GUESTS else None
    return hosts or scene.host

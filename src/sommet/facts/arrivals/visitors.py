"""Who is not at home where an arrival is: « Le chef de l'Etat », « Les trois responsables »."""

from __future__ import annotations

from collections.abc import Sequence

from sommet.cast import Actor
from sommet.facts.arrivals.adjuncts import clause_of, place_of
from sommet.facts.arrivals.cues import by_form, folded
from sommet.facts.arrivals.persons import agrees, may_hold
from sommet.facts.arrivals.scene import Scene
from sommet.lexicon.gazetteer import demonyms, fold, office_forms
from sommet.parse import Token
from sommet.times.vocabulary import vocabulary

GUESTS = frozenset({"hote", "invite", "invitee", "visiteur", "visiteuse"})


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

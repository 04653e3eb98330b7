"""Whom words of the text mean, among those whose arrivals count."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator
from itertools import pairwise

from sommet.cast import Actor, Mention
from sommet.facts.arrivals.scene import Scene
from sommet.grammar import auxiliaries, conjuncts, has_feature, is_verb
from sommet.lexicon.gazetteer import demonyms, fold, office_forms
from sommet.parse import Token
from sommet.places.place import LINKS

_APPOSED = frozenset({"appos", "flat:name", "flat"})
_MEMORY = 20  # mentions that « il » looks back
_LONGEST_OFFICE = 4  # words, « secrétaire d'Etat »


def known(scene: Scene, token: Token) -> tuple[Actor, ...]:
    """Return the participants that a token means, a state's only one for the state."""
    found: list[Actor] = []
    mention = scene.reading.cast.mention_at(token)
    if mention is not None and mention.form == "surname" and _is_anothers(scene, mention):
        return ()
    for actor in scene.reading.cast.at(token):
        if actor.index in scene.participants:
            found.append(scene.participants[actor.index])
        elif mention is not None and mention.form in {"byname", "office"}:
            title = next(
                (t for t in scene.doc[mention.start : mention.end] if t.pos_ == "NOUN"), token
            )
            compatriots = only_one_from(scene, {actor.country})
            found.extend(a for a in compatriots if may_hold(a, title))
    return tuple(found)


def known_among(scene: Scene, tokens: Iterable[Token]) -> dict[int, Actor]:
    """Return the participants that the tokens mean, by their place in the cast, in text order."""
    return {a.index: a for t in tokens for a in known(scene, t)}


def _is_anothers(scene: Scene, mention: Mention) -> bool:
    """« Le conseiller de M. Sall », who speaks for him, does not travel for him."""
    words = scene.doc[mention.start : mention.end]
    return any(
        a.pos_ == "NOUN" and b.plain in LINKS for a, b in pairwise(words) if a.text.islower()
    )


def only_one_from(scene: Scene, codes: Collection[str | None]) -> tuple[Actor, ...]:
    """Return the participant from one of these states, () where there are several."""
    persons = [a for a in scene.participants.values() if a.kind == "person"]
    found = [a for a in persons if a.country is not None and a.country in codes]
    return tuple(found) if len(found) == 1 else ()


def only_stateless(scene: Scene) -> tuple[Actor, ...]:
    """Return the participant of whose state the article tells nothing, () where several are."""
    found = [a for a in scene.participants.values() if a.kind == "person" and a.country is None]
    return tuple(found) if len(found) == 1 else ()


def nearest_before(scene: Scene, position: int, since: int = 0) -> tuple[Actor, ...]:
    """« …, Lucas Rojas, ce dernier venu lundi »: the last participant named."""
    mentions = (m for m in mentions_before(scene, position) if m.start >= since)
    return next(filter(None, (known(scene, scene.doc[m.start]) for m in mentions)), ())


def mentions_before(scene: Scene, position: int) -> Iterator[Mention]:
    """Yield the mentions that begin before a token, the latest first."""
    mentions = scene.reading.cast.mentions
    last = bisect_left(mentions, position, key=lambda m: m.start)
    return reversed(mentions[max(0, last - _MEMORY) : last])


def meant_by(scene: Scene, subject: Token) -> tuple[Actor, ...]:
    """Return whom a subject means, by itself or by its apposition, and those joined to it."""
    found: dict[int, Actor] = {}
    for token in conjuncts(subject):
        apposed = [c for c in token.children if c.dep_ in _APPOSED]
        named = [[token], *map(conjuncts, apposed)]  # « les ministres Paul Martin et Anna Keller »
        found |= next(filter(None, (known_among(scene, tokens) for tokens in named)), {})
    return tuple(found.values())


def all_named(
    scene: Scene, subject: Token, meant: tuple[Actor, ...], verb: Token
) -> tuple[Actor, ...]:
    """« Les présidents kényan Paul Martin et rwandais Eric Keller sont arrivés »: both.

    The parse takes the names for one, or the second for an apposition; the plural tells.
    """
    plural = verb.plain.endswith(("és", "ées")) or any(
        has_feature(t, "Number", "Plur") for t in (verb, *auxiliaries(verb))
    )
    if not meant or not plural:
        return meant
    found = {a.index: a for a in meant}
    for token in scene.doc[subject.i : verb.i if subject.i < verb.i else verb.sent.end]:
        here = known(scene, token)
        owned = token.pos_ == "ADP" and known(scene, token.nbor())
        parts = owned or is_verb(token) or (token.is_punct and token.text != ",")
        if parts and not here:  # « Sow » is no verb, nor the hyphen of « Keller-Sow » a dash
            break
        found.update((a.index, a) for a in here if a.kind == "person")
    return tuple(found.values())


def of_state(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    """« Un haut responsable japonais est arrivé »: the only participant of that state.

    « l'ambassadeur japonais » is not the prime minister.
    """
    found = only_one_from(scene, {demonyms().get(fold(t.text)) for t in noun.subtree} - {None})
    return tuple(a for a in found if may_hold(a, noun))


def may_hold(actor: Actor, noun: Token) -> bool:
    """Tell whether the office that a noun begins, if it begins one, is of the actor's rank."""
    words = noun.doc.span(noun.i, min(noun.i + _LONGEST_OFFICE, noun.sent.end))
    forms = (fold(words[:n].text) for n in range(len(words), 0, -1))
    office = next((office_forms()[f] for f in forms if f in office_forms()), None)
    return office is None or actor.rank in {office.level, "other"}


def agrees(scene: Scene, pronoun: Token, actor: Actor) -> bool:
    """« elle » is no man, « il » no woman, so far as titles and offices tell.

    « elle » is nobody of whom nothing is told, if a participant is told to be a woman.
    """
    gender = {"il": "m", "elle": "f"}.get(pronoun.plain, actor.gender)
    if gender == "f" and not actor.gender:
        return not any(a.gender == "f" for a in scene.participants.values())
    return not actor.gender or gender == actor.gender

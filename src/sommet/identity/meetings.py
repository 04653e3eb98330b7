"""Tell whose state a person represents by where somebody of another state meets him."""

from __future__ import annotations

from collections.abc import Mapping

from sommet.gazetteer import CAPITAL, CITY, COUNTRY
from sommet.grammar import is_pluperfect, is_verb, own_subject, verb_governing
from sommet.identity.relations import Relation
from sommet.identity.scene import Naming, Scene
from sommet.identity.vocabulary import words
from sommet.identity.votes import AGAINST
from sommet.parse import Token

_PLACES = frozenset({COUNTRY, CAPITAL, CITY})


def follow_meetings(scene: Scene, votes: Mapping[tuple[int, str], float]) -> None:
    """« Le président maltais X a rencontré mardi à Oslo son homologue Y »: Y is at home.

    The one place that the sentence is set in is the state of whom it leaves without one, where it
    is not that of him who is met with, and nobody else leads it.

    Args:
        scene: the text; its roster is written into.
        votes: what the cues tell of each person and state.
    """
    drafts = scene.roster.drafts
    for verb in scene.tokens_of(words("meeting")):
        if not is_verb(verb) or is_pluperfect(verb):
            continue
        sentence = scene.sentence_of[verb.i]
        here = {h.kb_id_ for h in scene.places_in(sentence) if h.label_ in _PLACES}
        if len(here) != 1:
            continue
        (code,) = here
        namings = [n for n in scene.namings_in(sentence, sentence) if _is_of(verb, n, scene)]
        persons = dict.fromkeys(n.person for n in namings)
        known = {drafts[p].country for p in persons} - {None}
        open_ = [p for p in persons if scene.is_stateless(p) and drafts[p].rank != "other"]
        if len(known) == len(open_) == 1 and code not in known:
            _place_at_home(scene, open_[0], code, votes)
    for relation in scene.relations:
        if relation.kind == "counterpart" and relation.holders and not relation.country:
            _follow_counterpart(scene, relation, votes)


def _follow_counterpart(
    scene: Scene, relation: Relation, votes: Mapping[tuple[int, str], float]
) -> None:
    """« Il sera à Oslo, pour une rencontre avec son homologue Jan Nowak »: who is at home there.

    Where the sentence has places of one state alone, and names nobody of it.
    """
    drafts, sentence = scene.roster.drafts, scene.sentence_of[relation.start]
    here = {h.kb_id_ for h in scene.places_in(sentence) if h.start < relation.start}
    beside = [scene.person_at[i] for i in (relation.end, relation.end + 1) if i in scene.person_at]
    named = {drafts[n.person].country for n in scene.namings_in(sentence, sentence)}
    if len(here) == 1 and here.isdisjoint(named) and beside and scene.is_stateless(beside[0]):
        _place_at_home(scene, beside[0], here.pop(), votes)


def _place_at_home(
    scene: Scene, person: int, code: str, votes: Mapping[tuple[int, str], float]
) -> None:
    """Give a person the state, unless the cues speak against it or somebody else leads it."""
    drafts = scene.roster.drafts
    led = any("head" in drafts[p].ranks for p in scene.roster.compatriots(code))
    free = drafts[person].rank == "minister" or not led
    if free and votes.get((person, code), 0.0) > AGAINST:
        drafts[person].countries[code] += 1


def _is_of(verb: Token, naming: Naming, scene: Scene) -> bool:
    """Tell whether somebody named is the verb's subject or one of its complements."""
    if naming.subject:
        subject = own_subject(verb)
        if subject is not None and subject.plain in {"il", "elle"}:
            return naming.start < verb.i  # « X est à Oslo, où il a vu Y »
        return subject is not None and scene.person_at.get(subject.i) == naming.person
    return naming.start > verb.i and any(
        verb_governing(scene.doc[i]) == verb for i in range(naming.start, naming.end)
    )

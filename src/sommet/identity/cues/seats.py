"""What names a seat of power, or speaks for a state, and so tells whose leader is meant."""

from __future__ import annotations

from collections.abc import Iterator

from sommet.gazetteer import CAPITAL, COUNTRY, DEMONYM, SEAT
from sommet.grammar import verb_governing
from sommet.identity.scene import Scene
from sommet.identity.vocabulary import words
from sommet.identity.votes import Vote
from sommet.lexicon.gazetteer import cities, fold
from sommet.parse import Span


def seats(scene: Scene) -> Iterator[Vote]:
    """« Le président Sall ... a indiqué le palais »: the only seat of power that is named.

    The press of a country does not say whose president its own is; of whom all know it says not
    even that he is one: « Liu Wei a reçu Jan Nowak ».
    """
    taken = {d.country for d in scene.roster.drafts if d.kind == "person" and "head" in d.ranks}
    named = {code for code, is_seat in scene.mentions_of_states if is_seat} - taken
    if len(named) == 1:
        (code,) = named
        foremost = [p for p in scene.foremost if scene.is_stateless(p) and not scene.has_kin(p)]
        heads = [p for p in scene.stateless if "head" in scene.roster.drafts[p].ranks]
        for person in foremost if len(foremost) == 1 else heads:
            yield Vote(person, code, 1.0)


def at_seats(scene: Scene) -> Iterator[Vote]:
    """« A l'Elysée, la chancelière allemande verra Paul Martin »: who is there at home.

    Somebody of another state stands in the sentence, and one person only of no known state.
    """
    for sentence, hits in scene.hits_by_sentence.items():
        seats_here = {h.kb_id_ for h in hits if h.label_ == SEAT and scene.is_locative(h)}
        if len(seats_here) != 1:
            continue
        (code,) = seats_here
        named = dict.fromkeys(n.person for n in scene.namings_in(sentence, sentence))
        open_ = [p for p in named if scene.is_stateless(p)]
        told = {scene.roster.drafts[p].country for p in named} - {None}
        told |= {
            c
            for d in scene.descriptions
            if scene.sentence_of[d.head] == sentence and d.office.level in {"head", "minister"}
            for c in d.countries
        }
        if len(open_) == 1 and told and code not in told:
            yield Vote(open_[0], code, 1.0)


def mouthpieces(scene: Scene) -> Iterator[Vote]:
    """« M. Sall est rentré, selon la présidence sénégalaise »: one speaks for one's own leader."""
    for hit in scene.hits:
        if hit.start not in scene.sentence_of:
            continue
        before = scene.doc[hit.start - 1].plain if hit.start else ""
        seat = hit.label_ == SEAT and not (  # « à Abidjan »
            fold(hit.text) in cities() and scene.is_locative(hit)
        )
        spoken = hit.label_ == DEMONYM and before in words("mouthpiece")
        if seat or spoken or _announces(scene, hit):
            here = scene.sentence_of[hit.start]
            named = {n.person for n in scene.namings_in(here, here)}
            subjects = [n.person for n in scene.namings_in(here, here) if n.subject]
            others = {scene.roster.drafts[p].country for p in named} - {None, hit.kb_id_}
            open_ = [p for p in subjects if scene.is_stateless(p)]
            if len(named) == 1 and subjects:
                yield Vote(subjects[0], hit.kb_id_, 0.5)
            elif len(open_) == 1 and others and not seat:
                yield Vote(open_[0], hit.kb_id_, 1.25)


def _announces(scene: Scene, hit: Span) -> bool:
    """« Dakar a annoncé que M. Sall ... »: a state that speaks, at the head of its sentence."""
    if hit.label_ not in {CAPITAL, COUNTRY} or scene.is_locative(hit):
        return False
    verb = verb_governing(scene.doc[hit.start])
    return scene.opens(hit) and verb is not None and verb.lemma_ in words("announcing")

"""Which state an article speaks of above all, and which is the other side's."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import chain

from sommet.gazetteer import COUNTRY
from sommet.identity.cues.hosting import hosts
from sommet.identity.cues.journeys import visitors
from sommet.identity.lists import rubric
from sommet.identity.scene import Scene
from sommet.identity.votes import Vote

_MAINLY = 0.6  # share of the states named that makes one the topic


def topic(scene: Scene) -> Iterator[Vote]:
    """« le président Sall » in an article that speaks of Senegal above all."""
    counts = Counter(code for code, _ in scene.mentions_of_states)
    if not counts:
        return
    code, count = counts.most_common(1)[0]
    if count > _MAINLY * sum(counts.values()):
        for person in scene.stateless:
            if scene.roster.drafts[person].rank == "head":
                yield Vote(person, code, 0.75)
    yield from _under_rubric(scene)
    yield from _elsewhere(scene, counts)


def _under_rubric(scene: Scene) -> Iterator[Vote]:
    """« Tchad : Sall s'explique ... le président Sall »: the state with which a headline opens."""
    opening = scene.hits_by_sentence.get(0, ())[:1]
    for hit in opening:
        after = scene.doc[hit.end : hit.end + 1]
        if hit.label_ == COUNTRY and scene.opens(hit) and any(t.text == ":" for t in after):
            named = {n.person for n in scene.namings_in(0, 0)}
            heads = [p for p in scene.stateless if scene.roster.drafts[p].rank == "head"]
            yield from (Vote(p, hit.kb_id_, 0.75) for p in heads if p in named)


def _elsewhere(scene: Scene, counts: Counter[str]) -> Iterator[Vote]:
    """« Le roi Jan est à Oslo ... des étudiants polonais »: a visitor's is the other state."""
    away: dict[int, set[str]] = defaultdict(set)
    for vote in (*visitors(scene), *hosts(scene)):
        if vote.weight < 0:
            away[vote.person].add(vote.country)
    taken = {d.country for d in scene.roster.drafts if d.kind == "person" and "head" in d.ranks}
    for person, codes in away.items():
        if person not in scene.principals or scene.roster.drafts[person].countries:
            continue
        rank = scene.roster.drafts[person].rank
        known = rank == "other" and person in scene.foremost and not scene.has_kin(person)
        if rank == "head" or known:
            left = Counter({c: n for c, n in counts.items() if c not in codes | taken})
            facing = {*chain.from_iterable(rubric(scene))} - codes - taken
            code, count = left.most_common(1)[0] if left else ("", 0)
            if count > 1 and count >= _MAINLY * left.total():
                yield Vote(person, code, 1.25)
            elif len(facing) == 1:
                yield Vote(person, facing.pop(), 1.25)


def other_side(scene: Scene) -> Iterator[Vote]:
    """« Le roi a accueilli le Turc Ali Kaya »: of two officials the other is of the other state.

    The states named are, but for the one known, one's above all.
    """
    drafts = scene.roster.drafts
    open_ = [p for p in scene.principals if scene.is_stateless(p)]
    known = {drafts[p].country for p in scene.principals} - {None}
    if len(open_) != 1 or len(known) != 1 or drafts[open_[0]].rank not in {"head", "minister"}:
        return
    taken = known | {d.country for d in drafts if d.kind == "person" and "head" in d.ranks}
    left = Counter(code for code, _ in scene.mentions_of_states if code not in taken)
    if left:
        code, count = left.most_common(1)[0]
        if count > max(1, _MAINLY * left.total()):
            yield Vote(open_[0], code, 1.0)

"""Cues to whose state a person represents, where no office stands beside the name.

Each function yields votes for, or against, one person's being of one state; its docstring opens
with an example. `sommet.identity.representation` weighs them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from sommet.gazetteer import CAPITAL, COUNTRY
from sommet.identity.cues.affiliation import at_the_head, owned_states, spokesmen
from sommet.identity.cues.antecedents import carried_over, counterparts
from sommet.identity.cues.hosting import common_hosts, hosts, invitations
from sommet.identity.cues.journeys import leaving, returning, visited, visitors
from sommet.identity.cues.seats import at_seats, mouthpieces, seats
from sommet.identity.descriptions import Description, offices_by_name, same_office
from sommet.identity.lists import common_lists, common_titles
from sommet.identity.names import is_numeral
from sommet.identity.naming import further_states_of_name, is_given_name, states_of_name
from sommet.identity.scene import Scene
from sommet.identity.vocabulary import REIGNS, office_families
from sommet.identity.votes import Vote

_MAINLY = 0.6  # share of the states named that makes one the topic
_FEW = 3  # states that have an office, and no other has
_STRANGE = 0.75  # against a state whose language another's name is of, and this one's of none


def topic(scene: Scene) -> Iterator[Vote]:
    """« le président Sall » in an article that speaks of Senegal above all."""
    counts = Counter(code for code, _ in scene.mentions_of_states())
    if not counts:
        return
    code, count = counts.most_common(1)[0]
    if count > _MAINLY * sum(counts.values()):
        for person in scene.stateless:
            if scene.roster.drafts[person].rank == "head":
                yield Vote(person, code, 0.75)
    yield from _elsewhere(scene, counts)


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
        if scene.roster.drafts[person].rank == "head":
            left = Counter({c: n for c, n in counts.items() if c not in codes | taken})
            facing = _of_rubric(scene) - codes - taken
            if left and left.most_common(1)[0][1] > max(1, _MAINLY * left.total()):
                yield Vote(person, left.most_common(1)[0][0], 1.25)
            elif len(facing) == 1:
                yield Vote(person, facing.pop(), 1.25)


def _of_rubric(scene: Scene) -> set[str]:
    """« Tchad/Malte : ... », « Tchad - Malte »: the two states with which an article opens."""
    opening = [h for h in scene.hits_by_sentence.get(0, ()) if h.label_ in {COUNTRY, CAPITAL}][:2]
    if len(opening) < 2 or opening[0].start != opening[0].sent.start:
        return set()
    between = [t.text for t in scene.doc[opening[0].end : opening[1].start]]
    return {h.kb_id_ for h in opening} if between in (["/"], ["-"], ["–"]) else set()


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
    left = Counter(code for code, _ in scene.mentions_of_states() if code not in taken)
    if left:
        code, count = left.most_common(1)[0]
        if count > max(1, _MAINLY * left.total()):
            yield Vote(open_[0], code, 1.0)


def vacancy(scene: Scene) -> Iterator[Vote]:
    """« Paul Martin a vu le président russe. M. Orlov a souri. »: the one name for the one post."""
    open_ = [p for p in scene.principals if scene.is_stateless(p)]
    drafts = scene.roster.drafts
    vacant = {
        (code, d.office.level)
        for d in scene.descriptions
        if d.office.level in {"head", "minister"}
        and d.definite
        and not (d.holders or d.plural or d.former)
        for code in d.countries[:1]
        if not any(
            same_office(drafts[p].offices, d.office.name) for p in scene.roster.compatriots(code)
        )
    }
    if len(open_) == len(vacant) == 1:
        ((code, level),) = vacant
        if drafts[open_[0]].rank in {level, "other"}:
            yield Vote(open_[0], code, 1.0)


def regimes(scene: Scene) -> Iterator[Vote]:
    """« le roi Jan », in an article that names one kingdom: republics have no king."""
    codes = {code for code, _ in scene.mentions_of_states()}
    for person in scene.stateless:
        for office in scene.roster.drafts[person].offices:
            states = frozenset(offices_by_name()[office].states)
            unknown = offices_by_name()[office].unknown_to
            own = states & codes
            few = 0 < len(states) <= _FEW  # « chancelier » excludes all others
            for code in codes - states if few else codes.intersection(unknown):
                yield Vote(person, code, -2.0)
            if len(own) == 1:
                yield Vote(person, next(iter(own)), 1.0)


def regnal(scene: Scene) -> Iterator[Vote]:
    """« Le pape est arrivé ... François, 86 ans, ... »: sovereigns go by a given name alone."""
    lone = [
        p
        for p in scene.stateless
        if (name := scene.roster.drafts[p].words)
        and is_given_name(name[0])
        and (len(name) == 1 or (len(name) == 2 and is_numeral(name[1])))
    ]
    thrones = {
        code
        for d in scene.descriptions
        if not (d.holders or d.plural or d.former) and _is_throne(d)
        for code in d.countries
    }
    if len(lone) == len(thrones) == 1:
        yield Vote(lone[0], thrones.pop(), 1.5)


def _is_throne(description: Description) -> bool:
    families = office_families().get(description.office.name, frozenset())
    return families in REIGNS


def names(scene: Scene) -> Iterator[Vote]:
    """« Hans Müller »: the language of a name, among the states that the text names.

    A hint: `sommet.identity.representation` lets it count against what cues guess only.
    """
    codes = {code for code, _ in scene.mentions_of_states()}
    spoken = {p: states_of_name(scene.roster.drafts[p].name) for p in scene.stateless}
    fitted = codes & frozenset[str]().union(*spoken.values())
    for person, known in spoken.items():
        own = known & codes
        further = further_states_of_name(scene.roster.drafts[person].name) & codes
        yield from (Vote(person, code, 0.75) for code in own)
        yield from (Vote(person, code, 0.25) for code in (further if not own else ()))
        others = codes - own - further if own or further else ()
        yield from (Vote(person, code, -1.5) for code in others)
        if known and not (own or further):  # a name of none of the states, where another fits
            yield from (Vote(person, code, -_STRANGE) for code in fitted)


SAID = (
    hosts,
    common_hosts,
    visitors,
    visited,
    returning,
    owned_states,
    at_the_head,
    spokesmen,
    invitations,
)
GUESSED = (
    carried_over,
    counterparts,
    leaving,
    topic,
    other_side,
    common_titles,
    common_lists,
    seats,
    at_seats,
    mouthpieces,
    regimes,
    regnal,
)

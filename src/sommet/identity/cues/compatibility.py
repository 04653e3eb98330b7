"""Which of the states that a text names fit a person: by office, vacant post or name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sommet.identity.descriptions import Description, offices_by_name, same_office
from sommet.identity.names import is_numeral
from sommet.identity.naming import further_states_of_name, is_given_name, states_of_name
from sommet.identity.scene import Scene
from sommet.identity.vocabulary import REIGNS, office_families
from sommet.identity.votes import AGAINST, Vote

_FEW = 3  # states that have an office, and no other has
_STRANGE = 0.75  # against a state whose language another's name is of, and this one's of none


def vacancy(scene: Scene, votes: Mapping[tuple[int, str], float]) -> Iterator[Vote]:
    """« Paul Martin a vu le président russe. M. Orlov a souri. »: the one name for the one post.

    Args:
        scene: the text; other cues have told some states already.
        votes: what these cues tell of each person and state.
    """
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
    possible = [
        (person, code, level)
        for person in open_
        for code, level in vacant
        if drafts[person].rank in {level, "other"} and votes.get((person, code), 0.0) > AGAINST
    ]
    for person, code, level in possible:
        rivals = [p for p in possible if p[0] == person or p[1:] == (code, level)]
        if len(rivals) == 1:
            yield Vote(person, code, 1.0)


def regimes(scene: Scene) -> Iterator[Vote]:
    """« le roi Jan », in an article that names one kingdom: republics have no king."""
    codes = {code for code, _ in scene.mentions_of_states}
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
    codes = {code for code, _ in scene.mentions_of_states}
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

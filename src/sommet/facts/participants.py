"""Who takes part in the main event."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence, Set

from sommet.cast import Actor, Rank
from sommet.facts.absence import is_absent, stands_in
from sommet.facts.arrivals import who_arrive
from sommet.facts.event import Meeting
from sommet.facts.found import Found
from sommet.facts.parties import OFFICIAL, is_unnamed_leader
from sommet.facts.presence import LEAD, acts, called, scene_of, speaks_unintroduced
from sommet.facts.relevance import tells_of_two_heads
from sommet.facts.venue import is_remote, is_told_remote
from sommet.grammar import has_feature, is_pluperfect, is_unreal
from sommet.identity.vocabulary import words
from sommet.models import Participant
from sommet.reading import Reading, evidence
from sommet.times.vocabulary import vocabulary

_BESIDE = 2.0  # weight that a participant beside the first of his side must have
_MANY = 1.5  # weight that the telling of a meeting of many must have, beside one of two
_ONLY_MANY = 1.0  # and where none of two is told
_STATES_OF_MANY = 4  # whose heads act in the news: as many do not meet two by two
_TOLD = 1.0  # weight of a telling that unnamed leaders must be a party of
_THIRD, _LEAST = 0.25, 1.5  # of the second side's weight, and in all, for a further side
_IN_HEADLINE, _IN_LEAD, _ANYWHERE = 1.0, 0.5, 0.1  # what a mention adds to an actor's weight
_MOST_IN_LEAD, _MOST = 4, 10  # mentions that count
_PAIR = 2
_LEADING: frozenset[Rank] = frozenset({"head", "organization", "other"})
_EXCLUDED: frozenset[Rank] = frozenset(
    {"outsider", "spokesperson", "local", "household", "parliament", "military"}
)


def find_participants(reading: Reading, meeting: Meeting) -> tuple[Actor, ...]:
    """« Le roi de Jordanie a rencontré le Premier ministre japonais » : the king, and Japan.

    Of a meeting of two sides, those who represent the sides that the encounters and the first
    sentences speak of most; of a meeting of many, every leader whom the article has take part.
    A country stands in only where nobody who represents it is named.

    Args:
        reading: the annotated article.
        meeting: its main event.

    Returns:
        The participants in order of first mention.
    """
    eligible = {a.index: a for a in reading.cast.persons() if _may_take_part(reading, a)}
    met = _met(reading, meeting, eligible)
    sides = _sides(reading, meeting, eligible)
    ranked = sorted(sides, key=lambda side: -sides[side])
    if _is_of_many(reading, meeting, [sides[side] for side in ranked]):
        chosen = _of_many(reading, meeting, eligible)
    else:
        meeting_now, counted = _meeting_now(reading, meeting), _counted(reading, eligible)
        third = [
            s
            for s in ranked[2:]
            if s in counted
            or (s in meeting_now and sides[s] >= max(_THIRD * sides[ranked[1]], _LEAST))
        ]
        chosen = []
        here = scene_of(reading, meeting.encounters)
        for side in ranked[:2] + third:
            chosen += [
                a
                for a in _of_side(reading, side, met, eligible, chosen, here)
                if side in ranked[:2] or a.kind == "person" or is_unnamed_leader(a)
            ]
        chosen += _further_hosts(meeting, eligible, chosen)
        if len(chosen) < _PAIR and tells_of_two_heads(reading):
            chosen = [*_foremost_two(reading, eligible), *chosen]
    chosen += _arriving(reading, meeting, eligible, chosen)
    return tuple(sorted(dict.fromkeys(chosen), key=_first))


def _foremost_two(reading: Reading, eligible: Mapping[int, Actor]) -> list[Actor]:
    """« Les deux présidents ont ri »: the two most spoken of, where no side is told."""
    heads = [a for a in eligible.values() if a.rank in {"head", "other"} and not a.organization]
    weights = {a: (acts(reading, a, set()), _prominence(reading, a)) for a in heads}
    ranked = sorted(heads, key=lambda a: weights[a], reverse=True)
    third = weights[ranked[_PAIR]] if len(ranked) > _PAIR else None
    told = len(ranked) >= _PAIR and (third is None or weights[ranked[1]] > third)
    return ranked[:_PAIR] if told else []


def _further_hosts(
    meeting: Meeting, eligible: Mapping[int, Actor], chosen: Sequence[Actor]
) -> list[Actor]:
    """« Le ministre a vu à Oslo son homologue. Il a rencontré aussi la reine »: she hosts him.

    Whom a visitor has met in a state that the visit has led to, beside those found.
    """
    told = [e for e in meeting.encounters if not e.aside and not is_unreal(e.trigger)]
    visited = {code for e in told if e.kind == "visit" for code in e.states}
    found = {a.index for a in chosen}
    hosts = [
        eligible[i]
        for e in told
        if e.kind == "meeting" and found.intersection(e.parties)
        for i in e.parties
        if i in eligible
    ]
    return [a for a in hosts if a.country in visited and a.rank in {"head", "minister"}]


def _arriving(
    reading: Reading, meeting: Meeting, eligible: Mapping[int, Actor], chosen: Sequence[Actor]
) -> list[Actor]:
    """« Le Croate Ivo Babic a rallié Oslo dans la soirée »: who comes to the meeting takes part.

    Only who is named there, and told in the past to have come to where they meet, or when:
    « débarque lundi » may look ahead to another meeting.
    """
    found = {a.index for a in chosen}
    may_come = {i for i, a in eligible.items() if a.rank in {*OFFICIAL, "other"}} - found
    named = {i for i in may_come if any(m.form == "name" for m in eligible[i].mentions)}
    if is_remote(meeting) or not named:
        return []
    persons = [a for a in reading.cast.persons() if a.index in found | may_come]
    here = scene_of(reading, meeting.encounters)
    return [
        t.actor
        for t in who_arrive(reading, persons)
        if t.actor.index in named
        and t.status == "actual"
        and not has_feature(t.movement.trigger, "Tense", "Pres")
        and not any(map(is_pluperfect, t.movement.trigger.ancestors))
        and (t.times or t.place)
        and (t.place is None or t.place.country is None or t.place.country in here or not here)
        and any(
            m.form in {"name", "surname"} and t.movement.trigger.sent == reading.doc[m.start].sent
            for m in t.actor.mentions
        )
    ]


def _is_of_many(reading: Reading, meeting: Meeting, weights: Sequence[float]) -> bool:
    """Tell whether leaders of many states meet, by the words or by how many are there or act.

    Args:
        reading: the annotated article.
        meeting: its main event.
        weights: those of the sides, the weightiest first.
    """
    many = [e.weight for e in meeting.encounters if e.many]
    of_two = [
        e.weight for e in meeting.encounters if e.parties and not e.many and e.kind != "visit"
    ]
    needed = _MANY if of_two else _ONLY_MANY
    if max(many, default=0.0) >= needed and sum(many) >= sum(of_two):
        return True
    if len(called(reading)) >= _STATES_OF_MANY:
        return True
    if len(weights) < _STATES_OF_MANY or weights[2] < _THIRD * weights[1]:
        return False  # two meet, others are spoken of
    here = scene_of(reading, meeting.encounters)
    acting = {
        a.country
        for a in reading.cast.persons()
        if a.rank == "head" and a.country and not a.former and acts(reading, a, here)
    }
    return len(acting) >= _STATES_OF_MANY


def _first(actor: Actor) -> float:
    """Return where an actor is first mentioned alone; who never is comes last."""
    return min((m.start for m in actor.mentions if len(m.actors) == 1), default=math.inf)


def _may_take_part(reading: Reading, actor: Actor) -> bool:
    if actor.rank in _EXCLUDED or (actor.former and actor.rank != "envoy"):
        return False
    return not is_absent(reading, actor)


def _met(reading: Reading, meeting: Meeting, eligible: Mapping[int, Actor]) -> dict[int, float]:
    """Return how much each person is spoken of as one who meets the others."""
    weights: dict[int, float] = {}
    for encounter in meeting.encounters:
        for index in encounter.parties:
            weights[index] = weights.get(index, 0.0) + encounter.weight
    for actor in eligible.values():
        weights[actor.index] = weights.get(actor.index, 0.0) + _prominence(reading, actor)
    return weights


def _prominence(reading: Reading, actor: Actor) -> float:
    """Return the weight of the places where an actor is mentioned."""
    headline = {s.start for s in reading.headline}
    lead = {s.start for s in reading.body[:LEAD]}
    starts = [reading.doc[m.start].sent.start for m in actor.mentions]
    return (
        _IN_HEADLINE * any(s in headline for s in starts)
        + _IN_LEAD * min(_MOST_IN_LEAD, sum(s in lead for s in starts))
        + _ANYWHERE * min(_MOST, len(starts))
    )


def _sides(reading: Reading, meeting: Meeting, eligible: Mapping[int, Actor]) -> dict[str, float]:
    """Return how much each state or organisation is a side of the meeting."""
    sides: dict[str, float] = {}
    remote = is_remote(meeting)
    for encounter in meeting.encounters:
        if is_told_remote(encounter) and not remote:
            continue  # « il en avait averti le roi par téléphone »: another's
        present = dict.fromkeys(
            sorted(encounter.states)
        )  # in an order: equal weights must not vary
        for index in encounter.parties:
            actor = reading.cast.actors[index]
            if actor.kind == "country" or index in eligible:
                present[_side(actor)] = None
        for side in present:
            sides[side] = sides.get(side, 0.0) + encounter.weight
    meeting_now = {i for e in meeting.encounters if not e.aside for i in e.parties}
    for actor in eligible.values():
        whose = actor.country or actor.organization or actor.index in meeting_now
        if actor.rank in OFFICIAL and whose:
            sides[_side(actor)] = sides.get(_side(actor), 0.0) + _prominence(reading, actor)
    return sides


def _meeting_now(reading: Reading, meeting: Meeting) -> frozenset[str]:
    """Return the sides that an encounter tells of which is no aside."""
    told = [e for e in meeting.encounters if not e.aside]
    parties = {_side(reading.cast.actors[i]) for e in told for i in e.parties}
    return frozenset(parties.union(*(e.states for e in told)))


def _counted(reading: Reading, eligible: Mapping[int, Actor]) -> frozenset[str]:
    """« Les trois dirigeants », where the lead names the heads of three states: these meet."""
    lead = {s.start for s in reading.body[:LEAD]}
    states = {
        a.country
        for a in eligible.values()
        if a.rank == "head" and a.country
        if any(reading.doc[m.start].sent.start in lead for m in a.mentions)
    }
    numbers = vocabulary().numbers
    told = (
        numbers.get(before.plain)
        for noun in reading.doc.having(words("persons"))
        for before in reading.doc[max(noun.i - 1, 0) : noun.i]
    )
    return frozenset(states) if len(states) > 2 and len(states) in told else frozenset()


def _side(actor: Actor) -> str:
    return actor.country or actor.organization or f"?{actor.index}"


def _may_be_of(actor: Actor, side: str) -> bool:
    """Tell whether a head of no state told may be a known side's."""
    untold = actor.country is None and not actor.organization
    return untold and actor.rank == "head" and not side.startswith("?")


def _of_many(reading: Reading, meeting: Meeting, eligible: Mapping[int, Actor]) -> list[Actor]:
    """Return the leaders whom a multilateral meeting brings together."""
    parties = {i for e in meeting.encounters if not e.aside for i in e.parties}
    parties |= called(reading)
    here = scene_of(reading, meeting.encounters)
    leaders = [
        a
        for a in eligible.values()
        if a.rank in _LEADING
        and not a.former
        and (
            (a.index in parties or acts(reading, a, here))
            if a.country or a.organization or a.rank in OFFICIAL or a.index in parties
            else speaks_unintroduced(reading, a, here)
        )
    ]
    led = {a.country for a in leaders}
    leaders += [
        a
        for a in eligible.values()
        if a.rank == "minister"
        and a.country not in led
        and (a.index in parties or acts(reading, a, here))
    ]
    sent = [a for a in reading.cast.persons() if a not in leaders and stands_in(reading, a)]
    beside = [
        a
        for a in eligible.values()
        if a.rank == "other"
        and not a.country
        and any(_listed_with(reading, a, leader) for leader in leaders)
    ]
    states = [
        a
        for a in reading.cast.actors
        if a.kind == "country"
        and a.country not in {leader.country for leader in leaders}
        and any(a.index in e.parties for e in meeting.encounters if e.weight >= _TOLD)
        and is_unnamed_leader(a)
    ]
    return [*leaders, *sent, *beside, *states]


def _listed_with(reading: Reading, actor: Actor, leader: Actor) -> bool:
    """« Autour de Paul Ndi avaient pris place MM. Moussa et Obame » : beside."""
    doc = reading.doc
    lead = {s.start for s in reading.body[:LEAD]}
    return any(
        doc[m.start].sent == doc[n.start].sent and doc[m.start].sent.start in lead
        for m in actor.mentions
        for n in leader.mentions
        if m.form == n.form == "name"
    )


def _of_side(
    reading: Reading,
    side: str,
    met: Mapping[int, float],
    eligible: Mapping[int, Actor],
    chosen: Sequence[Actor],
    here: Set[str],
) -> list[Actor]:
    """Return who represents a side: its most prominent official, and others who meet too."""
    of_side = [
        a
        for a in eligible.values()
        if a not in chosen and (_side(a) == side or _may_be_of(a, side))
    ]
    ranked = sorted(
        of_side,
        key=lambda a: (
            a.rank in OFFICIAL,
            _side(a) == side,
            acts(reading, a, here),  # « a dit depuis Oslo le président »: not there
            met.get(a.index, 0.0),
        ),
        reverse=True,
    )
    if ranked and met.get(ranked[0].index, 0.0) > 0:
        least = max(_BESIDE, met[ranked[0].index] / 2)
        others = [a for a in ranked[1:] if _side(a) == side and met[a.index] >= least]
        return [ranked[0], *others]
    return [a for a in reading.cast.actors if a.kind == "country" and a.country == side]


def describe_participant(reading: Reading, meeting: Meeting, actor: Actor) -> Found[Participant]:
    """Return the participant as printed, with every mention of it alone as evidence.

    « Les deux hommes » means two participants and is the evidence of neither.
    """
    participant = Participant(
        name=actor.name,
        kind=actor.kind,
        role=actor.role,
        country=actor.country,
        mentions=tuple(
            evidence(reading.doc.span(m.start, m.end)) for m in actor.mentions if len(m.actors) == 1
        ),
    )
    for encounter in meeting.encounters:  # the weightiest first
        if actor.index in encounter.parties:
            return Found(participant, "party to", (encounter.trigger,))
    for encounter in meeting.encounters:
        if actor.country in encounter.states:
            return Found(participant, "host at", (encounter.trigger,))
    first = (reading.doc.span(m.start, m.end) for m in actor.mentions[:1])
    return Found(participant, "one of the sides", tuple(first))

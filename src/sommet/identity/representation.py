"""Tell whose state a person represents where no office stands beside the name.

« Yoon Suk-yeol passe son grand oral. Le président sud-coréen a accueilli Joe Biden. » never sets
the office beside the name; the reader sees it from who was just spoken of, and from who cannot
be meant because he stands in the same sentence. Each such cue votes; clear winners get the state.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Span

from sommet.cast import Rank
from sommet.gazetteer import CAPITAL, COUNTRY, DEMONYM, SEAT
from sommet.grammar import SUBJECT, plain
from sommet.identity.descriptions import Description, role_text, same_office
from sommet.identity.relations import occupied_seat, related_demonym
from sommet.identity.roster import Roster
from sommet.lexicon import Gender

_REACH = 2  # sentences that a cue looks back
_ONLY_ONE = 2.0
_LAST_SUBJECT = 1.0
_NEAR = 0.25
_SAME_SENTENCE = -2.0
_CLEAR = 1.5  # votes that a winner must have, and be ahead by
_REPRESENTATIVES: frozenset[Rank] = frozenset({"head", "minister"})


@dataclass(frozen=True, slots=True)
class _Cue:
    """Words that speak of a state's representative without his name."""

    start: int
    country: str | None
    rank: Rank
    gender: Gender = ""
    office: str | None = None
    role: str | None = None


def infer_states(
    doc: Doc,
    roster: Roster,
    descriptions: Sequence[Description],
    hits: Sequence[Span],
    sentence_of: Mapping[int, int],
) -> None:
    """Give persons without a state the one that the cues near them tell.

    Args:
        doc: the parsed text.
        roster: the persons, with their mentions by name; written into.
        descriptions: the descriptions by office.
        hits: the gazetteer's spans.
        sentence_of: the number of the sentence that a token stands in.
    """
    cues = [
        cue
        for cue in (*_described(doc, descriptions), *_otherwise_said(doc, hits, sentence_of))
        if not _holders(roster, cue)
    ]
    votes: dict[tuple[str | None, Rank], dict[int, float]] = defaultdict(lambda: defaultdict(float))
    first: dict[tuple[str | None, Rank], _Cue] = {}
    for cue in sorted(cues, key=lambda c: (c.role is None, c.start)):
        first.setdefault((cue.country, cue.rank), cue)
        for person, vote in _votes(doc, roster, cue, sentence_of).items():
            votes[cue.country, cue.rank][person] += vote
    # cues that tell a state come before « le chef de l'Etat », which tells the office alone
    for key in sorted(votes, key=lambda k: (k[0] is None, -max(votes[k].values(), default=0.0))):
        winner = _clear_winner(roster, votes[key])
        if winner is not None:
            _appoint(roster, winner, first[key])
    for cue in first.values():
        earlier = {p for m in roster.mentions for p in m.actors if m.start < cue.start}
        left = [p for p in earlier if _is_open(roster, p, cue) and roster.drafts[p].ranks]
        if cue.country and not _holders(roster, cue) and len(left) == 1:
            _appoint(roster, left[0], cue)
    _seat(roster, hits)


def _seat(roster: Roster, hits: Iterable[Span]) -> None:
    """Give the one head without a state the one seat of power that the text names.

    « Emmanuel Macron est arrivé, a indiqué l'Elysée » : the press of a country does not say whose
    president its own is.
    """
    taken = {d.country for d in roster.drafts if d.kind == "person" and "head" in d.ranks}
    seats = {h.kb_id_ for h in hits if h.label_ == SEAT} - taken
    stateless = [
        p
        for p in roster.persons()
        if "head" in roster.drafts[p].ranks
        and roster.drafts[p].country is None
        and not roster.drafts[p].organization
        and not roster.drafts[p].former
    ]
    if len(seats) == 1 and len(stateless) == 1:
        roster.drafts[stateless[0]].countries[seats.pop()] += 1


def _described(doc: Doc, descriptions: Iterable[Description]) -> Iterator[_Cue]:
    """« le président russe », « les dirigeants nord-coréen et russe »."""
    for d in descriptions:
        level = d.office.level
        if d.holders or d.former or level not in _REPRESENTATIVES:
            continue
        if d.plural and len(d.countries) > 1:
            for code in d.countries:
                yield _Cue(d.start, code, level)
        elif len(d.countries) < 2 and d.definite and not (d.plural or d.organization):
            subject = any(t.dep_ in SUBJECT for t in doc[d.head : d.end])
            if d.countries or (subject and not d.complemented):
                country = d.countries[0] if d.countries else None
                role = role_text(doc, d)
                yield _Cue(d.start, country, level, d.gender, d.office.name, role)


def _otherwise_said(
    doc: Doc, hits: Iterable[Span], sentence_of: Mapping[int, int]
) -> Iterator[_Cue]:
    """« le locataire du Kremlin », « son homologue russe »."""
    demonyms = {h.start: h for h in hits if h.label_ == DEMONYM}
    seats = {h.start: h for h in hits if h.label_ in {SEAT, CAPITAL, COUNTRY}}
    for i in sentence_of:
        seat, demonym = occupied_seat(doc[i], seats), related_demonym(doc[i], demonyms)
        if seat is not None:
            yield _Cue(i, seat.kb_id_, "head")
        if demonym is not None:
            yield _Cue(i, demonym.kb_id_, "head")


def _holders(roster: Roster, cue: _Cue) -> list[int]:
    return [
        p
        for p in roster.persons()
        if cue.country is not None
        and roster.drafts[p].country == cue.country
        and cue.rank in roster.drafts[p].ranks
        and not roster.drafts[p].former
    ]


def _votes(
    doc: Doc, roster: Roster, cue: _Cue, sentence_of: Mapping[int, int]
) -> dict[int, float]:
    """Return how likely each person without a state is the one that the cue speaks of."""
    here = sentence_of[cue.start]
    votes: dict[int, float] = {}
    last_subject: int | None = None
    together: set[int] = set()
    for mention in sorted(roster.mentions, key=lambda m: m.start):
        person = mention.actors[0]
        there = sentence_of.get(mention.start)
        if there is None or len(mention.actors) > 1 or not _is_open(roster, person, cue):
            continue
        if there == here:
            together.add(person)
        elif 0 < here - there <= _REACH:
            votes[person] = _NEAR
            if any(t.dep_ in SUBJECT for t in doc[mention.start : mention.end]):
                last_subject = person
    if cue.country is None:
        votes = {}  # « le chef de l'Etat » goes on with the subject, or means anybody
        if last_subject is not None:
            votes[last_subject] = _ONLY_ONE
    elif len(votes) == 1:
        votes = dict.fromkeys(votes, _ONLY_ONE)
    elif last_subject is not None:
        votes[last_subject] = _LAST_SUBJECT
    return votes | dict.fromkeys(together, _SAME_SENTENCE)


def _is_open(roster: Roster, person: int, cue: _Cue) -> bool:
    draft = roster.drafts[person]
    return (
        draft.kind == "person"
        and draft.country is None
        and not draft.organization
        and not draft.former
        and (not draft.ranks or cue.rank in draft.ranks)
        and (not draft.offices or cue.office is None or same_office(draft.offices, cue.office))
        and {draft.gender, cue.gender} != {"m", "f"}
    )


def _clear_winner(roster: Roster, votes: Mapping[int, float]) -> int | None:
    ranked = sorted(
        ((vote, -p) for p, vote in votes.items() if not roster.drafts[p].countries),
        reverse=True,
    )
    if not ranked or ranked[0][0] < _CLEAR:
        return None
    runner_up = max(ranked[1][0], 0.0) if len(ranked) > 1 else 0.0
    return -ranked[0][1] if ranked[0][0] - runner_up >= _CLEAR else None


def _appoint(roster: Roster, person: int, cue: _Cue) -> None:
    draft = roster.drafts[person]
    if cue.country:
        draft.countries[cue.country] += 1
    draft.ranks.add(cue.rank)
    if cue.office:
        draft.offices.add(cue.office)
    draft.role = draft.role or cue.role

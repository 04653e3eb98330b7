"""Relevance: how much speaks for a meeting as what an article is about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sommet.cast import Mention
from sommet.facts.aftermath import is_aftermath
from sommet.facts.encounters import LATER_WEIGHT, LEAD_WEIGHTS, Encounter, is_background
from sommet.facts.event_cues import (
    cue_words,
    encounter_cue,
    encounter_sign,
    home_politics,
    other_subjects,
    sign_words,
)
from sommet.facts.parties import OFFICIAL, is_place, is_unnamed_leader, represents
from sommet.gazetteer import CAPITAL, CITY, COUNTRY, DEMONYM, OFFICE, ORGANIZATION, hits
from sommet.grammar import OF, has_feature
from sommet.identity.vocabulary import compound_states
from sommet.lexicon.gazetteer import fold, office_forms
from sommet.parse import Doc, Span, Token
from sommet.reading import Reading

# What speaks for a meeting: the weight of each measure, and the most of it that counts. Fitted by
# logistic regression over annotated articles and general news, and rounded; the weights of
# « headline », « told », « pair » and « other », and `ENOUGH` with them, were then set by hand.
WEIGHTS = {
    "headline": (1.3, 2.0),
    "opening": (1.3, 3.0),
    "of_many": (1.2, 3.0),
    "sides": (2.4, 3.0),
    "pair": (2.4, 1.0),
    "abroad": (1.7, 2.0),
    "together": (0.8, 2.0),
    "words": (1.1, 5.0),
    "words_in_lead": (1.0, 3.0),
    "told": (1.2, 1.0),
    "other": (-2.5, 3.0),
}
ENOUGH = 10.0
_OPENING = 2  # sentences
_TWO = 2  # sides of a meeting at the least
_SIDES = frozenset({COUNTRY, CAPITAL, CITY, DEMONYM, ORGANIZATION})
_SURE, _DOUBTFUL = 0.7, 0.4  # words that have other senses than words like « hôte »


def lead(reading: Reading) -> list[Span]:
    """Return the sentences of the title and the first ones of the body."""
    return [*reading.headline, *reading.body[: len(LEAD_WEIGHTS)]]


def support(reading: Reading, encounters: Sequence[Encounter]) -> dict[str, float]:
    """Return how much each measure speaks for a meeting; `ENOUGH` in sum makes one the subject."""
    found = measures(reading, encounters)
    return {name: weight * min(most, found[name]) for name, (weight, most) in WEIGHTS.items()}


def is_told(speaking_for: Mapping[str, float]) -> bool:
    """Tell whether more than words speak for a meeting: an encounter, a second side, a journey.

    « Le président a reçu ses prédécesseurs » has all the words for one, and one side.

    Args:
        speaking_for: what speaks for it, as `support` tells.
    """
    told = ("headline", "opening", "of_many", "pair", "abroad")
    return any(speaking_for[name] for name in told) or (speaking_for["sides"] > WEIGHTS["sides"][0])


def is_at_home(reading: Reading) -> bool:
    """« Le président kényan et son rival se sont serré la main »: no meeting of two states.

    The opening speaks of a state's own politics, and of no second state or organisation.

    Args:
        reading: the article as annotated.
    """
    opening = lead(reading)
    if not any(t.plain in home_politics() for s in opening for t in s.having(home_politics())):
        return False
    starts = {s.start for s in opening}
    told = [h for h in hits(reading.doc) if h.label_ in _SIDES and h.root.sent.start in starts]
    sides = {h.kb_id_ for h in told}.union(*(compound_states(h) for h in told))
    persons = reading.cast.within(t for s in opening for t in s)
    return len(sides | {a.country or a.organization for a in persons} - {None}) == 1


def is_bygone(reading: Reading, encounters: Sequence[Encounter]) -> bool:
    """« Que se sont dit le roi et le tsar, en mai 1908 ? »: history, and no news of a meeting.

    The opening is dated to an earlier year, and tells no meeting of today.

    Args:
        reading: the article as annotated.
        encounters: the tellings of a meeting that were found in it.
    """
    dated = [s for s in (*reading.headline, *reading.body[:1]) if is_background(reading, s)]
    opening = {s.start for s in (*reading.headline, *reading.body[:_OPENING])}
    now = (e.trigger for e in encounters if not e.aside and not _refers_back(e.trigger))
    return bool(dated) and not any(trigger.sent.start in opening for trigger in now)


def _refers_back(noun: Token) -> bool:
    """« De cette rencontre », « Leur entrevue »: the one of the sentence before."""
    before = noun.nbor(-1) if noun.i > noun.sent.start else noun
    return before.pos_ == "DET" and (
        has_feature(before, "Poss", "Yes") or has_feature(before, "PronType", "Dem")
    )


def measures(reading: Reading, encounters: Sequence[Encounter]) -> dict[str, float]:
    """Return what speaks for a meeting in an article, by the names in `WEIGHTS`.

    Args:
        reading: the article as annotated.
        encounters: the tellings of a meeting that were found in it.

    Returns:
        ``headline``, ``opening``: weight of the weightiest encounter in the title, and in the
        body's first sentences; ``of_many``: weight of the weightiest meeting of many leaders;
        ``sides``: states and organisations whose officials the title and lead speak of; ``pair``:
        1 if fewer are known, and two heads are spoken of, « les deux présidents »; ``abroad``:
        sentences there with a head of state and another state than his own as a place;
        ``together``: times that several persons are spoken of as one, « les deux présidents »;
        ``words``: kinds of words for a meeting, or going with one; ``words_in_lead``: those in
        the title and lead; ``told``: 1 if any encounter is more than an aside of the story's
        later part; ``other``: words in the title and first sentences for what else an article may
        be about, and one more where the first sentence is of a meeting's aftermath.
    """
    opening = lead(reading)
    starts = {s.start for s in opening}
    told = [t for s in opening for t in s if t.idx not in reading.quoted]
    officials = [
        a
        for a in reading.cast.within(told)
        if (a.kind == "person" and a.rank in OFFICIAL and represents(reading, a))
        or is_unnamed_leader(a, {t.i for t in told})
    ]
    now = [e for e in encounters if not e.aside]
    in_opening = [e for e in encounters if e.trigger.sent.start in starts]
    parties = [reading.cast.actors[i] for e in in_opening for i in e.parties]
    sides = {a.country or a.organization for a in (*officials, *parties)} - {None}
    # a head whose state is not told is of another one than whom he meets
    met = {reading.cast.actors[i] for e in in_opening if e.kind != "visit" for i in e.parties}
    sides |= {a.name for a in met if a.rank == "head" and not (a.country or a.organization)}
    sides |= {side for e in in_opening if e.kind != "visit" and not e.aside for side in e.states}
    titles = {s.start for s in reading.headline}
    first = {s.start for s in reading.body[:_OPENING]}
    one = {s.start for s in reading.body[:1]}
    return {
        "headline": max((e.weight for e in now if e.trigger.sent.start in titles), default=0.0),
        "opening": max((e.weight for e in now if e.trigger.sent.start in first), default=0.0),
        "of_many": max((e.weight for e in encounters if e.many), default=0.0),
        "sides": len(sides),
        "pair": float(len(sides) < _TWO and tells_of_two_heads(reading)),
        "abroad": _abroad(reading, opening),
        "together": sum(_is_of_persons(reading, m) for m in reading.cast.mentions),
        "words": words([reading.doc]),
        "words_in_lead": words(opening),
        "told": float(any(e.weight >= LATER_WEIGHT for e in now)),
        "other": len(
            {t.plain for s in (*reading.headline, *reading.body[:_OPENING]) for t in s}
            & other_subjects()
        )
        + any(e.trigger.sent.start in one and is_aftermath(reading, e) for e in in_opening),
    }


def _is_of_persons(reading: Reading, group: Mention) -> bool:
    """« les deux hommes », not « les deux pays »."""
    actors = reading.cast.actors
    several = group.form == "group" and len(group.actors) > 1
    return several and all(actors[i].kind == "person" for i in group.actors)


def tells_of_two_heads(reading: Reading) -> bool:
    """« les deux chefs d'Etat », « les deux présidents », none « de club »: of two states."""
    for hit in hits(reading.doc):
        office = office_forms().get(fold(hit.text)) if hit.label_ == OFFICE else None
        if office is None or office.level != "head" or not hit.start:
            continue
        following = reading.doc[hit.end : hit.end + 1]
        if reading.doc[hit.start - 1].plain == "deux" and not any(t.plain in OF for t in following):
            return True
    return False


def _abroad(reading: Reading, sentences: Iterable[Span]) -> int:
    """Return in how many sentences a head of state is in another state than his own."""
    places = [
        hit
        for hit in hits(reading.doc)
        if hit.label_ in {COUNTRY, CAPITAL, CITY} and is_place(reading, hit[0])
    ]
    found = 0
    for sentence in sentences:
        homes = {
            a.country
            for a in reading.cast.within(sentence)
            if a.kind == "person" and a.rank == "head" and a.country
        }
        there = {p.kb_id_ for p in places if sentence.start <= p.start < sentence.end}
        found += bool(homes and there - homes)
    return found


def words(passages: Sequence[Doc | Span]) -> float:
    """Return how many kinds of words for a meeting, or going with one, there are."""
    may_be_signs = (t for p in passages for t in p.having(sign_words()))
    signs = {sign.examples for sign in map(encounter_sign, may_be_signs) if sign is not None}
    may_be_cues = (t for p in passages for t in p.having(cue_words()) if encounter_sign(t) is None)
    cues = {cue.examples: cue for cue in map(encounter_cue, may_be_cues) if cue is not None}
    return len(signs) + sum(_DOUBTFUL if cue.doubtful else _SURE for cue in cues.values())

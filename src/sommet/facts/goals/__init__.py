"""Find what the participants, and the meeting as a whole, want.

The words of intent and the complements that they take are in ``lexicon/cues/goals.toml``. The
modules here read them: `complements` finds where a goal's words begin, `extents` where they end
(`boundaries`: at what), `speech` who says them (`onlookers`: strangers), `sides` whose goal it is
(`subjects`, `anaphora`: whom words mean); `intents`, `purposes`, `lists`, `agenda`, `topics`,
`schedules`, `duties`, `refusals`, `contrasts`, `answers` and `priorities` hold the constructions
that state goals.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from sommet.cast import Actor
from sommet.facts.found import Found
from sommet.facts.goals.agenda import agenda
from sommet.facts.goals.answers import answers
from sommet.facts.goals.contrasts import contrasts
from sommet.facts.goals.duties import exhortations, promises, spoken_duties, spoken_phrases, wishful
from sommet.facts.goals.intents import adjectives, nouns, verbs
from sommet.facts.goals.lists import lists
from sommet.facts.goals.priorities import priorities
from sommet.facts.goals.purposes import aims, errands, occasions_of, purposes_of
from sommet.facts.goals.refusals import refusals
from sommet.facts.goals.schedules import scheduled, signatures
from sommet.facts.goals.sides import Sides
from sommet.facts.goals.speech import find_speech
from sommet.facts.goals.topics import dominating, means, topic_lists, topics_of
from sommet.facts.goals.wishes import Construction, Wish
from sommet.grammar import trim
from sommet.models import Goal
from sommet.parse import Span, Token
from sommet.reading import Reading, evidence

__all__ = ["CONSTRUCTIONS", "find_goals"]

# by the names that explanations give; where two give words that overlap, the first of them counts
CONSTRUCTIONS: Final[dict[str, Construction]] = {
    "verb of intent": verbs,
    "purpose": purposes_of,  # « dans le but de » before « but de »
    "noun of intent": nouns,
    "adjective of intent": adjectives,
    "errand": errands,
    "occasion": occasions_of,
    "aim": aims,
    "list": lists,
    "agenda": agenda,
    "list of topics": topic_lists,
    "dominating topic": dominating,
    "schedule": scheduled,
    "topic": topics_of,
    "means": means,
    "signature": signatures,
    "duty": spoken_duties,
    "phrase of duty": spoken_phrases,
    "refusal": refusals,
    "contrast": contrasts,
    "answer": answers,
    "priority": priorities,
    "exhortation": exhortations,
    "wish": wishful,
    "promise": promises,
}

_OF_PURPOSE: Final = frozenset({"pour", "afin"})
_OF_DEEDS: Final = frozenset({"promise", "schedule", "duty"})  # these have ends of their own
_SAME: Final = 0.75  # of the words of the shorter of two goals that are one
_SHORT: Final = 3  # letters of a word that does not count


def find_goals(reading: Reading, participants: Sequence[Actor]) -> list[Found[Goal]]:
    """« M. Berg a fait part de sa volonté de [renforcer la coopération]. »

    Each sentence is searched for constructions that state what somebody wants. A goal counts when
    its holder is a participant, speaks for a participant's side, or is the meeting as a whole;
    what others want, or say that the participants want, does not.

    Args:
        reading: the annotated article.
        participants: who takes part in its main event.

    Returns:
        The goals in text order, each once.
    """
    speech = find_speech(reading, participants)
    sides = Sides(reading, participants, speech, _words_of_time(reading))
    begun = _cues(sides)
    goals: list[Found[Goal]] = []
    told: list[set[str]] = []  # the words of each
    for sentence in (*reading.body, *reading.headline):  # a title says in short what the text does
        for wish, names, rule in _held(begun.get(sentence.start, {}), sides):
            text = wish.span.written
            content = _content(text)
            if not any(_say_the_same(content, other) for other in told):
                told.append(content)
                goal = Goal(text=text, stated_by=names, evidence=evidence(sentence))
                goals.append(Found(goal, rule, (wish.cue,)))
    return sorted(goals, key=lambda found: found.fact.evidence.start)


def _words_of_time(reading: Reading) -> frozenset[int]:
    spans = (reading.doc.char_span(t.start, t.end) for t in reading.times)
    return frozenset(token.i for span in spans if span is not None for token in span)


def _cues(sides: Sides) -> Mapping[int, Mapping[str, Sequence[Token]]]:
    """Return the words from which constructions may begin, by their sentences' first tokens."""
    begun: defaultdict[int, defaultdict[str, list[Token]]] = defaultdict(lambda: defaultdict(list))
    for rule, construction in CONSTRUCTIONS.items():
        for token in construction.cues(sides):
            begun[token.sent.start][rule].append(token)
    return begun


def _held(
    begun: Mapping[str, Sequence[Token]], sides: Sides
) -> list[tuple[Wish, tuple[str, ...], str]]:
    """Return the goals that a sentence states, their holders' names and the rule, in order.

    Args:
        begun: the words from which constructions may begin in it.
        sides: who is who.
    """
    held: list[tuple[Wish, tuple[str, ...], str]] = []
    for rule, cues in begun.items():
        for wish in CONSTRUCTIONS[rule].read(cues, sides):
            inner = next((w for w, *_ in held if _overlap(wish.span, w.span)), None)
            if inner is not None and rule not in _OF_DEEDS:
                continue
            if inner is not None:
                wish = replace(wish, span=_before(wish.span, inner))
                if not len(wish.span) or any(_overlap(wish.span, w.span) for w, *_ in held):
                    continue
            if _is_asked(wish.span):
                continue
            names = sides.names(wish.holders) if wish.holders is not None else ()
            first = wish.span[0]
            if wish.holders is None:  # what is on the agenda is so whoever of them tells it
                hearsay = first.i in sides.speech.onlookers
            else:
                hearsay = (
                    not names or sides.is_hearsay(first) or sides.is_others(wish.cue[0], names)
                )
            if not hearsay:
                held.append((wish, names, rule))
    return sorted(held, key=lambda h: h[0].span.start)


def _is_asked(span: Span) -> bool:
    """« "Va-t-on [rouvrir la ligne] ?" »: a question states no goal."""
    following = span.doc[span.end : min(span.end + 2, span[0].sent.end)]
    return any(t.text == "?" for t in following)


def _before(span: Span, inner: Wish) -> Span:
    """« [mutualiser nos moyens] pour que les routes soient sûres »: a goal that another ends."""
    doc, end = span.doc, min(inner.cue.start, inner.span.start)
    told = end - span.start >= _SHORT and doc[end].plain in _OF_PURPOSE
    parted = told and inner.span.start > span.start
    return trim(doc, span.start, end) if parted else doc.span(end, end)


def _overlap(a: Span, b: Span) -> bool:
    return a.start < b.end and b.start < a.end


def _say_the_same(a: set[str], b: set[str]) -> bool:
    """Tell whether the words of two goals are of one: most of the shorter are in the longer."""
    return len(a & b) >= _SAME * min(len(a), len(b))


def _content(text: str) -> set[str]:
    return set(re.findall(rf"\w{{{_SHORT + 1},}}", text.lower()))

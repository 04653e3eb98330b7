"""Find what the participants, and the meeting as a whole, want."""

from __future__ import annotations

from collections.abc import Sequence

from sommet.cast import Actor
from sommet.facts.goals.constructions import CONSTRUCTIONS, Wish
from sommet.facts.goals.sides import Sides
from sommet.facts.goals.speech import find_speech
from sommet.models import Goal
from sommet.reading import Reading, evidence

__all__ = ["find_goals"]


def find_goals(reading: Reading, participants: Sequence[Actor]) -> list[Goal]:
    """« M. Berg a fait part de sa volonté de [renforcer la coopération]. »"""
    sides = Sides(reading, participants, find_speech(reading))
    goals: list[Goal] = []
    for sentence in (*reading.body, *reading.headline):
        found = [w for construction in CONSTRUCTIONS for w in construction(sentence, sides)]
        kept: list[Wish] = []
        for wish in sorted(found, key=lambda w: (w.span.start, -w.span.end)):
            if any(wish.span.start < k.span.end and k.span.start < wish.span.end for k in kept):
                continue
            names = sides.names(wish.holders) if wish.holders is not None else ()
            if wish.holders is not None and not names:
                continue
            kept.append(wish)
            goal = Goal(text=wish.span.text, stated_by=names, evidence=evidence(sentence))
            if not any(_says(goal, other) for other in goals):
                goals.append(goal)
    return goals


def _says(goal: Goal, other: Goal) -> bool:
    """Tell whether two goals say the same: most words of the shorter are in the longer."""
    a, b = set(goal.text.lower().split()), set(other.text.lower().split())
    return 2 * len(a & b) / (len(a) + len(b)) >= 0.7

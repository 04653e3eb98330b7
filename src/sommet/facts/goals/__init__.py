"""Find what the participants, and the meeting as a whole, want."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from spacy.tokens import Span

from sommet.cast import Actor
from sommet.facts.goals.constructions import CONSTRUCTIONS, Wish
from sommet.facts.goals.sides import Sides
from sommet.facts.goals.speech import find_speech
from sommet.models import Goal
from sommet.reading import Reading, evidence

__all__ = ["find_goals"]

_SAME: Final = 0.75  # of the words of the shorter of two goals that are one
_SHORT: Final = 3  # letters of a word that does not count


def find_goals(reading: Reading, participants: Sequence[Actor]) -> list[Goal]:
    """« M. Berg a fait part de sa volonté de [renforcer la coopération]. »"""
    sides = Sides(reading, participants, find_speech(reading))
    goals: list[Goal] = []
    for sentence in reading.body:
        kept: list[Wish] = []
        for construction in CONSTRUCTIONS:
            for wish in construction(sentence, sides):
                if any(_overlap(wish.span, k.span) for k in kept) or sides.is_hearsay(wish.span[0]):
                    continue
                names = sides.names(wish.holders) if wish.holders is not None else ()
                if wish.holders is not None and not names:
                    continue
                kept.append(wish)
                goal = Goal(text=wish.span.text, stated_by=names, evidence=evidence(sentence))
                if not any(_says(goal, other) for other in goals):
                    goals.append(goal)
    return goals


def _overlap(a: Span, b: Span) -> bool:
    return a.start < b.end and b.start < a.end


def _says(goal: Goal, other: Goal) -> bool:
    """Tell whether two goals say the same: most words of the shorter are in the longer."""
    a, b = _content(goal), _content(other)
    return len(a & b) >= _SAME * min(len(a), len(b))


def _content(goal: Goal) -> set[str]:
    return {w for w in re.findall(r"\w+", goal.text.lower()) if len(w) > _SHORT}

"""What a cue tells of a person and a state."""

from __future__ import annotations

from dataclasses import dataclass

AGAINST = -1.0  # votes at or below which a state is out of the question


@dataclass(frozen=True, slots=True)
class Vote:
    """How strongly a cue speaks for (or, negative, against) a person's being of a state."""

    person: int
    country: str
    weight: float

"""What a finder gives: a fact as printed, and why it was found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from sommet.models import Fact, Reason
from sommet.parse import Span, Token
from sommet.reading import evidence

F = TypeVar("F", bound=Fact, covariant=True)


@dataclass(frozen=True, slots=True)
class Found(Generic[F]):
    """A fact with the rule that found it, by the finder's own words and spans.

    Attributes:
        fact: as printed.
        rule: the rule's name, such as « verb of intent ».
        cues: the words that the rule went by.
        weights: what spoke for the fact, where the rule weighs.
        needed: the sum of weights from which on the rule counts the fact.
    """

    fact: F
    rule: str
    cues: tuple[Span | Token, ...]
    weights: Mapping[str, float] = field(default_factory=dict)
    needed: float | None = None

    @property
    def reason(self) -> Reason:
        """Why the fact was found, without the annotated text."""
        return Reason(
            fact=self.fact,
            rule=self.rule,
            cues=tuple(evidence(_span(cue)) for cue in self.cues),
            weights=shown(self.weights),
            needed=self.needed,
        )


def shown(weights: Mapping[str, float]) -> dict[str, float]:
    """Return the weights that are any, to two places."""
    return {name: round(weight, 2) for name, weight in weights.items() if weight}


def _span(cue: Span | Token) -> Span:
    return cue if isinstance(cue, Span) else cue.doc.span(cue.i, cue.i + 1)

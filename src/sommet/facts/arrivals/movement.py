"""An arrival as one clause says it."""

from __future__ import annotations

from dataclasses import dataclass

from sommet.cast import Actor
from sommet.models import ArrivalStatus
from sommet.parse import Token
from sommet.places import Place
from sommet.times import ResolvedTime


@dataclass(frozen=True, slots=True)
class Movement:
    """An arrival as one clause says it.

    Attributes:
        trigger: the word that says it.
        actors: who arrives.
        status: whether it has happened.
        times: when.
        place: where.
        rule: name of the construction.
    """

    trigger: Token
    actors: tuple[Actor, ...]
    status: ArrivalStatus
    times: tuple[ResolvedTime, ...] = ()
    place: Place | None = None
    rule: str = ""

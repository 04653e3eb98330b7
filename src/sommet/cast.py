"""Who is who in an article: actors, their mentions, and look-up by token.

An actor is a person, a country or an organisation that the article speaks of; a mention is a
passage that means one actor or, for « les deux dirigeants », several.
"""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import dataclass, field
from typing import Literal

from sommet.lexicon import OfficeLevel
from sommet.models import ParticipantKind
from sommet.parse import Token

MentionForm = Literal[
    "name",  # full name, or a country's or organisation's own name
    "surname",  # part of a name, with or without M./Mme
    "office",  # « le président russe », « le chef de l'Etat »
    "byname",  # « le locataire du Kremlin », « le Nord-Coréen », « le royaume ermite »
    "relation",  # « son homologue », « son hôte »
    "pronoun",  # « il », « l' », the subject of « a-t-il dit »
    "elided",  # the infinitive whose subject is carried over: « Avant d'ajouter que »
    "metonym",  # a capital or a seat of power for its state: « Moscou », « l'Elysée »
    "demonym",  # « les autorités russes », « la partie russe »
    "group",  # « les deux hommes »
]

Rank = Literal[OfficeLevel, "other"]


@dataclass(frozen=True, slots=True)
class Mention:
    """A passage, in token offsets of the Doc, that means the actors at the given indexes."""

    start: int
    end: int
    form: MentionForm
    actors: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Actor:
    """One person, country or organisation of the article.

    Attributes:
        index: place in ``Cast.actors``.
        name: fullest form found, without titles; for a country, its name as written.
        kind: person, country or organization.
        role: office as written (« président russe »), else None.
        country: ISO 3166-1 alpha-2 code of the state represented, else None.
        rank: what the offices said of the person make of it; "other" when none is told.
        former: the article says "ancien", "ex-" of the office.
        gender: "m", "f" or "" as titles and offices tell.
        organization: the organisation represented, else None.
        mentions: in text order.
    """

    index: int
    name: str
    kind: ParticipantKind
    role: str | None = None
    country: str | None = None
    rank: Rank = "other"
    former: bool = False
    gender: Literal["m", "f", ""] = ""
    organization: str | None = None
    mentions: tuple[Mention, ...] = ()


Actors = tuple[Actor, ...]


@dataclass(frozen=True)
class Cast:
    """All actors of an article, and who a token means."""

    actors: tuple[Actor, ...]
    mentions: tuple[Mention, ...]  # in text order
    _by_token: dict[int, Mention] = field(init=False, repr=False, compare=False)
    _meant: dict[int, tuple[Actor, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_token: dict[int, Mention] = {}
        meant: dict[int, tuple[Actor, ...]] = {}
        # a longer mention covers a shorter one within it (« le président russe » covers « russe »)
        for mention in sorted(self.mentions, key=lambda m: m.end - m.start):
            actors = tuple([self.actors[a] for a in mention.actors])
            for i in range(mention.start, mention.end):
                by_token[i], meant[i] = mention, actors
        object.__setattr__(self, "_by_token", by_token)
        object.__setattr__(self, "_meant", meant)

    @property
    def covered(self) -> Set[int]:
        """The places of the tokens that a mention covers."""
        return self._by_token.keys()

    def mention_at(self, token: Token) -> Mention | None:
        """Return the longest mention that covers the token, None where there is none."""
        return self._by_token.get(token.i)

    def at(self, token: Token) -> tuple[Actor, ...]:
        """Return the actors that the token means; empty when it means none, or is unresolved.

        Example:
            With « M. Martin est arrivé », ``cast.at(doc[1])`` is ``(<Paul Martin>,)``.
        """
        return self._meant.get(token.i, ())

    def within(self, tokens: Iterable[Token]) -> tuple[Actor, ...]:
        """Return the actors meant in the tokens, each once, in text order."""
        found: dict[int, Actor] = {}
        for token in tokens:
            if token.i in self._meant:  # most tokens mean nobody
                for actor in self._meant[token.i]:
                    found[actor.index] = actor
        return tuple(found.values())

    def persons(self) -> tuple[Actor, ...]:
        """Return the actors that are persons, in order of first mention."""
        return tuple(a for a in self.actors if a.kind == "person")

    def leaders_of(self, country: str) -> tuple[Actor, ...]:
        """Return the persons who represent the state as heads, former ones left out."""
        return tuple(
            a for a in self.persons() if a.country == country and a.rank == "head" and not a.former
        )

"""The cast under construction: drafts of actors, and the mentions found so far."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from sommet.cast import Actor, Cast, Mention, MentionForm, Rank
from sommet.lexicon import Gender
from sommet.lexicon.gazetteer import country
from sommet.models import ParticipantKind

# of several offices said of a person, the first of these is the rank
_RANKS: tuple[Rank, ...] = (
    "head",
    "organization",
    "minister",
    "envoy",
    "parliament",
    "military",
    "spokesperson",
    "local",
    "household",
    "outsider",
)


@dataclass
class Draft:
    """An actor under construction; attributes as in `sommet.cast.Actor`.

    Attributes:
        words: the folded words of a person's name.
        countries: how often each state was said to be the person's.
        offices: the offices said of the person, by their lexicon names.
        ranks: the levels of those offices.
        qualified: a state was said of the person, beside the name.
        named: a state goes by a metonym of the text's.
    """

    name: str
    kind: ParticipantKind
    words: tuple[str, ...] = ()
    countries: Counter[str] = field(default_factory=Counter)
    organization: str | None = None
    role: str | None = None
    offices: set[str] = field(default_factory=set)
    ranks: set[Rank] = field(default_factory=set)
    former: bool = False
    gender: Gender = ""
    qualified: bool = False
    named: bool = False

    @property
    def country(self) -> str | None:
        """The state said most often, the first of equals."""
        return max(self.countries, key=self.countries.__getitem__) if self.countries else None

    @property
    def rank(self) -> Rank:
        """The weightiest of the ranks."""
        for rank in _RANKS if self.ranks else ():
            if rank in self.ranks:
                return rank
        return "other"


@dataclass
class Roster:
    """Drafts and mentions; a draft's index is its actor's."""

    drafts: list[Draft] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    _persons: list[int] = field(default_factory=list)
    _bearers: dict[str, list[int]] = field(default_factory=dict)
    _sides: dict[tuple[ParticipantKind, str], int] = field(default_factory=dict)
    _state_names: dict[str, str] = field(default_factory=dict)

    def add(self, draft: Draft) -> int:
        """Add an actor and return its index."""
        index = len(self.drafts)
        self.drafts.append(draft)
        if draft.kind == "person":
            self._persons.append(index)
            for word in dict.fromkeys(draft.words):
                self._bearers.setdefault(word, []).append(index)
        return index

    def bearers(self, word: str) -> Sequence[int]:
        """Return the indexes of the persons whose names hold a folded word."""
        return self._bearers.get(word, ())

    def mention(self, start: int, end: int, form: MentionForm, actors: Iterable[int]) -> Mention:
        """Add a mention of the actors and return it."""
        mention = Mention(start, end, form, tuple(actors))
        self.mentions.append(mention)
        return mention

    def persons(self) -> Sequence[int]:
        """Return the indexes of the persons."""
        return self._persons

    def person(self, name: str, words: tuple[str, ...]) -> int:
        """Return the index of the person of that name, added if new."""
        for i in self.bearers(words[0]):
            if self.drafts[i].words == words:
                return i
        return self.add(Draft(name, "person", words))

    def compatriots(self, code: str) -> list[int]:
        """Return the persons who represent a state, former office holders left out."""
        return [
            p for p in self._persons if self.drafts[p].country == code and not self.drafts[p].former
        ]

    def name_state(self, code: str, written: str) -> None:
        """Note that the text writes a state's own name, be it within « le roi de Jordanie »."""
        self._state_names.setdefault(code, written)

    def state(self, code: str, metonym: str | None = None) -> int:
        """Return the index of a state, added if new.

        It is named as the text writes its name, wherever it does; else by the first metonym met
        with; else, where only « le Premier ministre japonais » tells it, by its usual name.
        """
        index = self.side("country", code, self._state_names.get(code) or country(code).name)
        draft = self.drafts[index]
        if metonym and not draft.named and code not in self._state_names:
            draft.name, draft.named = metonym, True
        return index

    def side(self, kind: ParticipantKind, value: str, name: str) -> int:
        """Return the index of a country (by code) or an organisation (by name), added if new."""
        known = self._sides.get((kind, value))
        if known is not None:
            return known
        draft = Draft(name=name, kind=kind)
        if kind == "country":
            draft.countries[value] += 1
        else:
            draft.organization = value
        self._sides[kind, value] = self.add(draft)
        return self._sides[kind, value]

    def known_side(self, code: str) -> int | None:
        """Return the index of a country that the text speaks of as such, None for others."""
        return self._sides.get(("country", code))

    def cast(self) -> Cast:
        """Return the finished cast."""
        mentions = tuple(_apart(self.mentions))
        by_actor: dict[int, list[Mention]] = {}
        for mention in mentions:
            for actor in mention.actors:
                by_actor.setdefault(actor, []).append(mention)
        actors = tuple(
            Actor(
                index=i,
                name=draft.name,
                kind=draft.kind,
                role=draft.role,
                country=draft.country,
                rank=draft.rank,
                former=draft.former,
                gender=draft.gender,
                organization=draft.organization,
                mentions=tuple(by_actor.get(i, ())),
            )
            for i, draft in enumerate(self.drafts)
        )
        return Cast(actors, mentions)


def _apart(mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Yield the mentions in text order, those that overlap a longer one left out."""
    taken: set[int] = set()
    kept = []
    for mention in sorted(mentions, key=lambda m: (m.start - m.end, m.start)):
        tokens = range(mention.start, mention.end)
        if mention.actors and taken.isdisjoint(tokens):
            taken.update(tokens)
            kept.append(mention)
    yield from sorted(kept, key=lambda m: m.start)

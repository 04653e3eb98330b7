"""The cast under construction: drafts of actors, and the mentions found so far."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from sommet.cast import Actor, Cast, Mention, MentionForm, Rank
from sommet.lexicon import Gender
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
        standing: how good the name of a state is: 2 its own, 1 a metonym, 0 a description.
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
    standing: int = 0

    @property
    def country(self) -> str | None:
        """The state said most often, the first of equals."""
        return self.countries.most_common(1)[0][0] if self.countries else None

    @property
    def rank(self) -> Rank:
        """The weightiest of the ranks."""
        return next((r for r in _RANKS if r in self.ranks), "other")


@dataclass
class Roster:
    """Drafts and mentions; a draft's index is its actor's."""

    drafts: list[Draft] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)

    def add(self, draft: Draft) -> int:
        """Add an actor and return its index."""
        self.drafts.append(draft)
        return len(self.drafts) - 1

    def mention(self, start: int, end: int, form: MentionForm, actors: Iterable[int]) -> Mention:
        """Add a mention of the actors and return it."""
        mention = Mention(start, end, form, tuple(actors))
        self.mentions.append(mention)
        return mention

    def persons(self) -> list[int]:
        """Return the indexes of the persons."""
        return [i for i, d in enumerate(self.drafts) if d.kind == "person"]

    def person(self, name: str, words: tuple[str, ...]) -> int:
        """Return the index of the person of that name, added if new."""
        for i, draft in enumerate(self.drafts):
            if draft.kind == "person" and draft.words == words:
                return i
        return self.add(Draft(name, "person", words))

    def side(self, kind: ParticipantKind, value: str, written: str, standing: int) -> int:
        """Return the index of a country (by code) or an organisation (by name), added if new.

        It is named by the first of the best forms that the text has for it: its own name
        (``standing`` 2), else a metonym (1), else a description (0).
        """
        for i, draft in enumerate(self.drafts):
            if draft.kind == kind and value in (draft.country, draft.organization):
                if standing > draft.standing:
                    draft.name, draft.standing = written, standing
                return i
        draft = Draft(name=written, kind=kind, standing=standing)
        if kind == "country":
            draft.countries[value] += 1
        else:
            draft.organization = value
        return self.add(draft)

    def cast(self) -> Cast:
        """Return the finished cast."""
        mentions = tuple(sorted(self.mentions, key=lambda m: (m.start, -m.end)))
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
                mentions=tuple(m for m in mentions if i in m.actors),
            )
            for i, draft in enumerate(self.drafts)
        )
        return Cast(actors, mentions)

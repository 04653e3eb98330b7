"""Whose goal it is: from the words of the text to the participants' names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from spacy.tokens import Token

from sommet.cast import Actor, Rank
from sommet.facts.goals.speech import Actors, Speech, meant
from sommet.grammar import is_verb, plain, subject_of
from sommet.reading import Reading

_FIRST_PERSON: Final = frozenset({"je", "j'", "nous", "me", "moi"})
_EVERYBODY: Final = frozenset(
    "dirigeants participants présidents chefs pays ministres parties hommes leaders responsables "
    "puissances membres capitales interlocuteurs partenaires gouvernements délégations voisins "
    "vingt-sept vingt-huit alliés homologues".split()
)
_REPRESENTATIVES: Final[frozenset[Rank]] = frozenset(
    {"head", "minister", "organization", "envoy", "spokesperson", "parliament"}
)


@dataclass(frozen=True)
class Sides:
    """The participants, and who of them is meant by the words of the article."""

    reading: Reading
    participants: Sequence[Actor]
    speech: Speech

    def names(self, actors: Iterable[Actor]) -> tuple[str, ...]:
        """Return the participants whom the actors are, or whose side they speak for."""
        found: dict[str, None] = {}
        for actor in actors:
            for participant in self._stands_for(actor):
                found.setdefault(participant.name)
        return tuple(found)

    def _stands_for(self, actor: Actor) -> list[Actor]:
        if any(actor.index == p.index for p in self.participants):
            return [actor]
        if actor.rank == "outsider" or actor.former:
            return []
        if actor.kind == "person" and actor.rank not in _REPRESENTATIVES:
            return []
        same = [
            p
            for p in self.participants
            if (actor.country and p.country == actor.country)
            or (actor.organization and p.organization == actor.organization)
        ]
        heads = [p for p in same if p.rank == "head"]
        return (heads or same)[:1]

    def agents(self, verb: Token) -> Actors:
        """Return whom the subject of a verb means, « je » and « nous » by who speaks."""
        subject = subject_of(verb)
        if subject is not None:
            if plain(subject) in _FIRST_PERSON:
                return self.speech.speakers(verb)
            found = meant(self.reading, subject)
            if found:
                return found
            if plain(subject) in _EVERYBODY and "Plur" in subject.morph.get("Number"):
                return tuple(self.participants)
            return ()
        return self._nearest(verb)

    def _nearest(self, verb: Token) -> Actors:
        """Without a parsed subject: who is mentioned last before the verb in its clause."""
        doc = verb.doc
        for i in range(verb.i - 1, max(verb.sent.start, verb.i - 12) - 1, -1):
            token = doc[i]
            if plain(token) in _FIRST_PERSON:
                return self.speech.speakers(verb)
            found = self.reading.cast.at(token)
            if found:
                return found
            if token.text in {",", ";", ":"} or is_verb(token) and token.pos_ == "VERB":
                return ()
        return ()

    def owners(self, noun: Token) -> Actors:
        """Return whose a wish is: « la volonté de Mme Diaz », « sa volonté », or the subject's."""
        before = noun.doc[max(noun.i - 4, noun.sent.start) : noun.i]
        if any(plain(t) in {"notre", "nos", "mon", "ma", "mes"} for t in before):
            return self.speech.speakers(noun)
        for ancestor in noun.ancestors:
            if is_verb(ancestor):
                return self.agents(ancestor)
        return ()

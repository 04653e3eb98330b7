"""Whose goal it is: from the words of the text to the participants' names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from spacy.tokens import Token

from sommet.cast import Actor, Rank
from sommet.facts.encounters import encounter_nouns
from sommet.facts.goals.cues import lemmas
from sommet.facts.goals.speech import Actors, Speech, meant
from sommet.grammar import is_verb, plain, subject_of
from sommet.reading import Reading

_FIRST_PERSON: Final = frozenset({"je", "j'", "nous", "me", "moi", "m'"})
_OURS: Final = frozenset({"notre", "nos", "mon", "ma", "mes"})
_REPRESENTATIVES: Final[frozenset[Rank]] = frozenset(
    {"head", "minister", "organization", "envoy", "spokesperson"}
)
_BACK: Final = 14  # tokens from a verb back to a subject that the parse has lost


@dataclass(frozen=True)
class Sides:
    """The participants, and who of them is meant by the words of the article."""

    reading: Reading
    participants: Sequence[Actor]
    speech: Speech

    def names(self, actors: Iterable[Actor]) -> tuple[str, ...]:
        """Return the participants whom the actors are, or whose side they speak for."""
        return tuple(dict.fromkeys(p.name for a in actors for p in self._standing_for(a)))

    def _standing_for(self, actor: Actor) -> list[Actor]:
        if any(actor.index == p.index for p in self.participants):
            return [actor]
        if actor.former or (actor.kind == "person" and actor.rank not in _REPRESENTATIVES):
            return []
        same = [
            p
            for p in self.participants
            if (actor.country and p.country == actor.country)
            or (actor.organization and p.organization == actor.organization)
        ]
        heads = [p for p in same if p.rank == "head"]
        return (heads or same)[:1]

    def agents(self, verb: Token) -> Actors | None:
        """Return whom the subject of a verb means, « je » and « nous » by who speaks.

        Returns:
            The actors, empty when they are unknown; None when the subject is the meeting itself.
        """
        subject = subject_of(verb)
        if subject is None:
            return self._nearest(verb)
        if plain(subject) == "-t":
            subject = subject.nbor(1)
        return self.meant(subject)

    def meant(self, noun: Token) -> Actors | None:
        """Return whom a subject means, None for the meeting itself; see `agents`."""
        word = plain(noun)
        if word in _FIRST_PERSON:
            return self.speech.speakers(noun)
        found = meant(self.reading, noun)
        if found:
            return found
        if word in lemmas("everybody"):
            return tuple(self.participants)
        encounter = encounter_nouns().get(word)
        if encounter is None and word not in lemmas("trip"):
            return ()
        if encounter is not None and encounter.kind != "visit":
            return None
        return self.travellers(noun)

    def _nearest(self, verb: Token) -> Actors:
        """Without a parsed subject: who is mentioned last before the verb, in its clause."""
        for token in reversed(verb.doc[max(verb.sent.start, verb.i - _BACK) : verb.i]):
            if plain(token) in _FIRST_PERSON:
                return self.speech.speakers(verb)
            found = self.reading.cast.at(token)
            if found:
                return found
            if token.text in {";", ":"} or token.pos_ == "VERB":
                return ()
        return ()

    def travellers(self, trip: Token) -> Actors | None:
        """« la visite de Mme Diaz à Oslo », « Mme Diaz effectue une visite »."""
        doc = trip.doc
        if trip.i and plain(doc[trip.i - 1]) in _OURS:
            return self.speech.speakers(trip)
        for token in doc[trip.i + 1 : min(trip.i + 8, trip.sent.end)]:
            if token.text in {",", ";"} or is_verb(token):
                break
            found = tuple(a for a in self.reading.cast.at(token) if a.kind == "person")
            if found:
                return found
        for ancestor in trip.ancestors:
            subject = subject_of(ancestor) if is_verb(ancestor) else None
            if subject is not None and subject != trip:
                return meant(self.reading, subject)
        return None

    def owners(self, noun: Token) -> Actors:
        """Return whose a wish is: « la volonté de Mme Diaz », « notre volonté », or the subject's."""
        before = noun.doc[max(noun.i - 4, noun.sent.start) : noun.i]
        if any(plain(t) in _OURS for t in before):
            return self.speech.speakers(noun)
        verb = next((a for a in noun.ancestors if is_verb(a)), None)
        return (self.agents(verb) or ()) if verb is not None else self._nearest(noun)

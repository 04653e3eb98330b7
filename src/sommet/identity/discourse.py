"""What has been said so far: the memory that references are resolved against."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Set
from dataclasses import dataclass, field

from sommet.cast import Mention
from sommet.grammar import (
    AUXILIARY,
    OPEN_COMPLEMENT,
    SUBJECT,
    is_finite,
    is_relative_pronoun,
    is_verb,
    own_subject,
    verb_governing,
)
from sommet.identity.roster import Roster
from sommet.identity.vocabulary import words
from sommet.parse import Doc, Token

_REACH = 3  # sentences that a reference looks back
_INVERTED = 8  # tokens from a closed quotation to who spoke
_CLITICS = 4  # tokens from a subject to its verb, the next one not counted
_BEFORE_VERB = frozenset(
    {"ne", "n'", "se", "s'", "y", "en", "le", "la", "l'", "les", "lui", "leur"}
)
_CLOSING = frozenset({"»", "”", '"'})
_RELATIVE = frozenset({"qui", "que", "qu'", "dont"})
_SUBORDINATE = frozenset({"acl:relcl", "ccomp"})
_ASIDE = frozenset({"outsider", "spokesperson", "household"})


@dataclass
class Discourse:
    """The mentions up to a place of the text, and who was subject, who travels, who matters.

    Attributes:
        doc: the parsed text.
        roster: the actors; references add their mentions to it.
        sentence_of: the number of the sentence that a token stands in.
        quoted: the tokens within quotation marks.
        listed: the persons whom « le premier » was the first of.
        epithets: whom a bare epithet (« le milliardaire ») has meant before.
    """

    doc: Doc
    roster: Roster
    sentence_of: Mapping[int, int]
    quoted: Set[int] = frozenset()
    said: list[Mention] = field(default_factory=list)
    travellers: set[int] = field(default_factory=set)
    epithets: dict[str, int] = field(default_factory=dict)
    listed: list[int] = field(default_factory=list)
    _counts: Counter[int] = field(default_factory=Counter)
    _first: list[int] = field(default_factory=list)  # the three persons most often mentioned

    def add(self, mention: Mention) -> None:
        """Note a mention: who is spoken of, and whether he travels."""
        self.said.append(mention)
        for actor in mention.actors if len(mention.actors) == 1 else ():
            draft = self.roster.drafts[actor]
            if draft.kind == "person" and draft.rank not in _ASIDE:
                self._counts[actor] += 1
                first = dict.fromkeys([*self._first, actor])
                self._first = sorted(first, key=lambda p: -self._counts[p])[:3]
        if travels(self.doc.span(mention.start, mention.end).root) and self.is_subject(mention):
            self.travellers.update(mention.actors)

    def is_subject(self, mention: Mention) -> bool:
        """Tell whether the mention is a verb's subject, or who speaks: « ..., a dit M. Sall »."""
        if not SUBJECT.isdisjoint([t.dep_ for t in self.doc[mention.start : mention.end]]):
            return True
        told = self._is_speaker(mention) or self._is_apposed_to_subject(mention)
        told = told or self._is_clefted(mention) or self._opens_before_relative(mention)
        return told or self._is_brought_in(mention) or self._stands_before_verb(mention)

    def _stands_before_verb(self, mention: Mention) -> bool:
        """« Arrivé le premier, M. Sall s'était montré »: a subject that the model loses."""
        if mention.start == 0 or self.doc[mention.start - 1].text != ",":
            return False
        end = self.doc[mention.start].sent.end
        following = self.doc[mention.end : min(mention.end + _CLITICS, end)]
        verb = next((t for t in following if t.plain not in _BEFORE_VERB), None)
        if verb is None or not is_finite(verb):
            return False
        clause = verb.head if verb.dep_ in AUXILIARY else verb
        return own_subject(clause) is None and clause.dep_ != "acl:relcl"

    def _is_brought_in(self, mention: Mention) -> bool:
        """« La séance est présidée par M. Sall »: no subject, yet whom the sentence is about."""
        noun = self.doc.span(mention.start, mention.end).root
        while noun.dep_ in {"appos", "flat:name"} and noun.head is not noun:
            noun = noun.head
        if noun.dep_ != "obl:agent" or noun.head is not noun.sent.root:
            return False
        subject = own_subject(noun.head)
        if subject is None or subject.pos_ != "NOUN":
            return False
        return not any(m.start <= subject.i < m.end for m in self.said[-12:])

    def _opens_before_relative(self, mention: Mention) -> bool:
        """« M. Sall, que son rival raillait, a souri »: a subject that the model loses."""
        opens = all(
            not t.is_alpha for t in self.doc[self.doc[mention.start].sent.start : mention.start]
        )
        following = [t.plain for t in self.doc[mention.end : mention.end + 2]]
        return opens and following[:1] == [","] and following[-1] in _RELATIVE

    def _is_clefted(self, mention: Mention) -> bool:
        """« C'est M. Sall qui a parlé », « C'est son ministre, Jan Nowak, qui a parlé »."""
        first, end = self.doc[mention.start].sent.start, mention.end
        end += end < len(self.doc) and self.doc[end].text == ","
        before = [t.plain for t in self.doc[first : mention.start]]
        opens = before[:1] == ["c'"] and before[1:2] in (["est"], ["était"], ["fut"])
        return opens and end < len(self.doc) and self.doc[end].plain == "qui"

    def _is_apposed_to_subject(self, mention: Mention) -> bool:
        """« Jan Nowak, le ministre de l'Eau, a parlé »: the model takes the latter for subject."""
        i = mention.end
        if i + 2 >= len(self.doc) or self.doc[i].text != ",":
            return False
        noun = next((t for t in self.doc[i + 1 : i + 3] if t.pos_ == "NOUN"), None)
        return noun is not None and noun.dep_ in SUBJECT and noun.left_edge.i in {i, i + 1}

    def _is_speaker(self, mention: Mention) -> bool:
        """« » », a dit mardi M. Sall. »: a verb of speech after a quotation, its subject behind."""
        if mention.start in self.quoted:
            return False
        for i in range(mention.start - 1, max(-1, mention.start - _INVERTED), -1):
            token = self.doc[i]
            if token.text in _CLOSING:
                return any(is_verb(t) for t in self.doc[i + 1 : mention.start])
            if token.text == "." or i in self.quoted:
                return False
        return False

    def persons_before(
        self, position: int, *, subjects: bool = False, reach: int = _REACH
    ) -> list[int]:
        """Return the persons mentioned before a token, the latest first, each once.

        Of the subjects of one sentence those of its relative clauses come last: « M. Sall a lu la
        lettre que M. Barrow avait écrite » is about M. Sall. After those that the article tells of
        come those that somebody quoted speaks of: « "M. Barrow ment", a dit M. Sall. Il ».

        Args:
            position: index of the token.
            subjects: only where they are subjects.
            reach: sentences to look back.
        """
        here = self.sentence_of.get(position, 0)
        found: list[tuple[bool, int, bool, int]] = []
        for mention in reversed(self.said):
            distance = here - self.sentence_of.get(mention.start, here)
            if distance > reach:
                break
            if len(mention.actors) != 1 or (subjects and not self.is_subject(mention)):
                continue
            if self.roster.drafts[mention.actors[0]].kind == "person":
                aside = subjects and distance > 0 and self._is_relative(mention)
                quoted = subjects and position not in self.quoted and mention.start in self.quoted
                found.append((quoted, distance, aside, mention.actors[0]))
        found.sort(key=lambda each: each[:3])
        return list(dict.fromkeys(person for *_, person in found))

    def _is_relative(self, mention: Mention) -> bool:
        """« la lettre que M. Barrow a lue », « a dit que M. Barrow lisait »: of no main verb."""
        verb = self.doc.span(mention.start, mention.end).root.head
        led = mention.start and self.doc[mention.start - 1].plain in _RELATIVE - {"qui"}
        return bool(led) or verb.dep_ in _SUBORDINATE

    def subject_at(self, position: int) -> int | None:
        """Return the person who is subject where a token stands; None where that is not told.

        It is the nearest subject before, in the same sentence; where there is none, the last
        one of the sentences before.
        """
        here = self.sentence_of.get(position, 0)
        for i in range(position - 1, -1, -1):
            token = self.doc[i]
            if self.sentence_of.get(i) != here:
                break
            if token.dep_ in SUBJECT and not is_relative_pronoun(token):
                mention = next((m for m in self.said[-12:] if m.start <= i < m.end), None)
                if mention is None or len(mention.actors) != 1:
                    return None
                person = mention.actors[0]
                return person if self.roster.drafts[person].kind == "person" else None
        return next(iter(self.persons_before(position, subjects=True)), None)

    def pair(self) -> list[int]:
        """Return the two persons most often mentioned, of different sides; else nothing."""
        if len(self._first) < 2:
            return []
        if len(self._first) == 3 and self._counts[self._first[1]] == self._counts[self._first[2]]:
            return []
        pair = self._first[:2]
        states = [self.roster.drafts[p].country for p in pair]
        return pair if states[0] != states[1] or states[0] is None else []

    def listed_before(self, position: int) -> list[int]:
        """Return the persons named in the nearest sentence before that names several, in order."""
        here = self.sentence_of.get(position, 0)
        for sentence in range(here, here - _REACH, -1):
            found = dict.fromkeys(
                m.actors[0]
                for m in self.said
                if self.sentence_of.get(m.start) == sentence
                and len(m.actors) == 1
                and m.form not in {"pronoun", "elided"}
                and self.roster.drafts[m.actors[0]].kind == "person"
            )
            if len(found) > 1:
                return list(found)
        return []

    def other_than(self, person: int | None) -> list[int]:
        """Return the other one of the pair; nothing where the person is not of it."""
        pair = self.pair()
        return [p for p in pair if p != person] if person in pair else []

    def third_to(self, position: int) -> list[int]:
        """Return whom « leur invité » means: of three who matter the one besides the two.

        The two are those last spoken of together; nothing where they are not of the three.
        """
        here = self.sentence_of.get(position, 0)
        for mention in reversed(self.said):
            if here - self.sentence_of.get(mention.start, here) > _REACH:
                break
            if len(mention.actors) == 2 and set(mention.actors) < set(self._first):
                return [p for p in self._first if p not in mention.actors]
        pair = self.listed_before(position)
        return [p for p in self._first if p not in pair] if set(pair) < set(self._first) else []


def travels(token: Token) -> bool:
    """Tell whether the verb over a noun or pronoun, or an infinitive under it, is of motion."""
    verb = verb_governing(token)
    if verb is None:
        return False
    verbs = [verb, *(c for c in verb.children if c.dep_ in OPEN_COMPLEMENT and is_verb(c))]
    return any(v.lemma_ in words("travelling") for v in verbs)

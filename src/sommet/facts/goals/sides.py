"""Whose goal it is: from the words of the text to the participants' names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile
from typing import Final

from sommet.cast import Actor, Actors, Rank
from sommet.facts.event_cues import encounter_nouns
from sommet.facts.goals.anaphora import described, is_his, last_subject
from sommet.facts.goals.complements import QUE
from sommet.facts.goals.cues import lemmas
from sommet.facts.goals.speech import Speech
from sommet.facts.goals.subjects import (
    RELATIVE,
    STATES,
    at_home,
    before_relative,
    described_by,
    governing,
    home_of,
    is_counted,
    is_joint,
    meant,
    mentioned_before,
    utterers,
)
from sommet.gazetteer import SEAT, hits
from sommet.grammar import (
    SUBJECT,
    auxiliaries,
    has_feature,
    is_relative_pronoun,
    is_singular,
    is_verb,
    own_subject,
    subject_of,
    verb_lemma,
)
from sommet.lexicon.gazetteer import fold, office_forms
from sommet.parse import Token
from sommet.reading import Reading

_FIRST_PERSON: Final = frozenset({"je", "j'", "nous", "me", "moi", "m'"})
_ONE: Final = frozenset({"on", "-on"})
_OURS: Final = frozenset({"notre", "nos", "mon", "ma", "mes"})
_REPRESENTATIVES: Final[frozenset[Rank]] = frozenset(
    {"head", "minister", "organization", "envoy", "spokesperson", "household"}
)
_STATESMEN: Final[frozenset[Rank]] = frozenset({"head", "minister", "other"})
_SPOKESMEN: Final[frozenset[Rank]] = frozenset({"minister", "spokesperson", "household"})
_KIN: Final = 4  # tokens from « fils » to its name
_GENDERS: Final = {"il": "Masc", "elle": "Fem"}
_NEUTER: Final = frozenset({"cela", "ça", "ceci", "ce", "c'", "il"})
_AT_HOME: Final = frozenset({"côté", "à", "a", "au", "chez", "du", "en"})
_OF_STATES: Final = frozenset({"état", "etat", "gouvernement"})
_PRONOUNS: Final = frozenset({"il", "elle", "on", "-il", "-elle", "cela", "ce", "c'", "ça"})


@dataclass(frozen=True)
class Sides:
    """The participants, and who of them is meant by the words of the article.

    Attributes:
        reading: the annotated article.
        participants: who takes part in its main event.
        speech: who says what in it.
        times: the tokens of words of time, which may stand anywhere in a clause.
    """

    reading: Reading
    participants: Sequence[Actor]
    speech: Speech
    times: Collection[int]

    def names(self, actors: Iterable[Actor]) -> tuple[str, ...]:
        """Return the participants whom the actors are, or whose side they speak for."""
        return tuple(dict.fromkeys(p.name for a in actors for p in self._standing_for(a)))

    def _standing_for(self, actor: Actor) -> list[Actor]:
        if any(actor.index == p.index for p in self.participants):
            return [actor]
        if actor.kind == "country" and fold(actor.name) in lemmas("union") and self._union():
            return list(self._union())  # « Bruxelles », where no Belgian meets
        if not actor.country and (owner := self._served_by(actor)):
            return self._standing_for(owner)
        if actor.former or (actor.kind == "person" and actor.rank not in _REPRESENTATIVES):
            return []
        same = [
            p
            for p in self.participants
            if (actor.country and p.country == actor.country)
            or (actor.organization and p.organization == actor.organization)
        ]
        heads = [p for p in same if p.rank == "head"]
        if heads and actor.kind == "person" and actor.rank == "head":
            return []  # a Prime minister at home speaks for no president
        if not same and self._left_over is not None:
            state, person = self._left_over
            return [person] if actor.country == state else []
        return (heads or same)[:1]

    @cached_property
    def _left_over(self) -> tuple[str, Actor] | None:
        """« M. Diaz a appelé M. Berg. Le Kremlin souhaite »: whose state alone is not told.

        Returns:
            The state most often told of those that nobody is known to be of, and the one who may
            be of it; None where several may be, or several states.
        """
        stateless = [p for p in self.participants if not p.country and p.kind == "person"]
        known = {p.country for p in self.participants if p.country}
        if len(stateless) != 1 or not known or not self._may_lead(stateless[0]):
            return None
        labels = STATES | {SEAT}
        told = Counter(h.kb_id_ for h in hits(self.reading.doc) if h.label_ in labels)
        left = [(state, n) for state, n in told.most_common() if state not in known]
        if not left or (len(left) > 1 and left[0][1] == left[1][1]):
            return None
        return left[0][0], stateless[0]

    def _may_lead(self, person: Actor) -> bool:
        """Tell from a statesman who came along: « son fils, le prince Lars »."""
        start, forms = person.mentions[0].start, office_forms()
        near = self.reading.doc[max(start - _KIN, 0) : person.mentions[0].end]
        offices = (forms.get(fold(t.plain)) for t in near)
        kin = any(office is not None and office.level == "household" for office in offices)
        return person.rank in _STATESMEN and not kin

    def _served_by(self, actor: Actor) -> Actor | None:
        """« Mme Diaz veut un traité. Son conseiller, Luis Paz, a dit »: whom he speaks for."""
        first = self.reading.doc[actor.mentions[0].start] if actor.mentions else None
        if actor.kind != "person" or first is None or first.plain not in {"son", "sa"}:
            return None
        if actor.rank == "outsider":
            return None  # « son opposant »
        subject = own_subject(first.sent.root)
        if subject is not None and subject.i < first.i:  # « Elle a envoyé son commissaire »
            found = self.reading.cast.at(subject)
        else:
            found = last_subject(self.reading, first)
        owners = [a for a in found if a.index != actor.index]
        return owners[0] if len(owners) == 1 else None

    def is_hearsay(self, token: Token) -> bool:
        """Tell whether somebody outside the meeting says the words."""
        speech = self.speech
        if any(token.i in said for said in (speech.onlookers, speech.strangers, speech.old)):
            return True
        if self._is_seen_by_stranger(token):
            return True
        reporting = speech.reported.get(token.i, ())
        quoted = speech.quoted.get(token.i, ())
        # a minister or spokesman of a state that is not told tells of the one at home
        at_home = any(a.rank in _SPOKESMEN and not a.country for a in reporting)
        if reporting and not at_home and not self.names(reporting):
            return True
        at_home = at_home or any(a.rank == "spokesperson" and not a.country for a in quoted)
        return bool(quoted) and not at_home and not self.names(quoted)

    def _is_seen_by_stranger(self, token: Token) -> bool:
        """« M. Holm, juge, parle d'un piège, les dirigeants tenant à gagner du temps »: a view."""
        root = token.sent.root
        verb = token if is_verb(token) else token.head
        absolute = next((t for t in (verb, *verb.ancestors) if t.plain.endswith("ant")), None)
        if absolute is None or absolute.i == root.sent.start or not is_verb(root):
            return False
        if not has_feature(absolute, "VerbForm", "Part"):
            return False  # « avant »
        if absolute.nbor(-1).pos_ not in {"NOUN", "PROPN", "ADJ"}:
            return False
        subject = own_subject(root)
        persons = self.reading.cast.at(subject) if subject is not None else ()
        return any(a.kind == "person" for a in persons) and not self.names(persons)

    def is_others(self, token: Token, holders: Collection[str]) -> bool:
        """« "Lima veut la guerre", a accusé M. Berg »: what one quoted says that another wants."""
        holding = tuple(p for p in self.participants if p.name in holders)
        speakers = self.speech.quoted.get(token.i, ())
        return bool(self.names(speakers)) and not self.are_one_side(speakers, holding)

    def are_one_side(self, some: Iterable[Actor], others: Iterable[Actor]) -> bool:
        """Tell whether one of some is, speaks for, or is of the state of one of the others."""
        some, others = tuple(some), tuple(others)
        states = [{a.country for a in actors if a.country} for actors in (some, others)]
        return bool(set(self.names(some)) & set(self.names(others)) or states[0] & states[1])

    def agents(self, verb: Token) -> Actors | None:
        """Return whom the subject of a verb means, « je » and « nous » by who speaks.

        Returns:
            The actors, empty when they are unknown; None when the subject is the meeting itself.
        """
        if self.reading.cast.at(verb):
            return self.reading.cast.at(verb)
        if (
            verb.plain.endswith("ant")
            and verb.i > verb.sent.start
            and verb.nbor(-1).plain == "en"
            and self._speaker_before(verb)
        ):
            return self._speaker_before(verb)  # « a dit que Lima mentait, tout en appelant à »
        subject = self._named_before(verb) or self._named_behind(verb) or subject_of(verb)
        if _is_first_person(verb) and (subject is None or subject.plain not in _FIRST_PERSON):
            return self.speech.speakers(verb)  # « Espérons que »
        if subject is not None and subject.plain == "-t":
            subject = subject.nbor(1)
        if subject is None and verb.i > verb.sent.start and self.is_talks(verb.nbor(-1)):
            subject = verb.nbor(-1)  # « Le sommet ambitionne de »: a noun to the model
        found: Actors | None = self.meant(subject) if subject is not None else ()
        if found == () and (relative := _relative(verb)) is not None:
            return before_relative(self.reading, relative)
        if found == () and (subject is None or subject.plain not in _PRONOUNS):
            if subject is None and self._are_both(verb):
                return tuple(self.participants)
            if verb.plain.endswith("ant"):
                if described_by(verb) is not None:
                    return ()
                return self._speaker_before(verb) or mentioned_before(self.reading, verb)
            before = mentioned_before(self.reading, governing(verb))
            if before or subject is not None:
                return before
            return self._past_insertion(verb) or self._opening(verb)
        return found

    def _named_before(self, verb: Token) -> Token | None:
        """« Reçu par le roi, puis par le juge, M. Berg a insisté »: who stands right before."""
        i = verb.i - 1
        while i > verb.sent.start and verb.doc[i].pos_ in {"AUX", "ADV"}:
            i -= 1
        if verb.doc[i].plain in lemmas("everybody") and _is_counted_subject(verb.doc[i], verb):
            return verb.doc[i]
        mention = self.reading.cast.mention_at(verb.doc[i])
        if mention is None or mention.start <= verb.sent.start or not is_singular(verb):
            return None
        alone = len(mention.actors) == 1 and self.reading.cast.actors[mention.actors[0]].kind
        k = mention.start - 1
        apart = verb.doc[k].text == ","
        while k > verb.sent.start and verb.doc[k].pos_ in {"DET", "ADJ"}:
            k -= 1  # « le mur que le nouvel hôte de la Maison Blanche veut bâtir »
        apart = apart or (verb.doc[k].plain in RELATIVE and own_subject(verb) is None)
        return verb.doc[i] if alone == "person" and apart and mention.form != "pronoun" else None

    def _named_behind(self, verb: Token) -> Token | None:
        """« Ce que souhaite Lima, c'est »: who stands right behind, which the model misreads."""
        led = verb.i > verb.sent.start and verb.nbor(-1).plain in QUE
        if not led or verb.i + 1 >= verb.sent.end or own_subject(verb) is not None:
            return None
        mention = self.reading.cast.mention_at(verb.nbor())
        return verb.nbor() if mention is not None and mention.start == verb.i + 1 else None

    def _past_insertion(self, verb: Token) -> Actors:
        """« Le Pérou, a-t-elle dit, croit en la paix et souhaite »: the model loses the subject."""
        first = verb
        while first.dep_ == "conj" and is_verb(first.head):
            first = first.head
        i = first.i - 1
        while i > verb.sent.start and verb.doc[i].pos_ in {"AUX", "PRON", "ADV"}:
            i -= 1
        agreeing = first is not verb and is_singular(first) == is_singular(verb)
        parted = agreeing and verb.doc[i].text == ","
        return mentioned_before(self.reading, first) if parted else ()

    def _opening(self, word: Token) -> Actors:
        """Return who opens the sentence where the model sees no other verb before the word.

        It takes « caresse » of « M. Berg caresse l'espoir de » for a noun.
        """
        first = next((t for t in word.sent if t.is_alpha and t.pos_ != "DET"), word)
        mention = self.reading.cast.mention_at(first)
        if mention is None or mention.end > word.i:
            return ()
        between = word.doc[mention.end : word.i]
        if _is_parted(word, between):
            return self.reading.cast.at(first)
        if word.nbor(-1).plain in {"et", "mais"}:
            # « Lima mise sur Oslo pour rouvrir la ligne et espère »
            others = any(t.dep_ in SUBJECT for t in between)
            return () if others else self.reading.cast.at(first)
        if any(is_verb(t) or t.is_punct or self.reading.cast.at(t) for t in between):
            return ()
        return self.reading.cast.at(first)

    def _are_both(self, verb: Token) -> bool:
        """« Tous deux doivent », « tous les deux veulent »: the model sees no subject there."""
        before = [t.plain for t in verb.doc[max(verb.sent.start, verb.i - 3) : verb.i]]
        return (
            len(self.participants) == 2
            and before[-1:] == ["deux"]
            and bool({"tous", "toutes", "les"} & set(before))
        )

    def _speaker_before(self, verb: Token) -> Actors:
        """« …, a dit M. Berg à Lima, en insistant pour que »: who says the words goes on."""
        for token in reversed(verb.doc[verb.sent.start : verb.i]):
            if is_verb(token) and verb_lemma(token) in lemmas("speech"):
                return utterers(self.reading, token)
        return ()

    def meant(self, noun: Token) -> Actors | None:
        """Return whom a subject means, None for the meeting itself; see `agents`."""
        word = noun.plain
        if word in _FIRST_PERSON or self._is_own(noun):
            return self.speech.speakers(noun)
        if word in _ONE and _is_on_each_side(noun):
            return tuple(self.participants)
        if word in _ONE or _is_all_the_world(noun):
            spoken = self.speech.speakers(noun) or at_home(self.reading, noun)
            return spoken or self.side_of(home_of(noun))
        thing = self.thing(noun)
        if is_joint(thing):
            return tuple(self.participants)
        if noun.is_title and word in lemmas("union") and self._union():
            return self._union()
        if thing != noun:
            tells = verb_lemma(noun.head) in lemmas("speech")
            return self.meant(thing) if tells or self.is_talks(thing) else None
        found = meant(self.reading, noun)
        if found:
            return found
        if word in {"il", "-il"} and verb_lemma(noun.head) in lemmas("impersonal"):
            return ()
        if word in {"il", "elle", "-il", "-elle"}:
            speakers = self.speech.speakers(noun)
            if noun.i in self.speech.quoted and set(self.names(speakers)) & {
                a.name for a in speakers
            }:
                return ()  # « "il veut la guerre", dit M. Berg »; his spokesman's « il » is he
            speakers = speakers or self.speech.just_before(noun)
            return speakers or last_subject(self.reading, noun)
        if word in {"ils", "elles", "-ils", "-elles"} and len(self.participants) > 1:
            # « a dit qu'ils partiraient », but « Ils partiront, selon le Kremlin »
            opens = noun.i == noun.sent.start and noun.i not in self.speech.quoted
            return tuple(self.participants) if opens or not self.speech.is_spoken(noun) else ()
        if word in {"chacun", "chacune"} and self._is_each(noun):
            return tuple(self.participants)
        if word in lemmas("everybody") and self._is_everybody(noun):
            return tuple(self.participants)
        related = self._related(noun) if is_his(noun) else None
        if related is not None:
            return related
        if not self.is_talks(noun):
            person = fold(word) in office_forms() or word in lemmas("periphrasis")
            return described(self.reading, noun) if person else ()
        encounter = encounter_nouns().get(word)
        if encounter is not None and encounter.kind != "visit":
            return None
        return self.travellers(noun)

    def _related(self, noun: Token) -> Actors | None:
        """« son conseiller », « son patron », « son hôte »; None of what is nobody's so."""
        if noun.plain in lemmas("representative"):
            return last_subject(self.reading, noun)
        if noun.plain in lemmas("superior") and (served := self._served(noun)):
            return served
        if noun.plain in lemmas("counterpart"):
            return self.other_than(last_subject(self.reading, noun))
        return None

    def _served(self, superior: Token) -> Actors:
        """« Le conseiller a dit que son patron vient négocier »: for whom he speaks."""
        speakers = self.speech.speakers(superior) or last_subject(self.reading, superior)
        return tuple(p for a in speakers for p in self._standing_for(a) if p.index != a.index)

    def _union(self) -> Actors:
        """« Bruxelles », « les Européens »: who stands for the Union, unless Belgium meets."""
        if any(p.country == "BE" for p in self.participants):
            return ()
        return tuple(p for p in self.participants if p.organization == "Union européenne")

    def side_of(self, tokens: Iterable[Token]) -> Actors:
        """Return the participants of the one state that the tokens name: « péruvien », « Lima »."""
        within = {t.i for t in tokens}
        states = {
            hit.kb_id_
            for hit in hits(self.reading.doc)
            if hit.label_ in STATES and hit.start in within
        }
        if len(states) != 1:
            return ()
        same = [p for p in self.participants if p.country in states]
        return tuple([p for p in same if p.rank == "head"] or same)[:1]

    def is_talks(self, noun: Token) -> bool:
        """Tell whether the token is a noun for a meeting or a journey."""
        return noun.pos_ in {"NOUN", "PROPN"} and (
            noun.plain in encounter_nouns() or noun.plain in lemmas("trip")
        )

    def thing(self, subject: Token) -> Token:
        """Return what « elle » stands for in « La visite s'ouvre jeudi. Elle permettra de ».

        This is the subject of the sentence before, where that is a meeting, a journey or a text
        of the same gender; any other subject stands for itself.
        """
        first = subject.sent.start
        if subject.plain not in {"il", "elle"} or not first:
            return subject
        speaks = verb_lemma(subject.head) in lemmas("speech")
        before = own_subject(subject.doc[first - 1].sent.root)
        if before is None or not has_feature(before, "Gender", _GENDERS[subject.plain]):
            return subject
        text = before.plain in lemmas("text")
        return before if text or (self.is_talks(before) and not speaks) else subject

    def _is_own(self, noun: Token) -> bool:
        """« notre pays », « son gouvernement » in the words of a speaker."""
        owner = next((c.plain for c in noun.children if "Yes" in c.morph.get("Poss", [])), "")
        return noun.plain in lemmas("state") and (
            owner in _OURS or (owner in {"son", "sa"} and noun.i in self.speech.reported)
        )

    def _is_everybody(self, noun: Token) -> bool:
        """« les deux dirigeants » are all who meet, « les dirigeants de la région » need not be."""
        if is_counted(noun, len(self.participants)):
            return True  # « les deux alliés de l'Otan », « les trois hommes »
        more = [c for c in noun.children if c.dep_ in {"nmod", "acl", "acl:relcl"}]
        if len(more) == 1 and is_counted(more[0], len(self.participants)):
            return True  # « les présidents des trois plus grands ports »
        if any(c.plain not in _OF_STATES and not self._is_of_all(c) for c in more):
            return False
        articles = {c.plain for c in noun.children if c.dep_ == "det"}
        return not articles or bool(articles & {"les", "ces", "leurs", "l'"})

    def _is_of_all(self, noun: Token) -> bool:
        """« les dirigeants des 29 pays membres », « de l'Alliance »: of all who meet."""
        if noun.plain == "pays":
            return any(c.plain in {"membres", "participants"} for c in noun.children)
        return noun.is_title and noun.plain in {"alliance", "union", "organisation"}

    def _is_each(self, pronoun: Token) -> bool:
        """« chacun », « chacun des dirigeants », not « chacun des ports »."""
        of = [c for c in pronoun.children if c.dep_ == "nmod"]
        ours = all(c.plain in lemmas("everybody") for c in of)
        return ours and not self.speech.is_spoken(pronoun)

    def other_than(self, one: Actors) -> Actors:
        """« son hôte »: of two who meet the other."""
        heads = [p for p in self.participants if p.rank == "head"]
        two = heads if len(heads) == 2 else list(self.participants)
        known = {a.index for a in one} & {p.index for p in two}
        return tuple(p for p in two if p.index not in known) if len(two) == 2 and known else ()

    def travellers(self, trip: Token) -> Actors | None:
        """« la visite de Mme Diaz à Oslo », « Mme Diaz effectue une visite »."""
        doc = trip.doc
        if trip.i and doc[trip.i - 1].plain in _OURS:
            return self.speech.speakers(trip)
        for token in doc[trip.i + 1 : min(trip.i + 8, trip.sent.end)]:
            if token.text in {",", ";"} or is_verb(token):
                break
            found = tuple(a for a in self.reading.cast.at(token) if a.kind == "person")
            if found:
                return found
        for verb in (trip, *filter(is_verb, trip.ancestors)):
            subject = subject_of(verb)
            if subject is not None and subject != trip and verb.i > subject.i:
                found = meant(self.reading, subject)
                if found:
                    return found
        return last_subject(self.reading, trip) or None

    def owners(self, noun: Token) -> Actors:
        """Return whose a wish is: the speakers' in « notre volonté », else the subject's."""
        before = noun.doc[max(noun.i - 4, noun.sent.start) : noun.i]
        if any(t.plain in _OURS for t in before):
            return self.speech.speakers(noun)
        if noun.dep_ in SUBJECT and is_his(noun):
            return self._possessor(noun)
        verb = next((a for a in noun.ancestors if is_verb(a)), None)
        if verb is None:  # of « M. Berg a bien l'intention » the model makes the noun the verb
            subject = own_subject(noun)
            held = self.meant(subject) if subject is not None else ()
            held = held or mentioned_before(self.reading, noun) or self._opening(noun)
            return held or self._at_home(noun)
        found = self.agents(verb)
        while found == () and has_feature(verb, "VerbForm", "Inf"):
            above = next((a for a in verb.ancestors if is_verb(a)), None)
            if above is None:
                break
            verb, found = above, self.agents(above)
        subject = subject_of(verb)
        if not found and (subject is None or subject.plain in _NEUTER):
            return self.speech.quoted.get(noun.i, ())  # « cela donne l'espoir que »
        return found or ()

    def _at_home(self, noun: Token) -> Actors:
        """« Côté péruvien, l'envie de vendre », « À Lima, l'espoir de »: no verb tells whose."""
        before = noun.doc[noun.sent.start : noun.i]
        led = len(before) > 0 and before[0].plain in _AT_HOME
        return self.side_of(takewhile(lambda t: not t.is_punct, before)) if led else ()

    def _possessor(self, noun: Token) -> Actors:
        """« M. Berg a plaidé sa cause. Sa proposition de »: who speaks, or was spoken of before."""
        if self.speech.is_spoken(noun):
            return self.speech.reported.get(noun.i, ())
        named = self.reading.cast.within(noun.doc[noun.sent.start : noun.i])
        return () if named else last_subject(self.reading, noun)


def _is_parted(verb: Token, between: Sequence[Token]) -> bool:
    """« M. Berg, dont le parti, élu en mai, dont le pays, a plaidé »: clauses stand between."""
    group = [t for t in between if t.text == "," and t.i < verb.i][-1:]
    opens = [t.plain for t in between[:2]]
    if not group or opens[:1] != [","] or opens[-1] not in RELATIVE:
        return False
    nearest = verb.doc[group[0].i + 1 : verb.i]
    return is_singular(verb) and all(t.pos_ in {"AUX", "ADV", "PRON"} for t in nearest)


def _is_first_person(verb: Token) -> bool:
    """« espérons »: by the form too, the model takes « cherche » for a first person.

    It takes « travaillons » for an imperative of the second.
    """
    nodes = (n for n in (verb, *auxiliaries(verb)) if n.plain.endswith(("ons", "sommes")))
    return any(has_feature(n, "Person", "1") or has_feature(n, "Mood", "Imp") for n in nodes)


def _relative(verb: Token) -> Token | None:
    """Return the « qui » or « laquelle » that is the verb's own subject."""
    own = (c for c in verb.children if c.dep_ in SUBJECT)
    return next((c for c in own if is_relative_pronoun(c)), None)


def _is_counted_subject(noun: Token, verb: Token) -> bool:
    """« Sur le gaz, que l'Union achète, les deux pays veulent »: no subject to the model."""
    before = noun.doc[max(noun.sent.start, noun.i - 3) : noun.i]
    counted = len(before) == 3 and [t.plain for t in before[1:]] == ["les", "deux"]
    finite = any(has_feature(n, "Number", "Plur") for n in (verb, *auxiliaries(verb)))
    return counted and before[0].text == "," and finite


def _is_on_each_side(one: Token) -> bool:
    """« De part et d'autre, on espère », « des deux côtés, on veut »."""
    before = [t.plain for t in one.doc[one.sent.start : one.i]]
    return before[:3] in (["de", "part", "et"], ["des", "deux", "côtés"])


def _is_all_the_world(noun: Token) -> bool:
    """« Tout le monde souhaite un accord », whoever says so included."""
    before = noun.doc[max(noun.sent.start, noun.i - 2) : noun.i]
    return noun.plain == "monde" and [t.plain for t in before] == ["tout", "le"]

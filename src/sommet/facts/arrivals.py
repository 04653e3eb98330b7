"""Find the arrivals of the participants."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from spacy.tokens import Span, Token

from sommet.cast import Actor, Mention
from sommet.clauses import distance, governor, predicates
from sommet.grammar import (
    SUBJECT,
    auxiliaries,
    conjuncts,
    is_negated,
    is_passive,
    is_verb,
    own_subject,
    plain,
    subject_of,
)
from sommet.lexicon import Examples, Form, Forms, read_entries
from sommet.lexicon.gazetteer import demonyms, fold, office_forms
from sommet.models import Arrival, ArrivalStatus, Model, When
from sommet.places import Place, find_places
from sommet.quotations import quotations
from sommet.reading import Reading, evidence_between
from sommet.times import ResolvedTime, combine

CUES: Final = "cues/arrivals.toml"

# what makes an infinitive expected, and what makes it void: « a empêché l'avion d'atterrir »
_INTENDING = frozenset({"devoir", "prévoir", "compter", "aller", "envisager", "pouvoir", "espérer"})
_PREVENTING = frozenset({"empêcher", "éviter", "refuser", "interdire", "renoncer", "manquer"})
# verbs that say when « son arrivée » is, and those of them that look ahead
_EXPECTING = frozenset({"prévoir", "attendre", "programmer", "annoncer", "fixer", "espérer"})
_SETTING = frozenset({"être", "avoir", "intervenir", "dater", "remonter", *_EXPECTING})
_POSSESSIVES = frozenset({"son", "sa", "leur", "ses", "leurs"})
_OFFICIAL = frozenset({"présidentiel", "officiel", "ministériel", "royal", "gouvernemental"})
_SINCE = frozenset({"depuis", "avec"})  # « depuis son arrivée » tells of what came after
_BEFORE_NOUN = frozenset({"l'", "une", "cette", *_POSSESSIVES})
_DELEGATIONS = frozenset({"délégation", "mission", "suite", "équipe"})
_OBJECTS = frozenset({"obj", "iobj", "obl:arg", "nmod"})
_APPOSED = frozenset({"appos", "flat:name", "flat"})
_MEMORY = 20  # mentions that « il » looks back
_REACH = 25  # tokens from an arrival to its place
_NEAR = 6  # tokens from an arrival to the wording that its cue asks for
_COMPLEMENT = 12  # tokens from « l'avion » to whose it is
_SHORT = 12  # tokens of a sentence that only tells the hour


class MovingVerb(Model):
    """A verb whose subject arrives: « arriver », « se poser », « fouler le sol »."""

    lemma: Form
    participle: Form
    reflexive: bool = False
    requires: Forms = ()
    not_with: Forms = ()
    needs_place: bool = False
    vehicle: bool = False
    examples: Examples
    counterexamples: Forms = ()


class WelcomingVerb(Model):
    """A verb whose object arrives, if it is said on a threshold: « accueillir sur le tarmac »."""

    lemma: Form
    participle: Form
    examples: Examples
    counterexamples: Forms = ()


class Wording(Model):
    """Words that say an arrival, a threshold or a vehicle, and what may not follow them."""

    forms: Forms
    not_with: Forms = ()
    examples: Examples
    counterexamples: Forms = ()


@cache
def moving_verbs() -> tuple[MovingVerb, ...]:
    """Return the verbs whose subject arrives."""
    return read_entries(CUES, "moving_verb", MovingVerb)


@cache
def welcoming_verbs() -> tuple[WelcomingVerb, ...]:
    """Return the verbs whose object arrives."""
    return read_entries(CUES, "welcoming_verb", WelcomingVerb)


@cache
def wordings(table: str) -> tuple[Wording, ...]:
    """Return the wordings of one table: noun, expectation, presence, vehicle or threshold."""
    return read_entries(CUES, table, Wording)


@cache
def _vehicles() -> frozenset[str]:
    return frozenset(fold(form) for entry in wordings("vehicle") for form in entry.forms)


@cache
def _travellers() -> frozenset[str]:
    """Return the common nouns other than offices that may mean a participant."""
    return frozenset(fold(form) for entry in wordings("traveller") for form in entry.forms)


@dataclass(frozen=True, slots=True)
class _Movement:
    """An arrival as one clause says it.

    Attributes:
        trigger: the word that says it.
        actors: who arrives.
        status: whether it has happened.
        bound: predicates that speak of the arrival too: « son arrivée est prévue mardi ».
    """

    trigger: Token
    actors: tuple[Actor, ...]
    status: ArrivalStatus
    bound: tuple[Token, ...] = ()


@dataclass(frozen=True, slots=True)
class _Told:
    """One telling of one participant's arrival; the offsets are characters of the text."""

    actor: Actor
    times: tuple[ResolvedTime, ...]
    place: Place | None
    status: ArrivalStatus
    start: int
    end: int


def find_arrivals(reading: Reading, participants: Sequence[Actor]) -> list[Arrival]:
    """« L'avion du ministre s'est posé mardi à Alger » is an arrival of the minister's.

    Each sentence is searched for words that say an arrival; who arrives is the verb's subject, the
    one welcomed, or the owner of the vehicle or of « son arrivée ». Times and places belong to the
    arrival when no other predicate of the sentence is nearer to them. What is told twice is merged.

    Args:
        reading: the article.
        participants: whose arrivals count.

    Returns:
        The arrivals in text order, one for each participant and journey.
    """
    scene = _Scene(reading, participants)
    told: list[_Told] = []
    for number, sentence in enumerate(reading.sentences):
        for movement in scene.movements(sentence):
            told.extend(scene.tellings(movement, number))
    recent = [t for t in told if not _is_past_history(t, reading.article.published)]
    return [_as_arrival(reading, t) for t in _merged(recent)]


class _Scene:
    """The article, with what the search for arrivals looks up again and again."""

    def __init__(self, reading: Reading, participants: Sequence[Actor]) -> None:
        self.reading = reading
        self.doc = reading.doc
        self.wanted = {a.index: a for a in participants}
        self.place_at = {
            i: p for p in find_places(reading.doc, reading.cast) for i in range(p.start, p.end)
        }
        self.clocked = frozenset(i for t in reading.times for i in range(t.start, t.end))
        self.nouns = frozenset(form for entry in wordings("noun") for form in entry.forms)
        self.quoted = frozenset(
            i for q in quotations(reading.doc.text) for i in range(q.start, q.end)
        )

    # --- Words that say an arrival ---

    def movements(self, sentence: Span) -> Iterator[_Movement]:
        """Yield the arrivals that the sentence tells, in text order."""
        for token in sentence:
            if token.idx in self.quoted:
                continue
            movement = (
                self._moving(token)
                or self._awaited(token)
                or self._welcomed(token)
                or self._present_since(token)
                or self._nominal(token)
            )
            if movement is not None and movement.actors:
                yield movement

    def _moving(self, token: Token) -> _Movement | None:
        """« M. Sall est arrivé à Oslo », « Débarqué la veille, M. Sall … »."""
        cue = next((c for c in moving_verbs() if self._says(token, c)), None)
        if cue is None or _is_void(token):
            return None
        if cue.vehicle and _vehicle_before(token) is None:
            return None
        return _Movement(token, self._movers(token, subject_of(token)), _status(token))

    def _says(self, token: Token, cue: MovingVerb) -> bool:
        if not (
            (is_verb(token) and token.lemma_ == cue.lemma) or _is_participle(token, cue.participle)
        ):
            return False
        after = _words_after(token)
        return (
            (not cue.requires or _holds(after, cue.requires))
            and not _holds(after, cue.not_with)
            and cue.reflexive == _is_reflexive(token)
            and not (
                cue.needs_place and self._place_of(token) is None and _vehicle_before(token) is None
            )
            and not _governs_infinitive(token)
            and not _is_impersonal(token)
        )

    def _awaited(self, token: Token) -> _Movement | None:
        """« M. Sall est attendu jeudi à Madrid »: a place is part of it."""
        cue = next((c for c in wordings("expectation") if plain(token) in c.forms), None)
        if (
            cue is None
            or _holds(_words_after(token), cue.not_with)
            or any(a.lemma_ == "avoir" for a in auxiliaries(token))
            or is_negated(token)
            or self._place_of(token) is None
        ):
            return None
        return _Movement(token, self._movers(token, subject_of(token)), "expected")

    def _welcomed(self, token: Token) -> _Movement | None:
        """« Le roi a accueilli M. Sall sur le tarmac », « accueilli à sa descente d'avion »."""
        cue = next(
            (
                c
                for c in welcoming_verbs()
                if (is_verb(token) and token.lemma_ == c.lemma)
                or _is_participle(token, c.participle)
            ),
            None,
        )
        if cue is None or is_negated(token) or not _on_threshold(token):
            return None
        if is_passive(token) or not any(a.lemma_ == "avoir" for a in auxiliaries(token)):
            return _Movement(token, self._movers(token, subject_of(token)), _status(token))
        welcomed = next((c for c in token.children if c.dep_ in {"obj", "iobj"}), None)
        actors = self._known(welcomed) if welcomed is not None else ()
        return _Movement(token, actors, _status(token))

    def _present_since(self, token: Token) -> _Movement | None:
        """« M. Sall est à Moscou depuis lundi », « en visite à Accra depuis mardi »."""
        words = {form.rpartition(" ")[2] for entry in wordings("presence") for form in entry.forms}
        if not words & {token.lemma_, plain(token)} or is_negated(token):
            return None
        following = self.doc[token.i + 1 : token.i + 1 + _NEAR]
        since = next((t for t in following if plain(t) == "depuis"), None)
        place = next((self.place_at[t.i] for t in following if t.i in self.place_at), None)
        if since is None or place is None or not place.locative():
            return None
        word = since.idx + len(since)
        if not any(t.start <= word + 1 < t.end for t in self.reading.times_in(token.sent)):
            return None
        subject = own_subject(token) or own_subject(token.head)
        if subject is None and self._known(token.head):
            subject = token.head
        return _Movement(token, self._movers(token, subject), "actual")

    def _nominal(self, token: Token) -> _Movement | None:
        """« à son arrivée lundi à Athènes », « l'arrivée de M. Sall est prévue mardi »."""
        cue = next((c for c in wordings("noun") if plain(token) in c.forms), None)
        if cue is None or _holds(_words_after(token), cue.not_with):
            return None
        if plain(self.doc[max(token.sent.start, token.i - 2)]) in _SINCE or (
            token.i > token.sent.start and plain(token.nbor(-1)) in _SINCE
        ):
            return None
        head = token.head
        bound = (head,) if token.dep_ in SUBJECT and head.lemma_ in _SETTING else ()
        status: ArrivalStatus = "expected" if bound and head.lemma_ in _EXPECTING else "actual"
        return _Movement(token, self._owner(token), status, bound)

    # --- Who ---

    def _known(self, token: Token) -> tuple[Actor, ...]:
        """Return the participants that a token means, a state's only one for the state."""
        found: list[Actor] = []
        mention = self.reading.cast.mention_at(token)
        for actor in self.reading.cast.at(token):
            if actor.index in self.wanted:
                found.append(self.wanted[actor.index])
            elif mention is not None and mention.form in {"byname", "office"}:
                found.extend(self._only_one_from({actor.country}))
        return tuple(found)

    def _only_one_from(self, codes: Collection[str | None]) -> tuple[Actor, ...]:
        persons = [a for a in self.wanted.values() if a.kind == "person"]
        found = [a for a in persons if a.country is not None and a.country in codes]
        return tuple(found) if len(found) == 1 else ()

    def _movers(self, verb: Token, subject: Token | None) -> tuple[Actor, ...]:
        """Return who a subject means: itself, the vehicle's owner, or who leads the delegation."""
        if _is_latter(verb):
            return self._nearest_before(verb.i)
        known = self._meant_by(subject) if subject is not None else ()
        vehicle = _vehicle_before(verb)
        if known and not (subject is not None and self._is_host(subject, known, verb)):
            return known
        if vehicle is not None:
            return self._owner(vehicle)
        if subject is None or subject.pos_ == "PROPN" or subject.idx in self.clocked:
            return self._beside(verb)
        if any(plain(t) in _DELEGATIONS for t in subject.subtree if t.i < verb.i):
            return self._known(subject.head) or self._apposed(verb)
        by_name = subject.pos_ != "PRON" and fold(subject.text) not in _travellers()
        if by_name and fold(subject.text) not in office_forms():
            return ()
        found = self._of_state(subject) or self._from_abroad(verb, subject)
        return found if found or by_name else self._last_subject(verb)

    def _nearest_before(self, position: int) -> tuple[Actor, ...]:
        """« …, Luis Arce, ce dernier débarqué lundi »: the last participant named."""
        known = (self._known(self.doc[m.start]) for m in self._mentions_before(position))
        return next((actors for actors in known if actors), ())

    def _mentions_before(self, position: int) -> Iterator[Mention]:
        """Yield the mentions that begin before a token, the latest first."""
        mentions = self.reading.cast.mentions
        last = bisect_left(mentions, position, key=lambda m: m.start)
        return reversed(mentions[max(0, last - _MEMORY) : last])

    def _meant_by(self, subject: Token) -> tuple[Actor, ...]:
        """Return whom a subject means, by itself or by its apposition, and those joined to it."""
        found: dict[int, Actor] = {}
        for token in conjuncts(subject):
            named = [token, *(c for c in token.children if c.dep_ in _APPOSED)]
            actors = next((known for known in map(self._known, named) if known), ())
            found.update((a.index, a) for a in actors)
        return tuple(found.values())

    def _is_host(self, subject: Token, actors: Sequence[Actor], verb: Token) -> bool:
        """« il », « le chef de l'Etat » who arrives in his own country is the other one."""
        place = self._place_of(verb)
        mention = self.reading.cast.mention_at(subject)
        return (
            mention is not None
            and mention.form in {"pronoun", "office", "relation"}
            and place is not None
            and place.country is not None
            and all(a.country == place.country for a in actors)
        )

    def _from_abroad(self, verb: Token, subject: Token) -> tuple[Actor, ...]:
        """« Le chef de l'Etat doit atterrir à Oslo »: the only one who is not at home there."""
        place = self._place_of(verb)
        if place is None or place.country is None:
            return ()
        abroad = [
            a
            for a in self.wanted.values()
            if a.kind == "person" and a.country != place.country and _agrees(subject, a)
        ]
        heads = [a for a in abroad if a.rank == "head"]
        return tuple(next((found for found in (abroad, heads) if len(found) == 1), ()))

    def _of_state(self, noun: Token) -> tuple[Actor, ...]:
        """« Un haut responsable japonais est arrivé »: the only participant of that state."""
        return self._only_one_from({demonyms().get(fold(t.text)) for t in noun.subtree} - {None})

    def _beside(self, verb: Token) -> tuple[Actor, ...]:
        """Return whom the mention nearest to a verb without a subject means."""
        for token in reversed(self.doc[verb.sent.start : verb.i]):
            if is_verb(token) and token not in auxiliaries(verb):
                return ()
            if self._known(token):
                return self._known(token)
        return self._apposed(verb)

    def _apposed(self, verb: Token) -> tuple[Actor, ...]:
        """« Arrivé mardi à Oslo, le ministre »: the first one named after the comma."""
        after = self.doc[verb.i + 1 : verb.sent.end]
        comma = next((t.i for t in after if t.text == ","), verb.sent.end)
        mentioned = (self._known(t) for t in self.doc[comma : verb.sent.end])
        return next((actors for actors in mentioned if actors), ())

    def _owner(self, noun: Token) -> tuple[Actor, ...]:
        """« l'avion de M. Sall », « son arrivée », « l'avion présidentiel »."""
        following = self.doc[noun.i + 1 : noun.i + 1 + _COMPLEMENT]
        complement = False
        for token in following:
            if is_verb(token) or token.text in {".", ";", ":"}:
                break
            complement = complement or plain(token) in {"de", "du", "d'", "des"}
            if complement and self.reading.cast.at(token):
                return self._known(token)
        before = [plain(t) for t in self.doc[max(noun.sent.start, noun.i - 3) : noun.i]]
        official = any(c.lemma_ in _OFFICIAL for c in noun.children)
        if _POSSESSIVES.intersection(before) or official:
            return self._possessor(noun)
        return ()

    def _possessor(self, noun: Token) -> tuple[Actor, ...]:
        """« A son arrivée, Paul Martin a … »: the clause's subject, else the last one before."""
        for ancestor in noun.ancestors:
            subject = own_subject(ancestor)
            if subject is not None and subject != noun and self._known(subject):
                return self._known(subject)
        apposed = () if _is_vehicle(noun) else self._apposed(noun)
        return apposed or self._last_subject(noun)

    def _last_subject(self, token: Token) -> tuple[Actor, ...]:
        """Return the last subject before that is neither the sentence's object nor at home."""
        place = self._place_of(token)
        others = {a.index for t in token.sent if t.dep_ in _OBJECTS for a in self._known(t)}
        for mention in self._mentions_before(token.i):
            root = self.doc[mention.start : mention.end].root
            known = self._known(root) if root.dep_ in SUBJECT and len(mention.actors) == 1 else ()
            at_home = bool(known and place and place.country == known[0].country)
            if known and known[0].index not in others and not at_home:
                return known
        return ()

    # --- When and where ---

    def tellings(self, movement: _Movement, number: int) -> Iterator[_Told]:
        """Yield what the movement tells of each of those who arrive."""
        sentence = movement.trigger.sent
        times = self._times_of(movement)
        start, end = sentence.start_char, sentence.end_char
        following = self.reading.sentences[number + 1 : number + 2]
        for after in following:
            if not any(t.time for t in times) and _only_tells_the_hour(after):
                times = (*times, *self.reading.times_in(after))
                end = after.end_char
        place = self._place_of(movement.trigger)
        for actor in movement.actors:
            yield _Told(actor, times, place, movement.status, start, end)

    def _times_of(self, movement: _Movement) -> tuple[ResolvedTime, ...]:
        """Return the times nearest to the arrival: one day and one hour at most."""
        sentence = movement.trigger.sent
        preds = self._predicates(movement.trigger)
        own = {movement.trigger, *movement.bound}
        found: list[tuple[float, ResolvedTime]] = []
        for time in self.reading.times_in(sentence):
            span = self.doc.char_span(time.start, time.end, alignment_mode="expand")
            if span is None or governor(span.start, span.end, preds) not in own:
                continue
            found.append((min(distance(span.start, span.end, p, preds) for p in own), time))
        chosen: list[ResolvedTime] = []
        for _, time in sorted(found, key=lambda f: f[0]):
            if not (_own_day(time) and any(map(_own_day, chosen))) and not (
                time.time and any(c.time for c in chosen)
            ):
                chosen.append(time)
        return tuple(sorted(chosen, key=lambda t: t.start))

    def _predicates(self, trigger: Token) -> tuple[Token, ...]:
        """Return the sentence's predicates, the trigger among them however it is tagged."""
        found = predicates(trigger.sent, self.nouns)
        return found if trigger in found else tuple(sorted((*found, trigger), key=lambda t: t.i))

    def _place_of(self, trigger: Token) -> Place | None:
        """Return the place that the clause of an arrival gives, the nearest one after it."""
        sentence = trigger.sent
        preds = self._predicates(trigger)
        for i in range(trigger.i + 1, min(trigger.i + _REACH, sentence.end)):
            place = self.place_at.get(i)
            if place is None or self.doc[i].idx in self.clocked:
                continue  # « heure de Séoul » is no place
            if governor(place.start, place.end, preds) not in {trigger, None}:
                return None
            if place.locative() or place.start == trigger.i + 1:
                return place
        return None


# --- Small questions about words ---


def _words_after(token: Token) -> str:
    return _spaced(token.doc[token.i + 1 : token.i + 1 + _NEAR])


def _spaced(span: Span) -> str:
    """Return the words folded, a space before and after each."""
    return f" {' '.join(fold(t.text) for t in span)} "


def _holds(words: str, wordings: Forms) -> bool:
    return any(f" {form} " in words for form in _folded(wordings))


@cache
def _folded(forms: Forms) -> tuple[str, ...]:
    return tuple(fold(form).replace("'", "' ") for form in forms)


def _is_participle(token: Token, participle: str) -> bool:
    """Tell whether a word is the participle, no auxiliary before it: « Arrivée lundi, »."""
    form, base = fold(token.text), fold(participle)
    if form not in {base, base + "e", base + "s", base + "es"}:
        return False
    before = plain(token.doc[token.i - 1]) if token.i else ""
    after = plain(token.doc[token.i + 1]) if token.i + 1 < len(token.doc) else ""
    if before in _BEFORE_NOUN or after in {"de", "du", "d'", "des"}:
        return False
    return token.i == 0 or token.doc[token.i - 1].pos_ not in {"DET", "ADP", "AUX", "VERB"}


def _is_reflexive(verb: Token) -> bool:
    return any(plain(t) in {"se", "s'"} for t in verb.doc[max(0, verb.i - 3) : verb.i])


def _governs_infinitive(verb: Token) -> bool:
    """« arriver à convaincre » is no arrival."""
    following = verb.doc[verb.i + 1 : verb.i + 1 + _NEAR // 2]
    return any(plain(t) == "à" and _is_infinitive(t.nbor()) for t in following[:-1])


def _is_impersonal(verb: Token) -> bool:
    """« quoi qu'il arrive », « il arrive que »: it happens."""
    before = verb.doc[max(0, verb.i - 3) : verb.i].text.lower().replace("’", "'")
    following = verb.doc[verb.i + 1 : verb.i + 2]
    happens = before.endswith("il") and any(
        plain(t) in {"que", "qu'", "de", "d'"} for t in following
    )
    return happens or before.endswith("quoi qu'il")


def _is_void(verb: Token) -> bool:
    """Tell whether the arrival is denied, prevented, or something done to the subject."""
    if is_negated(verb) or any(plain(a) == "été" for a in auxiliaries(verb)):
        return True
    return _is_infinitive(verb) and (verb.head.lemma_ in _PREVENTING or is_negated(verb.head))


def _is_infinitive(token: Token) -> bool:
    return "Inf" in token.morph.get("VerbForm", [])


def _status(verb: Token) -> ArrivalStatus:
    for token in (verb, *auxiliaries(verb)):
        if "Fut" in token.morph.get("Tense", []) or "Cnd" in token.morph.get("Mood", []):
            return "expected"
    return "expected" if _is_infinitive(verb) and verb.head.lemma_ in _INTENDING else "actual"


def _is_latter(verb: Token) -> bool:
    """Tell whether « ce dernier » stands before the verb, its auxiliaries between."""
    before = [plain(t) for t in verb.doc[max(0, verb.i - 4) : verb.i] if t.pos_ != "AUX"][-2:]
    return before in (["ce", "dernier"], ["cette", "dernière"])


def _agrees(pronoun: Token, actor: Actor) -> bool:
    """« elle » is no man, « il » no woman, so far as titles and offices tell."""
    gender = {"il": "m", "elle": "f"}.get(plain(pronoun), actor.gender)
    return not actor.gender or gender == actor.gender


def _is_vehicle(token: Token) -> bool:
    words = fold(token.doc[token.i : token.i + 3].text)  # « Air Force One »
    return fold(token.text) in _vehicles() or words in _vehicles()


def _vehicle_before(verb: Token) -> Token | None:
    """Return the vehicle that is a verb's subject; « à bord de l'avion » has a preposition."""
    for token in reversed(verb.doc[verb.sent.start : verb.i]):
        if _is_vehicle(token):
            before = token.doc[max(verb.sent.start, token.i - 2) : token.i]
            return None if any(t.pos_ == "ADP" for t in before) else token
    return None


def _on_threshold(verb: Token) -> bool:
    """« accueilli … au pied de la passerelle, à l'aéroport »: within the verb's reach."""
    words = _spaced(verb.doc[verb.i : min(verb.i + _COMPLEMENT, verb.sent.end)])
    return any(_holds(words, entry.forms) for entry in wordings("threshold"))


def _only_tells_the_hour(sentence: Span) -> bool:
    """« C'était vers 2h20 du matin », a sentence by itself."""
    opening = fold(sentence.text[:20])
    return opening.startswith(("c'etait ", "il etait ", "il est ")) and len(sentence) <= _SHORT


def _is_past_history(told: _Told, published: str | None) -> bool:
    """Tell whether an arrival belongs to an earlier journey: « l'an dernier », « en mars 2012 »."""
    if not told.times:
        return False
    moment = combine(*told.times)
    if moment.inherited or moment.date is None or moment.date.startswith("XXXX"):
        return False
    if len(moment.date) == len("2024"):
        return True
    return published is not None and _months(moment.date) < _months(published) - 1


def _months(date: str) -> int:
    """Return the months of an ISO date since year 0; a bare year counts as its January."""
    year, _, rest = date.partition("-")
    return int(year) * 12 + int(rest[:2] or 1) if year.isdigit() else 0


# --- Joining ---


def _merged(told: Sequence[_Told]) -> list[_Told]:
    """Return one telling for each arrival, with all that its tellings say of it."""
    kept: list[_Told] = []
    for telling in told:
        for n, other in enumerate(kept):
            if _same_arrival(other, telling):
                kept[n] = _joined(other, telling)
                break
        else:
            kept.append(telling)
    return kept


def _same_arrival(a: _Told, b: _Told) -> bool:
    """Tell whether two tellings of one actor agree in day, hour and place, so far as they say."""
    if a.actor.index != b.actor.index:
        return False
    if a.times and b.times:
        first, second = combine(*a.times), combine(*b.times)
        if first.time and second.time and first.time != second.time:
            return False
        days = [t.date for t in (first, second) if t.date and not t.inherited]
        if len(days) > 1 and not (days[0].startswith(days[1]) or days[1].startswith(days[0])):
            return False
    return _may_be_same(a.place, b.place)


def _may_be_same(a: Place | None, b: Place | None) -> bool:
    if a is None or b is None:
        return True
    if a.country and b.country and a.country != b.country:
        return False
    return not (a.city and b.city) or fold(a.city) == fold(b.city)


def _joined(a: _Told, b: _Told) -> _Told:
    """Keep the telling that says more of the time, and take from the other what it lacks."""
    best, other = (a, b) if _precision(a) >= _precision(b) else (b, a)
    lacks_day = not any(map(_own_day, best.times))
    lacks_hour = not any(t.time for t in best.times)
    extra = [
        t
        for t in other.times
        if (not _own_day(t) or lacks_day) and (not t.time or lacks_hour) and (_own_day(t) or t.time)
    ]
    return replace(best, times=(*best.times, *extra), place=best.place or other.place)


def _own_day(time: ResolvedTime) -> bool:
    return time.date is not None and not time.inherited


def _precision(told: _Told) -> int:
    return 2 * any(t.time for t in told.times) + any(map(_own_day, told.times))


def _as_arrival(reading: Reading, told: _Told) -> Arrival:
    return Arrival(
        participant=told.actor.name,
        when=_when(reading, told.times),
        place=told.place.name if told.place else None,
        status=told.status,
        evidence=evidence_between(reading.article, told.start, told.end),
    )


def _when(reading: Reading, times: Sequence[ResolvedTime]) -> When | None:
    if not times:
        return None
    moment = combine(*times)
    return When(
        date=moment.date,
        end_date=moment.end_date,
        time=moment.time,
        approximate=moment.approximate,
        evidence=tuple(
            evidence_between(reading.article, t.start, t.end)
            for t in sorted(times, key=lambda t: t.start)
        ),
    )

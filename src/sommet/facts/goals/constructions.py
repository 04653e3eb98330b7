"""The constructions that state a goal; each yields the goals that one sentence states.

A construction finds the words of a goal and who holds it, as actors of the article; ``None`` is
the meeting as a whole. Whether these actors may hold a goal is for `sommet.facts.goals` to say.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from spacy.tokens import Span, Token

from sommet.facts.event import encounter_nouns, encounter_verbs
from sommet.facts.goals.complements import QUOTES, Complement, begins, find_complement
from sommet.facts.goals.cues import (
    Frame,
    IntentVerb,
    agenda_words,
    duties,
    intent_verbs,
    intent_words,
    lemmas,
    occasions,
    purposes,
    topics,
)
from sommet.facts.goals.extents import cut
from sommet.facts.goals.sides import Sides
from sommet.facts.goals.speech import Actors
from sommet.grammar import auxiliaries, is_negated, is_passive, is_verb, plain, subject_of

_HYPOTHETICAL: Final = frozenset({"si", "s'"})
_REFLEXIVE: Final = frozenset({"se", "s'", "me", "m'", "nous", "vous"})


@dataclass(frozen=True, slots=True)
class Wish:
    """A goal's words, and who holds it: actors, or None for the meeting as a whole."""

    span: Span
    holders: Actors | None


Construction = Callable[[Span, Sides], Iterator[Wish]]


def _wishes(
    sides: Sides, trigger: Token, complement: Complement | None, holders: Actors | None
) -> Iterator[Wish]:
    if complement is None:
        return
    limit = trigger.sent.end
    if trigger.i in sides.speech.ends:
        limit = min(limit, sides.speech.ends[trigger.i])
    for span in cut(trigger.doc, complement, limit):
        yield Wish(span, holders)


def _times(sides: Sides, sentence: Span) -> frozenset[int]:
    """Return the tokens of the words of time, which may stand between a verb and its goal."""
    return frozenset(
        t.i
        for time in sides.reading.times_in(sentence)
        for t in sentence
        if time.start <= t.idx < time.end
    )


def verbs(sentence: Span, sides: Sides) -> Iterator[Wish]:
    """« M. Berg a promis de [lever les obstacles]. »"""
    between = _times(sides, sentence)
    for token in sentence:
        if not is_verb(token):
            continue
        for entry in intent_verbs().get(token.lemma_, ()):
            if not _fits(token, entry):
                continue
            complement = find_complement(
                token, entry.patterns, addressee=entry.addressee, between=between
            )
            if complement is not None:
                yield from _wishes(sides, token, complement, sides.agents(token))
                break


def _fits(verb: Token, entry: IntentVerb) -> bool:
    negated = is_negated(verb)
    if negated and entry.negation == "no" or not negated and entry.negation == "must":
        return False
    if (
        is_passive(verb)
        and not entry.reflexive
        and not any(c.lemma_ == "être" and verb.lemma_ == "convenir" for c in auxiliaries(verb))
    ):
        return False
    if _is_hypothetical(verb):
        return False
    before = verb.doc[max(verb.i - 4, verb.sent.start) : verb.i]
    reflexive = any(plain(t) in {"se", "s'"} or t.dep_ == "expl:comp" for t in before)
    return reflexive if entry.reflexive else True


def _is_hypothetical(verb: Token) -> bool:
    return any(c.dep_ == "mark" and plain(c) in _HYPOTHETICAL for c in verb.children)


def nouns(sentence: Span, sides: Sides) -> Iterator[Wish]:
    """« M. Berg a fait part de sa volonté de [renforcer la coopération]. »"""
    between = _times(sides, sentence)
    for token in sentence:
        entry = intent_words("noun").get(token.lemma_) if token.pos_ == "NOUN" else None
        if entry is not None:
            complement = find_complement(token, entry.patterns, between=between)
            yield from _wishes(sides, token, complement, sides.owners(token))


def adjectives(sentence: Span, sides: Sides) -> Iterator[Wish]:
    """« Mme Diaz s'est dite prête à [rencontrer son homologue]. »"""
    between = _times(sides, sentence)
    for token in sentence:
        entry = (
            intent_words("adjective").get(token.lemma_) if token.pos_ in {"ADJ", "VERB"} else None
        )
        if entry is None or is_negated(token):
            continue
        complement = find_complement(token, entry.patterns, between=between)
        yield from _wishes(sides, token, complement, sides.agents(token))


def purposes_of(sentence: Span, sides: Sides) -> Iterator[Wish]:
    """« Mme Diaz est arrivée à Oslo en vue de [la signature d'un accord]. »"""
    doc, end = sentence.doc, sentence.end
    for token in sentence:
        for entry in purposes():
            for words in entry.words or ("",):
                pattern = tuple(words.split())
                if tuple(plain(t) for t in doc[token.i : token.i + len(pattern)]) != pattern:
                    continue
                for frame in entry.patterns:
                    j = token.i + len(pattern)
                    start = begins(doc, j, end, frame)
                    if start is None:
                        continue
                    complement = Complement(start, frame.kind, frame)
                    holders = _doers(token, sides, of_meeting=entry.of_meeting)
                    if holders != ():
                        yield from _wishes(sides, token, complement, holders)
                    break


def _doers(token: Token, sides: Sides, *, of_meeting: bool) -> Actors | None:
    """Return who does what the words of purpose at the token are said of; empty: nobody known."""
    doc = token.doc
    for i in range(token.i - 1, max(token.sent.start, token.i - 30) - 1, -1):
        node = doc[i]
        word = plain(node)
        noun = encounter_nouns().get(word)
        verb = encounter_verbs().get(node.lemma_) if is_verb(node) else None
        if noun is not None:
            if noun.kind != "visit":
                return None
            return _travellers(node, sides)
        if verb is not None:
            return sides.agents(node)
        if node.pos_ == "VERB" and (not of_meeting):
            return sides.agents(node)
        if node.lemma_ in lemmas("mission"):
            return sides.reading.cast.within(doc[max(token.sent.start, i - 15) : i])[-1:]
        if node.pos_ == "VERB" and "Inf" not in node.morph.get("VerbForm"):
            return ()
        if node.text in {";", ":"}:
            return ()
    return ()


def _travellers(noun: Token, sides: Sides) -> Actors | None:
    """« la visite de Mme Diaz à Oslo », « Mme Diaz effectue une visite »."""
    doc = noun.doc
    for token in doc[noun.i + 1 : min(noun.i + 8, noun.sent.end)]:
        if token.text in {",", ";"} or is_verb(token):
            break
        found = [a for a in sides.reading.cast.at(token) if a.kind == "person"]
        if found:
            return tuple(found)
    for ancestor in noun.ancestors:
        if is_verb(ancestor):
            return sides.agents(ancestor)
    return None


def spoken_duties(sentence: Span, sides: Sides) -> Iterator[Wish]:
    """« "Il faut [mettre fin aux combats]", a dit M. Berg. »"""
    between = _times(sides, sentence)
    for token in sentence:
        entry = duties().get(token.lemma_)
        if entry is None or not sides.speech.is_spoken(token) or is_negated(token):
            continue
        complement = find_complement(token, entry.patterns, between=between)
        yield from _wishes(sides, token, complement, sides.speech.speakers(token))


def promises(sentence: Span, sides: Sides) -> Iterator[Wish]:
    """« M. Berg a assuré que son pays [soutiendrait la réforme]. »"""
    for token in sentence:
        if not is_verb(token) or not sides.speech.is_spoken(token) or is_negated(token):
            continue
        if not _is_future(token):
            continue
        speakers = sides.speech.speakers(token)
        subject = subject_of(token)
        if not speakers or subject is None:
            continue
        own = plain(subject) in {"je", "j'", "nous"}
        if not own:
            agents = sides.agents(token)
            own = bool(set(sides.names(agents)) & set(sides.names(speakers)))
        if not own:
            continue
        start = token.i
        following = find_complement(
            token, (Frame((), "inf"), Frame(("de",), "inf"), Frame(("à",), "inf"))
        )
        if following is not None and token.lemma_ in {
            "aller",
            "continuer",
            "chercher",
            "tenter",
            "devoir",
        }:
            complement = following
        else:
            complement = Complement(start, "inf", Frame((), "inf"))
        yield from _wishes(sides, token, complement, speakers)


def _is_future(verb: Token) -> bool:
    if verb.lemma_ in {"être", "avoir"} and verb.pos_ == "AUX":
        return False
    if "Fut" in verb.morph.get("Tense") or "Cnd" in verb.morph.get("Mood"):
        return True
    return verb.lemma_ == "aller" and find_complement(verb, (Frame((), "inf"),)) is not None


def agenda(sentence: Span, sides: Sides) -> Iterator[Wish]:
    """« Au menu des discussions : [le commerce et la sécurité]. »"""
    doc = sentence.doc
    for token in sentence:
        for words in agenda_words():
            if tuple(plain(t) for t in doc[token.i : token.i + len(words)]) != words:
                continue
            after = token.i + len(words)
            colon = next(
                (
                    i
                    for i in range(after, min(after + 10, sentence.end))
                    if doc[i].text in {":", ","}
                ),
                None,
            )
            verb = next(
                (i for i in range(after, min(after + 10, sentence.end)) if is_verb(doc[i])), None
            )
            if colon is not None and verb is None and colon + 1 < sentence.end:
                start = colon + 1
                while start < sentence.end and (doc[start].text in QUOTES or doc[start].is_space):
                    start += 1
                yield from _wishes(sides, token, Complement(start, "noun", Frame((), "noun")), None)
                continue
            subject = _copular_subject(doc[token.i])
            if subject is not None and not sides.reading.cast.at(subject) and subject.i < token.i:
                left = subject.left_edge.i
                yield Wish(doc[left : min(subject.right_edge.i + 1, token.i)], None)


def _copular_subject(token: Token) -> Token | None:
    for node in (token, *token.ancestors):
        found = next((c for c in node.children if c.dep_ in {"nsubj", "nsubj:pass"}), None)
        if found is not None:
            return found
        if is_verb(node) and node.lemma_ != "être":
            return None
    return None


def topics_of(sentence: Span, sides: Sides) -> Iterator[Wish]:
    """« Les entretiens porteront sur [la coopération énergétique]. »"""
    between = _times(sides, sentence)
    for token in sentence:
        for entry in topics().get(token.lemma_, ()):
            if not is_verb(token):
                continue
            subject = subject_of(token)
            if subject is None:
                continue
            complement = find_complement(token, entry.patterns, between=between)
            if complement is None:
                continue
            if entry.talks:
                if plain(subject) in encounter_nouns() and not _is_past(token):
                    yield from _wishes(sides, token, complement, None)
                    break
            elif _is_ahead(token):
                talks = plain(subject) in encounter_nouns()
                yield from _wishes(sides, token, complement, None if talks else sides.agents(token))
                break


def _is_past(verb: Token) -> bool:
    nodes = [verb, *auxiliaries(verb)]
    return any(t in {"Past", "Imp"} for n in nodes for t in n.morph.get("Tense")) and not any(
        "Pres" in n.morph.get("Tense") for n in auxiliaries(verb) if n.lemma_ == "être"
    )


def _is_ahead(verb: Token) -> bool:
    if "Fut" in verb.morph.get("Tense"):
        return True
    return "Inf" in verb.morph.get("VerbForm") and verb.head.lemma_ in {
        "devoir",
        "aller",
        "prévoir",
    }


def scheduled(sentence: Span, sides: Sides) -> Iterator[Wish]:
    """« Mme Diaz doit [défendre un projet de traité]. »"""
    for token in sentence:
        if token.lemma_ not in {"devoir", "aller"} or not is_verb(token) or is_negated(token):
            continue
        if sides.speech.is_spoken(token) or _is_hypothetical(token):
            continue
        if set(token.morph.get("Tense")) & {"Past", "Imp"} and token.lemma_ == "devoir":
            continue
        complement = find_complement(token, (Frame((), "inf"),))
        if complement is None:
            continue
        head = next((t for t in token.doc[complement.start :] if "Inf" in t.morph.get("VerbForm")))
        if (
            head.lemma_ in lemmas("itinerary")
            or head.pos_ == "AUX"
            or head.lemma_ in encounter_verbs()
        ):
            continue
        yield from _wishes(sides, token, complement, sides.agents(token))


def occasions_of(sentence: Span, sides: Sides) -> Iterator[Wish]:
    """« Cette visite sera l'occasion de [signer deux accords]. »"""
    for token in sentence:
        entry = occasions().get(token.lemma_)
        if entry is None or is_negated(token):
            continue
        subject = subject_of(token)
        noun = encounter_nouns().get(plain(subject)) if subject is not None else None
        if subject is None or noun is None:
            continue
        complement = find_complement(token, entry.patterns)
        holders = _travellers(subject, sides) if noun.kind == "visit" else None
        yield from _wishes(sides, token, complement, holders)


def aims(sentence: Span, sides: Sides) -> Iterator[Wish]:
    """« L'objectif de la rencontre est de [relancer le commerce]. »"""
    for token in sentence:
        entry = intent_words("aim").get(token.lemma_) if token.pos_ == "NOUN" else None
        if entry is None:
            continue
        doc = token.doc
        j = token.i + 1
        copula = next(
            (k for k in range(j, min(j + 14, sentence.end)) if doc[k].lemma_ == "être"), None
        )
        after = doc[copula] if copula is not None else token
        complement = find_complement(after, entry.patterns)
        if complement is None:
            continue
        actors = sides.reading.cast.within(doc[token.i + 1 : after.i]) if copula is not None else ()
        if not actors and any(
            plain(t) in {"notre", "nos", "mon", "ma"} for t in doc[max(token.i - 3, 0) : token.i]
        ):
            actors = sides.speech.speakers(token)
        yield from _wishes(sides, token, complement, actors or None)


CONSTRUCTIONS: Final[tuple[Construction, ...]] = (
    verbs,
    nouns,
    adjectives,
    purposes_of,
    occasions_of,
    aims,
    agenda,
    topics_of,
    spoken_duties,
    promises,
    scheduled,
)

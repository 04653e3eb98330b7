"""Verbs, nouns and adjectives of intent: « veut », « sa volonté de », « prête à »."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from sommet.facts.goals.complements import Complement, find_complement
from sommet.facts.goals.cues import IntentVerb, frame, intent_verbs, intent_words, lemmas
from sommet.facts.goals.sides import Sides
from sommet.facts.goals.subjects import Actors
from sommet.facts.goals.wishes import (
    INFINITIVE,
    NOUN,
    Wish,
    infinitive_lemma,
    is_background,
    is_hypothetical,
    wishes,
)
from sommet.grammar import (
    auxiliaries,
    has_feature,
    is_negated,
    is_passive,
    is_reflexive,
    is_verb,
    plain,
    verb_lemma,
)
from sommet.parse import Doc, Span, Token

_CLEFT: Final = (INFINITIVE, frame("de inf"), NOUN, frame("que"))
_NEAR: Final = 5  # tokens from « ce que » to its verb, and from the verb to « c'est »


def verbs(sentence: Span, sides: Sides) -> Iterator[Wish]:
    """« M. Berg a promis de [lever les obstacles]. »"""
    for token in filter(is_verb, sentence):
        for entry in intent_verbs().get(verb_lemma(token), ()):
            if not _is_wanted(token, entry, sides):
                continue
            complement = find_complement(
                token, entry.patterns, addressee=entry.addressee, between=sides.times
            )
            complement = complement or _cleft(token)
            if complement is None:
                continue
            if token.i in sides.speech.quoted and _only_speaks(token, complement):
                break
            if complement.kind == "noun" and _head(token.doc, complement) in lemmas("no aim"):
                continue  # « appeler au téléphone »
            yield from wishes(sides, token, complement, sides.agents(token))
            break


def _only_speaks(verb: Token, complement: Complement) -> bool:
    """« Je veux dire que », « je veux être clair », and not « nous voulons être un pont »."""
    lemma = infinitive_lemma(verb, complement)
    becomes = lemma == "être" and any(
        t.pos_ == "DET" for t in verb.doc[complement.start + 1 : complement.start + 2]
    )
    return lemma in lemmas("discourse") and not becomes


def _is_wanted(verb: Token, entry: IntentVerb, sides: Sides) -> bool:
    """Tell whether the verb is said as the entry asks: affirmed, active, of its own accord."""
    if is_background(verb, sides) or verb_lemma(verb.head) in lemmas("suspicion"):
        return False
    if is_negated(verb) != (entry.negation == "must") and entry.negation != "may":
        return False
    if entry.addressee != "none" and _is_bare_participle(verb):
        return False  # « invitée à parler », « les réformes demandées »
    if entry.reflexive != is_reflexive(verb) and not _reports_wish(verb):
        return False
    return not (is_passive(verb) and verb_lemma(verb) != "convenir") and not is_hypothetical(verb)


def _is_bare_participle(verb: Token) -> bool:
    """Tell a participle that stands with a noun from one coordinated with « a dit et »."""
    past = has_feature(verb, "VerbForm", "Part") and has_feature(verb, "Tense", "Past")
    return past and verb.dep_ in {"acl", "advcl", "amod"} and not auxiliaries(verb)


def _reports_wish(verb: Token) -> bool:
    """In « se dit vouloir » the « se » belongs to the verb before."""
    return "Inf" in verb.morph.get("VerbForm", [])


def _cleft(verb: Token) -> Complement | None:
    """« Ce que nous voulons, c'est [un accord]. »"""
    doc = verb.doc
    before = [plain(t) for t in doc[max(verb.sent.start, verb.i - _NEAR) : verb.i]]
    after = doc[verb.i + 1 : min(verb.i + _NEAR, verb.sent.end)]
    if "ce" not in before or not {"que", "qu'"} & set(before):
        return None
    copula = next((t for t in after if t.lemma_ == "être"), None)
    return find_complement(copula, _CLEFT) if copula is not None else None


def _head(doc: Doc, complement: Complement) -> str:
    """Return the lemma of the first noun of a noun phrase."""
    return next((t.lemma_ for t in doc[complement.start :] if t.pos_ in {"NOUN", "PROPN"}), "")


def nouns(sentence: Span, sides: Sides) -> Iterator[Wish]:
    """« M. Berg a fait part de sa volonté de [renforcer la coopération]. »"""
    for token in sentence:
        entry = intent_words("noun").get(token.lemma_) if token.pos_ == "NOUN" else None
        if entry is not None:
            verb = next((a for a in token.ancestors if is_verb(a)), None)
            if verb is not None and (
                is_negated(verb)
                or is_background(verb, sides)
                or verb_lemma(verb) in lemmas("rejection")
            ):
                continue
            owner = _owner(token, sides)
            last, holders = owner or (_last_adjective(token), sides.owners(token))
            complement = find_complement(last, entry.patterns, between=sides.times)
            yield from wishes(sides, token, complement, holders)


def _owner(noun: Token, sides: Sides) -> tuple[Token, Actors] | None:
    """Return the last word and the actors of « de la Norvège » in « la volonté de la Norvège »."""
    doc, end = noun.doc, noun.sent.end
    if noun.i + 1 >= end or plain(doc[noun.i + 1]) not in {"de", "d'", "du", "des"}:
        return None
    for token in doc[noun.i + 2 : min(noun.i + 4, end)]:
        mention = sides.reading.cast.mention_at(token)
        if mention is not None:
            return doc[mention.end - 1], sides.reading.cast.at(token)
        if token.pos_ != "DET":
            return None
    return None


def _last_adjective(noun: Token) -> Token:
    """Return the last word of « volonté commune », « vœu le plus cher »."""
    last = noun
    while last.i + 1 < noun.sent.end and last.nbor().pos_ == "ADJ":
        last = last.nbor()
    return last


def adjectives(sentence: Span, sides: Sides) -> Iterator[Wish]:
    """« Mme Diaz s'est dite prête à [rencontrer son homologue]. »"""
    table = intent_words("adjective")
    for token in sentence:
        if token.pos_ not in {"ADJ", "VERB", "NOUN"}:
            continue
        entry = next((table[form] for form in _masculine(token) if form in table), None)
        if entry is None or is_negated(token):
            continue
        complement = find_complement(token, entry.patterns, between=sides.times)
        if complement is None:
            continue
        yield from wishes(sides, token, complement, sides.agents(_copula(token, sides)) or ())


def _copula(adjective: Token, sides: Sides) -> Token:
    """Return the verb that says it of somebody: « s'est dite, mardi, prête à »."""
    i = adjective.i - 1
    while i > adjective.sent.start and (
        i in sides.times or adjective.doc[i].pos_ in {"ADV", "PUNCT"}
    ):
        i -= 1
    verb = adjective.doc[i]
    return verb if is_verb(verb) and verb_lemma(verb) in lemmas("speech") else adjective


def _masculine(token: Token) -> tuple[str, ...]:
    """Return the forms of which the token may be an inflection: « prêtes » of « prêt »."""
    word = plain(token)
    endings = ("", "s", "e", "es")
    return (token.lemma_, *(word.removesuffix(ending) for ending in endings))

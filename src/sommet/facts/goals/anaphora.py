"""Whom a pronoun or a description means: who was spoken of before, « il », « son hôte »."""

from __future__ import annotations

from itertools import takewhile
from typing import Final

from sommet.cast import Actor, Actors
from sommet.facts.goals.cues import lemmas
from sommet.gazetteer import DEMONYM, hits
from sommet.grammar import SUBJECT
from sommet.identity.strangers import is_another
from sommet.lexicon import Gender
from sommet.lexicon.gazetteer import fold, office_forms
from sommet.parse import Span, Token
from sommet.reading import Reading

_APPOSITION: Final = 9  # tokens after « le député » in which its name stands
_SENTENCES_BACK: Final = 3  # from a pronoun to whom it means
THIRD_PERSON: Final = frozenset({"il", "elle", "-il", "-elle", "lui", "celui-ci", "celle-ci"})
_FEMININE: Final = frozenset({"elle", "-elle", "celle-ci"})
OF_OTHERS: Final = frozenset({"outsider", "parliament", "local"})  # levels of offices
_DEFINITE: Final = frozenset({"le", "la", "l'", "ce", "cet", "cette"})


def last_subject(reading: Reading, pronoun: Token) -> Actors:
    """Return the person who was last a subject in the sentences before.

    This is whom « a-t-il ajouté » means; the gender that offices and titles tell must agree, and
    nobody else may have come in since, as « un pêcheur ».
    """
    doc = pronoun.doc
    sentence = pronoun.sent
    for _ in range(_SENTENCES_BACK):
        if sentence.start == 0:
            break
        sentence = doc[sentence.start - 1].sent
        first, clefted = _first_word(sentence), _clefted(sentence)
        for token in sentence:
            if token.dep_ not in SUBJECT and token is not first and token is not clefted:
                continue
            found = tuple(a for a in reading.cast.at(token) if a.kind == "person")
            found = found or counterpart(reading, token)
            if len(found) == 1 and agrees(found[0], pronoun):
                return found
            state = _state_of(reading, token, pronoun)
            if state:
                return state
            if not found and token.head.dep_ == "ROOT" and is_another(token):
                return ()
    return _only_one(reading, pronoun)


def _state_of(reading: Reading, subject: Token, pronoun: Token) -> Actors:
    """« La Norvège a signé. Elle veut »: the state, where its sentence names no person."""
    states = tuple(a for a in reading.cast.at(subject) if a.kind == "country")
    fits = len(states) == 1 and _gender(subject) == _gender(pronoun) != ""
    persons = any(a.kind == "person" for a in reading.cast.within(subject.sent))
    return states if fits and not persons else ()


def _only_one(reading: Reading, pronoun: Token) -> Actors:
    """« a-t-elle dit » of the only woman, though no subject: « M. Berg a reçu Mme Diaz »."""
    gender = _gender(pronoun) if pronoun.plain in THIRD_PERSON else ""
    fitting = tuple(
        a
        for a in reading.cast.persons()
        if gender and a.gender in {gender, ""} and a.mentions and a.mentions[0].start < pronoun.i
    )
    return fitting if len(fitting) == 1 and fitting[0].gender else ()


def _first_word(sentence: Span) -> Token | None:
    """Return the first word: in « Mme Diaz, elle, n'a rien dit » the model sees no subject."""
    idle = {"DET", "CCONJ"}  # « Et Mme Diaz ? »
    return next((t for t in sentence if t.is_alpha and t.pos_ not in idle), None)


def _clefted(sentence: Span) -> Token | None:
    """« C'est son ministre, Lars Holm, qui a parlé »: « ministre », the subject of it."""
    words = [t for t in sentence if t.is_alpha or t.plain == "c'"]
    plain = [t.plain for t in words]
    if plain[:1] != ["c'"] or plain[1:2] not in (["est"], ["était"], ["fut"]) or "qui" not in plain:
        return None
    named = (t for t in words[2 : plain.index("qui")] if t.pos_ != "DET")
    first = next(named, None)
    return first if first is not None and first.pos_ in {"NOUN", "PROPN", "PRON"} else None


def described(reading: Reading, noun: Token) -> Actors:
    """Return the last subject for « a lancé l'ancien ouvrier », whom nothing says to be another.

    A description that names a country, a place or a body, or that onlookers have, may be of
    somebody new; one of several people is.
    """
    if noun.plain in lemmas("representative") and is_his(noun):
        return last_subject(reading, noun)
    if found := counterpart(reading, noun):
        return found
    if is_his(noun) and fold(noun.plain) in office_forms():
        return _leader_before(reading, noun)
    words = [t for t in noun.subtree if t.i <= noun.i or t.dep_ in {"amod", "nmod", "case", "det"}]
    determiners = {t.plain for t in words if t.head == noun and t.dep_ == "det"}
    if noun.pos_ not in {"NOUN", "ADJ", "VERB"} or not determiners & _DEFINITE:
        return ()
    if "Plur" in noun.morph.get("Number", []) or noun.plain in lemmas("body") | lemmas("text"):
        return ()
    once = any(t.plain in {"ancien", "ancienne", "ex"} for t in words)
    named = any(t.pos_ == "PROPN" or reading.cast.at(t) for t in words)
    following = noun.doc[noun.i + 1 : min(noun.i + _APPOSITION, noun.sent.end)]
    apposed = takewhile(lambda t: t.pos_ in {"NOUN", "PROPN", "ADJ", "DET"}, following)
    if noun.plain not in lemmas("periphrasis") and any(t.pos_ == "PROPN" for t in apposed):
        return ()  # « le député Jean Roux »
    stated = {
        i for hit in hits(noun.doc) if hit.label_ == DEMONYM for i in (hit.start, hit.end - 1)
    }
    if noun.i in stated and not reading.cast.at(noun):
        return _national(reading, noun)
    if stated & {t.i for t in words} or (named and not once):
        return ()
    if any(t.lemma_.lower() in lemmas("onlooker") for t in words):
        return ()  # « le chef de l'opposition »
    office = office_forms().get(fold(noun.plain))
    if office is not None and office.level in OF_OTHERS and not once:
        return ()  # « le maire », « l'évêque »; « le milliardaire » may lead a state
    return last_subject(reading, noun)


def _national(reading: Reading, noun: Token) -> Actors:
    """« "Merci", a lancé le Péruvien »: who alone leads the state."""
    state = next((h.kb_id_ for h in hits(noun.doc) if h.start <= noun.i < h.end), "")
    leaders = tuple(a for a in reading.cast.leaders_of(state) if agrees(a, noun))
    return leaders if len(leaders) == 1 else ()


def counterpart(reading: Reading, noun: Token) -> Actors:
    """« M. Berg a reçu Mme Diaz. "Merci", a dit son invitée »: whom he was last named with."""
    if noun.plain not in lemmas("counterpart") or not is_his(noun):
        return ()
    one, doc, start = last_subject(reading, noun), noun.doc, noun.sent.start
    for _ in range(_SENTENCES_BACK):
        start = doc[start - 1].sent.start if start else 0
    for token in reversed(doc[start : noun.i]) if len(one) == 1 else ():
        for actor in reading.cast.at(token):
            if actor.kind == "person" and actor.index != one[0].index and agrees(actor, noun):
                return (actor,)
    return ()


def _leader_before(reading: Reading, noun: Token) -> Actors:
    """« L'Inde, a assuré son président, paiera »: who leads the one state named before."""
    before = reading.cast.within(noun.doc[noun.sent.start : noun.i])
    states = {a.country for a in before if a.kind == "country" and a.country}
    leaders = reading.cast.leaders_of(states.pop()) if len(states) == 1 else ()
    return leaders if len(leaders) == 1 else ()


def is_his(noun: Token) -> bool:
    """« son ministre », « ses conseillers »."""
    return any(c.plain in {"son", "sa", "ses"} for c in noun.children if c.i < noun.i)


def agrees(actor: Actor, word: Token) -> bool:
    """Tell whether the gender that the actor's titles tell, if any, is that of a word.

    A word that tells none agrees with men and women alike.
    """
    gender = _gender(word)
    return not gender or not actor.gender or actor.gender == gender


def _gender(word: Token) -> Gender:
    form = word.plain
    if form in THIRD_PERSON:
        return "f" if form in _FEMININE else "m"
    articles = {c.plain for c in word.children if c.dep_ == "det"}
    return "f" if articles & {"la", "cette"} else "m" if articles & {"le", "ce"} else ""

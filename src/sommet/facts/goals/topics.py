"""What talks will be about: « porter sur », « sujets de discussion », « évoquer les moyens de »."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from sommet.facts.goals.agenda import LIST, OWNER, told_before
from sommet.facts.goals.complements import find_complement, head_noun
from sommet.facts.goals.copulas import (
    first_auxiliary,
    is_ahead,
    is_past,
    is_simple_imperfect,
    is_to_come,
    opening_copula,
)
from sommet.facts.goals.cues import frame, keys, lemmas, topics
from sommet.facts.goals.sides import Sides
from sommet.facts.goals.subjects import RELATIVE, opening_noun
from sommet.facts.goals.wishes import INFINITIVE, NOUN, Wish, begins_from, is_background, wishes
from sommet.grammar import (
    NEGATION,
    is_finite,
    is_future,
    is_negated,
    is_passive,
    is_reflexive,
    is_verb,
    subject_of,
    trim,
    verb_lemma,
)
from sommet.parse import Span, Token

_ABOUND: Final = 5  # tokens from « les sujets » to « abondent »
_OBJECTS: Final = frozenset({"le", "la", "l'", "les"})


@begins_from(lambda sides: sides.reading.doc.having(lemmas("subject")))
def topic_lists(cues: Sequence[Token], sides: Sides) -> Iterator[Wish]:
    """« Principaux sujets de discussion : [la pêche et la dette]. »"""
    for token in cues:
        if token.lemma_ not in lemmas("subject") or token.pos_ != "NOUN":
            continue
        copula = _copula_of_main(token, sides)
        if copula is not None:
            yield from told_before(copula, sides)
            continue
        listed = _listed_before(token)
        if listed is not None:
            yield Wish(listed, None, token.doc.span(token.i, token.i + 1))
            continue
        following = token.doc[token.i + 1 : min(token.i + LIST, token.sent.end)]
        mark = next((t for t in following if t.text == ":" or is_verb(t)), None)
        if mark is not None and (verb_lemma(mark) in lemmas("abound") or _is_full(mark)):
            mark = next((t for t in following if t.text == ":"), None)
        if mark is None or (is_verb(mark) and not (mark.lemma_ == "être" and is_future(mark))):
            continue
        if not _is_explained(mark):
            yield from wishes(sides, token, find_complement(mark, (NOUN, INFINITIVE)), None)


def _copula_of_main(noun: Token, sides: Sides) -> Token | None:
    """« La pêche sera l'autre grand sujet des entretiens », not « sera un sujet »."""
    copula = next((c for c in noun.children if c.dep_ == "cop"), None)
    first = first_auxiliary(copula) if copula is not None else noun
    following = noun.doc[noun.i + 1 : min(noun.i + OWNER, noun.sent.end)]
    ahead = copula is not None and (is_future(copula) or is_future(first))
    return first if ahead and any(map(sides.is_talks, following)) else None


def _listed_before(noun: Token) -> Span | None:
    """« [La pêche, les visas] : autant de dossiers », « [Pêche, dette] : les sujets abondent »."""
    doc, first = noun.doc, noun.sent.start
    near = doc[max(first, noun.i - OWNER) : noun.i]
    colon = next((t for t in near if t.text == ":"), None)
    if colon is None or any(is_verb(t) for t in doc[first : colon.i]):
        return None
    many = any(t.plain == "autant" for t in near)
    following = doc[noun.i + 1 : min(noun.i + _ABOUND, noun.sent.end)]
    abound = any(verb_lemma(t) in lemmas("abound") for t in following if is_verb(t))
    listed = trim(doc, first, colon.i)
    return listed if (many or abound) and any(t.text == "," for t in listed) else None


def _is_full(copula: Token) -> bool:
    """« Le menu est copieux : »"""
    after = copula.doc[copula.i + 1 : min(copula.i + OWNER, copula.sent.end)]
    colon = any(t.text == ":" for t in after)
    return copula.lemma_ == "être" and any(t.pos_ in {"ADJ", "VERB"} for t in after[:1]) and colon


def _is_explained(colon: Token) -> bool:
    """« question de pêche : Oslo, qui y tient, veut »: a clause behind the colon, no topics."""
    related = False
    for token in colon.doc[colon.i + 1 : colon.sent.end]:
        related = (related or token.plain in RELATIVE) and token.text != ","
        if is_finite(token) and not related and token.dep_ != "acl:relcl":
            return True
        if token.text in {".", ";"}:
            break
    return False


@begins_from(lambda sides: sides.reading.doc.having(lemmas("means")))
def means(cues: Sequence[Token], sides: Sides) -> Iterator[Wish]:
    """« M. Berg et Mme Diaz ont évoqué les moyens de [relancer le commerce]. »"""
    for noun in cues:
        if noun.lemma_ not in lemmas("means") or noun.pos_ != "NOUN":
            continue
        verb = next((a for a in noun.ancestors if is_verb(a)), None)
        if verb is None or is_negated(verb) or is_background(verb, sides):
            continue
        reviewed = [t.plain for t in noun.doc[verb.i + 1 : verb.i + 3]] == ["en", "revue"]
        if not reviewed and verb_lemma(verb) not in topics().keys() | lemmas("deliberation"):
            continue
        complement = find_complement(noun, (frame("de inf"), frame("de noun")))
        subject = subject_of(verb)
        talks = subject is not None and sides.is_talks(subject)
        yield from wishes(sides, noun, complement, None if talks else sides.agents(verb))


@begins_from(lambda sides: sides.reading.doc.having(lemmas("dominate")))
def dominating(cues: Sequence[Token], sides: Sides) -> Iterator[Wish]:
    """« [La crise] devrait dominer les entretiens. »"""
    for token in filter(is_verb, cues):
        if verb_lemma(token) not in lemmas("dominate") or not is_ahead(token):
            continue
        over = [c for c in token.children if c.i > token.i]
        if any(sides.is_talks(c) or c.lemma_ in lemmas("conversation") for c in over):
            yield from told_before(first_auxiliary(token), sides)


@cache
def _naming_topics() -> frozenset[str]:
    """« porter », « évoquer », « il sera question de »."""
    return keys(topics) | {"question"}


@begins_from(lambda sides: sides.reading.doc.having(_naming_topics()))
def topics_of(cues: Sequence[Token], sides: Sides) -> Iterator[Wish]:
    """« Les entretiens porteront sur [la coopération énergétique]. »"""
    for token in cues:
        bare = token.i > 0 and token.nbor(-1).pos_ != "DET"
        if token.plain == "question" and bare and _is_to_be(token):
            complement = find_complement(token, (frame("de bare noun"), frame("de inf")))
            yield from wishes(sides, token, complement, None)
        for topic in topics().get(verb_lemma(token), ()) if is_verb(token) else ():
            if topic.reflexive and not is_reflexive(token):
                continue  # « entretiennent des relations »
            if not topic.talks and _is_inverted(token):
                yield from wishes(sides, token, find_complement(token, (NOUN,)), None)
                break
            if not topic.talks and is_passive(token) and is_to_come(token):
                yield from told_before(first_auxiliary(token), sides)
                break
            subject = subject_of(token)
            if subject is None and (opening := opening_noun(token)) and sides.is_talks(opening):
                subject = opening
            complement = find_complement(token, topic.patterns, between=sides.times)
            if subject is None or complement is None or is_negated(token):
                continue
            if head_noun(token.doc, complement) in lemmas("no topic"):
                continue  # « parler d'une seule voix »
            if topic.talks and any(c.plain in _OBJECTS and c.i < token.i for c in token.children):
                continue  # « une tournée qui le conduira au Togo »
            talks = sides.is_talks(subject)
            if (talks and not is_past(token)) if topic.talks else is_ahead(token):
                talks = talks or (subject.plain == "on" and not sides.speech.is_spoken(token))
                yield from wishes(sides, token, complement, None if talks else sides.agents(token))
                break


def _is_to_be(noun: Token) -> bool:
    """« il sera notamment question de », « il devrait être question de », « il était question »."""
    before = noun.doc[max(noun.sent.start, noun.i - 4) : noun.i]
    told = any(map(is_simple_imperfect, before)) and NEGATION.isdisjoint(t.plain for t in before)
    return told or any(t.lemma_ in {"être", "devoir"} and is_future(t) for t in before)


def _is_inverted(participle: Token) -> bool:
    """« Seront aussi abordées la dette et la pêche »."""
    first = opening_copula(participle)
    return first is not None and is_future(first)

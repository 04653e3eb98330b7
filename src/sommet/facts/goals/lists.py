"""Goals that a colon announces: « trois pistes : développer le fret, simplifier les visas »."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from sommet.cast import Actors
from sommet.facts.goals.anaphora import last_subject
from sommet.facts.goals.complements import (
    CLITICS,
    QUOTES,
    Complement,
    find_complement,
    is_restricted,
)
from sommet.facts.goals.cues import frame, intent_verbs, intent_words, keys, lemmas
from sommet.facts.goals.sides import Sides
from sommet.facts.goals.wishes import INFINITIVE, NOUN, Wish, begins_from, is_background, wishes
from sommet.grammar import is_finite, is_negated, is_verb, verb_lemma
from sommet.parse import Doc, Token

_REACH: Final = 22  # tokens from « propositions » to the colon
_OWNED: Final = frozenset({"de", "d'", "du", "des", "par", "pour"})
_NEAR: Final = 8  # tokens from « objectif » to the colon before bare topics
_RANK: Final = 4  # tokens of « premièrement, », « 2) », « enfin, »


@cache
def _announcing() -> frozenset[str]:
    return keys(intent_words, "aim") | lemmas("proposal")


@begins_from(lambda sides: sides.reading.doc.having(_announcing()))
def lists(cues: Sequence[Token], sides: Sides) -> Iterator[Wish]:
    """« M. Berg a avancé trois pistes : [développer le fret] et [simplifier les visas]. »"""
    doc = cues[0].doc
    for noun in cues:
        aim = noun.lemma_ in intent_words("aim") and noun.pos_ in {"NOUN", "ADJ"}
        proposal = noun.lemma_ in lemmas("proposal") and noun.pos_ == "NOUN"
        if not (aim or proposal) or (noun.is_title and noun.i > noun.sent.start):
            continue  # « le ministre du Plan »
        following = doc[noun.i + 1 : min(noun.i + _REACH, noun.sent.end)]
        colon = next((t for t in following if t.text in {":", ";"} or t.plain == "dont"), None)
        if colon is None or colon.text == ";" or not _is_counted(noun):
            continue
        if colon.plain == "dont" and (aim or colon.nbor(-1).text != ","):
            continue  # « cinq propositions, dont la création d'un fonds »
        verb = _verb(noun, colon)
        denied = verb is not None and is_negated(verb) and not is_restricted(verb)
        denied = denied and not _is_told(noun, verb)
        if denied or (verb is not None and is_background(verb, sides)):
            continue
        if noun.lemma_ == "chose" and (verb is None or verb_lemma(verb) not in intent_verbs()):
            continue  # « a dit une chose : », not « veut deux choses : »
        holders = _proposing(noun, colon, verb, sides)
        if holders is None and not aim:
            continue
        nouns = colon.i - noun.i <= _NEAR if aim else holders is not None
        yield from _items(colon, sides, holders, nouns=nouns)


def _is_told(noun: Token, verb: Token | None) -> bool:
    """« ne cache pas son objectif », « ne fait pas mystère de »: denied, they tell."""
    between = noun.doc[verb.i : noun.i] if verb is not None else ()
    return any({t.plain, t.lemma_} & lemmas("concealment") for t in between)


def _is_counted(noun: Token) -> bool:
    """« trois pistes », « l'objectif », « Objectif », not « hors de propos »."""
    told = any(c.dep_ in {"det", "nummod"} for c in noun.children)
    return told or all(t.pos_ in {"ADJ", "SPACE"} for t in noun.doc[noun.sent.start : noun.i])


def _verb(noun: Token, colon: Token) -> Token | None:
    """Return the verb that tells who has the proposals, before the noun or after."""
    above = [a for a in noun.ancestors if is_verb(a) and a.i < colon.i]
    return above[0] if above else None


def _proposing(noun: Token, colon: Token, verb: Token | None, sides: Sides) -> Actors | None:
    """« les priorités de M. Berg », « ses priorités », « M. Berg a fixé trois priorités »."""
    doc = noun.doc
    following = doc[noun.i + 1 : colon.i]
    if any(t.plain in _OWNED for t in following) or any(t.pos_ == "ADJ" for t in following):
        owners = sides.reading.cast.within(following) or sides.side_of(following)
        if owners:
            return owners
    before = {t.plain for t in doc[max(noun.i - 3, noun.sent.start) : noun.i]}
    if before & {"notre", "nos", "mon", "ma", "mes"}:
        return sides.speech.speakers(noun)
    if verb is not None:
        return sides.agents(verb)
    if before & {"son", "sa", "ses"}:
        return last_subject(sides.reading, noun)
    return sides.speech.reported.get(noun.i) or sides.speech.quoted.get(noun.i)


def _items(colon: Token, sides: Sides, holders: Actors | None, *, nouns: bool) -> Iterator[Wish]:
    """Yield the goals after the colon, those too that a semicolon or a rank parts."""
    doc, end = colon.doc, colon.sent.end
    mark = colon.i
    frames = (INFINITIVE, frame("de inf"), frame("que"), *((NOUN,) if nouns else ()))
    while mark < end:
        start = _after_rank(doc[mark])
        complement = find_complement(start, frames)
        if (
            complement is not None
            and complement.kind == "noun"
            and (
                _has_verb(complement, end, doc)
                or doc[complement.start].like_num
                or any(t.i in sides.times for t in doc[complement.start : complement.start + 2])
            )
        ):
            return  # « le premier objectif : 12 navires », « : le 3 mai, il a dit »
        if complement is None and nouns and start == doc[mark]:
            complement = _bare_nouns(start)
        if complement is None:
            return
        yield from wishes(sides, start, complement, holders)
        following = doc[complement.start : end]
        mark = next((t.i for t in following if t.text == ";"), end)


def _after_rank(mark: Token) -> Token:
    """Return the comma or bracket after « premièrement », « 1 », else the mark itself."""
    for token in mark.doc[mark.i + 1 : min(mark.i + 1 + _RANK, mark.sent.end)]:
        if token.text in {",", ")", "-", "–"}:
            return token
        if not (token.pos_ in {"ADV", "CCONJ", "NUM", "SPACE"} or token.plain in lemmas("rank")):
            break
    return mark


def _has_verb(complement: Complement, end: int, doc: Doc) -> bool:
    """« L'enjeu est de taille : les ventes baissent »: a clause, no list of nouns."""
    for token in doc[complement.start : end]:
        clitic = token.plain in CLITICS
        if (token.pos_ in {"SCONJ", "PRON"} and not clitic) or token.text in {";", "."}:
            return False
        if is_finite(token):
            return True
    return False


def _bare_nouns(colon: Token) -> Complement | None:
    """« : pêche, énergie et visas »: nouns without an article."""
    i = colon.i + 1
    while i < colon.sent.end and (colon.doc[i].text in QUOTES or colon.doc[i].is_space):
        i += 1
    if i < colon.sent.end and colon.doc[i].pos_ == "NOUN":
        return Complement(i, "noun", NOUN)
    return None

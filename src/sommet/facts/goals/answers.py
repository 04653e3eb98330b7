"""Goals that answer a question: « Que veut Mme Diaz ? [Un prêt]. », « Son but ? [Signer]. »"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from sommet.cast import Actors
from sommet.facts.goals.anaphora import last_subject
from sommet.facts.goals.complements import QUE, Complement, begins
from sommet.facts.goals.cues import Frame, frame, intent_verb_forms, intent_words, lemmas
from sommet.facts.goals.sides import Sides
from sommet.facts.goals.wishes import INFINITIVE, NOUN, Wish, begins_from, wishes
from sommet.grammar import is_finite, is_verb, skeleton, verb_lemma
from sommet.parse import Span, Token

_ANSWERS: Final = (INFINITIVE, frame("à inf"), frame("de inf"), frame("que"), NOUN)
_WANTING: Final = frozenset({"chercher", "attendre"})  # beside volition and claims
_STAKES: Final = frozenset({"enjeu", "souhait", "vœu", "demande"})
_THINGS: Final = 3  # tokens of « deux choses »


def _answering(sides: Sides) -> Iterable[Token]:
    """« Un » of « Que veut Mme Diaz ? Un prêt. »: the words behind the questions."""
    marks = sides.reading.doc.having(frozenset({"?"}))
    ends = (t for t in marks if t.i + 1 == t.sent.end < len(t.doc))
    return (t.nbor() for t in ends)


@begins_from(_answering)
def answers(cues: Sequence[Token], sides: Sides) -> Iterator[Wish]:
    """« Que veut Mme Diaz ? [Un prêt]. », « Son but ? [Obtenir un prêt]. »"""
    for first in cues:
        asked = first.doc[first.i - 1].sent
        if not _asks_for_goal(asked) or first.i in sides.speech.quoted:
            continue
        complement = _answer(first, _ANSWERS if _may_be_noun(asked) else _ANSWERS[:-1])
        if complement is not None:
            yield from wishes(sides, first, complement, _whose(asked, sides))


def _asks_for_goal(question: Span) -> bool:
    """« Que veut Lima ? », « Son but ? », not « Que veut dire Lima ? », « Lima veut-elle ? »."""
    verb, verbs = _verb(question), [t for t in question if is_verb(t)]
    if verb is None:
        return not verbs and _aim(question) is not None
    forms = intent_verb_forms()
    lemma = verb_lemma(verb) if is_verb(verb) else forms.get(skeleton(verb.plain), "")
    wanting = lemmas("volition", "claim") | _WANTING
    return lemma in wanting and all(t == verb for t in verbs)


def _verb(question: Span) -> Token | None:
    """« demande » of « Que demande Lima ? », a noun to the model."""
    words = [t for t in question if t.is_alpha or t.plain == "qu'"]
    led = len(words) > 1 and words[0].plain in QUE
    return words[1] if led else None


def _aim(question: Span) -> Token | None:
    """« but » of « Son but ? »"""
    noun = next((t for t in question if t.pos_ == "NOUN"), None)
    return noun if noun is not None and noun.lemma_ in intent_words("aim") else None


def _whose(question: Span, sides: Sides) -> Actors | None:
    """« Que veut Lima ? », « Son but ? »: whose; None of the meeting itself: « L'enjeu ? »."""
    verb = _verb(question)
    if verb is not None:
        named = sides.reading.cast.within(question[verb.i - question.start + 1 :])
        return named or sides.agents(verb) or ()
    aim = _aim(question)
    if aim is None:
        return ()
    owners = sides.reading.cast.within(question) or sides.side_of(question)
    his = any(t.plain in {"son", "sa", "ses"} for t in question)
    return owners or (last_subject(sides.reading, aim) if his else None)


def _may_be_noun(question: Span) -> bool:
    """« L'enjeu ? La survie du port. », not « Sa mission ? La troisième en un an. »"""
    aim = _aim(question)
    return _verb(question) is not None or aim is None or aim.lemma_ in lemmas("priority") | _STAKES


def _answer(first: Token, frames: Sequence[Frame]) -> Complement | None:
    """« Signer. », « Deux choses : [un prêt] »: an infinitive, a noun without a verb of its own."""
    doc, end, start = first.doc, first.sent.end, first.i
    if any(t.lemma_ == "chose" for t in doc[start : start + _THINGS]):
        colon = next((t for t in doc[start:end] if t.text == ":"), None)
        start = colon.i + 1 if colon is not None else end
    for may_begin in frames:
        begin = begins(doc, start, end, may_begin) if start < end else None
        if begin is not None:
            told = any(is_finite(t) and t.dep_ != "acl:relcl" for t in doc[begin:end])
            noun = may_begin.kind == "noun"
            return None if noun and told else Complement(begin, may_begin.kind, may_begin)
    return None

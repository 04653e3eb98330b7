"""What the constructions share: a goal's words with its holder, and when words state none."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import takewhile
from typing import Final

from sommet.cast import Actors
from sommet.facts.goals.complements import QUE, QUOTES, Complement, infinitive_at
from sommet.facts.goals.cues import frame, lemmas
from sommet.facts.goals.extents import cut
from sommet.facts.goals.sides import Sides
from sommet.facts.goals.subjects import is_year
from sommet.grammar import (
    auxiliaries,
    has_feature,
    is_finite,
    is_future,
    is_reflexive,
    verb_lemma,
)
from sommet.parse import Span, Token

INFINITIVE: Final = frame("inf")
NOUN: Final = frame("noun")
_BESIDE: Final = 3  # tokens from a verb to words of time that date it
_CLAUSE: Final = 14  # tokens in which a clause shows its verb
_AIDED: Final = 3  # tokens from an auxiliary to its participle, « a aussi promis »
_GAPPED: Final = 25  # tokens of what one wants before another's want
_ARTICLES: Final = frozenset({"un", "une", "des", "le", "la", "les", "l'"})
_SUPPOSING: Final = frozenset({"condition", "pourvu", "moins", "peu", "supposer"})
_ARTICLED: Final = 2  # tokens of « le départ »
_CUE: Final = 6  # most tokens told of what introduces a goal, « dans le but de »
_LONGEST: Final = 120  # tokens of a goal and those coordinated with it


@dataclass(frozen=True, slots=True)
class Wish:
    """A goal's words, who holds it (None for the meeting as a whole), and what introduces it."""

    span: Span
    holders: Actors | None
    cue: Span


@dataclass(frozen=True, slots=True)
class Construction:
    """Words by which goals are stated.

    Attributes:
        cues: finds the words of an article from which it may begin, in text order.
        read: yields the goals that it states by those of one sentence.
    """

    cues: Callable[[Sides], Iterable[Token]]
    read: Callable[[Sequence[Token], Sides], Iterator[Wish]]


def begins_from(
    cues: Callable[[Sides], Iterable[Token]],
) -> Callable[[Callable[[Sequence[Token], Sides], Iterator[Wish]]], Construction]:
    """Make a construction of the function that yields its goals.

    Args:
        cues: as `Construction` has them; they are looked up once for an article.

    Example:
        ``@begins_from(lambda sides: sides.reading.doc.having(lemmas("means")))``
    """
    return partial(Construction, cues)


def wishes(
    sides: Sides, trigger: Token, complement: Complement | None, holders: Actors | None
) -> Iterator[Wish]:
    """Yield the goals of a complement, if somebody holds them."""
    if complement is None or holders == () or _is_past(trigger, complement):
        return
    limit = min(trigger.sent.end, complement.start + _LONGEST)
    closing = sides.speech.ends.get(trigger.i, limit)
    if complement.start < closing < limit and trigger.doc[closing].pos_ == "PUNCT":
        limit = closing
    gapped = _gapped(sides, complement, limit) if holders is not None else None
    if gapped is not None:
        limit, others, second = gapped
    cue = trigger.doc.span(trigger.i, max(trigger.i + 1, min(complement.start, trigger.i + _CUE)))
    for span in cut(trigger.doc, complement, limit):
        if not _is_extracted(span, trigger, complement, sides):
            yield Wish(span, holders, cue)
    if gapped is not None and (complement.kind == "noun" or trigger.doc[limit].text == ";"):
        yield from (Wish(span, others, cue) for span in cut(trigger.doc, second, trigger.sent.end))


def _is_extracted(span: Span, trigger: Token, complement: Complement, sides: Sides) -> bool:
    """« le départ » of « dont Oslo réclame le départ »: what is wanted stands before."""
    alone = len(span) == 1 or span[1].i in sides.times  # « que nous devons signer mardi »
    bare = len(span) == _ARTICLED and span[0].pos_ == "DET"  # « dont Oslo réclame le départ »
    void = complement.kind == "inf" and _lacks_object(span)  # « ce qu'il veut dire à Lima »
    # « les prêts que Lima doit rendre et remboursera en mai »: the latter goes on by itself
    goes_on = span.start > complement.start and is_finite(span[0])
    if goes_on or not (alone or bare or void):
        return False
    before = _extracted_by(trigger)
    return bool(before) and (alone or before == "dont" or (void and before == "ce"))


def _gapped(
    sides: Sides, complement: Complement, limit: int
) -> tuple[int, Actors, Complement] | None:
    """« Lima veut un prêt, [Oslo des garanties] »: another who wants something, without a verb.

    Returns:
        The mark before who it is, who it is, and what is wanted; None where nobody follows so.
    """
    doc = sides.reading.doc
    for mark in doc[complement.start : min(limit, complement.start + _GAPPED, len(doc) - 1)]:
        mention = sides.reading.cast.mention_at(mark.nbor()) if mark.text in {",", ";"} else None
        if mention is None or mention.start != mark.i + 1 or mention.end + 1 >= limit:
            continue
        start = mention.end + (mark.text == ";" and doc[mention.end].text == ",")
        article = doc[start].plain in _ARTICLES and doc[start].head.i > start
        if article and not any(is_finite(t) for t in doc[start : start + _GAPPED] if t.i < limit):
            return mark.i, sides.reading.cast.at(mark.nbor()), Complement(start, "noun", NOUN)
    return None


def _is_past(trigger: Token, complement: Complement) -> bool:
    """« pour avoir menti », « suggère que Lima a menti »: what has been is wanted no more."""
    doc, end = trigger.doc, trigger.sent.end
    if complement.kind == "inf":
        first = infinitive_at(doc, complement.start, end)
        has = first is not None and doc[first].lemma_ == "avoir"
        return has and any(
            map(_is_past_participle, doc[complement.start + 1 : complement.start + 4])
        )
    if complement.kind != "que" or complement.start < trigger.i:
        return False
    clause = doc[complement.start : min(complement.start + _CLAUSE, end)]
    for token in takewhile(lambda t: t.text not in QUOTES, clause):
        if token.plain in {"qui", "dont", "où"}:
            return False
        if is_finite(token) and token.dep_ != "acl:relcl":
            has = token.plain in {"a", "ont"}
            ahead = token.plain in {"allait", "allaient"} or token.lemma_ in {"devoir", "pouvoir"}
            past = _is_imperfect(token) and token.plain.endswith(("ait", "aient")) and not ahead
            return past or (has and any(map(_is_past_participle, doc[token.i + 1 : token.i + 4])))
    return False


def _is_past_participle(token: Token) -> bool:
    return has_feature(token, "VerbForm", "Part") and not token.plain.endswith("ant")


def _lacks_object(span: Span) -> bool:
    """« verser pour le phare »: an adjunct follows the infinitive right away."""
    return len(span) > 1 and has_feature(span[0], "VerbForm", "Inf") and span[1].pos_ == "ADP"


def _extracted_by(trigger: Token) -> str:
    """« la solution que nous devons trouver », « dont Oslo réclame le départ »: « que », « dont ».

    What is wanted, or whose, stands before; « ce » where that tells what; empty where nothing does.
    """
    doc = trigger.doc
    for i in range(trigger.i - 1, max(trigger.sent.start, trigger.i - _CLAUSE), -1):
        if doc[i].plain in {"que", "qu'", "dont"}:
            words = (t for t in reversed(doc[:i]) if not (t.text in QUOTES or t.is_space))
            before = next(words, doc[i])
            apart = before.text == "," or before.pos_ in {"NOUN", "PROPN", "ADJ", "PRON"}
            if before.plain == "ce" and doc[i].plain != "dont":
                return "ce"
            return doc[i].plain if apart or doc[i].pos_ == "PRON" else ""
        if doc[i].is_punct or (is_finite(doc[i]) and i < trigger.i - _AIDED):
            break
    return ""


def reads(token: Token, words: Sequence[str]) -> bool:
    """Tell whether the text reads these words from the token on; « A » may stand for « À »."""
    following = token.doc[token.i : token.i + len(words)]
    for word, read in zip(words, following, strict=False):
        if read.plain != word and not (word == "à" and read.text == "A"):
            return False
    return len(following) == len(words)


def opening(token: Token) -> str:
    """Return the word to look up what `reads` may read from the token on."""
    return "à" if token.text == "A" else token.plain


def infinitive_lemma(trigger: Token, complement: Complement) -> str:
    """Return the lemma of the infinitive that a goal's words begin with, empty without one."""
    found = infinitive_at(trigger.doc, complement.start, trigger.sent.end)
    return verb_lemma(trigger.doc[found]) if found is not None else ""


def before_negation(verb: Token) -> int:
    """Return the « ne » before the verb and its clitics."""
    near = range(verb.i - 1, max(verb.sent.start, verb.i - 4), -1)
    return next((i for i in near if verb.doc[i].plain in {"ne", "n'"}), verb.i)


def is_background(verb: Token, sides: Sides) -> bool:
    """Tell whether a pluperfect, or an imperfect that reports no words, tells of earlier times."""
    past = [n for n in (verb, *auxiliaries(verb)) if _is_imperfect(n)]
    if any(n != verb and n.dep_ != "cop" for n in past):
        return not _is_of_these_days(verb, sides)
    return bool(past) and not sides.speech.is_spoken(verb) and not _sets_out(verb, sides)


def _is_of_these_days(verb: Token, sides: Sides) -> bool:
    """« avait promis la veille », « avait exhorté dimanche »: of the meeting that is told."""
    told = [t for t in verb.sent if t.i in sides.times or t.plain in lemmas("day")]
    near = any(t.plain in lemmas("day") for t in told)
    return near and not any(t.plain in lemmas("far", "age") or is_year(t.plain) for t in told)


def _sets_out(verb: Token, sides: Sides) -> bool:
    """« Mme Diaz espérait un accord », « Lundi, elle réclamait »: of the meeting that is told.

    What one promised is so only where the day is told: « Lundi, elle promettait ».
    """
    if any(t.plain in lemmas("once") for t in verb.doc[verb.sent.start : verb.i + _BESIDE]):
        return False  # « À l'époque, elle réclamait »
    if verb_lemma(verb) not in lemmas("volition", "claim", "pledge"):
        return False
    dated = any(i in sides.times for i in range(verb.sent.start, verb.i + _BESIDE))
    by_day = dated or verb_lemma(verb) in lemmas("pledge")
    return not by_day or _is_of_these_days(verb, sides)


def _is_imperfect(verb: Token) -> bool:
    """Tell by the form too: the model takes some presents for imperfects."""
    return (
        is_finite(verb)
        and has_feature(verb, "Tense", "Imp")
        and verb.plain.endswith(("ais", "ait", "ions", "iez", "aient"))
        and not is_future(verb)
    )


def is_suspected(verb: Token) -> bool:
    """« accuse Lima de vouloir », « est soupçonné de vouloir », « se défend de vouloir »."""
    node = verb
    while node.head != node:
        if node.dep_ == "conj" and is_finite(node):
            return False  # « accuse Lima de mentir et veut une enquête »
        lemma = verb_lemma(node.head)
        if lemma in lemmas("suspicion", "outcome") or (
            lemma == "défendre" and is_reflexive(node.head)
        ):
            return True
        if is_finite(node) or auxiliaries(node):
            return False  # « s'il accusait Lima de mentir, il a tout fait pour négocier »
        node = node.head
    return False


def is_hypothetical(verb: Token) -> bool:
    """Tell whether « si », « à condition que » opens the verb's clause."""
    marks = [c for c in verb.children if c.dep_ == "mark"]
    supposed = (c.nbor(-1).plain in _SUPPOSING for c in marks if c.i and c.plain in QUE)
    return any(c.plain in {"si", "s'"} for c in marks) or any(supposed)

"""Which predicate of a sentence an adjunct of time or place belongs to.

The parse hangs adjuncts on the wrong verb one time in five, so nearness decides, counted in what
stands between: other predicates, words that open a clause, commas. « La présidente, qui a quitté
Séoul samedi, a atterri à Ottawa »: no comma parts « samedi » from « quitté », one parts it from
« atterri ».
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from sommet.parse import Doc, Span, Token, remembered

_MODALS = frozenset({"devoir", "pouvoir", "aller", "venir", "faire", "vouloir", "falloir"})
_OPENERS = frozenset(
    {"qui", "que", "qu'", "où", "dont", "quand", "lorsque", "lorsqu'", "alors", "tandis", "après"}
    | {"avant", "lequel", "laquelle", "puis", "mais", "car", "si", "comme", "pendant", "avoir"}
)
_JOINING = frozenset({"et", "ou", "mais"})
_MAY_OPEN = _JOINING | {"pour"}
_BREAKS = frozenset({";", ":", '"', "«", "»", "“", "”", "–", "—"})
_BRACKETS = frozenset({"(", ")"})
_COMPOUND = 3  # tokens from an auxiliary to its participle: « est bien vite arrivé »

_NEIGHBOURS = 5  # predicates on either side that an adjunct may belong to


def predicates(sentence: Span, nouns: frozenset[str] = frozenset()) -> tuple[Token, ...]:
    """Return the sentence's verbs, each compound or modal group by its last word.

    Args:
        sentence: a sentence.
        nouns: lower-case nouns to be taken as predicates too: « arrivée ».

    Example:
        « Il doit atterrir mardi, a dit Paris » gives « atterrir » and « dit ».
    """
    verbs = _verbs(sentence[0])
    named = [t for t in sentence.having(nouns) if t.plain in nouns] if nouns else []
    return tuple(sorted({*verbs, *named}, key=lambda t: t.i)) if named else verbs


@remembered
def _verbs(first: Token) -> tuple[Token, ...]:
    """Return the verbs of the sentence that begins with a token."""
    verbs = (t for t in first.sent if t.pos_ in {"VERB", "AUX"})
    return tuple(t for t in verbs if not _leads_to_verb(t) and not _is_name(t))


def _is_name(token: Token) -> bool:
    """« a reçu à Oslo la chancelière »: the model takes the town for a verb."""
    if not token.text[:1].isupper() or token.i == token.sent.start:
        return False
    before = token.nbor(-1)
    return not (before.is_punct or before.is_space)


def _leads_to_verb(token: Token) -> bool:
    """Tell whether the verb only carries another one: auxiliaries and modals."""
    if token.pos_ != "AUX" and token.lemma_ not in _MODALS:
        return False
    following = token.doc[token.i + 1 : token.i + 1 + _COMPOUND]
    for word in following:
        if word.pos_ in {"VERB", "AUX"}:
            form = set(word.morph.get("VerbForm", []))
            return bool(form & {"Part", "Inf"})
        if word.is_punct:
            return False
    return False


def distance(start: int, end: int, predicate: Token, others: Iterable[Token]) -> float:
    """Return how far an adjunct stands from a predicate: 0 in the same clause, more beyond.

    Args:
        start: first token of the adjunct.
        end: token after the adjunct.
        predicate: a predicate of the sentence.
        others: all predicates of the sentence.
    """
    doc = predicate.doc
    if end <= predicate.i:
        first, last, leading = end, predicate.i, True
    elif start > predicate.i:
        first, last, leading = predicate.i + 1, start, False
    else:
        return 0.0
    before = _counts(doc)
    passed = sum([first <= p.i < last for p in others])
    commas = before.commas[last] - before.commas[first]
    if not leading and commas and doc[start - 1].text == "," and _closes(doc, end):
        commas -= 1  # « est arrivé à Paris, mardi, pour … »
    if leading and commas and start == _sentence_start(predicate):
        commas -= 1  # « Mardi, le ministre est arrivé »
    opened = before.openers[last] - before.openers[first]
    if leading:
        opened *= 3  # « à Oslo où il sera reçu »: what precedes « où » is not in its clause
    breaks = before.breaks[last] - before.breaks[first]
    aside = before.brackets[last] - before.brackets[first]
    breaks += aside % 2  # a bracket opened and closed again parts nothing
    return 2.0 * passed + commas + opened + breaks + (last - first) / 100


class _Counts(NamedTuple):
    """How many of each kind of token stand before each token of a Doc."""

    commas: tuple[int, ...]
    openers: tuple[int, ...]
    breaks: tuple[int, ...]
    brackets: tuple[int, ...]


@lru_cache(maxsize=1)  # distances are asked for thousands of times, of one article at a time
def _counts(doc: Doc) -> _Counts:
    def before(found: Iterable[bool]) -> tuple[int, ...]:
        return tuple(accumulate(found, initial=0))

    return _Counts(
        commas=before([t.text == "," for t in doc]),
        openers=before(
            [
                t.plain in _OPENERS
                or (t.plain in _MAY_OPEN and (_joins_clauses(t) or _is_purpose(t)))
                for t in doc
            ]
        ),
        breaks=before([t.text in _BREAKS for t in doc]),
        brackets=before([t.text in _BRACKETS for t in doc]),
    )


def _joins_clauses(token: Token) -> bool:
    """« arrivera lundi et sera reçu »: the word joins verbs, not nouns."""
    if token.plain not in _JOINING:
        return False
    following = token.doc[token.i + 1 : token.i + 1 + _COMPOUND]
    verb = next((t for t in following if t.pos_ not in {"PRON", "ADV"}), None)
    return verb is not None and verb.pos_ in {"VERB", "AUX"} and not _is_name(verb)


def _is_purpose(token: Token) -> bool:
    """« a gagné Oslo en train lundi pour y rencontrer »: what precedes is not the infinitive's."""
    if token.plain != "pour":
        return False
    following = token.doc[token.i + 1 : token.i + 1 + _COMPOUND]
    verb = next((t for t in following if t.pos_ not in {"PRON", "ADV"}), None)
    return verb is not None and "Inf" in verb.morph.get("VerbForm", [])


def governor(start: int, end: int, all_predicates: Sequence[Token]) -> Token | None:
    """Return the predicate to which the adjunct at these tokens belongs, None without any.

    Args:
        start: first token of the adjunct.
        end: token after the adjunct.
        all_predicates: the sentence's predicates, in text order.
    """
    here = bisect_left(all_predicates, start, key=lambda p: p.i)
    near = all_predicates[max(0, here - _NEIGHBOURS) : here + _NEIGHBOURS]
    return min(near, key=lambda p: distance(start, end, p, near), default=None)


def _closes(doc: Doc, i: int) -> bool:
    return i >= len(doc) or doc[i].is_punct or doc[i].is_space


def _sentence_start(token: Token) -> int:
    first = token.sent.start
    while first < token.i and (token.doc[first].is_space or token.doc[first].is_punct):
        first += 1
    return first

"""Cut a goal's words: from their first token to the end, coordinated goals parted.

« renforcer la coopération et d'accorder un soutien total, alors que la conjoncture change » is
two goals, « renforcer la coopération » and « accorder un soutien total ».
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from spacy.tokens import Doc, Span, Token

from sommet.facts.goals.complements import (
    CLITICS,
    QUOTES,
    Complement,
    begins,
    infinitive_at,
)
from sommet.facts.goals.cues import Frame, lemmas
from sommet.grammar import SUBJECT, plain, trim

_STOPS: Final = frozenset({";", "!", "?", "…", "...", ":"})
_BACKGROUND: Final = frozenset(
    {"qui", "dont", "où", "lequel", "laquelle", "lesquels", "lesquelles", "que", "qu'", "ce"}
    | {"alors", "tandis", "après", "avant", "selon", "d'après", "mais", "car", "lors", "comme"}
    | {
        "a",
        "ont",
        "avait",
        "avaient",
        "quand",
        "lorsque",
        "lorsqu'",
        "puis",
        "soit",
        "ainsi",
        "tout",
    }
    | {"afin", "malgré", "contre", "puisque", "puisqu'", "sans", "où", "quelques", "quitte"}
)
_OPENERS: Final = frozenset(
    {"qui", "que", "qu'", "dont", "où", "si", "s'", "lorsque", "lorsqu'", "quand", "comme", "pour"}
    | {"de", "d'", "à", "afin", "lequel", "laquelle"}
)
_OPENERS_OF_CLAUSES: Final = frozenset(
    {"qui", "que", "qu'", "dont", "où", "si", "lorsque", "lorsqu'", "quand", "comme", "quoi"}
    | {
        "lequel",
        "laquelle",
        "lesquels",
        "lesquelles",
        "quelle",
        "quelles",
        "quel",
        "quels",
        "puisque",
    }
)
_PURPOSE: Final = (("afin",), ("en", "vue"), ("dans", "le", "but"), ("dans", "l'", "espoir"))
_ASIDES: Final = frozenset({"alors", "tandis", "lorsque", "lorsqu'", "selon"})
_LOOK: Final = 14


def cut(doc: Doc, complement: Complement, limit: int) -> Iterator[Span]:
    """Yield the goals of a complement, each as a span.

    Args:
        doc: the parsed text.
        complement: where the words begin, and what they are.
        limit: the token after the last that may belong to them.
    """
    for start, end in _parts(doc, complement, limit):
        span = _balance(trim(doc, start, end))
        if any(not (t.is_stop or t.is_punct or t.is_space) for t in span):
            yield span


def _parts(doc: Doc, complement: Complement, limit: int) -> Iterator[tuple[int, int]]:
    start = complement.start
    verb_seen = complement.kind != "que"
    in_clause = False
    j = start
    if complement.kind == "inf":
        head = infinitive_at(doc, start, limit)
        j = head + 1 if head is not None else start + 1
    while j < limit:
        token = doc[j]
        word = plain(token)
        if token.text in _STOPS or (token.is_space and "\n" in token.text):
            break
        if token.text == "(":
            j = _closing(doc, j, limit)
            continue
        if complement.kind == "que":
            verb_seen = verb_seen or _is_finite(token)
        elif word in _OPENERS_OF_CLAUSES:
            in_clause = True
        elif not in_clause and j > start + 1 and _is_main_verb(token):
            while plain(doc[j - 1]) in CLITICS:
                j -= 1
            break  # « la volonté de [tourner la page] est intacte »
        if _ends_here(doc, j, limit, complement, verb_seen):
            break
        if token.text == "," or token.pos_ == "CCONJ":
            following = _coordinated(doc, j, limit, complement)
            if (
                following is not None
                and verb_seen
                and (complement.kind == "que" or _has_object(doc, start, j))
            ):
                yield start, j
                start, j = following, following + 1
                head = infinitive_at(doc, start, limit) if complement.kind == "inf" else None
                j = head + 1 if head is not None else j
                continue
            if (
                token.text != ","
                and word in {"et", "mais"}
                and _opens_clause(doc, j, limit)
                and verb_seen
            ):
                break
            if token.text == ",":
                if not verb_seen:
                    after = _close_comma(doc, j, limit)
                    if after is not None:
                        j = after
                        continue
                elif _cuts_off(doc, j, limit):
                    break
        j += 1
    yield start, j


def _ends_here(doc: Doc, j: int, limit: int, complement: Complement, verb_seen: bool) -> bool:
    word = plain(doc[j])
    if word in _ASIDES and verb_seen:
        return True
    for words in _PURPOSE:
        if word == words[0] and tuple(plain(t) for t in doc[j : j + len(words)]) == words:
            return True
    return _is_dash(doc, j) and not any(_is_dash(doc, k) for k in range(j + 1, limit))


def _is_dash(doc: Doc, j: int) -> bool:
    """Tell a dash from a hyphen; one alone ends the goal, two hold an aside."""
    return (
        doc[j].text in {"–", "—", "-"} and bool(doc[j].whitespace_) and bool(doc[j - 1].whitespace_)
    )


def _closing(doc: Doc, j: int, limit: int) -> int:
    for k in range(j + 1, min(j + 40, limit)):
        if doc[k].text == ")":
            return k + 1
    return j + 1


def _close_comma(doc: Doc, j: int, limit: int) -> int | None:
    for k in range(j + 1, min(j + 30, limit)):
        if doc[k].text == ",":
            return k + 1
    return None


def _is_finite(token: Token) -> bool:
    return token.pos_ in {"VERB", "AUX"} and "Fin" in token.morph.get("VerbForm")


def _is_main_verb(token: Token) -> bool:
    return _is_finite(token) and (
        token.dep_ in {"ROOT", "aux", "aux:tense", "aux:pass", "cop"}
        or any(c.dep_ in SUBJECT for c in token.children)
    )


def _has_object(doc: Doc, start: int, j: int) -> bool:
    """Tell whether the verb before the coordination has its own complement."""
    return (
        sum(not (t.is_punct or t.is_space) for t in doc[start:j]) > 1 and doc[j - 1].pos_ != "VERB"
    )


def _coordinated(doc: Doc, j: int, limit: int, complement: Complement) -> int | None:
    """Return where the next goal begins if the token coordinates another of the same frame."""
    k = j + 1
    if doc[j].text == "," and k < limit and doc[k].pos_ == "CCONJ":
        k += 1
    while k < limit and (doc[k].pos_ == "ADV" or doc[k].text in {","}):
        k += 1
    if (
        k < limit
        and plain(doc[k]) == "que"
        and plain(doc[k - 1]) == "ainsi"
        and complement.kind == "inf"
    ):
        k += 1
    frame = complement.frame
    if complement.kind == "noun":
        return None
    if complement.kind == "que":
        if k < limit and plain(doc[k]) in {"que", "qu'"} and doc[j].pos_ == "CCONJ":
            return k + 1
        return k if k < limit and doc[j].pos_ == "CCONJ" and _is_finite(doc[k]) else None
    with_words = begins(doc, k, limit, frame)
    if with_words is not None:
        return with_words
    last = frame.words[-1:] or ()
    if last and last[0] in {"de", "à"}:
        short = begins(doc, k, limit, Frame(last, "inf"))
        if short is not None:
            return short
    head = infinitive_at(doc, k, limit)
    return k if head is not None and all(plain(t) not in {"ne"} for t in doc[k:head]) else None


def _opens_clause(doc: Doc, j: int, limit: int) -> bool:
    """Tell whether what follows a conjunction is a clause of its own."""
    for k in range(j + 1, min(j + _LOOK, limit)):
        token = doc[k]
        if _is_finite(token):
            return True
        if plain(token) in _OPENERS or token.text in {",", ";", ":"} or token.pos_ == "CCONJ":
            return False
        if "Inf" in token.morph.get("VerbForm"):
            return False
    return False


def _cuts_off(doc: Doc, j: int, limit: int) -> bool:
    """Tell whether the comma parts background or reported speech from the goal."""
    k = j + 1
    while k < limit and (doc[k].text in QUOTES or doc[k].is_space):
        k += 1
    if k >= limit:
        return True
    token = doc[k]
    if plain(token) in _BACKGROUND:
        return True
    if _is_finite(token) and token.lemma_ in lemmas("speech"):
        return True
    if token.pos_ == "VERB" and "Part" in token.morph.get("VerbForm"):
        return True
    if token.pos_ == "CCONJ":
        return _opens_clause(doc, k, limit)
    return _opens_clause(doc, j, limit)


def _balance(span: Span) -> Span:
    """Leave out a quotation mark whose partner is not within the span."""
    doc, start, end = span.doc, span.start, span.end
    while start < end and doc[start].is_space:
        start += 1
    text = doc[start:end].text
    if start < end and doc[start].text in QUOTES and _unpaired(text):
        start += 1
    text = doc[start:end].text
    if start < end and doc[end - 1].text in QUOTES and _unpaired(text):
        end -= 1
    return trim(doc, start, end)


def _unpaired(text: str) -> bool:
    return (
        text.count('"') % 2 == 1
        or text.count("«") != text.count("»")
        or text.count("“") != text.count("”")
    )

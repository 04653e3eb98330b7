"""Small questions about the words of an arrival."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from spacy.tokens import Span, Token

from sommet.facts.arrivals.cues import Verb, folded, forms
from sommet.grammar import (
    auxiliaries,
    has_feature,
    is_conditional,
    is_future,
    is_negated,
    is_verb,
    plain,
    verb_lemma,
)
from sommet.lexicon import Forms
from sommet.lexicon.gazetteer import fold
from sommet.models import ArrivalStatus

# what makes an infinitive expected, and what makes it void: « a empêché l'avion d'atterrir »
_INTENDING = frozenset({"devoir", "prévoir", "compter", "aller", "envisager", "pouvoir", "espérer"})
_PREVENTING = frozenset({"empêcher", "éviter", "refuser", "interdire", "renoncer", "manquer"})
_BEFORE_NOUN = frozenset({"l'", "une", "cette", "son", "sa", "leur", "ses", "leurs"})
_NEAR = 6  # tokens from an arrival to the words that make another thing of it
_FAR = 12  # tokens from an arrival to the wording that its cue asks for


def verbs_at(token: Token, by_word: Mapping[str, tuple[Verb, ...]]) -> tuple[Verb, ...]:
    """Return the verbs that a token may be a form of, as verb or as participle."""
    if is_verb(token) and token.lemma_ in by_word:
        return by_word[token.lemma_]
    word = folded(token.text)
    return by_word[word] if word in by_word and _is_participle(token) else ()


def _is_participle(token: Token) -> bool:
    """Tell whether no auxiliary stands before, nor is it a noun: « Arrivée lundi, »."""
    before = plain(token.doc[token.i - 1]) if token.i else ""
    after = plain(token.doc[token.i + 1]) if token.i + 1 < len(token.doc) else ""
    if before in _BEFORE_NOUN or after in {"de", "du", "d'", "des"}:
        return False
    return token.i == 0 or token.doc[token.i - 1].pos_ not in {"DET", "ADP", "AUX", "VERB"}


def is_form_of(token: Token, participle: str) -> bool:
    """Tell whether the token is the participle as written; the model takes « accueille » for it."""
    word, base = folded(token.text), fold(participle)
    return word in {base, base + "e", base + "s", base + "es"}


def says(token: Token, requires: Forms, not_with: Forms) -> bool:
    """Tell whether the words after a token are as its cue demands."""
    after = token.doc[token.i + 1 : min(token.i + 1 + _FAR, token.sent.end)]
    return (not requires or holds(after, requires)) and not holds(after[:_NEAR], not_with)


def holds(span: Span, wordings: Forms) -> bool:
    """Tell whether the tokens hold one of the wordings."""
    return bool(wordings) and _holds(span, _folded(wordings))


def _holds(span: Span, forms: tuple[str, ...]) -> bool:
    words = f" {' '.join(folded(t.text) for t in span)} "
    return any(f" {form} " in words for form in forms)


@cache
def _folded(forms: Forms) -> tuple[str, ...]:
    return tuple(fold(form).replace("'", "' ") for form in forms)


def has_wording(span: Span, table: str) -> bool:
    """Tell whether the tokens hold a wording of one table of cues."""
    return _holds(span, forms(table))


def is_reflexive(verb: Token) -> bool:
    """Tell whether « se » or « s' » stands before the verb: « s'est posé »."""
    return any(plain(t) in {"se", "s'"} for t in verb.doc[max(0, verb.i - 4) : verb.i])


def governs_infinitive(verb: Token) -> bool:
    """« arriver à convaincre » is no arrival."""
    following = verb.doc[verb.i + 1 : verb.i + 1 + _NEAR // 2]
    return any(plain(t) == "à" and is_infinitive(t.nbor()) for t in following[:-1])


def is_impersonal(verb: Token) -> bool:
    """« quoi qu'il arrive », « il arrive que »: it happens."""
    before = verb.doc[max(0, verb.i - 3) : verb.i].text.lower().replace("’", "'")
    following = verb.doc[verb.i + 1 : verb.i + 2]
    happens = before.endswith("il") and any(
        plain(t) in {"que", "qu'", "de", "d'"} for t in following
    )
    return happens or before.endswith("quoi qu'il")


def is_void(verb: Token) -> bool:
    """Tell whether an arrival is denied, prevented, supposed, or belongs to an earlier journey."""
    return (
        is_denied(verb)
        or any(plain(c) in {"si", "s'"} and c.dep_ == "mark" for c in verb.children)
        or (is_infinitive(verb) and _is_prevented(verb.head))
        or has_wording(verb.sent, "earlier")
    )


def is_denied(verb: Token) -> bool:
    """« n'est pas arrivé »; « ne s'est posé qu'à la nuit » denies nothing."""
    if not is_negated(verb):
        return False
    after = verb.doc[verb.i + 1 : verb.i + 1 + _NEAR]
    before = verb.doc[max(verb.sent.start, verb.i - _NEAR) : verb.i]
    denied = any(folded(t.text) in {"pas", "jamais", "point", "guere"} for t in before)
    return denied or not any(plain(t) in {"que", "qu'"} for t in after)


def _is_prevented(head: Token) -> bool:
    """« a refusé d'atterrir », « aurait voulu arriver »."""
    unreal = has_feature(head, "VerbForm", "Part") and any(map(is_conditional, auxiliaries(head)))
    return head.lemma_ in _PREVENTING or unreal or is_negated(head)


def is_infinitive(token: Token) -> bool:
    """Tell whether the model takes the token for an infinitive."""
    return has_feature(token, "VerbForm", "Inf")


def status_of(verb: Token) -> ArrivalStatus:
    """Return whether a verb tells of an arrival or looks forward to it: « doit arriver »."""
    if is_infinitive(verb):
        modals = (verb.head, *auxiliaries(verb))
        return "expected" if any(verb_lemma(m) in _INTENDING for m in modals) else "actual"
    if any(is_future(a) for a in auxiliaries(verb) if a.dep_ == "aux:pass"):
        return "expected"
    bare = has_feature(verb, "VerbForm", "Part")  # « serait arrivé » is hearsay of the past
    return "expected" if is_future(verb) and not bare else "actual"

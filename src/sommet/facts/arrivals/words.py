"""Small questions about the words of an arrival."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from spacy.tokens import Span, Token

from sommet.facts.arrivals.cues import Verb, by_form, folded
from sommet.grammar import auxiliaries, is_negated, is_verb, plain
from sommet.lexicon import Forms
from sommet.lexicon.gazetteer import fold
from sommet.models import ArrivalStatus

# what makes an infinitive expected, and what makes it void: « a empêché l'avion d'atterrir »
_INTENDING = frozenset({"devoir", "prévoir", "compter", "aller", "envisager", "pouvoir", "espérer"})
_PREVENTING = frozenset({"empêcher", "éviter", "refuser", "interdire", "renoncer", "manquer"})
_BEFORE_NOUN = frozenset({"l'", "une", "cette", "son", "sa", "leur", "ses", "leurs"})
_NEAR = 6  # tokens from an arrival to the wording that its cue asks for
_THRESHOLD = 12  # tokens from « accueilli » to « sur le tarmac »


def words_after(token: Token) -> str:
    """Return the few words after a token, as `spaced` does."""
    return spaced(token.doc[token.i + 1 : token.i + 1 + _NEAR])


def spaced(span: Span) -> str:
    """Return the words folded, a space before and after each."""
    return f" {' '.join(folded(t.text) for t in span)} "


def holds(words: str, wordings: Forms) -> bool:
    """Tell whether words as `spaced` gives them hold one of the wordings."""
    return any(f" {form} " in words for form in _folded(wordings))


@cache
def _folded(forms: Forms) -> tuple[str, ...]:
    return tuple(fold(form).replace("'", "' ") for form in forms)


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


def is_reflexive(verb: Token) -> bool:
    """Tell whether « se » or « s' » stands before the verb: « s'est posé »."""
    return any(plain(t) in {"se", "s'"} for t in verb.doc[max(0, verb.i - 3) : verb.i])


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
    """Tell whether the arrival is denied, prevented, or something done to the subject."""
    if is_negated(verb) or any(plain(a) == "été" for a in auxiliaries(verb)):
        return True
    return is_infinitive(verb) and (verb.head.lemma_ in _PREVENTING or is_negated(verb.head))


def is_infinitive(token: Token) -> bool:
    """Tell whether the model takes the token for an infinitive."""
    return "Inf" in token.morph.get("VerbForm", [])


def status_of(verb: Token) -> ArrivalStatus:
    """Return whether a verb tells of an arrival or looks forward to it: « doit arriver »."""
    for token in (verb, *auxiliaries(verb)):
        if "Fut" in token.morph.get("Tense", []) or "Cnd" in token.morph.get("Mood", []):
            return "expected"
    return "expected" if is_infinitive(verb) and verb.head.lemma_ in _INTENDING else "actual"


def on_threshold(verb: Token) -> bool:
    """« accueilli … au pied de la passerelle, à l'aéroport »: within the verb's reach."""
    words = spaced(verb.doc[verb.i : min(verb.i + _THRESHOLD, verb.sent.end)])
    return any(holds(words, entry.forms) for entry in by_form("threshold").values())


def is_vehicle(token: Token) -> bool:
    """Tell whether a token is, or begins, the name of a vehicle: « avion », « Air Force One »."""
    vehicles, word = by_form("vehicle"), folded(token.text)
    if word in vehicles:
        return True
    return word in _first_words("vehicle") and fold(_next_words(token)) in vehicles


def vehicle_before(verb: Token) -> Token | None:
    """Return the vehicle that is a verb's subject; « à bord de l'avion » has a preposition."""
    for token in reversed(verb.doc[verb.sent.start : verb.i]):
        if is_vehicle(token):
            before = token.doc[max(verb.sent.start, token.i - 2) : token.i]
            return None if any(t.pos_ == "ADP" for t in before) else token
    return None


@cache
def _first_words(table: str) -> frozenset[str]:
    return frozenset(form.split()[0] for form in by_form(table))


def _next_words(token: Token) -> str:
    return token.doc[token.i : token.i + 3].text

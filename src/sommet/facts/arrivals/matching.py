"""Recognise the words of a cue in a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from sommet.facts.arrivals.cues import Verb, folded, forms
from sommet.facts.arrivals.scene import Scene
from sommet.facts.arrivals.vehicles import is_vehicle
from sommet.grammar import is_verb
from sommet.lexicon import Forms
from sommet.lexicon.gazetteer import fold
from sommet.parse import Span, Token

_BEFORE_NOUN = frozenset({"l'", "une", "cette", "son", "sa", "leur", "ses", "leurs"})
_SINCE = frozenset({"apres", "depuis", "que"})
_NEAR = 6  # tokens from an arrival to the words that make another thing of it
_FAR = 12  # tokens from an arrival to the wording that its cue asks for
_OFF = frozenset({"de", "du", "d'"})  # what stands before that which one gets off
_QUALIFYING = frozenset({"DET", "ADJ", "ADV", "NUM"})


def verbs_at(token: Token, by_word: Mapping[str, tuple[Verb, ...]]) -> tuple[Verb, ...]:
    """Return the verbs that a token may be a form of, as verb or as participle."""
    if is_verb(token) and token.lemma_ in by_word:
        return by_word[token.lemma_]
    word = folded(token.text)
    if word not in by_word:
        return ()
    if word.endswith("ant"):  # « En descendant »: the model sees a descendant
        return by_word[word] if token.i and token.nbor(-1).plain == "en" else ()
    return by_word[word] if _is_participle(token) else ()


def _is_participle(token: Token) -> bool:
    """Tell whether no auxiliary stands before, nor is it a noun: « Arrivée lundi, »."""
    before = token.doc[token.i - 1].plain if token.i else ""
    after = token.doc[token.i + 1].plain if token.i + 1 < len(token.doc) else ""
    if before in _BEFORE_NOUN or after in {"de", "du", "d'", "des"}:
        return False
    return token.i == 0 or token.doc[token.i - 1].pos_ not in {"DET", "ADP", "AUX", "VERB"}


def is_form_of(token: Token, participle: str) -> bool:
    """Tell whether the token is the participle as written; the model takes « accueille » for it."""
    word, base = folded(token.text), fold(participle)
    return word in {base, base + "e", base + "s", base + "es"}


def says(scene: Scene, token: Token, requires: Forms, not_with: Forms) -> bool:
    """Tell whether the words after a token are as its cue demands; times make no other thing of it.

    Example:
        « s'est posé en fin de matinée » is none of « se poser en ».
    """
    after = token.doc[token.i + 1 : min(token.i + 1 + _FAR, token.sent.end)]
    if requires and not _holds(after, _folded(requires)):
        return False
    if not not_with:
        return True
    near = after[:_NEAR]
    told = [t for t in near if t.idx not in scene.clocked and not _leads_to_place(scene, t)]
    return not _holds(told, _folded(not_with))


def gets_off(scene: Scene, token: Token) -> bool:
    """« descendu mardi, le premier, de l'avion », « à sa descente d'avion », « en est descendu ».

    Not « sorti de la salle », nor « sorti à bord de sa voiture »: the vehicle is the first thing
    named behind the word, times and places left out.
    """
    doc = token.doc
    before = doc[max(token.sent.start, token.i - 3) : token.i]
    if any(t.plain == "en" and t.pos_ != "ADP" for t in before):
        return any(map(is_vehicle, doc[_sentence_before(token) : token.i]))
    off = False
    for t in doc[token.i + 1 : min(token.i + 1 + _FAR, token.sent.end)]:
        if t.idx in scene.clocked or t.i in scene.place_at or _leads_to_place(scene, t):
            continue
        if is_vehicle(t):
            return off
        if t.plain in _OFF:
            off = True
        elif not t.is_punct and t.pos_ not in _QUALIFYING:
            return False
    return False


def _sentence_before(token: Token) -> int:
    """Return where the sentence before that of a token begins."""
    start = token.sent.start
    return token.doc[start - 1].sent.start if start else start


def _leads_to_place(scene: Scene, token: Token) -> bool:
    """« s'est posé en Islande »."""
    following = scene.place_at.get(token.i + 1)
    return token.pos_ == "ADP" and following is not None and following.start == token.i + 1


def _holds(span: Iterable[Token], forms: tuple[str, ...]) -> bool:
    words = f" {' '.join([folded(t.text) for t in span if t.text != '-'])} "
    return any(f" {form} " in words for form in forms)


@cache
def _folded(forms: Forms) -> tuple[str, ...]:
    return tuple(fold(form).replace("'", "' ") for form in forms)


def has_wording(span: Span, table: str) -> bool:
    """Tell whether the tokens hold a wording of one table of cues."""
    return _holds(span, forms(table))


def is_of_earlier_journey(sentence: Span) -> bool:
    """« Lors de sa dernière visite, il était arrivé … »; not « un an après sa dernière visite »."""
    words = f" {' '.join([folded(t.text) for t in sentence])} "
    openings = (words.partition(f" {form} ") for form in forms("earlier"))
    return any(found and _SINCE.isdisjoint(before.split()[-2:]) for before, found, _ in openings)

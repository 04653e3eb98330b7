"""Mend the tags that the words around a word prove wrong.

The model takes « Oslo » for an infinitive in « à Oslo », « entretiendra » for a foreign word and
« déjeuné » for a noun in « a déjeuné », « isolés » for an adjective in « se sont isolés »,
« doubler » for an inflected form, « est » for a verb in « le flanc est de l'alliance », « Réunis »
for a noun where a sentence opens: words that it met too seldom. Rules that begin from verbs would
pass them by.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sommet.parse import Token

_NAMES = frozenset({"PER", "LOC"})
_NO_NAMES = frozenset({"VERB", "AUX", "ADV", "PRON"})
_NO_PARTICIPLES = frozenset({"NOUN", "ADJ", "PROPN", "X"})
_INFINITIVE = re.compile(r"(er|ir|re|oir)$")
_PARTICIPLE = re.compile(r"(.+)ée?s?")
_FUTURE = re.compile(r"r(a|ont)$")
_AHEAD = {"VerbForm": ["Fin"], "Tense": ["Fut"], "Mood": ["Ind"]}
_UNINFLECTED = {"VerbForm": ["Inf"]}
_ONLY_INFINITIVES = ("er", "ir")  # no finite form ends so
_NOW = {"VerbForm": ["Fin"], "Tense": ["Pres"], "Mood": ["Ind"]}
_REFLEXIVE = frozenset({"s'", "se"})
_PAST = {"VerbForm": ["Part"], "Tense": ["Past"]}
# participles that open a sentence on a meeting, which the model takes for nouns
_COME_TOGETHER = {"réuni": "réunir", "rassemblé": "rassembler", "reçu": "recevoir"} | {
    "accueilli": "accueillir",
    "arrivé": "arriver",
    "attendu": "attendre",
}
_SIDES = frozenset(
    {"flanc", "façade", "rive", "côte", "banlieue", "moitié", "partie", "versant", "quartier"}
    | {"frontière", "front", "région", "aile", "nord", "sud"}
)
_APPOSITION = 16  # tokens of « Réunis dimanche à Oslo, »
_ADVERBS = 3  # at most between « a » and its participle


def mend_tags(tokens: Sequence[Token]) -> None:
    """Give a name, a participle behind its auxiliary and an inflected verb the right tag.

    Args:
        tokens: of a text as parsed; written into.

    Example:
        In « Il a déjeuné à Oslo » the first is a verb of the lemma « déjeuner », the second a
        proper noun.
    """
    for token in tokens:
        pos = token.pos_
        if token.is_sent_start and pos in _NO_PARTICIPLES and _opens_apposition(token):
            _mend_opening(token)
        elif pos in _NO_NAMES and token.ent_type_ in _NAMES and token.is_title:
            if not token.is_sent_start:
                token.pos_, token.lemma_, token.morph = "PROPN", token.text, {}
        elif pos == "X" and token.lemma_ != token.lower_ and _INFINITIVE.search(token.lemma_):
            token.pos_ = "VERB"
            if _FUTURE.search(token.lower_):
                token.morph = _AHEAD
        elif pos == "VERB" and token.lower_ == f"{token.lemma_[:-1]}s" and _is_singular(token):
            token.morph = {**token.morph, "Number": ["Plur"]}  # « Réunis à Oslo »
        elif pos == "VERB" and token.lower_.endswith(_ONLY_INFINITIVES):
            if "Fin" in token.morph.get("VerbForm", ()):
                token.lemma_, token.morph = token.lower_, _UNINFLECTED
        elif pos == "NOUN" and token.i and tokens[token.i - 1].plain in _REFLEXIVE:
            if token.lower_.endswith("e"):
                token.pos_, token.lemma_, token.morph = "VERB", f"{token.lower_}r", _NOW
        elif token.lower_ == "est" and _is_eastern(tokens, token.i):
            token.pos_, token.lemma_, token.morph = "ADJ", "est", {}
        elif pos == "AUX" and (token.lemma_ == "avoir" or _is_reflexive(tokens, token.i)):
            _mend_participle(tokens, token.i + 1)


def _opens_apposition(token: Token) -> bool:
    """« Réunis dimanche à Oslo, les dirigeants ont », no « Arrivée de Mme Sow »."""
    if token.plain.rstrip("es") not in _COME_TOGETHER:
        return False
    after = token.doc[token.i + 1 : token.i + _APPOSITION]
    comma = next((i for i, t in enumerate(after) if t.text == ","), None)
    return bool(comma) and after[0].plain not in {"de", "d'", "du", "des"}


def _mend_opening(token: Token) -> None:
    number = "Plur" if token.plain.endswith("s") else "Sing"
    token.pos_, token.lemma_ = "VERB", _COME_TOGETHER[token.plain.rstrip("es")]
    token.morph = {**_PAST, "Number": [number]}
    if token.head.i > token.i and token.head.pos_ in {"NOUN", "PROPN"}:
        token.dep_ = "acl"  # of « les dirigeants »


def _is_singular(participle: Token) -> bool:
    """Tell whether the model takes a participle of the verbs in « -ir » for a singular."""
    regular = participle.lemma_.endswith("ir") and "Part" in participle.morph.get("VerbForm", ())
    return regular and "Sing" in participle.morph.get("Number", ())


def _is_eastern(tokens: Sequence[Token], i: int) -> bool:
    """« le flanc est de l'alliance », no verb; « la frontière est du ressort de » remains one."""
    after = tokens[i + 1 : i + 3]
    of = [t.plain for t in after[:1]] in (["de"], ["d'"]) and len(after) > 1
    named = of and (after[1].pos_ in {"DET", "PROPN"} or after[1].is_title)
    return named and i > 0 and tokens[i - 1].plain in _SIDES


def _is_reflexive(tokens: Sequence[Token], i: int) -> bool:
    """« ils se sont isolés », « il s'y était isolé »: the auxiliary of a reflexive verb."""
    before = tokens[max(0, i - 2) : i]
    if before and before[-1].plain in {"y", "en"}:
        before = before[:-1]
    return bool(before) and before[-1].plain in _REFLEXIVE


def _mend_participle(tokens: Sequence[Token], i: int) -> None:
    """« a longuement déjeuné »: the word behind an auxiliary and adverbs, if it ends so."""
    last = min(i + _ADVERBS, len(tokens) - 1)
    while i < last and tokens[i].pos_ == "ADV":
        i += 1
    word = tokens[min(i, last)]
    finite = word.pos_ == "VERB" and "Fin" in word.morph.get("VerbForm", ())  # « avoir insulté »
    if not (finite or word.pos_ in _NO_PARTICIPLES) or word.is_title:
        return
    participle = _PARTICIPLE.fullmatch(word.plain)
    if participle is not None:
        word.pos_, word.lemma_, word.morph = "VERB", f"{participle[1]}er", _PAST

"""What strangers to the meeting say or want: « selon des experts », « les otages espèrent »."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise, takewhile
from typing import Final

from sommet.facts.goals.complements import QUE
from sommet.facts.goals.cues import lemmas
from sommet.facts.goals.subjects import (
    of_state,
    reports,
    told_by,
)
from sommet.gazetteer import DEMONYM, hits
from sommet.grammar import (
    SUBJECT,
    is_verb,
    own_subject,
    verb_lemma,
)
from sommet.lexicon.gazetteer import fold, office_forms
from sommet.parse import Span, Token
from sommet.reading import Reading

_WHICH: Final = frozenset({"lequel", "laquelle", "lesquels", "lesquelles"})
_RUMOUR: Final = 6  # tokens from « informations » to « lesquelles »


def _is_unknown(reading: Reading, noun: Token) -> bool:
    """« un diplomate européen », « une source proche du dossier »: of nobody's side."""
    indefinite = any(c.plain in {"un", "une", "des", "plusieurs"} for c in noun.children)
    named = noun.lemma_.lower() in lemmas("insider")
    if not named or not indefinite:
        return False
    within = {t.i for t in noun.subtree}
    stated = any(hit.label_ == DEMONYM and hit.start in within for hit in hits(noun.doc))
    return not stated and not reading.cast.within(noun.subtree)


def _wished_by_others(reading: Reading, token: Token) -> bool:
    """« Les mères des otages espèrent que »: of whom nothing else is told."""
    if verb_lemma(token) not in lemmas("volition") or not is_verb(token):
        return False
    subject, after = own_subject(token), token.doc[token.i + 1 : token.i + 2]
    if subject is None or subject.pos_ != "NOUN" or not any(t.plain in QUE for t in after):
        return False
    lists = ("everybody", "body", "representative", "state", "union")
    own = any(subject.plain in lemmas(name) for name in lists)
    words = [*subject.subtree]
    stands = reading.cast.within(words) or of_state(reading, words)
    return not own and not stands and fold(subject.plain) not in office_forms()


def _is_rumoured(pronoun: Token) -> bool:
    """« les informations selon lesquelles Lima veut vendre »: who says so is not told."""
    before = pronoun.doc[max(pronoun.sent.start, pronoun.i - _RUMOUR) : pronoun.i]
    led = len(before) > 0 and before[-1].plain == "selon"
    return led and any(t.lemma_ in lemmas("rumour") for t in before)


def said_by_onlookers(reading: Reading, sentence: Span) -> Iterator[int]:
    """Yield the sentence's tokens if « selon des experts » or « les critiques estiment que »."""
    for pronoun in sentence.having(_WHICH):
        if _is_rumoured(pronoun):
            following = takewhile(lambda t: t.text != ",", sentence.doc[pronoun.i : sentence.end])
            yield from (t.i for t in following)
    for token in sentence.having(lemmas("onlooker", "insider", "volition")):
        if _wished_by_others(reading, token):
            yield from range(token.i, sentence.end)
        unknown = _is_unknown(reading, token)
        if token.lemma_.lower() not in lemmas("onlooker") and not unknown:
            continue
        before = [t.plain for t in sentence.doc[max(sentence.start, token.i - 4) : token.i]]
        named = "selon" in before or ("d'", "après") in pairwise(before)
        named = named or (sentence[0].plain == "pour" and before[:1] == ["pour"])
        verb = token.head
        # the model takes an inverted subject for an object; « et dit son opposition » has one
        goes_on = any(c.plain == "et" and c.i < verb.i for c in verb.children)
        inverted = verb.i < token.i and own_subject(verb) is None and not goes_on
        prepositional = any(c.dep_ == "case" for c in token.children)
        if reports(verb) and (token.dep_ in SUBJECT or (inverted and not prepositional)):
            yield from range(sentence.start, sentence.end)
        elif named and not unknown:
            yield from told_by(token)

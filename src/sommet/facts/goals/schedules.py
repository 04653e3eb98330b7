"""What is due: « doit défendre un projet », « un traité sera signé »."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from sommet.facts.goals.complements import (
    Complement,
    find_complement,
    infinitive_at,
    is_infinitive,
)
from sommet.facts.goals.copulas import is_to_come
from sommet.facts.goals.cues import frame, lemmas, topics
from sommet.facts.goals.sides import Sides
from sommet.facts.goals.wishes import INFINITIVE, NOUN, Wish, begins_from, is_hypothetical, wishes
from sommet.grammar import (
    auxiliaries,
    has_feature,
    is_conditional,
    is_finite,
    is_future,
    is_negated,
    is_passive,
    is_round_number,
    is_verb,
    subject_of,
    verb_lemma,
)
from sommet.parse import Token

_NEAR: Final = 4  # tokens from « signature » to « accord », from « auquel » to « doit »
_DUE: Final = frozenset({"devoir", "aller"})
# what one « fait » that is an aim: « faire le point »
_STOCK: Final = frozenset({"point", "bilan", "lumière", "avancer", "progresser"})


@begins_from(lambda sides: sides.reading.doc.having(_DUE))
def scheduled(cues: Sequence[Token], sides: Sides) -> Iterator[Wish]:
    """« Mme Diaz doit [défendre un projet de traité]. »"""
    for token in filter(is_verb, cues):
        past = has_feature(token, "Tense", "Past") and not is_future(token)
        if verb_lemma(token) not in _DUE or past or is_negated(token):
            continue
        if sides.speech.is_spoken(token) or is_hypothetical(token):
            continue
        complement = find_complement(token, (INFINITIVE,))
        if complement is None or _is_no_aim(token, complement):
            continue
        before = token.doc[max(token.sent.start, token.i - _NEAR) : token.i]
        if any(t.plain.endswith(("quel", "quels", "quelle", "quelles")) for t in before):
            continue  # « un exercice auquel il doit se livrer »
        if any(t.plain in {"où", "dont"} for t in before[-1:]):
            continue  # « d'où doivent sortir les navires »
        agents = sides.agents(token)
        if agents is None or len(agents) > 1 or all(a.kind == "person" for a in agents):
            yield from wishes(sides, token, complement, agents)


def _is_no_aim(trigger: Token, complement: Complement) -> bool:
    """« doit s'envoler » tells a diary; of « doit porter sur » the topic is the goal."""
    found = infinitive_at(trigger.doc, complement.start, trigger.sent.end)
    if found is None:
        return False
    infinitive = _causative(trigger.doc[found])
    lemma = verb_lemma(infinitive)
    if lemma == "dire":
        return True  # « "Partez", devait dire M. Berg »
    topic = (t.patterns for t in topics().get(lemma, ()) if t.talks)
    of_topic = any(find_complement(infinitive, patterns) is not None for patterns in topic)
    place = infinitive.i + 1 < trigger.sent.end and infinitive.nbor().is_title
    if lemma == "faire" and _takes_stock(infinitive):
        return False
    gained = lemma == "gagner" and place  # « gagner Bergen », not « gagner la confiance »
    return gained or lemma in lemmas("itinerary", "constraint") or of_topic


def _takes_stock(faire: Token) -> bool:
    """« doivent faire le point sur le traité », not « faire escale à Oslo »."""
    return any(t.plain in _STOCK for t in faire.doc[faire.i + 1 : faire.i + 3])


def _causative(infinitive: Token) -> Token:
    """Return the infinitive, the second in « faire adopter un plan »."""
    second = infinitive.doc[min(infinitive.i + 1, len(infinitive.doc) - 1)]
    return second if verb_lemma(infinitive) == "faire" and is_infinitive(second) else infinitive


@begins_from(lambda sides: sides.reading.doc.having(lemmas("signature", "sign")))
def signatures(cues: Sequence[Token], sides: Sides) -> Iterator[Wish]:
    """« [La signature de huit accords] est prévue », « [Un traité] doit être signé »."""
    doc = cues[0].doc
    for token in cues:
        if token.lemma_ in lemmas("signature") and token.pos_ == "NOUN":
            first = token.i - 1
            determined = first >= token.sent.start and doc[first].plain in {"la", "une"}
            if determined and _is_of_new_text(token) and _is_awaited(token):
                yield from wishes(sides, token, Complement(first, "noun", NOUN), None)
        elif is_verb(token) and verb_lemma(token) in lemmas("sign") and not is_negated(token):
            subject = subject_of(token)
            if subject is None or subject.i > token.i:
                continue
            if "acl:relcl" in {token.dep_, token.head.dep_} and is_passive(token):
                continue  # « l'accord, qui sera signé jeudi, réjouit Lima »
            if is_passive(token) and is_to_come(token) and _names_text(subject):
                start = subject.left_edge.i
                yield from wishes(sides, token, Complement(start, "que", frame("que")), None)
            elif is_future(token) and not is_conditional(token):
                agents = sides.agents(token)
                yield from wishes(sides, token, Complement(token.i, "inf", INFINITIVE), agents)


def _is_of_new_text(signature: Token) -> bool:
    """« la signature de huit accords », « d'un traité », not « de l'accord conclu en mars »."""
    doc, i = signature.doc, signature.i + 1
    following = doc[i + 1 : min(i + 1 + _NEAR, signature.sent.end)]
    if len(following) < 2 or doc[i].plain not in {"de", "d'"}:
        return False
    known = following[0].plain in {"la", "le", "l'", "les", "ce", "cet"}
    return not known and any(t.plain in _texts() for t in following)


def _names_text(noun: Token) -> bool:
    """« deux accords », « une dizaine d'accords »."""
    counted = is_round_number(noun) or noun.plain == "série"
    return noun.plain in _texts() or (counted and any(t.plain in _texts() for t in noun.subtree))


@cache
def _texts() -> frozenset[str]:
    """« accord », « accords »."""
    return frozenset(word + plural for word in lemmas("text") for plural in ("", "s"))


def _is_awaited(noun: Token) -> bool:
    """« est prévue », « donnera lieu à », « commencent par », no past: « a permis »."""
    for verb in (a for a in noun.ancestors if is_verb(a)):
        nodes = (verb, *auxiliaries(verb))
        if any(is_future(n) or n.lemma_ == "devoir" for n in nodes):
            return True
        if is_finite(verb) or len(nodes) > 1:
            expected = verb_lemma(verb) in {"prévoir", "attendre"}
            past = any(has_feature(n, "Tense", "Imp") for n in nodes)
            return not past and (expected or has_feature(verb, "Tense", "Pres"))
    return False

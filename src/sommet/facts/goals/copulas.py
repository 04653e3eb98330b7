"""The verb by which a topic or a deed is told, « sera », « doit être », and when that is."""

from __future__ import annotations

from sommet.facts.goals.complements import is_infinitive
from sommet.grammar import auxiliaries, has_feature, is_finite, is_future, is_reflexive
from sommet.parse import Token


def first_auxiliary(participle: Token) -> Token:
    """Return the first verb of a compound form, the modal if there is one."""
    i = participle.i
    while i > participle.sent.start and (
        participle.doc[i - 1].pos_ in {"AUX", "ADV"} or participle.doc[i - 1].lemma_ == "devoir"
    ):
        i -= 1
    return participle.doc[i]


def is_to_come(participle: Token) -> bool:
    """« sera abordée », « doit être évoquée »."""
    first = first_auxiliary(participle)
    return is_future(first) or first.lemma_ == "devoir"


def is_ahead(verb: Token) -> bool:
    """« portera sur », « porte sur », « doit porter sur »."""
    if is_future(verb) or (is_finite(verb) and has_feature(verb, "Tense", "Pres")):
        return True
    return verb.head.lemma_ in {"devoir", "aller", "prévoir"} and is_infinitive(verb)


def is_past(verb: Token) -> bool:
    """Tell whether a finite verb, or its auxiliary, looks back: « a porté », « portait »."""
    nodes = [verb, *auxiliaries(verb)]
    if any(is_future(n) for n in nodes):
        return False
    if any(has_feature(n, "Tense", "Imp") for n in nodes):
        return True
    aided = {n.lemma_ for n in auxiliaries(verb)}
    return "avoir" in aided or ("être" in aided and is_reflexive(verb))


def is_simple_imperfect(verb: Token) -> bool:
    """« était à l'ordre du jour », as an article tells of the talks that it reports."""
    return verb.lemma_ == "être" and verb.plain in {"était", "étaient"}


def opening_copula(token: Token) -> Token | None:
    """« Est aussi au menu la pêche », « Seront abordées la dette et »: « être » opens."""
    first = next((t for t in token.sent if t.is_alpha), token)
    between = token.doc[first.i + 1 : token.i]
    opens = first.lemma_ == "être" and all(t.pos_ in {"ADV", "PUNCT", "SPACE"} for t in between)
    return first if opens else None

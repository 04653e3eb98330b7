"""Which way a verb looks: back on what has been, or ahead to what is to come."""

from __future__ import annotations

from sommet.grammar import auxiliaries, is_verb
from sommet.parse import Span, Token
from sommet.times.vocabulary import Direction, vocabulary

_CONDITIONAL = ("rais", "rait", "raient", "rions", "riez")
REFLEXIVE = frozenset({"expl:comp", "expl:pv", "expl:pass"})
_SAME_TIME = frozenset({"avant", "sans"})  # « avant d'arriver samedi, il a parlé »
_CHAIN = 8  # governing verbs climbed at most


def direction_of(span: Span) -> Direction | None:
    """Return the direction of the verb that governs a time expression.

    Future, expectation (« doit », « est attendu ») and the conditional look ahead; perfect,
    imperfect and bare past participles look back.

    Example:
        >>> from sommet.pipeline import annotate
        >>> direction_of(annotate("Il est attendu jeudi à Paris.")[3:4])
        'future'
    """
    before = span.doc[span.start - 1].lower_ if span.start else ""
    if before == "pour":
        return "future"  # « une réunion convoquée pour jeudi »
    root = span.root
    for token in (root, *root.ancestors):
        if _is_predicate(token):
            return _of_verb(token, _CHAIN)
    return None


def is_flashback(span: Span) -> bool:
    """Tell whether a pluperfect governs a time expression: « il était arrivé la veille ».

    Example:
        >>> from sommet.pipeline import annotate
        >>> is_flashback(annotate("Il avait parlé jeudi à Paris.")[3:4])
        True
    """
    verb = next((t for t in (span.root, *span.root.ancestors) if _is_predicate(t)), None)
    return (
        verb is not None
        and "Part" in verb.morph.get("VerbForm", [])
        and any(
            h.dep_ == "aux:tense" and "Imp" in h.morph.get("Tense", []) for h in auxiliaries(verb)
        )
    )


def _is_predicate(token: Token) -> bool:
    return is_verb(token) or any(c.dep_ == "cop" for c in token.children)


def _of_verb(verb: Token, chain: int) -> Direction | None:
    helpers = auxiliaries(verb)
    form = verb.morph.get("VerbForm", [])
    finite = verb if "Fin" in form else next((h for h in helpers if _is_finite(h)), None)
    expected = verb.lemma_ in vocabulary().expectation
    if finite is verb:
        return "future" if expected else _of_finite(verb)
    if finite is not None:
        return _of_compound(verb, finite, helpers, expected)
    if "Part" in form and "Past" in verb.morph.get("Tense", []):
        return "future" if expected else "past"
    if "Inf" in form and helpers:
        return "past"  # « après avoir rencontré »
    above = next((a for a in verb.ancestors if _is_predicate(a)), None)
    before = any(c.lower_ in _SAME_TIME for c in verb.children)
    if "Inf" in form and not before and (above is None or not _lends_its_tense(above)):
        return "future"  # « il a appelé à manifester samedi »
    return _of_verb(above, chain - 1) if above is not None and chain else None


def _of_compound(
    verb: Token, finite: Token, helpers: list[Token], expected: bool
) -> Direction | None:
    """Return the direction of a predicate whose auxiliary or copula carries the tense."""
    perfect = any("Part" in h.morph.get("VerbForm", []) for h in helpers)  # « a été reçu »
    if "Part" in verb.morph.get("VerbForm", []):
        perfect = (
            perfect
            or finite.lemma_ == "avoir"
            or verb.lemma_ in vocabulary().movement
            or any(c.dep_ in REFLEXIVE for c in verb.children)
        )
    if _is_conditional(finite) and perfect:
        return "past"  # « aurait rencontré », as is told
    if not perfect and expected:
        return "future"  # « est attendu »
    direction = _of_finite(finite)
    return "past" if perfect and direction != "future" else direction


def _is_finite(token: Token) -> bool:
    return "Fin" in token.morph.get("VerbForm", [])


def _of_finite(verb: Token) -> Direction | None:
    tense = verb.morph.get("Tense", [])
    if "Fut" in tense or _is_conditional(verb):
        return "future"
    if {"Imp", "Past"} & set(tense):
        return "past"
    return "present" if "Pres" in tense else None


def _is_conditional(verb: Token) -> bool:
    """Tell by the form: the model takes « recevrait » for an imperfect."""
    return "Cnd" in verb.morph.get("Mood", []) or verb.lower_.endswith(_CONDITIONAL)


def _lends_its_tense(verb: Token) -> bool:
    """Tell whether an infinitive under the verb is of its time: « a pu rencontrer »."""
    going_to = verb.lemma_ == "aller" and not {"Past", "Part"} & {
        *verb.morph.get("Tense", []),
        *verb.morph.get("VerbForm", []),
    }
    return verb.lemma_ in vocabulary().transparent and not going_to

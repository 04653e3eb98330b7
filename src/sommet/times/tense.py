"""Which way a verb looks: back on what has been, or ahead to what is to come."""

from __future__ import annotations

from sommet.grammar import auxiliaries, is_verb
from sommet.parse import Span, Token
from sommet.times.vocabulary import Direction, vocabulary

_CONDITIONAL = ("rais", "rait", "raient", "rions", "riez")
REFLEXIVE = frozenset({"expl:comp", "expl:pv", "expl:pass"})
_SAME_TIME = frozenset({"avant", "sans"})  # « avant d'arriver samedi, il a parlé »
_FOREMOST = frozenset({"premier", "première", "dernier", "dernière", "seul", "seule"})
_FORETELLING = frozenset({"annoncer", "confirmer", "programmer", "préparer"})
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
    beside = _beside(span)
    if beside is not None:
        return _of_verb(beside, _CHAIN)
    root = span.root
    for token in (root, *root.ancestors):
        if _is_predicate(token):
            return _of_verb(token, _CHAIN)
        if token.i < span.start and _is_ahead(token):
            return "present"  # « avant le sommet de jeudi », of a day at hand
        if token.i < span.start and _is_foretold(token):
            return "future"
        if _is_participle(token):
            return "past"
    return None


def _is_foretold(noun: Token) -> bool:
    """« a confirmé lundi la venue jeudi du roi »: what is announced is to come."""
    return noun.dep_ == "obj" and noun.head.lemma_ in _FORETELLING and noun.pos_ == "NOUN"


def _is_participle(noun: Token) -> bool:
    """« Arrivée jeudi à Oslo, elle a parlé »: the model takes the participle for a noun."""
    opens = noun.i == noun.sent.start or noun.nbor(-1).is_space
    moved = noun.plain.rstrip("s").removesuffix("ée") + "er"
    return (
        opens
        and moved in vocabulary().movement
        and any(c.dep_ == "parataxis" and is_verb(c) for c in noun.children)
    )


def _beside(span: Span) -> Token | None:
    """Return the verb that ends right before the span: « pour Rome, où il est attendu jeudi ».

    The parse may hang the time on a verb farther off.
    """
    if not span.start or span.start == span.sent.start:
        return None
    before = span.doc[span.start - 1]
    return before if before.pos_ == "VERB" else None


def _is_ahead(noun: Token) -> bool:
    """« avant l'arrivée », « à la veille du sommet »."""
    return noun.lower_ == "veille" or any(c.lower_ == "avant" for c in noun.children)


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
            "Imp" in h.morph.get("Tense", [])
            and (h.dep_ == "aux:tense" or verb.lemma_ in vocabulary().movement)
            for h in auxiliaries(verb)
        )
    )


def _is_predicate(token: Token) -> bool:
    return is_verb(token) or any(c.dep_ in {"cop", "aux:pass"} for c in token.children)


def _of_verb(verb: Token, chain: int) -> Direction | None:
    helpers = auxiliaries(verb)
    form = verb.morph.get("VerbForm", [])
    finite = verb if "Fin" in form else next((h for h in helpers if _is_finite(h)), None)
    expected = verb.lemma_ in vocabulary().expectation
    if finite is verb:
        return _of_expected(verb) if expected else _of_finite(verb)
    if finite is not None:
        return _of_compound(verb, finite, helpers, expected)
    passive = [h.lemma_ for h in helpers] == ["être"] and "Inf" in helpers[0].morph.get(
        "VerbForm", []
    )
    if "Part" in form and "Past" in verb.morph.get("Tense", []) and not passive:
        return "future" if expected else "past"
    infinitive = passive or "Inf" in form  # « doit être reçu jeudi »
    if infinitive and verb.dep_ == "xcomp" and verb.head.lemma_ == "devoir":
        return _of_expected(verb.head)  # « devait arriver mardi »
    if infinitive and helpers and not passive:
        return "past"  # « après avoir rencontré »
    above = next((a for a in verb.ancestors if _is_predicate(a)), None)
    foremost = verb.i > 1 and verb.doc[verb.i - 2].lower_ in _FOREMOST  # « le premier à arriver »
    before = foremost or any(c.lower_ in _SAME_TIME for c in verb.children)
    if infinitive and not before and (above is None or not _lends_its_tense(above)):
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
        return _of_expected(finite)  # « est attendu »
    direction = _of_finite(finite)
    return "past" if perfect and direction != "future" else direction


def _of_expected(finite: Token) -> Direction:
    """« est attendu » looks ahead; « devait arriver mardi » may, of a day not long past."""
    past = "Imp" in finite.morph.get("Tense", []) and not _is_conditional(finite)
    return "present" if past else "future"


def _is_finite(token: Token) -> bool:
    return "Fin" in token.morph.get("VerbForm", [])


def _of_finite(verb: Token) -> Direction | None:
    tense = set(verb.morph.get("Tense", []))
    if "Past" in tense and verb.lower_.endswith("issent"):
        tense = {"Pres"}  # « se réunissent », which the model takes for a past
    if "Fut" in tense or _is_conditional(verb):
        return "future"
    if {"Imp", "Past"} & tense:
        return "past"
    return "present" if "Pres" in tense else None


def _is_conditional(verb: Token) -> bool:
    """Tell by the form: the model takes « recevrait » for an imperfect."""
    return "Cnd" in verb.morph.get("Mood", []) or verb.lower_.endswith(_CONDITIONAL)


def _lends_its_tense(verb: Token) -> bool:
    """Tell whether an infinitive under the verb is of its time: « a pu rencontrer ».

    So it is of « a été le premier à rencontrer ».
    """
    if verb.lower_ in _FOREMOST:
        return True
    going_to = verb.lemma_ == "aller" and not {"Past", "Part"} & {
        *verb.morph.get("Tense", []),
        *verb.morph.get("VerbForm", []),
    }
    return verb.lemma_ in vocabulary().transparent and not going_to

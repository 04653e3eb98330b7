"""What ends a goal: background, clauses of their own, circumstances, asides."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import takewhile
from typing import Final

from sommet.facts.goals.complements import (
    ARTICLES,
    CLITICS,
    QUE,
    QUOTES,
    begins,
    infinitive_at,
)
from sommet.facts.goals.cues import Frame, intent_verb_forms, intent_words, lemmas
from sommet.grammar import (
    SUBJECT,
    has_feature,
    is_finite,
    is_inflected,
    is_verb,
    skeleton,
    verb_lemma,
)
from sommet.parse import Doc, Token

ASIDES: Final = frozenset({"alors", "tandis", "lorsque", "lorsqu'", "selon"})
# after a comma these begin what is no more the goal
_BACKGROUND: Final = ASIDES | frozenset(
    {"qui", "dont", "où", "lequel", "laquelle", "lesquels", "lesquelles", "que", "qu'", "ce"}
    | {"après", "avant", "d'après", "mais", "car", "lors", "comme", "quand", "puis", "soit"}
    | {"a", "ont", "avait", "avaient", "ainsi", "tout", "malgré", "contre", "puisque"}
    | {"puisqu'", "sans", "quelques", "quitte", "faute", "sous", "là", "date"}
)
SUBORDINATORS: Final = frozenset(
    {"qui", "que", "qu'", "dont", "où", "si", "lorsque", "lorsqu'", "quand", "comme", "quoi"}
    | {"lequel", "laquelle", "lesquels", "lesquelles", "quel", "quelle", "quels", "quelles"}
    | {"pourquoi", "comment", "combien"}
    | {"puisque", "puisqu'", "duquel", "auquel", "desquels", "desquelles", "auxquels", "auxquelles"}
)
_OF_WHICH: Final = frozenset({"duquel", "desquels", "desquelles", "laquelle", "lequel", "auquel"})
_OPENERS: Final = SUBORDINATORS | {"pour", "de", "d'", "à", "afin"}
# these open one behind the shortest goal too: « partir en vue de », « partir parce que »
_BEHIND_ANY: Final = frozenset({"en", "dans", "après", "parce"})
_PARTICIPLES: Final = ("é", "ée", "és", "ées")
_TO: Final = Frame(("de",), "inf")
_TO_WHOM: Final = frozenset({"à", "au", "aux", "de", "d'", "du", "des"})
_APPOSED: Final = 6  # tokens of « folle idée de marin que »
_SUCH_AS: Final = frozenset({"particulier", "matière", "faveur", "vue", "mer"})  # « en matière »
FULL: Final = 3  # tokens of a goal that lacks nothing
LOOK: Final = 14  # tokens in which a clause shows its verb
PARENTHESIS: Final = 40  # tokens within brackets or commas


def is_speaking(token: Token) -> bool:
    """« évoquant », « soulignant »: the gerund of a verb of speech."""
    return token.plain.endswith("ant") and verb_lemma(token) in lemmas("speech")


def is_denied(doc: Doc, j: int, limit: int) -> bool:
    """« il faut [signer] et pas demander un délai », « [une trêve] mais pas de dialogue »."""
    return j < limit and doc[j].plain in {"pas", "non"}


def names_intent(doc: Doc, j: int, limit: int) -> bool:
    """« leur attachement », « l'importance de signer »: a noun of intent of its own."""
    if j >= limit or doc[j].pos_ != "DET":
        return False
    following = doc[j + 1 : min(j + 3, limit)]
    noun = next((t for t in following if t.lemma_ in intent_words("noun")), None)
    if noun is None or noun.pos_ != "NOUN":
        return False
    return has_feature(doc[j], "Poss", "Yes") or begins(doc, noun.i + 1, limit, _TO) is not None


def opens_question(doc: Doc, j: int) -> bool:
    """« voir s'il y a matière à »"""
    return doc[j].plain == "s'" and j + 1 < len(doc) and doc[j + 1].plain in {"il", "ils"}


def opens_circumstance(doc: Doc, j: int, start: int) -> bool:
    """« en vue d'un accord », « à l'occasion du sommet »: no part of the goal before it."""
    may_open = _circumstances().get(doc[j].plain, ())
    words = next((w for w in may_open if tuple(t.plain for t in doc[j : j + len(w)]) == w), None)
    if words is None or (words[0] == "depuis" and any(map(_is_participle, doc[j - 3 : j]))):
        return False  # « un port fermé depuis mai », « un pacte mis à mal depuis mai »
    if words[0] in _BEHIND_ANY:
        return True
    if words[0] == "avant" and infinitive_at(doc, j + len(words), len(doc)) is None:
        return False  # « avant de partir », not « avant de longues vacances »
    return j - start >= FULL


def _is_participle(token: Token) -> bool:
    """Tell a past participle; « fermé », « tombée » are adjectives to the model."""
    adjective = token.pos_ == "ADJ" and token.plain.endswith(_PARTICIPLES)
    past = has_feature(token, "VerbForm", "Part") and has_feature(token, "Tense", "Past")
    return adjective or past


@cache
def _circumstances() -> Mapping[str, Sequence[tuple[str, ...]]]:
    """Return the words that open a circumstance, by the first of them."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(lemmas("circumstance")):
        words = tuple(phrase.replace("'", "' ").split())
        found.setdefault(words[0], []).append(words)
    return found


def is_last_dash(doc: Doc, j: int, limit: int) -> bool:
    """A dash alone ends the goal; two hold an aside."""
    return _is_dash(doc, j) and not any(
        _is_dash(doc, k) for k in range(j + 1, min(j + PARENTHESIS, limit))
    )


def _is_dash(doc: Doc, j: int) -> bool:
    """Tell a dash from a hyphen."""
    return doc[j].text in {"–", "—", "-"} and bool(doc[j].whitespace_ and doc[j - 1].whitespace_)


def behind(doc: Doc, j: int, closing: str, limit: int) -> int | None:
    """Return the token after the closing mark, None where there is none near."""
    near = range(j + 1, min(j + PARENTHESIS, limit))
    return next((k + 1 for k in near if doc[k].text == closing), None)


def is_main_verb(token: Token) -> bool:
    """Tell a verb that has a clause from a noun that the model takes for one."""
    if token.plain in {"voici", "voilà"}:
        return False  # « un accord signé voici deux ans »
    return is_finite(token) and (
        token.dep_ in {"ROOT", "aux", "aux:tense", "aux:pass", "cop"}
        or any(c.dep_ in SUBJECT for c in token.children)
    )


def _is_misread_verb(doc: Doc, j: int, limit: int) -> bool:
    """« exige des gages et menace de reprendre le forage »: a noun to the model, of no article."""
    told = j + 2 < limit and doc[j].pos_ == "NOUN" and doc[j].plain.endswith("e")
    return (
        told and doc[j + 1].plain in {"de", "d'", "à"} and infinitive_at(doc, j + 2, j + 3) == j + 2
    )


def opens_clause(doc: Doc, j: int, limit: int) -> bool:
    """Tell whether what follows a conjunction or a comma is a clause of its own.

    « et juge que », « et compte sur » are such, whose verbs are nouns to the model.
    """
    opening = doc[j + 1 : min(j + 3, limit)]
    if len(opening) > 1 and opening[0].pos_ in {"NOUN", "ADJ"}:
        wants = skeleton(opening[0].plain) in intent_verb_forms()
        if opening[1].plain in QUE or (wants and opening[1].pos_ in {"ADP", "ADV", "DET"}):
            return True
    if _is_misread_verb(doc, j + 1, limit):
        return True
    for token in doc[j + 1 : min(j + LOOK, limit)]:
        if is_finite(token):
            return True
        if (
            token.plain in _OPENERS
            or token.text in {",", ";", ":"}
            or token.pos_ == "CCONJ"
            or "Inf" in token.morph.get("VerbForm", [])
        ):
            return False
    return False


def goes_on_before(doc: Doc, j: int, start: int) -> bool:
    """« a proposé [un pacte] et appelé à »: a participle with the verb that the goal hangs on.

    The model may hang « a proposé un pacte et souligné que » on the noun.
    """
    k = j + 1
    while k + 1 < len(doc) and doc[k].pos_ == "ADV":
        k += 1
    if k + 1 >= len(doc) or "Part" not in doc[k].morph.get("VerbForm", []):
        return False
    said = doc[k + 1]
    tells = verb_lemma(doc[k]) in lemmas("speech") and (
        said.plain in QUE or said.pos_ == "DET" or said.text in QUOTES
    )
    # « a souhaité "un sommet utile" et appelé à », which the model hangs on what is quoted
    tells = tells or (
        doc[j - 1].text in QUOTES
        and verb_lemma(doc[k]) in lemmas("claim")
        and said.plain in {"à", "de", "d'", "pour"}
    )
    head = doc[k].head  # « déclare vouloir [rouvrir le port] et appelé »: no infinitive goes on so
    goes_on = doc[j].plain == "et" and is_inflected(head)
    return tells or (doc[k].dep_ == "conj" and (head.i < start or goes_on))


def cuts_off(doc: Doc, j: int, limit: int) -> bool:
    """Tell whether the comma parts background or reported speech from the goal."""
    k = j + 1
    while k < limit and (doc[k].text in QUOTES or doc[k].is_space):
        k += 1
    if k >= limit:
        return True
    token = doc[k]
    if token.plain == "mais" and _is_set_right(doc, k, limit):
        return False
    if token.plain == "mais" and k + 1 < limit and doc[k + 1].plain in {"aussi", "également"}:
        return opens_clause(doc, k + 1, limit)  # « sur la pêche, mais aussi sur les visas »
    if token.plain == "ainsi" and k + 2 < limit and doc[k + 1].plain in QUE:
        return doc[k + 2].pos_ != "DET" or opens_clause(doc, k + 1, limit)
    following = doc[k + 1] if k + 1 < limit else token
    if token.plain.endswith(_PARTICIPLES) and token.pos_ == "ADJ" and following.pos_ == "ADP":
        return True  # « rouvrir la ligne, fermée depuis vingt ans »
    participle = token.pos_ == "VERB" and has_feature(token, "VerbForm", "Part")
    if token.plain in _BACKGROUND or (participle and not _is_deed(doc, k, limit)):
        return True
    if is_finite(token) and verb_lemma(token) in lemmas("speech"):
        return True
    if token.plain == "en" and following.pos_ == "NOUN" and following.plain not in _SUCH_AS:
        return True  # « un accord, en discussion depuis dix ans »
    if following.plain.endswith("ant") and (token.plain == "en" or token.plain in CLITICS):
        return True  # « , en ouvrant la séance », « , y voyant un signe »
    if token.pos_ == "DET" and (_is_absolute(doc, k, limit) or _is_explained(doc, k, limit)):
        return True
    if _is_apposed(doc, k, limit) or _is_explained_bare(doc, k, limit):
        return True
    return opens_clause(doc, k if token.pos_ == "CCONJ" else j, limit)


def _is_deed(doc: Doc, k: int, limit: int) -> bool:
    """« retrait des troupes, [reprise] des vols »: a noun, which the model takes for a verb."""
    following = doc[k + 1].plain if k + 1 < limit else ""
    return doc[k].plain in lemmas("deed") and following in {"de", "d'", "du", "des", "en", "à"}


def _is_set_right(doc: Doc, but: int, limit: int) -> bool:
    """« ne soit plus un client, mais un associé »: what is instead of what is not."""
    before = [t.plain for t in doc[max(but - LOOK, 0) : but]]
    denied = bool({"ne", "n'"} & set(before)) and bool({"pas", "plus", "seulement"} & set(before))
    named = but + 1 < limit and (doc[but + 1].pos_ == "DET" or doc[but + 1].plain in {"de", "d'"})
    return denied and named and not opens_clause(doc, but, limit)


def parts_complement(doc: Doc, j: int, limit: int) -> int | None:
    """« la tenue, avant l'été, [d'un sommet] »: what the noun lacks, behind an aside.

    Returns:
        Where it begins; None where the comma at the token parts no noun from its complement.
    """
    after = behind(doc, j, ",", min(j + LOOK, limit))
    if after is None or after >= limit or doc[j - 1].pos_ != "NOUN":
        return None
    of = doc[after].plain in {"de", "d'", "du", "des"} and doc[after].pos_ != "DET"
    aside = doc[j + 1 : after]
    led = aside[0].pos_ in {"ADP", "ADV"} and not any(is_finite(t) for t in aside)
    verbal = infinitive_at(doc, after + 1, limit) is not None
    return after if of and led and not verbal else None


def parts_object(doc: Doc, j: int, limit: int) -> int | None:
    """« lever, sans délai, [les sanctions] »: what the infinitive lacks, behind an aside.

    Returns:
        Where it begins; None where the comma at the token parts no infinitive from its object.
    """
    after = behind(doc, j, ",", min(j + LOOK, limit))
    if after is None or after >= limit or not has_feature(doc[j - 1], "VerbForm", "Inf"):
        return None
    aside = doc[j + 1 : after - 1]
    # « une fois pour toutes », « une bonne fois »
    led = bool(aside) and (aside[0].pos_ in {"ADP", "ADV"} or aside[0].plain == "une")
    clause = any(is_finite(t) or has_feature(t, "VerbForm", "Inf") for t in aside)
    clause = clause and aside[0].plain != "sans"  # « sans tarder »
    said = doc[after].plain in QUE
    named = doc[after].pos_ == "DET" or doc[after].plain in ARTICLES
    of = doc[after].plain in _TO_WHOM and infinitive_at(doc, after + 1, limit) is None
    led_on = of and not opens_circumstance(doc, after, j - FULL)  # « accéder, sans gêne, au port »
    lacking = said or ((named or led_on) and not opens_clause(doc, after - 1, limit))
    return after if led and lacking and not clause else None


def parts_words(doc: Doc, j: int, start: int, limit: int) -> int | None:
    """« explique à Lima, d'une voix ferme, [qu'il faut signer] »: what is said, behind an aside.

    Returns:
        Where it begins; None where the comma at the token parts no verb of speech from its clause.
    """
    after = behind(doc, j, ",", min(j + LOOK, limit))
    if after is None or after >= limit or doc[after].plain not in QUE:
        return None
    verb = next((t for t in reversed(doc[start:j]) if is_verb(t)), None)
    says = verb is not None and verb_lemma(verb) in lemmas("speech")
    aside = doc[j + 1 : after - 1]
    told = not aside or any(is_verb(t) or t.plain in QUE for t in aside)
    return after if says and not told else None


def _is_apposed(doc: Doc, k: int, limit: int) -> bool:
    """« rouvrir le port, [le plus grand du pays] », « [au grand dam de Lima] »: no list."""
    following = doc[k + 1].plain if k + 1 < limit else ""
    if doc[k].plain == "au":
        return following in {"grand", "risque", "terme"}
    rest = doc[k : min(k + PARENTHESIS, limit)]
    best = following in {"plus", "premier", "première", "premiers", "premières", "principal"}
    return best and not any(t.pos_ == "CCONJ" for t in rest)


def _is_absolute(doc: Doc, k: int, limit: int) -> bool:
    """« reporter le vote, [les listes étant] incomplètes »: a participle with its own subject."""
    for token in doc[k + 1 : min(k + LOOK, limit)]:
        if token.is_punct or token.pos_ in {"SCONJ", "CCONJ"}:
            return False
        if token.plain in {"étant", "ayant"}:
            return True
    return False


def _is_explained(doc: Doc, k: int, limit: int) -> bool:
    """« signer le traité, une idée que Lima défend »: an apposition that a clause explains.

    The pronoun may have its preposition and noun before it: « un vote au terme duquel ». A
    participle may explain it, too: « une mesure entrée en vigueur ».
    """
    words = doc[k : min(k + 6, limit)]
    listed = any(t.pos_ == "CCONJ" for t in doc[k : min(k + PARENTHESIS, limit)])
    noun = len(words) > 2 and words[0].plain in {"un", "une"} and words[1].pos_ == "NOUN"
    if noun and words[2].plain.endswith(_PARTICIPLES) and not listed:
        return True
    near = any(t.plain in {"que", "qu'", "qui", "dont"} for t in words[2:4])
    relative = near or any(t.plain in _OF_WHICH for t in words[2:])
    return relative and words[0].plain in {"un", "une"} and words[1].pos_ in {"NOUN", "ADJ"}


def _is_explained_bare(doc: Doc, k: int, limit: int) -> bool:
    """« une trêve, objectif auquel Lima travaille », « folle idée de marin que »: no article."""
    if doc[k].pos_ not in {"NOUN", "ADJ"}:
        return False
    following = takewhile(lambda t: not t.is_punct, doc[k + 1 : min(k + _APPOSED, limit)])
    return any(t.plain in SUBORDINATORS for t in following)

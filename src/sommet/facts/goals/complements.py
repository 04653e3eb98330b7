"""Find the complement that states a goal, from the word that introduces it.

« M. Berg a appelé mardi les deux camps à déposer les armes »: from « appelé » to « déposer ».
The parse hangs one complement in six on the wrong word, so the complement is looked for along
the surface, over what may stand between.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cache
from typing import Final

from sommet.facts.goals.cues import Addressee, Frame, Kind
from sommet.gazetteer import OFFICE, hits
from sommet.grammar import OF, has_feature, is_negated
from sommet.parse import Doc, Token

QUOTES: Final = frozenset('"«»“”„')
_PREPOSITIONS: Final = {
    "de": frozenset({"de", "d'"}),
    "à": frozenset({"à"}),
    "que": frozenset({"que", "qu'"}),
    "sur": frozenset({"sur"}),
}
_CONTRACTED: Final = {
    "de": frozenset({"de", "d'", "du", "des"}),
    "à": frozenset({"à", "au", "aux"}),
}
QUE: Final = frozenset({"que", "qu'"})
ARTICLES: Final = frozenset({"un", "une", "des", "le", "la", "les", "du"})
CLITICS: Final = frozenset(
    {"me", "m'", "te", "t'", "se", "s'", "le", "la", "l'", "les", "lui", "leur", "y", "en"}
    | {"nous", "vous", "ne", "n'", "pas", "plus", "jamais", "rien"}
)
_NEGATORS: Final = frozenset({"pas", "plus", "jamais", "guère"})
_FLOATING: Final = frozenset(
    {"tous", "toutes", "tout", "lui-même", "elle-même", "ensemble", "bien"}
)
_STANDS_BETWEEN: Final = frozenset({"ADV", "INTJ"})
_ASKING: Final = frozenset({"pourquoi", "comment", "quand", "où", "combien"})
_OF_ADDRESSEE: Final = frozenset(
    {"NOUN", "PROPN", "DET", "ADJ", "ADP", "CCONJ", "PRON", "NUM", "ADV", "X"}
)
# prepositions whose phrase may stand before any complement
_OF_ADJUNCTS: Final = frozenset(
    {
        "auprès",
        "en",
        "depuis",
        "dès",
        "dans",
        "lors",
        "avec",
        "avant",
        "après",
        "pendant",
        "durant",
        "devant",
    }
)
_REACH: Final = 8
_REACH_OVER_ADDRESSEE: Final = 28
_PARENTHESIS: Final = 30  # tokens between two commas


@dataclass(frozen=True, slots=True)
class Complement:
    """Where a goal's words begin, and what they are."""

    start: int
    kind: Kind
    frame: Frame


def find_complement(
    trigger: Token,
    frames: Collection[Frame],
    *,
    addressee: Addressee = "none",
    between: Collection[int] = (),
) -> Complement | None:
    """Return the first complement of one of the frames after the trigger.

    Args:
        trigger: the word of intent.
        frames: the complements that it takes.
        addressee: whether words for whom it is said to may or must stand between.
        between: tokens that may always stand between, as words of time.

    Example:
        « Il promet mardi d'aider Oslo » with ``de inf`` gives the complement at « aider ».
    """
    doc, end = trigger.doc, trigger.sent.end
    start, led = trigger.i + 1, [f for f in frames if f.words]
    if addressee == "source":
        start = _after_source(doc, start, end, between)
    reach = _REACH if addressee in {"none", "source"} else _REACH_OVER_ADDRESSEE
    j, denied, aside = start, is_negated(trigger), False
    if denied and is_restricted(trigger):
        j, denied = j + 1, False
    for _ in range(reach):
        if j >= end or not start:
            return None
        if denied and doc[j].plain in _NEGATORS:
            j += 1
            continue
        # « a plaidé, comme à Lund, en Suède, pour »: several asides
        behind = aside and doc[j].text == "," and j + 1 < end
        aside = aside or doc[j].text == ","
        found = _begin(doc, j + behind, end, led if behind else frames)
        if found is not None and not (
            found.kind == "noun" and (j in between or _is_addressee(doc, j, end, frames))
        ):
            return found
        following = _step(doc, j, end, between) or _after_adjunct(doc, j, end)
        may_be_told = _may_be_told(doc[j]) and doc[j].plain not in _ASKING
        if following is None and reach > _REACH and may_be_told:
            following = _after_addressee(doc, j, end)
        if following is None:
            return None
        j = following
    return None


def behind_whom(noun: Token) -> Token:
    """Return « Lima » in « la nécessité pour Lima de signer », the noun where nobody is told."""
    doc, end = noun.doc, noun.sent.end
    if noun.i + 2 >= end or doc[noun.i + 1].plain != "pour":
        return noun
    after = _after_noun_phrase(doc, noun.i + 2, end)
    return doc[after - 1] if after > noun.i + 2 else noun


def head_noun(doc: Doc, complement: Complement) -> str:
    """Return the lemma of the first noun of a noun phrase."""
    return next((t.lemma_ for t in doc[complement.start :] if t.pos_ in {"NOUN", "PROPN"}), "")


def is_restricted(verb: Token) -> bool:
    """« ne demande qu'un délai »: nothing but this, and no negation."""
    doc, end = verb.doc, verb.sent.end
    return verb.i + 2 < end and doc[verb.i + 1].plain in QUE and _np_at(doc, verb.i + 2)


def _may_be_told(token: Token) -> bool:
    """Tell a word of an addressee: « aux groupes armés », which a participle describes."""
    described = token.dep_ in {"acl", "amod"} and has_feature(token, "VerbForm", "Part")
    return described or token.pos_ in _OF_ADDRESSEE


def _step(doc: Doc, j: int, end: int, between: Collection[int]) -> int | None:
    """Return where to look on after what may stand between at token ``j``, None at a barrier."""
    token = doc[j]
    if _is_ellipsis(doc, j):
        return j + 3
    if token.text in {",", "("}:
        return _after_parenthesis(doc, j, end)
    phrase = phrase_at(doc, j, end)
    if phrase:
        return j + phrase
    if j in between or token.text in QUOTES or token.is_space or token.plain in _FLOATING:
        return j + 1
    if token.plain == "quant":
        return j + 3
    return j + 1 if token.pos_ in _STANDS_BETWEEN and token.plain not in QUE | _ASKING else None


def _after_source(doc: Doc, j: int, end: int, between: Collection[int]) -> int:
    """Return the token after « de Paris », « du président », 0 where there is none."""
    while j < end and (j in between or doc[j].pos_ == "ADV"):
        j += 1
    if j >= end or doc[j].plain not in _CONTRACTED["de"]:
        return 0
    j += 1
    while j < end and doc[j].pos_ in {"DET", "ADJ", "NUM"}:
        j += 1
    if j >= end or doc[j].pos_ not in {"NOUN", "PROPN", "PRON"}:
        return 0
    while j < end and doc[j].pos_ in {"NOUN", "PROPN", "PRON", "ADJ"} and doc[j].plain not in QUE:
        j += 1
    return j


def _after_addressee(doc: Doc, j: int, end: int) -> int:
    """Return the token after « à son homologue », « au président du Pérou », or after one word."""
    if doc[j].plain not in _CONTRACTED["à"]:
        return j + 1
    after = _after_noun_phrase(doc, j + 1, end)
    if after + 1 < end and doc[after].plain in OF and not is_infinitive(doc[after + 1]):
        after = _past_office(doc, _after_noun_phrase(doc, after + 1, end))
    return after


def _after_adjunct(doc: Doc, j: int, end: int) -> int | None:
    """Return the token after « en réalité », « depuis son élection », « à Oslo », else None."""
    place = j + 1 < end and doc[j].plain in {"à", "au", "aux"} and doc[j + 1].is_title
    if j + 1 >= end or not (place or doc[j].plain in _OF_ADJUNCTS):
        return None
    j += doc[j + 1].plain in _CONTRACTED["de"]  # « auprès de son hôte »
    after = _past_office(doc, _after_noun_phrase(doc, j + 1, end))
    # « à Rome », a determiner to the model
    named = doc[after - 1].pos_ in {"NOUN", "PROPN", "ADJ"} or (place and after == j + 2)
    return after if after > j + 1 and named else None


def _past_office(doc: Doc, after: int) -> int:
    """« avec la cheffe du gouvernement »: an office of several words is told in full."""
    offices = (h for h in hits(doc) if h.label_ == OFFICE)
    return next((h.end for h in offices if h.start < after < h.end), after)


def _after_noun_phrase(doc: Doc, j: int, end: int) -> int:
    while j < end and (doc[j].pos_ in {"DET", "NUM"} or doc[j].plain in {"tous", "toutes"}):
        j += 1
    while j < end and doc[j].pos_ in {"NOUN", "PROPN", "ADJ", "PRON"} and doc[j].plain not in QUE:
        j += 1
    return j


def _is_addressee(doc: Doc, j: int, end: int, frames: Iterable[Frame]) -> bool:
    """« appelle les parties à négocier »: a noun phrase that another frame follows is no goal."""
    others = [f for f in frames if f.kind != "noun" and f.words]
    to = doc[j].plain in _CONTRACTED["à"]  # « un appel aux deux camps à négocier »
    if not others or not (_np_at(doc, j) or (to and _noun_at(doc, j + 1))):
        return False
    for k in range(j + 1 + to, min(j + 14, end)):
        if not _may_be_told(doc[k]) and doc[k].text not in QUOTES:
            return False
        if doc[k].pos_ == "CCONJ" and _begin(doc, k + 1, end, others) is not None:
            return False  # « une trêve et de rouvrir »
        word = doc[k].head if doc[k].head.i > k else doc[k]  # « de » hangs on its infinitive
        called = doc[j].plain == "aux" and doc[k].plain == "à"  # « un appel aux rebelles à céder »
        if _begin(doc, k, end, others) is not None and (called or word.head.i < j):
            return True
    return False


# what may stand between a word of intent and its complement
_PHRASES: Final = tuple(
    tuple(phrase.replace("'", "' ").split())
    for phrase in (
        "par ailleurs",
        "en particulier",
        "en revanche",
        "en outre",
        "en effet",
        "de nouveau",
        "à nouveau",
        "en même",
        "à terme",
        "en retour",
        "au moins",
        "en priorité",
        "à présent",
        "en personne",
        "avant tout",
        "à la fois",
        "au passage",
        "sans tarder",
        "sans délai",
        "sans relâche",
        "d'abord",
        "tout d'abord",
        "une fois de plus",
        "une fois encore",
        "une nouvelle fois",
        "à plusieurs reprises",
        "à maintes reprises",
        "haut et fort",
        "à son tour",
        "à leur tour",
        "de son côté",
        "de leur côté",
        "pour sa part",
        "pour leur part",
        "à cette occasion",
        "dans la foulée",
        "au contraire",
        "à tout prix",
        "coûte que coûte",
        "d'urgence",
        "en urgence",
        "bel et bien",
        "plus que jamais",
        "par - dessus tout",
        "à l'avenir",
        "au préalable",
        "de longue date",
        "de toute urgence",
        "en contrepartie",
        "en échange",
        "de plus",
        "de surcroît",
        "de concert",
        "d'un commun accord",
        "pour l'heure",
        "pour l'instant",
        "dans l'immédiat",
        "à court terme",
        "à moyen terme",
        "à long terme",
        "au plus vite",
        "au plus tôt",
        "tout haut",
        "tout bas",
        "à voix haute",
        "à haute voix",
        "pour cela",
        "pour ce faire",
        "à cette fin",
        "à cet effet",
        "pour commencer",
    )
)


@cache
def _phrases_by_word() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return the phrases by the first word of each."""
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in _PHRASES:
        found[phrase[0]] = (*found.get(phrase[0], ()), phrase)
    return found


def phrase_at(doc: Doc, j: int, end: int) -> int:
    """Return the tokens of the phrase that may stand between, 0 where there is none."""
    for phrase in _phrases_by_word().get(doc[j].plain, ()) if j < end else ():
        if tuple(t.plain for t in doc[j : min(j + len(phrase), end)]) == phrase:
            return len(phrase)
    return 0


def _after_parenthesis(doc: Doc, j: int, end: int) -> int | None:
    closing = "," if doc[j].text == "," else ")"
    for k in range(j + 1, min(j + _PARENTHESIS, end)):
        if doc[k].text == closing:
            return k + 1
    return None


def _begin(
    doc: Doc, j: int, end: int, frames: Iterable[Frame], *, nouns: bool = True
) -> Complement | None:
    for frame in frames:
        if frame.kind == "noun" and not nouns:
            continue
        start = begins(doc, j, end, frame)
        if start is not None:
            return Complement(start, frame.kind, frame)
    return None


def begins(doc: Doc, j: int, end: int, frame: Frame) -> int | None:
    """Return where the goal's words start if a complement of the frame begins at token ``j``."""
    if frame.kind == "noun" and phrase_at(doc, j, end):
        return None  # « chercher à la fois à »
    k = j
    for word in frame.words:
        k = _skip_quotes(doc, k, end)
        forms = _CONTRACTED if frame.kind == "noun" else _PREPOSITIONS
        if k >= end or doc[k].plain not in forms.get(word, frozenset({word})):
            return None
        k += 1
    if frame.kind == "que":
        k = _skip_quotes(doc, k, end)
        return k + 1 if k + 1 < end and doc[k].plain in QUE else None
    start = k
    if frame.kind == "inf":
        return start if infinitive_at(doc, k, end) is not None else None
    contracted = bool(frame.words) and doc[k - 1].plain in {"du", "des", "au", "aux"}
    if contracted and frame.bare and doc[k - 1].plain == "des":
        return None  # « les espoirs des familles »: whose they are
    bare = frame.bare and _bare_noun_at(doc, k, end)
    named = bare or _np_at(doc, k) or (contracted and _noun_at(doc, k))
    return start if k < end and named else None


def infinitive_at(doc: Doc, j: int, end: int) -> int | None:
    """Return the infinitive that begins at token ``j``, past quotation marks and clitics."""
    k = j
    while k < end and k - j < 6:
        token = doc[k]
        if is_infinitive(token):
            return k
        word = token.plain
        if not (token.text in QUOTES or token.is_space or word in CLITICS or token.pos_ == "ADV"):
            return None
        k += 1
    return None


def is_infinitive(token: Token) -> bool:
    """Tell whether the token is an infinitive; rare ones in -er are adjectives to the model."""
    if "Inf" in token.morph.get("VerbForm", []):
        return token.lower_.endswith(("r", "re"))  # not « débarrassée »
    ending = token.lower_.endswith(("er", "ir"))
    return token.dep_ == "xcomp" and token.pos_ != "NOUN" and ending


def _skip_quotes(doc: Doc, k: int, end: int) -> int:
    while k < end and (doc[k].text in QUOTES or doc[k].is_space):
        k += 1
    return k


def _is_ellipsis(doc: Doc, j: int) -> bool:
    """Tell whether « (...) » or « [...] » stands at token ``j``."""
    marks = doc.span(j, j + 3).text
    return marks in {"(...)", "(…)", "[...]", "[…]"}


def _np_at(doc: Doc, k: int) -> bool:
    """Tell whether a noun phrase begins with an article, a number or « davantage »."""
    k = _skip_quotes(doc, k, len(doc))
    if k >= len(doc):
        return False
    token = doc[k]
    if token.plain in {"davantage", "plus", "moins"}:
        return k + 1 < len(doc) and doc[k + 1].plain in {"de", "d'", "pour"}
    if token.pos_ == "DET" or token.plain in ARTICLES:
        following = doc[k + 1 : k + 5]
        named = any(t.pos_ in {"NOUN", "PROPN"} for t in following)
        return named or any(t.pos_ == "ADJ" and t.dep_ == "obj" for t in following[:1])
    return token.pos_ == "NUM" or (k > 0 and doc[k - 1].text in QUOTES and _noun_at(doc, k))


def _bare_noun_at(doc: Doc, k: int, end: int) -> bool:
    """Tell whether a noun begins without an article: « progrès », « nouveaux débouchés »."""
    described = k + 1 < end and doc[k].pos_ == "ADJ" and doc[k + 1].pos_ == "NOUN"
    return described or (k < end and doc[k].pos_ == "NOUN")


def _noun_at(doc: Doc, k: int) -> bool:
    k = _skip_quotes(doc, k, len(doc))
    return any(t.pos_ in {"NOUN", "PROPN"} for t in doc[k : k + 3])

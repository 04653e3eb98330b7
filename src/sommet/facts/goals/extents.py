"""Cut a goal's words: from their first token to the end, coordinated goals parted.

« renforcer la coopération et d'accorder un soutien total, alors que la conjoncture change » is
two goals, « renforcer la coopération » and « accorder un soutien total ».
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Final

from sommet.facts.goals.complements import CLITICS, QUOTES, Complement, begins, infinitive_at
from sommet.facts.goals.cues import Frame, intent_words, lemmas
from sommet.grammar import SUBJECT, has_feature, is_verb, trim, verb_lemma
from sommet.parse import Doc, Span, Token

_STOPS: Final = frozenset({";", "!", "?", "…", "...", ":"})
_ASIDES: Final = frozenset({"alors", "tandis", "lorsque", "lorsqu'", "selon"})
# after a comma these begin what is no more the goal
_BACKGROUND: Final = _ASIDES | frozenset(
    {"qui", "dont", "où", "lequel", "laquelle", "lesquels", "lesquelles", "que", "qu'", "ce"}
    | {"après", "avant", "d'après", "mais", "car", "lors", "comme", "quand", "puis", "soit"}
    | {"a", "ont", "avait", "avaient", "ainsi", "tout", "malgré", "contre", "puisque"}
    | {"puisqu'", "sans", "quelques", "quitte", "faute", "sous", "là", "date"}
)
_SUBORDINATORS: Final = frozenset(
    {"qui", "que", "qu'", "dont", "où", "si", "lorsque", "lorsqu'", "quand", "comme", "quoi"}
    | {"lequel", "laquelle", "lesquels", "lesquelles", "quel", "quelle", "quels", "quelles"}
    | {"pourquoi", "comment", "combien"}
    | {"puisque", "puisqu'", "duquel", "auquel", "desquels", "desquelles", "auxquels", "auxquelles"}
)
_OF_WHICH: Final = frozenset({"duquel", "desquels", "desquelles", "laquelle", "lequel", "auquel"})
_NO_CLAUSE: Final = frozenset({"si", "comme"})  # « un pays si grand », « des pays comme le Pérou »
_OPENERS: Final = _SUBORDINATORS | {"pour", "de", "d'", "à", "afin"}
_KEPT_ADVERBS: Final = frozenset(
    {"tout", "ne", "n'", "pas", "mieux", "plus", "moins", "davantage", "ni"}
)
# behind a closing mark these go on with what was quoted: « "une trêve" de deux jours »
_GOING_ON: Final = frozenset({"de", "d'", "du", "des", "à", "au", "aux"})
# these open one behind the shortest goal too: « partir en vue de », « partir parce que »
_BEHIND_ANY: Final = frozenset({"en", "dans", "après", "parce"})
_FULL: Final = 3  # tokens of a goal that lacks nothing
_REPEATED: Final = (("pour",), ("en",))  # « pour que », « en faveur de », twice
_INFINITIVES: Final = (Frame(("de",), "inf"), Frame(("à",), "inf"))
_LOOK: Final = 14  # tokens in which a clause shows its verb
_PARENTHESIS: Final = 40  # tokens within brackets or commas


def cut(doc: Doc, complement: Complement, limit: int) -> Iterator[Span]:
    """Yield the goals of a complement, each as a span.

    Args:
        doc: the parsed text.
        complement: where the words begin, and what they are.
        limit: the token after the last that may belong to them.
    """
    following: Complement | None = complement
    while following is not None:
        start, kind = following.start, following.kind
        end, following = _end(doc, following, limit)
        span = _trimmed(doc, start, end)
        told = any(not (t.is_stop or t.is_punct or t.is_space) for t in span)
        if told or (kind == "inf" and len(span) > 1):  # « faire vite »
            yield span


def _end(doc: Doc, complement: Complement, limit: int) -> tuple[int, Complement | None]:
    """Return where a goal ends, and the goal coordinated with it if that is why."""
    j = complement.start
    if complement.kind == "inf":
        infinitive = infinitive_at(doc, j, limit)
        j = infinitive + 1 if infinitive is not None else j + 1
    has_verb, in_clause, others = complement.kind != "que", False, 0
    while j < limit:
        token, word = doc[j], doc[j].plain
        if token.text in _STOPS or (token.is_space and "\n" in token.text):
            return j, None
        if token.text == "(":
            j = _after(doc, j, ")", limit) or j + 1
            continue
        if complement.kind == "que" and not has_verb:
            # « que les fonds qui dorment soient dépensés »: the clause within has its own verb
            if word in _SUBORDINATORS - _NO_CLAUSE:
                others += 1
            elif _is_finite(token):
                has_verb, others = not others, max(others - 1, 0)
        elif complement.kind != "que" and (word in _SUBORDINATORS or _opens_question(doc, j)):
            in_clause = True
        elif (
            complement.kind != "que"
            and not in_clause
            and (complement.kind == "inf" or j > complement.start + 1)
            and _is_main_verb(token)
        ):
            return _before_clitics(doc, j), None  # « la volonté de [tourner la page] est intacte »
        if (has_verb and word in _ASIDES) or _is_last_dash(doc, j, limit):
            return j, None
        if has_verb and _opens_circumstance(doc, j, complement.start):
            return j, None
        if token.text in QUOTES and _closes_quotation(doc, j, complement.start, limit):
            return j, None
        if word == "en" and j > complement.start and _is_speaking(doc[min(j + 1, limit - 1)]):
            return j, None  # « a promis de [voter] en rappelant que »
        if word in {"et", "mais"} and _is_denied(doc, j + 1, limit):
            return j, None
        if word == "et" and _names_intent(doc, j + 1, limit):
            return j, None  # « sa volonté de [signer] et son attachement au droit »
        if has_verb and _coordinates(doc, j):
            following = _coordinated(doc, j, limit, complement)
            if following is not None and _is_full(doc, complement, j, following):
                return j, following
        if token.text == ",":
            if not has_verb or doc[j - 1].plain in _SUBORDINATORS:  # « qui, lors d'une visite, »
                j = _after(doc, j, ",", limit) or j + 1  # « que Lima, qui l'avait promis, signe »
                continue
            if _cuts_off(doc, j, limit):
                closing = _list_goes_on(doc, j, limit) if complement.kind == "noun" else None
                if closing is not None:
                    j = closing + 1
                    continue
                return j, _after_aside(doc, j, limit, complement)
        elif word in {"et", "mais"} and (
            (has_verb and _opens_clause(doc, j, limit)) or _goes_on_before(doc, j, complement.start)
        ):
            return j, None
        j += 1
    return j, None


def _closes_quotation(doc: Doc, j: int, start: int, limit: int) -> bool:
    """« appelle "à [la retenue et au calme]" sur les ondes »: what was quoted is all of it."""
    opened = any(t.text in QUOTES for t in doc[max(start - 2, 0) : start])
    after = doc[j + 1] if j + 1 < limit else None
    apart = after is not None and after.pos_ == "ADP" and after.plain not in _GOING_ON
    return opened and apart and j - start >= _FULL


def _is_speaking(token: Token) -> bool:
    """« évoquant », « soulignant »: the gerund of a verb of speech."""
    return token.plain.endswith("ant") and verb_lemma(token) in lemmas("speech")


def _is_denied(doc: Doc, j: int, limit: int) -> bool:
    """« il faut [signer] et pas demander un délai », « [une trêve] mais pas de dialogue »."""
    return j < limit and doc[j].plain in {"pas", "non"}


def _names_intent(doc: Doc, j: int, limit: int) -> bool:
    """« leur attachement », « son ferme espoir »: a noun of intent of its own."""
    if j >= limit or not has_feature(doc[j], "Poss", "Yes"):
        return False
    following = doc[j + 1 : min(j + 3, limit)]
    return any(t.pos_ == "NOUN" and t.lemma_ in intent_words("noun") for t in following)


def _coordinates(doc: Doc, j: int) -> bool:
    return doc[j].text == "," or doc[j].pos_ == "CCONJ" or _reads_as_well(doc, j)


def _reads_as_well(doc: Doc, j: int) -> bool:
    return doc[j].plain == "ainsi" and j + 1 < len(doc) and doc[j + 1].plain == "que"


def _is_full(doc: Doc, complement: Complement, j: int, following: Complement) -> bool:
    """« ouvrir et moderniser le port » is one goal: the first verb has no object of its own.

    « pour écouter et pour moderniser le port » is two.
    """
    again = bool(complement.frame.words) and following.frame == complement.frame
    if complement.kind == "que" or again:
        return True
    words = [t for t in doc[complement.start : j] if not (t.is_punct or t.is_space)]
    return len(words) > 1 and not has_feature(doc[j - 1], "VerbForm", "Inf")


def _after_aside(doc: Doc, j: int, limit: int, complement: Complement) -> Complement | None:
    """« relancer le traité, signé en mai et mort depuis, et obtenir des visas »: the second."""
    closing = _aside_end(doc, j, limit)
    return _coordinated(doc, closing + 1, limit, complement) if closing is not None else None


def _list_goes_on(doc: Doc, j: int, limit: int) -> int | None:
    """« une trêve, rompue en mai, et [un] échange »: the comma before « et », else None."""
    closing = _aside_end(doc, j, limit)
    if closing is None or closing + 2 >= limit or _opens_clause(doc, closing + 1, limit):
        return None
    listed = doc[closing + 2].pos_ == "DET" or doc[closing + 2].plain in {"celui", "celle", "ceux"}
    return closing if listed else None


def _aside_end(doc: Doc, j: int, limit: int) -> int | None:
    """Return the comma that ends the aside begun at a comma, where « et » follows it."""
    related = False
    for k in range(j + 1, min(j + _PARENTHESIS, limit - 1)):
        token = doc[k]
        if token.text in _STOPS or token.text in QUOTES:
            return None
        related = related or token.plain in _SUBORDINATORS
        if _is_main_verb(token) and not related:
            return None
        if token.text == "," and doc[k + 1].plain == "et":
            return k
    return None


def _coordinated(doc: Doc, j: int, limit: int, complement: Complement) -> Complement | None:
    """Return the next goal if the token coordinates one with the goal before it.

    What stands between two commas is passed over: « et, à terme, ouvrir un port ».
    """
    found = _coordinated_at(doc, j, limit, complement)
    comma = j + 2 < limit and doc[j].pos_ == "CCONJ" and doc[j + 1].text == ","
    after = _after(doc, j + 1, ",", min(j + _LOOK, limit)) if found is None and comma else None
    return _coordinated_at(doc, after - 1, limit, complement) if after is not None else found


def _coordinated_at(doc: Doc, j: int, limit: int, complement: Complement) -> Complement | None:
    k = j + 2 if _reads_as_well(doc, j) else j + 1
    conjunction = doc[j].text != "," or (k < limit and doc[k].pos_ == "CCONJ")
    while k < limit and (doc[k].pos_ in {"CCONJ", "ADV"} or doc[k].text == ","):
        if doc[k].plain == "afin":
            return None
        if doc[k].pos_ == "ADV" and infinitive_at(doc, k, min(k + 2, limit)) is not None:
            break  # « et mieux protéger »
        k += 1
    if k >= limit:
        return None
    frame = complement.frame
    if conjunction and frame.words[:1] in _REPEATED and complement.kind != "inf":
        start = begins(doc, k, limit, frame)
        if start is not None:  # « pour que A et pour que B », « pour A et pour B »
            return Complement(start, complement.kind, frame)
    if complement.kind == "que":
        if doc[k].plain in {"que", "qu'"} and (conjunction or _is_listed(doc, k, limit)):
            return Complement(k + 1, "que", complement.frame)
        if not conjunction or doc[j].plain == "mais":
            return None  # « espère que Lima signera, mais reste prudent »
        says = verb_lemma(doc[k]) in lemmas("assessment")
        return Complement(k, "que", complement.frame) if _is_finite(doc[k]) and not says else None
    if conjunction and doc[k].plain in {"que", "qu'"} and not _reads_as_well(doc, j):
        return Complement(k + 1, "que", complement.frame)  # « veut partir et que Lima signe »
    if conjunction and doc[k].plain in {"celle", "celui"}:
        start = begins(doc, k + 1, limit, _INFINITIVES[0])
        if start is not None:  # « sa volonté de signer le traité et celle d'ouvrir le port »
            return Complement(start, "inf", _INFINITIVES[0])
    frames: tuple[Frame, ...]
    if complement.kind == "noun":  # « propose une trêve et de rouvrir la ligne »
        frames = _INFINITIVES if conjunction else ()
    else:
        frames = (complement.frame, *_with_last_word(complement.frame), Frame((), "inf"))
    for frame in frames:
        start = begins(doc, k, limit, frame)
        if start is not None:
            return Complement(start, "inf", frame)
    return None


def _is_listed(doc: Doc, k: int, limit: int) -> bool:
    """« que A, que B et que C »: a clause that « et que » closes the list of, no relative one."""
    return any(
        doc[i].pos_ == "CCONJ" and doc[i + 1].plain in {"que", "qu'"}
        for i in range(k + 1, min(k + _PARENTHESIS, limit - 1))
    )


def _with_last_word(frame: Frame) -> tuple[Frame, ...]:
    """« afin de lever … et de signer »: the last word alone may come again."""
    return (Frame(frame.words[-1:], "inf"),) if len(frame.words) > 1 else ()


def _opens_question(doc: Doc, j: int) -> bool:
    """« voir s'il y a matière à »"""
    return doc[j].plain == "s'" and j + 1 < len(doc) and doc[j + 1].plain in {"il", "ils"}


def _opens_circumstance(doc: Doc, j: int, start: int) -> bool:
    """« en vue d'un accord », « à l'occasion du sommet »: no part of the goal before it."""
    may_open = _circumstances().get(doc[j].plain, ())
    words = next((w for w in may_open if tuple(t.plain for t in doc[j : j + len(w)]) == w), None)
    if words is None or (words[0] == "depuis" and has_feature(doc[j - 1], "VerbForm", "Part")):
        return False  # « un port fermé depuis mai »
    if words[0] in _BEHIND_ANY:
        return True
    if words[0] == "avant" and infinitive_at(doc, j + len(words), len(doc)) is None:
        return False  # « avant de partir », not « avant de longues vacances »
    return j - start >= _FULL


@cache
def _circumstances() -> Mapping[str, Sequence[tuple[str, ...]]]:
    """Return the words that open a circumstance, by the first of them."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(lemmas("circumstance")):
        words = tuple(phrase.replace("'", "' ").split())
        found.setdefault(words[0], []).append(words)
    return found


def _is_last_dash(doc: Doc, j: int, limit: int) -> bool:
    """A dash alone ends the goal; two hold an aside."""
    return _is_dash(doc, j) and not any(
        _is_dash(doc, k) for k in range(j + 1, min(j + _PARENTHESIS, limit))
    )


def _is_dash(doc: Doc, j: int) -> bool:
    """Tell a dash from a hyphen."""
    return doc[j].text in {"–", "—", "-"} and bool(doc[j].whitespace_ and doc[j - 1].whitespace_)


def _after(doc: Doc, j: int, closing: str, limit: int) -> int | None:
    """Return the token after the closing mark, None where there is none near."""
    near = range(j + 1, min(j + _PARENTHESIS, limit))
    return next((k + 1 for k in near if doc[k].text == closing), None)


def _is_finite(token: Token) -> bool:
    return is_verb(token) and "Fin" in token.morph.get("VerbForm", [])


def _is_main_verb(token: Token) -> bool:
    """Tell a verb that has a clause from a noun that the model takes for one."""
    if token.plain in {"voici", "voilà"}:
        return False  # « un accord signé voici deux ans »
    return _is_finite(token) and (
        token.dep_ in {"ROOT", "aux", "aux:tense", "aux:pass", "cop"}
        or any(c.dep_ in SUBJECT for c in token.children)
    )


def _before_clitics(doc: Doc, j: int) -> int:
    while doc[j - 1].plain in CLITICS:
        j -= 1
    return j


def _opens_clause(doc: Doc, j: int, limit: int) -> bool:
    """Tell whether what follows a conjunction or a comma is a clause of its own."""
    for token in doc[j + 1 : min(j + _LOOK, limit)]:
        if _is_finite(token):
            return True
        if (
            token.plain in _OPENERS
            or token.text in {",", ";", ":"}
            or token.pos_ == "CCONJ"
            or "Inf" in token.morph.get("VerbForm", [])
        ):
            return False
    return False


def _goes_on_before(doc: Doc, j: int, start: int) -> bool:
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
        said.plain in {"que", "qu'"} or said.pos_ == "DET" or said.text in QUOTES
    )
    return tells or (doc[k].dep_ == "conj" and doc[k].head.i < start)


def _cuts_off(doc: Doc, j: int, limit: int) -> bool:
    """Tell whether the comma parts background or reported speech from the goal."""
    k = j + 1
    while k < limit and (doc[k].text in QUOTES or doc[k].is_space):
        k += 1
    if k >= limit:
        return True
    token = doc[k]
    if token.plain == "mais" and k + 1 < limit and doc[k + 1].plain in {"aussi", "également"}:
        return _opens_clause(doc, k + 1, limit)  # « sur la pêche, mais aussi sur les visas »
    if token.plain in _BACKGROUND or (
        token.pos_ == "VERB" and "Part" in token.morph.get("VerbForm", [])
    ):
        return True
    if _is_finite(token) and verb_lemma(token) in lemmas("speech"):
        return True
    following = doc[k + 1] if k + 1 < limit else token
    if following.plain.endswith("ant") and (token.plain == "en" or token.plain in CLITICS):
        return True  # « , en ouvrant la séance », « , y voyant un signe »
    if token.pos_ == "DET" and (_is_absolute(doc, k, limit) or _is_explained(doc, k, limit)):
        return True
    if _is_apposed(doc, k, limit):
        return True
    return _opens_clause(doc, k if token.pos_ == "CCONJ" else j, limit)


def _is_apposed(doc: Doc, k: int, limit: int) -> bool:
    """« rouvrir le port, [le plus grand du pays] », « [au grand dam de Lima] »: no list."""
    following = doc[k + 1].plain if k + 1 < limit else ""
    if doc[k].plain == "au":
        return following in {"grand", "risque"}
    rest = doc[k : min(k + _PARENTHESIS, limit)]
    best = following in {"plus", "premier", "première", "principal"}
    return best and not any(t.pos_ == "CCONJ" for t in rest)


def _is_absolute(doc: Doc, k: int, limit: int) -> bool:
    """« reporter le vote, [les listes étant] incomplètes »: a participle with its own subject."""
    for token in doc[k + 1 : min(k + _LOOK, limit)]:
        if token.is_punct or token.pos_ in {"SCONJ", "CCONJ"}:
            return False
        if token.plain in {"étant", "ayant"}:
            return True
    return False


def _is_explained(doc: Doc, k: int, limit: int) -> bool:
    """« signer le traité, une idée que Lima défend »: an apposition that a clause explains.

    The pronoun may have its preposition and noun before it: « un vote au terme duquel ».
    """
    words = doc[k : min(k + 6, limit)]
    near = any(t.plain in {"que", "qu'", "qui", "dont"} for t in words[2:4])
    relative = near or any(t.plain in _OF_WHICH for t in words[2:])
    return relative and words[0].plain in {"un", "une"} and words[1].pos_ in {"NOUN", "ADJ"}


def _trimmed(doc: Doc, start: int, end: int) -> Span:
    """Leave out what only leads in or out: adverbs, conjunctions, marks without their partner."""
    while start < end and doc[start].pos_ == "ADV" and doc[start].plain not in _KEPT_ADVERBS:
        start += 1  # « non seulement », « aussi »
    while start < end and doc[end - 1].pos_ == "CCONJ":
        end -= 1
    span = trim(doc, start, end)
    if len(span) and span[0].text in QUOTES and _is_unpaired(span.text):
        span = span[1:]
    if len(span) and span[-1].text in QUOTES and _is_unpaired(span.text):
        span = span[:-1]
    return trim(doc, span.start, span.end)


def _is_unpaired(text: str) -> bool:
    return (
        text.count('"') % 2 == 1
        or text.count("«") != text.count("»")
        or text.count("“") != text.count("”")
    )

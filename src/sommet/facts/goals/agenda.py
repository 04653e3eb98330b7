"""What is on the agenda of the talks: « au menu », « au cœur des discussions »."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from sommet.facts.event_cues import encounter_nouns
from sommet.facts.goals.complements import QUOTES, Complement, find_complement, phrase_at
from sommet.facts.goals.copulas import is_past, is_simple_imperfect, opening_copula
from sommet.facts.goals.cues import agenda_words, lemmas, openings
from sommet.facts.goals.sides import Sides
from sommet.facts.goals.subjects import RELATIVE
from sommet.facts.goals.wishes import NOUN, Wish, begins_from, opening, reads, wishes
from sommet.grammar import is_finite, is_negated, is_verb
from sommet.parse import Doc, Span, Token

LIST: Final = 20  # tokens from « au menu » to the colon before the agenda
OWNER: Final = 4  # tokens from « au menu » to what has it
_OF_PART: Final = frozenset({"DET", "NOUN", "ADJ", "PROPN", "ADP"})
_ASIDE: Final = 25  # tokens of a relative clause between commas
_COPULA: Final = 5  # tokens from « sera » to « au menu »
_NO_TOPICS: Final = frozenset({"ce", "cet", "cette", "ces", "qui", "que", "qu'", "options"})
_COUNTING: Final = frozenset({"plusieurs", "quelques", "de", "d'"})
_NAMING: Final = frozenset({"lesquels", "lesquelles", "dont", "notamment"})
_FIGURING: Final = frozenset({"figure", "figurent"})  # nouns to the model at times
_LISTING: Final = frozenset({"figurer", "être", "trouver"})


@begins_from(lambda sides: sides.reading.doc.having(openings(agenda_words)))
def agenda(cues: Sequence[Token], sides: Sides) -> Iterator[Wish]:
    """« Au menu des discussions : [le commerce et la sécurité]. »"""
    doc = cues[0].doc
    for token in cues:
        for words in agenda_words().get(opening(token), ()):
            after = token.i + len(words)
            if not reads(token, words) or not _is_of_this_meeting(token, after, words):
                continue
            start = _listed_from(token, after) or _after_inverted(token, after)
            if start is not None:
                yield from wishes(sides, token, Complement(start, "noun", NOUN), None)
                continue
            said_of = doc[max(token.sent.start, token.i - _COPULA) : token.i]
            verbs = list(filter(is_verb, said_of))
            # not « détenus » of « les otages détenus sont », « a » of « dont Oslo a la clé, est »
            copula = max(verbs, key=lambda v: (is_finite(v), v.i), default=None)
            if copula is not None and not any(v.plain == "été" for v in verbs):
                yield from told_before(copula, sides)


def _listed_from(token: Token, after: int) -> int | None:
    """Return where the agenda begins after « au menu : », « au menu figurent », else None."""
    doc, end, mark = token.doc, token.sent.end, _mark_after(token, after)
    verbal = mark is not None and (is_verb(mark) or mark.plain in _FIGURING)
    if mark is None or (verbal and not {mark.lemma_, mark.plain} & (_LISTING | _FIGURING)):
        return None
    start = mark.i + 1
    while start < end:  # « au menu figurent d'abord », « notamment »
        phrase = phrase_at(doc, start, end) if verbal else 0
        adverb = verbal and doc[start].pos_ == "ADV"
        if not (phrase or adverb or doc[start].text in QUOTES or doc[start].is_space):
            break
        start += phrase or 1
    return start


def _mark_after(token: Token, after: int) -> Token | None:
    """Return the colon, the verb or, behind an opening « Au menu », the comma before the agenda."""
    doc, end = token.doc, token.sent.end
    near = doc[after : min(after + LIST, end)]
    mark = next((t for t in near if t.text == ":" or _has_clause(t)), None)
    opens = token.i == token.sent.start or doc[token.i - 1].is_punct or token.is_title
    if mark is None and opens:
        mark = next((t for t in near if t.text == ","), None)  # « Au menu, la pêche. »
    following = doc[mark.i + 1 : min(mark.i + LIST, end)] if mark is not None else []
    if mark is None or mark.text != "," or not following or following[0].plain not in RELATIVE:
        return mark
    return next((t for t in following if t.text == ","), None)


def _after_inverted(token: Token, after: int) -> int | None:
    """« Est aussi au menu [la pêche] », « Sont à l'ordre du jour »: what follows."""
    determined = after < token.sent.end and token.doc[after].pos_ == "DET"
    return after if determined and opening_copula(token) else None


def _has_clause(verb: Token) -> bool:
    """Tell a verb of the main clause from « abordés » and « qui seront évoqués »."""
    if verb.plain in _FIGURING:
        return True
    head = verb.head if verb.pos_ == "AUX" else verb
    return is_finite(verb) and head.dep_ not in {"acl", "acl:relcl"}


def _is_of_this_meeting(token: Token, after: int, words: Iterable[str]) -> bool:
    """« au cœur des discussions », not « au cœur de Lima »; not « au menu d'un autre sommet »."""
    following = token.doc[after : min(after + OWNER, token.sent.end)]
    nouns = [t for t in following if t.pos_ == "NOUN"]
    talks = bool(nouns) and nouns[0].plain in encounter_nouns()
    if any(t.plain in {"un", "une", "prochain", "prochaine"} for t in following[:3]):
        return False
    return talks or not {"centre", "cœur", "coeur"} & set(words)


def told_before(copula: Token, sides: Sides) -> Iterator[Wish]:
    """« [La sécurité et le commerce] sont au cœur des discussions »: the words before the verb."""
    words = _words_before(copula)
    head = next((t for t in words if t.pos_ in {"NOUN", "PROPN", "PRON"}), None)
    topics = any(t.pos_ == "NOUN" and not sides.reading.cast.at(t) for t in words)
    listed = topics and any(t.pos_ == "CCONJ" for t in words)  # « la Syrie et les visas »
    if head is None or head.pos_ == "PRON" or (sides.reading.cast.at(head) and not listed):
        return
    if (
        is_negated(copula)
        or (_is_diary(head, sides) and not listed)
        or _is_dealt_with_elsewhere(copula, sides)
    ):
        return  # « n'est pas à l'ordre du jour », « une visite du port est au programme »
    if any(t.plain in _NO_TOPICS for t in words):
        return  # « Ce dossier sera abordé », « Toutes les options sont sur la table »
    due = is_simple_imperfect(copula) or copula.plain in {"devait", "devaient"}
    if (is_past(copula) and not due) or any(is_finite(t) for t in words):
        return
    if _only_counts(words):
        yield from wishes(sides, copula, _listed_after(copula), None)
    else:
        yield Wish(words, None, copula.doc.span(copula.i, copula.i + 1))


def _words_before(copula: Token) -> Span:
    """« La pêche, le gaz et les visas », which the sentence or its last clause begins with."""
    doc, first = copula.doc, copula.sent.start
    start = end = _before_relative(copula)
    while start > first and doc[start - 1].text not in {",", ":", ";"} | QUOTES:
        start = _over_bracket(doc, start - 1, first)
    if any(t.pos_ == "CCONJ" for t in doc[start:end]):
        start = _list_start(doc, start, first)
    while start < end and doc[start].pos_ in {"SPACE", "PUNCT", "CCONJ"}:
        start += 1
    return doc.span(start, end)


def _before_relative(copula: Token) -> int:
    """Return the token after « la pêche » in « la pêche, dont Oslo vit, sera au menu »."""
    doc, i = copula.doc, copula.i - 1
    if doc[i].text != ",":
        return copula.i
    near = range(i - 1, max(copula.sent.start, i - _ASIDE), -1)
    return next((k for k in near if doc[k].text == "," and doc[k + 1].plain in RELATIVE), copula.i)


def _over_bracket(doc: Doc, i: int, first: int) -> int:
    """Return the token, or the bracket that opens where it closes one."""
    if doc[i].text != ")":
        return i
    return next((k for k in range(i, first, -1) if doc[k].text == "("), i)


def _list_start(doc: Doc, start: int, first: int) -> int:
    """Return where « la pêche, le gaz » begins before « et les visas », its last parts at start."""
    while start - 2 > first and doc[start - 1].text == ",":
        i = start - 2
        while i > first and doc[i].pos_ in _OF_PART:
            i -= 1
        opens = i if doc[i].pos_ in _OF_PART else i + 1
        if doc[opens].pos_ != "DET" or (opens > first and doc[opens - 1].text != ","):
            break
        start = opens
    return start


def _is_dealt_with_elsewhere(copula: Token, sides: Sides) -> bool:
    """« sera étudié par les ministres des Finances », not « par les deux dirigeants »."""
    verb = copula.head if copula.pos_ == "AUX" else copula
    agent = next((c for n in (verb, copula) for c in n.children if c.dep_ == "obl:agent"), None)
    return agent is not None and sides.meant(agent) == ()


def _is_diary(noun: Token, sides: Sides) -> bool:
    """« une visite du port », « un dîner »: what a programme holds, and no topic."""
    return sides.is_talks(noun) or noun.lemma_ in lemmas("ceremony")


def _only_counts(words: Span) -> bool:
    """« Trois dossiers », « Plusieurs sujets sensibles » name no topic."""
    counted = words[0].pos_ == "NUM" or words[0].plain in _COUNTING
    return counted and any(t.lemma_ in lemmas("subject") for t in words)


def _listed_after(copula: Token) -> Complement | None:
    """« sont au menu, parmi lesquels [la pêche et la dette] »: the topics that are named."""
    doc, end = copula.doc, copula.sent.end
    following = doc[copula.i + 1 : min(copula.i + LIST, end - 1)]
    mark = next((t for t in following if t.plain in _NAMING or t.text == ":"), None)
    return find_complement(mark, (NOUN,)) if mark is not None else None

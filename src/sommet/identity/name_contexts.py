"""What tells that capitals name a person: an office or title before them, a deed, a given name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set

from sommet.gazetteer import CAPITAL, CITY, COUNTRY, DEMONYM
from sommet.grammar import is_verb
from sommet.identity.name_extents import is_hyphenated, run_end
from sommet.identity.names import PARTICLES, is_capitalised, is_title, is_title_of_several, name_key
from sommet.identity.naming import is_given_name
from sommet.identity.vocabulary import words
from sommet.lexicon.gazetteer import title_forms
from sommet.parse import Doc, Span, Token

_ARTICLES = frozenset({"le", "la", "l'", "les"})
_DEFINITE = frozenset({"le", "la", "l'", "du", "au"})
_LINKS = frozenset({"de", "d'", "du", "des", "à", "au", "aux", "le", "la", "l'", "les"})
_LONGEST = 6  # tokens of an office's complement before the name
_TO_VERB = 6  # tokens from a subject to its verb, auxiliaries within


def announced(
    doc: Doc, hits: Sequence[Span], offices: Mapping[int, int], known: Set[int]
) -> Iterator[int]:
    """Yield where a name is due: after an office, a demonym, a title, or a verb for meeting."""
    adjectives = {h.start: h.end for h in hits if h.label_ == DEMONYM}
    for end in offices.values():
        start = adjectives.get(end, end)  # « le Premier ministre grec Nikolaou »
        if start < len(doc) and is_title(doc[start]):
            start += 1
        yield start
        yield from _past_complement(doc, end, offices)
        yield from _apposed(doc, end, offices, known)
    for start, end in adjectives.items():
        if is_capitalised(doc[start]) and start and doc[start - 1].plain in _DEFINITE:
            yield end  # « le Polonais Jan Nowak »
    yield from _met(doc, known)
    placed = {h.start for h in hits if h.label_ in {COUNTRY, CAPITAL, CITY}}
    reigns = words("reign")
    due = title_forms().keys() | reigns | words("journey")
    for token in doc.having(frozenset(due)):
        if token.i + 1 == len(doc):
            break
        if token.plain in reigns:
            yield token.i + 1  # « l'administration Nixon »
        if token.plain in words("journey") and _goes_to(doc, token.i + 2, placed):
            yield token.i + 2
        if is_title(token):
            yield token.i + 1
            if is_title_of_several(token):
                yield from _listed(doc, token.i + 1)


def _met(doc: Doc, known: Set[int]) -> Iterator[int]:
    """« s'est longuement entretenu avec Tawa Matak Ruho »: a full name of whom one meets."""
    for verb in doc.having(words("meeting")):
        i = verb.i + 1
        while i < len(doc) and (doc[i].pos_ == "ADV" or doc[i].plain in {"avec", "par"}):
            i += 1
        if i < len(doc) and is_verb(verb) and is_capitalised(doc[i]) and not doc[i].is_sent_start:
            run = doc.span(i, run_end(doc, i, known))
            if len(name_key(run.text)) > 1 and run[0].ent_type_ != "ORG":
                yield i


def _goes_to(doc: Doc, start: int, placed: Set[int]) -> bool:
    """« la visite de Jan Nowak à Oslo »: tell whether a traveller's full name begins here."""
    if start >= len(doc) or doc[start - 1].plain not in {"de", "d'"}:
        return False
    end = run_end(doc, start, placed)
    goal = end + 1 + (end + 1 < len(doc) and doc[end + 1].plain in _ARTICLES)
    return (
        end > start + 1
        and end < len(doc)
        and doc[end].plain in {"à", "en", "au", "aux"}
        and goal in placed
    )


def coordinated(doc: Doc, found: Mapping[int, int], known: Set[int]) -> Iterator[int]:
    """« Jan Nowak et Xhemo Krasnit »: a full name joined to one is a person's too."""
    for start, end in sorted(found.items()):
        if end + 1 >= len(doc) or len(name_key(doc.span(start, end).text)) < 2:
            continue
        second = end + 1
        joined = doc[end].plain == "et" and second not in found and second not in known
        if joined and is_capitalised(doc[second]) and not doc[second].is_sent_start:
            run = doc.span(second, run_end(doc, second, known))
            if len(name_key(run.text)) > 1 and run[0].ent_type_ != "ORG":
                yield second


def _past_complement(doc: Doc, i: int, offices: Mapping[int, int]) -> Iterator[int]:
    """« chef du gouvernement d'union Jan Nowak », « ministre de l'Économie Bruno Petit »."""
    for k in range(i, min(i + _LONGEST, len(doc))):
        linked = doc[k - 1].plain in _LINKS
        if (
            k in offices
            or doc[k].is_sent_start
            or not (doc[k].is_alpha or doc[k].text[-1:] in "'’")
        ):
            return
        if is_capitalised(doc[k]) and not linked and k > i:
            yield k
            return
        joins = doc[k].pos_ in {"NOUN", "ADJ"} or doc[k].plain in _LINKS
        if not is_capitalised(doc[k]) and not joins:
            return


def _apposed(doc: Doc, i: int, offices: Mapping[int, int], known: Set[int]) -> Iterator[int]:
    """« le président du Laos, Bounmy Vongsa, »: a full name between commas after an office."""
    for k in range(i, min(i + _LONGEST, len(doc) - 1)):
        if k in offices or doc[k].is_sent_start:
            return
        if doc[k].text == ",":
            start = k + 1 + is_title(doc[k + 1])
            end = run_end(doc, start, known)
            several = len(name_key(doc.span(start, end).text)) > 1
            closed = end >= len(doc) or doc[end].text in {",", ".", ")", ";"}
            if several and closed and doc[start].ent_type_ != "ORG":
                yield start
            return
        if not (doc[k].is_alpha or doc[k].text[-1:] in "'’") or is_verb(doc[k]):
            return


def _listed(doc: Doc, start: int) -> Iterator[int]:
    """« MM. Kim, Moon et Miller »: yield where each further name begins."""
    i = start
    while i + 1 < len(doc) and not doc[i].is_sent_start:
        if is_capitalised(doc[i]) or doc[i].plain in PARTICLES or is_hyphenated(doc[i]):
            i += 1
        elif doc[i].plain in {"et", ","} and is_capitalised(doc[i + 1]):
            i += 1
            yield i
        else:
            break


def begins_with_given_name(token: Token) -> bool:
    """« Jan Xu »: tell whether a name may begin here that no article stands before."""
    if not is_given_name(token.text):
        return False
    return token.i == 0 or token.nbor(-1).plain not in _ARTICLES


def acts(doc: Doc, start: int, end: int, found: Mapping[int, int]) -> bool:
    """« Abebe Haile a été accueilli »: what only persons do tells a full name that opens so.

    « Haile reçoit Nowak »: a surname, too, where another name stands behind what he does.

    Args:
        doc: the parsed text.
        start: the first token of what opens a sentence.
        end: the token after it.
        found: the names known so far, begin by end.
    """
    length = len(name_key(doc.span(start, end).text))
    ahead = doc[end : end + _TO_VERB] if length < 5 and doc[start].ent_type_ != "ORG" else ()
    verb = next((t for t in ahead if t.pos_ == "VERB"), None)
    if verb is None or (length < 2 and verb.i + 1 not in found):
        return False
    between = {t.pos_ for t in ahead if t.i < verb.i}
    personal = verb.lemma_ in words("taking") | words("travelling")
    return personal and between <= {"AUX", "PRON", "ADV"}

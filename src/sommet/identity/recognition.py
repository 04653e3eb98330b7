"""Find the names of persons in a text: what the model calls so, what is announced, what recurs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from sommet.gazetteer import COUNTRY, DEMONYM, OFFICE
from sommet.grammar import is_verb
from sommet.identity.name_contexts import acts, announced, begins_with_given_name, coordinated
from sommet.identity.name_extents import is_hyphenated, run_end, split, trimmed
from sommet.identity.names import (
    PARTICLES,
    NameKey,
    is_capitalised,
    is_numeral,
    is_pair,
    is_title,
    name_key,
)
from sommet.identity.vocabulary import words
from sommet.lexicon.gazetteer import area_names, fold, office_forms
from sommet.parse import Doc, Span, Token, in_capitals
from sommet.times.vocabulary import vocabulary

_ARTICLES = frozenset({"le", "la", "l'", "les"})
_DEFINITE = frozenset({"le", "la", "l'", "du", "au"})
_SUBORDINATORS = frozenset({"que", "qu'", "où", "lorsque", "lorsqu'", "quand"})
_KNIGHTED = frozenset({"sir", "dame", "lord"})  # « l'aéroport Sir John Miller »
_SYLLABLE = 5  # letters of « jae » in « Min-jae » at most


def find_names(doc: Doc, hits: Sequence[Span], sentences: Sequence[Span]) -> list[Span]:
    """Return the spans of person names, without titles and offices, in text order.

    A name is what the model calls a person, or the capitalised words after an office, a courtesy
    title or a demonym (« le président Diarra », « MM. Nouri et Kelly », « le Polonais Jan Nowak »),
    or from a common given name on; later, the same words bare are the same name whatever the
    model calls them. What streets, airports and ships are called is no person.

    Example:
        « M. Martin a reçu le président Sahli » gives « Martin » and « Sahli ».
    """
    allowed = {i for s in sentences for i in range(s.start, s.end)}
    # what is the same in lower case, as most words are, begins with no capital
    capitals = [t for t in doc if t.text != t.lower_ and t.text[:1].isupper()]
    offices = {h.start: h.end for h in hits if h.label_ == OFFICE}
    known = {t.i for h in hits if h.label_ != OFFICE and not _opens_name(doc, h) for t in h}
    eponyms = _eponyms(doc)
    found: dict[int, int] = {}

    def add(start: int, end: int, *, sure: bool = False) -> None:
        for i, j in split(doc, start, end) if start < end else ():
            while j > i and not (is_capitalised(doc[j - 1]) or is_hyphenated(doc[j - 1])):
                j -= 1
            # « Minsk II » is no person either
            known_all = all(k in known or is_numeral(doc[k].plain) for k in range(i, j))
            if j == i + 1 and not sure and _is_common(doc[i]):
                continue
            if i == j or doc[i].plain == "les" or (doc[i].plain in _ARTICLES and j == i + 1):
                continue  # « Les Républicains »
            if in_capitals(doc[i]):
                continue  # all in capitals: only names known from elsewhere stand out
            if i in allowed and not known_all and i not in eponyms:
                found[i] = max(found.get(i, 0), j)

    states = {h.start: h.end for h in hits if h.label_ in {COUNTRY, DEMONYM}}
    for ent in doc.ents:
        if ent.label_ == "PER":
            add(*trimmed(doc, ent.start, ent.end, offices, states))
        elif (
            ent.label_ == "LOC"
            and ent.start in states
            and _is_full_run(doc, states[ent.start], ent.end, known)
        ):
            add(states[ent.start], ent.end)  # « la Côte d'Ivoire Koffi Brou », as one place
    for start in announced(doc, hits, offices, known):
        place = (
            start in known and start + 1 not in known and run_end(doc, start + 1, known) > start + 1
        )
        add(start, run_end(doc, start, known - {start} if place else known))
    for start in coordinated(doc, found, known):
        add(start, run_end(doc, start, known))
    blocked = known.union(*(range(start, end) for start, end in found.items()))
    for token in capitals:
        if token.i in allowed and token.i not in blocked and begins_with_given_name(token):
            end = run_end(doc, token.i, known)
            if len(name_key(doc.span(token.i, end).text)) > 1:
                add(token.i, end)
    blocked = known.union(offices, *(range(start, end) for start, end in found.items()))
    openings = [
        s.start + next((k for k, t in enumerate(s) if not t.is_space), 0) for s in sentences
    ]
    behind = (t.i + 1 for t in doc.having(_SUBORDINATORS))  # « lorsque Paul Martin a accueilli »
    openings += [i for i in behind if i in allowed and len(name_key(_run(doc, i, known))) > 1]
    for start in openings:
        end = run_end(doc, start, known)
        fresh = start < end and blocked.isdisjoint(range(start, end))
        if fresh and not doc[start].is_stop and acts(doc, start, end, found):
            add(start, end, sure=True)
    things = _things(doc, found, capitals, eponyms)
    names = [
        s for s in (doc.span(i, j) for i, j in _outermost(found)) if name_key(s.text) not in things
    ]
    free = [t.i for t in capitals if t.i in allowed and t.i not in known and t.i not in eponyms]
    names += _bare(doc, names, free, known)
    return sorted(names, key=lambda s: s.start)


def _run(doc: Doc, start: int, known: Set[int]) -> str:
    return doc.span(start, run_end(doc, start, known)).text


def _opens_name(doc: Doc, place: Span) -> bool:
    """« Dominique Nowak », « Maurice Diop »: a given name, and no state; not « à Maurice »."""
    first, after = place[0], doc[place.end : place.end + 1]
    named = len(place) == 1 and begins_with_given_name(first) and bool(first.whitespace_)
    located = first.i > 0 and doc[first.i - 1].pos_ == "ADP"
    return named and not located and all(is_capitalised(t) and t.pos_ != "VERB" for t in after)


def _is_full_run(doc: Doc, start: int, end: int, known: Set[int]) -> bool:
    return run_end(doc, start, known) == end and len(doc.span(start, end).text.split()) > 1


def _outermost(found: dict[int, int]) -> Iterator[tuple[int, int]]:
    last = 0
    for start in sorted(found):
        if start >= last:
            yield start, found[start]
            last = found[start]


def _is_common(token: Token) -> bool:
    """« Lundi, elle dort », « Tourner la page »: a capital that makes no name."""
    opens = token.is_sent_start or (token.i > 0 and not token.nbor(-1).is_alpha)
    if opens and token.plain in words("opening"):
        return True
    if opens and (is_verb(token) or token.pos_ in {"ADV", "PRON", "DET", "ADP"}):
        return True
    begins = all(t.is_space for t in token.doc[token.sent.start : token.i])
    if begins and token.pos_ == "NOUN" and token.lemma_.islower():
        return True  # « Bousculade facile dans les rues »
    if fold(token.text) in area_names():
        return True  # « Golfe : le roi reçoit »
    _, hyphen, last = token.text.rpartition("-")
    adjective = token.is_sent_start and hyphen and last.islower() and len(last) > _SYLLABLE
    return bool(adjective) or token.plain in vocabulary().weekdays.words


def _things(
    doc: Doc, found: Mapping[int, int], capitals: Iterable[Token], eponyms: Set[int]
) -> frozenset[NameKey]:
    """Return the single words that name no person anywhere in the text.

    « la force Brume », then « Brume » alone; « le Sahel », « au Sahel »: persons have no article,
    demonyms and plain epithets aside; nor does one say « en Nowak ».
    """
    persons: set[NameKey] = set()
    things: set[NameKey] = set()
    for start, end in found.items():
        key = name_key(doc.span(start, end).text)
        before = doc[start - 1].plain if start else ""
        if len(key) > 1:
            persons.update((word,) for word in key)
        elif start and (is_title(doc[start - 1]) or doc[start - 1].pos_ in {"NOUN", "ADJ"}):
            persons.add(key)
        if len(key) == 1 and (before in _DEFINITE or before == "en"):
            things.add(key)
    things.update(name_key(t.text) for t in capitals if t.i in eponyms)
    return frozenset(things - persons)


def _eponyms(doc: Doc) -> frozenset[int]:
    """Return the tokens of names that only tell what streets, ships or agencies are called."""
    behind: set[int] = set()
    for word in doc.having(words("eponym")):
        for start in (word.i + 1, word.i + 3):  # « rue X », « site d'information X »
            while start < len(doc) and _qualifies(doc[start]):
                behind.add(start)
                start += 1
            behind.add(start)
    starts = (i for i in behind if i < len(doc) and _is_eponym(doc, i))
    ends = ((i, run_end(doc, i + (doc[i].plain in _KNIGHTED), frozenset())) for i in starts)
    return frozenset(k for i, end in ends for k in range(i, max(i + 1, end)))


def _is_eponym(doc: Doc, start: int) -> bool:
    """« la rue Victor Hugo », « l'agence officielle Sana », « le site d'information Sana »."""
    i = start - 1
    while i > 0 and _qualifies(doc[i]) and not is_capitalised(doc[i]):
        i -= 1
    if (
        i > 1
        and doc[i].pos_ == "NOUN"
        and doc[i - 1].plain in {"de", "d'"}
        and not is_title(doc[i])
    ):
        return doc[i].plain in words("eponym") or doc[i - 2].plain in words("eponym")
    return i >= 0 and doc[i].plain in words("eponym")


def _qualifies(token: Token) -> bool:
    """« l'agence officielle Sana », « l'aéroport international président Jan Nowak »."""
    return token.pos_ == "ADJ" or fold(token.plain) in office_forms()


def _bare(doc: Doc, names: Sequence[Span], capitals: Iterable[int], known: Set[int]) -> list[Span]:
    """Return the other places where a known name stands, or one of its words.

    The initials of a long name are one too: « JFK ». Capitalised words that begin or end with the
    only word a person is known by are the person's full name: the model has read « Yoon » as a
    person, and « Yoon Min-jae » as something else. So are those that end with the word behind a
    courtesy title, « M. Sahli », though another « Sahli » is named in full.
    """
    keys = {name_key(n.text) for n in names}
    full = {k for k in keys if len(k) > 1}
    parts = {k for key in full for k in key if len(k) > 3 or k in {key[0], key[-1]}} - PARTICLES
    single = {k[0] for k in keys if len(k) == 1} - parts
    initials = {"".join(word[0] for word in k) for k in full if len(k) > 2}
    titled = {name_key(n.text)[-1] for n in names if n.start and is_title(n.doc[n.start - 1])}
    words_alone = parts | single
    known_words = words_alone.union(initials, *full)
    taken = {t.i for n in names for t in n}
    found = []
    after = 0  # the last one found
    for i in capitals:
        if i < after or i in taken:
            continue
        end = _run_free(doc, i, taken, known)
        whole = name_key(doc.span(i, end).text)
        if known_words.isdisjoint(whole):
            continue
        acronym = len(whole) == 1 and whole[0] in initials and doc.span(i, end).text.isupper()
        fuller = len(whole) in {2, 3} and (
            whole[0] in single or (whole[-1] in single | titled and _is_one_name(doc.span(i, end)))
        )
        if not acronym and not fuller:
            lengths = range(end, i, -1)
            end = next((j for j in lengths if _is_known(doc.span(i, j), full, words_alone)), i)
        if end > i:
            found.append(doc.span(i, end))
            after = end
    return found


def _is_one_name(span: Span) -> bool:
    """Tell « Susilo Wibowo » from « Selon Wibowo »: the model has it for a name of some sort."""
    return any(e.start <= span.start and span.end <= e.end for e in span.doc.ents) and not any(
        t.is_stop for t in span
    )


def _is_known(span: Span, full: Set[NameKey], parts: Set[str]) -> bool:
    """Tell whether a passage is a known name, a word of one, or two of them: « Miller-Kim »."""
    key = name_key(span.text)
    if len(key) == 1:  # « Il » is no Kim Min-ho
        return key[0] in parts and not span[0].is_stop
    return key in full or (len(key) == 2 and is_pair(span.text) and set(key) <= parts)


def _run_free(doc: Doc, start: int, taken: Set[int], known: Set[int]) -> int:
    end = run_end(doc, start, known)
    return next((k for k in range(start, end) if k in taken), end)

"""Person names: where they stand, and which forms name the same person."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from sommet.gazetteer import CAPITAL, CITY, COUNTRY, DEMONYM, OFFICE
from sommet.grammar import is_verb
from sommet.identity.naming import is_given_name
from sommet.identity.vocabulary import words
from sommet.lexicon import Gender
from sommet.lexicon.gazetteer import area_names, fold, title_forms
from sommet.parse import Doc, Span, Token
from sommet.times.vocabulary import vocabulary

# lower-case words within names: « Mohammed ben Salmane », « Ursula von der Leyen »
PARTICLES = frozenset(
    {"de", "du", "des", "da", "dos", "das", "di", "del", "della", "van", "von", "der", "den"}
    | {"ter", "zu", "al", "el", "ben", "bin", "ould", "bint", "e", "y"}
)
_ARTICLES = frozenset({"le", "la", "l'", "les"})
_DEFINITE = frozenset({"le", "la", "l'", "du", "au"})
_LINKS = frozenset({"de", "d'", "du", "des", "à", "au", "aux", "le", "la", "l'", "les"})
_SYLLABLE = 5  # letters of « jae » in « Min-jae » at most
_LONGEST = 6  # tokens of an office's complement before the name
_TO_VERB = 6  # tokens from a subject to its verb, auxiliaries within
_LONGEST_RUN = 30  # tokens; a longer run of capitalised words is no one's name
_TITLES_OF_SEVERAL = frozenset({"mm.", "mm", "mmes", "messieurs", "mesdames"})
_ROMAN = re.compile(r"^(?=[IVX])X{0,3}(IX|IV|V?I{0,3})$")
_PAIR = re.compile(r"^[^\W\d_]+[-–][A-ZÀ-Þ][^\W\d_]+$")
_WORD = re.compile(r"[^\W_]+")

NameKey = tuple[str, ...]


def name_key(name: str) -> NameKey:
    """Return the folded words of a name: what its spellings share.

    Example:
        >>> name_key("Kim Min-jun") == name_key("KIM Min Jun")
        True
    """
    return tuple(_WORD.findall(fold(unicodedata.normalize("NFKC", name))))


def title_gender(token: Token) -> Gender | None:
    """Return the gender that a courtesy title tells; None where the token is no title."""
    title = title_forms().get(fold(token.text))
    return title.gender if title else None


def is_title(token: Token) -> bool:
    """Tell whether the token is a courtesy title: « M. », « Mme », « cheikh »."""
    return title_gender(token) is not None


def is_title_of_several(token: Token) -> bool:
    """Tell whether the token is a title before several names: « MM. »."""
    return token.plain in _TITLES_OF_SEVERAL


def is_numeral(word: str) -> bool:
    """Tell whether a folded word is a Roman numeral: « ii »."""
    return bool(_ROMAN.match(word.upper()))


def is_capitalised(token: Token) -> bool:
    """Tell whether the token begins with a capital letter."""
    return token.text[:1].isupper()


def find_names(doc: Doc, hits: Sequence[Span], sentences: Sequence[Span]) -> list[Span]:
    """Return the spans of person names, without titles and offices, in text order.

    A name is what the model calls a person, or the capitalised words after an office, a courtesy
    title or a demonym (« le président Diarra », « MM. Nouri et Kelly », « le Polonais Jan Nowak »),
    or from a common given name on; later, the same words bare are the same name whatever the
    model calls them. What streets, airports and ships are called is no person.

    Example:
        « M. Martin a reçu le président Sahli » gives « Martin » and « Sahli ».
    """
    allowed = {t.i for s in sentences for t in s}
    capitals = [t for t in doc if is_capitalised(t)]
    offices = {h.start: h.end for h in hits if h.label_ == OFFICE}
    known = {t.i for h in hits if h.label_ != OFFICE for t in h}
    found: dict[int, int] = {}

    def add(start: int, end: int) -> None:
        for i, j in _split(doc, start, end) if start < end else ():
            while j > i and not (is_capitalised(doc[j - 1]) or _hyphenated(doc[j - 1])):
                j -= 1
            known_all = all(k in known for k in range(i, j))
            if j == i + 1 and _is_common(doc[i]):
                continue
            if i == j or doc[i].plain == "les" or (doc[i].plain in _ARTICLES and j == i + 1):
                continue  # « Les Républicains »
            if doc[i].sent.text.isupper():
                continue  # all in capitals: only names known from elsewhere stand out
            if i in allowed and not known_all and not _is_eponym(doc, i):
                found[i] = max(found.get(i, 0), j)

    states = {h.start: h.end for h in hits if h.label_ in {COUNTRY, DEMONYM}}
    for ent in doc.ents:
        if ent.label_ == "PER":
            add(*_trimmed(doc, ent.start, ent.end, offices, states))
        elif (
            ent.label_ == "LOC"
            and ent.start in states
            and _is_full_run(doc, states[ent.start], ent.end, known)
        ):
            add(states[ent.start], ent.end)  # « la Côte d'Ivoire Koffi Brou », as one place
    for start in _announced(doc, hits, offices, known):
        place = (
            start in known and start + 1 not in known and _run(doc, start + 1, known) > start + 1
        )
        add(start, _run(doc, start, known - {start} if place else known))
    for start in _coordinated(doc, found, known):
        add(start, _run(doc, start, known))
    blocked = known.union(*(range(start, end) for start, end in found.items()))
    for token in capitals:
        if token.i in allowed and token.i not in blocked and _begins_with_given_name(token):
            end = _run(doc, token.i, known)
            if len(name_key(doc.span(token.i, end).text)) > 1:
                add(token.i, end)
    blocked = known.union(*(range(start, end) for start, end in found.items()))
    for sentence in sentences:
        start = sentence.start + next((k for k, t in enumerate(sentence) if not t.is_space), 0)
        end = _run(doc, start, known)
        fresh = blocked.union(offices).isdisjoint(range(start, end))
        if fresh and doc[start].pos_ != "DET" and _acts(doc, start, end):
            add(start, end)
    things = _things(doc, found, capitals)
    names = [
        s for s in (doc.span(i, j) for i, j in _outermost(found)) if name_key(s.text) not in things
    ]
    free = (t.i for t in capitals if t.i in allowed and t.i not in known)
    names += _bare(doc, names, free, known)
    return sorted(names, key=lambda s: s.start)


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


def _announced(
    doc: Doc, hits: Sequence[Span], offices: Mapping[int, int], known: Set[int]
) -> Iterator[int]:
    """Yield where a name is due: after an office, a demonym as a noun, or a courtesy title."""
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


def _goes_to(doc: Doc, start: int, placed: Set[int]) -> bool:
    """« la visite de Jan Nowak à Oslo »: tell whether a traveller's full name begins here."""
    if start >= len(doc) or doc[start - 1].plain not in {"de", "d'"}:
        return False
    end = _run(doc, start, placed)
    goal = end + 1 + (end + 1 < len(doc) and doc[end + 1].plain in _ARTICLES)
    return (
        end > start + 1
        and end < len(doc)
        and doc[end].plain in {"à", "en", "au", "aux"}
        and goal in placed
    )


def _coordinated(doc: Doc, found: Mapping[int, int], known: Set[int]) -> Iterator[int]:
    """« Jan Nowak et Xhemo Krasnit »: a full name joined to one is a person's too."""
    for start, end in sorted(found.items()):
        if end + 1 >= len(doc) or len(name_key(doc.span(start, end).text)) < 2:
            continue
        second = end + 1
        joined = doc[end].plain == "et" and second not in found and second not in known
        if joined and is_capitalised(doc[second]) and not doc[second].is_sent_start:
            run = doc.span(second, _run(doc, second, known))
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
            end = _run(doc, start, known)
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
        if is_capitalised(doc[i]) or doc[i].plain in PARTICLES or _hyphenated(doc[i]):
            i += 1
        elif doc[i].plain in {"et", ","} and is_capitalised(doc[i + 1]):
            i += 1
            yield i
        else:
            break


def _begins_with_given_name(token: Token) -> bool:
    if not is_given_name(token.text):
        return False
    return token.i == 0 or token.nbor(-1).plain not in _ARTICLES


def _is_full_run(doc: Doc, start: int, end: int, known: Set[int]) -> bool:
    return _run(doc, start, known) == end and len(doc.span(start, end).text.split()) > 1


def _acts(doc: Doc, start: int, end: int) -> bool:
    """« Abebe Haile a été accueilli »: what only persons do tells a full name that opens so."""
    full = 1 < len(name_key(doc.span(start, end).text)) < 5 and doc[start].ent_type_ != "ORG"
    ahead = doc[end : end + _TO_VERB] if full else ()
    verb = next((t for t in ahead if t.pos_ == "VERB"), None)
    between = {t.pos_ for t in ahead if verb is not None and t.i < verb.i}
    personal = verb is not None and verb.lemma_ in words("taking") | words("travelling")
    return personal and between <= {"AUX", "PRON", "ADV"}


def _things(doc: Doc, found: Mapping[int, int], capitals: Iterable[Token]) -> frozenset[NameKey]:
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
    things.update(name_key(t.text) for t in capitals if _is_eponym(doc, t.i))
    return frozenset(things - persons)


def _is_eponym(doc: Doc, start: int) -> bool:
    """« la rue Victor Hugo », « l'agence officielle Sana », « le site d'information Sana »."""
    i = start - 1
    while i > 0 and doc[i].pos_ == "ADJ" and not is_capitalised(doc[i]):
        i -= 1
    if (
        i > 1
        and doc[i].pos_ == "NOUN"
        and doc[i - 1].plain in {"de", "d'"}
        and not is_title(doc[i])
    ):
        return doc[i].plain in words("eponym") or doc[i - 2].plain in words("eponym")
    return i >= 0 and doc[i].plain in words("eponym")


def _trimmed(
    doc: Doc, start: int, end: int, offices: Mapping[int, int], states: Mapping[int, int]
) -> tuple[int, int]:
    """Cut titles, offices, states and lower-case words off what the model calls a person."""
    for i in range(start + 2, end):
        if i in states and states[i] == end and not is_numeral(doc[start + 1].plain):
            link = i - 1 - (doc[i - 1].plain in _ARTICLES)
            full = len(doc.span(start, link).text.split()) > 1
            if doc[link].plain in {"de", "d'", "du", "des"} and full:
                end = link  # « Patrice Sossa du Bénin »; kings are called « Jean de Luxembourg »
    while start < end:
        if start in offices:  # « Le Premier », of « le Premier ministre »
            start = min(offices[start], end)
        elif start in states and states[start] < end:
            start = states[start]  # « Tadjikistan Emomali Rahimov », « Mauricien Anil Ramdin »
        elif (
            is_title(doc[start])
            or (start + 1 < end and is_title(doc[start + 1]))  # « Son Excellence Monsieur »
            or not is_capitalised(doc[start])
            or (start + 1 in offices and doc[start].plain in _ARTICLES)
        ):
            start += 1
        else:
            break
    if start < end:
        end = max(end, _extent(doc, end))
    while end > start and not (is_capitalised(doc[end - 1]) or _hyphenated(doc[end - 1])):
        end -= 1
    return start, end


def _hyphenated(token: Token) -> bool:
    """« un » in « Kim Min-jun »: lower case, glued to a hyphen."""
    return token.i > 0 and (
        token.text.startswith("-")
        or (token.nbor(-1).text.endswith("-") and not token.nbor(-1).whitespace_)
    )


def _extent(doc: Doc, end: int) -> int:
    """Take in what is glued to a name's end (« -un »), and a Roman numeral (« Kim Ⅲ »)."""
    limit = min(len(doc), end + _LONGEST_RUN)
    while (
        end < limit
        and not doc[end - 1].whitespace_
        and (doc[end].text[:1] == "-" or doc[end - 1].text == "-")
    ):
        if doc[end].text == "-" and (end + 1 >= len(doc) or doc[end].whitespace_):
            break
        end += 1
    if end < len(doc) and is_numeral(unicodedata.normalize("NFKC", doc[end].text)):
        end += 1
    return end


def _run(doc: Doc, start: int, known: Set[int]) -> int:
    """Return the end of the capitalised words, particles within, that begin at a token."""
    end = start
    limit = min(len(doc), start + _LONGEST_RUN)
    while end < limit and end not in known and not (end > start and doc[end].is_sent_start):
        token = doc[end]
        if is_capitalised(token) and not is_title(token):
            end = _extent(doc, end + 1)
        elif (
            end > start
            and token.plain in PARTICLES
            and _goes_on(doc, end + 1)
            and token.plain not in {"de", "du", "des"}
        ) or (end > start and token.text == "-" and not token.whitespace_):
            end += 1
        else:
            break
    return end


def _goes_on(doc: Doc, i: int) -> bool:
    """After a particle: a capital, behind a hyphen or not (« al-Sarraj »)."""
    if i + 1 < len(doc) and doc[i].text == "-":
        i += 1
    return i < len(doc) and is_capitalised(doc[i])


def _split(doc: Doc, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Split a span at « et », commas and line breaks: the model joins neighbours at times."""
    piece = start
    for i in range(start, end):
        if doc[i].plain in {"et", ",", "/", "(", ")", "«", "»", '"', ":"} or doc[i].is_space:
            yield piece, i
            piece = i + 1
    yield piece, end


def _outermost(found: dict[int, int]) -> Iterator[tuple[int, int]]:
    last = 0
    for start in sorted(found):
        if start >= last:
            yield start, found[start]
            last = found[start]


def _bare(doc: Doc, names: Sequence[Span], capitals: Iterable[int], known: Set[int]) -> list[Span]:
    """Return the other places where a known name stands, or one of its words.

    The initials of a long name are one too: « JFK ». Capitalised words that begin or end with the
    only word a person is known by are the person's full name: the model has read « Yoon » as a
    person, and « Yoon Min-jae » as something else.
    """
    keys = {name_key(n.text) for n in names}
    full = {k for k in keys if len(k) > 1}
    parts = {k for key in full for k in key if len(k) > 3 or k in {key[0], key[-1]}} - PARTICLES
    single = {k[0] for k in keys if len(k) == 1} - parts
    initials = {"".join(word[0] for word in k) for k in full if len(k) > 2}
    words_alone = parts | single
    taken = {t.i for n in names for t in n}
    found = []
    after = 0  # the last one found
    for i in capitals:
        if i < after or i in taken or _is_eponym(doc, i):
            continue
        end = _run_free(doc, i, taken, known)
        whole = name_key(doc.span(i, end).text)
        acronym = len(whole) == 1 and whole[0] in initials and doc.span(i, end).text.isupper()
        fuller = len(whole) in {2, 3} and (
            whole[0] in single or (whole[-1] in single and _is_one_name(doc.span(i, end)))
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


def is_pair(name: str) -> bool:
    """Tell whether a name is two words joined by a hyphen, as in « le sommet Miller-Kim ».

    Example:
        >>> is_pair("Miller-Kim"), is_pair("Jean-Marc Le Gall")
        (True, False)
    """
    return bool(_PAIR.match(name))


def _run_free(doc: Doc, start: int, taken: Set[int], known: Set[int]) -> int:
    end = _run(doc, start, known)
    return next((k for k in range(start, end) if k in taken), end)

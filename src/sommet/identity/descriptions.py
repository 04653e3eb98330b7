"""Definite descriptions: office + country, with or without the holder's name beside it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import cache
from itertools import zip_longest

from sommet import lexicon
from sommet.gazetteer import (
    BYNAME,
    CAPITAL,
    COUNTRY,
    DEMONYM,
    OFFICE,
    ORGANIZATION,
    SEAT,
)
from sommet.grammar import has_feature
from sommet.identity.apposition import end_of, is_followed_by_verb, opens_main_clause
from sommet.identity.names import is_title
from sommet.identity.vocabulary import office_families, words
from sommet.lexicon import Gender, Office
from sommet.lexicon.gazetteer import fold, office_gender
from sommet.parse import Doc, Span, Token

_OF = frozenset({"de", "du", "des", "d'"})
_OVER = frozenset({"à", "au", "aux"})  # « la ministre à l'Egalité »
_FOR = frozenset({"pour"})  # « l'envoyé de l'ONU pour la Syrie », who is no Syrian
_LINKS: Mapping[str, frozenset[str]] = {
    "minister": _OVER,
    "envoy": _FOR,
    "organization": _FOR | _OVER,
}
# « par intérim », « en exercice »: how an office is held, which nothing hangs on
_HELD: Mapping[str, frozenset[str]] = {
    "par": frozenset({"intérim"}),
    "en": frozenset({"exercice", "titre", "fonction", "fonctions", "poste", "chef"}),
}
_IN_CHARGE = frozenset({"chargé", "chargée"})
# « le chef du pays », « le chef du gouvernement de coalition »: no body of its own
_ITS_OWN = frozenset(
    {"pays", "état", "etat", "gouvernement", "nation"}
    | {"union", "coalition", "transition", "intérim", "réconciliation"}
)
_ARTICLES = frozenset({"le", "la", "l'", "les"})
_INDEFINITES = frozenset({"un", "une", "des"})
_POSSESSIVES = frozenset({"son", "sa", "ses", "leur", "leurs"})
_PLURALS = frozenset(
    {"les", "des", "ses", "leurs", "aux", "ces", "deux", "trois", "quatre", "mm."}
    | {"autres", "plusieurs", "certains", "quelques"}
)
_CONTRACTED = frozenset({"du", "au", "des", "aux"})  # preposition and article in one
_DEMONSTRATIVES = frozenset({"ce", "cette", "ces"})
_DETERMINERS = _ARTICLES | _INDEFINITES | _POSSESSIVES | _DEMONSTRATIVES | _CONTRACTED
_FORMER = frozenset({"ex", "ancien", "ancienne", "anciens", "anciennes", "feu"})
_BECOME = frozenset({"devenu", "devenue"})
_BEFORE = frozenset(
    {
        "nouveau",
        "nouvelle",
        "nouvel",
        "nouveaux",
        "jeune",
        "futur",
        "future",
        "actuel",
        "actuelle",
        "vieux",
        "puissant",
        "seul",
        "seule",
        "unique",
        "autre",
        "autres",
        "plusieurs",
        "certains",
        "quelques",
        "propre",
        "deux",
        "trois",
        "quatre",
        "-",
        "premier",
        "première",
    }
)
# « le seul président à parler »: said of somebody, and no reference to him
_RANKING = frozenset({"premier", "première", "seul", "seule", "unique", "autre"})
_STATES = frozenset({COUNTRY, CAPITAL, SEAT, BYNAME})
_LONGEST = 14  # tokens of complement looked at; longer ones are sentences gone astray


@dataclass(frozen=True, slots=True)
class Description:
    """« le président russe », « son homologue », « la ministre française des Armées ».

    Attributes:
        head: first token of the office.
        start: first token, determiner included where it is a word of its own.
        end: after the last token; the holder's name is left out.
        office: its entry of the lexicon.
        countries: codes of the states that its adjective or complement tells; several in
            « les présidents du Niger et du Mali ».
        organization: name of the organisation that its complement tells.
        complemented: it has a complement that is neither a state nor an organisation.
        former: « ancien », « ex- » stands before it.
        plural: it means several holders.
        possessive: « son », « leur » stands before it.
        definite: « le », « la », « l' » stands before it.
        gender: as the form of the office tells.
        holders: the holders' names set beside it, as indexes in the list of names, each with the
            state told of that holder alone (« les présidents russe, X, et turc, Y »).
    """

    start: int
    head: int
    end: int
    office: Office
    countries: tuple[str, ...]
    organization: str | None
    complemented: bool
    former: bool
    plural: bool
    possessive: bool
    definite: bool
    gender: Gender
    holders: tuple[tuple[int, str | None], ...]


def find_descriptions(
    doc: Doc, hits: Sequence[Span], names: Sequence[Span], within: Set[int]
) -> list[Description]:
    """Return the descriptions by office, in text order.

    Args:
        doc: the parsed text.
        hits: the gazetteer's spans.
        names: the spans of person names.
        within: indexes of the tokens to look at.

    Example:
        « Le président français, M. Martin, et son homologue » gives two; the first has a name.
    """
    at = {h.start: h for h in hits}
    beginning = {n.start: i for i, n in enumerate(names)}
    ending = {n.end: i for i, n in enumerate(names)}
    found = [
        _describe(doc, hit, at, beginning, ending)
        for hit in hits
        if hit.label_ == OFFICE and hit.start in within
    ]
    found = [
        replace(d, holders=after.holders) if after and _is_apposed(doc, d, after) else d
        for d, after in zip_longest(found, found[1:])
    ]
    return [
        replace(d, holders=before.holders) if before and _is_second(doc, before, d) else d
        for before, d in zip_longest([None, *found], found)
        if d is not None
    ]


def _is_second(doc: Doc, first: Description, second: Description) -> bool:
    """« Jan Nowak, chef de l'armée et dirigeant du pays »: a second office of one person.

    Or the one that has followed: « Jan Nowak, ancien juge devenu président ».
    """
    before = max(second.start - 1, 0)
    if doc[before].plain in _BECOME:
        return bool(first.holders) and first.head < before <= first.end and not second.holders
    joined = first.end + 1 == second.head == second.start + 1 or first.end + 1 == second.start
    alone = not (second.holders or second.plural or first.plural or second.definite)
    return bool(joined and alone and first.holders) and doc[first.end].plain == "et"


def _is_apposed(doc: Doc, first: Description, second: Description) -> bool:
    """« le médiateur, l'ancien juge Jan Nowak »: two descriptions of one person, before his name.

    Their levels differ; those of two persons in a list are more often the same.
    """
    alone = not (first.holders or first.plural or second.plural)
    beside = first.end + 1 == second.start and doc[first.end].text == ","
    levels = first.office.level != second.office.level or second.former
    states = not (first.countries and second.countries and first.countries != second.countries)
    closed = beside and _closes_apposition(doc, second.end)
    return alone and levels and states and closed and first.definite and bool(second.holders)


@cache
def offices_by_name() -> Mapping[str, Office]:
    """Return every office by its lexicon name."""
    return {office.name: office for office in lexicon.offices()}


def _describe(
    doc: Doc,
    hit: Span,
    at: Mapping[int, Span],
    beginning: Mapping[int, int],
    ending: Mapping[int, int],
) -> Description:
    office = offices_by_name()[hit.kb_id_]
    form = fold(hit.text).removeprefix("ex ")
    before = _before(doc, hit.start)
    countries, organization, complemented, end = _complement(doc, hit.end, office, at, beginning)
    words = {doc[i].plain for i in range(before, hit.start)}
    plural = bool(words & _PLURALS) or len(countries) > 1
    return Description(
        start=before,
        head=hit.start,
        end=end,
        office=office,
        countries=countries or ((office.country,) if office.country else ()),
        organization=organization or office.of_organization,
        complemented=complemented,
        former=bool(words & _FORMER) or form != fold(hit.text),
        plural=plural,
        possessive=bool(words & _POSSESSIVES),
        definite=bool(words & (_ARTICLES | _CONTRACTED)) and not words & _RANKING,
        gender=office_gender(form),
        holders=(
            _names_listed(doc, hit.end, at, beginning, ending)
            if plural
            else _name_beside(
                doc, before, end, beginning, ending, complete=bool(countries or organization)
            )
            or _name_past_portfolios(doc, end, office, at, beginning)
        ),
    )


def _before(doc: Doc, head: int) -> int:
    """Walk left over adjectives to the determiner."""
    start = head
    while start > 0 and not doc[start].is_sent_start:
        word = doc[start - 1].plain
        if word in _FORMER | _BEFORE or word.rstrip("-") in _FORMER:
            start -= 1
        elif start > 1 and doc[start - 1].pos_ == "ADJ" and _opens(doc[start - 2]):
            start -= 1  # « l'inamovible président », « Jan Nowak, second vice-président »
        elif word in _DETERMINERS:
            return start - 1
        else:
            break
    return start


def _opens(token: Token) -> bool:
    return token.plain in _DETERMINERS or token.text == ","


def _complement(
    doc: Doc, i: int, office: Office, at: Mapping[int, Span], beginning: Mapping[int, int]
) -> tuple[tuple[str, ...], str | None, bool, int]:
    """Walk right over adjectives and complements; stop at the holder's name or a verb."""
    countries: list[str] = []
    organization: str | None = None
    complemented = False
    end = i
    i += _sets_off_states(doc, i, at)
    linked = False  # a preposition has opened a complement
    placed = False  # « à » has: « le chef de la diplomatie à Oslo » is no Norwegian
    links = _OF | _LINKS.get(office.level, frozenset())
    limit = min(len(doc), i + _LONGEST)
    while i < limit and not doc[i].is_sent_start and i not in beginning:
        hit, word = at.get(i), doc[i].plain
        people = hit is not None and hit.text[0].isupper() and doc[i - 1].plain != "des"
        if hit is not None and hit.label_ == DEMONYM and not (linked and people):
            countries.append(hit.kb_id_)
            i = end = hit.end
        elif hit is not None and hit.label_ in _STATES and linked and not placed:
            countries.append(hit.kb_id_)
            i = end = hit.end
            linked = False
        elif hit is not None and hit.label_ == ORGANIZATION and linked:
            organization = organization or hit.kb_id_
            i = end = hit.end
            linked = False
        elif word in _IN_CHARGE and not linked:
            i += 1  # « le ministre turc chargé des Transports »
        elif word in links:
            linked = True
            placed = word in _OVER | _FOR
            i += 1
        elif i + 1 < limit and doc[i + 1].plain in _HELD.get(word, ()) and not linked:
            i = end = i + 2
        elif word in _ARTICLES and linked:
            i += 1
        elif word in {"et", ","} and countries and _goes_on(doc, i + 1, at):
            linked = True
            i += 1
        elif doc[i].pos_ in {"ADJ", "ADV"} and doc[i].is_alpha and not linked:
            i = end = i + 1
        elif doc[i].pos_ in {"NOUN", "PROPN", "ADJ"} and linked:
            complemented = complemented or word not in _ITS_OWN
            i = end = i + 1
        elif word == "et" and complemented and i + 1 < limit and doc[i + 1].plain in links:
            i += 1  # « des Solidarités et de la Santé »
        else:
            break
    return tuple(dict.fromkeys(countries)), organization, complemented, end


def _sets_off_states(doc: Doc, i: int, at: Mapping[int, Span]) -> bool:
    """« les deux présidents, maltais et kényan, »: whether a comma parts them from their states."""
    hit = at.get(i + 1)
    if hit is None or hit.label_ != DEMONYM or doc[i].text != "," or not doc[i + 1].text.islower():
        return False
    several = doc[i - 1].plain.endswith(("s", "x"))
    return several and hit.end < len(doc) and doc[hit.end].plain in {"et", ","}


def _goes_on(doc: Doc, i: int, at: Mapping[int, Span]) -> bool:
    """« du Niger et du Mali », « chinois et japonais »: another state follows."""
    while i < len(doc) and doc[i].plain in _OF | _OVER | _ARTICLES:
        i += 1
    hit = at.get(i)
    return hit is not None and (
        hit.label_ in _STATES or (hit.label_ == DEMONYM and doc[i].text.islower())
    )


def _name_beside(
    doc: Doc,
    start: int,
    end: int,
    beginning: Mapping[int, int],
    ending: Mapping[int, int],
    *,
    complete: bool,
) -> tuple[tuple[int, str | None], ...]:
    """Return the name in apposition: after the description, or before it with a comma."""
    after = end
    while after < len(doc) and after - end < 3 and (is_title(doc[after]) or doc[after].text == ","):
        after += 1
    if after > end and after + 2 in beginning and doc[after].plain in _ARTICLES:
        after += 2 * (doc[after + 1].plain in words("epithet"))  # « ..., le socialiste X »
    if after in beginning and not doc[after].is_sent_start:
        comma = any(doc[i].text == "," for i in range(end, after))
        name = beginning[after]
        if comma and (
            opens_main_clause(doc, start, end_of(name, ending)) or _is_of_attendant(doc, start)
        ):
            return ()
        if not comma or _closes_apposition(doc, after, complete=complete):
            return ((name, None),)
    apposed = start > 1 and doc[start - 1].text in {",", "("} and start - 1 in ending
    if apposed and not is_followed_by_verb(doc, end):
        return ((ending[start - 1], None),)
    return ()


def _is_of_attendant(doc: Doc, start: int) -> bool:
    """« le porte-parole du président russe, Jan Nowak »: the name is the spokesman's."""
    i = start
    while i > 0 and (i == start or doc[i].plain in _OF | _ARTICLES):
        i -= 1
    return doc[i + 1].plain in _OF and doc[i].plain in words("attendant")


def _name_past_portfolios(
    doc: Doc, i: int, office: Office, at: Mapping[int, Span], beginning: Mapping[int, int]
) -> tuple[tuple[int, str | None], ...]:
    """« le ministre de l'Industrie, du Travail et des Citoyens vivant au loin, Jan Nowak »."""
    listed = office.level == "minister" and i + 1 < len(doc) and doc[i].plain in {",", "et"}
    if not listed or doc[i + 1].plain not in _OF:
        return ()
    for k in range(i + 1, min(i + 2 * _LONGEST, len(doc))):
        other = k in at and at[k].label_ in {OFFICE, *_STATES}
        if doc[k].is_sent_start or other or has_feature(doc[k], "VerbForm", "Fin"):
            break
        if k in beginning and (doc[k - 1].text == "," or is_title(doc[k - 1])):
            return ((beginning[k], None),)
        if doc[k].text == "," and doc[min(k + 1, len(doc) - 1)].plain not in _OF:
            after = k + 1 + (k + 1 < len(doc) and is_title(doc[k + 1]))
            return ((beginning[after], None),) if after in beginning else ()
    return ()


def _names_listed(
    doc: Doc,
    i: int,
    at: Mapping[int, Span],
    beginning: Mapping[int, int],
    ending: Mapping[int, int],
) -> tuple[tuple[int, str | None], ...]:
    """« les présidents Martin et Petrov », « les présidents russe, X, et de la Turquie, Y ».

    A state may stand behind its name too: « les présidents X (Niger) et Y du Mali »; or all
    states before all names: « les présidents russe et turc, X et Y ».
    """
    found: list[tuple[int, str | None]] = []
    codes: list[str] = []  # told since the last name
    limit = min(len(doc), i + 4 * _LONGEST)
    while i < limit and not doc[i].is_sent_start:
        hit = at.get(i)
        if i in beginning:
            name = beginning[i]
            i = next(j for j in range(i + 1, len(doc) + 1) if ending.get(j) == name)
            own = _state_behind(doc, i, at)
            if len(codes) > 1 and not found:
                return _names_in_order(doc, i, codes, name, beginning, ending)
            found.append((name, own.kb_id_ if own else codes[-1] if codes else None))
            codes = []
            i = own.end if own else i
        elif hit is not None and hit.label_ in {DEMONYM, *_STATES}:
            codes.append(hit.kb_id_)
            i = hit.end
        elif (doc[i].plain in _OF | _ARTICLES and _goes_on(doc, i, at)) or (
            (codes or found) and (doc[i].text in {",", "-", "(", ")"} or doc[i].plain == "et")
        ):
            i += 1
        else:
            break
    return tuple(found)


def _names_in_order(
    doc: Doc,
    i: int,
    codes: Sequence[str],
    first: int,
    beginning: Mapping[int, int],
    ending: Mapping[int, int],
) -> tuple[tuple[int, str | None], ...]:
    """« russe et turc, X et Y »: as many names as states, the first of which ends here.

    Where there are more names or less, whose is which is not told.
    """
    found = [first]
    while i < len(doc) and (doc[i].text == "," or doc[i].plain == "et" or is_title(doc[i])):
        i += 1
        if i in beginning:
            found.append(beginning[i])
            i = next(j for j in range(i + 1, len(doc) + 1) if ending.get(j) == found[-1])
    told = codes if len(found) == len(codes) else [None] * len(found)
    return tuple(zip(found, told, strict=True))


def _state_behind(doc: Doc, i: int, at: Mapping[int, Span]) -> Span | None:
    """Return the state that a name ending here bears: « (Niger) », « du Mali »."""
    while i < len(doc) and (doc[i].text == "(" or doc[i].plain in _OF | _ARTICLES):
        i += 1
        if i in at and at[i].label_ in _STATES:
            return at[i]
    return None


def _closes_apposition(doc: Doc, i: int, *, complete: bool = False) -> bool:
    """« le président de la RDC, Jean Mbala, » : no other name is listed after it.

    After a complete description, of an office and whose it is, another may follow: « le président
    russe, Jan Nowak et son homologue ».
    """
    while i < len(doc) and (doc[i].pos_ == "PROPN" or doc[i].text[:1].isupper()):
        i += 1
    if i >= len(doc) or doc[i].plain != "et":
        return True
    return complete and i + 1 < len(doc) and doc[i + 1].plain in _ARTICLES | _POSSESSIVES


def role_text(doc: Doc, description: Description) -> str:
    """Return the office as written, without determiner: « président russe »."""
    start = description.start
    while (
        start < description.head
        and doc[start].plain in _ARTICLES | _CONTRACTED | _POSSESSIVES | _INDEFINITES
    ):
        start += 1
    end = description.end
    if doc[end - 1].plain in _HELD.get(doc[end - 2].plain, ()):
        end -= 2
    text = " ".join(doc.span(start, end).text.split())
    return text[:1].lower() + text[1:]


def same_office(offices: Iterable[str], office: str) -> bool:
    """Tell whether an office may be that of the person who holds the others.

    Example:
        >>> same_office({"président"}, "chef de l'État")
        True
        >>> same_office({"président"}, "premier ministre")
        False
    """
    families = office_families()
    family = families.get(office, frozenset())
    return any(held == office or families.get(held, frozenset()) & family for held in offices)

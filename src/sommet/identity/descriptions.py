"""Definite descriptions: office + country, with or without the holder's name beside it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import cache

from sommet import lexicon
from sommet.gazetteer import OFFICE
from sommet.grammar import CONTRACTED
from sommet.identity.apposition import closes_apposition
from sommet.identity.complements import HELD, complement
from sommet.identity.holders import name_beside, name_past_aside, name_past_portfolios, names_listed
from sommet.identity.names import is_title
from sommet.identity.vocabulary import office_families
from sommet.lexicon import Gender, Office
from sommet.lexicon.gazetteer import fold, office_gender
from sommet.parse import Doc, Span, Token

_ARTICLES = frozenset({"le", "la", "l'", "les"})
_INDEFINITES = frozenset({"un", "une", "des"})
_POSSESSIVES = frozenset({"son", "sa", "ses", "leur", "leurs"})
_PLURALS = frozenset(
    {"les", "des", "ses", "leurs", "aux", "ces", "deux", "trois", "quatre", "mm."}
    | {"autres", "plusieurs", "certains", "quelques"}
)
_DEMONSTRATIVES = frozenset({"ce", "cette", "ces"})
_OURS = frozenset({"mon", "ma", "notre", "nos"})  # the speaker's, or the paper's: no one's named
_DETERMINERS = _ARTICLES | _INDEFINITES | _POSSESSIVES | _OURS | _DEMONSTRATIVES | CONTRACTED
_BEFORE_ROLE = _DETERMINERS - _DEMONSTRATIVES
_OF = frozenset({"de", "d'"})
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
_BROTHER = "frère"
# « le seul président à parler »: said of somebody, and no reference to him
_RANKING = frozenset({"premier", "première", "seul", "seule", "unique", "autre"})


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
            state or organisation told of him alone (« les présidents russe, X, et turc, Y »).
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
        if hit.label_ == OFFICE and hit.start in within and not _is_brother_in_office(doc, hit)
    ]
    for i in range(len(found) - 1, 0, -1):  # « le président, chef de l'Etat, le général X »
        if _is_apposed(doc, found[i - 1], found[i]):
            found[i - 1] = replace(found[i - 1], holders=found[i].holders)
    for i in range(1, len(found)):
        if _is_second(doc, found[i - 1], found[i]):
            found[i] = replace(found[i], holders=found[i - 1].holders)
    return found


def _is_brother_in_office(doc: Doc, hit: Span) -> bool:
    """« mon frère le président Diop », « notre cher frère Diop »: as leaders call each other."""
    before = doc[max(hit.start - 2, 0) : hit.start]
    return hit.kb_id_ == _BROTHER and any(t.plain in _OURS for t in before)


def _is_second(doc: Doc, first: Description, second: Description) -> bool:
    """« Jan Nowak, chef de l'armée et dirigeant du pays », « ministre, maire »: a second office.

    Or the one that has followed: « Jan Nowak, ancien juge devenu président ».
    """
    before = max(second.start - 1, 0)
    if doc[before].plain in _BECOME:
        return bool(first.holders) and first.head < before <= first.end and not second.holders
    joined = first.end + 1 == second.head == second.start + 1 or first.end + 1 == second.start
    alone = not (second.holders or second.plural or first.plural or second.definite)
    return bool(joined and alone and first.holders) and doc[first.end].plain in {"et", ","}


def _is_apposed(doc: Doc, first: Description, second: Description) -> bool:
    """« le médiateur, l'ancien juge Jan Nowak »: two descriptions of one person, before his name.

    Their levels differ; those of two persons in a list are more often the same.
    """
    alone = not (first.holders or first.plural or second.plural)
    beside = first.end + 1 == second.start and doc[first.end].text == ","
    levels = first.office.level != second.office.level or second.former
    states = not (first.countries and second.countries and first.countries != second.countries)
    closed = beside and closes_apposition(doc, second.end)
    told = first.definite or doc[max(first.start - 1, 0)].text == ","  # « , chef de l'Etat, »
    return alone and levels and states and closed and told and bool(second.holders)


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
    countries, organization, complemented, end = complement(doc, hit.end, office, at, beginning)
    words = {doc[i].plain for i in range(before, hit.start)}
    told = countries or organization or not complemented
    # « les présidents de Renault et de Nissan, X et Y »
    listed = hit.end if told else end + (doc.span(end, end + 1).text == ",")
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
        definite=bool(words & (_ARTICLES | CONTRACTED)) and not words & _RANKING,
        gender=office_gender(form),
        holders=(
            names_listed(doc, listed, at, beginning, ending)
            or _sharing_state(doc, end, countries, at, beginning, ending)
            if plural
            else name_beside(
                doc, before, end, beginning, ending, complete=bool(countries or organization)
            )
            or name_past_portfolios(doc, end, office, at, beginning)
            or (name_past_aside(doc, end, at, beginning) if countries else ())
        ),
    )


def _sharing_state(
    doc: Doc,
    end: int,
    countries: tuple[str, ...],
    at: Mapping[int, Span],
    beginning: Mapping[int, int],
    ending: Mapping[int, int],
) -> tuple[tuple[int, str | None], ...]:
    """« les ministres français de la Mer et du Budget, X et Y »: both of the one state."""
    if len(countries) != 1 or doc.span(end, end + 1).text != ",":
        return ()
    found = names_listed(doc, end + 1, at, beginning, ending)
    return tuple((name, side or countries[0]) for name, side in found)


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


def role_text(doc: Doc, description: Description) -> str:
    """Return the office as written, without determiner: « président russe »."""
    start = description.start
    while start < description.head and doc[start].plain in _BEFORE_ROLE:
        start += 1
    end = description.end
    if doc[end - 1].plain in HELD.get(doc[end - 2].plain, ()):
        end -= 2
    while end > description.head + 1 and (is_title(doc[end - 1]) or doc[end - 1].plain in _OF):
        end -= 1  # « conseiller de M. »
    if end - 2 > description.head and doc[end - 2].plain == "à" and doc[end - 1].is_title:
        end -= 2 * (description.office.level in {"head", "minister"})  # « ministre ... à Oslo »
    text = " ".join(doc.span(start, end).text.split())
    return text.lower() if text.isupper() else text[:1].lower() + text[1:]


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

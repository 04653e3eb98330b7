"""Find the named places of a text: sites, cities, regions and countries.

Three sources are joined: the gazetteer (the map), noun phrases headed by a kind of place
(« palais du soleil de Kumsusan », « hôtel Capella »), and the model's LOC entities, of which the
text itself must tell the country (« à Taormina, en Italie »).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import cache
from typing import Final, Literal

from sommet import gazetteer
from sommet.cast import Cast, Mention
from sommet.grammar import is_verb
from sommet.lexicon import PlaceKind
from sommet.lexicon import gazetteer as lookup
from sommet.parse import Doc, Span, Token

PlaceScale = Literal["site", "city", "region", "country"]

PREPOSITIONS: Final = {
    **dict.fromkeys(("à", "a", "au", "aux"), "à"),
    **dict.fromkeys(("de", "du", "des", "d'"), "de"),
    **dict.fromkeys(("sur", "dans", "en", "sous", "depuis", "vers", "pour", "chez"), ""),
    **dict.fromkeys(("entre", "par", "via", "contre", "avec", "selon", "jusque", "devant"), ""),
    "derrière": "",
}
LOCATIVE: Final = frozenset({"à", "en", "dans", "sur", "sous", "chez", "devant", "derrière"})

_LINKS = frozenset({"de", "du", "des", "d'"})
_ARTICLES = frozenset({"le", "la", "les", "l'"})
_ARABIC_ARTICLES = frozenset({"al", "el"})  # « Charm el-Cheikh »
_SETTLEMENTS = frozenset({"ville", "village", "station", "station balnéaire"})  # no site's head
_CAPITAL = frozenset({"capitale"})
_TOWN_NOUNS = frozenset(
    {"ville", "village", "localité", "commune", "bourgade", "cité", "balnéaire", "station", "fief"}
)
_TRANSPARENT = frozenset({"le", "la", "les", "l'", '"', "«", "“", "station"})
_ROOMS = frozenset({"salle", "jardin", "bibliothèque"})
_POSTS = ("ambassad", "consul")
_FOREIGN_SOIL = frozenset({"ambassade"})  # « l'ambassade de France » is not in France
# words that name a place only after a preposition of place: not « le camp Miller »
_AMBIGUOUS = frozenset(
    {"camp", "centre", "place", "tour", "siège", "station", "maison", "salle", "jardin", "club"}
)
_NEAR = frozenset({"près", "loin", "abords", "environs", "kilomètres", "km", "proximité"})
_TITLES = frozenset({"m.", "mm.", "mme", "mmes", "mr", "dr"})
# words that say where in or by a place something is, without making another place of it
_PLACE_NOUNS = frozenset(
    {"ville", "village", "capitale", "cité", "station", "balnéaire", "quartier", "banlieue", "fief"}
    | {"centre", "centre-ville", "localité", "commune", "district", "région", "province", "île"}
    | {"nord", "sud", "est", "ouest", "cœur", "hauteurs", "bord", "bords", "rives", "port", "sol"}
    | {"territoire", "perron", "cour", "jardins", "marches", "parvis", "locaux", "grilles", "murs"}
    | {"portes", "pelouse", "pelouses", "terrasse", "bibliothèque", "suite", "bureau", "étage"}
    | {
        "enceinte",
        "couloirs",
        "salons",
        "salon",
        "salle",
        "parc",
        "jardin",
        "lambris",
        "ors",
        "dorures",
        "lustres",
        "voûtes",
    }
    | {"miroirs", "verrière", "cadre", "décor", "écrin", "faste", "intimité", "arcades"}
)
# kinds that are names by themselves, and kinds mostly called after the town they stand in
_SELF_NAMING = frozenset({"zone démilitarisée", "bureau ovale", "palais des nations"})
_CHAIN = "hôtel de chaîne"
_CALLED_AFTER_TOWN = frozenset(
    {"base aérienne", "base navale", "base militaire", "gare", "château", "domaine", "aéroport"}
    | {"abbaye", "port", "université"}
)
_CLOCK_ELSEWHERE = re.compile(r"\(\d{1,2}\s?[hH:]\s?(?:\d{2}\s)?à\s$")
_CLOCK = 14  # code points of « (10 h 30 à  »
_LONGEST_KIND = 4  # words, « centre international de conférences »
_LONGEST_NAME = 9  # tokens after the kind; a name does not run on
_APPOSITION = 14  # tokens in which a place's own apposition or bracket tells its country
_HOUSE = 4  # tokens of « , sa belle résidence » after a name
_BESIDE = 4  # tokens between a name and the words that place it
_PARTING = frozenset({",", "(", ")", "-", "–", "—", "/"})
_INTO = frozenset({"en", "au", "aux", "dans"})


@dataclass(frozen=True, slots=True)
class Place:
    """A passage that names a place, in token offsets of the Doc.

    Attributes:
        start: first token of the name, articles left out.
        end: token after the name.
        name: as written.
        scale: how large the place is.
        country: ISO 3166-1 alpha-2 code, None when neither the map nor the text tells.
        city: for a city its name, for a site the city that the text puts it in, else None.
        preposition: what governs the name, contractions undone (« au » is « à »); "" for none.
        landing: an airport, a station, a harbour: where one arrives and no meeting is held.
        wide: an island, a park: the house of the meeting may stand there.
    """

    start: int
    end: int
    name: str
    scale: PlaceScale
    country: str | None = None
    city: str | None = None
    preposition: str = ""
    landing: bool = False
    wide: bool = False

    def locative(self) -> bool:
        """Tell whether the text says that something is there: « à Pékin », « en Russie »."""
        return self.preposition in LOCATIVE


def find_places(doc: Doc, cast: Cast) -> tuple[Place, ...]:
    """Return the named places of the text, in text order; none overlaps another.

    Args:
        doc: the parsed text.
        cast: who is who; a person's name is no place, whatever the model thinks of it.

    Example:
        « Reçu au palais du Quirinal, à Rome » gives « palais du Quirinal » (a site of Rome, IT)
        and « Rome » (a city, IT).
    """
    persons = _person_tokens(doc, cast)
    known = [p for p in _on_the_map(doc) if not persons.intersection(range(p.start, p.end))]
    guessed = [
        *_called_towns(doc, persons),
        *_apposed_houses(doc, cast),
        *_foreign_houses(doc, cast),
        *_named_by_the_model(doc, cast),
    ]
    sites = _sites(doc, known, guessed, persons)
    capitals = list(_capitals(doc, known))
    places = [
        p
        for p in _without_overlaps([capitals, sites, known, guessed])
        if not _names_organization(doc, cast, p)
    ]
    return tuple(_agreeing(list(_placed_by_context(doc, places))))


def _names_organization(doc: Doc, cast: Cast, place: Place) -> bool:
    """« le Forum des îles du Pacifique »: the place is part of the organisation's name."""
    mention = cast.mention_at(doc[place.start])
    return (
        mention is not None
        and mention.form == "name"
        and mention.start <= place.start
        and place.end <= mention.end
        and all(cast.actors[a].kind == "organization" for a in mention.actors)
    )


def phrase_start(doc: Doc, place: Place) -> int:
    """Return where the place's phrase begins, preposition included: « à » of « à l'Elysée »."""
    start = place.start
    while start and (doc[start - 1].plain in _ARTICLES or doc[start - 1].plain in PREPOSITIONS):
        start -= 1
    return start


def is_adverbial(doc: Doc, place: Place, clocked: Set[int]) -> bool:
    """« ont plaidé à Oslo », « mardi à Oslo »; « la paix en Syrie » is of the noun.

    Args:
        doc: the parsed text.
        place: the place.
        clocked: offsets of the characters of time expressions.
    """
    start = phrase_start(doc, place)
    if not start or not place.locative():
        return False
    before = doc[start - 1]
    return before.idx in clocked or is_verb(before) or before.is_punct


def _person_tokens(doc: Doc, cast: Cast) -> frozenset[int]:
    return frozenset(
        i
        for mention in cast.mentions
        if mention.form in {"name", "surname"}
        and all(cast.actors[a].kind == "person" for a in mention.actors)
        and not _is_namesake(doc, cast, mention)
        for i in range(mention.start, mention.end)
    )


def _is_namesake(doc: Doc, cast: Cast, mention: Mention) -> bool:
    """« le centre Mohammed-VI », « au palais Potocki »: named after one who is not spoken of."""
    before = doc[mention.start - 1] if mention.start else None
    return (
        before is not None
        and all(len(cast.actors[a].mentions) == 1 for a in mention.actors)
        and any(
            kind is not None and end == mention.start
            for kind, end in (
                _kind_of_place(doc, i) for i in range(max(0, before.i - 3), before.i + 1)
            )
        )
    )


# --- The map ---


def _on_the_map(doc: Doc) -> Iterator[Place]:
    for hit in gazetteer.hits(doc):
        place = _mapped(hit)
        if place is not None and not (_within_a_name(hit) or _tells_the_clock(hit)):
            yield place
    for ent in doc.ents:
        code = lookup.regions().get(lookup.fold(ent.text))
        if code is not None:
            yield Place(ent.start, ent.end, ent.text, "region", code)


def _tells_the_clock(city: Span) -> bool:
    """« à 21 h, heure locale (8 h à Ottawa) »: nobody is there."""
    start = city.start_char
    return bool(_CLOCK_ELSEWHERE.search(city.doc.text[max(start - _CLOCK, 0) : start]))


def _mapped(hit: Span) -> Place | None:
    """Return the place that a form of the gazetteer names, None for offices, demonyms, ..."""
    start, end, code = hit.start, hit.end, hit.kb_id_
    name = hit.text.rstrip(".,-–")  # scraped text glues them on
    key = lookup.fold(name)
    if key in lookup.airports():
        return Place(start, end, name, "site", code, landing=True)
    if key in lookup.sites() or (hit.label_ == gazetteer.SEAT and key not in lookup.cities()):
        return Place(start, end, name, "site", code)
    if hit.label_ in {gazetteer.CAPITAL, gazetteer.CITY, gazetteer.SEAT} or (
        key in lookup.capitals() and not _has_article(hit)  # « à Luxembourg », « au Luxembourg »
    ):
        return Place(start, end, name, "city", code, name)
    if hit.label_ in {gazetteer.COUNTRY, gazetteer.BYNAME}:
        return Place(start, end, name, "country", code)
    return None


def _town_within(doc: Doc, start: int, end: int) -> str | None:
    """« hôtel Métropole de Hanoï », which the map knows whole: the capital that it names."""
    after = (doc[i] for i in range(start + 1, end) if doc[i - 1].plain in _LINKS)
    return next((t.text for t in after if lookup.fold(t.text) in lookup.capitals()), None)


def _within_a_name(span: Span) -> bool:
    """« Santiago Peña », « M. London »: the form is part of a person's name."""
    if span.start and span.doc[span.start - 1].plain in _TITLES:
        return True
    last, following = span.doc[span.end - 1], span.doc[span.end : span.end + 1]
    return any(t.is_title and t.ent_iob_ == "I" and last.ent_type_ != "ORG" for t in following)


def _has_article(span: Span) -> bool:
    before = span.doc[span.start - 1].plain if span.start else ""
    return before in _ARTICLES | {"au", "aux", "du", "en"}


def _capitals(doc: Doc, known: Sequence[Place]) -> Iterator[Place]:
    """« la capitale russe », « la capitale du Sichuan »: the town that the text calls by name."""
    at = {p.start: p for p in known}
    for token in doc.having(_CAPITAL):
        if token.plain != "capitale" or token.i + 1 == len(doc):
            continue
        after = next((i for i in range(token.i + 1, token.i + 4) if i in at), None)
        code = lookup.demonyms().get(lookup.fold(token.nbor().text))
        if code is not None:
            towns = [p for p in known if lookup.capitals().get(lookup.fold(p.name)) == code]
            end = token.i + 2
        elif after is not None and at[after].scale == "region" and token.nbor().plain in _LINKS:
            code, end = at[after].country, at[after].end
            towns = [p for p in known if p.scale == "city" and p.country == code]
            towns = [p for p in towns if p.start < token.i][-1:]
        else:
            continue
        name = towns[0].name if towns else doc.span(token.i, end).text
        yield Place(token.i, end, name, "city", code, name if towns else None)


# --- Noun phrases headed by a kind of place ---


def _sites(
    doc: Doc, known: Sequence[Place], guessed: Sequence[Place], persons: frozenset[int]
) -> Iterator[Place]:
    inner = {i: p for p in (*guessed, *known) for i in range(p.start, p.end)}
    towns = {p.start for p in known if p.scale == "city"}  # « Port Moresby » is no port
    after = 0  # the last one looked at
    for token in doc.having(_first_words()):
        i = token.i
        if i < after:
            continue
        kind, kind_end = _kind_of_place(doc, i)
        if kind is None or kind.noun in _SETTLEMENTS or i in towns:
            continue
        start = i - 1 if i and doc[i - 1].text in {"Grand", "Grande", "Nouveau", "Petit"} else i
        end = _end_of_name(doc, i, kind_end, persons, bears_names=not kind.hosts_meetings)
        if end == i and (kind.noun in _SELF_NAMING or _is_title(doc, i, kind_end)):
            end = kind_end
        if kind.noun == _CHAIN:
            if not doc[i].text[:1].isupper():
                continue
            end = max(end, kind_end)
        if kind.noun in _AMBIGUOUS and _preposition(doc, start) not in LOCATIVE:
            after = kind_end  # « les jardins du palais de la Nation » are the palace's
            continue
        if kind.noun in _ROOMS and _house_within(doc, kind_end, end) is not None:
            after = kind_end  # « le salon bleu du palais de la Nation » is the palace's
            continue
        after = max(end, i + 1)
        if end <= start + 1 and kind.noun != _CHAIN:
            continue
        within = [inner[j] for j in range(start, end) if j in inner]
        posted = any(t.plain.startswith(_POSTS) for t in doc[start:end])
        if kind.noun in _FOREIGN_SOIL or posted:  # « la résidence de l'ambassadeur de France »
            within = [p for p in within if p.scale == "city"]
        elif kind.noun not in _CALLED_AFTER_TOWN:
            within = [p for p in within if p.country]
        named = within[0] if within and within[0].start == phrase_end(doc, kind_end) else None
        if named is not None and named.scale != "site" and _is_any(doc, start):
            continue  # « dans un hôtel de Bamako », « dans sa modeste maison de Bamako »
        if named is not None and kind.noun == "centre":
            continue  # « dans le centre de Bamako », « dans le centre de la Chine »
        yield Place(
            start,
            end,
            doc.span(start, end).text,
            "site",
            next((p.country for p in within if p.country), None),
            next((p.city for p in within if p.scale == "city"), None)
            or _town_within(doc, start, end),
            landing=not kind.hosts_meetings,
            wide=kind.wide,
        )


def _is_title(doc: Doc, start: int, end: int) -> bool:
    """« au Centre de conférences », « au Palais des congrès »: the capital makes it a name."""
    head = doc[start]
    linked = any(t.plain in _LINKS for t in doc[start + 1 : end])
    return head.text[:1].isupper() and not head.is_sent_start and linked


def phrase_end(doc: Doc, link: int) -> int:
    """Return where the name begins after « de », « de la »."""
    while link < len(doc) and (doc[link].plain in _LINKS or doc[link].plain in _ARTICLES):
        link += 1
    return link


def _is_any(doc: Doc, start: int) -> bool:
    while start and doc[start - 1].pos_ == "ADJ":
        start -= 1
    return bool(start) and doc[start - 1].plain in {"un", "une", "son", "sa", "leur"}


def _house_within(doc: Doc, start: int, end: int) -> int | None:
    """Return where a kind of building begins among the words of a room's name."""
    for i in range(start + 1, end):
        kind, _ = _kind_of_place(doc, i)
        link = doc[i - 2] if doc[i - 1].plain in _ARTICLES else doc[i - 1]
        if kind is not None and kind.noun not in _ROOMS and link.plain in _LINKS:
            return i
    return None


@cache
def _first_words() -> frozenset[str]:
    """Return the words that a kind of place may begin with."""
    return frozenset(form.partition(" ")[0] for form in lookup.place_kind_forms())


def _kind_of_place(doc: Doc, start: int) -> tuple[PlaceKind | None, int]:
    """Return the kind of place that the words from ``start`` name, the longest, and its end."""
    forms = lookup.place_kind_forms()
    token = doc[start]
    if not token.is_alpha and "-" not in token.text:
        return None, start
    if lookup.fold(token.text).partition(" ")[0] not in _first_words():
        return None, start
    for end in range(min(start + _LONGEST_KIND, len(doc)), start, -1):
        kind = forms.get(lookup.fold(doc.span(start, end).text))
        if kind is not None:
            return kind, end
    return None, start


def _end_of_name(
    doc: Doc, head: int, after: int, persons: frozenset[int], *, bears_names: bool
) -> int:
    """Return where the name that begins with a kind of place ends, ``head`` if it names nothing.

    « palais (présidentiel) (de l') Elysée », « palais du soleil de Kumsusan », « Grand Palais du
    Peuple », « aéroport international Félix-Houphouët-Boigny »: adjectives, then complements
    in « de » or bare proper names; the name ends with the last word that has a capital. A person
    ends it, unless the place bears the person's name: not « en gare du train de Paul Martin ».
    """
    capital_head = doc[head].text[:1].isupper() and not doc[head].is_sent_start
    end, linked = head, False  # a common noun stands after « de », nowhere else
    i = after
    while i < min(after + _LONGEST_NAME, len(doc)):
        token = doc[i]
        word = token.plain
        if token.is_space or word in _TITLES or (token.is_sent_start and i > after):
            break
        if i in persons and not bears_names:
            break
        if token.text[:1].isupper():
            end, linked = i + 1, False
        elif word in _LINKS:
            linked = True
        elif (word in _ARTICLES and doc[i - 1].plain in _LINKS) or word in _ARABIC_ARTICLES:
            pass
        elif token.pos_ == "ADJ" or (token.pos_ == "NOUN" and linked):
            bears_names = bears_names and token.pos_ == "ADJ"
            linked = linked and token.pos_ == "ADJ"  # « de grand luxe », not « de luxe hôtel »
            if capital_head:  # « Palais des congrès »: the head's capital makes the name
                end = i + 1
        elif token.text in {"-", "–"} and not token.whitespace_:
            pass
        else:
            break
        i += 1
    if end > head and end < len(doc) and _completes(doc[end], head, end):
        end += 1
    return end


def _completes(token: Token, head: int, end: int) -> bool:
    """« siège de l'Autorité palestinienne »: an adjective of the name's last noun is part of it."""
    return token.pos_ == "ADJ" and token.text.islower() and head < token.head.i < end


# --- The model's names ---


def _called_towns(doc: Doc, persons: frozenset[int]) -> Iterator[Place]:
    """« la petite ville de Kara », « la station balnéaire de Saly »: the text says it is a town."""
    for token in doc.having(_TOWN_NOUNS):
        if token.plain not in _TOWN_NOUNS or token.i + 2 >= len(doc):
            continue
        link = token.i + 1
        while link < len(doc) - 1 and doc[link].pos_ == "ADJ" and doc[link].text.islower():
            link += 1
        start = link + 1
        if doc[link].plain not in {"de", "d'"} or start >= len(doc) or start in persons:
            continue
        end = start
        while end < len(doc) and (
            doc[end].text[:1].isupper()
            or (doc[end].text == "-" and end > start and not doc[end - 1].whitespace_)
            or (end > start and doc[end - 1].text == "-" and doc[end].is_alpha)
        ):
            end += 1
        if end > start and doc[start].text[:1].isupper() and not doc[start].is_space:
            name = doc.span(start, end).text
            if lookup.fold(name) not in lookup.regions():
                yield Place(start, end, name, "city", None, name)


def _foreign_houses(doc: Doc, cast: Cast) -> Iterator[Place]:
    """« au Lotus Hall », « à la State House »: a name that ends in a foreign kind of place."""
    for token in doc[1:]:
        if not token.is_title or lookup.fold(token.text) not in lookup.foreign_kind_forms():
            continue
        start = token.i
        while start and doc[start - 1].text[:1].isupper() and doc[start - 1].is_alpha:
            start -= 1
        name = doc.span(start, token.i + 1)
        if start < token.i and not any(cast.mention_at(t) for t in name):
            yield Place(start, token.i + 1, name.text, "site")


def _apposed_houses(doc: Doc, cast: Cast) -> Iterator[Place]:
    """« à Storenhus, sa résidence d'Oslo », « au Théâtre, un restaurant »: first the name."""
    for token in doc.having(_first_words()):
        kind, end = _kind_of_place(doc, token.i)
        if kind is None or not kind.hosts_meetings or not _is_any(doc, token.i):
            continue
        if kind.noun in _SETTLEMENTS | _AMBIGUOUS:
            continue
        before = range(token.i - 2, max(0, token.i - _HOUSE), -1)
        start = comma = next((i for i in before if doc[i].text == ","), 0)
        while start and doc[start - 1].text[:1].isupper() and doc[start - 1].is_alpha:
            start -= 1
        led = start > 0 and PREPOSITIONS.get(doc[start - 1].plain, doc[start - 1].plain) in LOCATIVE
        if led and start < comma and not any(cast.mention_at(t) for t in doc[start:comma]):
            town = doc.span(end + 1, end + 2).text
            code = lookup.cities().get(lookup.fold(town))
            name = doc.span(start, comma).text
            yield Place(start, comma, name, "site", code, town if code else None)


def _named_by_the_model(doc: Doc, cast: Cast) -> Iterator[Place]:
    """Yield the model's places; those that no preposition governs are too often none."""
    for ent in doc.ents:
        if ent.label_ != "LOC":
            continue
        tokens = [t for t in ent if not t.is_space]
        while tokens and tokens[0].plain in _ARTICLES | _LINKS:
            tokens = tokens[1:]
        if not tokens or not _looks_like_a_name(tokens):
            continue
        start, end = tokens[0].i, tokens[-1].i + 1
        if any(cast.mention_at(t) is not None for t in tokens):
            continue
        name = doc.span(start, end).text.rstrip(".,-–")
        preposition = _preposition(doc, start)
        if doc[start - 1].plain not in _ARTICLES | {"en", "au", "aux", "du", "des"}:
            if preposition:
                yield Place(start, end, name, "city", None, name)
        elif preposition in LOCATIVE:
            yield Place(start, end, name, "region")


def _looks_like_a_name(tokens: Sequence[Token]) -> bool:
    """Every word of an unknown town has its capital, and none is a demonym: « le Camerounais »."""
    words = [
        t for t in tokens if t.plain not in _LINKS | _ARTICLES | _ARABIC_ARTICLES and t.is_alpha
    ]
    return (
        bool(words)
        and len(words) <= 5
        and all(t.text[:1].isupper() and len(t) > 1 for t in words)
        and lookup.fold(words[0].text) not in lookup.demonyms()
        and lookup.fold(words[0].text) not in {"etat", "etats", "republique", "union"}
    )


# --- Joining ---


def _without_overlaps(sources: Iterable[Iterable[Place]]) -> list[Place]:
    """Return all places in text order; an earlier source, then a longer name, wins."""
    taken: set[int] = set()
    kept: list[Place] = []
    for source in sources:
        for place in sorted(source, key=lambda p: (p.start - p.end, p.start)):
            tokens = range(place.start, place.end)
            if not taken.intersection(tokens):
                taken.update(tokens)
                kept.append(place)
    return sorted(kept, key=lambda p: p.start)


def _preposition(doc: Doc, start: int) -> str:
    """Return the preposition that governs the noun phrase in which a name begins."""
    i = start - 1
    while i >= 0 and start - i <= 5:
        word = doc[i].plain
        if word in PREPOSITIONS:
            found = PREPOSITIONS[word] or word
            if found == "de" and i and doc[i - 1].plain == "côté":  # « du côté de Washington »
                return "à"
            if found in {"à", "de"} and i and doc[i - 1].plain in _NEAR | {"jusqu'"}:
                return "vers"
            noun = _place_noun_before(doc, i) if found == "de" else None
            return found if noun is None else _preposition(doc, noun)
        if doc[i].pos_ not in {"DET", "ADJ", "NUM"} and word not in _TRANSPARENT:
            return ""
        i -= 1
    return ""


def _place_noun_before(doc: Doc, link: int) -> int | None:
    """Return the noun that « de » hangs a name on: « dans la ville de Nara »."""
    for i in range(link - 1, max(-1, link - 1 - _BESIDE), -1):
        # « le quartier chinois de Vientiane », « la salle des banquets du palais »
        if (doc[i].plain in _PLACE_NOUNS and not is_verb(doc[i])) or _is_any_house(doc, i):
            return i  # « est venu de Nara »: no east
        if not doc[i].text.islower() or PREPOSITIONS.get(doc[i].plain, "de") != "de":
            return None
    return None


def _is_any_house(doc: Doc, i: int) -> bool:
    """« dans un hôtel de Vientiane »: a kind of place that hosts meetings, on the town's soil."""
    kind = lookup.place_kind_forms().get(lookup.fold(doc[i].text))
    return kind is not None and kind.hosts_meetings and kind.noun not in _FOREIGN_SOIL


def _placed_by_context(doc: Doc, places: Sequence[Place]) -> Iterator[Place]:
    """Yield the places with what the map does not tell taken from the words around them."""
    at = {i: p for p in places for i in range(p.start, p.end)}
    for n, place in enumerate(places):
        city, country = place.city, place.country
        if place.scale == "site" and city is None:
            beside = _city_beside(doc, place, places[max(0, n - 1) : n + 3])
            if beside is not None:
                city, country = beside.city, country or beside.country
        if country is None:
            country = _country_before(doc, place) or _country_after(doc, place, at)
        preposition = _preposition(doc, place.start)
        yield replace(place, city=city, country=country, preposition=preposition)


def _city_beside(doc: Doc, site: Place, neighbours: Sequence[Place]) -> Place | None:
    """« palais de l'Unité, à Yaoundé », « hôtel Amigo (Bruxelles) », « à Rome, au Quirinal »."""
    for other in neighbours:
        if site.country and other.country and site.country != other.country:
            continue
        before = other.end <= site.start
        between = doc.span(*((other.end, site.start) if before else (site.end, other.start)))
        if other.city is None or (other.scale != "city" and between.text.strip() != ","):
            continue  # « à Filoli, domaine de Woodside »
        only_links = all(t.text in _PARTING or t.pos_ in {"ADP", "DET"} for t in between)
        parted = not before or any(t.text == "," for t in between)
        if 0 < len(between) <= _BESIDE and only_links and parted:
            return other
    return None


def _country_before(doc: Doc, place: Place) -> str | None:
    """« la ville chinoise de Dandong »."""
    for token in doc[max(0, place.start - _BESIDE) : place.start]:
        code = lookup.demonyms().get(lookup.fold(token.text))
        between = doc[token.i + 1 : place.start]
        if code and all(t.pos_ == "ADJ" or t.plain in _LINKS for t in between):
            return code
    return None


def _country_after(doc: Doc, place: Place, at: Mapping[int, Place]) -> str | None:
    """« Taormina, en Italie », « N'djamena (Tchad) », « Sotchi, station balnéaire de Russie »."""
    opening = doc[place.end].text if place.end < len(doc) else ""
    if opening not in {",", "("}:
        return None
    inside = doc[place.end + 1 : place.end + 1 + _APPOSITION]
    head = next((t for t in inside if t.pos_ not in {"DET", "ADJ", "NUM"}), None)
    if opening == "," and (head is None or head.plain.split("-")[0] not in _PLACE_NOUNS | _INTO):
        return None
    for token in inside:
        if token.is_punct or is_verb(token):
            return None
        near = at.get(token.i)
        if near is not None and near.country:
            return near.country
        code = lookup.demonyms().get(lookup.fold(token.text))
        if code and token.pos_ == "ADJ":
            return code
    return None


def _agreeing(places: Sequence[Place]) -> Iterator[Place]:
    """Yield the places; what one mention tells of a name holds for all its mentions."""
    told: dict[str, Place] = {}
    names = [lookup.fold(place.name) for place in places]
    for name, place in zip(names, places, strict=True):
        if name not in told or (told[name].country is None and place.country):
            told[name] = place
    for name, place in zip(names, places, strict=True):
        best = told[name]
        if best is place:
            yield place
            continue
        scale = "site" if best.scale == "site" else place.scale
        country = place.country or best.country
        yield replace(place, country=country, scale=scale, city=place.city or best.city)

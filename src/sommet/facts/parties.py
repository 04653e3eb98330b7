"""Parties: who may meet whom, and whether they stand for different states or organisations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from functools import cache, lru_cache
from itertools import chain, pairwise

from sommet.cast import Actor, Mention, Rank
from sommet.gazetteer import (
    CAPITAL,
    CITY,
    COUNTRY,
    DEMONYM,
    HYPHENS,
    OFFICE,
    ORGANIZATION,
    hits,
    is_joined,
)
from sommet.grammar import (
    OF,
    SUBJECT,
    auxiliaries,
    has_feature,
    is_apposed,
    is_reflexive,
    is_round_number,
    is_verb,
    own_subject,
    subject_of,
    verb_governing,
    within_clause,
)
from sommet.identity.scene import is_of_town
from sommet.identity.vocabulary import compound_states, states_of_pair, words
from sommet.lexicon.gazetteer import (
    area_adjectives,
    area_names,
    fold,
    office_forms,
    organization,
    organization_demonyms,
)
from sommet.parse import Span, Token, remembered
from sommet.reading import Reading

OFFICIAL: frozenset[Rank] = frozenset({"head", "minister", "organization", "envoy"})

_WELL_KNOWN = 2  # mentions of a person whose office the text need not tell

_STATES = frozenset({"pays", "états", "etats", "nations", "capitales"})
# prepositions before a country or a city that is a place and no party
_LOCATIVE = frozenset({"à", "a", "au", "aux", "en", "dans", "vers", "depuis", "sur", "pour"})
_AMONG_STATES = frozenset(
    {"internationale", "international", "intergouvernementale", "intergouvernemental"}
    | {"ministérielle", "ministériel"}
)
_ARTICLES = frozenset({"l'", "la", "le", "les"})
_STATES_OR_ORGANIZATIONS = frozenset({COUNTRY, CAPITAL, ORGANIZATION})
_ON_THE_OCCASION = frozenset({"marge", "marges", "lors", "occasion", "issue"})
_OF_AREAS = _STATES | {"îles", "iles", "monde"}  # « sommet du monde arabe »
_AMONG = frozenset({"dont"})
_NAMED = 6  # tokens behind a noun in which its adjectives and names stand


def represents(reading: Reading, actor: Actor) -> bool:
    """Tell whether the actor may meet others on a side's behalf."""
    if actor.kind != "person":
        return True
    if actor.former and actor.rank != "envoy":
        return False
    if actor.rank in OFFICIAL:
        return True
    return actor.rank == "other" and (bool(actor.country) or _some_unnamed(reading))


def is_unnamed_leader(actor: Actor, within: Set[int] | None = None) -> bool:
    """Tell whether a country is spoken of as its leader: « le Premier ministre chinois ».

    Args:
        actor: anybody or any state or organisation.
        within: the tokens that must speak so; any may by default.
    """
    return actor.kind == "country" and any(
        m.form in {"office", "byname"} and (within is None or m.start in within)
        for m in actor.mentions
    )


@lru_cache(maxsize=1)  # asked of every person without a state
def _some_unnamed(reading: Reading) -> bool:
    """Tell whether the text speaks of a state's head whom no name could be tied to.

    Two states that act by their capitals have such heads: « Oslo a rompu avec Lima ».
    """
    acting = [
        a
        for a in reading.cast.actors
        if a.kind == "country" and any(_acts_by_capital(reading, m) for m in a.mentions)
    ]
    return len(acting) > 1 or any(map(is_unnamed_leader, reading.cast.actors))


def _acts_by_capital(reading: Reading, mention: Mention) -> bool:
    """« Oslo a rompu », « avec Oslo »; not « son entrée à l'Elysée »."""
    return mention.form == "metonym" and not is_place(reading, reading.doc[mention.start])


def of_two_sides(reading: Reading, actors: Sequence[Actor]) -> bool:
    """Tell whether the actors stand for two states or organisations at least.

    Persons whose state the text does not tell count as one side, where they are known enough:
    they may be compatriots, unless the text speaks of a foreign head whom no name fits.
    """
    known = {a.country or a.organization for a in actors} - {None}
    unknown = [
        a
        for a in actors
        if not (a.country or a.organization)
        and (a.rank == "head" or len(a.mentions) >= _WELL_KNOWN)
    ]
    if len(known) > 1 or (known and unknown):
        return True
    return len(unknown) > 1 and _some_unnamed(reading)


def listed_among(reading: Reading, trigger: Token) -> Iterator[Token]:
    """« Les dirigeants de dix pays, dont le Russe X et le roi Y, se sont vus »: some of them."""
    doc = reading.doc
    for among in trigger.sent.having(_AMONG):
        named: list[Token] = []
        i = among.i + 1
        while i < len(doc) and (mention := reading.cast.mention_at(doc[i])) is not None:
            named += doc[mention.start : mention.end]
            i = mention.end
            while i < trigger.sent.end and (doc[i].text == "," or doc[i].plain == "et"):
                i += 1
        apart = named and doc.span(named[-1].i + 1, named[-1].i + 2).text in {",", ".", ")"}
        yield from named if apart else ()  # « dont le président russe se méfie »


def listed_behind(reading: Reading, tokens: Sequence[Token]) -> Iterator[Token]:
    """« avec la reine et le ministre X, a dit Lima »: the last of a list, torn off by the parse.

    Args:
        reading: the annotated article.
        tokens: those of an encounter, none of another clause's.
    """
    doc = reading.doc
    last = next((m for t in reversed(tokens) if (m := reading.cast.mention_at(t))), None)
    while last is not None:
        i = last.end
        while i < len(doc) and doc[i].text == ",":
            i += 1
        if i + 1 >= len(doc) or doc[i].plain != "et" or doc[i].is_sent_start:
            return
        after = reading.cast.mention_at(doc[i + 1])
        if after is None or after.start != i + 1 or not _closes(doc.span(after.end, after.end + 1)):
            return
        yield from doc[after.start : after.end]
        last = after


def _closes(following: Span) -> bool:
    """Tell whether a list may end before a token: at a comma, not before a verb."""
    return all(t.is_punct or t.plain == "et" for t in following)


@remembered
def arguments(trigger: Token) -> Sequence[Token]:
    """Return the words of the trigger's subject and complements, none of another clause's."""
    verb = trigger if is_verb(trigger) else verb_governing(trigger)
    subject = subject_of(verb) if verb is not None else None
    if verb is not None and subject is None and is_apposed(verb):
        subject = own_subject(verb.head)  # « Réunis à Oslo, les dirigeants ... »
    starts = [t for t in (subject, trigger, verb) if t is not None]
    starts += [c for c in trigger.children if c.dep_ == "acl:relcl" and _has_as_object(c)]
    ahead = _ahead(verb, subject) if verb is not None else ()
    return list(dict.fromkeys(chain(within_clause(*starts), ahead)))


def _has_as_object(clause: Token) -> bool:
    """« la visite que le roi devait effectuer », « l'entretien qu'il aura avec le pape »."""
    return any(t.plain in {"que", "qu'"} for t in clause.doc[clause.left_edge.i : clause.i])


def _ahead(verb: Token, subject: Token | None) -> Iterator[Token]:
    """« Sall et Barrow se sont vus »: what the parse leaves out of a subject of two.

    All that stands before the verb where it found none; else what « et » joins to it.
    """
    doc, first = verb.doc, min((c.i for c in auxiliaries(verb)), default=verb.i)
    if subject is None:
        begin = first
        while begin > verb.sent.start and not _parts(doc[begin - 1]):
            begin -= 1
        yield from doc[begin:first] if has_feature(doc[first], "Number", "Plur") else ()
        return
    begin = subject.left_edge.i
    while begin - 2 >= verb.sent.start and doc[begin - 1].plain == "et":
        begin = doc[begin - 2].left_edge.i if doc[begin - 2].left_edge.i < begin - 2 else begin - 2
        yield from doc[begin : subject.i]


def _parts(token: Token) -> bool:
    """Tell whether a clause may end at the token."""
    relative = {"qui", "que", "qu'", "dont", "où"}
    return token.text in {";", ":", "–", "—", "»", "«"} or token.plain in relative or is_verb(token)


def is_party(reading: Reading, token: Token) -> bool:
    """Tell whether the token may name a party: a country does so as a subject or beside another.

    « La Turquie et la Grèce négocient », « un entretien entre Séoul et Tokyo » ; in « le
    retrait de Syrie » the country is none.
    """
    mention = reading.cast.mention_at(token)
    if mention is not None and is_kept_away(reading, mention):
        return False
    if mention is None or mention.form not in {"name", "metonym"}:
        return True
    actor = reading.cast.actors[mention.actors[0]]
    if actor.kind == "person":
        return True
    if is_place(reading, reading.doc[mention.start]) or _is_in_brackets(reading, mention):
        return False
    before = mention.start - 1
    while before >= 0 and reading.doc[before].plain in _ARTICLES:
        before -= 1
    first = before < reading.doc[mention.start].sent.start  # « Washington et Pékin ont repris … »
    after = reading.doc[mention.end : mention.end + 1]
    linked = before >= 0 and reading.doc[before].plain in {"entre", "avec", "et"}
    linked = linked or (first and any(t.plain == "et" for t in after))
    named = reading.doc[mention.start : mention.end]
    return linked or any(_is_in_subject(t) for t in named)


def _is_in_subject(token: Token) -> bool:
    """« La Suède, Malte et le Chili »: each of them, one apposed to another by the parse."""
    while token.dep_ in {"conj", "appos"} and token.head.i < token.i:
        token = token.head
    return token.dep_ in SUBJECT


def _is_in_brackets(reading: Reading, mention: Mention) -> bool:
    """« l'Association (AELE : Suisse, Norvège et Islande) »: a note, and no party."""
    for token in reversed(reading.doc[reading.doc[mention.start].sent.start : mention.start]):
        if token.text in {"(", ")"}:
            return token.text == "("
    return False


def is_kept_away(reading: Reading, mention: Mention) -> bool:
    """« porteur d'un message du roi », « depuis l'élection de M. Sall »: not there by himself."""
    i = mention.start - 1
    if i >= 0 and reading.doc[i].plain in {"le", "la", "l'"}:
        i -= 1
    if i <= 0 or reading.doc[i].plain not in OF:
        return False
    owned = reading.cast.mention_at(reading.doc[i - 1])  # « la Syrie de M. Sall »
    states = owned is not None and reading.cast.actors[owned.actors[0]].kind == "country"
    person = reading.cast.actors[mention.actors[0]].kind == "person"
    return (states and person) or reading.doc[i - 1].plain in words("kept away")


def is_place(reading: Reading, token: Token) -> bool:
    """« en Italie », « à Moscou »: a country or a city after a preposition of place."""
    i = token.i - 1
    while i >= 0 and reading.doc[i].plain in _ARTICLES:
        i -= 1
    return i >= 0 and reading.doc[i].plain in _LOCATIVE


def of_forum(reading: Reading, trigger: Token) -> bool:
    """« sommet du G7 », « réunion du Conseil européen »: leaders meet under a forum's name."""
    doc = reading.doc
    ahead = range(trigger.i + 1, min(trigger.i + 6, trigger.sent.end))
    for hit in hits(doc):
        if hit.label_ == ORGANIZATION and hit.start in ahead:
            between = {t.plain for t in doc[trigger.i + 1 : hit.start]}
            return organization(hit.kb_id_).forum and not between & {"entre", "avec", "et"}
    summit = trigger.plain in {"sommet", "sommets"}
    if (summit or is_verb(trigger)) and is_of_forum_itself(trigger):
        return True
    return summit and _of_area(reading, trigger)


def is_of_forum_itself(trigger: Token) -> bool:
    """« Les Vingt-Sept se réunissent », « Le G20 tient son sommet », « L'Otan en sommet »."""
    before = trigger.i - 1
    behind = before if before >= 0 and trigger.doc[before].plain == "en" else None
    verb = trigger if is_verb(trigger) else verb_governing(trigger)
    subject = subject_of(verb) if verb is not None else None
    reflexive = verb is not trigger or is_reflexive(trigger) or is_apposed(trigger)
    own = {t.i for t in within_clause(subject)} if subject is not None and reflexive else set[int]()
    return any(
        organization(hit.kb_id_).forum and hit.text not in organization(hit.kb_id_).bodies
        for hit in hits(trigger.doc)
        if hit.label_ == ORGANIZATION
        and ((hit.start in own and not _is_circumstance(hit)) or hit.end == behind)
    )


def _is_circumstance(forum: Span) -> bool:
    """« En marge du sommet de l'Otan, le roi et le pape se sont vus »: where two others meet."""
    before = forum.doc[max(forum.sent.start, forum.start - _NAMED) : forum.start]
    return any(t.plain in _ON_THE_OCCASION for t in before)


def _of_area(reading: Reading, summit: Token) -> bool:
    """« sommet arabe », « sommet des pays baltes », « sommet Inde-Afrique »: of many states."""
    doc, end = reading.doc, summit.i + 1
    while end < min(summit.i + 1 + _NAMED, summit.sent.end) and _leads_to_area(doc[end]):
        end += 1
    states = [hit for hit in hits(doc) if hit.label_ == COUNTRY and summit.i < hit.start < end]
    for start in range(summit.i + 1, end):
        if any(hit.start <= start < hit.end for hit in states):
            continue  # « Afrique du Sud »
        for stop in range(start + 1, end + 1):
            form = fold(doc.span(start, stop).text)
            if form in organization_demonyms() or form in area_adjectives() | area_names():
                return True
    return False


def _leads_to_area(token: Token) -> bool:
    """Tell whether a word may stand between « sommet » and an area, or be one."""
    if token.pos_ in {"ADP", "DET"} or token.plain in OF:
        return token.plain in OF | _ARTICLES
    if token.pos_ == "NOUN":  # the model takes « Amériques » for one
        return token.plain in _OF_AREAS or token.text[:1].isupper()
    return token.text in HYPHENS or not (token.is_punct or is_verb(token))


def named_sides(reading: Reading, trigger: Token, *, doubtful: bool) -> frozenset[str]:
    """« le sommet franco-allemand », « le sommet UE-Chine », « la rencontre des deux Corées ».

    Args:
        reading: the annotated article.
        trigger: the word for a meeting.
        doubtful: it has other senses: « les échanges franco-turcs » are trade.

    Returns:
        The sides that the words for a meeting name without their leaders: codes of states, names
        of organisations; nothing where they name one only.
    """
    doc, found = reading.doc, set[str]()
    ahead = range(trigger.i + 1, min(trigger.i + 1 + _NAMED, trigger.sent.end))
    near = [hit for hit in hits(doc) if hit.start in ahead and not _is_parted(trigger, hit)]
    for hit in near if not doubtful else ():
        if hit.label_ == DEMONYM:
            found.update(compound_states(hit))
    for one, other in pairwise(near) if not doubtful else ():
        if {one.label_, other.label_} <= _STATES_OR_ORGANIZATIONS and is_joined(one, other):
            found.update((one.kb_id_, other.kb_id_))
    found.update(_between(trigger))
    ends = _ends_of_pairs()
    for token in chain(arguments(trigger), doc[ahead.start : ahead.stop]):
        if _last_word(token.text) in ends:
            found.update(_states_of_pair(token))
    return frozenset(found) if len(found) > 1 else frozenset()


def _states_of_pair(token: Token) -> Sequence[str]:
    """« les deux Corées », « Etats-Unis-Chine »: the two states of which words end at a token."""
    pair = token.doc.span(max(token.i - 1, 0), token.i + 1).text
    found = (states_of_pair().get(fold(form), ()) for form in (token.text, pair))
    return tuple(chain.from_iterable(found))


@cache
def _ends_of_pairs() -> frozenset[str]:
    """Return the last words of `states_of_pair`."""
    return frozenset(map(_last_word, states_of_pair()))


@lru_cache(maxsize=20_000)
def _last_word(form: str) -> str:
    """Return the last word, folded: « Chine » of « Etats-Unis-Chine »."""
    return fold(form).replace("'", " ").rpartition(" ")[2]


def _between(trigger: Token) -> set[str]:
    """« le sommet tripartite entre l'Iran, la Turquie et la Russie »: whatever the parse is."""
    doc, end = trigger.doc, trigger.sent.end
    i = next(
        (k for k in range(trigger.i + 1, min(trigger.i + 4, end)) if doc[k].plain == "entre"), end
    )
    at = {hit.start: hit for hit in hits(doc) if i < hit.start < end}
    found: set[str] = set()
    i += 1
    while i < end:
        if i in at and at[i].label_ in _STATES_OR_ORGANIZATIONS:
            found.add(at[i].kb_id_)
            i = at[i].end
        elif doc[i].plain in _ARTICLES | {",", "et"}:
            i += 1
        else:
            break
    return found


def _is_parted(trigger: Token, hit: Span) -> bool:
    """Tell whether more than adjectives and hyphens stand between a noun and a name."""
    between = [t for t in trigger.doc[trigger.i + 1 : hit.start] if t.text not in HYPHENS]
    return any(t.pos_ in {"ADP", "CCONJ", "VERB"} or t.is_punct for t in between)


def rubric(reading: Reading) -> frozenset[str]:
    """« Liban-Syrie : la nuit du dégel »: the two states whose affair a title says it is.

    Returns:
        The codes of the states, none where no title has two joined.
    """
    for title in reading.headline:
        named = [
            hit
            for hit in hits(reading.doc)
            if title.start <= hit.start < title.end and hit.label_ in _STATES_OR_ORGANIZATIONS
        ]
        for one, other in pairwise(named):
            if is_joined(one, other) and one.kb_id_ != other.kb_id_:
                return frozenset({one.kb_id_, other.kb_id_})
    return frozenset()


def gathers_leaders(reading: Reading, trigger: Token) -> bool:
    """« Les chefs d'Etat de la Cemac se sont retrouvés », « une quarantaine de pays »: many."""
    near = {t.i for t in arguments(trigger)}
    for i in near:
        noun = reading.doc[i]
        several = noun.plain in _STATES and (_is_counted(noun) or _is_of_members(noun))
        # « six pays tiennent un sommet »
        held = noun.dep_ in SUBJECT and verb_governing(trigger) == noun.head
        if several and (held or trigger in {noun.head, noun.head.head}):
            return True
    for hit in hits(reading.doc):
        if hit.label_ != OFFICE or hit.start not in near:
            continue
        office = office_forms().get(fold(hit.text))
        if office is None or office.level not in {"head", "minister"}:
            continue
        mention = reading.cast.mention_at(hit.root)
        if mention is not None and len(mention.actors) == 2:
            continue  # « les présidents kényan et ougandais » are two
        if mention is not None and len(mention.actors) > 2:
            return True  # « les présidents du Mali, du Niger et du Tchad »
        if _are_two(reading, hit):
            continue
        if has_feature(hit.root, "Number", "Plur") and _of_many_states(reading, hit):
            return True
    return False


def _are_two(reading: Reading, office: Span) -> bool:
    """« Les ministres turque, Mme Kaya, et grec, M. Nikolaou »: the state told before each name."""
    doc, told = reading.doc, [h for h in hits(reading.doc) if h.label_ == DEMONYM]
    named = {h.kb_id_ for h in told if h.start == office.end}
    for hit in told:
        before = doc[hit.start - 1].plain if hit.start else ""
        near = office.end < hit.start <= office.end + 2 * _NAMED
        if named and near and before == "et" and hit.root.sent == office.root.sent:
            persons = reading.cast.within(doc[office.end : hit.start + _NAMED])
            return len([a for a in persons if a.kind == "person"]) == len(named) + 1
    return False


def is_among_states(noun: Token) -> bool:
    """« une conférence internationale de soutien », « la réunion ministérielle »: states meet."""
    return any(t.plain in _AMONG_STATES for t in noun.doc[noun.i + 1 : noun.i + 3])


def pairs_leaders(reading: Reading, trigger: Token) -> bool:
    """« la rencontre des deux présidents »: two heads meet, whoever they are."""
    near = {t.i for t in arguments(trigger)}
    for hit in hits(reading.doc):
        if hit.label_ != OFFICE or hit.start not in near or hit.start == 0:
            continue
        office = office_forms().get(fold(hit.text))
        following = reading.doc[hit.end].plain if hit.end < len(reading.doc) else ""
        counted = reading.doc[hit.start - 1].plain in {"deux", "trois"}
        if counted and office is not None and office.level == "head" and following not in OF:
            return True
    return False


def _is_of_members(noun: Token) -> bool:
    """« les pays membres »."""
    return noun.i + 1 < len(noun.doc) and noun.nbor().plain == "membres"


def _is_counted(noun: Token) -> bool:
    """« quarante pays », « une quarantaine de pays », « les vingt-sept Etats »."""
    before = noun.doc[max(noun.sent.start, noun.i - 3) : noun.i]
    return any(
        t.pos_ == "NUM" or is_round_number(t) or t.plain == "plusieurs" for t in before
    ) and not any(t.plain in {"deux", "2"} for t in before)


def _of_many_states(reading: Reading, office: Span) -> bool:
    """Tell whether a plural office is that of several states: « dirigeants européens »."""
    doc = reading.doc
    if of_forum(reading, office.root) or fold(office.text).startswith(("chefs d'etat", "chefs de")):
        return True
    following = doc[office.end : min(office.end + _NAMED, office.sent.end)]
    near = following[: _NAMED // 2]
    return any(fold(t.text) in area_names() for t in following) or any(
        t.plain in _STATES
        or fold(t.text) in organization_demonyms()
        or fold(t.text) in area_adjectives()
        for t in near
    )


def host_states(reading: Reading, trigger: Token, travellers: Sequence[Actor]) -> frozenset[str]:
    """Return the state that the trip leads an official to, where somebody receives him."""
    sentence = trigger.sent
    places = [
        h
        for h in hits(reading.doc)
        if sentence.start <= h.start < sentence.end
        and ((h.label_ in {COUNTRY, CAPITAL, CITY} and is_place(reading, h[0])) or is_of_town(h))
    ]
    home = {a.country for a in travellers}
    for place in sorted(places, key=lambda h: (h.start < trigger.i, abs(h.start - trigger.i))):
        abroad = frozenset({place.kb_id_})
        if not travellers or place.kb_id_ in home:
            continue
        if _is_official(trigger) or _hosted(reading, travellers, abroad):
            return abroad
    return frozenset()


def _is_official(trigger: Token) -> bool:
    """« une visite d'Etat », « une visite officielle »: somebody receives the visitor."""
    following = " ".join(t.plain for t in trigger.doc[trigger.i + 1 : trigger.i + 3])
    return following.startswith(("d' etat", "d' état", "officielle", "de travail"))


def _hosted(reading: Reading, travellers: Sequence[Actor], states: Set[str]) -> bool:
    """Tell whether the text speaks of an official of one of the states, or of no known state."""
    for actor in reading.cast.actors:
        if actor in travellers:
            continue
        if actor.kind == "country" and actor.country in states:
            if any(m.form == "office" for m in actor.mentions):
                return True
        elif represents(reading, actor) and (
            actor.country in states or (actor.country is None and actor.rank == "head")
        ):
            return True
    return False

"""Presence: who acts where many leaders meet, and who speaks from elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Set
from itertools import pairwise

from sommet.cast import Actor, Mention
from sommet.facts.encounters import Encounter, is_background
from sommet.facts.parties import is_kept_away
from sommet.gazetteer import CAPITAL, CITY, COUNTRY, hits
from sommet.grammar import SUBJECT, is_pluperfect, is_verb
from sommet.identity.vocabulary import words
from sommet.lexicon.gazetteer import fold, shared
from sommet.parse import Span, Token
from sommet.reading import Reading

LEAD = 6  # sentences that tell who is there
_CALL = 12  # sentences that may tell who is there, one by one
_PRESENT = 3  # persons that make a list of them
_LISTED = 4  # states whose heads one sentence names
_CLOSED = 2  # tokens that close a quotation: « », »
OPENING = 4  # tokens: « La chancelière Keller, elle, ... » opens her sentence
_PLACES = frozenset({COUNTRY, CAPITAL, CITY})
_WHERE = frozenset({"à", "a", "au", "aux", "en", "depuis"})
_ARTICLES = frozenset({"le", "la", "l'", "les"})
_OBJECT = "obj"


def acts(reading: Reading, actor: Actor, here: Set[str]) -> bool:
    """Tell whether the actor is in the lead or in a list, or does something in the news later on.

    Args:
        reading: the annotated article.
        actor: a person.
        here: the states where it happens, as `scene_of` tells them.
    """
    lead = {s.start for s in (*reading.headline, *reading.body[:LEAD])}
    for mention in actor.mentions:
        if mention.start and mention.form == "surname" and _is_label(reading.doc[mention.start]):
            continue
        if (
            _is_opposed(reading, mention)
            or is_kept_away(reading, mention)
            or _is_told_for(reading, mention)
        ):
            continue
        token = reading.doc.span(mention.start, mention.end).root
        if is_background(reading, token.sent, token) or _is_afar(reading, token, actor, here):
            continue
        subject = as_subject(token)
        if subject is not None and _is_of_another(subject):
            continue
        if token.sent.start in lead or _names_many(reading, token.sent):
            return True
        if mention.start and reading.doc[mention.start - 1].plain == "chez":
            return True  # « Même son de cloche chez Jan Nowak »
        opens = mention.start - token.sent.start < OPENING
        acting = (
            opens or subject is not None or _is_quoted(mention, reading) or _ends_quotation(token)
        )
        if acting and not is_pluperfect((subject or token).head):
            return True
    return False


def _is_opposed(reading: Reading, mention: Mention) -> bool:
    """« des sanctions contre le roi », « le coup d'Etat contre M. Sall »: an absent third."""
    i = mention.start - 1
    while i > 0 and reading.doc[i].plain in _ARTICLES:
        i -= 1
    return i >= 0 and reading.doc[i].plain == "contre"


def _is_told_for(reading: Reading, mention: Mention) -> bool:
    """« M. Sall espère un accord, avait indiqué son porte-parole »: who is not there himself."""
    after = reading.doc[mention.end : reading.doc[mention.start].sent.end]
    return any(
        one.plain == "son" and other.plain in words("attendant") for one, other in pairwise(after)
    )


def _is_of_another(subject: Token) -> bool:
    """« Cuba, dont le président dépêche un ministre, »: told of a state in passing."""
    clause, start = subject.head, subject.left_edge.i
    if "dont" in {subject.doc[start].plain, subject.doc[max(start - 1, 0)].plain}:
        return True
    return clause.dep_ == "acl:relcl" and any(
        t.plain == "dont" for t in subject.doc[clause.left_edge.i : subject.i]
    )


def _names_many(reading: Reading, sentence: Span) -> bool:
    """« Les Premiers ministres italien Marco Conti, espagnol Luis Ruiz, ... »: who is there."""
    persons = (a for a in reading.cast.within(sentence) if a.kind == "person" and not a.former)
    ranks = {"head", "other", "organization"}
    named = {a.country or a.organization for a in persons if a.rank in ranks} - {None}
    return len(named) >= _LISTED


def called(reading: Reading) -> frozenset[int]:
    """« Autour de la table, Paul Mba, Ali Diop et Jan Nowak »: who is told to be there.

    Returns:
        The indexes of the persons whom one of the first sentences lists so, three at least.
    """
    found: set[int] = set()
    for sentence in reading.body[:_CALL]:
        if not sentence.having(words("roll call")):
            continue
        named = dict.fromkeys(filter(None, map(reading.cast.mention_at, sentence)))
        listed = [m for m in named if m.form == "name" and not _is_in_charge(reading, m)]
        actors = [reading.cast.actors[m.actors[0]] for m in listed if len(m.actors) == 1]
        persons = {a.index for a in actors if a.kind == "person"}
        found |= persons if len(persons) >= _PRESENT else set()
    return frozenset(found)


def _is_in_charge(reading: Reading, mention: Mention) -> bool:
    """« Jan Nowak (Justice) »: a minister, and no leader; not « Jan Nowak (Pologne) »."""
    after = reading.doc[mention.end : mention.end + 1]
    leaders = any(reading.cast.actors[i].country for i in mention.actors)
    return any(t.text == "(" for t in after) and not leaders


def as_subject(token: Token) -> Token | None:
    """« La reine et M. Jan Nowak sourient »: the subject that somebody is, or is one of."""
    while token.dep_ in {"conj", "appos", "flat:name"} and token.head is not token:
        token = token.head
    return token if token.dep_ in SUBJECT else None


def _is_quoted(mention: Mention, reading: Reading) -> bool:
    """« Nous paierons », a promis Jan Nowak: the subject behind a verb that ends a quotation."""
    i = mention.start - 1
    if i < 0 or not is_verb(reading.doc[i]):
        return False
    while i >= 0 and (is_verb(reading.doc[i]) or reading.doc[i].pos_ in {"PRON", "ADV"}):
        i -= 1
    return i >= 0 and reading.doc[i].text in {",", "»", '"', "”"}


def _ends_quotation(token: Token) -> bool:
    """« Nous paierons », a lancé avant le départ le roi Jan: the subject, far behind his verb."""
    while token.dep_ in {"appos", "flat:name"} and token.head.i < token.i:
        token = token.head
    verb = token.head
    i = min((c.i for c in verb.children if c.pos_ == "AUX"), default=verb.i) - 1
    said = verb.doc[max(verb.sent.start, i - 1) : i + 1]
    return (
        token.dep_ == _OBJECT
        and verb.i < token.i
        and is_verb(verb)
        and len(said) == _CLOSED
        and said[0].text in {"»", '"', "”"}
        and said[1].text == ","
    )


def speaks_unintroduced(reading: Reading, actor: Actor, here: Set[str]) -> bool:
    """« Anna Kovacs réclame davantage »: somebody so well known that no office is told.

    Where leaders meet, the press names only them so; experts and the like it introduces.
    """
    if actor.rank == "other" and any(_is_of_shared_name(reading, m) for m in actor.mentions):
        return acts(reading, actor, here)
    first = next((m for m in actor.mentions if m.form == "name"), None)
    if first is None or _is_introduced(first, reading):
        return False
    return actor.rank == "other" and any(
        mention.form == "name"
        and (as_subject(token) is not None or _is_quoted(mention, reading))
        and is_verb(token.head)
        and not (is_pluperfect(token.head) or is_neither(token) or _is_of_another(token))
        and not is_background(reading, token.sent, token)
        and not _is_introduced(mention, reading)
        and not _is_afar(reading, token, actor, here)
        for mention in actor.mentions
        for token in reading.doc[mention.start : mention.end]
    )


def _is_of_shared_name(reading: Reading, mention: Mention) -> bool:
    """« le Congolais Jan Nowak »: of which Congo is open, that he stands for one is not."""
    return bool(mention.start) and fold(reading.doc[mention.start - 1].text) in shared()


def is_neither(token: Token) -> bool:
    """« Ni la reine ni Jan Nowak n'ont fait le voyage »."""
    return any(t.plain == "ni" for t in token.doc[token.sent.start : token.i])


def _is_introduced(mention: Mention, reading: Reading) -> bool:
    """« l'opposante Jan Nowak », « Jan Nowak, du CNRS, »: told who it is, and no leader."""
    doc = reading.doc
    if mention.start and doc[mention.start - 1].pos_ in {"NOUN", "ADJ"}:
        return True
    after = [t.plain for t in doc[mention.end : mention.end + 2]]
    if after[:1] in (["dit"], ["alias"]):
        return True
    return after[:1] in ([","], ["("]) and not words("going on").issuperset(after[1:])


def scene_of(reading: Reading, encounters: Iterable[Encounter]) -> frozenset[str]:
    """Return the states that the sentences which tell of a meeting are set in."""
    told = {e.trigger.sent.start: e.trigger.sent for e in encounters if not e.aside}
    return frozenset(place.kb_id_ for s in told.values() for place in _places_in(reading, s))


def _places_in(reading: Reading, sentence: Span) -> list[Span]:
    return [
        hit
        for hit in hits(reading.doc)
        if sentence.start <= hit.start < sentence.end and hit.label_ in _PLACES and _is_where(hit)
    ]


def _is_where(place: Span) -> bool:
    """« à Oslo », « en Norvège »; in « inviter à l'Inde », « promettre au Pérou », it is whom."""
    before = place[0].nbor(-1) if place.start else None
    if before is None or before.plain in _ARTICLES:
        return False
    country = place.label_ == COUNTRY and before.plain in {"à", "au", "aux"}
    return before.plain in _WHERE and not (country and before.i > before.sent.start)


def _is_afar(reading: Reading, token: Token, actor: Actor, here: Set[str]) -> bool:
    """« A Moscou, M. Orlov a critiqué le sommet »: elsewhere than those who meet.

    In the actor's own state, or in a place that the sentence opens with; and not on the screen.
    """
    if any(t.plain in words("screen") for t in token.sent.having(words("screen"))):
        return False
    places = _places_in(reading, token.sent) if here else []
    told = {p.kb_id_ for p in places if p.kb_id_ == actor.country or p.start < token.i}
    return bool(told) and here.isdisjoint(p.kb_id_ for p in places)


def _is_label(name: Token) -> bool:
    """« le plan Miller », « l'ère Miller »: a name that tells which."""
    return name.nbor(-1).pos_ == "NOUN" and name.pos_ == "PROPN"

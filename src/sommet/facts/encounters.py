"""Encounters: every telling, anywhere in an article, of two sides that meet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import chain, pairwise, takewhile

from sommet.cast import Actor, Rank
from sommet.facts.event_cues import (
    EncounterNoun,
    EncounterVerb,
    cue_words,
    encounter_cue,
    encounter_nouns,
    encounter_sign,
    recalling,
    sign_words,
)
from sommet.facts.parties import (
    OFFICIAL,
    arguments,
    gathers_leaders,
    host_states,
    is_among_states,
    is_party,
    is_unnamed_leader,
    listed_among,
    listed_behind,
    named_sides,
    of_forum,
    of_two_sides,
    pairs_leaders,
    represents,
    rubric,
)
from sommet.grammar import (
    auxiliaries,
    conjuncts,
    has_feature,
    is_finite,
    is_passive,
    is_pluperfect,
    is_verb,
    own_subject,
    subject_of,
    within_clause,
)
from sommet.identity.names import is_pair
from sommet.models import EventKind
from sommet.parse import Span, Token
from sommet.places import Place, is_adverbial
from sommet.reading import Reading

HEADLINE_WEIGHT = 2.0
LEAD_WEIGHTS = (3.0, 3.0, 2.0, 2.0, 1.0, 1.0)  # of the body's first sentences
LATER_WEIGHT = 0.3
_ASIDE_FACTOR = 0.2  # « avant le sommet », « depuis la visite de 2015 »
_INVITATION = frozenset({"invitation"})
_INVITER = 8  # tokens from there to who invites
_WAITING_FACTOR = 0.5  # « l'attendait sur le perron »
_LOOSE_FACTOR = 0.5  # the parties stand in other sentences
_SUBORDINATE_FACTOR = 0.5  # « le président, qui se rend au Liban, ... »

# words that put an encounter at another time than the news, or deny it
_ASIDE = frozenset(
    {"avant", "après", "depuis", "dernier", "dernière", "précédent", "précédente", "sans"}
)
_NEXT_DAY = frozenset({"veille", "lendemain"})  # « au lendemain du sommet »: the news is of it
_BEFORE_DOING = (["avant", "de"], ["avant", "d'"])
_COUNTERPARTS = frozenset({"homologue", "homologues"})
_TOWNS = frozenset({"city", "site"})
_TO_VERB = 5  # tokens from two names to what they do
_SENT: frozenset[Rank] = frozenset({"minister", "envoy"})  # who may wait for a guest, no more
_SINCE = 6  # tokens from « depuis » to a day


@dataclass(frozen=True)
class Encounter:
    """One telling of a meeting.

    Attributes:
        trigger: the noun or verb that names it.
        kind: what it is called by that word.
        weight: how much it tells of what the article is about.
        parties: indexes of the actors who meet.
        many: leaders of many states meet, under a forum's name or as a plural.
        states: the sides that its words name besides: the states that a visit leads to, those of
            « le sommet franco-allemand »; codes of states and names of organisations.
        aside: told in passing, of another time than the news.
        remote: held by telephone or video.
        loose: a word for a meeting, whose parties stand in other sentences.
    """

    trigger: Token
    kind: EventKind
    weight: float
    parties: tuple[int, ...]
    many: bool = False
    states: frozenset[str] = frozenset()
    aside: bool = False
    remote: bool = False
    loose: bool = False


def find_encounters(reading: Reading) -> Iterator[Encounter]:
    """« Le roi de Jordanie a rencontré mardi le Premier ministre japonais » : one encounter.

    Yields:
        Every telling of a meeting of two sides, in text order, weighed by how much its place
        tells of what the article is about: title and first sentences most.
    """
    for sentence in reading.headline:
        told = list(_in_sentence(reading, sentence, HEADLINE_WEIGHT))
        yield from told or _act_of_two(reading, sentence, HEADLINE_WEIGHT)
        yield from () if told else _pair(reading, sentence, HEADLINE_WEIGHT)
        yield from () if told else _of_rubric(reading, sentence, HEADLINE_WEIGHT)
    for i, sentence in enumerate(reading.body):
        weight = LEAD_WEIGHTS[i] if i < len(LEAD_WEIGHTS) else LATER_WEIGHT
        told = list(_in_sentence(reading, sentence, weight))
        yield from told
        if not told and weight >= LEAD_WEIGHTS[0]:
            yield from _joint_act(reading, sentence, weight)
            yield from _act_of_two(reading, sentence, weight)


def _joint_act(reading: Reading, sentence: Span, weight: float) -> Iterator[Encounter]:
    """« Les présidents de l'Union ont promis mardi à Oslo de »: what many do there, they met for.

    Whatever they do, if it is told of a day and of a place.
    """
    verb = sentence.root
    subject = own_subject(verb) if is_verb(verb) else None
    if subject is None or not has_feature(subject, "Number", "Plur") or is_pluperfect(verb):
        return
    there = (p for p in reading.places if p.city and sentence.start <= p.start < sentence.end)
    seated = any(is_adverbial(reading.doc, p, reading.clocked) for p in there)
    days = (t for t in reading.times_in(sentence) if t.date and t.start > verb.idx)
    if seated and any(days) and not is_passive(verb) and gathers_leaders(reading, verb):
        heads = [a for a in reading.cast.within(within_clause(subject)) if represents(reading, a)]
        yield Encounter(verb, "meeting", weight, tuple(a.index for a in heads), many=True)


def _act_of_two(reading: Reading, sentence: Span, weight: float) -> Iterator[Encounter]:
    """« Paul Martin et Jan Nowak ont tourné la page à Oslo »: what two do in one place."""
    named = [
        m
        for m in (reading.cast.mention_at(t) for t in sentence)
        if m is not None and len(m.actors) == 1 and m.form in {"name", "surname"}
    ]
    for one, other in pairwise(dict.fromkeys(named)):
        between = [t.plain for t in reading.doc[one.end : other.start]]
        actors = [reading.cast.actors[m.actors[0]] for m in (one, other)]
        persons = all(a.kind == "person" and represents(reading, a) for a in actors)
        verb = next((t for t in reading.doc[other.end : sentence.end] if t.pos_ == "VERB"), None)
        if between != ["et"] or not persons or verb is None or verb.i - other.end > _TO_VERB:
            continue
        there = [p for p in reading.places if verb.i < p.start < sentence.end]
        seated = any(_is_where(reading, sentence, p) for p in there if p.scale in _TOWNS)
        if seated and not is_pluperfect(verb) and of_two_sides(reading, actors):
            yield Encounter(verb, "meeting", weight, tuple(a.index for a in actors))
            return


def _pair(reading: Reading, title: Span, weight: float) -> Iterator[Encounter]:
    """« Martin-Nowak, la partie de nerfs »: whose names a title joins face each other."""
    for mention in dict.fromkeys(filter(None, map(reading.cast.mention_at, title))):
        actors = [reading.cast.actors[i] for i in mention.actors]
        persons = len(actors) == 2 and all(a.kind == "person" for a in actors)
        joined = persons and is_pair(reading.doc.span(mention.start, mention.end).text)
        if joined and all(represents(reading, a) for a in actors) and of_two_sides(reading, actors):
            trigger = reading.doc[mention.start]
            yield Encounter(trigger, "meeting", weight, tuple(a.index for a in actors))


def _of_rubric(reading: Reading, title: Span, weight: float) -> Iterator[Encounter]:
    """« Liban-Syrie. Trois heures de tête-à-tête »: a meeting of the states that a title joins."""
    states = rubric(reading)
    for token in title.having(frozenset(encounter_nouns())) if states else ():
        cue = encounter_cue(token)
        if isinstance(cue, EncounterNoun) and not cue.doubtful and cue.kind != "visit":
            weight *= _standing(reading, token, cue.kind)
            yield Encounter(token, cue.kind, weight, (), states=states, remote=cue.remote)
            return


def _is_where(reading: Reading, sentence: Span, place: Place) -> bool:
    """« ... mardi à Oslo »; at a headline's end whatever the parse makes of it."""
    ends = place.locative() and all(t.is_space for t in reading.doc[place.end : sentence.end])
    return ends or is_adverbial(reading.doc, place, reading.clocked)


def _in_sentence(reading: Reading, sentence: Span, weight: float) -> Iterator[Encounter]:
    for token in sentence.having(cue_words()):
        cue = encounter_cue(token)
        if cue is None:
            continue
        told = _encounter(reading, token, cue, weight)
        if told is not None:
            yield told


def find_loose_encounters(reading: Reading) -> list[Encounter]:
    """« Visite historique au palais ... » : a word for a meeting near those who may meet.

    For an article none of whose sentences tells of a meeting and its parties at once.

    Returns:
        Every sure word for a meeting in the title and the first sentences, with the officials
        whom these name; where they have none, the doubtful words there; else the words that go
        with a meeting, « son hôte ».
    """
    lead = (*reading.headline, *reading.body[: len(LEAD_WEIGHTS)])
    weights = [HEADLINE_WEIGHT] * len(reading.headline) + list(LEAD_WEIGHTS)
    parties = tuple(
        a.index
        for a in reading.cast.within(chain.from_iterable(lead))
        if represents(reading, a) and (a.kind == "person" or is_unnamed_leader(a))
    )
    words: dict[str, list[Encounter]] = {"sure": [], "doubtful": [], "sign": []}
    for sentence, weight in zip(lead, weights, strict=False):
        for token in sentence.having(cue_words() | sign_words()):
            cue = encounter_cue(token)
            if cue is None and encounter_sign(token) is None:
                continue
            kind = cue.kind if cue is not None else "meeting"
            standing = _LOOSE_FACTOR * _standing(reading, token, kind)
            level = "sign" if cue is None else "doubtful" if cue.doubtful else "sure"
            told = Encounter(token, kind, weight * standing, parties, loose=True)
            words[level].append(told)
    return next(filter(None, words.values()), [])


def _encounter(
    reading: Reading, trigger: Token, cue: EncounterNoun | EncounterVerb, weight: float
) -> Encounter | None:
    """Return the encounter with its parties; None where the words tell no meeting of two sides."""

    def told(
        parties: Sequence[Actor], *, many: bool = False, states: frozenset[str] = frozenset()
    ) -> Encounter:
        standing = _standing(reading, trigger, cue.kind)
        waits = isinstance(cue, EncounterVerb) and bool(cue.beside)  # who waits is yet to meet
        return Encounter(
            trigger,
            cue.kind,
            weight * standing * (_WAITING_FACTOR if waits else 1.0),
            tuple(a.index for a in parties),
            many,
            states,
            aside=standing <= _ASIDE_FACTOR,
            remote=isinstance(cue, EncounterNoun) and cue.remote,
        )

    covered = reading.cast.covered
    said = [t for t in arguments(trigger) if t.i in covered and is_party(reading, t)]
    behind = listed_behind(reading, [t for t in said if t.i > trigger.i])
    among = listed_among(reading, trigger)
    around = reading.cast.within([*said, *behind, *among, *_inviting(trigger)])
    near = [a for a in around if represents(reading, a)]
    if isinstance(cue, EncounterVerb) and cue.beside:
        near = [a for a in near if a.rank not in _SENT]
    if cue.kind == "visit":
        near = [a for a in near if a.kind == "person" or _is_said_by_office(reading, trigger, a)]
        abroad = host_states(reading, trigger, near)
        if abroad:
            return told(near, states=abroad)
    if (
        isinstance(cue, EncounterVerb)
        and cue.persons
        and not any(a.kind == "person" or is_unnamed_leader(a) for a in near)
    ):
        return None
    named = named_sides(reading, trigger, doubtful=cue.doubtful)
    if named and cue.kind != "visit":
        return told(near, states=named)
    if cue.kind != "visit" and (
        of_forum(reading, trigger)
        or gathers_leaders(reading, trigger)
        or (isinstance(cue, EncounterNoun) and is_among_states(trigger))
    ):
        return told(near, many=True)
    mutual = isinstance(cue, EncounterVerb) and cue.reflexive and cue.kind == "meeting"
    if of_two_sides(reading, near) or (
        (mutual or not cue.doubtful) and pairs_leaders(reading, trigger)
    ):
        return told([*near, *_joined(reading, trigger, near, around)])
    if cue.doubtful and not mutual:
        return None
    sure = cue.kind == "meeting" and not cue.doubtful
    if sure and near and _is_anybody(reading, trigger):
        return told(near)
    if sure and any(a.rank in OFFICIAL or is_unnamed_leader(a) for a in near):
        others = {t.plain for t in arguments(trigger)} & _COUNTERPARTS  # of another side
        if others:
            unranked = [a for a in around if a.rank == "other" and a not in near]
            return told([*near, *unranked], many="homologues" in others)
    if cue.kind == "meeting" and any(a.country and a.rank in OFFICIAL for a in near):
        unranked = [a for a in around if a.kind == "person" and a.rank == "other"]
        both = list({a.index: a for a in [*near, *unranked]}.values())
        if of_two_sides(reading, both):
            return told(both)
    return None


def _inviting(trigger: Token) -> Iterator[Token]:
    """« Ils se sont vus à Oslo, à l'invitation du roi »: who brings them together."""
    for word in trigger.sent.having(_INVITATION):
        if word.i > trigger.i and word.nbor(-1).plain == "l'":
            yield from trigger.doc[word.i + 1 : min(word.i + _INVITER, trigger.sent.end)]


def _joined(
    reading: Reading, trigger: Token, near: Sequence[Actor], around: Sequence[Actor]
) -> Iterator[Actor]:
    """« a vu la chancelière et Jan Nowak », « puis avec »: whose office goes without saying."""

    def listed(actors: Iterable[Actor]) -> set[Token]:
        here = (
            token
            for actor in actors
            for m in actor.mentions
            if m.form == "name" and reading.doc[m.start].sent == trigger.sent
            for token in reading.doc[m.start : m.end]
        )
        return set(chain.from_iterable(map(conjuncts, here)))

    unknown = [a for a in around if a.kind == "person" and a.rank == "other" and a not in near]
    known = listed(near) if unknown else set()
    return (actor for actor in unknown if not known.isdisjoint(listed([actor])))


def _is_said_by_office(reading: Reading, trigger: Token, actor: Actor) -> bool:
    """« La Première ministre suédoise est arrivée »: a country, but for its leader."""
    mentions = map(reading.cast.mention_at, arguments(trigger))
    return any(m is not None and m.form == "office" and actor.index in m.actors for m in mentions)


def _is_anybody(reading: Reading, trigger: Token) -> bool:
    """« Il a ensuite été reçu par le roi »: tell whether « il » is somebody, unclear who."""
    subject = subject_of(trigger) if is_verb(trigger) else None
    return (
        subject is not None
        and subject.plain in {"il", "elle"}
        and reading.cast.mention_at(subject) is None
    )


def _standing(reading: Reading, token: Token, kind: EventKind) -> float:
    """Return how much of its sentence's weight an encounter has, by the clause it stands in."""
    aside = _ASIDE | {"marge"} if kind == "summit" else _ASIDE  # « en marge du sommet »
    factor = _ASIDE_FACTOR if is_background(reading, token.sent, token) else 1.0
    for node in (token, *token.ancestors):
        links = {c.plain for c in node.children if _links(c, token)}
        links.add(node.plain)
        if node is token and kind == "meeting" and _follows_on(node):
            links.discard("avant")
        if links & aside or _is_days_off(node, links):
            return _ASIDE_FACTOR
        if is_pluperfect(node) or _is_recalled(node):
            return _ASIDE_FACTOR
        if links & _NEXT_DAY or (node.dep_ == "acl:relcl" and not _is_cleft(node.sent)):
            factor = min(factor, _SUBORDINATE_FACTOR)
    return factor


def _links(word: Token, trigger: Token) -> bool:
    """« avant le sommet », « le sommet précédent »; not « le sommet, [..] depuis que »."""
    return word.dep_ == "amod" or (word.dep_ in {"case", "mark", "fixed"} and word.i < trigger.i)


def _follows_on(verb: Token) -> bool:
    """« Il a vu le ministre, avant d'être reçu par le roi »: what came next."""
    infinitive = any(has_feature(v, "VerbForm", "Inf") for v in (verb, *auxiliaries(verb)))
    start = verb.left_edge.i
    return infinitive and [t.plain for t in verb.doc[start : start + 2]] in _BEFORE_DOING


def _is_recalled(noun: Token) -> bool:
    """« Il a évoqué la visite du roi »; not « Ils ont évoqué, lors de la visite, le gaz »."""
    return noun.dep_ == "obj" and noun.head.lemma_ in recalling() and is_verb(noun.head)


def _is_cleft(sentence: Span) -> bool:
    """« C'est à Oslo que le roi a reçu le président »: the clause behind is the main one."""
    return [t.plain for t in sentence if not t.is_punct and not t.is_space][:2] == ["c'", "est"]


def _is_days_off(noun: Token, links: Set[str]) -> bool:
    """« à deux jours du sommet »: a meeting still to come, and another."""
    counted = any(c.pos_ == "NUM" or c.plain == "quelques" for c in noun.children)
    return counted and "à" in links and noun.lemma_ in {"jour", "semaine", "mois", "heure"}


def _is_since(reading: Reading, start: int) -> bool:
    """« sa première visite depuis son élection de 2015 »: the news is later."""
    span = reading.doc.char_span(start, start + 1)
    first = span.start if span is not None else 0
    before = reversed(reading.doc[max(first - _SINCE, 0) : first])
    told = takewhile(lambda t: not (t.is_punct or is_finite(t) or t.is_sent_start), before)
    return any(t.plain == "depuis" for t in told)


def _is_in_relative(reading: Reading, start: int, noun: Token | None) -> bool:
    """« le voyage que tous refusaient en 2015 »: no time of the visit, or of any noun."""
    span = reading.doc.char_span(start, start + 1)
    words = (span[0], *span[0].ancestors) if span is not None else ()
    return any(word.dep_ == "acl:relcl" and noun in {None, word.head} for word in words)


def is_background(reading: Reading, sentence: Span, noun: Token | None = None) -> bool:
    """Tell whether the sentence dates what it tells to another year than the news.

    Args:
        reading: the annotated article.
        sentence: one of its sentences.
        noun: whose own relative clauses date nothing, None for those of any.

    Example:
        In an article of 2017, « En 2014, le roi avait reçu le président péruvien. »
    """
    published = reading.article.published
    years = {
        t.date[:4]
        for t in reading.times_in(sentence)
        if t.date
        and not t.date.startswith("XXXX")
        and not (_is_since(reading, t.start) or _is_in_relative(reading, t.start, noun))
    }
    if not published or not published[:4].isdigit() or not years:
        return False  # « 7 mai » as a dateline tells no year
    return all(year.isdigit() and int(year) < int(published[:4]) for year in years)

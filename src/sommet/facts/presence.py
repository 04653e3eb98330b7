"""Presence: who acts where many leaders meet, who stays away, and who speaks from elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Set
from itertools import pairwise

from sommet.cast import Actor, Mention
from sommet.facts.encounters import Encounter, encounter_cue, is_background
from sommet.facts.parties import is_kept_away
from sommet.gazetteer import CAPITAL, CITY, COUNTRY, hits
from sommet.grammar import (
    SUBJECT,
    has_feature,
    is_negated,
    is_passive,
    is_pluperfect,
    is_reflexive,
    is_verb,
    within_clause,
)
from sommet.identity.vocabulary import words
from sommet.lexicon.gazetteer import fold, shared
from sommet.parse import Span, Token
from sommet.reading import Reading

LEAD = 6  # sentences that tell who is there
_LISTED = 4  # states whose heads one sentence names
_CLOSED = 2  # tokens that close a quotation: « », »
_OPENING = 4  # tokens: « La chancelière Keller, elle, ... » opens her sentence
_PLACES = frozenset({COUNTRY, CAPITAL, CITY})
_WHERE = frozenset({"à", "a", "au", "aux", "en", "depuis"})
_ARTICLES = frozenset({"le", "la", "l'", "les"})
_OBJECT = "obj"
_CAUSED = 3  # tokens from « s'est fait » to « représenter »
_FAILS = {"manquer": "appel", "faire": "défaut"}
_OF = frozenset({"de", "du", "d'"})


def is_absent(reading: Reading, actor: Actor) -> bool:
    """« Le ministre n'a pas assisté au dîner », « n'était pas là », « s'est fait représenter ».

    Not whom the title or first sentence names: that « la chancelière ne viendra pas » calls her
    visit off.
    """
    for mention in actor.mentions if actor.kind == "person" else ():
        if len(mention.actors) > 1:
            continue
        if _is_gone_without(reading, mention):
            return True
        for token in reading.doc[mention.start : mention.end]:
            verb = token.head
            if token.dep_ == _OBJECT and verb.lemma_ in words("standing in") and is_verb(verb):
                return True  # « Le vizir représentait le roi »
        if _is_inserted_before_missing(reading, mention):
            return True
        subject = _as_subject(reading.doc.span(mention.start, mention.end).root)
        if subject is None or _is_of_noun(reading, mention):
            continue
        verb = subject.head
        if _misses(verb) or (_stays_away(subject, verb) and not _is_titular(reading, actor)):
            return True
    return False


def _is_of_noun(reading: Reading, mention: Mention) -> bool:
    """« depuis la victoire de M. Sall »: no subject, whatever the parse makes of him."""
    return mention.start > 0 and reading.doc[mention.start - 1].plain in {"de", "d'"}


def _is_inserted_before_missing(reading: Reading, mention: Mention) -> bool:
    """« Le roi Jan, las des voyages, s'est fait représenter »: he, across what is inserted."""
    doc, sentence = reading.doc, reading.doc[mention.start].sent
    opening = sum(not t.is_space for t in doc[sentence.start : mention.start])
    if opening >= _OPENING or doc[min(mention.end, sentence.end - 1)].text != ",":
        return False
    for verb in sentence.having(words("standing in") | words("missing")):
        first = next((t.i for t in reversed(doc[mention.end : verb.i]) if t.text == ","), None)
        between = doc[first + 1 : verb.i] if first and first > mention.end else ()
        told = len(between) and all(t.pos_ in {"PRON", "AUX", "ADV"} or is_verb(t) for t in between)
        if told and _misses(verb):
            return True
    return False


def stands_in(reading: Reading, actor: Actor) -> bool:
    """Tell whether the actor comes in another's place.

    Args:
        reading: the annotated article.
        actor: a person.

    Example:
        « s'est fait représenter par Jan Nowak », « sera remplacé par son adjoint, Jan Nowak » ; not
        « Le vizir a représenté le roi », which names no agent.
    """
    for mention in actor.mentions:
        if len(mention.actors) > 1 or mention.form != "name":
            continue
        noun = reading.doc.span(mention.start, mention.end).root
        while noun.dep_ in {"appos", "flat:name", "nmod"} and noun.head.i < noun.i:
            noun = noun.head
        agent = noun.dep_ == "obl:agent" or any(c.plain == "par" for c in noun.children)
        if agent and _is_stood_in_for(noun.head):
            return True
    return False


def _is_titular(reading: Reading, actor: Actor) -> bool:
    """Tell whether the title or the first sentence names the actor."""
    titles = {s.start for s in (*reading.headline, *reading.body[:1])}
    return any(reading.doc[m.start].sent.start in titles for m in actor.mentions)


def _is_gone_without(reading: Reading, mention: Mention) -> bool:
    """« en l'absence du roi », « la chaise du roi était vide », « se réunissent sans le roi »."""
    i = mention.start - 1
    while i > 0 and reading.doc[i].plain in _ARTICLES | _OF:
        i -= 1
    if i < 0:
        return False
    noun = reading.doc[i]
    if noun.plain == "sans":  # « se réunissent sans le roi »; « sans elle » may be: so far
        return mention.form != "pronoun" and any(
            encounter_cue(t) for t in reading.doc[noun.sent.start : i]
        )
    return noun.plain in words("absence") and (
        noun.plain == "absence" or any(t.plain in words("empty") for t in noun.sent)
    )


def _misses(verb: Token) -> bool:
    """« était absent », « a préféré se faire représenter », « manquait à l'appel »."""
    if any(_is_stood_in_for(v) for v in (verb, *verb.children) if v is verb or v.dep_ == "xcomp"):
        return True
    near = {verb.plain, *[c.plain for c in verb.children if c.dep_ != "conj"]}
    for infinitive in verb.children:
        if infinitive.dep_ == "xcomp":
            near.update(c.plain for c in infinitive.children)
    return not words("missing").isdisjoint(near) or _FAILS.get(verb.lemma_) in near


def _is_stood_in_for(verb: Token) -> bool:
    """« sera remplacé par son adjoint », « se faire représenter »; not « a représenté le roi »."""
    if verb.lemma_ not in words("standing in"):
        return False
    before = verb.doc[max(verb.sent.start, verb.i - _CAUSED) : verb.i]
    made = is_reflexive(verb) and any(t.lemma_ == "faire" for t in before)
    return made or (is_passive(verb) and has_feature(verb, "VerbForm", "Part"))


def _stays_away(subject: Token, verb: Token) -> bool:
    """« n'a pas assisté au dîner », « ni la reine n'ont fait le voyage », « a annulé sa venue »."""
    attends = verb.lemma_ in words("attending") or verb.plain in words("present")
    goes = verb.lemma_ == "faire" and any(c.plain in words("journey") for c in verb.children)
    if (attends or goes) and (is_negated(verb) or _is_neither(subject)):
        return True
    return verb.lemma_ in words("declining") and any(
        t.plain in words("declined") for t in within_clause(verb)
    )


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
        if is_background(reading, token.sent) or _is_afar(reading, token, actor, here):
            continue
        subject = _as_subject(token)
        if subject is not None and _is_of_another(subject):
            continue
        if token.sent.start in lead or _names_many(reading, token.sent):
            return True
        if mention.start and reading.doc[mention.start - 1].plain == "chez":
            return True  # « Même son de cloche chez Jan Nowak »
        opens = mention.start - token.sent.start < _OPENING
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


def _as_subject(token: Token) -> Token | None:
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
        and (_as_subject(token) is not None or _is_quoted(mention, reading))
        and is_verb(token.head)
        and not (is_pluperfect(token.head) or _is_neither(token) or _is_of_another(token))
        and not is_background(reading, token.sent)
        and not _is_introduced(mention, reading)
        and not _is_afar(reading, token, actor, here)
        for mention in actor.mentions
        for token in reading.doc[mention.start : mention.end]
    )


def _is_of_shared_name(reading: Reading, mention: Mention) -> bool:
    """« le Congolais Jan Nowak »: of which Congo is open, that he stands for one is not."""
    return bool(mention.start) and fold(reading.doc[mention.start - 1].text) in shared()


def _is_neither(token: Token) -> bool:
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

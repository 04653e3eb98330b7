"""Absence: who stays away from a meeting, and who comes in another's place."""

from __future__ import annotations

from sommet.cast import Actor, Mention
from sommet.facts.event_cues import encounter_cue
from sommet.facts.presence import OPENING, as_subject, is_neither
from sommet.grammar import (
    has_feature,
    is_negated,
    is_passive,
    is_reflexive,
    is_verb,
    within_clause,
)
from sommet.identity.vocabulary import words
from sommet.parse import Doc, Token
from sommet.reading import Reading

_LINKS = frozenset({"le", "la", "l'", "les", "de", "du", "d'"})
_OBJECT = "obj"
_QUALIFYING = frozenset({"acl", "amod"})
_CAUSED = 3  # tokens from « s'est fait » to « représenter »
_FAILS = {"manquer": "appel", "faire": "défaut"}


def is_absent(reading: Reading, actor: Actor) -> bool:
    """« Le ministre n'a pas assisté au dîner », « n'était pas là », « s'est fait représenter ».

    Not whom the title or first sentence names: that « la chancelière ne viendra pas » calls her
    visit off.
    """
    for mention in actor.mentions:
        if len(mention.actors) > 1:
            continue
        root = reading.doc.span(mention.start, mention.end).root
        if _is_gone_without(reading, mention) or _is_overthrown(mention, root):
            return True
        for token in reading.doc[mention.start : mention.end]:
            verb = token.head
            if token.dep_ == _OBJECT and verb.lemma_ in words("standing in") and is_verb(verb):
                return True  # « Le vizir représentait le roi »
        if _is_inserted_before_missing(reading, mention):
            return True
        subject = as_subject(root)
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
    if opening >= OPENING or doc[min(mention.end, sentence.end - 1)].text != ",":
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
    noun = _word_before(reading.doc, mention)
    if noun is None:
        return False
    if noun.plain == "sans":  # « se réunissent sans le roi »; « sans elle » may be: so far
        return mention.form != "pronoun" and any(
            encounter_cue(t) for t in reading.doc[noun.sent.start : noun.i]
        )
    return noun.plain in words("absence") and (
        noun.plain == "absence" or any(t.plain in words("empty") for t in noun.sent)
    )


def _word_before(doc: Doc, mention: Mention) -> Token | None:
    """« l'absence » before « du roi »: articles and « de » left out."""
    i = mention.start - 1
    while i > 0 and doc[i].plain in _LINKS:
        i -= 1
    return doc[i] if i >= 0 else None


def _is_overthrown(mention: Mention, root: Token) -> bool:
    """« après le renversement du roi », « qui a renversé le roi », « le roi, renversé lundi »."""
    noun = _word_before(root.doc, mention)
    if noun is not None and mention.start - noun.i > 1 and noun.plain in words("overthrow"):
        return True
    verbs = words("overthrowing")
    subject = as_subject(root)
    if subject is not None and is_passive(subject.head) and subject.head.lemma_ in verbs:
        return True
    if root.dep_ == _OBJECT and root.head.lemma_ in verbs and is_verb(root.head):
        return not is_passive(root.head)
    return any(
        t.lemma_ in verbs and has_feature(t, "VerbForm", "Part") and t.dep_ in _QUALIFYING
        for t in root.children
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
    if (attends or goes) and (is_negated(verb) or is_neither(subject)):
        return True
    return verb.lemma_ in words("declining") and any(
        t.plain in words("declined") for t in within_clause(verb)
    )

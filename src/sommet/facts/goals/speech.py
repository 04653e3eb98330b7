"""Who says what: quoted and reported speech with its speaker.

« "Nous voulons la paix", a dit Lars Berg. Il a ajouté que Lima devait rendre l'île. »: the
speaker stands before, after or inverted, and carries over to the next quotation.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from spacy.tokens import Doc, Span, Token

from sommet.cast import Actor
from sommet.facts.goals.cues import lemmas
from sommet.grammar import SUBJECT, plain, subject_of
from sommet.quotations import quotations
from sommet.reading import Reading

Actors = tuple[Actor, ...]

_AFTER: Final = 14  # tokens from a closing mark to its verb of speech
_INVERTED: Final = 9  # tokens from a verb of speech to the subject after it
_QUE: Final = 12  # tokens from a verb of speech to its « que »
_ACCORDING: Final = frozenset({"selon", "d'après", "après"})


@dataclass(frozen=True)
class Speech:
    """Speakers by token.

    Attributes:
        quoted: the speakers of each quoted token; empty where they are unknown.
        reported: the speakers of each token of reported speech.
        ends: the end of the quotation, as a token, for each quoted token.
    """

    quoted: Mapping[int, Actors]
    reported: Mapping[int, Actors]
    ends: Mapping[int, int]

    def speakers(self, token: Token) -> Actors:
        """Return who says the token; empty when nobody is known to."""
        if token.i in self.quoted:
            return self.quoted[token.i]
        return self.reported.get(token.i, ())

    def is_spoken(self, token: Token) -> bool:
        """Tell whether the token is quoted or reported."""
        return token.i in self.quoted or token.i in self.reported


def find_speech(reading: Reading) -> Speech:
    """Return who says what in an article."""
    doc = reading.doc
    passages = _passages(doc)
    quoted: dict[int, Actors] = {}
    ends: dict[int, int] = {}
    within = {i for start, end in passages for i in range(start, end)}
    previous: Actors = ()
    previous_end = -1
    for n, (start, end) in enumerate(passages):
        found = _speakers(reading, start, end, within)
        if not found and previous and _same_paragraph(doc, previous_end, start):
            found = previous
        if not found and n + 1 < len(passages) and passages[n + 1][0] - end <= 2:
            found = _speakers(reading, *passages[n + 1], within)
        for i in range(start, end):
            quoted[i], ends[i] = found, end
        previous, previous_end = found, end
    reported: dict[int, Actors] = {}
    for sentence in reading.sentences:
        _report(reading, sentence, within, reported)
    return Speech(quoted, reported, ends)


def _passages(doc: Doc) -> list[tuple[int, int]]:
    """Return the quotations as token ranges, marks included, in one pass over the text."""
    found: list[tuple[int, int]] = []
    i = 0
    for quotation in quotations(doc.text):
        while i < len(doc) and doc[i].idx + len(doc[i]) <= quotation.start:
            i += 1
        start = i
        while i < len(doc) and doc[i].idx < quotation.end:
            i += 1
        if i > start:
            found.append((start, i))
    return found


def _same_paragraph(doc: Doc, start: int, end: int) -> bool:
    return end - start < 120 and not any(t.is_space and "\n" in t.text for t in doc[start:end])


def _speakers(reading: Reading, start: int, end: int, within: set[int]) -> Actors:
    doc = reading.doc
    following = doc[end : min(end + _AFTER, doc[end - 1].sent.end if end == len(doc) else len(doc))]
    for token in following:
        if token.is_space and "\n" in token.text or token.text in {".", ";"}:
            break
        if token.i in within:
            continue
        if _is_speech_verb(token):
            found = utterers(reading, token)
            if found:
                return found
        if plain(token) in _ACCORDING and token.i < end + 4:
            return _according(reading, token)
    sentence = doc[start].sent
    for i in range(start - 1, sentence.start - 1, -1):
        if i not in within and (_is_speech_verb(doc[i]) or _names_speech(doc, i, start)):
            found = utterers(reading, doc[i])
            if found:
                return found
    if plain(doc[sentence.start]) in _ACCORDING and sentence.start < start:
        return _according(reading, doc[sentence.start])
    return ()


def _names_speech(doc: Doc, i: int, start: int) -> bool:
    """Any verb before a colon and a quotation reports it: « M. Berg s'emporte : "…" »."""
    return doc[i].pos_ == "VERB" and start > 0 and doc[start - 1].text == ":"


def _is_speech_verb(token: Token) -> bool:
    return token.pos_ in {"VERB", "AUX"} and token.lemma_ in lemmas("speech")


def utterers(reading: Reading, verb: Token) -> Actors:
    """Return the subject of a verb of speech, inverted or not."""
    own = [c for c in verb.children if c.dep_ in SUBJECT]
    for child in reversed(own):
        found = meant(reading, child)
        if found:
            return found
    doc = verb.doc
    for token in doc[verb.i + 1 : min(verb.i + _INVERTED, verb.sent.end)]:
        if token.is_punct or plain(token) in {"que", "qu'"}:
            break
        found = reading.cast.at(token)
        if found:
            return found
    if own:
        return ()
    subject = subject_of(verb)
    return meant(reading, subject) if subject is not None else ()


_BODIES: Final = frozenset(
    "administration gouvernement présidence cabinet porte-parole entourage bureau ministère "
    "services diplomatie délégation régime conseiller conseillère communiqué exécutif chancellerie "
    "équipe proche proches camp source sources responsable parole autorités pouvoir partie".split()
)


def meant(reading: Reading, noun: Token) -> Actors:
    """Return whom a noun and what is coordinated with it mean, a body by whom it stands for."""
    found: dict[int, Actor] = {}
    nouns = [noun]
    for node in nouns:
        nouns.extend(c for c in node.children if c.dep_ in {"conj", "flat:name"} and c not in nouns)
    for node in nouns:
        actors = reading.cast.at(node)
        if not actors and node.lower_ in _BODIES:
            actors = reading.cast.within(t for t in node.subtree if t.i > node.i)[:1]
        for actor in actors:
            found.setdefault(actor.index, actor)
    return tuple(found.values())


def _according(reading: Reading, token: Token) -> Actors:
    doc = token.doc
    for following in doc[token.i + 1 : min(token.i + 10, token.sent.end)]:
        if following.text in {",", ".", ";"}:
            break
        found = reading.cast.at(following)
        if found:
            return found
    return ()


def _report(
    reading: Reading, sentence: Span, within: set[int], reported: dict[int, Actors]
) -> None:
    """Note what the sentence reports: all after « a dit que », or the whole after « selon »."""
    doc = sentence.doc
    first = next((t for t in sentence if not t.is_space and not t.is_punct), None)
    if first is not None and plain(first) in _ACCORDING:
        found = _according(reading, first)
        for i in range(sentence.start, sentence.end):
            reported[i] = found
    for token in sentence:
        if token.i in within or not _is_speech_verb(token):
            continue
        for i in range(token.i + 1, min(token.i + _QUE, sentence.end)):
            word = plain(doc[i])
            if word in {"que", "qu'"}:
                found = utterers(reading, token)
                for k in range(i, sentence.end):
                    reported[k] = found
                break
            if doc[i].pos_ == "VERB" and "Inf" not in doc[i].morph.get("VerbForm"):
                break

"""Who says what: quoted and reported speech with its speaker.

« "Nous voulons la paix", a dit Lars Berg. Il a ajouté que Lima devait rendre l'île. »: the
speaker stands before, after or inverted, and carries over to the next quotation.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain, dropwhile, pairwise, takewhile
from typing import Final

from sommet.cast import Actor, Actors
from sommet.facts.goals.anaphora import OF_OTHERS, THIRD_PERSON, agrees, is_his, last_subject
from sommet.facts.goals.complements import QUOTES, infinitive_at
from sommet.facts.goals.cues import lemmas
from sommet.facts.goals.onlookers import said_by_onlookers
from sommet.facts.goals.subjects import (
    before_relative,
    is_inserted,
    is_joint,
    is_year,
    mentioned_before,
    of_state,
    reports,
    told_by,
    utterers,
)
from sommet.grammar import (
    SUBJECT,
    auxiliaries,
    has_feature,
    is_negated,
    is_round_number,
    is_verb,
    own_subject,
)
from sommet.identity.strangers import is_another
from sommet.lexicon.gazetteer import fold, office_forms
from sommet.parse import Doc, Span, Token
from sommet.quotations import quotations
from sommet.reading import Reading
from sommet.times.vocabulary import vocabulary

_ADJACENT: Final = 4  # tokens between a verb of speech and the mark that it opens
_AFTER: Final = 60  # tokens from a closing mark to a verb of speech later in the sentence
_INVERTED: Final = 9  # tokens from a verb of speech to the subject after it
_QUE: Final = 30  # tokens from a verb of speech to its « que »
_COLON: Final = 8  # tokens from a verb of speech to a colon
_SCOPE: Final = 150  # tokens of one reported clause and what follows it
_NAMING: Final = 12  # tokens from « selon » to whom it names
_SUBORDINATE: Final = frozenset(
    {"alors", "tandis", "afin", "pour", "bien", "ainsi", "avant", "plus", "moins", "parce", "sans"}
    | {"après", "dès", "depuis", "lors", "ce", "autant", "pendant", "jusqu'à"}
)
_HAD: Final = frozenset({"avait", "avaient"})
_DATED: Final = 9  # tokens from « avait dit » to when that was
_READING: Final = frozenset({"lire", "lit", "lit-on"})  # « peut-on lire dans le communiqué »
_WHOM: Final = frozenset({"qui", "lequel", "laquelle"})
_OTHER_GENDER: Final = {"-il": "Fem", "-t-il": "Fem", "-elle": "Masc", "-t-elle": "Masc"}
_INVERTED_PRONOUNS: Final = frozenset(_OTHER_GENDER)
_ACCORDING: Final = (
    ("selon",),
    ("d'après",),
    ("d'", "après"),
    ("pour",),
    ("à", "en", "croire"),
    ("aux", "yeux"),
    ("de", "l'", "avis"),
    ("dans", "l'", "esprit"),
)
_ACCORDING_BEGINS: Final = frozenset(words[0] for words in _ACCORDING)


@dataclass(frozen=True)
class Speech:
    """Speakers by token.

    Attributes:
        quoted: the speakers of each quoted token; empty where they are unknown.
        reported: the speakers of each token of reported speech.
        onlookers: the tokens that experts, critics, the press are said to say.
        strangers: the quoted tokens whose speaker the text tells, yet nobody known.
        ends: the end of the quotation, as a token, for each quoted token.
        old: the tokens of what was said long before the meeting.
    """

    quoted: Mapping[int, Actors]
    reported: Mapping[int, Actors]
    onlookers: Collection[int]
    strangers: Collection[int]
    ends: Mapping[int, int]
    old: Collection[int]

    def speakers(self, token: Token) -> Actors:
        """Return who says the token; empty when nobody is known to."""
        return self.quoted.get(token.i) or self.reported.get(token.i, ())

    def just_before(self, token: Token) -> Actors:
        """Return who says the words that end right before the token's sentence, if quoted."""
        i = token.sent.start - 1
        while i >= 0 and (token.doc[i].is_space or token.doc[i].is_punct):
            if self.quoted.get(i):
                return self.quoted[i]
            i -= 1
        return self.quoted.get(i, ())

    def is_spoken(self, token: Token) -> bool:
        """Tell whether the token is quoted or reported."""
        return token.i in self.quoted or token.i in self.reported


def find_speech(reading: Reading, participants: Sequence[Actor]) -> Speech:
    """Return who says what in an article.

    Args:
        reading: the annotated article.
        participants: who meet: « …", ont-ils dit » is all of theirs.
    """
    passages = _passages(reading.doc)
    within = frozenset(i for start, end in passages for i in range(start, end))
    quoted, strangers = _quoted(reading, participants, passages, within)
    ends = {i: end for start, end in passages for i in range(start, end)}
    reported: dict[int, Actors] = {}
    onlookers: set[int] = set()
    old: set[int] = set()
    for sentence in reading.sentences:
        told = dict(_reported(reading, sentence, within))
        reported.update(told)
        if told and not all(told.values()) and _is_told_by_another(reading, sentence):
            strangers.update(i for i, speakers in told.items() if not speakers)
        onlookers.update(said_by_onlookers(reading, sentence))
        old.update(_said_of_old(sentence, within, told))
    return Speech(quoted, reported, onlookers, strangers, ends, old)


def _quoted(
    reading: Reading,
    participants: Sequence[Actor],
    passages: Sequence[tuple[int, int]],
    within: Collection[int],
) -> tuple[dict[int, Actors], set[int]]:
    """« "Il faut agir", a dit M. Berg »: who says each quoted token; those that strangers say."""
    quoted: dict[int, Actors] = {}
    strangers: set[int] = set()
    for start, end in passages:
        named = _speakers(reading, start, end, within)
        pronoun = _pronoun_after(reading.doc, end)
        others = _tells_of_others(reading, start, pronoun)
        named = () if others and pronoun is not None else named
        jointly = not others and _say_jointly(reading.doc, end)
        speakers = named or (tuple(participants) if jointly else named)
        goes_on = speakers is None or pronoun is not None or _same_source(reading.doc, end)
        if not speakers and goes_on:
            speakers = _carried_over(reading, start, quoted)
        speakers = speakers or ()
        if not speakers and pronoun is not None and not others:
            speakers = _last_speakers(start, quoted)
        if pronoun is not None and not all(agrees(a, pronoun) for a in speakers):
            speakers = ()
        quoted.update(dict.fromkeys(range(start, end), speakers))
        another = named is not None and not _is_anonymous(reading.doc, end)
        if not speakers and another and not _is_embedded(reading.doc, start, end):
            strangers.update(range(start, end))
    return quoted, strangers


def _said_of_old(
    sentence: Span, within: Collection[int], reported: Collection[int]
) -> Iterator[int]:
    """« "Il faut agir", avait dit M. Berg en 2019 », « avait dit en 2019 qu'il faut agir »."""
    if any(_told_of_old(t, within) for t in sentence.having(_HAD)):
        yield from (i for i in range(sentence.start, sentence.end) if i in within or i in reported)


def _told_of_old(had: Token, within: Collection[int]) -> bool:
    """« avait plaidé en février », « l'an dernier, avait dit », not « avait dit lundi »."""
    if had.i in within or not reports(had.head):
        return False
    doc, after = had.doc, had.doc[had.i + 1 : min(had.i + _DATED, had.sent.end)]
    before = doc[max(had.sent.start, had.i - _DATED) : had.i]
    told = takewhile(lambda t: not _opens_words(t) and t.i not in within, after)
    words = [t.plain for t in (*(t for t in before if t.i not in within), *told)]
    if lemmas("day") & set(words):
        return False
    far = any(word in lemmas("age", "once") or is_year(word) for word in words)
    months = vocabulary().months
    return far or any(led == "en" and months.get(word) for led, word in pairwise(words))


def _opens_words(token: Token) -> bool:
    """« avait dit [que] », « avait promis [de payer en deux ans] »: what is told follows."""
    doc, end = token.doc, token.sent.end
    verbal = token.plain in {"de", "d'"} and infinitive_at(doc, token.i + 1, end) is not None
    return verbal or token.plain in {"que", "qu'", ":"}


def _passages(doc: Doc) -> list[tuple[int, int]]:
    """Return the quotations as token ranges, marks included, in one pass over the text."""
    spans = (doc.char_span(q.start, q.end) for q in quotations(doc.text))
    return [(s.start, s.end) for s in spans if s is not None and len(s) > 0]


def _speakers(reading: Reading, start: int, end: int, within: Collection[int]) -> Actors | None:
    """Return who says a quotation: nearest are « a dit : "… », then « …", a dit », then the rest.

    Returns:
        The speakers, empty where they are named but unknown; None where nothing names them.
    """
    doc = reading.doc
    before = list(_unquoted(doc, max(doc[start].sent.start, start - _AFTER), start, within))
    last = doc[end - 1]
    after = list(_unquoted(doc, end, min(last.sent.end + 1, end + _AFTER, len(doc)), within))
    if after and after[0].text == "(":  # « …" (FAO), a dit M. Berg »
        after = list(dropwhile(lambda t: t.text != ")", after))[1:]
    if after and not (after[0].text == "," or is_verb(after[0])) and last.sent.end == end:
        after = []  # the quotation closes its sentence; what follows is another
    opening = [t for t in before[-_ADJACENT:] if reports(t)]
    closing = [t for t in after[:_ADJACENT] if reports(t) and not _goes_on(after, t)]
    inside = doc.span(start, end).having(lemmas("speech"))
    closing += [t for t in inside if reports(t) and _is_aside(reading, t)]
    others = (t for t in (*reversed(before), *after) if reports(t)) if not closing else ()
    for verb in chain(reversed(opening), closing, others):
        found = utterers(reading, verb)
        if found:
            return found
    pronoun = next((t for t in after[:_ADJACENT] if t.plain in _INVERTED_PRONOUNS), None)
    if pronoun is not None:  # « a-t-il tweeté »: the verb may be new to the lists
        return reading.cast.at(pronoun) or last_subject(reading, pronoun)
    for tokens in (after[:_ADJACENT], before):
        for token in tokens:
            named = _according(reading, token)
            if named:
                return named
    carried_on = bool(opening) and opening[-1].plain.endswith(
        ("er", "re", "ir")
    )  # « Et d'ajouter »
    if before and before[-1].text == ":":
        verbs = [t for t in before if t.pos_ == "VERB"]
        named = utterers(reading, verbs[-1]) if verbs else reading.cast.within(before)[-1:]
        return named or (last_subject(reading, verbs[-1]) if carried_on and verbs else ())
    if not closing and len(after) > 2 and after[0].text == "," and _may_report(after[1]):
        return reading.cast.within(after[1:_INVERTED])[:1]  # « …", tonne Mme Diaz »
    return () if closing or (opening and not carried_on) else None


def _goes_on(after: Sequence[Token], verb: Token) -> bool:
    """« veut "un pacte" et souhaite une trêve »: a verb coordinated with the one before."""
    between = list(takewhile(lambda t: t != verb, after))
    return bool(between) and between[0].plain == "et" and not any(t.is_punct for t in between)


def _may_report(token: Token) -> bool:
    """« tonne », new to the lists, or its auxiliary; not « citant », « en présence de »."""
    bare = token.pos_ in {"VERB", "AUX", "NOUN", "ADJ", "PRON"} and token.text.islower()
    return bare and not token.plain.endswith("ant")


def _pronoun_after(doc: Doc, end: int) -> Token | None:
    """« …", a-t-il ajouté »: who spoke before speaks on."""
    after = doc[end : end + _ADJACENT + 1]
    return next((t for t in after if t.plain in _INVERTED_PRONOUNS), None)


def _tells_of_others(reading: Reading, start: int, pronoun: Token | None) -> bool:
    """« Un élève est venu. "…", dit-il »: the sentence before is about a stranger, who may speak.

    Args:
        reading: the annotated article.
        start: the first token of the quotation.
        pronoun: « -il » after it, which must agree.
    """
    first = reading.doc[start].sent.start
    subject = own_subject(reading.doc[first - 1].sent.root) if first else None
    if subject is not None and is_round_number(subject):  # « une dizaine d'experts »
        subject = next((c for c in subject.children if c.dep_ == "nmod"), subject)
    if subject is None or subject.pos_ not in {"NOUN", "ADJ"} or reading.cast.at(subject):
        return False  # an adjective: so the model takes « un étudiant »
    if pronoun is not None and has_feature(subject, "Gender", _OTHER_GENDER[pronoun.plain]):
        return False
    if not has_feature(subject, "Number", "Plur"):
        return is_another(subject)
    office = office_forms().get(fold(subject.plain))
    strange = office is not None and office.level in OF_OTHERS
    return strange or subject.lemma_.lower() in lemmas("onlooker")


def _say_jointly(doc: Doc, end: int) -> bool:
    """« …", ont-ils déclaré », « …", lit-on dans le communiqué commun »."""
    after = list(takewhile(lambda t: t.text not in {".", ";"}, doc[end : end + _INVERTED]))
    opening = after[: _ADJACENT + 1]
    reads = any(reports(t) or t.plain in _READING for t in opening)
    together = any(t.plain in {"-ils", "-elles", "-t-ils"} for t in opening)
    text = next((t for t in after if is_joint(t)), None)
    return reads and (together or (text is not None and not _has_subject_behind(text)))


def _has_subject_behind(text: Token) -> bool:
    """« ont dit dans un texte commun les maires »: theirs."""
    following = text.doc[text.i + 1 : min(text.i + _ADJACENT, text.sent.end)]
    after = next(dropwhile(lambda t: t.pos_ == "ADJ", following), text)
    return after.pos_ == "DET" and after.plain in {"les", "des"}


def _same_source(doc: Doc, end: int) -> bool:
    """« …", ajoute-t-on de même source »: who spoke before speaks on."""
    words = [t.plain for t in doc[end : end + _NAMING]]
    return ("même", "source") in pairwise(words)


def _is_embedded(doc: Doc, start: int, end: int) -> bool:
    """« Les deux pays se disent prêts à "reprendre la mer" »: words of their clause."""
    first = next((t for t in doc[start:end] if t.is_alpha), doc[start])
    if start == 0 or not first.text.islower() or doc[start - 1].is_punct:
        return False
    near = doc[max(doc[start].sent.start, start - _AFTER) : start]
    teller = next(filter(reports, reversed(near)), None)
    subject = own_subject(teller) if teller is not None else None
    after = doc[end : end + _ADJACENT + 1]
    known = lemmas("everybody") | THIRD_PERSON
    theirs = subject is not None and subject.plain in known
    return theirs and not any(reports(t) for t in after)


def _is_anonymous(doc: Doc, end: int) -> bool:
    """« …", a-t-on indiqué à Matignon »: somebody of some side."""
    return any(t.plain in {"-on", "on"} for t in doc[end : end + _ADJACENT + 1])


def _unquoted(doc: Doc, start: int, end: int, within: Collection[int]) -> Iterator[Token]:
    """Yield the words between two tokens that no quotation holds, up to the end of the line."""
    for token in doc[start:end]:
        if token.is_space:
            if "\n" in token.text and token.i > start:
                return
        elif token.i not in within:
            yield token
            if token.text in {".", ";"}:
                return


def _carried_over(reading: Reading, start: int, quoted: Mapping[int, Actors]) -> Actors:
    """A quotation on its own is of who spoke, or was subject, in the sentence before.

    Of a paragraph that opens with one it is the subject of the paragraph before; where that ends
    with a quotation too, two may be talking, and nobody is known to speak.
    """
    doc = reading.doc
    i, parted = start - 1, False
    while i >= 0 and doc[i].is_space:
        parted = parted or "\n" in doc[i].text
        i -= 1
    if i < 0 or (parted and i in quoted):
        return ()
    if quoted.get(i):
        return quoted[i]
    before = doc[i].sent
    within = [k for k in range(before.start, before.end) if k in quoted]
    tells = is_verb(before.root) and before.root.i not in quoted
    found = utterers(reading, before.root) if tells else ()
    if found or within:  # where the sentence before quotes somebody unknown, he may speak on
        return found or quoted[within[-1]]
    return last_subject(reading, doc[start])


def _last_speakers(start: int, quoted: Mapping[int, Actors]) -> Actors:
    """« …", a dit M. Berg. La mer monte et "…", a-t-il ajouté »: who was quoted last."""
    near = range(start - 1, max(-1, start - _SCOPE), -1)
    return next((quoted[i] for i in near if i in quoted), ())


def _closes(verb: Token) -> bool:
    """Tell whether an inverted clause reports the words before it: « …, a indiqué l'Elysée »."""
    i = verb.i - 1
    while i > verb.sent.start and verb.doc[i].pos_ in {"AUX", "PRON", "ADV"}:
        i -= 1
    subject_first = any(
        c.dep_ in SUBJECT and c.i < verb.i and c.plain not in {"-t", "-il", "-elle"}
        for c in verb.children
    )
    return verb.doc[i].text == "," and not subject_first


def _stands_before(reading: Reading, verb: Token, speakers: Actors) -> bool:
    before = verb.doc[max(verb.sent.start, verb.i - _ADJACENT) : verb.i]
    inverted = any(t.plain in _INVERTED_PRONOUNS for t in before)
    return bool(speakers) and not inverted and speakers == mentioned_before(reading, verb)


def _is_aside(reading: Reading, verb: Token) -> bool:
    """« "Ensemble, a dit M. Berg, nous vaincrons" »: said within the marks of who speaks.

    A sentence of the quotation may end with it: « "Il faut agir, a dit M. Berg. Je" ».
    """
    third = any(has_feature(n, "Person", "3") for n in (verb, *auxiliaries(verb)))
    followed = third and _closes(verb) and verb.i + 1 < len(verb.doc)
    mention = reading.cast.mention_at(verb.nbor()) if followed else None
    ends = mention is not None and mention.end == verb.sent.end - 1
    return third and (ends or is_inserted(verb))


def _according(reading: Reading, token: Token) -> Actors:
    """Return whom « selon », « d'après » at the token names."""
    doc = token.doc
    for words in _ACCORDING if token.plain in _ACCORDING_BEGINS else ():
        start = token.i + len(words)
        if token.plain != words[0] or tuple(t.plain for t in doc[token.i : start]) != words:
            continue
        if words == ("pour",) and not token.is_sent_start:
            continue
        for following in doc[start : min(start + _NAMING, token.sent.end)]:
            if following.plain in _WHOM:
                return ()  # « M. Berg, selon lequel » tells more of him
            if following.text in {",", ".", ";", '"', "«", "“"}:
                break
            found = reading.cast.at(following)
            if not found and following.plain in {"lui", "elle"}:
                found = last_subject(reading, following)
            if not found and following.plain in lemmas("representative") and is_his(following):
                found = last_subject(reading, following)  # « selon son cabinet »
            found = found or of_state(reading, (following,))
            if found:
                return found
    return ()


def _colon_after(verb: Token) -> int | None:
    """« M. Berg a insisté : les combats doivent cesser »: words reported without marks."""
    end = min(verb.i + _COLON, verb.sent.end - 1)
    for token in verb.doc[verb.i + 1 : end]:
        if token.text == ":":
            return None if token.nbor().text in QUOTES else token.i + 1
        if is_verb(token) or token.is_punct:
            return None
    return None


def _view(reading: Reading, token: Token) -> Actors:
    """Return whose view a clause is: « à ses yeux », « M. Berg, pour qui », « selon lequel »."""
    word, before = token.plain, token.nbor(-1).plain if token.i > token.sent.start else ""
    if word == "yeux" and before == "ses":
        return last_subject(reading, token)
    if word in _WHOM and before in {"pour", "selon"}:
        return before_relative(reading, token)
    return ()


def _is_told_by_another(reading: Reading, sentence: Span) -> bool:
    """« Un élu a affirmé que Lima voulait la guerre »: somebody new says so."""
    subject = own_subject(sentence.root)
    if subject is None or subject.pos_ != "NOUN" or any(c.dep_ == "case" for c in subject.children):
        return False
    return is_another(subject) and reports(sentence.root) and not utterers(reading, sentence.root)


@cache
def _reporting() -> frozenset[str]:
    """Return the words from which `_reported` begins."""
    return lemmas("speech") | {"yeux"} | _WHOM | _ACCORDING_BEGINS


def _reported(
    reading: Reading, sentence: Span, within: Collection[int]
) -> Iterator[tuple[int, Actors]]:
    """Yield the tokens that a sentence reports: after « a dit que », or all after « selon »."""
    doc = sentence.doc
    first = next((t for t in sentence if not t.is_space and not t.is_punct), None)
    if first is not None:
        found = _according(reading, first)
        if found:
            yield from ((i, found) for i in range(sentence.start, sentence.end))
    for token in sentence.having(_reporting()):
        if token.i > sentence.start and token.nbor(-1).text == ",":  # « Il faut, selon M. Berg, »
            found = _according(reading, token) if token.plain != "pour" else ()
            yield from ((i, found) for i in told_by(token) if found)
        view = _view(reading, token)
        if view:
            start = token.i if token.plain in _WHOM else sentence.start
            yield from ((i, view) for i in range(start, sentence.end))
        if token.i in within or not reports(token):
            continue
        colon = _colon_after(token)
        if colon is not None:
            speakers = utterers(reading, token)
            yield from ((k, speakers) for k in range(colon, sentence.end))
        inserted = is_inserted(token)
        speakers = utterers(reading, token) if inserted or _closes(token) else ()
        # « M. Berg, élu en mai, a réclamé un vote » inserts nothing
        if inserted or (_closes(token) and not _stands_before(reading, token, speakers)):
            first_said = max(sentence.start, token.i - _SCOPE)
            end = sentence.end if inserted else token.i
            yield from ((k, speakers) for k in range(first_said, end))
        for i in range(token.i + 1, min(token.i + _QUE, sentence.end)):
            if doc[i].plain in {"que", "qu'"} and doc[i - 1].plain not in _SUBORDINATE:
                speakers = () if is_negated(token) else utterers(reading, token)
                yield from ((k, speakers) for k in range(i, min(i + _SCOPE, sentence.end)))
                break
            if doc[i].pos_ == "VERB" and "Fin" in doc[i].morph.get("VerbForm", []):
                break

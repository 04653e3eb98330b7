"""The constructions that state a goal; each yields the goals that one sentence states.

A construction finds the words of a goal and who holds it, as actors of the article; ``None`` is
the meeting as a whole. Whether these actors may hold a goal is for `sommet.facts.goals` to say.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from spacy.tokens import Doc, Span, Token

from sommet.facts.encounters import encounter_nouns, encounter_verbs
from sommet.facts.goals.complements import (
    QUOTES,
    Complement,
    begins,
    find_complement,
    infinitive_at,
)
from sommet.facts.goals.cues import (
    Frame,
    IntentVerb,
    agenda_words,
    duties,
    duty_phrases,
    frame,
    intent_verbs,
    intent_words,
    lemmas,
    occasions,
    purposes,
    tokens,
    topics,
)
from sommet.facts.goals.extents import cut
from sommet.facts.goals.sides import Sides
from sommet.facts.goals.speech import Actors
from sommet.grammar import (
    auxiliaries,
    is_conditional,
    is_future,
    is_negated,
    is_passive,
    is_reflexive,
    is_verb,
    plain,
    subject_of,
    verb_lemma,
)

_INFINITIVE: Final = frame("inf")
_NOUN: Final = frame("noun")
_REACH: Final = 30  # tokens from words of purpose back to what they are said of
_DESIGN: Final = 16  # tokens from « destiné à » back to its noun
_LIST: Final = 20  # tokens from « au menu » to the colon before the agenda


@dataclass(frozen=True, slots=True)
class Wish:
    """A goal's words, and who holds it: actors, or None for the meeting as a whole."""

    span: Span
    holders: Actors | None


Construction = Callable[[Span, Sides], Iterator[Wish]]


def verbs(sentence: Span, sides: Sides) -> Iterator[Wish]:
    """« M. Berg a promis de [lever les obstacles]. »"""
    between = _times(sides, sentence)
    for token in filter(is_verb, sentence):
        for entry in intent_verbs().get(verb_lemma(token), ()):
            if not _is_wanted(token, entry, sides):
                continue
            complement = find_complement(
                token, entry.patterns, addressee=entry.addressee, between=between
            )
            complement = complement or _cleft(token)
            if complement is None:
                continue
            if token.i in sides.speech.quoted and (
                _infinitive_lemma(token, complement) in lemmas("discourse")
            ):
                break  # « Je veux dire que »
            if complement.kind == "noun" and _head(token.doc, complement) in lemmas("no aim"):
                continue  # « appeler au téléphone »
            yield from _wishes(sides, token, complement, sides.agents(token) or ())
            break


def _head(doc: Doc, complement: Complement) -> str:
    """Return the lemma of the first noun of a noun phrase."""
    return next((t.lemma_ for t in doc[complement.start :] if t.pos_ in {"NOUN", "PROPN"}), "")


def _is_wanted(verb: Token, entry: IntentVerb, sides: Sides) -> bool:
    """Tell whether the verb is said as the entry asks: affirmed, active, of its own accord."""
    if _is_background(verb, sides) or verb_lemma(verb.head) in lemmas("suspicion"):
        return False
    if is_negated(verb) != (entry.negation == "must") and entry.negation != "may":
        return False
    if entry.reflexive != is_reflexive(verb) and not _reports_wish(verb):
        return False
    return not (is_passive(verb) and verb_lemma(verb) != "convenir") and not _is_hypothetical(verb)


def _cleft(verb: Token) -> Complement | None:
    """« Ce que nous voulons, c'est [un accord]. »"""
    doc = verb.doc
    before = [plain(t) for t in doc[max(verb.sent.start, verb.i - 5) : verb.i]]
    after = doc[verb.i + 1 : min(verb.i + 5, verb.sent.end)]
    if "ce" not in before or not {"que", "qu'"} & set(before):
        return None
    copula = next((t for t in after if t.lemma_ == "être"), None)
    return (
        find_complement(copula, (_INFINITIVE, frame("de inf"), _NOUN, frame("que")))
        if copula
        else None
    )


def _reports_wish(verb: Token) -> bool:
    """« se promettre », « se vouloir » apart, « se » may belong to a verb before: « se dit vouloir »."""
    return "Inf" in verb.morph.get("VerbForm")


def _is_background(verb: Token, sides: Sides) -> bool:
    """Tell whether a pluperfect, or an imperfect that reports no words, tells of earlier times."""
    past = [
        n
        for n in (verb, *auxiliaries(verb))
        if "Imp" in n.morph.get("Tense") and "Fin" in n.morph.get("VerbForm") and not is_future(n)
    ]
    if any(n != verb and n.dep_ != "cop" for n in past):
        return True
    return bool(past) and not sides.speech.is_spoken(verb)


def _is_hypothetical(verb: Token) -> bool:
    return any(c.dep_ == "mark" and plain(c) in {"si", "s'"} for c in verb.children)


def nouns(sentence: Span, sides: Sides) -> Iterator[Wish]:
    """« M. Berg a fait part de sa volonté de [renforcer la coopération]. »"""
    between = _times(sides, sentence)
    for token in sentence:
        entry = intent_words("noun").get(token.lemma_) if token.pos_ == "NOUN" else None
        if entry is not None:
            verb = next((a for a in token.ancestors if is_verb(a)), None)
            if verb is not None and (is_negated(verb) or _is_background(verb, sides)):
                continue
            complement = find_complement(token, entry.patterns, between=between)
            yield from _wishes(sides, token, complement, sides.owners(token))


def adjectives(sentence: Span, sides: Sides) -> Iterator[Wish]:
    """« Mme Diaz s'est dite prête à [rencontrer son homologue]. »"""
    between = _times(sides, sentence)
    table = intent_words("adjective")
    for token in sentence:
        entry = next((table[form] for form in _masculine(token) if form in table), None)
        if entry is None or token.pos_ not in {"ADJ", "VERB", "NOUN"} or is_negated(token):
            continue
        complement = find_complement(token, entry.patterns, between=between)
        yield from _wishes(sides, token, complement, sides.agents(token) or ())


def _masculine(token: Token) -> tuple[str, ...]:
    """Return the forms of which the token may be an inflection: « prêtes » of « prêt »."""
    word = plain(token)
    return (word, word.removesuffix("s"), word.removesuffix("e"), word.removesuffix("es"))


def purposes_of(sentence: Span, sides: Sides) -> Iterator[Wish]:
    """« Mme Diaz est arrivée à Oslo en vue de [la signature d'un accord]. »"""
    for token in sentence:
        for entry in purposes():
            for words in entry.words or ("",):
                start = token.i + len(tokens(words))
                if not _reads(token, tokens(words)):
                    continue
                for pattern in entry.patterns:
                    begin = begins(token.doc, start, sentence.end, pattern)
                    if begin is None:
                        continue
                    if entry.of_noun:
                        holders = _designed(token, sides)
                    else:
                        holders = _doers(token, sides, of_meeting=entry.of_meeting)
                    complement = Complement(begin, pattern.kind, pattern)
                    yield from _wishes(sides, token, complement, holders)
                    break


def _reads(token: Token, words: Iterable[str]) -> bool:
    """Tell whether the text reads these words from the token on; « A » may stand for « À »."""
    doc = token.doc
    for n, word in enumerate(words):
        if token.i + n >= len(doc):
            return False
        read = plain(doc[token.i + n])
        if read != word and not (word == "à" and doc[token.i + n].text == "A"):
            return False
    return True


def _doers(token: Token, sides: Sides, *, of_meeting: bool) -> Actors | None:
    """Return who does what the words of purpose at the token are said of; empty: nobody known."""
    nearest = reversed(token.doc[max(token.sent.start, token.i - _REACH) : token.i])
    governors = _governors(token)
    for node in (*governors, *nearest):
        lemma = verb_lemma(node)
        if sides.is_talks(node):
            return sides.meant(node)
        if lemma in lemmas("mission") and not _is_active(node):
            return _sent(node, sides)
        if is_verb(node):
            if _is_background(node, sides):
                return ()
            if not of_meeting or lemma in lemmas("journey") or lemma in encounter_verbs():
                return sides.agents(node)
            if _is_at_place(node):
                return sides.agents(node)
            if _is_finite(node) or any(_is_finite(a) for a in auxiliaries(node)):
                if lemma in lemmas("state of things") or node not in governors:
                    return ()
                agents = sides.agents(node) or ()
                return agents if all(a.kind == "person" for a in agents) else ()
        if node.text in {";", ":"}:
            return ()
    return ()


def _is_active(verb: Token) -> bool:
    """Tell « a mandaté », « mandate » from « mandaté »."""
    return "Part" not in verb.morph.get("VerbForm") or any(
        c.lemma_ == "avoir" for c in auxiliaries(verb)
    )


def _designed(participle: Token, sides: Sides) -> Actors | None:
    """« une visite à Lima destinée à », « des pourparlers visant à »: of the noun before."""
    for node in reversed(
        participle.doc[max(participle.sent.start, participle.i - _DESIGN) : participle.i]
    ):
        if sides.is_talks(node):
            verb = next((a for a in node.ancestors if is_verb(a)), None)
            return () if verb is not None and _is_background(verb, sides) else sides.meant(node)
        if _is_finite(node) or node.text in {";"} | QUOTES or plain(node) in {"que", "qu'"}:
            return ()
    return ()


def _governors(token: Token) -> list[Token]:
    """Return the verb above the words of purpose, as the parse has it."""
    return [a for a in token.ancestors if is_verb(a) and a.i < token.i][:1]


def _is_at_place(verb: Token) -> bool:
    """« Mme Diaz est à Oslo pour », « sera lundi en Norvège pour »."""
    if verb.lemma_ != "être":
        return False
    following = verb.doc[verb.i + 1 : min(verb.i + 7, verb.sent.end)]
    if any(plain(t) in {"là", "ici"} for t in following[:2]):
        return True
    return any(
        plain(t) in {"à", "en", "au", "aux"} and following.doc[t.i + 1].pos_ == "PROPN"
        for t in following
        if t.i + 1 < verb.sent.end
    )


def _sent(mission: Token, sides: Sides) -> Actors | None:
    """« l'émissaire, mandaté pour », « une conférence convoquée pour »."""
    subject = subject_of(mission)
    if subject is not None and sides.is_talks(subject):
        return sides.meant(subject)
    before = mission.doc[max(mission.sent.start, mission.i - _REACH) : mission.i]
    for token in reversed(before):
        if sides.is_talks(token):
            return sides.meant(token)
        people = tuple(a for a in sides.reading.cast.at(token) if a.kind == "person")
        if people:
            return people
    return ()


def occasions_of(sentence: Span, sides: Sides) -> Iterator[Wish]:
    """« Cette visite sera l'occasion de [signer deux accords]. »"""
    for token in sentence:
        entry = occasions().get(verb_lemma(token))
        subject = subject_of(token) if entry is not None else None
        if entry is None or subject is None or is_negated(token):
            continue
        if not sides.is_talks(subject) and plain(subject) not in {"ce", "c'", "cela"}:
            continue
        if is_conditional(token):
            continue  # « permettrait de », as the journalist thinks
        complement = find_complement(token, entry.patterns, addressee=entry.addressee)
        if complement is not None:
            named = sides.reading.cast.within(token.doc[token.i + 1 : complement.start])
            talks = sides.meant(subject) if sides.is_talks(subject) else None
            yield from _wishes(sides, token, complement, named or talks)


def aims(sentence: Span, sides: Sides) -> Iterator[Wish]:
    """« L'objectif de la rencontre est de [relancer le commerce]. »"""
    doc = sentence.doc
    for token in sentence:
        entry = intent_words("aim").get(token.lemma_) if token.pos_ in {"NOUN", "ADJ"} else None
        if entry is None:
            continue
        following = doc[token.i + 1 : min(token.i + 14, sentence.end)]
        copula = next((t for t in following if t.lemma_ == "être" or t.text == ":"), None)
        patterns = entry.patterns
        if copula is None and (token.i == 0 or plain(token.nbor(-1)) not in {"pour", "comme"}):
            continue  # « avoir pour but de »
        if copula is not None and copula.text == ":":
            patterns = (_INFINITIVE, _NOUN)
            if any(is_verb(t) for t in doc[token.i + 1 : copula.i]):
                continue
        complement = find_complement(copula or token, patterns)
        if complement is None or _is_background(copula or token, sides):
            continue
        yield from _wishes(sides, token, complement, _aiming(token, copula, sides))


def subjects(sentence: Span, sides: Sides) -> Iterator[Wish]:
    """« Principaux sujets de discussion : [la pêche et la dette]. »"""
    for token in sentence:
        if token.lemma_ not in lemmas("subject") or token.pos_ != "NOUN":
            continue
        following = token.doc[token.i + 1 : min(token.i + _LIST, sentence.end)]
        mark = next((t for t in following if t.text == ":" or is_verb(t)), None)
        if mark is None or (is_verb(mark) and not (mark.lemma_ == "être" and is_future(mark))):
            continue
        yield from _wishes(sides, token, find_complement(mark, (_NOUN, _INFINITIVE)), None)


def _aiming(aim: Token, copula: Token | None, sides: Sides) -> Actors | None:
    """Return whose aim it is: the complement's, the possessive's, the subject of « avoir »."""
    doc = aim.doc
    if any(plain(t) in {"notre", "nos", "mon", "ma"} for t in doc[max(aim.i - 3, 0) : aim.i]):
        return sides.speech.speakers(aim)
    if copula is not None:
        owners = sides.reading.cast.within(doc[aim.i + 1 : copula.i])
        return owners or sides.speech.reported.get(copula.i) or None
    subject = subject_of(aim)  # « la réunion a pour but »
    if subject is not None:
        return sides.meant(subject)
    verb = next((a for a in aim.ancestors if is_verb(a)), None)
    return sides.agents(verb) if verb is not None else ()


def agenda(sentence: Span, sides: Sides) -> Iterator[Wish]:
    """« Au menu des discussions : [le commerce et la sécurité]. »"""
    doc = sentence.doc
    for token in sentence:
        for words in agenda_words():
            if not _reads(token, words):
                continue
            after = token.i + len(words)
            if not _is_of_this_meeting(doc[after : min(after + 4, sentence.end)], words):
                continue
            near = doc[after : min(after + _LIST, sentence.end)]
            colon = next((t.i for t in near if t.text == ":"), None)
            opens = token.i == sentence.start or doc[token.i - 1].is_punct or token.is_title
            if (
                colon is None
                and opens
                and not any(_is_finite(t) for t in doc[after : sentence.end])
            ):
                colon = next((t.i for t in near if t.text == ","), None)
            verb = next((t for t in near if is_verb(t)), None)
            copula = next(
                (t for t in doc[max(sentence.start, token.i - 5) : token.i] if is_verb(t)), None
            )
            if colon is not None and verb is None:
                start = colon + 1
            elif verb is not None and verb.lemma_ in {"figurer", "être", "trouver"}:
                start = verb.i + 1
            elif copula is not None and plain(copula) != "-t":
                yield from _before(copula, sides)
                continue
            else:
                continue
            while start < sentence.end and (doc[start].text in QUOTES or doc[start].is_space):
                start += 1
            yield from _wishes(sides, token, Complement(start, "noun", _NOUN), None)


def _is_of_this_meeting(following: Span, words: Iterable[str]) -> bool:
    """« au cœur des discussions », not « au cœur de Lima »; not « au menu d'un sommet européen »."""
    nouns = [t for t in following if t.pos_ == "NOUN"]
    talks = bool(nouns) and plain(nouns[0]) in encounter_nouns()
    if any(plain(t) in {"un", "une", "prochain", "prochaine"} for t in following[:3]):
        return False
    return talks or not {"centre", "cœur", "coeur"} & set(words)


def _before(copula: Token, sides: Sides) -> Iterator[Wish]:
    """« [La sécurité et le commerce] sont au cœur des discussions »: the words before the verb."""
    doc = copula.doc
    start = copula.i
    while start > copula.sent.start and doc[start - 1].text not in {",", ":", ";"} | QUOTES:
        start -= 1
    while start < copula.i and doc[start].pos_ in {"SPACE", "PUNCT", "CCONJ"}:
        start += 1
    words = doc[start : copula.i]
    head = next((t for t in words if t.pos_ in {"NOUN", "PROPN", "PRON"}), None)
    if head is None or head.pos_ == "PRON" or sides.reading.cast.at(head):
        return
    if is_past(copula) or any(is_verb(t) for t in words):
        return
    yield Wish(words, None)


def _is_finite(token: Token) -> bool:
    return is_verb(token) and "Fin" in token.morph.get("VerbForm")


def dominating(sentence: Span, sides: Sides) -> Iterator[Wish]:
    """« [La crise] devrait dominer les entretiens. »"""
    for token in filter(is_verb, sentence):
        if verb_lemma(token) not in lemmas("dominate") or not _is_ahead(token):
            continue
        if any(sides.is_talks(c) and c.i > token.i for c in token.children):
            yield from _before(_first_auxiliary(token), sides)


def topics_of(sentence: Span, sides: Sides) -> Iterator[Wish]:
    """« Les entretiens porteront sur [la coopération énergétique]. »"""
    between = _times(sides, sentence)
    for token in sentence:
        if plain(token) == "question" and _is_impersonal_talk(token):
            complement = find_complement(token, (frame("de noun"), frame("de inf")))
            yield from _wishes(sides, token, complement, None)
        for entry in topics().get(verb_lemma(token), ()) if is_verb(token) else ():
            subject = subject_of(token)
            complement = find_complement(token, entry.patterns, between=between)
            if entry.talks is False and is_passive(token) and _is_to_come(token):
                yield from _before(_first_auxiliary(token), sides)
                break
            if subject is None or complement is None or is_negated(token):
                continue
            talks = sides.is_talks(subject)
            if entry.talks and talks and not is_past(token):
                yield from _wishes(sides, token, complement, None)
                break
            if not entry.talks and _is_ahead(token):
                yield from _wishes(sides, token, complement, None if talks else sides.agents(token))
                break


def _is_to_come(participle: Token) -> bool:
    """« sera abordée », « doit être évoquée »."""
    first = _first_auxiliary(participle)
    return is_future(first) or first.lemma_ == "devoir"


def _first_auxiliary(participle: Token) -> Token:
    """Return the first verb of a compound form, the modal if there is one."""
    i = participle.i
    while i > participle.sent.start and (
        participle.doc[i - 1].pos_ in {"AUX", "ADV"} or participle.doc[i - 1].lemma_ == "devoir"
    ):
        i -= 1
    return participle.doc[i]


def _is_impersonal_talk(noun: Token) -> bool:
    """« il sera notamment question de »."""
    before = noun.doc[max(noun.sent.start, noun.i - 4) : noun.i]
    return any(t.lemma_ == "être" and is_future(t) for t in before)


def is_past(verb: Token) -> bool:
    """Tell whether a finite verb, or its auxiliary, looks back: « a porté », « portait »."""
    nodes = [verb, *auxiliaries(verb)]
    if any(is_future(n) for n in nodes):
        return False
    if any("Imp" in n.morph.get("Tense") for n in nodes):
        return True
    return any(n.lemma_ == "avoir" for n in auxiliaries(verb))


def _is_ahead(verb: Token) -> bool:
    if is_future(verb) or "Pres" in verb.morph.get("Tense") and "Fin" in verb.morph.get("VerbForm"):
        return True
    governor = verb.head
    return "Inf" in verb.morph.get("VerbForm") and governor.lemma_ in {"devoir", "aller", "prévoir"}


def scheduled(sentence: Span, sides: Sides) -> Iterator[Wish]:
    """« Mme Diaz doit [défendre un projet de traité]. »"""
    for token in filter(is_verb, sentence):
        if verb_lemma(token) not in {"devoir", "aller"} or is_negated(token):
            continue
        if sides.speech.is_spoken(token) or _is_hypothetical(token):
            continue
        if set(token.morph.get("Tense")) & {"Past", "Imp"} and not is_future(token):
            continue
        complement = find_complement(token, (_INFINITIVE,))
        if complement is None:
            continue
        agents = sides.agents(token) or ()
        if _infinitive_lemma(token, complement) not in lemmas("itinerary") and agents:
            if all(a.kind == "person" for a in agents) or len(agents) > 1:
                yield from _wishes(sides, token, complement, agents)


def spoken_duties(sentence: Span, sides: Sides) -> Iterator[Wish]:
    """« "Il faut [mettre fin aux combats]", a dit M. Berg. »"""
    between = _times(sides, sentence)
    for token in sentence:
        word = verb_lemma(token) if is_verb(token) else token.lemma_
        entry = duties().get(word) or duties().get(plain(token))
        if entry is None or is_negated(token):
            continue
        judge = token.nbor(-1) if token.i > sentence.start else token
        judged = token.pos_ == "ADJ" and verb_lemma(judge) in lemmas("speech") and is_verb(judge)
        aim = verb_lemma(token) == "agir" and is_reflexive(token) and is_future(token)
        if not judged and not aim and not sides.speech.is_spoken(token):
            continue
        if is_verb(token) and verb_lemma(token) == "agir" and not is_reflexive(token):
            continue
        complement = find_complement(
            token, entry.patterns, addressee=entry.addressee, between=between
        )
        if complement is not None and token.i not in sides.speech.quoted:
            if _infinitive_lemma(token, complement) in lemmas("itinerary"):
                continue
        speakers: Actors | None = sides.speech.speakers(token)
        if judged:
            speakers = sides.agents(judge) or ()
        elif aim and not sides.speech.is_spoken(token):
            speakers = None
        yield from _wishes(sides, token, complement, speakers)


def spoken_phrases(sentence: Span, sides: Sides) -> Iterator[Wish]:
    """« "Le moment est venu de [tourner la page]", a dit Mme Diaz. »"""
    for token in sentence:
        if not sides.speech.is_spoken(token):
            continue
        for words, entry in duty_phrases():
            if _reads(token, words):
                last = token.doc[token.i + len(words) - 1]
                complement = find_complement(last, entry.patterns)
                yield from _wishes(sides, token, complement, sides.speech.speakers(token))


def promises(sentence: Span, sides: Sides) -> Iterator[Wish]:
    """« M. Berg a assuré que son pays [soutiendrait la réforme]. »"""
    for token in filter(is_verb, sentence):
        going_to = verb_lemma(token) == "aller"
        if not (is_future(token) or going_to) or is_negated(token):
            continue
        if verb_lemma(token) in lemmas("state of things"):
            continue
        speakers = sides.speech.speakers(token)
        subject = subject_of(token)
        if subject is None or not set(sides.names(speakers)):
            continue
        if not set(sides.names(sides.meant(subject) or ())) & set(sides.names(speakers)):
            continue
        complement = find_complement(token, (_INFINITIVE, frame("de inf"), frame("à inf")))
        if complement is not None and _infinitive_lemma(token, complement) in lemmas(
            "state of things"
        ):
            continue
        if complement is None and not going_to:
            complement = Complement(token.i, "inf", _INFINITIVE)
        yield from _wishes(sides, token, complement, speakers)


def _infinitive_lemma(trigger: Token, complement: Complement) -> str:
    found = infinitive_at(trigger.doc, complement.start, trigger.sent.end)
    return verb_lemma(trigger.doc[found]) if found is not None else ""


def _wishes(
    sides: Sides, trigger: Token, complement: Complement | None, holders: Actors | None
) -> Iterator[Wish]:
    """Yield the goals of a complement, if somebody holds them."""
    if complement is None or holders == ():
        return
    limit = trigger.sent.end
    closing = sides.speech.ends.get(trigger.i, limit)
    if complement.start < closing < limit and trigger.doc[closing].pos_ == "PUNCT":
        limit = closing
    for span in cut(trigger.doc, complement, limit):
        yield Wish(span, holders)


def _times(sides: Sides, sentence: Span) -> frozenset[int]:
    """Return the tokens of the words of time, which may stand between a verb and its goal."""
    times = sides.reading.times_in(sentence)
    return frozenset(t.i for t in sentence if any(w.start <= t.idx < w.end for w in times))


CONSTRUCTIONS: Final[tuple[Construction, ...]] = (
    verbs,
    nouns,
    adjectives,
    purposes_of,
    occasions_of,
    aims,
    subjects,
    agenda,
    dominating,
    scheduled,
    topics_of,
    spoken_duties,
    spoken_phrases,
    promises,
)

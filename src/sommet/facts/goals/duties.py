"""What speakers say must or will be done: « il faut », « nous devons », « soutiendra »."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from sommet.cast import Actors
from sommet.facts.goals.complements import CLITICS, QUOTES, Complement, find_complement
from sommet.facts.goals.cues import (
    duties,
    duty_phrases,
    frame,
    intent_verbs,
    keys,
    lemmas,
    openings,
)
from sommet.facts.goals.sides import Sides
from sommet.facts.goals.wishes import (
    INFINITIVE,
    NOUN,
    Wish,
    before_negation,
    begins_from,
    infinitive_lemma,
    is_hypothetical,
    opening,
    reads,
    wishes,
)
from sommet.grammar import (
    auxiliaries,
    has_avoir,
    is_conditional,
    is_finite,
    is_future,
    is_negated,
    is_passive,
    is_reflexive,
    is_verb,
    subject_of,
    verb_lemma,
)
from sommet.parse import Token

_HOPING: Final = frozenset({"puisse", "puissent", "que", "qu'"})
_DENYING: Final = frozenset({"pas", "jamais", "plus"})
_RELATIVE: Final = frozenset({"laquelle", "lequel", "lesquels", "lesquelles", "où", "dont"})
_THAT: Final = frozenset({"cela", "ça", "ceci"})
_SUBJECT: Final = 12  # tokens from the first of a subject to « doit »


@begins_from(lambda sides: sides.reading.doc.having(keys(duties)))
def spoken_duties(cues: Sequence[Token], sides: Sides) -> Iterator[Wish]:
    """« "Il faut [mettre fin aux combats]", a dit M. Berg. »"""
    for token in cues:
        word = verb_lemma(token) if is_verb(token) else token.lemma_
        duty = duties().get(word) or duties().get(token.plain)
        denied = is_negated(token) or (token.pos_ == "NOUN" and is_negated(token.head))
        if (
            duty is None
            or (denied and word != "devoir")
            or (word == "agir" and not is_reflexive(token))
        ):
            continue
        if is_hypothetical(token) or has_avoir(token):
            continue  # « si la Norvège devait », « il a fallu », « il aurait dû »
        if token.plain.endswith("ant") and is_verb(token):
            continue  # « l'élan visant à »
        if token.plain == "temps" and any(c.dep_ == "det" for c in token.children):
            continue  # « prendre le temps de », not « il est temps de »
        if duty.impersonal and not _is_impersonal(token):
            continue
        patterns = (*duty.patterns, NOUN) if _judge(token) is not None else duty.patterns
        complement = find_complement(token, patterns, addressee=duty.addressee, between=sides.times)
        if complement is None:
            continue
        clause = _clause(token, complement, sides) if word == "devoir" else None
        if word == "devoir" and (_is_told_of(token, sides) or _is_for_others(token)):
            continue
        if denied and (clause is None or is_conditional(token)):
            continue  # « ne devrait pas rouvrir », as one expects
        if word == "devoir" and is_conditional(token) and _is_of_things(token, sides):
            continue
        itinerary = infinitive_lemma(token, complement) in lemmas("itinerary")
        if itinerary and not sides.agents(token):
            itinerary = not sides.speech.is_spoken(token)  # « le fleuve doit rester ouvert »
        if clause is None and itinerary and token.i not in sides.speech.quoted:
            continue  # « a indiqué que M. Berg devait quitter Lima »
        if _is_mere_advice(token, complement):
            continue
        if duty.objects and not _is_required(token, complement, duty.objects, sides):
            continue
        charged = _charged(token, complement, sides) if word == "agir" else ()
        yield from wishes(sides, token, clause or complement, charged or _demanding(token, sides))


def _is_required(
    verb: Token, complement: Complement, objects: Collection[str], sides: Sides
) -> bool:
    """« la paix suppose la levée du blocus », not « Lima suppose », « suppose des efforts »."""
    subject = subject_of(verb)
    noun = next((t for t in verb.doc[complement.start : verb.sent.end] if t.pos_ == "NOUN"), verb)
    things = subject is not None and subject.pos_ == "NOUN" and not sides.agents(verb)
    return things and noun.lemma_ in objects


def _is_of_things(duty: Token, sides: Sides) -> bool:
    """« l'accord devrait entrer en vigueur en mai »: as one expects."""
    subject = subject_of(duty)
    return subject is not None and (subject.plain in lemmas("text") or sides.is_talks(subject))


def _is_for_others(duty: Token) -> bool:
    """« les sénateurs devront voter », « les électeurs trancheront »: what is to come."""
    subject = subject_of(duty)
    decides = subject is not None and subject.lemma_.lower() in lemmas("arbiter")
    return decides and is_future(duty)


def _is_told_of(duty: Token, sides: Sides) -> bool:
    """« un rapport dont les annexes devront être lues »: what is to be of something named."""
    subject = subject_of(duty)
    if subject is None or subject.pos_ != "NOUN" or sides.agents(duty):
        return False
    before = duty.doc[max(duty.sent.start, subject.i - 2) : subject.i]
    return any(t.plain == "dont" for t in before)


def _is_mere_advice(duty: Token, complement: Complement) -> bool:
    """« Il faut être patient », « je dois dire que »: no deed is asked for."""
    lemma = infinitive_lemma(duty, complement)
    if duty.lemma_ not in {"falloir", "devoir"} or complement.kind != "inf":
        return False
    if lemma in {"dire", "avouer", "rappeler", "reconnaître", "savoir", "noter"}:
        return True
    following = duty.doc[complement.start + 1 : complement.start + 2]
    idle = lemma == "être" and not any("Part" in t.morph.get("VerbForm", []) for t in following)
    return idle and (duty.lemma_ == "falloir" or is_conditional(duty))


def _clause(duty: Token, complement: Complement, sides: Sides) -> Complement | None:
    """« [Les otages doivent être libérés] », « [la violence doit cesser] »: of what must change.

    « [Lima ne doit pas armer les rebelles] », « nous [ne devons pas céder] »: of what must not be.
    """
    subject, doc = subject_of(duty), duty.doc
    if subject is not None and is_negated(duty) and subject.plain in {"nous", "on"}:
        return Complement(before_negation(duty), "que", frame("que"))
    if subject is not None and subject.plain in _THAT:
        return Complement(subject.i, "que", frame("que"))
    if subject is None or subject.pos_ not in {"NOUN", "PROPN"} or not subject.i < duty.i:
        return None
    if any(t.plain in _RELATIVE for t in doc[subject.left_edge.i : duty.i]):
        return None  # « une dette sur laquelle doit être trouvé »: not what stands before
    if is_negated(duty):
        start, negation = max(subject.left_edge.i, duty.sent.start), before_negation(duty)
        if doc[negation - 1].plain in {"et", "mais"}:
            start = negation  # « la pêche est un droit et ne doit pas cesser »
        return Complement(start, "que", frame("que"))
    if subject.pos_ != "NOUN" or sides.agents(duty):
        return None
    passive = any(is_passive(t) for t in doc[complement.start : complement.start + 4])
    after = doc[complement.start + 1 : complement.start + 2]
    alone = all(not t.is_alpha or t.pos_ == "CCONJ" for t in after)
    start = subject.left_edge.i
    if not (passive or alone) or start < duty.sent.start or duty.i - start > _SUBJECT:
        return None
    return Complement(start, "que", frame("que"))


def _charged(duty: Token, complement: Complement, sides: Sides) -> Actors:
    """Return whom « il s'agit pour M. Berg d'obtenir » names."""
    between = duty.doc[duty.i + 1 : complement.start]
    if any(t.plain == "pour" for t in between):
        return sides.reading.cast.within(between) or sides.side_of(between)
    return ()


def _is_impersonal(verb: Token) -> bool:
    before = verb.doc[max(verb.sent.start, verb.i - 3) : verb.i]
    return any(t.plain == "il" for t in before)


def _demanding(duty: Token, sides: Sides) -> Actors | None:
    """Return who says what must be done: « juge nécessaire de », « il faut, a dit M. Berg »."""
    judge = _judge(duty)
    if judge is not None:
        return sides.agents(judge)
    if not sides.speech.is_spoken(duty) and verb_lemma(duty) == "agir" and is_future(duty):
        return None  # « il s'agira de »: what the meeting is for
    near = duty.doc[duty.sent.start : duty.sent.end]
    if any(t.plain == "yeux" and t.nbor(-1).plain == "leurs" for t in near[1:]):
        return tuple(sides.participants)  # « doit, à leurs yeux, »
    return sides.speech.speakers(duty)


def _judge(duty: Token) -> Token | None:
    """Return « juge » of « juge nécessaire », which the model may take for a noun."""
    before = [
        t for t in duty.doc[max(duty.sent.start, duty.i - 2) : duty.i] if t.text not in QUOTES
    ]
    if duty.pos_ != "ADJ" or not before:
        return None
    judge = before[-1]
    says = is_verb(judge) and verb_lemma(judge) in lemmas("speech") | {"trouver"}
    return judge if says or judge.plain in {"juge", "estime"} else None


@begins_from(lambda sides: sides.reading.doc.having(openings(duty_phrases)))
def spoken_phrases(cues: Sequence[Token], sides: Sides) -> Iterator[Wish]:
    """« "Le moment est venu de [tourner la page]", a dit Mme Diaz. »"""
    for token in cues:
        if not sides.speech.is_spoken(token):
            continue
        for words, entry in duty_phrases().get(opening(token), ()):
            if reads(token, words):
                last = token.doc[token.i + len(words) - 1]
                complement = find_complement(last, entry.patterns, addressee=entry.addressee)
                if complement is None or last.nbor().plain in {"lui", "elle"}:
                    continue  # « c'est à lui de décider »: his affair, and nobody's wish
                if any(t.plain in _DENYING for t in token.doc[max(token.i - 2, 0) : token.i + 3]):
                    continue  # « ce n'est pas le moment de céder »
                yield from wishes(sides, token, complement, sides.speech.speakers(token))


def _exhorting(sides: Sides) -> Iterable[Token]:
    said = (sides.reading.doc[i] for i, speakers in sides.speech.quoted.items() if speakers)
    return (t for t in said if t.plain.endswith(("ons", "ez")))


@begins_from(_exhorting)
def exhortations(cues: Sequence[Token], sides: Sides) -> Iterator[Wish]:
    """« "[Faisons de cette mer un espace de paix]", « "[Venez investir]", a lancé M. Berg. »"""
    for token in cues:
        before = token.doc[token.i - 1] if token.i else token
        if not (token.i == token.sent.start or before.is_punct or before.is_space):
            continue
        if (is_verb(token) or _is_mistaken_order(token)) and not _only_speaks(token):
            speakers = sides.speech.quoted[token.i]
            yield from wishes(sides, token, Complement(token.i, "inf", INFINITIVE), speakers)


def _hoping(sides: Sides) -> Iterable[Token]:
    quoted = sides.speech.quoted
    return (t for t in sides.reading.doc.having(_HOPING) if quoted.get(t.i))


@begins_from(_hoping)
def wishful(cues: Sequence[Token], sides: Sides) -> Iterator[Wish]:
    """« "Que [les armes se taisent] !", a lancé M. Berg », « "Puisse [la paix revenir]". »"""
    sentence = cues[0].sent
    doc, begun = sentence.doc, False
    for token in sentence:
        speakers = sides.speech.quoted.get(token.i)
        word, before = token.plain, doc[token.i - 1] if token.i else token
        opens = token.i == sentence.start or before.text in QUOTES | {":", "!"} or before.is_space
        begun = begun and bool(speakers)
        if not speakers or not (opens or (begun and before.text == ",")):
            continue
        hoped = word in {"puisse", "puissent"}
        if hoped or (word in {"que", "qu'"} and _wishes(token)):
            begun = True
            yield from wishes(sides, token, Complement(token.i + 1, "que", frame("que")), speakers)


def _wishes(que: Token) -> bool:
    """« Que la paix revienne », not « Que la neige est belle », « Que voulez-vous »."""
    following = que.doc[que.i + 1 : min(que.i + _SUBJECT, que.sent.end)]
    verb = next((t for t in following if is_finite(t)), None)
    if verb is None or following[0].pos_ not in {"DET", "PROPN", "NOUN"}:
        return False  # « Que voulez-vous », « Qu'ils le prouvent »
    if "Sub" in verb.morph.get("Mood", []):
        return True
    return verb.plain.endswith(("e", "ent")) and not auxiliaries(verb) and not is_future(verb)


def _only_speaks(verb: Token) -> bool:
    """« Allons ! », « Soyons clairs », « Disons que »; « Espérons que » has its own rule."""
    bare = verb.i + 1 >= verb.sent.end or verb.nbor().is_punct
    lemma = verb_lemma(verb)
    wished = any(find_complement(verb, e.patterns) for e in intent_verbs().get(lemma, ()))
    return bare or wished or lemma in lemmas("state of things") | lemmas("discourse")


def _is_mistaken_order(token: Token) -> bool:
    """« Donnons-nous les moyens »: a name to the model."""
    after = token.doc[token.i + 1 : token.i + 2]
    return token.pos_ in {"PROPN", "NOUN", "ADJ"} and any(
        t.plain.startswith("-") and t.plain[1:] in CLITICS for t in after
    )


def _spoken_verbs(sides: Sides) -> Iterable[Token]:
    doc = sides.reading.doc
    return (t for t in doc if t.pos_ in {"VERB", "AUX"} and sides.speech.speakers(t))


@begins_from(_spoken_verbs)
def promises(cues: Sequence[Token], sides: Sides) -> Iterator[Wish]:
    """« M. Berg a assuré que son pays [soutiendrait la réforme]. »"""
    for token in cues:
        going_to = verb_lemma(token) == "aller" and is_finite(token)
        if not (is_future(token) or going_to):
            continue
        denied = is_negated(token)
        if denied and (verb_lemma(token) in lemmas("itinerary") or not _refuses(token, sides)):
            continue  # « n'assistera pas au sommet »
        speakers, subject = sides.speech.speakers(token), subject_of(token)
        if _is_on_condition(token) or _is_supposed(token) or _wants(token):
            continue
        if subject is not None and sides.is_talks(subject):
            continue  # « savait que sa visite ferait du bruit »
        meant = sides.meant(subject) if subject is not None else sides.agents(token)
        if not sides.names(speakers) or not sides.are_one_side(meant or (), speakers):
            continue
        complement = find_complement(token, (INFINITIVE, frame("de inf"), frame("à inf")))
        if denied:
            complement = Complement(before_negation(token), "que", frame("que"))
        elif complement is None and not going_to:
            after = [t for t in token.doc[token.i + 1 : token.i + 3] if t.text not in QUOTES]
            alone = all(t.is_punct for t in after[:1])
            complement = Complement(_with_clitic(token), "inf", INFINITIVE) if not alone else None
        said = infinitive_lemma(token, complement) if complement is not None else ""
        moves = verb_lemma(token) in lemmas("errand") and _goes(token)
        idle = lemmas("state of things") | lemmas("logistics")
        if not moves and not {verb_lemma(token), said} & idle:
            yield from wishes(sides, token, complement, speakers)


def _wants(verb: Token) -> bool:
    """« demandera aussi un délai »: what is wanted is told of by itself."""
    entries = intent_verbs().get(verb_lemma(verb), ())
    free = (e for e in entries if not e.objects)
    return any(find_complement(verb, e.patterns, addressee=e.addressee) for e in free)


def _is_supposed(verb: Token) -> bool:
    """« le prix que nous paierions », « ce que nous ferons »: what will be, of something named."""
    before = [t.plain for t in verb.doc[max(verb.sent.start, verb.i - 4) : verb.i]]
    known = ("ce", "que") in pairwise(before) or {"l'", "on"} <= set(before)
    return verb.dep_ == "acl:relcl" and (is_conditional(verb) or known)


def _refuses(verb: Token, sides: Sides) -> bool:
    """« a assuré que Lima ne céderait pas », not « que je ne commenterais pas ».

    A quotation denies for effect more often than it promises.
    """
    reported = is_finite(verb) and verb.i not in sides.speech.quoted
    return reported and verb_lemma(verb) not in lemmas("comment") | {"aller"}


def _with_clitic(verb: Token) -> int:
    """Return where « s'exprimera », « le dira » begins."""
    before = verb.doc[verb.i - 1] if verb.i > verb.sent.start else verb
    return before.i if before.plain in CLITICS - {"nous", "vous"} else verb.i


def _goes(verb: Token) -> bool:
    """« je me rendrai à Oslo », « je reviendrai », not « nous rendrons l'île »."""
    before = [t.plain for t in verb.doc[max(verb.sent.start, verb.i - 2) : verb.i]]
    reflexive = before == ["nous", "nous"] or before[-1:] in (["me"], ["m'"], ["se"], ["s'"])
    return reflexive or verb_lemma(verb) not in {"rendre", "déplacer"}


def _is_on_condition(verb: Token) -> bool:
    """« tant que nous dormirons, nous perdrons du temps », « s'il part, nous agirons »."""
    before = [t.plain for t in verb.doc[verb.sent.start : verb.i]]
    pairs = set(pairwise(before))
    return "si" in before or bool({("tant", "que"), ("s'", "il"), ("s'", "ils")} & pairs)

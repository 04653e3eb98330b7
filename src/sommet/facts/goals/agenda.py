"""What talks will be about, and what is due: « au menu », « porter sur », « doit signer »."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Final

from sommet.facts.encounters import encounter_nouns
from sommet.facts.goals.complements import (
    QUOTES,
    Complement,
    find_complement,
    infinitive_at,
    is_infinitive,
    phrase_at,
)
from sommet.facts.goals.cues import agenda_words, frame, keys, lemmas, openings, topics
from sommet.facts.goals.sides import Sides
from sommet.facts.goals.subjects import RELATIVE
from sommet.facts.goals.wishes import (
    INFINITIVE,
    NOUN,
    Wish,
    begins_from,
    is_background,
    is_hypothetical,
    opening,
    reads,
    wishes,
)
from sommet.grammar import (
    NEGATION,
    auxiliaries,
    is_conditional,
    is_finite,
    is_future,
    is_negated,
    is_passive,
    is_reflexive,
    is_round_number,
    is_verb,
    subject_of,
    trim,
    verb_lemma,
)
from sommet.parse import Doc, Span, Token

_OF_PART: Final = frozenset({"DET", "NOUN", "ADJ", "PROPN", "ADP"})
_LIST: Final = 20  # tokens from « au menu » to the colon before the agenda
_OWNER: Final = 4  # tokens from « au menu » to what has it
_ASIDE: Final = 25  # tokens of a relative clause between commas
_COPULA: Final = 5  # tokens from « sera » to « au menu »
_OBJECTS: Final = frozenset({"le", "la", "l'", "les"})
_POINTING: Final = frozenset({"ce", "cet", "cette", "ces", "qui", "que", "qu'"})
_COUNTING: Final = frozenset({"plusieurs", "quelques", "de", "d'"})
_NAMING: Final = frozenset({"lesquels", "lesquelles", "dont", "notamment"})
_DUE: Final = frozenset({"devoir", "aller"})
_FIGURING: Final = frozenset({"figure", "figurent"})  # nouns to the model at times
_LISTING: Final = frozenset({"figurer", "être", "trouver"})


@begins_from(lambda sides: sides.reading.doc.having(openings(agenda_words)))
def agenda(cues: Sequence[Token], sides: Sides) -> Iterator[Wish]:
    """« Au menu des discussions : [le commerce et la sécurité]. »"""
    doc = cues[0].doc
    for token in cues:
        for words in agenda_words().get(opening(token), ()):
            if not reads(token, words):
                continue
            after = token.i + len(words)
            if not _is_of_this_meeting(doc.span(after, min(after + _OWNER, token.sent.end)), words):
                continue
            start = _listed_from(token, after) or _after_inverted(token, after)
            if start is not None:
                yield from wishes(sides, token, Complement(start, "noun", NOUN), None)
                continue
            said_of = doc[max(token.sent.start, token.i - _COPULA) : token.i]
            verbs = list(filter(is_verb, said_of))
            # not « détenus » of « les otages détenus sont », « a » of « dont Oslo a la clé, est »
            copula = max(verbs, key=lambda v: (is_finite(v), v.i), default=None)
            if copula is not None and not any(v.plain == "été" for v in verbs):
                yield from _before(copula, sides)


def _listed_from(token: Token, after: int) -> int | None:
    """Return where the agenda begins after « au menu : », « au menu figurent », else None."""
    doc, end = token.doc, token.sent.end
    near = doc[after : min(after + _LIST, end)]
    mark = next((t for t in near if t.text == ":" or _has_clause(t)), None)
    opens = token.i == token.sent.start or doc[token.i - 1].is_punct or token.is_title
    if mark is None and opens:
        mark = next((t for t in near if t.text == ","), None)  # « Au menu, la pêche. »
    behind = doc[mark.i + 1 : end] if mark is not None and mark.text == "," else []
    if mark is not None and behind and behind[0].plain in RELATIVE:
        following = doc[mark.i + 1 : min(mark.i + _LIST, end)]
        mark = next((t for t in following if t.text == ","), None)
    verbal = mark is not None and (is_verb(mark) or mark.plain in _FIGURING)
    if mark is None or (verbal and not {mark.lemma_, mark.plain} & (_LISTING | _FIGURING)):
        return None
    start, idle = mark.i + 1, True
    while start < end and idle:  # « au menu figurent d'abord », « notamment »
        phrase = phrase_at(doc, start, end) if verbal else 0
        idle = bool(phrase) or doc[start].text in QUOTES or doc[start].is_space
        idle = idle or (verbal and doc[start].pos_ == "ADV")
        start += (phrase or 1) if idle else 0
    return start


def _after_inverted(token: Token, after: int) -> int | None:
    """« Est aussi au menu [la pêche] », « Sont à l'ordre du jour »: what follows."""
    doc, first = token.doc, next((t for t in token.sent if t.is_alpha), token)
    between = doc[first.i + 1 : token.i]
    inverted = first.lemma_ == "être" and all(t.pos_ in {"ADV", "PUNCT", "SPACE"} for t in between)
    return after if inverted and after < token.sent.end and doc[after].pos_ == "DET" else None


def _has_clause(verb: Token) -> bool:
    """Tell a verb of the main clause from « abordés » and « qui seront évoqués »."""
    if verb.plain in _FIGURING:
        return True
    head = verb.head if verb.pos_ == "AUX" else verb
    return is_finite(verb) and head.dep_ not in {"acl", "acl:relcl"}


def _is_of_this_meeting(following: Span, words: Iterable[str]) -> bool:
    """« au cœur des discussions », not « au cœur de Lima »; not « au menu d'un autre sommet »."""
    nouns = [t for t in following if t.pos_ == "NOUN"]
    talks = bool(nouns) and nouns[0].plain in encounter_nouns()
    if any(t.plain in {"un", "une", "prochain", "prochaine"} for t in following[:3]):
        return False
    return talks or not {"centre", "cœur", "coeur"} & set(words)


def _before(copula: Token, sides: Sides) -> Iterator[Wish]:
    """« [La sécurité et le commerce] sont au cœur des discussions »: the words before the verb."""
    doc = copula.doc
    start = end = _before_relative(copula)
    while start > copula.sent.start and doc[start - 1].text not in {",", ":", ";"} | QUOTES:
        start = _over_bracket(doc, start - 1, copula.sent.start)
    if any(t.pos_ == "CCONJ" for t in doc[start:end]):
        start = _list_start(doc, start, copula.sent.start)
    while start < end and doc[start].pos_ in {"SPACE", "PUNCT", "CCONJ"}:
        start += 1
    words = doc.span(start, end)
    head = next((t for t in words if t.pos_ in {"NOUN", "PROPN", "PRON"}), None)
    if head is None or head.pos_ == "PRON" or sides.reading.cast.at(head):
        return
    if is_negated(copula) or _is_diary(head, sides) or _is_dealt_with_elsewhere(copula, sides):
        return  # « n'est pas à l'ordre du jour », « une visite du port est au programme »
    if any(t.plain in _POINTING or t.plain == "options" for t in words):
        return  # « Ce dossier sera abordé », « Toutes les options sont sur la table »
    due = is_simple_imperfect(copula) or copula.plain in {"devait", "devaient"}
    if (is_past(copula) and not due) or any(is_finite(t) for t in words):
        return
    if _only_counts(words):
        listed = _listed_after(copula)
        yield from wishes(sides, copula, listed, None)
        return
    yield Wish(words, None, doc.span(copula.i, copula.i + 1))


def _is_dealt_with_elsewhere(copula: Token, sides: Sides) -> bool:
    """« sera étudié par les ministres des Finances », not « par les deux dirigeants »."""
    verb = copula.head if copula.pos_ == "AUX" else copula
    agent = next((c for n in (verb, copula) for c in n.children if c.dep_ == "obl:agent"), None)
    return agent is not None and sides.meant(agent) == ()


def _list_start(doc: Doc, start: int, first: int) -> int:
    """Return where « la pêche, le gaz » begins before « et les visas », its last parts at start."""
    while start - 2 > first and doc[start - 1].text == ",":
        i = start - 2
        while i > first and doc[i].pos_ in _OF_PART:
            i -= 1
        opens = i if doc[i].pos_ in _OF_PART else i + 1
        if doc[opens].pos_ != "DET" or (opens > first and doc[opens - 1].text != ","):
            break
        start = opens
    return start


def _over_bracket(doc: Doc, i: int, first: int) -> int:
    """Return the token, or the bracket that opens where it closes one."""
    if doc[i].text != ")":
        return i
    return next((k for k in range(i, first, -1) if doc[k].text == "("), i)


def _is_diary(noun: Token, sides: Sides) -> bool:
    """« une visite du port », « un dîner »: what a programme holds, and no topic."""
    return sides.is_talks(noun) or noun.lemma_ in lemmas("ceremony")


def _only_counts(words: Span) -> bool:
    """« Trois dossiers », « Plusieurs sujets sensibles » name no topic."""
    counted = words[0].pos_ == "NUM" or words[0].plain in _COUNTING
    return counted and any(t.lemma_ in lemmas("subject") for t in words)


def _listed_after(copula: Token) -> Complement | None:
    """« sont au menu, parmi lesquels [la pêche et la dette] »: the topics that are named."""
    doc, end = copula.doc, copula.sent.end
    following = doc[copula.i + 1 : min(copula.i + _LIST, end - 1)]
    mark = next((t for t in following if t.plain in _NAMING or t.text == ":"), None)
    return find_complement(mark, (NOUN,)) if mark is not None else None


def _before_relative(copula: Token) -> int:
    """Return the token after « la pêche » in « la pêche, dont Oslo vit, sera au menu »."""
    doc, i = copula.doc, copula.i - 1
    if doc[i].text != ",":
        return copula.i
    near = range(i - 1, max(copula.sent.start, i - _ASIDE), -1)
    return next((k for k in near if doc[k].text == "," and doc[k + 1].plain in RELATIVE), copula.i)


@begins_from(lambda sides: sides.reading.doc.having(lemmas("subject")))
def topic_lists(cues: Sequence[Token], sides: Sides) -> Iterator[Wish]:
    """« Principaux sujets de discussion : [la pêche et la dette]. »"""
    for token in cues:
        if token.lemma_ not in lemmas("subject") or token.pos_ != "NOUN":
            continue
        if _is_main_topic(token, sides):
            copula = next(c for c in token.children if c.dep_ == "cop")
            yield from _before(_first_auxiliary(copula), sides)
            continue
        listed = _listed_before(token)
        if listed is not None:
            yield Wish(listed, None, token.doc.span(token.i, token.i + 1))
            continue
        following = token.doc[token.i + 1 : min(token.i + _LIST, token.sent.end)]
        mark = next((t for t in following if t.text == ":" or is_verb(t)), None)
        if mark is not None and (verb_lemma(mark) in lemmas("abound") or _is_full(mark)):
            mark = next((t for t in following if t.text == ":"), None)
        if mark is None or (is_verb(mark) and not (mark.lemma_ == "être" and is_future(mark))):
            continue
        if _is_explained(mark):
            continue
        yield from wishes(sides, token, find_complement(mark, (NOUN, INFINITIVE)), None)


def _is_explained(colon: Token) -> bool:
    """« question de pêche : Oslo, qui y tient, veut »: a clause behind the colon, no topics."""
    related = False
    for token in colon.doc[colon.i + 1 : colon.sent.end]:
        related = (related or token.plain in RELATIVE) and token.text != ","
        if is_finite(token) and not related and token.dep_ != "acl:relcl":
            return True
        if token.text in {".", ";"}:
            break
    return False


def _is_full(copula: Token) -> bool:
    """« Le menu est copieux : »"""
    after = copula.doc[copula.i + 1 : min(copula.i + _OWNER, copula.sent.end)]
    colon = any(t.text == ":" for t in after)
    return copula.lemma_ == "être" and any(t.pos_ in {"ADJ", "VERB"} for t in after[:1]) and colon


def _is_main_topic(noun: Token, sides: Sides) -> bool:
    """« La pêche sera l'autre grand sujet des entretiens », not « sera un sujet »."""
    copula = next((c for c in noun.children if c.dep_ == "cop"), None)
    if copula is None or not (is_future(copula) or is_future(_first_auxiliary(copula))):
        return False
    following = noun.doc[noun.i + 1 : min(noun.i + _OWNER, noun.sent.end)]
    return any(sides.is_talks(t) for t in following)


def _listed_before(noun: Token) -> Span | None:
    """« [La pêche, les visas] : autant de dossiers », « [Pêche, dette] : les sujets abondent »."""
    doc, first = noun.doc, noun.sent.start
    near = doc[max(first, noun.i - _OWNER) : noun.i]
    colon = next((t for t in near if t.text == ":"), None)
    if colon is None or any(is_verb(t) for t in doc[first : colon.i]):
        return None
    many = any(t.plain == "autant" for t in near)
    following = doc[noun.i + 1 : min(noun.i + _COPULA, noun.sent.end)]
    abound = any(verb_lemma(t) in lemmas("abound") for t in following if is_verb(t))
    listed = trim(doc, first, colon.i)
    return listed if (many or abound) and any(t.text == "," for t in listed) else None


@begins_from(lambda sides: sides.reading.doc.having(lemmas("means")))
def means(cues: Sequence[Token], sides: Sides) -> Iterator[Wish]:
    """« M. Berg et Mme Diaz ont évoqué les moyens de [relancer le commerce]. »"""
    for noun in cues:
        if noun.lemma_ not in lemmas("means") or noun.pos_ != "NOUN":
            continue
        verb = next((a for a in noun.ancestors if is_verb(a)), None)
        if verb is None or is_negated(verb) or is_background(verb, sides):
            continue
        if verb_lemma(verb) not in topics().keys() | lemmas("deliberation"):
            continue
        complement = find_complement(noun, (frame("de inf"), frame("de noun")))
        subject = subject_of(verb)
        talks = subject is not None and sides.is_talks(subject)
        yield from wishes(sides, noun, complement, None if talks else sides.agents(verb))


@begins_from(lambda sides: sides.reading.doc.having(lemmas("signature", "sign")))
def signatures(cues: Sequence[Token], sides: Sides) -> Iterator[Wish]:
    """« [La signature de huit accords] est prévue », « [Un traité] doit être signé »."""
    doc = cues[0].doc
    for token in cues:
        if token.lemma_ in lemmas("signature") and token.pos_ == "NOUN":
            first = token.i - 1
            determined = first >= token.sent.start and doc[first].plain in {"la", "une"}
            if determined and _is_of_new_text(token) and _is_awaited(token):
                yield from wishes(sides, token, Complement(first, "noun", NOUN), None)
        elif is_verb(token) and verb_lemma(token) in lemmas("sign") and not is_negated(token):
            subject = subject_of(token)
            if subject is None or subject.i > token.i:
                continue
            if "acl:relcl" in {token.dep_, token.head.dep_} and is_passive(token):
                continue  # « l'accord, qui sera signé jeudi, réjouit Lima »
            if is_passive(token) and _is_to_come(token) and _names_text(subject):
                start = subject.left_edge.i
                yield from wishes(sides, token, Complement(start, "que", frame("que")), None)
            elif is_future(token) and not is_conditional(token):
                agents = sides.agents(token)
                yield from wishes(sides, token, Complement(token.i, "inf", INFINITIVE), agents)


def _is_of_new_text(signature: Token) -> bool:
    """« la signature de huit accords », « d'un traité », not « de l'accord conclu en mars »."""
    doc, i = signature.doc, signature.i + 1
    if i + 2 >= signature.sent.end or doc[i].plain not in {"de", "d'"}:
        return False
    if doc[i + 1].plain in {"la", "le", "l'", "les", "ce", "cet"}:
        return False
    return any(t.plain in _texts() for t in doc[i + 1 : min(i + 1 + _OWNER, signature.sent.end)])


def _names_text(noun: Token) -> bool:
    """« deux accords », « une dizaine d'accords »."""
    counted = is_round_number(noun) or noun.plain == "série"
    return noun.plain in _texts() or (counted and any(t.plain in _texts() for t in noun.subtree))


@cache
def _texts() -> frozenset[str]:
    return frozenset(word + plural for word in lemmas("text") for plural in ("", "s"))


def _is_awaited(noun: Token) -> bool:
    """« est prévue », « donnera lieu à », « commencent par », no past: « a permis »."""
    for verb in (a for a in noun.ancestors if is_verb(a)):
        nodes = (verb, *auxiliaries(verb))
        if any(is_future(n) or n.lemma_ == "devoir" for n in nodes):
            return True
        if is_finite(verb) or len(nodes) > 1:
            expected = verb_lemma(verb) in {"prévoir", "attendre"}
            past = any("Imp" in n.morph.get("Tense", []) for n in nodes)
            return not past and (expected or "Pres" in verb.morph.get("Tense", []))
    return False


@begins_from(lambda sides: sides.reading.doc.having(lemmas("dominate")))
def dominating(cues: Sequence[Token], sides: Sides) -> Iterator[Wish]:
    """« [La crise] devrait dominer les entretiens. »"""
    for token in filter(is_verb, cues):
        if verb_lemma(token) not in lemmas("dominate") or not _is_ahead(token):
            continue
        if any(sides.is_talks(c) and c.i > token.i for c in token.children):
            yield from _before(_first_auxiliary(token), sides)


@cache
def _naming_topics() -> frozenset[str]:
    return keys(topics) | {"question"}


@begins_from(lambda sides: sides.reading.doc.having(_naming_topics()))
def topics_of(cues: Sequence[Token], sides: Sides) -> Iterator[Wish]:
    """« Les entretiens porteront sur [la coopération énergétique]. »"""
    for token in cues:
        bare = token.i > 0 and token.nbor(-1).pos_ != "DET"
        if token.plain == "question" and bare and _is_to_be(token):
            complement = find_complement(token, (frame("de bare noun"), frame("de inf")))
            yield from wishes(sides, token, complement, None)
        for topic in topics().get(verb_lemma(token), ()) if is_verb(token) else ():
            if topic.reflexive and not is_reflexive(token):
                continue  # « entretiennent des relations »
            if not topic.talks and _is_inverted(token):
                yield from wishes(sides, token, find_complement(token, (NOUN,)), None)
                break
            if not topic.talks and is_passive(token) and _is_to_come(token):
                yield from _before(_first_auxiliary(token), sides)
                break
            subject = subject_of(token) or _opening_talks(token, sides)
            complement = find_complement(token, topic.patterns, between=sides.times)
            if subject is None or complement is None or is_negated(token):
                continue
            if topic.talks and any(c.plain in _OBJECTS and c.i < token.i for c in token.children):
                continue  # « une tournée qui le conduira au Togo »
            talks = sides.is_talks(subject)
            if (talks and not is_past(token)) if topic.talks else _is_ahead(token):
                talks = talks or (subject.plain == "on" and not sides.speech.is_spoken(token))
                yield from wishes(sides, token, complement, None if talks else sides.agents(token))
                break


def _opening_talks(verb: Token, sides: Sides) -> Token | None:
    """« Le dîner, servi sur le port, sera consacré à »: an aside hides its subject to the model."""
    opens = verb.doc[verb.sent.start : min(verb.sent.start + 3, verb.i)]
    apart = len(opens) == 3 and opens[0].pos_ == "DET" and opens[2].text == ","
    return opens[1] if apart and sides.is_talks(opens[1]) else None


def _is_inverted(participle: Token) -> bool:
    """« Seront aussi abordées la dette et la pêche »."""
    first = next((t for t in participle.sent if t.is_alpha), participle)
    between = participle.doc[first.i + 1 : participle.i]
    future = first.lemma_ == "être" and is_future(first)
    return future and all(t.pos_ == "ADV" or t.is_punct for t in between)


@begins_from(lambda sides: sides.reading.doc.having(_DUE))
def scheduled(cues: Sequence[Token], sides: Sides) -> Iterator[Wish]:
    """« Mme Diaz doit [défendre un projet de traité]. »"""
    for token in filter(is_verb, cues):
        if verb_lemma(token) not in _DUE or is_negated(token):
            continue
        if sides.speech.is_spoken(token) or is_hypothetical(token):
            continue
        if "Past" in token.morph.get("Tense", []) and not is_future(token):
            continue
        complement = find_complement(token, (INFINITIVE,))
        if complement is None or _is_no_aim(token, complement):
            continue
        before = token.doc[max(token.sent.start, token.i - _OWNER) : token.i]
        if any(t.plain.endswith(("quel", "quels", "quelle", "quelles")) for t in before):
            continue  # « un exercice auquel il doit se livrer »
        if any(t.plain in {"où", "dont"} for t in before[-1:]):
            continue  # « d'où doivent sortir les navires »
        agents = sides.agents(token)
        if agents is None or len(agents) > 1 or all(a.kind == "person" for a in agents):
            yield from wishes(sides, token, complement, agents)


def _causative(infinitive: Token) -> Token:
    """Return the infinitive, the second in « faire adopter un plan »."""
    second = infinitive.doc[min(infinitive.i + 1, len(infinitive.doc) - 1)]
    return second if verb_lemma(infinitive) == "faire" and is_infinitive(second) else infinitive


def _is_no_aim(trigger: Token, complement: Complement) -> bool:
    """« doit s'envoler » tells a diary; of « doit porter sur » the topic is the goal."""
    found = infinitive_at(trigger.doc, complement.start, trigger.sent.end)
    if found is None:
        return False
    infinitive = _causative(trigger.doc[found])
    lemma = verb_lemma(infinitive)
    if lemma == "dire":
        return True  # « "Partez", devait dire M. Berg »
    topic = (t.patterns for t in topics().get(lemma, ()) if t.talks)
    of_topic = any(find_complement(infinitive, patterns) is not None for patterns in topic)
    place = infinitive.i + 1 < trigger.sent.end and infinitive.nbor().is_title
    gained = lemma == "gagner" and place  # « gagner Bergen », not « gagner la confiance »
    return gained or lemma in lemmas("itinerary") or of_topic


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


def _is_to_be(noun: Token) -> bool:
    """« il sera notamment question de », « il devrait être question de », « il était question »."""
    before = noun.doc[max(noun.sent.start, noun.i - 4) : noun.i]
    told = any(is_simple_imperfect(t) for t in before) and not any(
        t.plain in NEGATION for t in before
    )
    return told or any(t.lemma_ in {"être", "devoir"} and is_future(t) for t in before)


def is_past(verb: Token) -> bool:
    """Tell whether a finite verb, or its auxiliary, looks back: « a porté », « portait »."""
    nodes = [verb, *auxiliaries(verb)]
    if any(is_future(n) for n in nodes):
        return False
    if any("Imp" in n.morph.get("Tense", []) for n in nodes):
        return True
    aided = {n.lemma_ for n in auxiliaries(verb)}
    return "avoir" in aided or ("être" in aided and is_reflexive(verb))


def is_simple_imperfect(verb: Token) -> bool:
    """« était à l'ordre du jour », as an article tells of the talks that it reports."""
    return verb.lemma_ == "être" and verb.plain in {"était", "étaient"}


def _is_ahead(verb: Token) -> bool:
    """« portera sur », « porte sur », « doit porter sur »."""
    if is_future(verb) or (is_finite(verb) and "Pres" in verb.morph.get("Tense", [])):
        return True
    return verb.head.lemma_ in {"devoir", "aller", "prévoir"} and is_infinitive(verb)

"""What deeds, journeys and meetings are for: « afin de », « pour », « sera l'occasion de »."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Final

from sommet.cast import Actors
from sommet.facts.event_cues import encounter_verbs
from sommet.facts.goals.anaphora import last_subject
from sommet.facts.goals.complements import (
    QUOTES,
    Complement,
    begins,
    find_complement,
    head_noun,
    is_restricted,
)
from sommet.facts.goals.cues import Frame, Purpose, intent_words, keys, lemmas, occasions, purposes
from sommet.facts.goals.sides import Sides
from sommet.facts.goals.subjects import before_relative, is_joint, opening_noun
from sommet.facts.goals.wishes import (
    INFINITIVE,
    Wish,
    begins_from,
    infinitive_lemma,
    is_background,
    is_hypothetical,
    is_suspected,
    opening,
    reads,
    wishes,
)
from sommet.grammar import (
    NEGATION,
    OF,
    auxiliaries,
    has_avoir,
    has_feature,
    is_conditional,
    is_definite,
    is_finite,
    is_future,
    is_negated,
    is_passive,
    is_verb,
    own_subject,
    subject_of,
    verb_lemma,
)
from sommet.lexicon.gazetteer import fold, office_forms
from sommet.parse import Token

_ENOUGH: Final = frozenset({"assez", "suffisamment", "trop"})
_UNITS: Final = frozenset({"heure", "heures", "jours", "semaines", "mois", "an", "ans"})
_POINTING: Final = frozenset({"ce", "cet", "cette", "ces"})
_ANOTHERS: Final = frozenset({"il", "elle", "ils", "elles", "on", "nous", "qu'", "que"})
_REACH: Final = 30  # tokens from words of purpose back to what they are said of
_MEANS: Final = frozenset({"moyen", "moyens", "solution", "solutions"})
_EFFORTS: Final = 9  # tokens from « efforts », with whose they are, to « pour »
_VERB: Final = 5  # tokens from a verb to the words of purpose that are its object
_MODAL: Final = 4  # tokens from « aurait dû » to « être l'occasion »
_DESIGN: Final = 16  # tokens from « destiné à » back to its noun


@begins_from(lambda sides: sides.reading.doc.having(keys(purposes)))
def purposes_of(cues: Sequence[Token], sides: Sides) -> Iterator[Wish]:
    """« Mme Diaz est arrivée à Oslo en vue de [la signature d'un accord]. »"""
    for token in cues:
        if token.plain not in purposes():  # but its lemma
            continue
        after = opening(token.nbor()) if token.i + 1 < len(token.doc) else ""
        for words, purpose in purposes()[token.plain]:
            if (len(words) > 1 and words[1] != after) or not reads(token, words):
                continue
            complement = _begun(token, words, purpose)
            if complement is None or infinitive_lemma(token, complement) in lemmas("logistics"):
                continue
            if token.doc[complement.start].plain in _POINTING:
                continue  # « en vue de ces réunions »: what the text has told of
            if not _is_so_said(token, complement, purpose) or _is_of_means(token):
                continue
            if purpose.of_noun:
                holders = _designed(token, sides)
            else:
                holders = _doers(token, sides, of_meeting=purpose.of_meeting)
            yield from wishes(sides, token, complement, holders)


@begins_from(lambda sides: sides.reading.doc.having(lemmas("errand")))
def errands(cues: Sequence[Token], sides: Sides) -> Iterator[Wish]:
    """« Mme Diaz est venue [plaider la cause des pêcheurs]. »"""
    for token in filter(is_verb, cues):
        if verb_lemma(token) not in lemmas("errand") or is_negated(token):
            continue
        complement = find_complement(_place(token), (INFINITIVE,), between=sides.times)
        if complement is None or is_background(token, sides) or is_future(token):
            continue
        if infinitive_lemma(token, complement) not in lemmas("itinerary"):
            yield from wishes(sides, token, complement, sides.agents(token))


def _place(verb: Token) -> Token:
    """Return the last word of the place in « se rend à Oslo plaider », else the verb."""
    doc, i = verb.doc, verb.i + 1
    if i >= verb.sent.end or doc[i].plain not in {"à", "en", "au", "aux", "chez"}:
        return verb
    while i + 1 < verb.sent.end and (
        doc[i + 1].pos_ in {"DET", "NOUN", "PROPN", "ADJ"} or doc[i + 1].is_title
    ):
        i += 1
    return doc[i]


def _is_so_said(token: Token, complement: Complement, purpose: Purpose) -> bool:
    """« se sont mis d'accord sur un retrait », not « sur l'essentiel », « a reçu l'avocat de »."""
    doc, first = token.doc, max(token.sent.start, token.i - _VERB)
    if purpose.objects and head_noun(doc, complement) not in purpose.objects:
        return False
    if not purpose.verbs:
        return True
    if doc[complement.start - 1].plain == "des":
        return False  # « l'avocat des pêcheurs »: whose, and not of what
    verb = next(filter(is_verb, reversed(doc[first : token.i])), None)
    return verb is not None and verb_lemma(verb) in purpose.verbs and not is_negated(verb)


def _is_of_means(token: Token) -> bool:
    """« chercher les moyens pour rouvrir la ligne »: what they are for goes with them."""
    return token.plain == "pour" and token.i > token.sent.start and token.nbor(-1).plain in _MEANS


def _begun(token: Token, words: tuple[str, ...], purpose: Purpose) -> Complement | None:
    """Return the complement that begins right after the words, None where none does."""
    for pattern in purpose.patterns:
        begin = begins(token.doc, token.i + len(words), token.sent.end, pattern)
        if begin is not None:  # « pour signer et pour ouvrir »: the last word alone comes again
            again = Frame(pattern.words or words[-1:], pattern.kind)
            return Complement(begin, pattern.kind, again)
    return None


def _doers(token: Token, sides: Sides, *, of_meeting: bool) -> Actors | None:
    """Return who does what the words of purpose at the token are said of; empty: nobody known."""
    before = token.doc[token.i - 1]
    if verb_lemma(before) == "passer" or before.plain in {"pas", "non", "en", "pleine"}:
        return ()  # « passe pour être », « et non pour punir », « en campagne pour »
    if _ENOUGH & {t.plain for t in token.doc[max(token.sent.start, token.i - 3) : token.i]}:
        return ()  # « assez fort pour », « trop tard pour »: what can be, and no aim
    owner = _owner_of_efforts(token, sides)
    if owner is not None:  # « a salué les efforts d'Oslo pour signer » tells no goal
        praised = any(verb_lemma(v) in lemmas("verdict") for v in token.ancestors if is_verb(v))
        return () if praised else sides.meant(owner)
    nearest = reversed(token.doc[max(token.sent.start, token.i - _REACH) : token.i])
    governors = _governors(token)
    for node in (*governors, *nearest):
        lemma = verb_lemma(node)
        if sides.is_talks(node):
            return sides.meant(node)
        if lemma in lemmas("mission") and not _is_active(node):
            return _sent(node, sides)
        if lemma in lemmas("groundwork") and is_passive(node):
            return sides.speech.reported.get(node.i, ())  # « un texte a été préparé pour », dit-il
        if is_verb(node):
            if of_meeting and lemma in lemmas("verdict"):
                return ()  # « a salué les efforts d'Oslo pour signer »
            if is_background(node, sides) or is_suspected(node) or _is_undone(node):
                return ()
            if lemma in encounter_verbs() and has_feature(node, "Number", "Plur"):
                return sides.agents(node) or _all_who_meet(node)
            if has_feature(node, "VerbForm", "Inf") and sides.agents(node) == ():
                continue  # « a exhorté les voisins à agir afin d'éviter »
            if not of_meeting or lemma in lemmas("journey") or lemma in encounter_verbs():
                return sides.agents(node)
            if _is_at_place(node) or _has_time(node, token, sides):
                return sides.agents(node)
            if is_finite(node) or any(is_finite(a) for a in auxiliaries(node)):
                if lemma in lemmas("state of things") or node not in governors or is_passive(node):
                    return ()
                agents = sides.agents(node) or ()
                return agents if all(a.kind == "person" for a in agents) else ()
        if node.text in {";", ":"}:
            return ()
    return _travelling(token, sides)


def _owner_of_efforts(purpose: Token, sides: Sides) -> Token | None:
    """« soutient les efforts du Pérou pour », « l'action de son hôte en vue de »: whose it is."""
    doc, first = purpose.doc, max(purpose.sent.start, purpose.i - _EFFORTS)
    near = (t for t in reversed(doc[first : purpose.i - 2]) if t.plain in lemmas("endeavour"))
    noun = next(near, None)
    if noun is None or noun.nbor().plain not in OF:
        return None
    after = doc[noun.i + 1 : purpose.i]
    owner = next((t for t in after if t.pos_ in {"NOUN", "PROPN"}), None)
    if owner is None or any(is_verb(t) or t.is_punct for t in after):
        return None
    named = owner.pos_ == "PROPN" or bool(sides.reading.cast.at(owner))
    bare = owner == noun.nbor(2) and noun.nbor().plain in {"de", "d'"}
    return owner if named or not bare else None  # « des efforts de paix pour »


def _all_who_meet(verb: Token) -> Actors | None:
    """« Les dirigeants du Golfe se réunissent pour », not « les manifestants »: None for them."""
    subject = subject_of(verb)
    if subject is None or subject.pos_ != "NOUN":
        return None
    word = subject.plain
    one_of_them = any(word in lemmas(n) for n in ("everybody", "body", "representative"))
    return None if one_of_them or fold(word) in office_forms() else ()


def _is_undone(verb: Token) -> bool:
    """« si nous n'agissons pas pour », « je ne viens pas pour »: no deed that has a purpose."""
    return is_hypothetical(verb) or (is_negated(verb) and not is_restricted(verb))


def _travelling(token: Token, sides: Sides) -> Actors:
    """« Ana Diaz à Oslo pour »: a title without a verb."""
    before = token.doc[token.sent.start : token.i]
    places = [t for t in before if t.plain in {"à", "en", "au"} or t.text == "A"]
    if not places or any(is_verb(t) for t in before):
        return ()
    who = sides.reading.cast.within(token.doc[token.sent.start : places[0].i])
    return tuple(a for a in who if a.kind == "person")


def _governors(token: Token) -> list[Token]:
    """Return the verb above the words of purpose, as the parse has it."""
    return [a for a in token.ancestors if is_verb(a) and a.i < token.i][:1]


def _is_active(verb: Token) -> bool:
    """Tell « a mandaté », « mandate » from « mandaté »."""
    return "Part" not in verb.morph.get("VerbForm", []) or has_avoir(verb)


def _is_at_place(verb: Token) -> bool:
    """« Mme Diaz est à Oslo pour », « sera lundi en Norvège pour »."""
    if verb.lemma_ != "être" and verb.plain != "suis":  # the model reads « suivre »
        return False
    following = verb.doc[verb.i + 1 : min(verb.i + 7, verb.sent.end)]
    if any(t.plain in {"là", "ici"} for t in following[:2]):
        return True
    return any(
        t.plain in {"à", "en", "au", "aux"} and verb.doc[t.i + 1].pos_ == "PROPN"
        for t in following
        if t.i + 1 < verb.sent.end
    )


def _has_time(verb: Token, purpose: Token, sides: Sides) -> bool:
    """« M. Berg et Mme Diaz ont jusqu'à jeudi pour »: nothing but the time stands between."""
    between = verb.doc[verb.i + 1 : purpose.i]
    timed = any(t.i in sides.times or t.plain in _UNITS for t in between)
    idle = {"ADP", "ADV", "DET", "NUM", "PUNCT"}
    rest = [t for t in between if t.i not in sides.times and t.pos_ not in idle]
    return verb.lemma_ == "avoir" and timed and all(t.plain in _UNITS for t in rest)


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


def _designed(participle: Token, sides: Sides) -> Actors | None:
    """« une visite à Lima destinée à », « des pourparlers visant à »: of the noun before."""
    for node in reversed(
        participle.doc[max(participle.sent.start, participle.i - _DESIGN) : participle.i]
    ):
        if sides.is_talks(node):
            verb = next((a for a in node.ancestors if is_verb(a)), None)
            return () if verb is not None and is_background(verb, sides) else sides.meant(node)
        if node.plain in lemmas("text"):
            verb = next((a for a in node.ancestors if is_verb(a)), None)
            if verb is None or verb_lemma(verb) not in lemmas("groundwork"):
                return ()
            return () if is_passive(verb) or is_background(verb, sides) else sides.agents(verb)
        if is_finite(node) or node.text in {";"} | QUOTES or node.plain in {"que", "qu'"}:
            return ()
    return ()


@begins_from(lambda sides: sides.reading.doc.having(keys(occasions)))
def occasions_of(cues: Sequence[Token], sides: Sides) -> Iterator[Wish]:
    """« Cette visite sera l'occasion de [signer deux accords]. »"""
    for token in cues:
        entry = occasions().get(verb_lemma(token))
        subject = _served_by(token) if entry is not None else None
        if entry is None or subject is None or is_negated(token):
            continue
        subject = sides.thing(subject)
        text = _is_outcome(subject) or is_joint(subject) or _is_agreed(subject, token, sides)
        text = text and not is_background(token, sides)
        if entry.of_agreement and not _is_agreed(subject, token, sides):
            continue
        if entry.of_text and not text:
            continue
        if not (text or sides.is_talks(subject) or subject.plain in {"ce", "c'", "cela"}):
            continue
        if sides.is_talks(subject) and is_background(token, sides) and is_dated(subject, sides):
            continue
        if is_conditional(token) and not (sides.speech.is_spoken(token) and is_definite(subject)):
            continue  # as the journalist thinks; « seule une rencontre permettrait de »
        if (is_verb(token) and has_avoir(token)) or _is_missed(token):
            continue  # « a permis de »
        complement = find_complement(token, entry.patterns, addressee=entry.addressee)
        if complement is not None:
            named = sides.reading.cast.within(token.doc[token.i + 1 : complement.start])
            talks = sides.meant(subject) if sides.is_talks(subject) else None
            teller = sides.speech.quoted.get(token.i)  # « "la visite sera l'occasion de", dit-il »
            yield from wishes(sides, token, complement, named or teller or talks)


def _is_missed(token: Token) -> bool:
    """« La visite aurait dû être l'occasion de »: it was not."""
    before = token.doc[max(token.sent.start, token.i - _MODAL) : token.i]
    return any(
        verb_lemma(t) in {"devoir", "pouvoir"} and any(map(is_conditional, auxiliaries(t)))
        for t in before
        if is_verb(t)
    )


def _is_agreed(text: Token, verb: Token, sides: Sides) -> bool:
    """« M. Berg et Mme Diaz ont signé un accord qui prévoit »: a text of the meeting told."""
    if text.plain not in lemmas("text") or verb.dep_ != "acl:relcl":
        return False
    drawn = next((a for a in text.ancestors if is_verb(a)), None)
    if drawn is None or verb_lemma(drawn) not in lemmas("groundwork"):
        return False
    if is_negated(drawn) or is_background(drawn, sides) or is_future(drawn):
        return False
    return is_passive(drawn) or bool(sides.names(sides.agents(drawn) or ()))


def _served_by(token: Token) -> Token | None:
    """« La visite est l'occasion de », « offre, se veut l'occasion de »."""
    if token.pos_ == "NOUN" and own_subject(token) is None and is_verb(token.head):
        return subject_of(token.head)
    if token.i > token.sent.start and token.nbor(-1).text == ",":
        return opening_noun(token) or subject_of(token)  # « Le texte, que chacun a relu, prévoit »
    return subject_of(token)


def _is_outcome(noun: Token) -> bool:
    """« Ils ont signé un accord. Le texte vise à »: not « l'accord de 2015 », « avec Tokyo »."""
    if noun.plain not in lemmas("text") or not is_definite(noun) or noun.sent.start == 0:
        return False
    following = noun.doc[noun.i + 1 : noun.sent.end]
    told = takewhile(lambda t: not (t.is_punct or is_verb(t)), following)
    if any(t.pos_ in {"PROPN", "NUM"} for t in told):
        return False
    before = noun.doc[noun.sent.start - 1].sent
    drawn = any(is_verb(t) and verb_lemma(t) in lemmas("groundwork") for t in before)
    return drawn or any(t.plain in lemmas("signature") | {"alliance"} for t in before)


@begins_from(lambda sides: sides.reading.doc.having(keys(intent_words, "aim")))
def aims(cues: Sequence[Token], sides: Sides) -> Iterator[Wish]:
    """« L'objectif de la rencontre est de [relancer le commerce]. »"""
    doc = cues[0].doc
    for token in cues:
        entry = intent_words("aim").get(token.lemma_) if token.pos_ in {"NOUN", "ADJ"} else None
        if entry is None or token.dep_ == "amod":
            continue  # « un débat politique »
        following = doc[token.i + 1 : min(token.i + 14, token.sent.end)]
        copula = next((t for t in following if _is_copula(t) or t.text == ":"), None)
        if copula is not None and (copula.text == ":" or _is_of_another(copula, token)):
            continue  # see `lists`
        patterns = entry.patterns
        if copula is None and (token.i == 0 or token.nbor(-1).plain not in {"pour", "comme"}):
            continue  # « avoir pour but de »
        start = copula or token
        if (
            copula is not None and copula.nbor(-1).plain in NEGATION
        ):  # « n'est pas de punir mais d'aider »
            but = next((t for t in doc[copula.i + 1 : token.sent.end] if t.plain == "mais"), None)
            if but is None:
                continue
            start = but
        complement = find_complement(start, patterns)
        if complement is None and copula is not None:  # « mon idée est simple : que »
            colon = next((t for t in following if t.text == ":" and t.i > copula.i), None)
            own = any(c.plain in {"notre", "ma", "mon"} for c in token.children)
            ours = own and sides.speech.is_spoken(token)
            clauses = (INFINITIVE, *(f for f in patterns if f.kind != "noun" or ours))
            complement = find_complement(colon, clauses) if colon is not None else None
        if complement is None or _is_former(copula or token, sides):
            continue
        yield from wishes(sides, token, complement, _aiming(token, copula, sides))


def _is_of_another(copula: Token, aim: Token) -> bool:
    """« dénonce une politique et dit qu'elle est », « l'accord, qui est une priorité »."""
    before = copula.nbor(-1)
    if any(t.plain == "car" for t in aim.doc[aim.i + 1 : copula.i]):
        return True
    if verb_lemma(copula) == "consister" and (before.plain == "qui" or not is_finite(copula)):
        return True  # « une politique qui consiste à »: what it is, not what is wanted
    if before.plain == "qui":
        return before.i != aim.i + 1
    subject = own_subject(copula)
    named = subject is not None and subject.pos_ in {"NOUN", "PROPN"} and subject.i > aim.i
    return named or before.plain in _ANOTHERS


def _is_former(verb: Token, sides: Sides) -> bool:
    """Tell of earlier times; « la visite avait pour but de », as of the visit that is told."""
    subject = own_subject(verb)
    told = subject is not None and sides.is_talks(subject) and not is_dated(subject, sides)
    return is_background(verb, sides) and not told


def is_dated(noun: Token, sides: Sides) -> bool:
    """« les pourparlers entamés en 2017 », « le précédent sommet »: not of the talks told."""
    return any(
        t.i in sides.times or t.pos_ == "NUM" or t.plain in lemmas("earlier") for t in noun.subtree
    )


def _is_copula(token: Token) -> bool:
    lemma = verb_lemma(token)
    return lemma in {"être", "rester", "demeurer", "consister"} and token.plain != "été"


def _aiming(aim: Token, copula: Token | None, sides: Sides) -> Actors | None:
    """Return whose aim it is: the complement's, the possessive's, the subject of « avoir »."""
    doc = aim.doc
    if any(t.plain in {"notre", "nos", "mon", "ma"} for t in doc[max(aim.i - 3, 0) : aim.i]):
        return sides.speech.speakers(aim)
    before = {t.plain for t in doc[max(aim.i - 3, aim.sent.start) : aim.i]}
    if "dont" in before:  # « son hôte, dont l'objectif est de »
        dont = next(t for t in doc[max(aim.i - 3, aim.sent.start) : aim.i] if t.plain == "dont")
        return before_relative(sides.reading, dont)
    if "leur" in before and len(sides.participants) > 1:
        return tuple(sides.participants)
    if copula is not None:
        owners = sides.reading.cast.within(doc[aim.i + 1 : copula.i])
        if not owners and before & {"son", "sa"}:
            owners = last_subject(sides.reading, aim)
        for noun in doc[aim.i + 1 : copula.i]:
            if not owners and noun.plain in lemmas("everybody"):
                owners = sides.meant(noun) or ()
        owners = owners or sides.side_of(doc[aim.i + 1 : copula.i])
        speakers = sides.speech.speakers(copula)
        if not sides.names(speakers) and any(sides.is_talks(t) for t in doc[aim.i : copula.i]):
            return owners or None  # « l'objectif de la rencontre », whoever tells it
        return owners or speakers or None
    subject = subject_of(aim)  # « la réunion a pour but »
    if subject is not None:
        return sides.meant(subject)
    verb = next((a for a in aim.ancestors if is_verb(a)), None)
    return sides.agents(verb) if verb is not None else ()

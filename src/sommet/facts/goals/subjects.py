"""Who a verb's subject is: as the parse has it, inverted, parted from the verb, carried over."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import dropwhile, takewhile
from typing import Final

from sommet.cast import Actor, Actors
from sommet.facts.goals.anaphora import THIRD_PERSON, counterpart, described, last_subject
from sommet.facts.goals.complements import QUOTES
from sommet.facts.goals.cues import lemmas
from sommet.gazetteer import CAPITAL, COUNTRY, DEMONYM, SEAT, hits
from sommet.grammar import (
    SUBJECT,
    auxiliaries,
    has_feature,
    is_relative_pronoun,
    is_singular,
    is_verb,
    subject_of,
    verb_lemma,
)
from sommet.identity.pronouns import is_impersonal
from sommet.parse import Token
from sommet.reading import Reading
from sommet.times.vocabulary import vocabulary

RELATIVE: Final = frozenset({"qui", "que", "qu'", "dont", "où"})
STATES: Final = frozenset({DEMONYM, COUNTRY, CAPITAL})  # labels of what names a state

_INVERTED: Final = 9  # tokens from a verb of speech to the subject after it
_PARTED: Final = 25  # the same, after a quotation: adjuncts may stand between
_YEAR: Final = 4  # digits
_COMPLEMENT: Final = 3  # tokens from a body to the state whose it is
_ASIDE: Final = 14  # tokens between two commas
_BESIDE: Final = 3  # tokens from a verb to its pronoun
_LOOK_BEFORE: Final = 45  # tokens from a verb back to a subject parted from it
_OF_ADJUNCTS: Final = frozenset({"à", "en", "lors", "par", "pour"})
_AT_HOME: Final = frozenset({"côté", "à", "a", "au", "chez", "dans", "du", "en"})
_OF_SUBJECT: Final = frozenset({"DET", "NOUN", "PROPN", "ADJ", "PRON", "ADV"})
_WHEN: Final = frozenset(
    {"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "matin", "midi"}
    | {"soir", "soirée", "nuit", "matinée", "après-midi", "semaine", "mois", "fois", "suite"}
    | {"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre"}
    | {"octobre", "novembre", "décembre", "jour", "veille", "dernier", "dernière", "part"}
)
_OF: Final = frozenset({"de", "d'", "du", "des", "par", "avec", "à", "au", "aux", "pour", "selon"})


def meant(reading: Reading, noun: Token) -> Actors:
    """Return whom a noun and what is coordinated with it mean, a body by whom it stands for."""
    found: dict[int, Actor] = {}
    plural = noun.dep_ in SUBJECT and has_feature(noun.head, "Number", "Plur")
    nouns = [*(_joined_before(noun) if plural else ()), noun, *(_joined(noun) if plural else ())]
    for node in nouns:
        joined = (c for c in node.children if c.dep_ in {"conj", "flat:name"} or _is_like(c))
        nouns.extend(c for c in joined if c not in nouns)
    for node in nouns:
        actors = reading.cast.at(node)
        if not actors and node.plain in lemmas("body"):
            after = [t for t in node.subtree if t.i > node.i]
            nearest = of_state(reading, after[:_COMPLEMENT])  # « l'ambassadeur du Pérou à Oslo »
            actors = reading.cast.within(after)[:1] or nearest or of_state(reading, after)
        if not actors and _is_people(node):
            actors = of_state(reading, [node])
        for actor in actors:
            found.setdefault(actor.index, actor)
    return tuple(found.values())


def _is_people(noun: Token) -> bool:
    """« Les Péruviens espèrent »: their government does; not « les jeunes Péruviens »."""
    return (
        noun.is_title
        and noun.plain.endswith(("s", "x"))
        and [c.plain for c in noun.children if c.dep_ not in {"punct", "appos"}] == ["les"]
    )


def _is_like(noun: Token) -> bool:
    """« Oslo comme Lima veulent »: Lima too."""
    return noun.i > noun.sent.start and noun.nbor(-1).plain == "comme"


def of_state(reading: Reading, tokens: Iterable[Token]) -> Actors:
    """« le ministère péruvien », « pour Lima »: who acts for the one state that is named."""
    within = {t.i for t in tokens}
    named = {
        hit.kb_id_
        for hit in hits(reading.doc)
        if hit.label_ in STATES | {SEAT} and hit.start in within
    }
    actors = [a for a in reading.cast.actors if {a.country} == named and not a.former]
    ranked = ("head", "minister", "other")
    actors = [a for a in actors if a.rank in ranked and (a.kind != "person" or a.rank != "other")]
    return tuple(sorted(actors, key=lambda a: ranked.index(a.rank)))[:1]


def _joined_before(noun: Token) -> list[Token]:
    """Return « Oslo » for « Lima » in « Oslo et Lima veulent », as the model parts them."""
    first = noun.left_edge.i
    if first < noun.sent.start + 2 or noun.doc[first - 1].plain not in {"et", "comme"}:
        return []
    return [noun.doc[first - 2]]


def _joined(noun: Token) -> list[Token]:
    """Return « la reine » for « le roi » in « le roi et la reine veulent »: both are subjects."""
    siblings = [c for c in noun.head.children if c.dep_ in SUBJECT and c.i > noun.i]
    return [c for c in siblings if noun.doc[c.left_edge.i - 1].plain == "et" or _has_et(c)]


def _has_et(noun: Token) -> bool:
    return any(c.plain == "et" and c.i < noun.i for c in noun.children)


def reports(token: Token) -> bool:
    """Tell whether the token is a verb of speech, « a tempéré » too."""
    if verb_lemma(token) not in lemmas("speech"):
        return False
    return is_verb(token) or bool(auxiliaries(token))  # « a tempéré », an adjective to the model


def utterers(reading: Reading, verb: Token) -> Actors:
    """Return the subject of a verb of speech, inverted or not, or carried over by a pronoun."""
    if reading.cast.at(verb):
        return reading.cast.at(verb)  # « Avant d'ajouter que »
    own = [c for c in verb.children if c.dep_ in SUBJECT and c.plain != "-t"]
    closes = follows_quotation(verb)
    if closes or is_inserted(verb):  # « …", avait-il lancé devant la presse »: before it too
        own = [c for c in own if c.i > verb.i or c.text.startswith("-")]
    for child in reversed(own):
        # « Mme Diaz, qui souhaite "changer les règles" », not « qui avait juré que »
        relative = is_relative_pronoun(child) and not _is_of_old(verb)
        found = before_relative(reading, child) if relative else meant(reading, child)
        if found:
            return found
    teller = None if own else _inverted(reading, verb, far=closes)
    if teller is not None:
        found = reading.cast.at(teller)
        if not found and (closes or teller.head == verb):
            # « a lancé un responsable du ministère péruvien », « a lancé l'ancien marin »
            found = meant(reading, teller) or described(reading, teller)
        if found or closes:
            return found
    beside = verb.doc[max(verb.sent.start, verb.i - _BESIDE) : min(verb.i + _BESIDE, verb.sent.end)]
    one = next((t for t in beside if t.plain in {"on", "-on"}), None)
    if one is not None and one.head in {verb, verb.head, *verb.children}:
        return at_home(reading, one)
    pronoun = next((t for t in beside if t.plain in THIRD_PERSON and not _is_stressed(t)), None)
    if pronoun is not None:
        return reading.cast.at(pronoun) or last_subject(reading, pronoun)
    if own:
        return described(reading, own[-1])
    subject = subject_of(verb)
    found = meant(reading, subject) if subject is not None else ()
    shared = subject is not None and subject.plain in THIRD_PERSON and verb.dep_ == "conj"
    if not found and subject is not None and shared and not is_impersonal(subject):
        found = last_subject(reading, subject)  # « il a souhaité un vote et dit que »
    return found or mentioned_before(reading, verb) or _parted_from(reading, verb)


def _is_stressed(pronoun: Token) -> bool:
    """« a lui aussi plaidé », « a lui-même dit »: the pronoun goes with a subject told before."""
    return pronoun.plain == "lui" and pronoun.dep_ not in SUBJECT


def _parted_from(reading: Reading, verb: Token) -> Actors:
    """« M. Berg, marin, élu en mai, de retour de Lima, a plaidé »: who opens the sentence."""
    first = next((t for t in verb.sent if t.is_alpha and t.pos_ != "DET"), verb)
    mention = reading.cast.mention_at(first)
    if mention is None or mention.end >= verb.i or verb.doc[mention.end].text != ",":
        return ()
    i = _before_group(verb)
    actors = reading.cast.at(first)
    parted = verb == verb.sent.root and i > mention.end and verb.doc[i].text == ","
    return actors if parted and len(actors) == 1 and is_singular(verb) else ()


def _is_of_old(verb: Token) -> bool:
    """Tell a pluperfect."""
    return any(has_feature(a, "Tense", "Imp") for a in auxiliaries(verb))


def _before_group(verb: Token) -> int:
    """Return the token before a verb, its auxiliaries, clitics and adverbs."""
    i = verb.i - 1
    while i > verb.sent.start and verb.doc[i].pos_ in {"AUX", "PRON", "ADV"}:
        i -= 1
    return i


def follows_quotation(verb: Token) -> bool:
    """« "La mer monte", a dit », « "…" a-t-il dit »: what stands before is told, and no subject."""
    doc, i = verb.doc, _before_group(verb)
    return doc[i].text in QUOTES or (doc[i].text == "," and doc[i - 1].text in QUOTES)


def _inverted(reading: Reading, verb: Token, *, far: bool) -> Token | None:
    """Return the subject after a verb: « a dit dans la soirée à la presse [Mme Diaz] ».

    Args:
        reading: the annotated article.
        verb: a verb of speech.
        far: whether adjuncts, which prepositions lead in, may part the two.
    """
    doc, i = verb.doc, verb.i + 1
    led = full = False  # within an adjunct, behind its noun
    while i < min(verb.i + (_PARTED if far else _INVERTED), verb.sent.end):
        token, mention = doc[i], reading.cast.mention_at(doc[i])
        adposed = token.pos_ == "ADP" and token.plain != "du"
        begins = token.pos_ == "DET" or (mention is not None and mention.start == i)
        if token.plain in {"que", "qu'"}:
            return None  # « a moqué Oslo et dit que Lima paierait »: not Lima
        if (token.is_punct and (token.text != "," or not far)) or (adposed and not far):
            return None
        if token.text == "," or (led and full and begins):
            led = full = False
        if adposed or token.plain in {"au", "aux"}:
            led, full = True, False
        elif led and mention is not None:
            i, full = mention.end - 1, True
        elif led:
            full = full or token.pos_ in {"NOUN", "PROPN"}
        elif is_verb(token) and mention is None:
            return None
        elif mention is not None or (token.pos_ in {"NOUN", "PROPN"} and token.plain not in _WHEN):
            return token
        i += 1
    return None


def is_inserted(verb: Token) -> bool:
    """« Le Pérou, a assuré son président, paiera »: marks part the clause from the words told."""
    doc, i = verb.doc, _before_group(verb)
    quoted = doc[i - 1].text in QUOTES
    if doc[i].text != ",":
        return False
    if any(t.text.startswith("-") for t in doc[i : verb.i]):  # « Lima, a-t-elle dit, paiera »
        return not quoted and verb.i + 1 < verb.sent.end and verb.nbor().text == ","
    after = doc[verb.i + 1 : min(verb.i + _INVERTED, verb.sent.end)]
    subject = list(takewhile(lambda t: t.pos_ in _OF_SUBJECT, after))
    end = verb.i + 1 + len(subject)
    return bool(subject) and (quoted or (end < verb.sent.end and doc[end].text == ","))


def at_home(reading: Reading, one: Token) -> Actors:
    """« Côté norvégien, on insiste », « À Oslo, on espère », « indique-t-on à l'Elysée »."""
    home = home_of(one)
    return reading.cast.within(home) or of_state(reading, home)


def told_by(source: Token) -> range:
    """Return the tokens that « selon M. Berg » is of: its sentence, or a clause that ends in it.

    Args:
        source: « selon », « d'après ».

    Returns:
        Their places in the text.

    Example:
        Of « Lima veut aider la ville, où la faim menace, selon l'ONU » only the clause.
    """
    doc, sentence = source.doc, source.sent
    commas = [i for i in range(sentence.start, source.i) if doc[i].text == ","]
    before = commas[-2] + 1 if len(commas) > 1 else sentence.start  # the last is that of « selon »
    return range(before if doc[before].plain in RELATIVE else sentence.start, sentence.end)


def home_of(one: Token) -> list[Token]:
    """Return the words that tell where « on » is at home, none if nothing does; see `at_home`."""
    doc, sentence = one.doc, one.sent
    if doc[max(one.i - 2, 0)].plain == "où":
        return _antecedent(doc[one.i - 2])
    before = [t for t in doc[sentence.start : one.i] if t.is_alpha]
    if before and before[0].plain in _AT_HOME and one.plain == "on":
        return before
    after = doc[one.i + 1 : min(one.i + _INVERTED, sentence.end)]
    told = list(takewhile(lambda t: not t.is_punct and t.plain not in {"que", "qu'"}, after))
    home = list(dropwhile(lambda t: t.plain not in _AT_HOME, told))
    if any(t.plain == "source" for t in told[:_BESIDE]):
        return told  # « dit-on de source péruvienne »
    return (home if len(told) - len(home) <= _BESIDE else []) or _home_before(one)


def _home_before(one: Token) -> list[Token]:
    """« A Oslo, on se tait. Il s'agit, dit-on, d'attendre. »: where it was just before."""
    first = one.sent.start
    if not first or "\n" in one.doc[first - 1].text:
        return []
    before = one.doc[first - 1].sent
    words = [t for t in before if t.is_alpha]
    near = words[:_INVERTED]
    same = bool(near) and near[0].plain in _AT_HOME and any(t.plain == "on" for t in near)
    return list(takewhile(lambda t: t.plain != "on", near)) if same else []


def _antecedent(where: Token) -> list[Token]:
    """« se tait à Oslo, où l'on espère »: the words for the place."""
    i = where.i - 1 - (where.nbor(-1).text == ",")
    named = takewhile(
        lambda t: t.pos_ not in {"ADP", "VERB", "AUX", "PUNCT"},
        reversed(where.doc[where.sent.start : i + 1]),
    )
    return list(named)


def opening_noun(verb: Token) -> Token | None:
    """« Le dîner, servi sur le port, sera consacré à »: an aside hides its subject to the model."""
    opens = verb.doc[verb.sent.start : min(verb.sent.start + 3, verb.i)]
    apart = len(opens) == 3 and opens[0].pos_ == "DET" and opens[2].text == ","
    return opens[1] if apart else None


def is_year(word: str) -> bool:
    """Tell « 2019 »."""
    return len(word) == _YEAR and word.isdigit()


def is_joint(noun: Token) -> bool:
    """« le communiqué commun », « le projet de déclaration »: a text of all who meet."""
    following = noun.doc[noun.i + 1 : min(noun.i + 3, noun.sent.end)]
    if noun.plain == "projet" and any(t.plain in lemmas("statement") for t in following):
        return True
    return noun.plain in lemmas("text") and any(t.plain in lemmas("joint") for t in following)


def is_counted(noun: Token, number: int) -> bool:
    """Tell whether as many are told of as the number, several at least: « trois pays » of 3.

    Args:
        noun: what is counted.
        number: how many, in figures.
    """
    told = (vocabulary().numbers.get(c.plain) for c in noun.children if c.i < noun.i)
    return number > 1 and number in told


def governing(verb: Token) -> Token:
    """Return the verb that an infinitive hangs on: « dit » of « a dit vouloir »."""
    while verb.dep_ == "xcomp" and "Inf" in verb.morph.get("VerbForm", []) and is_verb(verb.head):
        verb = verb.head
    return verb


def before_relative(reading: Reading, pronoun: Token) -> Actors:
    """Return whom « qui » means right after a mention: « a répondu Mme Diaz, qui veut »."""
    i = pronoun.i - 1
    while i > pronoun.sent.start and (pronoun.doc[i].text == "," or pronoun.doc[i].pos_ == "ADP"):
        i -= 1
    antecedent = pronoun.doc[i]
    found = reading.cast.at(antecedent) or counterpart(reading, antecedent)
    return found or _before_aside(reading, pronoun)


def _before_aside(reading: Reading, pronoun: Token) -> Actors:
    """« Mme Diaz, au pouvoir depuis mai, qui veut »: whom an aside parts from her « qui »."""
    doc, closing = pronoun.doc, pronoun.i - 1
    if doc[closing].text != "," or not is_singular(pronoun.head):
        return ()
    for i in range(closing - 1, max(pronoun.sent.start, closing - _ASIDE), -1):
        token = doc[i]
        if is_verb(token) and not has_feature(token, "VerbForm", "Part"):
            return ()
        if token.text == ",":
            opens = doc[i + 1]
            led = opens.pos_ in {"ADP", "ADJ"} or has_feature(opens, "VerbForm", "Part")
            return reading.cast.at(doc[i - 1]) if led else ()
        if token.is_punct or token.pos_ == "CCONJ":
            return ()
    return ()


def described_by(participle: Token) -> Token | None:
    """Return « rebelles » for « voulant » of « des rebelles venus du nord et voulant partir ».

    Behind a comma, a participle goes on with the clause: « a quitté les rebelles, voulant partir ».
    """
    if participle.i == participle.sent.start or participle.nbor(-1).text == ",":
        return None
    node = participle
    while node.dep_ == "conj" and is_verb(node.head):
        node = node.head
    noun = node.head
    return noun if node.dep_ == "acl" and noun.pos_ == "NOUN" and noun.i < participle.i else None


def mentioned_before(reading: Reading, verb: Token) -> Actors:
    """Return who is mentioned right before a verb: « De son côté, M. Berg, élu en mai, a dit ».

    Clitics, auxiliaries, adjuncts (« pour sa part ») and what stands between two commas are passed
    over; « M. Berg et Mme Diaz » are two.
    """
    doc, first = verb.doc, verb.sent.start
    joining = frozenset() if is_singular(verb) else frozenset({"et", ","})
    found: dict[int, Actor] = {}
    i, commas = verb.i - 1, 0
    while i >= max(first, verb.i - _LOOK_BEFORE):
        token = doc[i]
        actors = reading.cast.at(token)
        if actors:
            mention = reading.cast.mention_at(token)
            i = mention.start - 1 if mention is not None else i - 1
            if {doc[max(i, first)].plain, doc[i + 1].plain} & _OF:
                return ()  # « les partisans de M. Berg »
            for actor in actors:
                found.setdefault(actor.index, actor)
            if i < first or doc[i].plain not in joining or not reading.cast.at(doc[i - 1]):
                break
            i -= 1
        elif token.text == ",":
            if commas or i == first:
                break
            commas += 1
            near = range(i - 1, max(first, i - _LOOK_BEFORE), -1)
            openings = [k for k in near if doc[k].text == ","][:2]
            if not openings:
                return ()
            # over « , élu en mai, » or « , le juge, élu en mai, »
            i = next((k for k in openings if reading.cast.at(doc[k - 1])), openings[0]) - 1
        elif token.pos_ in {"AUX", "PRON", "ADV"} or token.plain in {"ne", "n'", "se", "s'"}:
            i -= 1
        elif token.text in QUOTES:
            i -= 1  # « Lima "cherchera une date" »
        else:
            before = _before_adjunct(token)
            if before is None:
                return ()
            i = before
    return tuple(found.values())


def _before_adjunct(noun: Token) -> int | None:
    """Return the token before « de son côté », « pour sa part », None where there is no such."""
    i = noun.i
    if noun.pos_ != "NOUN":
        return None
    while i > noun.sent.start and noun.doc[i - 1].pos_ in {"DET", "ADJ", "NUM"}:
        i -= 1
    opener = noun.doc[i - 1].plain if i > noun.sent.start else ""
    adjunct = opener in _OF_ADJUNCTS or (opener == "de" and noun.plain == "côté")
    return i - 2 if adjunct and i - 2 >= noun.sent.start else None

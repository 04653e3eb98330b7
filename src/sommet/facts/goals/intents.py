"""Verbs, nouns and adjectives of intent: « veut », « sa volonté de », « prête à »."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise, takewhile
from typing import Final

from sommet.cast import Actors
from sommet.facts.goals.complements import (
    QUOTES,
    Complement,
    behind_whom,
    find_complement,
    head_noun,
    is_restricted,
    phrase_at,
)
from sommet.facts.goals.cues import (
    IntentVerb,
    frame,
    intent_verb_forms,
    intent_verbs,
    intent_words,
    keys,
    lemmas,
)
from sommet.facts.goals.sides import Sides
from sommet.facts.goals.subjects import RELATIVE, follows_quotation, mentioned_before
from sommet.facts.goals.wishes import (
    INFINITIVE,
    NOUN,
    Wish,
    before_negation,
    begins_from,
    infinitive_lemma,
    is_background,
    is_hypothetical,
    is_suspected,
    wishes,
)
from sommet.grammar import (
    NEGATION,
    SUBJECT,
    auxiliaries,
    has_avoir,
    has_feature,
    is_finite,
    is_future,
    is_mistaken_verb,
    is_negated,
    is_passive,
    is_reflexive,
    is_verb,
    own_subject,
    skeleton,
    subject_of,
    verb_lemma,
)
from sommet.parse import Span, Token, infinitive

_CLEFT: Final = (INFINITIVE, frame("de inf"), NOUN, frame("que"))
_AGAINST: Final = frozenset({"face", "malgré", "devant", "contre", "sourd", "sourde", "sourds"})
_TO_DO: Final = (frame("de inf"),)
_POINTING: Final = frozenset({"ce", "cet", "cette", "ces"})
_WHEN: Final = frozenset({"lorsque", "lorsqu'", "quand"})
_MAY_BE_VERBS: Final = frozenset({"VERB", "AUX", "NOUN", "ADJ"})  # parts of speech
_CLAUSE: Final = 10  # tokens in which a clause shows its verb
_OF_OWNER: Final = 7  # tokens from « volonté » to whose it is
_WISHED: Final = 4  # tokens from « appelle » to « vœux », the next one not counted
_NEAR: Final = 5  # tokens from « voulons » to « est », from an auxiliary to its participle
_CLEFT_SUBJECT: Final = 9  # tokens from « ce que » to its verb
_CLEFT_REACH: Final = 16  # tokens from the verb to « c'est »


@lru_cache(maxsize=20_000)  # an article says the same words again and again
def _may_intend(plain: str, lemma: str) -> bool:
    """Tell whether `_infinitive` may take a word of this form and lemma for a verb of intent."""
    return infinitive(lemma) in intent_verbs() or skeleton(plain) in intent_verb_forms()


def _intending(sides: Sides) -> Iterable[Token]:
    return (
        t for t in sides.reading.doc if t.pos_ in _MAY_BE_VERBS and _may_intend(t.plain, t.lemma_)
    )


@begins_from(_intending)
def verbs(cues: Sequence[Token], sides: Sides) -> Iterator[Wish]:
    """« M. Berg a promis de [lever les obstacles]. »"""
    for token in cues:
        for entry in intent_verbs().get(_infinitive(token, sides), ()):
            if not _is_wanted(token, entry, sides) or _is_no_wish(token):
                continue
            complement = find_complement(
                token, entry.patterns, addressee=entry.addressee, between=sides.times
            )
            complement = complement or _cleft(token)
            if complement is None:
                continue
            if infinitive_lemma(token, complement) == "pouvoir" and token.lemma_ == "penser":
                break  # « nous pensons pouvoir réussir »
            if _is_said(token, entry, sides) and _only_speaks(token, complement):
                break
            if _addresses_readers(token, sides):
                break
            if _is_view(token, complement) or _is_departure(token, complement):
                break
            if _affirms(token, complement) or (entry.ahead and not _is_ahead(token, complement)):
                break
            if is_negated(token) and infinitive_lemma(token, complement) in lemmas("comment"):
                break  # « n'a pas souhaité répondre »
            if complement.kind == "noun" and (
                _is_no_aim(head_noun(token.doc, complement), entry)
                or _is_told_after(token, complement, sides)
                or token.doc[complement.start].plain in _POINTING
            ):
                # « appeler au téléphone »; « "Partez", a-t-il exigé devant le palais »; of what
                # the text has told: « a souhaité ce dialogue », « espérait cet appel »
                continue
            if entry.negation == "may" and is_negated(token) and not is_restricted(token):
                complement = Complement(before_negation(token), "que", frame("que"))
            agents = tuple(sides.participants) if _is_impersonal(token) else sides.agents(token)
            yield from wishes(sides, token, complement, agents)
            break


def _addresses_readers(verb: Token, sides: Sides) -> bool:
    """« Notre journal vous propose de revenir sur la visite »: nobody quoted says « vous »."""
    before = verb.doc[max(verb.sent.start, verb.i - 2) : verb.i]
    return not sides.speech.is_spoken(verb) and any(t.plain == "vous" for t in before)


def _is_view(verb: Token, complement: Complement) -> bool:
    """« veut croire à la paix », « j'espère que vous avez fait bon voyage »: nothing to come."""
    if complement.kind != "que":
        lemma = infinitive_lemma(verb, complement)
        if verb_lemma(verb) == "accorder" and lemma in lemmas("speech"):
            return True  # « s'accordent à reconnaître que la mer monte »
        sees = lemma == "voir" and verb.doc[complement.start].plain == "y"  # « veut y voir »
        return sees or lemma in lemmas("belief")
    clause = verb.doc[complement.start : min(complement.start + _CLAUSE, verb.sent.end)]
    first = next((t for t in clause if is_finite(t)), None)
    if first is None or first.lemma_ != "avoir" or not has_feature(first, "Tense", "Pres"):
        return False
    before = verb.doc[complement.start : first.i]
    if any(t.text == "," or t.plain in RELATIVE for t in before):
        return False  # « espère que Lima, qui a accepté, tiendra parole »
    done = any(has_feature(t, "VerbForm", "Part") for t in first.doc[first.i + 1 : first.i + 3])
    return done and not has_feature(first, "Mood", "Sub")


def _affirms(verb: Token, complement: Complement) -> bool:
    """« a juré que le port est vide » promises nothing."""
    if complement.kind != "que" or verb_lemma(verb) not in lemmas("oath"):
        return False
    clause = verb.doc[complement.start : min(complement.start + _CLAUSE, verb.sent.end)]
    told = [t for t in clause if is_finite(t)]
    ahead = any(is_future(t) or verb_lemma(t) in {"devoir", "aller"} for t in told)
    return bool(told) and not ahead


def _is_ahead(verb: Token, complement: Complement) -> bool:
    """« sont convenus que les vols reprendraient », not « que la mer monte »."""
    clause = verb.doc[complement.start : min(complement.start + _CLAUSE, verb.sent.end)]
    first = next((t for t in clause if is_finite(t) and t.dep_ != "acl:relcl"), None)
    due = first is not None and verb_lemma(first) in {"devoir", "aller"}
    return due or (first is not None and (is_future(first) or has_feature(first, "Mood", "Sub")))


def _is_departure(verb: Token, complement: Complement) -> bool:
    """« s'apprête à s'envoler »: a diary, and no goal."""
    about_to = verb_lemma(verb) in {"apprêter", "préparer", "disposer"}
    return about_to and infinitive_lemma(verb, complement) in lemmas("itinerary")


def _is_no_wish(verb: Token) -> bool:
    """« demander pardon aux victimes », « requérir l'anonymat », « laisse entendre que »."""
    if verb.i > verb.sent.start and verb_lemma(verb.nbor(-1)) == "laisser":
        return True
    following = verb.doc[verb.i + 1 : min(verb.i + _WISHED, verb.sent.end)]
    if any(t.plain in {"vœux", "voeux"} for t in following) and verb_lemma(verb) == "appeler":
        return True  # « appeler de ses vœux un retour à » has its own words of purpose
    return any(t.lemma_ in lemmas("no aim") for t in following[:1])


def _is_impersonal(verb: Token) -> bool:
    """« il a été convenu de »: by those who meet."""
    subject = own_subject(verb)
    return is_passive(verb) and subject is not None and subject.plain == "il"


def _is_said(verb: Token, entry: IntentVerb, sides: Sides) -> bool:
    """« "Je veux dire que" », « a tenu à saluer »: what one says with that is said."""
    return verb.i in sides.speech.quoted or (has_avoir(verb) and entry.addressee == "none")


def _infinitive(token: Token, sides: Sides) -> str:
    """Return the infinitive of a verb, of one too that the model takes for something else.

    « le président compte ouvrir », « Lima refuse et demande » are nouns to it, « Lima mise sur »
    a participle.
    """
    sure = is_verb(token) and token.plain not in {"mise", "misent"}
    if sure or token.pos_ not in {"VERB", "NOUN", "ADJ"}:
        return verb_lemma(token) if sure else ""
    read = intent_verb_forms().get(skeleton(token.plain), "")
    if read and (is_mistaken_verb(token) or _follows_subject(token, sides)):
        return read
    return verb_lemma(token) if is_verb(token) else ""


def _follows_subject(token: Token, sides: Sides) -> bool:
    """Tell whether a verb may stand there: after an actor, talks, « mon pays », « Lima … et »."""
    if token.i == token.sent.start:
        return False
    before = token.nbor(-1)
    if before.text == ",":  # « M. Berg, élu en mai, compte »
        return not is_verb(token) and bool(mentioned_before(sides.reading, token))
    ours = before.plain in lemmas("state") and _is_possessed(before)
    named = bool(sides.reading.cast.at(before)) or sides.is_talks(before)
    bare = not any(c.dep_ == "det" for c in token.children)
    return ours or named or (bare and before.plain in {"et", "mais"})


def _only_speaks(verb: Token, complement: Complement) -> bool:
    """« Je veux dire que », « je veux être clair », and not « nous voulons être un pont »."""
    lemma = infinitive_lemma(verb, complement)
    after = {t.plain for t in verb.doc[complement.start : complement.start + 3]}
    if lemma == "rendre" and not after & lemmas("tribute"):
        return False
    becomes = lemma == "être" and _becomes(verb, verb.doc.span(complement.start + 1, verb.sent.end))
    return lemma in lemmas("discourse") and not becomes


def _becomes(verb: Token, following: Span) -> bool:
    """« être un pont », « être utiles à nos voisins », not « être très clair sur ce point »."""
    if not len(following) or following[0].pos_ == "DET":
        return bool(len(following))
    if has_avoir(verb):
        return False  # « a tenu à être présent à Oslo »
    said = next((t for t in following if t.pos_ != "ADV"), following[0])
    after = following.doc[said.i + 1 : said.i + 2]
    candid = any(form in lemmas("candour") for form in _masculine(said))
    return said.pos_ == "ADJ" and not candid and any(t.pos_ == "ADP" for t in after)


def _is_wanted(verb: Token, entry: IntentVerb, sides: Sides) -> bool:
    """Tell whether the verb is said as the entry asks: affirmed, active, of its own accord."""
    if is_background(verb, sides) or is_suspected(verb):
        return False
    denied = (is_negated(verb) and not is_restricted(verb)) or _cannot(verb)
    if denied != (entry.negation == "must") and entry.negation != "may":
        return False
    misread = verb_lemma(verb) not in entry.lemmas  # « Lima mise sur »
    if (_is_bare_participle(verb) and not misread) or verb.plain == "visant":
        return False  # « invitée à parler », « un sommet prévu le 3 mai »; « un élan visant à »
    if verb_lemma(verb) in lemmas("attempt") and has_avoir(verb):
        return False
    if entry.reflexive != is_reflexive(verb) and not _reports_wish(verb):
        return False
    before = [t.plain for t in verb.doc[max(verb.sent.start, verb.i - 2) : verb.i]]
    later = before in (["avant", "de"], ["avant", "d'"])
    if later and not (_has_spoken(verb, sides) and verb_lemma(verb) in lemmas("claim")):
        return False  # « avant d'envisager une trêve », not « a dit …, avant de demander »
    if has_avoir(verb) and any(map(_opens_when, verb.children)):
        return False  # « lorsqu'il a voulu partir »
    return not (is_passive(verb) and "convenir" not in entry.lemmas) and not is_hypothetical(verb)


def _opens_when(word: Token) -> bool:
    """« quand il a voulu », not « a quand même voulu »."""
    return word.plain in _WHEN and word.nbor().plain != "même"


def _cannot(verb: Token) -> bool:
    """« ne pouvaient exiger des autres », not « ne peut que demander »; « refuse d'exiger »."""
    modal = verb.head
    if verb_lemma(modal) in lemmas("abstention") and modal.i < verb.i:
        return has_feature(verb, "VerbForm", "Inf") and not is_negated(modal)
    able = verb_lemma(modal) in {"pouvoir", "savoir"} and has_feature(verb, "VerbForm", "Inf")
    only = verb.nbor(-1).plain == "que" if verb.i > verb.sent.start else False
    return able and modal.i < verb.i and is_negated(modal) and not only


def _has_spoken(later: Token, sides: Sides) -> bool:
    """« "…", s'est réjoui M. Berg, avant d'appeler »: told of one who speaks."""
    before = later.doc[later.sent.start : later.i]
    told = (t for t in before if is_verb(t) and auxiliaries(t) and not is_passive(t))
    first = next((t for t in told if t.i not in sides.speech.quoted), None)
    return first is not None and verb_lemma(first) in lemmas("speech")


def _is_bare_participle(verb: Token) -> bool:
    """Tell a participle that stands with a noun from one coordinated with « a dit et »."""
    past = has_feature(verb, "VerbForm", "Part") and has_feature(verb, "Tense", "Past")
    bare = past and verb.dep_ in {"acl", "advcl", "amod"} and not auxiliaries(verb)
    return bare and not _is_aided(verb)


def _is_aided(participle: Token) -> bool:
    """« a, pour sa part, réclamé », « a à nouveau plaidé »: the model parts them."""
    doc = participle.doc
    for i in range(participle.i - 1, max(participle.sent.start, participle.i - _NEAR), -1):
        if doc[i].lemma_ == "avoir":
            start = i + 1 + (doc[i + 1].text == ",")
            return start + phrase_at(doc, start, participle.i) >= participle.i - (start - i - 1)
    return False


def _reports_wish(verb: Token) -> bool:
    """In « se dit vouloir » the « se » belongs to the verb before."""
    return "Inf" in verb.morph.get("VerbForm", [])


def _cleft(verb: Token) -> Complement | None:
    """« Ce que nous voulons, c'est [un accord] », « Ce que Lima attend d'Oslo, c'est que »."""
    doc = verb.doc
    before = [t.plain for t in doc[max(verb.sent.start, verb.i - _CLEFT_SUBJECT) : verb.i]]
    if not {("ce", "que"), ("ce", "qu'")} & set(pairwise(before)):
        return None
    after = doc[verb.i + 1 : min(verb.i + _CLEFT_REACH, verb.sent.end)]
    copula = next((t for t in after if t.lemma_ == "être" and _resumes(t, verb)), None)
    if copula is None or copula.nbor(-1).plain in NEGATION:
        return None
    return find_complement(copula, _CLEFT)


def _resumes(copula: Token, verb: Token) -> bool:
    """« ce que veut Lima, [c'est] », « ce que nous voulons [est] »."""
    return copula.nbor(-1).plain in {"c'", *NEGATION} or copula.i < verb.i + _NEAR


@begins_from(lambda sides: sides.reading.doc.having(keys(intent_words, "noun")))
def nouns(cues: Sequence[Token], sides: Sides) -> Iterator[Wish]:
    """« M. Berg a fait part de sa volonté de [renforcer la coopération]. »"""
    for token in cues:
        entry = intent_words("noun").get(token.lemma_ if token.pos_ == "NOUN" else token.plain)
        if entry is not None and (token.pos_ == "NOUN" or _is_mistaken_noun(token)):
            verb = next((a for a in token.ancestors if is_verb(a)), None)
            if not _is_determined(token) or (verb is not None and _is_denied(token, verb, sides)):
                continue
            owner = _owner(token, sides)
            if owner is None and _is_met(token):
                continue
            last, holders = owner or (_last_adjective(token), sides.owners(token))
            if not holders and last.plain in lemmas("shared") and _is_of_talks(verb, sides):
                holders = tuple(sides.participants)
            whom = behind_whom(last)
            complement = find_complement(
                last, entry.patterns, addressee=entry.addressee, between=sides.times
            ) or (find_complement(whom, _TO_DO) if whom != last else None)
            if complement is None or _is_relative(token.doc[complement.start - 1], token):
                continue  # « l'importance que nous attachons à »
            if verb is not None and verb_lemma(verb) in lemmas("receipt"):
                holders = _promising(token, verb, holders, sides)
            yield from wishes(sides, token, complement, holders)


def _is_of_talks(verb: Token | None, sides: Sides) -> bool:
    """« la visite traduit une volonté commune de », not « les pêcheurs disent leur volonté »."""
    subject = subject_of(verb) if verb is not None else None
    return subject is None or sides.is_talks(subject) or subject.plain in lemmas("text")


def _is_mistaken_noun(token: Token) -> bool:
    """« l'offre de »: the model reads « offrir »."""
    return token.pos_ == "VERB" and any(c.dep_ == "det" and c.i < token.i for c in token.children)


def _is_told_after(verb: Token, complement: Complement, sides: Sides) -> bool:
    """« …", a-t-il promis au pied de l'avion », « …", a souhaité le Péruvien »: it is quoted."""
    before = reversed(verb.doc[max(verb.sent.start, verb.i - _NEAR) : verb.i])
    group = list(takewhile(lambda t: t.text != ",", before))
    inverted = any(t.text.startswith("-") and t.pos_ == "PRON" for t in group)
    if inverted and len(group) < min(_NEAR, verb.i - verb.sent.start):
        return True
    noun = next((t for t in verb.doc[complement.start : complement.start + 2] if t.is_title), None)
    return noun is not None and follows_quotation(verb) and bool(sides.meant(noun))


def _is_no_aim(noun: str, entry: IntentVerb) -> bool:
    return noun in lemmas("no aim") or bool(entry.objects and noun not in entry.objects)


def _promising(promise: Token, verb: Token, receiving: Actors, sides: Sides) -> Actors:
    """« M. Berg a obtenu de Lima la promesse de »: Lima's, or the other's where two meet."""
    named = sides.reading.cast.within(promise.doc[verb.i + 1 : promise.i])
    return named or sides.other_than(receiving)


def _is_determined(noun: Token) -> bool:
    """« sa ferme volonté de », « l'urgence de », not « un appui d'urgence de six cents lits »."""
    doc, i = noun.doc, noun.i - 1
    while i > noun.sent.start and (doc[i].pos_ in {"ADJ", "ADV", "NUM"} or doc[i].text in QUOTES):
        i -= 1
    return i >= noun.sent.start and (
        doc[i].pos_ == "DET" or doc[i].plain in {"l'", "du", "au", "des", "aux"}
    )


def _is_met(noun: Token) -> bool:
    """« malgré les appels à partir », « face à l'exigence de »: others' wishes."""
    before = noun.doc[max(noun.sent.start, noun.i - 3) : noun.i]
    return any(t.plain in _AGAINST for t in before)


def _is_denied(noun: Token, verb: Token, sides: Sides) -> bool:
    """« ne partage pas la volonté de », « rejette l'idée de », not « ne cache pas son souhait »."""
    between = {verb_lemma(verb), *(t.plain for t in noun.doc[verb.i : noun.i])}
    met = noun.dep_ in SUBJECT and noun.head == verb  # « sa proposition de … n'a pas convaincu »
    if not met and is_negated(verb) != bool(between & lemmas("concealment")):
        return True
    others = noun.lemma_ in lemmas("request") and verb_lemma(verb) in lemmas("reception")
    rejected = noun.head == verb and (others or verb_lemma(verb) in lemmas("rejection"))
    return rejected or is_background(verb, sides)


def _is_relative(que: Token, noun: Token) -> bool:
    """« une offre que Lima a acceptée » tells more of the noun, not what it is."""
    if que.plain not in {"que", "qu'"}:
        return False
    after = noun.doc[que.i + 1] if que.i + 1 < len(noun.doc) else que
    if is_finite(after) and has_feature(after, "Mood", "Ind"):
        return True  # « l'intérêt que montrent les pêcheurs »
    vague = any(c.plain in {"un", "une"} and c.i < noun.i for c in noun.children)
    verb = que.head
    full = is_passive(verb) or any(c.dep_ == "obj" and c.i > verb.i for c in verb.children)
    wished = any(_is_subjunctive(n) for n in (verb, *auxiliaries(verb)))
    # « l'espoir que Lima tiendra parole », « le vœu que la trêve soit respectée »
    return vague or (que.pos_ == "PRON" and not full and not wished)


def _is_subjunctive(verb: Token) -> bool:
    """« soit », « puisse »; those in -er look like the indicative."""
    return has_feature(verb, "Mood", "Sub") and not verb_lemma(verb).endswith("er")


def _owner(noun: Token, sides: Sides) -> tuple[Token, Actors] | None:
    """Return the last word and the actors of « de la Norvège » in « la volonté de la Norvège ».

    Honours may stand between: « de Son Excellence le consul ».
    """
    doc, end = noun.doc, noun.sent.end
    if noun.i + 1 >= end or doc[noun.i + 1].plain not in {"de", "d'", "du", "des"}:
        return None
    for token in doc[noun.i + 2 : min(noun.i + _OF_OWNER, end)]:
        mention = sides.reading.cast.mention_at(token)
        if mention is not None:
            return doc[mention.end - 1], sides.reading.cast.at(token)
        if token.pos_ == "NUM" and token.head.i > token.i:
            continue  # « des deux pays voisins »
        if token.plain in lemmas("state") and _is_possessed(token):
            return token, sides.owners(noun)  # « la volonté de son pays de »
        if token.plain in lemmas("everybody"):
            return _last_adjective(token), sides.meant(token) or ()
        if token.pos_ not in {"DET", "NUM"} and token.plain not in lemmas("honour"):
            return None
    return None


def _is_possessed(noun: Token) -> bool:
    return any(has_feature(c, "Poss", "Yes") for c in noun.children)


def _last_adjective(noun: Token) -> Token:
    """Return the last word of « volonté commune », « vœu le plus cher »."""
    last = noun
    while last.i + 1 < noun.sent.end and last.nbor().pos_ == "ADJ":
        last = last.nbor()
    return last


@cache
def _inflections() -> frozenset[str]:
    """Return the forms of which `_masculine` gives an adjective of intent, and these."""
    forms = keys(intent_words, "adjective")
    feminine = {f.removesuffix("eux") + "euse" for f in forms if f.endswith("eux")}
    return frozenset(f + end for f in forms | feminine for end in ("", "s", "e", "es"))


@begins_from(lambda sides: sides.reading.doc.having(_inflections()))
def adjectives(cues: Sequence[Token], sides: Sides) -> Iterator[Wish]:
    """« Mme Diaz s'est dite prête à [rencontrer son homologue]. »"""
    table = intent_words("adjective")
    for token in cues:
        if token.pos_ not in {"ADJ", "VERB", "NOUN", "ADV"}:
            continue
        entry = next((table[form] for form in _masculine(token) if form in table), None)
        if entry is None or is_negated(token):
            continue
        complement = find_complement(token, entry.patterns, between=sides.times)
        if complement is None:
            continue
        opens = all(not t.is_alpha for t in token.doc[token.sent.start : token.i])
        said = () if opens else sides.agents(_copula(token, sides))
        holders = said or _apposed(token, sides)
        yield from wishes(sides, token, complement, holders)


def _apposed(adjective: Token, sides: Sides) -> Actors:
    """« M. Berg, soucieux de », « Désireuse de partir, Mme Diaz a dit »: of whom it is said."""
    head = adjective.head
    if head != adjective and head.pos_ in {"NOUN", "PROPN"}:
        return sides.meant(head) or ()
    first = next((t for t in adjective.sent if t.is_alpha), adjective)
    return (sides.agents(adjective.sent.root) or ()) if first == adjective else ()


def _copula(adjective: Token, sides: Sides) -> Token:
    """Return the verb that says it of somebody: « s'est dite, mardi, prête à »."""
    i = adjective.i - 1
    while i > adjective.sent.start and (
        i in sides.times or adjective.doc[i].pos_ in {"ADV", "PUNCT"}
    ):
        i -= 1
    verb = adjective.doc[i]
    shown = lemmas("speech") | lemmas("stance")
    apart = verb.head != adjective  # « restait déterminé » is one verb to the model
    return verb if is_verb(verb) and apart and verb_lemma(verb) in shown else adjective


def _masculine(token: Token) -> tuple[str, ...]:
    """Return the forms of which the token may be an inflection: « prêtes » of « prêt »."""
    word = token.plain
    endings = {"": "", "s": "", "e": "", "es": "", "euse": "eux", "euses": "eux"}
    bare = (word.removesuffix(end) + stem for end, stem in endings.items() if word.endswith(end))
    return (token.lemma_, *bare)

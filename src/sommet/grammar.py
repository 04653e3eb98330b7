"""The little French syntax that the finders need, over spaCy's Universal Dependencies.

All dependency labels live here. The parse is right about five times in six, so every function
answers ``None`` or an empty list rather than guess.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise

from sommet.parse import Doc, Span, Token, infinitive, remembered

SUBJECT = frozenset({"nsubj", "nsubj:pass", "nsubj:caus", "expl:subj"})
AUXILIARY = frozenset({"aux", "aux:tense", "aux:pass", "aux:caus", "cop"})
OPEN_COMPLEMENT = frozenset({"xcomp", "ccomp"})
_CLITIC_SUBJECTS = frozenset({"je", "j'", "tu", "il", "elle", "on", "nous", "vous", "ils", "elles"})
_CLITIC_OBJECTS = frozenset({"le", "la", "les", "l'", "se", "s'", "me", "te", "leur", "y"})
NEGATION = frozenset({"ne", "n'", "n’"})
OF = frozenset({"de", "d'", "du", "des"})  # « de », alone and with its article
CONTRACTED = frozenset({"du", "au", "des", "aux"})  # preposition and article in one


def has_feature(token: Token, name: str, value: str) -> bool:
    """Tell whether a morphological feature of the token has a value: ("Number", "Plur")."""
    return value in token.morph.get(name, ())


def is_verb(token: Token) -> bool:
    """Tell whether the token is a verb or an auxiliary."""
    return token.pos_ in {"VERB", "AUX"}


@remembered
def own_subject(verb: Token) -> Token | None:
    """Return the subject that hangs on the verb itself, on its auxiliary or the predicate.

    Of several a pronoun is it: « quoi que dise la loi, je viendrai ».
    """
    nodes = (verb, *auxiliaries(verb))
    subjects = [
        c
        for n in nodes
        for c in n.children
        if c.dep_ in SUBJECT
        and c.pos_ != "SCONJ"
        and c.plain not in _CLITIC_OBJECTS
        and not _is_dateline(c)
    ]
    return next((c for c in subjects if c.plain in _CLITIC_SUBJECTS), next(iter(subjects), None))


def _is_dateline(noun: Token) -> bool:
    """« Oslo — Mme Diaz est arrivée »."""
    return noun.i + 1 < noun.sent.end and noun.nbor().text in {"—", "–"} and noun.is_sent_start


@remembered
def subject_of(verb: Token) -> Token | None:
    """Return the head of the verb's subject, looked up through what shares it.

    « Martin veut venir et parler »: the subject of « parler » is « Martin ». Infinitives take it
    from the verb that governs them, coordinated verbs from the first of them, participles and
    relative clauses from the noun they hang on.
    """
    verb = _auxiliary_past_insertion(verb) or verb
    alone = is_singular(verb)
    for climbed in range(8):  # a chain of verbs is never longer; a bound, should a parse loop
        subject = own_subject(verb)
        if subject is not None and subject.i > verb.i and _is_coordinated_participle(verb):
            subject = None  # « ont réitéré leur soutien et formé le vœu que »: an object
        # « a dit que les deux pays signeraient et a invité Lima »: not the two countries
        others = climbed and alone and subject and has_feature(subject, "Number", "Plur")
        if subject is not None and not others:
            return antecedent(subject) if is_relative_pronoun(subject) else subject
        dep, head = verb.dep_, verb.head
        if head is verb:
            return None
        if dep in {"acl", "acl:relcl"} and head.pos_ in {"NOUN", "PROPN"}:
            return head
        if dep == "conj" and _has_finite(verb) and has_feature(head, "VerbForm", "Inf"):
            # « ont dit leur volonté de coopérer et sont convenus de »: no infinitive goes on so
            head = next((a for a in head.ancestors if _has_finite(a)), head)
        if _is_coordinated_participle(verb) and not _may_share(verb, head):
            # « a annoncé le doublement des bourses et promis »: of the verb with the auxiliary
            head = next((a for a in head.ancestors if auxiliaries(a)), head)
        if dep == "conj" and (teller := _telling(verb, head)) is not None:
            head = teller
        if dep in {
            "xcomp",
            "ccomp",
            "conj",
            "advcl",
            "aux",
            "aux:tense",
            "cop",
            "parataxis",
            "acl",
        }:
            verb = head
            continue
        return None
    return None


def _auxiliary_past_insertion(participle: Token) -> Token | None:
    """« Ils ont aussi, de même source, réclamé »: « ont », which the model parts from it."""
    doc, first = participle.doc, participle.sent.start
    if participle.dep_ != "acl" or participle.i <= first or doc[participle.i - 1].text != ",":
        return None
    i = participle.i - 2
    while i > first and doc[i].text != ",":
        i -= 1
    i -= 1
    while i > first and doc[i].pos_ == "ADV":
        i -= 1
    auxiliary = doc[max(i, first)]
    past = has_feature(participle, "Tense", "Past") and auxiliary.lemma_ == "avoir"
    return auxiliary if past and is_finite(auxiliary) else None


def _telling(verb: Token, head: Token) -> Token | None:
    """« ont dit que l'eau montait et ont promis »: « dit », which « promis » goes on with.

    What was said of that time would be in the pluperfect, « avait promis »; the parse hangs it on
    the words that are told. So is « veut » of « préfère que l'eau soit filtrée et veut », for it is
    no subjunctive.
    """
    teller = head.head
    if head.dep_ != "ccomp" or teller.i > head.i:
        return None
    told = next((n for n in (head, *auxiliaries(head)) if is_finite(n)), None)
    if told is not None and has_feature(told, "Mood", "Sub") and is_singular(teller):
        return teller if has_feature(verb, "Mood", "Ind") and is_singular(verb) else None
    if not (_is_perfect(verb) and _is_perfect(teller)):
        return None
    past = told is not None and (has_feature(told, "Tense", "Imp") or is_conditional(head))
    return teller if past and is_singular(verb) == is_singular(teller) else None


def _is_perfect(verb: Token) -> bool:
    """« a promis », « sont convenus »"""
    return any(n is not verb and has_feature(n, "Tense", "Pres") for n in auxiliaries(verb))


def is_finite(token: Token) -> bool:
    """Tell whether the token is a finite verb or auxiliary."""
    return is_verb(token) and has_feature(token, "VerbForm", "Fin")


def is_singular(verb: Token) -> bool:
    """Tell whether a finite verb, or its auxiliary, is in the singular: « a signé »."""
    nodes = (verb, *auxiliaries(verb))
    return any(
        has_feature(n, "Number", "Sing") and has_feature(n, "VerbForm", "Fin") for n in nodes
    )


def _has_finite(verb: Token) -> bool:
    return any(has_feature(n, "VerbForm", "Fin") for n in (verb, *auxiliaries(verb)))


def _is_coordinated_participle(verb: Token) -> bool:
    return verb.dep_ == "conj" and _is_bare_participle(verb)


def _is_bare_participle(verb: Token) -> bool:
    past = has_feature(verb, "VerbForm", "Part") and has_feature(verb, "Tense", "Past")
    return past and not auxiliaries(verb)


def _may_share(participle: Token, head: Token) -> bool:
    """« bourses destinées aux uns et promises aux autres », not « destinées … et promis »."""
    if not _is_bare_participle(head):
        # « ont redit leur soutien et formé le vœu », « a dit que l'eau montait et demandé »
        return head.pos_ != "NOUN" and not (head.pos_ == "VERB" and is_inflected(head))
    pairs = [(participle.morph.get(f, []), head.morph.get(f, [])) for f in ("Gender", "Number")]
    return all(a == b for a, b in pairs if a and b)


def is_inflected(verb: Token) -> bool:
    """Tell an infinitive or a finite verb from a participle."""
    return has_feature(verb, "VerbForm", "Fin") or has_feature(verb, "VerbForm", "Inf")


def is_relative_pronoun(token: Token) -> bool:
    """Tell whether the token is « qui », « lequel », ... standing for a noun before it."""
    return token.plain in {"qui", "lequel", "laquelle", "lesquels", "lesquelles"}


def antecedent(pronoun: Token) -> Token | None:
    """Return the noun that a relative pronoun stands for: its clause's head."""
    for node in pronoun.ancestors:
        if node.dep_ in {"acl:relcl", "acl"}:
            return node.head
    return None


def verb_governing(token: Token) -> Token | None:
    """Return the nearest verb above the token, None when the sentence has none there."""
    while token.head is not token:
        token = token.head
        if is_verb(token):
            return token
    return None


def auxiliaries(verb: Token) -> list[Token]:
    """Return the auxiliaries and the copula of a verb, in text order."""
    return [c for c in verb.children if c.dep_ in AUXILIARY]


def is_negated(verb: Token) -> bool:
    """Tell whether « ne » or « n' » hangs on the verb or on its auxiliary."""
    nodes = [verb, *auxiliaries(verb)]
    said = [c for node in nodes for c in node.children if c.plain in NEGATION]
    return bool(said) and not all(map(_is_no_less, said))


def _is_no_less(negation: Token) -> bool:
    """« n'en a pas moins promis »: he has."""
    following = [t.plain for t in negation.doc[negation.i + 1 : negation.i + 6]]
    return following[:1] == ["en"] and ("pas", "moins") in pairwise(following)


def has_avoir(verb: Token) -> bool:
    """Tell whether « avoir » is the verb's auxiliary: « a accueilli », not « est accueilli »."""
    return any(a.lemma_ == "avoir" for a in auxiliaries(verb))


def is_passive(verb: Token) -> bool:
    """Tell whether the verb is in the passive: « est accueilli par »."""
    return "aux:pass" in [c.dep_ for c in verb.children]


def is_undergone(verb: Token) -> bool:
    """Tell whether its noun undergoes the verb: « est attendu », « Le roi attendu à Oslo »."""
    bare = has_feature(verb, "VerbForm", "Part") and not auxiliaries(verb)
    return is_passive(verb) or bare


def conjuncts(token: Token) -> list[Token]:
    """Return the token and what is coordinated with it, in text order."""
    found = [token]
    for node in found:
        found.extend(c for c in node.children if c.dep_ == "conj" and c not in found)
    return sorted(found, key=lambda t: t.i)


def trim(doc: Doc, start: int, end: int) -> Span:
    """Return the token span without white space and punctuation at its ends, quotes kept."""
    while end > start and (
        doc[end - 1].is_space or doc[end - 1].text in {",", ";", ".", ":", "–", "-"}
    ):
        end -= 1
    while start < end and (doc[start].is_space or doc[start].text in {",", ";", ":", "–", "-"}):
        start += 1
    return doc.span(start, end)


_SELF = frozenset({"se", "s'"})
CLAUSES = frozenset({"acl:relcl", "advcl", "ccomp", "parataxis", "csubj"})


def within_clause(*tokens: Token) -> list[Token]:
    """Return the tokens and what hangs on them, clauses of their own left out, heads first.

    Each comes once, where the first of the tokens has it.
    """
    found: dict[Token, None] = {}
    ahead = [*reversed(tokens)]
    while ahead:
        node = ahead.pop()
        if node not in found:
            found[node] = None
            if node.children:
                ahead += [c for c in node.children[::-1] if c.dep_ not in CLAUSES]
    return list(found)


def is_reflexive(verb: Token) -> bool:
    """Tell whether « se » or « s' » stands before the verb: « s'est rendu », « se réunissent »."""
    for token in reversed(verb.doc[max(verb.sent.start, verb.i - 4) : verb.i]):
        if token.plain in _SELF:
            return True
        if token.is_punct:
            return False  # « ne doit pas s'enliser : je souhaite »
    return False


def verb_lemma(verb: Token) -> str:
    """Return the infinitive; the model leaves some forms as they are: « réclame », « reste »."""
    return infinitive(verb.lemma_)


def is_mistaken_verb(token: Token) -> bool:
    """Tell whether a noun or adjective of the model may be a verb: a subject stands before it.

    « La Norvège compte ouvrir un port », « les deux pays sont convenus de » are such.
    """
    if token.pos_ not in {"NOUN", "ADJ"} or token.plain.rstrip("es").endswith("é"):
        return False
    links = {c.dep_ for c in token.children if c.i < token.i}
    before = token.nbor(-1) if token.i > token.sent.start + 1 else token
    named = before.pos_ == "PROPN" or before.is_title
    return (named or bool(links & SUBJECT)) and not links & {"det", "cop"}


_FUTURE_STEM_ENDINGS = ("ai", "as", "a", "ons", "ez", "ont", "ais", "ait", "ions", "iez", "aient")
_FUTURE_STEMS = frozenset(
    {
        "ser",
        "aur",
        "ir",
        "fer",
        "pour",
        "voudr",
        "devr",
        "ver",
        "saur",
        "enver",
        "faudr",
        "recevr",
        "vaudr",
        "mour",
        "cour",
        "acquer",
    }
)


@lru_cache(maxsize=4096)
def skeleton(word: str) -> str:
    """Level what the conjugation changes in a stem: « mènera », « appellera », « emploiera »."""
    bare = "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
    return re.sub(r"(.)\1", r"\1", bare).replace("y", "i")


def is_future(verb: Token) -> bool:
    """Tell by the form whether a finite verb is in the future or the conditional.

    The model takes « tiendrons » for a present and « recevrait » for an imperfect.

    Example:
        >>> from sommet.pipeline import annotate
        >>> [is_future(t) for t in annotate("Il viendra et montrait.")[1:4:2]]
        [True, False]
    """
    return _is_future_form(verb.plain, verb_lemma(verb))


@lru_cache(maxsize=10_000)
def _is_future_form(plain: str, lemma: str) -> bool:
    word = skeleton(plain)
    if not word.endswith(_FUTURE_STEM_ENDINGS):
        return False
    infinitive = skeleton(lemma)
    stems = {infinitive, infinitive.removesuffix("e")} | _FUTURE_STEMS
    told = (word[: -len(ending)] for ending in _FUTURE_STEM_ENDINGS if word.endswith(ending))
    return any(stem in stems or stem.endswith("iendr") for stem in told)  # « obtiendra »


def is_pluperfect(verb: Token) -> bool:
    """Tell whether the verb is in the pluperfect: « avait reçu », what came before the news."""
    return any(
        c.dep_ in {"aux:tense", "aux"} and has_feature(c, "Tense", "Imp") for c in verb.children
    )


def is_apposed(verb: Token) -> bool:
    """Tell whether the verb is a plural participle without auxiliary: « Réunis à Oslo, ... »."""
    return (
        has_feature(verb, "VerbForm", "Part")
        and has_feature(verb, "Tense", "Past")
        and has_feature(verb, "Number", "Plur")
        and not auxiliaries(verb)
    )


def is_unreal(verb: Token) -> bool:
    """Tell whether the verb states no fact yet: an infinitive, a future, a conditional."""
    return any(
        has_feature(node, "VerbForm", "Inf") or is_future(node) or is_conditional(node)
        for node in (verb, *auxiliaries(verb))
    )


_ROUND_NUMBERS = frozenset(
    {"huitaine", "dizaine", "douzaine", "quinzaine", "vingtaine", "trentaine", "quarantaine"}
    | {"cinquantaine", "soixantaine", "centaine"}
)


def is_round_number(noun: Token) -> bool:
    """Tell whether the noun counts roughly: « une dizaine d'accords », not « un capitaine ».

    Args:
        noun: a noun.

    Example:
        >>> from sommet.pipeline import annotate
        >>> [is_round_number(t) for t in annotate("une dizaine, un capitaine") if len(t) > 5]
        [True, False]
    """
    return noun.plain.removesuffix("s") in _ROUND_NUMBERS


def is_definite(noun: Token) -> bool:
    """Tell whether the noun is one already spoken of: « le sommet », « cette visite », « leur »."""
    definite = {"le", "la", "l'", "les", "ce", "cet", "cette", "son", "sa", "leur", "du", "au"}
    return any(c.i < noun.i and c.plain in definite for c in noun.children)


def is_conditional(verb: Token) -> bool:
    """Tell by the form whether a finite verb is in the conditional: « permettrait ».

    Example:
        >>> from sommet.pipeline import annotate
        >>> [is_conditional(t) for t in annotate("Il viendrait et viendra.")[1:4:2]]
        [True, False]
    """
    return is_future(verb) and verb.plain.endswith(("rais", "rait", "rions", "riez", "raient"))

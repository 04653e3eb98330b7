"""How strongly the words around a place tie it to a meeting."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise, takewhile
from typing import Final

from pydantic import Field

from sommet.clauses import governor
from sommet.grammar import (
    SUBJECT,
    auxiliaries,
    has_feature,
    is_definite,
    is_pluperfect,
    is_undergone,
    is_verb,
    subject_of,
    verb_governing,
)
from sommet.lexicon import Examples, Forms, read_entries
from sommet.lexicon.gazetteer import fold
from sommet.models import Model
from sommet.parse import Doc, Token
from sommet.places import Place, phrase_start
from sommet.reading import Reading

CUES: Final = "cues/venue.toml"
_NAMED_ACTS = 2  # verbs of « a choisi de recevoir »
BARE_HEADLINE = 2.0  # « Martin à Tokyo », no predicate
_LOOSE = 0.4  # a place beside a verb that does not seat a meeting: « a déclaré à Oslo »
_AT_SITE = 1.0  # the same of a site: « a déclaré le ministre au palais de la Nation »
_OFF_THE_PLANE = frozenset({"descente", "passerelle"})
_ALIGHTING = frozenset({"atterrir", "poser", "débarquer", "toucher"})  # « s'est posé à la base »
_BASES = frozenset({"base", "heliport", "terrain"})
_LANDING = 0.3  # of an airport, a station: one is welcomed there, to meet elsewhere
_LED_TO = 2.0  # of where one goes to meet
_TRIGGER = 1.5  # beside a word that names the main event
_SETTING = 3.0  # of « avoir pour cadre », « servir de cadre à »
_OWN = 2.0  # beside that word itself, whatever it is
_NAMED_AFTER = 0.7  # « le sommet d'Oslo »
_JOINT = frozenset({"conjointe", "commune", "conjoint", "commun"})
_BESIDE = 3  # tokens from the meeting to « précédent »
_NAME_GAP = 3  # tokens from the meeting to the place it is called after
_POSTED = frozenset({"ambassadeur", "ambassadrice", "consul", "représentant", "représentante"})
REPORTERS = frozenset(
    {"correspondant", "correspondante", "envoyé", "envoyée", "spécial", "spéciale"}
)
_STATIONED = _POSTED | REPORTERS
_LIGHT = frozenset({"avoir", "faire", "donner", "mener"})
_DATING_BACK = frozenset({"remonter", "dater"})  # « leur entretien remontait au sommet de Rome »


class Wording(Model):
    """Words that tell another meeting, or one to which nobody travels."""

    words: Forms
    examples: Examples


class Anchor(Wording):
    """Words that tie a place to a meeting."""

    weight: float = Field(description="how strongly a place beside the words is the venue")
    counterexamples: Forms = ()


@cache
def anchors(table: str) -> tuple[Anchor, ...]:
    """Return the entries of one table: verb, noun or host."""
    return read_entries(CUES, table, Anchor)


@cache
def weights(table: str) -> Mapping[str, float]:
    """Return the words of one table of anchors with their weights."""
    return {word: anchor.weight for anchor in anchors(table) for word in anchor.words}


@cache
def wordings(table: str) -> tuple[Wording, ...]:
    """Return the entries of one table: background, happening, remote or setting."""
    return read_entries(CUES, table, Wording)


@cache
def words_of(table: str) -> frozenset[str]:
    """Return all the words of one table of wordings."""
    return frozenset(word for entry in wordings(table) for word in entry.words)


def noun_before(place: Place, doc: Doc) -> str:
    """Return the word that a place's preposition follows: « ambassadeur (de France) à Oslo »."""
    before = reversed(doc[max(0, place.start - 5) : place.start])
    return next((t.plain for t in before if t.plain in _STATIONED), "")


def predicate_of(place: Place, verbs: Sequence[Token]) -> Token | None:
    """Return the predicate that is said of the place: its governor, or that of « où » after it."""
    if not verbs:
        return None
    doc = verbs[0].doc
    main = _behind_insertion(place, doc)
    if main is not None:
        behind = [v for v in verbs if v.i > main]
        held = (v for v in behind[:_NAMED_ACTS] if v.lemma_ in weights("verb"))
        return next(held, behind[0] if behind else None)
    where = _where(place, doc)
    if where is None and _is_antecedent(place, doc):
        where = place.end
    if where is not None:
        return governor(where, where + 1, verbs)
    others = [v for v in verbs if v.i < place.start or not _is_purpose(v)]
    found = governor(phrase_start(doc, place), place.end, others)
    if found is not None and found.lemma_ == "être" and _is_cleft(found, place):
        return next((v for v in verbs if v.i > place.end), found)
    return found


def _is_cleft(verb: Token, place: Place) -> bool:
    """« C'est à Oslo que les rois se sont vus »: the verb after « que » is said of the place."""
    before = verb.doc[max(verb.sent.start, verb.i - 2) : verb.i]
    after = takewhile(lambda t: not is_verb(t), verb.doc[place.end : verb.sent.end])
    return any(t.plain in {"c'", "ce"} for t in before) and any(
        t.plain in {"que", "qu'", "où"} for t in after
    )


def _behind_insertion(place: Place, doc: Doc) -> int | None:
    """« C'est à Oslo, ville où il est né, que le roi a choisi de recevoir »: where « que » is."""
    start, sentence = phrase_start(doc, place), doc[place.start].sent
    before = [t.plain for t in doc[max(sentence.start, start - 2) : start]]
    if before[:1] not in (["c'"], ["ce"]) or doc[min(place.end, sentence.end - 1)].text != ",":
        return None
    ahead = pairwise(doc[place.end + 1 : sentence.end])
    return next((b.i for a, b in ahead if a.text == "," and b.plain in {"que", "qu'"}), None)


def _is_purpose(verb: Token) -> bool:
    """« Martin à Oslo pour relancer les échanges »: nothing is relaunched in Oslo."""
    before = verb.doc[max(verb.sent.start, verb.i - 2) : verb.i]
    return has_feature(verb, "VerbForm", "Inf") and any(t.plain == "pour" for t in before)


def _where(place: Place, doc: Doc) -> int | None:
    """« les jardins du palais de la Nation, où le sommet s'est ouvert »."""
    return next((t.i for t in doc[place.end : place.end + 2] if t.plain == "où"), None)


def _is_antecedent(place: Place, doc: Doc) -> bool:
    """« C'est la villa Roth qui a abrité leur dîner », « Oslo, qui accueille le sommet »."""
    after = [t.plain for t in doc[place.end : place.end + 2]]
    return after[:1] == ["qui"] or after == [",", "qui"]


def tie_of(doc: Doc, place: Place, predicate: Token | None, triggers: frozenset[int]) -> float:
    """Return how strongly the place's own predicate makes it the venue."""
    if noun_before(place, doc):
        return 0.0
    if predicate is None:
        return BARE_HEADLINE if place.locative() else 0.0
    told = predicate.i in triggers or _leads_to(triggers, place, doc)
    trigger = _TRIGGER if told else 1.0
    if not place.locative() and _where(place, doc) is None:
        if _is_setting(place, predicate):
            return _SETTING * trigger
        if _hosts(place, predicate):
            return weights("host")[predicate.lemma_] * trigger
        if _is_reached(place, predicate):
            return weights("reach")[predicate.lemma_] * trigger
        if _is_named_after(place, predicate):
            return weights("noun")[predicate.plain] * trigger * _NAMED_AFTER
        return 0.0
    weight = not _is_of_something_else(predicate) and (
        weights("noun").get(predicate.plain)
        or (0.0 if _joins_quality(predicate, place) else weights("verb").get(predicate.lemma_))
        or _weight_of_object(predicate)
        or (_OWN if predicate.i in triggers or _is_of(triggers, predicate) else 0.0)
    )
    landing = place.landing or _is_landed_at(place, predicate)
    if not weight and told and not landing and predicate.i not in triggers:
        return _LED_TO  # « a gagné Oslo pour y rencontrer le roi »
    if weight:
        return weight * trigger * (_LANDING if landing else 1.0)
    return _AT_SITE if place.scale == "site" and not landing else _LOOSE


def _is_of(triggers: frozenset[int], verb: Token) -> bool:
    """« Le sommet a vécu mardi à Oslo », not « a été salué à Rome »: the meeting is the subject."""
    subject = subject_of(verb) if is_verb(verb) and not is_undergone(verb) else None
    return subject is not None and (
        subject.i in triggers or (subject.plain in weights("noun") and is_definite(subject))
    )


def _leads_to(triggers: frozenset[int], place: Place, doc: Doc) -> bool:
    """« sera lundi à Oslo pour rencontrer le roi », « pour un entretien avec le roi »."""
    after = doc.span(place.end, place.end + 1).text
    return after == "pour" and any(
        i in triggers for i in range(place.end + 1, place.end + 1 + _BESIDE)
    )


def _is_of_something_else(predicate: Token) -> bool:
    """« Une manifestation a eu lieu à Rome », « une conférence de presse tenue à Rome »."""
    held = predicate.head if predicate.dep_ == "acl" else predicate
    after = [t.plain for t in held.doc[held.i + 1 : held.i + 2 + _BESIDE]]
    if after[:2] == ["de", "presse"] and _JOINT.isdisjoint(after):
        return True
    verb = predicate if is_verb(predicate) else verb_governing(predicate)
    subject = subject_of(verb) if verb is not None else None
    return subject is not None and subject.plain in words_of("happening")


def _joins_quality(verb: Token, place: Place) -> bool:
    """« A Dakar, où l'accord est impopulaire »: nobody is there, as in « le roi est à Dakar »."""
    return verb.dep_ == "cop" and not place.start <= verb.head.i < place.end


def _weight_of_object(verb: Token) -> float:
    """« ont eu un entretien »: the verb says nothing, its object what is held."""
    if verb.lemma_ not in _LIGHT:
        return 0.0
    objects = [c for c in verb.children if c.dep_ == "obj" and c.i > verb.i]
    relative = verb.head if verb.dep_ == "xcomp" else verb
    if relative.dep_ == "acl:relcl":
        objects.append(relative.head)  # « l'entretien qu'il devait avoir à Oslo »
    return max((weights("noun").get(c.plain, 0.0) for c in objects), default=0.0)


def _is_named_after(place: Place, predicate: Token) -> bool:
    """« le sommet d'Oslo », not « le sommet du Forum des îles du Pacifique »."""
    between = predicate.doc[predicate.i + 1 : place.start]
    return (
        place.preposition == "de"
        and place.scale != "country"
        and predicate.plain in weights("noun")
        and len(between) < _NAME_GAP
        and not any(t.text[:1].isupper() for t in between)
    )


def _is_reached(place: Place, predicate: Token) -> bool:
    """« a foulé le sol d'Oslo », « a gagné Oslo »; « a quitté Oslo au terme de sa visite »."""
    if predicate.lemma_ not in weights("reach") or place.preposition:
        return False
    between = predicate.doc[predicate.i + 1 : place.start]
    if any(t.is_punct or is_verb(t) for t in between):
        return False
    if predicate.lemma_ != "quitter":
        return True
    after = [t.plain for t in predicate.doc[place.end : predicate.sent.end]]
    ending = any(a in {"terme", "issue"} for a in after)
    return ending and any(word in weights("noun") for word in after)


def _is_landed_at(place: Place, predicate: Token) -> bool:
    """« s'est posé à Rygge », « a touché terre lundi, à la base Roth, puis s'est entretenu »."""
    if place.scale != "site":
        return False
    base = fold(place.name).split()[0] in _BASES
    before = predicate.doc[predicate.sent.start : place.start] if base else (predicate,)
    return any(t.lemma_ in _ALIGHTING or t.plain in _OFF_THE_PLANE for t in before)


def _is_setting(place: Place, predicate: Token) -> bool:
    """« La rencontre a eu pour cadre la villa Roth », « la villa Roth sert de cadre au sommet »."""
    doc = predicate.doc
    before = doc[max(predicate.sent.start, place.start - _NAME_GAP - 1) : place.start]
    if any(a.plain == "pour" and b.plain in words_of("setting") for a, b in pairwise(before)):
        return True
    after = [t.plain for t in doc[predicate.i + 1 : predicate.sent.end]]
    return (
        predicate.lemma_ in {"servir", "être"}
        and place.end <= predicate.i
        and doc.span(place.start, place.end).root.dep_ in SUBJECT
        and not words_of("setting").isdisjoint(after[: 2 * _NAME_GAP])
        and any(word in weights("noun") for word in after)
    )


def _hosts(place: Place, predicate: Token) -> bool:
    """« Oslo accueillera le sommet »: the place is the subject, the meeting an object."""
    head = predicate.doc.span(place.start, place.end).root
    if place.preposition == "" and head.dep_ in {"nmod", "appos", "flat:name"}:
        head = head.head  # « la petite ville de Kara »
    governors = (
        {predicate, *predicate.ancestors}
        if has_feature(predicate, "VerbForm", "Inf")
        else {predicate}
    )
    subject = head.dep_ in SUBJECT and head.head in governors  # « Oslo pourrait accueillir … »
    return (
        predicate.lemma_ in weights("host")
        and (subject or _is_antecedent(place, predicate.doc))
        and (
            any(t.plain in weights("noun") for t in predicate.subtree if t.i > predicate.i)
            or any(c.plain == "les" and c.i < predicate.i for c in predicate.children)
        )
    )


def is_background(reading: Reading, predicate: Token | None, verbs: Sequence[Token]) -> bool:
    """« leur précédent sommet, à Hanoï en 2019 »: another meeting than the main one."""
    if predicate is None or predicate.plain in words_of("setting"):
        return False
    sentence = predicate.sent
    verb = predicate if is_verb(predicate) else verb_governing(predicate)
    if verb is not None and (verb.lemma_ in _DATING_BACK or is_pluperfect(verb)):
        return True
    near = [
        t
        for t in sentence.having(words_of("background"))
        if t.plain in words_of("background")
        and abs(t.i - predicate.i) <= _BESIDE
        and not _leads_up_to(t, predicate)
        and not _is_first_since(t, predicate)
        and governor(t.i, t.i + 1, verbs) == predicate
    ]
    if near:
        return True
    published = (reading.article.published or "")[:4]
    for time in reading.times_in(sentence):
        span = reading.doc.char_span(time.start, time.end)
        years = {d[:4] for d in (time.date, published) if d and d[:4].isdigit()}
        if (
            span is not None
            and len(years) > 1
            and governor(span.start, span.end, verbs) == predicate
        ):
            return True
    return False


def _is_first_since(since: Token, noun: Token) -> bool:
    """« sa première visite à Oslo depuis son élection »: the news, and no earlier visit."""
    ranks = (c.plain for c in noun.children)
    return since.plain == "depuis" and not {"premier", "première"}.isdisjoint(ranks)


def _leads_up_to(word: Token, verb: Token) -> bool:
    """« s'est posé à Rygge avant d'être reçu à Oslo »: « avant » makes no other meeting of it."""
    between = verb.doc[word.i + 1 : verb.i]
    return (
        word.plain == "avant"
        and has_feature(verb if not auxiliaries(verb) else auxiliaries(verb)[0], "VerbForm", "Inf")
        and bool(between)
        and between[0].plain in {"de", "d'"}
    )

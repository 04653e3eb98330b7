"""The constructions that say an arrival."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import replace
from functools import partial
from typing import Final

from sommet.cast import Actor
from sommet.facts.arrivals.adjuncts import clause_of, place_of, reached_place, times_of
from sommet.facts.arrivals.appositions import crowning, witness
from sommet.facts.arrivals.cues import (
    MovingVerb,
    all_words,
    awaiting_by_word,
    by_form,
    carrying_by_word,
    folded,
    moving_by_word,
    welcoming_by_word,
)
from sommet.facts.arrivals.guests import is_welcomed, only_visitor, welcomed
from sommet.facts.arrivals.matching import (
    gets_off,
    has_wording,
    is_of_earlier_journey,
    says,
    verbs_at,
)
from sommet.facts.arrivals.modality import (
    governs_infinitive,
    is_denied,
    is_impersonal,
    is_void,
    status_of,
)
from sommet.facts.arrivals.movement import Movement
from sommet.facts.arrivals.owners import owner
from sommet.facts.arrivals.scene import Scene
from sommet.facts.arrivals.stays import present_since
from sommet.facts.arrivals.travellers import movers
from sommet.facts.arrivals.vehicles import is_vehicle, vehicle_before
from sommet.grammar import (
    SUBJECT,
    auxiliaries,
    has_avoir,
    has_feature,
    is_future,
    is_passive,
    is_reflexive,
    is_verb,
    subject_of,
    verb_governing,
)
from sommet.models import ArrivalStatus
from sommet.parse import Span, Token
from sommet.places.place import LOCATIVE

# verbs that say when « son arrivée » is, those of them that look ahead, and those that call it off
_EXPECTING = frozenset({"prévoir", "attendre", "programmer", "annoncer", "fixer", "espérer"})
_SETTING = frozenset({"être", "avoir", "intervenir", "dater", "remonter", *_EXPECTING})
_CALLING_OFF = frozenset({"annuler", "reporter", "renoncer", "ajourner", "retarder", "exclure"})
_SINCE = frozenset({"depuis", "avec"})  # « depuis son arrivée » tells of what came after
_BEGINNING = frozenset({"commencer", "débuter", "ouvrir"})  # « a débuté avec son arrivée »
_BARELY = frozenset({"peine", "sitôt", "aussitôt", "juste", "fois"})
_OPENING = 4  # tokens of « à peine » at the opening of a sentence
_FAR = 18  # tokens from « déposé » to « par une voiture »
_NEAR = 6  # tokens from « posé » to « sur la piste »
_THRESHOLD = 12  # tokens from « accueilli » to « sur le tarmac »


Construction = Callable[[Scene, Token], Movement | None]


def movements(scene: Scene, sentence: Span) -> Iterator[Movement]:
    """Yield the arrivals that the sentence tells, in text order, be it known whose or not."""
    for token in sentence.having(all_words()):
        if token.idx in scene.quoted:
            continue
        read = {token.lemma_, folded(token.lemma_), folded(token.text)}
        told = [
            (rule, construction(scene, token))
            for rule, (words, construction) in CONSTRUCTIONS.items()
            if not read.isdisjoint(words())
        ]
        said = [replace(m, rule=rule) for rule, m in told if m is not None]
        if said:
            yield next((m for m in said if m.actors), said[0])


def _movement(
    scene: Scene,
    trigger: Token,
    actors: tuple[Actor, ...],
    status: ArrivalStatus,
    bound: Iterable[Token] = (),
) -> Movement:
    clause = clause_of(scene, trigger, bound)
    return Movement(trigger, actors, status, times_of(scene, clause), place_of(scene, clause))


def moving(scene: Scene, token: Token) -> Movement | None:
    """« M. Sall est arrivé à Oslo », « Débarqué la veille, M. Sall … »."""
    cues = verbs_at(token, moving_by_word())
    cue = next((c for c in cues if _is_said(scene, token, c)), None)
    if cue is None or is_void(token):
        return None
    actors = movers(scene, token, subject_of(token))
    bound = filter(None, (witness(token), crowning(token)))
    return _movement(scene, token, actors, status_of(token), bound)


def _is_said(scene: Scene, token: Token, cue: MovingVerb) -> bool:
    """« s'est posé à Oslo »; « s'est posé en médiateur », « a posé le pied » are other cues'."""
    return (
        says(scene, token, cue.requires, cue.not_with)
        and (cue.reflexive == is_reflexive(token) or _is_barely(token))
        and not any(a.plain == "été" for a in auxiliaries(token))
        and not governs_infinitive(token)
        and not is_impersonal(token)
        and (
            bool(cue.requires)
            or cue.alights
            or cue.place == "reached"
            or not _has_object(scene, token)
        )
        and (not cue.vehicle or vehicle_before(token) is not None)
        and (not cue.alights or gets_off(scene, token))
        and (cue.place != "reached" or reached_place(scene, token) is not None)
        and (cue.place != "at" or _is_placed(scene, token))
    )


def _is_placed(scene: Scene, verb: Token) -> bool:
    """« L'avion s'est posé », « s'est posé à Oslo », « à 9h », « à l'aéroport », without a name."""
    clause = clause_of(scene, verb)
    return (
        vehicle_before(verb) is not None
        or place_of(scene, clause) is not None
        or any(t.time for t in times_of(scene, clause))
        or has_wording(_reach(verb, _NEAR), "threshold")
    )


def _reach(word: Token, tokens: int) -> Span:
    """Return so many tokens of a sentence, from a word on."""
    return word.doc.span(word.i, min(word.i + tokens, word.sent.end))


def _is_barely(participle: Token) -> bool:
    """« Sitôt posé à Oslo »: a participle says no « se »."""
    opening = participle.doc[participle.sent.start : participle.i]
    return 0 < len(opening) <= _OPENING and opening[-1].plain in _BARELY


def _has_object(scene: Scene, verb: Token) -> bool:
    """« a débarqué son ministre »; « a débarqué la veille » has none."""
    following = verb.nbor() if verb.i + 1 < verb.sent.end else verb
    return (
        following.pos_ == "DET"
        and following.head.pos_ == "NOUN"
        and following.idx not in scene.clocked
        and has_avoir(verb)
    )


def awaited(scene: Scene, token: Token) -> Movement | None:
    """« M. Sall est attendu jeudi à Madrid », « attendu à 18h20 »: when or where is part of it."""
    cue = by_form("expectation").get(folded(token.text))
    if (
        cue is None
        or not says(scene, token, (), cue.not_with)
        or has_avoir(token)
        or is_denied(token)
        or any(t.lemma_ in _CALLING_OFF and is_verb(t) for t in token.sent)
    ):
        return None
    clause = clause_of(scene, token)
    times, place = times_of(scene, clause), place_of(scene, clause)
    if not times and place is None:
        return None
    actors = movers(scene, token, subject_of(token))
    return Movement(token, actors, "expected", times, place)


def awaiting(scene: Scene, token: Token) -> Movement | None:
    """« Le roi attend M. Sall à Madrid »; « attend de M. Sall une réponse » is none."""
    if not verbs_at(token, awaiting_by_word()) or auxiliaries(token):
        return None
    if not has_feature(token, "Tense", "Pres") and not is_future(token):
        return None
    if any(t.plain == "où" for t in scene.doc[max(token.sent.start, token.i - 3) : token.i]):
        return None  # « à Oslo, où l'attend le roi »
    after = {t.plain for t in scene.doc[token.i + 1 : token.sent.end]}
    place = place_of(scene, clause_of(scene, token))
    if place is None or is_void(token) or after & {"que", "qu'", "de", "d'"}:
        return None
    return _movement(scene, token, welcomed(scene, token), "expected")


def received(scene: Scene, token: Token) -> Movement | None:
    """« Le roi a accueilli M. Sall sur le tarmac », « accueilli à sa descente d'avion »."""
    if not verbs_at(token, welcoming_by_word()) or is_void(token):
        return None
    spans = (_reach(token, _THRESHOLD), _opening(token))
    if not any(_holds_threshold(scene, span) for span in spans):
        return None
    if is_welcomed(token):
        actors = movers(scene, token, subject_of(token))
    else:
        actors = welcomed(scene, token)
    return _movement(scene, token, actors, status_of(token))


def _holds_threshold(scene: Scene, span: Span) -> bool:
    """« à l'aéroport », « à sa descente d'avion »."""
    cues = ((t, by_form("noun").get(folded(t.text))) for t in span)
    return has_wording(span, "threshold") or any(
        cue is not None and cue.alights and gets_off(scene, t) for t, cue in cues
    )


def _opening(verb: Token) -> Span:
    """« A l'aéroport, M. Sall a été accueilli … »: what the sentence opens with."""
    doc, start = verb.doc, verb.sent.start
    comma = next((t.i for t in doc[start : verb.i] if t.text == ","), start)
    return doc.span(start, comma if doc[start].plain in LOCATIVE | {"a"} else start)


def carried(scene: Scene, token: Token) -> Movement | None:
    """« Un hélicoptère a déposé M. Sall à 10h au palais », « déposé au palais par une voiture ».

    The hour or where is part of it; no relative: « le train qui amenait M. Sall est arrivé ».
    """
    if not verbs_at(token, carrying_by_word()) or is_void(token):
        return None
    subject = subject_of(token)
    if is_passive(token):
        agents = _reach(token, _FAR)
        carrier = any(a.plain == "par" for a in agents) and any(map(is_vehicle, agents))
        actors = movers(scene, token, subject)
    else:
        vehicle = vehicle_before(token)
        carrier = vehicle is not None and (subject is None or subject.plain != "qui")
        actors = welcomed(scene, token) or only_visitor(scene, token) if carrier else ()
    told = _movement(scene, token, actors, status_of(token)) if carrier else None
    if told is None or told.place or any(t.time for t in told.times):
        return told
    return told if _holds_threshold(scene, _reach(token, _THRESHOLD)) else None


def nominal(scene: Scene, token: Token) -> Movement | None:
    """« à son arrivée lundi à Athènes », « l'arrivée de M. Sall est prévue mardi »."""
    cue = by_form("noun").get(folded(token.text))
    if cue is None or not says(scene, token, cue.requires, cue.not_with) or token.pos_ == "VERB":
        return None
    if cue.alights and not gets_off(scene, token):
        return None
    start = token.sent.start
    before = [t.plain for t in scene.doc[max(start, token.i - 2) : token.i]]
    head = token.head
    begins = head.lemma_ in _BEGINNING
    if (_SINCE.intersection(before) and not begins) or is_of_earlier_journey(token.sent):
        return None
    if head.lemma_ in _CALLING_OFF:
        return None
    announced = [c for c in token.children if c.lemma_ in _EXPECTING]
    led = any(t.pos_ == "ADP" for t in scene.doc[max(start, token.i - 2) : token.i])
    foretold = head.lemma_ in _EXPECTING and head.i < token.i and not led
    sets = token.dep_ in SUBJECT and head.lemma_ in _SETTING
    bound = [head] if sets or begins else announced
    expected = any(b.lemma_ in _EXPECTING for b in bound) or _is_ahead(token)
    status: ArrivalStatus = "expected" if expected or foretold else "actual"
    told = _movement(scene, token, owner(scene, token), status, bound)
    return told if told.times or not foretold else None  # « a annoncé son arrivée »


def _is_ahead(noun: Token) -> bool:
    """« A son arrivée mercredi, M. Sall sera accueilli par le roi »."""
    verb = verb_governing(noun)
    return noun.dep_ not in SUBJECT and verb is not None and status_of(verb) == "expected"


# by the names that explanations give, each with the words of which its token is one, as form or
# lemma; the first that tells who arrives counts
CONSTRUCTIONS: Final[dict[str, tuple[Callable[[], Collection[str]], Construction]]] = {
    "verb of arrival": (moving_by_word, moving),
    "expectation": (partial(by_form, "expectation"), awaited),
    "expectation of": (awaiting_by_word, awaiting),
    "welcome": (welcoming_by_word, received),
    "vehicle": (carrying_by_word, carried),
    "presence": (partial(by_form, "presence"), present_since),
    "noun of arrival": (partial(by_form, "noun"), nominal),
}

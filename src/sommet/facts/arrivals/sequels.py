"""Those whose arrival is told by another's: « suivi mardi par le roi », « le roi mardi »."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sommet.cast import Actor
from sommet.facts.arrivals.adjuncts import clause_of, names_day, place_of, times_of
from sommet.facts.arrivals.cues import FollowingVerb, follower_words, followers_by_word
from sommet.facts.arrivals.matching import says, verbs_at
from sommet.facts.arrivals.modality import is_denied, status_of
from sommet.facts.arrivals.movement import Movement
from sommet.facts.arrivals.persons import known, meant_by
from sommet.facts.arrivals.scene import Scene
from sommet.facts.arrivals.travellers import movers
from sommet.grammar import (
    auxiliaries,
    has_feature,
    is_passive,
    is_verb,
    own_subject,
    subject_of,
)
from sommet.parse import Span, Token

_FORMER = frozenset({"premier", "première"})
_LATTER = frozenset({"second", "seconde", "deuxième", "dernier", "dernière"})
_TURN = frozenset({"tour"})
_BY = frozenset({"par", "de", "du", "d'", "des"})
_JOINING = frozenset({",", ";", "et", "puis", "tandis", "que", "quant", "à"})


def sequels(scene: Scene, sentence: Span, before: Movement) -> Iterator[Movement]:
    """Yield the arrivals that only make sense after another one.

    Args:
        scene: the article.
        sentence: where to look.
        before: the last arrival told, in this sentence or the one before.
    """
    if before.trigger.sent == sentence:
        yield from _gapped(scene, before)
    for token in sentence.having(_TURN):
        if (movement := _in_turn(scene, token, before)) is not None:
            yield movement
    for token in sentence.having(follower_words()):
        cue = next(iter(verbs_at(token, followers_by_word())), None)
        if token.i > before.trigger.i and cue and says(scene, token, cue.requires, ()):
            movement = _follower(scene, token, cue, before)
            if movement is not None:
                yield movement


def _gapped(scene: Scene, before: Movement) -> Iterator[Movement]:
    """« M. Sall est arrivé lundi à Oslo, [le roi mardi] »: the verb is not said again."""
    trigger, doc = before.trigger, scene.doc
    starts = {t.start: t for t in scene.reading.times_in(trigger.sent)}
    for mention in scene.reading.cast.mentions:
        if not trigger.i < mention.start < mention.end < trigger.sent.end:
            continue
        if any(is_verb(t) for t in doc[trigger.i + 1 : mention.start]):
            return
        actors = known(scene, doc.span(mention.start, mention.end).root)
        time = starts.get(_after(doc[mention.end]))
        if time and _is_joined(doc.span(trigger.i, mention.start)) and _new(actors, before):
            yield Movement(
                doc[mention.start], actors, before.status, (time,), before.place, rule="sequel"
            )


def _in_turn(scene: Scene, turn: Token, before: Movement) -> Movement | None:
    """« A 17 h 10, c'était au tour de Mme Sow », « Puis vint le tour du roi »: to arrive, too."""
    led = turn.i > turn.sent.start and turn.nbor(-1).plain in {"au", "le"}
    after = scene.doc[turn.i + 1 : min(turn.i + 4, turn.sent.end)]
    if not led or turn.i < before.trigger.i or not after or after[0].plain not in _BY:
        return None
    actors = next(filter(None, (known(scene, t) for t in after[1:])), ())
    clause = clause_of(scene, turn)
    times = times_of(scene, clause) or tuple(scene.reading.times_in(turn.sent))
    if not times or not _new(actors, before):
        return None
    place = place_of(scene, clause) or before.place
    return Movement(turn, actors, before.status, times, place, rule="sequel")


def respectively(scene: Scene, told: Movement) -> Iterator[Movement]:
    """« M. Sall et le roi sont arrivés mardi, le premier à 9h, le second à 11h »: one each."""
    after = scene.doc[told.trigger.i + 1 : told.trigger.sent.end]
    starts = {t.start: t for t in scene.reading.times_in(told.trigger.sent)}
    hours = [
        starts.get(_after(t.nbor()))
        for words in (_FORMER, _LATTER)
        for t in after[:-1]
        if t.plain in words
    ]
    if len(told.actors) != len(hours) or len(hours) != len((_FORMER, _LATTER)) or None in hours:
        yield told
        return
    days = tuple(t for t in told.times if names_day(t) and t not in hours)
    for actor, hour in zip(told.actors, hours, strict=True):
        assert hour is not None
        own = (hour,) if names_day(hour) else (*days, hour)
        yield replace(told, actors=(actor,), times=own)


def _after(token: Token) -> int:
    """Return where the word begins that follows a mention, a comma left out."""
    return token.nbor().idx if token.text == "," and token.i + 1 < len(token.doc) else token.idx


def _is_joined(between: Span) -> bool:
    words = [t for t in between if t.pos_ not in {"DET", "NOUN", "ADJ"} or t.text == ","]
    return bool(words) and words[-1].plain in _JOINING


def _new(actors: tuple[Actor, ...], before: Movement) -> bool:
    return bool(actors) and not set(actors) & set(before.actors)


def _follower(scene: Scene, token: Token, cue: FollowingVerb, before: Movement) -> Movement | None:
    """« suivi le lendemain par le roi », « le roi doit l'y rejoindre jeudi »."""
    if is_denied(token):
        return None
    clause = clause_of(scene, token)
    times = times_of(scene, clause)
    bare = has_feature(token, "VerbForm", "Part") and not auxiliaries(token)
    if bare and before.trigger.sent != token.sent:
        return None
    if bare or is_passive(token):
        actors = _agents(scene, token)
    elif times and _has_clitic(token):
        subject = subject_of(token) or own_subject(token.head.head)
        actors = meant_by(scene, subject) if subject is not None else ()
    elif times and cue.alone and (cue.requires or not _has_object(scene, token)):
        actors = movers(scene, token, subject_of(token))
    else:
        return None
    if not _new(actors, before):
        return None
    if not times and bare:
        times = tuple(t for t in before.times if names_day(t))
    place = place_of(scene, clause) or before.place
    if not times and token.i and token.nbor(-1).plain in {"être", "été"} and not bare:
        return None  # « avant d'être rejoint par le roi »: into their talks
    return Movement(token, actors, status_of(token), times, place, rule="sequel")


def _has_object(scene: Scene, verb: Token) -> bool:
    """« M. Sall a suivi le débat mardi »; « a suivi mardi » has none."""
    return any(c.dep_ in {"obj", "ccomp"} and c.idx not in scene.clocked for c in verb.children)


def _has_clitic(verb: Token) -> bool:
    """« doit le rejoindre », « l'y avait précédé »."""
    before = verb.doc[max(verb.sent.start, verb.i - 4) : verb.i]
    return any(t.plain in {"l'", "le", "la", "les", "y"} for t in before)


def _agents(scene: Scene, participle: Token) -> tuple[Actor, ...]:
    """Return whom « par » names: « par le roi et, peu après, par la reine »."""
    found: dict[int, Actor] = {}
    led = False
    for token in scene.doc[participle.i + 1 : participle.sent.end]:
        if is_verb(token) or (token.is_punct and token.text != ","):
            break
        led = led or token.plain in _BY
        mention = scene.reading.cast.mention_at(token) if led else None
        if mention is not None and known(scene, token):
            root = scene.doc.span(mention.start, mention.end).root
            found.update((a.index, a) for a in meant_by(scene, root))
            led = False
    return tuple(found.values())

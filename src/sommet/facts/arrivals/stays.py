"""Stays that say an arrival: « M. Sall est à Moscou depuis lundi »."""

from __future__ import annotations

from functools import cache

from sommet.facts.arrivals.cues import by_form, folded
from sommet.facts.arrivals.matching import has_wording, says
from sommet.facts.arrivals.modality import is_denied
from sommet.facts.arrivals.movement import Movement
from sommet.facts.arrivals.persons import known
from sommet.facts.arrivals.scene import Scene
from sommet.facts.arrivals.travellers import movers
from sommet.grammar import own_subject
from sommet.parse import Span, Token
from sommet.places import phrase_start
from sommet.times import ResolvedTime

_THERE = frozenset({"ADP", "DET", "ADV", "ADJ", "PUNCT"})  # what may stand before the place
_PRESENT = 9  # tokens from « être » to « depuis » and the place
_NEAR = 6  # tokens of « sur place », « dans notre pays »


def present_since(scene: Scene, token: Token) -> Movement | None:
    """« M. Sall est à Moscou depuis lundi », « Depuis lundi, M. Sall est sur place ».

    « M. Sall, à Moscou depuis lundi, … » has no verb, and « depuis » is its cue.
    """
    if token.plain == "depuis":
        return _apposed_stay(scene, token)
    read = (folded(token.lemma_), folded(token.text))
    cue = next((by_form("presence")[word] for word in read if word in by_form("presence")), None)
    following = scene.doc.span(token.i + 1, min(token.i + 1 + _PRESENT, token.sent.end))
    since = _since(scene, token, following) if cue is not None else None
    if since is None or cue is None or not says(scene, token, cue.requires, cue.not_with):
        return None
    said = {word for form in cue.requires for word in folded(form).replace("'", " ").split()}
    place = next((scene.place_at[t.i] for t in following if t.i in scene.place_at), None)
    there = token.i > token.sent.start and token.nbor(-1).plain == "y"
    there = there or has_wording(following, "there")
    if is_denied(token) or not (there or (place and place.locative())):
        return None
    times = _since_when(scene, since)
    last = max(since.i, place.start if place else 0)
    said |= by_form("presence").keys() | _words_of("there")
    idle = all(
        t.pos_ in _THERE or t.i in scene.place_at or t.idx in scene.clocked
        for t in scene.doc[token.i + 1 : last]
        if folded(t.text) not in said and not _is_kind_of_visit(token, t)
    )
    if not times or not idle:
        return None
    subject = own_subject(token) or own_subject(token.head)
    if subject is None and token.head.pos_ in {"NOUN", "PROPN", "PRON"}:
        subject = token.head
    return Movement(token, movers(scene, token, subject), "actual", times, place)


def _since(scene: Scene, token: Token, following: Span) -> Token | None:
    """Return the « depuis » of a stay: behind it, at the sentence's opening, or right before."""
    behind = next((t for t in following if t.plain == "depuis"), None)
    if behind is not None:
        return behind
    opening = next((t for t in token.sent if not t.is_space), token)
    if opening.plain == "depuis":
        return opening
    # « effectue depuis lundi une visite »
    for t in reversed(scene.doc[token.sent.start : token.i]):
        if t.plain == "depuis":
            return t
        if t.idx not in scene.clocked and t.pos_ not in {"DET", "ADJ"}:
            break
    return None


def _is_kind_of_visit(visit: Token, noun: Token) -> bool:
    """« en visite de travail », « d'Etat »."""
    return noun.i == visit.i + 2 and noun.nbor(-1).plain in {"de", "d'"}


def _since_when(scene: Scene, since: Token) -> tuple[ResolvedTime, ...]:
    after = since.idx + len(since) + 1
    return tuple(t for t in scene.reading.times_in(since.sent) if t.start <= after < t.end)


def _apposed_stay(scene: Scene, since: Token) -> Movement | None:
    """« M. Sall, à Moscou depuis lundi, a vu le port », « M. Sall, sur place depuis lundi, … »."""
    doc, opening = scene.doc, since.sent.start
    comma = next((t.i for t in reversed(doc[opening : since.i]) if t.text == ","), opening)
    said = doc.span(comma + 1, since.i)
    place = scene.place_at.get(since.i - 1)
    only_place = place is not None and place.locative() and phrase_start(doc, place) == comma + 1
    if comma == opening or not (only_place or (has_wording(said, "there") and len(said) <= _NEAR)):
        return None
    actors, times = known(scene, doc[comma - 1]), _since_when(scene, since)
    return Movement(since, actors, "actual", times, place) if actors and times else None


@cache
def _words_of(table: str) -> frozenset[str]:
    return frozenset(word for form in by_form(table) for word in form.split())

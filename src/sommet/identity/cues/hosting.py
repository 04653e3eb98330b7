"""Who receives whom, and is at home: « M. Sall a accueilli M. Barrow à Dakar »."""

from __future__ import annotations

from collections.abc import Iterator

from sommet.gazetteer import DEMONYM
from sommet.grammar import (
    AUXILIARY,
    conjuncts,
    has_feature,
    is_passive,
    is_pluperfect,
    is_verb,
    own_subject,
)
from sommet.identity.scene import Scene
from sommet.identity.vocabulary import words
from sommet.identity.votes import Vote
from sommet.parse import Span, Token

_NEAR = 8  # tokens from a verb, or « à l'invitation », to the place or the host
_APPOSED = 4  # tokens from « le maître des lieux » to his name
_BEFORE_HOST = frozenset({"leur", "le", "la", "l'"})
_RELATIVE = frozenset({"qui", "que", "qu'", "auquel", "dont"})
_AGENT = "obl:agent"
_OBJECT = "obj"
_WAITING = "attendre"


def hosts(scene: Scene) -> Iterator[Vote]:
    """« M. Sall a accueilli M. Barrow à Dakar »: the host is at home, the guest is not.

    Where the sentence names no place, home is where the article's first sentences are set.
    """
    for token in scene.tokens_of(words("hosting") | {_WAITING}):
        where = _place_of_relative(scene, token)
        if not is_verb(token) or not _is_hosting(token, at_a_place=where is not None):
            continue
        sentence = scene.sentence_of[token.i]
        places = [hit for hit in scene.places_in(sentence) if not _is_of_another_act(token, hit)]
        codes = {hit.kb_id_ for hit in places} if where is None else {where}
        passive = is_passive(token) or _is_bare_participle(token)
        if passive and token.i and token.nbor(-1).plain == "alors":
            continue  # « ... alors reçue par M. Sall »: at another time
        subject = own_subject(token) or own_subject(token.head)  # « est venu l'accueillir »
        host = _agent(token) if passive else subject
        guest = subject if passive else _child(token, _OBJECT)
        if not (is_pluperfect(token) and _is_aside(scene, host)):
            codes = codes if where else codes & scene.setting or codes or set(scene.setting)
        for code in codes:
            yield from _about(scene, host, code, 1.5 if len(codes) == 1 else 0.5)
            told = guest is not None and scene.person_of(guest) is not None
            guests = (
                conjuncts(guest) if guest is not None and told else _behind_places(scene, token)
            )
            for one in guests:
                yield from _about(scene, one, code, -3.0)


def _is_of_another_act(verb: Token, place: Span) -> bool:
    """« sera reçu par Mme Sow, qu'il compte inviter à Paris »: where nobody is received."""
    between = verb.doc[verb.i + 1 : place.start]
    return any(t.pos_ == "VERB" for t in between) and any(
        t.plain in _RELATIVE or t.dep_ == "acl:relcl" for t in between
    )


def _behind_places(scene: Scene, verb: Token) -> Iterator[Token]:
    """« a reçu mardi à Nairobi Ali Diop »: whom the parse takes for a part of the place."""
    for hit in scene.places_in(scene.sentence_of[verb.i]):
        near = 0 < hit.start - verb.i <= _NEAR and hit.end in scene.person_at
        if near and not any(is_verb(t) for t in scene.doc[verb.i + 1 : hit.start]):
            yield scene.doc[hit.end]


def common_hosts(scene: Scene) -> Iterator[Vote]:
    """« Leur hôte, M. Sall », « M. Sall, l'hôte du sommet », « le maître des lieux, M. Sall ».

    Of several guests there is one host, who is at home.
    """
    for token in scene.tokens_of(words("host of all")):
        first = scene.doc[token.i - 1].plain if token.i else ""
        end = _end_of_all(token)
        if end is None and (first != "leur" or token.plain not in words("host")):
            continue
        for person in _set_beside(scene, token.i - (first in _BEFORE_HOST), end or token.i + 1):
            for code in scene.setting:
                yield Vote(person, code, 1.5)


def _end_of_all(host: Token) -> int | None:
    """« hôte du jour », « maître des lieux »: where it ends; None for « l'hôte de la reine »."""
    i = host.i + 1
    while i < len(host.doc) and host.doc[i].plain in {"de", "du", "des", "la"}:
        i += 1
    found = i < len(host.doc) and host.doc[i].text in words("of all")
    return i + 1 if found and i > host.i + 1 else None


def _set_beside(scene: Scene, start: int, end: int) -> set[int]:
    """Return whom a passage is said of: « M. Sall, l'hôte du sommet, », « ..., le roi Haakon »."""
    if start > 1 and scene.doc[start - 1].text == "," and start - 2 in scene.person_at:
        return {scene.person_at[start - 2]}
    for i in range(end, min(end + _APPOSED, len(scene.doc))):
        if i in scene.person_at:
            return {scene.person_at[i]}
        if is_verb(scene.doc[i]) or scene.doc[i].is_sent_start:
            break
    return set()


def _place_of_relative(scene: Scene, verb: Token) -> str | None:
    """« il ira à Oslo, où le recevra Mme Sow »: the state of the place that « où » stands for."""
    for i in range(verb.i - 1, max(verb.sent.start, verb.i - _NEAR), -1):
        if scene.doc[i].plain == "où":
            end = i - (scene.doc[i - 1].text == ",")
            places = scene.hits_by_sentence.get(scene.sentence_of[i], ())
            return next((h.kb_id_ for h in places if h.end == end and h.label_ != DEMONYM), None)
    return None


def _is_hosting(verb: Token, *, at_a_place: bool) -> bool:
    """« a reçu », « les attendait sur le perron », « le palais, où l'attendait M. Sall »."""
    if verb.lemma_ != _WAITING:
        return verb.lemma_ in words("hosting")
    if is_passive(verb) and _agent(verb) is not None:
        return True  # « est attendu par M. Sall »
    waits_for = any(c.pos_ == "PRON" and c.dep_ == _OBJECT and c.i < verb.i for c in verb.children)
    return waits_for and (at_a_place or any(t.plain in words("doorstep") for t in verb.sent))


def _is_aside(scene: Scene, host: Token | None) -> bool:
    """Tell whether a host is not of those whom the article is about."""
    return host is None or scene.person_of(host) not in scene.principals


def _is_bare_participle(verb: Token) -> bool:
    """« Le roi accueilli à Oslo », as headlines say it; none of « En accueillant le roi »."""
    return (
        has_feature(verb, "VerbForm", "Part")
        and not has_feature(verb, "Tense", "Pres")
        and not any(c.dep_ in AUXILIARY for c in verb.children)
    )


def invitations(scene: Scene) -> Iterator[Vote]:
    """« à l'invitation de M. Sall », « l'invité de M. Sall »: the host, at home where it is set."""
    for token in scene.doc.having(words("invitation")):
        i = token.i
        if i not in scene.sentence_of or token.plain not in words("invitation"):
            continue
        near = range(i + 1, min(i + _NEAR, len(scene.doc)))
        of = i + 1 < len(scene.doc) and scene.doc[i + 1].plain in {"de", "d'", "du", "des"}
        at = next((j for j in near if j in scene.person_at), None)
        if at is not None and of and all(scene.doc[j].text != "." for j in range(i, at)):
            yield from (Vote(scene.person_at[at], code, 1.5) for code in scene.setting)


def _agent(verb: Token) -> Token | None:
    """Return the noun after « par »; the parse calls it any oblique at times."""
    found = (c for c in verb.children if any(p.plain == "par" for p in c.children))
    return _child(verb, _AGENT) or next(found, None)


def _child(verb: Token, dep: str) -> Token | None:
    return next((c for c in verb.children if c.dep_ == dep), None)


def _about(scene: Scene, noun: Token | None, code: str, weight: float) -> Iterator[Vote]:
    person = scene.person_of(noun) if noun is not None else None
    if person is not None:
        yield Vote(person, code, weight)

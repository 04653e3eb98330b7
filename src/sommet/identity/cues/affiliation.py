"""A state set beside a name without an office: « Jan Nowak, de Pologne, a souri »."""

from __future__ import annotations

from collections.abc import Iterator

from sommet.gazetteer import COUNTRY, DEMONYM
from sommet.grammar import is_verb, subject_of
from sommet.identity.scene import Scene
from sommet.identity.vocabulary import words
from sommet.identity.votes import Vote
from sommet.parse import Span, Token

_NEAR = 8  # tokens from a name to « à la tête »
_LINK = 5  # tokens from « la délégation polonaise » to who leads it
_ARTICLES = frozenset({"la", "le", "l'", "les"})
_TO_A_STATE = frozenset({"de", "du", "des", "d'", "la", "le", "l'", "les", "au", "en", "aux"})


def owned_states(scene: Scene) -> Iterator[Vote]:
    """« la Russie de Piotr Petrov », « le Tchad du maréchal Musa », « l'Argentine Ana Sosa »."""
    for hit in scene.hits:
        if hit.label_ != COUNTRY or hit.end + 1 >= len(scene.doc):
            continue
        if scene.doc[hit.end].plain in {"de", "d'", "du"} and hit.end + 1 in scene.person_at:
            yield Vote(scene.person_at[hit.end + 1], hit.kb_id_, 2.0)
        elif hit.end in scene.person_at and hit.start and scene.doc[hit.start - 1].plain == "l'":
            yield Vote(scene.person_at[hit.end], hit.kb_id_, 2.0)


def at_the_head(scene: Scene) -> Iterator[Vote]:
    """« Ali Musa, élu à la tête du Tchad, », « Ali Musa, au pouvoir au Tchad, »."""
    for token in scene.tokens_of(words("at the head")):
        sentence = scene.sentence_of[token.i]
        before = [n for n in scene.namings_in(sentence, sentence) if n.start < token.i]
        for hit in scene.hits_by_sentence.get(sentence, ()) if before else ():
            between = {t.plain for t in scene.doc[token.i + 1 : hit.start]}
            near = hit.start > token.i and token.i - before[-1].end <= _NEAR
            if hit.label_ == COUNTRY and near and between <= _TO_A_STATE:
                yield Vote(before[-1].person, hit.kb_id_, 2.0)


def rulers(scene: Scene) -> Iterator[Vote]:
    """« Depuis qu'il préside le Kenya, James Otieno n'est pas venu »: whom the pronoun means."""
    for verb in scene.tokens_of(words("ruling")):
        subject = subject_of(verb) if is_verb(verb) else None
        if subject is None or verb.sent.start == subject.i:
            continue
        state = next(
            (
                h
                for h in scene.hits_by_sentence.get(scene.sentence_of[verb.i], ())
                if h.label_ == COUNTRY
                and h.start > verb.i
                and {t.plain for t in scene.doc[verb.i + 1 : h.start]} <= _ARTICLES
            ),
            None,
        )
        if state is None:
            continue
        person = scene.person_of(subject)
        if person is None and subject.plain in {"il", "elle"}:
            person = _of_main_clause(scene, verb)
        if person is not None:
            yield Vote(person, state.kb_id_, 2.0)


def _of_main_clause(scene: Scene, verb: Token) -> int | None:
    """« depuis qu'il préside le Kenya, James Otieno a vieilli »: the subject before, or who comes.

    Whom the sentence names first where it has named nobody before, whatever the parse.
    """
    sentence = scene.sentence_of[verb.i]
    near = scene.namings_in(sentence, sentence)
    before = [n for n in near if n.start < verb.i]
    if not before:
        return near[0].person if near else None
    return next((n.person for n in reversed(before) if n.subject), None)


def spokesmen(scene: Scene) -> Iterator[Vote]:
    """« Jan Nowak, de Pologne, », « côté polonais, Jan Nowak »: a state set beside a name."""
    for hit in scene.hits:
        if hit.start not in scene.sentence_of or hit.start < 1:
            continue
        if hit.label_ == DEMONYM and scene.doc[hit.start - 1].plain in words("side"):
            person = _led_by(scene, hit.end)
        elif hit.label_ == COUNTRY:
            person = _next_to(scene, hit) if _is_that_of(scene, hit) else _from(scene, hit)
            person = person if person is not None else _speaking_for(scene, hit)
        else:
            person = None
        if person is not None:
            yield Vote(person, hit.kb_id_, 2.0)


def _led_by(scene: Scene, i: int) -> int | None:
    """Return who is named next to a side: « la délégation polonaise, conduite par Jan Nowak ».

    An office may stand before the name: « A la tête du camp polonais, le ministre Jan Nowak ».
    """
    titles = {d.start: d.end for d in scene.descriptions if d.holders}
    last = next((titles[j] for j in range(i, i + _LINK) if j in titles), i)
    offices = {k for j in range(i, i + _LINK) if j in titles for k in range(j, titles[j])}
    for j in range(i, min(last + _LINK, len(scene.doc))):
        if j in scene.person_at:
            return scene.person_at[j]
        if (
            j not in offices
            and scene.doc[j].text != ","
            and scene.doc[j].plain not in words("leading")
        ):
            break
    return None


def _is_that_of(scene: Scene, hit: Span) -> bool:
    """« le président du Mali et celui du Niger »."""
    before = [t.plain for t in scene.doc[max(0, hit.start - 3) : hit.start]]
    before = [word for word in before if word not in {"la", "le", "l'", "les"}]
    return before[-2:-1] in (["celui"], ["celle"]) and before[-1] in {"de", "du", "des", "d'"}


def _next_to(scene: Scene, hit: Span) -> int | None:
    after = hit.end + (hit.end < len(scene.doc) and scene.doc[hit.end].text == ",")
    return scene.person_at.get(after)


def _speaking_for(scene: Scene, hit: Span) -> int | None:
    """« la Suède, par la voix de X », « le Mali, représenté par X », « Au nom du Mali, X »."""
    i = hit.end + (scene.doc.span(hit.end, hit.end + 1).text == ",")
    after = [t.plain for t in scene.doc[i : i + 4]]
    if after[:1] in (["représenté"], ["représentée"]):
        return _led_by(scene, i + 1)
    if after[:3] == ["par", "la", "voix"]:
        return _led_by(scene, i + 4)
    before = [t.plain for t in scene.doc[max(0, hit.start - 4) : hit.start]]
    before = [word for word in before if word not in {"la", "le", "l'", "les"}]
    return scene.person_at.get(i) if before[-3:-1] == ["au", "nom"] else None


def _from(scene: Scene, hit: Span) -> int | None:
    """Return whom a country follows: « Anna d'Oldavie », « Jan Nowak, de Pologne, »."""
    before = [scene.doc[j].plain for j in range(max(0, hit.start - 2), hit.start)]
    i = hit.start - 1
    if before[-1] in {"le", "la", "l'"} and before[0] in {"de", "pour"}:
        i -= 1
    link = scene.doc[i].plain
    if link not in {"de", "d'", "du", "des", "pour"} or i < 1:
        return None
    comma = scene.doc[i - 1].text == ","
    closed = hit.end >= len(scene.doc) or scene.doc[hit.end].text in {",", ".", ";", ")"}
    closed = closed or scene.doc[hit.end].plain == "et" or is_verb(scene.doc[hit.end])
    if comma and closed:
        return scene.person_at.get(i - 2)
    return scene.person_at.get(i - 1) if link != "pour" or closed else None

"""Whom a state's leader without a name means, or cannot mean: who is named before him or beside."""

from __future__ import annotations

from collections.abc import Iterator

from sommet.grammar import SUBJECT, verb_governing
from sommet.identity.descriptions import same_office
from sommet.identity.epithets import is_contrasted
from sommet.identity.scene import Scene
from sommet.identity.vocabulary import words
from sommet.identity.votes import Vote
from sommet.parse import Token

_JOURNEY = 5  # tokens from « visite » to whose it is
_REACH = 2  # sentences that a description looks back


def carried_over(scene: Scene) -> Iterator[Vote]:
    """« John Miller est arrivé. Le président américain a dîné. »: who was just spoken of.

    Who stands in the same clause is somebody else.
    """
    drafts = scene.roster.drafts
    open_ = list(filter(scene.is_stateless, scene.principals))
    for start, end, code, office in _unnamed(scene):
        # « le président Sall », of no state told, is rather meant than who is named in passing
        named_so = any(same_office(drafts[p].offices, office) for p in open_)
        here = scene.sentence_of[start]
        verb = verb_governing(scene.doc[start])
        before: dict[int, bool] = {}
        aside: dict[int, bool] = {}  # named in a relative clause last: « Oslo, où M. Sall vit »
        for naming in scene.namings_in(here - _REACH, here):
            if naming.sentence == here and _is_whose_visit(scene, start):
                continue  # « M. Sall est à Oslo pour la visite du président sénégalais »: he may be
            if naming.sentence == here and not scene.parts(naming.start, start):
                clause = verb_governing(scene.doc[naming.start])
                yield Vote(naming.person, code, -2.0 if clause == verb else -1.0)
            elif naming.start < start:
                before[naming.person] = naming.subject
                clause = verb_governing(scene.doc[naming.start])
                aside[naming.person] = clause is not None and clause.dep_ == "acl:relcl"
        here_before = [
            n for n in scene.namings_in(here, here) if n.person in before and n.start < start
        ]
        near = [n.person for n in here_before if scene.may_be(n.person, code)]
        if near:  # « John Miller a souri ; le président américain ... » looks no further
            before = {n.person: n.subject for n in here_before}
        left = [p for p in before if scene.may_be(p, code)]
        if left and verb is not None and _has_object_pronoun(scene.doc[start], verb):
            # « John Miller est arrivé. Le président russe l'a salué »: whom he greets
            greeted = next((p for p in reversed(left) if before[p]), left[-1])
            yield Vote(greeted, code, -1.5)
            left.remove(greeted)
        subjects = [p for p in left if before[p]]
        if subjects and is_contrasted(scene.doc, end):
            # « Miller a souri. Le président russe, lui, a dormi »: another than Miller
            yield Vote(subjects[-1], code, -1.5)
            left.remove(subjects.pop())
        for person in left:
            passing = person not in scene.principals and person not in near
            unsure = len(left) > 1 or (named_so and passing)
            yield Vote(person, code, 0.25 if unsure else 0.75 if aside[person] else 1.5)
        if len(left) > 1 and subjects:
            yield Vote(subjects[-1], code, 0.75)
        foremost = [p for p in left if p in scene.foremost]
        if len(left) > 1 and len(foremost) == 1:
            yield Vote(foremost[0], code, 0.6)
        for naming in scene.namings_in(here + 1, here + 1)[:1]:
            if naming.subject:
                yield Vote(naming.person, code, 1.0 if scene.is_new(naming) else 0.5)


def _is_whose_visit(scene: Scene, office: int) -> bool:
    """« la visite d'Etat du président sénégalais »: tell whether a journey is the office's."""
    before = [t.plain for t in scene.doc[max(0, office - _JOURNEY) : office]]
    return before[-1:] in (["du"], ["de"], ["d'"]) and not words("journey").isdisjoint(before)


def _has_object_pronoun(subject: Token, verb: Token) -> bool:
    """« Le roi l'a reçu », « Le roi lui a répondu »."""
    return subject.dep_ in SUBJECT and any(
        c.pos_ == "PRON" and c.plain in {"l'", "le", "la", "lui"} and c.i < verb.i
        for c in verb.children
    )


def _unnamed(scene: Scene) -> Iterator[tuple[int, int, str, str]]:
    """Yield where a state's representative is meant without a name, the state, the office.

    The place is that of the head, and the end.
    """
    for d in scene.descriptions:
        named = d.holders or d.former or d.plural or not d.definite
        if d.office.level in {"head", "minister"} and not named and len(d.countries) == 1:
            yield d.head, d.end, d.countries[0], d.office.name
    for r in scene.relations:
        loose = r.country and not r.holders and r.kind in {"occupant", "epithet", "demonym"}
        if r.country and loose and not scene.is_known(r):
            yield r.head, r.end, r.country, ""


def counterparts(scene: Scene) -> Iterator[Vote]:
    """« Paul Martin et son homologue américain »: the first is no American.

    « Le président américain arrive. Son homologue Paul Martin ... »: neither is this one. Whom
    the text goes on to speak of is: « Il a vu son homologue américain. John Miller a souri. »
    """
    for r in scene.relations:
        if r.kind == "counterpart" and r.holders and not (r.country or r.states):
            here = scene.sentence_of[r.start]
            named = [scene.person_at[i] for i in (r.end, r.end + 1) if i in scene.person_at]
            before = [
                d
                for d in scene.descriptions
                if d.head < r.start and d.countries and scene.sentence_of[d.head] >= here - 1
                if scene.doc.span(d.head, d.end).root.dep_ in SUBJECT
            ]
            if named and before:
                yield Vote(named[0], before[-1].countries[0], -2.0)
        if r.country and r.kind == "counterpart" and r.holders:
            here = scene.sentence_of[r.start]
            joined = scene.doc[r.start - 1].plain == "et" if r.start else False
            for naming in scene.namings_in(here, here):
                if naming.end <= r.start and (
                    naming.subject or (joined and naming.end == r.start - 1)
                ):
                    yield Vote(naming.person, r.country, -2.0)
        if r.country and r.kind == "counterpart" and not r.holders:
            here = scene.sentence_of[r.start]
            beside = {n.person for n in scene.namings_in(here, here)}
            for naming in scene.namings_in(here, here):
                if naming.start < r.start and naming.subject:
                    yield Vote(naming.person, r.country, -2.0)
            if not beside:  # « Sall a vu Orlov. Le président sénégalais et son homologue russe »
                both = scene.namings_in(here - 1, here - 1)
                objects = {n.person for n in both} - {n.person for n in both if n.subject}
                if len(objects) == 1 and len(both) == 2:
                    yield Vote(objects.pop(), r.country, 1.25)
            after = (n for n in scene.namings_in(here + 1, here + _REACH) if n.subject)
            other = next((n for n in after if n.person not in beside), None)
            if other is not None and scene.is_new(other):
                yield Vote(other.person, r.country, 1.0)

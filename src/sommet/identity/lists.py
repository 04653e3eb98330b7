"""Persons and states told in the same order: « Sall et Diop ... les présidents russe et turc »."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import pairwise

from sommet.gazetteer import CAPITAL, COUNTRY, is_joined
from sommet.grammar import is_finite
from sommet.identity.scene import Naming, Scene
from sommet.identity.vocabulary import states_of_pair
from sommet.identity.votes import Vote
from sommet.lexicon.gazetteer import fold

_LEAD = 3  # sentences that tell what an article is about
_PAIR = 2
_TWO = frozenset({"deux"})
_ARTICLES = frozenset({"le", "la", "l'", "les"})
_LINKS = _ARTICLES | {"et", "-", "–", "/"}


def common_titles(scene: Scene) -> Iterator[Vote]:
    """« Sénégal-Gambie : Sall et Barrow se revoient »: told in the same order."""
    namings = scene.namings_in(0, 0)
    states = [h for h in scene.hits_by_sentence.get(0, ()) if h.label_ in {COUNTRY, CAPITAL}]
    if len({n.person for n in namings}) == len(namings) == len(states) == 2:
        one, other = states
        between = {t.plain for t in scene.doc[one.end : other.start]}
        behind = other.end <= namings[0].start  # « A Oslo, Sall a parlé du Sénégal à Barrow »
        if one.kb_id_ != other.kb_id_ and behind and scene.opens(one) and between <= _LINKS:
            for naming, state in zip(namings, states, strict=True):
                yield Vote(naming.person, state.kb_id_, 1.0)


def common_lists(scene: Scene) -> Iterator[Vote]:
    """« Sall et Diop sourient. Les présidents russe et turc ... »: told in the same order.

    « Le président russe et son homologue turc » is such a list, too, and « entre la Russie et la
    Turquie » where no other is. As many persons as states, and one list of that length of each.
    """
    persons = set(_lists_of_persons(scene)) or set(_named_before(scene))
    states: set[tuple[str, ...]] = {
        d.countries for d in scene.descriptions if d.plural and len(d.countries) > 1
    }
    if not any(len(codes) == _PAIR for codes in states):
        states |= {*_between(scene)} or {*_beside(scene)} or {*rubric(scene)}
    states |= {*_with_counterparts(scene)}
    for length in {len(listed) for listed in persons}:
        named = [listed for listed in persons if len(listed) == length]
        told = [codes for codes in states if len(codes) == length == len(set(codes))]
        if len(named) == len(told) == 1:
            pairs = tuple(zip(named[0], told[0], strict=True))
            if all(scene.may_be(person, code) for person, code in pairs):
                yield from (Vote(person, code, 1.0) for person, code in pairs)


def follow_lists(scene: Scene) -> None:
    """« Sall et Diop se voient ... le sommet franco-russe »: Sall is French, so Diop is Russian.

    Of two named in one breath, or of the two whom the opening names and the article is about,
    where it has two states meet, one's state tells the other's.

    Args:
        scene: the text; its roster is written into.
    """
    drafts = scene.roster.drafts
    facing = {frozenset(codes) for codes in (*scene.compounds, *_between(scene), *_pairs(scene))}
    pairs = [pair for pair in facing if len(pair) == _PAIR]
    facing_persons = {*_lists_of_persons(scene)}
    if scene.foremost == {*scene.principals}:
        facing_persons.add(scene.principals)
    for listed in facing_persons if len(pairs) == 1 else ():
        known = {drafts[p].country for p in listed} & pairs[0]
        open_ = [p for p in listed if scene.is_stateless(p)]
        left = pairs[0] - known
        if len(listed) == _PAIR and len(left) == len(open_) == 1:
            (code,) = left
            if scene.may_be(open_[0], code):
                drafts[open_[0]].countries[code] += 1


def _pairs(scene: Scene) -> Iterator[tuple[str, ...]]:
    """« les deux Corées »: near the beginning."""
    for two in scene.doc.having(_TWO):
        if two.plain in _TWO and scene.sentence_of.get(two.i + 1, math.inf) <= _LEAD:
            states = states_of_pair().get(fold(scene.doc.span(two.i, two.i + 2).text))
            if states is not None:
                yield states


def _lists_of_persons(scene: Scene) -> Iterator[tuple[int, ...]]:
    """« Jan Nowak, Ali Kaya et Paul Mba »: who is named in one breath; two, near the beginning."""
    listed: list[Naming] = []
    for naming in scene.namings:
        between = [t.plain for t in scene.doc[listed[-1].end : naming.start]] if listed else []
        if between == ["et"] and (len(listed) > 1 or naming.sentence <= _LEAD):
            yield (*(n.person for n in listed), naming.person)
        listed = [*listed, naming] if between == [","] else [naming]


def _named_before(scene: Scene) -> Iterator[tuple[int, ...]]:
    """« Sall a dîné avec Diop. Les présidents russe et turc »: the two of the sentence before."""
    for d in scene.descriptions:
        if d.plural and len(d.countries) == _PAIR and not d.holders:
            before = scene.sentence_of[d.head] - 1
            named = tuple(dict.fromkeys(n.person for n in scene.namings_in(before, before)))
            if len(named) == _PAIR:
                yield named


def _between(scene: Scene) -> Iterator[tuple[str, ...]]:
    """« un traité entre le Mali et le Niger »: told near the beginning."""
    named = [h for n in range(2 * _LEAD) for h in scene.hits_by_sentence.get(n, ())]
    for first, second in pairwise(h for h in named if h.label_ == COUNTRY):
        between = {t.plain for t in scene.doc[first.end : second.start]}
        before = {t.plain for t in scene.doc[max(0, first.start - 2) : first.start]}
        if "et" in between <= {"et", *_ARTICLES} and "entre" in before:
            yield (first.kb_id_, second.kb_id_)


def _beside(scene: Scene) -> Iterator[tuple[str, ...]]:
    """« Le Mali et le Niger ont confirmé que », « Hier, Oslo et Lima ... »: they open a clause."""
    for n in range(_LEAD):
        named = [h for h in scene.hits_by_sentence.get(n, ()) if h.label_ in {COUNTRY, CAPITAL}]
        for first, second in pairwise(named):
            between = {t.plain for t in scene.doc[first.end : second.start]}
            verb = scene.doc[min(second.end, len(scene.doc) - 1)]
            opens = scene.opens(first) or (
                scene.doc[first.start - 1].text == "," and is_finite(verb)
            )
            if opens and "et" in between <= {"et", *_ARTICLES}:
                yield (first.kb_id_, second.kb_id_)


def rubric(scene: Scene) -> Iterator[tuple[str, str]]:
    """« Tchad/Malte : ... », « Tchad - Malte »: the two states with which an article opens."""
    opening = [h for h in scene.hits_by_sentence.get(0, ()) if h.label_ in {COUNTRY, CAPITAL}][:2]
    if len(opening) < _PAIR or opening[0].start != opening[0].sent.start:
        return
    one, other = opening
    if is_joined(one, other):
        yield (one.kb_id_, other.kb_id_)


def _with_counterparts(scene: Scene) -> Iterator[tuple[str, ...]]:
    """« le président russe et son homologue turc »: the states of two who go unnamed."""
    for r in scene.relations:
        if r.kind != "counterpart" or r.holders or not r.country:
            continue
        here = scene.sentence_of[r.start]
        before = [
            d
            for d in scene.descriptions
            if d.head < r.start and scene.sentence_of[d.head] == here and len(d.countries) == 1
        ]
        if before and not before[-1].holders and before[-1].countries[0] != r.country:
            yield (before[-1].countries[0], r.country)

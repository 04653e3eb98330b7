"""Who travels where and is no national of it, whom he meets there, who goes home or leaves it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from sommet.gazetteer import CAPITAL, DEMONYM, SEAT
from sommet.grammar import (
    AUXILIARY,
    conjuncts,
    is_negated,
    is_pluperfect,
    is_verb,
    own_subject,
    verb_governing,
)
from sommet.identity.scene import Scene
from sommet.identity.vocabulary import words
from sommet.identity.votes import Vote
from sommet.parse import Token

_LEAD = 3  # sentences that tell what an article is about
_NEAR = 8  # tokens from a verb of motion to its goal
_FROM = frozenset({"depuis", "partir"})


def visitors(scene: Scene) -> Iterator[Vote]:
    """« M. Sall est arrivé à Oslo », « la visite de M. Sall à Oslo »: he is no Norwegian."""
    left = {(person, code): sentence for person, code, sentence in _departures(scene)}
    for person, code, sentence in visits(scene):
        # « a quitté Oslo ... est attendu à Oslo »: he goes home
        if person is not None and left.get((person, code), sentence) >= sentence:
            yield Vote(person, code, -2.0)


@lru_cache(maxsize=1)  # three cues ask about one scene
def visits(scene: Scene) -> Sequence[tuple[int | None, str, int]]:
    """Return who goes where, and in which sentence; None for a traveller without a name."""
    return tuple(_visits(scene))


def _visits(scene: Scene) -> Iterator[tuple[int | None, str, int]]:
    for token in scene.tokens_of(words("leaving") | words("visiting")):
        sentence = scene.sentence_of[token.i]
        if is_verb(token) and is_negated(token):
            continue  # « ne se rendra pas à Oslo »
        if token.lemma_ in words("leaving") and is_verb(token):
            for hit in scene.hits_by_sentence.get(sentence, ()):
                near = 0 < hit.start - token.i <= _NEAR and not scene.parts(token.i, hit.start)
                if near and scene.is_bound_for(hit):
                    for person in _travellers(scene, token):
                        yield person, hit.kb_id_, sentence
        if _is_there(token):
            yield from _at(scene, token, sentence)
        if token.lemma_ not in words("visiting") and token.lower_ not in words("visiting"):
            continue
        if any(is_verb(c) and c.lemma_ in words("hosting") for c in token.children):
            continue  # « est venu l'accueillir »
        travellers = _travellers(scene, token)
        for hit in scene.places_in(sentence):
            near = 0 < hit.start - token.i <= 2 * _NEAR
            for person in travellers if near and not scene.parts(token.i, hit.start) else ():
                yield person, hit.kb_id_, sentence
    for hit in scene.hits:
        if hit.start >= 2 and hit.label_ not in {DEMONYM} and scene.is_locative(hit):
            person = scene.person_at.get(hit.start - 2)
            if _is_met_there(scene, hit.start - 2):
                continue  # « avec M. Sall à Oslo »: he may be at home
            if person is not None and hit.start in scene.sentence_of:
                yield person, hit.kb_id_, scene.sentence_of[hit.start]  # « Sall à Oslo »


def _is_met_there(scene: Scene, end: int) -> bool:
    """« s'est enfermé avec M. Sall », « reçu par M. Sall »: who does not travel there."""
    i = end
    while i > 0 and i in scene.person_at:
        i -= 1
    return scene.doc[i].plain in {"avec", "par"}


def _is_there(token: Token) -> bool:
    """« Paul Martin sera mardi à Oslo »: being there, and no auxiliary."""
    return token.lemma_ == "être" and is_verb(token) and token.dep_ not in AUXILIARY - {"cop"}


def _at(scene: Scene, token: Token, sentence: int) -> Iterator[tuple[int | None, str, int]]:
    """Yield who is said to be where: the subject just before the verb."""
    before = scene.doc[max(0, token.i - 1) : token.i]
    person = scene.person_at.get(before[0].i) if before else None
    for hit in scene.places_in(sentence) if person is not None else ():
        between = scene.doc[token.i + 1 : hit.start]
        if 0 < hit.start - token.i <= _NEAR and not any(t.pos_ in {"VERB", "ADJ"} for t in between):
            yield person, hit.kb_id_, sentence


def _travellers(scene: Scene, token: Token) -> Sequence[int | None]:
    """« M. Sall et Mme Sow sont arrivés »: the persons named; None for one without a name."""
    if is_verb(token):
        subject = own_subject(token) or (token.head if token.dep_ == "acl" else None)
        if subject is None or subject.plain in {"il", "elle"}:
            subject = _subject_ahead(token) or subject
        elif subject.plain == "qui" and token.dep_ == "acl:relcl":
            subject = token.head  # « M. Sall, qui s'est rendu à Oslo »
        return [scene.person_of(t) for t in conjuncts(subject)] if subject is not None else [None]
    for i in range(token.i + 1, min(token.i + _NEAR, len(scene.doc))):
        if i in scene.person_at:
            return [scene.person_at[i]]
        if scene.doc[i].text in {",", "."} or is_verb(scene.doc[i]):
            break
    return [None]


def _subject_ahead(verb: Token) -> Token | None:
    """« Alors qu'elle venait d'arriver, Mme Sow a souri »: whom « elle » looks forward to."""
    for node in verb.ancestors:
        subject = own_subject(node)
        if subject is not None and subject.i > verb.i:
            return subject
    return None


def visited(scene: Scene) -> Iterator[Vote]:
    """« la visite de Mme Sow à Oslo ... le Premier ministre Dahl »: whom a visitor meets there."""
    if not _is_visit(scene):
        return
    journeys = [(p, code) for p, code, sentence in visits(scene) if sentence <= 2 * _LEAD]
    travellers = {p for p, _ in journeys}
    travellers |= {
        person  # « M. Sall est arrivé mardi », wherever
        for token in scene.tokens_of(words("visiting") & words("travelling"))
        if is_verb(token) and not is_negated(token)
        for person in _travellers(scene, token)
    }
    codes = {code for _, code in journeys}
    if travellers == {None} and len(scene.principals) < 2:
        return  # the only one named is the traveller
    open_ = [p for p in scene.foremost if scene.is_stateless(p)]
    unclear = travellers == {None} and len(open_) > 1  # one of them is the traveller
    if len(codes) != 1:
        codes = set(scene.setting)
    if not codes:
        return
    (code,) = codes
    for person in scene.stateless:
        rank = scene.roster.drafts[person].rank
        if person in travellers or rank == "minister":
            continue
        if _is_met(scene, person):
            yield Vote(person, code, 1.25)
        elif person in scene.principals and _acts(scene, person):
            yield Vote(person, code, 0.7 if unclear else 1.25 if rank == "head" else 1.0)
        elif rank == "head":
            yield Vote(person, code, 0.7)


def met_there(scene: Scene) -> Iterator[Vote]:
    """« Il ira à Oslo. Il y verra le Premier ministre Dahl »: who bears his office there.

    It is told only of offices whose state nothing tells; others may have travelled there, too.
    """
    bare = {
        d.start: d
        for d in scene.descriptions
        if d.holders and d.definite and not (d.countries or d.organization or d.plural)
    }
    for token in scene.tokens_of(words("meeting")):
        code = _there(scene, token) if is_verb(token) else None
        if code is None:
            continue
        for i in bare.keys() & range(token.i + 1, token.i + _NEAR + 1):
            if bare[i].end in scene.person_at:
                yield Vote(scene.person_at[bare[i].end], code, 2.0)


def _there(scene: Scene, verb: Token) -> str | None:
    """Return the state of the place named last before the « y » or « où » of a verb."""
    for i in range(verb.i - 1, max(verb.sent.start, verb.i - _NEAR) - 1, -1):
        if scene.doc[i].plain in {"y", "où"}:
            here = scene.sentence_of[verb.i]
            before = [
                hit
                for sentence in (here - 1, here)
                for hit in scene.places_in(sentence)
                if hit.end <= i
            ]
            return before[-1].kb_id_ if before else None
    return None


def _acts(scene: Scene, person: int) -> bool:
    """Tell whether a person is more than a complement: « la chute du régime de M. Sall »."""
    return any(
        n.start == 0 or scene.doc[n.start - 1].plain not in {"de", "d'", "du"}
        for n in scene.namings
        if n.person == person
    )


def _is_met(scene: Scene, person: int) -> bool:
    """« Il doit s'entretenir avec son homologue Li Guang »: told in the article's opening."""
    for naming in scene.namings_in(0, 2 * _LEAD):
        if naming.person != person or naming.subject:
            continue
        verb = verb_governing(scene.doc[naming.start])
        if verb is not None and verb.i < naming.start and verb.lemma_ in words("meeting"):
            return not (is_pluperfect(verb) or is_negated(verb))
    return False


def _is_visit(scene: Scene) -> bool:
    news, summit = words("news of a visit"), frozenset({"sommet"})
    lead = {t.lower_ for t in scene.tokens_of(news | summit) if scene.sentence_of[t.i] <= _LEAD}
    if not lead.isdisjoint(summit):
        return False
    return not lead.isdisjoint(news) or any(
        sentence <= _LEAD and person in scene.foremost for person, _, sentence in visits(scene)
    )


def returning(scene: Scene) -> Iterator[Vote]:
    """« M. Sall regagnera Dakar mardi »: one goes back to one's own state."""
    for token in scene.tokens_of(words("returning")):
        if token.lemma_ not in words("returning") or not is_verb(token):
            continue
        subject = own_subject(token)
        person = scene.person_of(subject) if subject is not None else None
        for hit in scene.hits_by_sentence.get(scene.sentence_of[token.i], ()):
            if person is not None and 0 < hit.start - token.i <= 3 and hit.label_ != DEMONYM:
                yield Vote(person, hit.kb_id_, 1.5)


def leaving(scene: Scene) -> Iterator[Vote]:
    """« Parti de Dakar, le train de M. Sall est arrivé »: one sets out from one's own state."""
    yield from (Vote(person, code, 0.75) for person, code, _ in _departures(scene))


def _departures(scene: Scene) -> Iterator[tuple[int, str, int]]:
    """Yield who leaves which state's capital, and in which sentence."""
    for token in scene.tokens_of(words("leaving")):
        if token.lemma_ in words("leaving"):
            sentence = scene.sentence_of[token.i]
            named = {n.person for n in scene.namings_in(sentence, sentence)}
            leaver = next(iter(named)) if len(named) == 1 else _leaver(scene, token)
            for hit in scene.hits_by_sentence.get(sentence, ()):
                near = 0 < hit.start - token.i <= 2 and hit.label_ == CAPITAL
                if leaver is not None and near:
                    yield leaver, hit.kb_id_, sentence


def on_screen(scene: Scene) -> Iterator[Vote]:
    """« M. Sall a parlé par vidéo depuis Dakar », « à partir du palais »: one stays at home."""
    for token in scene.tokens_of(words("screen")):
        sentence = scene.sentence_of[token.i]
        speaking = {n.person for n in scene.namings_in(sentence, sentence) if n.subject}
        for hit in scene.hits_by_sentence.get(sentence, ()):
            before = {t.plain for t in scene.doc[max(hit.start - _NEAR, 0) : hit.start]}
            if len(speaking) == 1 and hit.label_ in {CAPITAL, SEAT} and before & _FROM:
                yield Vote(min(speaking), hit.kb_id_, 1.25)


def _leaver(scene: Scene, verb: Token) -> int | None:
    """« M. Sall a quitté Dakar », « l'avion de M. Sall a quitté Dakar »."""
    if not is_verb(verb):
        return None
    subject = own_subject(verb)
    told = _travellers(scene, verb)[0]
    if told is not None or subject is None:
        return told
    aboard = [c.i for c in subject.children if c.dep_ == "nmod" and c.i in scene.person_at]
    return scene.person_at[aboard[0]] if aboard else None

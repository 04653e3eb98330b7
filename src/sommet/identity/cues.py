"""Cues to whose state a person represents, where no office stands beside the name.

Each function yields votes for, or against, one person's being of one state; its docstring opens
with an example. `sommet.identity.representation` weighs them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from sommet.gazetteer import CAPITAL, COUNTRY, DEMONYM, SEAT
from sommet.grammar import (
    AUXILIARY,
    SUBJECT,
    conjuncts,
    has_feature,
    is_passive,
    is_pluperfect,
    is_verb,
    own_subject,
    verb_governing,
)
from sommet.identity.descriptions import Description, offices_by_name, same_office
from sommet.identity.lists import common_lists, common_titles
from sommet.identity.names import is_numeral
from sommet.identity.naming import further_states_of_name, is_given_name, states_of_name
from sommet.identity.scene import Scene
from sommet.identity.vocabulary import REIGNS, office_families, words
from sommet.identity.votes import Vote
from sommet.lexicon.gazetteer import cities, fold
from sommet.parse import Span, Token

_REACH = 2  # sentences that a description looks back
_LEAD = 3  # sentences that tell what an article is about
_MAINLY = 0.6  # share of the states named that makes one the topic
_NEAR = 8  # tokens from a verb of motion to its goal
_FEW = 3  # states that have an office, and no other has
_STRANGE = 0.75  # against a state whose language another's name is of, and this one's of none
_APPOSED = 4  # tokens from « le maître des lieux » to his name
_BEFORE_HOST = frozenset({"leur", "le", "la", "l'"})
_LINK = 5  # tokens from « la délégation polonaise » to who leads it
_TO_A_STATE = frozenset({"de", "du", "des", "d'", "la", "le", "l'", "les", "au", "en", "aux"})
_AGENT = "obl:agent"
_OBJECT = "obj"
_WAITING = "attendre"


def carried_over(scene: Scene) -> Iterator[Vote]:
    """« John Miller est arrivé. Le président américain a dîné. »: who was just spoken of.

    Who stands in the same clause is somebody else.
    """
    for start, code in _unnamed(scene):
        here = scene.sentence_of[start]
        verb = verb_governing(scene.doc[start])
        before: dict[int, bool] = {}
        aside: dict[int, bool] = {}  # named in a relative clause last: « Oslo, où M. Sall vit »
        for naming in scene.namings_in(here - _REACH, here):
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
        left = [n.person for n in here_before if scene.may_be(n.person, code)]
        if left:  # « John Miller a souri ; le président américain ... » looks no further
            before = {n.person: n.subject for n in here_before}
        left = [p for p in before if scene.may_be(p, code)]
        if left and verb is not None and _has_object_pronoun(scene.doc[start], verb):
            # « John Miller est arrivé. Le président russe l'a salué »: whom he greets
            greeted = next((p for p in reversed(left) if before[p]), left[-1])
            yield Vote(greeted, code, -1.5)
            left.remove(greeted)
        subjects = [p for p in left if before[p]]
        for person in left:
            sure = 0.75 if aside[person] else 1.5
            yield Vote(person, code, sure if len(left) == 1 else 0.25)
        if len(left) > 1 and subjects:
            yield Vote(subjects[-1], code, 0.75)
        foremost = [p for p in left if p in scene.foremost]
        if len(left) > 1 and len(foremost) == 1:
            yield Vote(foremost[0], code, 0.6)
        for naming in scene.namings_in(here + 1, here + 1)[:1]:
            if naming.subject:
                yield Vote(naming.person, code, 1.0 if scene.is_new(naming) else 0.5)


def _has_object_pronoun(subject: Token, verb: Token) -> bool:
    """« Le roi l'a reçu », « Le roi lui a répondu »."""
    return subject.dep_ in SUBJECT and any(
        c.pos_ == "PRON" and c.plain in {"l'", "le", "la", "lui"} and c.i < verb.i
        for c in verb.children
    )


def _unnamed(scene: Scene) -> Iterator[tuple[int, str]]:
    """Yield where a state's representative is meant without a name, and the state."""
    for d in scene.descriptions:
        named = d.holders or d.former or d.plural or not d.definite
        if d.office.level in {"head", "minister"} and not named and len(d.countries) == 1:
            yield d.head, d.countries[0]
    for r in scene.relations:
        if r.country and not r.holders and r.kind in {"occupant", "epithet", "demonym"}:
            yield r.head, r.country


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


def hosts(scene: Scene) -> Iterator[Vote]:
    """« M. Sall a accueilli M. Barrow à Dakar »: the host is at home, the guest is not.

    Where the sentence names no place, home is where the article's first sentences are set.
    """
    for token in scene.tokens_of(words("hosting") | {_WAITING}):
        if not is_verb(token) or not _is_hosting(token):
            continue
        sentence = scene.sentence_of[token.i]
        where = _place_of_relative(scene, token)
        codes = {hit.kb_id_ for hit in scene.places_in(sentence)} if where is None else {where}
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


def _is_hosting(verb: Token) -> bool:
    """« a reçu », « les attendait sur le perron »."""
    if verb.lemma_ != _WAITING:
        return verb.lemma_ in words("hosting")
    if is_passive(verb) and _agent(verb) is not None:
        return True  # « est attendu par M. Sall »
    waits_for = any(c.pos_ == "PRON" and c.dep_ == _OBJECT and c.i < verb.i for c in verb.children)
    return waits_for and any(t.plain in words("doorstep") for t in verb.sent)


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


def visitors(scene: Scene) -> Iterator[Vote]:
    """« M. Sall est arrivé à Oslo », « la visite de M. Sall à Oslo »: he is no Norwegian."""
    for person, code, _ in visits(scene):
        if person is not None:
            yield Vote(person, code, -2.0)


@lru_cache(maxsize=1)  # three cues ask about one scene
def visits(scene: Scene) -> Sequence[tuple[int | None, str, int]]:
    """Return who goes where, and in which sentence; None for a traveller without a name."""
    return tuple(_visits(scene))


def _visits(scene: Scene) -> Iterator[tuple[int | None, str, int]]:
    for token in scene.tokens_of(words("leaving") | words("visiting")):
        sentence = scene.sentence_of[token.i]
        if token.lemma_ in words("leaving") and is_verb(token):
            for hit in scene.hits_by_sentence.get(sentence, ()):
                near = 0 < hit.start - token.i <= _NEAR and not scene.parts(token.i, hit.start)
                if near and scene.is_bound_for(hit):
                    yield _traveller(scene, token), hit.kb_id_, sentence
        if _is_there(token):
            yield from _at(scene, token, sentence)
        if token.lemma_ not in words("visiting") and token.lower_ not in words("visiting"):
            continue
        if any(is_verb(c) and c.lemma_ in words("hosting") for c in token.children):
            continue  # « est venu l'accueillir »
        traveller = _traveller(scene, token)
        for hit in scene.places_in(sentence):
            near = 0 < hit.start - token.i <= 2 * _NEAR
            if near and not scene.parts(token.i, hit.start):
                yield traveller, hit.kb_id_, sentence
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


def _traveller(scene: Scene, token: Token) -> int | None:
    if is_verb(token):
        subject = own_subject(token) or (token.head if token.dep_ == "acl" else None)
        if subject is None or subject.plain in {"il", "elle"}:
            subject = _subject_ahead(token) or subject
        return scene.person_of(subject) if subject is not None else None
    for i in range(token.i + 1, min(token.i + _NEAR, len(scene.doc))):
        if i in scene.person_at:
            return scene.person_at[i]
        if scene.doc[i].text in {",", "."} or is_verb(scene.doc[i]):
            break
    return None


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
        _traveller(scene, token)  # « M. Sall est arrivé mardi », wherever
        for token in scene.tokens_of(words("visiting") & words("travelling"))
        if is_verb(token)
    }
    codes = {code for _, code in journeys}
    if travellers == {None} and len(scene.principals) < 2:
        return  # the only one named is the traveller
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
            yield Vote(person, code, 1.25 if rank == "head" else 1.0)
        elif rank == "head":
            yield Vote(person, code, 0.7)


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
            return not is_pluperfect(verb)
    return False


def _is_visit(scene: Scene) -> bool:
    lead = {scene.doc[i].lower_ for i, n in scene.sentence_of.items() if n <= _LEAD}
    return not lead.isdisjoint(words("news of a visit")) and "sommet" not in lead


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
    for token in scene.tokens_of(words("leaving")):
        if token.lemma_ in words("leaving"):
            sentence = scene.sentence_of[token.i]
            named = sorted({n.person for n in scene.namings_in(sentence, sentence)})
            for hit in scene.hits_by_sentence.get(sentence, ()):
                if len(named) == 1 and 0 < hit.start - token.i <= 2 and hit.label_ == CAPITAL:
                    yield Vote(named[0], hit.kb_id_, 0.75)


def topic(scene: Scene) -> Iterator[Vote]:
    """« le président Sall » in an article that speaks of Senegal above all."""
    counts = Counter(code for code, _ in scene.mentions_of_states())
    if not counts:
        return
    code, count = counts.most_common(1)[0]
    if count > _MAINLY * sum(counts.values()):
        for person in scene.stateless:
            if scene.roster.drafts[person].rank == "head":
                yield Vote(person, code, 0.75)
    yield from _elsewhere(scene, counts)


def _elsewhere(scene: Scene, counts: Counter[str]) -> Iterator[Vote]:
    """« Le roi Jan est à Oslo ... des étudiants polonais »: a visitor's is the other state."""
    away: dict[int, set[str]] = defaultdict(set)
    for vote in (*visitors(scene), *hosts(scene)):
        if vote.weight < 0:
            away[vote.person].add(vote.country)
    taken = {d.country for d in scene.roster.drafts if d.kind == "person" and "head" in d.ranks}
    for person, codes in away.items():
        if person not in scene.principals or scene.roster.drafts[person].countries:
            continue
        if scene.roster.drafts[person].rank == "head":
            left = Counter({c: n for c, n in counts.items() if c not in codes | taken})
            facing = _of_rubric(scene) - codes - taken
            if left and left.most_common(1)[0][1] > max(1, _MAINLY * left.total()):
                yield Vote(person, left.most_common(1)[0][0], 1.25)
            elif len(facing) == 1:
                yield Vote(person, facing.pop(), 1.25)


def _of_rubric(scene: Scene) -> set[str]:
    """« Tchad/Malte : ... », « Tchad - Malte »: the two states with which an article opens."""
    opening = [h for h in scene.hits_by_sentence.get(0, ()) if h.label_ in {COUNTRY, CAPITAL}][:2]
    if len(opening) < 2 or opening[0].start != opening[0].sent.start:
        return set()
    between = [t.text for t in scene.doc[opening[0].end : opening[1].start]]
    return {h.kb_id_ for h in opening} if between in (["/"], ["-"], ["–"]) else set()


def other_side(scene: Scene) -> Iterator[Vote]:
    """« Le roi a accueilli le Turc Ali Kaya »: of two officials the other is of the other state.

    The states named are, but for the one known, one's above all.
    """
    drafts = scene.roster.drafts
    open_ = [p for p in scene.principals if scene.is_stateless(p)]
    known = {drafts[p].country for p in scene.principals} - {None}
    if len(open_) != 1 or len(known) != 1 or drafts[open_[0]].rank not in {"head", "minister"}:
        return
    taken = known | {d.country for d in drafts if d.kind == "person" and "head" in d.ranks}
    left = Counter(code for code, _ in scene.mentions_of_states() if code not in taken)
    if left:
        code, count = left.most_common(1)[0]
        if count > max(1, _MAINLY * left.total()):
            yield Vote(open_[0], code, 1.0)


def vacancy(scene: Scene) -> Iterator[Vote]:
    """« Paul Martin a vu le président russe. M. Orlov a souri. »: the one name for the one post."""
    open_ = [p for p in scene.principals if scene.is_stateless(p)]
    drafts = scene.roster.drafts
    vacant = {
        (code, d.office.level)
        for d in scene.descriptions
        if d.office.level in {"head", "minister"}
        and d.definite
        and not (d.holders or d.plural or d.former)
        for code in d.countries[:1]
        if not any(
            same_office(drafts[p].offices, d.office.name) for p in scene.roster.compatriots(code)
        )
    }
    if len(open_) == len(vacant) == 1:
        ((code, level),) = vacant
        if drafts[open_[0]].rank in {level, "other"}:
            yield Vote(open_[0], code, 1.0)


def seats(scene: Scene) -> Iterator[Vote]:
    """« Le président Sall ... a indiqué le palais »: the only seat of power that is named.

    The press of a country does not say whose president its own is.
    """
    taken = {d.country for d in scene.roster.drafts if d.kind == "person" and "head" in d.ranks}
    named = {code for code, is_seat in scene.mentions_of_states() if is_seat} - taken
    if len(named) == 1:
        (code,) = named
        for person in scene.stateless:
            if "head" in scene.roster.drafts[person].ranks:
                yield Vote(person, code, 1.0)


def at_seats(scene: Scene) -> Iterator[Vote]:
    """« A l'Elysée, la chancelière allemande verra Paul Martin »: who is there at home.

    Somebody of another state stands in the sentence, and one person only of no known state.
    """
    for sentence, hits in scene.hits_by_sentence.items():
        seats_here = {h.kb_id_ for h in hits if h.label_ == SEAT and scene.is_locative(h)}
        if len(seats_here) != 1:
            continue
        (code,) = seats_here
        named = dict.fromkeys(n.person for n in scene.namings_in(sentence, sentence))
        open_ = [p for p in named if scene.is_stateless(p)]
        told = {scene.roster.drafts[p].country for p in named} - {None}
        told |= {
            c
            for d in scene.descriptions
            if scene.sentence_of[d.head] == sentence and d.office.level in {"head", "minister"}
            for c in d.countries
        }
        if len(open_) == 1 and told and code not in told:
            yield Vote(open_[0], code, 1.0)


def mouthpieces(scene: Scene) -> Iterator[Vote]:
    """« M. Sall est rentré, selon la présidence sénégalaise »: one speaks for one's own leader."""
    for hit in scene.hits:
        if hit.start not in scene.sentence_of:
            continue
        before = scene.doc[hit.start - 1].plain if hit.start else ""
        town = fold(hit.text) in cities() and scene.is_locative(hit)  # « à Abidjan »
        seat = hit.label_ == SEAT and not town
        spoken = hit.label_ == DEMONYM and before in words("mouthpiece")
        if seat or spoken or _announces(scene, hit):
            here = scene.sentence_of[hit.start]
            named = {n.person for n in scene.namings_in(here, here)}
            subjects = [n.person for n in scene.namings_in(here, here) if n.subject]
            others = {scene.roster.drafts[p].country for p in named} - {None, hit.kb_id_}
            open_ = [p for p in subjects if scene.is_stateless(p)]
            if len(named) == 1 and subjects:
                yield Vote(subjects[0], hit.kb_id_, 0.5)
            elif len(open_) == 1 and others and not seat:
                yield Vote(open_[0], hit.kb_id_, 1.25)


def _announces(scene: Scene, hit: Span) -> bool:
    """« Dakar a annoncé que M. Sall ... »: a state that speaks, at the head of its sentence."""
    if hit.label_ not in {CAPITAL, COUNTRY} or scene.is_locative(hit):
        return False
    verb = verb_governing(scene.doc[hit.start])
    return scene.opens(hit) and verb is not None and verb.lemma_ in words("announcing")


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


def regimes(scene: Scene) -> Iterator[Vote]:
    """« le roi Jan », in an article that names one kingdom: republics have no king."""
    codes = {code for code, _ in scene.mentions_of_states()}
    for person in scene.stateless:
        for office in scene.roster.drafts[person].offices:
            states = frozenset(offices_by_name()[office].states)
            unknown = offices_by_name()[office].unknown_to
            own = states & codes
            few = 0 < len(states) <= _FEW  # « chancelier » excludes all others
            for code in codes - states if few else codes.intersection(unknown):
                yield Vote(person, code, -2.0)
            if len(own) == 1:
                yield Vote(person, next(iter(own)), 1.0)


def regnal(scene: Scene) -> Iterator[Vote]:
    """« Le pape est arrivé ... François, 86 ans, ... »: sovereigns go by a given name alone."""
    lone = [
        p
        for p in scene.stateless
        if (name := scene.roster.drafts[p].words)
        and is_given_name(name[0])
        and (len(name) == 1 or (len(name) == 2 and is_numeral(name[1])))
    ]
    thrones = {
        code
        for d in scene.descriptions
        if not (d.holders or d.plural or d.former) and _is_throne(d)
        for code in d.countries
    }
    if len(lone) == len(thrones) == 1:
        yield Vote(lone[0], thrones.pop(), 1.5)


def _is_throne(description: Description) -> bool:
    families = office_families().get(description.office.name, frozenset())
    return families in REIGNS


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


def names(scene: Scene) -> Iterator[Vote]:
    """« Hans Müller »: the language of a name, among the states that the text names.

    A hint: `sommet.identity.representation` lets it count against what cues guess only.
    """
    codes = {code for code, _ in scene.mentions_of_states()}
    spoken = {p: states_of_name(scene.roster.drafts[p].name) for p in scene.stateless}
    fitted = codes & frozenset[str]().union(*spoken.values())
    for person, known in spoken.items():
        own = known & codes
        further = further_states_of_name(scene.roster.drafts[person].name) & codes
        yield from (Vote(person, code, 0.75) for code in own)
        yield from (Vote(person, code, 0.25) for code in (further if not own else ()))
        others = codes - own - further if own or further else ()
        yield from (Vote(person, code, -1.5) for code in others)
        if known and not (own or further):  # a name of none of the states, where another fits
            yield from (Vote(person, code, -_STRANGE) for code in fitted)


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


SAID = (
    hosts,
    common_hosts,
    visitors,
    visited,
    returning,
    owned_states,
    at_the_head,
    spokesmen,
    invitations,
)
GUESSED = (
    carried_over,
    counterparts,
    leaving,
    topic,
    other_side,
    common_titles,
    common_lists,
    seats,
    at_seats,
    mouthpieces,
    regimes,
    regnal,
)

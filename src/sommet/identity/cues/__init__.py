"""Cues to whose state a person represents, where no office stands beside the name.

Each function yields votes for, or against, one person's being of one state; its docstring opens
with an example. `sommet.identity.representation` weighs them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from sommet.gazetteer import CAPITAL, COUNTRY, DEMONYM, SEAT
from sommet.grammar import is_verb, verb_governing
from sommet.identity.cues.antecedents import carried_over, counterparts
from sommet.identity.cues.hosting import common_hosts, hosts, invitations
from sommet.identity.cues.journeys import leaving, returning, visited, visitors
from sommet.identity.descriptions import Description, offices_by_name, same_office
from sommet.identity.lists import common_lists, common_titles
from sommet.identity.names import is_numeral
from sommet.identity.naming import further_states_of_name, is_given_name, states_of_name
from sommet.identity.scene import Scene
from sommet.identity.vocabulary import REIGNS, office_families, words
from sommet.identity.votes import Vote
from sommet.lexicon.gazetteer import cities, fold
from sommet.parse import Span

_MAINLY = 0.6  # share of the states named that makes one the topic
_NEAR = 8  # tokens from a verb of motion to its goal
_FEW = 3  # states that have an office, and no other has
_STRANGE = 0.75  # against a state whose language another's name is of, and this one's of none
_LINK = 5  # tokens from « la délégation polonaise » to who leads it
_TO_A_STATE = frozenset({"de", "du", "des", "d'", "la", "le", "l'", "les", "au", "en", "aux"})


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

"""Tell whose state a person represents where no office stands beside the name.

« Yoon Min-jae a pris ses fonctions. Le président sud-coréen a accueilli John Miller. » never sets
the office beside the name; the reader sees it from who was just spoken of, and from who cannot
be meant because he stands in the same clause. The text leaves some posts vacant (« le président
sud-coréen »: South Korea's head) and some persons without a state; cues vote for pairs of them,
and of all ways to pair them the best is taken, as far as no other comes near it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from itertools import chain, pairwise

from sommet.cast import Rank
from sommet.gazetteer import DEMONYM
from sommet.grammar import is_verb
from sommet.identity.cues import GUESSED, SAID
from sommet.identity.cues.compatibility import names, vacancy
from sommet.identity.descriptions import offices_by_name, role_text, same_office
from sommet.identity.lists import follow_lists
from sommet.identity.meetings import follow_meetings
from sommet.identity.naming import states_of_name
from sommet.identity.relations import Relation
from sommet.identity.scene import Scene, is_soldier
from sommet.identity.vocabulary import words
from sommet.identity.votes import AGAINST
from sommet.lexicon import Gender
from sommet.parse import Token

_PAIR = 2
_MOST = 7  # persons and posts that are paired: all ways to do so are tried
_DESCRIBED = 0.85  # how surely « le président russe » speaks of a person: for the tie's sake only
_NAMED = 0.2  # the same of a state that is named, twice and
_NAMED_ONCE = 0.15
_RANKED = 0.1  # for a person whose office the text tells
_GOVERNMENT = "premier ministre"
_STATE = "président"
_CLEAR = 0.5  # by how much the best way must beat the best without the pair
_PRICE = 0.9  # of a pair: what the cues must more than make up for
_SURE = 1.25  # votes that tell a state by themselves
_RATHER = 1.2  # by how much more another state may not speak for a person


@dataclass
class _Post:
    """A state's head or minister, of whom the text speaks without a name.

    Attributes:
        weight: how surely the text speaks of a person there.
        offices: the offices said.
        role: the first of them as written.
    """

    country: str
    rank: Rank
    weight: float
    offices: set[str] = field(default_factory=set)
    genders: set[Gender] = field(default_factory=set)
    role: str | None = None


def infer_states(scene: Scene) -> None:
    """Give persons without a state the one that the cues tell; the scene's roster is written into.

    Args:
        scene: the text with its names, descriptions and states.
    """
    _speak_for_organizations(scene)
    said, votes = _votes(scene)
    _pair(scene, votes)
    for vote in vacancy(scene, votes):  # whom the pairs have left over
        if not _is_rather_another(votes, vote.person, vote.country):
            votes[vote.person, vote.country] += vote.weight
            _pair(scene, votes)
    _settle(scene, said, votes)
    _follow_pairs(scene, votes)
    follow_meetings(scene, votes)
    follow_lists(scene)
    _follow_heads(scene)
    others = _opening_counterparts(scene)
    _follow_counterparts(scene, others)
    _follow_names(scene, others)


def _votes(
    scene: Scene,
) -> tuple[Mapping[tuple[int, str], float], dict[tuple[int, str], float]]:
    """Return what the text says of each person and state, and what all cues together tell."""
    said: dict[tuple[int, str], float] = defaultdict(float)
    for vote in chain.from_iterable(cue(scene) for cue in SAID):
        said[vote.person, vote.country] += vote.weight
    votes: dict[tuple[int, str], float] = defaultdict(float, said)
    for vote in chain.from_iterable(cue(scene) for cue in GUESSED):
        votes[vote.person, vote.country] += vote.weight
    for vote in names(scene):
        if vote.weight > 0 or said.get((vote.person, vote.country), 0.0) < 1.0:
            votes[vote.person, vote.country] += vote.weight
    return said, votes


def _pair(scene: Scene, votes: Mapping[tuple[int, str], float]) -> None:
    posts = _vacant_posts(scene, votes)
    persons = _candidates(scene, votes, posts)
    gains = {
        (p, i): gain
        for p in persons
        for i, post in enumerate(posts)
        if (gain := _gain(scene, p, post, votes)) is not None
    }
    for person, i in _clear_pairs(persons, posts, gains):
        _appoint(scene, person, posts[i])


def _vacant_posts(scene: Scene, votes: Mapping[tuple[int, str], float]) -> list[_Post]:
    """Return the posts whose holders the text does not name, the surest first."""
    posts: dict[tuple[str, str], _Post] = {}

    def note(code: str, rank: Rank, weight: float, office: str = "") -> _Post:
        kind = "" if rank == "head" and not _distinct(posts, code, office) else office
        post = posts.setdefault((code, rank + kind), _Post(code, rank, weight))
        post.weight = max(post.weight, weight)
        return post

    for d in scene.descriptions:
        level = d.office.level
        if d.holders or d.former or level not in {"head", "minister"}:
            continue
        for code in d.countries:
            post = note(code, level, _DESCRIBED, d.office.name)
            if not d.plural:
                post.offices.add(d.office.name)
                post.genders.add(d.gender)
                post.role = post.role or role_text(scene.doc, d)
    for r in scene.relations:
        if r.country and not (r.holders or scene.is_known(r)):
            note(r.country, _rank_of(scene, r), _DESCRIBED)
    counts: Counter[str] = Counter()
    for code, is_seat in scene.mentions_of_states:
        counts[code] += 2 if is_seat else 1
    for code, count in counts.items():
        note(code, "head", _NAMED if count > 1 else _NAMED_ONCE)
    for (_, code), weight in votes.items():
        if weight >= 1.0:
            note(code, "head", 0.0)
    drafts = scene.roster.drafts
    for (person, code), weight in list(votes.items()):
        if weight >= 0.75 and same_office(drafts[person].offices, _GOVERNMENT):
            note(code, "head", _NAMED_ONCE, _GOVERNMENT).offices.add(_GOVERNMENT)
    stateless = scene.stateless
    for post in posts.values():
        sought = any(votes.get((p, post.country), 0.0) >= 1.0 for p in stateless)
        if not post.offices and post.rank == "head" and sought and _governed(scene, post.country):
            post.offices.add(_STATE)
    vacant = [post for post in posts.values() if not _holders(scene, post)]
    best: dict[str, float] = defaultdict(float)
    for (_, code), weight in votes.items():
        best[code] = max(best[code], weight)
    return sorted(vacant, key=lambda p: -(best[p.country] + p.weight))[:_MOST]


def _rank_of(scene: Scene, relation: Relation) -> Rank:
    """« La ministre suédoise a vu son homologue bulgare »: a minister, as she is."""
    here = scene.sentence_of[relation.start]
    before = [
        d
        for d in scene.descriptions
        if relation.kind == "counterpart"
        and d.head < relation.start
        and scene.sentence_of[d.head] == here
    ]
    return "minister" if before and before[-1].office.level == "minister" else "head"


def _governed(scene: Scene, code: str) -> bool:
    """Tell whether all of a state's heads that are named are heads of government."""
    drafts = scene.roster.drafts
    heads = [p for p in scene.roster.compatriots(code) if "head" in drafts[p].ranks]
    return bool(heads) and all(
        same_office(drafts[p].offices, _GOVERNMENT) and not same_office(drafts[p].offices, _STATE)
        for p in heads
    )


def _distinct(posts: Mapping[tuple[str, str], _Post], code: str, office: str) -> bool:
    """Tell whether the office is another than those that the state's first post has."""
    if office == _GOVERNMENT:
        return True
    post = posts.get((code, "head"))
    return bool(post and post.offices and office and not same_office(post.offices, office))


def _holders(scene: Scene, post: _Post) -> list[int]:
    drafts = scene.roster.drafts
    return [
        p
        for p in scene.roster.compatriots(post.country)
        if post.rank in drafts[p].ranks
        and (not post.offices or any(same_office(drafts[p].offices, o) for o in post.offices))
    ]


def _candidates(
    scene: Scene, votes: Mapping[tuple[int, str], float], posts: Sequence[_Post]
) -> list[int]:
    """Return the persons to pair, those with the strongest cues first."""
    states = {post.country for post in posts}

    def strength(person: int) -> float:
        best = max((votes.get((person, code), 0.0) for code in states), default=0.0)
        return best + (person in scene.principals)

    return sorted(scene.stateless, key=lambda p: -strength(p))[:_MOST]


def _gain(
    scene: Scene, person: int, post: _Post, votes: Mapping[tuple[int, str], float]
) -> float | None:
    """Return how much pairing the two is worth, None where they do not go together."""
    draft = scene.roster.drafts[person]
    vote = votes.get((person, post.country), 0.0)
    if vote <= AGAINST:
        return None
    if _is_rather_another(votes, person, post.country):
        return None
    soldier = is_soldier(draft)
    if soldier and (post.rank != "head" or vote < 1.0):
        return None
    if draft.ranks and post.rank not in draft.ranks and not soldier:
        return None
    if (
        draft.offices
        and post.offices
        and not soldier
        and not any(same_office(draft.offices, o) for o in post.offices)
    ):
        return None
    if draft.gender and post.genders == {"f" if draft.gender == "m" else "m"}:
        return None
    if not draft.ranks and vote < 1.0 and person not in scene.principals:
        return None
    return vote + post.weight + (_RANKED if draft.ranks else 0.0) - _PRICE


def _is_rather_another(votes: Mapping[tuple[int, str], float], person: int, country: str) -> bool:
    """Tell whether more speaks for another state: that its post is taken is no matter."""
    best = max((weight for (p, _), weight in votes.items() if p == person), default=0.0)
    return best - votes.get((person, country), 0.0) >= _RATHER


def _clear_pairs(
    persons: Sequence[int], posts: Sequence[_Post], gains: Mapping[tuple[int, int], float]
) -> list[tuple[int, int]]:
    """Return the pairs of the best way to pair that no way with another state comes near."""
    best, pairs = _best_pairing(persons, len(posts), gains)
    clear = []
    for person, i in pairs:
        state = posts[i].country
        otherwise = {
            (p, j): g for (p, j), g in gains.items() if p != person or posts[j].country != state
        }
        rivals = (
            gain + _best_pairing(persons, len(posts), _without(otherwise, p, j))[0]
            for (p, j), gain in otherwise.items()
            if p == person or posts[j].country == state
        )
        if all(best - rival >= _CLEAR for rival in rivals):
            clear.append((person, i))
    return clear


def _without(
    gains: Mapping[tuple[int, int], float], person: int, post: int
) -> dict[tuple[int, int], float]:
    return {(p, i): gain for (p, i), gain in gains.items() if p != person and i != post}


def _best_pairing(
    persons: Sequence[int], n_posts: int, gains: Mapping[tuple[int, int], float]
) -> tuple[float, list[tuple[int, int]]]:
    """Try all ways to give persons posts, each one at most; the bound is ``_MOST``."""
    ways: dict[frozenset[int], tuple[float, list[tuple[int, int]]]] = {frozenset(): (0.0, [])}
    for person in persons:
        for taken, (total, pairs) in list(ways.items()):
            for i in range(n_posts):
                gain = gains.get((person, i))
                if gain is None or gain <= 0 or i in taken:
                    continue
                key = taken | {i}
                if total + gain > ways.get(key, (0.0, []))[0]:
                    ways[key] = (total + gain, [*pairs, (person, i)])
    return max(ways.values(), key=lambda way: way[0])


def _appoint(scene: Scene, person: int, post: _Post) -> None:
    draft = scene.roster.drafts[person]
    draft.countries[post.country] += 1
    draft.ranks.add(post.rank)
    draft.offices |= post.offices
    draft.role = draft.role or post.role


def _settle(
    scene: Scene, said: Mapping[tuple[int, str], float], votes: Mapping[tuple[int, str], float]
) -> None:
    """« Il verra Li Guang, puis le président Liu Wenbo »: one state's, whoever has which post."""
    for person in scene.stateless:
        told = [
            code
            for (p, code), vote in said.items()
            if p == person and vote >= _SURE and votes[p, code] >= _SURE
        ]
        if len(told) == 1:
            scene.roster.drafts[person].countries[told[0]] += 1


def _follow_pairs(scene: Scene, votes: Mapping[tuple[int, str], float]) -> None:
    """« Un tête-à-tête Nowak-Hill ? Les présidents polonais et américain »: one's is the other's.

    Of the two whom the title joins, where one is known to be of one of the two states.
    """
    drafts, pair = scene.roster.drafts, scene.paired
    for d in scene.descriptions:
        if not len(d.countries) == len(pair) == _PAIR or d.holders or d.former:
            continue
        open_ = [p for p in pair if scene.is_stateless(p)]
        told = {drafts[p].country for p in pair}
        left = set(d.countries) - told
        if len(open_) == len(left) == 1 and votes.get((open_[0], min(left)), 0.0) > AGAINST:
            drafts[open_[0]].countries[left.pop()] += 1
            drafts[open_[0]].ranks.add(d.office.level)


def _follow_heads(scene: Scene) -> None:
    """« M. Sall et son Premier ministre, M. Dionne »: a possessive's state is its owner's."""
    drafts = scene.roster.drafts
    for d in scene.descriptions:
        if (
            not d.possessive
            or d.countries
            or d.organization
            or d.office.level not in {"head", "minister"}
        ):
            continue
        here = scene.sentence_of[d.head]
        owners = [n.person for n in scene.namings_in(here, here) if n.start < d.start]
        for holder in _named_by(scene, d.end):
            if owners and not drafts[holder].countries and drafts[owners[-1]].country:
                drafts[holder].countries[drafts[owners[-1]].country or ""] += 1
    for company, leader in _companions(scene):
        if not drafts[company].countries and drafts[leader].country:
            drafts[company].countries[drafts[leader].country or ""] += 1


def _follow_counterparts(scene: Scene, others: Set[int]) -> None:
    """« Les délégations russe et turque sont là. Son homologue Jan Nowak dit non »: the other one.

    Args:
        scene: the text; its roster is written into.
        others: who are called somebody's counterparts where a sentence opens.
    """
    drafts = scene.roster.drafts
    for pair in _facing(scene):
        for other in others & set(scene.stateless):
            first = next(n.start for n in scene.namings if n.person == other)
            before = [drafts[n.person].country for n in scene.namings if n.start < first]
            known = next((code for code in reversed(before) if code), None)
            if known in pair:
                drafts[other].countries.update(pair - {known})


def _opening_counterparts(scene: Scene) -> frozenset[int]:
    """« Son homologue Jan Nowak dit non »: who is of another state than the one before."""
    return frozenset(
        scene.person_at[i]
        for r in scene.relations
        if r.kind == "counterpart" and r.holders and scene.doc[r.start].is_sent_start
        for i in (r.end, r.end + 1)
        if i in scene.person_at
    )


def _follow_names(scene: Scene, others: Set[int]) -> None:
    """« le chancelier Hans Müller »: whose name is of one language, of the states that may be his.

    They are those that have such an office; a minister's, those whose heads the text names too,
    unless he is a counterpart.
    """
    drafts = scene.roster.drafts
    led = {drafts[p].country for p in scene.roster.persons() if "head" in drafts[p].ranks}
    for p in scene.roster.persons():
        draft = drafts[p]
        offices = [offices_by_name()[office] for office in draft.offices]
        having = {code for office in offices for code in office.states}
        if having and not (draft.countries or draft.organization or draft.former):
            homes = states_of_name(draft.name) & having
            if len(homes) == 1:
                draft.countries.update(homes)
        if draft.rank == "minister" and not (draft.countries or draft.organization or p in others):
            homes = states_of_name(draft.name) & led
            if len(homes) == 1:
                draft.countries.update(homes)


def _facing(scene: Scene) -> set[frozenset[str]]:
    """« Les délégations russe et turque »: the two states that talk, where no others do."""
    demonyms = [h for h in scene.hits if h.label_ == DEMONYM and h.start > 0]
    pairs = {
        frozenset({first.kb_id_, second.kb_id_})
        for first, second in pairwise(demonyms)
        if scene.doc[first.start - 1].lemma_ in words("side")
        and [t.plain for t in scene.doc[first.end : second.start]] == ["et"]
    }
    return pairs if len(pairs) == 1 else set()


def _companions(scene: Scene) -> Iterator[tuple[int, int]]:
    """« M. Sall, accompagné de son ministre Ali Diop »: who is of whose delegation.

    Or whose deputy: « M. Sall sera remplacé par son ministre Ali Diop ».
    """
    for token in scene.doc.having(words("accompanied") | words("standing in")):
        i, sentence = token.i, scene.sentence_of.get(token.i)
        if sentence is None or not (token.plain in words("accompanied") or _by_his_own(token)):
            continue
        namings = scene.namings_in(sentence, sentence)
        before = [n.person for n in namings if n.start < i]
        for naming in namings if before else ():
            if naming.start > i and not any(is_verb(t) for t in scene.doc[i + 1 : naming.start]):
                yield naming.person, before[-1]


def _by_his_own(verb: Token) -> bool:
    """« remplacé par son adjoint », « se fait représenter par sa ministre »."""
    after = [t.plain for t in verb.doc[verb.i + 1 : verb.i + 3]]
    return (
        verb.lemma_ in words("standing in")
        and after[:1] == ["par"]
        and after[-1] in {"son", "sa", "ses"}
    )


def _speak_for_organizations(scene: Scene) -> None:
    """« Jan Nowak arrive. Le secrétaire général de l'Otan parle. »: the one just spoken of."""
    for d in scene.descriptions:
        if d.organization and d.definite and not (d.holders or d.plural or d.former):
            here = scene.sentence_of[d.head]
            near = scene.namings_in(here - 1, here)
            before = {n.person for n in near if n.start < d.start}
            if len(before) == 1 and before <= set(scene.stateless):
                draft = scene.roster.drafts[before.pop()]
                if not draft.offices or same_office(draft.offices, d.office.name):
                    draft.organization = d.organization
                    draft.ranks.add(d.office.level)
                    draft.offices.add(d.office.name)
                    draft.role = draft.role or role_text(scene.doc, d)


def _named_by(scene: Scene, end: int) -> list[int]:
    return [scene.person_at[i] for i in (end, end + 1) if i in scene.person_at][:1]

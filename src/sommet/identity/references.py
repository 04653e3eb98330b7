"""References to persons known from elsewhere in the text: descriptions, by-names, groups.

They are resolved in text order. One small function for each form of reference; each accepts a
reading only where one candidate is left (as eyecite's ``resolve.py`` does).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from sommet.cast import Mention, MentionForm
from sommet.grammar import CONTRACTED, has_feature
from sommet.identity.descriptions import Description, same_office
from sommet.identity.discourse import Discourse, travels
from sommet.identity.epithets import ORDINALS, in_focus, is_contrasted, resolve_ordinal
from sommet.identity.pronouns import ADDING, PRONOUNS, resolve_elided, resolve_pronoun
from sommet.identity.relations import Relation
from sommet.identity.roster import Draft
from sommet.identity.vocabulary import REIGNS, office_families, states_of_party, words
from sommet.lexicon import Gender
from sommet.parse import Span, Token

_KNOWN = frozenset({"les", "aux", "des", "ces"})  # « les deux rois », not « deux rois »
_OF_STATES = frozenset({"head", "minister", "envoy"})
_REPRESENTING = _OF_STATES | {"organization"}
_PLURAL_ARTICLES = frozenset({"les", "des", "aux"})
_GROUP_OPENERS = _PLURAL_ARTICLES | {"tous", "toutes", "l'"}
_THE = frozenset({"le", "la", "l'"})
_ONESELF = frozenset({"intéressé", "intéressée"})
# what a reference begins with that is neither a name nor a description
_MAY_REFER = _GROUP_OPENERS | _ONESELF | ORDINALS | PRONOUNS | ADDING


def resolve_references(
    discourse: Discourse,
    sentences: Sequence[Span],
    descriptions: Sequence[Description],
    relations: Sequence[Relation],
) -> None:
    """Add to the roster the mentions that refer back (or ahead) to persons and states.

    Args:
        discourse: empty as yet; its roster holds the mentions by name, and is written into.
        sentences: the spans to read, in text order.
        descriptions: the descriptions by office.
        relations: the descriptions by relation, seat or state.
    """
    named = {m.start: m for m in discourse.roster.mentions}
    described = {d.start: d for d in descriptions if not d.holders}
    related = {r.start: r for r in relations if not r.holders}
    covered = {i for m in discourse.roster.mentions for i in range(m.start, m.end)}
    passages: Iterable[Description | Relation] = chain(descriptions, relations)
    for passage in passages:
        covered.update(range(passage.start, passage.end))
    forms = _MAY_REFER | words("visitor")
    may_refer = {t.i for t in discourse.doc.having(forms)}.union(named, described, related)
    for n, sentence in enumerate(sentences):
        for token in (t for t in sentence if t.i in may_refer):
            mention: Mention | None
            if token.i in named:
                mention = named[token.i]
            elif token.i in described and not _is_trade(described[token.i], related):
                mention = _description(discourse, described[token.i])
            elif token.i in related:
                mention = _relation(discourse, related[token.i])
            elif token.i in covered or token.plain not in forms:
                continue
            else:
                mention = (
                    _group(discourse, token)
                    or _oneself(discourse, token)
                    or _visitor(discourse, token)
                    or resolve_ordinal(discourse, token)
                    or resolve_pronoun(discourse, token)
                    or (
                        resolve_elided(discourse, token)
                        if n and token.i == sentence.start
                        else None
                    )
                )
            if mention is not None:
                discourse.add(mention)


def _is_trade(description: Description, related: Mapping[int, Relation]) -> bool:
    """« le milliardaire américain »: an outsider's trade, here a leader's epithet."""
    return description.office.level == "outsider" and description.start in related


def _one(candidates: Iterable[int]) -> list[int]:
    """Return the candidate in a list where there is exactly one, else an empty list."""
    found = list(dict.fromkeys(candidates))
    return found if len(found) == 1 else []


def _bare(discourse: Discourse, start: int) -> int:
    """Leave a preposition out that the article is contracted with: « du président »."""
    return start + 1 if discourse.doc[start].plain in CONTRACTED else start


def _description(discourse: Discourse, description: Description) -> Mention | None:
    """« le président russe », « le chef de l'Etat », « le leader nord-coréen »."""
    roster = discourse.roster
    if description.plural:
        return _several(discourse, description)
    if description.former:
        return _former(discourse, description)
    if not (description.definite or description.possessive):
        return None
    start, end = _bare(discourse, description.start), description.end
    if description.countries:
        code = description.countries[0]
        found = _holder(discourse, description, code)
        if not found and description.office.level in {"head", "minister"}:
            found = [roster.state(code)]
        return roster.mention(start, end, "office", found) if found else None
    if description.organization:
        found = _one(
            p
            for p in roster.persons()
            if roster.drafts[p].organization == description.organization
            and description.office.name in roster.drafts[p].offices
        )
        return roster.mention(start, end, "office", found) if found else None
    if description.complemented and description.office.level == "head":
        return None
    if discourse.doc[description.end - 1].plain == "exercice":
        return None  # « le président en exercice », of an organisation
    if description.possessive:
        return None  # « son Premier ministre »: somebody of his, not named here
    found = _unqualified(discourse, description)
    return roster.mention(start, end, "office", found) if found else None


def _opening(discourse: Discourse) -> list[int]:
    """« Jan Nowak au Pérou. Le président de la République est arrivé » : who alone was named.

    Whom the first sentence names, without any office.
    """
    drafts = discourse.roster.drafts
    named = {
        m.actors[0]: discourse.sentence_of.get(m.start, 0)
        for m in discourse.said
        if drafts[m.actors[0]].kind == "person"
    }
    found = [p for p, n in named.items() if n == 0 and drafts[p].rank == "other"]
    if len(named) > 1 or not found or drafts[found[0]].former:
        return []
    drafts[found[0]].ranks.add("head")
    return found


def _former(discourse: Discourse, description: Description) -> Mention | None:
    """« l'ancien juge »: what somebody in focus once was; « l'ancien président » is another."""
    office, doc = description.office, discourse.doc
    told = description.countries or description.organization
    loose = len(office_families().get(office.name, ())) > 1  # « dirigeant », of any kind
    if not description.definite or told or (office.level in _REPRESENTING and not loose):
        return None
    start, end = _bare(discourse, description.start), description.end
    noun = doc.span(description.head, end).root
    found = in_focus(discourse, noun, end, description.gender)
    return discourse.roster.mention(start, end, "byname", found) if found else None


def _unqualified(discourse: Discourse, description: Description) -> list[int]:
    """« le président », « le chef de l'Etat »: the only one, or the press's own, or the last."""
    drafts = discourse.roster.drafts
    holders = [p for p in discourse.roster.persons() if _may_hold(drafts[p], description)]
    if description.office.level == "head" and all(drafts[p].qualified for p in holders):
        # the press of a state tells neither its own leader's state nor, at times, the office
        holders += [p for p in discourse.pair() if _has_no_office(drafts[p], description)]
    reigns = office_families().get(description.office.name) in REIGNS
    if not holders and description.office.level == "head" and not reigns:
        holders = _opening(discourse)
    if is_contrasted(discourse.doc, description.end):  # « le jeune dirigeant, lui, »
        last = discourse.persons_before(description.start, subjects=True)[:1]
        return [p for p in discourse.other_than(last[0]) if p in holders] if last else []
    spoken = {actor for mention in discourse.said for actor in mention.actors}
    holders = [p for p in holders if p in spoken] or holders  # none whom the text is yet to name
    if len(holders) < 2:
        return holders
    unsaid = [p for p in holders if not drafts[p].qualified]
    if len(unsaid) == 1:
        return unsaid
    before = discourse.persons_before(description.start, reach=1)
    return _one(p for p in before if p in holders) or [
        p
        for p in discourse.persons_before(description.start, subjects=True, reach=1)[:1]
        if p in holders
    ]


def _several(discourse: Discourse, description: Description) -> Mention | None:
    """« les dirigeants nord-coréen et russe »: each state's, by name where it is one person.

    « Les dirigeants russes » are their state's.
    """
    roster, doc = discourse.roster, discourse.doc
    start = _bare(discourse, description.start)
    determiners = {doc[i].plain for i in range(description.start, description.head)}
    if not description.countries and "deux" in determiners and determiners & _KNOWN:
        pair = discourse.pair()
        ranks = {roster.drafts[person].rank for person in pair}
        if not ranks <= {description.office.level, "other"}:
            return None
        for person in pair:
            roster.drafts[person].ranks.add(description.office.level)
        return roster.mention(start, description.end, "group", pair) if pair else None
    if len(description.countries) == 1 and doc[description.head].plain in words("authority"):
        state = roster.state(description.countries[0])  # « les dirigeants iraniens »
        return roster.mention(start, description.end, "demonym", [state])
    if len(description.countries) == 1 and office_families().get(description.office.name) in REIGNS:
        sovereign = _holder(discourse, description, description.countries[0])
        # « les souverains espagnols »: the king, with the queen
        return roster.mention(start, description.end, "office", sovereign) if sovereign else None
    if len(description.countries) < 2 or description.office.level not in _OF_STATES:
        return None
    found = [
        _holder(discourse, description, code) or [roster.state(code)]
        for code in description.countries
    ]
    actors = dict.fromkeys(chain.from_iterable(found))
    return roster.mention(start, description.end, "office", actors)


def _holder(discourse: Discourse, description: Description, code: str) -> list[int]:
    """Return the one person who may be that state's holder of the office."""
    drafts = discourse.roster.drafts
    compatriots = [
        p
        for p in discourse.roster.compatriots(code)
        if {drafts[p].gender, description.gender} != {"m", "f"} or description.plural
    ]
    exact = [p for p in compatriots if same_office(drafts[p].offices, description.office.name)]
    if exact:
        return _one(exact)
    return _one(
        p
        for p in compatriots
        if not drafts[p].offices and drafts[p].rank in {description.office.level, "other"}
    )


def _has_no_office(draft: Draft, description: Description) -> bool:
    """Tell whether a state's head, as other cues have it, may be called so."""
    unsaid = "head" in draft.ranks and not draft.offices and not draft.qualified
    return unsaid and not draft.former and {description.gender, draft.gender} != {"f", "m"}


def _may_hold(draft: Draft, description: Description) -> bool:
    if draft.former or {description.gender, draft.gender} == {"f", "m"}:
        return False
    return same_office(draft.offices, description.office.name)


def _relation(discourse: Discourse, relation: Relation) -> Mention | None:
    """« son homologue russe », « le locataire du Kremlin », « l'Américain », « son allié »."""
    roster = discourse.roster
    start = _bare(discourse, relation.start)
    noun = discourse.doc[relation.head].plain
    if relation.country:
        found = (
            _counterpart(discourse, relation)
            or _named_before(discourse, relation)
            or _leader(discourse, relation.country)
        )
        if found and relation.kind == "epithet":
            discourse.epithets[noun] = found[0]
        if not found and relation.kind == "occupant":
            seat = discourse.doc.span(relation.end - 1, relation.end).text
            found = [roster.state(relation.country, seat)]
    elif relation.kind == "epithet":
        gender: Gender = "f" if has_feature(discourse.doc[relation.head], "Gender", "Fem") else ""
        found = [discourse.epithets[noun]] if noun in discourse.epithets else []
        if not found and states_of_party(noun):
            found = _partisan(discourse, noun, gender)
        if not found and noun in words("age"):
            found = in_focus(discourse, discourse.doc[relation.head], relation.end, gender)
    elif discourse.doc[relation.start].plain == "leur":
        found = discourse.third_to(relation.start)
    else:
        found = discourse.other_than(discourse.subject_at(relation.start))
    form: MentionForm = "relation" if relation.kind in {"counterpart", "companion"} else "byname"
    return roster.mention(start, relation.end, form, found) if found else None


def _partisan(discourse: Discourse, noun: str, gender: Gender) -> list[int]:
    """« le travailliste »: the one of the two whose state has such a party."""
    drafts, states = discourse.roster.drafts, states_of_party(noun)
    return _one(
        p
        for p in discourse.pair()
        if drafts[p].country in states and {drafts[p].gender, gender} != {"m", "f"}
    )


def _counterpart(discourse: Discourse, relation: Relation) -> list[int]:
    """« La ministre a vu son homologue turc »: of several Turks the one of the subject's rank."""
    drafts = discourse.roster.drafts
    subject = discourse.subject_at(relation.start)
    if relation.kind != "counterpart" or subject is None or drafts[subject].rank == "other":
        return []
    people = discourse.roster.compatriots(relation.country or "")
    return _one(p for p in people if drafts[p].rank == drafts[subject].rank)


def _named_before(discourse: Discourse, relation: Relation) -> list[int]:
    """« Ali Kaya est là. Le Turc a souri. »: of several Turks the only one spoken of so far."""
    if relation.kind not in {"demonym", "epithet"}:
        return []
    spoken = {actor for mention in discourse.said for actor in mention.actors}
    people = discourse.roster.compatriots(relation.country or "")
    return _one(p for p in people if p in spoken and discourse.roster.drafts[p].rank != "outsider")


def _leader(discourse: Discourse, code: str) -> list[int]:
    """Return the one person of a state, or the one head of it among several."""
    drafts = discourse.roster.drafts
    people = [p for p in discourse.roster.compatriots(code) if drafts[p].rank != "outsider"]
    return _one(p for p in people if drafts[p].rank == "head") or _one(people)


def _group(discourse: Discourse, token: Token) -> Mention | None:
    """« les deux hommes », « tous deux », « l'un et l'autre », « les deux pays »."""
    doc, i = discourse.doc, token.i
    word = token.plain
    if word not in _GROUP_OPENERS:
        return None
    following = [t.plain for t in doc[i + 1 : i + 5]]
    actors: Sequence[int] = ()
    if word in {"tous", "toutes"} and following[:1] == ["deux"]:
        of_states = following[1:2] and following[1] in words("states") | {"membres"}
        start, end, actors = i, i + 2, [] if of_states else discourse.pair()
    elif word in _PLURAL_ARTICLES and following[:1] == ["deux"]:
        start, end = _bare(discourse, i), i + 3
        if following[1:2] and following[1] in words("persons"):
            actors = _of_gender(discourse, discourse.pair(), following[1])
        elif following[1:2] and following[1] in words("states"):
            actors = _states(discourse)
    elif (
        word == "l'"
        and following[:1] == ["un"]
        and following[1:4]
        in (
            ["et", "l'", "autre"],
            ["comme", "l'", "autre"],
        )
    ):
        start, end, actors = i, i + 5, discourse.pair()
    return discourse.roster.mention(start, end, "group", actors) if actors else None


def _of_gender(discourse: Discourse, pair: Sequence[int], noun: str) -> Sequence[int]:
    """« les deux hommes » are no woman, « les deux femmes » no man."""
    excluded = {"hommes": "f", "femmes": "m"}.get(noun)
    return [] if any(discourse.roster.drafts[p].gender == excluded for p in pair) else pair


def _states(discourse: Discourse) -> list[int]:
    """« les deux pays »: those of the two leaders, where the text names both."""
    codes = [discourse.roster.drafts[p].country for p in discourse.pair()]
    sides = [discourse.roster.known_side(code) for code in codes if code]
    return (
        [side for side in sides if side is not None]
        if len(sides) == 2 and None not in sides
        else []
    )


def _visitor(discourse: Discourse, token: Token) -> Mention | None:
    """« M. Sall est arrivé à Oslo. Le visiteur veut »: the one person said to travel."""
    start = token.i - 1
    if token.plain not in words("visitor") or start < 0 or discourse.doc[start].plain not in _THE:
        return None
    after = discourse.doc[token.i + 1 : token.i + 2]
    if any(t.pos_ in {"ADJ", "ADP", "PROPN"} for t in after):
        return None  # « le visiteur du musée »
    feminine = has_feature(token, "Gender", "Fem") or token.plain.endswith(("euse", "ée"))
    excluded = "m" if feminine else "f"
    travellers = [p for p in discourse.travellers if discourse.roster.drafts[p].gender != excluded]
    found = _one(travellers)
    return discourse.roster.mention(start, token.i + 1, "byname", found) if found else None


def _oneself(discourse: Discourse, token: Token) -> Mention | None:
    """« l'intéressé »: who travels, where the verb is of motion, else the only person near."""
    if token.plain not in _ONESELF or not token.i:
        return None
    if token.nbor(-1).plain != "l'":
        return None
    before = discourse.persons_before(token.i)
    if travels(token) and discourse.travellers.intersection(before):
        found = _one(discourse.travellers.intersection(before))
    else:
        found = _one(before)
    return discourse.roster.mention(token.i - 1, token.i + 1, "byname", found) if found else None

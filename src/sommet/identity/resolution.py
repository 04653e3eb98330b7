"""From names and offices to the cast of an article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from spacy.tokens import Doc, Span

from sommet import gazetteer
from sommet.cast import Cast
from sommet.gazetteer import BYNAME, CAPITAL, COUNTRY, DEMONYM, ORGANIZATION, SEAT
from sommet.grammar import plain
from sommet.identity.descriptions import Description, find_descriptions, role_text
from sommet.identity.names import NameKey, find_names, is_numeral, name_key, title_gender
from sommet.identity.references import resolve_references
from sommet.identity.representation import infer_states
from sommet.identity.roster import Draft, Roster

_LOCATIVE = frozenset({"à", "a", "dans", "vers", "depuis", "pour", "en", "jusqu'à", "au", "aux"})
# nouns that stand for a state where its demonym qualifies them
_AUTHORITIES = frozenset(
    "administration armée autorités cabinet camp chancellerie côté délégation diplomates diplomatie "
    "dirigeants exécutif gouvernement ministère négociateurs officiels partie pouvoir présidence "
    "régime responsables état".split()
)


def resolve(doc: Doc, sentences: Sequence[Span]) -> Cast:
    """Return who is who in the sentences of an article.

    Args:
        doc: the parsed text.
        sentences: the spans to read, in text order; what lies outside them is page furniture.

    Example:
        « Joe Biden est arrivé. Le président américain a salué son homologue. Il repart. » has one
        named person, with « Joe Biden », « Le président américain » and « Il » as mentions.
    """
    within = {t.i for s in sentences for t in s}
    hits = [h for h in gazetteer.hits(doc) if h.start in within]
    names = find_names(doc, hits, sentences)
    descriptions = find_descriptions(doc, hits, names, within)
    roster = Roster()
    owners = _cluster(names, roster)
    _describe_persons(doc, roster, names, owners, descriptions, hits)
    _mention_sides(doc, roster, hits, descriptions)
    _mention_names(doc, roster, names, owners, descriptions)
    sentence_of = {t.i: n for n, s in enumerate(sentences) for t in s}
    infer_states(doc, roster, descriptions, hits, sentence_of)
    resolve_references(doc, sentences, roster, hits, descriptions, sentence_of)
    return roster.cast()


def _cluster(names: Sequence[Span], roster: Roster) -> list[int | None]:
    """Group the names by person; return each name's actor, None where several would fit."""
    keys = [name_key(n.text) for n in names]
    owners: list[int | None] = [None] * len(names)
    spoken = {words[:1] for words in keys if len(words) > 1 and not is_numeral(words[-1])}
    for i, words in enumerate(keys):
        if len(words) == 2 and is_numeral(words[1]) and words[:1] in spoken:
            keys[i] = words[:1]  # « Kim Ⅲ » is a Kim, « Abdallah II » has no fuller name
    for i in sorted(range(len(names)), key=lambda i: -len(keys[i])):
        if len(keys[i]) > 1:
            owners[i] = _same_person(keys[i], roster)
            if owners[i] is None:
                owners[i] = roster.add(Draft(names[i].text, "person", keys[i]))
    frequency = Counter(o for o in owners if o is not None)
    full = roster.persons()
    for i, words in enumerate(keys):
        if len(words) == 1:
            owners[i] = _bearer(words[0], full, roster, frequency)
            if owners[i] is None and not any(words[0] in roster.drafts[p].words for p in full):
                owners[i] = roster.person(names[i].text, words)
    return owners


def _same_person(words: NameKey, roster: Roster) -> int | None:
    """Return the person whose name holds all the words in their order."""
    for index in roster.persons():
        rest = iter(roster.drafts[index].words)
        if all(word in rest for word in words):
            return index
    return None


def _bearer(
    word: str, persons: Iterable[int], roster: Roster, frequency: Counter[int]
) -> int | None:
    """Return whom a single word of a name means: of several bearers the one named most often."""
    bearers = [p for p in persons if word in roster.drafts[p].words]
    ends = [p for p in bearers if roster.drafts[p].words[-1] == word]
    bearers = ends if len(ends) == 1 else bearers
    ranked = sorted(bearers, key=lambda p: -frequency[p])
    if not ranked:
        return None
    if len(ranked) > 1 and frequency[ranked[0]] == frequency[ranked[1]]:
        return None
    return ranked[0]


def _describe_persons(
    doc: Doc,
    roster: Roster,
    names: Sequence[Span],
    owners: Sequence[int | None],
    descriptions: Sequence[Description],
    hits: Sequence[Span],
) -> None:
    """Give persons the offices, states and genders that stand beside their names."""
    for description in descriptions:
        for name, code in description.holders:
            owner = owners[name]
            if owner is not None:
                attribute(doc, roster.drafts[owner], description, code)
    demonyms = {h.end: h.kb_id_ for h in hits if h.label_ == DEMONYM}
    opened = {h.start: h.kb_id_ for h in hits if h.label_ in {COUNTRY, CAPITAL}}
    for name, owner in zip(names, owners, strict=True):
        if owner is None:
            continue
        draft = roster.drafts[owner]
        before = doc[name.start - 1] if name.start else None
        if before is not None and title_gender(before):
            draft.gender = title_gender(before) or ""
        if name.start in demonyms and before is not None and before.text[:1].isupper():
            draft.countries[demonyms[name.start]] += 1  # « le Britannique Boris Johnson »
        if name.end + 2 < len(doc) and doc[name.end].text == "(" and doc[name.end + 2].text == ")":
            code = opened.get(name.end + 1)  # « Mahamadou Issoufou (Niger) »
            if code:
                draft.countries[code] += 1


def attribute(doc: Doc, draft: Draft, description: Description, code: str | None) -> None:
    """Give a person the office, the rank, the state and the gender that a description tells."""
    own_state = (code,) if code else description.countries if not description.plural else ()
    own_state = own_state[:1]
    stateless = description.complemented and not own_state and not description.organization
    office = description.office
    draft.ranks.add("other" if stateless and office.level == "head" else office.level)
    draft.offices.add(office.name)
    if office.level != "outsider":
        draft.countries.update(own_state)
    draft.organization = draft.organization or description.organization
    draft.former = draft.former or description.former
    draft.gender = draft.gender or description.gender
    if draft.role is None and not description.plural:
        draft.role = role_text(doc, description)


def _mention_names(
    doc: Doc,
    roster: Roster,
    names: Sequence[Span],
    owners: Sequence[int | None],
    descriptions: Sequence[Description],
) -> None:
    """Add a mention for each name, its title and the office before it included."""
    described = {name: d for d in descriptions for name, _ in d.holders if not d.plural}
    for i, (name, owner) in enumerate(zip(names, owners, strict=True)):
        if owner is None:
            continue
        start = name.start
        if start and title_gender(doc[start - 1]) is not None:
            start -= 1
        description = described.get(i)
        if description is not None and description.start < start and description.end >= start - 1:
            start = description.start
        full = len(name_key(name.text)) > 1
        roster.mention(start, name.end, "name" if full else "surname", [owner])


def _mention_sides(
    doc: Doc, roster: Roster, hits: Sequence[Span], descriptions: Sequence[Description]
) -> None:
    """Add the countries and organisations, by name, metonym and « les autorités russes »."""
    inside = {i for d in descriptions for i in range(d.start, d.end)}
    for hit in hits:
        if hit.start in inside:
            continue
        before = plain(doc[hit.start - 1]) if hit.start else ""
        if hit.label_ == COUNTRY:
            index = roster.side("country", hit.kb_id_, hit.text, 2)
            roster.mention(hit.start, hit.end, "name", [index])
        elif hit.label_ == ORGANIZATION:
            index = roster.side("organization", hit.kb_id_, hit.text, 2)
            roster.mention(hit.start, hit.end, "name", [index])
        elif hit.label_ in {CAPITAL, SEAT, BYNAME} and before not in _LOCATIVE:
            index = roster.side("country", hit.kb_id_, hit.text, 1)
            form = "byname" if hit.label_ == BYNAME else "metonym"
            roster.mention(hit.start, hit.end, form, [index])
        elif hit.label_ == DEMONYM:
            start = hit.start - 1
            if start >= 0 and plain(doc[start]) in _AUTHORITIES:
                index = roster.side("country", hit.kb_id_, doc[start : hit.end].text, 0)
                roster.mention(start, hit.end, "demonym", [index])

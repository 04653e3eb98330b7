"""From names and offices to the cast of an article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import islice, takewhile

from sommet import gazetteer
from sommet.cast import Cast, MentionForm, Rank
from sommet.gazetteer import BYNAME, CAPITAL, COUNTRY, DEMONYM, ORGANIZATION, SEAT
from sommet.grammar import CONTRACTED, SUBJECT, is_verb, verb_lemma
from sommet.identity.clustering import Owners, cluster
from sommet.identity.descriptions import Description, find_descriptions, role_text, same_office
from sommet.identity.discourse import Discourse
from sommet.identity.names import HONOURING, is_title, is_title_of_several, name_key, title_gender
from sommet.identity.recognition import find_names
from sommet.identity.references import resolve_references
from sommet.identity.relations import Relation, find_relations
from sommet.identity.representation import infer_states
from sommet.identity.roster import Draft, Roster
from sommet.identity.scene import Scene
from sommet.identity.vocabulary import REIGNS, office_families, words
from sommet.lexicon.gazetteer import organization_forms
from sommet.parse import Doc, Span, Token
from sommet.quotations import quotations

_LEAD = 80  # tokens of an article that need not tell what everybody knows
_LED = 10  # tokens from a delegation to « conduite par », and from there to the name
_REPRESENTING: frozenset[Rank] = frozenset({"head", "minister"})
_KIN = frozenset({"household"})
_SENT: frozenset[Rank] = frozenset({"envoy", "organization"})
_IN_OFFICE = _REPRESENTING | _SENT
_VACATED = 12  # tokens from « laissé vacant » to « par » and the name
_AS = frozenset({"comme"})
_EARLIER = (["avant", "lui"], ["avant", "elle"], ["avant", "eux"])
_ANDS = frozenset({",", "et"})
_JOINING = _ANDS | {"les"}
_LOCATIVE = frozenset({"à", "a", "dans", "vers", "depuis", "pour", "en", "jusqu'à", "au", "aux"})


def resolve(doc: Doc, sentences: Sequence[Span], captions: Sequence[Span] = ()) -> Cast:
    """Return who is who in the sentences of an article.

    Args:
        doc: the parsed text.
        sentences: the spans to read, in text order; what lies outside them is page furniture.
        captions: spans that may name in full, with an office, whom the sentences name; nobody is
            mentioned there.

    Example:
        « John Miller est arrivé. Le président américain a salué son homologue. Il repart. » has one
        named person, with « John Miller », « Le président américain » and « Il » as mentions.
    """
    sentence_of = {i: n for n, s in enumerate(sentences) for i in range(s.start, s.end)}
    within = {*sentence_of, *(i for s in captions for i in range(s.start, s.end))}
    hits = [h for h in gazetteer.hits(doc) if h.start in within]
    names = _told_of(find_names(doc, hits, [*sentences, *captions]), sentence_of)
    named = {t.i for name in names for t in name}
    surnames = {h.end: h.kb_id_ for h in hits if h.label_ == COUNTRY and _is_origin(doc, h)}
    hits = [h for h in hits if h.start not in named]  # the Santiago of « Santiago Muñoz »
    descriptions = _with_only_state(find_descriptions(doc, hits, names, within), hits)
    relations = find_relations(doc, hits, names, within)
    roster = Roster()
    owners = cluster(names, roster, _reigning(descriptions))
    _describe_persons(doc, roster, names, owners, descriptions, hits)
    _relate_persons(doc, roster, names, owners, relations)
    for name, owner in zip(names, owners, strict=True):
        if name.end in surnames and len(owner) == 1:
            roster.drafts[owner[0]].countries[surnames[name.end]] += 1
    _mention_names(doc, roster, names, owners, descriptions, relations)
    hits = [h for h in hits if h.start in sentence_of]
    descriptions = [d for d in descriptions if d.head in sentence_of]
    relations = [r for r in relations if r.head in sentence_of]
    roster.mentions = [m for m in roster.mentions if m.start in sentence_of]
    _mention_sides(doc, roster, hits, descriptions, relations)
    infer_states(Scene(doc, roster, descriptions, relations, hits, sentence_of))
    discourse = Discourse(doc, roster, sentence_of, _quoted(doc))
    resolve_references(discourse, sentences, descriptions, relations)
    return roster.cast()


def _with_only_state(
    descriptions: Sequence[Description], hits: Sequence[Span]
) -> list[Description]:
    """« la chancelière », in an article that speaks of one of the states that have chancellors."""
    told = {h.kb_id_ for h in hits if h.label_ in {COUNTRY, CAPITAL, SEAT, DEMONYM}}
    found = []
    for d in descriptions:
        own = tuple(told.intersection(d.office.states))
        told_more = d.countries or d.organization or d.complemented or d.holders
        bare = not (told_more or d.former or d.plural)
        found.append(replace(d, countries=own) if bare and len(own) == 1 else d)
    return found


def _told_of(names: Sequence[Span], sentence_of: Mapping[int, int]) -> list[Span]:
    """Leave out the names in captions whose bearers the sentences do not name."""
    told = {word for n in names if n.start in sentence_of for word in name_key(n.text)}
    return [n for n in names if n.start in sentence_of or name_key(n.text)[-1] in told]


def _is_origin(doc: Doc, country: Span) -> bool:
    """« Haïtham d'Oman », « Jean de Luxembourg » : the end of a sovereign's name."""
    return country.start > 0 and doc[country.start - 1].plain in {"de", "d'", "du"}


def _quoted(doc: Doc) -> frozenset[int]:
    """Return the tokens within quotation marks."""
    found: set[int] = set()
    for quotation in quotations(doc.text):
        span = doc.char_span(quotation.start, quotation.end)
        if span is not None:
            found.update(range(span.start, span.end))
    return frozenset(found)


def _describe_persons(
    doc: Doc,
    roster: Roster,
    names: Sequence[Span],
    owners: Sequence[Owners],
    descriptions: Sequence[Description],
    hits: Sequence[Span],
) -> None:
    """Give persons the offices, states and genders that stand beside their names."""
    first: dict[int, int] = {}
    for name, owner in zip(names, owners, strict=True):
        for person in owner:
            first.setdefault(person, name.start)
    for description in descriptions:
        if _is_trade(doc, description):
            continue
        later = description.office.level == "outsider" and description.head > _LEAD
        for index, side in description.holders:
            for person in owners[index]:
                if later and first[person] <= _LEAD:
                    continue  # « le candidat Nowak »: so the lead need not introduce a leader
                _attribute(doc, roster.drafts[person], description, side)
    opened = {h.start: h for h in hits if h.label_ in {COUNTRY, CAPITAL}}
    often = Counter(owners)
    for name, owner in zip(names, owners, strict=True):
        if len(owner) != 1:
            continue
        draft = roster.drafts[owner[0]]
        before = doc[name.start - 1] if name.start else None
        if before is not None and title_gender(before):
            draft.gender = title_gender(before) or ""
        if _reigns(doc, name):
            draft.ranks.add("head")
        draft.former = draft.former or _came_before(doc, name) or _is_gone(doc, name)
        draft.former = draft.former or (often[owner] == 1 and _is_of_the_past(name))
        led = _led(doc, name, hits)
        if led is not None and led.label_ == ORGANIZATION:
            draft.organization, draft.former = led.kb_id_, False
            draft.ranks, draft.countries = {"envoy"}, Counter()
        elif led is not None and not draft.countries:
            draft.countries[led.kb_id_] += 1
            draft.ranks = draft.ranks or {"envoy"}
        ruled = _ruled(doc, name, hits)
        if ruled is not None:
            draft.countries[ruled] += 1
            draft.ranks.add("head")
        state = opened.get(name.end + 1)  # « Moussa Issa (Niger) »
        if (
            state is not None
            and doc[name.end].text == "("
            and doc.span(state.end, state.end + 1).text == ")"
        ):
            draft.countries[state.kb_id_] += 1


def _is_trade(doc: Doc, description: Description) -> bool:
    """« Jan Nowak, diplomate de carrière »: what he was before, and no office."""
    following = [t.plain for t in doc[description.head + 1 : description.head + 3]]
    return following[:1] == ["de"] and following[-1] in words("by trade")


def _is_of_company(doc: Doc, description: Description) -> bool:
    """« les présidents de Renault et de Nissan »: of a body that no lexicon of states has."""
    words = doc[description.head + 1 : description.end]
    named = any(t.ent_type_ == "ORG" and t.is_title for t in words)
    return named and words[0].plain in {"de", "d'"} and not description.countries


def _attribute(doc: Doc, draft: Draft, description: Description, side: str | None) -> None:
    """Give a person the office, the rank, the state and the gender that a description tells.

    Args:
        doc: the text.
        draft: the person, written into.
        description: what stands beside the name.
        side: the state, or the organisation, that it tells of this person alone.
    """
    state = side if side not in organization_forms().values() else None
    own_state = (state,) if state else description.countries if not description.plural else ()
    own_state = own_state[:1]
    office = description.office
    now = bool(draft.ranks & _IN_OFFICE) and not draft.former
    if description.former and now and not same_office(draft.offices, office.name):
        return  # « M. Sall, ancien ministre », who is the president
    if draft.former and office.level in _IN_OFFICE and not description.former:
        if same_office(draft.offices, office.name):
            return  # « le président Sall », of him who no longer is
        # « l'ancien président Jan Nowak, médiateur de l'ONU »: he no longer stands for his state
        draft.former = False
        draft.ranks.clear()
        draft.offices.clear()
        draft.role = None
        if office.level in _SENT:
            draft.countries.clear()
    # « le président de la commission électorale », « l'homme fort du Nord kényan »
    partial = description.complemented and not description.organization
    level: Rank = "organization" if side != state else "other" if partial else "head"
    if level == "other" and _is_of_company(doc, description):
        level = "outsider"
    draft.ranks.add(level if office.level == "head" else office.level)
    draft.offices.add(office.name)
    if office.level != "outsider":
        draft.countries.update(own_state)
        draft.qualified = draft.qualified or bool(own_state)
    in_turn = any(t.plain == "exercice" for t in doc[description.head : description.end])
    if not in_turn:  # « le président en exercice de l'Union africaine » stands for his state
        body = side if side != state else description.organization
        draft.organization = draft.organization or body
    draft.former = draft.former or description.former
    draft.gender = draft.gender or description.gender
    if draft.role is None and not description.plural:
        draft.role = role_text(doc, description)


def _led(doc: Doc, name: Span, hits: Sequence[Span]) -> Span | None:
    """« une délégation de l'Otan conduite par Jan Nowak »: whose delegation somebody leads."""
    by = next(
        (
            i
            for i in range(name.start - 1, max(name.sent.start, name.start - _LED), -1)
            if doc[i].plain == "par" and doc[i - 1].plain in words("led")
        ),
        None,
    )
    if by is None or any(is_verb(t) for t in doc[by : name.start]):
        return None
    sides = [
        h
        for h in hits
        if h.label_ in {ORGANIZATION, DEMONYM, COUNTRY} and by - _LED < h.start < by
        if any(t.plain in words("delegation") for t in doc[max(0, h.start - 4) : h.start])
    ]
    return sides[-1] if sides else None


def _ruled(doc: Doc, name: Span, hits: Sequence[Span]) -> str | None:
    """« Jan Nowak, qui préside la Pologne », « qui dirige la junte malienne »: whose state."""
    i = name.end + (doc.span(name.end, name.end + 1).text == ",")
    if i + 1 >= len(doc) or doc[i].plain != "qui" or verb_lemma(doc[i + 1]) not in words("ruling"):
        return None
    for hit in hits:
        own = hit.label_ == COUNTRY or doc[hit.start - 1].plain in words("authority")
        if own and i + 1 < hit.start <= i + 4:
            return hit.kb_id_
    return None


def _reigns(doc: Doc, name: Span) -> bool:
    """« l'administration Nixon », « l'arrivée au pouvoir de M. Sall »."""
    before = [t.plain for t in doc[max(0, name.start - 5) : name.start]]
    return bool(before) and (
        before[-1] in words("reign") or ("pouvoir" in before and before[-1] in {"de", "d'", "m."})
    )


def _is_gone(doc: Doc, name: Span) -> bool:
    """« du temps de Jan Nowak », « les obsèques de Jan Nowak », « laissé vacant par Jan Nowak »."""
    i = name.start - 1 - bool(name.start and is_title(doc[name.start - 1]))
    first = max(i - _VACATED, name.sent.start)
    if i <= name.sent.start or doc[i].plain not in {"de", "d'", "par", "à"}:
        return False
    if doc[i].plain == "par":
        return any(t.plain in words("vacated") for t in doc[first:i])
    return doc[i - 1].plain in words("succeeding" if doc[i].plain == "à" else "gone")


def _is_of_the_past(name: Span) -> bool:
    """« La dernière visite remontait à 1999, quand Jan Nowak était venu »: who held office then."""
    dating = words("dating back")
    return any(is_verb(t) and t.lemma_ in dating for t in name.doc[name.sent.start : name.start])


def _came_before(doc: Doc, name: Span) -> bool:
    """« Le roi, comme Olaf et Haakon avant lui, » : who held the office earlier."""
    sentence = name.sent
    if not sentence.having(_AS):
        return False
    i = name.start - 1
    while i > sentence.start and not (is_verb(doc[i]) or doc[i].plain in {"comme", ";"}):
        i -= 1
    after = takewhile(lambda t: t.text != "," and not is_verb(t), doc[name.end : sentence.end])
    return doc[i].plain == "comme" and [t.plain for t in after][-2:] in _EARLIER


def _reigning(descriptions: Sequence[Description]) -> frozenset[int]:
    """Return the indexes of the names beside « le roi », « le pape »."""
    families = office_families()
    return frozenset(
        name
        for d in descriptions
        if not d.plural and families.get(d.office.name) in REIGNS
        for name, _ in d.holders
    )


def _relate_persons(
    doc: Doc,
    roster: Roster,
    names: Sequence[Span],
    owners: Sequence[Owners],
    relations: Sequence[Relation],
) -> None:
    """Give persons the states that « son homologue russe » or « le Russe » beside a name tells.

    A counterpart is of the rank of the subject before, else of the person named before; a
    predecessor no longer holds his office.
    """
    for relation in relations:
        for k, name in enumerate(relation.holders):
            state = relation.states[k] if relation.states else relation.country
            rank = _counterpart_rank(doc, roster, names, owners, relation.holders[0])
            for owner in owners[name]:
                draft = roster.drafts[owner]
                if state:
                    draft.countries[state] += 1
                    draft.qualified = True
                if relation.kind == "predecessor":
                    draft.former = True
                    draft.ranks.add("head")
                elif relation.kind == "occupant":
                    draft.ranks.add("head")
                elif (
                    relation.kind == "counterpart"
                    and rank in _REPRESENTING
                    and draft.ranks <= _KIN  # « son frère », as leaders call each other
                ):
                    draft.ranks.add(rank)


def _counterpart_rank(
    doc: Doc, roster: Roster, names: Sequence[Span], owners: Sequence[Owners], holder: int
) -> Rank:
    """Return the rank of him whose « homologue » is named: of the subject in the sentence.

    Where « il » is that, of the last named subject before; where nobody is, of the last official
    named before.
    """
    start = doc[names[holder].start].sent.start
    ahead = doc[start : names[holder].start]
    pronoun = any(t.dep_ in SUBJECT and t.plain in {"il", "elle"} for t in ahead)
    pronoun = pronoun or any(t.dep_ in SUBJECT for t in doc[start : names[holder].end])
    for i in range(holder - 1, -1, -1):
        if names[i].start < start and not pronoun:
            break
        subject = any(t.dep_ in SUBJECT or _is_beside_subject(t) for t in names[i])
        if subject and (rank := _rank(roster, owners[i])) != "other":
            return rank
    before = (_rank(roster, owners[i]) for i in range(holder - 1, -1, -1))
    return next((rank for rank in before if rank in _REPRESENTING), "other")


def _is_beside_subject(token: Token) -> bool:
    """« Le ministre turc Ali Kaya est là »."""
    return token.dep_ == "appos" and token.head.dep_ in SUBJECT


def _rank(roster: Roster, persons: Owners) -> Rank:
    """Return the rank of the one person that a name means."""
    return roster.drafts[persons[0]].rank if len(persons) == 1 else "other"


def _mention_names(
    doc: Doc,
    roster: Roster,
    names: Sequence[Span],
    owners: Sequence[Owners],
    descriptions: Sequence[Description],
    relations: Sequence[Relation],
) -> None:
    """Add a mention for each name, its title and the office before it included."""
    beside: dict[int, Description | Relation] = {
        name: d for d in descriptions for name, _ in d.holders if not d.plural
    }
    beside |= {r.holders[0]: r for r in relations if len(r.holders) == 1}
    for i, (name, owner) in enumerate(zip(names, owners, strict=True)):
        start = _with_titles(doc, name.start)
        before = beside.get(i)
        if before is not None and before.start < start and before.end >= start - 1:
            start = before.start + (doc[before.start].plain in CONTRACTED)
        full = len(name_key(name.text)) > 1
        if owner:
            roster.mention(start, name.end, "name" if full else "surname", owner)


def _with_titles(doc: Doc, start: int) -> int:
    """Return where the titles before a name begin: « Son Excellence Monsieur Jan Nowak »."""
    first = start
    while start and is_title(doc[start - 1]) and not is_title_of_several(doc[start - 1]):
        start -= 1
    return start - (0 < start < first and doc[start - 1].plain in HONOURING)


def _mention_sides(
    doc: Doc,
    roster: Roster,
    hits: Sequence[Span],
    descriptions: Sequence[Description],
    relations: Sequence[Relation],
) -> None:
    """Add the countries and organisations, by name, metonym and « les autorités russes »."""
    passages: list[Description | Relation] = [*descriptions, *relations]
    inside = {i for p in passages for i in range(p.start, p.end)}
    for hit in hits:
        if hit.label_ == COUNTRY:
            roster.name_state(hit.kb_id_, hit.text)
    for k, hit in enumerate(hits):
        if hit.start in inside:
            continue
        before = doc[hit.start - 1].plain if hit.start else ""
        if hit.label_ == COUNTRY:
            index = roster.state(hit.kb_id_)
            roster.mention(hit.start, hit.end, "name", [index])
        elif hit.label_ == ORGANIZATION:
            index = roster.side("organization", hit.kb_id_, hit.text)
            roster.mention(hit.start, hit.end, "name", [index])
        elif hit.label_ in {CAPITAL, SEAT, BYNAME} and before not in _LOCATIVE:
            index = roster.state(hit.kb_id_, hit.text)
            form: MentionForm = "byname" if hit.label_ == BYNAME else "metonym"
            roster.mention(hit.start, hit.end, form, [index])
        elif hit.label_ == DEMONYM:
            joined = _joined(doc, hit, islice(hits, k + 1, None))
            if before in words("authority"):
                states = [roster.state(h.kb_id_) for h in joined]
                roster.mention(hit.start - 1, joined[-1].end, "demonym", states)
            elif len(joined) > 1 and all(_is_people(h) for h in joined):
                states = [roster.state(h.kb_id_) for h in joined]
                roster.mention(hit.start, joined[-1].end, "demonym", states)


def _joined(doc: Doc, first: Span, following: Iterable[Span]) -> list[Span]:
    """Return the demonyms of « les délégations russe et ukrainienne », « Russes et Ukrainiens »."""
    joined, complete = [first], 1
    for hit in following:
        if hit.label_ != DEMONYM or not 0 < hit.start - joined[-1].end <= 2:
            break
        between = {t.plain for t in doc[joined[-1].end : hit.start]}
        if not (between <= _JOINING and between & _ANDS):
            break
        joined.append(hit)
        complete = len(joined) if "et" in between else complete
    return joined[:complete]


def _is_people(demonym: Span) -> bool:
    """« les Russes »: a state's people, who stand for it where two meet."""
    return demonym.text[0].isupper() and demonym.text.endswith(("s", "x"))

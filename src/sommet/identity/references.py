"""References to persons known from elsewhere in the text: descriptions, by-names, pronouns.

They are resolved in text order. One small function for each form of reference; each accepts a
reading only where one candidate is left (as eyecite's ``resolve.py`` does).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc, Span, Token

from sommet.cast import Mention, MentionForm
from sommet.gazetteer import CAPITAL, COUNTRY, DEMONYM, SEAT
from sommet.grammar import SUBJECT, is_verb, plain, verb_governing
from sommet.identity.descriptions import Description, same_office
from sommet.identity.relations import is_counterpart, occupied_seat, related_demonym
from sommet.identity.roster import Draft, Roster

_REACH = 3  # sentences that a pronoun looks back

_DEFINITE = frozenset({"le", "la", "l'", "au", "du"})
_COUNTED = frozenset({"deux"})
_PERSONS = frozenset(
    "hommes dirigeants leaders présidents chefs responsables ministres premiers femmes homologues "
    "souverains partenaires diplomates".split()
)
_STATES = frozenset("pays capitales voisins états nations alliés parties camps gouvernements".split())
_TRAVEL = frozenset(
    "arriver repartir partir rentrer regagner quitter décoller atterrir envoler rendre gagner "
    "poursuivre débarquer séjourner".split()
)
_IMPERSONAL = frozenset(
    "falloir agir sembler rester convenir suffire exister appartenir pleuvoir importer paraître "
    "arriver".split()
)


@dataclass
class _Discourse:
    """What has been said so far: the mentions in text order and who was subject of what."""

    doc: Doc
    roster: Roster
    sentence_of: Mapping[int, int]
    said: list[Mention] = field(default_factory=list)
    travellers: set[int] = field(default_factory=set)

    def persons_before(self, position: int, *, subjects: bool = False) -> list[int]:
        """Return the persons mentioned before a token, the latest first, each once."""
        here = self.sentence_of.get(position, 0)
        found: dict[int, None] = {}
        for mention in reversed(self.said):
            if mention.start >= position:
                continue
            if here - self.sentence_of.get(mention.start, here) > _REACH:
                break
            if len(mention.actors) != 1 or (subjects and not self.is_subject(mention)):
                continue
            if self.roster.drafts[mention.actors[0]].kind == "person":
                found.setdefault(mention.actors[0])
        return list(found)

    def is_subject(self, mention: Mention) -> bool:
        """Tell whether the mention is a verb's subject."""
        return any(t.dep_ in SUBJECT for t in self.doc[mention.start : mention.end])

    def add(self, mention: Mention) -> None:
        """Note a mention, and whether it travels."""
        self.said.append(mention)
        if self.is_subject(mention):
            root = self.doc[mention.start : mention.end].root
            verb = verb_governing(root)
            if verb is not None and verb.lemma_ in _TRAVEL:
                self.travellers.update(mention.actors)


def resolve_references(
    doc: Doc,
    sentences: Sequence[Span],
    roster: Roster,
    hits: Sequence[Span],
    descriptions: Sequence[Description],
    sentence_of: Mapping[int, int],
) -> None:
    """Add to the roster the mentions that refer back (or ahead) to persons and states.

    Args:
        doc: the parsed text.
        sentences: the spans to read, in text order.
        roster: actors and their mentions by name; written into.
        hits: the gazetteer's spans.
        descriptions: the descriptions by office.
        sentence_of: the number of the sentence that a token stands in.
    """
    discourse = _Discourse(doc, roster, sentence_of)
    named = {m.start: m for m in roster.mentions}
    described = {d.start: d for d in descriptions if not d.holders}
    demonyms = {h.start: h for h in hits if h.label_ == DEMONYM}
    seats = {h.start: h for h in hits if h.label_ in {SEAT, CAPITAL, COUNTRY}}
    covered = {i for m in roster.mentions for i in range(m.start, m.end)}
    covered |= {i for d in descriptions for i in range(d.start, d.end)}
    for n, sentence in enumerate(sentences):
        for token in sentence:
            mention = named.get(token.i)
            if mention is not None:
                discourse.add(mention)
                continue
            description = described.get(token.i)
            if description is not None:
                mention = _description(discourse, description)
            elif token.i in covered:
                continue
            else:
                mention = (
                    _occupant(discourse, token, seats)
                    or _relation(discourse, token, demonyms)
                    or _demonym_noun(discourse, token, demonyms)
                    or _group(discourse, token)
                    or _personal_pronoun(discourse, token)
                    or _object_pronoun(discourse, token)
                    or (_elided(discourse, token) if n and token.i == sentence.start else None)
                )
            if mention is not None:
                discourse.add(mention)


def _one(candidates: Iterable[int]) -> list[int]:
    """Return the candidate in a list where there is exactly one, else an empty list."""
    found = list(dict.fromkeys(candidates))
    return found if len(found) == 1 else []


def _description(discourse: _Discourse, description: Description) -> Mention | None:
    """« le président russe », « le chef de l'Etat », « le leader nord-coréen »."""
    roster = discourse.roster
    if description.plural:
        return _plural_description(discourse, description)
    if not (description.definite or description.possessive) or description.former:
        return None
    span = (description.start, description.end)
    if description.countries:
        code = description.countries[0]
        found = _holder(roster, description, code)
        if found:
            return roster.mention(*span, "office", found)
        if description.office.level in {"head", "minister"}:
            office = discourse.doc[description.head : description.end].text
            side = roster.side("country", code, office, 0)
            return roster.mention(*span, "office", [side])
        return None
    if description.organization:
        found = _one(
            p for p in roster.persons()
            if roster.drafts[p].organization == description.organization
            and description.office.name in roster.drafts[p].offices
        )
        return roster.mention(*span, "office", found) if found else None
    if description.complemented and description.office.level == "head":
        return None
    candidates = [
        p for p in roster.persons() if _may_hold(roster.drafts[p], description)
    ]
    if len(candidates) != 1:
        before = discourse.persons_before(description.start)
        candidates = [p for p in before if p in candidates][:1]
    return roster.mention(*span, "office", candidates) if candidates else None


def _plural_description(discourse: _Discourse, description: Description) -> Mention | None:
    """« les dirigeants nord-coréen et russe »: each state's, where each is one person."""
    roster, doc = discourse.roster, discourse.doc
    words = {plain(doc[i]) for i in range(description.start, description.head)}
    if not description.countries and "deux" in words:
        pair = _principals(discourse, description.start)
        for person in pair:
            roster.drafts[person].ranks.add(description.office.level)
        return roster.mention(description.start, description.end, "group", pair) if pair else None
    found = [_holder(roster, description, code) for code in description.countries]
    if len(found) > 1 and all(found):
        actors = dict.fromkeys(p for one in found for p in one)
        return roster.mention(description.start, description.end, "group", actors)
    return None


def _holder(roster: Roster, description: Description, code: str) -> list[int]:
    """Return the one person who may be that state's holder of the office."""
    compatriots = [
        p for p in roster.persons()
        if roster.drafts[p].country == code and not roster.drafts[p].former
    ]
    office = description.office.name
    exact = [p for p in compatriots if same_office(roster.drafts[p].offices, office)]
    if exact:
        return _one(exact)
    ranked = [
        p for p in compatriots
        if roster.drafts[p].rank == description.office.level or not roster.drafts[p].ranks
    ]
    if ranked:
        return _one(ranked)
    return []


def _may_hold(draft: Draft, description: Description) -> bool:
    if draft.former or {description.gender, draft.gender} == {"f", "m"}:
        return False
    return same_office(draft.offices, description.office.name)


def _relation(
    discourse: _Discourse, token: Token, demonyms: Mapping[int, Span]
) -> Mention | None:
    """« son homologue russe », « son hôte »: of two persons the other one."""
    if not is_counterpart(token):
        return None
    roster = discourse.roster
    before = discourse.persons_before(token.i)
    hit = related_demonym(token, demonyms)
    if hit is not None:
        found = _one(p for p in roster.persons() if roster.drafts[p].country == hit.kb_id_)
        return roster.mention(token.i - 1, hit.end, "relation", found) if found else None
    if len(before) < 1:
        return None
    speaker = discourse.persons_before(token.i, subjects=True)[:1] or before[:1]
    others = _one(
        p for p in _principals(discourse, token.i) if p not in speaker
    )
    return roster.mention(token.i - 1, token.i + 1, "relation", others) if others else None


def _occupant(discourse: _Discourse, token: Token, seats: Mapping[int, Span]) -> Mention | None:
    """« le locataire du Kremlin », « le maître de Pyongyang »: the head of that state."""
    hit = occupied_seat(token, seats)
    if hit is None:
        return None
    roster = discourse.roster
    start = token.i - 1 if token.i and plain(token.nbor(-1)) in _DEFINITE else token.i
    compatriots = [
        p for p in roster.persons()
        if roster.drafts[p].country == hit.kb_id_ and not roster.drafts[p].former
    ]
    found = _one(p for p in compatriots if roster.drafts[p].rank == "head")
    found = found or _one(p for p in compatriots if roster.drafts[p].rank == "other")
    side = found or [roster.side("country", hit.kb_id_, hit.text, 1)]
    return roster.mention(start, hit.end, "byname", side)


def _principals(discourse: _Discourse, position: int) -> list[int]:
    """Return the two persons spoken of most before a token, both named, of different sides."""
    counts: dict[int, int] = {}
    for mention in discourse.said:
        if mention.start < position and len(mention.actors) == 1:
            actor = mention.actors[0]
            draft = discourse.roster.drafts[actor]
            if draft.kind == "person" and draft.rank not in {"outsider", "spokesperson"}:
                counts[actor] = counts.get(actor, 0) + 1
    ranked = sorted(counts, key=lambda p: -counts[p])
    if len(ranked) > 2 and counts[ranked[1]] == counts[ranked[2]]:
        return []
    first_two = ranked[:2]
    states = {discourse.roster.drafts[p].country for p in first_two}
    return first_two if len(first_two) == 2 and (len(states) == 2 or None in states) else []


def _demonym_noun(
    discourse: _Discourse, token: Token, demonyms: Mapping[int, Span]
) -> Mention | None:
    """« l'Américain », « le Nord-Coréen »: the one person of that state."""
    hit = demonyms.get(token.i)
    if hit is None or not hit.text[:1].isupper() or token.i == 0:
        return None
    if plain(token.nbor(-1)) not in _DEFINITE:
        return None
    roster = discourse.roster
    found = _one(
        p for p in roster.persons()
        if roster.drafts[p].country == hit.kb_id_ and roster.drafts[p].rank != "outsider"
    )
    return roster.mention(hit.start - 1, hit.end, "byname", found) if found else None


def _group(discourse: _Discourse, token: Token) -> Mention | None:
    """« les deux hommes », « tous deux »: the two persons most spoken of."""
    if plain(token) not in _COUNTED or token.i == 0:
        return None
    before = plain(token.nbor(-1))
    after = plain(token.nbor(1)) if token.i + 1 < len(discourse.doc) else ""
    if before in {"tous", "toutes"}:
        end = token.i + 1
    elif before in {"les", "des", "aux"} and after in _PERSONS:
        end = token.i + 2
    else:
        return None
    pair = _principals(discourse, token.i)
    return discourse.roster.mention(token.i - 1, end, "group", pair) if pair else None


_PRONOUNS = {"il": "m", "elle": "f", "-il": "m", "-elle": "f", "lui": "m", "t-il": "m"}
_ACCORDING = frozenset({"selon", "d'après", "après"})


def _personal_pronoun(discourse: _Discourse, token: Token) -> Mention | None:
    """« Il a dit », « a-t-elle ajouté », « d'après lui »: the person last spoken of as subject."""
    word = plain(token)
    if word in {"ils", "elles", "-ils", "-elles"}:
        return _plural_pronoun(discourse, token)
    if word not in _PRONOUNS or _is_impersonal(token):
        return None
    if word == "lui" and (token.i == 0 or plain(token.nbor(-1)) not in _ACCORDING):
        return None
    roster = discourse.roster
    verb = verb_governing(token)
    if verb is not None and verb.lemma_ in _TRAVEL:
        traveller = _one(discourse.travellers & set(discourse.persons_before(token.i)))
        if traveller:
            return roster.mention(token.i, token.i + 1, "pronoun", traveller)
    if _refers_to_thing(discourse, token):
        return None
    candidates = discourse.persons_before(token.i, subjects=True) or discourse.persons_before(
        token.i
    )
    gender = _PRONOUNS[word]
    fitting = [p for p in candidates if roster.drafts[p].gender in {gender, ""}]
    return roster.mention(token.i, token.i + 1, "pronoun", fitting[:1]) if fitting else None


def _refers_to_thing(discourse: _Discourse, token: Token) -> bool:
    """Tell whether the subject just before is a thing or state that the pronoun agrees with."""
    doc = discourse.doc
    here = discourse.sentence_of.get(token.i, 0)
    gender = "Fem" if _PRONOUNS[plain(token)] == "f" else "Masc"
    for i in range(token.i - 1, -1, -1):
        other = doc[i]
        if here - discourse.sentence_of.get(i, here) > 1:
            return False
        if other.dep_ in SUBJECT and other.pos_ in {"NOUN", "PROPN", "PRON"}:
            if any(m.start <= i < m.end for m in discourse.said[-12:]):
                mention = next(m for m in discourse.said[-12:] if m.start <= i < m.end)
                kinds = {discourse.roster.drafts[a].kind for a in mention.actors}
                return "person" not in kinds and gender == "Fem"
            if other.pos_ == "NOUN":
                return gender in other.morph.get("Gender") and "Sing" in other.morph.get("Number")
    return False


def _plural_pronoun(discourse: _Discourse, token: Token) -> Mention | None:
    """« ils »: the group last spoken of, or the two subjects coordinated just before."""
    for mention in reversed(discourse.said):
        here = discourse.sentence_of.get(token.i, 0)
        if here - discourse.sentence_of.get(mention.start, here) > 1:
            return None
        if len(mention.actors) > 1:
            return discourse.roster.mention(token.i, token.i + 1, "pronoun", mention.actors)
    return None


def _is_impersonal(token: Token) -> bool:
    """« il s'agit », « il faut », « il y a », « il est prévu que »."""
    verb = verb_governing(token)
    following = [plain(t) for t in token.doc[token.i + 1 : token.i + 4]]
    if "y" in following[:2] and following[-1:] and following[1:2] != [] and "a" in following:
        return True
    if verb is None:
        return True
    if verb.lemma_ in _IMPERSONAL and verb.lemma_ != "arriver":
        return verb.lemma_ != "agir" or "s'" in following[:1]
    return token.dep_ == "expl:subj"


_OBJECT = frozenset({"l'", "le", "la", "lui"})


def _object_pronoun(discourse: _Discourse, token: Token) -> Mention | None:
    """« Kim l'a accueilli »: of two persons the one who is not the subject."""
    if plain(token) not in _OBJECT or token.pos_ != "PRON" or not is_verb(token.head):
        return None
    pair = _principals(discourse, token.i)
    subjects = discourse.persons_before(token.i, subjects=True)[:1]
    if len(pair) != 2 or not subjects or subjects[0] not in pair:
        return None
    other = [p for p in pair if p not in subjects]
    return discourse.roster.mention(token.i, token.i + 1, "pronoun", other)


def _elided(discourse: _Discourse, token: Token) -> Mention | None:
    """« Avant d'ajouter que »: a sentence with no main verb takes the subject before it."""
    sentence = token.sent
    root = sentence.root
    if plain(token) not in {"avant", "après", "pour", "sans"} or "Inf" not in root.morph.get(
        "VerbForm"
    ):
        return None
    subjects = discourse.persons_before(token.i, subjects=True)[:1]
    if not subjects:
        return None
    return discourse.roster.mention(root.i, root.i + 1, "elided", subjects)

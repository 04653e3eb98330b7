"""What the cues to a person's state look at: who is named where, beside which places."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property

from sommet.gazetteer import CAPITAL, CITY, COUNTRY, DEMONYM, SEAT
from sommet.grammar import SUBJECT
from sommet.identity.descriptions import Description, same_office
from sommet.identity.names import name_key
from sommet.identity.relations import Relation
from sommet.identity.roster import Draft, Roster
from sommet.identity.vocabulary import compound_states, words
from sommet.lexicon.gazetteer import cities, fold
from sommet.parse import Doc, Span, Token

_PLACES = frozenset({COUNTRY, CAPITAL, CITY, SEAT})
_LOCATIVE = frozenset({"à", "au", "aux", "en", "dans", "vers", "sur", "depuis"})
_ARTICLES = frozenset({"le", "la", "l'", "les"})
_PAIR = 2
_CLOCK = 10  # tokens of « (heure locale, 7 heures à »
_HOURS = frozenset({"heure", "heures", "h", "gmt", "tu", "utc"})
_SETTING = 6  # sentences that tell where an article is set
_BREAKS = frozenset({";", ":", "–", "—", "."})  # « . » where the parse runs on


def is_soldier(draft: Draft) -> bool:
    """« le général Jan Nowak »: a military title alone, as leaders of juntas bear, too."""
    return draft.rank == "military" and draft.offices <= words("military title")


def is_of_town(hit: Span) -> bool:
    """« dans la petite ville tchèque de », « en terre tchadienne »: a demonym tells a place."""
    doc, i = hit.doc, hit.start - 1
    if hit.label_ != DEMONYM or i < 1 or doc[i].plain not in words("town"):
        return False
    while i > 1 and doc[i - 1].pos_ == "ADJ":
        i -= 1
    return _before(doc, i) in _LOCATIVE


def _before(doc: Doc, i: int) -> str:
    """Return the word before a token and its article, "" where there is none."""
    i -= 1
    while i > 0 and doc[i].plain in _ARTICLES:
        i -= 1
    return doc[i].plain if i >= 0 else ""


@dataclass(frozen=True, slots=True)
class Naming:
    """One place where a person is named."""

    start: int
    end: int
    person: int
    sentence: int
    subject: bool


@dataclass(frozen=True, eq=False)
class Scene:
    """The text with its names, descriptions and states, for looking around a place of it."""

    doc: Doc
    roster: Roster
    descriptions: Sequence[Description]
    relations: Sequence[Relation]
    hits: Sequence[Span]
    sentence_of: Mapping[int, int]

    @cached_property
    def namings(self) -> tuple[Naming, ...]:
        """The places where exactly one person is named, in text order."""
        starts = {m.start for m in self.roster.mentions}
        found = [
            Naming(
                m.start,
                m.end,
                m.actors[0],
                self.sentence_of[m.start],
                self._is_subject(m.start, m.end, starts),
            )
            for m in self.roster.mentions
            if len(m.actors) == 1
            and m.start in self.sentence_of
            and self.roster.drafts[m.actors[0]].kind == "person"
        ]
        return tuple(sorted(found, key=lambda n: n.start))

    @cached_property
    def _starts(self) -> list[int]:
        return [n.start for n in self.namings]

    @cached_property
    def _sentences(self) -> list[int]:
        return [n.sentence for n in self.namings]

    @cached_property
    def person_at(self) -> Mapping[int, int]:
        """The person named at a token."""
        return {i: n.person for n in self.namings for i in range(n.start, n.end)}

    @cached_property
    def hits_by_sentence(self) -> Mapping[int, Sequence[Span]]:
        """The gazetteer's spans by the number of their sentence."""
        found: dict[int, list[Span]] = {}
        for hit in self.hits:
            if hit.start in self.sentence_of:
                found.setdefault(self.sentence_of[hit.start], []).append(hit)
        return found

    def tokens_of(self, words: frozenset[str]) -> Iterator[Token]:
        """Yield the sentences' tokens of which one of the words is the lemma or the form."""
        for token in self.doc.having(words):
            if token.i in self.sentence_of and (token.lemma_ in words or token.lower_ in words):
                yield token

    @cached_property
    def principals(self) -> tuple[int, ...]:
        """The two persons whom the title pairs, else the two most often named.

        Of persons named as often the one named first.
        """
        title = {n.person for n in self.namings_in(0, 0)} | self.paired
        counts: dict[int, int] = {}
        for naming in self.namings:
            if self.roster.drafts[naming.person].rank in {
                "head",
                "minister",
                "other",
                "organization",
            }:
                counts[naming.person] = counts.get(naming.person, 0) + 1
        ranked = sorted(counts, key=lambda p: -counts[p])
        told = [p for p in ranked if p in title]
        return tuple(told if len(told) == _PAIR else ranked[:_PAIR])

    @cached_property
    def paired(self) -> Set[int]:
        """« le sommet Martin-Orlov »: whom the first sentence names as a pair."""
        mentions = (m for m in self.roster.mentions if self.sentence_of.get(m.start) == 0)
        return {p for m in mentions if len(m.actors) == _PAIR for p in m.actors}

    @cached_property
    def foremost(self) -> frozenset[int]:
        """Those of the principals whom the title or the first sentence names."""
        return frozenset(n.person for n in self.namings_in(0, 1)).intersection(self.principals)

    def namings_in(self, first: int, last: int) -> Sequence[Naming]:
        """Return the namings in the sentences of these numbers, both included."""
        return self.namings[
            bisect_left(self._sentences, first) : bisect_right(self._sentences, last)
        ]

    @cached_property
    def _first_namings(self) -> Mapping[int, int]:
        found: dict[int, int] = {}
        for naming in self.namings:
            found.setdefault(naming.person, naming.start)
        return found

    def is_new(self, naming: Naming) -> bool:
        """Tell whether the text has not named the person before."""
        return self._first_namings[naming.person] == naming.start

    def places_in(self, sentence: int) -> Iterator[Span]:
        """Yield the places of a sentence that something is said to happen at."""
        for hit in self.hits_by_sentence.get(sentence, ()):
            if self._is_place(hit):
                yield hit

    def _is_place(self, hit: Span) -> bool:
        told = (hit.label_ in _PLACES and self.is_locative(hit)) or is_of_town(hit)
        return told and not self._tells_the_hour(hit)

    def _tells_the_hour(self, hit: Span) -> bool:
        """« à 6 h (7 heures à Lima) »: whose clock it is, and no place."""
        before = self.doc[max(hit.start - _CLOCK, 0) : hit.start]
        opened = next((t.i for t in reversed(before) if t.text in {"(", ")"}), None)
        if opened is None or self.doc[opened].text == ")":
            return False
        inside = self.doc[opened + 1 : hit.start]
        return any(t.plain in _HOURS for t in inside) and any(t.text.isdigit() for t in inside)

    @cached_property
    def setting(self) -> frozenset[str]:
        """The state where the article's first sentences are set; empty where they differ."""
        counts: Counter[str] = Counter()
        for sentence in range(_SETTING):
            for hit in self.hits_by_sentence.get(sentence, ()):
                if (self._is_place(hit) and not self._is_left(hit)) or self._is_dateline(hit):
                    counts[hit.kb_id_] += 1
        most = counts.most_common(2)
        if not most or (len(most) > 1 and most[0][1] < 2 * most[1][1]):
            return frozenset()
        return frozenset({most[0][0]})

    def _is_left(self, hit: Span) -> bool:
        """« doit s'envoler d'Oslo »: where one is no more."""
        behind = self.doc[max(hit.start - 2, 0) : hit.start]
        return (
            len(behind) > 1
            and behind[1].plain in {"de", "d'", "du"}
            and (behind[0].lemma_ in words("leaving"))
        )

    def _is_dateline(self, hit: Span) -> bool:
        """« Accra (AFP) – », « TUNIS, lundi 12 juin 2023 »."""
        after = self.doc.span(hit.end, hit.end + 1).text
        opens = bool(self.doc[hit.start].is_sent_start)
        return (
            opens
            and hit.label_ in {CAPITAL, CITY, COUNTRY}
            and after in {"(", ",", "–", "—", "-", "."}
        )

    def is_locative(self, hit: Span) -> bool:
        """Tell whether a preposition of place stands before: « à Paris », « au Kremlin »."""
        before = _before(self.doc, hit.start)
        if before == "a" and hit.start and self.doc[hit.start - 1].text == "A":
            return True  # « A Oslo »: capitals often go without their accents
        if before in {"de", "d'", "du"}:
            return hit.label_ in {CITY, SEAT} or self._is_site_of(hit)
        return before in _LOCATIVE

    def _is_site_of(self, hit: Span) -> bool:
        """« a foulé le sol d'Erevan », « au palais impérial de Tokyo »."""
        nouns = {t.plain for t in self.doc[max(0, hit.start - 4) : hit.start]}
        return not nouns.isdisjoint(words("site"))

    def is_bound_for(self, hit: Span) -> bool:
        """Tell whether a place is where a traveller leaves for: « s'est envolé pour le Pérou »."""
        return hit.label_ in _PLACES and _before(self.doc, hit.start) in {"pour", "vers"}

    def parts(self, first: int, second: int) -> bool:
        """Tell whether a semicolon or a dash parts two tokens of a sentence."""
        low, high = sorted((first, second))
        return any(self.doc[i].text in _BREAKS for i in range(low, high))

    def _is_subject(self, start: int, end: int, starts: Set[int]) -> bool:
        """Tell whether a name is a subject by itself: none of « M. Ba, M. Sall et Mme Sow »."""
        if end < len(self.doc) and self.doc[end].plain in {"et", ","} and end + 1 in starts:
            return False
        return any(t.dep_ in SUBJECT for t in self.doc[start:end])

    def person_of(self, token: Token) -> int | None:
        """Return the person named at a noun, or by the unqualified office that it is."""
        if token.i in self.person_at:
            return self.person_at[token.i]
        return self._unqualified.get(token.i)

    @cached_property
    def _unqualified(self) -> Mapping[int, int]:
        """« le chef de l'Etat » where one person alone is called president, of no state."""
        found = {}
        for d in self.descriptions:
            if d.holders or d.countries or d.organization or d.complemented or d.plural:
                continue
            holders = [p for p in self.stateless if self._may_hold(p, d)] if d.definite else []
            if len(holders) == 1:
                found.update(dict.fromkeys(range(d.head, d.end), holders[0]))
        return found

    def _may_hold(self, person: int, description: Description) -> bool:
        draft = self.roster.drafts[person]
        same = not draft.offices or same_office(draft.offices, description.office.name)
        return description.office.level in draft.ranks and same

    @property
    def stateless(self) -> tuple[int, ...]:
        """The persons who may represent a state that nothing beside their names tells."""
        return tuple(filter(self.is_stateless, self.roster.persons()))

    def is_stateless(self, person: int) -> bool:
        """Tell whether a person is one of them."""
        draft = self.roster.drafts[person]
        told = draft.countries or draft.organization or draft.former
        if told or person in self._kept_away:
            return False
        return draft.rank in {"head", "minister", "other"} or is_soldier(draft)

    def has_kin(self, person: int) -> bool:
        """« Anne Nowak ... Jan Nowak »: tell whether another has the surname: a spouse."""
        surname = name_key(self.roster.drafts[person].name)[-1:]
        others = (d.name for i, d in enumerate(self.roster.drafts) if i != person)
        return any(name_key(other)[-1:] == surname for other in others)

    @cached_property
    def _kept_away(self) -> frozenset[int]:
        """« l'héritier de Paul Martin »: who is never named but so has no part in the news."""
        spoken: dict[int, bool] = {}
        for n in self.namings:
            before = [t.plain for t in self.doc[max(0, n.start - 2) : n.start]]
            away = before[-1:] in (["de"], ["d'"], ["du"]) and before[0] in words("kept away")
            spoken[n.person] = spoken.get(n.person, True) and away
        return frozenset(p for p, away in spoken.items() if away)

    def is_known(self, relation: Relation) -> bool:
        """« Le Suisse Jan Nowak est là. Le Suisse dort. »: whom a demonym means is named."""
        if relation.kind != "demonym" or relation.country is None:
            return False
        ranks = (self.roster.drafts[p].rank for p in self.roster.compatriots(relation.country))
        return any(rank in {"head", "other"} for rank in ranks)

    def may_be(self, person: int, code: str) -> bool:
        """Tell whether a person is of a state, or of none told and spoken of for himself."""
        told = self.roster.drafts[person].country
        return told == code or (told is None and person not in self._kept_away)

    def opens(self, hit: Span) -> bool:
        """Tell whether nothing but an article stands before a state in its sentence."""
        return all(t.plain in _ARTICLES for t in self.doc[hit.sent.start : hit.start])

    @cached_property
    def mentions_of_states(self) -> Sequence[tuple[str, bool]]:
        """The code of each state that the text names, and whether by its seat of power."""
        named = {COUNTRY, CAPITAL, DEMONYM, SEAT}
        return [
            *((hit.kb_id_, self._is_seat(hit)) for hit in self.hits if hit.label_ in named),
            *((code, False) for states in self.compounds for code in 2 * states),
        ]

    @staticmethod
    def _is_seat(hit: Span) -> bool:
        """« l'Elysée », not « Abidjan », a town that is more."""
        return hit.label_ == SEAT and fold(hit.text) not in cities()

    @cached_property
    def compounds(self) -> tuple[tuple[str, ...], ...]:
        """The states of each « franco-canadien »."""
        demonyms = (hit for hit in self.hits if hit.label_ == DEMONYM)
        return tuple(filter(None, map(compound_states, demonyms)))

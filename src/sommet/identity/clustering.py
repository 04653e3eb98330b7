"""From names to persons: which names mean one and the same."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set

from sommet.identity.names import NameKey, is_numeral, is_pair, name_key, title_gender
from sommet.identity.naming import is_given_name
from sommet.identity.roster import Draft, Roster
from sommet.lexicon import Gender
from sommet.lexicon.gazetteer import fold, office_gender
from sommet.parse import Span

Owners = tuple[int, ...]  # whom a name means: one person, two in « Miller-Kim », or nobody known


def cluster(
    names: Sequence[Span], roster: Roster, reigning: Set[int] = frozenset()
) -> list[Owners]:
    """Add a draft for each person named; return each name's bearers.

    Full names come first, then single words, each the person's who bears it. A word that several
    bear means the one most often named; where they are equal, nobody.

    Args:
        names: the spans of names, in text order.
        roster: written into.
        reigning: indexes of the names after « le pape », « le roi »: « le pape Jean » is no Jean
            Petit, unless that one reigns too.

    Example:
        « John Miller », « Miller » and « M. Miller » have one owner, « Xi-Miller » two.
    """
    keys = [name_key(n.text) for n in names]
    owners: list[Owners] = [()] * len(names)
    first_words = {k[0] for k in keys if len(k) > 1 and not is_numeral(k[-1])}
    for i, key in enumerate(keys):
        if len(key) == 2 and is_numeral(key[1]) and key[0] in first_words:
            keys[i] = key[:1]  # « Kim Ⅲ » is a Kim, « Abdallah II » has no fuller name
    lone = {k[0] for k in keys if len(k) == 1}
    spoken = lone | {
        word for n, k in zip(names, keys, strict=True) if not is_pair(n.text) for word in k
    }
    surnames = {
        k[-1] for n, k in zip(names, keys, strict=True) if len(k) > 1 and not is_pair(n.text)
    }
    pairs = {
        i
        for i, n in enumerate(names)
        if is_pair(n.text)
        and (_is_meeting_of(n, surnames) if keys[i][0] in surnames else set(keys[i]) <= spoken)
        and (keys[i][0] in surnames or not is_given_name(keys[i][0]))
    }
    counts = Counter(k for i, k in enumerate(keys) if i not in pairs)
    for i in sorted(range(len(names)), key=lambda i: (-len(keys[i]), -counts[keys[i]])):
        if len(keys[i]) > 1 and i not in pairs:
            found = _same_person(keys[i], roster)
            if found is None:
                found = roster.add(Draft(names[i].text, "person", keys[i]))
            elif roster.drafts[found].words == keys[i] and roster.drafts[found].name.isupper():
                roster.drafts[found].name = names[i].text
            owners[i] = (found,)
    _single_words(names, keys, owners, roster, reigning)
    for i in pairs:
        both = [
            roster.person(written, (word,)) if bearer is None else bearer
            for written, word in zip(re.split("[-–]", names[i].text), keys[i], strict=True)
            for bearer in [_bearer(word, roster.bearers(word), roster, Counter(), "")]
        ]
        owners[i] = tuple(both) if len(set(both)) == 2 else ()
    return owners


def _is_meeting_of(name: Span, surnames: Set[str]) -> bool:
    """« le tête-à-tête Miller-Kim »: two persons, one of whom at least is named elsewhere."""
    before = name.doc[name.start - 1] if name.start else None
    told = before is None or bool(name[0].is_sent_start) or before.pos_ == "NOUN"
    return told and not surnames.isdisjoint(name_key(name.text))


def _single_words(
    names: Sequence[Span],
    keys: Sequence[NameKey],
    owners: list[Owners],
    roster: Roster,
    reigning: Set[int],
) -> None:
    frequency = Counter(o for owner in owners for o in owner)  # in the order of the text
    full = set(roster.persons())
    crowned = {p for i in reigning for p in owners[i]}
    for name, owner in zip(names, owners, strict=True):
        for p in owner:
            roster.drafts[p].gender = roster.drafts[p].gender or _described(name)
    alone: dict[str, int] = {}  # whom a name by itself means, as sovereigns are called
    for i, key in sorted(enumerate(keys), key=lambda named: named[0] not in reigning):
        if len(key) != 1:
            continue
        if i not in reigning and key[0] in alone:
            owners[i] = (alone[key[0]],)
            continue
        may_be = crowned if i in reigning else full
        bearers = [p for p in roster.bearers(key[0]) if p in may_be]
        bearer = _bearer(key[0], bearers, roster, frequency, _titled(names[i]))
        if bearer is None and names[i].text.isupper():
            bearer = _initialled(key[0], full, roster)
        if bearer is None and not may_be.intersection(roster.bearers(key[0])):
            bearer = roster.person(names[i].text, key)
            if i in reigning:
                alone[key[0]] = bearer
        owners[i] = () if bearer is None else (bearer,)


def _initialled(letters: str, persons: Iterable[int], roster: Roster) -> int | None:
    """Return the one person whose name's initials the letters are, two at least."""
    bearers = [p for p in persons if "".join(word[0] for word in roster.drafts[p].words) == letters]
    return bearers[0] if len(bearers) == 1 and len(letters) > 1 else None


def _titled(name: Span) -> Gender:
    """Return the gender that a courtesy title before the name tells."""
    return (title_gender(name.doc[name.start - 1]) or "") if name.start else ""


def _described(name: Span) -> Gender:
    """Return the gender that a title or an office before it tells: « son épouse, Ana Sow »."""
    i = name.start - 1
    i -= i > 0 and name.doc[i].text == ","
    return _titled(name) or (office_gender(fold(name.doc[i].text)) if i >= 0 else "")


def _same_person(words: NameKey, roster: Roster) -> int | None:
    """Return the person whose name holds all the words in their order, or misspells them."""
    for index in roster.bearers(words[0]):
        rest = iter(roster.drafts[index].words)
        if all(word in rest for word in words):
            return index
    return next(
        (p for p in roster.bearers(words[0]) if is_misspelt(roster.drafts[p].words, words)), None
    )


def is_misspelt(one: NameKey, other: NameKey) -> bool:
    """Tell whether two names differ by a slip in one long family name only.

    Example:
        >>> is_misspelt(("felix", "tshisekedi"), ("felix", "tshsekedi"))
        True
        >>> is_misspelt(("kim", "jong", "il"), ("kim", "jong", "un"))
        False
    """
    if len(one) != len(other) or one[:-1] != other[:-1] or len(one) < 2:
        return False
    longest = max(len(one[-1]), len(other[-1]))
    slips = 2 if longest > 8 else 1
    return longest > 5 and one[-1][0] == other[-1][0] and _distance(one[-1], other[-1]) <= slips


def _distance(one: str, other: str) -> int:
    """Return the edit distance (Levenshtein, 1966)."""
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        last, row[0] = row[0], i
        for j, b in enumerate(other, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (a != b))
    return row[-1]


def _bearer(
    word: str,
    persons: Iterable[int],
    roster: Roster,
    frequency: Mapping[int, int],
    gender: Gender,
) -> int | None:
    """Return whom a single word of a name means: of several bearers the one named most often.

    Before that, whose gender is known to be the title's: « Mme Sow » is the wife of « Ali Sow ».
    Of equals it is the one named first: whom an article is about it names first.
    """
    bearers = [p for p in persons if {gender, roster.drafts[p].gender} != {"m", "f"}]
    ends = [p for p in bearers if roster.drafts[p].words[-1] == word]
    bearers = ends if len(ends) == 1 else bearers
    order = {p: place for place, p in enumerate(frequency)}
    return min(
        bearers,
        key=lambda p: (
            bool(gender) and roster.drafts[p].gender != gender,
            -frequency.get(p, 0),
            order.get(p, len(order)),
        ),
        default=None,
    )

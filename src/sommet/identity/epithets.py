"""Persons meant by what they once were, or by their place: « l'ancien juge », « le second »."""

from __future__ import annotations

from collections.abc import Mapping

from sommet.cast import Mention
from sommet.grammar import SUBJECT, verb_lemma
from sommet.identity.discourse import Discourse
from sommet.lexicon import Gender
from sommet.parse import Doc, Token

_ARTICLES = frozenset({"le", "la", "l'"})
_PLACES: Mapping[str, int] = {
    **dict.fromkeys(("premier", "première"), 0),
    **dict.fromkeys(("second", "seconde"), 1),
}
ORDINALS = frozenset(_PLACES)
_MOVING = frozenset(
    {"arriver", "venir", "partir", "repartir", "entrer", "sortir", "atterrir", "poser", "être"}
)
_CONTRASTS = ([",", "lui", ","], [",", "elle", ","])
_IN_CONTRAST = ("de son côté", "pour sa part", "à son tour")
_ASIDE = frozenset({"outsider", "spokesperson", "household"})


def resolve_ordinal(discourse: Discourse, token: Token) -> Mention | None:
    """« M. Sall et Mme Sow ont dîné. La seconde a souri. »: of two persons named, that one.

    Returns:
        The mention; None where the sentence before does not name two persons, of whom the one in
        that place agrees in gender.
    """
    word = token.plain
    if word not in _PLACES or not token.i or not _stands_alone(token):
        return None
    start = token.i - 1
    if token.doc[start].plain not in _ARTICLES or token.i in discourse.quoted:
        return None
    if start and verb_lemma(token.doc[start - 1]) in _MOVING:
        return None  # « arrivée la première »: in which order
    # the pair that « le premier » was of is the pair that « le second » is of
    listed = discourse.listed or discourse.listed_before(start)
    if word.startswith("premi"):
        listed = discourse.listed_before(start)
    if len(listed) != 2:
        return None
    person = listed[_PLACES[word]]
    if {discourse.roster.drafts[person].gender, _gender(word)} == {"m", "f"}:
        return None
    discourse.listed = listed
    return discourse.roster.mention(start, token.i + 1, "pronoun", [person])


def _stands_alone(token: Token) -> bool:
    """« le second a dit », and not « le second tour »: no noun of its own."""
    following = token.doc[token.i + 1 : token.i + 2]
    return bool(following) and (
        following[0].pos_ in {"AUX", "VERB", "ADV", "PUNCT", "PRON"} or following[0].plain == "ne"
    )


def _gender(word: str) -> Gender:
    return "f" if word.endswith("e") else "m"


def in_focus(discourse: Discourse, noun: Token, end: int, gender: Gender) -> list[int]:
    """« M. Sall promet. L'ancien juge y tient. »: what the person last spoken of once was, or is.

    Only a subject means him; one set against what was said (« de son côté ») is the other of the
    two who meet.

    Args:
        discourse: what was said before.
        noun: the epithet's noun.
        end: index after the epithet's last token.
        gender: the epithet's.

    Returns:
        The person alone; nothing where nobody is in focus or the gender is another.
    """
    if noun.dep_ not in SUBJECT or noun.i in discourse.quoted:
        return []
    drafts = discourse.roster.drafts
    last = discourse.persons_before(noun.i, subjects=True)[:1]
    found = discourse.other_than(last[0]) if last and _contrasts(noun, end) else last
    return [
        p
        for p in found
        if drafts[p].rank not in _ASIDE and {drafts[p].gender, gender} != {"m", "f"}
    ]


def _contrasts(noun: Token, end: int) -> bool:
    spoken = " ".join(t.plain for t in noun.sent)
    return is_contrasted(noun.doc, end) or any(phrase in spoken for phrase in _IN_CONTRAST)


def is_contrasted(doc: Doc, end: int) -> bool:
    """« le jeune dirigeant, lui, », « a, lui, »: told by what follows the passage ending there."""
    while end < len(doc) and (doc[end].pos_ == "AUX" or doc[end].plain in {"n'", "ne"}):
        end += 1
    return [t.plain for t in doc[end : end + 3]] in _CONTRASTS

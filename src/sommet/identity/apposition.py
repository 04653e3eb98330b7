"""Appositions: a name after a comma is set beside what stands there, or begins a clause or list."""

from __future__ import annotations

from collections.abc import Mapping

from sommet.grammar import has_feature, is_verb
from sommet.parse import Doc

_CLITICS = frozenset({"ne", "n'", "se", "s'", "l'", "le", "la", "les", "lui", "leur", "y", "en"})
_ARTICLES = frozenset({"le", "la", "l'", "les"})
_POSSESSIVES = frozenset({"son", "sa", "ses", "leur", "leurs"})
_JOINING = frozenset({"et", "mais", "or", "car", "que", "qu'", "«", '"', "“"})


def opens_main_clause(doc: Doc, start: int, end: int) -> bool:
    """« En recevant le roi, Jan Nowak a souri »: the name is a subject, and no king.

    A passage that is a subject itself has its apposition: « Le roi, Jan Nowak a souri » lacks a
    comma.

    Args:
        doc: the parsed text.
        start: first token of the passage before the comma.
        end: index after the name that follows the comma.
    """
    subject = doc[start].is_sent_start or start == 0 or doc[start - 1].plain in _JOINING
    return not subject and is_followed_by_verb(doc, end)


def is_followed_by_verb(doc: Doc, i: int) -> bool:
    """« Après Jan Nowak, le ministre a parlé »: a subject, and no apposition to the name."""
    while i < len(doc) and doc[i].plain in _CLITICS:
        i += 1
    return i < len(doc) and is_verb(doc[i]) and not has_feature(doc[i], "VerbForm", "Part")


def end_of(name: int, ending: Mapping[int, int]) -> int:
    """Return the index after a name's last token.

    Args:
        name: the name's index.
        ending: index after the last token -> name.
    """
    return next(end for end, index in ending.items() if index == name)


def closes_apposition(doc: Doc, i: int, *, complete: bool = False) -> bool:
    """« le président de la RDC, Jean Mbala, » : no other name is listed after it.

    After a complete description, of an office and whose it is, another may follow: « le président
    russe, Jan Nowak et son homologue ».
    """
    while i < len(doc) and (doc[i].pos_ == "PROPN" or doc[i].text[:1].isupper()):
        i += 1
    if i >= len(doc) or doc[i].plain != "et":
        return True
    return complete and i + 1 < len(doc) and doc[i + 1].plain in _ARTICLES | _POSSESSIVES

"""People and bodies that an article brings in without a name of their own that counts."""

from __future__ import annotations

from sommet.identity.vocabulary import words
from sommet.lexicon.gazetteer import fold, office_forms
from sommet.parse import Token

_NEW = frozenset({"un", "une", "son", "sa", "leur", "cet", "certain", "certaine"})
_TELLING = frozenset({"nmod", "appos", "flat:name", "amod", "acl", "acl:relcl"})


def is_another(noun: Token) -> bool:
    """Tell whether a noun brings in somebody who may speak, and is nobody named so far.

    « un élu », « le patron de la société » and « le syndicat » are such; « le président » alone,
    or « le dirigeant », may be whoever was spoken of.
    """
    told = {c.dep_ for c in noun.children if c.i > noun.i} & _TELLING
    new = any(c.plain in _NEW for c in noun.children if c.i < noun.i)
    person = fold(noun.plain) in office_forms() or noun.plain in words("trade")
    return noun.plain in words("collective") or (person and bool(told or new))

"""Forms of person names: the words that spellings share, titles, particles and numerals."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from sommet.lexicon import Gender
from sommet.lexicon.gazetteer import fold, title_forms
from sommet.parse import Token

HONOURING = frozenset({"son", "sa", "votre"})  # « Excellence », « Majesté »
# lower-case words within names: « Mohammed ben Salmane », « Ursula von der Leyen »
PARTICLES = frozenset(
    {"de", "du", "des", "da", "dos", "das", "di", "del", "della", "van", "von", "der", "den"}
    | {"ter", "zu", "al", "el", "ben", "bin", "ould", "bint", "e", "y"}
)
_TITLES_OF_SEVERAL = frozenset({"mm.", "mm", "mmes", "messieurs", "mesdames"})
_ROMAN = re.compile(r"^(?=[IVX])X{0,3}(IX|IV|V?I{0,3})$")
_PAIR = re.compile(r"^[^\W\d_]+[-–][A-ZÀ-Þ][^\W\d_]+$")
_WORD = re.compile(r"[^\W_]+")

NameKey = tuple[str, ...]


@lru_cache(maxsize=20_000)
def name_key(name: str) -> NameKey:
    """Return the folded words of a name: what its spellings share.

    Example:
        >>> name_key("Kim Min-jun") == name_key("KIM Min Jun")
        True
    """
    return tuple(_WORD.findall(fold(unicodedata.normalize("NFKC", name))))


def title_gender(token: Token) -> Gender | None:
    """Return the gender that a courtesy title tells; None where the token is no title."""
    title = title_forms().get(fold(token.text))
    return title.gender if title else None


def is_title(token: Token) -> bool:
    """Tell whether the token is a courtesy title: « M. », « Mme », « cheikh »."""
    return fold(token.text) in title_forms() or _is_of_excellency(token)


def _is_of_excellency(token: Token) -> bool:
    """« S. E. M. », « S. E. M »: a title in several tokens."""
    if token.text not in {"S.", "E.", "M"}:
        return False
    around = [t.text for t in token.doc[max(token.i - 1, 0) : token.i + 2]]
    return "E." in around and ("S." in around or token.text == "M")


def is_title_of_several(token: Token) -> bool:
    """Tell whether the token is a title before several names: « MM. »."""
    return token.plain in _TITLES_OF_SEVERAL


@lru_cache(maxsize=20_000)
def is_numeral(word: str) -> bool:
    """Tell whether a word is a Roman numeral, in whatever letters: « ii », « Ⅲ »."""
    return bool(_ROMAN.match(unicodedata.normalize("NFKC", word).upper()))


def is_capitalised(token: Token) -> bool:
    """Tell whether the token begins with a capital letter."""
    return token.text[:1].isupper()


def is_pair(name: str) -> bool:
    """Tell whether a name is two words joined by a hyphen, as in « le sommet Miller-Kim ».

    Example:
        >>> is_pair("Miller-Kim"), is_pair("Jean-Marc Le Gall")
        (True, False)
    """
    return bool(_PAIR.match(name))

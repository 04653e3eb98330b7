"""Facts of French summit articles.

Example:
    >>> from sommet import extract, load
    >>> extract(load("fixtures/korea-15-park-ottawa.txt")).venue.city
    'Ottawa'
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sommet.article import Article as Article
    from sommet.article import ArticleError as ArticleError
    from sommet.article import from_bytes as from_bytes
    from sommet.article import from_text as from_text
    from sommet.article import load as load
    from sommet.extraction import explain as explain
    from sommet.extraction import extract as extract
    from sommet.extraction import extract_many as extract_many
    from sommet.models import Arrival as Arrival
    from sommet.models import ArticleInfo as ArticleInfo
    from sommet.models import Event as Event
    from sommet.models import Evidence as Evidence
    from sommet.models import Explanation as Explanation
    from sommet.models import Extraction as Extraction
    from sommet.models import Goal as Goal
    from sommet.models import Participant as Participant
    from sommet.models import Reason as Reason
    from sommet.models import Venue as Venue
    from sommet.models import When as When
    from sommet.versions import ModelError as ModelError

_HOME = {  # imported when first asked for: the command must start without spaCy
    **dict.fromkeys(("Article", "ArticleError", "from_bytes", "from_text", "load"), "article"),
    **dict.fromkeys(("explain", "extract", "extract_many"), "extraction"),
    **dict.fromkeys(("Arrival", "ArticleInfo", "Event", "Evidence", "Explanation"), "models"),
    **dict.fromkeys(("Extraction", "Goal", "Participant", "Reason", "Venue", "When"), "models"),
    "ModelError": "versions",
}

__all__ = [*sorted(_HOME)]


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module 'sommet' has no attribute {name!r}")
    return getattr(import_module(f"sommet.{_HOME[name]}"), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOME})

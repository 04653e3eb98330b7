"""Many articles, of which each may fail by itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sommet.article import Article, ArticleError
from sommet.extraction import extract
from sommet.models import Extraction
from sommet.versions import ModelError


def extract_each(
    articles: Iterable[Article | ArticleError],
) -> Iterator[Extraction | ArticleError]:
    """Yield what becomes of each article, in order: its extraction, or what is wrong with it.

    Args:
        articles: as read, those that cannot be read as the error that says so.

    Raises:
        ModelError: the French model is not installed, so that every article would fail.

    Example:
        >>> from sommet.article import from_text
        >>> [type(outcome).__name__ for outcome in extract_each([from_text("Le pain est bon.")])]
        ['Extraction']
    """
    for article in articles:
        yield article if isinstance(article, ArticleError) else _outcome(article)


def _outcome(article: Article) -> Extraction | ArticleError:
    try:
        return extract(article)
    except ModelError:
        raise
    except Exception as error:
        return ArticleError(article.source, f"internal error: {type(error).__name__}: {error}")

"""Many articles, of which each may fail by itself, in one process or several."""

from __future__ import annotations

import gc
import itertools
import os
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, TypeVar

from sommet.article import Article, ArticleError
from sommet.models import Explanation, Extraction
from sommet.versions import ModelError, check_model
from sommet.workers import map_in_order

if TYPE_CHECKING:
    from sommet.parse import Doc

# What reads French is imported where articles are extracted: with workers, that is in them alone.

T = TypeVar("T")

BATCH = 16  # articles; more take more memory and no less time
FEW = 3 * BATCH  # articles that one process has done by the time that others are ready
_BATCHES = itertools.count()  # of this process, so far
_LONG = 200_000  # code points; a batch ends with the article that brings it there


def extract_each(
    articles: Iterable[Article | ArticleError], *, jobs: int | None = 1
) -> Generator[Extraction | ArticleError, None, None]:
    """Yield what becomes of each article, in order: its extraction, or what is wrong with it.

    A few batches are in memory at a time, however many articles there are. To close the generator
    ends the processes at once.

    Args:
        articles: as read, those that cannot be read as the error that says so.
        jobs: number of processes; more than one are started as `multiprocessing` spawns them, so
            that a script needs its ``if __name__ == "__main__":``. None means one for up to 48
            articles, else as many as there are cores. The outcome is the same.

    Raises:
        ModelError: the French model is not installed, so that every article would fail.

    Example:
        >>> from sommet.article import from_text
        >>> [type(outcome).__name__ for outcome in extract_each([from_text("Le pain est bon.")])]
        ['Extraction']
    """
    return _each(extract_batch, articles, jobs)


def explain_each(
    articles: Iterable[Article | ArticleError], *, jobs: int | None = 1
) -> Generator[Explanation | ArticleError, None, None]:
    """Yield what becomes of each article as `extract_each` does, with the reasons of its facts."""
    return _each(explain_batch, articles, jobs)


def _each(
    task: Callable[[Sequence[Article | ArticleError]], Iterable[T | ArticleError]],
    articles: Iterable[Article | ArticleError],
    jobs: int | None,
) -> Generator[T | ArticleError, None, None]:
    if jobs is None:
        articles = iter(articles)
        first = list(itertools.islice(articles, FEW + 1))
        articles = itertools.chain(first, articles)
        jobs = cores() if len(first) > FEW else 1
    # threads that share small matrices lose more than they gain; numpy reads it when imported
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    if jobs == 1:
        for batch in batches(articles):
            yield from task(batch)
    else:
        check_model()
        for batch, outcomes in map_in_order(task, batches(articles), jobs):
            yield from outcomes
            yield from map(_lost, batch[len(outcomes) :])


def extract_batch(
    articles: Sequence[Article | ArticleError],
) -> Iterator[Extraction | ArticleError]:
    """Yield what becomes of each of a few articles, which are annotated together.

    This is what a worker maps, on this machine or another; the model is loaded at the first call.

    Args:
        articles: as for `extract_each`; all are in memory at once.

    Raises:
        ModelError: the French model is not installed.
    """
    from sommet.extraction import extract

    return _batch(extract, articles)


def explain_batch(
    articles: Sequence[Article | ArticleError],
) -> Iterator[Explanation | ArticleError]:
    """Yield what becomes of each of a few articles as `extract_batch` does, with the reasons."""
    from sommet.extraction import explain

    return _batch(explain, articles)


def _batch(
    read: Callable[[Article, Doc | None], T], articles: Sequence[Article | ArticleError]
) -> Iterator[T | ArticleError]:
    from sommet.extraction import annotate_all

    _free_last_batch()
    readable = [article for article in articles if isinstance(article, Article)]
    docs: Iterator[Doc | None]
    try:
        docs = iter(annotate_all(readable))
    except ModelError:
        raise
    except Exception:  # one is at fault: each is annotated by itself, to tell which
        docs = itertools.repeat(None)
    for article in articles:
        if isinstance(article, ArticleError):
            yield article
            continue
        try:
            yield read(article, next(docs))
        except ModelError:
            raise
        except Exception as error:
            fault = f"internal error: {type(error).__name__}: {error}"
            yield ArticleError(article.source, fault)


def _free_last_batch() -> None:
    """Free the documents of the batch before, which hold themselves in cycles.

    Left to itself, the collector looks for them when hundreds of megabytes have come together. What
    is loaded by the second batch, the model and the lexicons, it passes over from then on.
    """
    if next(_BATCHES):
        gc.collect()
        if not gc.get_freeze_count():  # `sommet.pipeline` thaws a model that it gives up
            gc.freeze()


def batches(
    articles: Iterable[Article | ArticleError],
) -> Iterator[list[Article | ArticleError]]:
    """Yield articles a few at a time, long ones fewer: memory goes with the text annotated."""
    batch: list[Article | ArticleError] = []
    length = 0
    for article in articles:
        batch.append(article)
        length += len(article.text) if isinstance(article, Article) else 0
        if len(batch) == BATCH or length >= _LONG:
            yield batch
            batch, length = [], 0
    if batch:
        yield batch


def cores() -> int:
    """Return the number of cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _lost(article: Article | ArticleError) -> ArticleError:
    """Return the error of an article whose worker died with it."""
    if isinstance(article, ArticleError):
        return article
    return ArticleError(article.source, "the process that read it died")

"""The whole program: from an article to its facts."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from sommet.article import Article
from sommet.facts.arrivals import find_arrivals
from sommet.facts.event import describe_event, find_event, why_none
from sommet.facts.event_date import date_event, day_of_arrivals
from sommet.facts.found import Found
from sommet.facts.goals import find_goals
from sommet.facts.participants import describe_participant, find_participants
from sommet.facts.venue import find_venue, is_remote
from sommet.models import (
    Arrival,
    ArticleInfo,
    Event,
    Explanation,
    Extraction,
    Fact,
    Goal,
    Participant,
    Venue,
)
from sommet.parse import Doc
from sommet.pipeline import annotate_each
from sommet.reading import Reading


def extract(article: Article, doc: Doc | None = None) -> Extraction:
    """Return the facts of the summit, visit or meeting that an article is about.

    Args:
        article: as loaded by `sommet.article.load`.
        doc: what `annotate_all` made of the article, None to make it now.

    Returns:
        The facts; ``event`` is None and every list empty where the article is about no meeting.

    Example:
        >>> from sommet.article import from_text
        >>> extract(from_text("Le pain est bon.")).event
    """
    return _as_printed(article, find_facts(read(article, doc)))


def explain(article: Article, doc: Doc | None = None) -> Explanation:
    """Return the facts of an article as `extract` does, each with the rule that found it.

    Args:
        article: as loaded by `sommet.article.load`.
        doc: what `annotate_all` made of the article, None to make it now.

    Returns:
        The extraction and a reason for each of its facts; where the article is about no meeting,
        one reason, of no fact, that tells how much spoke for one.

    Example:
        >>> from sommet.article import from_text
        >>> explain(from_text("Le pain est bon.")).reasons[0].rule
        'relevance'
    """
    reading = read(article, doc)
    found = find_facts(reading)
    reasons = [f.reason for f in found] or [why_none(reading)]
    return Explanation(extraction=_as_printed(article, found), reasons=tuple(reasons))


def find_facts(reading: Reading) -> list[Found[Fact]]:
    """Return the facts of an article, each with what it was found by, in the order of the keys.

    Args:
        reading: the annotated article.

    Returns:
        The event, the participants, the venue if it is told, arrivals and goals; nothing for an
        article about no meeting.
    """
    meeting = find_event(reading)
    if meeting is None:
        return []
    participants = find_participants(reading, meeting)
    venue = find_venue(reading, meeting, participants)
    day = date_event(reading, meeting)
    arrivals = (
        []
        if is_remote(meeting)
        else find_arrivals(reading, participants, venue.fact if venue else None, day)
    )
    day = day or day_of_arrivals([a.fact for a in arrivals])
    found: list[Found[Fact]] = [describe_event(meeting, day)]
    found += [describe_participant(reading, meeting, actor) for actor in participants]
    if venue is not None:
        found.append(venue)
    found += arrivals
    found += find_goals(reading, participants)
    return found


def _as_printed(article: Article, found: Sequence[Found[Fact]]) -> Extraction:
    facts = [f.fact for f in found]
    return Extraction(
        article=ArticleInfo(
            source=article.source,
            published=article.published,
            text=article.text if article.keep_text else None,
        ),
        event=next((f for f in facts if isinstance(f, Event)), None),
        participants=tuple(f for f in facts if isinstance(f, Participant)),
        venue=next((f for f in facts if isinstance(f, Venue)), None),
        arrivals=tuple(f for f in facts if isinstance(f, Arrival)),
        stated_goals=tuple(f for f in facts if isinstance(f, Goal)),
    )


def extract_many(articles: Iterable[Article]) -> Iterator[Extraction]:
    """Yield the extraction of each article, in order, one article in memory at a time."""
    return map(extract, articles)


def annotate_all(articles: Iterable[Article]) -> list[Doc]:
    """Return the annotated text of each article; together they take less time than one by one."""
    articles = list(articles)
    docs = annotate_each((article.flow, _block_starts(article)) for article in articles)
    for article, doc in zip(articles, docs, strict=True):
        doc.written = article.text
    return docs


def read(article: Article, doc: Doc | None = None) -> Reading:
    """Return the annotated article that the fact finders work on.

    Args:
        article: as loaded.
        doc: what `annotate_all` made of it, None to make it now.

    Example:
        >>> from sommet.article import from_text
        >>> [s.text for s in read(from_text("M. Martin arrive. Il parle.")).body]
        ['M. Martin arrive.', 'Il parle.']
    """
    if doc is None:
        [doc] = annotate_all([article])
    # white space before a sentence's first word may still be of the block before
    written = ((s, s.text.lstrip()) for s in doc.sents)
    sentences = [(_kind_at(article, s.end_char - len(text)), s) for s, text in written if text]
    headline = tuple(s for kind, s in sentences if kind == "headline")
    body = tuple(s for kind, s in sentences if kind == "body")
    captions = tuple(s for kind, s in sentences if kind == "caption")
    return Reading(
        article=article,
        doc=doc,
        headline=headline,
        body=body,
        captions=captions,
    )


def _block_starts(article: Article) -> set[int]:
    return {block.start for block in article.blocks}


def _kind_at(article: Article, offset: int) -> str | None:
    """Return what the block at an offset is, None between blocks."""
    place = bisect_right(article.blocks, offset, key=lambda block: block.start) - 1
    block = article.blocks[place] if place >= 0 else None
    return block.kind if block is not None and offset < block.end else None

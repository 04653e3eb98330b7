"""Title, day of publication and story of a saved web page, as trafilatura finds them."""

from __future__ import annotations

from typing import NamedTuple

from trafilatura import bare_extraction

# what a page declares of its day; a guess from dates in the text would be no better than ours
_DATES = {"original_date": True, "extensive_search": False, "outputformat": "%Y-%m-%d"}


class Webpage(NamedTuple):
    """The article of a web page.

    Attributes:
        text: the title, if there is one, and the story, one paragraph a line.
        published: the day of publication, ISO 8601, as the page declares it.
    """

    text: str
    published: str | None


def main_text(page: bytes) -> Webpage | None:
    """Return the article that a page holds, None if it holds none.

    Args:
        page: the HTML as saved; its encoding is trafilatura's business.

    Example:
        >>> html = "<html><head><title>Un sommet</title></head><body><article><p>" + "Oui. " * 99
        >>> main_text(html.encode()).text.splitlines()[0]
        'Un sommet'
    """
    found = bare_extraction(
        page,
        include_comments=False,
        include_tables=False,
        with_metadata=True,
        date_extraction_params=_DATES,
    )
    if found is None or isinstance(found, dict) or not found.text:
        return None
    title, story = found.title or "", found.text
    text = story if story.startswith(title) else f"{title}\n{story}"
    return Webpage(text, found.date)

"""Extractions as one web page: each article, its evidence highlighted, the facts beside it.

The highlighting is displaCy's span style, which stacks spans that overlap.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape
from importlib import resources
from itertools import pairwise
from typing import Any, NamedTuple

from spacy.displacy.render import SpanRenderer

from sommet.models import Evidence, Extraction, When
from sommet.output.wording import moment

_KINDS = {  # what is written at a span's start, and the legend's word for it
    "event": "event",
    "who": "participant",
    "where": "venue",
    "when": "time",
    "arrival": "arrival",
    "goal": "stated goal",
}
_GLUE = "\ue000"  # private use; marks a token that no space follows, gone from the page
_JOINER = "&NoBreak;"
_TEMPLATE = {
    "span": '<span class="token" style="height:{total_height}px">'
    "{span_slices}{span_starts}<b>{text}</b></span> ",
    "slice": '<i style="background:{bg};top:{top_offset}px"></i>',
    "start": '<u style="background:{bg};top:{top_offset}px">{label}{kb_link}</u>',
}
_PIECE = re.compile(r"\S+")
_LINE = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]+")

_HEAD = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Facts of summit articles</title>
"""


class _Highlight(NamedTuple):
    """A stretch of the text, in code points, and the kind of fact that rests on it."""

    start: int
    end: int
    kind: str


def page(extractions: Iterable[Extraction]) -> Iterator[str]:
    """Yield a web page in parts; it needs no other file, no network and no script.

    Args:
        extractions: what to show; of one without its text only the facts are shown.
    """
    started = False
    for extraction in extractions:
        if not started:
            yield f"{_HEAD}{style()}</head>\n<body>\n"
            started = True
        yield section(extraction)
    if started:
        yield "</body>\n</html>\n"


def style() -> str:
    """Return the style sheet, as an element."""
    sheet = resources.files("sommet.output").joinpath("page.css").read_text("utf-8")
    return f"<style>\n{sheet}</style>\n"


def section(extraction: Extraction) -> str:
    """Return one extraction as HTML: the article, if its text is there, and the facts."""
    text = extraction.article.text
    article = "" if text is None else _article(text, _highlights(extraction))
    return (
        f'<section class="sommet"><h2>{escape(extraction.article.source)}</h2>\n'
        f'<div class="columns">{article}<div class="facts">{_facts(extraction)}</div></div>\n'
        "</section>\n"
    )


def _highlights(extraction: Extraction) -> list[_Highlight]:
    found: dict[_Highlight, None] = {}  # one sentence may be evidence of several goals

    def add(kind: str, *evidence: Evidence) -> None:
        found.update(dict.fromkeys(_Highlight(e.start, e.end, kind) for e in evidence))

    if extraction.event:
        add("event", extraction.event.evidence)
        add("when", *_times(extraction.event.when))
    for participant in extraction.participants:
        add("who", *participant.mentions)
    if extraction.venue:
        add("where", extraction.venue.evidence)
    for arrival in extraction.arrivals:
        add("arrival", arrival.evidence)
        add("when", *_times(arrival.when))
    for goal in extraction.stated_goals:
        add("goal", goal.evidence)
    return list(found)


def _times(when: When | None) -> tuple[Evidence, ...]:
    return when.evidence if when else ()


def _article(text: str, highlights: list[_Highlight]) -> str:
    kinds = {h.kind for h in highlights}
    legend = "".join(
        f'<li><i style="background:var(--{kind})"></i>{name}</li>'
        for kind, name in _KINDS.items()
        if kind in kinds
    )
    renderer = SpanRenderer(
        {
            "colors": {kind: f"var(--{kind})" for kind in _KINDS},
            "template": _TEMPLATE,
            "top_offset": 26,
            "top_offset_step": 13,
            "span_label_offset": 10,
        }
    )
    lines = [_paragraph(renderer, text, line, highlights) for line in _LINE.finditer(text)]
    return f'<article lang="fr"><ul class="legend">{legend}</ul>{"".join(lines)}</article>'


def _paragraph(
    renderer: SpanRenderer, text: str, line: re.Match[str], highlights: list[_Highlight]
) -> str:
    inside = [h for h in highlights if h.start < line.end() and h.end > line.start()]
    cuts = {offset for h in inside for offset in (h.start, h.end)}
    starts: list[int] = []
    tokens: list[str] = []
    for piece in _PIECE.finditer(text, line.start(), line.end()):
        within = {cut for cut in cuts if piece.start() < cut < piece.end()}
        bounds = sorted({piece.start(), piece.end()} | within)
        for start, end in pairwise(bounds):
            starts.append(start)
            tokens.append(text[start:end].replace(_GLUE, "") + (_GLUE if end < piece.end() else ""))
    if not tokens:
        return ""
    spans: list[dict[str, Any]] = []
    for h in inside:
        covered = [i for i, start in enumerate(starts) if h.start <= start < h.end]
        if covered:
            spans.append({"start_token": covered[0], "end_token": covered[-1] + 1, "label": h.kind})
    markup = renderer.render_spans(tokens, spans, None)
    markup = markup.replace(f"{_GLUE}</b></span> ", f"</b></span>{_JOINER}")
    return f"<div class='line'>{markup.replace(f'{_GLUE} ', _JOINER)}</div>\n"


def _facts(extraction: Extraction) -> str:
    event = extraction.event
    if event is None:
        return "<p>No meeting of leaders.</p>"
    parts = []
    if extraction.article.published:
        parts.append(_group("Published", "", [escape(extraction.article.published)]))
    day = moment(event.when)
    parts.append(_group("Event", "event", [_fact(event.kind, day, event.evidence)]))
    people = [
        _fact(p.name, ", ".join(x for x in (p.role, p.country) if x))
        for p in extraction.participants
    ]
    parts.append(_group("Participants", "who", people))
    if venue := extraction.venue:
        rest = ", ".join(x for x in (venue.city, venue.country) if x and x != venue.name)
        parts.append(_group("Venue", "where", [_fact(venue.name, rest, venue.evidence)]))
    arrivals = [
        _fact(
            a.participant,
            ", ".join(x for x in (moment(a.when), a.place, a.status) if x),
            a.evidence,
        )
        for a in extraction.arrivals
    ]
    parts.append(_group("Arrivals", "arrival", arrivals))
    goals = [
        _fact(", ".join(g.stated_by) or "The meeting", g.text, g.evidence)
        for g in extraction.stated_goals
    ]
    parts.append(_group("Stated goals", "goal", goals))
    return "".join(parts)


def _group(title: str, kind: str, facts: list[str]) -> str:
    if not facts:
        return ""
    color = f' style="border-color:var(--{kind})"' if kind else ""
    items = "".join(f"<li>{fact}</li>" for fact in facts)
    return f"<h3{color}>{title}</h3><ul>{items}</ul>"


def _fact(name: str, rest: str, evidence: Evidence | None = None) -> str:
    quote = f'<q lang="fr">{escape(evidence.text)}</q>' if evidence else ""
    return f"<strong>{escape(name)}</strong> {escape(rest)}{quote}"

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
from sommet.output.json_text import UNSAFE
from sommet.output.wording import holders, moment

_KINDS = {  # what is written at a span's start, and the legend's word for it
    "event": "event",
    "who": "participant",
    "where": "venue",
    "when": "time",
    "arrival": "arrival",
    "goal": "stated goal",
}
_GLUE = "\ue000"  # private use; ends every token: displaCy adds a space to some, gone with it
_GAP = "\n"  # a token between words; displaCy passes white space on as it is
_CONTROL = set(range(0x20)) - {ord("\n"), ord("\t")}
_UNSHOWN = dict.fromkeys((*_CONTROL, *UNSAFE), "\ufffd")  # a page may be shown in a terminal too
_LONGEST = 40  # characters of a word that is never broken
_TEMPLATE = {
    "span": '<span class="token" style="height:{total_height}px">'
    "{span_slices}{span_starts}<b>{text}</b></span>",
    "slice": '<i style="background:{bg};top:{top_offset}px"></i>',
    "start": '<u style="background:{bg};top:{top_offset}px">{label}{kb_link}</u>',
}
# a word, with the marks that French sets off by a space: « ainsi » !
_WORD = re.compile(r"(?:« )?(?:\S|[\u00a0\u202f])+(?: [»;:!?][.,]?(?!\S)){0,2}")
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
    """A stretch of the text, in code points, and the kind of fact that rests on it.

    Of a participant's mention, also which participant, counted from 1.
    """

    start: int
    end: int
    kind: str
    number: int = 0

    @property
    def label(self) -> str:
        """What is written where the stretch begins: « goal », « who 2 »."""
        return f"{self.kind} {self.number}" if self.number else self.kind


class _Shown(NamedTuple):
    """A fact in words and the quotation that it rests on, as HTML."""

    words: str
    quote: str


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
    html = (
        f'<section class="sommet"><h2>{escape(extraction.article.source)}</h2>\n'
        f'<div class="columns">{article}<div class="facts">{_facts(extraction)}</div></div>\n'
        "</section>\n"
    )
    return html.translate(_UNSHOWN)


def _highlights(extraction: Extraction) -> list[_Highlight]:
    found: dict[_Highlight, None] = {}  # one sentence may be evidence of several goals

    def add(kind: str, *evidence: Evidence, number: int = 0) -> None:
        found.update(dict.fromkeys(_Highlight(e.start, e.end, kind, number) for e in evidence))

    if extraction.event:
        add("event", extraction.event.evidence)
        add("when", *_times(extraction.event.when))
    for number, participant in enumerate(extraction.participants, 1):
        add("who", *participant.mentions, number=number)
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
        f"<li>{_tag(kind, kind)}{'' if name == kind else ' ' + name}</li>"
        for kind, name in _KINDS.items()
        if kind in kinds
    )
    renderer = SpanRenderer(
        {
            "colors": {h.label: f"var(--{h.kind})" for h in highlights},
            "template": _TEMPLATE,
            "top_offset": 27,
            "top_offset_step": 14,
            "span_label_offset": 11,
        }
    )
    lines = [_paragraph(renderer, text, line, highlights) for line in _LINE.finditer(text)]
    return f'<article lang="fr"><ul class="legend">{legend}</ul>{"".join(lines)}</article>'


def _paragraph(
    renderer: SpanRenderer, text: str, line: re.Match[str], highlights: list[_Highlight]
) -> str:
    inside = [h for h in highlights if h.start < line.end() and h.end > line.start()]
    cuts = {offset for h in inside for offset in (h.start, h.end)}
    starts = [line.start() - 1]
    tokens = [_GAP]
    for word in _WORD.finditer(text, line.start(), line.end()):
        within = {cut for cut in cuts if word.start() < cut < word.end()}
        for start, end in pairwise(sorted({word.start(), word.end()} | within)):
            starts.append(start)
            tokens.append(text[start:end].replace(_GLUE, "") + _GLUE)
        starts.append(word.end())
        tokens.append(_GAP)
    if len(tokens) == 1:
        return ""
    spans: list[dict[str, Any]] = []
    for h in inside:
        covered = [i for i, start in enumerate(starts) if h.start <= start < h.end]
        if covered:
            spans.append(
                {"start_token": covered[0], "end_token": covered[-1] + 1, "label": h.label}
            )
    markup = renderer.render_spans(tokens, spans, None)
    head, *words, tail = markup.replace(f"{_GLUE} ", "").replace(_GLUE, "").split(f"{_GAP} ")
    return f"<div class='line'>{head}{' '.join(map(_unbroken, words))}{tail}</div>\n"


def _unbroken(word: str) -> str:
    """Keep the parts of a word on one line, « l' » and what is underlined after it for one."""
    shown = re.sub("<u.*?</u>|<.*?>", "", word)
    parted = " " in shown or re.findall("<b>(.*?)</b>", word) not in ([], [shown])
    return f'<span class="word">{word}</span>' if parted and len(shown) <= _LONGEST else word


def _facts(extraction: Extraction) -> str:
    event = extraction.event
    if event is None:
        return "<p>No meeting of leaders.</p>"
    parts = []
    if extraction.article.published:
        parts.append(_group("Published", "", [_Shown(escape(extraction.article.published), "")]))
    day = moment(event.when)
    parts.append(_group("Event", "event", [_fact(event.kind, day, event.evidence)]))
    people = [
        _fact(p.name, ", ".join(x for x in (p.role, p.country) if x), tag=_tag("who", f"{number}"))
        for number, p in enumerate(extraction.participants, 1)
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
        _fact(holders(goal, extraction), goal.text, goal.evidence)
        for goal in extraction.stated_goals
    ]
    parts.append(_group("Stated goals", "goal", goals))
    return "".join(parts)


def _group(title: str, kind: str, facts: list[_Shown]) -> str:
    if not facts:
        return ""
    color = f' style="border-color:var(--{kind})"' if kind else ""
    after = [*(fact.quote for fact in facts[1:]), None]
    items = "".join(  # facts that rest on the same words stand together above them
        f"<li>{fact.words}{'' if fact.quote == following else fact.quote}</li>"
        for fact, following in zip(facts, after, strict=True)
    )
    return f"<h3{color}>{title}</h3><ul>{items}</ul>"


def _tag(kind: str, label: str) -> str:
    return f'<u style="background:var(--{kind})">{label}</u>'


def _fact(name: str, rest: str, evidence: Evidence | None = None, tag: str = "") -> _Shown:
    quote = f'<q lang="fr">{escape(evidence.text)}</q>' if evidence else ""
    return _Shown(f"{tag}<strong>{escape(name)}</strong> {escape(rest)}", quote)

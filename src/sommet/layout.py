"""The layout of a scraped page: which lines are title, dateline, caption, furniture or story."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from sommet.dateline import dateline_length, dateline_start, only_names
from sommet.language import is_foreign
from sommet.page_words import any_of, flat, page_words

BlockKind = Literal["headline", "dateline", "caption", "boilerplate", "subheading", "body"]

_LINE = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]+")
_STOPS = (".", "…", ":", ";", ",")
_CLOSERS = "»\"”’') ]"
_INITIALS = re.compile(  # below the story: « M. B. », « jm/pd », « jm avec ats »
    r"(?:[^\W\d_]\.[ -]?){1,4}$|[a-z]{2,4}(?:[/-][a-z]{2,4})*(?: avec [\w ,]{1,40})?$"
)
# « Le discourspar FRANCE 24 », « Que dira le roi ?par franceinfo »
_VIDEO_CREDIT = re.compile(r"(?:(?<=[^\W_])par [A-Z0-9]|(?<=[?!\"»)])par \w)[\w. ]{1,30}$")
_EMBEDDED = re.compile(r"\bpic\.twitter\.com/|[—–-] [^.@]{1,60}\(@\w{2,20}\)")  # a tweet
_PHOTOGRAPHED = re.compile(  # « Le roi à Oslo. Photo Jean M. »
    r"[.!?…»)] ?(?:Photos?|Ph\.) (?:[A-ZÀ-Ý][\w.'’-]*(?: |$)){1,4}$"
)
_DASHED = re.compile(r"[-–—] .{1,80} [-–—]$")
_CAPITAL = r"[\dA-ZÀÂÇÉÈÊËÎÏÔŒÙ\"«“]"
_GLUED_SUBHEADING = re.compile(  # « … a-t-il dit.- Visite reportée -Le ministre … »
    rf"""(?<=[.!?…»”")\]])\s*([-–—]{{1,2}}\s+{_CAPITAL}(?:(?![.;]\s|[!?]\s+\w).){{1,70}}?\s+[-–—]{{1,2}})\s?(?={_CAPITAL})"""
)
# where a sentence ends, « M. » and « 10.000 » apart
_STOP = re.compile(r"(?:[!?…]|(?<!\b[A-Z])\.(?!\d)|(?<=[^\W\d])\.(?=\d))[\"»”) ]*")
_ENDS_WITH_YEAR = re.compile(r"\d{4}\.?$")
_TITLE = 250  # code points at most; a longer line is running text
_RELATED = 160
_SUBHEADING = 90
_CAPTION = 400
_RELATED_ITEMS = 14
_TITLE_LINES = 3  # rubric, title and a line below it
_FILLED, _WIDEST = 3, 132  # lines, and their width, that show a text to be wrapped
_LINE_PARTS = 5  # a line may hold title, dateline, place and agency, credit, story
_OPENING_PARAGRAPHS = 3  # « PARIS, 3 mars (AFP) - » may come after a note and a standfirst


@dataclass(frozen=True, slots=True)
class Block:
    """A part of the page, ``text[start:end]``, without white space at its ends.

    Attributes:
        kind: what the part is.
        start: offset of its first code point.
        end: offset after its last code point.
    """

    kind: BlockKind
    start: int
    end: int


def layout(text: str) -> tuple[Block, ...]:
    r"""Split a page into blocks that do not overlap, in text order.

    A dateline or a photographer's credit at the start of a line is a block of its own; what
    follows it, even glued to it, is another. A text of one paragraph is one body.

    Args:
        text: the page as decoded.

    Returns:
        The blocks; together they hold every character that is not white space.

    Example:
        >>> page = "Un sommet à Genève\nPublié le 16 juin 2021\nIls se sont vus mercredi."
        >>> [(block.kind, page[block.start : block.end]) for block in layout(page)][:2]
        [('headline', 'Un sommet à Genève'), ('dateline', 'Publié le 16 juin 2021')]
    """
    pieces = _place_titles(_join_captions(_mark_related(_parted(_pieces(text)))))
    return tuple(Block(p.kind or "body", p.start, p.start + len(p.text)) for p in pieces)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A line or a part of one; its kind is None as long as only its neighbours can tell."""

    text: str
    start: int
    kind: BlockKind | None


def _pieces(text: str) -> Iterator[_Piece]:
    paragraphs = 0
    lines = _lines(text)
    for start, end in lines:
        for _ in range(_LINE_PARTS):
            line = text[start:end]
            length, kind = _recognise(line, opening=paragraphs < _OPENING_PARAGRAPHS)
            if end == lines[-1][1] and dateline_length(line, opening=True) == len(line):
                length, kind = len(line), "dateline"  # some sign below: « Rome, le 3 mars 2021 »
            piece = _Piece(line[:length].rstrip(), start, kind)
            paragraphs += kind is None and _is_paragraph(piece.text)
            yield piece
            start += length + len(line[length:]) - len(line[length:].lstrip())
            if start == end:
                break
        else:
            yield _Piece(text[start:end], start, None)


def _parted(pieces: Iterable[_Piece]) -> list[_Piece]:
    """Part the subheadings from running text that a page glues them to."""
    parted: list[_Piece] = []
    for piece in itertools.chain.from_iterable(map(_unglued, pieces)):
        if piece.kind is not None:
            parted.append(piece)
            continue
        last = 0
        for glued in _GLUED_SUBHEADING.finditer(piece.text):
            before = piece.text[last : glued.start()].rstrip()
            parted.append(_Piece(before, piece.start + last, None))
            parted.append(_Piece(glued[1], piece.start + glued.start(1), "subheading"))
            last = glued.end()
        parted.append(_Piece(piece.text[last:], piece.start + last, None))
    return parted


def _unglued(piece: _Piece) -> Iterator[_Piece]:
    """Part a line where a sentence begins within a word: « … d'accord.Un lac pour deuxLe roi … ».

    What stands between the last full stop and that place is a subheading, if it looks like one.
    """
    openings = [] if piece.kind else [m.start() for m in _patterns().glued.finditer(piece.text)]
    last = 0
    for opening in openings:
        before = piece.text[last:opening]
        credit = _VIDEO_CREDIT.search(before)
        ends = [stop.end() for stop in _STOP.finditer(before)]
        while credit and ends and ends[-1] == credit.start():
            ends.pop()  # within the film's title
        title = before[ends[-1] :] if ends else ""
        kind: BlockKind | None = None
        if credit and len(title) <= _RELATED:
            kind = "boilerplate"
        elif _is_glued_title(title):
            kind = "subheading"
        start = ends[-1] if kind and ends else 0
        if kind is None and ends:
            kind = "body"  # its last sentence lacks the stop
        if body := before[:start].rstrip():
            yield _Piece(body, piece.start + last, None)
        yield _Piece(before[start:], piece.start + last + start, kind)
        last = opening
    yield _Piece(piece.text[last:], piece.start + last, piece.kind)


def _is_glued_title(title: str) -> bool:
    """Tell a subheading of some words from the end of a quotation or sentence without its stop."""
    return (
        len(title.split()) > 1
        and not title[0].islower()
        and title.count('"') % 2 == 0
        and _is_subheading(title)
    )


def _lines(text: str) -> list[tuple[int, int]]:
    """Return the spans of the lines, trimmed, without blank ones; wrapped lines are joined.

    A line that begins in lower case goes on from one above that no full stop ends. Where many
    begin so, or the lines are filled to one width, the text is wrapped throughout and only blank
    lines part its paragraphs.
    """
    spans: list[tuple[int, int]] = []
    for match in _LINE.finditer(text):
        if line := match.group().strip():
            start = match.start() + match.group().index(line)
            spans.append((start, start + len(line)))
    continued = [
        text[start].islower() and _recognise(text[start:end], opening=True)[1] is None
        for start, end in spans
    ]
    wrapped = sum(continued) > 0.3 * len(spans) or _are_filled(text, spans)
    joined: list[tuple[int, int]] = []
    for (start, end), continues in zip(spans, continued, strict=True):
        if joined and (wrapped or (continues and not _is_paragraph(text[slice(*joined[-1])]))):
            line_break = text[joined[-1][1] : start].strip(" \t\xa0")
            if line_break in ("\n", "\r\n", "\r"):
                joined[-1] = (joined[-1][0], end)
                continue
        joined.append((start, end))
    return joined


def _are_filled(text: str, spans: Sequence[tuple[int, int]]) -> bool:
    """Tell whether the lines are as long as a width allows: none has room for the next one's word.

    As greedy line breaking leaves them, whatever the width.
    """
    pairs = [
        (text[start:end], text[following[0] : following[1]])
        for (start, end), following in itertools.pairwise(spans)
        if text[end : following[0]].strip(" \t\xa0") in ("\n", "\r\n", "\r")
    ]
    width = max((len(line) for line, _ in pairs), default=0)
    full = sum(len(line) + 1 + len(after.split()[0]) > width for line, after in pairs)
    return len(pairs) >= _FILLED and full == len(pairs) and width <= _WIDEST


# --- What a line tells by itself ---


@dataclass(frozen=True, slots=True)
class _Patterns:
    """Patterns for flat text."""

    credit: re.Pattern[str]
    label: re.Pattern[str]
    agency: re.Pattern[str]
    signature: re.Pattern[str]
    furniture: re.Pattern[str]
    opener: re.Pattern[str]
    byline: re.Pattern[str]
    glued: re.Pattern[str]
    sections: frozenset[str]


@functools.cache
def _patterns() -> _Patterns:
    caption, boilerplate = page_words().caption, page_words().boilerplate
    subheading = page_words().subheading
    agency, opener = any_of(caption.agencies), any_of(caption.openers)
    name = r"[^\W\d_][\w.'-]*(?: [\w.'-]+){0,3}"
    return _Patterns(
        credit=re.compile(rf"\(?(?:{opener} ?[:©|]|©|\(c\)) ?"),
        label=re.compile(rf"\({opener}\) ?"),
        agency=re.compile(agency),
        signature=re.compile(
            rf"(?:^|[.\s(\[])(?:{name} ?[/|,–—-] ?{agency}|{agency} ?[/|–—-] ?{name})[)\]]?$"
            rf"|\({opener}\b[^()]*\)$|©[^.!?]{{1,80}}$"
        ),
        furniture=re.compile(rf"(?<!\w){any_of(boilerplate.lines)}(?!\w)"),
        opener=re.compile(any_of(boilerplate.openers)),
        byline=re.compile(
            rf"\(?{any_of(boilerplate.bylines)}\b|(?:.{{1,40}} avec )?(?:{agency}|agences)\.?$"
        ),
        glued=re.compile(  # it alone is for text as written
            rf"(?<=[a-zà-ÿ]{{2}})(?:(?:{'|'.join(map(str.capitalize, subheading.glued))}) "
            r"|[LCD]['’])(?=\w)"
        ),
        sections=frozenset(map(flat, boilerplate.sections)),
    )


def _recognise(line: str, *, opening: bool) -> tuple[int, BlockKind | None]:
    """Return the length and the kind of the block that the line begins with."""
    plain = flat(line[:_CAPTION])
    if length := dateline_length(line, opening=opening):
        return length, "dateline"
    if is_foreign(line):
        return len(line), "boilerplate"
    if len(line) <= _TITLE and _patterns().opener.match(plain.lstrip("►▶→•>-*[( ")):
        return len(line), "boilerplate"
    if len(line) <= _CAPTION and _patterns().label.match(plain):
        return len(line), "caption"  # « (Légende) Les deux rois à Oslo. »
    if length := _credit_length(line, plain):
        return length, "caption"
    if _is_signed(line, plain):
        return len(line), "caption"
    if _is_furniture(line, plain):
        return len(line), "boilerplate"
    return (dateline_start(line) if opening else 0) or len(line), None


def _is_paragraph(line: str) -> bool:
    """Tell running text from titles, by its full stop or its length."""
    stopped = line.rstrip(_CLOSERS).endswith(_STOPS) and not line.endswith("...")
    return stopped or len(line) > _TITLE


def _credit_length(line: str, plain: str) -> int:
    """Return the length of a photographer's credit at the start: « Photo : Yonhap News »."""
    cue = _patterns().credit.match(plain)
    if cue is None:
        return 0
    if len(line) <= _RELATED and not _is_paragraph(line):
        return len(line)
    if agency := _patterns().agency.match(plain, cue.end()):
        following = line[agency.end() :]
        if not following[:1].isalpha() or following[:2].istitle():  # « Yonhap NewsLes yeux … »
            return agency.end()
    end = last = cue.end()
    for word in re.finditer(r"\S+\s*", line[cue.end() : _CAPTION]):
        if word.group()[0].islower():
            return last  # the capital before it began the sentence
        last, end = end, cue.end() + word.end()
    return end


def _is_signed(line: str, plain: str) -> bool:
    """Tell whether the line is a caption that its credit closes: « …, lundi. © J. Martin, AFP »."""
    if len(line) > _CAPTION:
        return False
    signature = _patterns().signature.search(plain)
    signed = signature is not None and not line.endswith(".")
    return signed or _PHOTOGRAPHED.search(line) is not None


def _is_furniture(line: str, plain: str) -> bool:
    """Tell whether the line is a button, a rubric, a counter, a film's title or a byline."""
    patterns = _patterns()
    if not any(map(str.isalpha, patterns.furniture.sub(" ", plain))):
        return len(line) <= _TITLE  # « 1/3 » too
    if _INITIALS.match(line) or _VIDEO_CREDIT.search(line) or _EMBEDDED.search(line):
        return True
    return len(line) <= _RELATED and bool(patterns.byline.match(plain)) and only_names(line)


# --- What a line's neighbours tell ---


def _mark_related(pieces: Sequence[_Piece]) -> list[_Piece]:
    """Mark the lists of other articles' titles under « A lire aussi ».

    A list ends where the dateline comes soon after it, else with the first running text.
    """
    marked: list[_Piece] = []
    for i, piece in enumerate(pieces):
        if i < len(marked):
            continue
        marked.append(piece)
        if flat(piece.text).rstrip(" :.>") in _patterns().sections:
            marked[i] = replace(piece, kind="boilerplate")
            related = _related(pieces[i + 1 : i + 1 + _RELATED_ITEMS])
            marked.extend(replace(title, kind="boilerplate") for title in related)
    return marked


def _related(pieces: Sequence[_Piece]) -> Sequence[_Piece]:
    short = list(itertools.takewhile(lambda p: len(p.text) <= _RELATED, pieces))
    kinds = [piece.kind for piece in short]
    if "dateline" in kinds:
        return short[: kinds.index("dateline")]
    return list(itertools.takewhile(lambda p: not (p.kind or _is_paragraph(p.text)), short))


def _join_captions(pieces: Sequence[_Piece]) -> list[_Piece]:
    """Mark as captions the lines whose credit stands on a line of its own below them."""
    joined = list(pieces)
    plain = [i for i, piece in enumerate(pieces) if piece.kind is None]
    for i in plain[1:]:  # the first is the title
        line = pieces[i].text
        if len(line) > _CAPTION or (_is_paragraph(line) and not _ENDS_WITH_YEAR.search(line)):
            break  # the story has begun; photographs stand above it
        below = (p for p in pieces[i + 1 : i + 4] if any(map(str.isalpha, p.text)))
        credit = next(below, None)
        if credit and credit.kind == "caption" and _patterns().credit.match(flat(credit.text)):
            joined[i] = replace(pieces[i], kind="caption")
    return joined


def _place_titles(pieces: Sequence[_Piece]) -> list[_Piece]:
    """Part the lines still unmarked into headline, body and subheadings."""
    placed = list(pieces)
    plain = [i for i, piece in enumerate(pieces) if piece.kind is None]
    story = False
    for n, i in enumerate(plain):
        line = pieces[i].text
        last = i == plain[-1]
        kind: BlockKind = "body"
        if not (story or last or n >= _TITLE_LINES or _is_paragraph(line)):
            kind = "headline"
        elif story and not last and _is_subheading(line):
            kind = "subheading"
        story = story or kind == "body"
        placed[i] = replace(pieces[i], kind=kind)
    return placed


def _is_subheading(line: str) -> bool:
    if len(line) > _SUBHEADING:
        return False
    if _DASHED.match(line):
        return True
    return line[0].isalnum() and not line.endswith((*_STOPS, *_CLOSERS, "?", "!"))

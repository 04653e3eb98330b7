"""A parsed text as plain Python objects, which have the fields of spaCy's that the rules read.

spaCy works out a token's field each time that it is asked for, and makes an object of every span
and sentence; the rules ask some hundred times of each token. Here all is looked up once. Names and
meanings are spaCy's.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, overload

if TYPE_CHECKING:
    from spacy import tokens as spacy


@dataclass(eq=False, slots=True, repr=False)
class Token:
    """A word, a number or a mark, with what the model says of it."""

    doc: Doc
    i: int
    idx: int  # offset in the text, in code points
    text: str
    lower_: str
    plain: str  # in lower case with straight apostrophes
    is_alpha: bool
    is_punct: bool
    is_space: bool
    is_stop: bool
    is_title: bool
    like_num: bool
    whitespace_: str
    lemma_: str
    pos_: str
    tag_: str
    dep_: str
    morph: Mapping[str, Sequence[str]]
    ent_type_: str
    ent_iob_: str
    is_sent_start: bool
    head: Token = field(init=False)  # itself, for the root of a sentence
    children: list[Token] = field(init=False, default_factory=list)  # in text order
    sent: Span = field(init=False)

    def __len__(self) -> int:
        return len(self.text)

    def __repr__(self) -> str:
        return self.text

    def nbor(self, i: int = 1) -> Token:
        """Return the token so many places on.

        Raises:
            IndexError: there is none.
        """
        if self.i + i < 0:
            raise IndexError(i)
        return self.doc.tokens[self.i + i]

    @property
    def ancestors(self) -> Iterator[Token]:
        """The token's head, the head's head, ..., to the root of the sentence."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    @property
    def subtree(self) -> Iterator[Token]:
        """The token and all that hangs on it, each word's left part before it."""
        for child in self.children:
            if child.i < self.i:
                yield from child.subtree
        yield self
        for child in self.children:
            if child.i > self.i:
                yield from child.subtree

    @property
    def left_edge(self) -> Token:
        """The first token of the subtree."""
        return min(self.subtree, key=lambda t: t.i)


@dataclass(slots=True, repr=False)
class Span:
    """The tokens from ``start`` up to ``end``."""

    doc: Doc
    start: int
    end: int
    label_: str = ""
    kb_id_: str = ""

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        return iter(self.doc.tokens[self.start : self.end])

    def __repr__(self) -> str:
        return self.text

    @overload
    def __getitem__(self, i: int) -> Token: ...
    @overload
    def __getitem__(self, i: slice) -> Span: ...
    def __getitem__(self, i: int | slice) -> Token | Span:
        tokens = range(self.start, self.end)[i]
        if isinstance(tokens, int):
            return self.doc.tokens[tokens]
        return Span(self.doc, tokens.start, tokens.stop)

    @property
    def start_char(self) -> int:
        """Offset of the first code point."""
        return self.doc.tokens[self.start].idx

    @property
    def end_char(self) -> int:
        """Offset after the last code point, white space after the last token left out."""
        last = self.doc.tokens[self.end - 1]
        return last.idx + len(last.text)

    @property
    def text(self) -> str:
        """The text as written."""
        return self.doc.text[self.start_char : self.end_char] if self.end > self.start else ""

    @property
    def sent(self) -> Span:
        """The sentence in which the span begins."""
        return self.doc.tokens[self.start].sent

    @property
    def root(self) -> Token:
        """The token nearest to the root of its sentence, a mark only if there is no word."""
        highest = next((t for t in self if t.head is t), None)
        if highest is not None:
            return highest
        tops = [t for t in self if not self.start <= t.head.i < self.end]
        words = [t for t in tops if t.children or not (t.is_punct or t.is_space)]
        return min(words or tops, key=lambda t: sum(1 for _ in t.ancestors))


class Doc:
    """A parsed text.

    Attributes:
        text: as given.
        tokens: all of it but white space after a token.
        sents: the sentences.
        ents: the names that the model found, ``label_`` telling the kind.
        spans: further finds by what they are.

    Example:
        >>> from sommet.pipeline import annotate
        >>> doc = annotate("Il parle. Elle part.")
        >>> doc[1], doc[-2].head, list(doc.sents)
        (parle, part, [Il parle., Elle part.])
    """

    __slots__ = ("ents", "sents", "spans", "text", "tokens")

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens: list[Token] = []
        self.sents: Sequence[Span] = ()
        self.ents: Sequence[Span] = ()
        self.spans: dict[str, Sequence[Span]] = {}

    def __len__(self) -> int:
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    @overload
    def __getitem__(self, i: int) -> Token: ...
    @overload
    def __getitem__(self, i: slice) -> Span: ...
    def __getitem__(self, i: int | slice) -> Token | Span:
        if isinstance(i, int):
            return self.tokens[i]
        start, end, _ = i.indices(len(self.tokens))
        return Span(self, start, max(start, end))

    def char_span(self, start: int, end: int, label: str = "", kb_id: str = "") -> Span | None:
        """Return the tokens that a stretch of the text touches, None if it ends in none.

        Args:
            start: offset in code points.
            end: offset after it.
            label: the span's ``label_``.
            kb_id: the span's ``kb_id_``.
        """
        first, last = self._token_at(start), self._token_at(end - 1)
        if first is None or last is None:
            return None
        after_first = start >= first.idx + len(first.text)  # in the white space behind it
        return Span(self, first.i + after_first, last.i + 1, label, kb_id)

    def _token_at(self, offset: int) -> Token | None:
        """Return the token to which a code point belongs, or the space behind it."""
        place = bisect_right(self.tokens, offset, key=lambda t: t.idx) - 1
        if place < 0:
            return None
        token = self.tokens[place]
        end = token.idx + len(token.text) + len(token.whitespace_)
        return token if offset < end else None


_Form = tuple[str, str, str, bool, bool, bool, bool, bool, bool]


def _form(token: spacy.Token) -> _Form:
    """Return the fields from ``text`` to ``like_num``, the same for every token so written."""
    lower = token.lower_
    return (
        token.text,
        lower,
        lower.replace("’", "'").replace("ʼ", "'"),
        token.is_alpha,
        token.is_punct,
        token.is_space,
        token.is_stop,
        token.is_title,
        token.like_num,
    )


@lru_cache(maxsize=1000)
def _features(written: str) -> Mapping[str, Sequence[str]]:
    """Return morphological features by name.

    Example:
        >>> _features("Gender=Fem|Number=Plur,Sing")
        {'Gender': ['Fem'], 'Number': ['Plur', 'Sing']}
    """
    pairs = [feature.split("=") for feature in written.split("|") if feature]
    return {name: values.split(",") for name, values in pairs}


def copy_of(parsed: spacy.Doc) -> Doc:
    """Return the copy of what spaCy annotated, its span groups left out."""
    doc = Doc(parsed.text)
    forms: dict[str, _Form] = {}
    for token in parsed:
        text = token.text
        form = forms.get(text)
        if form is None:
            form = forms[text] = _form(token)
        doc.tokens.append(
            Token(
                doc,
                token.i,
                token.idx,
                *form,
                token.whitespace_,
                token.lemma_,
                token.pos_,
                token.tag_,
                token.dep_,
                _features(str(token.morph)),
                token.ent_type_,
                token.ent_iob_,
                bool(token.is_sent_start),
            )
        )
    doc.ents = [Span(doc, e.start, e.end, e.label_) for e in parsed.ents]
    doc.sents = [Span(doc, s.start, s.end) for s in parsed.sents]
    for sentence in doc.sents:
        for word in sentence:
            word.sent = sentence
    for word, token in zip(doc, parsed, strict=True):
        word.head = head = doc.tokens[token.head.i]
        if head is not word:
            head.children.append(word)
    return doc

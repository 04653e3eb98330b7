"""A parsed text as plain Python objects, which have the fields of spaCy's that the rules read.

spaCy works out a token's field each time that it is asked for, and makes an object of every span
and sentence; the rules ask some hundred times of each token. Here all is looked up once. Names and
meanings are spaCy's.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache, wraps
from itertools import accumulate, count, pairwise, repeat
from operator import add
from typing import TYPE_CHECKING, Any, TypeVar, overload

import numpy as np

from sommet.lexicon.gazetteer import fold

if TYPE_CHECKING:
    from spacy import tokens as spacy
    from spacy.vocab import Vocab

Answer = TypeVar("Answer")
Key = TypeVar("Key")


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
    ent_type_: str
    morph: Mapping[str, Sequence[str]]
    ent_iob_: str
    is_sent_start: bool
    head: Token = field(init=False)  # itself, for the root of a sentence
    children: Sequence[Token] = field(init=False, default=())  # in text order
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
        return self.doc[self.i + i]

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
        first, below = self, [self]
        for token in below:  # which grows
            if token.i < first.i:
                first = token
            below += token.children
        return first


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
        return iter(self.doc[self.start : self.end])

    def __repr__(self) -> str:
        return self.text

    @overload
    def __getitem__(self, i: int) -> Token: ...
    @overload
    def __getitem__(self, i: slice) -> Span: ...
    def __getitem__(self, i: int | slice) -> Token | Span:
        tokens = range(self.start, self.end)[i]
        if isinstance(tokens, int):
            return self.doc[tokens]
        return Span(self.doc, tokens.start, tokens.stop)

    def having(self, words: frozenset[str]) -> Sequence[Token]:
        """Return the tokens of the span that `Doc.having` finds."""
        found, places = self.doc.places[words]
        if not places:  # most words of most rules are nowhere in the text
            return ()
        return found[bisect_left(places, self.start) : bisect_left(places, self.end)]

    @property
    def start_char(self) -> int:
        """Offset of the first code point."""
        return self.doc[self.start].idx

    @property
    def end_char(self) -> int:
        """Offset after the last code point, white space after the last token left out."""
        last = self.doc[self.end - 1]
        return last.idx + len(last.text)

    @property
    def text(self) -> str:
        """The text as the model read it."""
        return self.doc.text[self.start_char : self.end_char] if self.end > self.start else ""

    @property
    def written(self) -> str:
        """The text as the article has it."""
        return self.doc.written[self.start_char : self.end_char] if self.end > self.start else ""

    @property
    def sent(self) -> Span:
        """The sentence in which the span begins."""
        return self.doc[self.start].sent

    @property
    def root(self) -> Token:
        """The token nearest to the root of its sentence, a mark only if there is no word."""
        if self.end - self.start == 1:
            return self.doc[self.start]
        tops = []
        for token in self.doc[self.start : self.end]:
            if token.head is token:
                return token
            if not self.start <= token.head.i < self.end:
                tops.append(token)
        if len(tops) == 1:
            return tops[0]
        words = [t for t in tops if t.children or not (t.is_punct or t.is_space)] or tops
        return words[0] if len(words) == 1 else min(words, key=lambda t: len([*t.ancestors]))


class Doc(list[Token]):
    """A parsed text: the list of all its tokens; white space after a token is none.

    Attributes:
        text: as the model read it.
        written: as the article has it, with its line breaks: as long, and the same but for these.
        offsets: where each token begins, in code points.
        sents: the sentences.
        ents: the names that the model found, ``label_`` telling the kind.
        spans: further finds by what they are.
        answers: what `remembered` functions said of tokens, by their places.
        places: the tokens that `having` gives for words, and their places.

    Example:
        >>> from sommet.pipeline import annotate
        >>> doc = annotate("Il parle. Elle part.")
        >>> doc[1], doc[-2].head, list(doc.sents)
        (parle, part, [Il parle., Elle part.])
    """

    __slots__ = (
        "_by_word",
        "_words",
        "answers",
        "ents",
        "offsets",
        "places",
        "sents",
        "spans",
        "text",
        "written",
    )

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = self.written = text
        self.offsets: list[int] = []
        self.sents: Sequence[Span] = ()
        self.ents: Sequence[Span] = ()
        self.spans: dict[str, Sequence[Span]] = {}
        self.answers: defaultdict[Callable[[Token], Any], dict[int, Any]] = defaultdict(dict)
        self._by_word: Mapping[str, Sequence[Token]] = {}
        self._words: frozenset[str] = frozenset()
        self.places: _Known[frozenset[str], tuple[list[Token], list[int]]] = _Known(self._find)

    __hash__ = object.__hash__  # type: ignore[assignment]  # it is itself, whatever it holds
    __eq__ = object.__eq__

    def span(self, start: int, end: int) -> Span:
        """Return the tokens from ``start`` up to ``end`` as a Span; a slice is a mere list.

        Args:
            start: place of the first token.
            end: place after the last; like a slice it ends where the text does.

        Example:
            >>> from sommet.pipeline import annotate
            >>> annotate("Il parle.").span(1, 9).text
            'parle.'
        """
        if not 0 <= start <= end <= len(self):
            start, end, _ = slice(start, end).indices(len(self))
            end = max(start, end)
        return Span(self, start, end)

    def having(self, words: frozenset[str]) -> Sequence[Token]:
        """Return the tokens of which one of the words is the form or the lemma, in text order.

        A finder that begins from its cue words need not look at all tokens. The form is ``plain``;
        the lemma counts as it is, in lower case, and as `infinitive` mends it; both count as
        `fold` levels them, too, and by their first word: « Palais-Royal » as « palais ».

        Args:
            words: what is looked for; it is kept with what was found, for who asks again.

        Example:
            >>> from sommet.pipeline import annotate
            >>> list(annotate("Elle veut partir. Ils partent.").having(frozenset({"partir"})))
            [partir, partent]
        """
        return self.places[words][0]

    def _find(self, words: frozenset[str]) -> tuple[list[Token], list[int]]:
        by_word = self._tokens_by_word()
        by_place = {t.i: t for word in words & self._words for t in by_word[word]}
        places = sorted(by_place)
        return [by_place[i] for i in places], places

    def _tokens_by_word(self) -> Mapping[str, Sequence[Token]]:
        if not self._by_word:
            alike: defaultdict[tuple[str, str], list[Token]] = defaultdict(list)
            for token in self:
                alike[token.plain, token.lemma_].append(token)
            by_word: dict[str, list[Token]] = {}
            for (form, lemma), tokens in alike.items():
                for word in _spellings(form, lemma):
                    by_word[word] = by_word[word] + tokens if word in by_word else tokens
            self._by_word, self._words = by_word, frozenset(by_word)
        return self._by_word

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
        if not 0 <= offset < len(self.text):
            return None
        return self[bisect_right(self.offsets, offset) - 1]


def remembered(ask: Callable[[Token], Answer]) -> Callable[[Token], Answer]:
    """Let a function of a token be worked out once for each, the answers kept with the text.

    It is for what many rules ask of the same words, of a text that changes no more.

    Example:
        >>> from sommet.pipeline import annotate
        >>> is_short = remembered(lambda token: len(token) < 3)
        >>> doc = annotate("Il parle.")
        >>> is_short(doc[0]), is_short(doc[0]), is_short(doc[1])
        (True, True, False)
    """

    @wraps(ask)
    def recall(token: Token) -> Answer:
        answers: dict[int, Answer] = token.doc.answers[ask]
        if token.i not in answers:
            answers[token.i] = ask(token)
        return answers[token.i]

    return recall


def in_capitals(token: Token) -> bool:
    """Tell whether the token's sentence is all in capitals.

    Example:
        >>> from sommet.pipeline import annotate
        >>> [in_capitals(annotate(text)[0]) for text in ("LE ROI PART", "LE roi part")]
        [True, False]
    """
    return token.text == token.text.upper() and token.sent.text.isupper()


@lru_cache(maxsize=20_000)
def infinitive(lemma: str) -> str:
    """Return a verb's lemma as an infinitive; the model leaves « réclame », « reste » as they are.

    Example:
        >>> infinitive("réclame"), infinitive("mettre")
        ('réclamer', 'mettre')
    """
    lower = lemma.lower()
    return f"{lower}r" if lower.endswith("e") and not lower.endswith("re") else lower


@lru_cache(maxsize=20_000)
def _spellings(form: str, lemma: str) -> tuple[str, ...]:
    """Return what `Doc.having` finds a token by, each once."""
    folded = (fold(form), fold(lemma))
    words = (form, lemma, lemma.lower(), infinitive(lemma), *folded)
    return tuple({*words, *(word.partition(" ")[0] for word in folded)})


_Form = tuple[str, str, str, bool, bool, bool, bool, bool, bool]


class _Known(dict[Key, Answer]):
    """Answers by what is asked, each looked up once."""

    def __init__(self, look_up: Callable[[Key], Answer]) -> None:
        super().__init__()
        self._look_up = look_up

    def __missing__(self, key: Key) -> Answer:
        self[key] = answer = self._look_up(key)
        return answer


class Lookups:
    """What the hashes of a spaCy vocabulary stand for, which takes it long to tell.

    Attributes:
        forms: what is the same for every token so written.
        strings: the strings.
        features: morphological features by name.
    """

    def __init__(self, vocab: Vocab) -> None:
        strings = vocab.strings
        self.forms: _Known[int, _Form] = _Known(lambda key: _form(vocab, key))
        self.strings: _Known[int, str] = _Known(strings.__getitem__)
        self.features: _Known[int, Mapping[str, Sequence[str]]] = _Known(
            lambda key: _features(strings[key])
        )


@cache  # it grows with the vocabulary; `sommet.pipeline` clears both
def lookups_of(vocab: Vocab) -> Lookups:
    """Return what is known of a vocabulary's words."""
    return Lookups(vocab)


def _form(vocab: Vocab, key: int) -> _Form:
    """Return the fields from ``text`` to ``like_num``."""
    lexeme = vocab[key]
    text = lexeme.orth_
    lower = lexeme.lower_
    return (
        text,
        lower,
        straight(lower),
        lexeme.is_alpha,
        lexeme.is_punct,
        lexeme.is_space,
        lexeme.is_stop,
        lexeme.is_title,
        lexeme.like_num,
    )


def _features(written: str) -> Mapping[str, Sequence[str]]:
    """Return morphological features by name.

    Example:
        >>> _features("Gender=Fem|Number=Plur,Sing")
        {'Gender': ['Fem'], 'Number': ['Plur', 'Sing']}
    """
    pairs = [feature.split("=") for feature in written.split("|") if "=" in feature]  # not « _ »
    return {name: values.split(",") for name, values in pairs}


# what spaCy is asked for, of all tokens at once: hashes of strings, then numbers
_STRINGS = ("ORTH", "LEMMA", "POS", "TAG", "DEP", "ENT_TYPE", "MORPH")
_NUMBERS = ("SPACY", "ENT_IOB", "SENT_START", "HEAD")
_IOB = ("", "I", "O", "B")


def straight(text: str) -> str:
    """Return a text with straight apostrophes, as long as before.

    Example:
        >>> straight("l’Etat")
        "l'Etat"
    """
    return text.replace("’", "'").replace("ʼ", "'")


def texts_of(parsed: spacy.Doc) -> list[str]:
    """Return what the tokens are, in a fraction of the time that spaCy's objects take.

    Example:
        Of « Il  part » it is ``["Il", " ", "part"]``.
    """
    forms = lookups_of(parsed.vocab).forms
    return [forms[key][0] for key in parsed.to_array("ORTH").tolist()]


def copy_of(parsed: spacy.Doc) -> Doc:
    """Return the copy of what spaCy annotated, its span groups left out."""
    known = lookups_of(parsed.vocab)
    table = parsed.to_array([*_STRINGS, *_NUMBERS]).astype(np.int64).T
    orths, *hashes, morphs = table[: len(_STRINGS)].astype(np.uint64).tolist()
    spaced, iob, starts, heads = table[len(_STRINGS) :].tolist()
    forms = [known.forms[key] for key in orths]
    spaces = [" " if space else "" for space in spaced]
    texts = [form[0] for form in forms]
    doc = Doc("".join(map(add, texts, spaces)))
    doc.offsets = list(accumulate(map(add, map(len, texts), spaced), initial=0))[:-1]
    tokens = map(  # in the order of the fields
        Token,
        repeat(doc),
        count(),
        doc.offsets,
        *zip(*forms, strict=True),
        spaces,
        *(map(known.strings.__getitem__, column) for column in hashes),
        map(known.features.__getitem__, morphs),
        map(_IOB.__getitem__, iob),
        [start == 1 for start in starts],
    )
    doc.extend(tokens)
    doc.ents = _names(doc)
    bounds = [i for i, start in enumerate(starts) if start == 1]
    doc.sents = [Span(doc, i, k) for i, k in pairwise([*bounds, len(doc)])]
    for sentence in doc.sents:
        for word in sentence:
            word.sent = sentence
    children: defaultdict[int, list[Token]] = defaultdict(list)
    for word, offset in zip(doc, heads, strict=True):
        word.head = doc[word.i + offset]
        if offset:
            children[word.i + offset].append(word)
    for i, hanging in children.items():
        doc[i].children = hanging
    return doc


def _names(doc: Doc) -> list[Span]:
    """Return the names that the tokens' ``ent_iob_`` and ``ent_type_`` tell."""
    names = []
    for token in doc:
        if token.ent_iob_ == "B" and token.ent_type_:
            names.append(Span(doc, token.i, token.i + 1, token.ent_type_))
        elif token.ent_iob_ == "I" and names and names[-1].end == token.i:
            names[-1].end += 1
    return names

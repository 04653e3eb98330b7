"""The spaCy pipeline: the French model, with sentence starts set by the page's layout."""

from __future__ import annotations

import functools
import gc
import re
from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import chain

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from sommet import french, parse
from sommet.french.words import annotate_words, offsets_of, words_of
from sommet.mending import mend_tags
from sommet.quotations import quotations
from sommet.versions import ModelError, check_model

MOST_WORDS = 100_000  # in some thousand articles
_STOPS = frozenset({".", "!", "?", "…", "...", "?!", "!?"})
# titles that the tokenizer parts from their stop
_TITLES = frozenset(
    {"SE", "SEM", "Mgr", "Pr", "Prof", "Gal", "Gén", "Col", "Cdt", "Cne", "Lt", "Hon", "Ing"}
)
_ENDS = _STOPS | {"h.", "H."}  # « à 15 h. » ends a sentence; the stop is in the token
# scraped pages glue what the layout held apart: « Oslo."La suite », « en 2019.Le »
INFIXES = (
    '"',
    "[«»“”]",
    r"(?<=[a-zà-ÿ0-9%])[.;](?=[A-ZÀÂÇÉÈÊËÎÏÔŒÙ\"«“]|[-–—]$)",
    r"(?<=[A-Z]{2})\.(?=[A-ZÀÉÊ][a-zà-ÿ])",
    r"(?<=[)\]])\.(?=[A-ZÀÉÊ][a-zà-ÿ])",
)
_GLUED = re.compile(r'[^\W\d_]{2}"[A-ZÀÂÇÉÈÊËÎÏÔŒÙ][a-zà-ÿ\'’]')
# « d'« ouvrir » »: one word to the model, as in « d'"ouvrir" »
PREFIXES = (
    r"[-–—](?=[A-ZÀÂÇÉÈÊËÎÏÔŒÙ])",
    r"\.(?=[A-ZÀÂÇÉÈÊËÎÏÔŒÙ][a-zà-ÿ'’])",  # « ».Il part »
    "(?:[cdjlmnst]|(?:jus|lors|puis)?qu)['’](?=«)",
)
# what takes longer than its length is kept to these, far above what French sentences and words need
_LONGEST_SENTENCE = 300  # tokens
_MOST_AT_ONCE = 20_000  # tokens that the model reads together
_LONGEST_WORD = 200  # code points without white space
_WORDS = re.compile(rf"\S{{1,{_LONGEST_WORD}}}\s*|\s+")
_TOO_LONG = re.compile(rf"\S{{{_LONGEST_WORD + 1}}}")
_BRACKETS = frozenset({")", "]"})
_OPENERS = frozenset({'"', "«", "“", "(", "[", "-", "–", "—"})


def set_sentence_starts(doc: Doc, text: str, block_starts: Set[int] = frozenset()) -> None:
    """Decide every sentence start before the parser sees the text.

    The parser alone cuts « À 14 h 30, Paul Martin est arrivé » in two and joins lines that the
    page holds apart; deciding both ways also mends its attachments. A text without stops is cut
    too, since the time for a sentence grows faster than its length.

    Args:
        doc: the tokens; written into.
        text: the text that they are of.
        block_starts: offsets in code points where a part of the page begins.

    Example:
        In « À 14 h 30, M. Martin arrive. Il parle. » the starts are « À » and « Il ».
    """
    texts = parse.texts_of(doc)
    offsets = offsets_of(doc, texts)
    closings = _closings(text, texts, offsets)
    may_end = closings.union(i for i, t in enumerate(texts) if t in _ENDS or t.isspace())
    starts: list[bool] = []
    begun = 0
    for i in range(len(texts)):
        starts.append(
            i == 0
            or offsets[i] in block_starts
            or i - begun >= _LONGEST_SENTENCE
            or (i - 1 in may_end and _starts_sentence(texts, closings, i))
            or (i not in closings and _is_glued(text, offsets[i] - (i - 1 in closings)))
        )
        begun = i if starts[-1] else begun
    # all at once: setting a token's own flag looks through the whole text for a parse
    flags = np.where(starts, 1, -1).astype(np.uint64)
    doc.from_array(["SENT_START"], flags)  # type: ignore[arg-type]  # it takes what to_array gives


def _tokens(nlp: Language, text: str) -> Doc:
    """Return the text's tokens, the same whichever apostrophe it is written with."""
    read = parse.straight(text)
    doc = _straight_tokens(nlp, read)
    if read == text:
        return doc
    texts = parse.texts_of(doc)
    offsets = offsets_of(doc, texts)
    words = [text[i : i + len(word)] for i, word in zip(offsets, texts, strict=False)]
    return Doc(nlp.vocab, words=words, spaces=doc.to_array("SPACY").astype(bool).tolist())


def _straight_tokens(nlp: Language, text: str) -> Doc:
    """Return the text's tokens, a run without white space of any length cut into words."""
    if not _TOO_LONG.search(text):
        return nlp.make_doc(text)
    words = [nlp.make_doc(word) for word in _WORDS.findall(text)]
    doc = Doc.from_docs(words, ensure_whitespace=False)
    return doc if doc is not None else nlp.make_doc(text)


def _split_at(doc: Doc, offsets: Set[int]) -> None:
    """Split the tokens that run over the border of two blocks: « YONHAP NewsOnze jours »."""
    texts = parse.texts_of(doc)
    starts = offsets_of(doc, texts)
    cuts: dict[int, int] = {}  # a token's place -> how much of it the first block has
    for offset in sorted(offsets):
        place = bisect_right(starts, offset) - 1
        if 0 <= place < len(texts) and starts[place] < offset < starts[place] + len(texts[place]):
            cuts.setdefault(place, offset - starts[place])
    with doc.retokenize() as retokenizer:
        for place, k in cuts.items():
            token, pieces = doc[place], [texts[place][:k], texts[place][k:]]
            retokenizer.split(token, pieces, heads=[(token, 0), (token, 1)])


def _is_glued(text: str, mark: int) -> bool:
    """« "Un plan caché"La suite », « Un plan caché"La suite »: a heading glued to the story.

    Args:
        text: the text.
        mark: offset of what may be the quotation mark between them, in code points.
    """
    return _GLUED.match(text, max(mark - 2, 0)) is not None


def _starts_sentence(texts: Sequence[str], closings: Set[int], i: int) -> bool:
    before, word = texts[i - 1], texts[i]
    if before.isspace() and "\n" in before:
        return True
    if word.isspace() or word in _STOPS or i in closings:
        return False
    end = i
    while end > 1 and (texts[end - 1].isspace() or end - 1 in closings):
        end -= 1
    if texts[end - 1] not in _ENDS or (texts[end - 1] == "." and texts[end - 2] in _TITLES):
        return False
    while texts[i] in _OPENERS and i + 1 < len(texts):
        i += 1
    first = texts[i][:1]
    return first.isupper() or first.isdigit()


def _closings(text: str, texts: Sequence[str], offsets: Sequence[int]) -> frozenset[int]:
    """Return the places of the tokens that close a quotation or a bracket."""
    brackets = (i for i, word in enumerate(texts) if word in _BRACKETS)
    ends = {q.end - 1: bisect_left(offsets, q.end - 1) for q in quotations(text)}
    marks = (i for end, i in ends.items() if offsets[i] == end and len(texts[i]) == 1)
    return frozenset(brackets).union(marks)


def pipeline() -> Language:
    """Return the pipeline that `load` gives, the same one at each call.

    Only when it has met so many words that they take much memory is it loaded anew: spaCy keeps
    every one.

    Raises:
        ModelError: as of `load`.
    """
    if len(_loaded().vocab.strings) > MOST_WORDS:
        _loaded.cache_clear()
        parse.lookups_of.cache_clear()
        gc.unfreeze()  # `sommet.batch` has the collector pass over it
        gc.collect()  # it holds itself in cycles
    return _loaded()


def load() -> Language:
    """Load the French model, with our rules for tokens that scraped pages glue together.

    Raises:
        ModelError: the model is not installed, or broken, or another version of it.
    """
    check_model()
    try:
        return french.load(prefixes=PREFIXES, infixes=INFIXES)
    except OSError as error:
        raise ModelError("cannot be loaded") from error


_loaded = functools.cache(load)


def annotate(text: str, block_starts: Set[int] = frozenset()) -> parse.Doc:
    """Return the text as a parsed Doc; ``doc.text == text`` holds.

    Args:
        text: the article.
        block_starts: offsets in code points where a part of the page, and so a sentence, begins.

    Example:
        >>> [s.text for s in annotate("M. Martin est arrivé à 15 h. Il parle.").sents]
        ['M. Martin est arrivé à 15 h.', 'Il parle.']
    """
    [doc] = annotate_each([(text, block_starts)])
    return doc


def annotate_each(texts: Iterable[tuple[str, Set[int]]]) -> list[parse.Doc]:
    """Return each text, with its block starts, as `annotate` does: the same, in less time."""
    docs = [parse.copy_of(doc) for doc in parse_each(texts)]
    for doc in docs:
        mend_tags(doc)
    return docs


def parse_each(texts: Iterable[tuple[str, Set[int]]]) -> Iterator[Doc]:
    """Yield what the model makes of each text, with its block starts, as spaCy's own object."""
    nlp = pipeline()
    docs = [_sentences(nlp, text, starts) for text, starts in texts]
    pieces = [words_of(doc) for doc in docs]
    for batch in _batches(chain.from_iterable(pieces)):
        deque(nlp.pipe(batch), maxlen=0)  # it writes into them
    for doc, words in zip(docs, pieces, strict=True):
        annotate_words(doc, words)
        yield doc


def _batches(pieces: Iterable[Doc]) -> Iterator[list[Doc]]:
    """Yield texts together that are not too much for memory, in order."""
    batch: list[Doc] = []
    for piece in pieces:
        if batch and sum(map(len, batch)) + len(piece) > _MOST_AT_ONCE:
            yield batch
            batch = []
        batch.append(piece)
    yield batch


def _sentences(nlp: Language, text: str, block_starts: Set[int]) -> Doc:
    """Return the text in tokens and sentences, not yet parsed."""
    doc = _tokens(nlp, text)
    _split_at(doc, block_starts)
    set_sentence_starts(doc, text, block_starts)
    return doc

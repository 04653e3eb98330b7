"""What the model reads of a text: its words and line breaks, each in one form.

It was trained on « l' » and on words with one space between. Shown « l’ », a no-break space or a
second blank line, it parses the words around otherwise.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from spacy.tokens import Doc

STRAIGHT = str.maketrans(dict.fromkeys("’ʼ", "'"))
PIECE = 10_000  # tokens, which 50,000 characters of French hardly fill
_ANNOTATIONS: list[int | str] = [
    *("TAG", "MORPH", "LEMMA", "POS", "DEP"),
    *("HEAD", "ENT_IOB", "ENT_TYPE"),
]
_POS, _DEP, _HEAD, _IOB = 3, 4, 5, 6  # columns; the type of name is the last
_INSIDE, _OUTSIDE = 1, 2  # of a name, as ENT_IOB tells it


def words_of(doc: Doc) -> list[Doc]:
    r"""Return what the model is to read of a text whose sentence starts are set, in pieces.

    An article is one piece; a text of far more words is cut where a sentence starts, for the
    model's memory grows with what it reads at once.

    Example:
        Of « \n L’homme\u00a0fort\n\n » it reads « L'homme fort ».
    """
    places = _read(doc)
    read = [doc[i] for i in places]
    words = ["\n" if token.is_space else token.text.translate(STRAIGHT) for token in read]
    spaces = [
        not (left.is_space or right.is_space) and left.idx + len(left) < right.idx
        for left, right in pairwise(read)
    ]
    spaces.append(False)
    sentence = np.cumsum(doc.to_array("SENT_START") == 1)[places]
    starts = np.diff(sentence, prepend=0) > 0
    bounds = [0]
    for i in np.flatnonzero(starts).tolist():
        if i - bounds[-1] >= PIECE:
            bounds.append(i)
    pieces = []
    for start, end in pairwise([*bounds, len(words)]):
        piece = Doc(doc.vocab, words=words[start:end], spaces=spaces[start:end])
        flags = np.where(starts[start:end], 1, -1).astype(np.uint64)
        pieces.append(piece.from_array(["SENT_START"], flags))  # type: ignore[arg-type]  # it takes what to_array gives
    return pieces


def annotate_words(doc: Doc, pieces: Sequence[Doc]) -> None:
    """Write into a text what the model made of its words, as `words_of` gave them.

    White space hangs on the word before it, and is within a name that goes on after it.
    """
    places = np.array(_read(doc), dtype=np.int64)
    values = np.zeros((len(doc), len(_ANNOTATIONS)), dtype=np.uint64)
    values[:, _IOB] = _OUTSIDE
    values[places] = np.concatenate([piece.to_array(_ANNOTATIONS) for piece in pieces])
    unread = sorted(set(range(len(doc))).difference(places.tolist()))
    for column, value in ((_POS, "SPACE"), (_DEP, "dep")):  # as spaCy tells white space
        values[unread, column] = doc.vocab.strings.add(value)
    heads = np.arange(len(doc))
    heads[places] = places[np.arange(len(places)) + values[places, _HEAD].astype(np.int64)]
    for i in unread:
        k = int(np.searchsorted(places, i))  # the number of the word after it
        if k > 0:
            heads[i] = places[k - 1]
        if k < len(places) and values[places[k], _IOB] == _INSIDE:
            values[i, _IOB:] = values[places[k], _IOB:]
    values[:, _HEAD] = (heads - np.arange(len(doc))).astype(np.uint64)
    doc.from_array(_ANNOTATIONS, values)  # type: ignore[arg-type]  # as above


def _read(doc: Doc) -> list[int]:
    """Return the places of the words, and of one line break where there is any between two."""
    places: list[int] = []
    for token in doc:
        line_break = "\n" in token.text and bool(places) and not doc[places[-1]].is_space
        if not token.is_space or line_break:
            places.append(token.i)
    if places and doc[places[-1]].is_space:
        places.pop()
    return places

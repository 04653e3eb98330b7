"""What the model reads of a text: its words and line breaks, each in one form.

It was trained on « l' » and on words with one space between. Shown « l’ », a no-break space or a
second blank line, it parses the words around otherwise.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise
from operator import add

import numpy as np
from spacy.tokens import Doc

from sommet.parse import straight, texts_of

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
    texts = texts_of(doc)
    offsets = offsets_of(doc, texts)
    places = _read(texts)
    read_as = {text: "\n" if text.isspace() else straight(text) for text in set(texts)}
    words = [read_as[texts[i]] for i in places]
    spaces = [
        "\n" not in {word, following} and offsets[i] + len(texts[i]) < offsets[k]
        for (i, k), (word, following) in zip(pairwise(places), pairwise(words), strict=True)
    ]
    spaces.append(False)
    sentence = np.cumsum(doc.to_array("SENT_START") == 1)[np.array(places, dtype=np.int64)]
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
    places = np.array(_read(texts_of(doc)), dtype=np.int64)
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


def offsets_of(doc: Doc, texts: Sequence[str]) -> list[int]:
    """Return where each token begins, in code points, and after the last one where the text ends.

    Args:
        doc: the text.
        texts: its tokens, as `sommet.parse.texts_of` gives them.

    Example:
        Of « Il part » it is ``[0, 3, 7]``.
    """
    spaces = doc.to_array("SPACY").tolist()
    return list(accumulate(map(add, map(len, texts), spaces), initial=0))


def _read(texts: Sequence[str]) -> list[int]:
    """Return the places of the words, and of one line break where there is any between two."""
    places: list[int] = []
    broken = True  # white space stands last, or nothing
    for i, text in enumerate(texts):
        if not text.isspace():
            places.append(i)
            broken = False
        elif "\n" in text and not broken:
            places.append(i)
            broken = True
    if places and broken:
        places.pop()
    return places

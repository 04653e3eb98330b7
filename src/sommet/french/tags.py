"""What the model's attribute ruler says, without its matcher."""

from __future__ import annotations

import numpy as np
from spacy.pipeline import Pipe
from spacy.tokens import Doc

_ANNOTATIONS: list[int | str] = ["TAG", "POS", "MORPH", "DEP"]
_TAG, _POS, _MORPH, _DEP = range(4)  # columns


class TagRuler(Pipe):
    """Gives each token its part of speech as its tag, and white space what white space gets.

    These are all 23 patterns of the model. spaCy's component matches them one by one, which takes
    a twentieth of the time of the whole pipeline.
    """

    def __call__(self, doc: Doc) -> Doc:
        """Set the tags."""
        space, other, no_features, dep = map(doc.vocab.strings.add, ("SPACE", "X", "_", "dep"))
        values = doc.to_array(_ANNOTATIONS)
        is_space = doc.to_array("IS_SPACE") == 1
        mistaken = (values[:, _POS] == space) & ~is_space
        values[is_space, _POS] = space
        values[mistaken, _POS] = other
        values[is_space | mistaken, _MORPH] = no_features
        values[is_space & (values[:, _DEP] != 0), _DEP] = dep
        values[:, _TAG] = values[:, _POS]
        return doc.from_array(_ANNOTATIONS, values.astype(np.uint64))  # type: ignore[arg-type]  # it takes what to_array gives

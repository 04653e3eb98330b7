"""The fast load annotates as the plain one does, and falls back on it where it may not."""

from __future__ import annotations

import json
import multiprocessing
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import platformdirs
import pytest
import spacy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy import about
from spacy.language import Language
from spacy.tokens import Doc, Token

from sommet import french, pipeline
from sommet.article import load
from sommet.french import tables
from sommet.french.tables import HashTable

ROOT = Path(__file__).parents[1]
CORPUS = ROOT.parent / "shared" / "corpus" / "dev"  # there where the project is developed
ARTICLES = [*sorted((ROOT / "fixtures").glob("*.txt")), *sorted(CORPUS.glob("*.txt"))]

ATTRIBUTES: list[Callable[[Token], object]] = [
    lambda t: t.text_with_ws,
    lambda t: t.tag_,
    lambda t: t.pos_,
    lambda t: str(t.morph),
    lambda t: t.dep_,
    lambda t: t.head.i,
    lambda t: (t.ent_iob_, t.ent_type_),
    lambda t: t.is_sent_start,
    lambda t: t.lemma_,
    lambda t: t.is_stop,
]


@pytest.fixture(scope="module")
def plain() -> Language:
    return french.load_plain()


@pytest.fixture(scope="module")
def fast() -> Language:
    return french.load_fast()


@pytest.fixture(scope="module")
def own_plain() -> Language:
    return french.load_plain(prefixes=pipeline.PREFIXES, infixes=pipeline.INFIXES)


def differences(left: Doc, right: Doc) -> list[str]:
    """Say which tokens differ, by number only: many an article may not be shown."""
    if len(left) != len(right):
        return [f"{len(left)} and {len(right)} tokens"]
    return [
        f"token {a.i}, attribute {k}"
        for a, b in zip(left, right, strict=True)
        for k, attribute in enumerate(ATTRIBUTES)
        if attribute(a) != attribute(b)
    ]


def test_spacy_and_the_model_are_those_that_were_compared() -> None:
    """When this fails: compare anew with the other tests here, then record the new version."""
    assert about.__version__ in french.SPACY_VERSIONS
    folder = tables.model_folder(spacy.util.get_package_path(french.MODEL))
    assert tables.digest(folder) == tables.MODEL_SHA256


@pytest.mark.parametrize("path", ARTICLES, ids=lambda p: p.stem)
def test_the_annotations_are_those_of_the_plain_load(
    path: Path, plain: Language, fast: Language
) -> None:
    text = load(str(path)).text
    assert differences(plain(text), fast(text)) == []


@pytest.mark.parametrize("path", ARTICLES, ids=lambda p: p.stem)
def test_so_are_those_of_our_own_pipeline(
    path: Path, own_plain: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    article = load(str(path))
    starts = {block.start for block in article.blocks}
    [ours] = pipeline.parse_each([(article.text, starts)])
    monkeypatch.setattr(pipeline, "pipeline", lambda: own_plain)
    [theirs] = pipeline.parse_each([(article.text, starts)])
    assert differences(theirs, ours) == []


PREFIXES = ["anti", "ex", "sud", "états", "tour", "lune", "entr", "r", "mont", "Saint", "l", "aux"]


@settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.lists(
        st.sampled_from([*PREFIXES, "-", "–", "'", "’", "de", "la", "à", "É", "9", "l'", "\n"]),
        max_size=7,
    ).map("".join)
)
def test_the_short_pattern_matches_the_same_words(
    plain: Language, fast: Language, word: str
) -> None:
    matches = [bool(nlp.tokenizer.token_match(word)) for nlp in (plain, fast)]  # type: ignore[union-attr]
    assert matches[0] == matches[1]


@given(st.dictionaries(st.integers(0, 2**64 - 1), st.integers(0, 9), min_size=1))
def test_a_hash_table_finds_what_a_dictionary_holds(items: dict[int, int]) -> None:
    table = HashTable.of(items)
    asked = [*items, 0, 2**64 - 1, 12345]
    expected = [items.get(key, -1) for key in asked]
    assert [table.get(key) for key in asked] == expected
    assert table.find(np.array(asked, dtype=np.uint64)).tolist() == expected


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache folder."""
    folder = tmp_path / "cache"
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder))
    monkeypatch.setattr(platformdirs, "user_cache_path", lambda name: folder / name)
    return folder


@pytest.fixture(scope="module")
def model() -> Path:
    return tables.model_folder(spacy.util.get_package_path(french.MODEL))


def kept(cache: Path) -> list[Path]:
    return list((cache / "sommet").iterdir())


def same(left: tables.Tables, right: tables.Tables) -> bool:
    return (
        np.array_equal(left.lemmas, right.lemmas)
        and np.array_equal(left.vector_rows.keys, right.vector_rows.keys)
        and json.dumps(left.rules) == json.dumps(right.rules)
    )


def test_tables_are_kept_and_read_again(cache: Path, model: Path) -> None:
    made = tables.tables_of(model)
    [folder] = kept(cache)
    before = {p.name: p.stat().st_mtime_ns for p in folder.iterdir()}
    assert same(made, tables.tables_of(model))
    assert {p.name: p.stat().st_mtime_ns for p in folder.iterdir()} == before


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "garbage": lambda _: b"no",
    "cut": lambda data: data[: len(data) // 2],
}


@pytest.mark.parametrize("name", ["lemmas.npy", "known.keys.npy", "rules.json"])
@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_damaged_tables_are_made_anew(
    cache: Path, model: Path, damage: Callable[[bytes], bytes], name: str
) -> None:
    made = tables.tables_of(model)
    [folder] = kept(cache)
    whole = (folder / name).read_bytes()
    (folder / name).write_bytes(damage(whole))
    assert same(made, tables.tables_of(model))
    assert kept(cache) == [folder]
    assert (folder / name).read_bytes() == whole


def test_a_cache_that_cannot_be_written_is_done_without(cache: Path, model: Path) -> None:
    cache.write_text("a file where the folder would be")
    assert len(tables.tables_of(model).lemmas)


def test_processes_may_make_the_tables_at_once(cache: Path, model: Path) -> None:
    context = multiprocessing.get_context("fork")
    processes = [context.Process(target=tables.tables_of, args=(model,)) for _ in range(3)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [p.exitcode for p in processes] == [0, 0, 0]
    assert len(kept(cache)) == 1
    assert len(tables.tables_of(model).lemmas)


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Iterator[Language]:
    """What the plain load gives."""
    nlp = spacy.blank("xx")
    monkeypatch.setattr(french, "load_plain", lambda **_: nlp)
    yield nlp


def test_another_spacy_loads_the_plain_way(slow: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(about, "__version__", "3.9.0")
    with pytest.warns(UserWarning, match=r"spaCy 3\.9\.0 is not known") as warned:
        assert french.load() is slow
    assert len(warned) == 1


def test_a_changed_model_loads_the_plain_way(
    slow: Language, cache: Path, model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / french.MODEL
    shutil.copytree(model, package / model.name)
    with (package / model.name / "ner" / "model").open("ab") as file:
        file.write(b"\0")
    monkeypatch.setattr(french, "get_package_path", lambda _: package)
    with pytest.warns(UserWarning, match="is not what sommet knows"):
        assert french.load() is slow
    assert not cache.exists()


def test_another_version_of_the_model_loads_the_plain_way(
    slow: Language, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(french, "get_package_path", lambda _: tmp_path / french.MODEL)
    with pytest.warns(UserWarning, match=r"is not 3\.8\.0, which sommet knows"):
        assert french.load() is slow

"""The copy says of each token, span and name what spaCy says."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import spacy.tokens

from sommet import parse
from sommet.pipeline import annotate, parse_each

FIXTURES = sorted((Path(__file__).parent.parent / "fixtures").glob("[kw]*.txt"))
FIELDS = ["i", "idx", "text", "lower_", "whitespace_", "is_alpha", "is_punct", "is_space"]
FIELDS += ["is_stop", "is_title", "like_num", "lemma_", "pos_", "tag_", "dep_", "ent_type_"]
FIELDS += ["ent_iob_", "is_sent_start"]
FEATURES = ["Gender", "Number", "Tense", "VerbForm", "Mood"]


def around(token: Any) -> Any:
    start, end = token.i - 2, token.i + 3
    return token.doc.span(start, end) if isinstance(token.doc, parse.Doc) else token.doc[start:end]


RELATIONS: dict[str, Callable[[Any], object]] = {
    "head": lambda t: t.head.i,
    "children": lambda t: [c.i for c in t.children],
    "ancestors": lambda t: [a.i for a in t.ancestors],
    "subtree": lambda t: [s.i for s in t.subtree],
    "left-edge": lambda t: t.left_edge.i,
    "sentence": lambda t: (t.sent.start, t.sent.end),
    "features": lambda t: [t.morph.get(name, []) for name in FEATURES],
    "length": len,
    "root": lambda t: around(t).root.i if t.i > 1 else None,
}


@pytest.fixture(scope="module")
def pairs() -> list[tuple[spacy.tokens.Doc, parse.Doc]]:
    texts = [path.read_text(encoding="utf-8") for path in FIXTURES]
    docs = parse_each((text, frozenset[int]()) for text in texts)
    return [(doc, parse.copy_of(doc)) for doc in docs]


Pairs = list[tuple[spacy.tokens.Doc, parse.Doc]]


@pytest.mark.parametrize("field", FIELDS)
def test_fields(pairs: Pairs, field: str) -> None:
    for theirs, ours in pairs:
        assert [getattr(t, field) for t in ours] == [getattr(t, field) for t in theirs]


@pytest.mark.parametrize("relation", RELATIONS.values(), ids=RELATIONS)
def test_relations(pairs: Pairs, relation: Callable[[Any], object]) -> None:
    for theirs, ours in pairs:
        assert [relation(t) for t in ours] == [relation(t) for t in theirs]


def described(span: Any) -> tuple[object, ...]:
    return span.start, span.end, span.label_, span.text, span.start_char, span.end_char


def test_sentences_and_names(pairs: Pairs) -> None:
    for theirs, ours in pairs:
        assert ours.text == theirs.text
        assert [described(s) for s in ours.sents] == [described(s) for s in theirs.sents]
        assert [described(e) for e in ours.ents] == [described(e) for e in theirs.ents]


def test_stretches_of_the_text(pairs: Pairs) -> None:
    for theirs, ours in pairs:
        for start in range(0, len(ours.text), 3):
            expected = theirs.char_span(start, start + 8, alignment_mode="expand")
            found = ours.char_span(start, start + 8)
            assert (found and described(found)) == (expected and described(expected))


TEXT = "Il  arrive à Oslo. Elle parle."


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (2, 4, "arrive à"),
        (-3, 99, "Elle parle."),
        (0, 1, "Il"),
        (5, 99, ". Elle parle."),
        (4, 2, ""),
        (99, 101, ""),
    ],
    ids=["inner", "from-the-end", "first", "beyond", "backwards", "outside"],
)
def test_spans(start: int, end: int, expected: str) -> None:
    doc = annotate(TEXT)
    assert doc.span(start, end).text == expected
    assert doc.span(0, len(doc))[start:end].text == expected
    assert list(doc.span(start, end)) == doc[start:end]


def test_a_token_of_a_span_counts_from_the_span() -> None:
    span = annotate(TEXT).span(2, 5)
    assert [span[0].text, span[-1].text, *map(str, span[1:])] == ["arrive", "Oslo", "à", "Oslo"]
    with pytest.raises(IndexError):
        span[3]


def test_beyond_the_last_token_is_none() -> None:
    doc = annotate(TEXT)
    with pytest.raises(IndexError):
        doc[len(doc)]
    with pytest.raises(IndexError):
        doc[0].nbor(-1)


def test_the_plain_form() -> None:
    assert [t.plain for t in annotate("L’Etat")] == ["l'", "etat"]

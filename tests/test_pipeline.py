"""Where sentences begin, and that the text stays as it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sommet import french, pipeline
from sommet.french import words
from sommet.parse import Doc
from sommet.pipeline import annotate, annotate_each
from sommet.versions import ModelError

FIXTURES = Path(__file__).parent.parent / "fixtures"
SENTENCES = [
    ("two", "Il parle. Elle part.", ["Il parle.", "Elle part."]),
    (
        "leading-time",
        "À 14 h 30, M. Petit est arrivé. Il parle.",
        ["À 14 h 30, M. Petit est arrivé.", "Il parle."],
    ),
    ("clock-stop", "Il arrive à 15 h. Il parle.", ["Il arrive à 15 h.", "Il parle."]),
    (
        "glued",
        "Il est à Oslo.A cette occasion, il parle.",
        ["Il est à Oslo.", "A cette occasion, il parle."],
    ),
    ("glued-year", "Il est venu en 2019.Le roi parle.", ["Il est venu en 2019.", "Le roi parle."]),
    ("glued-quote", 'Il dit "oui."La suite vient.', ['Il dit "oui."', "La suite vient."]),
    ("glued-share", "Il gagne 2%.Le roi parle.", ["Il gagne 2%.", "Le roi parle."]),
    ("glued-number", 'Il parle du G20."Oui", dit-il.', ["Il parle du G20.", '"Oui", dit-il.']),
    (
        "glued-heading",
        'Il parle."Un plan secret"La suite vient.',
        ["Il parle.", '"Un plan secret"', "La suite vient."],
    ),
    (
        "glued-heading-before-quote",
        'Il parle.Un plan secret"La suite vient", dit-il.',
        ["Il parle.", "Un plan secret", '"La suite vient", dit-il.'],
    ),
    ("glued-behind-mark", "Il dit « non ».Il part.", ["Il dit « non ».", "Il part."]),
    ("glued-behind-bracket", "Il part (Lima).Elle dort.", ["Il part (Lima).", "Elle dort."]),
    ("no-glue", "Il écrit en .NET depuis Lima.", ["Il écrit en .NET depuis Lima."]),
    ("quoted-word", 'Il a dit "non" à Oslo.', ['Il a dit "non" à Oslo.']),
    ("mark-for-apostrophe", 'Il voit L"Aigle.', ['Il voit L"Aigle.']),
    ("line", "Un titre\nLe texte.", ["Un titre", "Le texte."]),
    ("quote-closes", "Il dit « oui. » Elle part.", ["Il dit « oui. »", "Elle part."]),
    ("title-abbreviation", "Il a vu M. Petit hier.", ["Il a vu M. Petit hier."]),
    (
        "excellency",
        "SEM. Petit est là, le Gal. Roux aussi. Il part.",
        ["SEM. Petit est là, le Gal. Roux aussi.", "Il part."],
    ),
    ("no-title", "Il a vu l'ONU. Petit est là.", ["Il a vu l'ONU.", "Petit est là."]),
    ("initial", "Il a vu J. Petit hier.", ["Il a vu J. Petit hier."]),
    ("decimal", "Il a 3.5 points.", ["Il a 3.5 points."]),
    ("comma", "Il parle, elle part.", ["Il parle, elle part."]),
    ("question", "Il parle ? Elle part.", ["Il parle ?", "Elle part."]),
    ("one", "Il parle", ["Il parle"]),
]


@pytest.mark.parametrize(
    ("text", "expected"), [r[1:] for r in SENTENCES], ids=[r[0] for r in SENTENCES]
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert [s.text.strip() for s in annotate(text).sents] == expected


def test_a_block_starts_a_sentence_within_a_token() -> None:
    text = "YONHAP NewsOnze jours"
    sentences = [s.text for s in annotate(text, {text.index("Onze")}).sents]
    assert sentences == ["YONHAP News", "Onze jours"]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(alphabet='aA é.«»"’h1\n -–', max_size=60))
def test_the_text_is_never_rewritten(text: str) -> None:
    assert annotate(text).text == text


def test_a_broken_model_is_told_with_its_mend(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(**_: object) -> None:
        raise OSError("no such folder")

    monkeypatch.setattr(french, "load", fail)
    with pytest.raises(ModelError, match="cannot be loaded; get the right one with python -m pip"):
        pipeline.load()


def shown(doc: Doc) -> list[tuple[object, ...]]:
    return [
        (t.text, t.lemma_, t.pos_, str(t.morph), t.dep_, t.head.i, t.ent_iob_, t.ent_type_)
        for t in doc
    ]


def test_texts_are_annotated_together_as_alone() -> None:
    texts = [path.read_text(encoding="utf-8") for path in sorted(FIXTURES.glob("korea-*.txt"))]
    together = annotate_each([(text, frozenset[int]()) for text in texts])
    assert [shown(doc) for doc in together] == [shown(annotate(text)) for text in texts]


CURLY = "L’homme fort d’Oslo n’a qu’un mot aujourd’hui : l’État s’y rend. Puisquʼil l’“aime”, oui."


def test_apostrophes_are_read_alike_and_kept() -> None:
    curly, straight = annotate(CURLY), annotate(CURLY.replace("’", "'").replace("ʼ", "'"))
    assert curly.text == CURLY
    assert [t.text for t in curly] != [t.text for t in straight]
    assert [row[1:] for row in shown(curly)] == [row[1:] for row in shown(straight)]
    assert [t.is_sent_start for t in curly] == [t.is_sent_start for t in straight]


def without_white_space(doc: Doc) -> list[tuple[object, ...]]:
    words = [t for t in doc if not t.is_space]
    return [
        (t.text, t.lemma_, t.pos_, str(t.morph), t.dep_, t.head.text, t.ent_iob_, t.is_sent_start)
        for t in words
    ]


SPACED = "Le président Paul Martin\nIl a vu Anna Kovacs à Oslo. Elle part."


@pytest.mark.parametrize(
    ("old", "new"), [("\n", "\n\n"), ("\n", " \n"), ("Le", "\n\nLe"), ("part.", "part.\n"),
    ("Paul ", "Paul\xa0"), ("vu ", "vu  "), ("part.", "part. ")]
)  # fmt: skip
def test_white_space_changes_no_word(old: str, new: str) -> None:
    spaced = annotate(SPACED.replace(old, new))
    assert spaced.text == SPACED.replace(old, new)
    assert without_white_space(spaced) == without_white_space(annotate(SPACED))
    assert [e.text.split() for e in spaced.ents] == [e.text.split() for e in annotate(SPACED).ents]


def test_the_model_loaded_anew_says_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Anna Kovacs est arrivée mardi à Oslo."
    before, nlp = shown(annotate(text)), pipeline.pipeline()
    monkeypatch.setattr(pipeline, "MOST_WORDS", 0)
    assert shown(annotate(text)) == before
    assert pipeline.pipeline() is not nlp


def test_a_long_text_is_read_in_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Anna Kovacs est arrivée mardi à Oslo.\n\nElle a vu\xa0Paul Martin. " * 5
    whole = annotate(text)
    monkeypatch.setattr(words, "PIECE", 20)
    monkeypatch.setattr(pipeline, "_MOST_AT_ONCE", 40)
    pieces = annotate(text)
    assert pieces.text == text
    assert [s.text for s in pieces.sents] == [s.text for s in whole.sents]
    assert all(t.head in t.sent for t in pieces)
    assert [e.text for e in pieces.ents] == [e.text for e in whole.ents]

"""The syntax that the finders need, over the model's parse of short sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sommet import grammar
from sommet.parse import Doc, Token
from sommet.pipeline import annotate


def token(doc: Doc, word: str) -> Token:
    """Return the first token with this text."""
    return next(t for t in doc if t.text == word)


def text(found: Token | None) -> str | None:
    return found.text if found is not None else None


# --- Forms ---


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        pytest.param("L’", "l'", id="curly-apostrophe"),
        pytest.param("l'", "l'", id="straight-apostrophe"),
        pytest.param("Etat", "etat", id="capital"),
        pytest.param("État", "état", id="accent-kept"),
    ],
)
def test_plain(word: str, expected: str) -> None:
    assert annotate(word + "ami" if word.endswith(("'", "’")) else word)[0].plain == expected


@given(st.text(alphabet="lLdD'’ʼ aéÉ", min_size=1).filter(str.strip))
def test_plain_keeps_the_length(sentence: str) -> None:
    for each in annotate(sentence):
        assert len(each.plain) == len(each)


VERBS = "Le roi a promis de venir."


@pytest.mark.parametrize(
    ("word", "expected"),
    [("a", True), ("promis", True), ("venir", True), ("roi", False), ("de", False), ("Le", False)],
)
def test_is_verb(word: str, expected: bool) -> None:
    assert grammar.is_verb(token(annotate(VERBS), word)) is expected


def test_has_feature() -> None:
    kings = token(annotate("Les rois viennent."), "rois")
    assert grammar.has_feature(kings, "Number", "Plur")
    assert not grammar.has_feature(kings, "Number", "Sing")
    assert not grammar.has_feature(kings, "Tense", "Pres")


@pytest.mark.parametrize(
    ("sentence", "verb", "infinitive"),
    [
        pytest.param("Le roi réclame une trêve.", "réclame", "réclamer", id="left-as-it-is"),
        pytest.param("Le roi souhaite une trêve.", "souhaite", "souhaiter", id="regular"),
        pytest.param("Il veut prendre le train.", "prendre", "prendre", id="ending-in-re"),
        pytest.param("La reine a dit oui.", "dit", "dire", id="participle"),
    ],
)
def test_verb_lemma(sentence: str, verb: str, infinitive: str) -> None:
    assert grammar.verb_lemma(token(annotate(sentence), verb)) == infinitive


# --- Subjects and governors ---


@pytest.mark.parametrize(
    ("sentence", "verb", "subject"),
    [
        pytest.param("Le roi arrive lundi.", "arrive", "roi", id="active"),
        pytest.param("Le roi est accueilli par la reine.", "accueilli", "roi", id="passive"),
        pytest.param("Le roi veut rencontrer la reine.", "rencontrer", None, id="infinitive"),
        pytest.param("Arrive lundi.", "Arrive", None, id="none"),
    ],
)
def test_own_subject(sentence: str, verb: str, subject: str | None) -> None:
    assert text(grammar.own_subject(token(annotate(sentence), verb))) == subject


@pytest.mark.parametrize(
    ("sentence", "verb", "subject"),
    [
        pytest.param("Le roi arrive lundi.", "arrive", "roi", id="own"),
        pytest.param("Le roi veut rencontrer la reine.", "rencontrer", "roi", id="infinitive"),
        pytest.param("Le roi est arrivé et a parlé.", "parlé", "roi", id="coordinated"),
        pytest.param("Le roi, qui arrive lundi, est malade.", "arrive", "roi", id="relative"),
        pytest.param("Le roi dit que la reine viendra.", "viendra", "reine", id="clause"),
        pytest.param("Rendez-vous à Oslo.", "Oslo", None, id="none"),
        pytest.param("Le roi a dit que l'eau montait et a payé.", "payé", "roi", id="told"),
    ],
)
def test_subject_of(sentence: str, verb: str, subject: str | None) -> None:
    assert text(grammar.subject_of(token(annotate(sentence), verb))) == subject


@pytest.mark.parametrize(
    ("sentence", "pronoun", "noun"),
    [
        pytest.param("Le roi, qui arrive lundi, est malade.", "qui", "roi", id="qui"),
        pytest.param("Qui arrive lundi ?", "Qui", None, id="question"),
    ],
)
def test_antecedent(sentence: str, pronoun: str, noun: str | None) -> None:
    assert text(grammar.antecedent(token(annotate(sentence), pronoun))) == noun


@pytest.mark.parametrize(
    ("sentence", "word", "expected"),
    [
        pytest.param("Le roi, qui arrive, parle.", "qui", True, id="qui"),
        pytest.param("La reine, laquelle arrive, parle.", "laquelle", True, id="laquelle"),
        pytest.param("Le roi dit que tout va bien.", "que", False, id="que"),
        pytest.param("Il arrive.", "Il", False, id="personal"),
    ],
)
def test_is_relative_pronoun(sentence: str, word: str, expected: bool) -> None:
    assert grammar.is_relative_pronoun(token(annotate(sentence), word)) is expected


@pytest.mark.parametrize(
    ("sentence", "word", "verb"),
    [
        pytest.param("Le roi a rencontré la reine à Oslo.", "Oslo", "rencontré", id="adjunct"),
        pytest.param("Le roi a rencontré la reine de Suède.", "Suède", "rencontré", id="deep"),
        pytest.param("Une visite à Oslo.", "Oslo", None, id="none"),
    ],
)
def test_verb_governing(sentence: str, word: str, verb: str | None) -> None:
    assert text(grammar.verb_governing(token(annotate(sentence), word))) == verb


# --- What stands around a verb ---


@pytest.mark.parametrize(
    ("sentence", "verb", "expected"),
    [
        pytest.param("Le roi a rencontré la reine.", "rencontré", ["a"], id="compound"),
        pytest.param("Le roi a été reçu à Oslo.", "reçu", ["a", "été"], id="passive"),
        pytest.param("Le roi arrive.", "arrive", [], id="none"),
    ],
)
def test_auxiliaries(sentence: str, verb: str, expected: list[str]) -> None:
    assert [t.text for t in grammar.auxiliaries(token(annotate(sentence), verb))] == expected


YES_OR_NO: list[tuple[Callable[[Token], bool], str, str, bool]] = [
    (grammar.is_negated, "Le roi ne viendra pas.", "viendra", True),
    (grammar.is_negated, "Le roi n'a pas rencontré la reine.", "rencontré", True),
    (grammar.is_negated, "Le roi n’ira pas à Oslo.", "ira", True),
    (grammar.is_negated, "Le roi viendra.", "viendra", False),
    (grammar.is_negated, "Il dit que le roi ne viendra pas.", "dit", False),
    (grammar.is_passive, "Le roi a été accueilli par la reine.", "accueilli", True),
    (grammar.is_passive, "Le roi est accueilli par la reine.", "accueilli", True),
    (grammar.is_passive, "Le roi a accueilli la reine.", "accueilli", False),
    (grammar.is_passive, "Le roi accueille la reine.", "accueille", False),
    (grammar.is_reflexive, "Le roi s'est rendu à Oslo.", "rendu", True),
    (grammar.is_reflexive, "Les rois se réunissent lundi.", "réunissent", True),
    (grammar.is_reflexive, "Le roi a rendu hommage.", "rendu", False),
    (grammar.is_reflexive, "Se tenant là, le roi a longuement parlé.", "parlé", False),
    (grammar.is_future, "Le roi viendra lundi.", "viendra", True),
    (grammar.is_future, "Le roi recevrait la reine.", "recevrait", True),
    (grammar.is_future, "Nous tiendrons un sommet.", "tiendrons", True),
    (grammar.is_future, "Ils appelleront à la paix.", "appelleront", True),
    (grammar.is_future, "Le roi montrait la voie.", "montrait", False),
    (grammar.is_future, "Le roi entra dans la salle.", "entra", False),
    (grammar.is_future, "Le roi est venu.", "venu", False),
    (grammar.is_pluperfect, "Le roi avait reçu la reine.", "reçu", True),
    (grammar.is_pluperfect, "Il était arrivé la veille.", "arrivé", True),
    (grammar.is_pluperfect, "Le roi a reçu la reine.", "reçu", False),
    (grammar.is_pluperfect, "Le roi recevait la reine.", "recevait", False),
    (grammar.is_apposed, "Les rois, réunis à Oslo, ont parlé.", "réunis", True),
    (grammar.is_apposed, "Réunis à Oslo, les rois ont parlé.", "Réunis", True),
    (grammar.is_apposed, "Ils se sont réunis à Oslo.", "réunis", False),
    (grammar.is_apposed, "Les rois parlent.", "parlent", False),
    (grammar.is_unreal, "Le roi veut rencontrer la reine.", "rencontrer", True),
    (grammar.is_unreal, "Le roi rencontrerait la reine.", "rencontrerait", True),
    (grammar.is_unreal, "Le roi rencontrera la reine.", "rencontrera", True),
    (grammar.is_unreal, "Le roi a rencontré la reine.", "rencontré", False),
    (grammar.is_conditional, "Le roi viendrait lundi.", "viendrait", True),
    (grammar.is_conditional, "Ils recevraient la reine.", "recevraient", True),
    (grammar.is_conditional, "Le roi viendra lundi.", "viendra", False),
    (grammar.is_conditional, "Le roi montrait la voie.", "montrait", False),
    (grammar.is_definite, "Le sommet commence.", "sommet", True),
    (grammar.is_definite, "Cette visite est utile.", "visite", True),
    (grammar.is_definite, "Leur rencontre a duré une heure.", "rencontre", True),
    (grammar.is_definite, "L’entretien a duré une heure.", "entretien", True),
    (grammar.is_definite, "Un sommet est prévu.", "sommet", False),
    (grammar.is_definite, "Des visites sont prévues.", "visites", False),
]


@pytest.mark.parametrize(
    ("ask", "sentence", "word", "expected"),
    YES_OR_NO,
    ids=[f"{ask.__name__}: {sentence}" for ask, sentence, _, _ in YES_OR_NO],
)
def test_yes_or_no(ask: Callable[[Token], bool], sentence: str, word: str, expected: bool) -> None:
    assert ask(token(annotate(sentence), word)) is expected


# --- Spans ---


@pytest.mark.parametrize(
    ("sentence", "word", "expected"),
    [
        pytest.param(
            "Le roi, la reine et le prince arrivent.", "roi", ["roi", "reine", "prince"], id="three"
        ),
        pytest.param("Le roi arrive.", "roi", ["roi"], id="alone"),
    ],
)
def test_conjuncts(sentence: str, word: str, expected: list[str]) -> None:
    assert [t.text for t in grammar.conjuncts(token(annotate(sentence), word))] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(", une trêve ;", "une trêve", id="punctuation"),
        pytest.param("« une trêve »", "« une trêve »", id="quotes-kept"),
        pytest.param("- une trêve.", "une trêve", id="dash-and-stop"),
        pytest.param(" \n une trêve \n", "une trêve", id="white-space"),
        pytest.param(",;", "", id="nothing-left"),
    ],
)
def test_trim(sentence: str, expected: str) -> None:
    doc = annotate(sentence)
    assert grammar.trim(doc, 0, len(doc)).text == expected


@given(st.text(alphabet="ab ,;.:-–\n«»", max_size=30))
def test_trim_never_leaves_the_span(sentence: str) -> None:
    doc = annotate(sentence)
    trimmed = grammar.trim(doc, 0, len(doc))
    assert 0 <= trimmed.start <= trimmed.end <= len(doc)
    assert trimmed.text.strip(" \n,;") == trimmed.text


def test_within_clause_leaves_clauses_out() -> None:
    doc = annotate("Le roi, qui a perdu la guerre, est arrivé à Oslo.")
    words = {t.text for t in grammar.within_clause(token(doc, "arrivé"))}
    assert {"arrivé", "roi", "Oslo"} <= words
    assert "guerre" not in words


def test_within_clause_opens_with_the_head() -> None:
    doc = annotate("Le roi est arrivé.")
    assert next(iter(grammar.within_clause(token(doc, "arrivé")))).text == "arrivé"

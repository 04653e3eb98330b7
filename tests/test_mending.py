"""Tags that the words around prove wrong, and those that they do not."""

from __future__ import annotations

import pytest

from sommet.pipeline import annotate

TAGS = [
    ("M. Martin est arrivé à Oslo ce mercredi.", "Oslo", "PROPN", "Oslo"),
    (
        "M. Martin s'entretiendra jeudi à Lisbonne avec son hôte.",
        "entretiendra",
        "VERB",
        "entretenir",
    ),
    ("Le ministre a longuement déjeuné avec son homologue.", "déjeuné", "VERB", "déjeuner"),
    ("Les deux présidents se sont isolés une heure à Oslo.", "isolés", "VERB", "isoler"),
    ("Il veut plaire et s'attaque à la loi.", "attaque", "VERB", "attaquer"),
    ("Ils comptent par ailleurs doubler la mise.", "doubler", "VERB", "doubler"),
    ("Ils ont téléphoné au roi.", "téléphoné", "VERB", "téléphoner"),
    ("Il veut renforcer le flanc est de l'alliance.", "est", "ADJ", "est"),
    (
        "Réunis mardi à Lima, les dirigeants d'une dizaine de pays ont ri.",
        "Réunis",
        "VERB",
        "réunir",
    ),
    # as the model has them
    ("Arrivée de Mme Sow à Lima mardi.", "Arrivée", "NOUN", "arrivée"),
    ("La rive est de nouveau inondée.", "est", "AUX", "être"),
    ("Le sommet aura lieu à Rome.", "lieu", "NOUN", "lieu"),
    ("Les villages sont isolés.", "isolés", "ADJ", "isolé"),
    ("Il a la santé fragile.", "santé", "NOUN", "santé"),
    ("Il a de la dignité.", "dignité", "NOUN", "dignité"),
    ("Voir Oslo et partir.", "Voir", "VERB", "voir"),
    ("Il veut une attaque.", "attaque", "NOUN", "attaque"),
    ("Il a dit oui.", "dit", "VERB", "dire"),
]


@pytest.mark.parametrize(("sentence", "word", "pos", "lemma"), TAGS)
def test_tag(sentence: str, word: str, pos: str, lemma: str) -> None:
    [token] = [t for t in annotate(sentence) if t.text == word]
    assert (token.pos_, token.lemma_) == (pos, lemma)


def test_a_participle_of_several_is_a_plural() -> None:
    sentence = "Réunis lundi au château autour du roi, les présidents du Mali et du Tchad ont ri."
    assert annotate(sentence)[0].morph["Number"] == ["Plur"]


def test_a_participle_is_no_subjunctive() -> None:
    sentence = "M. Martin a été critiqué pour avoir insulté les pêcheurs."
    [participle] = [t for t in annotate(sentence) if t.text == "insulté"]
    assert participle.morph["VerbForm"] == ["Part"]


def test_future_of_a_mended_verb() -> None:
    sentence = "M. Martin s'entretiendra jeudi à Lisbonne avec son hôte."
    [verb] = [t for t in annotate(sentence) if t.text == "entretiendra"]
    assert verb.morph["Tense"] == ["Fut"]


def test_infinitive_that_the_model_takes_for_a_finite_verb() -> None:
    doc = annotate("Les deux capitales entendent par ailleurs doubler leurs échanges.")
    [verb] = [t for t in doc if t.text == "doubler"]
    assert verb.morph["VerbForm"] == ["Inf"]

"""The words for a meeting in `cues/event.toml`: each entry against its own examples."""

from __future__ import annotations

from itertools import chain

import pytest

from sommet.facts.event_cues import (
    EncounterNoun,
    EncounterSign,
    EncounterVerb,
    encounter_cue,
    encounter_nouns,
    encounter_phrases,
    encounter_sign,
    encounter_signs,
    encounter_verbs,
    home_politics,
    recalling,
)
from sommet.pipeline import annotate

ENTRIES: list[EncounterNoun | EncounterVerb] = [
    *dict.fromkeys(encounter_nouns().values()),
    *dict.fromkeys(encounter_phrases().values()),
    *dict.fromkeys(chain.from_iterable(encounter_verbs().values())),
]
EXAMPLES = [
    pytest.param(entry, example, id=example) for entry in ENTRIES for example in entry.examples
]


def cues(sentence: str) -> list[EncounterNoun | EncounterVerb]:
    found = map(encounter_cue, annotate(sentence))
    return [cue for cue in found if cue is not None]


@pytest.mark.parametrize(("entry", "example"), EXAMPLES)
def test_example(entry: EncounterNoun | EncounterVerb, example: str) -> None:
    assert entry in cues(example)


SIGNS = list(dict.fromkeys(sign for table in encounter_signs() for sign in table.values()))


@pytest.mark.parametrize("sign", SIGNS, ids=lambda sign: sign.examples[0])
def test_sign_is_found(sign: EncounterSign) -> None:
    for example in sign.examples:
        assert sign in map(encounter_sign, annotate(example))


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Le roi a vu un film.", id="no-sign"),
        pytest.param("La conviction du juge est faite.", id="looks-like-one"),
    ],
)
def test_no_sign(sentence: str) -> None:
    assert not any(map(encounter_sign, annotate(sentence)))


def test_recalling_is_found() -> None:
    assert any(t.lemma_ in recalling() for t in annotate("Elle veut évoquer la visite du roi."))


def test_home_politics_is_found() -> None:
    sentence = "Le chef de l'opposition a été reçu au palais."
    assert [t.text for t in annotate(sentence) if t.plain in home_politics()] == ["opposition"]


def test_every_entry_has_examples() -> None:
    assert all(entry.examples for entry in ENTRIES)


@pytest.mark.parametrize("form", sorted(encounter_nouns()))
def test_noun_is_found(form: str) -> None:
    assert cues(f"On parle de {form} à Oslo.") == [encounter_nouns()[form]]


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Il a accordé un entretien à l'AFP.", id="interview-with-an-agency"),
        pytest.param(
            "Il l'a dit dans un entretien au quotidien El Sol.", id="interview-with-a-daily"
        ),
        pytest.param("Elle a tenu une conférence de presse.", id="press-conference"),
        pytest.param("Le président a rendu hommage aux victimes.", id="render-not-go"),
        pytest.param("Le pouvoir retrouve des couleurs.", id="find-again"),
        pytest.param("Il entretient de bons rapports avec son voisin.", id="keep-up"),
        pytest.param("Le roi a vu un film.", id="see"),
        pytest.param("La route rassemble deux vallées.", id="bring-together"),
        pytest.param("Il pose une question.", id="put-a-question"),
        pytest.param("Ils s'assirent face à face.", id="face-to-face-as-an-adverb"),
        pytest.param("Le roi a reçu une lettre du président.", id="received-a-letter"),
        pytest.param("Ils ont signé une tribune.", id="signed-an-opinion-column"),
    ],
)
def test_no_word_for_a_meeting(sentence: str) -> None:
    assert cues(sentence) == []

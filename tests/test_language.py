from __future__ import annotations

import pytest

from sommet.language import is_foreign, looks_french


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Le président a reçu mardi à Oslo la chancelière, avec qui il a parlé de la pêche dans"
            " les détroits et des échanges.",
            True,
            id="French",
        ),
        pytest.param(
            "Il presidente ha ricevuto martedì a Oslo la cancelliera, con la quale ha parlato della"
            " pesca negli stretti e degli scambi tra i due paesi.",
            False,
            id="Italian",
        ),
        pytest.param(
            "El presidente recibió el martes en Oslo a la canciller, con la que habló de la pesca"
            " en los estrechos y de los intercambios entre los dos países.",
            False,
            id="Spanish",
        ),
        pytest.param(
            "The president received the chancellor on Tuesday in Oslo, and spoke with her about"
            " fishing in the straits and about trade.",
            False,
            id="English",
        ),
        pytest.param("金正恩 " * 30, False, id="another script"),
        pytest.param("Oslo summit opens", True, id="too short to tell"),
    ],
)
def test_looks_french(text: str, expected: bool) -> None:
    assert looks_french(text) is expected


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        pytest.param("The King of Norway lands at the airport of Oslo.", True, id="English"),
        pytest.param("Король прибыл в Осло. The King arrives in the city.", True, id="two of them"),
        pytest.param("Президент прибыл в столицу", True, id="another script"),
        pytest.param("Le roi a atterri à Oslo.", False, id="French"),
        pytest.param("« The deal is off », a dit le roi.", False, id="English words quoted"),
        pytest.param("Berg, Diaz, Costa, Petrov, Nkomo, Okafor", False, id="names"),
        pytest.param("1/3", False, id="no words"),
    ],
)
def test_is_foreign(paragraph: str, *, expected: bool) -> None:
    assert is_foreign(paragraph) is expected

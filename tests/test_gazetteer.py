"""Which forms of the lexicons a text holds."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sommet.gazetteer import hits
from sommet.pipeline import annotate

FOUND = [
    ("country", "La Pologne a signé.", [("Pologne", "country", "PL")]),
    ("capital", "Il est à Varsovie.", [("Varsovie", "capital", "PL")]),
    ("seat", "Le Kremlin se tait.", [("Kremlin", "seat", "RU")]),
    ("demonym", "Le drapeau polonais flotte.", [("polonais", "demonym", "PL")]),
    ("compound", "Un accord franco-polonais.", [("franco-polonais", "demonym", "PL")]),
    ("hyphen", "La Corée-du-Nord a tiré.", [("Corée-du-Nord", "country", "KP")]),
    ("capitals", "LA POLOGNE A SIGNÉ.", [("POLOGNE", "country", "PL")]),
    ("organisation", "L'Otan se réunit.", [("Otan", "organization", "Otan")]),
    ("longest", "La Guinée équatoriale a signé.", [("Guinée équatoriale", "country", "GQ")]),
    (
        "office-ends-at-state",
        "Le président de la République du Congo, à Brazzaville, dort.",
        [
            ("président", "office", "président"),
            ("République du Congo", "country", "CG"),
            ("Brazzaville", "capital", "CG"),
        ],
    ),
    (
        "shared-told",
        "Le pouvoir congolais siège à Kinshasa.",
        [("congolais", "demonym", "CD"), ("Kinshasa", "capital", "CD")],
    ),
    (
        "shared-country-told",
        "Au Congo, la ville de Brazzaville dort.",
        [("Congo", "country", "CG"), ("Brazzaville", "capital", "CG")],
    ),
    ("shared-untold", "Le pouvoir congolais dort.", []),
    (
        "shared-both-told",
        "Le fleuve congolais sépare Kinshasa de Brazzaville.",
        [("Kinshasa", "capital", "CD"), ("Brazzaville", "capital", "CG")],
    ),
    ("lower-case-name", "Il aime la dinde et le niger.", []),
    ("acronym-in-small", "Il a eu un ua.", []),
    ("within-a-word", "Polognement parlant.", []),
    ("opposed", "Les anti-G7 et les rebelles pro-russes dorment.", []),
    (
        "in-small-but-one-word",
        "Il est du groupe de Visegrad.",
        [("groupe de Visegrad", "organization", "Groupe de Visegrad")],
    ),
    ("nothing", "Le pain est bon.", []),
]


@pytest.mark.parametrize(("text", "expected"), [r[1:] for r in FOUND], ids=[r[0] for r in FOUND])
def test_hits(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(h.text, h.label_, h.kb_id_) for h in hits(annotate(text))] == expected


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(alphabet="Polgne RusCkm'’-.,\n", max_size=60))
def test_hits_are_apart_and_in_order(text: str) -> None:
    end = 0
    for hit in hits(annotate(text)):
        assert end <= hit.start < hit.end
        end = hit.end

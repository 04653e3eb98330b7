"""Named places: what they are, how large, and in which country."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sommet.article import from_text
from sommet.cast import Cast
from sommet.extraction import read
from sommet.pipeline import annotate
from sommet.places import Place, find_places


def places(text: str) -> tuple[Place, ...]:
    return find_places(annotate(text), Cast((), ()))


NAMED = [
    # the map
    ("city", "Il est à Pékin.", [("Pékin", "city", "CN", "Pékin")]),
    ("country-en", "Il est en Russie.", [("Russie", "country", "RU", None)]),
    ("country-aux", "Il est aux Etats-Unis.", [("Etats-Unis", "country", "US", None)]),
    ("city-state", "Il est à Singapour.", [("Singapour", "city", "SG", "Singapour")]),
    ("country-like-city", "Il est au Luxembourg.", [("Luxembourg", "country", "LU", None)]),
    ("seat", "Il est au Kremlin.", [("Kremlin", "site", "RU", None)]),
    ("region", "Il est en Californie.", [("Californie", "region", "US", None)]),
    # kinds of place
    ("palace", "Il est au palais du soleil de Kumsusan.",
     [("palais du soleil de Kumsusan", "site", "KP", None)]),
    ("hotel", "Il est à l'hôtel Capella.", [("hôtel Capella", "site", None, None)]),
    ("university", "Il est à l'université fédérale d'Extrême-Orient.",
     [("université fédérale d'Extrême-Orient", "site", None, None)]),
    ("base", "Il est sur la base aérienne de Ramstein.",
     [("base aérienne de Ramstein", "site", "DE", None)]),
    ("castle", "Il est au château de Versailles.",
     [("château de Versailles", "site", "FR", "Versailles")]),
    ("capital-letters", "Il est au Grand Palais du Peuple.",
     [("Grand Palais du Peuple", "site", "CN", None)]),
    ("apposed-city", "Il est au palais de l'Unité, à Yaoundé.",
     [("palais de l'Unité", "site", "CM", "Yaoundé"), ("Yaoundé", "city", "CM", "Yaoundé")]),
    ("elysee", "Il est au palais de l'Elysée.", [("palais de l'Elysée", "site", "FR", None)]),
    ("name-ends-at-comma", "Il est à l'hôtel Capella, une tour blanche.",
     [("hôtel Capella", "site", None, None)]),
    ("house-apposed", "Il est à Storenhus, sa résidence d'Oslo.",
     [("Storenhus", "site", "NO", "Oslo"), ("Oslo", "city", "NO", "Oslo")]),
    ("town-apposed", "Il est né à Granby, sa ville.", [("Granby", "city", None, "Granby")]),
    ("east", "Il est venu de Granby.", [("Granby", "city", None, "Granby")]),
    ("hyphenated-town", "Ils se sont vus à Aix-les-Bains.",
     [("Aix-les-Bains", "city", None, "Aix-les-Bains")]),
    ("hyphenated-man", "Il s'est adressé à Jean-Jacques.", []),
    ("officers'-club", "Ils ont déjeuné au Cercle de la marine.",
     [("Cercle de la marine", "site", None, None)]),
    ("circle-of-friends", "Il est reçu dans un cercle de dirigeants.", []),
    ("arabic-article", "Il est à l'aéroport d'al-Ula.",
     [("aéroport d'al-Ula", "site", None, None)]),
    ("port-in-a-name", "Il est à Port Moresby.",
     [("Port Moresby", "city", "PG", "Port Moresby")]),
    ("foreign-kind", "Il est au Clarion Congress Center.",
     [("Clarion Congress Center", "site", None, None)]),
    ("foreign-kind-unmarked", "Il est à la State House.", [("State House", "site", None, None)]),
    ("any-hotel", "Il est dans un hôtel de Lima.", [("Lima", "city", "PE", "Lima")]),
    ("her-house", "Il est dans sa modeste maison de Lima.", [("Lima", "city", "PE", "Lima")]),
    ("centre-of-a-country", "Il est dans le centre de la Chine.",
     [("Chine", "country", "CN", None)]),
    ("capital-in-the-name", "Il est à l'hôtel Métropole de Hanoï.",
     [("hôtel Métropole de Hanoï", "site", "VN", "Hanoï")]),
    ("library", "Il est dans la bibliothèque de la villa Almgren.",
     [("villa Almgren", "site", None, None)]),
    ("next-sentence", "Il est à la villa Almgren. Washington attend.",
     [("villa Almgren", "site", None, None), ("Washington", "city", "US", "Washington")]),
    ("anothers-demonym", "Il voit le président canadien au Palais Almgren.",
     [("Palais Almgren", "site", None, None)]),
    # the text tells the country
    ("told-by-en", "Il est à Bellecombe, en Italie.",
     [("Bellecombe", "city", "IT", "Bellecombe"), ("Italie", "country", "IT", None)]),
    ("told-by-bracket", "Il est à Bellecombe (Tchad).",
     [("Bellecombe", "city", "TD", "Bellecombe"), ("Tchad", "country", "TD", None)]),
    ("told-by-apposition", "Il est à Bellecombe, station balnéaire de Russie.",
     [("Bellecombe", "city", "RU", "Bellecombe"), ("Russie", "country", "RU", None)]),
    ("capital-byname", "Il est dans la capitale russe.", [("capitale russe", "city", "RU", None)]),
    ("capital-byname-named", "Moscou attend. Il est dans la capitale russe.",
     [("Moscou", "city", "RU", "Moscou"), ("Moscou", "city", "RU", "Moscou")]),
]  # fmt: skip

NAMELESS = [
    ("generic-palace", "Il est au palais."),
    ("generic-residence", "Il est à la résidence officielle."),
    ("generic-hotel", "Il est dans un hôtel de luxe."),
    ("round-table", "Le tour de table a duré."),
    ("place-of", "La place de la femme est en débat."),
    ("seat-of-town", "Le siège a duré."),
    ("demonym", "Le président russe parle."),
    ("demonym-noun", "Les Chinois attendent."),
    ("weekday", "Il parlera mardi."),
    ("month", "Il parlera en mars."),
    ("lower-case", "Il boit dans un verre de chine."),
    ("common-noun", "Il est au bureau."),
    ("organisation", "Il parle à l'ONU."),
    ("office", "Il est Premier ministre."),
    ("station-of-life", "La station debout est pénible."),
    ("camp", "Le camp de la paix gagne."),
    ("centre", "Le centre gauche gagne."),
    ("school", "Il va à l'école."),
    ("port", "Le port du masque est obligatoire."),
    ("bridge", "Il jette un pont."),
    ("domain", "Le domaine de la santé progresse."),
    ("empty", ""),
]


@pytest.mark.parametrize(
    ("text", "expected"), [(t, e) for _, t, e in NAMED], ids=[name for name, _, _ in NAMED]
)
def test_named_places(text: str, expected: list[tuple[str, str, str | None, str | None]]) -> None:
    assert [(p.name, p.scale, p.country, p.city) for p in places(text)] == expected


@pytest.mark.parametrize("text", [t for _, t in NAMELESS], ids=[name for name, _ in NAMELESS])
def test_no_named_place(text: str) -> None:
    assert places(text) == ()


@pytest.mark.parametrize(
    ("text", "preposition", "locative"),
    [
        ("Il est à Pékin.", "à", True),
        ("Il est au Caire.", "à", True),
        ("Il est en Russie.", "en", True),
        ("Il est au sud de Séoul.", "à", True),
        ("Il est dans la ville de Nara.", "dans", True),
        ("Il est dans un hôtel de Lima.", "dans", True),
        ("Il est dans la salle des banquets du Quirinal.", "dans", True),
        ("Il est derrière les grilles du Quirinal.", "derrière", True),
        ("Il vient de Pékin.", "de", False),
        ("Il part pour Pékin.", "pour", False),
        ("Il reste près de Pékin.", "vers", False),
        ("Pékin a jugé la visite utile.", "", False),
    ],
)
def test_preposition_tells_a_place_from_a_party(
    text: str, preposition: str, locative: bool
) -> None:
    place = places(text)[0]
    assert (place.preposition, place.locative()) == (preposition, locative)


@pytest.mark.parametrize("text", ["Il est à l'aéroport de Lima.", "Il est en gare de Nice."])
def test_landing_places_host_no_meeting(text: str) -> None:
    assert places(text)[0].landing


def test_person_is_no_place() -> None:
    reading = read(from_text("Le président finlandais Paul Lyon parle. M. Lyon est content."))
    assert find_places(reading.doc, reading.cast) == ()


@settings(max_examples=30, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["à", "Paris", "palais", "de", "l'", "Unité", ",", "(", ")", "la", "capitale", "russe",
             "hôtel", "du", "Nord", ".", "\n", "en", "Italie", "Grand", "-"]
        ),
        max_size=12,
    )
)  # fmt: skip
def test_places_are_verbatim_and_apart(words: list[str]) -> None:
    doc = annotate(" ".join(words))
    found = find_places(doc, Cast((), ()))
    assert all(0 <= p.start < p.end <= len(doc) for p in found)
    assert all(a.end <= b.start for a, b in pairwise(found))

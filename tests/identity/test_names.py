"""Where names stand, and which of them are one person's."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sommet.cast import Cast
from sommet.identity.clustering import is_misspelt
from sommet.identity.names import is_pair, name_key
from sommet.identity.naming import namings, states_of_name
from sommet.identity.vocabulary import Pair, compounds, pairs, parties, word_lists
from sommet.lexicon.gazetteer import fold
from sommet.parse import Doc

Reader = Callable[[str], tuple[Doc, Cast]]

PERSONS = [
    ("excellency", "On a vu Son Excellence Monsieur Jan Nowak.", ["Jan Nowak"]),
    ("joined-to-a-name", "Jan Nowak et Xhemo Krasnit sont là.", ["Jan Nowak", "Xhemo Krasnit"]),
    (
        "not-an-agency",
        "Jan Nowak dort. L'agence officielle Sanaka l'a dit. Sanaka dort.",
        ["Jan Nowak"],
    ),
    ("not-a-site", "Jan Nowak dort. Le site d'information Montsaka l'a dit.", ["Jan Nowak"]),
    ("not-a-participle", "Réunis mardi à Oslo, les ministres dorment.", []),
    (
        "pair-with-one-named-elsewhere",
        "Le tête-à-tête Martin-Orlov a lieu. Paul Martin est là.",
        ["Paul Martin", "Orlov"],
    ),
    ("particle-ben", "Mohammed ben Salmane a reçu M. Petit.", ["Mohammed ben Salmane", "Petit"]),
    ("particle-von-der", "Ursula von der Leyen a souri.", ["Ursula von der Leyen"]),
    (
        "many-parts",
        "Luiz Inácio Lula da Silva est là. Lula a souri.",
        ["Luiz Inácio Lula da Silva"],
    ),
    (
        "arabic-article",
        "Le chef du gouvernement d'union Ahmed al-Hariri est là.",
        ["Ahmed al-Hariri"],
    ),
    ("glued-comma", "Le président de la République,Ahmed Haddad, est là.", ["Ahmed Haddad"]),
    ("korean-spellings", "Kim Dae-ho est là. Kim Dae Ho a souri.", ["Kim Dae-ho"]),
    ("after-portfolio", "Le ministre de l'Économie Bruno Petit est là.", ["Bruno Petit"]),
    ("place-like", "On a vu le Paraguayen Santiago Muñoz.", ["Santiago Muñoz"]),
    ("capitals", "JAN NOWAK À OSLO\nJan Nowak est arrivé.", ["Jan Nowak"]),
    ("misspelt", "Pavel Kovalenkov est là. Pavel Kovalenkof a souri.", ["Pavel Kovalenkov"]),
    ("spouses", "M. Paul Martin et Mme Ana Martin sont là.", ["Paul Martin", "Ana Martin"]),
    ("two-of-one-surname", "Jan Nowak et Ewa Nowak sont là.", ["Jan Nowak", "Ewa Nowak"]),
    (
        "pope-and-namesake",
        "Le pape Martin a vu Martin Duval. Martin Duval a souri.",
        ["Martin", "Martin Duval"],
    ),
    (
        "king-by-both-names",
        "Le roi Karim II a parlé. Le roi Karim dort.",
        ["Karim II"],
    ),
    (
        "traveller",
        "La visite de Tayfun Ertan à Oslo prend fin. Ertan a souri.",
        ["Tayfun Ertan"],
    ),
    (
        "full-name-by-its-last-word",
        "Les avions cloués au sol, Susilo Bambang Wibowo n'a pu rallier Oslo que mardi. "
        "M. Wibowo a souri.",
        ["Susilo Bambang Wibowo"],
    ),
    ("name-behind-a-preposition", "M. Wibowo a souri. Selon Wibowo, tout va bien.", ["Wibowo"]),
    ("operation", "La force Tornade a quitté Oslo. On a vu les soldats de Tornade.", []),
    ("titled-several", "MM. Kim et Nowak ont dîné.", ["Kim", "Nowak"]),
    ("opening-determiner", "Ledit voyage a été court. Jan Nowak a souri.", ["Jan Nowak"]),
    (
        "heading",
        "Rencontre Mbeki-Zulu à Maputo.\n\nFrank Zulu et Sipho Mbeki ont souri. M. Zulu dort.",
        ["Frank Zulu", "Sipho Mbeki"],
    ),
    ("opening-noun", "Bousculade facile dans les rues. Jan Nowak a souri.", ["Jan Nowak"]),
    ("area-as-a-rubric", "Golfe: le roi reçoit Jan Nowak.", ["Jan Nowak"]),
    (
        "of-one-family-name",
        "Aux obsèques d'Ali Sahli, on a parlé de Karim Sahli. M. Sahli dort.",
        ["Ali Sahli", "Karim Sahli"],
    ),
    ("met-with", "Elle s'est longuement entretenue avec Tawa Matak Ruho.", ["Tawa Matak Ruho"]),
    ("met-a-bank", "Il a rencontré la Banque mondiale, puis discuté avec Air France.", []),
    ("gas-field", "Le gaz du gisement chypriote Artémis est loin.", []),
    ("demonym-and-name", "Le Cambodgien Vann Sok, au pouvoir, a dormi.", ["Vann Sok"]),
    ("demonym-alone", "Le Cambodgien, au pouvoir depuis un an, a dormi.", []),
    ("street", "Le cortège a pris l'avenue Victor Hugo.", []),
    ("airport", "Il a quitté l'aéroport Charles de Gaulle.", []),
    ("airport-of-a-president", "Il a atterri à l'aéroport international président Ali Sow.", []),
    ("before-a-possessive", "Le roi a renouvelé à M. Sow Son invitation.", ["Sow"]),
    ("royal-cabinet", "Ils se sont vus, dit le Cabinet Royal à M. Sow.", ["Sow"]),
    ("behind-que", "C'est à Oslo qu'Arvid Strand a accueilli M. Sow.", ["Arvid Strand", "Sow"]),
    ("company-behind-que", "C'est le vol qu'Air Norvège a affrété.", []),
    ("airport-of-a-knight", "Il a atterri à l'aéroport Sir Charles Otieno.", []),
    ("press-and-a-knight", "Il a parlé à la presse. Sir Charles Otieno a ri.", ["Charles Otieno"]),
    ("president-at-an-airport", "À l'aéroport, le président Ali Sow a souri.", ["Ali Sow"]),
    (
        "named-like-a-state",
        "Maurice Diop et Dominique Sow dorment.",
        ["Maurice Diop", "Dominique Sow"],
    ),
    ("states-like-names", "La Dominique a voté, l'île Maurice aussi.", []),
    ("numbered-treaty", "Oslo II existe. Les rebelles ont signé Oslo II mardi.", []),
    ("numbered-king", "Olaf II dort.", ["Olaf II"]),
    ("surname-and-deed", "Vogtin reçoit Ana Diaz mardi.", ["Vogtin", "Ana Diaz"]),
    ("pronoun-and-deed", "Elle reçoit Ana Diaz mardi.", ["Ana Diaz"]),
    ("deed-to-things", "Vogtin reçoit des excuses.", []),
    ("party", "Les Républicains ont voté.", []),
    ("country", "La Pologne et la Turquie ont signé.", []),
    ("plain", "Le pain est bon.", []),
]


@pytest.mark.parametrize(
    ("text", "expected"), [r[1:] for r in PERSONS], ids=[r[0] for r in PERSONS]
)
def test_persons(text: str, expected: list[str], read: Reader) -> None:
    _, cast = read(text)
    assert sorted(actor.name for actor in cast.persons()) == sorted(expected)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Félix Tshisekedi", "Felix Tshsekedi", True),
        ("Kim Jong-un", "Kim Jong-il", False),
        ("Jan Nowak", "Ewa Nowak", False),
        ("Jan Nowak", "Jan Novak", False),
        ("Nowakowska", "Nowakovska", False),
    ],
)
def test_misspelt(one: str, other: str, expected: bool) -> None:
    assert is_misspelt(name_key(one), name_key(other)) is expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Trump-Kim", True), ("Jean-Yves Le Drian", False), ("Kim Jong-un", False), ("Biden", False)],
)
def test_pair(name: str, expected: bool) -> None:
    assert is_pair(name) is expected


@pytest.mark.parametrize("entry", word_lists(), ids=lambda e: e.name)
def test_examples_of_word_lists_hold_a_form(entry) -> None:  # type: ignore[no-untyped-def]  # pydantic model
    for example in entry.examples:
        assert any(fold(form) in fold(example) for form in entry.forms)


@pytest.mark.parametrize("entry", compounds(), ids=lambda e: e.form)
def test_examples_of_compounds_hold_the_form(entry) -> None:  # type: ignore[no-untyped-def]  # pydantic model
    assert all(fold(entry.form + "-") in fold(example) for example in entry.examples)


@pytest.mark.parametrize("entry", pairs(), ids=lambda e: e.forms[0])
def test_pairs_carry_examples(entry: Pair) -> None:
    assert any(form in example for form in entry.forms for example in entry.examples)


@pytest.mark.parametrize("entry", parties(), ids=lambda e: e.forms[0])
def test_examples_of_parties_hold_a_form(entry) -> None:  # type: ignore[no-untyped-def]  # pydantic model
    assert all(any(f in fold(e) for f in map(fold, entry.forms)) for e in entry.examples)


@pytest.mark.parametrize("entry", namings(), ids=lambda e: e.language)
def test_names_of_a_language(entry) -> None:  # type: ignore[no-untyped-def]  # pydantic model
    assert all(set(entry.codes) & states_of_name(name) for name in entry.examples)
    assert not any(set(entry.codes) <= states_of_name(name) for name in entry.counterexamples)

"""Parties: who may meet whom, and for which sides."""

from __future__ import annotations

import pytest

from sommet.article import from_text
from sommet.cast import Actor
from sommet.extraction import read
from sommet.facts.parties import (
    arguments,
    gathers_leaders,
    host_states,
    is_party,
    of_forum,
    of_two_sides,
    represents,
)
from sommet.parse import Token
from sommet.reading import Reading


def reading_of(text: str) -> Reading:
    return read(from_text(text, published="2024-06-19"))


def word(reading: Reading, text: str) -> Token:
    return next(t for t in reading.doc if t.text == text)


def actor(reading: Reading, name: str) -> Actor:
    return next(a for a in reading.cast.actors if a.name == name)


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        pytest.param("Le président finlandais Paul Martin parle.", "Paul Martin", True, id="head"),
        pytest.param("Le ministre letton Juris Ozols parle.", "Juris Ozols", True, id="minister"),
        pytest.param("L'ambassadeur finlandais Olli Laine parle.", "Olli Laine", True, id="envoy"),
        pytest.param("La Norvège parle.", "Norvège", True, id="state"),
        pytest.param("Le skieur Olli Laine parle.", "Olli Laine", False, id="athlete"),
        pytest.param("Le porte-parole Olli Laine parle.", "Olli Laine", False, id="spokesman"),
        pytest.param(
            "L'ancien président finlandais Matti Salo parle.", "Matti Salo", False, id="former"
        ),
        pytest.param("Le maire de Lahti, Olli Laine, parle.", "Olli Laine", False, id="mayor"),
        pytest.param("Le journaliste Olli Laine parle.", "Olli Laine", False, id="journalist"),
    ],
)
def test_represents(text: str, name: str, expected: bool) -> None:
    reading = reading_of(text)
    assert represents(reading, actor(reading, name)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Le président finlandais Paul Martin et le Norvégien Lars Berg.", True, id="two"
        ),
        pytest.param("La Finlande et la Norvège.", True, id="states"),
        pytest.param("Le président finlandais Paul Martin et la Norvège.", True, id="mixed"),
        pytest.param("Le Finlandais Paul Martin et le Finlandais Olli Laine.", False, id="one"),
        pytest.param("Le président finlandais Paul Martin.", False, id="alone"),
        pytest.param("Paul Martin et Olli Laine.", False, id="no-state-told"),
    ],
)
def test_of_two_sides(text: str, expected: bool) -> None:
    reading = reading_of(text)
    assert of_two_sides(reading, reading.cast.actors) is expected


def test_nobody_is_of_no_side() -> None:
    assert not of_two_sides(reading_of("Il pleut."), [])


@pytest.mark.parametrize(
    ("text", "trigger", "inside", "outside"),
    [
        pytest.param(
            "Paul Martin, qui craint la Russie, a rencontré Lars Berg.",
            "rencontré",
            {"Martin", "Berg"},
            {"Russie"},
            id="relative-clause-left-out",
        ),
        pytest.param(
            "L'entretien entre Paul Martin et Lars Berg a duré une heure.",
            "entretien",
            {"Martin", "Berg"},
            set(),
            id="noun",
        ),
        pytest.param(
            "Le roi dit que Paul Martin a rencontré Lars Berg.",
            "rencontré",
            {"Martin", "Berg"},
            {"roi"},
            id="own-clause-only",
        ),
    ],
)
def test_arguments(text: str, trigger: str, inside: set[str], outside: set[str]) -> None:
    reading = reading_of(text)
    words = {t.text for t in arguments(word(reading, trigger))}
    assert inside <= words
    assert not outside & words


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        pytest.param("La Turquie et la Grèce négocient.", "Turquie", True, id="subject"),
        pytest.param("La Grèce, Chypre et Malte négocient.", "Chypre", True, id="listed"),
        pytest.param(
            "Une réunion avec les voisins (Grèce, Malte et Chypre) a eu lieu.",
            "Chypre",
            False,
            id="in-brackets",
        ),
        pytest.param("Un entretien entre Séoul et Tokyo a eu lieu.", "Tokyo", True, id="between"),
        pytest.param("Il est arrivé en Italie.", "Italie", False, id="place"),
        pytest.param("Il réclame le retrait de Syrie.", "Syrie", False, id="complement"),
        pytest.param("Le président finlandais Paul Martin parle.", "Paul", True, id="person"),
    ],
)
def test_is_party(text: str, name: str, expected: bool) -> None:
    reading = reading_of(text)
    assert is_party(reading, word(reading, name)) is expected


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        pytest.param("Le sommet du G7 commence.", "sommet", True, id="group"),
        pytest.param("Le sommet de l'Union africaine commence.", "sommet", True, id="union"),
        pytest.param("La réunion du Conseil européen commence.", "réunion", True, id="council"),
        pytest.param("Le sommet européen commence.", "sommet", True, id="demonym"),
        pytest.param("Le sommet arabe est reporté.", "sommet", True, id="area"),
        pytest.param("Le sommet extraordinaire des pays baltes dure.", "sommet", True, id="states"),
        pytest.param("Le sommet Inde-Afrique commence.", "sommet", True, id="with-an-area"),
        pytest.param("Le sommet des Balkans occidentaux dure.", "sommet", True, id="area-name"),
        pytest.param("Le sommet du groupe de Visegrad dure.", "sommet", True, id="small-letter"),
        pytest.param("Le sommet de la montagne est enneigé.", "sommet", False, id="mountain"),
        pytest.param("Le sommet en Afrique du Sud commence.", "sommet", False, id="state"),
        pytest.param("Le sommet sur l'Afrique commence.", "sommet", False, id="topic"),
        pytest.param("Le sommet de la cuisine asiatique dure.", "sommet", False, id="cooking"),
        pytest.param("Le sommet dure, les Arabes partent.", "sommet", False, id="clause"),
        pytest.param("La rencontre de Paul Martin a duré.", "rencontre", False, id="person"),
    ],
)
def test_of_forum(text: str, trigger: str, expected: bool) -> None:
    reading = reading_of(text)
    assert of_forum(reading, word(reading, trigger)) is expected


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        pytest.param(
            "Les chefs d'Etat de la Cédéao se retrouvent lundi.", "retrouvent", True, id="forum"
        ),
        pytest.param("Un sommet de dirigeants africains s'ouvre.", "sommet", True, id="continent"),
        pytest.param("Les deux présidents se retrouvent lundi.", "retrouvent", False, id="pair"),
        pytest.param("Le président se rend au sommet.", "sommet", False, id="singular"),
        pytest.param(
            "Les dirigeants de l'entreprise se réunissent.", "réunissent", False, id="company"
        ),
        pytest.param("Les pêcheurs se réunissent.", "réunissent", False, id="no-office"),
    ],
)
def test_gathers_leaders(text: str, trigger: str, expected: bool) -> None:
    reading = reading_of(text)
    assert gathers_leaders(reading, word(reading, trigger)) is expected


TRAVELS = "Le président finlandais Paul Martin se rend lundi {}. {}"


@pytest.mark.parametrize(
    ("text", "states"),
    [
        pytest.param(
            TRAVELS.format("à Oslo", "Le Premier ministre norvégien le recevra."),
            {"NO"},
            id="city-and-host",
        ),
        pytest.param(
            TRAVELS.format("au Pérou", "La présidente péruvienne Ana Diaz le recevra."),
            {"PE"},
            id="state-and-host",
        ),
        pytest.param(TRAVELS.format("à Lahti", "Le maire le recevra."), set(), id="at-home"),
        pytest.param(TRAVELS.format("en Norvège", "Il y fera du ski."), set(), id="no-host"),
    ],
)
def test_host_states(text: str, states: set[str]) -> None:
    reading = reading_of(text)
    near = [actor(reading, "Paul Martin")]
    assert host_states(reading, word(reading, "rend"), near) == states

from __future__ import annotations

import pytest

from sommet.dateline import dateline_length, dateline_start, only_names, published

STORY = "Les deux présidents se sont vus jeudi."


def test_buttons_belong_to_a_dateline() -> None:
    line = "french.xinhuanet.com   2008-06-11 21:07:33   Imprimer | Envoyer à un ami"
    assert dateline_length(line, opening=True) == len(line)


@pytest.mark.parametrize(
    "dateline",
    [
        pytest.param("KIGALI, 12 mars (Agence) - ", id="place, day and agency"),
        pytest.param("Kigali, 12 mars 2021 (AFP) – ", id="with the year"),
        pytest.param("BEIJING, 19 juin (Xinhua) -- ", id="two hyphens"),
        pytest.param("MOSCOU, 19 juin. /TASS/. ", id="agency between slashes"),
        pytest.param("ROME, lundi 19 juin 2006 (ZENIT.org) – ", id="weekday"),
        pytest.param("Rabat, 19/06/2021 (MAP) - ", id="day in figures"),
        pytest.param("PARIS (Reuters) - ", id="no day"),
        pytest.param("Ottawa (La Presse canadienne) — ", id="agency of several words"),
        pytest.param("OTTAWA — ", id="place in capitals alone"),
        pytest.param("Port-au-Prince, le 18 octobre 2012 - ", id="hyphenated place"),
        pytest.param("1er janvier 2016. – ", id="day alone"),
        pytest.param("3 août 2016, Pise, Italie . – ", id="day, then place"),
        pytest.param("Publié le 12 mars 2021 à 10h02 ", id="cue, then the story"),
        pytest.param("AFP, publié le 12 mars 2021 à 10h02", id="the story glued to the hour"),
        pytest.param("date 2021-03 ", id="month alone"),
        pytest.param("12/03/2021 14:05 ", id="day and hour alone"),
        pytest.param("lundi 12 mars 2021 ", id="weekday alone"),
        pytest.param("2021-03-12T14:05:33+02:00 ", id="ISO 8601"),
        pytest.param("Publié le 12 mars 2021 à 10h02 - Le Soir avec AFP ", id="whose story it is"),
        pytest.param("12 mars 2021 | Reuters ", id="agency alone"),
        pytest.param("(AP, lundi 12 mars 2021) - ", id="agency and day in brackets"),
        pytest.param("14 mars 2023 / 16:40 / Mis à jour il y a 2 heures ", id="changed hours ago"),
    ],
)
def test_a_dateline_opens_the_story(dateline: str) -> None:
    assert dateline_length(dateline + STORY, opening=True) == len(dateline.rstrip()) or (
        dateline_length(dateline + STORY, opening=True) == len(dateline)
    )


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Le 12 mars 2021, les deux hommes se sont vus.", id="a sentence's date"),
        pytest.param("12 mars 2021, les deux hommes se voient.", id="a date and a comma"),
        pytest.param("Mars 2021 est un mois.", id="a month that is"),
        pytest.param("12 mars Paul Martin arrive.", id="no year"),
        pytest.param("Samedi 12 mars, peu avant midi, il est arrivé.", id="a day and an hour"),
        pytest.param("Un rapport publié le 12 mars 2021 le confirme.", id="what was published"),
        pytest.param("Publié le 12 mars 2021, le rapport le confirme.", id="participle first"),
        pytest.param("Ouagadougou (Burkina Faso) - Le sommet s'ouvre.", id="a country in brackets"),
        pytest.param("Young Africans - Simba, le match du siècle", id="a hyphen between names"),
        pytest.param("LE PRESIDENT EST ARRIVE A ROME LE 12 MARS 2021 A MIDI", id="all in capitals"),
        pytest.param("VIDÉO - Le sommet en images", id="a rubric in capitals"),
        pytest.param("Kigali, 12 mars", id="a day without year or agency"),
        pytest.param("Le sommet - le troisième - s'ouvre à Kigali.", id="an aside"),
    ],
)
def test_no_dateline(line: str) -> None:
    assert dateline_length(line, opening=True) == 0


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("Publié le 12 mars 2021", True, id="cue words"),
        pytest.param("Mis à jour le 12 mars 2021 à 8 h", True, id="cue words of a change"),
        pytest.param("12 mars 2021", False, id="bare day"),
        pytest.param("PARIS, 12 mars (AFP) - Le sommet s'ouvre.", False, id="place and agency"),
    ],
)
def test_below_the_opening_only_cue_words_count(line: str, *, expected: bool) -> None:
    assert bool(dateline_length(line, opening=False)) is expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Un sommet à Rome Publié le 12 mars 2021 à 10h02 Les deux hommes se sont vus.", 17),
        ("Un sommet à Rome.", 0),
        ("Un rapport publié le 12 mars 2021 Le confirme.", 0),
        ("Les deux hommes se sont vus à Rome. 12.03.2021, Radio Lac", 36),
        ("Les deux hommes se sont vus à Rome. Le 12 mars 2021, un accord les liait.", 0),
        ("Ils se sont vus à Rome, le 12.03.2021", 0),
    ],
)
def test_dateline_after_a_title(line: str, expected: int) -> None:
    assert dateline_start(line) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Orange avec AFP, publié le", True),
        ("Par Jeanne Martin et Paul Durand", True),
        ("French.news.cn | ", True),
        ("Dans un livre publié le", False),
        ("Jeanne Martin et Paul Durand", False),
    ],
)
def test_only_names(text: str, *, expected: bool) -> None:
    assert only_names(text) is expected


@pytest.mark.parametrize(
    ("datelines", "expected"),
    [
        pytest.param(["Publié le mardi 28 août 2018 à 16h10"], "2018-08-28", id="words"),
        pytest.param(["19.04.2017"], "2017-04-19", id="figures"),
        pytest.param(["2017.04.19 14h52"], "2017-04-19", id="year first"),
        pytest.param(["Ce contenu a été publié le 19. avril 2017"], "2017-04-19", id="ordinal"),
        pytest.param(["mercredi, 19 avril, 2017 à 14:05"], "2017-04-19", id="commas"),
        pytest.param(["date 2024-06"], "2024-06", id="month only"),
        pytest.param(["1er janvier 2016. –"], "2016-01-01", id="first of the month"),
        pytest.param(["KIGALI, 12 mars (Agence) -"], "XXXX-03-12", id="no year shown"),
        pytest.param(["Mis à jour le 3 août 2023"], "2023-08-03", id="a change is all there is"),
        pytest.param(
            ["Modifié le 4 août 2023", "Publié le 3 août 2023"], "2023-08-03", id="order is no cue"
        ),
        pytest.param(
            ["Publié le 3 août 2023 à 10h, mis à jour le 4 août 2023"], "2023-08-03", id="one line"
        ),
        pytest.param(["PARIS, 3 août (AFP) -", "Publié le 3 août 2023"], "2023-08-03", id="year"),
        pytest.param(["date 2023-08", "PARIS, 3 août (AFP) -"], "2023-08-03", id="month, then day"),
        pytest.param(["date 2023-08", "PARIS, 3 mai (AFP) -"], "2023-08", id="another month's day"),
        pytest.param(["date 2023-08", "Mis à jour le 3 août 2023"], "2023-08", id="a change's day"),
        pytest.param(["PARIS (AFP) -"], None, id="no date"),
        pytest.param([], None, id="no dateline"),
    ],
)
def test_published(datelines: list[str], expected: str | None) -> None:
    assert published(datelines) == expected

"""Encounters: every telling of two sides that meet, with its parties and its weight."""

from __future__ import annotations

import pytest

from sommet.article import from_text
from sommet.extraction import read
from sommet.facts.encounters import Encounter, find_encounters, is_background

# who is who, so that the rows need tell only who meets
CAST = (
    "\n\nIl neige. Le président finlandais Paul Martin, le Premier ministre norvégien Lars Berg, "
    "la présidente péruvienne Ana Diaz et le skieur finlandais Olli Laine se taisent."
)


def encounters(sentence: str) -> list[Encounter]:
    """Return the encounters that an article's first sentence tells."""
    reading = read(from_text(sentence + CAST, published="2024-06-19"))
    first = reading.body[0]
    return [e for e in find_encounters(reading) if e.trigger.sent == first]


def parties(sentence: str) -> list[tuple[str, set[str]]]:
    reading = read(from_text(sentence + CAST, published="2024-06-19"))
    return [
        (e.trigger.text, {reading.cast.actors[i].name for i in e.parties})
        for e in find_encounters(reading)
        if e.trigger.sent == reading.body[0]
    ]


MARTIN, BERG, DIAZ = "Paul Martin", "Lars Berg", "Ana Diaz"
TOLD = [
    pytest.param(
        "Réunis mardi à Lima sous l'égide de l'ONU, les dirigeants d'une dizaine de pays, dont le "
        "président finlandais Paul Martin et Lars Berg, ont ri.",
        ("Réunis", {MARTIN, BERG}),
        id="some-of-many",
    ),
    pytest.param(
        "Paul Martin et Olli Laine se sont rencontrés mardi à l'invitation de Lars Berg.",
        ("rencontrés", {MARTIN, "Olli Laine", BERG}),
        id="by-invitation",
    ),
    pytest.param(
        "Paul Martin s'entretiendra avec Ana Diaz, et Lars Berg, a annoncé mardi le palais royal.",
        ("entretiendra", {MARTIN, DIAZ, BERG}),
        id="listed-behind",
    ),
    pytest.param(
        "L'entretien que Paul Martin a accordé lundi au Premier ministre Lars Berg a été bref.",
        ("entretien", {MARTIN, BERG}),
        id="granted-to-a-minister",
    ),
    pytest.param(
        "Paul Martin et Ana Diaz ont planté un arbre lundi à Nairobi.",
        ("planté", {MARTIN, DIAZ}),
        id="act-of-two",
    ),
    pytest.param(
        "En marge du sommet de l'Otan, Paul Martin et Lars Berg se sont isolés une heure.",
        ("isolés", {MARTIN, BERG}),
        id="apart",
    ),
    pytest.param(
        "Paul Martin et Lars Berg ont marché côte à côte.", ("côte", {MARTIN, BERG}), id="abreast"
    ),
    pytest.param(
        "Paul Martin et Lars Berg ont plaidé, lors d'une conférence de presse commune, la paix.",
        ("conférence", {MARTIN, BERG}),
        id="before-the-press-together",
    ),
    pytest.param(
        "Paul Martin attendait Lars Berg au pied de la passerelle.",
        ("attendait", {MARTIN, BERG}),
        id="waits-at-the-airport",
    ),
    pytest.param(
        "Paul Martin a rencontré Lars Berg à Oslo.", ("rencontré", {MARTIN, BERG}), id="verb"
    ),
    pytest.param("Lars Berg reçoit Paul Martin à Oslo.", ("reçoit", {MARTIN, BERG}), id="present"),
    pytest.param(
        "Paul Martin a été reçu à Oslo par Lars Berg.", ("reçu", {MARTIN, BERG}), id="passive"
    ),
    pytest.param(
        "Paul Martin s'est entretenu avec Lars Berg.", ("entretenu", {MARTIN, BERG}), id="reflexive"
    ),
    pytest.param(
        "Un entretien entre Paul Martin et Lars Berg est prévu lundi.",
        ("entretien", {MARTIN, BERG}),
        id="noun",
    ),
    pytest.param(
        "La rencontre de Paul Martin avec Lars Berg a duré une heure.",
        ("rencontre", {MARTIN, BERG}),
        id="noun-with-its-complements",
    ),
    pytest.param(
        "Paul Martin et Lars Berg se retrouvent lundi à Oslo.",
        ("retrouvent", {MARTIN, BERG}),
        id="joint-subject",
    ),
    pytest.param(
        "Paul Martin veut rencontrer Lars Berg.", ("rencontrer", {MARTIN, BERG}), id="infinitive"
    ),
    pytest.param(
        "Paul Martin a dîné à Oslo avec Lars Berg.", ("dîné", {MARTIN, BERG}), id="dinner"
    ),
    pytest.param(
        "Le sommet entre Paul Martin et Lars Berg est annulé.",
        ("sommet", {MARTIN, BERG}),
        id="cancelled",
    ),
    pytest.param(
        "Les pourparlers entre la Finlande et la Norvège ont repris.",
        ("pourparlers", {"Finlande", "Norvège"}),
        id="states",
    ),
    pytest.param(
        "Paul Martin a négocié mardi avec Ana Diaz.", ("négocié", {MARTIN, DIAZ}), id="negotiated"
    ),
    pytest.param(
        "Paul Martin et Lars Berg se parleront lundi.", ("parleront", {MARTIN, BERG}), id="talk"
    ),
    pytest.param(
        "La rencontre-surprise de Paul Martin avec Lars Berg a duré.",
        ("rencontre", {MARTIN, BERG}),
        id="compound",
    ),
    pytest.param(
        "Paul Martin a accueilli vendredi ses homologues baltes.",
        ("accueilli", {MARTIN}),
        id="counterparts-unnamed",
    ),
    pytest.param(
        "Lars Berg a reçu vendredi son homologue.", ("reçu", {BERG}), id="counterpart-unnamed"
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), TOLD)
def test_encounter(sentence: str, expected: tuple[str, set[str]]) -> None:
    assert expected in parties(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param(
            "Paul Martin a rencontré Olli Laine à Lahti.",
            id="compatriots",
            marks=pytest.mark.xfail(
                reason="the demonym of an occupation that no lexicon has tells no state"
            ),
        ),
        pytest.param("Paul Martin a rencontré des pêcheurs.", id="citizens"),
        pytest.param("Paul Martin retrouve des couleurs à Oslo.", id="find-again"),
        pytest.param(
            "Paul Martin et Olli Laine ont planté un arbre à Lima.", id="act-of-compatriots"
        ),
        pytest.param("Paul Martin et Ana Diaz ont planté un arbre.", id="act-of-two-nowhere"),
        pytest.param("L'entretien qu'Ana Diaz a accordé au journal du roi est long.", id="granted"),
        pytest.param("Paul Martin a accordé un entretien au quotidien El Sol.", id="interview"),
        pytest.param("Paul Martin a tenu une conférence de presse à Lima.", id="press-conference"),
        pytest.param("Paul Martin et Olli Laine ont marché côte à côte.", id="compatriots-abreast"),
        pytest.param("Paul Martin et Lars Berg ont longé la côte à Lima.", id="a-coast"),
        pytest.param("Le sommet de la montagne est enneigé.", id="mountain"),
        pytest.param("Paul Martin est rentré de vacances en Norvège.", id="holiday"),
        pytest.param("La Finlande et la Norvège ont deux frontières.", id="no-word-for-a-meeting"),
        pytest.param("Paul Martin a félicité Lars Berg.", id="congratulates"),
        pytest.param("Paul Martin a lancé un appel à Lars Berg.", id="appeal"),
        pytest.param("Paul Martin attendait Lars Berg.", id="waits"),
        pytest.param("Paul Martin attend des gestes de Lars Berg au pied levé.", id="waits-for"),
        pytest.param("Paul Martin parle anglais en Norvège.", id="speaks-a-language"),
        pytest.param("Le rendez-vous de Paul Martin chez le dentiste a duré.", id="appointment"),
        pytest.param(
            "Les dirigeants européens ont fait débarquer les naufragés.", id="leaders-move-others"
        ),
    ],
)
def test_no_encounter(sentence: str) -> None:
    assert encounters(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        pytest.param("Paul Martin a rencontré Lars Berg.", "meeting", id="meeting"),
        pytest.param("Le sommet entre Paul Martin et Lars Berg est fini.", "summit", id="summit"),
        pytest.param("Paul Martin est en visite officielle en Norvège.", "visit", id="visit"),
        pytest.param("Paul Martin se rend lundi en Norvège.", "visit", id="travel"),
        pytest.param("Paul Martin se rend lundi en terre norvégienne.", "visit", id="on-its-soil"),
    ],
)
def test_kind(sentence: str, kind: str) -> None:
    assert [e.kind for e in encounters(sentence)] == [kind]


def test_a_visit_leads_abroad() -> None:
    [visit] = encounters("Paul Martin est en visite officielle en Norvège.")
    assert visit.states == {"NO"}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            "Les délégations russe et turque se sont retrouvées lundi.",
            {"Russie", "Turquie"},
            id="two",
        ),
        pytest.param(
            "Les gouvernements russe, turc et grec se réunissent lundi.",
            {"Russie", "Turquie", "Grèce"},
            id="three",
        ),
        pytest.param(
            "Les négociateurs russes et turcs ont repris leurs pourparlers.",
            {"Russie", "Turquie"},
            id="envoys",
        ),
        pytest.param(
            "Russes et Turcs se sont retrouvés lundi à Lima.", {"Russie", "Turquie"}, id="peoples"
        ),
        pytest.param(
            "La rencontre entre les Russes et les Turcs a duré.", {"Russie", "Turquie"}, id="noun"
        ),
    ],
)
def test_sides_told_by_adjectives(sentence: str, expected: set[str]) -> None:
    assert expected in [found for _, found in parties(sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Les vins russes et turcs se retrouvent à table.", id="things"),
        pytest.param("La délégation russe, turque d'origine, s'est réunie.", id="one-delegation"),
        pytest.param("Le Russe et la Turque se sont retrouvés à Lima.", id="persons"),
        pytest.param("Des skieurs russes et turcs se sont vus lundi.", id="athletes"),
    ],
)
def test_no_sides_told_by_adjectives(sentence: str) -> None:
    assert encounters(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "states"),
    [
        pytest.param("Le sommet franco-allemand est prévu lundi.", {"FR", "DE"}, id="compound"),
        pytest.param("Les pourparlers israélo-syriens piétinent.", {"IL", "SY"}, id="plural"),
        pytest.param("Un mini-sommet franco-germano-polonais s'ouvre.", {"FR", "DE", "PL"}, id="3"),
        pytest.param("La rencontre intercoréenne est reportée.", {"KP", "KR"}, id="inter"),
        pytest.param("Les deux Congos tiendront lundi un sommet.", {"CD", "CG"}, id="pair-subject"),
        pytest.param("La rencontre des deux Corées est reportée.", {"KP", "KR"}, id="pair"),
        pytest.param("Les deux Corées reprennent leurs discussions.", {"KP", "KR"}, id="doubtful"),
        pytest.param("Le sommet Inde-Japon est prévu lundi.", {"IN", "JP"}, id="hyphen"),
        pytest.param("L'entrevue France / Italie a duré.", {"FR", "IT"}, id="slash"),
        pytest.param("Le sommet UE-Chine est reporté.", {"Union européenne", "CN"}, id="union"),
    ],
)
def test_sides_told_by_the_name_of_the_meeting(sentence: str, states: set[str]) -> None:
    assert [e.states for e in encounters(sentence)] == [states]


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Le sommet allemand est prévu lundi.", id="one-state"),
        pytest.param("Le sommet de l'amitié franco-allemande est enneigé.", id="of-another-noun"),
        pytest.param("Le match France-Italie suit la rencontre.", id="another-noun"),
        pytest.param("La rencontre a lieu sur la frontière franco-suisse.", id="border"),
        pytest.param("Les échanges franco-turcs ont doublé.", id="doubtful"),
        pytest.param("La rencontre, Inde-Japon dit l'affiche, est reportée.", id="parted"),
        pytest.param("Le sommet anglo-saxon est prévu lundi.", id="no-state"),
        pytest.param("Les deux Coréens ont une rencontre.", id="two-persons"),
    ],
)
def test_no_sides_told_by_the_name_of_the_meeting(sentence: str) -> None:
    assert [e for e in encounters(sentence) if e.states] == []


@pytest.mark.parametrize(
    ("sentence", "many"),
    [
        ("Les chefs d'Etat de la Cédéao se retrouvent lundi à Accra.", [True]),
        ("Paul Martin a ouvert lundi une conférence internationale d'aide.", [True]),
        ("La réunion ministérielle s'ouvre lundi à Lima.", [True]),
        ("Le sommet des chefs d'Etat de l'Alliance du Pacifique est reporté.", [True]),
        ("Le sommet de la Ligue arabe est reporté.", [True]),
        ("Les Vingt-Sept se sont réunis jeudi à Lima.", [True]),
        ("Le G20 tient son sommet à Lima.", [True]),
        ("Les six pays du nord ont donc tenu ce jeudi leur premier sommet.", [True]),
        ("Le sommet eurasiatique est reporté.", [True]),
        ("Deux pays ont tenu jeudi leur premier rendez-vous.", []),
        ("L'Union africaine en sommet à Lima.", [True]),
        ("Les présidents des pays de l'Asean ont promis mardi à Lima de payer.", [True]),
        ("Les dirigeants européens se sont engagés mardi, à Lima, à payer.", [True]),
        ("Réunis lundi à Lima, les présidents du Mali, du Niger et du Tchad ont ri.", [True]),
        ("Les ministres turque, Elif Kaya, et grec, Nikos Drakos, se sont vus à Lima.", [False]),
        ("Les présidents des pays de l'Asean avaient promis mardi à Lima de payer.", []),
        ("Les présidents des pays de l'Asean ont promis de payer.", []),
        ("Les présidents des pays de l'Asean ont condamné mardi la guerre à Lima.", []),
        ("Les présidents des clubs de football ont promis mardi à Lima de payer.", []),
        ("Les anti-G7 se sont réunis jeudi à Lima.", []),
        ("Le conseil municipal, où siège l'Otan, s'est réuni jeudi.", []),
        ("Le sommet de la Ligue 1 est à portée.", []),
        ("Le sommet de l'Etat est divisé, dit Paul Martin.", []),
        ("Paul Martin a ouvert lundi une conférence sur les abeilles.", []),
        ("Paul Martin s'est rendu lundi à l'aéroport international.", []),
    ],
)
def test_leaders_of_many_states(sentence: str, many: list[bool]) -> None:
    assert [e.many for e in encounters(sentence)] == many


@pytest.mark.parametrize(
    ("sentence", "remote"),
    [
        pytest.param("Paul Martin et Lars Berg ont tenu une visioconférence.", True, id="video"),
        pytest.param("Paul Martin et Lars Berg ont tenu un sommet.", False, id="in-person"),
    ],
)
def test_remote(sentence: str, remote: bool) -> None:
    assert {e.remote for e in encounters(sentence)} == {remote}


# --- Weights ---

MEETS = "Paul Martin a rencontré Lars Berg à Oslo."


@pytest.mark.parametrize(
    ("sentence", "weight"),
    [
        pytest.param("C'est à Oslo que Paul Martin a rencontré Lars Berg.", 3.0, id="cleft"),
        pytest.param("Il neige à Oslo, où Paul Martin a rencontré Lars Berg.", 1.5, id="relative"),
    ],
)
def test_weight_of_a_clause(sentence: str, weight: float) -> None:
    assert [e.weight for e in encounters(sentence)] == [weight]


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param(
            "C'est dire si l'on attendait, ce lundi, la rencontre de Paul Martin et de Lars Berg, "
            "brouillés depuis que le premier a osé critiquer, il y a un an, la loi du second.",
            id="since-in-a-clause-behind",
        ),
        pytest.param(
            "Paul Martin et Lars Berg se sont vus, sans un mot, à Oslo.", id="without-behind"
        ),
    ],
)
def test_what_stands_behind_makes_no_aside(sentence: str) -> None:
    assert heaviest(sentence) == heaviest(MEETS)


def heaviest(sentence: str) -> float:
    return max(e.weight for e in encounters(sentence))


@pytest.mark.parametrize(
    "aside",
    [
        pytest.param("Paul Martin a parlé après sa rencontre avec Lars Berg.", id="after"),
        pytest.param("Paul Martin a parlé avant sa rencontre avec Lars Berg.", id="before"),
        pytest.param("Paul Martin avait rencontré Lars Berg.", id="pluperfect"),
        pytest.param("En 2019, Paul Martin a rencontré Lars Berg à Oslo.", id="another-year"),
        pytest.param("Paul Martin, qui a rencontré Lars Berg, est malade.", id="relative-clause"),
        pytest.param("Paul Martin est reparti sans rencontrer Lars Berg.", id="without"),
    ],
)
def test_what_is_told_aside_weighs_less(aside: str) -> None:
    assert heaviest(aside) < heaviest(MEETS)


def test_a_dateline_without_a_year_dates_nothing_to_another() -> None:
    reading = read(from_text("En 2019, ils s'étaient vus à Lima.", published="XXXX-05-07"))
    assert not is_background(reading, reading.body[0])


def test_what_is_told_later_weighs_less() -> None:
    reading = read(from_text(MEETS + " Il pleut." * 8 + " " + MEETS + CAST))
    first, second = find_encounters(reading)
    assert first.weight > second.weight


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("En 2014, ils s'étaient vus à Lima.", True, id="another-year"),
        pytest.param("Ils se sont vus mardi à Lima.", False, id="weekday"),
        pytest.param("Ils se reverront en 2025.", False, id="year-to-come"),
        pytest.param("Ils se sont vus à Lima.", False, id="undated"),
        pytest.param("C'est sa première visite depuis le vote de 2015.", False, id="since-a-year"),
        pytest.param("Ils s'étaient vus en 2015, depuis l'exil.", True, id="from-exile"),
        pytest.param("La visite que nul ne voulait en 2015", False, id="in-a-relative-clause"),
    ],
)
def test_is_background(sentence: str, expected: bool) -> None:
    reading = read(from_text(sentence, published="2024-06-19"))
    assert is_background(reading, reading.body[0]) is expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        pytest.param("Martin-Berg, la partie de nerfs", [{MARTIN, BERG}], id="names-joined"),
        pytest.param("Martin-Laine, le duel", [], id="compatriots-joined"),
        pytest.param("Finlande-Pérou. Le tête-à-tête du dégel", [{"FI", "PE"}], id="states-joined"),
        pytest.param("Finlande-Pérou : le prix du gaz", [], id="no-word-for-a-meeting"),
    ],
)
def test_a_title_joins_those_who_meet(title: str, expected: list[set[str]]) -> None:
    reading = read(from_text(f"{title}\n\nIl neige.{CAST}", published="2024-06-19"))
    told = [e for e in find_encounters(reading) if e.trigger.sent in reading.headline]
    found = [{reading.cast.actors[i].name for i in e.parties} | e.states for e in told]
    assert found == expected

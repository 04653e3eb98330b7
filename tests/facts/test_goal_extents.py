"""Where the words of a goal end: over asides, at lists and at what only explains them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

GoalsOf = Callable[[str], list[tuple[str, str]]]
BERG, DIAZ = "Lars Berg", "Ana Diaz"
BOTH = f"{BERG}+{DIAZ}"
MEETING = ""

# an aside stands between the verb and its object, or only behind all of it
PARTED = [
    (
        "« Nous voulons réparer, avec méthode, la digue qui s'effondre », a dit M. Berg.",
        [(BERG, "réparer, avec méthode, la digue qui s'effondre")],
    ),
    (
        "Ils se sont engagés à ouvrir, à terme, une ligne et à lever, sans délai, les taxes.",
        [(BOTH, "ouvrir, à terme, une ligne"), (BOTH, "lever, sans délai, les taxes")],
    ),
    (
        "M. Berg veut convaincre, une bonne fois pour toutes, que la ligne est sûre.",
        [(BERG, "convaincre, une bonne fois pour toutes, que la ligne est sûre")],
    ),
    (
        "Mme Diaz veut rappeler à la Norvège que la mer, qui monte, menace ses ports.",
        [(DIAZ, "rappeler à la Norvège que la mer, qui monte, menace ses ports")],
    ),
    (
        "M. Berg veut lever, sans délai, les taxes, la mer monte.",
        [(BERG, "lever, sans délai, les taxes")],
    ),
    ("Mme Diaz veut négocier, et la Norvège le sait.", [(DIAZ, "négocier")]),
    ("Mme Diaz souhaite dialoguer, et non menacer.", [(DIAZ, "dialoguer")]),
    (
        "Mme Diaz veut rappeler que la mer monte, qui l'ignore.",
        [(DIAZ, "rappeler que la mer monte")],
    ),
]

# « à » comes again before another goal, not before one more noun of the same
REPEATED = [
    (
        "Ils ont appelé au retour des bateaux saisis et à l'ouverture, avant l'hiver, d'un chenal.",
        [(BOTH, "retour des bateaux saisis"), (BOTH, "l'ouverture, avant l'hiver, d'un chenal")],
    ),
    (
        "Mme Diaz a appelé à la reprise du dialogue, au retrait des troupes et à un vote libre.",
        [(DIAZ, "la reprise du dialogue"), (DIAZ, "retrait des troupes"), (DIAZ, "un vote libre")],
    ),
    ("M. Berg appelle à la retenue et au calme.", [(BERG, "la retenue et au calme")]),
    (
        "Mme Diaz a appelé au respect des frontières et des traités.",
        [(DIAZ, "respect des frontières et des traités")],
    ),
    (
        "Mme Diaz a appelé à la reprise du dialogue, à l'occasion de la fête, et à la retenue.",
        [(DIAZ, "la reprise du dialogue")],
    ),
]

# a verb that goes on with who wants it, another deed of a list, a clause parted from « dire »
GOING_ON = [
    (
        "Mme Diaz souhaite faire creuser un canal, et compte pour cela sur le concours d'Oslo.",
        [(DIAZ, "faire creuser un canal"), (DIAZ, "le concours d'Oslo")],
    ),
    (
        "Son conseiller cite les buts de M. Berg : proposer un partage, rouvrir le port et signer.",
        [(BERG, "un partage"), (BERG, "rouvrir le port"), (BERG, "signer")],
    ),
    (
        "Lima veut que M. Berg explique aux pêcheurs, d'une voix ferme, que les quotas baissent.",
        [(DIAZ, "M. Berg explique aux pêcheurs, d'une voix ferme, que les quotas baissent")],
    ),
    (
        "M. Berg réclamera aussi, note un proche, que le phare soit rallumé.",
        [(BERG, "le phare soit rallumé")],
    ),
    (
        "M. Berg s'est engagé à ce que les taxes baissent, et a plaidé pour un port commun.",
        [(BERG, "les taxes baissent"), (BERG, "un port commun")],
    ),
    (
        "M. Berg a promis de rouvrir, sans tarder, le port.",
        [(BERG, "rouvrir, sans tarder, le port")],
    ),
    ("M. Berg veut que Lima signe et rende l'île.", [(BERG, "Lima signe et rende l'île")]),
    (
        "M. Berg a dit qu'Oslo ambitionne de grandir seul et qu'il est prêt à payer le port.",
        [(BERG, "grandir seul"), (BERG, "payer le port")],
    ),
    (
        "M. Berg propose de relever le niveau du dialogue, et qu'il veut une reprise du fret.",
        [(BERG, "relever le niveau du dialogue"), (BERG, "une reprise du fret")],
    ),
    (
        "M. Berg veut ouvrir une ligne et que Lima soit prête en mai.",
        [(BERG, "ouvrir une ligne"), (BERG, "Lima soit prête en mai")],
    ),
    ("M. Berg dira ce qu'il est prêt à verser pour le phare.", []),
    ("M. Berg a dit ce qu'il veut faire pour la pêche.", []),
    ("Mme Diaz doit y dormir sous la tente.", []),
    ("M. Berg a demandé l'aide et appui de Lima.", [(BERG, "l'aide et appui de Lima")]),
]

# a colon lists what the goal is made of, or opens what is no part of it
MADE_OF = [
    (
        "L'entretien devrait aboutir à un échéancier précis : travaux en mai, essais en juin.",
        [(MEETING, "un échéancier précis : travaux en mai, essais en juin")],
    ),
    (
        "M. Berg veut une feuille de route : une trêve en mai, un vote en juin.",
        [(BERG, "une feuille de route : une trêve en mai, un vote en juin")],
    ),
    (
        "M. Berg propose trois mesures : retrait des armes, échange de captifs, reprise des vols.",
        [
            (BERG, "trois mesures"),
            (BERG, "retrait des armes, échange de captifs, reprise des vols"),
        ],
    ),
    ("M. Berg veut un plan clair : Lima, qui hésite, n'en veut pas.", [(BERG, "un plan clair")]),
    ("M. Berg demande une trêve : les morts, la faim ont assez duré.", [(BERG, "une trêve")]),
    (
        "Mme Diaz réclame un plan d'aide : « Les ports, les bateaux, tout est perdu. »",
        [(DIAZ, "un plan d'aide")],
    ),
]

# what explains the goal, or tells what else is thought
ENDED = [
    (
        "Mme Diaz veut relancer le projet de tunnel, folle idée de marin dont chacun parle.",
        [(DIAZ, "relancer le projet de tunnel")],
    ),
    (
        "Mme Diaz veut créer un fonds, vieille lubie de juge que Lima vante et qu'Oslo craint.",
        [(DIAZ, "créer un fonds")],
    ),
    (
        "M. Berg appelle au calme dans les ports, et juge que la grève nuit à la pêche.",
        [(BERG, "calme dans les ports")],
    ),
    (
        "Mme Diaz veut parler de pêche, d'énergie verte et de ports que le sable menace.",
        [(DIAZ, "parler de pêche, d'énergie verte et de ports que le sable menace")],
    ),
    (
        "M. Berg veut signer un pacte de pêche et un traité de paix.",
        [(BERG, "signer un pacte de pêche et un traité de paix")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), PARTED + REPEATED + GOING_ON + MADE_OF + ENDED)
def test_goal_ends_where_its_words_do(
    text: str, expected: list[tuple[str, str]], goals_of: GoalsOf
) -> None:
    assert goals_of(text) == expected

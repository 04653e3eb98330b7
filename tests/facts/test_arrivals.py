"""Arrivals: who arrives, when, where."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from sommet.article import from_text
from sommet.extraction import extract, read
from sommet.facts.arrivals import find_arrivals
from sommet.facts.arrivals.cues import (
    awaiting_verbs,
    carrying_verbs,
    following_verbs,
    moving_verbs,
    welcoming_verbs,
    wordings,
)
from sommet.models import Arrival, Venue
from sommet.reading import evidence

OPENING = (
    "Le président finlandais Paul Martin doit rencontrer la chancelière autrichienne Anna Keller.\n"
)


def arrivals(text: str, opening: str = OPENING) -> list[Arrival]:
    """Read a text published on Wednesday 2024-06-19; every person of it is a participant."""
    reading = read(from_text(opening + text, published="2024-06-19"))
    return [found.fact for found in find_arrivals(reading, reading.cast.persons())]


def told(found: Sequence[Arrival]) -> list[tuple[str, str | None, str | None]]:
    """Return what each arrival says: who, date, clock time."""
    return [
        (a.participant, a.when.date if a.when else None, a.when.time if a.when else None)
        for a in found
    ]


PAUL, ANNA = "Paul Martin", "Anna Keller"
SATURDAY, SUNDAY, MONDAY, TUESDAY = "2024-06-15", "2024-06-16", "2024-06-17", "2024-06-18"
WEDNESDAY, THURSDAY, FRIDAY = "2024-06-19", "2024-06-20", "2024-06-21"

SAID = [
    # the subject moves
    ("arriver-perfect", "Paul Martin est arrivé mardi à Lima.", (PAUL, TUESDAY, None)),
    ("arriver-clock", "Paul Martin est arrivé mardi vers 15h à Lima.", (PAUL, TUESDAY, "15:00")),
    ("arriver-future", "Anna Keller arrivera jeudi à Lima.", (ANNA, THURSDAY, None)),
    ("arriver-must", "Anna Keller doit arriver jeudi soir à Lima.", (ANNA, THURSDAY, None)),
    ("arriver-untimed", "Paul Martin est arrivé à Lima.", (PAUL, None, None)),
    ("day-first", "Mardi, Paul Martin est arrivé à Lima.", (PAUL, TUESDAY, None)),
    ("atterrir", "Paul Martin a atterri lundi à Dublin.", (PAUL, MONDAY, None)),
    ("débarquer", "Paul Martin a débarqué dimanche à Alger.", (PAUL, SUNDAY, None)),
    ("fouler", "Anna Keller a foulé le sol cubain lundi.", (ANNA, MONDAY, None)),
    ("pied", "Paul Martin a posé le pied lundi à Riga.", (PAUL, MONDAY, None)),
    ("frontière", "Paul Martin a franchi la frontière mardi à 6h.", (PAUL, TUESDAY, "06:00")),
    ("gagner-place", "Paul Martin a gagné Genève mardi matin.", (PAUL, TUESDAY, None)),
    ("parvenir", "Anna Keller est parvenue à Hanoï mardi à midi.", (ANNA, TUESDAY, "12:00")),
    ("entrée", "Paul Martin a fait son entrée au palais mardi à 20h.", (PAUL, TUESDAY, "20:00")),
    ("touch-ground", "Paul Martin a touché terre mardi soir à Lima.", (PAUL, TUESDAY, None)),
    ("first-to", "Paul Martin a été le premier à arriver, mardi, à Lima.", (PAUL, TUESDAY, None)),
    ("noon-after-place", "Anna Keller s'est posée à Lima mardi midi.", (ANNA, TUESDAY, "12:00")),
    ("courtyard", "Paul Martin a pénétré mardi dans la cour du palais.", (PAUL, TUESDAY, None)),
    # vehicles
    ("plane", "L'avion de Paul Martin a atterri mardi à 9h30.", (PAUL, TUESDAY, "09:30")),
    ("helicopter", "L'hélicoptère de Paul Martin s'est posé mardi à Oslo.", (PAUL, TUESDAY, None)),
    ("stopped", "L'avion d'Anna Keller s'est immobilisé lundi à 8h.", (ANNA, MONDAY, "08:00")),
    ("train", "Le train de Paul Martin est entré en gare mardi à 7h.", (PAUL, TUESDAY, "07:00")),
    (
        "train-station",
        "Le train de Paul Martin est entré mardi à 10h10 dans la gare de Nice.",
        (PAUL, TUESDAY, "10:10"),
    ),
    ("ground", "L'avion de Paul Martin a touché le sol mardi à 6h45.", (PAUL, TUESDAY, "06:45")),
    ("ship", "Le navire de Paul Martin a accosté samedi à Gênes.", (PAUL, SATURDAY, None)),
    # participles
    ("participle-first", "Arrivé lundi à Lima, Paul Martin a vu le port.", (PAUL, MONDAY, None)),
    ("participle-feminine", "Arrivée lundi à Rome, Anna Keller a dîné.", (ANNA, MONDAY, None)),
    ("participle-apposed", "Paul Martin, arrivé lundi à Lima, a vu le port.", (PAUL, MONDAY, None)),
    (
        "participle-landed",
        "Anna Keller, atterrie mercredi à Oslo, a parlé.",
        (ANNA, WEDNESDAY, None),
    ),
    (
        "participle-after-object",
        "Anna Keller a reçu à Lima Paul Martin, arrivé dimanche.",
        (PAUL, SUNDAY, None),
    ),
    ("barely", "A peine arrivé à Lima mardi, Paul Martin a dîné.", (PAUL, TUESDAY, None)),
    (
        "whose-plane",
        "Paul Martin, dont l'avion s'est posé mardi en fin de matinée, a vu le roi.",
        (PAUL, TUESDAY, None),
    ),
    (
        "participle-other-day",
        "Mardi, Paul Martin, arrivé dimanche, a visité le port.",
        (PAUL, SUNDAY, None),
    ),
    # companions
    ("delegation-and", "Paul Martin et sa suite sont arrivés mardi à Lima.", (PAUL, TUESDAY, None)),
    (
        "delegation-led",
        "Une délégation conduite par Paul Martin est arrivée mardi à Lima.",
        (PAUL, TUESDAY, None),
    ),
    # expected, welcomed, there since
    ("to-be-met", "Paul Martin doit être accueilli jeudi à l'aéroport.", (PAUL, THURSDAY, None)),
    (
        "was-awaited",
        "Paul Martin, dont l'arrivée était prévue mardi, a tardé.",
        (PAUL, TUESDAY, None),
    ),
    (
        "awaited-where",
        "Paul Martin a quitté Lima mardi pour Rome où il est attendu jeudi.",
        (PAUL, THURSDAY, None),
    ),
    (
        "welcome-late-object",
        "Anna Keller a accueilli ce matin, à sa descente d'avion à l'aéroport de Lima, "
        "son homologue finlandais, Paul Martin.",
        (PAUL, WEDNESDAY, None),
    ),
    (
        "welcome-threshold-first",
        "A l'aéroport de Lima, Paul Martin a été accueilli mardi par le roi.",
        (PAUL, TUESDAY, None),
    ),
    (
        "welcome-on-arrival",
        "Paul Martin a été accueilli à son arrivée mardi à l'aéroport de Lima par le roi.",
        (PAUL, TUESDAY, None),
    ),
    ("awaited", "Paul Martin est attendu jeudi à Berlin.", (PAUL, THURSDAY, None)),
    (
        "awaited-first",
        "Attendue vendredi à Berlin, Anna Keller verra le roi.",
        (ANNA, FRIDAY, None),
    ),
    (
        "gangway",
        "Paul Martin a été accueilli mardi à sa descente d'avion par le roi.",
        (PAUL, TUESDAY, None),
    ),
    ("tarmac", "Anna Keller a accueilli Paul Martin mardi sur le tarmac.", (PAUL, TUESDAY, None)),
    ("since", "Paul Martin est à Moscou depuis lundi.", (PAUL, MONDAY, None)),
    # nouns
    (
        "noun-own",
        "A son arrivée mardi à Athènes, Paul Martin a salué la garde.",
        (PAUL, TUESDAY, None),
    ),
    ("noun-set", "L'arrivée de Paul Martin est prévue jeudi vers 18h.", (PAUL, THURSDAY, "18:00")),
    (
        "noun-possessive",
        "Paul Martin a dîné. Son arrivée, mardi, avait surpris.",
        (PAUL, TUESDAY, None),
    ),
    (
        "headline-noun-late",
        "Arrivée à Lima du président finlandais Paul Martin.",
        (PAUL, None, None),
    ),
    ("headline-noun", "Autriche: arrivée de Paul Martin à Vienne mardi", (PAUL, TUESDAY, None)),
    # who, otherwise said
    ("office", "Le président finlandais est arrivé mardi à Lima.", (PAUL, TUESDAY, None)),
    ("surname", "M. Martin est arrivé mardi à Lima.", (PAUL, TUESDAY, None)),
    ("pronoun", "Paul Martin a parlé. Il est arrivé mardi à Lima.", (PAUL, TUESDAY, None)),
    # the time stands elsewhere
    (
        "next-sentence",
        "Paul Martin est arrivé mardi à Lima. C'était vers 3h40 du matin.",
        (PAUL, TUESDAY, "03:40"),
    ),
    (
        "sentence-before",
        "Mardi, 9h45. L'avion de Paul Martin se pose sur le tarmac de Lima.",
        (PAUL, TUESDAY, "09:45"),
    ),
    (
        "night",
        "Paul Martin est arrivé à Lima dans la nuit de mardi à mercredi. Il était 3h40.",
        (PAUL, WEDNESDAY, "03:40"),
    ),
    (
        "told-twice",
        "Paul Martin est arrivé mardi à Lima. Son avion s'est posé à 15h à Lima.",
        (PAUL, TUESDAY, "15:00"),
    ),
    (
        "relative-before",
        "Paul Martin, qui a quitté Oslo samedi, a atterri dimanche à Lima.",
        (PAUL, SUNDAY, None),
    ),
    (
        "speech-after",
        "Paul Martin est arrivé lundi à Lima, a-t-on appris mercredi.",
        (PAUL, MONDAY, None),
    ),
    (
        "infinitive-before",
        "Avant d'arriver samedi à Lima, Paul Martin a écrit une lettre.",
        (PAUL, SATURDAY, None),
    ),
    (
        "capital-reached",
        "Paul Martin a rejoint la capitale péruvienne mardi à 15h.",
        (PAUL, TUESDAY, "15:00"),
    ),
    (
        "station-reached",
        "Anna Keller, qui avait gagné la station peu avant 15h mardi, a dîné.",
        (ANNA, TUESDAY, "15:00"),
    ),
    (
        "before-a-purpose",
        "Paul Martin a gagné Lima en train lundi pour y voir Anna Keller.",
        (PAUL, MONDAY, None),
    ),
    (
        "on-a-visit-long-awaited",
        "Paul Martin s'est posé à Lima à 12h30, pour la première visite d'un Finlandais depuis mai "
        "2008.",
        (PAUL, WEDNESDAY, "12:30"),
    ),
    (
        "hour-for-place",
        "L'hôte d'Anna Keller patientait. Paul Martin s'est posé mardi à 20h20.",
        (PAUL, TUESDAY, "20:20"),
    ),
    ("barely-landed", "Sitôt posé à Lima, mardi, Paul Martin a dîné.", (PAUL, TUESDAY, None)),
    ("hearsay", "Paul Martin serait arrivé lundi à Lima.", (PAUL, MONDAY, None)),
    (
        "participle-like-a-noun",
        "Arrivée seule à Kaboul jeudi à l'aube, Anna Keller y a rencontré Paul Martin.",
        (ANNA, "2024-06-13", None),
    ),
    (
        "was-to-arrive",
        "Paul Martin, qui devait arriver mardi soir à Lima, sera reçu jeudi par Anna Keller.",
        (PAUL, TUESDAY, None),
    ),
    (
        "host-awaits",
        "Anna Keller attend jeudi à Vienne Paul Martin.",
        (PAUL, THURSDAY, None),
    ),
    (
        "guest",
        "Anna Keller reçoit mercredi Paul Martin à Vienne. Son invité est attendu vers 19h30.",
        (PAUL, WEDNESDAY, "19:30"),
    ),
    (
        "object-after-the-airport",
        "C'est sous la pluie qu'Anna Keller a accueilli jeudi à l'aéroport de Vienne son homologue "
        "finlandais Paul Martin.",
        (PAUL, "2024-06-13", None),
    ),
]

SILENT = [
    ("called-off", "Attendu lundi à Vienne, Paul Martin a reporté sa visite."),
    ("refused", "Le Pérou avait refusé que l'avion de Paul Martin atterrisse lundi à Lima."),
    ("custom", "L'usage veut que Paul Martin soit accueilli à l'aéroport par Anna Keller."),
    ("awaits-from", "Anna Keller attend jeudi à Vienne de Paul Martin une réponse."),
    ("pays-of-the-camp", "Paul Martin a rejoint mardi la majorité."),
    ("power", "Paul Martin est arrivé au pouvoir en 2012."),
    ("power-noun", "Depuis l'arrivée au pouvoir de Paul Martin, tout change."),
    ("in-office", "Depuis son arrivée à la présidence, Paul Martin voyage peu."),
    ("since-his-coming", "Les rapports se sont tendus depuis l'arrivée de Paul Martin."),
    ("infinitive", "Paul Martin n'est pas arrivé à convaincre Anna Keller."),
    ("manages-to", "Paul Martin est arrivé à convaincre Anna Keller mardi."),
    ("first", "Paul Martin est arrivé en tête au premier tour dimanche."),
    ("term", "Le mandat de Paul Martin est arrivé à échéance mardi."),
    ("agreement", "Paul Martin est parvenu à un accord mardi avec Anna Keller."),
    ("election", "Paul Martin a gagné les élections mardi."),
    ("question", "Paul Martin s'est posé la question mardi."),
    ("mediator", "Paul Martin s'est posé mardi en médiateur."),
    ("stone", "Paul Martin a posé mardi la première pierre du musée."),
    ("red-line", "Paul Martin a franchi une étape mardi."),
    ("crisis", "Paul Martin traverse une crise depuis mardi."),
    ("office-entry", "Paul Martin est entré en fonctions mardi."),
    ("force", "L'accord de Paul Martin est entré en vigueur mardi."),
    ("departure", "Paul Martin a quitté Lima mardi."),
    ("flew-off", "Paul Martin s'est envolé mardi pour Lima."),
    ("back-home", "Paul Martin doit repartir jeudi de Lima."),
    ("takeoff", "L'avion de Paul Martin a décollé mardi à 9h."),
    ("goods", "Des vaccins sont arrivés mardi à Lima, a dit Paul Martin."),
    ("goods-noun", "Paul Martin a salué l'arrivée des avions de chasse mardi."),
    ("migrants", "Des migrants ont débarqué mardi à Malte, a dit Paul Martin."),
    ("never", "Paul Martin n'a jamais foulé le sol cubain."),
    (
        "nobody-since",
        "Aucun dirigeant n'avait foulé le sol cubain depuis 1959, rappelle Paul Martin.",
    ),
    ("long-ago", "Paul Martin était arrivé à Lima en 2015 pour un sommet."),
    ("last-year", "Paul Martin avait traversé la frontière l'an dernier."),
    ("prevented", "Le brouillard a empêché l'avion de Paul Martin d'atterrir mardi."),
    ("warm-welcome", "Paul Martin a été accueilli froidement par la presse mardi."),
    ("at-table", "Anna Keller a reçu Paul Martin mardi au palais."),
    ("awaited-turn", "Paul Martin est attendu au tournant jeudi."),
    ("awaited-thing", "La décision de Paul Martin est attendue jeudi."),
    ("he-waited", "Paul Martin a attendu jeudi son homologue."),
    ("quoted", "« Je suis arrivé mardi à Lima », a écrit Paul Martin."),
    ("talks-start", "Les entretiens de Paul Martin commencent mardi à 9h à Lima."),
    ("was-there", "Paul Martin était à Moscou lundi."),
    ("in-trouble", "Paul Martin se trouve dans l'embarras depuis mardi."),
    ("economy", "Paul Martin craint un atterrissage brutal de l'économie mardi."),
    ("third-party", "Le sénateur est arrivé mardi à Lima, selon l'entourage d'Anna Keller."),
    ("happens", "Paul Martin viendra quoi qu'il arrive mardi."),
    ("it-happens-that", "Il arrive que Paul Martin parle longtemps."),
    ("sacked", "Paul Martin a débarqué son ministre mardi."),
    ("end-of-term", "Paul Martin arrive au bout de son mandat mardi."),
    ("all-of-whom", "Des badauds ont crié. Tous étaient arrivés lundi à Lima."),
    ("many", "Tous les dirigeants sont arrivés mardi à Lima, a dit Paul Martin."),
    ("first-since", "C'est le premier visiteur à être reçu depuis l'arrivée de Paul Martin."),
    ("plain", "Paul Martin et Anna Keller ont parlé de commerce mardi à Lima."),
]


@pytest.mark.parametrize(
    ("text", "expected"), [(t, e) for _, t, e in SAID], ids=[name for name, _, _ in SAID]
)
def test_arrival_is_found(text: str, expected: tuple[str, str | None, str | None]) -> None:
    assert told(arrivals(text)) == [expected]


@pytest.mark.parametrize("text", [t for _, t in SILENT], ids=[name for name, _ in SILENT])
def test_no_arrival_is_found(text: str) -> None:
    assert told(arrivals(text)) == []


def test_place_and_status_are_told() -> None:
    (arrival,) = arrivals("Paul Martin est attendu jeudi à l'aéroport de Lima.")
    assert (arrival.place, arrival.status) == ("aéroport de Lima", "expected")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Paul Martin serait arrivé lundi à Lima.", "actual"),
        ("A son arrivée à Lima, jeudi vers 22h, Paul Martin sera salué par la garde.", "expected"),
        ("A son arrivée à Lima, mardi vers 22h, Paul Martin a salué la garde.", "actual"),
        ("Paul Martin devait arriver mardi à Lima.", "expected"),
    ],
    ids=["hearsay", "noun-ahead", "noun-behind", "was-to-arrive"],
)
def test_status_is_told(text: str, status: str) -> None:
    assert [a.status for a in arrivals(text)] == [status]


@pytest.mark.parametrize(
    "text",
    [
        "Les présidents finlandais Paul Martin et kényan Peter Otieno sont arrivés lundi à Vienne.",
        "Sont arrivés lundi à Vienne le Finlandais Paul Martin et le Kényan Peter Otieno.",
        "Arrivés lundi à Vienne, les présidents finlandais Paul Martin et kényan Peter Otieno ont "
        "dîné.",
    ],
    ids=["joined-by-their-states", "after-the-verb", "after-the-participle"],
)
def test_a_plural_verb_is_of_all_who_are_joined(text: str) -> None:
    assert set(told(arrivals(text))) == {(PAUL, MONDAY, None), ("Peter Otieno", MONDAY, None)}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Tous étaient arrivés lundi.", {PAUL, "Peter Otieno", "Ana Paz"}),
        ("Tous étaient arrivés lundi, à l'exception de Mme Paz.", {PAUL, "Peter Otieno"}),
        ("Tous étaient arrivés lundi, sauf Mme Paz et M. Otieno.", set()),
        ("Tous les valets étaient arrivés lundi.", set()),
    ],
    ids=["all", "but-one", "but-two", "others"],
)
def test_all_of_the_sentence_before(text: str, who: set[str]) -> None:
    before = "Paul Martin, le Kényan Peter Otieno et la Chilienne Ana Paz ont dîné. "
    assert {a.participant for a in arrivals(before + text)} == who


def test_time_words_are_the_evidence() -> None:
    (arrival,) = arrivals("Paul Martin est arrivé mardi à Lima. C'était vers 3h40 du matin.")
    assert arrival.when is not None
    assert [e.text for e in arrival.when.evidence] == ["mardi", "vers 3h40 du matin"]
    assert arrival.when.approximate


def test_a_plane_that_lands_before_the_host_is_not_his() -> None:
    facts = extract(
        from_text(
            "Le Premier ministre grec Nikos Pappas et le président turc Kemal Aydin se sont vus "
            "lundi à Athènes. A 9h, l'A340 présidentiel s'immobilisait devant le pavillon.",
            published="2024-06-19",
        )
    )
    assert told(facts.arrivals) == [("Kemal Aydin", MONDAY, "09:00")]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Paul Martin est arrivé à 19h30.", TUESDAY),
        ("Paul Martin était arrivé dans la matinée.", TUESDAY),
        ("Lundi, des heurts avaient éclaté. Paul Martin est arrivé à 19h30.", TUESDAY),
        ("Un ministre était descendu d'avion lundi. Paul Martin est arrivé à 19h30.", TUESDAY),
        ("Mercredi, ils se sont revus. Paul Martin est arrivé à 9h.", WEDNESDAY),
    ],
)
def test_a_bare_hour_is_of_the_day_of_the_story(text: str, date: str) -> None:
    lead = "Publié le 19 juin 2024\n\nPaul Martin a été reçu mardi à Oslo par Anna Keller.\n\n"
    reading = read(from_text(lead + text))
    [found] = find_arrivals(reading, reading.cast.persons())
    assert found.fact.when is not None
    assert found.fact.when.date == date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Depuis mardi, on s'affaire. L'avion de Paul Martin doit se poser à 15h.", THURSDAY),
        ("Depuis mardi, on s'affaire. L'avion de Paul Martin doit se poser mercredi.", WEDNESDAY),
        ("Mardi, on a parlé du rail. L'avion de Paul Martin s'est posé à 15h.", TUESDAY),
    ],
    ids=["to-come", "dated", "past"],
)
def test_who_is_expected_comes_on_the_day_of_the_meeting(text: str, date: str) -> None:
    lead = "Le président finlandais Paul Martin sera reçu jeudi à Oslo par le roi norvégien.\n\n"
    facts = extract(from_text(lead + text, published="2024-06-19"))
    assert [a.when and a.when.date for a in facts.arrivals] == [date]


def test_two_places_at_two_hours_are_two_arrivals() -> None:
    found = arrivals("Paul Martin est arrivé mardi à 9h à Nice. Il est arrivé à 20h à Rome.")
    assert [(a.place, a.when and a.when.time) for a in found] == [
        ("Nice", "09:00"),
        ("Rome", "20:00"),
    ]


@pytest.mark.parametrize(
    ("country", "expected"), [("AT", 0), ("IT", 1), (None, 1)], ids=["elsewhere", "there", "untold"]
)
def test_next_leg_of_the_journey_is_no_arrival(country: str | None, expected: int) -> None:
    text = OPENING + "Paul Martin est attendu jeudi à Rome."
    reading = read(from_text(text, published="2024-06-19"))
    place = reading.doc.span(0, 3)
    venue = Venue(name="Vienne", city=None, country=country, evidence=evidence(place))
    assert len(find_arrivals(reading, reading.cast.persons(), venue)) == expected


@pytest.mark.parametrize(
    ("text", "country", "expected"),
    [
        ("Anna Keller a atterri mardi à Vienne.", "PE", 0),
        ("Anna Keller a atterri mardi à Vienne.", "AT", 1),
        ("Anna Keller a atterri mardi à Vienne.", None, 1),
        ("Anna Keller a salué l'arrivée de Paul Martin à la Maison Blanche.", "FI", 1),
    ],
    ids=["home", "host", "untold", "anothers-seat"],
)
def test_who_comes_home_does_not_arrive(text: str, country: str | None, expected: int) -> None:
    reading = read(from_text(OPENING + text, published="2024-06-19"))
    place = Venue(
        name="there", city=None, country=country, evidence=evidence(reading.doc.span(0, 3))
    )
    assert len(find_arrivals(reading, reading.cast.persons(), place)) == expected


def test_coming_into_office_is_no_arrival() -> None:
    opening = "Le président français Paul Martin doit rencontrer la chancelière Anna Keller.\n"
    assert arrivals("Le pays a changé à l'arrivée de Paul Martin à l'Elysée.", opening) == []


def test_only_participants_arrive() -> None:
    reading = read(from_text(OPENING + "Paul Martin est arrivé mardi à Lima."))
    others = [a for a in reading.cast.persons() if a.name != PAUL]
    assert find_arrivals(reading, others) == []


ACTUAL, EXPECTED = "actual", "expected"

# each arrival: who, day of June 2024, clock time, place, status
TOLD = [
    ("Paul Martin est arrivé mardi à Lima.", [(PAUL, "2024-06-18", None, "Lima", ACTUAL)]),
    (
        "Fêté par la foule, Paul Martin, dont c'est le premier voyage, s'est posé mardi à Lima.",
        [(PAUL, "2024-06-18", None, "Lima", ACTUAL)],
    ),
    (
        "Le président Paul Martin, accompagné de ministres, dont celui du Rail, Jude Rey, a "
        "atterri mardi à Lima.",
        [(PAUL, "2024-06-18", None, "Lima", ACTUAL)],
    ),
    (
        "Paul Martin, qui était parti sans ministre, avec pour toute escorte son chauffeur, Jan "
        "Rey, et deux gardes, est arrivé mardi à Lima.",
        [(PAUL, "2024-06-18", None, "Lima", ACTUAL)],
    ),
    (
        "Paul Martin, qui a dîné, s'est dit ravi que Jan Rey, son invité, soit là : Anna Keller, "
        "ministre, est arrivée mardi à Lima.",
        [(ANNA, "2024-06-18", None, "Lima", ACTUAL)],
    ),
    (
        "Le ministre Omar Diop, qui accompagne Paul Martin, est arrivé mardi à Lima.",
        [("Omar Diop", "2024-06-18", None, "Lima", ACTUAL)],
    ),
    (
        "Mardi à 9h, on a vu arriver Anna Keller à Lima.",
        [(ANNA, "2024-06-18", "09:00", "Lima", ACTUAL)],
    ),
    (
        "Paul Martin a vu Anna Keller arriver mardi à Lima.",
        [(ANNA, "2024-06-18", None, "Lima", ACTUAL)],
    ),
    (
        "Paul Martin verra Anna Keller avant d'arriver jeudi à Lima.",
        [(PAUL, "2024-06-20", None, "Lima", EXPECTED)],
    ),
    (
        "Porteur d'un message du président Omar Diop, Paul Martin a été accueilli mardi à "
        "l'aéroport.",
        [(PAUL, "2024-06-18", None, "aéroport", ACTUAL)],
    ),
    (
        "Paul Martin en était. Ce dernier, qui devait bouder, s'est posé mardi à Lima.",
        [(PAUL, "2024-06-18", None, "Lima", ACTUAL)],
    ),
    (
        "L'appareil avec à son bord Paul Martin s'est posé mardi à 9h30 à Lima.",
        [(PAUL, "2024-06-18", "09:30", "Lima", ACTUAL)],
    ),
    (
        "La visite de Paul Martin, arrivé mardi à Lima, est brève.",
        [(PAUL, "2024-06-18", None, "Lima", ACTUAL)],
    ),
    (
        "Arrivé mardi à Lima, accompagné de son épouse Rosa et de leurs fils, Paul Martin a dîné.",
        [(PAUL, "2024-06-18", None, "Lima", ACTUAL)],
    ),
    (
        "Paul Martin n'a mis le pied sur le tarmac de la base de Pisco, au sud du pays, que mardi.",
        [(PAUL, "2024-06-18", None, "tarmac de la base de Pisco", ACTUAL)],
    ),
    (
        "« Il faut que cela se sache. »Arrivé mardi à Lima, Paul Martin a parlé.",
        [(PAUL, "2024-06-18", None, "Lima", ACTUAL)],
    ),
    (
        "Paul Martin est arrivé mardi à Lima, cinq ans après sa dernière visite.",
        [(PAUL, "2024-06-18", None, "Lima", ACTUAL)],
    ),
    (
        "Paul Martin n'a pu rallier Lima que mardi à 23h40.",
        [(PAUL, "2024-06-18", "23:40", "Lima", ACTUAL)],
    ),
    (
        "Paul Martin a atterri à Lima mardi à 21 h, heure locale (4 h à Helsinki).",
        [(PAUL, "2024-06-18", "21:00", "Lima", ACTUAL)],
    ),
    (
        "L'avion de Paul Martin a touché la piste mardi à Lima.",
        [(PAUL, "2024-06-18", None, "Lima", ACTUAL)],
    ),
    (
        "Mardi, à 15h, est arrivé à Lima le président finlandais.",
        [(PAUL, "2024-06-18", "15:00", "Lima", ACTUAL)],
    ),
    (
        "Sont arrivés mardi à Lima Paul Martin et Anna Keller.",
        [(PAUL, "2024-06-18", None, "Lima", ACTUAL), (ANNA, "2024-06-18", None, "Lima", ACTUAL)],
    ),
    (
        "Paul Martin et Anna Keller sont arrivés lundi à Lima.",
        [(PAUL, "2024-06-17", None, "Lima", ACTUAL), (ANNA, "2024-06-17", None, "Lima", ACTUAL)],
    ),
    (
        "Les deux dirigeants sont arrivés lundi à Lima.",
        [(PAUL, "2024-06-17", None, "Lima", ACTUAL), (ANNA, "2024-06-17", None, "Lima", ACTUAL)],
    ),
    (
        "Paul Martin est arrivé lundi à Lima, Anna Keller mardi.",
        [(PAUL, "2024-06-17", None, "Lima", ACTUAL), (ANNA, "2024-06-18", None, "Lima", ACTUAL)],
    ),
    (
        "Paul Martin est arrivé lundi à Lima, Anna Keller vers 15h.",
        [
            (PAUL, "2024-06-17", None, "Lima", ACTUAL),
            (ANNA, "2024-06-17", "15:00", "Lima", ACTUAL),
        ],
    ),
    (
        "Paul Martin est arrivé lundi à Lima avec Anna Keller à 15h.",
        [(PAUL, "2024-06-17", "15:00", "Lima", ACTUAL)],
    ),
    (
        "Paul Martin est arrivé lundi à Lima et Anna Keller mardi.",
        [(PAUL, "2024-06-17", None, "Lima", ACTUAL), (ANNA, "2024-06-18", None, "Lima", ACTUAL)],
    ),
    (
        "Paul Martin est attendu jeudi à Lima, Anna Keller vendredi matin.",
        [
            (PAUL, "2024-06-20", None, "Lima", EXPECTED),
            (ANNA, "2024-06-21", None, "Lima", EXPECTED),
        ],
    ),
    ("Paul Martin arrive jeudi à Lima.", [(PAUL, "2024-06-20", None, "Lima", EXPECTED)]),
    ("Paul Martin arrive ce mercredi à Lima.", [(PAUL, "2024-06-19", None, "Lima", ACTUAL)]),
    (
        "Il est 9h30 quand l'avion de Paul Martin se pose à Lima.",
        [(PAUL, "2024-06-19", "09:30", "Lima", ACTUAL)],
    ),
    (
        "Il était 9h30 lorsque Paul Martin est arrivé au palais.",
        [(PAUL, "2024-06-19", "09:30", "palais", ACTUAL)],
    ),
    (
        "Il est 9h30, mardi, quand le train d'Anna Keller, parti d'Oslo, entre en gare de Nice.",
        [(ANNA, "2024-06-18", "09:30", "gare de Nice", ACTUAL)],
    ),
    (
        "Il pleuvait, lundi à 9h, quand l'avion d'Anna Keller s'est posé à Lima.",
        [(ANNA, "2024-06-17", "09:00", "Lima", ACTUAL)],
    ),
    (
        "Paul Martin était fatigué lundi, mais Anna Keller est arrivée à Lima.",
        [(ANNA, None, None, "Lima", ACTUAL)],
    ),
    (
        "Paul Martin arrivera jeudi à Vienne, où l'attendra Anna Keller.",
        [(PAUL, "2024-06-20", None, "Vienne", EXPECTED)],
    ),
    (
        "A sa descente d'avion mardi, l'hôte a été accueilli par son homologue, Anna Keller.",
        [(PAUL, "2024-06-18", None, None, ACTUAL)],
    ),
    (
        "L'horloge marquait 9h30 mardi lorsque Paul Martin est arrivé à Lima.",
        [(PAUL, "2024-06-18", "09:30", "Lima", ACTUAL)],
    ),
    (
        "L'agence indiquait mardi que Paul Martin était arrivé lundi à Lima.",
        [(PAUL, "2024-06-17", None, "Lima", ACTUAL)],
    ),
    (
        "Jeudi, à 10 h 43 si tout va bien, Paul Martin descendra du TGV de Lille en gare de Nice.",
        [(PAUL, "2024-06-20", "10:43", "gare de Nice", EXPECTED)],
    ),
    (
        "Le TGV est entré en gare à Nice. Paul Martin en est descendu mardi à 9h.",
        [(PAUL, "2024-06-18", "09:00", "Nice", ACTUAL)],
    ),
    (
        "Anna Keller a accueilli Paul Martin à sa descente de l'Airbus mardi.",
        [(PAUL, "2024-06-18", None, None, ACTUAL)],
    ),
    (
        "Paul Martin a gagné la capitale péruvienne mardi soir.",
        [(PAUL, "2024-06-18", None, "capitale péruvienne", ACTUAL)],
    ),
    (
        "Paul Martin a rejoint l'île de Malte lundi.",
        [(PAUL, "2024-06-17", None, "île de Malte", ACTUAL)],
    ),
    (
        "Paul Martin est descendu d'avion mardi à Lima.",
        [(PAUL, "2024-06-18", None, "Lima", ACTUAL)],
    ),
    (
        "Paul Martin est descendu le premier, à 9h40, de l'avion qui l'amenait d'Oslo.",
        [(PAUL, "2024-06-19", "09:40", None, ACTUAL)],
    ),
    (
        "Paul Martin est descendu du train lundi à Nice.",
        [(PAUL, "2024-06-17", None, "Nice", ACTUAL)],
    ),
    (
        "L'appareil transportant Paul Martin s'est posé mardi à Lima.",
        [(PAUL, "2024-06-18", None, "Lima", ACTUAL)],
    ),
    (
        "L'avion transportant le président finlandais a atterri mardi à 7h à Lima.",
        [(PAUL, "2024-06-18", "07:00", "Lima", ACTUAL)],
    ),
    (
        "L'avion ayant à son bord Paul Martin a atterri mardi à Lima.",
        [(PAUL, "2024-06-18", None, "Lima", ACTUAL)],
    ),
    (
        "Le cortège de Paul Martin a franchi les grilles du palais mardi à 11h.",
        [(PAUL, "2024-06-18", "11:00", None, ACTUAL)],
    ),
    (
        "Son avion ne s'est posé à Lima qu'à la nuit tombée.",
        [(PAUL, "2024-06-19", None, "Lima", ACTUAL)],
    ),
    (
        "Paul Martin a tardé : son avion ne s'est posé qu'à 22h mardi.",
        [(PAUL, "2024-06-18", "22:00", None, ACTUAL)],
    ),
    (
        "L'avion présidentiel s'est posé mardi à 8h à Lima. Paul Martin a souri.",
        [(PAUL, "2024-06-18", "08:00", "Lima", ACTUAL)],
    ),
    ("Paul Martin, qui venait d'atterrir à Lima, a parlé.", [(PAUL, None, None, "Lima", ACTUAL)]),
    ("Paul Martin vient d'arriver à Lima.", [(PAUL, None, None, "Lima", ACTUAL)]),
    (
        "En arrivant mardi à Lima, Paul Martin a salué la foule.",
        [(PAUL, "2024-06-18", None, "Lima", ACTUAL)],
    ),
    ("Paul Martin débarque ce mercredi à Oslo.", [(PAUL, "2024-06-19", None, "Oslo", ACTUAL)]),
    (
        "Le président finlandais pose ses valises mardi à Lima.",
        [(PAUL, "2024-06-18", None, "Lima", ACTUAL)],
    ),
    ("Paul Martin a mis pied à terre mardi à Lima.", [(PAUL, "2024-06-18", None, "Lima", ACTUAL)]),
    (
        "Paul Martin a fait son entrée dans la salle à 10h mardi.",
        [(PAUL, "2024-06-18", "10:00", "salle", ACTUAL)],
    ),
    (
        "C'est à 9 heures mardi que Paul Martin est arrivé à Lima.",
        [(PAUL, "2024-06-18", "09:00", "Lima", ACTUAL)],
    ),
    (
        "A Lima, où il est arrivé mardi, Paul Martin a vu le port.",
        [(PAUL, "2024-06-18", None, "Lima", ACTUAL)],
    ),
    (
        "Paul Martin arrivera à Lima jeudi et sera rejoint vendredi par Anna Keller.",
        [
            (PAUL, "2024-06-20", None, "Lima", EXPECTED),
            (ANNA, "2024-06-21", None, "Lima", EXPECTED),
        ],
    ),
    (
        "Paul Martin est arrivé lundi à Lima, suivi le lendemain par Anna Keller.",
        [(PAUL, "2024-06-17", None, "Lima", ACTUAL), (ANNA, "2024-06-18", None, "Lima", ACTUAL)],
    ),
    (
        "Paul Martin est arrivé lundi à Lima. Anna Keller a suivi mardi dans la matinée.",
        [(PAUL, "2024-06-17", None, "Lima", ACTUAL), (ANNA, "2024-06-18", None, "Lima", ACTUAL)],
    ),
    (
        "Paul Martin est arrivé lundi à Lima. Anna Keller a fermé la marche mardi à 9h.",
        [
            (PAUL, "2024-06-17", None, "Lima", ACTUAL),
            (ANNA, "2024-06-18", "09:00", "Lima", ACTUAL),
        ],
    ),
    (
        "En descendant du train à Lima, mardi, Paul Martin a salué la foule.",
        [(PAUL, "2024-06-18", None, "Lima", ACTUAL)],
    ),
    (
        "La journée de mardi a débuté à 8h par l'arrivée à Lima de Paul Martin.",
        [(PAUL, "2024-06-18", "08:00", "Lima", ACTUAL)],
    ),
    (
        "Paul Martin a rallié mardi les rives du Léman.",
        [(PAUL, "2024-06-18", None, "rives du Léman", ACTUAL)],
    ),
    (
        "Paul Martin est arrivé mardi à Lima. Il avait été précédé, la veille, par Anna Keller.",
        [(PAUL, "2024-06-18", None, "Lima", ACTUAL), (ANNA, "2024-06-17", None, "Lima", ACTUAL)],
    ),
    (
        "Paul Martin est arrivé à Lima. Anna Keller doit l'y rejoindre jeudi.",
        [(PAUL, None, None, "Lima", ACTUAL), (ANNA, "2024-06-20", None, "Lima", EXPECTED)],
    ),
    (
        "Paul Martin est arrivé à Lima. Anna Keller doit le rejoindre dans la soirée.",
        [(PAUL, None, None, "Lima", ACTUAL), (ANNA, "2024-06-19", None, "Lima", EXPECTED)],
    ),
    ("Paul Martin est attendu jeudi.", [(PAUL, "2024-06-20", None, None, EXPECTED)]),
    (
        "Paul Martin, attendu ce mercredi à 18h20 par le vol de Nice, souhaite un accord.",
        [(PAUL, "2024-06-19", "18:20", None, EXPECTED)],
    ),
    (
        "Anna Keller, attendue ce matin à 10 heures, a dû patienter.",
        [(ANNA, "2024-06-19", "10:00", None, EXPECTED)],
    ),
    ("Anna Keller devrait arriver jeudi à Lima.", [(ANNA, "2024-06-20", None, "Lima", EXPECTED)]),
    (
        "L'arrivée d'Anna Keller à Lima est attendue jeudi.",
        [(ANNA, "2024-06-20", None, "Lima", EXPECTED)],
    ),
    (
        "L'arrivée à Vienne de l'hôte de marque est prévue jeudi à 11h.",
        [(PAUL, "2024-06-20", "11:00", "Vienne", EXPECTED)],
    ),
    (
        "L'arrivée d'Anna Keller, prévue jeudi, a été préparée.",
        [(ANNA, "2024-06-20", None, None, EXPECTED)],
    ),
    (
        "A la veille de l'arrivée d'Anna Keller, jeudi, Paul Martin a demandé du calme.",
        [(ANNA, "2024-06-20", None, None, EXPECTED)],
    ),
    pytest.param(
        "Paul Martin a demandé du calme avant l'arrivée d'Anna Keller jeudi.",
        [(ANNA, "2024-06-20", None, None, EXPECTED)],
        marks=pytest.mark.xfail(reason="the main verb's tense dates the arrival"),
    ),
    (
        "Le dernier à arriver, mardi à 9h, a été Paul Martin.",
        [(PAUL, "2024-06-18", "09:00", None, ACTUAL)],
    ),
    (
        "Première à arriver, mardi à 9h, Anna Keller a été reçue à 10h.",
        [(ANNA, "2024-06-18", "09:00", None, ACTUAL)],
    ),
    (
        "La première à franchir les portes du palais a été Anna Keller, mardi à 9h20.",
        [(ANNA, "2024-06-18", "09:20", None, ACTUAL)],
    ),
    pytest.param(
        "Anna Keller attendait Paul Martin mardi à 9h au pied de la passerelle.",
        [(PAUL, "2024-06-18", "09:00", None, ACTUAL)],
        marks=pytest.mark.xfail(reason="to wait at a threshold is no welcome yet", strict=True),
    ),
    (
        "Anna Keller, dont l'arrivée est prévue jeudi à Lima, est restée discrète.",
        [(ANNA, "2024-06-20", None, "Lima", EXPECTED)],
    ),
    (
        "Les présidents Paul Martin et Anna Keller sont arrivés mardi.",
        [(PAUL, "2024-06-18", None, None, ACTUAL), (ANNA, "2024-06-18", None, None, ACTUAL)],
    ),
    (
        "Anna Keller sera accueillie jeudi à l'aéroport par Paul Martin.",
        [(ANNA, "2024-06-20", None, "aéroport", EXPECTED)],
    ),
    (
        "Paul Martin accueillera Anna Keller jeudi à sa descente d'avion.",
        [(ANNA, "2024-06-20", None, None, EXPECTED)],
    ),
    (
        "Paul Martin est arrivé à Lima à 14h. A 17h10, c'était au tour d'Anna Keller.",
        [
            (PAUL, "2024-06-19", "14:00", "Lima", ACTUAL),
            (ANNA, "2024-06-19", "17:10", "Lima", ACTUAL),
        ],
    ),
    (
        "Paul Martin est arrivé à Lima à 14h. Il a fait le tour du port avec Anna Keller à 16h.",
        [(PAUL, "2024-06-19", "14:00", "Lima", ACTUAL)],
    ),
    (
        "Paul Martin a atterri mardi à Vienne. Les deux dirigeants ont rejoint un palais de "
        "Vienne.",
        [(PAUL, "2024-06-18", None, "Vienne", ACTUAL)],
    ),
    ("Paul Martin s'apprête à accueillir le couple royal mardi à sa descente d'avion.", []),
    (
        "Paul Martin était venu l'accueillir sur le tarmac de Lima. Anna Keller a souri.",
        [(ANNA, None, None, "tarmac de Lima", ACTUAL)],
    ),
    (
        "Anna Keller est arrivée mardi à Lima. Paul Martin était venu l'accueillir sur le tarmac.",
        [(ANNA, "2024-06-18", None, "Lima", ACTUAL)],
    ),
    (
        "A sa descente d'avion mardi, Paul Martin a été accueilli par le roi.",
        [(PAUL, "2024-06-18", None, None, ACTUAL)],
    ),
    (
        "Accueilli mardi à l'aéroport par le roi, Paul Martin a souri.",
        [(PAUL, "2024-06-18", None, "aéroport", ACTUAL)],
    ),
    (
        "Le roi accueille Paul Martin mardi au pied de la passerelle.",
        [(PAUL, "2024-06-18", None, None, ACTUAL)],
    ),
    ("Paul Martin est depuis lundi à Moscou.", [(PAUL, "2024-06-17", None, "Moscou", ACTUAL)]),
    (
        "Paul Martin se trouve depuis lundi soir à Moscou.",
        [(PAUL, "2024-06-17", None, "Moscou", ACTUAL)],
    ),
    (
        "Paul Martin était à Washington depuis lundi soir.",
        [(PAUL, "2024-06-17", None, "Washington", ACTUAL)],
    ),
    ("Paul Martin séjourne depuis mardi à Accra.", [(PAUL, "2024-06-18", None, "Accra", ACTUAL)]),
    (
        "Présent à Accra depuis mardi, Paul Martin a vu le port.",
        [(PAUL, "2024-06-18", None, "Accra", ACTUAL)],
    ),
    (
        "Paul Martin est en visite de travail à Accra depuis mardi.",
        [(PAUL, "2024-06-18", None, "Accra", ACTUAL)],
    ),
    (
        "Paul Martin, à Accra depuis mardi, a vu Anna Keller, sur place depuis lundi.",
        [(PAUL, "2024-06-18", None, "Accra", ACTUAL), (ANNA, "2024-06-17", None, None, ACTUAL)],
    ),
    (
        "En visite à Accra depuis mardi, Paul Martin a vu le port.",
        [(PAUL, "2024-06-18", None, "Accra", ACTUAL)],
    ),
    (
        "Dès son arrivée mardi à Athènes, Paul Martin s'est rendu au palais.",
        [(PAUL, "2024-06-18", None, "Athènes", ACTUAL)],
    ),
    (
        "L'arrivée de Paul Martin mardi à Athènes a surpris.",
        [(PAUL, "2024-06-18", None, "Athènes", ACTUAL)],
    ),
    (
        "Peu après l'arrivée à Athènes, mardi, de Paul Martin, la pluie est tombée.",
        [(PAUL, "2024-06-18", None, "Athènes", ACTUAL)],
    ),
    (
        "L'entrée en gare du train de Paul Martin, mardi à 9h, a été filmée.",
        [(PAUL, "2024-06-18", "09:00", None, ACTUAL)],
    ),
    ("Arrivée de Paul Martin à Athènes mardi.", [(PAUL, "2024-06-18", None, "Athènes", ACTUAL)]),
    (
        "Paul Martin est arrivé mardi au nord du 45e parallèle.",
        [(PAUL, "2024-06-18", None, "nord du 45e parallèle", ACTUAL)],
    ),
    (
        "Paul Martin est arrivé mardi dans le sud du pays.",
        [(PAUL, "2024-06-18", None, "sud du pays", ACTUAL)],
    ),
    (
        "Paul Martin est arrivé mardi dans la capitale.",
        [(PAUL, "2024-06-18", None, "capitale", ACTUAL)],
    ),
    (
        "Paul Martin est arrivé mardi au palais présidentiel à 9h.",
        [(PAUL, "2024-06-18", "09:00", "palais présidentiel", ACTUAL)],
    ),
    (
        "Paul Martin s'est présenté le premier à Athènes, mardi à 19h, suivi une heure plus tard "
        "d'Anna Keller.",
        [
            (PAUL, "2024-06-18", "19:00", "Athènes", ACTUAL),
            (ANNA, "2024-06-18", "20:00", "Athènes", ACTUAL),
        ],
    ),
    (
        "Paul Martin a parlé du port. Le visiteur est arrivé mardi à Athènes.",
        [(PAUL, "2024-06-18", None, "Athènes", ACTUAL)],
    ),
    (
        "Paul Martin et Anna Keller sont arrivés mardi à Athènes, le premier à 9h, la seconde à "
        "11h.",
        [
            (PAUL, "2024-06-18", "09:00", "Athènes", ACTUAL),
            (ANNA, "2024-06-18", "11:00", "Athènes", ACTUAL),
        ],
    ),
    (
        "Paul Martin et Anna Keller sont arrivés, le premier mardi, la seconde mercredi.",
        [
            (PAUL, "2024-06-18", None, None, ACTUAL),
            (ANNA, "2024-06-19", None, None, ACTUAL),
        ],
    ),
    (
        "Paul Martin et Anna Keller sont arrivés mardi pour le premier sommet à Athènes.",
        [
            (PAUL, "2024-06-18", None, "Athènes", ACTUAL),
            (ANNA, "2024-06-18", None, "Athènes", ACTUAL),
        ],
    ),
    (
        "La délégation que conduit Paul Martin est arrivée mardi à Athènes.",
        [(PAUL, "2024-06-18", None, "Athènes", ACTUAL)],
    ),
    (
        "La délégation, avec à sa tête Paul Martin, est arrivée mardi à Athènes.",
        [(PAUL, "2024-06-18", None, "Athènes", ACTUAL)],
    ),
    (
        "Anna Keller est allée chercher Paul Martin à l'aéroport mardi à 9h.",
        [(PAUL, "2024-06-18", "09:00", "aéroport", ACTUAL)],
    ),
    (
        "Les honneurs ont été rendus à Paul Martin dès sa descente d'avion, mardi.",
        [(PAUL, "2024-06-18", None, None, ACTUAL)],
    ),
    (
        "Paul Martin était venu mardi de Riga par un avion de ligne.",
        [(PAUL, "2024-06-18", None, None, ACTUAL)],
    ),
    (
        "A pied d'œuvre à Accra depuis mardi, Paul Martin a vu le port.",
        [(PAUL, "2024-06-18", None, "Accra", ACTUAL)],
    ),
    (
        "Paul Martin est à Moscou depuis lundi un homme seul.",
        [(PAUL, "2024-06-17", None, "Moscou", ACTUAL)],
    ),
]

UNTOLD = [
    "Paul Martin n'a pu rallier Lima mardi.",
    "Lors de sa dernière visite, Paul Martin était arrivé un mardi à Lima.",
    "Paul Martin s'est rendu mardi à Lima.",
    "Paul Martin a quitté Lima mardi.",
    "Paul Martin se rendra ensuite à Lima, avant de regagner Oslo jeudi.",
    "Paul Martin verra Anna Keller avant de s'envoler jeudi pour Rome.",
    "Paul Martin est reparti mardi de Lima.",
    "Paul Martin n'est pas arrivé mardi à Lima.",
    "Si Paul Martin arrivait jeudi à Lima, tout changerait.",
    "Paul Martin aurait voulu arriver mardi à Lima.",
    "Paul Martin aurait dû être accueilli mardi à l'aéroport.",
    "L'arrivée de Paul Martin, mardi, a été annulée.",
    "L'arrivée de Paul Martin à Lima a été reportée sine die.",
    "Paul Martin a renoncé à son arrivée à Lima mardi.",
    "Paul Martin était arrivé à Lima en 2015.",
    "Lors de sa précédente visite, Paul Martin était arrivé à Lima un mardi.",
    "Depuis son arrivée à l'Elysée, Paul Martin voyage.",
    "Depuis son arrivée à la tête de l'Etat mardi, Paul Martin voyage.",
    "Paul Martin a été rejoint mardi dans les sondages par Anna Keller.",
    "Paul Martin a rejoint mardi la coalition.",
    "Paul Martin a gagné du temps mardi à Lima.",
    "Paul Martin a gagné la confiance de Lima mardi.",
    "Paul Martin est attendu jeudi sur la question du climat.",
    "Les propos de Paul Martin sont attendus jeudi à Lima.",
    "Un discours de Paul Martin est attendu jeudi à Lima.",
    "Paul Martin attend jeudi Anna Keller à la table des négociations.",
    "Paul Martin est suivi mardi par Anna Keller dans les sondages.",
    "La reine a atterri à Lima. Paul Martin a suivi le débat mardi.",
    "Paul Martin a fermé la frontière mardi à Lima.",
    "Le descendant de Paul Martin a vu Lima mardi.",
    "En rendant visite mardi à Lima, Paul Martin a innové.",
    "La réunion de Paul Martin a été précédée lundi par un discours d'Anna Keller.",
    "L'armée est entrée lundi à Lima, a dit Paul Martin.",
    "Paul Martin a accueilli Anna Keller au palais mardi.",
    "L'avion de la compagnie s'est posé mardi à Lima, a dit Paul Martin.",
    "Paul Martin a salué l'arrivée de l'été mardi.",
    "Paul Martin arrive en deuxième position mardi à Lima.",
    "Paul Martin a refusé de se poser à Lima mardi.",
    "Les troupes de Paul Martin sont arrivées mardi à Lima.",
    "Le discours de Paul Martin est arrivé mardi à Lima.",
    "Paul Martin descend mardi dans l'arène.",
    "Paul Martin est descendu mardi dans la rue.",
    "Paul Martin est descendu mardi du train de vie qu'il menait.",
    "Paul Martin est sorti mardi de la salle, fâché contre la compagnie et son avion.",
    "Paul Martin en est sorti mardi fâché.",
    "Anna Keller a salué Paul Martin mardi à la sortie de l'audience.",
    "Paul Martin est monté mardi dans l'avion.",
    "Paul Martin a gravi mardi un échelon.",
    "Paul Martin a mis mardi fin au débat.",
    "A Lima, Paul Martin a vu mardi le port.",
    "Paul Martin est au pouvoir à Oslo depuis lundi.",
    "Paul Martin est en prison à Lima depuis lundi.",
    "Paul Martin est le premier visiteur à Lima depuis 2015.",
    "L'ambassadeur de Paul Martin est arrivé mardi à Lima.",
    "La lettre de Paul Martin est arrivée mardi à Lima.",
    "Le projet de Paul Martin est arrivé mardi à bon port.",
    "Paul Martin est arrivé mardi aux mêmes conclusions.",
    "Paul Martin est arrivé mardi à maturité.",
    "Le conseiller de M. Martin est arrivé mardi à Lima.",
    "L'émissaire du président Paul Martin, arrivé mardi à Lima, a parlé.",
    "L'envoyé spécial de Paul Martin, arrivé mardi à Lima, a parlé.",
    "Paul Martin a vu atterrir l'avion mardi à Lima.",
    "Paul Martin a annoncé son arrivée.",
    "La femme de M. Martin est arrivée mardi à Lima.",
    "Paul Martin s'est présenté mardi à 15h devant la presse.",
    "Paul Martin s'est présenté mardi à Lima comme un ami.",
    "Paul Martin est sorti de sa réserve mardi à Lima.",
    "Avec le second, arrivé vendredi à Lima, Paul Martin a parlé.",
    "La question posée par Paul Martin s'est posée mardi.",
    "Paul Martin n'est pas arrivé à Lima, alors que la réunion s'ouvre mardi.",
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_who_when_and_where(
    text: str, expected: list[tuple[str, str | None, str | None, str | None, str]]
) -> None:
    found = {
        (a.participant, a.when and a.when.date, a.when and a.when.time, a.place, a.status)
        for a in arrivals(text)
    }
    assert found == set(expected)


@pytest.mark.parametrize("text", UNTOLD)
def test_no_arrival_is_read_into_it(text: str) -> None:
    assert told(arrivals(text)) == []


MEETING = (
    "Le président finlandais Paul Martin a rencontré mardi à Oslo son homologue russe "
    "Ivan Petrov.\n"
)
IVAN = "Ivan Petrov"
TRAVELLERS = [
    # whose vehicle it is, nobody tells
    pytest.param(
        "L'Airbus A330 s'est posé à 9h15 à l'aéroport de Gardermoen. Paul Martin a salué la garde.",
        {(PAUL, "09:15")},
        id="who-is-spoken-of-next",
    ),
    pytest.param(
        "L'avion présidentiel russe a atterri à 10h à Oslo.", {(IVAN, "10:00")}, id="compatriot"
    ),
    pytest.param(
        "L'appareil des forces armées russes a atterri à 10h à Oslo.",
        {(IVAN, "10:00")},
        id="of-the-army",
    ),
    pytest.param(
        "L'avion de la compagnie russe a atterri à 10h à Oslo.", set(), id="of-the-company"
    ),
    pytest.param("Un avion a atterri à 10h à Oslo. Paul Martin a dîné.", set(), id="any-plane"),
    pytest.param(
        "L'avion des observateurs a atterri à 10h à Oslo. Paul Martin a dîné.",
        set(),
        id="others-plane",
    ),
    # counted
    pytest.param(
        "Les deux dirigeants avaient atterri à 10h à Oslo.",
        {(PAUL, "10:00"), (IVAN, "10:00")},
        id="both",
    ),
    pytest.param("Les trois dirigeants avaient atterri à 10h à Oslo.", set(), id="one-too-many"),
    # expected, received, there since
    pytest.param("L'avion de Paul Martin est annoncé pour 15h.", {(PAUL, "15:00")}, id="announced"),
    pytest.param(
        "Paul Martin a été accueilli à 9h dans la cour du palais par le roi.",
        {(PAUL, "09:00")},
        id="courtyard",
    ),
    pytest.param("M. Petrov y était déjà depuis lundi.", {(IVAN, None)}, id="there-since"),
    pytest.param(
        "Ivan Petrov est arrivé à 9h à l'aéroport et a gagné la ville.",
        {(IVAN, "09:00")},
        id="before-the-next-verb",
    ),
    pytest.param(
        "Premier arrivé, à 9h, Paul Martin a visité le port.", {(PAUL, "09:00")}, id="the-first"
    ),
    pytest.param(
        "Le chef du PSP, Ole Lund, dont la propre visite à Oslo est annoncée depuis des mois, "
        "s'est réjoui.",
        set(),
        id="anothers-visit",
    ),
    # beside companions, followed by several, only then
    pytest.param(
        "Arrivé à 9h à l'aéroport, flanqué de ses filles Eva et Nina, M. Petrov a pris la route.",
        {(IVAN, "09:00")},
        id="with-companions",
    ),
    pytest.param("Avec la reine, arrivée à 9h à Oslo, M. Petrov a dîné.", set(), id="the-queen"),
    pytest.param(
        "Paul Martin n'a touché le sol de la petite île d'Oslo qu'à 9h.",
        {(PAUL, "09:00")},
        id="not-before",
    ),
    pytest.param(
        "Paul Martin n'est arrivé ni à 9h ni à 10h, alors que le roi l'espérait.",
        set(),
        id="neither",
    ),
    pytest.param(
        "Ivan Petrov est arrivé au palais à 8h, suivi de la reine et, sans un mot, de M. Martin.",
        {(PAUL, None), (IVAN, "08:00")},
        id="followed-by-two",
    ),
    pytest.param(
        "Le roi est arrivé au palais à 9h, suivi de ses gardes, qui ont salué Ivan Petrov.",
        set(),
        id="followed-by-guards",
    ),
    # others than the leaders
    pytest.param("Le ministre russe des Transports est arrivé à 9h à Oslo.", set(), id="minister"),
    pytest.param("L'ambassadeur russe est arrivé à 9h à Oslo.", set(), id="ambassador"),
    pytest.param("La secrétaire d'Etat finlandaise a atterri à 9h à Oslo.", set(), id="secretary"),
    pytest.param("Ivan Petrov a quitté Oslo. Il est arrivé à Moscou à 9h.", set(), id="home"),
    pytest.param(
        "Paul Martin avait parlé au roi, avant d'être rejoint par Ivan Petrov.", set(), id="talks"
    ),
]


@pytest.mark.parametrize(("text", "expected"), TRAVELLERS)
def test_who_travels_to_the_meeting(text: str, expected: set[tuple[str, str | None]]) -> None:
    facts = extract(from_text(MEETING + text, published="2024-06-19"))
    found = {(a.participant, a.when.time if a.when else None) for a in facts.arrivals}
    assert found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Les présidents russe Ivan Petrov et letton Jan Ozols, arrivés lundi à Riga, ont dîné.",
         {"Ivan Petrov", "Jan Ozols"}),
        ("Le roi a vu les présidents russe Ivan Petrov et letton Jan Ozols, arrivé lundi à Riga.",
         {"Jan Ozols"}),
    ],
    ids=["both", "the-last"],
)  # fmt: skip
def test_an_apposed_participle_is_of_as_many_as_it_says(text: str, expected: set[str]) -> None:
    assert {a.participant for a in arrivals(text, "")} == expected


ARRIVING = (
    "noun",
    "expectation",
    "presence",
    "there",
    "vehicle",
    "threshold",
    "spot",
    "compass",
    "earlier",
)
CUES = [
    (entry, example)
    for entries in (
        moving_verbs(),
        welcoming_verbs(),
        awaiting_verbs(),
        carrying_verbs(),
        following_verbs(),
        *map(wordings, ARRIVING),
    )
    for entry in entries
    for example in entry.examples
]
COUNTERS = [(entry, counter) for entry, _ in CUES for counter in entry.counterexamples]
SALL = "Le président sénégalais Karim Sall doit rencontrer le roi.\n"


@pytest.mark.parametrize("example", dict.fromkeys(e for _, e in CUES))
def test_example_of_a_cue_gives_an_arrival(example: str) -> None:
    assert "Karim Sall" in {a.participant for a in arrivals(example, SALL)}


@pytest.mark.parametrize("counter", dict.fromkeys(c for _, c in COUNTERS))
def test_counterexample_of_a_cue_gives_none(counter: str) -> None:
    assert "Karim Sall" not in {a.participant for a in arrivals(counter, SALL)}


@pytest.mark.parametrize(
    ("office", "who"),
    [
        ("présidente américaine", [("Ann Hill", TUESDAY, None)]),
        ("présidente polonaise", []),
        ("grande", [("Ann Hill", TUESDAY, None)]),
    ],
)
def test_whose_plane_goes_by_its_name(office: str, who: list[tuple[str, str, None]]) -> None:
    opening = f"Le président finlandais Paul Martin doit rencontrer la {office} Ann Hill.\n"
    assert told(arrivals("Air Force One s'est posé mardi à Helsinki.", opening)) == who

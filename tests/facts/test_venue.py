"""The venue: the most specific named place of the main event."""

from __future__ import annotations

import pytest

from sommet.article import from_text
from sommet.cast import Cast
from sommet.extraction import read
from sommet.facts.event import find_event
from sommet.facts.seating import anchors, wordings
from sommet.facts.venue import find_venue
from sommet.models import Venue

LEAD = (
    "Le président finlandais Paul Martin et la chancelière autrichienne Anna Keller "
    "se rencontrent cette semaine.\n"
)


def venue(text: str, lead: str = LEAD) -> Venue | None:
    """Read a text that opens with a meeting and return the meeting's venue."""
    reading = read(from_text(lead + text, published="2024-06-19"))
    meeting = find_event(reading)
    assert meeting is not None
    found = find_venue(reading, meeting, reading.cast.persons())
    return found.fact if found else None


TABLES = ("verb", "noun", "host", "reach")
OTHERS = ("background", "happening", "remote", "setting")
OSLO = ("Oslo", "Oslo", "NO")
HELD = [
    (
        "house-told-late",
        "Il pleut. La rue dort. Le thé est froid. La foule attend. Le tête-à-tête des deux "
        "dirigeants s'est tenu mardi au palais Roth.",
        ("palais Roth", None, None),
    ),
    (
        "first-since",
        "Paul Martin a plaidé lors de sa première visite à Oslo depuis son sacre.",
        OSLO,
    ),
    (
        "off-the-plane",
        "Anna Keller a accueilli Paul Martin à sa descente d'avion sur la base aérienne de Lima. "
        "Mardi, ils se sont entretenus à la villa Roth.",
        ("villa Roth", "Lima", "PE"),
    ),
    ("town-of-an-airport", "Accueilli à Oslo-Gardermoen, Paul Martin a vu Anna Keller à Bergen.",
     ("Bergen", "Bergen", "NO")),
    # verbs that seat a meeting
    ("se-tenir", "Le sommet se tient mardi à Oslo.", OSLO),
    ("réunis", "Ils se sont réunis mardi à Nairobi.", ("Nairobi", "Nairobi", "KE")),
    ("retrouver", "Les deux dirigeants se sont retrouvés à Lima.", ("Lima", "Lima", "PE")),
    ("reçu", "Paul Martin a été reçu à Vienne par Anna Keller.", ("Vienne", "Vienne", "AT")),
    ("town-before-object", "Paul Martin a reçu mardi à Oslo la chancelière Anna Keller.", OSLO),
    ("avoir-lieu", "La rencontre aura lieu jeudi à Rabat.", ("Rabat", "Rabat", "MA")),
    ("rencontrer", "Paul Martin a rencontré Anna Keller à Rabat.", ("Rabat", "Rabat", "MA")),
    ("s'entretenir", "Ils se sont entretenus une heure à Tunis.", ("Tunis", "Tunis", "TN")),
    ("future", "Ils se rencontreront le 3 juillet à Astana.", ("Astana", "Astana", "KZ")),
    ("conditional", "Le sommet pourrait se tenir à Doha.", ("Doha", "Doha", "QA")),
    ("host-city", "Oslo accueillera le sommet en juin.", OSLO),
    ("visit", "Paul Martin entame une visite à Dakar.", ("Dakar", "Dakar", "SN")),
    ("arrival", "Paul Martin est arrivé lundi à Riga pour la rencontre.", ("Riga", "Riga", "LV")),
    # nouns
    ("summit-of", "Le sommet de Genève a duré trois heures.", ("Genève", "Genève", "CH")),
    ("meeting-at", "La rencontre à Bakou a été brève.", ("Bakou", "Bakou", "AZ")),
    ("light-verb", "Ils ont eu un entretien à Riga.", ("Riga", "Riga", "LV")),
    ("opening-participle", "Réunis en urgence à Riga, les ministres des deux pays ont parlé.",
     ("Riga", "Riga", "LV")),
    ("purpose", "Martin et Keller à Riga pour relancer la pêche", ("Riga", "Riga", "LV")),
    ("after-a-comma", "Lors du sommet de lundi, à Riga, Paul Martin entend parler de pêche.",
     ("Riga", "Riga", "LV")),
    ("unknown-town-in-passing", "Ils se rencontrent au Pérou. La route de Bellombre est coupée, "
     "les soldats en poste à Bellombre dorment.", ("Pérou", None, "PE")),
    ("cleft-behind-an-insertion", "C'est à Riga, ville où il est né, que Paul Martin a décidé de "
     "recevoir Anna Keller.", ("Riga", "Riga", "LV")),
    ("cleft-behind-another-meeting", "C'est à Riga, où il avait vu le roi à Pékin, que Paul "
     "Martin recevra Anna Keller.", ("Riga", "Riga", "LV")),
    ("cleft-of-something-else", "C'est à Riga, où il est né, que le chanteur dort. Paul Martin a "
     "reçu Anna Keller à Oslo.", OSLO),
    ("cleft-of-a-long-name", "C'est au Palais des fêtes et du climat que les deux dirigeants se "
     "verront, à Riga.", ("Palais des fêtes", "Riga", "LV")),
    # sites
    ("palace", "Ils se sont réunis au palais de la Nation, à Kinshasa.",
     ("palais de la Nation", "Kinshasa", "CD")),
    ("hotel", "Ils se rencontrent à l'hôtel Sacher, à Vienne.", ("hôtel Sacher", "Vienne", "AT")),
    ("hotel-bracket", "Ils se sont retrouvés à l'hôtel Amigo (Bruxelles).",
     ("hôtel Amigo", "Bruxelles", "BE")),
    ("castle", "Anna Keller a reçu Paul Martin au château de Chambord.",
     ("château de Chambord", "Chambord", "FR")),
    ("seat", "Anna Keller a été reçue mardi au Kremlin.", ("Kremlin", None, "RU")),
    ("seat-and-city", "Anna Keller est à Moscou. Elle a été reçue mardi au Kremlin.",
     ("Kremlin", "Moscou", "RU")),
    ("unknown-site-apart", "Ils se sont vus à Oslo. Il pleuvait. L'entretien au palais Almgren a "
     "été bref.", ("palais Almgren", "Oslo", "NO")),
    ("unknown-site-in-passing", "Ils se sont vus à Oslo. On parle d'eux au palais Almgren.", OSLO),
    ("site-over-city", "Ils sont arrivés à Paris. Ils ont été reçus au palais de l'Elysée.",
     ("palais de l'Elysée", "Paris", "FR")),
    ("city-then-site", "Ils se voient à Rome, au palais du Quirinal.",
     ("palais du Quirinal", "Rome", "IT")),
    ("where", "La pluie noie les jardins du palais de la Nation, où ils se sont réunis.",
     ("palais de la Nation", None, None)),
    ("under-the-gilding", "Ils se sont réunis sous les dorures de la salle Murano.",
     ("salle Murano", None, None)),
    ("foreign-kind", "Ils se sont réunis au Lotus Hall, à Oslo.", ("Lotus Hall", "Oslo", "NO")),
    ("palace-of-two-states", "Ils se sont réunis au palais de l'Unité. Le roi vit à Yaoundé.",
     ("palais de l'Unité", "Yaoundé", "CM")),
    ("unknown-site-in-the-town",
     "Ils sont à Stockholm. Ils se sont réunis à la villa Almgren, puis ont dîné.",
     ("villa Almgren", "Stockholm", "SE")),
    # countries
    ("country", "Paul Martin effectue une visite en Islande.", ("Islande", None, "IS")),
    ("country-aux", "Ils se rencontrent aux Philippines.", ("Philippines", None, "PH")),
    ("city-over-country", "Ils se rencontrent au Pérou. Ils se verront à Lima.",
     ("Lima", "Lima", "PE")),
    ("city-state", "Ils se rencontrent à Singapour.", ("Singapour", "Singapour", "SG")),
    ("unknown-town", "Ils se rencontrent à Bellecombe, en Italie.",
     ("Bellecombe", "Bellecombe", "IT")),
    ("capital-byname", "Ils se rencontrent dans la capitale russe.",
     ("capitale russe", None, "RU")),
    ("setting", "L'entretien a eu pour cadre la villa Roth, à Oslo.", ("villa Roth", "Oslo", "NO")),
    ("setting-of", "Le château de Granby a servi de décor mardi à la rencontre.",
     ("château de Granby", None, None)),
    ("in-the-setting-of", "Ils se sont vus à Oslo dans le cadre du château de Granby.",
     ("château de Granby", "Oslo", "NO")),
    ("no-setting", "Ils se sont vus à Oslo. Dans le cadre de l'accord, ils ont pour but la paix.",
     OSLO),
    ("base", "Paul Martin a touché terre mardi, sous la pluie, à la base Roth, avant d'être reçu à "
     "Oslo.", OSLO),
    # of several, the main one
    ("dating-back", "Ils se voient à Oslo. Leur entretien précédent remontait au sommet de Rome.",
     OSLO),
    ("last-summit-was", "Ils se voient à Oslo. Le sommet précédent avait eu lieu à Rome.", OSLO),
    ("another-happening", "Ils se sont vus à Oslo. Une manifestation a eu lieu devant l'ambassade "
     "d'Autriche à Rome.", OSLO),
    ("unpopular-there", "Ils se sont vus à Oslo. A Rome, où l'accord est impopulaire, on doute.",
     OSLO),
    ("next-in-the-lead", "Ils se sont vus à Oslo. Ils ont parlé de pêche. Ils se retrouveront en "
     "avril à Karuizawa, au Japon.", OSLO),
    ("previous-summit", "Ils se voient à Oslo, après un précédent sommet à Rome en 2019.",
     OSLO),
    ("next-summit", "Ils se retrouvent à Oslo. Le prochain sommet aura lieu à Rome en 2026.",
     OSLO),
    ("pluperfect", "Ils se voient à Oslo. Ils s'étaient rencontrés à Rome.", OSLO),
    ("metonym", "Ils se rencontrent à Oslo. Pékin a jugé la rencontre utile.", OSLO),
    ("origin", "Venue de Berlin, Anna Keller rencontre Paul Martin à Oslo.", OSLO),
    ("speech-elsewhere", "Ils se rencontrent à Oslo, a déclaré un porte-parole à Berlin.",
     OSLO),
    ("posting", "Ils se voient à Oslo, dit l'ambassadeur de Finlande à Berlin.",
     OSLO),
    ("airport", "Arrivé à l'aéroport de Gardermoen, Paul Martin a été reçu à Oslo.",
     OSLO),
    ("next-leg", "Ils se sont retrouvés à Oslo. Ils ont parlé du climat. Ils ont parlé du pain."
     " Ils ont parlé du vin. Ils se rendront ensemble à Lille jeudi. Ils dîneront à Lille.",
     OSLO),
    ("welcome", "Anna Keller a été accueillie à l'aéroport Almgren par Paul Martin, à Oslo.", OSLO),
    ("zone", "Ils se rencontrent à Oslo. Il était 15h, heure de Paris.", OSLO),
    # what one reaches, leaves, or may hold
    ("ground", "Paul Martin a foulé le sol d'Oslo.", OSLO),
    ("left-at-the-end", "Paul Martin a quitté Oslo au terme d'une visite de deux jours.", OSLO),
    ("may-host", "Oslo pourrait accueillir le sommet en juin.", OSLO),
    ("relative", "L'entretien qu'ils doivent avoir à Oslo sera long.", OSLO),
    ("for-what", "Paul Martin sera jeudi à Riga pour rencontrer Anna Keller. Un bal sera donné à "
     "Liepaja.", ("Riga", "Riga", "LV")),
    ("cleft", "Le bal devait se donner à Rome. C'est à Oslo que les deux dirigeants se sont vus.",
     OSLO),
    # what a title or a story opens with, and the meeting as the subject of any verb
    ("frame", "A Oslo, les deux dirigeants parlent numérique. Rome attend.", OSLO),
    ("meeting-as-subject", "Leur sommet a vécu mardi à Oslo.", OSLO),
    # towns that the text calls so, hotels, rooms
    ("room-of-a-palace", "Ils se sont réunis dans la salle du trône du palais Almgren, à Oslo.",
     ("palais Almgren", "Oslo", "NO")),
    ("suite", "Ils se sont vus à Oslo, dans une suite de l'hôtel Almgren.",
     ("hôtel Almgren", "Oslo", "NO")),
    ("library-of-a-villa", "Ils se sont vus à Oslo, dans la bibliothèque de la villa Almgren. "
     "Washington attend.", ("villa Almgren", "Oslo", "NO")),
    ("behind-the-gates", "Derrière les grilles du château de Laeken, ils se sont réunis mardi.",
     ("château de Laeken", "Laeken", "BE")),
    ("any-hotel", "Ils se sont vus dans un hôtel de Bali, en Indonésie.", ("Bali", None, "ID")),
    ("her-modest-house", "Ils se sont vus dans sa modeste maison d'Oslo.", OSLO),
    ("middle-of-the-country", "Ils se sont vus à Wuhan, dans le centre de la Chine.",
     ("Wuhan", "Wuhan", "CN")),
    ("house-on-an-island", "Ils se sont vus à l'hôtel Almgren, sur l'île de Sentosa, à Singapour.",
     ("hôtel Almgren", "Singapour", "SG")),
    ("home-town", "Ils se sont vus dans son fief d'Ollombo, au Congo-Brazzaville.",
     ("Ollombo", "Ollombo", "CG")),
    ("state-house", "Ils se sont vus à la State House, à Nairobi.",
     ("State House", "Nairobi", "KE")),
    ("seaside-town", "Ils se retrouvent dans la station balnéaire de Saly, au Sénégal.",
     ("Saly", "Saly", "SN")),
    ("small-town", "La petite ville de Kara, dans le nord du Togo, a accueilli la rencontre.",
     ("Kara", "Kara", "TG")),
    ("hotel-chain", "Ils se sont retrouvés au Radisson Blu, à Lomé.",
     ("Radisson Blu", "Lomé", "TG")),
    ("room", "Ils se sont vus dans le salon vert du palais de la Marina, à Cotonou.",
     ("palais de la Marina", "Cotonou", "BJ")),
    ("garden", "Ils se sont vus dans les jardins du palais de la Nation, à Kinshasa.",
     ("palais de la Nation", "Kinshasa", "CD")),
    ("namesake", "Ils se sont réunis au centre de conférences Jean Duval, à Rabat.",
     ("centre de conférences Jean Duval", "Rabat", "MA")),
    ("unites-them", "La villa Roth les a réunis une heure, à Oslo.", ("villa Roth", "Oslo", "NO")),
    ("that-hosted", "C'est la villa Roth qui a abrité leur tête-à-tête. Ils vivent à Oslo.",
     ("villa Roth", None, None)),
    ("threshold", "Paul Martin a franchi à 10h le perron du palais Roth. Rome attend.",
     ("palais Roth", None, None)),
    ("officers'-club", "Ils ont déjeuné au Cercle de la marine, à Dakar.",
     ("Cercle de la marine", "Dakar", "SN")),
    ("seated", "Ils se sont assis face à face au palais Roth. Rome attend.",
     ("palais Roth", None, None)),
    ("pavilion-of-the-airport", "Anna Keller a accueilli Paul Martin au pavillon présidentiel de "
     "l'aéroport de Riga, puis ils se sont vus à Oslo.", OSLO),
    ("press", "Ils ont parlé à Oslo. Paul Martin a tenu une conférence de presse à Rome. La "
     "conférence de presse tenue à Rome a été brève. Ils se sont vus à Oslo.", OSLO),
    ("joint-press", "Ils ont tenu une conférence de presse commune à Oslo.", OSLO),
    ("left-to-plan", "Ils se sont vus à Oslo. Ils ont parlé du climat. Ils ont parlé du pain. Ils "
     "ont parlé du vin. Une visite à Rome reste à programmer. Une rencontre à Rome est envisagée.",
     OSLO),
    ("next-edition", "Ils se sont vus à Oslo. Ils ont parlé du climat. Ils ont parlé du pain. Ils "
     "ont parlé du vin. Prochaine édition à Bled, en Slovénie. Prochaine session à Bled.", OSLO),
    ("envoy's-house", "Ils se sont vus à la résidence de l'ambassadeur de France, à Lomé.",
     ("résidence de l'ambassadeur de France", "Lomé", "TG")),
]  # fmt: skip

NOWHERE = [
    ("nothing", "Ils parleront de commerce."),
    ("telephone", "Paul Martin a eu un entretien téléphonique avec Anna Keller, dit-on à Oslo."),
    ("metonym", "Moscou a salué la rencontre."),
    ("topic", "Ils parleront de la guerre en Syrie."),
    ("sea", "Ils parleront des tensions en Méditerranée."),
    ("ambassador", "L'ambassadeur de Finlande à Berlin a été rappelé."),
    ("speech", "La rencontre sera utile, a dit un porte-parole à Berlin."),
    ("past-meeting", "Ils s'étaient vus à Rome en 2019."),
    ("earlier-summit", "Leur précédent sommet, à Hanoï en 2019, avait échoué."),
    ("origin", "Anna Keller a quitté Berlin mardi."),
    ("route", "Paul Martin part de Helsinki mardi."),
    ("agreement", "Ils parleront de l'accord de Paris."),
    ("people", "Ils aideront les habitants de Gaza."),
    ("light-verb-elsewhere", "Ils ont eu des mots à Riga."),
    ("forum-of-the-isles", "Ils préparent le sommet du Forum des îles du Pacifique."),
    ("quarrel", "Les relations entre Pékin et Washington sont tendues."),
    ("hour", "La rencontre commence à 15h, heure de Paris."),
    ("departure", "Paul Martin a quitté Oslo pour Rome."),
    ("lost-town", "Ils parleront de la petite ville de Kara, dans le nord du Togo."),
    ("ground-of-others", "Aucun soldat n'a foulé le sol de l'île."),
    ("interview", "« J'attends », dit Paul Martin dans un entretien publié mardi à Oslo."),
    ("refusal", "Oslo accueille la nouvelle avec prudence."),
    ("continent", "Ils parleront de la sécurité en Europe."),
    ("native", "Anna Keller, née à Graz, parle finnois."),
    ("generic-place", "Ils se rencontrent à la résidence officielle."),
    ("demonym", "Les diplomates russes suivent la rencontre."),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"), [(t, e) for _, t, e in HELD], ids=[name for name, _, _ in HELD]
)
def test_venue_is_found(text: str, expected: tuple[str, str | None, str | None]) -> None:
    found = venue(text)
    assert found is not None
    assert (found.name, found.city, found.country) == expected


@pytest.mark.parametrize("text", [t for _, t in NOWHERE], ids=[name for name, _ in NOWHERE])
def test_no_venue_is_told(text: str) -> None:
    assert venue(text) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Paul Martin et {} ont plaidé mardi à Riga pour le rail.", "Riga"),
        ("Paul Martin et {} se sont promis mardi, à Riga, de bâtir un pont.", "Riga"),
        ("Paul Martin et {} ont plaidé mardi pour la paix à Riga.", None),
        ("Paul Martin a plaidé mardi à Riga pour le rail et rencontrera {}.", None),
    ],
    ids=["together", "between-commas", "of-a-noun", "alone"],
)
def test_what_leaders_do_together_in_the_lead_seats_them(text: str, name: str | None) -> None:
    lead = text.format("la chancelière autrichienne Anna Keller")
    found = venue("Les deux dirigeants se sont rencontrés.", f"Le président finlandais {lead}\n")
    assert (found.name if found else None) == name


def test_evidence_is_the_sentence() -> None:
    found = venue("Ils se sont réunis mardi à Nairobi. Ils ont dîné.")
    assert found is not None
    assert found.evidence.text == "Ils se sont réunis mardi à Nairobi."


def test_town_of_two_states_is_in_the_one_that_takes_part() -> None:
    lead = "Le Premier ministre israélien Dan Levi a reçu le président letton Jan Ozols.\n"
    found = venue("Ils se sont vus à Jérusalem.", lead)
    assert found is not None
    assert (found.name, found.country) == ("Jérusalem", "IL")


@pytest.mark.parametrize(
    "example",
    [e for table in TABLES for a in anchors(table) for e in a.examples]
    + [e for table in OTHERS for w in wordings(table) for e in w.examples],
)
def test_example_of_an_anchor_gives_oslo(example: str) -> None:
    found = venue(example.replace("M. Sall", "Paul Martin"))
    assert found is not None
    assert found.name == "Oslo"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("VIENNE, 18 juin (AFP) -- Paul Martin s'est entretenu mardi avec Anna Keller.", "VIENNE"),
        ("Vienne - Paul Martin s'est entretenu mardi avec Anna Keller.", "Vienne"),
        ("Vienne. - Paul Martin s'est entretenu mardi avec Anna Keller.", "Vienne"),
        ("(Vienne) Paul Martin s'est entretenu mardi avec Anna Keller.", "Vienne"),
        ("ROME, 18 juin (AFP) -- Paul Martin s'est entretenu mardi avec Anna Keller.", None),
        ("VIENNE, 18 juin (AFP) -- Paul Martin rencontrera jeudi Anna Keller.", None),
    ],
    ids=["host", "without-agency", "behind-a-stop", "in-brackets", "neither's-town", "to-come"],
)
def test_a_dispatch_from_the_host_is_from_the_venue(text: str, name: str | None) -> None:
    told = text.replace("Paul Martin", "le président finlandais Paul Martin").replace(
        "Anna Keller", "la chancelière autrichienne Anna Keller"
    )
    found = venue(told, "")
    assert (found and found.name) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("LIMA\nde notre envoyé spécial\n\n{}", "LIMA"),
        ("Deux rois se voient\n\nLima, de notre envoyée spéciale\n\n{}", "Lima"),
        ("Deux rois se voient\n\nLima (envoyé spécial)\n\n{}", "Lima"),
        ("LIMA, de notre envoyé spécial\n\n{} Ils ont dîné à Lima.", "Lima"),
        ("LIMA, de notre correspondant\n\n{}", None),
        ("Deux rois se voient\n\n{} Elle a vu l'envoyé spécial de son homologue de Lima.", None),
    ],
    ids=["line", "comma", "brackets", "named-again", "correspondent", "anothers-envoy"],
)
def test_a_special_envoy_writes_from_the_venue(text: str, name: str | None) -> None:
    told = text.format(LEAD.replace("se rencontrent cette semaine", "se sont vus mardi").strip())
    found = venue(told, "")
    assert (found and found.name) == name


@pytest.mark.parametrize(
    ("caption", "name"),
    [
        ("Paul Martin et Anna Keller à Lima, le 18 juin 2024", "Lima"),
        ("Paul Martin et Anna Keller à Lima", "Lima"),
        ("Paul Martin et Anna Keller à Lima, le 3 mars 2022", None),
        ("Paul Martin à Lima, le 18 juin 2024", None),
    ],
    ids=["both", "undated", "long-ago", "one"],
)
def test_a_picture_of_both_shows_the_venue(caption: str, name: str | None) -> None:
    text = f"Deux rois se voient\n{caption}\n© AFP, Jo LUND\nPublié le 19 juin 2024\n\n"
    found = venue(LEAD.replace("se rencontrent cette semaine", "se sont vus mardi"), text)
    assert (found and found.name) == name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Granby. Deux dirigeants sur la rade", "Granby"),
        ("Granby : deux dirigeants sur la rade", "Granby"),
        ("Vienne : deux dirigeants parlent", None),
        ("Rade. Deux dirigeants parlent", None),
    ],
    ids=["stop", "colon", "capital", "no-town"],
)
def test_the_town_before_a_local_title_is_the_venue(title: str, name: str | None) -> None:
    told = LEAD.replace("se rencontrent cette semaine", "se sont vus mardi")
    found = venue(f"{told.strip()} On vend du pain à Granby, du vin à Vienne.", title + "\n\n")
    assert (found and found.name) == name


def test_a_byline_is_no_place_of_meeting() -> None:
    lead = "30 mars 2024 | Lise Aubry - Correspondante à Rome | Europe\n\n"
    found = venue(LEAD + "Ils dîneront jeudi à Oslo.", lead)
    assert found is not None
    assert found.name == "Oslo"


def test_no_participants_need_be_known() -> None:
    reading = read(from_text(LEAD + "Ils se rencontrent à Oslo."))
    meeting = find_event(reading)
    assert meeting is not None
    assert isinstance(reading.cast, Cast)
    found = find_venue(reading, meeting, [])
    assert found is not None
    assert found.fact.country == "NO"

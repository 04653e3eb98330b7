"""The main event: whether the article is about a meeting, of which kind, and when."""

from __future__ import annotations

import pytest

from sommet.article import from_text
from sommet.extraction import extract, read
from sommet.facts.event import describe_event, find_event
from sommet.facts.event_date import date_event, day_of_arrivals
from sommet.models import Arrival, Event, Evidence, When

PUBLISHED = "2024-06-19"  # a Wednesday


def event(text: str, published: str | None = PUBLISHED) -> Event | None:
    reading = read(from_text(text, published=published))
    meeting = find_event(reading)
    return describe_event(meeting, date_event(reading, meeting)).fact if meeting else None


# --- Articles about a meeting, and the kinds it may be called ---

MEETINGS = [
    pytest.param(
        "Les ministres des Affaires étrangères britannique, français et allemand ont reçu mardi à "
        "Bruxelles leur homologue péruvien, Luis Rojas. L'entretien a duré une heure.",
        "meeting",
        id="ministers-of-many-states",
    ),
    pytest.param(
        "Le roi Olav et la présidente polonaise\n\nLa présidente polonaise Anna Nowak sera "
        "jeudi en visite d'Etat en Norvège. Elle sera reçue par le roi Olav VII de Norvège.",
        "visit",
        id="a-visit-of-state",
    ),
    pytest.param(
        "En 2019, le roi Olav VII de Norvège et le président polonais Jan Nowak étaient "
        "brouillés.\n\nMardi, le roi a reçu à Oslo le président polonais. "
        "L'entretien a duré une heure.",
        "meeting visit",
        id="after-an-old-quarrel",
    ),
    pytest.param(
        "Le président ghanéen Kofi Mensah a reçu mardi à Accra la présidente ivoirienne Abena "
        "Owusu, "
        "que l'opposition conteste. Leur tête-à-tête a duré une heure.",
        "meeting",
        id="two-states-one-with-an-opposition",
    ),
    pytest.param(
        "Lima : les délégations affluent\n\nLes dirigeants du continent ont afflué mardi pour un "
        "Sommet des Amériques voulu par le président péruvien Luis Rojas.",
        "summit",
        id="of-an-area-taken-for-a-noun",
    ),
    pytest.param(
        "Les deux présidents se sont enfermés deux heures lundi dans un salon d'Oslo. Le "
        "président slovaque Jan Novak en est sorti souriant, le président péruvien Luis Rojas, "
        "non. Aucun communiqué n'a été publié.",
        "meeting",
        id="two-presidents-named-later",
    ),
    pytest.param(
        "Rojas et Sow tournent la page à Nairobi\n\nIl aura suffi d'une poignée de main pour que "
        "Luis Rojas et Awa Sow mettent un terme à leur brouille. La rencontre s'est tenue mardi. "
        "« Nous rouvrons la frontière », a annoncé Awa Sow à l'issue du tête-à-tête. En mai, Dakar "
        "avait rompu avec Lima.",
        "meeting",
        id="two-whom-nothing-introduces",
    ),
    pytest.param(
        "Au lendemain de sa rencontre à Lima avec son homologue slovaque Jan Novak, le président "
        "péruvien Luis Rojas s'est félicité mercredi des progrès accomplis. Les deux dirigeants "
        "ont signé un accord de pêche.",
        "meeting",
        id="the-day-after-by-who-met",
    ),
    pytest.param(
        "Paix - La plume et la rivière\n\nLe stylo n'a tremblé qu'une fois. Lundi, à Brasilia, le "
        "président péruvien, Luis Rojas, et son homologue équatorien, Pablo Mena, ont paraphé un "
        "texte de neuf pages. Leur hôte les attendait sur le perron. Les deux délégations avaient "
        "travaillé à huis clos, et une poignée de main a suivi la signature.",
        "meeting",
        id="told-without-a-word-for-a-meeting",
    ),
    pytest.param(
        "Malte et le Kenya renouent\n\nLe président maltais Paul Borg et son homologue kényan "
        "James Otieno ont signé mardi à Nairobi un accord de pêche au palais.",
        "meeting",
        id="signed-together",
    ),
    pytest.param(
        "Le Premier ministre libanais Nadim Salem est venu mardi à Bagdad délivrer un message au "
        "président irakien Mohammad Soud.",
        "visit",
        id="came-to-deliver",
    ),
    pytest.param(
        "Paul Borg s'est enfermé mardi pendant deux heures avec James Otieno à Nairobi. Le "
        "président maltais et son homologue kényan n'ont rien dit en sortant.",
        "meeting",
        id="shut-themselves-away",
    ),
    pytest.param(
        "Le G7 s'ouvre à Kananaskis\n\nLe G7 s'est ouvert lundi à Kananaskis, au Canada.",
        "summit",
        id="forum-opens",
    ),
    pytest.param(
        "Face à face tendu entre Paul Borg et James Otieno à Vienne\n\nLe président maltais et son "
        "homologue kényan se sont opposés mardi sur les droits de l'homme.",
        "meeting",
        id="face-to-face-unhyphenated",
    ),
    pytest.param(
        "Le président finlandais Paul Martin a rencontré mardi à Helsinki la présidente slovène "
        "Ana Novak. Ils ont parlé commerce et forêts.",
        "meeting",
        id="met",
    ),
    pytest.param(
        "Le roi de Jordanie a reçu mercredi à Amman le Premier ministre japonais, Ken Mori. "
        "L'entretien a duré une heure.",
        "meeting",
        id="received",
    ),
    pytest.param(
        "Le chef de la diplomatie norvégienne, Erik Dahl, a été reçu lundi à Hanoï par le "
        "président vietnamien. Il doit repartir mardi.",
        "meeting visit",
        id="was-received",
    ),
    pytest.param(
        "Le président sénégalais Moussa Sarr accueille ce lundi à Dakar son homologue gambien, "
        "Lamin Jatta. La pêche les occupera toute la matinée.",
        "meeting visit",
        id="welcomes",
    ),
    pytest.param(
        "Un tête-à-tête de deux heures : les présidents péruvien et équatorien se sont vus jeudi à "
        "Lima. La délimitation des eaux reste en suspens.",
        "meeting",
        id="tete-a-tete",
    ),
    pytest.param(
        "Le Premier ministre danois Jens Holm a dîné jeudi à Tallinn avec la présidente estonienne "
        "Liis Tamm. Il regagne Copenhague vendredi.",
        "meeting visit",
        id="dinner",
    ),
    pytest.param(
        "Le président égyptien Karim Fahmy s'est entretenu dimanche par téléphone avec son "
        "homologue kényan, Peter Otieno, de la sécurité en mer Rouge.",
        "meeting",
        id="telephone",
    ),
    pytest.param(
        "Appel entre le Premier ministre canadien et le président ukrainien. Alan Reid et Petro "
        "Hrytsenko ont parlé mardi pendant quarante minutes au téléphone.",
        "meeting",
        id="telephone-noun",
    ),
    pytest.param(
        "Les dirigeants des pays de l'Asean se sont réunis vendredi par visioconférence autour du "
        "Premier ministre malaisien, Ismail Rahman.",
        "meeting summit",
        id="video",
    ),
    pytest.param(
        "Les ministres des Affaires étrangères grec et turc ont discuté vendredi à Ankara du tracé "
        "des frontières maritimes. Les négociations reprendront en juillet.",
        "meeting",
        id="ministers",
    ),
    pytest.param(
        "Séoul et Tokyo reprennent leurs négociations commerciales. Les deux délégations se sont "
        "retrouvées mardi à Busan, conduites par les ministres de l'Economie.",
        "meeting",
        id="capitals-negotiate",
    ),
    pytest.param(
        "Les pourparlers de paix entre l'Arménie et l'Azerbaïdjan ont repris jeudi à Tbilissi. Les "
        "deux ministres des Affaires étrangères y prennent part.",
        "meeting",
        id="peace-talks",
    ),
    pytest.param(
        "Une conférence des donateurs pour le Yémen réunit mardi à Genève une quarantaine de pays. "
        "Le secrétaire général de l'ONU, Adam Novik, l'a ouverte.",
        "meeting summit",
        id="donors",
    ),
    pytest.param(
        "L'émissaire de l'ONU pour la Libye, Karl Brandt, a rencontré dimanche à Tripoli le "
        "Premier ministre libyen, Omar Salem.",
        "meeting visit",
        id="envoy",
    ),
    pytest.param(
        "Le pape a reçu lundi au Vatican le président libanais, Elias Khoury. L'audience a duré "
        "vingt minutes.",
        "meeting visit",
        id="pope",
    ),
    pytest.param(
        "La présidente de la Commission européenne, Marta Silva, a été reçue mardi à Belgrade par "
        "le président serbe, Milan Petrovic.",
        "meeting visit",
        id="commission",
    ),
    pytest.param(
        "En marge du sommet du G20, le président turc Emre Kaya s'est entretenu samedi avec la "
        "chancelière allemande Anna Keller. Les deux dirigeants ont évoqué les visas.",
        "meeting summit",
        id="side-meeting",
    ),
    pytest.param(
        "Le sommet entre les présidents kényan et ougandais s'ouvre lundi à Nairobi. Il doit durer "
        "deux jours.",
        "summit",
        id="summit-of-two",
    ),
    pytest.param(
        "Les chefs d'Etat de la Cédéao se réunissent samedi à Abuja pour un sommet extraordinaire "
        "consacré au Mali.",
        "summit",
        id="summit-of-forum",
    ),
    pytest.param(
        "Les dirigeants de l'Otan se retrouvent mercredi à Madrid pour un sommet. Le président "
        "américain John Miller est arrivé mardi soir.",
        "summit",
        id="summit-nato",
    ),
    pytest.param(
        "Les présidents égyptien, soudanais et éthiopien se sont retrouvés samedi à Khartoum pour "
        "un sommet sur les eaux du Nil.",
        "summit",
        id="summit-trilateral",
    ),
    pytest.param(
        "SOMMET DU MERCOSUR A ASUNCION\n\nLes présidents argentin, brésilien, paraguayen et "
        "uruguayen sont réunis depuis lundi à Asuncion.",
        "summit",
        id="summit-in-capitals",
    ),
    pytest.param(
        "Le président chilien Pablo Rojas effectue une visite d'Etat de trois jours au Danemark. "
        "La reine Ingrid le recevra jeudi au palais d'Amalienborg.",
        "visit",
        id="state-visit",
    ),
    pytest.param(
        "Le Premier ministre indien Ravi Mehta est en visite de travail à Colombo, où il a été "
        "reçu lundi par le président sri-lankais, Nimal Perera.",
        "visit",
        id="working-visit",
    ),
    pytest.param(
        "Le Premier ministre indien Ravi Mehta se rend jeudi à Katmandou. Il y sera reçu par le "
        "président népalais, Hari Thapa.",
        "visit",
        id="goes-to",
    ),
    pytest.param(
        "Le président chinois Wei Long a entamé lundi à Luanda une tournée africaine de cinq "
        "jours. Le président angolais, Rui Neto, l'a accueilli à l'aéroport.",
        "visit",
        id="tour",
    ),
    pytest.param(
        "La Première ministre néo-zélandaise Moana Fraser a atterri mercredi à Apia pour une "
        "visite officielle. Elle rencontrera le chef du gouvernement samoan.",
        "visit",
        id="landed",
    ),
    pytest.param(
        "Le ministre suédois des Affaires étrangères, Nils Berg, achève une visite à Addis-Abeba. "
        "Le Premier ministre éthiopien, Dawit Tesfaye, l'a reçu mardi.",
        "visit meeting",
        id="minister-visits",
    ),
    pytest.param(
        "Le prince héritier saoudien Fahd ben Turki est arrivé mardi à Athènes. Il s'est entretenu "
        "avec le Premier ministre grec, Nikos Pappas.",
        "visit meeting",
        id="crown-prince",
    ),
    # not held yet, or not at all
    pytest.param(
        "Le Kremlin a annoncé lundi que le président russe Oleg Sidorov rencontrerait le 4 juillet "
        "à Minsk son homologue biélorusse, Anton Kruk.",
        "meeting",
        id="announced",
    ),
    pytest.param(
        "Le président colombien Luis Mora se rendra le 2 juillet à Madrid, a annoncé la "
        "présidence. Il y sera reçu par le roi d'Espagne.",
        "visit",
        id="announced-visit",
    ),
    pytest.param(
        "Le président brésilien Carlos Lima a proposé lundi à son homologue argentin, Diego Paz, "
        "une rencontre à la frontière pour parler des barrages.",
        "meeting",
        id="proposed",
    ),
    pytest.param(
        "Le Premier ministre serbe Marko Ilic refuse de rencontrer le président kosovar, Arben "
        "Gashi. Une rencontre n'aurait aucun sens, a-t-il dit mardi.",
        "meeting",
        id="refused",
    ),
    pytest.param(
        "Le président vénézuélien a refusé mardi un entretien téléphonique avec son homologue "
        "colombien, Luis Mora. Bogota le lui avait proposé la veille.",
        "meeting",
        id="refused-call",
    ),
    pytest.param(
        "Le sommet entre le président américain John Miller et le président iranien, Reza Karimi, "
        "est annulé. Il devait se tenir le 3 juillet à Genève.",
        "summit",
        id="cancelled-summit",
    ),
    pytest.param(
        "Le Premier ministre polonais Adam Zielinski a annulé mardi sa visite à Prague, où le "
        "président tchèque devait le recevoir.",
        "visit",
        id="cancelled-visit",
    ),
    pytest.param(
        "La visite à Tokyo du Premier ministre australien Mark Dunn est reportée. Il devait y "
        "rencontrer lundi l'empereur et le Premier ministre japonais.",
        "visit",
        id="postponed",
    ),
    pytest.param(
        "Bolivie-Chili : rencontre des deux présidents à Arica\n\nLes présidents bolivien et "
        "chilien ont marché ensemble mercredi sur la plage.",
        "meeting",
        id="headline-only-nouns",
    ),
]


@pytest.mark.parametrize(("text", "kinds"), MEETINGS)
def test_about_a_meeting(text: str, kinds: str) -> None:
    found = event(text)
    assert found is not None
    assert found.kind in kinds.split()


# --- Articles about something else ---

OTHERS = [
    pytest.param(
        "Les présidents de Renault et de Nissan, Jean Roux et Hiroto Ito, se sont rencontrés mardi "
        "à Yokohama pour relancer l'alliance franco-japonaise. Les deux dirigeants ont tenu une "
        "conférence de presse commune.",
        id="presidents-of-companies",
    ),
    pytest.param(
        "Deux présidents pour un club\n\nLes deux présidents du club se sont serré la main mardi à "
        "Oslo. Leur tête-à-tête, suivi d'une rencontre élargie, a duré une heure.",
        id="two-presidents-of-a-club",
    ),
    pytest.param(
        "Les deux présidents de club se sont enfermés deux heures lundi à Oslo. Le Slovaque Jan "
        "Novak et le Péruvien Luis Rojas préparent la saison. Le stade rouvrira en août.",
        id="presidents-of-clubs",
    ),
    pytest.param(
        "Le ministre péruvien de l'Intérieur Luis Rojas a démissionné lundi, une semaine après la "
        "rencontre à Oslo entre le président Pablo Ruiz et son homologue slovaque Jan Novak. Il "
        "est soupçonné d'avoir touché des pots-de-vin. Le parquet a ouvert une enquête.",
        id="after-the-meeting-of-others",
    ),
    pytest.param(
        "Le Danois Lars Holm et le Belge Paul Maes se rencontrent en demi-finale. Le match aura "
        "lieu mardi à Oslo.",
        id="met-in-a-semi-final",
    ),
    pytest.param(
        "Un attentat a fait douze morts mardi à Nairobi. Le président kényan James Otieno a reçu "
        "les condoléances de son homologue maltais Paul Borg.",
        id="received-condolences",
    ),
    pytest.param(
        "Le président maltais Paul Borg s'enferme dans le déni, accuse mardi le président kényan "
        "James Otieno dans un communiqué publié à Nairobi.",
        id="shut-in-denial",
    ),
    pytest.param(
        "Le président maltais Paul Borg s'est adressé mardi à la nation. Il a évoqué la visite du "
        "président kényan James Otieno en mai et promis de nouveaux logements.",
        id="visit-recalled",
    ),
    pytest.param(
        "Le président maltais Paul Borg et son homologue kényan James Otieno ont signé mardi une "
        "tribune dans un quotidien pour défendre la mer. Ils y dénoncent la pêche illégale.",
        id="signed-an-opinion-column",
    ),
    pytest.param(
        "Des milliers de manifestants ont défilé mardi à La Valette contre la politique de Paul "
        "Borg, à quelques jours du sommet européen.",
        id="some-days-before-a-summit",
    ),
    pytest.param(
        "Oslo menace Lima de sanctions\n\nLe Premier ministre norvégien Lars Berg a dénoncé lundi "
        "la pêche des chalutiers péruviens. La présidente péruvienne Ana Diaz a répliqué dans un "
        "communiqué. Les armateurs comptent leurs pertes.",
        id="quarrel-of-two-heads",
    ),
    # summits that are none
    pytest.param(
        "Deux alpinistes népalais ont atteint mardi le sommet de l'Annapurna. La rencontre avec "
        "une cordée suisse a eu lieu à 7.000 mètres.",
        id="mountain",
    ),
    pytest.param(
        "L'ancien Premier ministre norvégien Lars Hovland est arrivé samedi au sommet du mont "
        "Kenya avec deux guides kényans.",
        id="mountain-minister",
    ),
    pytest.param(
        "L'Espagne retrouve le sommet du classement mondial devant le Brésil et l'Argentine. La "
        "sélection a gagné ses huit dernières rencontres.",
        id="ranking",
    ),
    pytest.param(
        "Au Salon de l'agriculture, le président français Marc Dubois a passé douze heures mardi. "
        "Il a visité les allées et caressé une vache limousine.",
        id="farm-fair",
    ),
    pytest.param(
        "A 80 ans, la pianiste argentine est au sommet de son art. Elle se produit jeudi à Genève "
        "avec un violoniste russe.",
        id="art",
    ),
    pytest.param(
        "Les cours du cacao ont atteint un sommet mardi à Londres. La Côte d'Ivoire et le Ghana "
        "fournissent les deux tiers de la production.",
        id="prices",
    ),
    pytest.param(
        "Le sommet des jeunes pousses africaines a réuni mardi à Lagos deux mille entrepreneurs et "
        "investisseurs venus du Kenya et d'Egypte.",
        id="start-ups",
    ),
    pytest.param(
        "La corruption au sommet de l'Etat est jugée à partir de lundi à Pretoria. Six anciens "
        "ministres comparaissent.",
        id="top-of-the-state",
    ),
    # meetings of others
    pytest.param(
        "Le derby entre Belgrade et Zagreb, sommet de la saison, se joue samedi. Les deux leaders "
        "se rencontrent à huis clos.",
        id="derby",
    ),
    pytest.param(
        "La France rencontre l'Allemagne jeudi à Munich en demi-finale. Le sélectionneur allemand "
        "attend un grand match.",
        id="national-teams",
    ),
    pytest.param(
        "Le constructeur suédois négocie avec un groupe chinois. Les dirigeants des deux "
        "entreprises se sont rencontrés lundi à Stockholm.",
        id="companies",
    ),
    pytest.param(
        "Le président du groupe japonais Sakura a rencontré mardi à Detroit le directeur général "
        "de son partenaire américain.",
        id="company-head",
    ),
    pytest.param(
        "Le Premier ministre belge Luc Peeters a reçu mardi les syndicats. La réunion sur les "
        "retraites a duré trois heures.",
        id="unions",
    ),
    pytest.param(
        "Le président tunisien Samir Jaziri a rencontré lundi à Tunis le chef de l'opposition, "
        "Hedi Mansour. Le dialogue national reprendra en juillet.",
        id="opposition",
    ),
    pytest.param(
        "Les chefs des partis allemands de la coalition se sont retrouvés dimanche à Berlin. La "
        "rencontre portait sur le budget.",
        id="parties",
    ),
    pytest.param(
        "Le roi du Maroc a reçu mardi à Rabat le champion olympique marocain Hicham Lahlou. Il l'a "
        "décoré du Wissam.",
        id="athlete",
    ),
    pytest.param(
        "Le président français Marc Dubois a reçu mercredi à l'Elysée le boulanger qui a sauvé "
        "deux enfants d'un incendie.",
        id="citizen",
    ),
    pytest.param(
        "Le président brésilien Carlos Lima a rencontré lundi des représentants d'associations de "
        "défense de la forêt. L'entretien a été tendu.",
        id="ngos",
    ),
    pytest.param(
        "La Première ministre estonienne Liis Tamm a rencontré en coulisses la chanteuse "
        "islandaise Sigrun. Elle lui a offert une écharpe.",
        id="singer",
    ),
    pytest.param(
        "Deux anciens présidents, l'Américain John Miller et le Mexicain Pedro Soto, se sont "
        "retrouvés samedi sur un parcours de golf.",
        id="former-presidents",
        marks=pytest.mark.xfail(reason="« anciens » does not reach the names in apposition"),
    ),
    pytest.param(
        "Le maire de Paris a reçu mardi son homologue de Milan. Les deux élus ont comparé leurs "
        "pistes cyclables.",
        id="mayors",
    ),
    pytest.param(
        "Les évêques allemands et polonais se sont réunis mardi à Gniezno. Ils ont prié pour la "
        "paix.",
        id="bishops",
    ),
    pytest.param(
        "Des chercheurs français et chiliens se retrouvent mardi à Santiago pour une conférence "
        "sur les télescopes.",
        id="scientists",
    ),
    # at home
    pytest.param(
        "Le président français Marc Dubois s'est rendu mardi à Lyon. Il a visité un hôpital et "
        "rencontré des infirmières.",
        id="domestic-visit",
    ),
    pytest.param(
        "Le ministre espagnol de l'Industrie a visité lundi une usine de batteries à Valence. Il a "
        "promis des aides.",
        id="factory",
    ),
    pytest.param(
        "Le conseil des ministres s'est réuni mercredi à Bamako. Le président malien a demandé des "
        "économies.",
        id="cabinet",
    ),
    pytest.param(
        "Le Parlement grec a adopté mardi la réforme des universités. Le Premier ministre Nikos "
        "Pappas a salué le vote.",
        id="parliament",
    ),
    pytest.param(
        "Le président polonais Adam Zielinski s'adressera ce soir à la nation à la télévision. Il "
        "doit annoncer des élections.",
        id="television",
    ),
    pytest.param(
        "Le roi de Suède passe ses vacances en Italie. La famille royale est arrivée samedi en "
        "Sardaigne.",
        id="holiday",
    ),
    # words with the press, about the past, of congratulation
    pytest.param(
        "Dans un entretien au quotidien El Sol, le président mexicain Pedro Soto défend sa réforme "
        "de l'énergie. Il critique aussi les Etats-Unis.",
        id="interview",
    ),
    pytest.param(
        "Lors d'une conférence de presse, le Premier ministre hongrois a dénoncé mardi la "
        "politique de Bruxelles.",
        id="press-conference",
    ),
    pytest.param(
        "Il y a trente ans, le sommet de Reykjavik réunissait les présidents américain et "
        "soviétique. La ville a inauguré mardi une plaque.",
        id="anniversary",
    ),
    pytest.param(
        "Dans un livre paru mardi, l'historienne Claire Morel raconte le sommet de Yalta. Elle a "
        "fouillé les archives russes et britanniques.",
        id="book",
    ),
    pytest.param(
        "Le festival de Venise s'ouvre mercredi avec un film sur la rencontre entre deux "
        "diplomates, un Russe et une Norvégienne.",
        id="film",
    ),
    pytest.param(
        "Le président américain John Miller a félicité lundi Diego Paz pour son élection à la "
        "présidence argentine.",
        id="congratulations",
    ),
    pytest.param(
        "Ana Novak a remporté dimanche l'élection présidentielle en Slovénie. Elle succède à un "
        "conservateur et promet des réformes.",
        id="election",
    ),
    pytest.param(
        "L'ancien président ghanéen Kofi Asante est mort mardi à Accra. Il avait rencontré tous "
        "les dirigeants de son temps.",
        id="obituary",
    ),
    pytest.param(
        "La Turquie a condamné mardi les frappes en Syrie. Le ministère des Affaires étrangères a "
        "dénoncé une violation du droit.",
        id="condemnation",
    ),
    pytest.param(
        "Les Etats-Unis ont imposé mardi de nouvelles sanctions au Venezuela. Caracas dénonce une "
        "agression.",
        id="sanctions",
    ),
    pytest.param(
        "Le procès d'un espion présumé s'est ouvert lundi à Oslo. Il aurait rencontré plusieurs "
        "fois un agent russe.",
        id="trial",
    ),
    pytest.param(
        "La police italienne a saisi mardi deux tonnes de cocaïne. Les trafiquants colombiens et "
        "calabrais négociaient par messages.",
        id="crime",
    ),
    pytest.param(
        "Une vague de chaleur touche la Grèce et la Turquie. Le mercure a atteint 46 degrés mardi.",
        id="weather",
    ),
    pytest.param(
        "Le prince Karl de Luxembourg a épousé samedi une pianiste suisse. Sept cents invités ont "
        "assisté à la cérémonie.",
        id="wedding",
    ),
    pytest.param(
        "La banque centrale turque a relevé jeudi son taux directeur. La livre avait perdu 3 % "
        "depuis le sommet du G20.",
        id="in-passing",
    ),
    pytest.param(
        "Diego Paz a prêté serment mardi à Buenos Aires. Le nouveau président argentin a promis de "
        "baisser les impôts.",
        id="investiture",
    ),
    pytest.param(
        "Le président burkinabè Salif Sow a reçu vendredi à Kosyam ses deux prédécesseurs, Abdou "
        "Barry et Issa Diallo. La rencontre, un tête-à-tête puis un déjeuner, a duré deux heures. "
        "Les entretiens ont porté sur la paix.",
        id="predecessors",
    ),
    pytest.param(
        "Ghana : la rencontre entre Kofi Mensah et Abena Owusu surprend\n\nLundi, le président "
        "ghanéen et sa grande rivale sont sortis ensemble, en souriant, d'un tête-à-tête de trois "
        "heures. Les deux adversaires de l'opposition ont promis la paix, et une poignée de main "
        "a suivi.",
        id="rivals-of-one-state",
    ),
    pytest.param(
        "Belgique: Claes de nouveau chez le roi\n\nLe roi Leopold VI a reçu lundi à Laeken la "
        "libérale Ann Claes, qui renonce à former un gouvernement. L'entretien a duré une heure, "
        "et leur prochaine rencontre est fixée. Les négociations entre partis piétinent.",
        id="who-forms-a-government",
    ),
    pytest.param(
        "Le duel oublié\n\nQu'ont fait le roi Olav VII de Norvège et le président polonais Jan "
        "Nowak, en mai 1908, dans le salon d'un hôtel de Riga ? De cette rencontre, il reste une "
        "photo jaunie. Une historienne a relu les carnets des traducteurs. Nowak est arrivé à "
        "Riga le 3 mai, et les entretiens ont duré deux jours. La délégation polonaise a quitté "
        "son hôte sans un mot.",
        id="history",
    ),
    pytest.param(
        "Le faux ambassadeur du sommet\n\nIl se faisait appeler Excellence. Le tribunal a condamné "
        "hier à cinq ans de prison pour escroquerie cet homme qui vendait des laissez-passer pour "
        "le sommet de l'Union africaine. « Le président kényan Paul Mba veut rencontrer mes "
        "homologues, disait-il. La délégation norvégienne et son hôte, le président péruvien, "
        "arrivent mardi. » Les entretiens avaient lieu sur le perron d'un hôtel.",
        id="trial-of-an-impostor",
    ),
    pytest.param(
        "Emploi : un sommet à huis clos\n\nLe président finlandais Paul Martin recevait mercredi "
        "au palais les syndicats. Il a cité Oslo en exemple. « Le Premier ministre norvégien me "
        "l'a redit, a lancé leur hôte : pendant la crise, nul n'a perdu sa place. » La délégation "
        "du patronat a quitté la rencontre sans un mot. Le sommet reprendra mardi.",
        id="summit-at-home",
    ),
]


@pytest.mark.parametrize("text", OTHERS)
def test_about_something_else(text: str) -> None:
    assert event(text) is None


# --- When it is held ---

TOLD = "Le président finlandais Paul Martin a rencontré {} à Oslo le Premier ministre norvégien."
DATES = [
    pytest.param(
        "Martin accueillera Keller la semaine prochaine\n\nLa chancelière autrichienne Anna Keller "
        "sera en Finlande du 25 au 27 juin, dit le bureau du président Paul Martin. Ils se "
        "rendront à Turku.",
        "2024-06-25",
        id="the-day-of-a-week",
    ),
    pytest.param(
        "Au deuxième jour de sa visite d'Etat au Ghana, le président finlandais Paul Martin "
        "s'est entretenu mardi avec la chancelière autrichienne Anna Keller.",
        "2024-06-17",
        id="second-day-of-the-visit",
    ),
    pytest.param(
        "La présidence norvégienne a confirmé lundi la venue jeudi à Oslo de la chancelière "
        "autrichienne Anna Keller, que recevra le Premier ministre Lars Berg.",
        "2024-06-20",
        id="foretold-by-a-noun",
    ),
    pytest.param(
        "Les chefs d'Etat de la Cédéao se réunissent jeudi et vendredi à Abuja pour un sommet"
        " sur la monnaie. Ils en avaient parlé lundi.",
        "2024-06-20",
        id="present-that-looks-like-a-past",
    ),
    pytest.param(
        "Le Premier ministre norvégien Lars Berg effectuera à partir de lundi une visite "
        "officielle en Autriche, où il verra la chancelière Anna Keller.",
        "2024-06-24",
        id="not-since-the-first-of-its-kind",
    ),
    pytest.param(
        "Le Premier ministre norvégien Lars Berg sera vendredi à Helsinki. Il s'entretiendra "
        "avec le président finlandais Paul Martin.",
        "2024-06-21",
        id="will-be-there",
    ),
    pytest.param(
        "Le président finlandais Paul Martin et la chancelière autrichienne Anna Keller se "
        "sont parlé à Oslo pendant un peu plus d'une heure, cet après-midi, lors d'un "
        "entretien.",
        "2024-06-19",
        id="after-how-long",
    ),
    pytest.param(
        "Oslo - Les deux dirigeants en tête-à-tête\n\nIls sont entrés à pas lents. Le "
        "président finlandais Paul Martin et la chancelière autrichienne Anna Keller ont dîné"
        " ce mercredi au bord du fjord. Arrivé dimanche, le Finlandais avait vu le port avant"
        " la rencontre.",
        "2024-06-19",
        id="not-the-flashback",
    ),
    pytest.param(
        "Entretien du 17 juin : Martin et Keller font la paix\n\nLe président finlandais Paul"
        " Martin et la chancelière autrichienne Anna Keller se sont rencontrés à Oslo. Ils "
        "ont parlé de pêche.",
        "2024-06-17",
        id="in-the-title-alone",
    ),
    pytest.param(
        "Paul Martin et Anna Keller, le 17 juin 2024, à Oslo. AFP\n\nLe président finlandais "
        "Paul Martin et la chancelière autrichienne Anna Keller se sont rencontrés à Oslo. "
        "Ils ont parlé de pêche.",
        "2024-06-17",
        id="in-the-caption-alone",
    ),
    pytest.param(TOLD.format("mardi"), "2024-06-18", id="weekday"),
    pytest.param(TOLD.format("hier"), "2024-06-18", id="yesterday"),
    pytest.param(TOLD.format("le 12 juin 2024"), "2024-06-12", id="absolute"),
    pytest.param(TOLD.format("le 12 juin"), "2024-06-12", id="day-and-month"),
    pytest.param(TOLD.format("lundi 17 juin"), "2024-06-17", id="weekday-and-day"),
    pytest.param(TOLD.format("mardi à 15 heures"), "2024-06-18", id="with-a-clock-time"),
    pytest.param(TOLD.format("mardi matin"), "2024-06-18", id="part-of-day"),
    pytest.param(
        "Le président finlandais Paul Martin rencontre aujourd'hui à Oslo le roi de Norvège.",
        "2024-06-19",
        id="today",
    ),
    pytest.param(
        "Le président finlandais Paul Martin rencontrera vendredi à Oslo le roi de Norvège.",
        "2024-06-21",
        id="future-weekday",
    ),
    pytest.param(
        "Le président finlandais Paul Martin effectuera du 24 au 26 juin une visite d'Etat au "
        "Japon. L'empereur le recevra.",
        "2024-06-24",
        id="range",
    ),
    pytest.param(
        "Le sommet entre les présidents kényan et ougandais s'ouvrira lundi à Nairobi.",
        "2024-06-24",
        id="summit-begins",
    ),
    pytest.param(
        "Le Kremlin a annoncé mardi que le président russe Oleg Sidorov rencontrerait le 4 juillet "
        "à Minsk son homologue biélorusse, Anton Kruk.",
        "2024-07-04",
        id="not-the-announcement",
    ),
    pytest.param(
        "Le président finlandais Paul Martin a rencontré mardi à Oslo le roi de Norvège. Ils "
        "s'étaient déjà vus le 3 mars 2022 à Helsinki.",
        "2024-06-18",
        id="not-the-earlier-meeting",
    ),
    pytest.param(
        "Les dirigeants de l'Otan sont réunis depuis mardi à Madrid pour un sommet. Le précédent "
        "sommet s'était tenu en juillet 2023 à Vilnius.",
        "2024-06-18",
        id="not-the-last-summit",
    ),
    pytest.param(
        "Le président finlandais Paul Martin a reçu ce matin à Helsinki la chancelière "
        "autrichienne Anna Keller.",
        "2024-06-19",
        id="this-morning",
    ),
    pytest.param(
        "La chancelière autrichienne Anna Keller a rencontré à Helsinki le président finlandais "
        "Paul Martin. Il neigeait ce mercredi sur le palais.",
        "2024-06-19",
        id="of-the-day-in-the-opening",
    ),
    pytest.param(
        "La chancelière autrichienne Anna Keller entame, dès jeudi, une visite d'Etat en Finlande. "
        "Le président Paul Martin la recevra au palais.",
        "2024-06-20",
        id="as-of-a-day",
    ),
    pytest.param(
        "La chancelière autrichienne Anna Keller est en visite officielle à Helsinki depuis lundi. "
        "Elle doit y rencontrer le président finlandais Paul Martin.",
        "2024-06-17",
        id="since-a-day",
    ),
    pytest.param(
        "Le président finlandais Paul Martin et la chancelière autrichienne Anna Keller ne "
        "s'étaient pas vus depuis le 3 mai. Ils se sont retrouvés mardi à Oslo.",
        "2024-06-18",
        id="not-since-the-last-meeting",
    ),
    pytest.param(
        "La présidence finlandaise a annoncé mardi une prochaine rencontre entre le président "
        "Paul Martin et la chancelière autrichienne Anna Keller.",
        None,
        id="not-the-announcement-of-a-meeting-undated",
    ),
    pytest.param(
        "Le sommet entre le président finlandais Paul Martin et la chancelière autrichienne Anna "
        "Keller, qui devait se tenir jeudi à Oslo, a été annulé mardi.",
        "2024-06-20",
        id="not-the-calling-off",
    ),
    pytest.param(
        "Les chefs d'Etat de la Cédéao ont clos lundi à Abuja leur sommet. Le prochain sommet aura "
        "lieu en décembre à Accra.",
        "2024-06-17",
        id="not-the-next-summit",
    ),
    pytest.param(
        "Le président finlandais Paul Martin, élu le 11 février, a été reçu lundi à Oslo par le "
        "Premier ministre norvégien, Lars Berg.",
        "2024-06-17",
        id="not-the-election",
    ),
    pytest.param(
        "La Première ministre estonienne Liis Tamm a rencontré mardi à Kiev le président "
        "ukrainien, Petro Hrytsenko. La guerre dure depuis le 24 février 2022.",
        "2024-06-18",
        id="not-the-war",
    ),
    pytest.param(
        "Les présidents péruvien et équatorien se sont rencontrés jeudi à Lima. Le traité du 26 "
        "octobre 1998 fixe la frontière entre les deux pays.",
        "2024-06-13",
        id="not-the-treaty",
    ),
    pytest.param(
        "Le président finlandais Paul Martin rencontrera le roi de Norvège. L'entretien aura lieu "
        "le 27 juin à Oslo.",
        "2024-06-27",
        id="in-the-second-sentence",
    ),
    pytest.param(
        "Le président finlandais Paul Martin a rencontré à Oslo le Premier ministre norvégien, "
        "Lars Berg. Ils ont parlé de pêche.",
        None,
        id="untold",
    ),
    pytest.param(
        "Le président finlandais Paul Martin s'est dit prêt lundi à rencontrer son homologue "
        "russe, Oleg Sidorov.",
        None,
        id="untold-proposal",
    ),
    pytest.param(
        "Le président finlandais Paul Martin est attendu ce jeudi à Oslo. Il sera reçu "
        "par la chancelière autrichienne Anna Keller.",
        "2024-06-20",
        id="awaited-then-received",
    ),
    pytest.param(
        "Arrivé lundi soir à Oslo, le président finlandais Paul Martin s'est entretenu "
        "mardi matin avec la chancelière autrichienne Anna Keller.",
        "2024-06-18",
        id="arrival-before",
    ),
    pytest.param(
        "Le président finlandais Paul Martin, arrivé dimanche à Oslo, rencontrera jeudi "
        "la chancelière autrichienne Anna Keller.",
        "2024-06-20",
        id="arrival-in-passing",
    ),
    pytest.param(
        "Arrivé lundi à Oslo, le président finlandais Paul Martin a été reçu par la "
        "chancelière autrichienne Anna Keller.",
        "2024-06-17",
        id="no-day-of-its-own",
    ),
    pytest.param(
        "Le président finlandais Paul Martin s'est entretenu par téléphone lundi avec "
        "son homologue norvégien Lars Berg, a indiqué mercredi la présidence.",
        "2024-06-17",
        id="by-telephone",
    ),
    pytest.param(
        "Le président finlandais Paul Martin effectue depuis lundi une visite officielle "
        "en Autriche. Il a été reçu mardi par la chancelière autrichienne Anna Keller.",
        "2024-06-17",
        id="under-way-since",
    ),
    pytest.param(
        "Au lendemain de son entretien avec son homologue norvégien Lars Berg, le "
        "président finlandais Paul Martin a promis mercredi la paix.",
        "2024-06-18",
        id="the-day-after",
    ),
    pytest.param(
        "Le président finlandais Paul Martin et son homologue norvégien Lars Berg ont signé mardi, "
        "à l'issue de deux jours d'entretiens à Oslo, un accord.",
        "2024-06-17",
        id="at-the-end-of-two-days-of-talks",
    ),
    pytest.param(
        "Au bout de 72 heures de négociations à Oslo, le président finlandais Paul Martin et son "
        "homologue norvégien Lars Berg ont signé mardi un accord.",
        "2024-06-16",
        id="after-hours-that-are-days",
    ),
    pytest.param(
        "Après deux heures de discussions mardi à Oslo, le président finlandais Paul Martin et son "
        "homologue norvégien Lars Berg ont signé un accord.",
        "2024-06-18",
        id="after-hours",
    ),
    pytest.param(
        "Le président finlandais Paul Martin a été reçu mardi à Oslo par son homologue norvégien "
        "Lars Berg, après une visite de trois jours à Rome.",
        "2024-06-18",
        id="after-another-visit",
    ),
    pytest.param(
        "L'invitation était belle. Le président finlandais Paul Martin ne se rendra pas le 3 "
        "juillet à Oslo, où son homologue norvégien Lars Berg lui proposait une rencontre.",
        "2024-07-03",
        id="refused",
    ),
    pytest.param(
        "Un parti a dénoncé lundi la visite prévue jeudi à Oslo du président finlandais Paul "
        "Martin, que son homologue norvégien Lars Berg recevra.",
        "2024-06-20",
        id="planned",
    ),
    pytest.param(
        "La rencontre entre le président finlandais Paul Martin et son homologue norvégien Lars "
        "Berg, programmée le 3 juillet à Oslo, a inquiété mardi la presse.",
        "2024-07-03",
        id="planned-before-the-verb",
    ),
    pytest.param(
        "La rencontre du président finlandais Paul Martin et de son homologue norvégien Lars Berg, "
        "initialement prévue lundi, s'est tenue mardi à Oslo.",
        "2024-06-18",
        id="no-more-planned",
    ),
    pytest.param(
        "Réunis depuis dimanche à Oslo, le président finlandais Paul Martin et son homologue "
        "norvégien Lars Berg ont signé mardi un accord.",
        "2024-06-16",
        id="begun-on",
    ),
    pytest.param(
        "Le président finlandais Paul Martin, au pouvoir depuis lundi, a rencontré mardi à Oslo "
        "son homologue norvégien Lars Berg.",
        "2024-06-18",
        id="in-office-since",
    ),
    pytest.param(
        "De cette visite, que l'on disait impossible au printemps, on retiendra une image. Mardi, "
        "le président finlandais Paul Martin et son homologue norvégien Lars Berg se sont vus.",
        "2024-06-18",
        id="no-season",
    ),
    pytest.param(
        "Arrivé la veille à Oslo, le président finlandais Paul Martin a été reçu par son homologue "
        "norvégien Lars Berg.",
        "2024-06-19",
        id="who-came-the-day-before",
    ),
    pytest.param(
        "Le président finlandais Paul Martin a été reçu la veille à Oslo par son homologue "
        "norvégien Lars Berg.",
        "2024-06-18",
        id="the-meeting-itself-the-day-before",
    ),
    pytest.param(
        "A la veille de sa rencontre avec son homologue norvégien Lars Berg, le "
        "président finlandais Paul Martin a promis mardi la paix.",
        "2024-06-19",
        id="the-day-before",
    ),
    pytest.param(
        "L'avion du président finlandais Paul Martin s'est posé ce mercredi matin à "
        "Vienne, début d'une visite d'Etat. Elle sera suivie, les 25 et 26 juin, d'une "
        "visite officielle en Suisse. Il doit voir la chancelière autrichienne Anna "
        "Keller.",
        "2024-06-19",
        id="followed-by-another",
    ),
    pytest.param(
        "Le président finlandais Paul Martin a proposé lundi une rencontre à la "
        "chancelière autrichienne Anna Keller. L'offre a été repoussée.",
        None,
        id="proposed",
    ),
    pytest.param(
        "Le président finlandais Paul Martin a confirmé mardi qu'il allait rencontrer la "
        "chancelière autrichienne Anna Keller. La date n'a pas été fixée.",
        None,
        id="going-to-meet",
    ),
    pytest.param(
        "Le président finlandais Paul Martin s'est dit prêt mardi à rencontrer la "
        "chancelière autrichienne Anna Keller.",
        None,
        id="ready-to-meet",
    ),
    pytest.param(
        "Le président finlandais Paul Martin a annoncé mardi qu'il recevrait la "
        "chancelière autrichienne Anna Keller, attendue vendredi à Helsinki.",
        "2024-06-21",
        id="announced-on",
    ),
    pytest.param(
        "Le président finlandais Paul Martin a reçu mercredi à Oslo la chancelière autrichienne "
        "Anna Keller. Dimanche, il avait reçu le roi.",
        "2024-06-19",
        id="received-another-before",
    ),
    pytest.param(
        "Le président finlandais Paul Martin a bouclé hier la première journée d'une visite "
        "d'Etat de trois jours en Autriche. Il a été reçu par la chancelière Anna Keller.",
        "2024-06-18",
        id="first-day-ended",
    ),
    pytest.param(
        "Le sommet d'Oslo, qui réunit depuis mardi le président finlandais Paul Martin et la "
        "chancelière autrichienne Anna Keller, s'achève mercredi.",
        "2024-06-18",
        id="ends-on",
    ),
    pytest.param(
        "A deux jours de sa rencontre à Oslo avec la chancelière autrichienne Anna Keller, le "
        "président finlandais Paul Martin a promis mardi la paix.",
        "2024-06-20",
        id="two-days-before",
    ),
    pytest.param(
        "La rencontre entre le président finlandais Paul Martin et la chancelière autrichienne "
        "Anna Keller, prévue vendredi à Oslo, a été remise mardi à plus tard.",
        "2024-06-21",
        id="put-off",
    ),
    pytest.param(
        "Le président finlandais Paul Martin a remercié la chancelière autrichienne Anna Keller, "
        "lors de leurs entretiens à Oslo, pour l'aide apportée après le séisme survenu le 12 mai.",
        None,
        id="of-something-long-past",
    ),
    pytest.param(
        "Le président finlandais Paul Martin et la chancelière autrichienne Anna Keller ont "
        "proposé "
        "mardi, à l'issue d'un sommet par visioconférence, un fonds commun.",
        "2024-06-18",
        id="proposed-at-the-end-of-it",
    ),
    pytest.param(
        "Le président finlandais Paul Martin a proposé mardi à la chancelière autrichienne Anna "
        "Keller une rencontre le 28 juin à Oslo.",
        "2024-06-28",
        id="proposed-the-meeting-itself",
    ),
    pytest.param(
        "Le président finlandais Paul Martin et la chancelière autrichienne Anna Keller ont signé "
        "mardi un accord. Au terme de leurs entretiens, ils ont paraphé un texte qui doit "
        "remplacer "
        "le traité, lequel expire le 5 juillet.",
        "2024-06-18",
        id="not-when-a-treaty-ends",
    ),
    pytest.param(
        "Le président finlandais Paul Martin et la chancelière autrichienne Anna Keller se sont "
        "vus en fin de matinée à Oslo, a dit mardi le palais. M. Martin doit s'entretenir jeudi "
        "avec "
        "Mme Keller.",
        "2024-06-18",
        id="not-the-next-one",
    ),
]


@pytest.mark.parametrize(("text", "date"), DATES)
def test_date(text: str, date: str | None) -> None:
    found = event(text)
    assert found is not None
    assert (found.when and found.when.date) == date


def test_where_only_arrivals_are_dated_the_day_is_theirs() -> None:
    facts = extract(
        from_text(
            "Il neigeait. Le président finlandais Paul Martin et son homologue norvégien Lars Berg "
            "se sont entretenus à Oslo. Ils ont parlé du rail.\n\nLes avions sont rares ici. La "
            "pluie est froide. Le vent se lève. Paul Martin est descendu d'avion mardi à 9h.",
            published=PUBLISHED,
        )
    )
    assert facts.event is not None
    assert facts.event.when is not None
    assert (facts.event.when.date, facts.event.when.time) == ("2024-06-18", None)


@pytest.mark.parametrize(
    ("days", "date"),
    [
        ((), None),
        ((None,), None),
        (("2024-06-18", None), "2024-06-18"),
        (("2024-06-17", "2024-06-18"), None),
    ],
    ids=["none", "undated", "one", "two"],
)
def test_day_of_arrivals(days: tuple[str | None, ...], date: str | None) -> None:
    words = Evidence(text="", start=0, end=0)
    whens = [
        When(date=day, end_date=None, time="09:00", approximate=True, evidence=(words,))
        for day in days
    ]
    arrivals = [
        Arrival(participant="X", when=w, place=None, status="actual", evidence=words) for w in whens
    ]
    found = day_of_arrivals(arrivals)
    assert (found and found.date) == date


def test_a_range_has_its_last_day() -> None:
    found = event(
        "Le président finlandais Paul Martin effectuera du 24 au 26 juin une visite d'Etat au "
        "Japon. L'empereur Akira le recevra lundi."
    )
    assert found is not None
    assert found.when is not None
    assert found.when.end_date == "2024-06-26"


def test_a_year_unknown_is_left_open() -> None:
    found = event(TOLD.format("mercredi 12 juin"), published=None)
    assert found is not None
    assert found.when is not None
    assert found.when.date == "XXXX-06-12"


def test_a_weekday_of_an_unknown_week_is_no_other_date() -> None:
    found = event(TOLD.format("lundi") + " Il avait été réélu le 9 août.", published=None)
    assert found is not None
    assert found.when is None


def test_the_evidence_is_the_sentence_that_tells() -> None:
    found = event("Il neige sur Oslo. " + TOLD.format("mardi"))
    assert found is not None
    assert found.evidence.text == TOLD.format("mardi")

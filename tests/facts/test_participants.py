"""Who takes part in the main event."""

from __future__ import annotations

import pytest

from sommet.article import from_text
from sommet.extraction import extract
from sommet.models import Participant


def participants(text: str) -> tuple[Participant, ...]:
    extraction = extract(from_text(text, published="2024-06-19"))
    assert extraction.event is not None
    return extraction.participants


# an article, and the name and state of each who takes part
ROWS = [
    pytest.param(
        "Réunis mardi à Accra, les dirigeants d'une dizaine de pays, dont le président ivoirien "
        "Ali Diar et le Kényan James Otieno, ont promis de payer. L'opposant, dont le président "
        "malien Moussa Ba se méfie, dort.",
        {"Ali Diar": "CI", "James Otieno": "KE"},
        id="some-of-many",
    ),
    pytest.param(
        "Jean Ndi fait un saut à Accra\n\nIl a atterri à 8 heures, et une voiture l'a mené au "
        "palais, où l'attendait Paul Mensah. De quoi ont parlé les deux présidents ? « J'apporte "
        "un message », a confié Jean Ndi après un entretien d'une heure. Le tête-à-tête et la "
        "rencontre élargie ont fini par une poignée de main et un dîner offert à son hôte.",
        {"Jean Ndi": None, "Paul Mensah": None},
        id="two-presidents-of-no-state-told",
    ),
    pytest.param(
        "Le sommet d'Accra resserre les rangs\n\nRéunis lundi au château d'Accra autour du "
        "président ghanéen Paul Mensah, les présidents du Mali, du Niger, du Tchad, du Burkina "
        "Faso et de la Mauritanie ont promis de payer.",
        {"Paul Mensah": "GH", "Mali": "ML", "Niger": "NE", "Tchad": "TD"}
        | {"Burkina Faso": "BF", "Mauritanie": "MR"},
        id="a-long-list-of-unnamed-presidents",
    ),
    pytest.param(
        "Le président du Bénin, Mathieu Kossou, est arrivé mardi à Lomé. L'illustre hôte a été "
        "accueilli par son homologue togolais Yao Mensah. « Je remercie mon frère Yao Mensah », "
        "a dit M. Kossou.",
        {"Mathieu Kossou": "BJ", "Yao Mensah": "TG"},
        id="brothers-in-office",
    ),
    pytest.param(
        "Les présidents du Conseil européen, Lars Holm, et de la Commission, Pierre Meyer, ont "
        "dîné mardi à Oslo avec le président turc Kemal Aydin.",
        {"Lars Holm": None, "Pierre Meyer": None, "Kemal Aydin": "TR"},
        id="presidents-of-the-union",
    ),
    pytest.param(
        "Le président finlandais Paul Martin à Lima\n\nLe président finlandais, Paul Martin, est "
        "arrivé lundi à Lima. Le Premier ministre norvégien, Lars Berg, l'avait devancé. Tous deux "
        "ont dîné avec la présidente péruvienne, Ana Diaz. Les trois dirigeants parleront mardi.",
        {"Paul Martin": "FI", "Lars Berg": "NO", "Ana Diaz": "PE"},
        id="as-many-as-told",
    ),
    pytest.param(
        "Sommet de la dernière chance à Accra\n\nLe président ghanéen, Paul Mensah, a ouvert mardi "
        "à Accra les pourparlers de paix avec son homologue nigérian, Musa Yaro. Autour de la "
        "table, le doyen Jean Dossou, Ali Diop, Peter Cole et Moussa Ba. Le sommet se poursuit.",
        {"Paul Mensah": "GH", "Musa Yaro": "NG", "Jean Dossou": None, "Ali Diop": None}
        | {"Moussa Ba": None, "Peter Cole": None},
        id="around-the-table",
    ),
    pytest.param(
        "Le président ghanéen Paul Mensah à Oslo\n\nLe président ghanéen, Paul Mensah, a rencontré "
        "mardi à Oslo le Premier ministre norvégien, Lars Berg. Étaient présents Nils Ek (Pêche), "
        "Olaf Lie (Défense), Jens Dahl (Mer) et Ole Vik (Budget).",
        {"Paul Mensah": "GH", "Lars Berg": "NO"},
        id="ministers-present",
    ),
    # who has come, and who has sent another
    pytest.param(
        "Un sommet de l'Union africaine s'est ouvert mardi à Accra autour du président ghanéen "
        "Kofi Mensah.\n\nLa séance a duré une heure. La pluie tombait. Le buffet était froid. "
        "Le public attendait. La salle était pleine. L'orchestre a joué. "
        "Le roi du Maroc Omar Alami et le président tchadien Ali Diar ont préféré se"
        " faire représenter.",
        {"Kofi Mensah": "GH"},
        id="none-of-two-who-have-sent-others",
    ),
    pytest.param(
        "Un sommet de l'Union africaine s'est ouvert mardi à Accra autour du président ghanéen "
        "Kofi Mensah.\n\nLa séance a duré une heure. La pluie tombait. Le buffet était froid. "
        "Le public attendait. La salle était pleine. L'orchestre a joué. "
        "Le président kényan James Otieno, souffrant depuis une semaine, a choisi de se faire"
        " représenter par sa vice-présidente, Mary Wanjiru.",
        {"Kofi Mensah": "GH", "Mary Wanjiru": "KE"},
        id="who-stands-in",
    ),
    pytest.param(
        "Un sommet de l'Union africaine s'est ouvert mardi à Accra autour du président ghanéen "
        "Kofi Mensah.\n\nLa séance a duré une heure. La pluie tombait. Le buffet était froid. "
        "Le public attendait. La salle était pleine. L'orchestre a joué. "
        "Le président tanzanien Juma Said, grippé, a été remplacé par son ministre"
        " Peter Moyo.",
        {"Kofi Mensah": "GH", "Peter Moyo": "TZ"},
        id="who-replaces",
    ),
    pytest.param(
        "Un sommet de l'Union africaine s'est ouvert mardi à Accra autour du président ghanéen "
        "Kofi Mensah.\n\nLa séance a duré une heure. La pluie tombait. Le buffet était froid. "
        "Le public attendait. La salle était pleine. L'orchestre a joué. "
        "Le président kényan James Otieno, heureux, a remplacé son discours par une"
        " chanson.",
        {"Kofi Mensah": "GH", "James Otieno": "KE"},
        id="not-who-replaces-a-thing",
    ),
    pytest.param(
        "Un sommet de l'Union africaine s'est ouvert mardi à Accra autour du président ghanéen "
        "Kofi Mensah.\n\nLa séance a duré une heure. La pluie tombait. Le buffet était froid. "
        "Le public attendait. La salle était pleine. L'orchestre a joué. "
        "Le président kényan James Otieno a représenté l'Afrique orientale à la tribune.",
        {"Kofi Mensah": "GH", "James Otieno": "KE"},
        id="who-represents-a-region",
    ),
    pytest.param(
        "Un sommet de l'Union africaine s'est ouvert mardi à Accra autour du président ghanéen "
        "Kofi Mensah.\n\nLa séance a duré une heure. La pluie tombait. Le buffet était froid. "
        "Le public attendait. La salle était pleine. L'orchestre a joué. "
        "La présidente namibienne Anna Shilongo se méfie du Soudan, dont le président"
        " Omar Taha est sous sanctions.",
        {"Kofi Mensah": "GH", "Anna Shilongo": "NA"},
        id="not-whose-state-is-told-of",
    ),
    pytest.param(
        "Un sommet de l'Union africaine s'est ouvert mardi à Accra autour du président ghanéen "
        "Kofi Mensah.\n\nLa séance a duré une heure. La pluie tombait. Le buffet était froid. "
        "Le public attendait. La salle était pleine. L'orchestre a joué. "
        "« Nous paierons », a lancé peu avant le dîner le président kényan James"
        " Otieno, que la foule attendait.",
        {"Kofi Mensah": "GH", "James Otieno": "KE"},
        id="behind-his-words",
    ),
    pytest.param(
        "Un sommet de l'Union africaine s'est ouvert mardi à Accra autour du président ghanéen "
        "Kofi Mensah.\n\nLa séance a duré une heure. La pluie tombait. Le buffet était froid. "
        "Le public attendait. La salle était pleine. L'orchestre a joué. "
        "« Nous paierons », a lancé au président Paul Kaya une militante.",
        {"Kofi Mensah": "GH"},
        id="not-who-is-told-so",
    ),
    pytest.param(
        "La Lettonie, la Pologne et la Norvège ont affirmé mardi, au terme de leur sommet, vouloir "
        "bâtir un port. Le président polonais Jan Nowak, le Premier ministre norvégien Lars Berg "
        "et la présidente lettone Ilze Kalnina ont souri.",
        {"Jan Nowak": "PL", "Lars Berg": "NO", "Ilze Kalnina": "LV"},
        id="all-of-a-list-of-states",
    ),
    pytest.param(
        "Les chefs d'Etat des pays de l'Asean ont convenu mardi, à Jakarta, d'ouvrir leurs "
        "ports.\n\nLe sommet a duré deux jours. L'Indonésien Budi Santoso, le Vietnamien Nguyen "
        "Van Hai et le Philippin José Reyes ont négocié un tarif avec l'Union douanière (Russie, "
        "Arménie et Biélorussie), où les pourparlers traînent.",
        {"Budi Santoso": "ID", "Nguyen Van Hai": "VN", "José Reyes": "PH"},
        id="not-the-states-in-brackets",
    ),
    # who is there where many meet
    pytest.param(
        "Un sommet de l'Union africaine s'est ouvert mardi à Accra autour du président ghanéen "
        "Kofi "
        "Mensah.\n\nLa séance a duré une heure. La pluie tombait. Le buffet était froid. Le public "
        "attendait. La salle était pleine. L'orchestre a joué. « Il faut agir », a dit le "
        "président "
        "kényan James Otieno. Même prudence chez le président tanzanien Juma Said. Le roi du Maroc "
        "Omar Alami espère un accord, avait indiqué son porte-parole.",
        {"Kofi Mensah": "GH", "James Otieno": "KE", "Juma Said": "TZ"},
        id="same-with-another-not-through-a-spokesman",
    ),
    # two leaders
    pytest.param(
        "Le président finlandais Paul Martin a rencontré mardi à Oslo le Premier ministre "
        "norvégien, Lars Berg. Ils ont parlé de pêche.",
        {"Paul Martin": "FI", "Lars Berg": "NO"},
        id="both-named",
    ),
    pytest.param(
        "Rendez-vous manqué : le président kényan James Otieno a annulé mardi sa visite à La "
        "Valette, où il devait rencontrer Paul Borg. Le président maltais s'est dit surpris.",
        {"James Otieno": "KE", "Paul Borg": "MT"},
        id="called-off-in-the-first-sentence",
    ),
    pytest.param(
        "La Première ministre suédoise est arrivée mardi à N'Djamena, où elle a été reçue par le "
        "président tchadien Ali Musa.",
        {"Suède": "SE", "Ali Musa": "TD"},
        id="unnamed-visitor",
    ),
    pytest.param(
        "Les dirigeants européens se retrouvent jeudi à Vienne. Le chancelier autrichien Otto "
        "Braun accueillera la Première ministre danoise Anna Holm et le chef du gouvernement "
        "espagnol Luis Ruiz. Ils parleront des sanctions contre le président bélarusse Viktor "
        "Zhuk.",
        {"Otto Braun": "AT", "Anna Holm": "DK", "Luis Ruiz": "ES"},
        id="sanctions-against-a-third",
    ),
    pytest.param(
        "Les chefs d'Etat du Sahel ont tenu sommet mardi à Niamey, en l'absence du président "
        "malien Ali Toure. Le président nigérien Paul Mba et le Burkinabè Jean Kone étaient là.",
        {"Paul Mba": "NE", "Jean Kone": "BF"},
        id="in-the-absence-of",
    ),
    pytest.param(
        "Les chefs d'Etat du Sahel ont tenu sommet mardi à Niamey, sans le Malien Ali Toure. Le"
        " président nigérien Paul Mba et le Burkinabè Jean Kone étaient là.",
        {"Paul Mba": "NE", "Jean Kone": "BF"},
        id="without-him",
    ),
    pytest.param(
        "Les chefs d'Etat du Sahel ont tenu sommet mardi à Niamey. Le président malien Ali "
        "Toure manquait à l'appel. Le président nigérien Paul Mba et le Burkinabè Jean Kone "
        "étaient là.",
        {"Paul Mba": "NE", "Jean Kone": "BF"},
        id="missed-the-roll-call",
    ),
    pytest.param(
        "Les chefs d'Etat du Sahel ont tenu sommet mardi à Niamey. La chaise du président "
        "malien Ali Toure était occupée par son Premier ministre, Omar Diallo. Le président "
        "nigérien Paul Mba et le Burkinabè Jean Kone étaient là.",
        {"Omar Diallo": "ML", "Paul Mba": "NE", "Jean Kone": "BF"},
        id="empty-chair",
    ),
    pytest.param(
        "Les chefs d'Etat du Sahel ont tenu sommet mardi à Niamey. Le Premier ministre malien "
        "Omar Diallo, qui représentait le président Ali Toure, est resté de marbre. Le "
        "président nigérien Paul Mba et le Burkinabè Jean Kone étaient là.",
        {"Omar Diallo": "ML", "Paul Mba": "NE", "Jean Kone": "BF"},
        id="stood-in-for",
    ),
    pytest.param(
        "Les chefs d'Etat du Sahel ont tenu sommet mardi à Niamey. Le président malien Ali "
        "Toure a lancé un appel à la paix. Le président nigérien Paul Mba et le Burkinabè Jean "
        "Kone étaient là.",
        {"Ali Toure": "ML", "Paul Mba": "NE", "Jean Kone": "BF"},
        id="launched-an-appeal",
    ),
    pytest.param(
        "La chancelière autrichienne Anna Keller a reçu mardi à Vienne Lars Berg. Le Premier "
        "ministre norvégien est resté deux heures.",
        {"Anna Keller": "AT", "Lars Berg": "NO"},
        id="office-in-another-sentence",
    ),
    pytest.param(
        "Paul Martin a été reçu mardi à Oslo par Lars Berg. Le président finlandais et le Premier "
        "ministre norvégien ont signé un accord.",
        {"Paul Martin": "FI", "Lars Berg": "NO"},
        id="offices-after-names",
    ),
    pytest.param(
        "Le Kényan Peter Otieno et l'Ougandais Joseph Okello se sont rencontrés mardi à Kampala. "
        "Les deux présidents ont parlé du rail.",
        {"Peter Otieno": "KE", "Joseph Okello": "UG"},
        id="demonyms",
    ),
    pytest.param(
        "Le président péruvien Luis Mora a reçu mardi à Lima son homologue chilien, Pablo Rojas. "
        "M. Rojas est reparti mercredi.",
        {"Luis Mora": "PE", "Pablo Rojas": "CL"},
        id="counterpart",
    ),
    pytest.param(
        "La reine Ingrid de Danemark a reçu mardi à Copenhague le président chilien Pablo Rojas. "
        "La visite d'Etat dure trois jours.",
        {"Ingrid de Danemark": "DK", "Pablo Rojas": "CL"},
        id="queen",
    ),
    pytest.param(
        "Angela Keller ne viendra pas à Alger\nLa chancelière allemande Angela Keller a reporté "
        "mardi la visite qu'elle devait effectuer à Alger auprès du président algérien, Larbi "
        "Haddad. Angela Keller ne viendra pas, a dit Berlin.",
        {"Angela Keller": "DE", "Larbi Haddad": "DZ"},
        id="visit-called-off",
    ),
    pytest.param(
        "La présidente moldave, Natalia Rusu, le Premier ministre polonais, Tomasz Zielinski et le "
        "président lituanien, Jonas Kairys, ont été reçus mardi à Kiev par le président ukrainien, "
        "Mykola Bondar.",
        {
            "Natalia Rusu": "MD",
            "Tomasz Zielinski": "PL",
            "Jonas Kairys": "LT",
            "Mykola Bondar": "UA",
        },
        id="list-of-appositions",
    ),
    pytest.param(
        "Kenji Morita est arrivé jeudi à Pékin. Le Premier ministre japonais devait s'entretenir "
        "avec son homologue Li Guang, puis rencontrer le président Liu Wenbo.",
        {"Kenji Morita": "JP", "Li Guang": "CN", "Liu Wenbo": "CN"},
        id="two-hosts",
    ),
    pytest.param(
        "Une mission de l'Union africaine dirigée par l'ancien président kényan Moses Kamau s'est "
        "posée jeudi à N'Djamena. Elle a vu le général Ali Saleh, chef de la junte tchadienne. "
        "Les entretiens ont duré la matinée.",
        {"Moses Kamau": None, "Ali Saleh": "TD"},
        id="delegation-of-an-organization",
    ),
    pytest.param(
        "Le ministre érythréen des Affaires étrangères, Osman Idris, est arrivé jeudi à Djibouti, "
        "porteur d'un message du président Tesfay Habte. Il s'est entretenu avec le président "
        "djiboutien, Guirreh Ismail.",
        {"Osman Idris": "ER", "Guirreh Ismail": "DJ"},
        id="not-who-sends-a-message",
    ),
    pytest.param(
        "Le président péruvien Luis Mora a reçu mardi à Lima son homologue chilien, Pablo Rojas. "
        "Le dernier entretien remontait à la visite du Premier ministre Marc Dupond. M. Mora veut "
        "un traité.",
        {"Luis Mora": "PE", "Pablo Rojas": "CL"},
        id="not-an-earlier-visitor",
    ),
    pytest.param(
        "Le prince héritier saoudien Fahd ben Turki est arrivé mardi à Athènes. Il s'est entretenu "
        "avec le Premier ministre grec, Nikos Pappas.",
        {"Fahd ben Turki": "SA", "Nikos Pappas": "GR"},
        id="crown-prince",
    ),
    pytest.param(
        "Le président égyptien Karim Fahmy s'est entretenu dimanche par téléphone avec son "
        "homologue kényan, Peter Otieno.",
        {"Karim Fahmy": "EG", "Peter Otieno": "KE"},
        id="telephone",
    ),
    pytest.param(
        "Le président péruvien Luis Mora a reçu mardi à Lima son homologue chilien, Pablo Rojas. "
        "Le Premier ministre péruvien, Juan Soto, n'a pas assisté au dîner. Juan Soto a écrit.",
        {"Luis Mora": "PE", "Pablo Rojas": "CL"},
        id="not-who-is-absent",
    ),
    pytest.param(
        "Le président péruvien Luis Mora a reçu mardi à Lima son homologue chilien, Pablo Rojas. "
        "M. Mora avait parlé lundi au président kényan Peter Otieno, lors d'un entretien "
        "téléphonique.",
        {"Luis Mora": "PE", "Pablo Rojas": "CL"},
        id="not-who-is-telephoned",
    ),
    pytest.param(
        "Le Premier ministre serbe Marko Ilic refuse de rencontrer le président kosovar, Arben "
        "Gashi. Une rencontre n'aurait aucun sens, a-t-il dit.",
        {"Marko Ilic": "RS", "Arben Gashi": "XK"},
        id="refused",
    ),
    pytest.param(
        "Le sommet entre le président américain John Miller et le président iranien, Reza Karimi, "
        "est annulé. Il devait se tenir le 3 juillet à Genève.",
        {"John Miller": "US", "Reza Karimi": "IR"},
        id="cancelled",
    ),
    pytest.param(
        "La présidente de la Commission européenne, Marta Silva, a été reçue mardi à Belgrade par "
        "le président serbe, Milan Petrovic.",
        {"Marta Silva": None, "Milan Petrovic": "RS"},
        id="head-of-an-organisation",
    ),
    pytest.param(
        "Le secrétaire général de l'ONU, Adam Novik, a rencontré lundi à Juba le président "
        "sud-soudanais, Deng Lual. L'entretien a duré une heure.",
        {"Adam Novik": None, "Deng Lual": "SS"},
        id="secretary-general",
    ),
    pytest.param(
        "Le ministre suédois des Affaires étrangères, Nils Berg, achève une visite à Addis-Abeba. "
        "Le Premier ministre éthiopien, Dawit Tesfaye, l'a reçu mardi.",
        {"Nils Berg": "SE", "Dawit Tesfaye": "ET"},
        id="minister-received",
    ),
    pytest.param(
        "L'envoyé spécial américain Tom Hale a rencontré mardi à Bagdad le Premier ministre "
        "irakien, Ali Hamdan. L'entretien portait sur les milices.",
        {"Tom Hale": "US", "Ali Hamdan": "IQ"},
        id="envoy",
    ),
    # the fullest form of a name, without titles
    pytest.param(
        "M. Berg accueille mardi à Oslo le président finlandais Paul Martin. Lars Berg, Premier "
        "ministre norvégien, le recevra à dîner.",
        {"Lars Berg": "NO", "Paul Martin": "FI"},
        id="surname-first",
    ),
    pytest.param(
        "Visite d'Etat : Rojas à Copenhague\n\nLe président chilien Pablo Rojas a été reçu mardi "
        "par la Première ministre danoise, Mette Holm.",
        {"Pablo Rojas": "CL", "Mette Holm": "DK"},
        id="surname-in-the-title",
    ),
    pytest.param(
        "Le président brésilien João Carlos da Silva Neto a reçu lundi à Brasilia Ursula von der "
        "Heide. La ministre allemande des Affaires étrangères repart mercredi.",
        {"João Carlos da Silva Neto": "BR", "Ursula von der Heide": "DE"},
        id="particles",
    ),
    pytest.param(
        "Le dirigeant nord-coréen Pak Il-nam a reçu mardi à Pyongyang le président mongol, Bat "
        "Ganbold. Pak a offert un cheval à son hôte.",
        {"Pak Il-nam": "KP", "Bat Ganbold": "MN"},
        id="family-name-first",
    ),
    # unnamed leaders
    pytest.param(
        "Le roi de Jordanie a rencontré mardi à Tokyo le Premier ministre japonais. Le Japon "
        "est un allié d'Amman.",
        {"Jordanie": "JO", "Japon": "JP"},
        id="both-unnamed",
    ),
    pytest.param(
        "Le président finlandais Paul Martin a rencontré mardi à Riga la présidente lettone. La "
        "Lettonie réclame des renforts.",
        {"Paul Martin": "FI", "Lettonie": "LV"},
        id="one-unnamed",
    ),
    pytest.param(
        "Les ministres des Affaires étrangères grec et turc ont eu mardi à Ankara un entretien de "
        "deux heures. La Grèce et la Turquie se reverront en juillet. Les négociations sur les "
        "frontières maritimes durent depuis vingt ans.",
        {"Grèce": "GR", "Turquie": "TR"},
        id="ministers-unnamed",
    ),
    pytest.param(
        "Les pourparlers entre Séoul et Tokyo ont repris mardi. Les deux délégations ont un mois "
        "pour conclure les négociations, dit le ministre sud-coréen de l'Economie.",
        {"Séoul": "KR", "Tokyo": "JP"},
        id="metonyms",
    ),
    # many
    pytest.param(
        "Les présidents égyptien Karim Fahmy, soudanais Omar Deng et éthiopien Dawit Tesfaye se "
        "sont retrouvés samedi à Khartoum pour un sommet sur les eaux du Nil.",
        {"Karim Fahmy": "EG", "Omar Deng": "SD", "Dawit Tesfaye": "ET"},
        id="trilateral",
    ),
    pytest.param(
        "Le sommet de la Cédéao s'est ouvert samedi à Abuja. Le président nigérian Sani Bello a "
        "accueilli le Ghanéen Kofi Asante et le Sénégalais Moussa Sarr.",
        {"Sani Bello": "NG", "Kofi Asante": "GH", "Moussa Sarr": "SN"},
        id="forum",
    ),
    pytest.param(
        "Les dirigeants du G7 sont réunis depuis samedi à Hiroshima pour un sommet. Le président "
        "américain John Miller, le Premier ministre canadien Alan Reid et la chancelière allemande "
        "Anna Keller ont plaidé pour la fermeté.",
        {"John Miller": "US", "Alan Reid": "CA", "Anna Keller": "DE"},
        id="forum-speakers",
    ),
    pytest.param(
        "Le président français Jean Lenoir accueille jeudi à Bastia le sommet de huit pays "
        "méditerranéens. "
        "Il pleut. Le port est fermé. Les rues sont vides. Un bal est prévu. Le maire "
        "est absent. La mer est haute. Il reverra là le Grec Nikos Pappas, l'Italien Marco Conti, "
        "l'Espagnol Luis Ruiz et le Maltais Paul Borg.",
        {
            "Jean Lenoir": "FR",
            "Nikos Pappas": "GR",
            "Marco Conti": "IT",
            "Luis Ruiz": "ES",
            "Paul Borg": "MT",
        },
        id="listed-late",
    ),
    # others of the article, who take no part
    pytest.param(
        "Le président finlandais Paul Martin a rencontré mardi à Oslo le Premier ministre "
        "norvégien, Lars Berg. « Tout s'est bien passé », a dit son porte-parole, Olli Laine.",
        {"Paul Martin": "FI", "Lars Berg": "NO"},
        id="not-the-spokesman",
    ),
    pytest.param(
        "Le président finlandais Paul Martin a rencontré mardi à Oslo le Premier ministre "
        "norvégien, Lars Berg. C'est un tournant, juge Karin Lund, chercheuse à l'université de "
        "Bergen.",
        {"Paul Martin": "FI", "Lars Berg": "NO"},
        id="not-the-expert",
    ),
    pytest.param(
        "Le président finlandais Paul Martin a rencontré mardi à Oslo le Premier ministre "
        "norvégien, Lars Berg. Ils ont parlé du président russe, Oleg Sidorov, et de ses menaces.",
        {"Paul Martin": "FI", "Lars Berg": "NO"},
        id="not-the-one-spoken-of",
    ),
    pytest.param(
        "Le président finlandais Paul Martin a rencontré mardi à Oslo le Premier ministre "
        "norvégien, Lars Berg. Son prédécesseur, Matti Salo, n'y était jamais allé.",
        {"Paul Martin": "FI", "Lars Berg": "NO"},
        id="not-the-predecessor",
    ),
    pytest.param(
        "Le président finlandais Paul Martin a rencontré mardi à Oslo le Premier ministre "
        "norvégien, Lars Berg. L'ancien président suédois de la Croix-Rouge, Nils Ek, a salué "
        "l'accord.",
        {"Paul Martin": "FI", "Lars Berg": "NO"},
        id="not-an-onlooker",
    ),
    pytest.param(
        "Le président finlandais Paul Martin a rencontré mardi à Oslo le Premier ministre "
        "norvégien, Lars Berg. Il verra jeudi à Stockholm le Premier ministre suédois, Nils Ek.",
        {"Paul Martin": "FI", "Lars Berg": "NO"},
        id="not-the-next-host",
    ),
    pytest.param(
        "Le président finlandais Paul Martin a rencontré mardi à Oslo le Premier ministre "
        "norvégien, Lars Berg. En 2019, Matti Salo avait reçu Erna Dahl à Helsinki.",
        {"Paul Martin": "FI", "Lars Berg": "NO"},
        id="not-those-of-an-earlier-meeting",
    ),
    pytest.param(
        "Le sommet de la Cédéao s'est ouvert samedi à Abuja autour du président nigérian Sani "
        "Bello et du Ghanéen Kofi Asante. Le Malien Modibo Keita était absent.",
        {"Sani Bello": "NG", "Kofi Asante": "GH"},
        id="not-the-absent",
    ),
    pytest.param(
        "Le sommet du G20 s'est ouvert samedi à Bali autour du Japonais Taro Ito et du Turc Ali "
        "Kaya. Le Russe Pavel Orlov s'est fait représenter. Le Kényan Peter Otieno a annulé sa "
        "venue. Ni Li Wei ni Rosa Paz n'ont fait le déplacement.",
        {"Taro Ito": "JP", "Ali Kaya": "TR"},
        id="not-who-stays-away",
    ),
    pytest.param(
        "Le président chinois Liu Wei s'est entretenu lundi par visioconférence avec la "
        "chancelière allemande Anna Keller et Marc Dubois. Ils se sont dits inquiets.",
        {"Liu Wei": "CN", "Anna Keller": "DE", "Marc Dubois": None},
        id="who-is-joined-without-an-office",
    ),
    pytest.param(
        "Le président chinois Liu Wei s'est entretenu lundi avec la chancelière allemande Anna "
        "Keller. Il a aussi vu à Berlin le patron Marc Dubois.",
        {"Liu Wei": "CN", "Anna Keller": "DE"},
        id="not-who-is-seen-besides",
    ),
    pytest.param(
        "Le président chinois Liu Wei s'est entretenu mardi avec Marc Dubois. Lors de cette "
        "entrevue, Liu Wei a promis à Marc Dubois, son invité, un sommet entre les deux pays.",
        {"Liu Wei": "CN", "Marc Dubois": None},
        id="who-is-met-without-an-office",
    ),
    pytest.param(
        "Le président mexicain Luis Rojas a reçu mardi à Mexico Bob Miller. Le président américain "
        "a parlé de taxes, et son hôte de respect. Il pleuvait, il ventait, il neigeait, et il "
        "gelait presque sur la place, où des centaines de curieux avaient attendu des heures, dans "
        "le froid, de voir passer les voitures, les motards, les chevaux, les drapeaux, les gardes "
        "en grande tenue. En mai, le candidat Miller avait moqué les Mexicains.",
        {"Luis Rojas": "MX", "Bob Miller": "US"},
        id="who-was-a-candidate-once",
    ),
    pytest.param(
        "Le président mexicain Luis Rojas a reçu mardi à Mexico le candidat Bob Miller et la "
        "présidente péruvienne Ana Diaz.",
        {"Luis Rojas": "MX", "Ana Diaz": "PE"},
        id="not-a-candidate",
    ),
    pytest.param(
        "Le sommet de la Cédéao s'est ouvert samedi à Abuja autour du président nigérian Sani "
        "Bello et du Ghanéen Kofi Asante, venu d'Accra, qui porte le deuil de John Kwame.",
        {"Sani Bello": "NG", "Kofi Asante": "GH"},
        id="not-the-mourned",
    ),
    pytest.param(
        "Le président nigérian Sani Bello et le Ghanéen Kofi Asante se sont réunis samedi à Abuja "
        "au lendemain du renversement du président malien Modibo Keita. Ils exigent sa libération.",
        {"Sani Bello": "NG", "Kofi Asante": "GH"},
        id="not-the-overthrown",
    ),
    pytest.param(
        "Le président nigérian Sani Bello et le Ghanéen Kofi Asante se sont réunis samedi à Abuja. "
        "Le président malien Modibo Keita, renversé lundi, est détenu. Modibo Keita a démissionné.",
        {"Sani Bello": "NG", "Kofi Asante": "GH"},
        id="not-whom-a-participle-overthrows",
    ),
    pytest.param(
        "Le président nigérian Sani Bello a reçu samedi à Abuja le Malien Modibo Keita, qui a "
        "renversé un régime honni. M. Keita a salué l'arrestation des voleurs.",
        {"Sani Bello": "NG", "Modibo Keita": "ML"},
        id="who-overthrows",
    ),
    pytest.param(
        "Le sommet de la Cédéao s'est ouvert samedi à Abuja autour du président nigérian Sani "
        "Bello et du Ghanéen Kofi Asante. A Moscou, le président russe Pavel Orlov a critiqué la "
        "réunion.",
        {"Sani Bello": "NG", "Kofi Asante": "GH"},
        id="not-who-criticises-from-afar",
    ),
    pytest.param(
        "Le sommet européen s'est ouvert jeudi à Bruxelles autour du Premier ministre suédois Lars "
        "Berg et du Polonais Jan Nowak. « Nous paierons », a promis Greta Olsen. Marie Petit, du "
        "CNRS, en doute.",
        {"Lars Berg": "SE", "Jan Nowak": "PL", "Greta Olsen": None},
        id="who-needs-no-introduction",
    ),
    pytest.param(
        "La ministre autrichienne Anna Keller est arrivée mardi à Oslo. Elle s'est entretenue avec "
        "son homologue norvégien Lars Berg. Mme Keller a loué la pêche. Il pleut. Il vente. Il "
        "neige. Il gèle. Il tonne. Mme Keller a rencontré le Premier ministre norvégien Per Dahl.",
        {"Anna Keller": "AT", "Lars Berg": "NO", "Per Dahl": "NO"},
        id="further-host",
    ),
    pytest.param(
        "Le président finlandais Paul Martin a rencontré mardi à Oslo le Premier ministre "
        "norvégien, Lars Berg. Paul Martin critique le président américain Bob Miller. Bob Miller "
        "a menacé l'Europe. Bob Miller a parlé de taxes.",
        {"Paul Martin": "FI", "Lars Berg": "NO"},
        id="not-who-is-spoken-of-much",
    ),
    pytest.param(
        "Le sommet de l'Union africaine s'est ouvert samedi à Addis-Abeba autour du président "
        "ghanéen Kofi Asante et du Premier ministre éthiopien Dawit Tesfaye. Le président français "
        "Marc Dubois a salué cette rencontre depuis Paris.",
        {"Kofi Asante": "GH", "Dawit Tesfaye": "ET"},
        id="not-who-comments-from-afar",
    ),
    pytest.param(
        "Le président chilien Pablo Rojas a été reçu mardi à Copenhague par la Première ministre "
        "danoise, Mette Holm. Des manifestants l'attendaient avec la chanteuse Ida Friis.",
        {"Pablo Rojas": "CL", "Mette Holm": "DK"},
        id="not-the-singer",
    ),
    pytest.param(
        "Le président chilien Pablo Rojas a été reçu mardi à Copenhague par la Première ministre "
        "danoise, Mette Holm. La visite a été préparée par le général Juan Vega.",
        {"Pablo Rojas": "CL", "Mette Holm": "DK"},
        id="not-the-general",
    ),
    pytest.param(
        "Le président chilien Pablo Rojas a été reçu mardi à Copenhague par la Première ministre "
        "danoise, Mette Holm. Il a déposé une gerbe devant la statue de Niels Bohr.",
        {"Pablo Rojas": "CL", "Mette Holm": "DK"},
        id="not-the-statue",
    ),
    pytest.param(
        "Le président chilien Pablo Rojas a été reçu mardi à Copenhague par la Première ministre "
        "danoise, Mette Holm. Il a atterri à l'aéroport John Lund.",
        {"Pablo Rojas": "CL", "Mette Holm": "DK"},
        id="not-the-airport",
    ),
    pytest.param(
        "Le président chilien Pablo Rojas a été reçu mardi à Copenhague par la Première ministre "
        "danoise, Mette Holm, a rapporté l'agence Ritzau. Leur entretien portait sur la Chine et "
        "les Etats-Unis.",
        {"Pablo Rojas": "CL", "Mette Holm": "DK"},
        id="not-the-states-spoken-of",
    ),
    pytest.param(
        "Le président chilien Pablo Rojas a été reçu mardi à Copenhague par la Première ministre "
        "danoise, Mette Holm. L'opposant Sergio Pinto dénonce un voyage inutile.",
        {"Pablo Rojas": "CL", "Mette Holm": "DK"},
        id="not-the-opponent",
    ),
    pytest.param(
        "Le président chilien Pablo Rojas a été reçu mardi à Copenhague par la Première ministre "
        "danoise, Mette Holm. L'ONU a salué cette visite.",
        {"Pablo Rojas": "CL", "Mette Holm": "DK"},
        id="not-the-organisation-that-comments",
    ),
    pytest.param(
        "Le président chilien Pablo Rojas a rencontré mardi à Copenhague la Première ministre "
        "danoise, Mette Holm. Le Norvégien Lars Berg avait rallié la ville dans la soirée.",
        {"Pablo Rojas": "CL", "Mette Holm": "DK", "Lars Berg": "NO"},
        id="who-comes-too",
    ),
    pytest.param(
        "Le président chilien Pablo Rojas a rencontré mardi à Copenhague la Première ministre "
        "danoise, Mette Holm. L'Estonien Tanel Kask et la Lettone Ilze Ozola ont gagné "
        "Copenhague dans la nuit.",
        {"Pablo Rojas": "CL", "Mette Holm": "DK", "Tanel Kask": "EE", "Ilze Ozola": "LV"},
        id="both-who-come-too",
    ),
    pytest.param(
        "Le président chilien Pablo Rojas a rencontré mardi à Copenhague la Première ministre "
        "danoise, Mette Holm. M. Rojas est arrivé lundi. L'Espagnole Ana Vidal a suivi mardi "
        "matin.",
        {"Pablo Rojas": "CL", "Mette Holm": "DK", "Ana Vidal": "ES"},
        id="who-follows",
    ),
    pytest.param(
        "Le président chilien Pablo Rojas a rencontré mardi à Copenhague la Première ministre "
        "danoise, Mette Holm. Le ministre norvégien Lars Berg a atterri à 9h.",
        {"Pablo Rojas": "CL", "Mette Holm": "DK", "Lars Berg": "NO"},
        id="the-minister-who-comes-too",
    ),
    pytest.param(
        "Le président chilien Pablo Rojas a rencontré mardi à Copenhague la Première ministre "
        "danoise, Mette Holm. Le Norvégien Lars Berg est arrivé lundi à Lima.",
        {"Pablo Rojas": "CL", "Mette Holm": "DK"},
        id="not-who-comes-elsewhere",
    ),
    pytest.param(
        "Le président chilien Pablo Rojas a rencontré mardi à Copenhague la Première ministre "
        "danoise, Mette Holm. Le Norvégien Lars Berg était arrivé à Copenhague en 2012.",
        {"Pablo Rojas": "CL", "Mette Holm": "DK"},
        id="not-who-came-long-ago",
    ),
    pytest.param(
        "Le président chilien Pablo Rojas a rencontré mardi à Copenhague la Première ministre "
        "danoise, Mette Holm. Le chanteur norvégien Lars Berg est arrivé à Copenhague mardi.",
        {"Pablo Rojas": "CL", "Mette Holm": "DK"},
        id="not-the-singer-who-comes",
    ),
    pytest.param(
        "Le président chilien Pablo Rojas a rencontré mardi à Copenhague la Première ministre "
        "danoise, Mette Holm. Le Norvégien Lars Berg suit la visite de près.",
        {"Pablo Rojas": "CL", "Mette Holm": "DK"},
        id="not-who-follows-it-from-afar",
    ),
    # who heads a side, who faces whom, who is not there
    pytest.param(
        "Les délégations péruvienne et chilienne se sont rencontrées mardi à Oslo. A la tête de "
        "la délégation chilienne, la ministre de la Défense Ana Vidal a parlé d'espoir. Son "
        "homologue, Luis Mora, a promis une réponse. Les deux parties se reverront.",
        {"Ana Vidal": "CL", "Luis Mora": "PE"},
        id="heads-of-two-delegations",
    ),
    pytest.param(
        "La ministre chilienne de la Défense, Ana Vidal, a reçu mardi à Santiago le ministre turc "
        "Ali Kaya. Elle a agi, a dit à Lima le président chilien Pablo Rojas, comme convenu.",
        {"Ana Vidal": "CL", "Ali Kaya": "TR"},
        id="not-the-head-who-is-elsewhere",
    ),
    pytest.param(
        "Nicolas Girod au Pérou, le rail dans ses bagages\nLe président de la République est "
        "arrivé lundi à Lima pour une visite d'Etat. Le président péruvien Luis Mora l'a reçu.",
        {"Nicolas Girod": None, "Luis Mora": "PE"},
        id="whom-the-title-alone-names",
    ),
    pytest.param(
        "Visite du président chilien Pablo Rojas à Athènes\nLe dirigeant conservateur a été reçu "
        "mardi par le président Nikos Vasilakis. Le Premier ministre grec Alexis Markou attend "
        "son tour.",
        {"Pablo Rojas": "CL", "Nikos Vasilakis": "GR"},
        id="none-yet-to-be-named",
    ),
    pytest.param(
        "Le président américain Bill Lawson a été reçu mardi à Gaza par Yasser Haddad. Les deux "
        "hommes ont parlé d'une trêve.",
        {"Bill Lawson": "US", "Yasser Haddad": "PS"},
        id="host-in-gaza",
    ),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_participants(text: str, expected: dict[str, str | None]) -> None:
    assert {p.name: p.country for p in participants(text)} == expected


# --- What is told of each ---

TOLD = (
    "Le président finlandais Paul Martin a rencontré mardi à Oslo la Première ministre "
    "norvégienne, Kari Berg. Il lui a remis une lettre. Mme Berg l'a lue. Les deux "
    "dirigeants se reverront à Helsinki."
)


def test_order_is_that_of_first_mention() -> None:
    assert [p.name for p in participants(TOLD)] == ["Paul Martin", "Kari Berg"]


def test_roles_are_as_written() -> None:
    roles = [p.role for p in participants(TOLD)]
    assert roles == ["président finlandais", "première ministre norvégienne"]


def test_mentions_are_the_passages_that_mean_one_participant() -> None:
    martin, berg = participants(TOLD)
    assert [m.text for m in martin.mentions] == ["Le président finlandais Paul Martin", "Il"]
    assert [m.text for m in berg.mentions][-1] == "Mme Berg"


def test_persons_and_countries_by_kind() -> None:
    text = (
        "Le président finlandais Paul Martin a rencontré mardi à Riga la présidente lettone. La "
        "Lettonie réclame des renforts."
    )
    assert [p.kind for p in participants(text)] == ["person", "country"]

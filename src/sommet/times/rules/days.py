"""What days, months, years and stretches of them look like."""

from __future__ import annotations

from sommet.times.rules import Rule

_LE = "(?:{deictic} |le |les )?"
_FIRST = "(?: {weekday})?(?: {day})?(?: {month})?(?: {year})?"
_LAST = "(?: {to_weekday=weekday})?(?: {to_day=day})?(?: {to_month=month})?(?: {to_year=year})?"
_TO_EDGE = "(?:(?:[àa] la |au |en )?{edge}[ -](?:du mois d[e'] ?|de |d')?)"

_QUARTER = (
    "(?:(?:au |le )?(?:premier|deuxième|second|troisième|quatrième|dernier) )?(?:tri|se)mestre"
)

DAYS = (
    Rule(
        "a day of a month",
        "{bound}?" + _LE + r"(?:{weekday},? (?:le )?)?{day}\.? {month}(?:,? {year})?(?: {when})?",
        (
            "Il arrive [le mardi 18 juin 2024].",
            "Le sommet du [1er juillet] aura lieu.",
            "Il est venu [le 12 juin dernier].",
            "En [ce 20 mars], il parle.",
            "Il vient [le 12 sept. 2024].",
            "Il sera là [à partir du 1er juillet].",
            "Il est né [le quatorze juillet 1990].",
            "Publié [le 09. avril 2025]",
        ),
        ("Il a visité la place du 11-Novembre.", "Il a 12 marsouins.", "Les 38 maires sont là."),
        needs="{month}",
    ),
    Rule(
        "a day in figures",
        "{bound}?" + _LE + "(?:{weekday} )?"
        r"(?:{day=day_digits}(?P<mark>[./-]){month=month_digits}(?P=mark){year}"
        r"|{iso_year=year}-(?P<iso_month>0[1-9]|1[0-2])-(?P<iso_day>0[1-9]|[12][0-9]|3[01]))",
        ("Paris, [19.04.2017]", "Il arrive [le 12/07/2023].", "Vu [2020-08-23] à Paris."),
        ("Version 1.2.3 du logiciel.", "Il a 12/07 points.", "Tél. 01-02-20035"),
        needs="[0-9][./-][0-9]",
    ),
    Rule(
        "a weekday",
        "{bound}?(?:tôt |tard )?(?:{deictic} )?{weekday}(?: {when}| {weeks})?",
        (
            "Il est arrivé [mercredi].",
            "Il viendra [lundi prochain].",
            "Il viendra [jeudi en huit].",
            "[Ce mardi], il parle.",
            "Il est là [depuis lundi].",
            "Il arrive [tôt mardi] matin.",
        ),
        ("Les lundis sont longs.",),
        needs="{weekday}",
    ),
    Rule(
        "a day of the month at hand",
        "(?:{bound}|le |(?:{deictic} )?{weekday} ){day=day_digits}"
        "(?= au (?:petit )?(?:matin|soir))",
        ("Il arrive [le 8] au matin.", "Il arrive [lundi 17] au soir."),
        ("Il arrive le 8 en tête.",),
        needs="au (?:petit )?(?:matin|soir)",
    ),
    Rule(
        "a day of the month in a town",
        "le {day=day_digits}(?= (?:(?-i:à [A-ZÉ])|prochain|courant))",
        ("Il recevra [le 3] à Helsinki le roi.", "Il viendra [le 24] prochain."),
        ("Il a le 3 à sa porte.", "Il est le 3e à Oslo.", "Il a vu les 3 à Oslo."),
        needs="le [0-9]",
    ),
    Rule(
        "a weekday with its number",
        "{bound}?(?:{deictic} |le )?{weekday} {day=day_digits}(?= ?(?:[,;)]|[.](?! ?[a-z])| à ))",
        ("[Depuis le vendredi 24], ils débattent.", "Il arrive [mardi 18] à Oslo."),
        ("Il a vu vendredis 24, dit-il.", "Il a 17 ans, dit-il."),
        needs="(?:di|dimanche) [0-9]",
    ),
    Rule(
        "the end of a stretch, by its day",
        r"(?P<bound>jusqu'au) {day=day_digits}(?= ?(?:[,.;:)]|inclus|$))",
        ("Il reste [jusqu'au 3]. Il part.",),
        ("Il reste jusqu'au 38e parallèle.", "Il monte jusqu'au 3 étages."),
        needs="jusqu'au [0-9]",
    ),
)

MONTHS_AND_YEARS = (
    Rule(
        "a month",
        "(?:{bound}|(?P<marker>en|(?:au|au cours du|le) mois d[e']|de|d')(?: |(?<=')))?"
        + _TO_EDGE
        + "?{month}(?: {year})?(?: {when})?",
        (
            "Le pont remonte à [mai 1998].",
            "La visite est prévue [fin février].",
            "Il l'a dit [à la mi-mars].",
            "Un sommet [en juin] à Paris.",
            "Il était là [en juin dernier].",
            "La crise dure [depuis août].",
        ),
        ("Avril Keller parle.", "Il va sur Mars."),
        needs="{month}",
    ),
    Rule(
        "a year",
        "(?:{bound}|(?P<marker>en|l'année|année|de|d'|à l'horizon|" + _QUARTER + ")(?: |(?<=')))?"
        "(?:{edge}[ -])?{year}",
        (
            "Il l'a vu [en 2015].",
            "Il l'a vu [fin 2019].",
            "Il règne [depuis 2011].",
            "Il signera [au premier trimestre 2025].",
        ),
        ("Il vole en Mirage 2000.", "Un contingent de 2000 soldats."),
        needs="{year}",
    ),
)

RANGES = (
    Rule(
        "a range of days, months or years",
        "(?:du|de|des|les|entre(?: le)?)"
        + _FIRST
        + " (?:au|[àa]|et(?: le)?|jusqu'au|jusqu'à)"
        + _LAST,
        (
            "Il est là [du 20 au 22 mars].",
            "Ils se voient [les 12 et 13 juin 2018].",
            "La visite dure [de jeudi à samedi].",
            "La réunion [des 8 et 9 mai 2019] est close.",
            "La visite va [du 28 février au 2 mars].",
            "La crise a duré [de 2014 à 2020].",
        ),
        ("Une marche de 12 à 15 jours.",),
        needs="{weekday} | {month} | {year}",
    ),
    Rule(
        "two dated weekdays",
        "(?:le )?{weekday} {day}(?: {month})? (?:et|au|[àa]) (?:le )?"
        "{to_weekday=weekday} {to_day=day} {to_month=month}(?: {to_year=year})?",
        ("Il sera là [samedi 22 et dimanche 23 juin].",),
        ("Il a vu lundis 3 ministres et mardis 2 juges.",),
        needs="{weekday}",
    ),
    Rule(
        "a range with a dash",
        "(?:{weekday} )?{day=day_digits} ?[-–/] ?{to_day=day_digits} {to_month=month}"
        "(?: {to_year=year})?",
        ("Sommet de Paris, [12-13 juin 2018].",),
        needs="[0-9] ?[-–/] ?[0-9]",
    ),
    Rule(
        "two months",
        "(?:en |de )?{month}[-–]{to_month=month}(?: {to_year=year})?",
        ("Les élections [de mars-avril] sont closes.",),
        needs="[-–]{month}",
    ),
    Rule(
        "two years",
        "{year}[-–]{to_year=year}",
        ("Le plan [2014-2020] est clos.",),
        needs="[-–]{year}",
    ),
    Rule(
        "two weekdays",
        "{weekday} (?P<pair>et) {to_weekday=weekday}",
        ("Le sommet se tient [vendredi et samedi].",),
        needs="et {weekday}",
    ),
    Rule(
        "a night between two days",
        "(?:(?:dans|durant|pendant) )?(?:la )?(?P<part>nuit)(?: de| du)"
        + _FIRST
        + " (?:au|[àa])"
        + _LAST,
        (
            "Il est arrivé [dans la nuit de mardi à mercredi].",
            "Il part [dans la nuit du 4 au 5 mai].",
        ),
        needs="nuit d[eu]",
    ),
)

SHIFTS = (
    Rule(
        "a day from another",
        "{bound}?{days}",
        ("Il est là [aujourd'hui].", "[La veille], il parlait.", "Il est là [depuis hier]."),
        ("À la veille du sommet, il part.", "Au lendemain de l'accord, il part."),
        needs="{days}",
    ),
    Rule(
        "a period from now",
        "{bound}?(?:(?:[àa] la |au |en )?{edge} (?:de )?)?{period}(?: {when})?",
        ("Il est venu [l'an dernier].", "Il veut partir [à la fin du mois]."),
        ("Le livre de l'année est là.",),
        needs="{period}",
    ),
    Rule(
        "a day of this month",
        "(?:{bound}|le |ce )?{day=day_digits} (?P<period>du mois)(?: {when})?",
        ("Il part [le 12 du mois].",),
        needs="du mois",
    ),
)

COUNTS = (
    Rule(
        "so long ago",
        "(?P<ago>il y a|voilà|voici) (?:à peine |{approx})?{amount} {unit}(?! et demie?)",
        ("[Il y a deux ans], il parlait.", "Elle a gagné [il y a 30 ans]."),
        ("Il y a un an et demi, il parlait.", "Il y a quelques jours, il parlait."),
        needs="il y a | voilà | voici",
    ),
    Rule(
        "in so long",
        "dans {amount} {unit}",
        ("Il part [dans trois jours].",),
        ("Il part dans les trois jours.", "Il part dans quelques jours."),
        needs="dans {amount}",
    ),
    Rule(
        "so long after",
        "{amount} {unit} (?:(?P<later>plus tard)|(?P<earlier>plus tôt|auparavant))",
        ("[Trois jours plus tard], il part.", "[Un an plus tôt], il partait."),
        ("Quelques jours plus tard, il part.", "Dix ans après, il part."),
        needs="plus t | auparavant",
    ),
)

SEASONS = (
    Rule(
        "a season",
        "(?:{bound}|(?P<marker>au|[àa] l'|en|dès l'|l'|le|{deictic})(?: |(?<=')))?"
        "{season}(?: {year})?(?: {when})?",
        ("Il viendra [au printemps].", "Il est venu [l'été dernier].", "C'était [à l'été 2018]."),
        ("Il a été reçu.", "Il aime l'été."),
        needs=r"\b{season}\b",
    ),
)

"""What parts of the day and clock times look like."""

from __future__ import annotations

from sommet.times.rules import Rule

_DURING = "(?:dans|au cours de|durant|pendant) (?:la |l')"
_AT_EDGE = (
    "(?:à la |en |à l'|au )(?:toute )?(?:fin|début|milieu|cours|pleine?) (?:de |d')?(?:la |l')?"
)

PARTS_OF_DAY = (
    Rule(
        "a part of the day",
        "(?P<alone>{deictic} |(?:(?:plus )?t[oô]t |(?:plus )?tard )?"
        + _DURING
        + "|"
        + _AT_EDGE
        + "|à la |à l'|au |en |vers (?:la |le |l'))?"
        "(?-i:{part})(?P<anaphor>-là| même)?",
        (
            "Il arrive [cet après-midi].",
            "Il l'a vu [dans la soirée].",
            "Il l'a vu [en fin de matinée].",
            "Il l'a vu [au petit matin].",
            "Il l'a vu [à la mi-journée].",
            "Il l'a vu [vers la mi-journée].",
            "Il l'a vu ce mardi [soir].",
        ),
        ("Il lit Le Soir.", "Il lit Le Matin.", "Il vient dans la soirée de gala."),
        needs="{part}",
    ),
    Rule(
        "the part of the day in a narrative",
        "(?P<alone>le |l')(?P<part>(?-i:matin|soir|après-midi))(?P<anaphor>-là| même)?",
        ("[Le soir même], il parlait.", "[L'après-midi], il parlait.", "Il parlait [le soir]."),
        ("Il lit Le Soir.",),
        needs="matin | soir | après-midi",
    ),
    Rule(
        "last night",
        "(?P<alone>(?:dans |durant |pendant )?la )(?P<part>nuit) {when}",
        ("Ils ont parlé [la nuit dernière].",),
        needs="nuit",
    ),
)

_AT = (
    r"(?:(?P<lead>(?-i:[àÀA])|dès|pour|après|de) |(?P<told>(?<=tait\x20)|(?<=\best\x20)))?"
    "(?:les )?(?:{bound}|{approx})?"
)
_OF_DAY = (
    "(?: {part=of_part})?(?: (?:pile|précises|tapantes"
    "|(?P<about>environ|passées?(?: de (?:quelques|{some=amount}) minutes)?)))?"
)
_LESS = "moins (?:(?P<quarter>le quart)|{less=amount})"
_ZONE = r"(?:,? ?(?P<paren>\()?{zone}(?(paren)\)))?"
_OTHER = (
    r"(?: ?[(/,] ?(?:soit )?(?:à )?{other_hour=hour} ?(?:h|heures?|:)(?: ?{other_minute=minute})?"
    r" ?(?:{other_zone=zone}|à [A-ZÉ][\w-]{1,30})\)?)?"
)
# « 3h40 de discussions », « deux heures plus tard », « 15 heures par jour » measure; « vers 22
# heures de La Paz » and « à 11 h sur le perron » do not
_NO_MEASURE = (
    "(?! (?:(?-i:de (?!l'apr|la nuit|la mati|la soir)[a-zà-ÿ]|d'[a-zà-ÿ])|des "
    "|du (?!soir|matin|petit)|plus t|durant |sur (?:24|vingt)|par (?:jour|nuit|semaine|mois|an)"
    "|suppl|cons[eé]c|d'affil)|/)"
)
_AFTER = _OF_DAY + _ZONE + _OTHER + _NO_MEASURE

CLOCK_TIMES = (
    Rule(
        "hours with h",
        _AT
        + r"{hour} ?(?P<clear>h)(?: ?{minute}| "
        + _LESS
        + r")?(?: ?(?:mn|min))?(?!\w)"
        + _AFTER,
        (
            "Il arrive [à 15h].",
            "Il arrive [à 15 h].",
            "Il arrive [vers 15h30].",
            "Il arrive [à 22H00 locales (20H00 GMT)].",
            "C'était [vers 3h40 du matin].",
            "Il arrive [à 10h10, heure de Séoul].",
            "Il arrive [autour de 14H00 françaises (15H00 locales)].",
            "Il arrive [vers 22h] de La Paz.",
            "Il arrive [à 9h moins 10].",
        ),
        (
            "Après 3h40 de discussions, il part.",
            "Il roule à 20 km/h.",
            "Il dort 24h par jour.",
            "Une réunion de 3h à Paris.",
        ),
        needs="[0-9] ?h",
    ),
    Rule(
        "hours in words",
        _AT + "(?:{hour} ?|{hour_word=number} )(?P<full>heures?)"
        "(?: (?:{minutes=amount} minutes?|{minute}|{minute_word=number}"
        "|(?P<extra>et demie?|et quart)|" + _LESS + r"))?(?!\w)" + _AFTER,
        (
            "Il arrive [à 14 heures 30 (heure locale)].",
            "Il arrive [à 8 heures du soir].",
            "Il arrive [vers trois heures de l'après-midi].",
            "Il arrive [à dix heures et demie].",
            "Il arrive [à dix heures moins le quart].",
            "Il arrive [à cinq heures moins vingt].",
            "Il arrive [à 16 heures 5 minutes].",
        ),
        ("Il parle trois heures de suite.", "C'est à deux heures de route."),
        needs="heure",
    ),
    Rule(
        "hours with a colon",
        _AT + r"{hour}(?:(?P<clear>(?<=[0-9]{2}):)|:){minute}(?![:\w])" + _AFTER,
        ("Il arrive [à 14:30].", "Vendredi, [06:40]"),
        ("Il a couru en 14:30:15.", "Il cite Jean 3:16."),
        needs=":[0-9]",
    ),
    Rule(
        "noon and midnight",
        "(?:{deictic} )?"
        + _AT
        + r"(?-i:{noon})(?:(?P<extra> et demie?| et quart| pile)| "
        + _LESS
        + r"| {minute_word=number}(?= ?[,.;:)]))?(?: passé)?(?!\w)"
        + _ZONE
        + _OTHER,
        (
            "Il arrive [à midi].",
            "Il arrive [peu après minuit].",
            "Il part [à midi et demi].",
            "Il arrive [à midi moins cinq].",
            "Il arrive [à minuit dix].",
            "Il arrive [à midi] dix minutes avant lui.",
        ),
        ("Il prend la gare du Midi.", "Le Midi attend."),
        needs="(?<!-)midi | minuit",
    ),
)

HOURS = (
    Rule(
        "a range of hours",
        "(?P<range>de|entre) (?:{hour} ?(?:(?:h|heures?|:)(?: ?{minute})?)?|{noon}) (?:à|et) "
        "(?:{to_hour=hour} ?(?:h|heures?|:)(?: ?{to_minute=minute})?|{to_noon=noon})"
        r"(?!\w)" + _ZONE + _NO_MEASURE,
        ("Il parle [de 11H00 à 17H00].", "Il parle [entre 22 heures et minuit]."),
        needs="(?:à|et) (?:[0-9]|midi|minuit)",
    ),
)

LAPSES = (
    Rule(
        "an hour from another",
        "(?:{hour_count=number} (?:bonnes? |petites? |grosses? )?heures?"
        "(?: et (?:(?P<half>demie?)|quart|{minute_count=number} minutes))?"
        "|{minute_only=amount} minutes|{quarters=number} quarts? d'heure"
        "|(?P<half_hour>une (?:bonne |petite |grosse )?demi-heure))"
        " (?:plus tard|après(?= ?[,.;:)]))",
        (
            "Il a suivi [une heure plus tard].",
            "Il a suivi [une heure et demie plus tard].",
            "Il a suivi [vingt minutes plus tard].",
            "Il a suivi [trois quarts d'heure plus tard].",
            "Il a suivi [une demi-heure après], par la route.",
        ),
        ("Il part une heure après le roi.", "Il a parlé une heure plus tôt."),
        needs="plus tard | après ?[,.;:)]",
    ),
)

"""What only looks like a time: lengths, places and names."""

from __future__ import annotations

from sommet.times.rules import Rule

_FOR = (
    "(?:dur(?:e|é|ée de|ait|er|era|aient|ent)|"
    "pendant|durant|en|en moins d[e']|dans(?: les)?|sous|au bout d[e']|près d[e']|moins d[e']"
    r"|(?:pendant|durant|duré|en) (?:un peu|à peine) (?:plus|moins) d[e']"
    r"|(?<!peu\x20)(?<!peine\x20)plus d[e']|quelques?|toutes les|ces|une|il y a)"
)
_NAMED_AFTER_DAYS = (
    "(?:rue|avenue|place|boulevard|pont|stade|square|quartier|mouvement|parti|aéroport|université"
    "|parc|attentats?|attaques?)"
)

NOT_DATES = (
    Rule(
        "a duration",
        _FOR + " ?(?:{hour}|24|48|72|{number}) ?(?:h|heures?)(?: ?{minute})?",
        (
            "Il parle [pendant deux heures].",
            "Il part [dans les 24 heures].",
            "Il y va [en 3h40].",
            "Ils parlent [pendant un peu plus d'une heure] et demie.",
        ),
        ("Il arrive à 15h.", "Il arrive à un peu plus de 15h."),
        needs=r"heure | [0-9 ]h(?:\b|[0-9])",
    ),
    Rule(
        "a decade",
        "années [0-9]{2,4}(?:-[0-9]{2,4})?",
        ("La crise des [années 90].",),
        ("L'année 2019 est close.",),
        needs="années [0-9]",
    ),
    Rule(
        "a place or a movement named after a day",
        _NAMED_AFTER_DAYS + " du {day}[ -]{month}(?:[ -]{year})?",
        ("Il traverse la [place du 21 septembre].",),
        ("Le sommet du 21 septembre.",),
        needs="{month}",
    ),
    Rule(
        "a day's name as a name",
        "{day=day_digits}-{month}(?:-{year})?",
        ("Le [11-Septembre] l'a changé.",),
        ("Le 11 septembre, il parle.",),
        needs="[-–]{month}",
    ),
    Rule(
        "each week",
        "(?:le|les|chaque|tous les|un|du|des|par) {weekday}s?"
        "(?!,? (?:le )?[0-9])(?! (?:premier|{when}|suivant))",
        ("Il prie [le vendredi].", "Il parle [chaque lundi]."),
        ("Il vient le mardi 12 mars.",),
        needs="{weekday}",
    ),
    Rule(
        "tomorrow as the time to come",
        r"(?<!partir\x20)(?<!compter\x20)(?:de demain|d'après-demain)",
        ("L'Europe [de demain] se joue.",),
        ("Il sera là à partir de demain.",),
        needs="demain",
    ),
    Rule(
        "the planet and first names",
        r"(?<![0-9r]\x20)(?-i:Mars|Mai|Avril)(?! {year})",
        ("Il va vers [Mars].", "[Avril] Keller parle."),
        ("Le 9 Mars, il parle.",),
        needs="mars | mai | avril",
    ),
    Rule(
        "a name",
        "(?-i:{name})",
        ("Il lit le [Journal du Dimanche].",),
        ("Il cite le journal du dimanche 3 mai.",),
        needs="{name}",
    ),
)

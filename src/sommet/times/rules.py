"""What time expressions look like, and what only looks like one, each rule with its proof.

A pattern is a regular expression in which a space stands for one to three spaces and ``{name}``
for a word of the vocabulary, captured under that name; ``{name=fragment}`` captures it under
another. No quantifier stands within another, so matching is linear in the text.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from sommet.times.vocabulary import vocabulary

_SPACE = " {1,3}"
_SENTENCE_END = re.compile('[.!?…]["»”)]? +(?=[A-ZÀ-Þ«"“])|\n+')
_NAMES = re.compile(r"\{(?:(?P<group>[a-z_]+)=)?(?P<fragment>[a-z_]+)\}")


@dataclass(frozen=True)
class Rule:
    """A pattern whose named groups carry the value, with its proof.

    Attributes:
        name: what it finds.
        pattern: see the module.
        finds: sentences in which it finds just what stands in square brackets.
        passes: sentences in which it finds nothing.
        needs: short patterns, in lower case and parted by `` | ``, for words of which every match
            has one; the long one is neither compiled nor tried where none of them stands.
    """

    name: str
    pattern: str
    finds: tuple[str, ...]
    passes: tuple[str, ...] = ()
    needs: str = field(kw_only=True)

    @property
    def regex(self) -> re.Pattern[str]:
        """The pattern, compiled once."""
        return compiled(self.pattern)

    def find(self, text: Sentences) -> Iterator[re.Match[str]]:
        """Yield the matches in a text."""
        for start, end in text.having(self.needs):
            yield from self.regex.finditer(text.text, start, end)


class Sentences:
    """A folded text and where its sentences stand, for a rule to look into few of them.

    No time expression goes on from one sentence to the next.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._lower = text.lower()  # as long as the text, after folding
        ends = [match.end() for match in _SENTENCE_END.finditer(text)]
        self._bounds = [0, *ends, len(text)]
        self._having: dict[str, Sequence[tuple[int, int]]] = {}

    def having(self, words: str) -> Sequence[tuple[int, int]]:
        """Return start and end of each sentence in which one of the patterns in lower case matches.

        It is looked for once, though several rules need it.
        """
        found = self._having.get(words)
        if found is None:
            several = words.split(" | ")
            if len(several) > 1:
                found = sorted({sentence for word in several for sentence in self.having(word)})
            else:
                found = []
                for match in _needed(words).finditer(self._lower):
                    if not found or match.start() >= found[-1][1]:  # of a further sentence
                        place = bisect_right(self._bounds, match.start())
                        found.append((self._bounds[place - 1], self._bounds[place]))
            self._having[words] = found
        return found


def phrase(words: str) -> str:
    """Return a pattern for a phrase of the vocabulary: accents optional, « de » contracted.

    Example:
        >>> phrase("août")
        'ao[uû]t'
    """
    parts = []
    for character in words:
        base = unicodedata.normalize("NFD", character)[0]
        if base != character:
            parts.append(f"[{base}{character}]")
        else:
            parts.append(
                {" ": _SPACE, "-": "[- ]", ".": r"\.?"}.get(character, re.escape(character))
            )
    return "".join(parts)


def any_of(phrases: Iterable[str]) -> str:
    """Return a pattern for any of the phrases, the longest first."""
    return "(?:" + "|".join(phrase(p) for p in sorted(phrases, key=len, reverse=True)) + ")"


def _leading(phrases: Iterable[str]) -> str:
    """Return a pattern for a phrase before a noun, its space or elision included."""
    forms = []
    for words in sorted(phrases, key=len, reverse=True):
        if words.endswith(" de"):
            forms.append(
                phrase(words[:-3])
                + rf"{_SPACE}d(?:e{_SPACE}(?:la{_SPACE}|l')?|u{_SPACE}|es{_SPACE}|')"
            )
        elif words.endswith("à"):
            forms.append(phrase(words[:-1]) + rf"(?:[aà]{_SPACE}(?:la{_SPACE}|l')?|aux?{_SPACE})")
        else:
            forms.append(phrase(words) + rf"{_SPACE}(?:l[ae]s?{_SPACE}|l')?")
    return "(?:" + "|".join(forms) + ")"


@cache
def fragments() -> dict[str, str]:
    """Return what each name in a pattern stands for."""
    words = vocabulary()
    simple = [w for w, n in words.numbers.words.items() if n < 20]
    tens = [w for w, n in words.numbers.words.items() if n >= 20]
    number = rf"(?:{any_of(tens)}(?:[- ](?:et[- ])?{any_of(simple)})?|{any_of(simple)})(?!\w)"
    place = rf"(?-i:[A-ZÉ])[\w-]{{1,30}}(?:{_SPACE}(?-i:[A-ZÉ])[\w-]{{1,30}})?"
    demonym = "[a-zé-]{2,20}(?:aise|ienne|oise|aine|ine|ise|ande|que)"
    zone = (
        rf"(?:{any_of(words.zones.words)}|heures?{_SPACE}d(?:e{_SPACE}|u{_SPACE}|'){place}"
        rf"|heure{_SPACE}{demonym})(?!\w)"
    )
    return {
        "weekday": any_of(words.weekdays.words),
        "day": rf"(?:(?:1er|0?[1-9]|[12][0-9]|3[01])(?![\w])|{number})",
        "day_digits": r"(?:1er|0?[1-9]|[12][0-9]|3[01])",
        "month": any_of(words.months.words) + r"(?!\w)",
        "month_digits": r"(?:0?[1-9]|1[0-2])",
        "year": r"(?:1[89]|20)[0-9]{2}(?![0-9])",
        "amount": rf"(?:[1-9][0-9]{{0,2}}|{number})",
        "unit": any_of(words.units.words) + r"(?!\w)",
        "days": any_of(words.days.words),
        "period": any_of(words.periods.words),
        "season": any_of(words.seasons.words),
        "part": any_of(words.parts.words),
        "edge": any_of(words.edges.words),
        "approx": _leading(words.approximators.words),
        "bound": _leading(words.bounds.words),
        "zone": zone,
        "name": any_of(words.names.words),
        "number": number,
        "hour": r"(?:2[0-3]|[01]?[0-9])",
        "minute": r"[0-5][0-9]",
        "noon": "(?:midi|minuit)",
        "when": r"(?:derni[eè]re?s?|pass[eé]e?s?(?! [0-9])|prochaine?s?)",
        "weeks": "en (?:huit|quinze)".replace(" ", _SPACE),
        "deictic": "(?:ce|cet|cette)",
        "later": r"(?:plus tard|apr[eè]s(?= ?[,.;:)])|plus t[oô]t|auparavant)".replace(
            " t", f"{_SPACE}t"
        ),
        "of_part": (
            f"(?:du{_SPACE}(?:petit{_SPACE})?matin|du{_SPACE}soir|de{_SPACE}l'apr[eè]s[- ]midi"
            f"|de{_SPACE}la{_SPACE}(?:nuit|matin[eé]e|soir[eé]e))"
        ),
    }


def _spaced(pattern: str) -> str:
    return pattern.replace(" ?", "\0").replace(" ", _SPACE).replace("\0", " {0,3}")


@cache
def _needed(pattern: str) -> re.Pattern[str]:
    """Compile what a rule needs; without `re.IGNORECASE`, which makes it ten times slower."""
    return re.compile(_NAMES.sub(lambda m: fragments()[m["fragment"]].lower(), _spaced(pattern)))


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Compile a rule's pattern, see the module; it neither starts nor ends within a word."""

    def fragment(match: re.Match[str]) -> str:
        name = match["group"] or match["fragment"]
        return f"(?P<{name}>{fragments()[match['fragment']]})"

    body = _NAMES.sub(fragment, _spaced(pattern))
    return re.compile(rf"(?<![\w-])(?:{body})(?!\w)", re.IGNORECASE)


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
        ("[Depuis le vendredi 17], ils débattent.", "Il arrive [mardi 18] à Oslo."),
        ("Il a vu vendredis 17, dit-il.", "Il a 17 ans, dit-il."),
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
            "Le dernier remonte à [juillet 2000].",
            "La visite est prévue [fin février].",
            "Il l'a dit [à la mi-mars].",
            "Un sommet [en juin] à Paris.",
            "Il était là [en juin dernier].",
            "La crise dure [depuis août].",
        ),
        ("Avril Haines parle.", "Il va sur Mars."),
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
            "La réunion [des 22 et 23 mars 2018] est close.",
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
            "Frappes [dans la nuit du 13 au 14 avril].",
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
        + "|à la |à l'|au |en )?"
        "(?-i:{part})(?P<anaphor>-là| même)?",
        (
            "Il arrive [cet après-midi].",
            "Il l'a vu [dans la soirée].",
            "Il l'a vu [en fin de matinée].",
            "Il l'a vu [au petit matin].",
            "Il l'a vu [à la mi-journée].",
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
_ZONE = r"(?:,? ?(?P<paren>\()?{zone}(?(paren)\)))?"
_OTHER = (
    r"(?: ?[(/,] ?(?:soit )?(?:à )?{other_hour=hour} ?(?:h|heures?|:)(?: ?{other_minute=minute})?"
    r" ?(?:{other_zone=zone}|à [A-ZÉ][\w-]{1,30})\)?)?"
)
# « 2h20 de discussions », « deux heures plus tard », « 15 heures par jour » measure; « vers 22
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
        _AT + r"{hour} ?(?P<clear>h)(?: ?{minute})?(?: ?(?:mn|min))?(?!\w)" + _AFTER,
        (
            "Il arrive [à 15h].",
            "Il arrive [à 15 h].",
            "Il arrive [vers 15h30].",
            "Il arrive [à 21H00 locales (18H00 GMT)].",
            "C'était [vers 2h20 du matin].",
            "Il arrive [à 10h10, heure de Séoul].",
            "Il arrive [autour de 11H00 françaises (12H00 locales)].",
            "Il arrive [vers 22h] de La Paz.",
        ),
        (
            "Après 2h20 de discussions, il part.",
            "Il roule à 20 km/h.",
            "Il dort 24h par jour.",
            "Une réunion de 3h à Paris.",
        ),
        needs="[0-9] ?h",
    ),
    Rule(
        "hours in words",
        _AT + "(?:{hour}|{hour_word=number}) (?P<full>heures?)"
        "(?: (?:{minute}|{minute_word=number}|(?P<extra>et demie?|et quart|moins le quart)))?"
        r"(?!\w)" + _AFTER,
        (
            "Il arrive [à 14 heures 30 (heure locale)].",
            "Il arrive [à 8 heures du soir].",
            "Il arrive [vers trois heures de l'après-midi].",
            "Il arrive [à dix heures et demie].",
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
        + r"(?-i:{noon})(?P<extra> et demie?| et quart| pile)?(?: passé)?(?!\w)"
        + _ZONE
        + _OTHER,
        ("Il arrive [à midi].", "Il arrive [peu après minuit].", "Il part [à midi et demi]."),
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
        ("Il parle [de 10H00 à 18H00].", "Il parle [entre 19 heures et minuit]."),
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
            "Il y va [en 2h20].",
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
        ("Il va vers [Mars].", "[Avril] Haines parle."),
        ("Le 9 Mars, il parle.",),
        needs="mars | mai | avril",
    ),
    Rule(
        "a name",
        "(?-i:{name})",
        ("Il lit le [Journal du Dimanche].",),
        ("Il cite le journal du dimanche 22 avril.",),
        needs="{name}",
    ),
)

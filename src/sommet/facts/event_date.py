"""The day of the main event: which of the article's dates is that of the meeting itself."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from sommet.clauses import governor, predicates
from sommet.facts.encounters import LATER_WEIGHT, LEAD_WEIGHTS, Encounter
from sommet.facts.event import Meeting
from sommet.facts.event_cues import cue_words, encounter_cue
from sommet.facts.news_days import (
    days_of_the_news,
    days_shown,
    days_told,
    recent_days,
    verb_of,
)
from sommet.grammar import (
    auxiliaries,
    has_avoir,
    has_feature,
    is_conditional,
    is_definite,
    is_future,
    is_negated,
    is_pluperfect,
    is_unreal,
    is_verb,
    verb_governing,
    verb_lemma,
)
from sommet.models import Arrival, When
from sommet.parse import Span, Token
from sommet.places.place import LINKS
from sommet.quotations import quotations
from sommet.reading import Reading, evidence_between
from sommet.times import ResolvedTime
from sommet.times.partial import days_after, from_iso
from sommet.times.vocabulary import vocabulary

# how loosely the day of a meeting still to come hangs on one that has been, and another event's
_NEXT, _ANOTHERS = 2, 3
# a meeting « prochaine », verbs that call one off, and those that tell of one, or call it off
_TO_COME = frozenset({"prochain", "prochaine", "futur", "future", "éventuel", "éventuelle"})
_CALLING_OFF = frozenset(
    {"annuler", "reporter", "ajourner", "repousser", "suspendre", "décommander"}
    | {"remettre", "différer", "déprogrammer", "décaler"}
)
_PROPOSING = frozenset(
    {"proposer", "demander", "souhaiter", "envisager", "réclamer", "solliciter", "suggérer"}
)
_TELLING = (
    _CALLING_OFF
    | _PROPOSING
    | {"annoncer", "confirmer", "accepter", "refuser", "évoquer", "savoir", "indiquer", "préciser"}
)
_SEQUEL = frozenset({"suivre", "précéder"})  # « elle sera suivie le 25 d'une visite au Ghana »
# days from a meeting to the news that is told by it: « au lendemain de sa visite »
_DAYS_FROM = {"veille": 1, "avant-veille": 2, "lendemain": -1, "surlendemain": -2}
_ORDINALS = {
    "premier": 1,
    "première": 1,
    "deuxième": 2,
    "second": 2,
    "seconde": 2,
    "troisième": 3,
    "quatrième": 4,
}
_AWAITING = frozenset({"attendre", "prévoir", "annoncer"})
_MONTH = 7  # letters of « 2022-08 »
_FIRST = 100.0  # weight of the day on which the meeting began, wherever others are told
_SUBORDINATE = 0.5  # « arrivé lundi » beside the sentence's own verb
_ENDING = frozenset({"achever", "terminer", "conclure", "clore", "boucler"})
_ENDED = frozenset({"issue", "terme", "bout", "après"})
_LONGEST_END = 7  # tokens of « à l'issue de deux longs jours d' »
_DURING = frozenset({"issue", "terme", "lors", "cours", "occasion", "marge", "pendant", "durant"})
_PLANNED = frozenset(
    participle + ending
    for participle in ("prévu", "programmé", "fixé")
    for ending in ("", "e", "s", "es")
)
_AT_FIRST = frozenset({"initialement", "abord", "primitivement", "originellement"})
_COMING = frozenset({"sortir", "venir", "aller", "accourir"})
_BESIDE = 4  # tokens from « au lendemain de » to the word for the meeting


def date_event(reading: Reading, meeting: Meeting) -> When | None:
    """« Le roi et la reine se sont vus mardi à Oslo »: the day of the main meeting.

    The time that a telling of the event has, the closest and weightiest first; where none has one,
    the first day that the article's opening tells, or a title or a caption.

    Args:
        reading: the article.
        meeting: its main event.

    Returns:
        The time with its words, or None where the article does not tell it.
    """
    of_the_day = [t for t in days_of_the_news(reading) if t.deictic]
    if of_the_day and all(e.aside and e.kind == "visit" for e in meeting.encounters):
        time: ResolvedTime | None = of_the_day[0]
    else:
        time = _day_told(reading, meeting) or _day_in_opening(reading, meeting)
    if time is None or time.date is None:
        return None
    time = _day_within(reading, time) or time
    return When(
        date=time.date,
        end_date=time.end_date,
        time=time.time,
        approximate=time.approximate,
        evidence=(evidence_between(reading.article, time.start, time.end),),
    )


def _day_within(reading: Reading, month: ResolvedTime) -> ResolvedTime | None:
    """« la semaine prochaine ... du 21 au 23 août »: the day to come that the opening tells."""
    published = from_iso(reading.article.published).full
    if month.date is None or len(month.date) != _MONTH or published is None:
        return None
    days = (t for s in reading.body[: len(LEAD_WEIGHTS)] for t in days_told(reading, s))
    return next(
        (
            day
            for day in days
            if (full := from_iso(day.date).full) is not None
            and full > published
            and day.date is not None
            and day.date.startswith(month.date)
        ),
        None,
    )


def _day_told(reading: Reading, meeting: Meeting) -> ResolvedTime | None:
    """« Le roi a vu mardi la reine »: the day that hangs closest on the weightiest telling."""
    tellings = _tellings(reading, meeting)
    held = bool(tellings) and not _is_to_come(max(tellings, key=lambda t: t[1])[0])
    dated = [
        (
            max(_looseness(reading, trigger, time), _NEXT * (held and _is_to_come(trigger))),
            -weight - _FIRST * _has_begun(reading, trigger, time),
            (trigger.sent.start, aside, _distance(trigger, time)),
            shifted,
        )
        for trigger, weight, aside in tellings
        for time in days_told(reading, trigger.sent)
        if (shifted := _shifted(reading, trigger, time)) is not None
    ]
    told = [d for d in dated if d[0] < _ANOTHERS]
    if not told:
        return None
    return min(told, key=lambda d: (d[0] > 1, d[1], d[0], d[2]))[3]


def _tellings(reading: Reading, meeting: Meeting) -> list[tuple[Token, float, bool]]:
    """Return the words that tell the event, with their weights and if they tell another kind.

    Those of its encounters first, then any other word for a meeting in the article's opening.
    """
    sure = {trigger.i for trigger in meeting.triggers}
    tellings = [
        (*telling, e.kind != meeting.kind)
        for e in meeting.encounters
        if e.trigger.i in sure and (e.kind != "summit" or meeting.kind == "summit")
        for telling in _main_tellings(e)
        if not _is_sequel(telling[0]) and not _is_flashback(telling[0])
    ]
    known = {trigger.i for trigger, *_ in tellings}
    return tellings + [
        (token, LATER_WEIGHT, True)
        for sentence in reading.body[: len(LEAD_WEIGHTS)]
        for token in sentence.having(cue_words())
        if token.i not in known
        and encounter_cue(token) is not None
        and (is_definite(token) or _lasted(token) > 1)
        and not _is_flashback(token)
    ]


def _day_in_opening(reading: Reading, meeting: Meeting) -> ResolvedTime | None:
    """« Les deux rois se verront. Ils sont attendus jeudi. »: the first day of the opening."""
    opening = days_of_the_news(reading)
    if _is_to_come(meeting.triggers[0]) and meeting.encounters[0].weight > LATER_WEIGHT:
        lead = reading.body[: len(LEAD_WEIGHTS)]
        days = opening or [t for s in lead for t in days_told(reading, s)]
        opening = [t for t in days if _looks_ahead(reading, t)]
    elif not opening:
        opening = days_shown(reading) or recent_days(reading)
    return next(iter(opening), None)


def _has_begun(reading: Reading, trigger: Token, time: ResolvedTime) -> bool:
    """« Réunis depuis dimanche », « Depuis dimanche, un sommet réunit »: the first day of it."""
    span = reading.doc.char_span(time.start, time.end)
    if span is None or span[0].plain != "depuis" or _nearest(trigger, span) not in _own(trigger):
        return False
    opens = all(t.is_space for t in trigger.doc[trigger.sent.start : span.start])
    between = trigger.doc[min(trigger.i, span.start) : max(trigger.i, span.end)]
    return opens or not any(t.is_punct for t in between)


def day_of_arrivals(arrivals: Sequence[Arrival]) -> When | None:
    """« L'avion du roi s'est posé mardi »: the day on which all come, where no other is told."""
    whens = [a.when for a in arrivals if a.when is not None and a.when.date is not None]
    first = next(iter(whens), None)
    if first is None or any(when.date != first.date for when in whens):
        return None
    return first.model_copy(update={"time": None, "approximate": False})


def _main_tellings(encounter: Encounter) -> list[tuple[Token, float]]:
    """« Arrivé lundi à Oslo, le roi a été reçu mardi »: what the sentence says counts more."""
    trigger, weight = encounter.trigger, encounter.weight
    if encounter.kind != "visit" or not _is_bare_participle(trigger):
        return [(trigger, weight)]
    main = [
        token
        for token in trigger.sent.having(cue_words())
        if is_verb(token) and encounter_cue(token) is not None and not _is_bare_participle(token)
    ]
    return [(token, weight) for token in main] + [(trigger, weight * _SUBORDINATE)]


def _is_flashback(trigger: Token) -> bool:
    """« avait été reçu dimanche, avant la réunion »: the day is of what came before."""
    verb = trigger if is_verb(trigger) else verb_governing(trigger)
    return verb is not None and is_pluperfect(verb)


def _is_sequel(trigger: Token) -> bool:
    """« suivie les 12 et 13 d'une visite au Ghana »: the next meeting, not the main one."""
    verb = verb_governing(trigger)
    return verb is not None and verb.lemma_ in _SEQUEL and trigger.i > verb.i


def _shifted(reading: Reading, trigger: Token, time: ResolvedTime) -> ResolvedTime | None:
    """« Au lendemain de leur rencontre, le roi a parlé mardi »: the meeting was on Monday.

    « Arrivé la veille, le roi a été reçu par la reine »: it was on the day after.

    Returns:
        The time itself where no such words stand before the trigger, None where they do and the
        day is not known.
    """
    before = trigger.doc[max(trigger.sent.start, trigger.i - _BESIDE) : trigger.i]
    days = next((_DAYS_FROM[t.plain] for t in before if t.plain in _DAYS_FROM), 0)
    which = next((n for t in before if (n := _day_of_it(t, trigger))), 0)
    days = 1 - which if which else days or _days_before(trigger)
    verb = verb_governing(trigger)
    if not which and verb is not None and verb.lemma_ in _ENDING and verb.i < trigger.i:
        days = min(0, 1 - _length(trigger))
    elif (lasted := _lasted(trigger)) > 1:
        days = 1 - lasted
    elif not days:
        days = _days_beside(reading, trigger, time)
    if not days:
        return time
    day = from_iso(time.date)
    if day.full is None:
        return None
    return time._replace(date=days_after(day, days).iso, end_date=None, time=None)


def _days_before(trigger: Token) -> int:
    """« A deux jours de leur rencontre, le roi a parlé mardi »: the meeting is on Thursday."""
    doc = trigger.doc
    for i in range(max(trigger.sent.start, trigger.i - _BESIDE), trigger.i - 1):
        if doc[i].plain == "jours" and doc[i + 1].plain == "de" and i - 2 >= trigger.sent.start:
            return _count(doc[i - 1]) if doc[i - 2].plain in {"à", "a"} else 0
    return 0


def _day_of_it(noun: Token, trigger: Token) -> int:
    """« au deuxième jour de sa visite », « au dernier jour de »: which day of it, 0 if untold."""
    if noun.plain not in {"jour", "journée"} or noun.i == noun.sent.start:
        return 0
    ordinal = noun.nbor(-1).plain
    return _length(trigger) if ordinal in {"dernier", "dernière"} else _ORDINALS.get(ordinal, 0)


def _length(trigger: Token) -> int:
    """« une visite de deux jours », « de 48 heures »: how many days it lasts, 1 if untold."""
    return _days(trigger.doc.span(trigger.i + 1, min(trigger.i + _BESIDE + 4, trigger.sent.end)))


def _lasted(trigger: Token) -> int:
    """« au terme d'une visite de deux jours », « ont signé après deux jours d'entretiens »: two.

    1 where no such words stand before it; « après une visite de deux jours » may be of another.
    """
    if is_verb(trigger):
        nouns = [t for t in trigger.sent.having(cue_words()) if encounter_cue(t) is not None]
        return max((_days(_ended_before(t)) for t in nouns if t.pos_ == "NOUN"), default=1)
    words = _ended_before(trigger)
    wholly = any(t.plain in _ENDED and t.plain != "après" for t in words)
    return max(_days(words), _length(trigger) if wholly else 1)


def _ended_before(noun: Token) -> Span:
    """Return the words before a noun that say it is over: « à l'issue de deux jours de »."""
    doc, start = noun.doc, max(noun.sent.start, noun.i - _LONGEST_END)
    ended = next((t.i for t in reversed(doc[start : noun.i]) if t.plain in _ENDED), noun.i)
    return doc.span(noun.i if any(map(is_verb, doc[ended : noun.i])) else ended, noun.i)


def _days(words: Span) -> int:
    """Return how many days the words count: « de deux jours », « de 48 heures », 1 if untold."""
    for number, unit in pairwise(words):
        count = _count(number)
        if count and unit.plain == "jours":
            return count
        if count and unit.plain == "heures":
            return max(1, count // 24)
    return 1


def _count(number: Token) -> int:
    """« deux », « 48 », 0 for a word that counts nothing."""
    return vocabulary().numbers.get(number.plain) or int(number.text.isdecimal() and number.text)


def _days_beside(reading: Reading, trigger: Token, time: ResolvedTime) -> int:
    """« Arrivé la veille, le roi a été reçu »: 1, as « la veille » is told of another verb."""
    span = reading.doc.char_span(time.start, time.end)
    beside = next((_DAYS_FROM[t.plain] for t in span or () if t.plain in _DAYS_FROM), 0)
    if not beside or span is None or _nearest(trigger, span) in _own(trigger):
        return 0
    return beside


def _is_bare_participle(token: Token) -> bool:
    return (
        has_feature(token, "VerbForm", "Part")
        and has_feature(token, "Tense", "Past")
        and not auxiliaries(token)
    )


def _looks_ahead(reading: Reading, time: ResolvedTime) -> bool:
    """« est attendu ce jeudi », « arrivera le 12 »: a day after the news, or of what is to come."""
    verb = verb_of(reading, time)
    if verb is None:
        return False
    awaited = verb.lemma_ in _AWAITING and not has_avoir(verb)
    return awaited or (is_unreal(verb) and verb.lemma_ not in _TELLING)


def _is_to_come(trigger: Token) -> bool:
    """Tell whether the meeting is only proposed or planned: « prêt à rencontrer »."""
    verb = trigger if is_verb(trigger) else verb_governing(trigger)
    planned = any(c.plain in _TO_COME for c in trigger.children)
    return planned or (
        verb is not None
        and (
            (is_unreal(verb) and not _is_realised(verb))
            or (verb.lemma_ in _CALLING_OFF and not _is_occasion(trigger))
            or (verb != trigger and verb.lemma_ in _PROPOSING and not _is_occasion(trigger))
        )
    )


def _is_occasion(noun: Token) -> bool:
    """« ont proposé un fonds, à l'issue d'un sommet », « lors de leur dîner »: it has been held."""
    before = noun.doc[max(noun.sent.start, noun.i - _BESIDE) : noun.i]
    return noun.pos_ == "NOUN" and any(t.plain in _DURING for t in before)


def _is_realised(infinitive: Token) -> bool:
    """« est sorti l'accueillir », « a vu le port avant de le voir », « n'aura duré qu'un jour »."""
    head = infinitive.head
    if any(_makes_future_perfect(a) for a in auxiliaries(infinitive)):
        return True
    if any(c.plain in {"avant", "après"} for c in infinitive.children):
        return is_verb(head) and not is_unreal(head)
    return head.lemma_ in _COMING and has_feature(head, "VerbForm", "Part") and not is_unreal(head)


def _makes_future_perfect(auxiliary: Token) -> bool:
    """« n'aura duré qu'une soirée » sums up what has been."""
    return (
        verb_lemma(auxiliary) == "avoir" and is_future(auxiliary) and not is_conditional(auxiliary)
    )


def _looseness(reading: Reading, trigger: Token, time: ResolvedTime) -> int:
    """Return how loosely a time hangs on the telling: 0 is its own, `_ANOTHERS` another event's.

    « La Maison Blanche a annoncé mardi que les deux présidents se rencontreraient le 12 juin » :
    « le 12 juin » is the meeting's, « mardi » the announcement's. « depuis son élection du 3
    mai »: the day is the election's. « "Annulons la rencontre", a dit mardi … »: the day is that
    of the words.
    """
    span = reading.doc.char_span(time.start, time.end)
    if span is None:
        return _ANOTHERS
    if _is_parted(reading, trigger, time):
        return _ANOTHERS if _is_to_come(trigger) else 2
    planned = _planned(reading, trigger)
    if planned is not None:
        return 0 if _nearest(trigger, span) == planned else _ANOTHERS
    near = _nearest(trigger, span)
    if near is not None and near.lemma_ in _ENDING and near.i > trigger.i:
        return 2  # « le sommet, qui les réunit depuis lundi, s'achève mercredi »
    nearness = 0 if near in _own(trigger) else 1  # the parse hangs one in five on the wrong verb
    return max(nearness, _dependence(trigger, span))


def _planned(reading: Reading, trigger: Token) -> Token | None:
    """« a dénoncé lundi la visite prévue jeudi »: the participle, if a day is told of it.

    Not « initialement prévue jeudi », which is no more.
    """
    if trigger.pos_ != "NOUN":
        return None
    planned = next((t for t in trigger.sent.having(_PLANNED) if t.i > trigger.i), None)
    if planned is None or planned.nbor(-1).plain in _AT_FIRST:
        return None
    if any(has_feature(t, "VerbForm", "Fin") for t in trigger.doc[trigger.i + 1 : planned.i]):
        return None
    days = days_told(reading, trigger.sent)
    spans = (reading.doc.char_span(t.start, t.end) for t in days)
    return planned if any(s and _nearest(trigger, s) == planned for s in spans) else None


def _nearest(trigger: Token, time: Span) -> Token | None:
    """Return the predicate that a time is nearest to, the telling being one."""
    planned = trigger.sent.having(_PLANNED)
    found = sorted({trigger, *planned, *predicates(trigger.sent)}, key=lambda t: t.i)
    return governor(time.start, time.end, tuple(found))


def _own(trigger: Token) -> set[Token | None]:
    """Return the predicates of the telling: itself, and the verb that it is an object of."""
    return {trigger, trigger if is_verb(trigger) else verb_governing(trigger)}


def _dependence(trigger: Token, span: Span) -> int:
    """Return how loosely a time hangs on the telling by the parse."""
    head = span.root
    for node in (head, *head.ancestors):
        if node == trigger:
            return 0
        if is_verb(node):
            if _tells(node) and _is_to_come(trigger):
                return _ANOTHERS
            if encounter_cue(node) is not None and not is_negated(node):
                return 0 if trigger.pos_ == "NOUN" else 1
            if node.dep_ == "acl:relcl" and node.head != trigger and trigger not in node.subtree:
                return _ANOTHERS  # « le traité, qui prend fin le 9 mars »
            verb = trigger if is_verb(trigger) else verb_governing(trigger)
            if node == verb or verb is None:
                return 0
            return 1 if trigger.pos_ == "NOUN" or not is_unreal(verb) else _ANOTHERS
        if node.i < span.start and node.pos_ == "NOUN" and _is_complement(span):
            return 2
    return 1


def _tells(verb: Token) -> bool:
    """« a annoncé mardi », « a fait savoir mardi »."""
    return verb.lemma_ in _TELLING or (
        verb.lemma_ == "faire" and any(c.lemma_ in _TELLING for c in verb.children)
    )


def _is_complement(span: Span) -> bool:
    """« son élection du 3 mai »; « s'est entretenu par téléphone lundi » has none."""
    before = span.doc[max(0, span.start - 1) : span.start + 1]
    return any(t.plain in LINKS for t in before)


def _is_parted(reading: Reading, trigger: Token, time: ResolvedTime) -> bool:
    """Tell whether a quotation holds one of the two and not the other."""
    quoted = quotations(reading.doc.text)
    return any((q.start <= trigger.idx < q.end) != (q.start <= time.start < q.end) for q in quoted)


def _distance(trigger: Token, time: ResolvedTime) -> int:
    return abs(trigger.idx - time.start)

"""Who arrives."""

from __future__ import annotations

from collections.abc import Sequence

from sommet.cast import Actor, Mention
from sommet.facts.arrivals.adjuncts import clause_of, place_of
from sommet.facts.arrivals.cues import by_form, folded, welcoming_by_word
from sommet.facts.arrivals.matching import is_form_of, verbs_at
from sommet.facts.arrivals.persons import (
    agrees,
    all_named,
    known,
    may_hold,
    meant_by,
    mentions_before,
    nearest_before,
    of_state,
    only_one_from,
)
from sommet.facts.arrivals.scene import Scene
from sommet.facts.arrivals.vehicles import is_vehicle, state_carried, vehicle_before
from sommet.grammar import (
    SUBJECT,
    auxiliaries,
    has_avoir,
    has_feature,
    is_passive,
    is_relative_pronoun,
    is_verb,
    own_subject,
    verb_lemma,
)
from sommet.lexicon.gazetteer import demonyms, fold, office_forms
from sommet.parse import Token
from sommet.times.vocabulary import vocabulary

_POSSESSIVES = frozenset({"son", "sa", "leur", "ses", "leurs"})
_OFFICIAL = frozenset({"présidentiel", "officiel", "ministériel", "royal", "gouvernemental"})
_DELEGATIONS = frozenset({"délégation", "mission", "suite", "équipe"})
_OBJECTS = frozenset({"obj", "iobj", "obl:arg", "nmod"})
_WELCOMED = frozenset({"obj", "iobj", "obl:arg"})
_CARRYING = frozenset(
    {"transporter", "amener", "ramener", "emmener", "conduire", "acheminer", "emporter", "avoir"}
)
_LEADING = frozenset({"conduire", "diriger", "mener", "emmener"})
_GUESTS = frozenset({"hote", "invite", "invitee", "visiteur", "visiteuse"})
_ORDINALS = frozenset({"premier", "première", "second", "seconde", "dernier", "dernière"})
_RELATIVE = frozenset({"qui", "dont", "que", "qu'", "lequel", "laquelle", "pour", "à", "avec"})
_OF = frozenset({"de", "du", "des", "d'"})
_DEFINITE = frozenset({"le", "l'", "la", "son"})
_ALL = frozenset({"tous", "toutes"})
_EXCEPT = frozenset({"exception", "sauf", "hormis", "excepté", "hors"})
_COMPLEMENT = 12  # tokens from « l'avion » to whose it is


def movers(scene: Scene, verb: Token, subject: Token | None) -> tuple[Actor, ...]:
    """Return who a subject means: itself, the vehicle's owner, or who leads the delegation.

    « Avec la reine, arrivée lundi, le roi … »: not him, with whom the participle does not agree.
    """
    told = _movers(scene, verb, subject)
    apposed = verb.i > verb.sent.start and verb.nbor(-1).text == ","
    if not apposed or not verb.plain.endswith(("é", "ée")) or vehicle_before(verb):
        return told
    gender = "f" if verb.plain.endswith("ée") else "m"
    return told if all(a.gender in {"", gender} for a in told) else ()


def _movers(scene: Scene, verb: Token, subject: Token | None) -> tuple[Actor, ...]:
    if _is_latter(verb):
        return nearest_before(scene, verb.i)
    if subject is not None and subject.plain in _ALL and not list(subject.children):
        return _all_before(scene, verb)
    apposed_to = _apposed_to(scene, verb)
    if apposed_to is not None:
        return apposed_to
    if subject is None or not meant_by(scene, subject):
        subject = next((s for s in _own_subjects(verb) if known(scene, s)), subject)
    if subject is not None and (
        subject.pos_ in {"ADP", "ADJ"} or _is_adjunct(subject) or _disagrees(verb, subject)
    ):
        subject = None
    visitors = _counted(scene, verb, subject) if subject is not None else ()
    if visitors:
        return visitors
    meant = meant_by(scene, subject) if subject is not None else ()
    if subject is not None and meant and not _is_host(scene, subject, meant, verb):
        return all_named(scene, subject, meant, verb)
    ahead = _across_relative(scene, verb)
    if ahead:
        return ahead
    vehicle = vehicle_before(verb)
    if vehicle is not None:
        found = owner(scene, vehicle)
        return found if found or state_carried(vehicle) else _aboard(scene, verb, vehicle)
    if subject is None or subject.pos_ == "PROPN" or subject.idx in scene.clocked:
        return _beside(scene, verb)
    companion = _companion(scene, subject)
    if companion:
        return companion
    if any(t.plain in _DELEGATIONS for t in subject.subtree if t.i < verb.i):
        return known(scene, subject.head) or _leader(scene, subject, verb) or _apposed(scene, verb)
    if has_feature(subject, "Number", "Plur"):
        return ()  # « tous les dirigeants », « ils »: no one alone
    if _has_nearer(scene, verb, subject):
        return ()
    by_name = subject.pos_ != "PRON" and fold(subject.text) not in by_form("traveller")
    if by_name and fold(subject.text) not in office_forms():
        return ()
    guest = folded(subject.text) in _GUESTS  # « l'hôte des Ivoiriens » is none of them
    found = _guest_before(scene, verb) if guest else of_state(scene, subject)
    found = found or _from_abroad(scene, verb, subject)
    return found if found or by_name else _last_subject(scene, verb, subject)


def _all_before(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """« M. Sall et Mme Sow y étaient. Tous étaient arrivés lundi, sauf M. Diop »: the first two.

    Those whom the sentence before names, but for the exceptions and who is at home there.
    """
    start = verb.sent.start
    before = scene.doc[start - 1].sent if start else verb.sent
    if before[-1].is_space and len(before) == 1 and before.start:
        before = scene.doc[before.start - 1].sent
    home = _destination(scene, verb, verb)
    excepted = {
        a.index
        for word in verb.sent
        if word.plain in _EXCEPT
        for t in scene.doc[word.i : verb.sent.end]
        for a in known(scene, t)
    }
    found = {a.index: a for t in before for a in known(scene, t) if a.kind == "person"}
    there = [a for a in found.values() if a.index not in excepted and a.country != home]
    return tuple(there) if len(there) > 1 else ()


def _own_subjects(verb: Token) -> list[Token]:
    """Return what the parse takes for subjects of the verb, the nearest first."""
    return [c for c in reversed(list(verb.children)) if c.dep_ in SUBJECT and c.i < verb.i]


def _has_nearer(scene: Scene, verb: Token, subject: Token) -> bool:
    """« le chef du parti, dont la visite est annoncée »: the visit is, not the chief."""
    nearest = next(iter(_own_subjects(verb)), subject)
    nominal = nearest.pos_ in {"NOUN", "PROPN"} and nearest.idx not in scene.clocked
    return nearest.i > subject.i and nominal


def _disagrees(participle: Token, subject: Token) -> bool:
    """« Arrivé lundi, le président a dit : "Nous …" »: the parse crosses the quotation mark."""
    bare = has_feature(participle, "VerbForm", "Part") and not auxiliaries(participle)
    return (
        bare
        and has_feature(participle, "Number", "Sing")
        and has_feature(subject, "Number", "Plur")
    )


def _apposed_to(scene: Scene, verb: Token) -> tuple[Actor, ...] | None:
    """« … a reçu Paul Martin, arrivé lundi »: whom a participle without auxiliary follows."""
    if has_feature(verb, "VerbForm", "Fin") or has_feature(verb, "VerbForm", "Inf"):
        return None
    i = verb.i - 1
    while i > verb.sent.start and scene.doc[i].pos_ == "ADV":
        i -= 1
    if i <= verb.sent.start or scene.doc[i].text != ",":
        return None
    if scene.doc[i - 1].plain in _ORDINALS:
        return ()  # « Avec la première, arrivée lundi, » : of those just named
    mention = scene.reading.cast.mention_at(scene.doc[i - 1])
    plural = has_feature(verb, "Number", "Plur")
    if mention is None or mention.end != i:
        return None
    if plural and len(mention.actors) == 1:
        return _joined_to(scene, mention) or None
    if plural != (len(mention.actors) > 1):
        return None
    persons = [a for a in scene.reading.cast.at(scene.doc[i - 1]) if a.kind == "person"]
    return known(scene, scene.doc[i - 1]) if persons else None


def _joined_to(scene: Scene, last: Mention) -> tuple[Actor, ...]:
    """« les présidents finlandais Paul Martin et autrichien Anna Keller, arrivés lundi »: both."""
    first = next(iter(mentions_before(scene, last.start)), None)
    between = scene.doc[first.end : last.start] if first is not None else ()
    linked = [t.plain for t in between if t.pos_ not in {"ADJ", "DET", "NOUN"}]
    if first is None or linked != ["et"]:
        return ()
    return (*known(scene, scene.doc[first.start]), *known(scene, scene.doc[last.start]))


def _companion(scene: Scene, subject: Token) -> tuple[Actor, ...]:
    """« Paul Martin et sa délégation sont arrivés »: whose companions the subject means."""
    left = subject.left_edge
    before = scene.doc[max(subject.sent.start, left.i - 2) : left.i]
    if left.plain not in _POSSESSIVES or len(before) < 2 or before[1].plain != "et":
        return ()
    return known(scene, before[0])


def _leader(scene: Scene, delegation: Token, verb: Token) -> tuple[Actor, ...]:
    """« une délégation conduite par Paul Martin », « que conduit Paul Martin »: who leads it."""
    between = scene.doc[delegation.i + 1 : verb.i]
    by = next((t.i for t in between if t.plain in {"par", "tête"} or t.lemma_ in _LEADING), verb.i)
    led = (known(scene, t) for t in scene.doc[by : verb.i])
    return next((actors for actors in led if actors), ())


def is_welcomed(verb: Token) -> bool:
    """Tell whether a verb of welcome is said of the guest: « est accueilli », « accueilli par »."""
    avoir = has_avoir(verb)
    participle = any(is_form_of(verb, c.participle) for c in verbs_at(verb, welcoming_by_word()))
    return is_passive(verb) or (participle and not avoir)


def welcomed(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """Return whom an active verb's object means: « a accueilli M. Sall », « l'accueillir »."""
    objects = [c for c in verb.children if c.dep_ in _WELCOMED and c.i > verb.i]
    clitics = [t for t in verb.doc[max(verb.sent.start, verb.i - 3) : verb.i] if _is_clitic(t)]
    meant = (meant_by(scene, t) for t in (*objects, *clitics))
    return next((actors for actors in meant if actors), ()) or _inverted(scene, verb)


def _is_clitic(token: Token) -> bool:
    return token.plain in {"l'", "le", "la", "les"} and token.pos_ in {"PRON", "DET"}


def _is_adjunct(subject: Token) -> bool:
    """« A sa suite sont arrivés … »: the noun has a preposition, and no name."""
    left = subject.left_edge
    before = left.nbor(-1) if left.i > subject.sent.start else left
    return subject.pos_ == "NOUN" and (
        "ADP" in {left.pos_, before.pos_} or left.plain == "a"  # « A peine arrivé »
    )


def _is_host(scene: Scene, subject: Token, actors: Sequence[Actor], verb: Token) -> bool:
    """« il », « le chef de l'Etat » who arrives in his own country is the other one."""
    country = _destination(scene, verb, subject)
    mention = scene.reading.cast.mention_at(subject)
    return (
        mention is not None
        and mention.form in {"pronoun", "office", "relation"}
        and country is not None
        and scene.host in {None, country}  # who comes home from abroad is himself
        and all(a.country == country for a in actors)
    )


def _from_abroad(scene: Scene, verb: Token, subject: Token) -> tuple[Actor, ...]:
    """« Le chef de l'Etat arrive à Oslo »: the only one who is not at home there."""
    abroad = [
        a
        for a in _visitors(scene, verb, subject)
        if agrees(scene, subject, a) and may_hold(a, subject)
    ]
    heads = [a for a in abroad if a.rank == "head"]
    return tuple(next((found for found in (abroad, heads) if len(found) == 1), ()))


def _visitors(scene: Scene, verb: Token, subject: Token) -> tuple[Actor, ...]:
    """Return the persons who are not at home where the subject arrives, () if that is not told."""
    country = _destination(scene, verb, subject)
    persons = [a for a in scene.participants.values() if a.kind == "person"]
    return tuple(a for a in persons if country and a.country != country)


def _destination(scene: Scene, verb: Token, subject: Token) -> str | None:
    """Return the state where somebody arrives: the place's, that of « l'hôte des Ivoiriens ».

    Where neither is told, it is the state of the main event.
    """
    place = place_of(scene, clause_of(scene, verb))
    if place is not None and place.country is not None:
        return place.country
    told = (c for t in subject.subtree if (c := demonyms().get(folded(t.text))))
    hosts = next(told, None) if folded(subject.text) in _GUESTS else None
    return hosts or scene.host


def _guest_before(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """« reçoivent Paul Martin. Leur hôte est attendu à 19h »: the last one told to be received."""
    for token in reversed(scene.doc[: verb.sent.start]):
        if is_verb(token) and verbs_at(token, welcoming_by_word()):
            subject = own_subject(token)
            if not is_welcomed(token):
                return welcomed(scene, token)
            return meant_by(scene, subject) if subject is not None else ()
    return ()


def _counted(scene: Scene, verb: Token, subject: Token) -> tuple[Actor, ...]:
    """« Les trois responsables ont atterri », « Les deux présidents »: the visitors, if as many."""
    numbers = [vocabulary().numbers.get(c.plain) for c in subject.children if c.i < subject.i]
    noun = fold(subject.lemma_)
    travels = noun in by_form("traveller")
    if not any(numbers) or not (travels or noun in office_forms()):
        return ()
    visitors = _visitors(scene, verb, subject)
    fitting = travels or all(may_hold(v, subject) for v in visitors)
    return visitors if fitting and len(visitors) in numbers else ()


def _aboard(scene: Scene, verb: Token, vehicle: Token) -> tuple[Actor, ...]:
    """« L'Airbus s'est posé à 15h. Paul Martin … »: whose it is nobody tells.

    It carries the only visitor, or the one of whom the next sentence speaks first. « un avion »,
    « l'avion des observateurs » carry nobody known.
    """
    before = vehicle.doc[max(verb.sent.start, vehicle.i - 1) : vehicle.i]
    of = next((t for t in vehicle.doc[vehicle.i + 1 : verb.i] if t.plain in _OF), None)
    if any(t.plain not in _DEFINITE for t in before) or (
        of is not None and (of.nbor().pos_ != "PROPN" or scene.reading.cast.at(of.nbor()))
    ):
        return ()
    compatriot = of_state(scene, vehicle)
    visitors = _visitors(scene, verb, vehicle)
    if compatriot or len(visitors) == 1:
        return compatriot or visitors
    end = verb.sent.end
    following = vehicle.doc[end].sent if end < len(vehicle.doc) else ()
    spoken_of = (a for t in following if t.dep_ in SUBJECT for a in known(scene, t))
    return tuple(a for a in [next(spoken_of, None)] if a is not None and a in visitors)


def _beside(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """Return whom the mention nearest to a verb without a subject means."""
    for token in reversed(scene.doc[verb.sent.start : verb.i]):
        if is_verb(token) and token not in auxiliaries(verb):
            return _opening(scene, verb)
        if known(scene, token) and token.dep_ != "case":
            return known(scene, token)
    bare = has_feature(verb, "VerbForm", "Part") and not _has_auxiliary(verb)
    return _apposed(scene, verb) if bare else _inverted(scene, verb)


def _opening(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """« M. Sall, qui a quitté Rome, s'est posé … »: whom the sentence begins with."""
    for token in scene.doc[verb.sent.start : verb.i]:
        if known(scene, token):
            following = scene.doc[token.i + 1 : verb.i]
            name_end = next((t for t in following if not known(scene, t)), token)
            return known(scene, token) if name_end.text == "," else ()
        if is_verb(token) or token.pos_ in {"ADP", "SCONJ"}:
            return ()
    return ()


def _across_relative(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """« Sifflée, Anna Keller, dont c'était le premier voyage, a atterri »: before the clause."""
    first = min((a.i for a in auxiliaries(verb) if a.i < verb.i), default=verb.i)
    if scene.doc[first - 1].plain in {"s'", "se", "y"}:
        first -= 1
    if first <= verb.sent.start or scene.doc[first - 1].text != ",":
        return ()
    for mention in mentions_before(scene, first):
        if mention.start < verb.sent.start:
            break
        following = [t.plain for t in scene.doc[mention.end : mention.end + 2]]
        if following[:1] == [","] and following[-1] in _RELATIVE and mention.end < first - 1:
            return known(scene, scene.doc[mention.start])
    return ()


def _has_auxiliary(verb: Token) -> bool:
    before = verb.nbor(-1) if verb.i > verb.sent.start else verb
    return before.pos_ == "AUX" or any(a.i < verb.i for a in auxiliaries(verb))


def _inverted(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """« Sont arrivés mardi à Oslo M. Sall et la reine »: the subject follows its verb."""
    for token in scene.doc[verb.i + 1 : verb.sent.end]:
        if is_verb(token):
            return ()
        mention = scene.reading.cast.mention_at(token)
        if mention is not None and mention.start == token.i and known(scene, token):
            before = token.nbor(-1)
            if before.pos_ == "DET" and before.i:
                before = before.nbor(-1)
            if before.pos_ != "ADP":
                meant = meant_by(scene, scene.doc.span(mention.start, mention.end).root)
                return all_named(scene, token, meant, verb)
    return ()


def _apposed(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """« Arrivé mardi à Oslo, le ministre »: the first one named after the comma.

    Rather the subject: « Arrivé mardi, accompagné de sa fille Ana, le ministre a … ».
    """
    after = scene.doc[verb.i + 1 : verb.sent.end]
    comma = next((t.i for t in after if t.text == ","), verb.sent.end)
    subjects = (t for t in scene.doc[comma : verb.sent.end] if t.dep_ in SUBJECT)
    subject = next((t for t in subjects if not is_relative_pronoun(t)), None)
    if subject is not None and (meant := meant_by(scene, subject)):
        return all_named(scene, subject, meant, verb)
    for token in scene.doc[comma : verb.sent.end]:
        if known(scene, token):
            return all_named(scene, token, known(scene, token), verb)
        if any(a.kind == "person" for a in scene.reading.cast.at(token)):
            return ()  # somebody who takes no part
    return ()


def owner(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    """« l'avion de M. Sall », « son arrivée », « l'avion présidentiel »."""
    following = scene.doc[noun.i + 1 : noun.i + 1 + _COMPLEMENT]
    complement = False
    for token in following:
        carries = verb_lemma(token) in _CARRYING and is_vehicle(noun)
        if (is_verb(token) and not carries) or token.text in {".", ";", ":"}:
            break
        if token.plain == "par":
            break  # « accueilli à son arrivée par le chef de l'Etat »
        if token.i in scene.place_at:
            continue  # « son arrivée à l'aéroport d'Oslo »
        complement = complement or carries or token.plain in {"de", "du", "d'", "des"}
        if complement and scene.reading.cast.at(token):
            return known(scene, token)
    before = [t.plain for t in scene.doc[max(noun.sent.start, noun.i - 3) : noun.i]]
    if "dont" in before[-2:]:  # « Paul Martin, dont l'arrivée est prévue »
        return nearest_before(scene, noun.i - 1, noun.sent.start)
    official = any(c.lemma_ in _OFFICIAL for c in noun.children)
    if _POSSESSIVES.intersection(before) or official:
        compatriot = of_state(scene, noun) if official else ()
        return compatriot or _possessor(scene, noun)  # « l'avion présidentiel russe »
    return only_one_from(scene, {state_carried(noun)})


def _possessor(scene: Scene, noun: Token) -> tuple[Actor, ...]:
    """« A son arrivée, Paul Martin a … »: the clause's subject, else the last one before."""
    for ancestor in noun.ancestors:
        greets = verbs_at(ancestor, welcoming_by_word()) and not is_welcomed(ancestor)
        if greets and (guests := welcomed(scene, ancestor)):
            return guests  # « Paul Martin accueillera Anna Keller à sa descente d'avion »
        subject = own_subject(ancestor)
        if subject is not None and subject != noun and known(scene, subject):
            return known(scene, subject)
    apposed = () if is_vehicle(noun) else _apposed(scene, noun)
    before = {a.index: a for t in scene.doc[noun.sent.start : noun.i] for a in known(scene, t)}
    if not apposed and len(before) == 1:  # « rendus à Paul Martin à sa descente d'avion »
        return tuple(a for a in before.values() if a.kind == "person")
    return apposed or _last_subject(scene, noun)


def _last_subject(scene: Scene, token: Token, subject: Token | None = None) -> tuple[Actor, ...]:
    """Return the last subject before that is neither the sentence's object nor at home."""
    place = place_of(scene, clause_of(scene, token))
    others = {a.index for t in token.sent if t.dep_ in _OBJECTS for a in known(scene, t)}
    for mention in mentions_before(scene, token.i):
        root = scene.doc.span(mention.start, mention.end).root
        one = known(scene, root) if root.dep_ in SUBJECT and len(mention.actors) == 1 else ()
        there = (place.country if place is not None else None) or scene.host
        at_home = bool(one and there and there == one[0].country)
        fits = subject is None or all(agrees(scene, subject, a) for a in one)
        if one and one[0].index not in others and not at_home and fits:
            return one
    return ()


def _is_latter(verb: Token) -> bool:
    """Tell whether « ce dernier » stands before the verb, its auxiliaries between."""
    before = [t.plain for t in verb.doc[max(0, verb.i - 4) : verb.i] if t.pos_ != "AUX"][-2:]
    return before in (["ce", "dernier"], ["cette", "dernière"])

"""Whom a verb is said of by its place in the sentence, where the parse gives it no subject."""

from __future__ import annotations

from collections.abc import Set

from sommet.cast import Actor, Mention
from sommet.facts.arrivals.persons import all_named, known, meant_by, mentions_before
from sommet.facts.arrivals.scene import Scene
from sommet.grammar import SUBJECT, auxiliaries, has_feature, is_relative_pronoun, is_verb
from sommet.identity.vocabulary import words
from sommet.lexicon.gazetteer import fold, office_forms
from sommet.parse import Token
from sommet.places.place import LINKS

_ORDINALS = frozenset({"premier", "première", "second", "seconde", "dernier", "dernière"})
_OPENING_RELATIVE = frozenset({"qui", "dont"})
_SEEING = frozenset({"voir", "regarder", "apercevoir"})
_RELATIVE = frozenset({"qui", "dont", "que", "qu'", "lequel", "laquelle", "pour", "à", "avec"})


def apposed_to(scene: Scene, verb: Token) -> tuple[Actor, ...] | None:
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
    if (master := _attendant_of(scene, mention)) is not None:
        return known(scene, master)
    agree = plural or len(mention.actors) == 1
    persons = any(a.kind == "person" for a in scene.reading.cast.at(scene.doc[i - 1]))
    return known(scene, scene.doc[i - 1]) if agree and persons else None


def _attendant_of(scene: Scene, mention: Mention) -> Token | None:
    """« L'émissaire de Paul Martin, arrivé lundi »: the noun, whose bearer arrives, and not he."""
    doc, start = scene.doc, mention.start
    link = next((i for i in (start, start - 1, start - 2) if i > 0 and doc[i].plain in LINKS), 0)
    noun = doc[link - 1] if link > doc[start].sent.start else None
    if noun is None or noun.pos_ not in {"NOUN", "ADJ"}:
        return None
    noun = noun.head if noun.pos_ == "ADJ" else noun  # « l'envoyé spécial du roi »
    attends = noun.plain in words("attendant") or fold(noun.text) in office_forms()
    return noun if attends else None


def _joined_to(scene: Scene, last: Mention) -> tuple[Actor, ...]:
    """« les présidents finlandais Paul Martin et autrichien Anna Keller, arrivés lundi »: both."""
    first = next(iter(mentions_before(scene, last.start)), None)
    between = scene.doc[first.end : last.start] if first is not None else ()
    linked = [t.plain for t in between if t.pos_ not in {"ADJ", "DET", "NOUN"}]
    if first is None or linked != ["et"]:
        return ()
    return (*known(scene, scene.doc[first.start]), *known(scene, scene.doc[last.start]))


def across_relative(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """« Sifflée, Anna Keller, dont c'était le premier voyage, a atterri »: before the clause."""
    mention = _before_aside(scene, verb, _RELATIVE)
    return known(scene, scene.doc[mention.start]) if mention is not None else ()


def across_opening(scene: Scene, verb: Token, subject: Token | None) -> tuple[Actor, ...]:
    """« Paul Martin, qui était parti avec le ministre Omar Diop, a atterri »: the first named.

    The sentence opens with him, and has no other main verb before.
    """
    mention = _before_aside(scene, verb, _OPENING_RELATIVE)
    opening = next((t.i for t in verb.sent if not t.is_space and t.pos_ != "DET"), verb.i)
    if mention is None or mention.start > opening or subject is None or subject.i < mention.end:
        return ()
    main = any(t.dep_ == "ROOT" for t in scene.doc[mention.end : verb.i] if is_verb(t))
    return () if main else known(scene, scene.doc[mention.start])


def across_company(scene: Scene, verb: Token, subject: Token | None) -> tuple[Actor, ...]:
    """« Paul Martin, accompagné du ministre Omar Diop, a atterri »: not who is in the aside."""
    mention = None if _is_plural(verb) else _before_aside(scene, verb, words("accompanied"))
    if mention is None or (subject is not None and subject.i < mention.start):
        return ()
    return known(scene, scene.doc[mention.start])


def _is_plural(verb: Token) -> bool:
    return any(has_feature(t, "Number", "Plur") for t in (verb, *auxiliaries(verb)))


def _before_aside(scene: Scene, verb: Token, openers: Set[str]) -> Mention | None:
    """Return the last mention before an aside that begins so and ends at the verb."""
    first = min((a.i for a in auxiliaries(verb) if a.i < verb.i), default=verb.i)
    if scene.doc[first - 1].plain in {"s'", "se", "y"}:
        first -= 1
    if first <= verb.sent.start or scene.doc[first - 1].text != ",":
        return None
    for mention in mentions_before(scene, first):
        if mention.start < verb.sent.start:
            break
        following = [t.plain for t in scene.doc[mention.end : mention.end + 2]]
        if following[:1] == [","] and following[-1] in openers and mention.end < first - 1:
            return mention
    return None


def crowning(verb: Token) -> Token | None:
    """« Le premier à arriver, mardi à 9h, a été Paul Martin »: the verb that tells who it was.

    Not « Premier à arriver, Paul Martin a été reçu ».
    """
    before = [t.plain for t in verb.doc[max(verb.sent.start, verb.i - 3) : verb.i]]
    if len(before) < 3 or before[0] not in {"le", "la"} or before[1] not in _ORDINALS:
        return None
    following = (t for t in verb.doc[verb.i + 1 : verb.sent.end - 1] if is_verb(t))
    told = next((t for t in following if t.plain not in {"a", "avait"}), None)
    if told is None or told.lemma_ != "être" or told.nbor().pos_ not in {"DET", "PROPN"}:
        return None
    return told


def witness(verb: Token) -> Token | None:
    """« On a vu arriver Paul Martin », « on a vu Paul Martin arriver »: the verb of seeing."""
    before = reversed(verb.doc[verb.sent.start : verb.i])
    seeing = next((t for t in before if is_verb(t) or t.plain in LINKS), None)
    if seeing is None or seeing.lemma_ not in _SEEING or not has_feature(verb, "VerbForm", "Inf"):
        return None
    return seeing


def witnessed(scene: Scene, verb: Token, seeing: Token) -> tuple[Actor, ...]:
    """Return whom a verb of seeing says to do what the infinitive says."""
    between = (known(scene, t) for t in scene.doc[seeing.i : verb.i])
    return next(filter(None, between), ()) or inverted(scene, verb)


def beside(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """Return whom the mention nearest to a verb without a subject means."""
    for token in reversed(scene.doc[verb.sent.start : verb.i]):
        if is_verb(token) and token not in auxiliaries(verb):
            return _opening(scene, verb)
        if known(scene, token) and token.dep_ != "case":
            return known(scene, token)
    last = verb.nbor(-1) if verb.i > verb.sent.start else verb
    aided = last.pos_ == "AUX" or any(a.i < verb.i for a in auxiliaries(verb))
    bare = has_feature(verb, "VerbForm", "Part") and not aided
    return apposed(scene, verb) if bare else inverted(scene, verb)


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


def inverted(scene: Scene, verb: Token) -> tuple[Actor, ...]:
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


def apposed(scene: Scene, verb: Token) -> tuple[Actor, ...]:
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
        if token.plain == "par":
            return ()  # « A sa descente d'avion, l'hôte a été accueilli par le roi »
        if known(scene, token):
            return all_named(scene, token, known(scene, token), verb)
        if any(a.kind == "person" for a in scene.reading.cast.at(token)):
            return ()  # somebody who takes no part
    return ()

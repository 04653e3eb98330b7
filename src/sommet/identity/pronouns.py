"""Pronouns and elided subjects: « Il a ajouté », « selon lui », « Avant d'ajouter que »."""

from __future__ import annotations

from collections.abc import Sequence

from sommet.cast import Mention, MentionForm
from sommet.grammar import SUBJECT, has_feature, is_verb, verb_governing
from sommet.identity.discourse import Discourse, travels
from sommet.identity.strangers import is_another
from sommet.identity.vocabulary import words
from sommet.lexicon import Gender
from sommet.lexicon.gazetteer import country
from sommet.parse import Token

_SINGULAR: dict[str, Gender] = {"il": "m", "elle": "f", "lui": "m"}
_PLURAL = frozenset({"ils", "elles"})
_ACCORDING = frozenset({"selon", "d'après", "après"})
_OBJECT = frozenset({"l'", "le", "la", "lui"})
_LATTER: dict[str, Gender] = {"dernier": "m", "dernière": "f"}
_THIS: dict[str, Gender] = {"celui-ci": "m", "celle-ci": "f", "celui": "m", "celle": "f"}
_WORDS = frozenset({*_SINGULAR, *_PLURAL, *_OBJECT, *_LATTER, *_THIS})
# as they are written, inverted ones too
PRONOUNS = frozenset(f"{before}{word}" for before in ("", "-", "t-", "-t-") for word in _WORDS)
_CLITICS = frozenset(
    {"ne", "n'", "se", "s'", "en", "y", "pas", "plus", "donc", "aussi", "d'ailleurs"}
)
_REMAINS = frozenset({"reste", "restait", "restera", "resterait"})
_REMAINDER = frozenset({"à", "que", "qu'", "de", "des", "un", "une", "encore", "peu", "beaucoup"})
_TOPIC = 4  # tokens from « quant » to whom the sentence is about
_REACH = 2  # sentences from « a-t-il » back to who may have begun to speak
_CLAUSE = 5  # tokens between a quotation and « a-t-il », « ne » and adverbs included
ADDING = frozenset({"avant", "après", "pour", "sans", "et", "puis"})


def resolve_pronoun(discourse: Discourse, token: Token) -> Mention | None:
    """Return the mention that a pronoun makes, None for no pronoun and an unresolved one."""
    if token.plain not in PRONOUNS:
        return None
    return _latter(discourse, token) or _subject(discourse, token) or _object(discourse, token)


def _word(token: Token) -> str:
    """« -t-il » and « -il » are « il »."""
    return token.plain.removeprefix("-").removeprefix("t-")


def _subject(discourse: Discourse, token: Token) -> Mention | None:
    """« Il a dit », « a-t-elle ajouté », « d'après lui »: the person last spoken of as subject."""
    word = _word(token)
    inverted = token.text.startswith("-")
    if token.i in discourse.quoted and not inverted:
        return None
    if word in _PLURAL:
        return _several(discourse, token)
    if word not in _SINGULAR or is_impersonal(token):
        return None
    if word == "lui" and _is_stressed(token):
        last = _fits(discourse, discourse.persons_before(token.i, reach=1), "m")
        return _pronoun(discourse, token.i, token.i + 1, last[:1])
    if word == "lui" and (token.i == 0 or token.nbor(-1).plain not in _ACCORDING):
        return None
    topic = _topic(discourse, token)
    if topic is not None:
        return _pronoun(
            discourse, token.i, token.i + 1, _fits(discourse, topic.actors, _SINGULAR[word])
        )
    if travels(token) and not _means_a_thing(discourse, token, _SINGULAR[word], main=True):
        traveller = discourse.travellers & set(discourse.persons_before(token.i))
        if len(traveller) == 1 and _fits(discourse, [*traveller], _SINGULAR[word]):
            return _pronoun(discourse, token.i, token.i + 1, [*traveller])
    speaking = inverted and _follows_quotation(token)
    if speaking and (subject := _last_told(discourse, token)) and is_another(subject):
        return None
    state = [] if speaking else _state_meant(discourse, token, _SINGULAR[word])
    if state:
        return _pronoun(discourse, token.i, token.i + 1, state)
    if not speaking and _means_a_thing(discourse, token, _SINGULAR[word]):
        return None
    reach = 1 if word == "elle" and not speaking else 3
    candidates = discourse.persons_before(
        token.i, subjects=True, reach=reach
    ) or discourse.persons_before(token.i, reach=1)
    fitting = _fits(discourse, candidates, _SINGULAR[word])
    if word == "elle" and fitting:
        fitting = _only_woman(discourse, token, reach) or fitting
    return _pronoun(discourse, token.i, token.i + 1, fitting[:1])


def _only_woman(discourse: Discourse, token: Token, reach: int) -> list[int]:
    """« M. Berg et la présidente Ana Diaz ont dîné. Elle »: whom a title tells to be a woman."""
    near = dict.fromkeys(discourse.persons_before(token.i, reach=reach))
    women = [p for p in near if discourse.roster.drafts[p].gender == "f"]
    return women if len(women) == 1 else []


def _is_stressed(token: Token) -> bool:
    """« Lui promet de venir »: a subject that opens its sentence, set against what was said."""
    following = token.doc[token.i + 1 : token.i + 2]
    opens = token == token.sent[0] and token.text == "Lui"
    return opens and bool(following) and has_feature(following[0], "VerbForm", "Fin")


def _topic(discourse: Discourse, token: Token) -> Mention | None:
    """« Quant au roi, il attend »: whom the sentence has just been said to be about."""
    doc = discourse.doc
    for i in range(token.i - 1, token.sent.start - 1, -1):
        if doc[i].dep_ in SUBJECT and doc[i].head == token.head:
            return None
        if doc[i].plain == "quant":
            after = (m for m in discourse.said[-4:] if i < m.start <= i + _TOPIC)
            mention = next(after, None)
            alone = mention is not None and len(mention.actors) == 1
            return mention if alone else None
    return None


def _follows_quotation(token: Token) -> bool:
    """« « Oui », a-t-elle dit »: things do not say so."""
    before = token.doc[max(0, token.i - _CLAUSE) : token.i]
    return any(t.text in {"»", '"', "”"} for t in before)


def _last_told(discourse: Discourse, token: Token) -> Token | None:
    """Return the subject of the sentence before, where nobody known is it and nothing quoted."""
    doc, here = discourse.doc, discourse.sentence_of.get(token.i, 0)
    for i in range(token.sent.start - 1, -1, -1):
        other = doc[i]
        if here - discourse.sentence_of.get(i, here) > _REACH:
            return None
        if i in discourse.quoted or other.dep_ not in SUBJECT or other.head.dep_ == "acl:relcl":
            continue
        edge = other.left_edge.i
        comma = edge if doc[edge].text == "," else edge - 1  # of « Jan Nowak, le ministre »
        apposed = doc[comma].text == ","
        known = discourse.said[-12:]
        if any(m.start <= i < m.end or (apposed and m.end == comma) for m in known):
            return None
        if other.pos_ == "NOUN":
            return other
    return None


def _fits(discourse: Discourse, persons: Sequence[int], gender: Gender) -> list[int]:
    """Return who agrees, of « elle » those first who are known to be women: titles tell it."""
    genders = {p: discourse.roster.drafts[p].gender for p in persons}
    fitting = [p for p in persons if genders[p] in {gender, ""}]
    return sorted(fitting, key=lambda p: gender == "f" and not genders[p])


def _pronoun(
    discourse: Discourse, start: int, end: int, actors: Sequence[int], form: MentionForm = "pronoun"
) -> Mention | None:
    return discourse.roster.mention(start, end, form, actors) if actors else None


def _means_a_thing(
    discourse: Discourse, token: Token, gender: Gender, *, main: bool = False
) -> bool:
    """Tell whether the subject just before is a thing or state that the pronoun agrees with.

    Args:
        discourse: what was said before.
        token: the pronoun.
        gender: the pronoun's.
        main: look at the subjects of main clauses only.
    """
    doc = discourse.doc
    here = discourse.sentence_of.get(token.i, 0)
    feature = "Fem" if gender == "f" else "Masc"
    recent = discourse.said[-12:]
    for i in range(token.i - 1, -1, -1):
        other = doc[i]
        if here - discourse.sentence_of.get(i, here) > 1:
            return False
        if other.dep_ not in SUBJECT or other.pos_ not in {"NOUN", "PROPN", "PRON"}:
            continue
        if main and other.head != other.sent.root:
            continue
        mention = next((m for m in recent if m.start <= i < m.end), None)
        if mention is not None:
            kinds = {discourse.roster.drafts[a].kind for a in mention.actors}
            return "person" not in kinds and gender == "f"
        if other.pos_ == "NOUN" and i not in discourse.quoted:
            return feature in other.morph.get("Gender", []) and "Sing" in other.morph.get(
                "Number", []
            )
    return False


def _state_meant(discourse: Discourse, token: Token, gender: Gender) -> Sequence[int]:
    """« La Pologne s'inquiète, car elle a froid »: the state that was subject, nobody between.

    A capital may be of either gender, « Oslo dit qu'il hésite ».
    """
    here = discourse.sentence_of.get(token.i, 0)
    for mention in reversed(discourse.said[-4:]):
        if discourse.sentence_of.get(mention.start, here) != here:
            return ()
        kinds = {discourse.roster.drafts[a].kind for a in mention.actors}
        if "person" in kinds:
            return ()
        alone = mention.form in {"name", "metonym"} and len(mention.actors) == 1
        if alone and kinds == {"country"} and discourse.is_subject(mention):
            agrees = mention.form == "metonym" or _agrees(discourse, mention.actors[0], gender)
            return mention.actors if agrees else ()
    return ()


def _several(discourse: Discourse, token: Token) -> Mention | None:
    """« ils »: the group last spoken of, or the subjects joined just before."""
    here = discourse.sentence_of.get(token.i, 0)
    listed: list[Mention] = []  # the persons listed one after the other, the last one first
    for mention in reversed(discourse.said[-12:]):
        if here - discourse.sentence_of.get(mention.start, here) > 1:
            break
        kinds = {discourse.roster.drafts[a].kind for a in mention.actors}
        if len(mention.actors) > 1 and kinds == {"person"} and not _is_list(discourse, listed):
            return _pronoun(discourse, token.i, token.i + 1, mention.actors)
        if kinds == {"person"} and listed and _joined(discourse, mention, listed):
            listed.append(mention)
        elif _is_list(discourse, listed):
            break
        else:
            listed = [mention] if kinds == {"person"} else []
    if not _is_list(discourse, listed):
        return None
    both = tuple(dict.fromkeys(a for m in reversed(listed) for a in m.actors))
    return _pronoun(discourse, token.i, token.i + 1, both) if len(both) > 1 else None


def _joined(discourse: Discourse, first: Mention, rest: Sequence[Mention]) -> bool:
    """« M. Sall, Mme Sow et M. Diop »: « et » before the last, commas between the others."""
    between = [t.plain for t in discourse.doc[first.end : rest[-1].start]]
    return between == (["et"] if len(rest) == 1 else [","])


def _is_list(discourse: Discourse, listed: Sequence[Mention]) -> bool:
    """Tell whether the persons listed are two or more, and subjects: « ... ont dîné »."""
    return len(listed) > 1 and discourse.is_subject(listed[-1])


def is_impersonal(token: Token) -> bool:
    """Tell whether « il » is nobody: « il s'agit », « il faut », « il y a », « il est prévu que ».

    Args:
        token: the pronoun; any other word than « il » is never impersonal.
    """
    if _word(token) != "il":
        return False
    if token.text.startswith("-"):  # « y a-t-il »
        return "y" in {t.plain for t in token.doc[max(0, token.i - 3) : token.i]}
    verb = verb_governing(token)
    following = [t for t in token.doc[token.i + 1 : token.i + 8] if not t.is_space]
    i = 0
    while i < len(following) and following[i].plain in _CLITICS:
        i += 1
    clitics = {t.plain for t in following[:i]}
    main = following[i] if i < len(following) else None
    if verb is None and main is None:
        return True
    lemmas = {t.lemma_ for t in (verb, main) if t is not None}
    if "y" in clitics and main is not None and main.lemma_ == "avoir":
        return not any(
            t.tag_ == "VERB" and "Part" in t.morph.get("VerbForm", [])
            for t in following[i + 1 : i + 2]
        )
    if clitics & {"s'", "se"} and lemmas & {"agir", "pouvoir", "trouver", "avérer"}:
        return True
    if "en" in clitics and main is not None and main.lemma_ in {"aller", "être"}:
        return True
    if lemmas & words("impersonal") or (main is not None and main.plain in words("impersonal")):
        return True
    after = {t.plain for t in following[i + 1 : i + 2]}
    if main is not None and main.plain in _REMAINS and after & _REMAINDER:
        return True
    if any(t.plain in words("foreseen") for t in following[: i + 5]):
        links = {t.plain for t in following}
        return bool(links & {"que", "qu'", "de", "d'"}) and "être" in {t.lemma_ for t in following}
    return False


def _object(discourse: Discourse, token: Token) -> Mention | None:
    """« Kim l'a accueilli »: of two persons the one who is not the subject."""
    word = token.plain
    if word not in _OBJECT or token.pos_ != "PRON" or not is_verb(token.head):
        return None
    if token.i in discourse.quoted or token.i > token.head.i or _is_emphatic(token):
        return None
    if word != "lui" and token.head.lemma_ not in words("taking"):
        return None
    other = discourse.other_than(discourse.subject_at(token.i))
    gender: Gender = {"le": "m", "la": "f"}.get(word, "")  # type: ignore[assignment]  # literals
    fitting = [p for p in other if {gender, discourse.roster.drafts[p].gender} != {"m", "f"}]
    return _pronoun(discourse, token.i, token.i + 1, fitting)


def _is_emphatic(token: Token) -> bool:
    """« le roi, lui, », « a lui aussi plaidé », « a lui-même plaidé »: no objects."""
    before = token.nbor(-1) if token.i > 0 else token
    return before.text == "," or (token.plain == "lui" and before.pos_ == "AUX")


def _latter(discourse: Discourse, token: Token) -> Mention | None:
    """« ce dernier », « celle-ci »: the person or the state named last, of that gender."""
    word = token.plain
    if word in _LATTER and token.i and token.nbor(-1).plain in {"ce", "cette"}:
        start, gender = token.i - 1, _LATTER[word]
        following = token.nbor(1) if token.i + 1 < len(token.doc) else None
        if following is not None and following.pos_ in {"NOUN", "ADJ"}:
            return None  # « ce dernier sommet »
    elif word in _THIS and _length_with_ci(token):
        start, gender = token.i, _THIS[word]
    else:
        return None
    if token.i in discourse.quoted:
        return None
    here = discourse.sentence_of.get(token.i, 0)
    end = token.i + (1 if word in _LATTER else _length_with_ci(token))
    for mention in reversed(discourse.said[-3:]):
        if here - discourse.sentence_of.get(mention.start, here) > 1:
            break
        if len(mention.actors) == 1 and _agrees(discourse, mention.actors[0], gender):
            return _pronoun(discourse, start, end, mention.actors)
    return None


def _length_with_ci(token: Token) -> int:
    """Return how many tokens « celui-ci » is, 0 for another « celui »."""
    if token.text.endswith("ci"):
        return 1
    for length in (2, 3):
        written = token.doc.span(token.i, token.i + length).text
        if written.endswith("-ci"):
            return length
    return 0


def _agrees(discourse: Discourse, actor: int, gender: Gender) -> bool:
    draft = discourse.roster.drafts[actor]
    if draft.kind == "person":
        return draft.gender in {gender, ""}
    if draft.kind == "country" and draft.country:
        entry = country(draft.country)
        return entry.article == ("la" if gender == "f" else "le") or (
            entry.article in {"l'", ""} and entry.name.endswith(("e", "a")) == (gender == "f")
        )
    return False


def resolve_elided(discourse: Discourse, token: Token) -> Mention | None:
    """« Avant d'ajouter que », « Et de conclure »: no main verb, so the subject carries over."""
    if token.plain not in ADDING:
        return None
    root = token.sent.root
    if "Inf" not in root.morph.get("VerbForm", []):
        return None
    subjects = discourse.persons_before(token.i, subjects=True)[:1]
    return _pronoun(discourse, root.i, root.i + 1, subjects, "elided")

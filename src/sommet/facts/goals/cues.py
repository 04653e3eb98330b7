"""The words that introduce goals, as ``lexicon/cues/goals.toml`` lists them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Final, Literal, NamedTuple

from sommet.grammar import skeleton
from sommet.lexicon import Examples, Form, Forms, read_entries
from sommet.models import Model

CUES: Final = "cues/goals.toml"

Kind = Literal["inf", "que", "noun"]
Addressee = Literal["none", "optional", "required", "source"]


class Frame(NamedTuple):
    """A complement that states a goal: what introduces it, and what it is.

    Example:
        « promettre [de renforcer] » is ``Frame(("de",), "inf")``.
    """

    words: tuple[str, ...]
    kind: Kind
    bare: bool = False  # a noun without an article will do: « parler de sécurité »


class _Framed(Model):
    """An entry with frames as the file writes them, « à inf »."""

    frames: Forms
    examples: Examples

    @property
    def patterns(self) -> tuple[Frame, ...]:
        """The frames, read."""
        return tuple(frame(f) for f in self.frames)


class IntentVerb(_Framed):
    """A verb whose complement its subject wants, and when.

    Attributes:
        objects: the nouns of which alone it is so; any where none is told.
        ahead: whether a clause must tell what will be, and no view.
    """

    lemmas: Forms
    reflexive: bool = False
    addressee: Addressee = "none"
    negation: Literal["no", "may", "must"] = "no"
    objects: Forms = ()
    ahead: bool = False


class IntentWord(_Framed):
    """A noun or an adjective whose complement someone wants."""

    lemmas: Forms
    addressee: Addressee = "none"


class Purpose(_Framed):
    """Words that introduce what a deed is done for.

    Attributes:
        of_meeting: only a journey, a mission or a meeting has such a goal.
        of_noun: the same, and its noun stands right before.
        verbs: those that take the words with them, where others tell no goal.
        objects: the nouns of which alone it is so; any where none is told.
    """

    words: Forms
    verbs: Forms = ()
    objects: Forms = ()
    of_meeting: bool = False
    of_noun: bool = False


class Duty(_Framed):
    """What a speaker says must be done, by lemma or as a set phrase.

    Attributes:
        objects: the nouns of which alone it is so, said of a thing: « suppose la levée de ».
        impersonal: of « il » alone: « il importe de ».
    """

    lemmas: Forms = ()
    words: Forms = ()
    objects: Forms = ()
    impersonal: bool = False
    addressee: Addressee = "none"


class Occasion(_Framed):
    """What a meeting is for, said of the meeting: « la visite permettra de ».

    Attributes:
        of_text: said of the text that the meeting agreed on instead: « l'accord prévoit ».
        of_agreement: only right where that is told: « ont signé un accord qui doit ».
    """

    lemmas: Forms
    of_text: bool = False
    of_agreement: bool = False
    addressee: Addressee = "none"


class Topic(_Framed):
    """What talks will be about; ``talks``: the subject is the talks, not who talks."""

    lemmas: Forms
    talks: bool = False
    reflexive: bool = False


class AgendaWords(Model):
    """Words before or after what is on the agenda."""

    words: Forms
    examples: Examples


class _Words(Model):
    name: Form
    lemmas: Forms


@cache
def tokens(words: str) -> tuple[str, ...]:
    """Return words as the tokenizer parts them.

    Example:
        >>> tokens("à l'ordre du jour")
        ('à', "l'", 'ordre', 'du', 'jour')
    """
    return tuple(words.replace("'", "' ").split())


@cache
def frame(written: str) -> Frame:
    """Return a frame as the file writes it, « à ce que » for one.

    Example:
        >>> frame("à ce que")
        Frame(words=('à', 'ce'), kind='que', bare=False)
    """
    *words, kind = written.split()
    bare = words[-1:] == ["bare"]
    words = words[:-1] if bare else words
    if kind not in {"inf", "que", "noun"}:
        raise ValueError(f"{CUES}: no such frame: {written!r}")
    return Frame(tuple(words), kind, bare)  # type: ignore[arg-type]  # checked on the line above


@cache
def intent_verbs() -> dict[str, tuple[IntentVerb, ...]]:
    """Return the verbs of intent by lemma."""
    found: dict[str, tuple[IntentVerb, ...]] = {}
    for verb in read_entries(CUES, "verb", IntentVerb):
        for lemma in verb.lemmas:
            found[lemma] = (*found.get(lemma, ()), verb)
    return found


@cache
def intent_verb_forms() -> dict[str, str]:
    """Return the infinitives of verbs of intent by those of their forms that look like a noun.

    The forms are levelled as `grammar.skeleton` does: « œuvre », « ambitionnent », « convenus ».
    """
    endings = {"er": ("e", "ent", "ait", "aient"), "enir": ("enu", "enus", "enue", "enues")}
    return {
        skeleton(lemma.removesuffix(group) + ending): lemma
        for lemma in intent_verbs()
        for group in endings
        if lemma.endswith(group)
        for ending in endings[group]
    }


@cache
def intent_words(table: str) -> dict[str, IntentWord]:
    """Return the nouns or the adjectives of intent by lemma: table "noun", "adjective", "aim"."""
    words = read_entries(CUES, table, IntentWord)
    return {lemma: word for word in words for lemma in word.lemmas}


@cache
def purposes() -> dict[str, tuple[tuple[tuple[str, ...], Purpose], ...]]:
    """Return the words of purpose, as tokens, by the first of them."""
    found: dict[str, tuple[tuple[tuple[str, ...], Purpose], ...]] = {}
    for purpose in read_entries(CUES, "purpose", Purpose):
        for words in map(tokens, purpose.words):
            found[words[0]] = (*found.get(words[0], ()), (words, purpose))
    return found


@cache
def duties() -> dict[str, Duty]:
    """Return the words for what must be done, by lemma."""
    return {lemma: d for d in read_entries(CUES, "duty", Duty) for lemma in d.lemmas}


@cache
def duty_phrases() -> dict[str, tuple[tuple[tuple[str, ...], Duty], ...]]:
    """Return the set phrases for what must be done, as tokens, by the first of them."""
    found: dict[str, tuple[tuple[tuple[str, ...], Duty], ...]] = {}
    for duty in read_entries(CUES, "duty", Duty):
        for words in map(tokens, duty.words):
            found[words[0]] = (*found.get(words[0], ()), (words, duty))
    return found


@cache
def occasions() -> dict[str, Occasion]:
    """Return the words for what a meeting serves, by lemma."""
    return {lemma: o for o in read_entries(CUES, "occasion", Occasion) for lemma in o.lemmas}


@cache
def topics() -> dict[str, tuple[Topic, ...]]:
    """Return the verbs for what talks are about, by lemma."""
    found: dict[str, tuple[Topic, ...]] = {}
    for topic in read_entries(CUES, "topic", Topic):
        for lemma in topic.lemmas:
            found[lemma] = (*found.get(lemma, ()), topic)
    return found


@cache
def agenda_words() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return the words for an agenda, « au menu », as tokens, by the first of them."""
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for entry in read_entries(CUES, "agenda", AgendaWords):
        for words in map(tokens, entry.words):
            found[words[0]] = (*found.get(words[0], ()), words)
    return found


@cache
def keys(table: Callable[..., Mapping[str, object]], *names: str) -> frozenset[str]:
    """Return the words under which a table has entries.

    Example:
        >>> "délégation" in keys(intent_words, "noun")
        False
    """
    return frozenset(table(*names))


@cache
def openings(table: Callable[[], Mapping[str, object]]) -> frozenset[str]:
    """Return the first words of a table of phrases; « A » may stand for « À »."""
    return keys(table) | {"a"}


@cache
def lemmas(*names: str) -> frozenset[str]:
    """Return a word list of the file by its name, or several as one."""
    lists = read_entries(CUES, "words", _Words)
    return frozenset(lemma for words in lists if words.name in names for lemma in words.lemmas)


def examples() -> tuple[str, ...]:
    """Return the examples of all entries, each with its goal in brackets."""
    tables: tuple[tuple[str, type[_Framed] | type[AgendaWords]], ...] = (
        ("verb", IntentVerb),
        ("noun", IntentWord),
        ("adjective", IntentWord),
        ("aim", IntentWord),
        ("purpose", Purpose),
        ("duty", Duty),
        ("occasion", Occasion),
        ("topic", Topic),
        ("agenda", AgendaWords),
    )
    return tuple(
        example
        for table, model in tables
        for entry in read_entries(CUES, table, model)
        for example in entry.examples
    )

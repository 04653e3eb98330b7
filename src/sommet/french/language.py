"""The French language put together of spaCy's own components and the derived tables."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import resources
from pathlib import Path

from spacy.language import BaseDefaults, Language
from spacy.util import load_config
from thinc.api import use_ops

from sommet.french.lemmatizer import TableLemmatizer
from sommet.french.tables import Tables
from sommet.french.tags import TagRuler
from sommet.french.tokenizer import FrenchTokenizer
from sommet.french.vectors import MappedVectors

_LEMMATIZER = "sommet_lemmatizer"
_TAGS = "sommet_tags"
# a component that is disabled, those that have their like here, what no annotation depends on
_EXCLUDED = ("senter", "lemmatizer", "attribute_ruler", "strings", "config.cfg", "meta.json")


def _stop_words() -> set[str]:
    """Return `spacy.lang.fr.stop_words.STOP_WORDS`, from a copy of it."""
    text = resources.files(__package__).joinpath("stop_words.txt").read_text(encoding="utf-8")
    return set(text.split())


class FrenchDefaults(BaseDefaults):
    """What does not come from the model; the rules of its tokenizer do."""

    tokenizer_exceptions = {}  # noqa: RUF012 - spaCy's own declaration
    prefixes = None
    suffixes = None
    infixes = None
    stop_words = _stop_words()


class French(Language):  # type: ignore[no-untyped-call]  # its own __init_subclass__
    """French without `spacy.lang.fr`, whose import compiles a pattern for two seconds."""

    lang = "fr"
    Defaults = FrenchDefaults


@French.factory(_LEMMATIZER, assigns=["token.lemma"])
def _make_lemmatizer(nlp: Language, name: str) -> TableLemmatizer:  # noqa: ARG001 - by name
    return TableLemmatizer()


@French.factory(_TAGS, assigns=["token.tag"])
def _make_tags(nlp: Language, name: str) -> TagRuler:  # noqa: ARG001 - by name
    return TagRuler()


def load_from(
    folder: Path, tables: Tables, prefixes: Sequence[str], infixes: Sequence[str]
) -> Language:
    """Return the pipeline of the model in a folder.

    Args:
        folder: the model's files.
        tables: what was derived from them.
        prefixes: further regular expressions of what to cut off the start of a token.
        infixes: further regular expressions of what to cut out of a token.
    """
    config = load_config(folder / "config.cfg")
    # numpy's own BLAS multiplies three times as fast as the one that thinc comes with
    with use_ops("numpy", use_blis=False):
        nlp = French.from_config(config, exclude=_EXCLUDED, auto_fill=False)
    nlp.vocab.vectors = MappedVectors(tables.vector_rows)
    nlp.tokenizer = FrenchTokenizer(nlp.vocab).cutting(prefixes, infixes)
    nlp.add_pipe(_TAGS, before="ner")
    nlp.add_pipe(_LEMMATIZER, before="ner").tables = tables  # type: ignore[attr-defined]
    return nlp.from_disk(folder, exclude=(*_EXCLUDED, _TAGS, _LEMMATIZER))

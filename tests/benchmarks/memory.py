"""Peak memory of a batch, against that of half of it: 1 is flat."""

from __future__ import annotations

from measuring import EXTRACT, Row, corpus, run

COPIES = 16


def rows() -> list[Row]:
    with corpus(COPIES) as paths:
        half = run(*EXTRACT, "--jobs", "1", *paths[: len(paths) // 2], times=1).megabytes
        whole = run(*EXTRACT, "--jobs", "1", *paths, times=1).megabytes
    figure = f"{len(paths)} articles against half of them, peak MB"
    return [Row(figure, f"{whole:.0f}", f"{half:.0f}", whole / half)]


if __name__ == "__main__":
    print(*rows(), sep="\n")

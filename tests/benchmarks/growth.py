"""Time for an article twice as long, against one: 2 is linear."""

from __future__ import annotations

import time

from measuring import TEXTS, Row

from sommet import extract, from_text

TEXT = "\n".join(TEXTS)


def rows() -> list[Row]:
    extract(from_text(TEXTS[0]))

    def seconds(times: int) -> float:
        article = from_text("\n".join([TEXT] * times))
        start = time.process_time()
        extract(article)
        return time.process_time() - start

    half, whole = seconds(2), seconds(4)
    figure = f"{4 * len(TEXT.split()):,} words in one article against half of them, s"
    return [Row(figure, f"{whole:.1f}", f"{half:.1f}", whole / half)]


if __name__ == "__main__":
    print(*rows(), sep="\n")

"""Time for an article twice as long, against one: 2 is linear."""

from __future__ import annotations

import gc
import time

from measuring import TEXTS, Row

from sommet import extract, from_text

MEETING = "Le président ghanéen Paul Martin a rencontré lundi à Nairobi Anna Kovacs.\n\n"
TEXT = "\n".join(TEXTS)


def rows() -> list[Row]:
    extract(from_text(TEXTS[0]))

    def taken(times: int) -> float:
        article = from_text(MEETING + "\n".join([TEXT] * times))
        gc.collect()
        gc.disable()  # for one article the command hardly collects either
        start = time.process_time()
        extract(article)
        seconds = time.process_time() - start
        gc.enable()
        return seconds

    half, whole = (min(taken(times) for _ in range(3)) for times in (2, 4))
    figure = f"{4 * len(TEXT.split()):,} words in one article against half of them, s"
    return [Row(figure, f"{whole:.1f}", f"{half:.1f}", whole / half)]


if __name__ == "__main__":
    print(*rows(), sep="\n")

"""Time and memory of the command for articles of the longest: ``python limits.py [SHAPE ...]``.

Each is one shape repeated, after a sentence that tells a meeting.
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from measuring import EXTRACT, TEXTS, run

LENGTH = 100_000  # code points
MEETING = "Le président ghanéen Paul Martin a rencontré lundi à Nairobi Anna Kovacs.\n"
SHAPES = {
    "press": "\n".join(TEXTS),
    "quotation marks": '"',
    "words quoted": '"Oui" dit-il. ',
    "brackets": "(",
    "line breaks": "a\n",
    "no-break spaces": "Paul\u00a0",
    "one word": "mot ",
    "stops": ". ",
    "no stop": MEETING.replace(".", "").strip() + " ",
    "clauses": "qui dit que Paul Martin veut que ",
    "meetings": MEETING.strip() + " ",
    "names": "Paul Martin, Anna Kovacs, ",
    "pronouns": "Il la lui dit. ",
    "places": "à Accra, à Nairobi, en Suisse, ",
    "times": "lundi vers 15h, ",
    "goals": "Il souhaite que la paix vienne et veut aider. ",
}

if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        path = Path(folder, "a.txt")
        for name in sys.argv[1:] or SHAPES:
            shape = SHAPES[name]
            text = MEETING + shape * (LENGTH // len(shape) + 1)
            path.write_text(text[:LENGTH], encoding="utf-8")
            measured = run(*EXTRACT, "--quiet", str(path), times=1)
            print(f"{name:16} {measured.processor:6.1f} s {measured.megabytes:6.0f} MB", flush=True)

"""The development view: an article with what its annotation expects and what the rules find.

Run over a corpus of `NAME.txt` beside `NAME.json`, with the `score.py` that judges it:
    python tests/view_errors.py CORPUS SCORE.PY [NAME ...]
A name is any part of an article's name; without one, each article with a difference is shown.

The facts that an article has as a whole come first, expected beside found; then its text, each
goal and arrival below the sentence it stands in. Signs: `=` found as expected, `≠` found with a
wrong holder or time, `-` missed, `+` wrongly given, `~` optional and not found.
"""

from __future__ import annotations

import importlib.util
import json
import sys
import textwrap
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from sommet.article import load
from sommet.extraction import extract

COLUMN = 48
Fact = Any  # a fact as JSON holds it, annotated or extracted


def load_scorer(path: Path) -> ModuleType:
    """Import the scorer from its file, so that the view pairs facts as the figures do."""
    spec = importlib.util.spec_from_file_location("score", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def view(scorer: ModuleType, text: str, gold: Fact, found: Fact) -> Iterator[str]:
    """Yield the lines of one article's view."""
    event, when = found["event"] or {}, (found["event"] or {}).get("when") or {}
    yield beside("published", gold["published"], found["article"]["published"])
    yield beside(
        "event",
        gold["event"] and f"{gold['event']['kind']} {gold['event'].get('date')}",
        event and f"{event['kind']} {when.get('date')}",
    )
    yield beside("venue", place(gold["venue"]), place(found["venue"]))
    golds, preds = gold["participants"], found["participants"]
    for sign, p, g in paired(scorer, preds, golds, lambda p, g: called(scorer, p["name"], g)):
        yield beside("participant", g and party(g), p and party(p), sign)

    def who(name: str) -> str:
        return next((g["name"] for g in golds if called(scorer, name, g)), name)

    below: dict[int, list[str]] = defaultdict(list)
    for sign, p, g in paired(
        scorer,
        found["stated_goals"],
        gold["goals"],
        lambda p, g: (o := scorer.overlap(p["text"], g["text"])) * (o >= 0.5),
    ):
        wants, gets = g and g["holder"], p and [who(name) for name in p["stated_by"]]
        if sign == "=" and wants and not set(wants) & set(gets):
            sign = "≠"
        at = p["evidence"]["start"] if p else text.find(g["text"])
        below[at].append(fact_line(sign, "goal", (p or g)["text"], wants, gets))
    for sign, p, g in paired(
        scorer, found["arrivals"], gold["arrivals"], lambda p, g: who(p["participant"]) == g["who"]
    ):
        wants = g and [g["who"], g["date"], g["time"]]
        moment = (p and p["when"]) or {}
        gets = p and [who(p["participant"]), moment.get("date"), moment.get("time")]
        if sign == "=" and wants != gets:
            sign = "≠"
        at = p["evidence"]["start"] if p else max(text.find(g["text"] or g["who"]), 0)
        said = p["evidence"]["text"] if p else g["text"] or ""
        below[at].append(fact_line(sign, "arrival", said, wants, gets))

    start = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            yield ""
            yield textwrap.fill(line.strip(), 2 * COLUMN + 16)
        for at in sorted(below):
            if start <= at < start + len(line):
                yield from below.pop(at)
        start += len(line)
    for lines in below.values():
        yield from lines


def paired(
    scorer: ModuleType, preds: list[Fact], golds: list[Fact], match: Any
) -> Iterator[tuple[str, Fact, Fact]]:
    """Yield (sign, found or None, expected or None), paired as the scorer pairs them."""
    pairs, wrong, missed = scorer.pair(preds, golds, match)
    yield from (("=", p, g) for p, g in pairs)
    yield from (("+", p, None) for p in wrong)
    yield from (("~" if g.get("optional") else "-", None, g) for g in missed)


def called(scorer: ModuleType, name: str, gold: Fact) -> bool:
    return bool(scorer.same_name(name, [gold["name"], *(gold.get("accept") or [])]))


def place(venue: Fact) -> Fact:
    return venue and f"{venue['name']} ({venue['city']}, {venue['country']})"


def party(participant: Fact) -> str:
    return f"{participant['name']} ({participant['country']})"


def beside(label: str, expected: object, found: object, sign: str = "") -> str:
    sign = sign or ("=" if (expected or None) == (found or None) else "≠")
    return f"{sign} {label:12}{expected or '-'!s:{COLUMN}}{found or '-'}"


def fact_line(sign: str, label: str, said: str, expected: object, found: object) -> str:
    body = f"  {sign} {label}: {said!r}  expected {expected}, found {found}"
    return textwrap.fill(body, 2 * COLUMN + 16, subsequent_indent="      ")


def main() -> None:
    corpus, scorer, names = Path(sys.argv[1]), load_scorer(Path(sys.argv[2])), sys.argv[3:]
    for path in sorted(corpus.glob("*.txt")):
        if names and not any(name in path.stem for name in names):
            continue
        gold = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        found = json.loads(extract(load(str(path))).model_dump_json())
        text = path.read_bytes().decode("utf-8")
        lines = list(view(scorer, text, gold, found))
        if names or any(line.lstrip()[:1] in {"≠", "-", "+"} for line in lines):
            sys.stdout.write("\n".join(["", f"===== {path.stem}", *lines, ""]))


if __name__ == "__main__":
    main()

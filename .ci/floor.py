"""Fail when a figure of the scorer's JSON on standard input is below its floor in a JSON file."""

import json
import sys
from pathlib import Path

floors = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
figures = json.load(sys.stdin)


def figure(row: float | dict[str, float | None]) -> float:
    """Return a plain figure, or a row's F1 or accuracy, 0 where there was no case."""
    return (row.get("f1", row.get("accuracy")) or 0.0) if isinstance(row, dict) else row


reached = {name: figure(figures[name]) for name in floors}
low = [
    f"{name} {reached[name]:.3f} < {floors[name]}"
    for name in floors
    if reached[name] < floors[name]
]
sys.exit("below the floor: " + ", ".join(low) if low else 0)

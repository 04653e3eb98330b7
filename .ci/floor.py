"""Fail when a figure of the scorer's JSON on standard input is below its floor in a JSON file."""

import json
import sys
from pathlib import Path

floors = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
figures = json.load(sys.stdin)
reached = {
    name: (figures[name]["accuracy"] or 0.0) if isinstance(figures[name], dict) else figures[name]
    for name in floors
}
low = [
    f"{name} {reached[name]:.3f} < {floors[name]}"
    for name in floors
    if reached[name] < floors[name]
]
sys.exit("below the floor: " + ", ".join(low) if low else 0)

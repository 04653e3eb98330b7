"""All figures as the table of the README: ``python tests/benchmarks``."""

from __future__ import annotations

import growth
import memory
import rules
import speed
import start

print("| | here | to compare | ratio |\n|---|---|---|---|")
for module in (start, memory, speed, rules, growth):
    for row in module.rows():
        print(f"| {row.figure} | {row.ours} | {row.plain} | {row.ratio:.2f} |", flush=True)

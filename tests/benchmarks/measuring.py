"""What the benchmarks share: the articles and the measured run of a command."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

FIXTURES = sorted((Path(__file__).parent.parent.parent / "fixtures").glob("[kw]*.txt"))
TEXTS = [path.read_text(encoding="utf-8") for path in FIXTURES]
WORDS = sum(len(text.split()) for text in TEXTS)
EXTRACT = (sys.executable, "-m", "sommet")


@dataclass(frozen=True)
class Row:
    """A line of the table: what is measured, here, for the plain thing, and one over the other."""

    figure: str
    ours: str
    plain: str
    ratio: float


@dataclass(frozen=True)
class Run:
    """Of a process: seconds by the clock and of processor, peak of resident memory in megabytes."""

    seconds: float
    processor: float
    megabytes: float


def run(*command: str, times: int = 3) -> Run:
    """Run a command several times and return the least of each figure."""
    runs = []
    for _ in range(times):
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        if status:
            raise RuntimeError(f"{command} failed")
        seconds = time.perf_counter() - start
        runs.append(Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024))
    return Run(
        min(r.seconds for r in runs),
        min(r.processor for r in runs),
        min(r.megabytes for r in runs),
    )


@contextmanager
def corpus(times: int) -> Iterator[list[str]]:
    """Give the paths of the fixtures, copied so many times."""
    with TemporaryDirectory() as folder:
        paths = []
        for copy in range(times):
            for path, text in zip(FIXTURES, TEXTS, strict=True):
                paths.append(f"{folder}/{copy:03}-{path.name}")
                Path(paths[-1]).write_text(text, encoding="utf-8")
        yield paths

"""The README's commands and output. Run as a script to write the output anew."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from sommet import extract, from_text
from sommet.times import find_times, resolve_times

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
COMMAND = re.compile(r"^python3 -m venv \.venv && .* && \.venv/bin/extract (.+)$", re.MULTILINE)
OUTPUT = re.compile(r"(?<=^```json\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)


def run_example(readme: str) -> str:
    """Return what the README's ``extract`` command prints."""
    command = COMMAND.search(readme)
    assert command is not None
    run = subprocess.run(
        [sys.executable, "-m", "sommet", *shlex.split(command[1])],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    return run.stdout.decode("utf-8")


def test_the_output_below_the_command_is_real() -> None:
    readme = README.read_text(encoding="utf-8")
    output = OUTPUT.search(readme)
    assert output is not None
    assert output[0] == run_example(readme)


CONSOLE = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)
SESSIONS = CONSOLE.findall(README.read_text(encoding="utf-8"))
JQ = """import jq, sys
for value in jq.compile(sys.argv[-1]).input_text(sys.stdin.read()):
    print(value)
"""


def run_session(session: str, folder: Path) -> str:
    """Return a console session with what its commands print now, run in an empty folder."""
    bin_folder = folder / "bin"
    bin_folder.mkdir()
    for name, arguments in (("extract", "-m sommet"), ("jq", shlex.join(["-c", JQ]))):
        command = bin_folder / name
        command.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} {arguments} "$@"\n')
        command.chmod(0o755)
    (folder / "fixtures").symlink_to(ROOT / "fixtures")
    shown = []
    for line in session.splitlines():
        if line.startswith("$ "):
            run = subprocess.run(
                ["bash", "-c", line[2:]],
                cwd=folder,
                env=os.environ | {"PATH": f"{bin_folder}:{os.environ['PATH']}", "COLUMNS": "80"},
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                check=True,
            )
            shown.append(f"{line}\n{run.stdout.decode('utf-8')}")
    return "".join(shown)


@pytest.mark.parametrize("session", SESSIONS, ids=[s.splitlines()[0][2:60] for s in SESSIONS])
def test_the_sessions_are_real(session: str, tmp_path: Path) -> None:
    assert run_session(session, tmp_path) == session


@pytest.mark.parametrize("path", re.findall(r"!\[.*?\]\((.*?)\)", README.read_text("utf-8")))
def test_pictures_are_there_and_small(path: str) -> None:
    assert 0 < (ROOT / path).stat().st_size < 200_000


def test_the_usage_names_every_option() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "sommet", "--help"], capture_output=True, text=True, check=True
    )
    options = set(re.findall(r"--[a-z]+", run.stdout))
    assert options <= set(re.findall(r"--[a-z]+", README.read_text(encoding="utf-8")))


FIELDS = re.compile(r"^\| `(?P<field>\S+)` \| .* \| « (?P<words>.*?) »(?P<means>.*) \|$", re.M)
FIELD_ROWS = [
    pytest.param(
        row["field"].replace("[]", "").split("."),
        row["words"].replace("**", ""),
        re.findall(r"\*\*(.*?)\*\*", row["words"]) + re.findall("`(.*?)`", row["means"]),
        id=row["field"],
    )
    for row in FIELDS.finditer(README.read_text(encoding="utf-8").split("\n## Output\n")[1])
]
LEAD = (
    "La présidente maltaise, Marie Borg, rencontre le président péruvien, Luis Rojas, lors d'un "
    "sommet."
)


@pytest.mark.parametrize(("keys", "words", "expected"), FIELD_ROWS)
def test_the_example_of_a_field_is_found(keys: list[str], words: str, expected: list[str]) -> None:
    found = [extract(from_text(f"{LEAD} {words}")).model_dump(mode="json")]
    for key in keys:
        values = [value[key] for value in found]
        found = [v for value in values for v in (value if isinstance(value, list) else [value])]
    assert expected
    assert set(expected) <= set(scalars(found))


def scalars(value: object) -> list[object]:
    """Return the strings and numbers that JSON holds, however deep."""
    if isinstance(value, dict):
        value = list(value.values())
    return [v for item in value for v in scalars(item)] if isinstance(value, list) else [value]


TIMES = re.compile(r"^\| « (?P<words>.+?) » \| (?P<rest>.*) \|$", re.MULTILINE)
TIME_ROWS = [
    (row["words"], [cell.strip(" `") for cell in row["rest"].split("|")])
    for row in TIMES.finditer(README.read_text(encoding="utf-8").split("## What the times mean")[1])
]


@pytest.mark.parametrize(("words", "cells"), TIME_ROWS, ids=[f"{w} {c[0]}" for w, c in TIME_ROWS])
def test_the_times_mean_what_the_table_says(words: str, cells: list[str]) -> None:
    published, *expected = cells
    found = find_times(f"Il est arrivé {words}.")
    resolved = resolve_times(found, published=published or None, directions=["past"] * len(found))
    shown = [
        [t.date or "", t.end_date or "", t.time or "", "yes" if t.approximate else ""]
        for t in resolved
    ]
    assert (shown or [[""] * 4]) == [expected]


def test_the_python_of_the_readme_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    blocks = re.findall(r"^```python\n(.*?)^```$", README.read_text("utf-8"), re.M | re.S)
    assert blocks
    for block in blocks:
        exec(compile(block, "README.md", "exec"), {})


if __name__ == "__main__":
    text = README.read_text(encoding="utf-8")
    example = run_example(text)
    text = OUTPUT.sub(lambda _: example, text, count=1)

    def renew(session: re.Match[str]) -> str:
        with tempfile.TemporaryDirectory() as folder:
            return run_session(session[0], Path(folder))

    README.write_text(CONSOLE.sub(renew, text), encoding="utf-8")

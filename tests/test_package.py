from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import tomli

import sommet

PROJECT = tomli.loads(Path(__file__).parents[1].joinpath("pyproject.toml").read_text("utf-8"))
EXTRAS = PROJECT["project"]["optional-dependencies"]


@pytest.mark.parametrize("name", sommet.__all__)
def test_what_is_promised_is_there(name: str) -> None:
    assert getattr(sommet, name).__name__ == name


def test_the_package_is_imported_without_spacy() -> None:
    code = "import sys, sommet; print(any(m.split('.')[0] == 'spacy' for m in sys.modules))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "False\n"


def test_other_names_are_unknown() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        sommet.nothing  # noqa: B018 - looking it up is the test


@pytest.mark.parametrize(
    "requirement",
    [*PROJECT["project"]["dependencies"], *EXTRAS["html"], *EXTRAS["cluster"]],
)
def test_no_dependency_may_be_of_any_later_version(requirement: str) -> None:
    assert "<" in requirement or "==" in requirement

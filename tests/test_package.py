from __future__ import annotations

import subprocess
import sys

import pytest

import sommet


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

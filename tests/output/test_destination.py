from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from sommet.output.destination import OutputError, destination


@pytest.fixture
def target(tmp_path: Path) -> Path:
    path = tmp_path / "out.json"
    path.write_text("old", encoding="utf-8")
    return path


def test_the_file_is_replaced_at_the_end(target: Path) -> None:
    with destination(str(target)) as write:
        write("é")
        assert target.read_text("utf-8") == "old"
    assert target.read_bytes() == "é".encode()


def test_failure_leaves_the_file_and_nothing_else(target: Path) -> None:
    with pytest.raises(KeyboardInterrupt), destination(str(target)) as write:
        write("new")
        raise KeyboardInterrupt
    assert target.read_text("utf-8") == "old"
    assert list(target.parent.iterdir()) == [target]


def test_writing_nothing_leaves_the_file(target: Path) -> None:
    with destination(str(target)):
        pass
    assert target.read_text("utf-8") == "old"
    assert list(target.parent.iterdir()) == [target]


@pytest.mark.parametrize("mode", [0o600, 0o644])
def test_permissions_are_kept(target: Path, mode: int) -> None:
    target.chmod(mode)
    with destination(str(target)) as write:
        write("new")
    assert stat.S_IMODE(target.stat().st_mode) == mode


def test_a_new_file_has_the_usual_permissions(tmp_path: Path) -> None:
    (tmp_path / "usual").touch()
    with destination(str(tmp_path / "new")) as write:
        write("x")
    assert (tmp_path / "new").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_what_a_link_means_is_replaced(target: Path, tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(target)
    with destination(str(link)) as write:
        write("new")
    assert link.is_symlink()
    assert target.read_text("utf-8") == "new"


def test_a_device_is_written_to() -> None:
    with destination(os.devnull) as write:
        write("x")
    assert not Path(os.devnull).is_file()


@pytest.mark.parametrize(
    ("path", "message"),
    [
        pytest.param("nowhere/out.json", "nowhere/out.json: no such file", id="no folder"),
        pytest.param(".", ".: is a directory", id="a folder"),
    ],
)
def test_what_cannot_be_written_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str, message: str
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(OutputError) as error, destination(path) as write:
        write("x")
    assert str(error.value) == message

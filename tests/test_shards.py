from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from sommet.shards import extract_shard

FIXTURES = sorted(map(str, (Path(__file__).parent.parent / "fixtures").glob("*.txt")))


def test_two_workers_write_what_the_command_prints(tmp_path: Path) -> None:
    distributed = pytest.importorskip("distributed")
    with (
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, dashboard_address=None
        ) as cluster,
        distributed.Client(cluster) as client,
    ):
        faults = client.gather(client.map(extract_shard, FIXTURES, folder=str(tmp_path)))
    written = b"".join((tmp_path / f"{Path(path).name}.jsonl").read_bytes() for path in FIXTURES)
    command = [sys.executable, "-m", "sommet", "--format", "jsonl", *FIXTURES]
    assert written == subprocess.run(command, capture_output=True, check=True).stdout
    assert faults == [[]] * len(FIXTURES)


def test_what_cannot_be_read_is_returned(tmp_path: Path) -> None:
    shard = tmp_path / "shard.jsonl"
    shard.write_text('{"id": "a", "text": "Le pain est bon."}\n{\n', encoding="utf-8")
    [fault] = extract_shard(str(shard), str(tmp_path / "."))
    assert fault.startswith(f"{shard}:2: ")
    assert (tmp_path / "shard.jsonl.jsonl").read_text("utf-8").count("\n") == 1

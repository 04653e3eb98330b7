from __future__ import annotations

import json
import re
import shlex
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from sommet.shards import extract_shard

ROOT = Path(__file__).parent.parent
FIXTURES = sorted(map(str, (ROOT / "fixtures").glob("*.txt")))


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


def test_the_readme_s_cluster_runs(tmp_path: Path) -> None:
    pytest.importorskip("distributed")
    block = re.search(r"^```py\n(.*?)^```$", (ROOT / "README.md").read_text("utf-8"), re.M | re.S)
    assert block is not None
    shards = re.findall(r'"(\S+\.jsonl)"', block[1])
    for shard in shards:
        line = json.dumps({"id": shard, "text": "Le pain est bon."})
        (tmp_path / shard).write_text(line, encoding="utf-8")
    script = tmp_path / "cluster.py"
    script.write_text(block[1], encoding="utf-8")
    done = subprocess.run([sys.executable, script], cwd=tmp_path, capture_output=True, check=True)
    assert done.stdout == b""
    written = sorted((tmp_path / "extractions").iterdir())
    sources = [json.loads(p.read_text(encoding="utf-8"))["article"]["source"] for p in written]
    assert sources == shards != []


@contextmanager
def running(*command: str) -> Iterator[None]:
    """Run a command of Dask's until the end of the block."""
    with subprocess.Popen(
        [sys.executable, "-m", *command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        try:
            yield
        finally:
            process.terminate()


def test_the_readme_s_scheduler_and_workers_serve_a_client(tmp_path: Path) -> None:
    distributed = pytest.importorskip("distributed")
    readme = " ".join((ROOT / "README.md").read_text("utf-8").split())
    scheduler, worker = (re.search(rf"`(dask {name}.*?)`", readme) for name in ("sch", "worker"))
    assert scheduler is not None and worker is not None
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = str(free.getsockname()[1])
    address = f"127.0.0.1:{port}"
    with ExitStack() as stack:
        options = ["--host", "127.0.0.1", "--port", port, "--no-dashboard"]
        stack.enter_context(running(*shlex.split(scheduler[1]), *options))
        assert "SCHEDULER:8786" in worker[1]
        command = worker[1].replace("SCHEDULER:8786", address)
        stack.enter_context(running(*shlex.split(command), "--no-dashboard"))
        client = stack.enter_context(distributed.Client(f"tcp://{address}", timeout=120))
        client.wait_for_workers(1, timeout=120)
        [faults] = client.gather(client.map(extract_shard, FIXTURES[:1], folder=str(tmp_path)))
    assert faults == []
    assert len(list(tmp_path.iterdir())) == 1

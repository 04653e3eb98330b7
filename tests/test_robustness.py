"""Whatever comes in: an extraction of the right shape, or one line naming file and fault."""

from __future__ import annotations

import itertools
import json
import os
import random
import resource
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sommet.article import Article, ArticleError, from_text, load
from sommet.batch import extract_each
from sommet.dateline import dateline_length
from sommet.extraction import extract
from sommet.inputs import read_articles
from sommet.layout import layout
from sommet.models import Evidence, Extraction
from sommet.output.json_text import to_json
from sommet.quotations import quotations
from sommet.times import find_times

ROOT = Path(__file__).parent.parent
FIXTURES = sorted((ROOT / "fixtures").glob("*.txt"))
STORY = (
    "Sommet à Accra\nLe président ghanéen Paul Martin est arrivé lundi vers 15h à Nairobi. Il y "
    "rencontre la présidente kényane Anna Kovacs et « souhaite renforcer la coopération »."
)

# --- What holds of every extraction ---


def passages(value: object) -> Iterator[Evidence]:
    """Yield every piece of evidence below a model, a tuple or a plain value."""
    if isinstance(value, Evidence):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from passages(item)
    elif hasattr(value, "model_fields_set"):
        for item in vars(value).values():
            yield from passages(item)


def check(extraction: Extraction, text: str) -> None:
    """Assert the invariants of an extraction of the text."""
    assert Extraction.model_validate_json(to_json(extraction)) == extraction
    for passage in passages(extraction):
        assert text[passage.start : passage.end] == passage.text != ""
    names = {p.name for p in extraction.participants}
    assert {a.participant for a in extraction.arrivals} <= names
    assert {name for goal in extraction.stated_goals for name in goal.stated_by} <= names
    assert all(goal.text in goal.evidence.text for goal in extraction.stated_goals)
    spans = sorted((m.start, m.end) for p in extraction.participants for m in p.mentions)
    assert all(end <= start for (_, end), (start, _) in itertools.pairwise(spans))
    if extraction.event is None:
        assert not (extraction.participants or extraction.arrivals or extraction.stated_goals)
        assert extraction.venue is None


def outcome(path: Path) -> Extraction | ArticleError:
    """Return what becomes of a file that holds one article, its invariants checked."""
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


# --- Odd and hostile input ---

NO_TEXT = {
    "empty": b"",
    "NUL": STORY.encode() + b"\0",
    "UTF-16 without a mark": STORY.encode("utf-16-le"),
    "half of UTF-16": b"\xff\xfe" + STORY.encode("utf-16-le")[:-1],
    "five megabytes": STORY.encode() * 25_000,
    "random bytes": bytes(b for b in random.Random(7).randbytes(3000) if b),
    "larger than any page": b" " * 20_000_001,
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
    "quotation marks": b'"' * 6000,
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
def test_what_is_no_article_is_named(name: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(NO_TEXT[name])
    assert isinstance(outcome(path), ArticleError)


@pytest.mark.parametrize("name", ODD)
def test_odd_text_gives_an_extraction(name: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(ODD[name])
    assert isinstance(outcome(path), Extraction)


def test_half_characters_are_refused() -> None:
    with pytest.raises(ArticleError):
        from_text("Un sommet \ud800.")


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="a device of Unix")
def test_a_device_without_end_is_refused() -> None:
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
    "dateline": lambda text: dateline_length(text, opening=True),
}
UNITS = [
    *("a", "A ", "1", "12 ", " ", "\n", "(", "()", '"', "« ", "-", "a-", "a.b.", ", ", "|["),
    *("© ", "/AFP", "lundi ", "mardi et ", "3 mars ", "du 3 au ", "10h-", "vers ", "jusqu'"),
    *("vingt-", "de la ", "Publié le ", "(AFP) - ", "dans la nuit de ", "e\u0301", "\u2028"),
]


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("unit", UNITS)
def test_time_grows_with_the_length(reader: str, unit: str) -> None:
    read = READERS[reader]

    def seconds(length: int) -> float:
        text = (unit * length)[:length]
        best = float("inf")
        for _ in range(3):
            start = time.process_time()
            read(text)
            best = min(best, time.process_time() - start)
        return best

    assert seconds(6000) <= GROWTH * max(seconds(3000), 0.002)  # below that a clock tells nothing


@pytest.mark.parametrize("unit", ["Mot ", "mot ", '"', "(", "Martin-", STORY])
def test_time_of_the_whole_grows_with_the_length(unit: str) -> None:
    def seconds(length: int) -> float:
        article = from_text(STORY + (unit * length)[:length])
        start = time.process_time()
        extract(article)
        return time.process_time() - start

    seconds(100)
    assert seconds(8000) <= GROWTH * seconds(4000)


# --- Generated articles ---

LEADERS = ["Paul Martin", "Anna Kovacs", "M. Martin", "Mme Kovacs", "il", "le Premier ministre"]
OFFICES = ["Le président ghanéen", "La présidente kényane", "Le roi", "Le ministre", "L’émissaire"]
VERBS = ["est arrivé", "a rencontré", "souhaite recevoir", "s'est entretenu avec", "a accueilli"]
PLACES = ["à Accra", "au palais de Carthage", "en Suisse", "à l’aéroport", "au sommet de l’Otan"]
TIMES = ["lundi", "vers 15h", "le 31 juin", "dans la nuit de mardi à mercredi", "en 2024", ""]
ENDS = [".", " !", "", "\n", "\n\n", "… ", " pour « relancer » l'échange. ", ', a-t-il dit. "']

sentences = st.builds(
    " ".join,
    st.tuples(*map(st.sampled_from, (OFFICES, LEADERS, VERBS, LEADERS, PLACES, TIMES, ENDS))),
)
generated = st.lists(sentences, min_size=1, max_size=5).map(" ".join)


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A stretch of a fixture, some of it cut, doubled, moved or made odd."""
    whole = load(draw(st.sampled_from(FIXTURES))).text
    start = draw(st.integers(0, max(0, len(whole) - 100)))
    text = whole[start : start + draw(st.integers(100, 900))]
    for _ in range(draw(st.integers(0, 4))):
        i, j = sorted(draw(st.tuples(*[st.integers(0, len(text))] * 2)))
        kind = draw(st.sampled_from(("cut", "double", "upper", "odd", "glue")))
        part = text[i : min(j, i + 80)]
        part = {
            "cut": "",
            "double": part * 2,
            "upper": part.upper(),
            "odd": part + draw(st.text(st.characters(codec="utf-8"), max_size=4)),
            "glue": part.replace(" ", ""),
        }[kind]
        text = text[:i] + part + text[min(j, i + 80) :]
    return text.replace("\0", "")


articles = st.one_of(generated, mutated()).filter(str.strip)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(articles)
def test_invariants_hold(text: str) -> None:
    article = from_text(text)
    found = extract(article)
    check(found, text)
    assert extract(article) == found


def facts(extraction: Extraction, shift: int = 0) -> object:
    """Return an extraction as plain data, its offsets moved back."""

    def moved(value: object) -> object:
        if isinstance(value, dict):
            return {
                key: item - shift if key in {"start", "end"} else moved(item)
                for key, item in value.items()
            }
        return [moved(item) for item in value] if isinstance(value, list) else value

    return moved(extraction.model_dump(mode="json"))


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
@pytest.mark.parametrize(
    ("before", "after"), [("\n\n", ""), ("", " "), ("", "\n\n")], ids=["above", "space", "below"]
)
def test_white_space_around_moves_offsets_only(path: Path, before: str, after: str) -> None:
    text = load(path).text
    changed = extract(from_text(before + text + after))
    assert facts(changed, len(before)) == facts(extract(from_text(text)))


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
def test_the_kind_of_apostrophe_changes_no_fact(path: Path) -> None:
    def straightened(text: str) -> str:
        return to_json(extract(from_text(text))).replace("’", "'")

    text = load(path).text
    assert straightened(text.replace("’", "'")) == straightened(text.replace("'", "’"))


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


def test_locale_and_time_zone_change_nothing(story: Path) -> None:
    settings = [{"LC_ALL": "C", "TZ": "Asia/Tokyo"}, {"LC_ALL": "C.UTF-8", "TZ": "UTC"}]
    first, second = (command(str(story), env={**os.environ, **s}).stdout for s in settings)
    assert first == second != b""

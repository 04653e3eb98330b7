"""Coverage-guided fuzzing of the loader, the times grammar and the reader of JSON Lines.

    python -m pip install '.[fuzz]' && python tests/fuzz/fuzz.py -runs=100000 tests/fuzz/corpus

What is found is written to the working folder as `crash-…`, an input to replay by its path. The
first byte of an input chooses what reads the rest; further options are libFuzzer's.
"""

import sys

import atheris

with atheris.instrument_imports(include=["sommet"]):
    from sommet.article import Article, ArticleError, from_bytes
    from sommet.records import read_records
    from sommet.times import find_times, resolve_times


def loader(data: bytes) -> None:
    try:
        article = from_bytes(data)
    except ArticleError as error:
        assert str(error).isprintable()
        return
    ends = [0]
    for block in article.blocks:
        assert ends[-1] <= block.start < block.end <= len(article.text)
        assert not article.text[ends[-1] : block.start].strip()
        ends.append(block.end)
    assert not article.text[ends[-1] :].strip()


def times(data: bytes) -> None:
    text = data.decode("utf-8", "replace")
    found = find_times(text)
    assert all(text[e.start : e.end] == e.text for e in found)
    resolve_times(found, published="2024-06-19", directions=["past"] * len(found))


def records(data: bytes) -> None:
    lines = data.splitlines(keepends=True)
    outcomes = list(read_records(lines, "a.jsonl"))
    assert len(outcomes) == sum(bool(line.strip()) for line in lines)
    for outcome in outcomes:
        assert isinstance(outcome, Article) or str(outcome).isprintable()


TARGETS = (loader, times, records)


def test_one_input(data: bytes) -> None:
    if data:
        TARGETS[data[0] % len(TARGETS)](data[1:])


if __name__ == "__main__":
    atheris.Setup(sys.argv, test_one_input)
    atheris.Fuzz()

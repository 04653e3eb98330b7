"""A corpus in shards: the function that workers of a cluster map, of whatever engine."""

from __future__ import annotations

from pathlib import Path

from sommet.article import ArticleError
from sommet.batch import extract_each
from sommet.inputs import read_articles
from sommet.output.destination import destination
from sommet.output.json_text import to_json


def extract_shard(shard: str, folder: str) -> list[str]:
    """Write the extractions of a file's articles, as JSON Lines, into a folder.

    The model is loaded at a worker's first shard and kept. The file written, the shard's name with
    ``.jsonl`` added, is whole or not there: a shard may be done again by another worker.

    Args:
        shard: a file that the command takes, usually of JSON Lines.
        folder: where to write, made if it is not there; both must be paths that every worker can
            reach.

    Returns:
        What could not be read, a line each.

    Raises:
        ModelError: the French model is not installed.
        OSError: the folder cannot be made.
        OutputError: it cannot be written to.

    Example:
        >>> extract_shard("fixtures/korea-15-park-ottawa.txt", "/tmp")
        []
    """
    faults: list[str] = []
    Path(folder).mkdir(parents=True, exist_ok=True)
    with destination(str(Path(folder, f"{Path(shard).name}.jsonl"))) as write:
        for outcome in extract_each(read_articles([shard])):
            if isinstance(outcome, ArticleError):
                faults.append(str(outcome))
            else:
                write(to_json(outcome, indent=None) + "\n")
    return faults

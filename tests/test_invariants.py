"""What holds of every extraction, over articles put together from the lexicons and the fixtures.

python -m pytest tests/test_invariants.py --hypothesis-profile=long --hypothesis-show-statistics
"""

from __future__ import annotations

import random
import re
import textwrap
from collections.abc import Callable, Iterator
from importlib import resources
from pathlib import Path
from typing import NamedTuple

import pytest
import tomli
from hypothesis import HealthCheck, Phase, event, given, settings
from hypothesis import strategies as st

from sommet import lexicon
from sommet.article import from_text, load
from sommet.batch import extract_each
from sommet.extraction import extract, find_facts, read
from sommet.facts.arrivals import find_arrivals
from sommet.facts.goals import find_goals
from sommet.models import Extraction

FIXTURES = sorted((Path(__file__).parent.parent / "fixtures").glob("*.txt"))
Check = Callable[[Extraction, str], None]

# --- Generated articles ---

PEOPLE = ["Paul Martin", "Anna Kovacs", "Lars Berg", "Ana Diaz", "M. Martin", "Mme Kovacs"]
PRONOUNS = ["Il", "Elle", "Ce dernier", "Son homologue", "Son hôte", "Les deux dirigeants"]
VERBS = [
    *("est arrivé", "a atterri", "s'est rendu", "doit arriver", "n’est pas venu"),
    *("a rencontré", "a été reçu par", "s'est entretenu avec", "a accueilli", "a dit de"),
    *("souhaite relancer l’accord avec", "a promis d'aider", "veut que la paix vienne avec"),
]
TIMES = [
    *("", "lundi", "vers 15h", "le 31 juin", "dans la nuit de mardi à mercredi", "en 2024"),
    *("peu après minuit", "du 20 au 22 mars", "le 1er mai 2023 à midi", "aujourd’hui"),
]
ENDS = [
    *(".", " !", "…", "", "\n", "\n\n", " pour « relancer » l'échange.", ', a-t-il dit."'),
    *(" : « Nous voulons la paix. »", " (AFP)\n", ", a déclaré M. Berg.\n\n"),
]


def entries(folder: resources.abc.Traversable) -> Iterator[dict[str, object]]:
    """Yield the entries of all lexicons."""
    for file in sorted(folder.iterdir(), key=lambda file: file.name):
        if file.is_dir():
            yield from entries(file)
        elif file.name.endswith(".toml"):
            for table in tomli.loads(file.read_text("utf-8")).values():
                yield from table


def phrase(text: str) -> str:
    """Return an example of a lexicon without the brackets that mark what it shows."""
    return re.sub(r"[\[\]]", "", text)


EXAMPLES = [
    phrase(example)
    for entry in entries(resources.files("sommet.lexicon"))
    for key in ("examples", "counterexamples")
    for example in entry.get(key, [])  # type: ignore[attr-defined]
]
HOLDERS = [
    f"{article} {office} {demonym}"
    for article, side, forms in (("Le", 0, "masculine"), ("La", 1, "feminine"))
    for entry in lexicon.offices()
    for office in getattr(entry, forms)[:1]
    for demonym in [c.demonyms[side] for c in lexicon.countries()[::20]] + [""]
]
PLACES = [
    *(f"à {country.capital}" for country in lexicon.countries()),
    *(f"en {country.name}" for country in lexicon.countries()),
    *(f"à {site}" for country in lexicon.countries() for site in country.sites),
    *(f"au {kind.noun}" for kind in lexicon.place_kinds()),
    *(f"au sommet de l’{organization.name}" for organization in lexicon.organizations()),
]
composed = st.tuples(
    st.sampled_from([*HOLDERS, *PRONOUNS, ""]),
    st.sampled_from([*PEOPLE, ""]),
    st.sampled_from(VERBS),
    st.sampled_from([*HOLDERS, *PEOPLE, ""]),
    st.sampled_from(PLACES),
    st.sampled_from(TIMES),
).map(lambda words: " ".join(filter(None, words)))
sentences = st.tuples(composed | st.sampled_from(EXAMPLES), st.sampled_from(ENDS)).map("".join)
generated = st.lists(sentences, min_size=1, max_size=5).map(" ".join)


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A stretch of a fixture, some of it cut, doubled, moved or made odd."""
    whole = load(draw(st.sampled_from(FIXTURES))).text
    start = draw(st.integers(0, max(0, len(whole) - 100)))
    text = whole[start : start + draw(st.integers(100, 900))]
    for _ in range(draw(st.integers(0, 4))):
        i = draw(st.integers(0, len(text)))
        part = text[i : i + draw(st.integers(1, 80))]
        changed = {
            "cut": "",
            "double": part * 2,
            "upper": part.upper(),
            "odd": part + draw(st.text(st.characters(codec="utf-8"), max_size=4)),
            "glue": part.replace(" ", ""),
        }[draw(st.sampled_from(("cut", "double", "upper", "odd", "glue")))]
        text = text[:i] + changed + text[i + len(part) :]
    return text.replace("\0", "")


articles = st.one_of(generated, mutated()).filter(str.strip)

# --- Changes that change no fact ---

OTHER_APOSTROPHES = str.maketrans("'’", "’'")


class Variant(NamedTuple):
    """An article, and the same with white space put in or the other kind of apostrophe."""

    text: str
    changed: str
    place: int  # offset in the text where white space was put
    width: int  # how many code points of it


@st.composite
def variants(draw: st.DrawFn) -> Variant:
    text = draw(articles)
    space = draw(st.sampled_from(["", "'", " ", "\n", "\n\n"]))
    if space == "'":
        return Variant(text, text.translate(OTHER_APOSTROPHES), 0, 0)
    lines = [m.end() for m in re.finditer(r"\n[^\S\n]*\n", text)] if "\n" in space else []
    place = draw(st.sampled_from([*([0] if "\n" in space else []), *lines, len(text)]))
    return Variant(text, text[:place] + space + text[place:], place, len(space))


def facts(extraction: Extraction, variant: Variant | None = None) -> object:
    """Return an extraction as plain data, of a variant with the offsets that the text has."""

    def back(offset: int) -> int:
        if variant is None or offset <= variant.place:
            return offset
        return offset - variant.width

    def plain(value: object) -> object:
        if isinstance(value, dict):
            return {
                key: back(item) if key in {"start", "end"} else plain(item)
                for key, item in value.items()
            }
        if isinstance(value, list):
            return [plain(item) for item in value]
        return value.replace("’", "'").replace("\n", " ") if isinstance(value, str) else value

    return plain(extraction.model_dump(mode="json"))


def extracted(texts: list[str]) -> list[Extraction]:
    """Return the extractions of texts that are read as one batch."""
    outcomes = list(extract_each(map(from_text, texts)))
    assert all(isinstance(outcome, Extraction) for outcome in outcomes), outcomes
    return [outcome for outcome in outcomes if isinstance(outcome, Extraction)]


BATCH = 16  # articles an example: together they are read in half the time


@settings(
    max_examples=settings().max_examples // BATCH,
    deadline=None,
    phases=[Phase.reuse, Phase.generate],  # what fails is told alone; sixteen are long to shrink
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(st.lists(variants(), min_size=BATCH, max_size=BATCH), st.randoms(use_true_random=False))
def test_invariants_hold(check: Check, batch: list[Variant], order: random.Random) -> None:
    found = extracted([variant.text for variant in batch])
    event(f"tens of facts in {BATCH} articles: {sum(map(number_of_facts, found)) // 10}")
    again = list(zip(batch, found, strict=True))
    order.shuffle(again)
    changed = extracted([variant.changed for variant, _ in again])
    for (variant, first), second in zip(again, changed, strict=True):
        check(first, variant.text)
        check(second, variant.changed)
        assert facts(second, variant) == facts(first), variant


def number_of_facts(found: Extraction) -> int:
    return len(found.participants) + len(found.arrivals) + len(found.stated_goals)


# --- The same of the fixtures, cut anywhere, and whole ---


@settings(
    max_examples=max(settings().max_examples // 5, 10),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
@given(st.sampled_from(FIXTURES), st.integers(0, 10_000), st.integers(10, 600))
def test_text_cut_anywhere_is_read(path: Path, start: int, length: int) -> None:
    text = path.read_bytes().decode("utf-8", errors="replace")
    start %= max(len(text) - length, 1)
    reading = read(from_text(text[start : start + length]))
    find_facts(reading)
    find_goals(reading, reading.cast.actors)  # whether it tells of a meeting or not
    find_arrivals(reading, reading.cast.actors)


@pytest.mark.parametrize(
    "text",
    [
        "demandant aux maires de signer, le roi de Norvège est arrivé.",
        "Le roi de Norvège a parlé. « Le moment est venu de",
        'Le roi de Norvège est arrivé. "Il faut agir, a dit',
        'politique et neuve, "est prête, unie", selon le roi de Norvège.A Oslo, il a dit: "Non"',
    ],
)
def test_text_cut_at_a_cue_is_read(text: str) -> None:
    reading = read(from_text(text))
    find_goals(reading, reading.cast.actors)


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
@pytest.mark.parametrize(
    ("before", "after"), [("\n\n", ""), ("", " "), ("", "\n\n")], ids=["above", "space", "below"]
)
def test_white_space_around_moves_offsets_only(path: Path, before: str, after: str) -> None:
    text = load(path).text
    place = 0 if before else len(text)
    variant = Variant(text, before + text + after, place, len(before + after))
    assert facts(extract(from_text(variant.changed)), variant) == facts(extract(from_text(text)))


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
def test_the_kind_of_apostrophe_changes_no_fact(path: Path) -> None:
    text = load(path).text
    curly = facts(extract(from_text(text.replace("'", "’"))))
    assert facts(extract(from_text(text.replace("’", "'")))) == curly


@pytest.mark.parametrize("width", [60, 90])
@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
def test_lines_of_a_width_change_no_fact(path: Path, width: int) -> None:
    paragraphs = [" ".join(line.split()) for line in load(path).text.splitlines() if line.strip()]
    lines = textwrap.TextWrapper(width, break_long_words=False, break_on_hyphens=False)
    wrapped = "\n\n".join("\n".join(lines.wrap(paragraph)) for paragraph in paragraphs)
    found = extract(from_text(wrapped))
    assert facts(found) == facts(extract(from_text("\n\n".join(paragraphs))))
    assert all(wrapped[e.start : e.end] == e.text for p in found.participants for e in p.mentions)

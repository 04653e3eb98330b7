"""The output contract: what `extract` prints and `explain` gives, as frozen pydantic models.

Models hold strings, numbers and character offsets, never a spaCy object. Every key is
always present; what the article does not say is ``None`` or an empty tuple.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

SCHEMA_VERSION: Literal[1] = 1

EventKind = Literal["summit", "visit", "meeting"]
ParticipantKind = Literal["person", "country", "organization"]
ArrivalStatus = Literal["actual", "expected"]

IsoDate = Annotated[
    str,
    Field(
        pattern=r"^(\d{4}(-\d\d(-\d\d)?)?|XXXX-\d\d-\d\d)$",
        description="ISO 8601 at the precision known; XXXX for an unknown year (as in EDTF)",
        examples=["2024", "2024-06", "2024-06-19", "XXXX-06-19"],
    ),
]
ClockTime = Annotated[
    str,
    Field(pattern=r"^([01]\d|2[0-3]):[0-5]\d$", description="HH:MM, 24-hour clock, local time"),
]
CountryCode = Annotated[
    str, Field(pattern=r"^[A-Z]{2}$", description="ISO 3166-1 alpha-2, or XK for Kosovo")
]


class Model(BaseModel):
    """Base of all models: immutable, and closed to keys that the contract does not name."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Evidence(Model):
    """The exact words a fact rests on; ``article[start:end] == text`` holds.

    Example:
        >>> Evidence(text="à Séoul", start=10, end=17).text
        'à Séoul'
    """

    text: str
    start: int = Field(ge=0, description="offset of the first code point in the article")
    end: int = Field(ge=0, description="offset after the last code point in the article")


class When(Model):
    """A moment or a stretch of days, at the precision the article gives."""

    date: IsoDate | None
    end_date: IsoDate | None = Field(description="last day, when the words give a range of days")
    time: ClockTime | None
    approximate: bool = Field(description="the words say about, shortly before or shortly after")
    evidence: tuple[Evidence, ...] = Field(description="the time words, in text order")


class ArticleInfo(Model):
    """Which article the extraction is of."""

    source: str = Field(description="the path as given, '-' for standard input")
    published: IsoDate | None = Field(
        description="day of publication as the text's own dateline shows it, or as given"
    )
    text: str | None = Field(
        default=None,
        description="the text that offsets refer to, where no file holds it (of a web page) or"
        " where it was asked for",
    )


class Event(Model):
    """The meeting that the article is about."""

    kind: EventKind
    when: When | None
    evidence: Evidence


class Participant(Model):
    """One who takes part in the event: a person, or a country or organisation as such."""

    name: str = Field(description="fullest form found in the article, without titles")
    kind: ParticipantKind
    role: str | None = Field(description="office as written in the article, lower case")
    country: CountryCode | None = Field(description="the state represented; None if none is told")
    mentions: tuple[Evidence, ...] = Field(
        description="every passage that means the participant, periphrases and pronouns too"
    )


class Venue(Model):
    """Where the event is held; ``name`` is the most specific named place."""

    name: str
    city: str | None
    country: CountryCode | None
    evidence: Evidence


class Arrival(Model):
    """A participant's arrival in connection with the event."""

    participant: str = Field(description="a participant's name, as listed")
    when: When | None
    place: str | None
    status: ArrivalStatus
    evidence: Evidence


class Goal(Model):
    """What a side, or the meeting as a whole, is said to want."""

    text: str = Field(description="the goal's own words, a verbatim part of evidence.text")
    stated_by: tuple[str, ...] = Field(
        description="participants' names, or a side as written; empty for the meeting as a whole"
    )
    evidence: Evidence


class Extraction(Model):
    """All facts of one article.

    Example:
        >>> article = ArticleInfo(source="a.txt", published=None)
        >>> Extraction.model_validate_json(Extraction(article=article).model_dump_json()).event
    """

    schema_version: Literal[1] = SCHEMA_VERSION
    article: ArticleInfo
    event: Event | None = Field(
        default=None, description="None when the article is not about a meeting of leaders"
    )
    participants: tuple[Participant, ...] = ()
    venue: Venue | None = None
    arrivals: tuple[Arrival, ...] = ()
    stated_goals: tuple[Goal, ...] = ()

    def _repr_html_(self) -> str:
        """Return the facts as notebooks show them, beside the article's text if it is held."""
        from sommet.output.page import section, style  # the one arrow up: what notebooks ask for

        return style() + section(self)


Fact = Event | Participant | Venue | Arrival | Goal


class Reason(Model):
    """Why a fact was found, or none: the rule, the words it went by and what they weighed."""

    fact: Fact | None = Field(description="None for an article that is not about a meeting")
    rule: str = Field(description="name of the rule, 'verb of intent' for one")
    cues: tuple[Evidence, ...] = Field(description="the words that the rule went by")
    weights: dict[str, float] = Field(description="what spoke for the fact, where a rule weighs")
    needed: float | None = Field(description="the least sum of weights that counts")


class Explanation(Model):
    """An extraction with the reason of each of its facts, in the order of its keys."""

    extraction: Extraction
    reasons: tuple[Reason, ...]

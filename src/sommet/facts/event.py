"""The main event: is the article about a meeting of leaders, and of which kind."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from sommet.models import EventKind


@dataclass(frozen=True)
class Meeting:
    """The main event as found in the text.

    Attributes:
        kind: summit, visit or meeting.
        triggers: the words that name it, the best evidence first.
    """

    kind: EventKind
    triggers: tuple[Token, ...]

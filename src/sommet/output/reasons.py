"""Why each fact was found, a line a fact."""

from __future__ import annotations

from collections.abc import Iterator

from sommet.models import Arrival, Event, Explanation, Fact, Goal, Participant, Reason
from sommet.output.wording import one_line


def lines(explanation: Explanation) -> Iterator[str]:
    """Yield a line for each reason: the article, the fact, the rule and the words it went by.

    What rules weigh comes last: the sum, the least that counts and its parts, weightiest first.
    """
    source = explanation.extraction.article.source
    for reason in explanation.reasons:
        yield one_line(f"{source}: {_named(reason.fact)}: {_because(reason)}")


def _named(fact: Fact | None) -> str:
    if fact is None:
        return "no event"
    if isinstance(fact, Event):
        return f"event {fact.kind}"
    if isinstance(fact, Arrival):
        return f"arrival {fact.participant}" + (f", {fact.place}" if fact.place else "")
    if isinstance(fact, Goal):
        return f"goal « {fact.text} » ({', '.join(fact.stated_by) or 'the meeting'})"
    return f"{'participant' if isinstance(fact, Participant) else 'venue'} {fact.name}"


def _because(reason: Reason) -> str:
    cues = ", ".join(f"« {cue.text} » at {cue.start}" for cue in reason.cues)
    because = f"{reason.rule} {cues}".strip()
    if reason.needed is None:
        return because
    parts = sorted(reason.weights.items(), key=lambda part: -part[1])
    told = ", ".join(f"{name.replace('_', ' ')} {weight:.1f}" for name, weight in parts)
    total = sum(reason.weights.values())
    because += f"; weight {total:.1f}, {reason.needed:.1f} needed"
    return f"{because} ({told})" if told else because

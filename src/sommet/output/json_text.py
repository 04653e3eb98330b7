"""Extractions as JSON."""

from __future__ import annotations

from sommet.models import Model

# what a terminal may obey, and what ends a line for some readers; JSON leaves them as they are
UNSAFE = [*range(0x7F, 0xA0), 0x2028, 0x2029, *range(0x202A, 0x202F), *range(0x2066, 0x206A)]
_ESCAPES = {code: f"\\u{code:04x}" for code in UNSAFE}


def to_json(model: Model, *, indent: int | None = None) -> str:
    r"""Return a model as JSON in which control characters and changes of direction are escaped.

    Example:
        >>> from sommet.models import Evidence
        >>> to_json(Evidence(text="Oslo\x9b", start=0, end=5))
        '{"text":"Oslo\\u009b","start":0,"end":5}'
    """
    return model.model_dump_json(indent=indent).translate(_ESCAPES)

"""French times: found in a text, read with its verbs, resolved against its day of publication.

`find_times` says what the words say, `resolve_times` when that was, `read_times` does both on a
parsed article and `combine` joins what is said of one moment in two places.
"""

from sommet.times.expressions import Day, TimeExpression
from sommet.times.finding import find_times
from sommet.times.published import find_dateline_date, parse_date
from sommet.times.reading import read_times
from sommet.times.resolution import ResolvedTime, combine, resolve_times
from sommet.times.vocabulary import Direction

__all__ = [
    "Day",
    "Direction",
    "ResolvedTime",
    "TimeExpression",
    "combine",
    "find_dateline_date",
    "find_times",
    "parse_date",
    "read_times",
    "resolve_times",
]

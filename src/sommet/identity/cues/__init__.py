"""Cues to whose state a person represents, where no office stands beside the name.

Each cue is a function that yields votes for, or against, one person's being of one state; its
docstring opens with an example. `sommet.identity.representation` weighs them.

The modules here hold them: `affiliation` a state set beside a name, `hosting` who receives whom,
`journeys` who travels where, `antecedents` whom a leader without a name means, `seats` the seats
of power, `topics` what an article is about, `compatibility` what a person's office or name allows;
`sommet.identity.lists` adds those of persons and states told in the same order.
"""

from __future__ import annotations

from sommet.identity.cues.affiliation import at_the_head, owned_states, rulers, spokesmen
from sommet.identity.cues.antecedents import carried_over, counterparts
from sommet.identity.cues.compatibility import regimes, regnal
from sommet.identity.cues.hosting import common_hosts, hosts, invitations
from sommet.identity.cues.journeys import (
    leaving,
    met_there,
    on_screen,
    returning,
    visited,
    visitors,
)
from sommet.identity.cues.seats import at_seats, mouthpieces, seats
from sommet.identity.cues.topics import other_side, topic
from sommet.identity.lists import common_lists, common_titles

# what the text says of a person's state
SAID = (
    hosts,
    common_hosts,
    visitors,
    visited,
    met_there,
    returning,
    on_screen,
    owned_states,
    at_the_head,
    rulers,
    spokesmen,
    invitations,
)
# what only makes it likely
GUESSED = (
    carried_over,
    counterparts,
    leaving,
    topic,
    other_side,
    common_titles,
    common_lists,
    seats,
    at_seats,
    mouthpieces,
    regimes,
    regnal,
)

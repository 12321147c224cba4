"""python-telegram-bot's ConversationHandler as most run it: the talk lives in memory.

With PicklePersistence as shipped (a file every 60 s) the speed is the same between two saves.
"""

from __future__ import annotations

from benchmarks.peers import ptb
from benchmarks.peers.talk import Outbox, Talking


def open_contender(workdir: str) -> Talking:
    """Open it; nothing is written to `workdir`."""
    del workdir
    outbox = Outbox()
    return ptb.talking(ptb.build(outbox), outbox)

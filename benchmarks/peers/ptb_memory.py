"""python-telegram-bot's ConversationHandler as most run it: the talk lives in memory.

With PicklePersistence as shipped (a file every 60 s) the speed is the same between two saves.
"""

from __future__ import annotations

import asyncio
from pathlib import Path

from benchmarks.measure import Measured
from benchmarks.peers import ptb
from benchmarks.peers.talk import Outbox

NAME = "python-telegram-bot, in memory"
NOTE = "every open talk (with a pickle every 60 s: up to 60 s)"


def run(turns: int, workdir: Path) -> Measured:
    """Play so many turns and say how fast they were; nothing is written to `workdir`."""
    del workdir
    outbox = Outbox()
    timer = asyncio.run(ptb.play(ptb.build(outbox), turns))
    outbox.check(turns)
    return timer.measured(NAME, NOTE)

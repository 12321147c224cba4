"""ConversationHandler with every update persisted by the library's own PicklePersistence.

As shipped, PicklePersistence saves every 60 s, writes over its only file in place (a crash in the
middle of that loses all talks) and never calls fsync. A turn that is to last needs more, so here a
turn counts only when `update_persistence` ran and the file was written whole: beside the old one,
fsynced, moved into its place. The configuration is the cheapest that does this: only conversations
and user data are stored, and `on_flush` makes it one dump a turn instead of one for each kind.
Even so each turn writes every citizen's talk, so its cost grows with their number.

What is left is the order: the reply goes out inside the handler, before the state is saved, and an
update that comes twice is answered twice. python-telegram-bot has no place to change either.
"""

from __future__ import annotations

import os
from pathlib import Path

from telegram.ext import PersistenceInput, PicklePersistence

from benchmarks.measuring import expect
from benchmarks.peers import ptb
from benchmarks.peers.talk import CITIZENS, Outbox, Talking, fresh_file


class DurablePickle(PicklePersistence[ptb.Data, ptb.Data, ptb.Data]):
    """PicklePersistence whose flush survives a crash."""

    def __init__(self, path: Path) -> None:
        stored = PersistenceInput(bot_data=False, chat_data=False, callback_data=False)
        super().__init__(path, store_data=stored, on_flush=True)

    async def flush(self) -> None:
        """Write beside the old file, fsync, move into its place, fsync the folder."""
        path = self.filepath
        self.filepath = path.with_suffix(".new")
        try:
            await super().flush()
            _fsync(self.filepath)
            self.filepath.replace(path)
        finally:
            self.filepath = path
        _fsync(path.parent)


def _fsync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def open_contender(workdir: str) -> Talking:
    """Open it over an empty file."""
    outbox = Outbox()
    path = fresh_file(workdir, "talks.pickle")
    persistence = DurablePickle(path)
    app = ptb.build(outbox, persistence)

    async def save() -> None:
        await app.update_persistence()
        await persistence.flush()

    async def look() -> None:
        """A new process would find what everybody said last, and no talk."""
        stored = DurablePickle(path)
        stored.set_bot(app.bot)
        talks = await stored.get_conversations(ptb.TALK)
        expect("open talks in the file", sum(state is not None for state in talks.values()), 0)
        expect("people in the file", len(await stored.get_user_data()), CITIZENS)

    return ptb.talking(app, outbox, save, look)

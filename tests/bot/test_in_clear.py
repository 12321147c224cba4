"""What stands in clear beside a person's number tells nothing that the person said or lived.

Kinds of nudges, scripts, entries, inputs and questions are sealed with their row. Where a statement
must find one, an imprint stands for it, which nobody can make again once the key is destroyed.
"""

import re
from pathlib import Path

import pytest
from sqlalchemy import String, select

from bot.showing.script_walk import walk
from conversations.catalogue import NUDGES, SCRIPTS
from conversations.records.channel import CHANNELS
from conversations.records.entries import ENTRIES, Phase
from conversations.records.inputs import EVENTS
from conversations.records.run import RunStatus
from storage import schema
from storage.keys import WordsAreGoneError
from tests.bot.test_last_release import FILES, Resumed, resumed_store
from tests.bot.test_privacy import whole_talk
from tests.worlds.jobcentre import still_clock
from tests.worlds.office import MONDAY, Office
from tests.worlds.stores import raw_bytes

AGREEMENTS = {"open", "done", "not_yet", "need_help", "undone"}
CHANNEL = "|".join(["makker", *(re.escape(each.name) for each in CHANNELS)])
MAY_STAND = {  # each text column, and the whole of what may stand in it
    "person.role": "citizen|jobformidler|sagsbehandler|leader",
    "person.channel": CHANNEL,
    "person.language": "[a-z]{2,3}",
    "person.digest_at": r"\d\d:\d\d",
    "person.review_seen": "[0-9a-f]{16}",  # of the team and the kommune's settings
    "person_address.channel": CHANNEL,
    "person_address.lookup": "[0-9a-f]{64}",
    "cases.code": "[A-Z][0-9][A-Z]+",
    "run.status": "|".join(RunStatus),
    "consent.channel": f"{CHANNEL}|in_person|",
    "stand_in.reason": "vacation|illness|",  # of staff
    "stand_in.stage": "planned|begun|over",
    "agreement.who": "citizen|jobformidler|both",
    "appointment.status": "planned|replaced|undone",
    "contact.how": "meeting|telephone|at_company|message",
    "nudge.status": "open|snoozed|done",
    "access.purpose": "log|open|change|list|read|talk|look|undo|act|agree|next",
    "letter.kind": "words|voice|photo",
    "medium.kind": "voice|photo|aloud|draft",
    "medium.channel": CHANNEL,
    "medium.status": "asked|wanted|kept|failed|dropped",
    "inbound.channel": CHANNEL,
    "inbound.provider_id": r"((in|made|joined|added|again|undelivered|medium)[-.])?[-\d.]+",
    "outgoing.channel": CHANNEL,
    "outgoing.status": "queued|sent|delivered|failed|expired|unknown",
    "outgoing.error": "[a-z_]*",
    "outgoing.provider_id": ".*",
    "attempt.error": "[a-z_]*",
    "attempt.provider_id": ".*",
    "chat_menu.channel": CHANNEL,
    "chat_menu.lookup": "[0-9a-f]{64}",
    "chat_menu.fingerprint": "[0-9a-f]{64}",
    "shared_phone.channel": CHANNEL,
    "shared_phone.lookup": "[0-9a-f]{64}",
    "invitation.lookup": "[0-9a-f]{64}",
}
OF_NOBODY = {"provider_copy", "lease", "pace", "sent_picture", "stranger", "invitation_try"}


def text_columns() -> set[str]:
    return {
        f"{table.name}.{column.name}"
        for table in schema.metadata.sorted_tables
        if table.name not in OF_NOBODY
        for column in table.columns
        if isinstance(column.type, String)
    }


def test_it_is_decided_what_may_stand_in_each_text_column() -> None:
    assert text_columns() == set(MAY_STAND)


def found_in_clear(office: Office) -> list[str]:
    """Values of text columns that may not stand there."""
    odd: set[str] = set()
    for name, may_stand in MAY_STAND.items():
        table, _, column = name.partition(".")
        query = select(schema.metadata.tables[table].c[column]).distinct()
        with office.store.read() as connection:
            values = connection.execute(query).scalars().all()
        odd |= {f"{name}: {v}" for v in values if v and not re.fullmatch(may_stand, v)}
    return sorted(odd)


def test_a_lived_week_leaves_no_kind_in_clear(office: Office, database_url: str) -> None:
    whole_talk(office)
    assert found_in_clear(office) == []
    stored = raw_bytes(database_url)
    questions = {
        way.question.name for spec in SCRIPTS.values() for way in walk(spec) if way.question
    }
    kinds = {
        *(row.name for row in NUDGES.rows),
        *SCRIPTS,
        *ENTRIES,
        *EVENTS,
        *questions,
        *AGREEMENTS,
        *Phase,
    }
    told = {kind for kind in kinds if "_" in kind or "@" in kind or kind != kind.lower()}
    told -= {column.name for table in schema.metadata.tables.values() for column in table.columns}
    assert len(told) > 150
    assert {kind for kind in told if _stands(kind, stored)} == set()


def _stands(kind: str, stored: bytes) -> bool:
    return re.search(rb"(?<![A-Za-z_])" + kind.encode() + rb"(?![A-Za-z_])", stored) is not None


def test_what_the_last_release_left_in_clear_is_sealed(database_url: str, tmp_path: Path) -> None:
    assert b"hard_week" in (FILES / "makker.db").read_bytes()
    store = resumed_store(database_url, tmp_path)
    office = Resumed(store, still_clock(MONDAY))
    assert found_in_clear(office) == []
    assert office.rows(schema.cases)
    store.close()


def test_an_imprint_is_of_one_person_and_goes_with_the_key(office: Office) -> None:
    amina, omar = office.add("Amina Warsame"), office.add("Omar Said")
    keys = office.store.keys
    made = keys.imprint(amina, "nudge", "distress")
    assert made == keys.imprint(amina, "nudge", "distress") != 0
    others = {
        keys.imprint(omar, "nudge", "distress"),
        keys.imprint(amina, "nudge", "call"),
        keys.imprint(amina, "question", "distress"),
    }
    assert len(others | {made}) == 4
    assert keys.imprint(amina, "question", "") == 0
    keys.destroy(amina)
    with pytest.raises(WordsAreGoneError):
        keys.imprint(amina, "nudge", "distress")

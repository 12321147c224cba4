"""The weekly check-in: resources first (A46), then agreements, then whether a talk is wanted."""

from collections.abc import Generator
from dataclasses import replace

from conversations.records.effects import CheckInAnswered
from conversations.records.questions import (
    Ask,
    Option,
    Say,
    Script,
    ask,
    picture_card,
    say,
    short_text,
    yes_no,
    yes_no_unsure,
)
from conversations.records.run import Facts, Value
from conversations.records.texts import Ref
from conversations.talks.replay import script

WEEK = (
    Option("good", pictogram="face_good"),
    Option("mixed", pictogram="face_mixed"),
    Option("hard", pictogram="face_hard"),
)
AGREEMENT = (
    Option("done", pictogram="done"),
    Option("not_yet", pictogram="not_yet"),
    Option("need_help", pictogram="need_help"),
)
MOST_AGREEMENTS = 3  # language: no pressure


@script("weekly_check_in", version=1, reopens=True)
def weekly_check_in(facts: Facts) -> Script:
    """How the week was, what went well, a visit, the open agreements, whether a talk is wanted."""
    week = yield from ask(replace(picture_card("week", WEEK), fewer=("good", "hard")))
    yield from ask(short_text("went_well", optional=True))
    liked = yield from _visit(facts)
    statuses: list[tuple[int, str]] = []
    for no in facts.open_agreements[:MOST_AGREEMENTS]:
        words = Ref("agreement", facts.case, no)
        status = yield from ask(picture_card(f"agreement:{no}", AGREEMENT, agreement=words))
        if isinstance(status, str):
            statuses.append((no, status))
    talk = yield from ask(yes_no("talk"))
    if talk == "yes":
        yield from say("will_call")
    yield from say("thanks", next=Ref("next_appointment", facts.case))
    wants_talk = None if talk is None else talk == "yes"
    return [
        CheckInAnswered(
            facts.period,
            week if isinstance(week, str) else None,
            tuple(statuses),
            wants_talk,
            liked,
        )
    ]


def _visit(facts: Facts) -> Generator[Ask | Say, Value, tuple[tuple[int, str], ...]]:
    """After a visit or a snuse: did you like the place? (B26)"""
    if not facts.visit:
        return ()
    company = Ref("company", facts.case, facts.visit)
    liked = yield from ask(yes_no_unsure(f"visit:{facts.visit}", company=company))
    return ((facts.visit, liked),) if isinstance(liked, str) else ()

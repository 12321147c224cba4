"""The weekly check-in: resources first (A46), then agreements, then whether a talk is wanted."""

from collections.abc import Generator
from dataclasses import dataclass

from conversations.case.turn import Turn
from conversations.course.questions import all_of
from conversations.model.live.lasting import may_be_finished
from conversations.model.nudges.kind import NudgeKind
from conversations.reading.plain import says_hard
from conversations.records.entries_work import SearchStep
from conversations.records.facts import Facts
from conversations.records.questions import (
    PROMISED_CALL,
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
from conversations.records.replacing import replace
from conversations.records.run import Value
from conversations.records.texts import Ref, text
from conversations.talks.effect import Effect, Ended, met_silence
from conversations.talks.replay import script
from conversations.topics.check_ins.nudges import HARD_WEEK, NEED_HELP, PLACE_DISLIKED, TALK
from conversations.topics.check_ins.telling import tell_of_check_in

WEEK = (
    Option("good", text("weekly_check_in.week.good"), "face_good"),
    Option("mixed", text("weekly_check_in.week.mixed"), "face_mixed"),
    Option("hard", text("weekly_check_in.week.hard"), "face_hard"),
)
QUIET = ("", "week_quiet", "week_rare")  # how the week is asked about after a long silence
AGREEMENT = (
    Option("done", text("weekly_check_in.agreement.done"), "done"),
    Option("not_yet", text("weekly_check_in.agreement.not_yet"), "not_yet"),
    Option("need_help", text("weekly_check_in.agreement.need_help"), "need_help"),
)
MOST_AGREEMENTS = 3  # language: no pressure


@dataclass(frozen=True, slots=True)
class CheckInAnswered(Effect):
    """A week's check-in. What met silence is `None` or left out."""

    period: str
    week: str | None
    agreements: tuple[tuple[int, str], ...]
    wants_talk: bool | None
    liked: tuple[tuple[int, str], ...] = ()  # visits: whether the place was liked (B26)
    told_hard: bool = False  # hard words, whatever the week was called

    @property
    def is_empty(self) -> bool:
        is_silent = self.week is None and self.wants_talk is None
        return is_silent and not self.agreements and not self.liked

    def carry_out(self, turn: Turn, ended: Ended) -> None:
        """Keep what was answered. A "svær" reaches the jobformidler, also when silence followed."""
        if self.is_empty:
            met_silence(turn, ended)
            return
        self._keep(turn)
        tell_of_check_in(turn, self._reasons())

    def _keep(self, turn: Turn) -> None:
        statuses, liked = dict(self.agreements), dict(self.liked)
        agreements = tuple(
            replace(a, status=statuses[a.no], answered_at=turn.now) if a.no in statuses else a
            for a in turn.case.agreements
        )
        turn.case = replace(turn.case, agreements=agreements)
        for step in all_of(turn.case, SearchStep):
            if step.no in liked and may_be_finished(step, turn.today):
                turn.correct(replace(step, liked=liked[step.no]))  # B26
        if statuses or liked:
            turn.move_version()

    def _reasons(self) -> list[NudgeKind]:
        found = {
            HARD_WEEK: self.week == "hard" or self.told_hard,
            NEED_HELP: any(status == "need_help" for _, status in self.agreements),
            TALK: bool(self.wants_talk),
            PLACE_DISLIKED: any(liked == "no" for _, liked in self.liked),
        }
        return [kind for kind, is_so in found.items() if is_so]


@script("weekly_check_in", version=1, reopens=True)
def weekly_check_in(facts: Facts) -> Script:
    """How the week was, what went well, a visit, the open agreements, whether a talk is wanted."""
    asked = picture_card("week", WEEK, ("good", "hard"))
    week = yield from ask(replace(asked, wording=QUIET[facts.check_in.quiet]))
    told_hard = yield from _went_well(week)
    liked = yield from _visit(facts)
    statuses: list[tuple[int, str]] = []
    for no in () if told_hard else facts.check_in.open_agreements[:MOST_AGREEMENTS]:
        agreed = Ref("agreed", facts.case, no)
        asked = picture_card(f"agreement:{no}", AGREEMENT, agreed=agreed)
        status = yield from ask(replace(asked, wording="agreement_by"))
        if isinstance(status, str):
            statuses.append((no, status))
    talk = yield from ask(yes_no("talk"))
    if talk == "yes":
        yield from say("will_call", when=PROMISED_CALL)
    yield from say("thanks", next=Ref("next_appointment", facts.case))
    wants_talk = None if talk is None else talk == "yes"
    return [
        CheckInAnswered(
            facts.period,
            week if isinstance(week, str) else None,
            tuple(statuses),
            wants_talk,
            liked,
            told_hard,
        )
    ]


def _went_well(week: Value) -> Generator[Ask | Say, Value, bool]:
    """What went well; after a hard week a thank-you first. Return whether hard words were told.

    They get a human sentence, and the agreements wait for another day.
    """
    well = short_text("went_well", optional=True)
    told = yield from ask(replace(well, wording="any_good") if week == "hard" else well)
    is_hard = isinstance(told, str) and says_hard(told)
    if is_hard:
        yield from say("heard")
    return is_hard


def _visit(facts: Facts) -> Generator[Ask | Say, Value, tuple[tuple[int, str], ...]]:
    """After a visit or a snuse: did you like the place? (B26)"""
    if not facts.check_in.visit:
        return ()
    company = Ref("company", facts.case, facts.check_in.visit)
    liked = yield from ask(yes_no_unsure(f"visit:{facts.check_in.visit}", company=company))
    return ((facts.check_in.visit, liked),) if isinstance(liked, str) else ()

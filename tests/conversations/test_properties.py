"""What holds whatever is written, tapped or waited for. Hypothesis plays people and clock."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import time, timedelta
from functools import cache
from typing import Any

from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st

from conversations.model.hours import next_good_moment
from conversations.model.rhythm import has_stopped
from conversations.reading.answers import read_small
from conversations.reading.phone_words import is_automatic, is_reaction
from conversations.records.case import Case, Role, State
from conversations.records.contact_log import LogContact
from conversations.records.entries import Ladder
from conversations.records.inputs import Event, Joined, Look, Message, Tap, Undelivered
from conversations.records.inputs_between import (
    CaseAsked,
    CaseRefused,
    CaseShown,
    ContactReported,
    ContactSaved,
    NudgeDone,
    NudgeSnoozed,
    NudgeTold,
)
from conversations.records.lately import NOTHING
from conversations.records.outcome import Outcome
from conversations.records.questions import Question
from conversations.records.run import STILL_ANSWERABLE, Run, RunStatus
from conversations.take_turn import take_turn
from conversations.talks.replay import MOST_ANSWERS, replay
from storage.codec import dump_content, load_content
from tests.matters import every_row
from tests.worlds.playing import MONDAY, Play, local, world

PLAYED = settings(
    derandomize=True, deadline=None, max_examples=40, database=None,
    phases=(Phase.explicit, Phase.generate, Phase.shrink),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)  # fmt: skip
PURE = settings(PLAYED, max_examples=300)

# --- what people write -----------------------------------------------------------------------

CITIZEN_WORDS = (
    "ja", "nej", "1", "2", "3", "4", "9", "god", "svær", "Solen skinnede", "gjort", "ikke endnu",
    "tilbage", "hjælp", "?", "ring", "pause", "sprog", "mine svar", "stop", "start", "slet", "lyt",
    "syg", "abrikos", "måske", "dansk", "farsi", "fredag", "morgen", "spring over", "to uger",
)  # fmt: skip
STAFF_WORDS = (
    "log", "log Amina", "log Amina telefon: talt om Netto. Næste: fredag 10, Torvet 3",
    "log Birgit møde: x", "telefon", "Talt om Netto. Aftale: ringe til Netto", "fredag 10",
    "tirsdag", "Torvet 3", "gem", "ret", "gem ikke", "tilbage", "hjælp", "1", "2", "stop",
)  # fmt: skip
STORM = "😀🙁👍🔥" * 300
ODD = (
    "", " ", "\n\n", "\x00", "x" * 5000, STORM, "a b " * 1250, "مرحبا كيف حالك؟", "\u202eja\u202c",
    "\u200b\u200f", "١", "{name}", "%s", "<b>ja</b>", "'; DROP TABLE person", "🇩🇰" * 50, "Ａ１",
    "ﷺ" * 100, "Z̸̢a̷l̵g̶o" * 40, "ja\u0301" * 500, "0", "-1", "²", "1" * 5000, "½", "99999999999999",
)  # fmt: skip
SURROGATES = st.text(st.characters(categories=["Cs", "Cc", "Cf", "So", "Lo", "Nd"]), max_size=30)

anything = st.sampled_from(ODD) | st.text(max_size=60) | SURROGATES
storable = (st.sampled_from(ODD) | st.text(max_size=60)).map(lambda text: text.replace("\x00", ""))
citizen_writes = st.sampled_from(CITIZEN_WORDS) | storable
staff_writes = st.sampled_from(STAFF_WORDS) | storable
taps = st.text(max_size=40) | st.builds(
    "{}{}|{}|{}".format,
    st.sampled_from(["r", "n", "", "x", "r0", "n2.", "n1."]),
    st.integers(-2, 60) | st.just("9" * 4400) | st.just("²"),
    st.sampled_from(["week", "went_well", "first", "how", "log", "", "agreement:3"]),
    st.sampled_from(["good", "yes", "no", "", "log", "later", "|", "save"]) | st.text(max_size=5),
)

# --- what happens, step by step --------------------------------------------------------------

Step = Callable[[Play, int, int], None]
WAITS = (timedelta(minutes=5), timedelta(hours=5), timedelta(hours=26), timedelta(days=4, hours=3))


def written(who: str, text: str) -> Step:
    return lambda play, lars, amina: play.write(lars if who == "lars" else amina, text)


def tapped(who: str, back: int) -> Step:
    """One of the buttons that the person was shown, the newest first."""

    def step(play: Play, lars: int, amina: int) -> None:
        person = lars if who == "lars" else amina
        keys = [key for heard in play.to(person) for key in reversed(heard.shown.keys)]
        if keys:
            play.send_tap(person, keys[-1 - back % len(keys)].data)

    return step


def sent_tap(who: str, data: str) -> Step:
    return lambda play, lars, amina: play.send_tap(lars if who == "lars" else amina, data)


def waited(length: timedelta) -> Step:
    return lambda play, lars, amina: play.wait(seconds=int(length.total_seconds()))


def heard(event: Event) -> Step:
    def step(play: Play, lars: int, amina: int) -> None:
        play.hear(amina, event)
        play.work()

    return step


names = st.sampled_from(["amina", "amina", "amina", "lars"])
steps = st.one_of(
    st.builds(written, st.just("amina"), citizen_writes),
    st.builds(written, st.just("lars"), staff_writes),
    st.builds(tapped, names, st.integers(0, 12)),
    st.builds(tapped, names, st.integers(0, 12)),
    st.builds(sent_tap, names, taps),
    st.builds(waited, st.sampled_from(WAITS)),
    st.builds(
        heard,
        st.just(Look()) | st.just(Message("", "sticker")) | st.just(Joined())
        | st.builds(Undelivered, st.integers(1, 50), st.booleans()),
    ),
)  # fmt: skip
stories = st.lists(steps, min_size=1, max_size=12)
short_stories = st.lists(steps, max_size=5)


@contextmanager
def a_kommune(says_yes: bool = True) -> Iterator[tuple[Play, int, int]]:
    """Friday at ten: the check-in with two agreements has just been asked."""
    play = Play()
    lars = play.add_jobformidler("Lars Holm", phone="12 34 56 78")
    friday_at_ten = (4, time(10)) if says_yes else None
    amina = play.add_citizen("Amina Yusuf", lars, code="K4M", language="es", says_yes=friday_at_ten)

    def until_friday() -> int:
        play.give_agreement(amina, "ringe til Netto", local(2026, 11, 6).date())
        play.give_agreement(amina, "skrive et CV")
        play.give_appointment(amina, local(2026, 11, 10, 10), "Torvet 3")
        if says_yes:
            play.wait_until(local(2026, 11, 6, 10))
        return amina

    play.once(("two agreements and an appointment",), until_friday)
    try:
        yield play, lars, amina
    finally:
        play.close()


# --- what always holds -----------------------------------------------------------------------


def check_runs(state: State, play: Play) -> None:
    """The stored run leads to the stored question, by replay alone."""
    for run in state.runs:
        replayed = replay(play.world.scripts[run.script], run.facts, run.answers)
        assert replayed.question is not None
        assert (replayed.question.key, replayed.kept) == (run.asked, len(run.answers))
        keys = [answer.key for answer in run.answers]
        assert len(set(keys)) == len(keys) <= MOST_ANSWERS
        assert run.asked not in keys
    assert sum(run.on_top for run in state.runs) <= 1


def check_case(state: State) -> None:
    if state.case is not None:
        rules = Counter(nudge.rule for nudge in state.case.nudges)
        assert all(count == 1 for count in rules.values()), "told twice"
        agreements = [run.facts.check_in.open_agreements for run in state.runs]
        assert all(len(set(each)) == len(each) for each in agreements)


def check_saying(outcome: Outcome, play: Play) -> None:
    """Replies at once; what Makker starts waits for a good moment; numbers are never reused."""
    person = outcome.before.person
    numbers = [message.no for message in outcome.outgoing]
    assert sorted(set(numbers)) == numbers
    assert all(person.next_no <= no < outcome.after.person.next_no for no in numbers)
    for message in outcome.outgoing:
        good = next_good_moment(message.at, person.role, play.world.policy)
        assert message.not_before == (message.at if message.is_reply else good)
        content = load_content(dump_content(message))
        assert (content.text, content.buttons) == (message.text, message.buttons)
    assert outcome.look_again is None or all(m.at < outcome.look_again for m in outcome.outgoing)


def check_consent(event: Event, outcome: Outcome) -> None:
    """Only something that the citizen did can be a yes, and only to that question."""
    before, after = outcome.before.case, outcome.after.case
    if before is None or after is None or after.consent is before.consent:
        return
    if after.consent is not None and after.consent.is_given:
        assert isinstance(event, Message | Tap)
        asked = [run for run in outcome.before.runs if run.name == "consent"]
        assert asked and asked[-1].asked in ("first", "again")


def normal(state: State) -> State:
    """A state as the store gives it back: what is over is not loaded again."""
    case = state.case
    if case is not None:
        consent = case.consent and replace(case.consent, wording="", channel="")
        case = replace(
            case,
            consent=consent, consents=(), contacts=(), accesses=(),
            agreements=in_order(a for a in case.agreements if a.is_open),
            appointments=in_order(a for a in case.appointments if a.status == "planned"),
            nudges=in_order(n for n in case.nudges if n.status != "done"),
        )  # fmt: skip
    open_runs = (run for run in state.runs if run.status in STILL_ANSWERABLE)
    runs = in_order(replace(run, closed_at=None) for run in open_runs)
    return State(replace(state.person, first_name=""), case, runs)


def in_order(records: Iterable[Any]) -> tuple[Any, ...]:
    return tuple(sorted(records, key=lambda record: record.no))


def check_all(play: Play, since: int) -> None:
    for event, outcome in zip(play.events[since:], play.outcomes[since:], strict=True):
        check_saying(outcome, play)
        check_consent(event, outcome)
    latest = {outcome.after.person.id: outcome.after for outcome in play.outcomes[since:]}
    for person, after in latest.items():
        state = play.state(person)
        assert normal(state) == normal(after)
        check_runs(state, play)
        check_case(state)
    assert play.refused == []


@PLAYED
@given(story=stories, says_yes=st.booleans())
def test_every_step_reloads_to_the_same_place(story: list[Step], says_yes: bool) -> None:
    with a_kommune(says_yes) as (play, lars, amina):
        for step in story:
            since = len(play.outcomes)
            step(play, lars, amina)
            check_all(play, since)


@PLAYED
@given(story=short_stories)
def test_stop_ends_every_story(story: list[Step]) -> None:
    with a_kommune() as (play, lars, amina):
        for step in story:
            step(play, lars, amina)
        play.write(amina, "stop")
        assert play.state(amina).runs == ()
        consent = play.case(amina).consent
        assert consent is not None and not consent.is_given
        with play.listening(amina) as said:
            play.wait(days=9)
        assert said == []


# --- back ------------------------------------------------------------------------------------


def open_question(play: Play, run: Run) -> Question:
    question = replay(play.world.scripts[run.script], run.facts, run.answers).question
    assert question is not None
    return question


def place(run: Run) -> tuple[object, ...]:
    return run.no, run.script, run.facts, run.answers, run.asked


def but_for_writing(case: Case) -> Case:
    """A case without what writing at all does, whatever it says: nudges, its day, silence's end."""
    entries = tuple(entry for entry in case.entries if not isinstance(entry, Ladder))
    return replace(case, nudges=(), last_heard_on=None, unanswered=0, entries=entries)


@PLAYED
@given(story=short_stories, choice=st.integers(0, 7), words=storable)
def test_back_is_as_if_the_answer_was_not_given(story: list[Step], choice: int, words: str) -> None:
    with a_kommune() as (play, lars, amina):
        for step in story:
            step(play, lars, amina)
        assume(play.state(amina).runs)
        run = play.open_run(amina)
        others = {place(each) for each in play.state(amina).runs if each.no != run.no}
        case = play.case(amina)
        options = open_question(play, run).options
        if options:
            data = f"r{run.no}|{run.asked}|{options[choice % len(options)].value}"
            play.send_tap(amina, data)
        else:
            play.write(amina, words)
        assume(any(
            each.no == run.no and len(each.answers) > len(run.answers)
            for each in play.state(amina).runs
        ))  # fmt: skip
        play.write(amina, "tilbage")
        again = play.open_run(amina)
        assert place(again) == place(run)
        assert again.status is RunStatus.OPEN
        assert {place(each) for each in play.state(amina).runs if each.no != run.no} == others
        assert but_for_writing(play.case(amina)) == but_for_writing(case)


# --- no input raises -------------------------------------------------------------------------


@cache
def moods() -> tuple[tuple[str, State], ...]:
    """States in which an input may find a citizen or a jobformidler."""
    found: list[tuple[str, State]] = []

    def keep(name: str, play: Play, person: int) -> None:
        found.append((name, play.state(person)))

    with a_kommune(says_yes=False) as (play, _, amina):
        keep("consent", play, amina)
        play.write(amina, "ja")
        keep("language", play, amina)
        play.write(amina, "es")
        play.write(amina, "1")
        keep("day", play, amina)
    with a_kommune() as (play, lars, amina):
        keep("week", play, amina)
        for words, name in (("god", "words"), ("0", "agreement"), ("ring", "on top")):
            play.write(amina, words)
            keep(name, play, amina)
        for words, name in (
            ("x", "nothing open"), ("log", "who"), ("Amina", "how"), ("telefon", "note"),
            ("Aftale: ringe til Netto", "next"), ("fredag 10", "place"), ("Torvet 3", "deadline"),
            ("torsdag", "confirm"), ("ret", "change"),
        ):  # fmt: skip
            play.write(lars, words)
            keep(f"staff: {name}", play, lars)
        play.wait(days=20)
        keep("given up", play, amina)
        play.write(amina, "stop")
        keep("stopped", play, amina)
    return tuple(found)


contacts = st.builds(
    LogContact, st.just(2), st.integers(0, 5), st.sampled_from(["telephone", "", "x"]), anything,
    st.just(()), st.just(local(2026, 11, 10, 10)), anything, st.integers(0, 9),
)  # fmt: skip
numbers = st.integers(0, 60)
people = st.integers(1, 60)  # an input between people always says whose it is
from_outside: st.SearchStrategy[Any] = (
    st.builds(Message, anything, st.sampled_from(["", "sticker", "voice"]), st.booleans())
    | st.builds(Tap, anything | taps)
    | st.builds(Undelivered, numbers, st.booleans())
    | st.sampled_from([Joined(), Look()])
)
to_citizens: st.SearchStrategy[Any] = (
    st.builds(CaseAsked, people, st.just("log"), anything)
    | st.builds(ContactReported, people, contacts, st.just(()))
    | st.builds(NudgeSnoozed, people, numbers)
    | st.builds(NudgeDone, people, numbers)
)
shown = st.none() | st.just(local(2026, 11, 6, 10))
to_staff: st.SearchStrategy[Any] = (
    st.builds(CaseShown, numbers, st.just("log"), numbers, shown, numbers, anything, st.just(()))
    | st.builds(CaseRefused, numbers)
    | st.builds(ContactSaved, numbers, numbers, st.just(MONDAY))
    | st.builds(NudgeTold, numbers, numbers, st.just("silence"), st.booleans())
)
WORLD = world()
# Staff without a leader, whose phone cannot be reached: the operator hears, and nobody else can.
NOBODY_LEADS = "there is nobody to tell: ColleagueUnreachable"
laters = st.timedeltas(timedelta(0), timedelta(days=60))


def may_be_silent(state: State, event: Message | Tap) -> bool:
    """What says nothing by itself gets no answer, nor what is perhaps a stop after STOP; of several
    letters in a row the first gets the receipt."""
    if isinstance(event, Tap) or state.case is None:
        return False
    if is_reaction(event.text) or is_automatic(event.text) or read_small(event.text) is not None:
        return True
    return has_stopped(state.case) or bool(state.case.letters)


@PURE
@given(data=st.data(), mood=st.integers(0, 100), later=laters)
def test_no_input_raises(data: st.DataObject, mood: int, later: timedelta) -> None:
    """Also what the door would have cleaned: the turn itself copes with it."""
    _, state = moods()[mood % len(moods())]
    state = replace(state, lately=NOTHING)  # the same twice is silent, and tested elsewhere
    is_citizen = state.person.role is Role.CITIZEN
    event = data.draw(from_outside | (to_citizens if is_citizen else to_staff))
    now = local(2026, 11, 6, 10) + later
    outcome = take_turn(state, event, now, WORLD)
    assert outcome.before is state
    faults = [note for note in outcome.notes if note != NOBODY_LEADS]
    assert faults == [], "a fault was hidden"
    assert outcome.look_again is None or outcome.look_again > now
    if isinstance(event, Message | Tap):
        is_answered = bool(outcome.outgoing or outcome.pending)
        assert is_answered or may_be_silent(state, event), "whoever writes gets an answer"
        assert all(message.is_reply for message in outcome.outgoing[:1])


@every_row("text", ODD)
def test_odd_texts_in_every_mood(text: str) -> None:
    for name, state in moods():
        event, state = Message(text), replace(state, lately=NOTHING)
        outcome = take_turn(state, event, local(2026, 11, 6, 12), WORLD)
        assert outcome.outgoing or outcome.pending or may_be_silent(state, event), name
        assert outcome.notes == [], name


@PURE
@given(data=st.data(), mood=st.integers(0, 100), later=laters)
def test_a_turn_is_pure(data: st.DataObject, mood: int, later: timedelta) -> None:
    """The same state, input and moment lead to the same outcome, and the state is left alone."""
    _, state = moods()[mood % len(moods())]
    event = data.draw(from_outside)
    now = local(2026, 11, 6, 10) + later
    first, second = (take_turn(state, event, now, WORLD) for _ in range(2))
    assert (first.after, first.outgoing, first.pending, first.look_again) == (
        second.after, second.outgoing, second.pending, second.look_again
    )  # fmt: skip


@PURE
@given(data=st.data(), mood=st.integers(0, 100))
def test_a_citizens_turn_touches_no_other_case(data: st.DataObject, mood: int) -> None:
    """What it means for somebody else is an input for them, and nothing more."""
    _, state = moods()[mood % len(moods())]
    event = data.draw(from_outside)
    outcome = take_turn(state, event, local(2026, 11, 6, 12), WORLD)
    assert outcome.after.person.id == state.person.id
    assert outcome.after.caseload == state.caseload
    assert all(pending.to != state.person.id for pending in outcome.pending)
    keys = [pending.key for pending in outcome.pending]
    assert len(set(keys)) == len(keys)

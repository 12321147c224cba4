"""What one input leads to: buttons, media, faults, changed scripts, the door to a case."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from sqlalchemy import select

from conversations import take_turn as take_turn_module
from conversations.catalogue import NUDGES
from conversations.model.policy import Policy
from conversations.records.contact_log import LogContact
from conversations.records.facts import Facts
from conversations.records.inputs import EVENTS, Joined, Look, Message, Tap, Undelivered
from conversations.records.inputs_between import CaseAsked, CaseShown, ContactReported, NudgeSnoozed
from conversations.records.questions import Option, Script, ask, choice, say, short_text, yes_no
from conversations.records.run import RunStatus
from conversations.records.script import ScriptSpec
from conversations.take_turn import failed_turn, take_turn
from conversations.talks.replay import script
from conversations.topics.check_ins.weekly import weekly_check_in
from conversations.topics.own_words.talks import CallWanted
from storage import schema
from tests.worlds.playing import MONDAY, Play, local, world

FRIDAY = local(2026, 11, 6, 10)
WEEK = "Hej Amina. Hvordan har din uge været?"
CLOSED = "Det spørgsmål er slut. Du behøver ikke svare på det."


def texts(play: Play, person: int, act: Callable[[], object]) -> list[str]:
    with play.listening(person) as heard:
        act()
    return [each.text for each in heard]


def test_every_kind_of_input_is_taken_by_one_row() -> None:
    assert set(take_turn_module._ROUTES) == set(EVENTS.values())


# --- buttons ---------------------------------------------------------------------------------


def test_the_button_of_an_answered_question_is_closed(play: Play, amina: int) -> None:
    play.wait_until(FRIDAY)
    play.tap(amina, "1 God")
    assert texts(play, amina, lambda: play.tap(amina, "3 Svær")) == [CLOSED, "Hvad gik godt?"]
    assert [answer.value for answer in play.open_run(amina).answers] == ["good"]


def test_the_same_button_twice_answers_once(play: Play, amina: int) -> None:
    play.wait_until(FRIDAY)
    play.tap(amina, "1 God")
    play.tap(amina, "1 God")
    assert [answer.key for answer in play.open_run(amina).answers] == ["week"]


ODD_BUTTONS = [
    "", "|", "||", "r", "r|", "r0|week|good", "r99|week|good", "r1", "x1|week|good",
    "r1|week", "rr1|week|good", "r-1|week|good", "r٣|week|good", "r²|week|good",
    "r" + "9" * 5000 + "|week|good", "n", "n|log", "n1|log", "n1.1|log", "n1.x|later", "nx.1|log",
    "n99.1|log", "n1.99|later", "n" + "9" * 5000 + ".1|log", "n²." + "9" * 5000 + "|later",
    "n2.1|", "n2.1|delete", "\x00", "🙂" * 500, "r1|week|" + "x" * 5000,
]  # fmt: skip


@pytest.mark.parametrize("data", ODD_BUTTONS, ids=range(len(ODD_BUTTONS)))
def test_a_button_that_was_never_sent(play: Play, lars: int, amina: int, data: str) -> None:
    """What a phone sends may be anything: it is answered, and it changes nothing."""
    play.wait_until(FRIDAY)
    before = play.open_run(amina)
    assert texts(play, amina, lambda: play.send_tap(amina, data))[0] == CLOSED
    after = play.open_run(amina)
    assert (after.answers, after.asked) == (before.answers, before.asked)
    assert texts(play, lars, lambda: play.send_tap(lars, data))
    assert play.state(lars).runs == () or data.startswith(f"n{amina}.")


def test_nobody_answers_with_another_persons_button(play: Play, lars: int, amina: int) -> None:
    other = play.add_citizen("Omar Ali", lars, says_yes=(4, FRIDAY.time()))
    play.wait_until(FRIDAY)
    theirs = play.button(other, "3 Svær")
    play.send_tap(amina, theirs)
    assert play.open_run(other).answers == ()


def test_an_option_that_is_not_offered_is_not_taken(play: Play, amina: int) -> None:
    play.wait_until(FRIDAY)
    run = play.open_run(amina)
    play.send_tap(amina, f"r{run.no}|week|terrible")
    assert play.open_run(amina).answers == ()
    assert play.latest(amina).text.startswith("Jeg forstår ikke dit svar.")


# --- messages that are no words --------------------------------------------------------------


def test_a_sticker_is_kindly_asked_again(play: Play, amina: int) -> None:
    play.wait_until(FRIDAY)
    said = texts(play, amina, lambda: play.write(amina, "", "sticker"))
    assert said == ["Jeg forstår ikke dit svar. Hvordan var din uge? God eller svær?"]


NOT_TAKEN = (
    "Det kan jeg ikke tage imod. Er det et brev? Send det med Digital Post. "
    "Eller tag det med til Lars."
)


@pytest.mark.parametrize("media", ["photo", "voice", "location", "document"])
def test_a_file_that_cannot_be_taken_is_no_answer(play: Play, amina: int, media: str) -> None:
    """Nothing can be fetched of these; the question below is asked again."""
    play.wait_until(FRIDAY)
    said = texts(play, amina, lambda: play.write(amina, "", media))
    assert said == [NOT_TAKEN, WEEK]


def test_a_file_that_cannot_be_taken_says_where_to_send_it(play: Play, amina: int) -> None:
    assert texts(play, amina, lambda: play.write(amina, "", "photo")) == [NOT_TAKEN]
    assert play.rules(amina) == []


def test_a_cpr_number_is_pointed_out_and_the_rest_is_read(play: Play, amina: int) -> None:
    play.wait_until(FRIDAY)
    assert texts(play, amina, lambda: play.write(amina, "God 010190-1234")) == [
        "Skriv ikke dit personnummer. Jeg har fjernet det.", "Hvad gik godt?"
    ]  # fmt: skip


def test_a_long_text_is_asked_for_again(play: Play, amina: int) -> None:
    play.wait_until(FRIDAY)
    play.tap(amina, "1 God")
    said = texts(play, amina, lambda: play.write(amina, "hej " * 1250))
    assert said == ["Dit svar er langt. Skriv det kort. Skriv et ord. Hvad var godt?"]


# --- asking again ----------------------------------------------------------------------------


def test_the_third_time_a_person_takes_over(play: Play, lars: int, amina: int) -> None:
    play.wait_until(FRIDAY)
    play.write(amina, "abrikos")
    play.write(amina, "abrikos")
    assert play.rules(amina) == []
    play.write(amina, "abrikos")
    assert play.rules(amina) == ["not_understood"]
    assert play.state(amina).runs == ()
    assert play.latest(amina).text == (
        "Jeg forstår ikke dit svar. Det er min fejl. Jeg siger det til Lars. Lars ringer til dig"
        " senest mandag den 9. november kl. 16.00. Haster det? Ring 12 34 56 78."
    )


def test_what_was_understood_before_is_delivered(play: Play, amina: int) -> None:
    play.wait_until(FRIDAY)
    play.write(amina, "svært")
    play.write(amina, "Solen")
    play.wait(minutes=1)  # at once it would be more of the same answer
    for _ in range(3):
        play.write(amina, "abrikos")
    assert play.rules(amina) == ["not_understood", "hard_week"]


def test_an_answer_between_starts_the_count_anew(play: Play, amina: int) -> None:
    play.wait_until(FRIDAY)
    for text in ("abrikos", "abrikos", "god", "x" * 3000, "x" * 3000, "Solen", "abrikos"):
        play.write(amina, text)
    assert play.rules(amina) == []
    assert play.open_run(amina).asked == "talk"


def test_staff_are_asked_as_often_as_it_takes(play: Play, lars: int, amina: int) -> None:
    play.write(lars, "log Amina")
    for _ in range(5):
        play.write(lars, "abrikos")
    assert play.open_run(lars).asked == "how"
    assert play.rules(amina) == []


# --- faults ----------------------------------------------------------------------------------


@script("weekly_check_in", version=1)
def broken_check_in(facts: Facts) -> Script:
    """Raises with the citizen's words in the error, as an unlucky script might."""
    yield from ask(choice("week", (Option("good"), Option("hard"))))
    words = yield from ask(short_text("went_well", optional=True))
    raise ValueError(f"cannot cope with {words}")


def test_a_script_that_raises(play: Play, lars: int, amina: int) -> None:
    play.wait_until(FRIDAY)
    play.write(amina, "svær")
    no = play.open_run(amina).no
    play.world = world(broken_check_in)
    with play.listening(lars) as told:
        said = texts(play, amina, lambda: play.write(amina, "en stor hemmelighed"))
    assert said == [
        "Der er en fejl hos mig. Det er ikke din fejl."
        " Lars ringer til dig senest mandag den 9. november kl. 16.00."
    ]
    assert [each.text for each in told] == [
        "Der skete en fejl i samtalen med Amina (K4M). Ring senest næste arbejdsdag."
    ]
    (failed,) = play.state(amina, no).runs
    assert failed.status is RunStatus.FAILED
    assert [answer.value for answer in failed.answers] == ["hard", "en stor hemmelighed"]


def test_the_note_has_the_trace_and_no_words(play: Play, amina: int) -> None:
    play.wait_until(FRIDAY)
    play.write(amina, "svær")
    play.world = world(broken_check_in)
    play.write(amina, "en stor hemmelighed")
    (note,) = play.notes
    assert "weekly_check_in@1 failed: ValueError at " in note
    assert "test_turn.py" in note and "broken_check_in" in note
    assert "hemmelighed" not in note


def test_a_failed_run_is_over(play: Play, amina: int) -> None:
    play.wait_until(FRIDAY)
    play.write(amina, "svær")
    play.world = world(broken_check_in)
    old = play.button(amina, "Spring over")
    play.tap(amina, "Spring over")
    play.wait(minutes=1)
    assert texts(play, amina, lambda: play.send_tap(amina, old)) == [CLOSED]
    assert play.rules(amina) == ["script_failed"]


def test_a_fault_when_silence_is_fed(play: Play, amina: int) -> None:
    """Nothing is said in the middle of the night, but a person calls."""
    play.wait_until(FRIDAY)
    play.write(amina, "svær")
    play.world = world(broken_check_in)
    play.wait(days=4)
    assert "script_failed" in play.rules(amina)


def test_a_fault_in_a_jobformidlers_talk(play: Play, lars: int, amina: int) -> None:
    @script("log_contact", version=1)
    def broken(facts: Facts) -> Script:
        yield from say("anything")
        raise RuntimeError

    play.world = world(broken)
    assert texts(play, lars, lambda: play.write(lars, "log Amina")) == [
        "Der er en fejl hos mig. Dine svar er gemt. Skriv LOG for at prøve igen."
    ]
    assert play.rules(amina) == []


def test_a_script_that_is_gone(play: Play, amina: int) -> None:
    play.wait_until(FRIDAY)
    scripts = {name: spec for name, spec in play.world.scripts.items() if "weekly" not in name}
    play.world = replace(play.world, scripts=scripts)
    play.write(amina, "god")
    assert play.rules(amina) == ["script_failed"]


@pytest.mark.parametrize("who", ["lars", "amina"])
def test_a_turn_that_raises_is_answered_too(
    play: Play, request: pytest.FixtureRequest, who: str
) -> None:
    person = request.getfixturevalue(who)
    outcome = failed_turn(play.state(person), ValueError("words"), MONDAY, play.world)
    assert len(outcome.outgoing) == 1
    assert "words" not in outcome.notes[0]
    assert len(outcome.pending) == (1 if who == "amina" else 0)


# --- a script that changed under an open run -------------------------------------------------

CHANGED = "Jeg har fået nye spørgsmål. Jeg spørger igen."


@script("weekly_check_in", version=1)
def without_went_well(facts: Facts) -> Script:
    """The second question was taken out: "nej" to it must not become a "nej" to the next."""
    yield from ask(choice("week", (Option("good"), Option("mixed"), Option("hard"))))
    talk = yield from ask(yes_no("talk"))
    return [CallWanted(talk == "yes")]


@script("weekly_check_in", version=1)
def with_other_options(facts: Facts) -> Script:
    yield from ask(choice("week", (Option("mixed"), Option("hard"))))
    yield from ask(short_text("went_well"))
    return []


@script("weekly_check_in", version=1)
def without_the_end(facts: Facts) -> Script:
    week = yield from ask(choice("week", (Option("good"), Option("mixed"), Option("hard"))))
    return [CallWanted(week == "hard")]


def changed(play: Play, amina: int, spec: ScriptSpec) -> None:
    """The week is answered "good", "what went well" is open, and the script is another one."""
    play.wait_until(FRIDAY)
    play.write(amina, "god")
    play.world = world(spec)


def test_an_answer_to_a_removed_question_is_not_taken_for_the_next(play: Play, amina: int) -> None:
    changed(play, amina, without_went_well)
    said = texts(play, amina, lambda: play.write(amina, "ja"))
    assert said == [CHANGED, "Vil du tale med Lars før jeres næste møde?"]
    run = play.open_run(amina)
    assert (run.asked, [answer.key for answer in run.answers]) == ("talk", ["week"])
    assert any("no longer matches: kept 1" in note for note in play.notes)


def test_a_button_of_a_removed_question_is_not_taken_either(play: Play, amina: int) -> None:
    changed(play, amina, without_went_well)
    said = texts(play, amina, lambda: play.tap(amina, "Spring over"))
    assert said[0] == CHANGED
    assert [answer.key for answer in play.open_run(amina).answers] == ["week"]


def test_an_answer_that_is_no_option_any_more_is_asked_again(play: Play, amina: int) -> None:
    changed(play, amina, with_other_options)
    said = texts(play, amina, lambda: play.write(amina, "Solen"))
    assert said == [CHANGED, WEEK]
    assert play.open_run(amina).answers == ()
    play.write(amina, "svær")
    assert [answer.value for answer in play.open_run(amina).answers] == ["hard"]


def test_a_script_that_ends_earlier_now_ends(play: Play, amina: int) -> None:
    """Nobody waits for ever at a question that is gone; what was answered has its effect."""
    changed(play, amina, without_the_end)
    play.write(amina, "Solen")
    assert play.rules(amina) == ["call"]
    assert play.state(amina).runs == ()


def test_a_new_version_leaves_the_open_run_alone(play: Play, amina: int) -> None:
    play.wait_until(FRIDAY)
    play.write(amina, "god")
    play.world = world(
        ScriptSpec("weekly_check_in", 2, without_went_well.talk),
        policy=Policy(jobgoal_talk_after_days=365),
    )
    assert texts(play, amina, lambda: play.write(amina, "Solen")) == [
        "Vil du tale med Lars før jeres næste møde?"
    ]
    play.write(amina, "nej")
    with play.listening(amina) as heard:
        play.wait_until(local(2026, 11, 13, 10))
    assert [each.text for each in heard] == [WEEK]
    assert play.open_run(amina).script == "weekly_check_in@2"


def test_the_same_script_is_not_called_changed(play: Play, amina: int) -> None:
    play.wait_until(FRIDAY)
    play.write(amina, "god")
    play.world = world(weekly_check_in)
    assert CHANGED not in texts(play, amina, lambda: play.write(amina, "tilbage"))


# --- delivery that failed --------------------------------------------------------------------


def test_a_phone_that_cannot_be_reached_ends_in_a_call(play: Play, amina: int) -> None:
    assert texts(play, amina, lambda: play.hear(amina, Undelivered(1, False))) == []
    assert play.rules(amina) == ["undelivered"]
    consent = play.case(amina).consent
    assert consent is not None and consent.is_given


def test_a_phone_that_refuses_makker_has_said_stop(play: Play, amina: int) -> None:
    play.wait_until(FRIDAY)

    def refuse() -> None:
        play.hear(amina, Undelivered(1, True))
        play.wait(weeks=3)

    assert texts(play, amina, refuse) == []
    consent = play.case(amina).consent
    assert consent is not None and not consent.is_given
    assert "blocked" in play.rules(amina)


def test_a_jobformidlers_phone_is_no_case(play: Play, lars: int) -> None:
    assert play.hear(lars, Undelivered(1, True)).pending == []


# --- nudges ----------------------------------------------------------------------------------


def test_one_open_nudge_for_each_reason(play: Play, lars: int, amina: int) -> None:
    def write_twice() -> None:
        play.write(amina, "Jeg vil gerne tale om noget")
        play.write(amina, "Er du der")

    assert len(texts(play, lars, write_twice)) == 1
    assert play.rules(amina) == ["message"]


def test_a_contact_closes_what_it_ends_and_the_reason_may_come_again(
    play: Play, lars: int, amina: int
) -> None:
    play.write(amina, "jeg har en ny adresse")
    play.write(lars, "log Amina telefon: talt om Netto. Næste: fredag 10, Torvet 3")
    play.write(lars, "ja")
    assert play.case(amina).nudges == ()
    play.write(amina, "min adresse er ny igen")
    assert play.rules(amina) == ["message", "message"]


def test_a_wish_to_be_deleted_is_not_ended_by_a_contact(play: Play, lars: int, amina: int) -> None:
    play.write(amina, "slet")
    play.write(amina, "ja")
    play.write(lars, "log Amina telefon: talt om Netto. Næste: fredag 10, Torvet 3")
    play.write(lars, "ja")
    assert [nudge.rule for nudge in play.case(amina).nudges] == ["deletion"]


def test_a_snoozed_nudge_comes_again_the_next_working_morning(
    play: Play, lars: int, amina: int
) -> None:
    play.wait_until(FRIDAY)
    play.write(amina, "ring")
    play.write(amina, "2")
    said = texts(play, lars, lambda: play.tap(lars, "Påmind mig i morgen"))
    assert said == ["Godt. Jeg påminder dig om Amina næste arbejdsdag. ÅBN Amina virker imens."]
    with play.listening(lars) as heard:
        play.wait_until(local(2026, 11, 9, 8))
    assert [each.at for each in heard] == [local(2026, 11, 9, 8)]
    assert heard[0].text.count("Vil tale med dig. Ring.") == 1


def test_a_snoozed_nudge_that_was_dealt_with_stays_away(play: Play, lars: int, amina: int) -> None:
    play.write(amina, "ring")
    play.write(amina, "2")
    play.tap(lars, "Påmind mig i morgen")
    play.write(lars, "log Amina telefon: talt om Netto. Næste: fredag 10, Torvet 3")
    play.write(lars, "ja")
    assert texts(play, lars, lambda: play.wait_until(local(2026, 11, 4, 12))) == []


def test_what_is_only_told_asks_for_nothing(play: Play, lars: int) -> None:
    citizen = play.add_citizen("Omar Ali", lars)
    play.tap(citizen, "Ja")
    assert play.rules(citizen) == ["consent_given"]
    assert NUDGES.of("consent_given").is_news
    assert play.latest(lars).labels == []


def test_by_sms_a_jobformidler_reads_no_name(play: Play) -> None:
    """The clearance of an SMS is the lowest: there is something to read, and nothing of whom."""
    kirsten = play.add_jobformidler("Kirsten Bro", channel="sms")
    citizen = play.add_citizen("Amina Yusuf", kirsten, code="K4M")
    play.write(citizen, "nej")
    assert play.latest(kirsten).text == "Makker har en besked til dig. Se den på Telegram."


# --- the one door to a case ------------------------------------------------------------------


def accesses(play: Play, person: int) -> list[tuple[int, str, bool]]:
    table = schema.access
    query = select(table).where(table.c.person_id == person).order_by(table.c.no)
    with play.store.read() as connection:
        return [(row.by, row.purpose, row.was_allowed) for row in connection.execute(query)]


def test_every_look_is_written_down(play: Play, lars: int, amina: int) -> None:
    play.write(lars, "log Amina")
    assert accesses(play, amina) == [(lars, "log", True)]


def test_a_shut_door_is_written_down_too(play: Play, lars: int, amina: int) -> None:
    other = play.add_jobformidler("Kirsten Bro")
    play.hear(amina, CaseAsked(other, "log"))
    said = texts(play, other, play.work)
    assert said == ["Den borger kan du ikke se."]
    assert accesses(play, amina) == [(other, "log", False)]
    assert play.state(other).runs == ()


def test_another_jobformidlers_contact_changes_nothing(play: Play, lars: int, amina: int) -> None:
    other = play.add_jobformidler("Kirsten Bro")
    contact = LogContact(amina, 1, "telephone", "x", (), local(2026, 11, 10, 10), "Torvet 3")
    before = play.case(amina)
    play.hear(amina, ContactReported(other, contact, ()))
    play.hear(amina, NudgeSnoozed(other, 1))
    after = play.case(amina)
    assert replace(after, accesses=()) == replace(before, accesses=())
    assert accesses(play, amina) == [(other, "change", False)] * 2


def test_an_outdated_contact_is_asked_about_never_written(
    play: Play, lars: int, amina: int
) -> None:
    contact = LogContact(amina, 0, "telephone", "x", (), local(2026, 11, 10, 10), "Torvet 3")
    outcome = play.hear(amina, ContactReported(lars, contact, ()))
    assert outcome.after.case is not None and outcome.after.case.contacts == ()
    assert [type(each.event) for each in outcome.pending] == [CaseShown]


# --- hours -----------------------------------------------------------------------------------


def test_a_check_in_that_fell_due_behind_another_talk_is_asked_in_the_morning(
    play: Play, lars: int
) -> None:
    """The wish for a call at 19.50 keeps the check-in of 20 minutes to eight waiting till 23.50."""
    citizen = play.add_citizen("Omar Ali", lars, says_yes=(4, local(2026, 11, 6, 19, 55).time()))
    play.wait_until(local(2026, 11, 6, 19, 50))
    play.write(citizen, "ring")
    with play.listening(citizen) as heard:
        play.wait_until(local(2026, 11, 7, 9))
    assert [(each.at, each.text) for each in heard] == [
        (local(2026, 11, 7, 8), "Hej Omar. Hvordan har din uge været?")
    ]


def test_a_reply_at_night_repeats_no_older_question(play: Play, lars: int) -> None:
    """Amina writes at 22: she is answered. What Makker would ask again waits until morning."""
    citizen = play.add_citizen("Omar Ali", lars, says_yes=(4, local(2026, 11, 6, 18).time()))
    play.wait_until(local(2026, 11, 7, 16))
    play.write(citizen, "ring")
    play.wait_until(local(2026, 11, 7, 19, 55))
    play.write(citizen, "sprog")
    play.wait_until(local(2026, 11, 7, 22))
    with play.listening(citizen) as heard:
        play.write(citizen, "8")
        play.wait_until(local(2026, 11, 8, 23))
    assert [each.text for each in heard] == [
        "Godt.",
        "Don't understand a message? Write ?. I show it in your language.\n\n"
        "Forstår du ikke en besked? Så skriv ?. Jeg viser den på dit sprog.",
    ]
    with play.listening(citizen) as heard:
        play.wait_until(local(2026, 11, 9, 8))
    assert [each.at for each in heard] == [local(2026, 11, 9, 8)]


@pytest.mark.parametrize("event", [Message("hej"), Tap("x|y|z"), Message("stop")])
def test_a_reply_comes_at_once(play: Play, amina: int, event: Message | Tap) -> None:
    night = local(2026, 12, 25, 3)
    outcome = take_turn(play.state(amina), event, night, play.world)
    assert {message.not_before for message in outcome.outgoing} == {night}


def test_a_look_says_nothing_new_twice(play: Play, amina: int) -> None:
    play.wait_until(FRIDAY)
    assert play.hear(amina, Look()).outgoing == []


def test_a_second_hello_asks_the_same_question(play: Play, lars: int) -> None:
    citizen = play.add_citizen("Omar Ali", lars)
    play.hear(citizen, Joined())
    assert [run.name for run in play.state(citizen).runs] == ["consent"]


def test_a_reply_goes_where_somebody_wrote(play: Play, amina: int) -> None:
    """A reminder by SMS is answered by SMS, and so is the answer; the next question is not."""
    play.write_by_sms(amina, "hjælp")
    assert {message.channel for message in play.outcomes[-1].outgoing} == {"sms"}
    play.wait_until(FRIDAY)
    [asked] = [m for o in play.outcomes for m in o.outgoing if m.question == "week"]
    assert asked.channel == "telegram"
    play.write_by_sms(amina, "god")
    assert {message.channel for message in play.outcomes[-1].outgoing} == {"sms"}

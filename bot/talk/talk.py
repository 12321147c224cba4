"""A talk with Makker on two phones of its own: `makker talk` and its replayed tests both hold it.

Store, keys, phones and clock are made for one talk and gone after it. The settings are the
defaults whatever the environment says, and the clock stands still until it is moved, so that the
same words are answered with the same words on every day and every machine.
"""

import re
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path

from sqlalchemy import update

from bot.assembling import build_service
from bot.base.clock import MovableClock
from bot.base.settings import EverySetting, Settings
from bot.base.stores import open_case_store
from bot.simulator.phones import PhoneMessage, Phones, simulated_channels
from bot.simulator.world import DemoWorld, NotDoneError
from conversations.case.action import UnreadableError, from_written
from conversations.catalogue import ACTIONS
from conversations.model.clearance import PREPARATIONS
from conversations.records.case import Role
from conversations.records.channel import SCREEN, SMS
from conversations.records.marks import Action
from conversations.topics.placing.visitation import ChangeModel
from conversations.topics.step_up.actions import BeginStepUp
from locales.catalog import read_catalog
from storage import schema
from storage.cases.remembering import forget_left
from storage.engine import open_engine
from storage.migrating import migrate
from storage.store import Store

CITIZEN = "Amina Warsame"
JOBFORMIDLER = "Lars Holm"
COLLEAGUE = "Mette Krogh"
CODE = "A2B"  # drawn by chance elsewhere; here it is always the same
_SET_UP = ("Ja", "{language}", "Mandag", "Morgen")
_TITLE = (*_SET_UP, "JOBMÅL", "Ja", "køkken")
_FIELDS = (*_SET_UP, "JOBMÅL", "Ikke endnu")
_TASKS = (*_FIELDS, "1 og 2")
_CAN = (*_TASKS, "1", "0", "Ja", "JOBMÅL", "Ja, nu")
_WHERE = (*_TITLE, "Ja", "JOBMÅL", "Ja, nu")
_START = (*_WHERE, "Netto", "lave mad", "er god til mad", "Ja, nu")
_STEP_UP = (*_SET_UP, ":skift", "send forberedelse Amina", ":skift")
_LOG = "log Amina telefon: talt om Netto"
_C, _J = Role.CITIZEN, Role.JOBFORMIDLER
_OUT = ":gør Employ company=Netto; contact_person=Mona; tasks=fylde varer op"
_LOGGED = (
    ":skift",
    "log Amina telefon: talt om Netto. Aftale: ringe til Netto inden fredag. "
    "Næste: om 5 dage kl 10, Torvet 3",
    "1",
    ":skift",
)
_IN_PLAN = ("cv_started", "jobgoal_started", "name_in_plan", "plan_made", "contact_in_plan")
_IN_TRIN_3 = (
    f"{_OUT}; kind=job; start=-40; paid=37; is_self_supporting=true",
    *(f":gør Record kind={kind}; on=+0" for kind in _IN_PLAN),
    ":gør CloseTrin",
    ":gør CloseTrin",
)
_AFTER = (":gør RecordConsent purpose=follow_up; is_given=true", ":gør CloseTrin")
BEGINNINGS: Mapping[str, tuple[Role, tuple[str, ...]]] = {
    "consent": (_C, ()),
    "preferences": (_C, ("Ja",)),
    "weekly_check_in": (_C, (*_SET_UP, ":næste")),
    "appointment": (_C, (*_SET_UP, *_LOGGED, ":om 4 dage", ":til kl 17")),
    "plan_change": (_C, (*_SET_UP, f"{_OUT}; kind=praktik; start=+20")),
    "agreed": (_C, (*_SET_UP, *_LOGGED, ":om 1 minut")),
    "before_start": (_C, (*_SET_UP, f"{_OUT}; kind=praktik; start=+2", ":om 3 minut")),
    "first_day": (_C, (*_SET_UP, f"{_OUT}; kind=praktik; start=+0", ":om 10 t")),
    "first_week": (_C, (*_SET_UP, f"{_OUT}; kind=praktik; start=-7", ":om 3 t")),
    "month_at_work": (_C, (*_SET_UP, f"{_OUT}; kind=praktik; start=-40", ":næste")),
    "follow_up": (_C, (*_SET_UP, *_IN_TRIN_3, ":om 7 dage", ":om 10 t")),
    "month_after": (_C, (*_SET_UP, *_IN_TRIN_3, *_AFTER, ":næste")),
    "call_me": (_C, (*_SET_UP, "RING")),
    "pause": (_C, (*_SET_UP, "PAUSE")),
    "language_help": (_C, (*_SET_UP, "SPROG")),
    "delete_me": (_C, (*_SET_UP, "SLET")),
    "jobgoal": (_C, (*_SET_UP, "JOBMÅL")),
    "jobgoal_more": (_C, (*_TITLE, "Ja", "JOBMÅL")),
    "jobgoal_again": (_C, (*_TITLE, "Ja", "JOBMÅL", "Lav det om")),
    "jobgoal_can": (_C, _CAN),
    "jobgoal_fields": (_C, _FIELDS),
    "jobgoal_tasks": (_C, _TASKS),
    "jobgoal_where": (_C, _WHERE),
    "jobgoal_start": (_C, _START),
    "jobgoal_choose": (_C, (*_TASKS, "1 og 2", "1")),
    "jobgoal_answer": (_C, _TITLE),
    "experience": (_C, (*_SET_UP, "CV")),
    "experience_more": (_C, (*_SET_UP, "CV", "Job med løn", "Netto", "kassen", "Godt")),
    "help_card": (_C, (*_SET_UP, "HJÆLP")),
    "voice_sent": (_C, (*_SET_UP, ":lyd")),
    "photo_sent": (_C, (*_SET_UP, ":billede")),
    "files_sent": (_C, (*_SET_UP, ":billede", ":lyd")),
    "sick": (_C, (*_SET_UP, "SYG")),
    "promise": (_C, (*_SET_UP, "RING", "Det kan vente", ":om 4 dage", "hej")),
    "network": (_C, (*_SET_UP, "NETVÆRK")),
    "change_time": (_C, (*_SET_UP, "TID")),
    "got_work": (_C, (*_SET_UP, "jeg har fået et job")),
    "stop_sure": (_C, (*_SET_UP, "lad mig være")),
    "more_help": (_C, (*_SET_UP, "MERE HJÆLP")),
    "my_situation": (_C, (*_SET_UP, ":skift", "send min situation Amina", ":skift")),
    "step_up_health": (_C, _STEP_UP),
    "step_up_family": (_C, _STEP_UP),
    "other_channel": (_C, (*_SET_UP, ":næste", "God", "En tur", "Nej")),
    "less_often": (_C, (*_SET_UP, ":om 49 dage")),
    "same_person": (_C, (*_SET_UP, ":om 63 dage")),
    "pick_citizen": (_J, ("LOG",)),
    "log_contact": (_J, ("LOG", "Amina")),
    "pick_for_talk": (_J, ("send jobmål",)),
    "make_agreement": (_J, ("aftale Amina",)),
    "correct_contact": (_J, (f"{_LOG}. Næste: tirsdag 10, Torvet 3", "Gem", "ret Amina")),
    "sick_days": (_J, ("syg Amina",)),
    "hours_now": (_J, (f"{_OUT}; kind=job; start=-7", "timer Amina")),
    "company_contact": (_J, ("virksomhed Amina",)),
    "snuse": (_J, ("snuse Amina",)),
    "write_note": (_J, ("note Amina",)),
    "new_citizen": (_J, ("ny borger",)),
    "time_off": (_J, ("fri",)),
    "hand_over": (_J, ("overdrag Amina",)),
    "hand_over_all": (_J, ("overdrag alle",)),
    "digest_time": (_J, ("liste",)),
    "record_subject": (_J, ("optag",)),
    "record_text": (_J, ("optag", "Ugen")),
    "voice_draft": (_J, (":lyd",)),
    "log_line": (_J, ("log Peter telefon: talt om Netto",)),
    "write_letter": (
        _J,
        (":skift", *_SET_UP, "Kan du hjælpe mig med min cykel?", ":skift", ":tryk Svar"),
    ),
}
"""How to get to each script: on whose phone, and what is typed there."""
WITHOUT_BEGINNING = frozenset({"sms_draft", "hard_letter"})
"""What begins on another phone, or by what a turn finds."""

BY_SMS_ONLY = frozenset({"same_person"})
"""Scripts about a number: their talk is by SMS, whatever else was chosen."""

_SECRET = "a talk keeps nothing, so it has no secret"  # noqa: S105


@dataclass(slots=True)
class Talk:
    """One citizen and one jobformidler in a demo world of their own."""

    world: DemoWorld
    citizen: int
    jobformidler: int
    _seen: dict[int, int] = field(default_factory=dict)  # by person: the newest message heard

    async def hear(self, person: int) -> list[PhoneMessage]:
        """Return what Makker wrote to this phone since it was last listened to."""
        new = await self.unheard(person)
        if new:
            self._seen[person] = new[-1].id
        return new

    async def unheard(self, person: int) -> list[PhoneMessage]:
        """Return what is new on this phone, and leave it new."""
        shown = await self.world.messages(person, self._seen.get(person, 0))
        return [message for message in shown if message.direction == "out"]

    async def heard(self, person: int) -> list[str]:
        """Return what `hear` does, each message as one text with its buttons."""
        return [in_words(message) for message in await self.hear(person)]

    async def act(self, words: str) -> None:
        """Let the jobformidler decide something about the citizen's case, as on the web's desk."""
        zone = self.world.service.turn_taker.world.policy.zone
        action = action_in(words, self.world.clock.now().astimezone(zone).date())
        answered = await self.world.act(self.citizen, self.jobformidler, action)
        if not answered["done"]:
            raise NotDoneError(" ".join(answered["texts"]))

    async def tap(self, person: int, label: str) -> None:
        """Tap the newest button with this label. Raises NotDoneError when there is none."""
        for message in reversed(await self.world.messages(person)):
            for button, word in zip(message.buttons, labels(message), strict=True):
                if word.casefold() == label.casefold():
                    await self.world.tap(person, button["data"])
                    return
        raise NotDoneError(f"Der er ingen knap, der hedder »{label}«.")


def action_in(words: str, today: date) -> Action:
    """Read what the jobformidler decides: "Employ kind=job; start=+7"; +7 is in a week.

    Raises NotDoneError with one sentence when it cannot be read.
    """
    name, _, rest = words.strip().partition(" ")
    pairs = dict(pair.strip().split("=", 1) for pair in rest.split(";") if "=" in pair)
    given = {key: _as_date(value, today) for key, value in pairs.items()}
    if name not in ACTIONS:
        raise NotDoneError(f"Handlingen {name} findes ikke. Se docs/simulator-api.md.")
    try:
        return from_written(ACTIONS[name], given)
    except UnreadableError as error:
        raise NotDoneError(
            f"Handlingen {name} mangler eller har forkerte felter: {error}."
        ) from None


def _as_date(value: str, today: date) -> str:
    days = re.fullmatch(r"[+-]\d{1,4}", value)
    return (today + timedelta(days=int(value))).isoformat() if days else value


def labels(message: PhoneMessage) -> list[str]:
    """The words on a message's buttons, without the numbers that a picture card gives them.

    Of what grades the numbers stay: several have the same.
    """
    if is_graded(message):
        return [button["label"] for button in message.buttons]
    return [b["label"].removeprefix(f"{n} ") for n, b in enumerate(message.buttons, 1)]


def on_card(message: PhoneMessage) -> list[str]:
    """What a picture card shows, by number: the options that are on it stand first."""
    if not message.picture:
        return []
    if is_graded(message):
        numbers = {
            b["under"]: b["label"].partition(" ")[0] for b in message.buttons if "under" in b
        }
        return [f"{number} {words}" for words, number in numbers.items()]
    return [b["label"] for n, b in enumerate(message.buttons, 1) if _has_number(b["label"], n)]


def is_graded(message: PhoneMessage) -> bool:
    """Whether its buttons grade what the card shows: its number is written, and presses none."""
    return any("under" in button for button in message.buttons)


def _has_number(label: str, number: int) -> bool:
    return label.startswith(f"{number} ")


def card_in_words(message: PhoneMessage) -> str:
    """A picture card as a terminal shows it; empty when there is none."""
    shown = on_card(message)
    return f"[billedkort: {' · '.join(shown)}]" if shown else ""


def beside_card(message: PhoneMessage) -> list[str]:
    """The buttons that no picture stands for."""
    return labels(message) if is_graded(message) else labels(message)[len(on_card(message)) :]


def in_words(message: PhoneMessage) -> str:
    """A message with its card and buttons as one text."""
    others = beside_card(message)
    parts = [message.text, card_in_words(message), *(f"[{label}]" for label in others)]
    return " ".join(part for part in parts if part)


def opening_lines(script: str, language: str) -> tuple[str, ...]:
    """The lines that lead to a script, for somebody who wants help in `language`."""
    name = read_catalog("da").find(f"language.{language}", wordings=SMS.wordings) or ""
    return tuple(line.format(language=name) for line in BEGINNINGS[script][1])


@asynccontextmanager
async def open_talk(
    folder: Path,
    start: datetime,
    channel: str = "telegram",
    language: str = "da",
    step_up: str = "",
) -> AsyncIterator[Talk]:
    """Open a talk in an empty folder; Makker's hello has arrived. `channel` is the citizen's.

    `step_up`: health or family, when the case has an open step-up.
    """
    clock = MovableClock(wall=lambda: start)
    phones = Phones(open_engine(f"sqlite:///{folder / 'phones.db'}"))
    phones.create_tables()
    settings = _settings(folder)
    store = open_case_store(settings, _SECRET)
    migrate(store)
    channels = simulated_channels(phones, clock, folder / "cards")
    service = build_service(settings, store, channels, clock)
    await service.start(has_heartbeat=False)
    try:
        talk = await _with_people(DemoWorld(service, phones, clock), channel, language)
        if step_up:
            await _begin_step_up(talk, step_up)
        yield talk
    finally:
        await service.stop()
        store.close()
        phones.close()


def _settings(folder: Path) -> Settings:
    """The defaults, untouched by the environment and by any `.env`."""
    return EverySetting.model_construct(
        database_url=f"sqlite:///{folder / 'talk.db'}",
        keys_url=f"sqlite:///{folder / 'talk.keys.db'}",
        kommune="Demo Kommune",
        recordings_folder=str(folder / "voice"),
    )


async def _with_people(world: DemoWorld, channel: str, language: str) -> Talk:
    staff = await world.add(JOBFORMIDLER, Role.JOBFORMIDLER, "telegram")
    citizen = await world.add(CITIZEN, Role.CITIZEN, channel, language)
    await world.add(COLLEAGUE, Role.JOBFORMIDLER, "telegram")
    _fix_code(world.service.turn_taker.store, citizen["id"])
    return Talk(world, citizen["id"], staff["id"])


def _fix_code(store: Store, person: int) -> None:
    with store.write() as connection:
        table = schema.cases
        connection.execute(update(table).where(table.c.person_id == person).values(code=CODE))
        forget_left(connection, person)


async def _begin_step_up(talk: Talk, because: str) -> None:
    """Begin a step-up as the citizen's own wish (B18): the preparation of one belongs to it."""
    for action in (ChangeModel("FSM II checklist"), BeginStepUp("citizen", because, False)):
        await talk.world.act(talk.citizen, talk.jobformidler, action)
    await talk.hear(talk.jobformidler)


def situation_of(script: str) -> tuple[str, str]:
    """Return the channel and the open step-up that a script needs; "" where any will do."""
    if script not in PREPARATIONS:
        return "", ""
    return SCREEN.name, script.removeprefix("step_up_") if script.startswith("step_up_") else ""

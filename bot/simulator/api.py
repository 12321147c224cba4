"""The simulator's page and its JSON API: only in the demo."""

import asyncio
import json
import re
from collections.abc import Awaitable, Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from pydantic import Base64Bytes, BaseModel, ConfigDict, Field, ValidationError
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from bot.simulator.phones import PhoneMessage
from bot.simulator.world import CHANNELS, DemoWorld, NotDoneError
from conversations.case.action import UnreadableError, fields_of, from_written
from conversations.catalogue import ACTIONS
from conversations.model.four_models import DEFAULT, MODELS
from conversations.records.case import Role
from conversations.records.channel import TELEGRAM, traits_of
from locales.catalog import LANGUAGES, languages_in_danish, read_catalog
from locales.measures import TELEGRAM_CAPTION

PAGES = Path(__file__).parents[1] / "web" / "pages"
LONGEST_TEXT = 20_000
GREATEST_ID = 2**31 - 1
LINE_BREAK = "\n"
_ADVANCE = re.compile(r"P(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?")


class NewPersonBody(BaseModel):
    name: str = Field(min_length=1, max_length=80)
    role: Role = Role.CITIZEN
    channel: str = Field(TELEGRAM.name, pattern=f"^({'|'.join(CHANNELS)})$")
    language: str = Field("da", pattern=f"^({'|'.join(LANGUAGES)})$")
    model: str = Field(DEFAULT.name, pattern=f"^({'|'.join(MODELS)})$")
    trin: int = Field(1, ge=1, le=3)
    jobformidler: int = 0
    sagsbehandler: int = 0
    leader: int = 0  # a jobformidler's
    shares_phone_with: int = 0  # the phone is this person's too: a family


class MediaBody(BaseModel):
    """A file that a phone sends."""

    kind: str = Field(pattern="^(voice|photo|document|video)$")
    content: Base64Bytes
    caption: str = Field("", max_length=TELEGRAM_CAPTION)


class MessageBody(BaseModel):
    text: str | None = Field(None, max_length=LONGEST_TEXT)
    button: str | None = None
    media: MediaBody | None = None
    id: str = Field("", max_length=24)  # the sender's own: the same one again changes nothing


class ClockBody(BaseModel):
    advance: str | None = None
    to: datetime | None = None


class ActionBody(BaseModel):
    """What staff decide: the action's name, and its own fields beside it."""

    model_config = ConfigDict(extra="allow")

    by: int
    action: str
    version: int | None = Field(None, ge=1)  # the case that they saw


class ChannelBody(BaseModel):
    channel: str


Handler = Callable[[DemoWorld, Request], Awaitable[Any]]


def _call(handler: Handler) -> Callable[[Request], Awaitable[Response]]:
    """Answer with JSON; what cannot be done is one Danish sentence."""

    async def answer(request: Request) -> Response:
        try:
            if request.path_params.get("id", 0) > GREATEST_ID:
                raise NotDoneError("Der er ingen person med det nummer.")
            found = await handler(request.app.state.demo, request)
        except NotDoneError as error:
            return JSONResponse({"error": str(error)}, status_code=404)
        except ValidationError as error:
            return _unread(".".join(str(part) for part in error.errors()[0]["loc"]))
        except UnreadableError as error:
            return _unread(error.refusals[0].field)
        return JSONResponse(_plain(found))

    return answer


def _unread(field: str) -> Response:
    said = f"Feltet {field or 'kroppen'} kan ikke bruges."
    return JSONResponse({"error": said}, status_code=422)


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    return value.isoformat() if isinstance(value, datetime | date) else value


async def _people(demo: DemoWorld, request: Request) -> Any:
    return await demo.people()


async def _add(demo: DemoWorld, request: Request) -> Any:
    body = NewPersonBody.model_validate_json(await request.body())
    return await demo.add(**body.model_dump())


async def _switch(demo: DemoWorld, request: Request) -> Any:
    body = ChannelBody.model_validate_json(await request.body())
    if body.channel not in CHANNELS:
        raise NotDoneError("Kanalen er telegram eller sms.")
    return await demo.switch(request.path_params["id"], body.channel)


async def _messages(demo: DemoWorld, request: Request) -> Any:
    after = request.query_params.get("after", "0")
    newest = int(after) if after.isdecimal() and len(after) < 19 else 0
    found = await demo.messages(request.path_params["id"], newest)
    return await _shown(demo, request.path_params["id"], found)


async def _write(demo: DemoWorld, request: Request) -> Any:
    body = MessageBody.model_validate_json(await request.body())
    person = request.path_params["id"]
    if body.button is not None:
        found = await demo.tap(person, body.button, body.id)
    elif body.media is not None:
        media = body.media
        found = await demo.send(person, media.kind, media.content, media.caption, body.id)
    else:
        found = await demo.write(person, body.text or "", body.id)
    return {"messages": await _shown(demo, person, found)}


async def _shown(demo: DemoWorld, person: int, found: list[PhoneMessage]) -> list[dict[str, Any]]:
    """Messages as the phone shows them now: one set to SMS shows text and numbers only."""
    is_text = traits_of((await demo.person(person))["channel"]).is_text_alone
    return [
        {
            "id": message.id,
            "direction": message.direction,
            "text": _as_sms(message) if is_text else message.text,
            "buttons": [] if is_text else list(message.buttons),
            "picture": None
            if is_text or not message.picture
            else f"/simulator/pictures/{message.picture}",
            "media": None if is_text else _media(message),
            "at": message.at,
        }
        for message in found
    ]


def _media(message: PhoneMessage) -> dict[str, str] | None:
    """The recording or photo in a bubble: its kind, and where it is."""
    if message.attachment is None:
        return None
    kind, file = message.attachment
    return {"kind": kind, "url": f"/simulator/files/{file}"}


def _as_sms(message: PhoneMessage) -> str:
    """Return a message as an SMS shows it: what came with buttons gets numbers in their stead."""
    options = [b for b in message.buttons if not b["data"].startswith("w|")]
    labels = [b["label"] for b in options if not b["data"].endswith("|")]
    if not labels:
        return message.text
    numbered = (
        label if label[0].isdigit() else f"{n} {label}" for n, label in enumerate(labels, 1)
    )
    listed = " ".join(f"{label.rstrip('.')}." for label in numbered)
    return f"{message.text}{LINE_BREAK if LINE_BREAK in message.text else ' '}{listed}"


async def _case(demo: DemoWorld, request: Request) -> Any:
    return await demo.case(request.path_params["id"])


async def _act(demo: DemoWorld, request: Request) -> Any:
    body = ActionBody.model_validate_json(await request.body())
    kind = ACTIONS.get(body.action)
    if kind is None:
        raise NotDoneError(f"Handlingen er en af: {', '.join(ACTIONS)}.")
    given = body.model_extra or {}
    unknown = sorted(given.keys() - {field.name for field in fields_of(kind)})
    if unknown:
        raise NotDoneError(f"Handlingen {body.action} har ikke feltet {unknown[0]}.")
    action = from_written(kind, given)
    return await demo.act(request.path_params["id"], body.by, action, body.version)


async def _clock(demo: DemoWorld, request: Request) -> Any:
    return {"now": _local(demo)}


async def _move(demo: DemoWorld, request: Request) -> Any:
    body = ClockBody.model_validate_json(await request.body())
    target = body.to or advanced(demo.clock.now(), body.advance or "", demo)
    if target.tzinfo is None:
        raise NotDoneError("Tiden skal have en tidszone.")
    counts = await demo.move_to(target)
    return {"now": _local(demo), "turns": counts.turns, "sent": counts.sent}


def _local(demo: DemoWorld) -> datetime:
    zone = demo.service.turn_taker.world.policy.zone
    return demo.clock.now().astimezone(zone).replace(microsecond=0)


def advanced(now: datetime, advance: str, demo: DemoWorld) -> datetime:
    """Move by an ISO 8601 duration: days and months in local time, hours as they pass."""
    found = _ADVANCE.fullmatch(advance)
    if found is None or not any(found.groups()):
        raise NotDoneError("Sig, hvor langt uret skal gå: PT1H, P1D, P7D eller P1M.")
    months, weeks, days, hours, minutes = (int(part or 0) for part in found.groups())
    local = now.astimezone(demo.service.turn_taker.world.policy.zone)
    try:
        local = _months_on(local, months) + timedelta(days=7 * weeks + days)
        return local.astimezone(now.tzinfo) + timedelta(hours=hours, minutes=minutes)
    except (OverflowError, ValueError):
        raise NotDoneError("Så langt kan uret ikke gå.") from None


def _months_on(moment: datetime, months: int) -> datetime:
    month = moment.month - 1 + months
    year, month = moment.year + month // 12, month % 12 + 1
    first_of_next = date(year + month // 12, month % 12 + 1, 1)
    last = (first_of_next - timedelta(days=1)).day
    return moment.replace(year=year, month=month, day=min(moment.day, last))


async def _file(request: Request) -> Response:
    """A recording or a photo, as it was sent; the browser finds out what it is."""
    phones = request.app.state.demo.phones
    content = await asyncio.to_thread(phones.file, request.path_params["ref"])
    if content is None:
        return Response(status_code=404)
    kind = "audio/ogg" if content.startswith(b"OggS") else _IMAGES.get(content[:3], "image/png")
    return Response(content, media_type=kind, headers={"X-Content-Type-Options": "nosniff"})


_IMAGES = {b"\xff\xd8\xff": "image/jpeg"}


async def _page(request: Request) -> Response:
    return FileResponse(PAGES / "simulator.html")


async def _languages(request: Request) -> Response:
    """The languages by their Danish names, as a module that the page's other modules import."""
    names = json.dumps(languages_in_danish(read_catalog("da")), ensure_ascii=False)
    return Response(f"export const LANGUAGES = {names};\n", media_type="text/javascript")


# What a field of a case holds, by the choices that staff have when they write it.
_CHOICES_OF = {"kind": ("employment",), "purpose": ("purpose", "consent"), "who": ("who",)}


async def _words(request: Request) -> Response:
    """What the codes of a case mean, in the words that staff choose among; a module too."""
    texts = read_catalog("da").texts
    words = {
        field: {
            key.rpartition(".")[2]: said
            for choice in choices
            for key, said in texts.items()
            if key.startswith(f"action.choice.{choice}.")
        }
        for field, choices in _CHOICES_OF.items()
    }
    shown = json.dumps(words, ensure_ascii=False)
    return Response(f"export const CHOICES = {shown};\n", media_type="text/javascript")


def simulator_routes(cards: Path) -> list[Route | Mount]:
    """Return the routes below /simulator."""
    api = "/simulator/api"
    cards.mkdir(parents=True, exist_ok=True)
    return [
        Route("/simulator", _page),
        Mount("/simulator/pictures", StaticFiles(directory=cards)),
        Route("/simulator/files/{ref}", _file),
        Route("/simulator/languages.js", _languages),
        Route("/simulator/words.js", _words),
        Route(f"{api}/people", _call(_people)),
        Route(f"{api}/people", _call(_add), methods=["POST"]),
        Route(f"{api}/people/{{id:int}}/channel", _call(_switch), methods=["POST"]),
        Route(f"{api}/people/{{id:int}}/messages", _call(_messages)),
        Route(f"{api}/people/{{id:int}}/messages", _call(_write), methods=["POST"]),
        Route(f"{api}/cases/{{id:int}}", _call(_case)),
        Route(f"{api}/cases/{{id:int}}/actions", _call(_act), methods=["POST"]),
        Route(f"{api}/clock", _call(_clock)),
        Route(f"{api}/clock", _call(_move), methods=["POST"]),
    ]

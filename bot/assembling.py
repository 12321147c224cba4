"""Putting one process together from its settings: catalogs, turns, delivery, service."""

import os
import secrets
import socket
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from hashlib import blake2b
from pathlib import Path

import conversations
from bot.base.clock import Clock
from bot.base.settings import Settings
from bot.receiving.batches import TurnTaker
from bot.sending.channel import Channel
from bot.sending.delivery import Delivery
from bot.sending.fetching import Fetcher
from bot.service import Service
from bot.showing.numbers import numbers_of
from bot.showing.reading_aloud import keeper, what_to_read
from bot.showing.saying import House
from bot.showing.words import CatalogWords
from conversations.case.world import Aloud, Links, World
from conversations.catalogue import NUDGES, SCRIPTS, newest
from conversations.reading.danger import read_tables
from conversations.reading.plain import read_sentences
from locales.catalog import Catalog, read_catalogs
from locales.recordings import Recordings
from storage.store import Store


def build_world(settings: Settings, catalogs: Mapping[str, Catalog]) -> World:
    """Return what every turn may look up."""
    links = Links(settings.telegram_bot.removeprefix("@"), settings.desk_url.rstrip("/"))
    words = CatalogWords(catalogs)
    policy, release = settings.policy(), release_of_rules()
    return World(words, SCRIPTS, newest(SCRIPTS), NUDGES, policy, links, release=release)


@cache
def release_of_rules() -> str:
    """Return a word for the rules as they are now: under another one all are asked anew."""
    found = blake2b(digest_size=8)
    for path in sorted(Path(conversations.__file__).parent.rglob("*.py")):
        found.update(path.read_bytes())
    return found.hexdigest()


def build_service(
    settings: Settings,
    store: Store,
    channels: Mapping[str, Channel],
    clock: Clock,
    holder: str = "",
) -> Service:
    """Return a service over these channels; it is not started yet.

    `holder` names the process in its leases. One that is always alone has a name of its own, so
    that its next start need not wait for the leases of one that was killed.
    """
    catalogs = read_catalogs()
    read_tables()
    read_sentences()
    recordings = Recordings(Path(settings.recordings_folder))
    aloud = what_to_read(catalogs["da"], settings.kommune)
    world = replace(build_world(settings, catalogs), aloud=Aloud(aloud.subjects))
    turn_taker = TurnTaker(store, world, clock, settings.batch_size, recordings)
    house = House(
        settings.kommune, settings.office_phone, settings.zone, recordings, aloud,
        numbers_of(world.policy),
    )  # fmt: skip
    holder = holder or f"{socket.gethostname()[:50]}.{os.getpid()}.{secrets.token_hex(4)}"
    delivery = Delivery(store, channels, catalogs, house, clock, holder)
    fetcher = Fetcher(store, channels, clock, world.policy.most_media_bytes)
    fetcher.keep_recording, fetcher.has_room = keeper(recordings, aloud), delivery.has_room
    return Service(turn_taker, delivery, fetcher, settings.heartbeat_seconds)

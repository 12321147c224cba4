"""The ASGI application: health, metrics, the first page, and in the demo the simulator."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, MutableMapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, Template
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from sqlalchemy.exc import DBAPIError
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from bot.channels.connected import Connected
from bot.service import Service
from bot.simulator.world import DemoWorld
from storage.migrating import is_migrated
from storage.store import Store

HERE = Path(__file__).parent
STATIC = HERE / "static"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_pages = Environment(loader=FileSystemLoader(HERE / "pages"), autoescape=True)


def create_app(
    service: Service,
    demo: DemoWorld | None = None,
    routes: Sequence[BaseRoute] = (),
    connected: Sequence[Connected] = (),
) -> Starlette:
    """Return the application of one process. `demo` adds the simulator, `routes` its paths.

    `connected` are the channels to the world, with their webhooks and what runs beside them.
    """

    @asynccontextmanager
    async def running(_: Starlette) -> AsyncIterator[None]:
        await service.start()
        async with _beside(service, connected):
            yield
        await service.stop()
        for each in connected:
            if each.close is not None:
                await each.close()
        service.turn_taker.store.close()
        if demo is not None:
            demo.phones.close()

    app = Starlette(
        routes=[
            Route("/", _first_page),
            Route("/health/live", alive),
            Route("/health/ready", _ready),
            Route("/metrics", _metrics),
            Mount("/static", StaticFiles(directory=STATIC)),
            *routes,
            *(route for each in connected for route in each.routes),
        ],
        lifespan=running,
    )
    app.add_middleware(SafeHeaders)
    app.state.service = service
    app.state.demo = demo
    return app


@asynccontextmanager
async def _beside(service: Service, connected: Sequence[Connected]) -> AsyncIterator[None]:
    """Let what runs beside the service run meanwhile."""
    tasks = [
        asyncio.ensure_future(each.beside(service)) for each in connected if each.beside is not None
    ]
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


def page_named(name: str) -> Template:
    """Return the template of a page."""
    return _pages.get_template(name)


async def _first_page(request: Request) -> Response:
    page = page_named("first.html")
    return HTMLResponse(page.render(is_demo=request.app.state.demo is not None))


async def alive(request: Request) -> Response:
    """Say that the process runs."""
    return JSONResponse({"status": "alive"})


async def _ready(request: Request) -> Response:
    """Ready: the database is reachable and migrated."""
    service: Service = request.app.state.service
    reason = await asyncio.to_thread(_not_ready, service.turn_taker.store)
    if reason:
        return JSONResponse({"status": "not ready", "reason": reason}, status_code=503)
    return JSONResponse({"status": "ready"})


def _not_ready(store: Store) -> str:
    try:
        return "" if is_migrated(store) else "the database is not migrated: run makker migrate"
    except DBAPIError:
        return "the database cannot be reached"


async def _metrics(request: Request) -> Response:
    return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)


Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
Application = Callable[[Scope, Receive, Send], Awaitable[None]]


class SafeHeaders:
    """A strict policy on every answer: nothing from other hosts, nothing inline."""

    def __init__(self, app: Application) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def with_headers(message: MutableMapping[str, Any]) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [
                    *message.get("headers", []),
                    (b"content-security-policy", POLICY.encode()),
                    (b"x-content-type-options", b"nosniff"),
                    (b"referrer-policy", b"no-referrer"),
                ]
            await send(message)

        await self._app(scope, receive, with_headers if scope["type"] == "http" else send)

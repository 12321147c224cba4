"""The demo's page while its past is lived through: how far it has come, and then the demo itself.

So the demo answers at once. What plays the demo waits meanwhile, since it would change the past.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from bot.simulator.filling import CutShortError, Filling
from bot.web.app import STATIC, Receive, SafeHeaders, Scope, Send, alive, page_named
from conversations.records.texts import Moment, Text, amount, text

WHY = "the demo's past is being lived through: /simulator says how far it is"


class FillingPages:
    """An application that lives through the demo's past, and then is the demo.

    `stop` is called when the past cannot be lived through; then `failure` says why.
    """

    def __init__(self, filling: Filling, demo: Starlette, stop: Callable[[], None]) -> None:
        self.filling = filling
        self.failure: Exception | None = None
        self._demo = demo
        self._stop = stop
        self._is_whole = False
        self._is_over = asyncio.Event()
        self._pages = Starlette(
            routes=[
                Route("/", self._page),
                Route("/simulator", self._page),
                Route("/health/live", alive),
                Mount("/static", StaticFiles(directory=STATIC)),
                Route("/{path:path}", _not_yet, methods=["GET", "POST"]),
            ],
            lifespan=self._running,
        )
        self._pages.add_middleware(SafeHeaders)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["path"].startswith("/simulator/api/"):
            await self._is_over.wait()
        is_demo = self._is_whole and scope["type"] != "lifespan"
        await (self._demo if is_demo else self._pages)(scope, receive, send)

    @asynccontextmanager
    async def _running(self, _: Starlette) -> AsyncIterator[None]:
        async with AsyncExitStack() as until_the_end:
            playing = asyncio.create_task(self._play(until_the_end))
            yield
            self.filling.is_stopping = True
            await playing
            if not self._is_whole:
                self.filling.world.close()

    async def _play(self, until_the_end: AsyncExitStack) -> None:
        try:
            await self.filling.live_through()
            await until_the_end.enter_async_context(self._demo.router.lifespan_context(self._demo))
            self._is_whole = True
        except CutShortError:
            return
        except Exception as error:
            self.failure = error
            self._stop()
        finally:
            self._is_over.set()

    async def _page(self, request: Request) -> Response:
        said = await asyncio.to_thread(self.filling.world.in_danish, _texts(self.filling))
        page = page_named("filling.html").render(percent=self.filling.percent, **said)
        return HTMLResponse(page, headers={"cache-control": "no-store"})


def _texts(filling: Filling) -> dict[str, Text]:
    today, name = Moment(filling.today), filling.who
    return {
        "title": text("filling.title"),
        "lead": text("filling.lead", weeks=amount(filling.weeks, "weeks")),
        "week": text("filling.week", week=filling.week, weeks=filling.weeks, today=today),
        "played": text(f"filling.{filling.playing}", name=name),
    }


async def _not_yet(request: Request) -> Response:
    said = {"status": "not ready", "reason": WHY}
    return JSONResponse(said, status_code=503, headers={"retry-after": "5"})

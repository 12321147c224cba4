"""The `makker` command: its names alone. A command stands in its own room, imported when it is run.

Exit codes: 0 done, 1 it failed, 2 wrong usage.
"""

import sys
from collections.abc import Mapping
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperGroup

COMMANDS: Mapping[str, tuple[str, str]] = {
    "serve": ("bot.web.serving", "Serve this deployment: webhooks, clock and delivery."),
    "demo": (
        "bot.web.demo",
        "Fill a demo jobcentre with its own database and serve its simulator.",
    ),
    "migrate": (
        "bot.operator.migrating",
        "Create or upgrade the tables of the case store and the key store.",
    ),
    "doctor": (
        "bot.operator.doctor.command",
        "Check settings, databases, clock, texts and what waits; exit code 1 if one is wrong.",
    ),
    "rules": (
        "bot.operator.rules_page",
        "Print every rule of the intervention model and how it stands (docs/rules.md).",
    ),
    "invite": (
        "bot.operator.inviting",
        "Invite somebody once, by link, code and QR for some hours; who is new is added first.",
    ),
    "talk": (
        "bot.talk.command",
        "Talk with Makker in the terminal, as a citizen or a jobformidler; nothing is kept.",
    ),
    "telegram": (
        "bot.operator.telegram_command",
        "Connect the bot's account at Telegram (docs/telegram.md).",
    ),
}
"""By name: the module whose `app` it is, and what it does, as the help says it."""


class Commands(TyperGroup):
    """Imports a command when it is called; its foreseen errors are one sentence, no traceback."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        name, stub, rest = super().resolve_command(ctx, args)
        if ctx.obj is not None:  # what `main` wants done before a command, the help left out
            ctx.obj()
        return name, command_of(name) if name else stub, rest

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except Exception as error:
            from bot.operator.plain_words import in_plain_words

            sentence = in_plain_words(error)
            if sentence is None:
                raise
            print(sentence, file=sys.stderr)
            raise typer.Exit(1) from None


app = typer.Typer(
    cls=Commands,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Makker, the conversational assistant of a jobcentre's Flere skal med work. "
    "Settings come from MAKKER_ names in the environment or a .env: see docs/settings.md.",
    epilog="Exit codes: 0 done, 1 it failed, 2 wrong usage.",
)


def _is_only_named() -> None:
    """A command in the list of all, before it is imported."""


for _name, (_, _help) in COMMANDS.items():
    app.command(_name, help=_help)(_is_only_named)


def command_of(name: str) -> Any:
    """Import a command's module and return the command."""
    module, _ = COMMANDS[name]
    return typer.main.get_command(import_module(module).app)


def set_up_logs() -> None:
    """Say how this process logs; not for the help alone, which logs nothing."""
    from bot.base import logs

    logs.set_up_logs()


def main() -> None:
    """Run the command."""
    app(obj=set_up_logs)


if __name__ == "__main__":
    main()

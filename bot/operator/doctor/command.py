"""`makker doctor`: prints what the checks found; `--texts` how hard the texts are to read."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from bot.base.clock import WallClock
from bot.base.settings import BadSettingsError, read_settings
from bot.operator.doctor.danger import figures
from bot.operator.doctor.doctor import examine
from bot.operator.doctor.findings import Level, show
from bot.operator.doctor.texts import show_texts
from locales.recordings import Recordings

app = typer.Typer(add_completion=False)
out = Console()


@app.command()
def doctor(
    texts: Annotated[
        bool, typer.Option("--texts", help="Show how hard each Danish text is to read.")
    ] = False,
    danger: Annotated[
        Path | None,
        typer.Option(
            "--danger",
            exists=True,
            file_okay=False,
            help="Measure how words of danger are found in a folder of tables, one a language.",
        ),
    ] = None,
) -> None:
    """Check settings, databases, clock, texts and what waits; exit code 1 if one is wrong."""
    if danger is not None:
        for line in figures(danger):
            out.print(line, highlight=False, soft_wrap=True)
        return
    if texts:
        settings = read_settings()
        recordings = Recordings(Path(settings.recordings_folder))
        show_texts(out, recordings, settings.kommune, sms_price())
        return
    findings = examine(WallClock())
    show(findings, out)
    if any(finding.level is Level.ERROR for finding in findings):
        raise typer.Exit(1)


def sms_price() -> float:
    """What the settings say a segment costs; nothing where they cannot be read."""
    try:
        return read_settings().sms_price
    except BadSettingsError:
        return 0.0

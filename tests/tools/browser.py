"""Finds a Chromium for the browser tests, or gets one. `make test` runs this; it needs no argument.

The answer is the path of a program, written to `var/chromium`, where tests/conftest.py reads it.
Tried in this order: the one that CHROMIUM names, one that is there, Debian's package when root,
Playwright's own download. What these commands say goes to `var/browser.log`.
"""

# ruff: noqa: T201 (a command speaks)

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ANSWER = ROOT / "var" / "chromium"
LOG = ROOT / "var" / "browser.log"

NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
# libatomic1 is for Playwright itself, which drives the browser.
DEBIAN_PACKAGES = ("chromium", "libatomic1", "fonts-noto-core", "fonts-noto-color-emoji")

DRIVE = """
import sys
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    path = sys.argv[1] if sys.argv[1:] else playwright.chromium.executable_path
    browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
    browser.new_page().set_content("Hej")
    browser.close()
    print(path)
"""

HOW_TO_GET_ONE = (
    "Install one (Debian: apt-get install chromium libatomic1; elsewhere: "
    ".venv/bin/playwright install --with-deps chromium) or name it with CHROMIUM=/path/to/it."
)


def main() -> int:
    LOG.parent.mkdir(exist_ok=True)
    LOG.write_text("")
    found = named() if os.environ.get("CHROMIUM") else (there() or installed())
    return found_one(found) if found else found_none()


def named() -> Path | None:
    """The one that CHROMIUM names, and no other: who names one does not want a different one."""
    return works(os.environ["CHROMIUM"])


def there() -> Path | None:
    return first(works(name) for name in NAMES) or playwrights_own()


def installed() -> Path | None:
    if os.name == "posix" and os.geteuid() == 0 and shutil.which("apt-get"):
        print("browser tests: no Chromium here, installing Debian's package", flush=True)
        install_debians()
    return there() or downloaded()


def install_debians() -> None:
    apt = ["apt-get", "-q", "-y", "-o", "DPkg::Lock::Timeout=300"]
    logged([*apt, "update"])
    logged([*apt, "install", "--no-install-recommends", *DEBIAN_PACKAGES])


def downloaded() -> Path | None:
    print("browser tests: no Chromium here, trying Playwright's own download", flush=True)
    logged([sys.executable, "-m", "playwright", "install", "chromium"])
    return playwrights_own()


def playwrights_own() -> Path | None:
    """The browser that Playwright downloaded earlier, if it did."""
    return drives()


def works(name: str) -> Path | None:
    """The program's path when it is there and Playwright can show a page in it."""
    path = shutil.which(name)
    return drives(path) if path else None


def drives(*path: str) -> Path | None:
    driven = logged([sys.executable, "-c", DRIVE, *path], seconds=120)
    return Path(driven.strip()) if driven else None


def logged(command: list[str], seconds: int = 900) -> str | None:
    """What the command printed, or None when it failed. Everything it said goes to the log."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    with LOG.open("a") as log:
        print("$", *command, file=log, flush=True)
        try:
            result = subprocess.run(
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=log,
                env=environment,
                timeout=seconds,
                text=True,
                check=True,
            )
        except (OSError, subprocess.SubprocessError) as error:
            print(error, file=log)
            return None
        print(result.stdout, file=log)
    return result.stdout


def first(paths: Iterator[Path | None]) -> Path | None:
    return next((path for path in paths if path), None)


def found_one(path: Path) -> int:
    ANSWER.write_text(f"{path}\n")
    print(f"browser tests: {path}")
    return 0


def found_none() -> int:
    ANSWER.unlink(missing_ok=True)
    name = os.environ.get("CHROMIUM")
    what = f"CHROMIUM={name} does not start" if name else "no Chromium is here or can be installed"
    print(f"browser tests: {what} (see {LOG.relative_to(ROOT)}). {HOW_TO_GET_ONE}", file=sys.stderr)
    return 1 if name or os.environ.get("CI") == "true" else 0


if __name__ == "__main__":
    sys.exit(main())

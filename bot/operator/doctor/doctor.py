"""`makker doctor`: what an operator must know about a deployment, one line a check.

A check looks and changes nothing. It says what is so and, when that is not good, what to do.
Settings and texts are checked here, the databases in `stores.py`.
"""

from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime

from bot.base.clock import Clock
from bot.base.settings import BadSettingsError, Settings, read_settings
from bot.operator.doctor.danger import fit_for_live_use
from bot.operator.doctor.findings import Finding, error, named, ok, warning
from bot.operator.doctor.sms import examine_sms
from bot.operator.doctor.stores import examine_stores
from bot.operator.doctor.texts import missing_texts, missing_translations
from conversations.catalogue import SCRIPTS, newest
from locales.catalog import LANGUAGES, Catalog, read_catalogs


def examine(clock: Clock) -> list[Finding]:
    """Make every check that can be made here."""
    found = [*_catalogs()]
    try:
        settings = read_settings()
    except BadSettingsError as reason:
        return [error("Settings", f"{reason} The rest is not checked."), *found]
    return [
        ok("Settings", "They can be read."),
        _secret(settings),
        *_channels(settings),
        *examine_sms(settings),
        _zone(settings, clock.now()),
        *found,
        *_telegram(settings, clock.now()),
        *examine_stores(settings, clock.now()),
    ]


# --- settings -------------------------------------------------------------------------------------


def _secret(settings: Settings) -> Finding:
    if settings.secret_key:
        return ok("Secret", "MAKKER_SECRET_KEY is set.")
    return error(
        "Secret",
        "MAKKER_SECRET_KEY is missing: set it to 32 or more random characters and keep it safe.",
    )


def _channels(settings: Settings) -> Iterator[Finding]:
    sms = {
        "MAKKER_TWILIO_ACCOUNT_SID": settings.twilio_account_sid,
        "MAKKER_TWILIO_AUTH_TOKEN": settings.twilio_auth_token,
        "MAKKER_TWILIO_FROM": settings.twilio_from,
    }
    yield _channel("SMS", sms)
    if settings.telegram_webhook_secret or any(sms.values()):
        yield _public_url(settings.public_url)


def _channel(name: str, needed: dict[str, str]) -> Finding:
    missing = [setting for setting, value in needed.items() if not value]
    if len(missing) == len(needed):
        return warning(
            name, f"It is not set up, so it reaches nobody: it needs {' and '.join(needed)}."
        )
    if missing:
        return error(name, f"It is half set up: {' and '.join(missing)} must be set too.")
    return ok(name, "It is set up.")


def _public_url(url: str) -> Finding:
    about = "Public address"
    if not url:
        return error(about, "MAKKER_PUBLIC_URL is missing: providers need it for their webhooks.")
    if not url.startswith("https://"):
        return error(about, "MAKKER_PUBLIC_URL must begin with https:// for webhooks to come.")
    return ok(about, f"Webhooks come to {url}.")


def _telegram(settings: Settings, now: datetime) -> Iterator[Finding]:
    if not settings.telegram_token:
        about = "It is not set up, so it reaches nobody: MAKKER_TELEGRAM_TOKEN is empty."
        yield warning("Telegram", about)
        return
    from bot.operator.doctor.telegram import examine_telegram

    with suppress(OSError, ValueError):  # a catalog that cannot be read is said by itself
        yield from examine_telegram(settings, read_catalogs()["da"], now)


def _zone(settings: Settings, now: datetime) -> Finding:
    local = now.astimezone(settings.zone)
    return ok("Time zone", f"In {settings.timezone} it is {local:%Y-%m-%d %H:%M}.")


# --- texts ----------------------------------------------------------------------------------------


def _catalogs() -> Iterator[Finding]:
    try:
        catalogs = read_catalogs()
    except (OSError, ValueError) as reason:
        yield error("Texts", f"A catalog cannot be read ({reason}): take it from the release.")
        return
    yield _texts(catalogs["da"])
    for language in LANGUAGES[1:]:
        missing = missing_translations(catalogs[language])
        if missing:
            about = f"Texts in {language}"
            yield error(about, f"Consent is not whole in it: {named(missing)} must be written.")
    yield fit_for_live_use(catalogs)
    yield _reviews([c.language for c in catalogs.values() if not c.reviewed_by])


def _texts(danish: Catalog) -> Finding:
    missing = missing_texts(danish)
    if missing:
        return error("Texts", f"Scripts say what is in no catalog: {named(missing)}.")
    return ok("Texts", f"All that the {len(newest(SCRIPTS))} scripts say is there.")


def _reviews(unreviewed: list[str]) -> Finding:
    if not unreviewed:
        return ok("Reviews", "A native speaker has reviewed every language.")
    return warning(
        "Reviews",
        f"No native speaker has reviewed {', '.join(unreviewed)}: "
        "when one has, put the name in X-Reviewed-By of locales/*/*.po.",
    )

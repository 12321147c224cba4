"""`makker doctor` on SMS: who answers STOP, what operators refused, and what Twilio still holds."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from sqlalchemy import Connection, func, select

from bot.base.settings import Settings
from bot.operator.doctor.findings import Finding, error, ok, warning
from bot.sending.channel import Failure
from storage import schema
from storage.messages import copies

LATELY = timedelta(days=1)
REMOVED_WITHIN = timedelta(hours=6)


def examine_sms(settings: Settings) -> Iterator[Finding]:
    """Say how SMS is set up; nothing where it is not."""
    if not (settings.twilio_from or settings.whatsapp_from):
        return
    if settings.twilio_answers_stop:
        yield ok(
            "STOP by SMS",
            "Twilio answers STOP and HELP in English, and Makker does not answer that STOP again. "
            "If that is turned off there, set MAKKER_TWILIO_ANSWERS_STOP=false (docs/sms.md).",
        )
    else:
        yield ok(
            "STOP by SMS",
            "Makker answers STOP itself: Twilio's own English answers must be turned off there "
            "(docs/sms.md), or Makker's confirmation is refused.",
        )
    if settings.whatsapp_from:
        yield ok("WhatsApp", "It is on: one may write there for 24 hours after the person did.")
    if not settings.sms_price:
        yield warning(
            "SMS price", "MAKKER_SMS_PRICE is 0, so the metrics cannot say what SMS cost: set it."
        )


def refused_lately(connection: Connection, settings: Settings, now: datetime) -> Finding:
    """Say what operators filtered, and what Twilio refused of our account, within a day."""
    about = "SMS refused"
    attempt = schema.attempt
    wanted = (Failure.FILTERED.value, Failure.ACCOUNT.value)
    query = select(attempt.c.error, func.count()).where(
        attempt.c.started_at > now - LATELY, attempt.c.error.in_(wanted)
    )
    counts = {row[0]: row[1] for row in connection.execute(query.group_by(attempt.c.error))}
    if filtered := counts.get(Failure.FILTERED.value):
        return error(
            about,
            f"Operators filtered {filtered} messages since yesterday (30007): ask Twilio's support "
            "for the reason, and let the jobformidlere ring meanwhile.",
        )
    if refused := counts.get(Failure.ACCOUNT.value):
        return error(
            about,
            f"Twilio refused our account or number {refused} times since yesterday: look at "
            "MAKKER_TWILIO_ACCOUNT_SID, MAKKER_TWILIO_AUTH_TOKEN and MAKKER_TWILIO_FROM.",
        )
    return ok(about, "No operator filtered a message since yesterday, and Twilio took the account.")


def words_at_twilio(connection: Connection, settings: Settings, now: datetime) -> Finding:
    """Say whether words that should be gone there are still there."""
    count = copies.waiting(connection, now - REMOVED_WITHIN)
    if count:
        return error(
            "Words at Twilio",
            f"Those of {count} messages should be removed there and are not: is makker serve "
            "running, and may this account change messages?",
        )
    return ok("Words at Twilio", "None is there that should be removed.")

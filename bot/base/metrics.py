"""What the operator can count, as Prometheus metrics. No label ever names a person."""

from prometheus_client import Counter, Gauge, Histogram

turns = Counter("makker_turns", "Turns that were taken and committed")
set_aside = Counter("makker_inputs_set_aside", "Inputs that never became a turn")
unread = Counter("makker_turns_on_unread_cases", "Turns on a case of which entries cannot be read")
sent = Counter("makker_messages_sent", "Messages that a provider took", ["channel"])
send_errors = Counter("makker_send_errors", "Tries to send that failed", ["channel", "error"])
resent_unknown = Counter(
    "makker_unknown_sent_again", "Messages sent once more after an unknown outcome", ["channel"]
)
no_room = Counter(
    "makker_side_calls_without_room",
    "Calls beside the messages that the pace left out",
    ["channel"],
)
staff_unreachable = Counter(
    "makker_staff_unreachable", "Messages to staff that could not be delivered"
)
gate_refusals = Counter("makker_gate_refusals", "Finished messages that might not be sent")
# Of SMS. `about` is the conversation, so that the price of one check-in can be seen.
sms_segments = Counter(
    "makker_sms_segments", "Segments handed to Twilio", ["channel", "alphabet", "about"]
)
sms_price = Counter(
    "makker_sms_price_kroner", "Their price, by MAKKER_SMS_PRICE", ["channel", "about"]
)
sms_too_long = Counter("makker_sms_over_two_segments", "Danish SMS of three segments or more")
sms_reports = Counter(
    "makker_sms_reports", "What became of messages that Twilio took", ["channel", "status", "error"]
)
sms_refused_calls = Counter("makker_sms_refused_calls", "Webhook calls that Twilio did not sign")
sms_not_taken = Counter("makker_sms_not_taken", "SMS that no try could save; caught up on later")
sms_bodies = Counter(
    "makker_sms_bodies_removed", "Words to be removed at Twilio", ["channel", "outcome"]
)
unknown_found = Counter(
    "makker_unknown_found", "Unknown outcomes that the provider knew of: sent", ["channel"]
)
waiting = Gauge("makker_arrivals_waiting", "Arrivals that wait for their batch")
batch_seconds = Histogram("makker_batch_seconds", "Seconds from a batch's start to its commit")
refused = Counter(
    "makker_messages_refused", "Messages that a provider refused as our fault", ["channel"]
)
telegram_updates = Counter(
    "makker_telegram_updates", "Updates that Telegram delivered, by what they were", ["kind"]
)
telegram_seconds = Histogram(
    "makker_telegram_webhook_seconds", "Seconds from an update's coming to its answer"
)
telegram_lost = Counter(
    "makker_telegram_calls_lost", "Calls beside the messages that came to nothing", ["call"]
)

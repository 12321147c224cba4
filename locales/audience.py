"""Which texts only staff read: plain too, but not held to the measures of citizens' texts."""

STAFF = (
    "staff.", "log_contact.", "pick_citizen.", "log_line.", "write_letter.",
    "hard_letter.", "nudge", "action.", "gate.", "order.",
    "team.", "make_agreement.", "correct_contact.", "sick_days.", "hours_now.",
    "company_contact.", "snuse.", "write_note.", "new_citizen.", "time_off.",
    "hand_over.", "hand_over_all.", "digest_time.", "sms_draft.", "left.", "pick_",
    "record_subject.", "record_text.", "aloud.", "voice_draft.",
    "count.weeks", "count.days", "count.hours", "count.times", "count.talks",
    "count.long", "count.enough",
)  # fmt: skip

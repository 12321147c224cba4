"""The one-line log: a contact as a jobformidler thumbs it from a car park.

What may live in this package: pure functions from such a line to what it says, and what it leaves
unsaid. What is promised to callers is told in `log_line`. From the bottom up:
- `who`, `how`: whom a name means, and the words for a way of contact. `head`: both in a line.
- `sections`: where the talk, the agreements and the next contact start. `parts`: what they say.
- `log_line`: the parts put together; others call it from here.
"""

from conversations.reading.log_line.head import Head, read_name
from conversations.reading.log_line.log_line import LogLine, read_log_line, read_note
from conversations.reading.log_line.parts import PlannedAgreement

__all__ = ["Head", "LogLine", "PlannedAgreement", "read_log_line", "read_name", "read_note"]

"""Danish phrases for a day and an hour: "tirsdag kl. 10", "inden fredag", "om 14 dage".

What may live in this package: pure functions from a phrase and a `now` to a day or nothing, and
back. The rules of reading that are a choice are told in `time`. From the bottom up:
- `clock_words`: the words and the tokens. `claims`: what a phrase can claim ("it is a Tuesday").
- `days`, `hours`, `grammar`: every row of claims that tokens can be read as.
- `meaning`: what the claims say together. `phrase`: where a phrase ends in a longer text.
- `deadline`, `time`: the readers that others call, all of them from here.
"""

from conversations.reading.times.deadline import deadline_unread, find_deadline
from conversations.reading.times.meaning import When
from conversations.reading.times.time import find_when, read_when, say_when

__all__ = ["When", "deadline_unread", "find_deadline", "find_when", "read_when", "say_when"]

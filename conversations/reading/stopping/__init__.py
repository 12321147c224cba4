"""Reading that somebody wants no more messages, or wants them again, in people's own words.

What may live here: from a written message to "stop", "perhaps stop", "start", or nothing. The words
stand in the tables of `reading/languages` (`WordTable`); what is done about it is
`topics/own_words/stop_and_start.py`. From the bottom up:
- `phrases`: a listed phrase as all the messages that it stands for.
- `reader`: what a whole message is, without its politeness.
"""

from conversations.reading.stopping.reader import OptOut, read_opt_in, read_opt_out

__all__ = ["OptOut", "read_opt_in", "read_opt_out"]

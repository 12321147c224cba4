"""Plain sentences: a whole message that asks or says one thing that Makker knows what to do about.

What may live in this package: the phrases by language, as data, and pure code that reads them. A
message is read only if all of it is accounted for, by the words of a phrase and by words that do
not matter; one word too many and it is nobody's guess. From the bottom up:
- `kinds`: what is asked or said. `table`: what a language has. `languages`: one table a language.
- `hard`: whether words tell of something hard, which asks for a human sentence.
- `reading`: whether a message is such a sentence, by an index that is made once.

How a phrase is written and folded is that of danger (`reading/danger/phrase.py`).
"""

from conversations.reading.plain.hard import says_hard
from conversations.reading.plain.kinds import Plain
from conversations.reading.plain.reading import read_plain, read_sentences

__all__ = ["Plain", "read_plain", "read_sentences", "says_hard"]

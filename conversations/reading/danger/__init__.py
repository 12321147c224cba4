"""Danger in what somebody wrote: suicide, violence, pain in the chest, no food, no bed.

What may live in this package: the phrases by language and kind, as data, and pure code that finds
them. It is asked before anything else reads the words. From the bottom up:
- `folding`: a message as tokens, in which spellings of one word are one. `phrase`: how a phrase is
  written down. `kinds`: which danger, and how sure. `table`: what a language has.
- `situations`: what is dangerous in any language, in names of concepts, and each language's words
  for these. `languages`: one table a language, of what only it says.
- `vocabulary`: all their words, which a token may be, and which phrases a message may hold at all:
  of an ordinary one none, so that looking costs next to nothing.
- `hints`: words that hint at what a message speaks of, wide ones. `hinting`: which a message has.
  `weighing`: the second reader, by weights that are learnt from tables (`weights.py`).
- `finding`: whether a phrase stands in a message, and means it, or its words weigh like danger.

Every language is looked at, whatever language is set: people write in the one that hurts least.
Phrases are drafts until a native speaker who knows the field has read them (`reviewed_by`).
"""

from conversations.reading.danger.finding import Heard, find_danger, hear_danger, read_tables
from conversations.reading.danger.kinds import Danger, Degree

__all__ = ["Danger", "Degree", "Heard", "find_danger", "hear_danger", "read_tables"]

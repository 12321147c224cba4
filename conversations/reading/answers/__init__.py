"""Reading what a person wrote: the number, the word, the emoji, the misspelling; never a guess.

What may live in this package: pure functions from a written answer (and the words that it may be)
to a stable value or None. No texts to people, no state, no I/O. From the bottom up:
- `reading/languages`: the listed words, one table a language. `words`: those of no one language.
- `folding`: a text made comparable. `vocabulary`: the listed words, folded, in sets.
- `option_index`: an index of what is listened for, and misspellings. `sentences`: what one names.
- `choices`, `numbers`, `commands`: the readers that others call, all of them from here.

How a choice is read, the first that answers: the whole message exactly; with stretched letters
("jaaaa"); as a misspelling; a number among fillers ("svar 2"); one option's word in a short
sentence. Two options, a negation, a doubt ("måske", "men", "?"), a number out of range or a long
text make it None.

Words are compared by a *key*: case and width folded, accents and apostrophes away, æ/ae, ø/oe, å/aa
alike, and as one the Arabic and the Ethiopic letters that are used for each other.

Collisions between the languages, and what was decided:
- la: Arabic no, Spanish "the"; لا: no, and "not" in a sentence. Read only as the whole message.
- na: no in Farsi and Kurmanji, nothing in Danish: no. Danish "nå" (well!) has the key naa: unread.
- ne: Kurmanji "not", a slip for "nej", Turkish "what?": unread.
- ja: Danish yes; "ja ja", "jajaja" is laughter in Spanish, grudging in Danish: then unread.
- ya: Spanish "already", Farsi "or", Arabic "oh": unread; so are yo, ay, may, eh, ee, aha.
- si: Spanish yes without its accent, and "if": yes only as the whole message. no: the same.
- خير (khair): Farsi no, Arabic "good": unread; نخیر (nakheyr) is no. نه: no, and nine: only no.
- اي (أي which, إي yes, ای oh), إيه (what; yes), اه (ah; yes), أجل (yes; postpone): unread.
- كلا: Arabic no, Farsi "at all"; آری: Farsi yes, one key with Arabic أرى (I see); laa: Arabic no,
  one key with Danish "lå" (lay): unread.
- bale, belê, vale: yes, yes and OK do not contradict. OK itself is no clear yes: unread.
- maya: Somali no, and a name; are: Farsi yes, a name, English; jo: yes, and a Danish particle:
  only as the whole message.
- tres: 60 in Danish, 3 in Spanish; hade, hal, sê, çar, du: see `languages/tables`.
- ابدأ start, أبدا never: one key; the first is read only with its sign (`as_written`).
- slet: delete; "slet ikke": not at all.
- ha: Somali yes, laughter, Farsi "yeah?": read only from who reads Somali (its catalog's `@words`).
"""

from conversations.reading.answers.choices import read_choice, read_choices, read_yes_no
from conversations.reading.answers.commands import Command, read_command
from conversations.reading.answers.folding import CLEAN_LIMIT, clean
from conversations.reading.answers.graded import read_grades
from conversations.reading.answers.numbers import read_number
from conversations.reading.answers.option_index import Choice
from conversations.reading.answers.small import Small, read_small
from conversations.reading.answers.thanks import is_thanks
from conversations.reading.answers.vocabulary import (
    DAY_WORDS,
    HOUR_WORDS,
    NO_WORDS,
    UNSURE_WORDS,
    YES_WORDS,
)

__all__ = [
    "CLEAN_LIMIT",
    "DAY_WORDS",
    "HOUR_WORDS",
    "NO_WORDS",
    "UNSURE_WORDS",
    "YES_WORDS",
    "Choice",
    "Command",
    "Small",
    "clean",
    "is_thanks",
    "read_choice",
    "read_choices",
    "read_command",
    "read_grades",
    "read_number",
    "read_small",
    "read_yes_no",
]

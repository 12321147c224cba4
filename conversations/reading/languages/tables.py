"""The languages in which Makker helps, in the order in which they are offered.

A language is one word table here, and one catalog in `locales`; a test holds the two together.

Words are read in whichever language they are written, so a word that means something else in
another one, or is no clear answer, stands in no table:
- yes, no, perhaps: ne, nå, ha, ya, eh, ee, ay, may, jaja, jamen, tja, ok, vale, 👌, khair/خير, أي,
  إيه, اه, أجل, كلا, آری, laa;
- commands (one that stood under two would be read as neither): Arabic ابدا (start, or
  never; with its sign ابدأ is read), Spanish para and baja (for; sick leave), Somali af (language;
  Danish "of"), Kurmanji paş (back; Danish "pas") and telefon, Farsi عقب (back; Arabic "after"),
  Danish slut and ringe;
- numbers: Spanish tres (Danish 60, so "tres" is read as neither), Spanish once (English "once"),
  Kurmanji du (Danish "you"), sê and Farsi se (Danish "see"), şeş (Danish "ses", see you), heşt
  (Danish "hest", horse), çar (English "car"), Farsi haft (7; Danish "had"), نه (9, and no) and si
  (30, and Spanish yes), Tigrinya hade (Danish "hate"), Somali hal (Danish "hall").
"""

from conversations.reading.languages import ar, da, en, es, fa, ku, so, ti
from conversations.reading.languages.signs import SIGNS
from conversations.records.questions import Option
from conversations.records.texts import text

TABLES = (
    da.WORDS, ar.WORDS, fa.WORDS, ti.WORDS, so.WORDS, ku.WORDS, es.WORDS, en.WORDS,
)  # fmt: skip
EVERY_TABLE = (*TABLES, SIGNS)
LANGUAGES = tuple(Option(table.code, text(f"language.{table.code}")) for table in TABLES)
"""Each language by its own name, as an option of a question."""

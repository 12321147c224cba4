"""The signs that mean the same in every language. Only data may live here."""

from conversations.reading.languages.word_table import WordTable, words

SIGNS = WordTable(
    code="",
    yes=words("👍, ✅, ✔, ☑, ✓"),
    no=words("👎, ❌, ✖, 🚫, ⛔"),
    unsure=words("🤷"),
    doubts=words("👎, ❌, 😢, 😭, 😡, 😠, 🤔, 🙄, 😕, 🤷, 😞, 😔, ☹, 🙁, 😬, 🙃"),
    thanks=words("🙏"),
    fillers=words("🙏, 🙂, 😊, 👍, 😀, 😃, 😄"),
    connectors=words("+, &"),
    number_fillers=words("., !, :, ~, 👍, 🙏, 🙂"),
)

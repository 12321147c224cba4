"""Everything that can be said has its words: each script is walked through, and the code is read.

A text that is missing would be found only when it is to be sent, by the person who waits for it.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from string import Formatter

import pytest

from bot.operator.doctor.texts import missing_translations
from bot.showing.numbers import GIVEN_BY_THE_TURN, numbers_of
from conversations.catalogue import SCRIPTS
from conversations.model.policy import Policy
from conversations.model.rhythm import CHECK_INS
from conversations.reading.languages.tables import TABLES
from conversations.records.questions import SKIP, Option, Question, Say
from conversations.records.rights import RIGHTS
from conversations.records.run import Run, Value
from conversations.records.texts import Joined, Moment, Text, TextValue
from conversations.talks.showing import label_of
from conversations.talks.understanding import DONE, Understood, understand
from conversations.topics.check_ins.weekly import QUIET
from locales.cards.card import Cell, draw_card
from locales.cards.deck import pictograms
from locales.catalog import LANGUAGES
from tests.matters import every_row
from tests.worlds.playing import catalogs, words
from tests.worlds.walking import NOW, Walk, walks

CODE = Path(__file__).parents[2]
ROOMS = ("conversations", "bot", "storage")
DANISH = catalogs()["da"].texts
# What rendering fills in by itself (bot/showing/rendering.py): who reads, who helps, numbers.
ALWAYS_FILLED = {"name", "kommune", "phone", "jobformidler", "jobformidler_full"} | (
    numbers_of(Policy()).keys() - GIVEN_BY_THE_TURN.keys()
)
TOLD_AGAIN = {*CHECK_INS, "before_start", "first_day", "first_week"}


def asked() -> Iterator[tuple[Run, Question]]:
    for walk in walks():
        yield from ((walk.run(), question) for question in walk.questions.values())


def labels_of(run: Run, question: Question) -> list[Text]:
    return [label_of(run, question, option) for option in question.options]


def texts_of(walk: Walk) -> Iterator[Text]:
    run = walk.run()
    for say in walk.said:
        yield Text(say.key if "." in say.key else f"{run.name}.{say.key}", say.values)
    for question in walk.questions.values():
        yield Text(f"{run.name}.{question.name}", question.values)
        yield from labels_of(run, question)


def with_nested(text: Text) -> Iterator[Text]:
    yield text
    for _, value in text.values:
        yield from in_value(value)


def in_value(value: TextValue) -> Iterator[Text]:
    if isinstance(value, Text):
        yield from with_nested(value)
    elif isinstance(value, Joined):
        for line in value.lines:
            yield from with_nested(line)
    elif isinstance(value, Moment):
        yield Text(f"moment.{value.form}", tuple((n, "") for n in MOMENT_PARTS))


MOMENT_PARTS = ("weekday", "day", "month", "year", "time")


def placeholders(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


def unfilled(text: Text) -> set[str]:
    given = {name for name, _ in text.values}
    return placeholders(DANISH[text.key]) - given - ALWAYS_FILLED


@cache
def script_texts() -> list[Text]:
    found = {each for walk in walks() for text in texts_of(walk) for each in with_nested(text)}
    return sorted(found, key=lambda text: (text.key, repr(text.values)))


def script_keys() -> set[str]:
    return {text.key for text in script_texts()}


def test_the_walk_reaches_every_script() -> None:
    reached = {walk.spec.versioned: walk for walk in walks() if walk.questions or walk.said}
    assert set(reached) == set(SCRIPTS)
    log = [walk for walk in walks() if walk.spec.name == "log_contact"][1]
    assert {"how", "note", "next", "next_place", "deadline", "confirm:1", "change:1"} <= set(
        log.questions
    )


@every_row("key", script_keys)
def test_a_scripts_text_is_there(key: str) -> None:
    assert DANISH.get(key)


def test_a_scripts_placeholders_are_filled() -> None:
    assert [(text.key, unfilled(text)) for text in script_texts() if unfilled(text)] == []


NOT_ASKED = {  # with a question mark, though no step takes an answer
    "before_start.where_to_go": "was asked in an older release, and is told of in MINE SVAR",
    "call_me.today": "says what to do, if it is",
    "appointment.still_counts": "says what to do, if it is",
    "shared.welcome": "what is written next is taken for it",
    "agreed.right": "asked by an earlier release",
    "agreed.right_until": "asked by an earlier release",
    "weekly_check_in.agreement": "asked by an earlier release",
}
NO_WALK_COMES_THERE = {
    "consent.again",
    "weekly_check_in.any_good",
} | {f"weekly_check_in.{wording}" for wording in QUIET if wording}


def test_what_is_not_asked_does_not_look_like_a_question() -> None:
    """Who reads "Har du brug for penge?" answers it, and the answer is nobody's."""
    asked_keys = NO_WALK_COMES_THERE | {f"{run.name}.{question.name}" for run, question in asked()}
    parts = {each.key for _, q in asked() for _, value in q.values for each in in_value(value)}
    to_citizens = {key: DANISH[key].rstrip() for key in catalogs()["da"].keys_for("citizen")}
    said = {text_of(walk, say) for walk in walks() for say in walk.said}
    found = {
        base
        for key, words_ in to_citizens.items()
        for base in [key.partition("@")[0]]
        if words_.endswith("?") or (base in said and "?" in words_)
        if base not in asked_keys | parts and not base.startswith("aside.translate")
    }
    assert found == NOT_ASKED.keys()


def text_of(walk: Walk, say: Say) -> str:
    return say.key if "." in say.key else f"{walk.spec.name}.{say.key}"


def test_a_script_speaks_to_one_audience() -> None:
    """Its own texts stand in one file, which says to whom; to citizens it says none of staff's."""
    assert {name: sorted(keys) for name, keys in strangers().items() if keys} == {}


def strangers() -> dict[str, set[str]]:
    """By script: the texts that are not for whom it speaks to. Staff may read citizens' too."""
    danish = catalogs()["da"]
    found: dict[str, set[str]] = {}
    for walk in walks():
        name = walk.spec.name
        said = {each.key for text in texts_of(walk) for each in with_nested(text)}
        of_staff = {key for key in said if danish.audience_of(key) == "staff"}
        is_to_staff = any(key.startswith(f"{name}.") for key in of_staff)
        own_of_citizens = {key for key in said - of_staff if key.startswith(f"{name}.")}
        found.setdefault(name, set()).update(own_of_citizens if is_to_staff else of_staff)
    return found


def test_what_is_asked_twice_says_it_more_simply() -> None:
    """A citizen who was not understood is asked in simpler words."""
    keys = {f"{run.name}.{q.name}" for run, q in asked() if run.facts.person == 2}
    citizens = {key for key in keys if catalogs()["da"].audience_of(key) == "citizen"}
    assert {key for key in citizens if f"{key}@simpler" not in DANISH} == set()


def test_a_check_in_can_be_told_again() -> None:
    """MINE SVAR names each question of the check-in in its short form."""
    told = {f"{run.name}.{q.name}@short" for run, q in asked() if run.name in TOLD_AGAIN}
    assert {name for name in told if name not in DANISH} == set()


@pytest.mark.parametrize("language", [code for code in LANGUAGES if code != "da"])
def test_rights_are_there_in_every_language(language: str) -> None:
    assert DANISH.keys() >= RIGHTS
    assert missing_translations(catalogs()[language]) == []


# --- options ---------------------------------------------------------------------------------


@cache
def options_to_read() -> tuple[tuple[Run, Question, Option], ...]:
    """Each question once: most walks of a script ask the same ones, with the same labels."""
    once = {(run.name, q, tuple(labels_of(run, q))): (run, q) for run, q in asked()}
    return tuple(
        (run, question, option)
        for run, question in once.values()
        for option in question.options
        if not placeholders(DANISH[label_of(run, question, option).key])
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_option_is_read_as_it_is_shown(language: str) -> None:
    """By its number, by its word in Danish, in the reader's language, and as an SMS names it."""
    wrong = [
        (run.name, question.key, written)
        for run, question, option in options_to_read()
        for written in ways_to_write(run, question, option, language)
        if read_by(run, question, written, language) != option.value
    ]
    assert wrong == []


def ways_to_write(run: Run, question: Question, option: Option, language: str) -> tuple[str, ...]:
    spellings = words().spellings(label_of(run, question, option), language)
    if option.row:  # "2 prøvet", "prøvet 2"
        number = question.rows.index(option.row) + 1
        return tuple(way for w in spellings for way in (f"{number} {w}", f"{w} {number}"))
    return (str(number_of(question, option)), *spellings)


def number_of(question: Question, option: Option) -> int:
    """What is graded has one number, whatever its grade."""
    numbered = list(dict.fromkeys(each.row or each.value for each in question.options))
    return numbered.index(option.row or option.value) + 1


def read_by(run: Run, question: Question, written: str, language: str) -> Value:
    def spellings(option: Option) -> tuple[str, ...]:
        return words().spellings(label_of(run, question, option), language)

    read = understand(question, written, spellings, NOW)
    value = read.value if isinstance(read, Understood) else None
    return value[0] if isinstance(value, tuple) and len(value) == 1 else value


def test_no_two_options_look_the_same() -> None:
    for run, question in asked():
        for texts in (catalogs()[code].texts for code in LANGUAGES):
            labels = zip(question.options, labels_of(run, question), strict=True)
            keys = [
                (option.row, texts.get(label.key, DANISH[label.key]))
                for option, label in labels
                if not label.values
            ]
            assert len(set(keys)) == len(keys), (run.name, question.key)


def test_fewer_options_are_some_of_them() -> None:
    for run, question in asked():
        values = {option.value for option in question.options}
        assert set(question.fewer) <= values, (run.name, question.key)


def test_keys_fit_the_store_and_the_button() -> None:
    """Telegram takes 64 bytes behind a button, the store 80 characters for a key."""
    for run, question in asked():
        assert "|" not in question.key
        assert len(question.key) <= 80
        for value in (*(option.value for option in question.options), SKIP, DONE):
            button = f"r999999|{question.key}|{value}"
            assert len(button.encode()) <= 64, (run.name, button)


# --- pictures --------------------------------------------------------------------------------


def cards() -> list[tuple[Run, Question]]:
    return [(run, question) for run, question in asked() if question.is_card]


def test_every_pictogram_is_drawn_somewhere() -> None:
    named = {o.pictogram for _, question in asked() for o in question.options if o.pictogram}
    assert len(named) > 8
    assert named <= set(pictograms())


def test_a_card_shows_a_picture_for_every_option() -> None:
    """What says that nothing fits is a button alone."""
    for run, question in cards():
        pictured = [option for option in question.options if option.value not in question.ends]
        assert all(option.pictogram for option in pictured), (run.name, question.key)


# Words that mean the same, so that they share a picture; any other word has one of its own.
SAY_THE_SAME = (
    {"God", "Godt"},
    {"Svær", "Svært"},
    {"Både god og svær", "Både godt og svært"},
    {"Gøre rent", "Rengøring"},
    {"Ja, med løn", "Job med løn"},
    {"Ja, uden løn", "Arbejde uden løn"},
    {"Læsse bilen", "Læsse varer"},
    {"En at følges med", "Tag en med til møde"},
    {"Ring til mig", "Telefon"},
    {"Ja", "Jeg kommer"},
    {"Nej", "Jeg kan ikke"},
)


def test_one_pictogram_one_meaning_everywhere() -> None:
    words: dict[str, set[str]] = {}
    for run, question in asked():
        for option in question.options:
            shown = words.setdefault(option.pictogram, set())
            label = option.under or label_of(run, question, option)
            shown.add(DANISH[label.key].replace("\u00ad", ""))
    del words[""]
    apart = {
        picture: said
        for picture, said in words.items()
        if len(said) > 1 and not any(said <= same for same in SAY_THE_SAME)
    }
    assert apart == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_card_can_be_drawn(language: str) -> None:
    """A word that does not fit raises CardError: the deck is changed, nothing is cut."""
    drawn = {
        tuple(
            Cell(
                number_of(question, option),
                option.pictogram,
                shown_label(option.under or label_of(run, question, option), language),
            )
            for option in {each.row or each.value: each for each in question.options}.values()
            if option.pictogram
        )
        for run, question in cards()
    }
    assert len(drawn) >= 3
    for cells in drawn:
        assert draw_card(cells, language).startswith(b"\x89PNG")


def shown_label(label: Text, language: str) -> str:
    own = catalogs()[language].find(label.key)
    return own or catalogs()["da"].find(label.key) or ""


# --- keys that stand in the code -------------------------------------------------------------


@dataclass(frozen=True)
class Use:
    """A call in the code that names something: `text("always.help", when=…)`."""

    where: str
    name: str
    values: frozenset[str]


@cache
def all_calls() -> tuple[tuple[str, ast.Call], ...]:
    return tuple(
        (f"{path.relative_to(CODE)}:{node.lineno}", node)
        for room in ROOMS
        for path in sorted((CODE / room).rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
    )


def calls(*functions: str) -> Iterator[tuple[str, ast.Call]]:
    return ((where, node) for where, node in all_calls() if called(node) in functions)


def called(node: ast.Call) -> str:
    if isinstance(node.func, ast.Attribute):
        return node.func.attr
    return node.func.id if isinstance(node.func, ast.Name) else ""


def strings(node: ast.expr) -> Iterator[str]:
    """The strings that an argument may be: one, or either side of a condition."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from strings(node.body)
        yield from strings(node.orelse)


def uses(*functions: str, argument: int = 0) -> Iterator[Use]:
    for where, call in calls(*functions):
        names = frozenset(keyword.arg for keyword in call.keywords if keyword.arg)
        for name in strings(call.args[argument]) if len(call.args) > argument else ():
            yield Use(where, name, names)


def text_uses() -> list[Use]:
    return [use for use in uses("text", "Text") if "." in use.name]


def reasons() -> set[str]:
    return {use.name for use in uses("Unclear")} | {"unclear", "person"}


def forms() -> set[str]:
    return {use.name for use in uses("Moment", argument=1)} | {"day_time"}


def test_the_code_was_read() -> None:
    assert len(text_uses()) > 30
    assert {"no_time", "past", "too_long"} <= set(reasons())


@every_row("use", text_uses, ids=lambda use: f"{use.where} {use.name}")
def test_a_text_named_in_the_code_is_there_and_filled(use: Use) -> None:
    found = DANISH.get(use.name) or DANISH.get(f"{use.name}@sms")
    assert found, "there is no such text"
    assert placeholders(found) - use.values - ALWAYS_FILLED == set()


@every_row("reason", reasons)
def test_asking_again_has_its_words(reason: str) -> None:
    allowed = {"when"} if reason == "person" else {"question"}
    assert placeholders(DANISH[f"reask.{reason}"]) <= allowed | ALWAYS_FILLED
    assert "{question}" in DANISH[f"reask.{reason}"] or reason == "person"


@every_row("form", forms)
def test_a_moment_has_its_words(form: str) -> None:
    assert placeholders(DANISH[f"moment.{form}"]) <= set(MOMENT_PARTS)


def test_days_and_months_have_their_names() -> None:
    named = [f"weekday.{n}" for n in range(7)] + [f"month.{n}" for n in range(1, 13)]
    assert [key for key in named if key not in DANISH] == []


def test_languages_have_their_names() -> None:
    codes = [table.code for table in TABLES]
    assert set(codes) == set(LANGUAGES), "a word table in reading/languages, a catalog in locales"
    assert [code for code in codes if f"language.{code}@sms" not in DANISH and code != "da"] == []


def test_an_sms_names_nobody_in_a_nudge() -> None:
    assert placeholders(DANISH["nudge@sms"]) == set()


def test_the_walk_fails_on_a_text_that_is_missing() -> None:
    """The check itself: a placeholder that nobody fills is seen."""
    text = Text("weekly_check_in.agreement", ())
    assert unfilled(text) == {"agreement"}
    assert unfilled(replace(text, values=(("agreement", "x"),))) == set()

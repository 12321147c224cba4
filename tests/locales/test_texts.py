"""The texts: plain Danish that fits an SMS, and translations that say the same as the Danish.

A text with a placeholder that is new gets a value in `locales/usual_values.py`.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from wordfreq import zipf_frequency

from conversations.reading.cpr import has_cpr
from conversations.reading.danger import Danger
from conversations.reading.plain import Plain
from locales.catalog import HERE, LANGUAGES, RIGHT_TO_LEFT, Catalog, has_words, read_catalog
from locales.dates import dated, month_name, set_apart, weekday_name, with_danish
from locales.gate import forbidden, segments, to_gsm7
from locales.measures import (
    HIGHEST_LIX,
    HIGHEST_MEAN_LIX,
    MOST_WORDS_A_SENTENCE,
    OWN_LANGUAGE_SEGMENTS,
    SHORTEST_FOR_LIX,
    SMS_SEGMENTS,
    TELEGRAM_CAPTION,
)
from locales.plain_language import lix, longest_sentence, words
from locales.untranslated import untranslated
from locales.usual_values import USUAL
from tests.matters import every_row

MAKKER_WORDS = frozenset(
    {"STOP", "START", "RING", "TILBAGE", "PAUSE", "SPROG", "MINE", "SVAR", "SLET", "HJÆLP"}
    | {"TID", "AFTALER", "HVEM", "HAR", "SET"}
)
# Names that stand in every language as they are.
OWN_NAMES = frozenset(
    {"Makker", "personnummer", "JOBMÅL", "CV", "MERE", "Digital", "Post", "Livslinien"}
    | {"Jobnet", "MitID", "Min", "Plan"}
)

DANGER = tuple(
    f"distress.{kind}"
    for kind in (*(each.value for each in Danger), f"{Danger.VIOLENCE}_shared", "stranger")
)
ANSWERS = (*(f"question.{plain}" for plain in Plain), "question.no_meeting_known")
MORE_SEGMENTS = {"always.help": 1, "delete_me.told": 1, "reask.person": 1} | dict.fromkeys(
    (*DANGER, *ANSWERS, "consent.again"), 2
)

# What a text may name in every variant: who is who. Anything else a variant has from its base.
WHO = frozenset({"name", "jobformidler", "jobformidler_full", "kommune", "phone"})
# The options of these questions are named elsewhere in the catalog.
OPTIONS_ELSEWHERE = {
    "preferences.language": "language",
    "language_help.language": "language",
    "jobgoal_fields.fields": "field",
    "jobgoal_fields.liked": "field",
    "jobgoal_fields.home": "jobgoal_can.home",
    "jobgoal_start.help": "jobgoal_help",
    "jobgoal_answer.help": "jobgoal_help",
    "first_week.tasks": "at_work.tasks",
    "month_at_work.tasks": "at_work.tasks",
    "month_at_work.wish": "at_work.wish",
}
LONGEST_QUESTION = "preferences.language"
SCRIPTS = {"ar": "ARABIC", "fa": "ARABIC", "ti": "ETHIOPIC"}

PLACEHOLDER = re.compile(r"\{(\w+)\}")
OPTION = re.compile(r"[\w:]+")

DANISH = read_catalog("da")
ALSO_READ = "@words"  # what an answer may be written as: read, and never sent
TRANSLATED = {language: read_catalog(language) for language in LANGUAGES if language != "da"}
TRANSLATIONS = {
    language: replace(
        catalog, texts={key: text for key, text in catalog.texts.items() if ALSO_READ not in key}
    )
    for language, catalog in TRANSLATED.items()
}
REVIEWED = frozenset(
    line.strip()
    for line in (HERE / "reviewed_words.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
)


CITIZEN_KEYS = sorted(key for key in DANISH.keys_for("citizen") if ALSO_READ not in key)
FILES = sorted(path.relative_to(HERE).as_posix() for path in HERE.glob("*/*.po"))
each_language = pytest.mark.parametrize("language", sorted(TRANSLATIONS))
"""All of a language's texts in one test, which names those that fail: there are thousands."""


def placeholders(text: str) -> Counter[str]:
    return Counter(PLACEHOLDER.findall(text))


def rendered(text: str) -> str:
    return PLACEHOLDER.sub(lambda match: USUAL[match[1]], text)


def rendered_in(language: str, key: str) -> str:
    """A translation as it is read: its dates in its language too, with the Danish beside them.

    The answer to danger has all of the Danish below it, so its date stands once in each.
    """
    own = USUAL | dates_in(language, is_alone=not key.startswith("distress."))
    agreed = TRANSLATIONS[language].texts["my_plan.agreement_alone"]  # a text within a text
    own["agreed"] = agreed.format(agreement=USUAL["agreement"])
    text = TRANSLATIONS[language].texts[key]
    return PLACEHOLDER.sub(lambda match: set_apart(language, own[match[1]]), text)


def dates_in(language: str, is_alone: bool) -> dict[str, str]:
    catalog, at = TRANSLATIONS[language], datetime(2026, 11, 25, 16, 0)  # noqa: DTZ001

    def said(form: str) -> str:
        own = dated(catalog, at, form)
        return with_danish(language, own, dated(DANISH, at, form)) if is_alone else own

    told = catalog.texts["distress.told_later"].format(jobformidler="Lars", when=said("day_time"))
    moments = dict.fromkeys(("when", "at"), said("day_time"))
    names = {"weekday": weekday_name(catalog, 2), "month": month_name(catalog, 11)}
    return moments | dict.fromkeys(("day", "until"), said("day")) | names | {"told": told}


def options(key: str, *wordings: str) -> Iterator[str]:
    """The words to choose from, in the order of the catalog; yes and no where there are no own."""
    parent = OPTIONS_ELSEWHERE.get(key, key) + "."
    names = [k for k in DANISH.texts if k.startswith(parent) and OPTION.fullmatch(k[len(parent) :])]
    for name in names or ("common.yes", "common.no"):
        yield DANISH.find(name, wordings=wordings) or ""


def as_sms(msgid: str) -> str:
    """A text as an SMS: a question has its numbered options after it."""
    key, _, variant = msgid.partition("@")
    text = DANISH.find(key, "" if variant == "sms" else variant, ("sms",)) or ""
    if text.endswith("?") or variant == "simpler":
        numbered = (f"{n} {option}." for n, option in enumerate(options(key, "sms"), start=1))
        text = " ".join((text, *numbered))
    if "{question}" in text:
        text = text.replace("{question}", as_sms(LONGEST_QUESTION))
    return to_gsm7(rendered(text))


def own_letters(text: str) -> str:
    """The letters that the translator wrote: without placeholders and the words of Makker."""
    bare = PLACEHOLDER.sub("", text)
    names = MAKKER_WORDS | OWN_NAMES
    kept = (word for word in re.findall(r"\w+", bare) if word not in names)
    return "".join(char for word in kept for char in word if char.isalpha())


def is_bare_date(key: str, text: str) -> bool:
    """Whether a text is only a date's order: its words come with the names of days and months."""
    return key.startswith("moment.") and not has_words(text)


# --- Danish ---------------------------------------------------------------------------------------


@every_row("key", CITIZEN_KEYS)
def test_sentence_is_short(key: str) -> None:
    assert longest_sentence(rendered(DANISH.texts[key])) <= MOST_WORDS_A_SENTENCE


@every_row("key", CITIZEN_KEYS)
def test_message_is_easy_to_read(key: str) -> None:
    message = rendered(DANISH.texts[key])
    assert len(words(message)) < SHORTEST_FOR_LIX or lix(message) <= HIGHEST_LIX


def test_messages_are_easy_to_read_on_the_whole() -> None:
    messages = [rendered(DANISH.texts[key]) for key in CITIZEN_KEYS]
    measured = [lix(message) for message in messages if len(words(message)) >= SHORTEST_FOR_LIX]
    assert sum(measured) / len(measured) <= HIGHEST_MEAN_LIX


@every_row("key", CITIZEN_KEYS)
def test_sms_is_in_gsm7_and_short(key: str) -> None:
    sms = segments(as_sms(key))
    assert sms.alphabet == "GSM-7"
    assert sms.count <= SMS_SEGMENTS


@every_row("key", CITIZEN_KEYS)
def test_telegram_takes_it(key: str) -> None:
    assert len(rendered(DANISH.texts[key])) <= TELEGRAM_CAPTION


@every_row("key", CITIZEN_KEYS)
def test_nothing_forbidden(key: str) -> None:
    assert forbidden(as_sms(key), "citizen", has_cpr) == ()


@every_row("key", CITIZEN_KEYS)
def test_words_are_known_or_reviewed(key: str) -> None:
    bare = PLACEHOLDER.sub("", DANISH.texts[key])
    lowered = {word.lower() for word in words(bare) if not any(c.isdigit() for c in word)}
    assert {word for word in lowered if zipf_frequency(word, "da") == 0.0} <= REVIEWED


@every_row("key", [key for key in DANISH.texts if "@" in key])
def test_variant_asks_for_no_new_value(key: str) -> None:
    base = DANISH.texts.get(key.partition("@")[0])
    if base is not None:
        assert set(placeholders(DANISH.texts[key])) <= set(placeholders(base)) | WHO


def test_reviewed_words_are_in_order() -> None:
    lines = (HERE / "reviewed_words.txt").read_text(encoding="utf-8").splitlines()
    listed = [line for line in lines if line and not line.startswith("#")]
    assert listed == sorted(set(listed))


# --- every catalog --------------------------------------------------------------------------------


def test_what_only_staff_read_is_in_danish_alone() -> None:
    assert {"da/staff.po", *(f"{language}/citizen.po" for language in LANGUAGES)} == set(FILES)


@pytest.mark.parametrize("name", FILES)
def test_catalog_parses(name: str) -> None:
    path = HERE / name
    with path.open("rb") as file:
        catalog = read_po(file, locale=None, charset="utf-8", abort_invalid=True)
    assert f'"Language: {path.parent.name}\\n"' in path.read_text(encoding="utf-8")
    assert all(message.string for message in catalog if message.id)


@pytest.mark.parametrize("name", FILES)
def test_no_text_stands_twice(name: str) -> None:
    """Else the last one wins, and two places for one text get two sets of placeholders."""
    msgids = re.findall(r'^msgid "(.+)"$', (HERE / name).read_text(encoding="utf-8"), re.MULTILINE)
    assert [msgid for msgid, count in Counter(msgids).items() if count > 1] == []


def test_a_text_in_both_files_is_refused(tmp_path: Path) -> None:
    text = 'msgid ""\nmsgstr ""\n\nmsgid "order.help"\nmsgstr "Hjælp"\n'
    (tmp_path / "da").mkdir()
    for name in ("citizen.po", "staff.po"):
        (tmp_path / "da" / name).write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match=r"order\.help must stand in citizen\.po or in staff\.po"):
        read_catalog("da", tmp_path)


def test_danish_is_reviewed_when_both_files_are(tmp_path: Path) -> None:
    (tmp_path / "da").mkdir()
    by = {"citizen.po": "Ida Bech", "staff.po": ""}
    for name, who in by.items():
        header = f'msgid ""\nmsgstr ""\n"X-Reviewed-By: {who}\\n"\n'
        (tmp_path / "da" / name).write_text(header, encoding="utf-8")
    assert read_catalog("da", tmp_path).reviewed_by == ""


@every_row("key", [key for key in DANISH.texts if "@" in key])
def test_a_variant_has_the_readers_of_its_text(key: str) -> None:
    base = key.partition("@")[0]
    assert base not in DANISH.texts or DANISH.audience_of(key) == DANISH.audience_of(base)


@pytest.mark.parametrize("language", LANGUAGES)
def test_braces_are_placeholders_only(language: str) -> None:
    texts = read_catalog(language).texts
    assert [key for key, text in texts.items() if set("{}") & set(PLACEHOLDER.sub("", text))] == []


# --- translations ---------------------------------------------------------------------------------


@each_language
def test_translations_have_the_danish_placeholders(language: str) -> None:
    assert [
        key
        for key, translated in TRANSLATIONS[language].texts.items()
        if key not in DANISH.texts or placeholders(translated) != placeholders(DANISH.texts[key])
    ] == []


@each_language
def test_translations_keep_the_words_of_makker(language: str) -> None:
    def kept(catalog: Catalog, key: str) -> set[str]:
        return set(re.findall(r"\w+", catalog.texts[key])) & MAKKER_WORDS

    own = TRANSLATIONS[language]
    assert [key for key in own.texts if kept(own, key) != kept(DANISH, key)] == []


@each_language
def test_translations_are_in_their_script(language: str) -> None:
    script = SCRIPTS.get(language, "LATIN")

    def is_in_it(translated: str) -> bool:
        letters = own_letters(translated)
        return letters != "" and all(unicodedata.name(c).startswith(script) for c in letters)

    own = TRANSLATIONS[language].texts
    worded = ((key, words) for key, words in own.items() if not is_bare_date(key, words))
    assert [key for key, translated in worded if not is_in_it(translated)] == []


@pytest.mark.parametrize("language", sorted(RIGHT_TO_LEFT))
def test_right_to_left_language_runs_from_right_to_left(language: str) -> None:
    for key, text in TRANSLATIONS[language].texts.items():
        if is_bare_date(key, text):
            continue
        assert {unicodedata.bidirectional(char) for char in own_letters(text)} == {"AL"}
        # A phone sets a message in the direction of its first letter.
        assert (
            unicodedata.bidirectional(next(filter(str.isalpha, rendered_in(language, key)))) == "AL"
        )


@pytest.mark.parametrize(
    ("language", "strangers"), [("ar", "کیگچپژ"), ("fa", "كيةى"), ("ku", "ığ")]
)
def test_no_letters_of_a_neighbouring_language(language: str, strangers: str) -> None:
    """A keyboard for the wrong language: Arabic kaf in Farsi, Turkish dotless i in Kurmanji."""
    texts = TRANSLATIONS[language].texts
    assert [key for key, text in texts.items() if set(strangers) & set(text)] == []


@each_language
def test_what_else_an_answer_may_be_written_as_is_of_an_option(language: str) -> None:
    keys = {key for key in TRANSLATED[language].texts if ALSO_READ in key}
    assert {key for key in keys if key.partition("@")[0] not in DANISH.texts} == set()


@pytest.mark.parametrize("language", sorted(TRANSLATIONS))
def test_translations_are_of_the_same_texts(language: str) -> None:
    """A name of a day or a month stands where CLDR's does not fit."""

    def of(code: str) -> set[str]:
        return {k for k in TRANSLATIONS[code].texts if not k.startswith(("weekday.", "month."))}

    assert of(language) == of("en")


@pytest.mark.parametrize("language", sorted(TRANSLATIONS))
def test_what_citizens_read_is_translated(language: str) -> None:
    assert untranslated(DANISH, TRANSLATIONS[language]) == []


@pytest.mark.parametrize("language", sorted(TRANSLATIONS))
def test_consent_and_stopping_are_translated(language: str) -> None:
    """Consent, rights and stopping come in both languages at once, unasked."""
    asked = (key for key in CITIZEN_KEYS if key.startswith("consent.") and "@" not in key)
    needed = {key for key in asked if has_words(DANISH.texts[key])}
    needed |= {"common.yes", "common.no", "always.stopped", "delete_me.told"}
    assert needed <= set(TRANSLATIONS[language].texts)


@each_language
def test_translations_are_short_by_sms(language: str) -> None:
    """Most alphabets leave half the room; the words of help need more."""

    def most(key: str) -> int:
        return SMS_SEGMENTS + MORE_SEGMENTS.get(key, 0)

    own = TRANSLATIONS[language].texts
    counts = {key: segments(to_gsm7(rendered(words))).count for key, words in own.items()}
    assert {key: count for key, count in counts.items() if count > most(key)} == {}


@each_language
def test_translations_with_their_dates_are_one_message_by_sms(language: str) -> None:
    """A date is said in the own language, with the Danish beside it."""
    own = TRANSLATIONS[language].texts
    counts = {key: segments(to_gsm7(rendered_in(language, key))).count for key in own}
    assert {key: n for key, n in counts.items() if n > OWN_LANGUAGE_SEGMENTS} == {}


@each_language
def test_nothing_forbidden_in_translations(language: str) -> None:
    own = TRANSLATIONS[language].texts
    assert [key for key in own if forbidden(rendered_in(language, key), "citizen", has_cpr)] == []

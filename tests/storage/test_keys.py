"""Keys: what they seal, what destroying one erases, and what a new `SECRET_KEY` leaves as it is.

The key store is a database of its own, and may be either of the two.
"""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from storage.engine import open_engine
from storage.keys import Keys, UnreadableError, WordsAreGoneError, WrongSecretError
from storage.schema import person_key
from tests.worlds.stores import SECRET, raw_bytes

NEW_SECRET = "the secret of next year, also long enough"
WORDS = "Jeg var i Netto i går 🙂"


@pytest.fixture
def keys(database_url: str) -> Iterator[Keys]:
    opened = _open(database_url)
    opened.create_tables()
    yield opened
    opened.engine.dispose()


def _open(database_url: str, secret: str = SECRET) -> Keys:
    return Keys(open_engine(database_url), secret)


def test_what_is_sealed_opens_again(keys: Keys, database_url: str) -> None:
    keys.make(1)
    sealed = keys.seal(1, WORDS)
    assert keys.open(1, sealed) == WORDS
    assert b"Netto" not in sealed
    another = _open(database_url)
    assert another.open(1, sealed) == WORDS
    another.engine.dispose()


def test_the_same_words_look_different_each_time(keys: Keys) -> None:
    keys.make(1)
    assert keys.seal(1, WORDS) != keys.seal(1, WORDS)


def test_words_open_only_as_those_of_their_person(keys: Keys) -> None:
    keys.make(1)
    keys.make(2)
    with pytest.raises(UnreadableError):
        keys.open(2, keys.seal(1, WORDS))


def test_more_keys_than_are_kept_in_memory(keys: Keys, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("storage.keys.MOST_KNOWN", 3)
    keys.make_all(range(1, 9))
    keys.load(range(1, 9))
    sealed = {person: keys.seal(person, WORDS) for person in range(1, 9)}
    assert {keys.open(person, sealed[person]) for person in reversed(sealed)} == {WORDS}
    assert len(keys._known) == 3
    keys.destroy(5)
    assert not keys.has(5)


def test_making_a_key_again_keeps_the_first(keys: Keys, database_url: str) -> None:
    keys.make(1)
    sealed = keys.seal(1, WORDS)
    keys.make(1)
    another = _open(database_url)
    assert another.open(1, sealed) == WORDS
    another.engine.dispose()


def test_a_destroyed_key_takes_the_words_with_it(keys: Keys, database_url: str) -> None:
    keys.make(1)
    keys.make(2)
    mine, yours = keys.seal(1, WORDS), keys.seal(2, WORDS)
    keys.destroy(1)
    another = _open(database_url)
    for each in (keys, another):
        with pytest.raises(WordsAreGoneError):
            each.open(1, mine)
        with pytest.raises(WordsAreGoneError):
            each.seal(1, WORDS)
        assert each.open(2, yours) == WORDS
    another.engine.dispose()


def test_a_new_secret_keeps_everything_readable(keys: Keys, database_url: str) -> None:
    people = range(1, 40)
    for person in people:
        keys.make(person)
    sealed = {person: keys.seal(person, f"{WORDS} {person}") for person in people}
    lookup = keys.lookup("sms", "+4520000001")
    keys.rotate(NEW_SECRET)

    after = _open(database_url, NEW_SECRET)
    assert {p: after.open(p, sealed[p]) for p in people} == {p: f"{WORDS} {p}" for p in people}
    assert after.lookup("sms", "+4520000001") == lookup
    assert keys.open(1, sealed[1]) == f"{WORDS} 1"
    keys.make(99)
    assert after.open(99, keys.seal(99, WORDS)) == WORDS
    after.engine.dispose()


def test_the_old_secret_opens_nothing_after_that(keys: Keys, database_url: str) -> None:
    keys.make(1)
    keys.check()
    sealed = keys.seal(1, WORDS)
    keys.rotate(NEW_SECRET)
    before = _open(database_url, SECRET)
    with pytest.raises(WrongSecretError):
        before.check()
    with pytest.raises(WrongSecretError):
        before.open(1, sealed)
    before.engine.dispose()


def test_a_wrong_secret_is_refused(keys: Keys, database_url: str) -> None:
    keys.make(1)
    keys.check()
    wrong = _open(database_url, "quite another secret, also long enough")
    with pytest.raises(WrongSecretError):
        wrong.check()
    with pytest.raises(WrongSecretError):
        wrong.lookup("sms", "+4520000001")
    with pytest.raises(WrongSecretError):
        wrong.rotate(NEW_SECRET)
    wrong.engine.dispose()
    again = _open(database_url)
    again.check()  # a rotation that failed changed nothing
    again.engine.dispose()


def test_a_lookup_says_nothing_about_its_address(keys: Keys, database_url: str) -> None:
    lookup = keys.lookup("sms", "+4520000001")
    assert "20000001" not in lookup
    assert len(lookup) == 64
    assert lookup != keys.lookup("telegram", "+4520000001")
    assert lookup != keys.lookup("sms", "+4520000002")
    assert b"20000001" not in raw_bytes(database_url)


def test_processes_that_begin_together_agree_on_lookups(keys: Keys, database_url: str) -> None:
    processes = [_open(database_url) for _ in range(6)]
    with ThreadPoolExecutor(6) as pool:
        found = set(pool.map(lambda each: each.lookup("sms", "+4520000001"), processes))
    assert found == {keys.lookup("sms", "+4520000001")}
    for each in processes:
        each.engine.dispose()


def test_whoever_writes_keys_holds_up_nobody_who_reads_them(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.engine.BUSY_SECONDS", 0)
    first, other = _open(database_url), _open(database_url)
    first.create_tables()
    first.make(1)
    found = first.lookup("sms", "+4520123456")
    sealed = first.seal(1, WORDS)
    with first.engine.begin() as connection:
        connection.execute(person_key.insert(), {"person_id": 2, "wrapped": b""})
        other.load([1])
        assert other.open(1, sealed) == WORDS
        assert other.lookup("sms", "+4520123456") == found
    first.engine.dispose()
    other.engine.dispose()

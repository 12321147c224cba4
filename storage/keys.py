"""Keys and what they seal: one AES-256-GCM key a person, in a store of its own.

To destroy a person's key is to erase that person's words everywhere, backups of the case store
included. Keys are wrapped by a key derived from `SECRET_KEY`.
"""

import hashlib
import hmac
import os
from collections.abc import Iterable, Sequence
from itertools import islice
from threading import Lock
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from sqlalchemy import Connection, Engine, delete, select, update

from storage.engine import ignore_conflicts
from storage.prepared import Read, among
from storage.schema import deployment_key, key_metadata, person_key

NONCE = 12
LOOKUP = "address lookup"
DAMAGED = "damaged"  # in place of a kind, where not even that can be read
_LOOKUP_KEY = select(deployment_key.c.wrapped).where(deployment_key.c.name == LOOKUP)
_KEYS = Read(select(person_key).where(among(person_key.c.person_id)))
MOST_REMEMBERED = 1000  # people whose turn was last: a talk asks for the same case again
MOST_KNOWN = 20_000  # keys in memory: what is due needs them, not all that exists
MOST_OPENED = 16  # of one person: a name and the open nudges, which staff's turns see each time


class WordsAreGoneError(Exception):
    """The person's key was destroyed: the words cannot be read again."""


class UnreadableError(Exception):
    """What is stored is damaged, or of a kind that this version does not know."""


class KeysAreMissingError(Exception):
    """The key store has no key of anybody in the case store: it belongs to another one."""


class WrongSecretError(Exception):
    """The keys in the key store were wrapped by another `SECRET_KEY`."""


def _seal(key: AESGCM, words: bytes, about: bytes) -> bytes:
    nonce = os.urandom(NONCE)
    return nonce + key.encrypt(nonce, words, about)


def _open(key: AESGCM, sealed: bytes, about: bytes) -> bytes:
    return key.decrypt(sealed[:NONCE], sealed[NONCE:], about)


def _wrapping_key(secret: str) -> AESGCM:
    derived = HKDF(SHA256(), 32, None, b"makker key wrapping").derive(secret.encode())
    return AESGCM(derived)


class _PersonKey:
    """One person's key. What imprints is derived from what seals, and goes with it."""

    __slots__ = ("about", "imprinting", "opened", "sealing")

    def __init__(self, key: bytes, person_id: int) -> None:
        self.sealing = AESGCM(key)
        self.about = str(person_id).encode()  # bound to what is sealed
        self.imprinting = hashlib.blake2b(b"makker imprint", key=key, digest_size=32).digest()
        self.opened: dict[bytes, str] = {}


class Keys:
    """The key store. The keys read last are kept in memory; `destroy` forgets them."""

    def __init__(self, engine: Engine, secret: str) -> None:
        self.engine = engine
        self._wrapper = _wrapping_key(secret)
        self._known: dict[int, _PersonKey] = {}
        self._remembered: dict[int, object] = {}
        self._lock = Lock()
        self._lookup: bytes | None = None

    def create_tables(self) -> None:
        """Make the key store's two tables, if they are not there."""
        key_metadata.create_all(self.engine)

    def make(self, person_id: int) -> None:
        """Make a key for a new person, unless there is one."""
        self.make_all((person_id,))

    def make_all(self, person_ids: Iterable[int]) -> None:
        """Make keys for these new people, in one commit."""
        rows = [
            {"person_id": new, "wrapped": self._wrap(AESGCM.generate_key(256), str(new))}
            for new in person_ids
        ]
        with self.engine.begin() as connection:
            connection.execute(ignore_conflicts(connection, person_key), rows)

    def load(self, person_ids: Iterable[int]) -> None:
        """Read the keys of these people that are not in memory yet."""
        missing = [person_id for person_id in person_ids if person_id not in self._known]
        if missing:
            self._read(missing)

    def _read(self, person_ids: Sequence[int]) -> dict[int, _PersonKey]:
        """Read these people's keys; the ones read longest ago make room for them."""
        with self._look() as connection:
            rows = _KEYS.rows(connection, ids=list(person_ids))
        found = {row.person_id: self._unwrapped(row) for row in rows}
        with self._lock:
            self._known |= found
            surplus = max(len(self._known) - MOST_KNOWN, 0)
            for oldest in list(islice(self._known, surplus)):
                del self._known[oldest]
                self._remembered.pop(oldest, None)
        return found

    def _look(self) -> Connection:
        """A read that waits for no writer."""
        return self.engine.connect().execution_options(read_only=True)

    def _unwrapped(self, row: Any) -> _PersonKey:
        return _PersonKey(self._unwrap(row.wrapped, str(row.person_id)), row.person_id)

    def has(self, person_id: int) -> bool:
        """Whether this person's key is there: else nothing of theirs can be sealed or opened."""
        return person_id in self._known or bool(self._read((person_id,)))

    def recall(self, person_id: int) -> Any:
        """Return what `remember` was given for this person last; None when it is forgotten."""
        return self._remembered.get(person_id)

    def remember(self, person_id: int, what: object) -> None:
        """Keep this for a person, as long as their key is known and few others are newer."""
        with self._lock:
            self._remembered.pop(person_id, None)
            self._remembered[person_id] = what
            if len(self._remembered) > MOST_REMEMBERED:
                del self._remembered[next(iter(self._remembered))]

    def seal(self, person_id: int, words: str) -> bytes:
        """Encrypt words with a person's key. Raises WordsAreGoneError without one."""
        return self.seal_file(person_id, words.encode())

    def open(self, person_id: int, sealed: bytes) -> str:
        """Decrypt what `seal` made. Raises WordsAreGoneError when the key is destroyed.

        Raises UnreadableError when it is damaged, or was sealed with another key.
        """
        key = self._known.get(person_id) or self._key(person_id)
        try:
            return key.sealing.decrypt(sealed[:NONCE], sealed[NONCE:], key.about).decode()
        except (InvalidTag, ValueError):
            raise UnreadableError(DAMAGED) from None

    def open_again(self, person_id: int, sealed: bytes) -> str:
        """The same for what is seen again and again: what it said is kept with the key."""
        opened = self._key(person_id).opened
        words = opened.get(sealed)
        if words is None:
            words = self.open(person_id, sealed)
            if len(opened) >= MOST_OPENED:
                opened.clear()
            opened[sealed] = words
        return words

    def imprint(self, person_id: int, about: str, value: str) -> int:
        """Return a number by which a statement finds a value of this person; 0 for none.

        Equal values have equal imprints, for one person and one matter alone; without the person's
        key nobody can tell whose value it was. Raises WordsAreGoneError without one.
        """
        if not value:
            return 0
        key = self._key(person_id).imprinting
        made = hashlib.blake2b(f"{about}\n{value}".encode(), key=key, digest_size=8)
        return int.from_bytes(made.digest(), signed=True)

    def seal_file(self, person_id: int, content: bytes) -> bytes:
        """Encrypt a file with a person's key. Raises WordsAreGoneError without one."""
        key = self._key(person_id)
        return _seal(key.sealing, content, key.about)

    def open_file(self, person_id: int, sealed: bytes) -> bytes:
        """Decrypt what `seal_file` made. Raises WordsAreGoneError when the key is destroyed."""
        key = self._key(person_id)
        return _open(key.sealing, sealed, key.about)

    def destroy(self, person_id: int) -> None:
        """Erase a person's words: delete the key, in the store and in memory."""
        with self.engine.begin() as connection:
            connection.execute(delete(person_key).where(person_key.c.person_id == person_id))
        with self._lock:
            self._known.pop(person_id, None)
            self._remembered.pop(person_id, None)

    def lookup(self, channel: str, address: str) -> str:
        """Return the keyed hash by which an address is found; its key survives rotation."""
        key = self._lookup_key()
        return hmac.digest(key, f"{channel}:{address}".encode(), "sha256").hex()

    def rotate(self, new_secret: str) -> None:
        """Wrap every key again under a new `SECRET_KEY`; what they seal stays as it is."""
        new = _wrapping_key(new_secret)
        with self.engine.begin() as connection:
            for table, name in ((person_key, "person_id"), (deployment_key, "name")):
                stored = connection.execute(select(table.c[name], table.c.wrapped)).all()
                for about, wrapped in stored:
                    again = _seal(new, self._unwrap(wrapped, str(about)), str(about).encode())
                    connection.execute(
                        update(table).where(table.c[name] == about).values(wrapped=again)
                    )
        self._wrapper = new

    def check(self) -> None:
        """Raise WrongSecretError when `SECRET_KEY` is not the one that wrapped these keys."""
        self._lookup_key()

    def _key(self, person_id: int) -> _PersonKey:
        key = self._known.get(person_id) or self._read((person_id,)).get(person_id)
        if key is None:
            raise WordsAreGoneError(person_id)
        return key

    def _lookup_key(self) -> bytes:
        if self._lookup is None:
            with self._look() as connection:
                wrapped = connection.execute(_LOOKUP_KEY).scalar()
            self._lookup = self._unwrap(wrapped or self._make_lookup_key(), LOOKUP)
        return self._lookup

    def _make_lookup_key(self) -> bytes:
        """Make the key of lookups, unless another process just did; return which one it is."""
        row = {"name": LOOKUP, "wrapped": self._wrap(os.urandom(32), LOOKUP)}
        with self.engine.begin() as connection:
            connection.execute(ignore_conflicts(connection, deployment_key), row)
            return bytes(connection.execute(_LOOKUP_KEY).scalar_one())

    def _wrap(self, key: bytes, about: str) -> bytes:
        return _seal(self._wrapper, key, about.encode())

    def _unwrap(self, wrapped: bytes, about: str) -> bytes:
        try:
            return _open(self._wrapper, wrapped, about.encode())
        except InvalidTag:
            raise WrongSecretError from None

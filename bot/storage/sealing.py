"""Seals health data, each value bound to its person, its place in the diary and its purpose."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Any, Protocol

from cryptography.fernet import Fernet, InvalidToken, MultiFernet

from bot.storage.problems import StartProblem
from bot.usecases.person import PersonId
from bot.usecases.ports import Unreadable


class Purpose(StrEnum):
    """Purposes of sealed values; a value of one purpose never opens as another."""

    DIARY = "diary"
    SNAPSHOT = "snapshot"
    TALK = "talk"
    LINES = "lines"
    CARD = "card"
    TIMER = "timer"
    KEY_CHECK = "key_check"
    TOMBSTONE = "tombstone"


class Seal(Protocol):
    """Closes and opens plain JSON values. `seq` is 0 where a person has only one."""

    def close(
        self, value: object, *, purpose: Purpose, person_id: PersonId, seq: int = 0
    ) -> bytes: ...

    def open(self, token: bytes, *, purpose: Purpose, person_id: PersonId, seq: int = 0) -> Any:
        """Return the value.

        Raises Unreadable for another key, changed bytes, or a value moved from its place.
        """
        ...

    def renew(self, token: bytes) -> bytes | None:
        """Return the value sealed with the newest key; None if that has sealed it already.

        Raises Unreadable.
        """
        ...


class FernetSeal:
    """Seals with the first key, opens with any. Raises ValueError for what is no key."""

    def __init__(self, keys: Sequence[str]) -> None:
        self._newest = Fernet(keys[0])
        self._fernet = MultiFernet([Fernet(key) for key in keys])

    def close(self, value: object, *, purpose: Purpose, person_id: PersonId, seq: int = 0) -> bytes:
        text = json.dumps([purpose, person_id, seq, value], separators=(",", ":"))
        return self._fernet.encrypt(text.encode())

    def open(self, token: bytes, *, purpose: Purpose, person_id: PersonId, seq: int = 0) -> Any:
        try:
            text = self._fernet.decrypt(token)
        except InvalidToken:
            raise Unreadable("no key we have opens it") from None
        *where, value = json.loads(text)
        if where != [purpose, person_id, seq]:
            raise Unreadable("it belongs somewhere else")
        return value

    def renew(self, token: bytes) -> bytes | None:
        try:
            self._newest.decrypt(token)
        except InvalidToken:
            pass
        else:
            return None
        try:
            return self._fernet.rotate(token)
        except InvalidToken:
            raise Unreadable("no key we have opens it") from None


class KeyFileSeal:
    """Seals with a key file that may change while the bot runs, as it does in a rotation.

    It looks at the file before every sealing, which takes about a microsecond, so that nothing is
    sealed with a key on its way out; before an opening only if no key fits. A key seen once is kept
    for opening until the process ends: a reader may hold rows from before a rotation.
    """

    def __init__(self, path: Path, read_keys: Callable[[Path], Sequence[str]]) -> None:
        self._path = path
        self._read_keys = read_keys
        self._keys: tuple[str, ...] = ()
        self._stamp: tuple[int, int] | None = None
        self._seal = self._newest()

    def close(self, value: object, *, purpose: Purpose, person_id: PersonId, seq: int = 0) -> bytes:
        return self._newest().close(value, purpose=purpose, person_id=person_id, seq=seq)

    def open(self, token: bytes, *, purpose: Purpose, person_id: PersonId, seq: int = 0) -> Any:
        try:
            return self._seal.open(token, purpose=purpose, person_id=person_id, seq=seq)
        except Unreadable:
            return self._newest().open(token, purpose=purpose, person_id=person_id, seq=seq)

    def renew(self, token: bytes) -> bytes | None:
        return self._newest().renew(token)

    def _newest(self) -> FernetSeal:
        """Return a seal with the file's present keys; the one before if it is gone or spoilt."""
        try:
            found = self._path.stat()
            stamp = (found.st_ino, found.st_mtime_ns)
            if stamp != self._stamp:
                fresh = tuple(self._read_keys(self._path))
                self._keys = tuple(dict.fromkeys((*fresh, *self._keys)))
                self._seal, self._stamp = FernetSeal(self._keys), stamp
        except (OSError, StartProblem):
            if self._stamp is None:
                raise
        return self._seal

"""Health data is stored sealed, bound to its person, its place in the diary and its purpose."""

from __future__ import annotations

import json
from collections.abc import Sequence
from enum import StrEnum
from typing import Any, Protocol

from cryptography.fernet import Fernet, InvalidToken, MultiFernet

from bot.usecases.person import PersonId
from bot.usecases.ports import Unreadable


class Purpose(StrEnum):
    """What a sealed value is; one kind never opens as another."""

    DIARY = "diary"
    SNAPSHOT = "snapshot"
    TALK = "talk"
    LINES = "lines"
    KEY_CHECK = "key_check"


class Seal(Protocol):
    """Closes and opens plain JSON values. `seq` is 0 where there is only one per person."""

    def close(
        self, value: object, *, purpose: Purpose, person_id: PersonId, seq: int = 0
    ) -> bytes: ...

    def open(self, token: bytes, *, purpose: Purpose, person_id: PersonId, seq: int = 0) -> Any:
        """Raises Unreadable: another key, changed bytes, or moved from where it belongs."""
        ...


class FernetSeal:
    """Seals with the first key, opens with any. Raises ValueError for what is no key."""

    def __init__(self, keys: Sequence[str]) -> None:
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

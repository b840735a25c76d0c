"""How a button is packed into at most 64 bytes and read back."""

from __future__ import annotations

import dataclasses
import typing
from datetime import time
from enum import StrEnum
from functools import cache
from typing import Any, ClassVar

LONGEST = 64


SEPARATOR = ":"


class UnknownButton(ValueError):
    """Callback data that no button of ours packs to."""


class Button:
    """Base of all buttons. Fields are ints, strings without ':', enums or wall times."""

    prefix: ClassVar[str]

    def pack(self) -> str:
        """The callback data. Raises ValueError when it would be longer than 64 bytes."""
        cls: Any = type(self)
        fields = [_pack(getattr(self, name)) for name in _hints(cls)]
        data = SEPARATOR.join([self.prefix, *fields])
        if len(data.encode()) > LONGEST:
            raise ValueError(f"callback data of {self.prefix} is too long")
        return data


def unpack(data: str) -> Button:
    """The button behind callback data. Raises UnknownButton."""
    prefix, *fields = data.split(SEPARATOR)
    cls = _by_prefix().get(prefix)
    if cls is None or len(fields) != len(_hints(cls)):
        raise UnknownButton(prefix[:8])
    try:
        values = [_unpack(h, f) for h, f in zip(_hints(cls).values(), fields, strict=True)]
    except ValueError:
        raise UnknownButton(prefix) from None
    return typing.cast("Button", cls(*values))


@cache
def _by_prefix() -> dict[str, Any]:
    # slots=True makes a second class; the first one lingers until it is collected
    found = [cls for cls in Button.__subclasses__() if "__slots__" in vars(cls)]
    table = {cls.prefix: cls for cls in found}
    if len(table) != len(found):
        raise TypeError("two buttons share a prefix")
    return table


@cache
def _hints(cls: Any) -> dict[str, Any]:
    hints = typing.get_type_hints(cls)
    return {f.name: hints[f.name] for f in dataclasses.fields(cls)}


def _pack(value: object) -> str:
    if isinstance(value, time):
        return value.strftime("%H%M")
    if isinstance(value, StrEnum):
        return value.value
    text = str(value)
    if SEPARATOR in text:
        raise ValueError("a field must not hold the separator")
    return text


def _unpack(hint: Any, field: str) -> Any:
    if hint is int:
        if not (field.isascii() and field.isdigit()):
            raise ValueError(field)
        return int(field)
    if hint is time:
        if len(field) != 4 or not field.isascii() or not field.isdigit():
            raise ValueError(field)
        return time(int(field[:2]), int(field[2:]))
    return hint(field)

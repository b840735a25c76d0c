"""Turns the domain's frozen dataclasses into plain JSON values and back.

Diary payloads and snapshots are stored this way, and a diary that a person takes along is written
so. A field that an older payload lacks takes its default; an unknown field or tag raises
`UnreadableError`, since guessing about health data would be worse than stopping.
"""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from enum import Enum
from functools import cache
from typing import Any, TypeVar

from bot.domain.diary import Event

T = TypeVar("T")
type_hints = cache(typing.get_type_hints)
Json = Any
"""Whatever `json.loads` gives: dicts, lists, strings, numbers, None."""


class UnreadableError(ValueError):
    """A stored value that this version cannot read."""


EVENT_TYPES: Mapping[str, type] = {t.__name__: t for t in typing.get_args(Event)}


def encode(value: object) -> Json:
    """Return a value of the domain as plain JSON: enums by value, durations in seconds."""
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, str):
        return value.value if isinstance(value, Enum) else value
    if isinstance(value, date | datetime | time):
        return value.isoformat()
    if isinstance(value, timedelta):
        return value.total_seconds()
    if isinstance(value, Mapping):
        return {str(k): encode(v) for k, v in value.items()}
    if isinstance(value, frozenset):
        return sorted(encode(v) for v in value)
    if isinstance(value, tuple):
        return [encode(v) for v in value]
    return _encode_fields(value)


def _encode_fields(value: object) -> Json:
    cls: Any = type(value)
    return {f: encode(getattr(value, f)) for f in _field_names(cls)}


@cache
def _field_names(cls: type) -> tuple[str, ...]:
    return tuple(f.name for f in dataclasses.fields(cls))


def decode(cls: type[T], data: Json) -> T:
    """Rebuild the dataclass `cls` from what `encode` made. Raises UnreadableError."""
    try:
        return typing.cast("T", _reader(typing.cast("Any", cls))(data))
    except UnreadableError:
        raise
    except (TypeError, ValueError, KeyError, AttributeError, OverflowError) as error:
        raise UnreadableError(f"not a {cls.__name__}: {type(error).__name__}") from None


def encode_tagged(value: object) -> Json:
    """A dataclass with the name of its class, so that it can be told from others."""
    return {"type": type(value).__name__, **_encode_fields(value)}


def decode_tagged(types: Mapping[str, type[T]], data: Json) -> T:
    """One of several dataclasses, found by its name. Raises UnreadableError."""
    cls = types.get(str(data.get("type"))) if isinstance(data, Mapping) else None
    if cls is None:
        raise UnreadableError("unknown kind of value")
    return decode(cls, {k: v for k, v in data.items() if k != "type"})


def encode_event(event: Event) -> Json:
    """Return a diary event as JSON, with its type beside its fields."""
    return encode_tagged(event)


def decode_event(data: Json) -> Event:
    """Rebuild a diary event from its payload. Raises UnreadableError."""
    return typing.cast("Event", decode_tagged(EVENT_TYPES, data))


@cache
def _reader(hint: Any) -> Callable[[Json], Any]:
    """Return a function that reads values of one type; it is built once for each type."""
    origin, args = typing.get_origin(hint), typing.get_args(hint)
    if origin in (types.UnionType, typing.Union):
        (inner,) = (a for a in args if a is not type(None))
        read = _reader(inner)
        return lambda v: None if v is None else read(v)
    if origin is tuple:
        read = _reader(args[0])
        return lambda v: tuple(map(read, _exactly(list)(v)))
    if origin is frozenset:
        read = _reader(args[0])
        return lambda v: frozenset(map(read, _exactly(list)(v)))
    if origin is not None and issubclass(origin, Mapping):
        read = _reader(args[1])
        return lambda v: {k: read(x) for k, x in v.items()}
    if isinstance(hint, typing.NewType):
        return _reader(hint.__supertype__)
    return _plain_reader(hint)


def _plain_reader(hint: Any) -> Callable[[Json], Any]:
    if hint is timedelta:
        return lambda v: timedelta(seconds=v)
    if hint in (date, datetime, time):
        return typing.cast("Callable[[Json], Any]", hint.fromisoformat)
    if dataclasses.is_dataclass(hint):
        return _dataclass_reader(typing.cast("type", hint))
    if issubclass(hint, Enum):
        return typing.cast("Callable[[Json], Any]", hint)
    return _exactly(hint)


def _exactly(hint: type) -> Callable[[Json], Any]:
    def read(value: Json) -> Any:
        if type(value) is not hint:
            raise UnreadableError(f"expected {hint.__name__}")
        return value

    return read


def _dataclass_reader(cls: type) -> Callable[[Json], Any]:
    hints = type_hints(cls)
    readers = {f: _reader(hints[f]) for f in _field_names(cls)}

    def read(data: Json) -> Any:
        return cls(**{k: readers[k](v) for k, v in data.items()})

    return read

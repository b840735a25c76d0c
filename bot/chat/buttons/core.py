"""The base of all buttons: fields, the deed they name, and callback data of at most 64 bytes."""

from __future__ import annotations

import dataclasses
import inspect
import typing
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time
from enum import Enum, StrEnum, auto
from functools import cache, partial
from typing import Annotated, Any, ClassVar, TypeVar

from bot.usecases.chart import Deed
from bot.usecases.toasts import Ending

LONGEST = 64
SEPARATOR = ":"

OfCard = Annotated[int, "of the card"]
"""A number that sets the button's card apart from other cards.

The deed does not get it: it only runs where the open card has this very button.
"""

OfCardText = Annotated[str, "of the card"]
OfCardBool = Annotated[bool, "of the card"]

B = TypeVar("B", bound="Button")


class UnknownButton(ValueError):
    """This callback data is not that of any kind of button."""


class OldCard(Enum):
    """Whether a tap counts on an old card, where the open card does not have the button."""

    REFUSED = auto()
    """The person is told that the button is old, and nothing happens."""
    QUIET = auto()
    """Like REFUSED, but a second tap on a tick or a page that is already set is ignored silently.

    It is such a tap where the open card has the same button with another last field.
    """
    TAKEN = auto()
    """The deed runs and decides, so that no answer, undo, warning sign or look-up is lost."""


class Stands(Enum):
    """The kind of message that a button stands below."""

    CARD = auto()
    LINE = auto()
    """A line beside the card: it never becomes the card, and one tap removes its buttons."""
    TRACK = auto()
    """The track of a timer, which never becomes the card either."""


@dataclass(frozen=True, slots=True)
class Kind:
    """The properties of one kind of button, as given to `button`."""

    prefix: str
    deed: Callable[..., Ending]
    old_card: OldCard
    needs_past: bool
    stands: Stands


class Button:
    """Base of all buttons. A field is a bool, int, string without ":", StrEnum, time or date."""

    __slots__ = ()
    about: ClassVar[Kind]

    @property
    def deed(self) -> Deed:
        """The deed of this kind, with the fields of this button as its arguments."""
        cls: Any = type(self)
        names = arguments_of(cls)
        return partial(self.about.deed, **{name: getattr(self, name) for name in names})

    def pack(self) -> str:
        """Return the callback data. Raises ValueError where it is longer than 64 bytes."""
        cls: Any = type(self)
        fields = [_pack(getattr(self, name)) for name in _hints(cls)]
        data = SEPARATOR.join([self.about.prefix, *fields])
        if len(data.encode()) > LONGEST:
            raise ValueError(f"callback data of {self.about.prefix} is too long")
        return data


_KINDS: dict[str, type[Button]] = {}


def kinds() -> tuple[type[Button], ...]:
    """Return every kind of button, those that only old cards have among them."""
    return tuple(_KINDS.values())


@typing.dataclass_transform(frozen_default=True)
def button(
    prefix: str,
    deed: Callable[..., Ending],
    *,
    old_card: OldCard = OldCard.REFUSED,
    needs_past: bool = False,
    stands: Stands = Stands.CARD,
) -> Callable[[type[B]], type[B]]:
    """Make a class of fields a kind of button.

    `prefix` names the kind and its version ("an1"; "go1:more" where it has no fields). Old messages
    keep their buttons, so a prefix is never reused with another meaning. `deed` gets the fields
    that its parameters name. `needs_past`: the deed undoes or changes an entry, or says more about
    a changed one, so the whole diary is read for it.
    """

    def make(cls: type[B]) -> type[B]:
        if prefix in _KINDS:
            raise TypeError(f"two buttons share the prefix {prefix}")
        made: type[B] = dataclass(frozen=True, slots=True)(cls)
        made.about = Kind(prefix, deed, old_card, needs_past, stands)
        _KINDS[prefix] = made
        return made

    return make


def unpack(data: str) -> Button:
    """Return the button that packs to this callback data. Raises UnknownButton."""
    prefix, *fields = data.split(SEPARATOR)
    if prefix not in _KINDS and fields:
        prefix, fields = f"{prefix}{SEPARATOR}{fields[0]}", fields[1:]
    cls: Any = _KINDS.get(prefix)
    if cls is None or len(fields) != len(_hints(cls)):
        raise UnknownButton(prefix[:8])
    try:
        values = [_unpack(h, f) for h, f in zip(_hints(cls).values(), fields, strict=True)]
    except (ValueError, OverflowError):
        raise UnknownButton(prefix) from None
    return typing.cast("Button", cls(*values))


@cache
def _hints(cls: Any) -> dict[str, Any]:
    hints = typing.get_type_hints(cls)
    return {f.name: hints[f.name] for f in dataclasses.fields(cls)}


@cache
def arguments_of(cls: Any) -> tuple[str, ...]:
    """Return the names of the fields that the deed of this kind takes."""
    taken = inspect.signature(cls.about.deed).parameters
    return tuple(name for name in _hints(cls) if name in taken)


def _pack(value: object) -> str:
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, time):
        return value.strftime("%H%M")
    if isinstance(value, date):
        return str(value.toordinal())
    if isinstance(value, StrEnum):
        return value.value
    text = str(value)
    if SEPARATOR in text:
        raise ValueError("a field must not hold the separator")
    return text


def _unpack(hint: Any, field: str) -> Any:
    if hint is bool:
        return bool(("0", "1").index(field))
    if hint in (int, date):
        if not (field.isascii() and field.isdigit()):
            raise ValueError(field)
        return int(field) if hint is int else date.fromordinal(int(field))
    if hint is time:
        if len(field) != 4 or not field.isascii() or not field.isdigit():
            raise ValueError(field)
        return time(int(field[:2]), int(field[2:]))
    return hint(field)

"""A quick copy of a frozen, slotted dataclass with changes: the fold makes thousands."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

__all__ = ["evolve"]

T = TypeVar("T")
Get = Callable[[Any], Any]
Set = Callable[[Any, Any], None]


if TYPE_CHECKING:  # read as `replace`, so that fields and their types are checked
    from dataclasses import replace as evolve
else:

    def evolve(value: T, /, **changes: Any) -> T:
        """Return a copy with changes: `dataclasses.replace` at half its cost.

        Raises TypeError for unknown fields.

        Copies slot by slot: frozen dataclasses pay for every field they set in `__init__`. So it is
        for classes without `__post_init__` only.
        """
        cls: Any = type(value)
        slots, setters = _slots(cls)
        copy: T = object.__new__(cls)
        for read, write in slots:
            write(copy, read(value))
        for name, new in changes.items():
            if name not in setters:
                raise TypeError(f"{cls.__name__} has no field {name}")
            setters[name](copy, new)
        return copy


@cache
def _slots(cls: Any) -> tuple[tuple[tuple[Get, Set], ...], dict[str, Set]]:
    """Readers and writers of all fields; writers by name."""
    members = {f.name: getattr(cls, f.name) for f in dataclasses.fields(cls)}
    pairs = tuple((m.__get__, m.__set__) for m in members.values())
    return pairs, {name: m.__set__ for name, m in members.items()}

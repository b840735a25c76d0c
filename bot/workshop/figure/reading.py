"""Takes plain values of a pose file apart, and tells every mistake with its place."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from math import isfinite
from typing import Any, Protocol

Place = tuple[str | int, ...]


class Problem(Protocol):
    """One mistake; as text it names file, field and reason."""

    def __str__(self) -> str: ...


class Page(Protocol):
    """A file as plain values, with the place of each for telling mistakes."""

    @property
    def file(self) -> str: ...
    @property
    def data(self) -> Any: ...
    def problem(self, place: Place, reason: str) -> Problem: ...


class PosesError(Exception):
    """Pose files cannot be used; `problems` has every reason found, not only the first."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


@dataclass(slots=True)
class Reader:
    """Reads values by place. It notes each wrong one, and goes on with a harmless one instead."""

    page: Page
    problems: list[Problem] = field(default_factory=list)

    def wrong(self, place: Place, reason: str) -> None:
        """Note a mistake. Of an inherited value the place in this film is named, not its origin."""
        self.problems.append(self.page.problem(place, reason))

    def block(self, value: Any, place: Place) -> dict[str, Any]:
        """Read a mapping; nothing at all counts as an empty one."""
        if value is None:
            return {}
        if isinstance(value, dict) and all(isinstance(key, str) for key in value):
            return value
        self.wrong(place, f"is {value!r:.40}; it should be a block of keys")
        return {}

    def items(self, value: Any, place: Place) -> list[Any]:
        if value is None:
            return []
        if isinstance(value, list):
            return value
        self.wrong(place, f"is {value!r:.40}; it should be a list")
        return []

    def number(self, value: Any, place: Place, *, low: float, high: float) -> float:
        """Read a number from `low` to `high`; a wrong one becomes the nearest allowed."""
        if isinstance(value, bool) or not isinstance(value, int | float) or not isfinite(value):
            self.wrong(place, f"is {value!r:.40}; it should be a number")
            return min(max(0.0, low), high)
        if not low <= value <= high:
            self.wrong(place, f"is {value:g}; it should be from {low:g} to {high:g}")
        return float(min(max(value, low), high))

    def triple(self, value: Any, place: Place) -> tuple[float, float, float]:
        parts = self.items(value, place)
        if len(parts) != 3:
            self.wrong(place, "should be three numbers: x, y, z in metres")
            return (0.0, 0.0, 0.0)
        x, y, z = (self.number(p, (*place, i), low=-5, high=5) for i, p in enumerate(parts))
        return (x, y, z)

    def choice(self, value: Any, place: Place, allowed: Collection[str]) -> str:
        """Read one of the allowed words; a wrong one becomes the first of them."""
        if isinstance(value, str) and value in allowed:
            return value
        self.wrong(place, f"is {value!r:.40}; allowed are {', '.join(allowed)}")
        return next(iter(allowed))

    def flag(self, value: Any, place: Place) -> bool:
        if not isinstance(value, bool):
            self.wrong(place, f"is {value!r:.40}; it should be true or false")
        return value is True

    def keys(self, block: Mapping[str, Any], place: Place, allowed: Collection[str]) -> None:
        """Note every key that means nothing here."""
        for key in block:
            if key not in allowed:
                known = ", ".join(sorted(allowed))
                self.wrong((*place, key), f"is not a known key; known are {known}")

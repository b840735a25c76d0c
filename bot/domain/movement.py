"""What a film has to show: one way of doing an exercise that looks like itself."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.exercise import Position


@dataclass(frozen=True, slots=True)
class Movement:
    """An exercise in one position and one variant of its ladder.

    `contacts` are the parts that rest on the ground, chair or wall all through it, `targets` the
    muscles it is for; both stand in the exercise's facts.
    """

    exercise: str
    position: Position
    variant: str
    contacts: tuple[str, ...]
    targets: tuple[str, ...]

    @property
    def name(self) -> str:
        """How people who write poses know it: `standing` or `standing, wall`."""
        return f"{self.position}, {self.variant}" if self.variant else self.position.value

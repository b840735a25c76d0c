"""The person's own words about a day."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.state import Note


@dataclass(frozen=True, slots=True)
class AskNote:
    """Write it in one message; `notes` are those kept already."""

    routine: int
    notes: tuple[Note, ...]

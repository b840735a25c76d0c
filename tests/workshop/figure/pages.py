"""A pose file without a file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bot.workshop.figure.reading import Place


@dataclass(frozen=True, slots=True)
class Page:
    file: str
    data: Any

    def problem(self, place: Place, reason: str) -> str:
        return f"{self.file}: {'.'.join(map(str, place))}: {reason}"

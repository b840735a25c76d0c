"""Reads the parameters of one call, be they from a form, multipart or JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from bot.preview.telegram.model import Upload
from bot.preview.telegram.refusals import Json, bad_request


class Params:
    """Parameters by type. Values of forms are strings, complex ones JSON inside a string."""

    def __init__(self, values: Mapping[str, Any], uploads: Mapping[str, Upload]) -> None:
        self.values = dict(values)
        self.uploads = dict(uploads)

    def text(self, name: str) -> str | None:
        value = self.values.get(name)
        return None if value is None else str(value)

    def integer(self, name: str, default: int = 0) -> int:
        """Return a whole number. Raises Refused for anything else."""
        value = self.values.get(name, default)
        try:
            return int(value)
        except (TypeError, ValueError):
            raise bad_request(f'parameter "{name}" must be a valid Integer') from None

    def number(self, name: str, default: float = 0.0) -> float:
        try:
            return float(self.values.get(name, default))
        except (TypeError, ValueError):
            raise bad_request(f'parameter "{name}" must be a valid Float') from None

    def flag(self, name: str) -> bool:
        return str(self.values.get(name, "")).lower() in ("true", "1", "yes", "y", "t")

    def structure(self, name: str, words: str) -> Any:
        """Return the object or list called `name`, None if absent. Raises Refused with `words`."""
        value = self.values.get(name)
        if value is None or value == "":
            return None
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value)
        except ValueError:
            raise bad_request(f"can't parse {words}: can't parse JSON") from None

    def plain(self) -> Json:
        """Return all parameters with JSON strings opened, for the log of calls."""
        return {name: _opened(value) for name, value in self.values.items()}


def _opened(value: Any) -> Any:
    if isinstance(value, str) and value[:1] in ("{", "["):
        try:
            return json.loads(value)
        except ValueError:
            return value
    return value

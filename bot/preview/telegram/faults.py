"""Scripts trouble for tests, which a call meets instead of a smooth answer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from bot.preview.telegram.refusals import Refused, too_many_requests


class When(StrEnum):
    """Whether the trouble strikes before or after Telegram has done its work."""

    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class Fault:
    """One way to fail. Without any of the fields it only marks the call."""

    when: When = When.BEFORE
    delay: float = 0.0  # seconds of silence before the answer
    refusal: Refused | None = None
    raw: tuple[int, str, str] | None = None  # status, content type, body
    is_dropped: bool = False  # the connection closes without an answer


def refused(status: int, description: str) -> Fault:
    """Refuse the call; nothing was done."""
    return Fault(refusal=Refused(status, description))


def flooded(retry_after: int) -> Fault:
    """Answer 429 with `retry_after` seconds; nothing was done."""
    return Fault(refusal=too_many_requests(retry_after))


def server_error(*, when: When = When.BEFORE) -> Fault:
    """Answer 500 in JSON."""
    return Fault(when=when, refusal=Refused(500, "Internal Server Error"))


def bad_gateway(*, when: When = When.BEFORE) -> Fault:
    """Answer 502 with a page of HTML instead of JSON."""
    page = "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>"
    return Fault(when=when, raw=(502, "text/html", page))


def broken_json() -> Fault:
    """Answer 200 with half of the JSON; the work was done."""
    return Fault(when=When.AFTER, raw=(200, "application/json", '{"ok":true,"resu'))


def dropped(*, when: When) -> Fault:
    """Close the connection without an answer, before or after the work was done."""
    return Fault(when=when, is_dropped=True)


def slow(seconds: float, *, when: When = When.AFTER) -> Fault:
    """Give the right answer late. With AFTER the work is done at once."""
    return Fault(when=when, delay=seconds)


@dataclass(slots=True)
class _Script:
    method: str
    fault: Fault
    left: int | None
    matches: Callable[[dict[str, Any]], bool] | None


class Faults:
    """Faults to come; each method name is as in the Bot API, `*` means any but getUpdates."""

    def __init__(self) -> None:
        self._scripts: list[_Script] = []

    def add(
        self,
        method: str,
        fault: Fault,
        *,
        times: int | None = 1,
        matches: Callable[[dict[str, Any]], bool] | None = None,
    ) -> None:
        """Let the next `times` fitting calls fail (None: all until `clear`)."""
        self._scripts.append(_Script(method.lower(), fault, times, matches))

    def clear(self) -> None:
        self._scripts.clear()

    @property
    def is_empty(self) -> bool:
        """Whether every scripted fault has been met."""
        return not self._scripts

    def take(self, method: str, params: dict[str, Any]) -> Fault | None:
        """Return the fault that this call meets, if any; first come, first served."""
        for script in self._scripts:
            if not _fits(script, method.lower(), params):
                continue
            if script.left is not None:
                script.left -= 1
                if script.left == 0:
                    self._scripts.remove(script)
            return script.fault
        return None


def _fits(script: _Script, method: str, params: dict[str, Any]) -> bool:
    if script.method != method and (script.method != "*" or method == "getupdates"):
        return False
    return script.matches is None or script.matches(params)

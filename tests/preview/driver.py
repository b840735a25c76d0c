"""What the tests of the preview are driven with."""

from __future__ import annotations

from datetime import datetime

from telegram import Bot
from telegram.request import HTTPXRequest

TOKEN = "4242:for-tests-only"


class ManualTime:
    """Monotonic seconds that pass only when a test says so."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds

    def pass_by(self, seconds: float) -> None:
        self.seconds += seconds


class StillClock:
    """A clock that stands still."""

    def __init__(self, instant: datetime) -> None:
        self._instant = instant

    def now(self) -> datetime:
        return self._instant


def bot_at(url: str, *, token: str = TOKEN) -> Bot:
    """A real bot that believes `url` to be Telegram."""
    return Bot(
        token,
        base_url=f"{url}/bot",
        base_file_url=f"{url}/file/bot",
        request=HTTPXRequest(connection_pool_size=8),
        get_updates_request=HTTPXRequest(connection_pool_size=4),
    )

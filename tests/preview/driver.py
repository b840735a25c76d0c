"""What the tests of the preview are driven with."""

from __future__ import annotations

from datetime import datetime

from telegram import Bot
from telegram.request import HTTPXRequest

from tests.waiting import PATIENCE

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


def patient(connections: int) -> HTTPXRequest:
    """A way to the stand-in that only a hang can end: its time-outs are not what is tested."""
    return HTTPXRequest(
        connection_pool_size=connections,
        read_timeout=PATIENCE,
        write_timeout=PATIENCE,
        connect_timeout=PATIENCE,
        pool_timeout=PATIENCE,
        media_write_timeout=PATIENCE,
    )


def bot_at(url: str, *, token: str = TOKEN) -> Bot:
    """A real bot that believes `url` to be Telegram."""
    return Bot(
        token,
        base_url=f"{url}/bot",
        base_file_url=f"{url}/file/bot",
        request=patient(8),
        get_updates_request=patient(4),
    )

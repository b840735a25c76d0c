"""Runs the bot: against Telegram, or against the stand-in in the preview.

Both are the same application over real HTTP.
"""

from __future__ import annotations

import asyncio
import signal
import sys
from pathlib import Path

from bot.app import open_app
from bot.clock import SettableClock, SystemClock
from bot.content import load_content
from bot.domain.schedule import use_packaged_zones
from bot.settings import Settings

PREVIEW_TOKEN = "4242:preview"  # noqa: S105 -- the stand-in's own, worth nothing elsewhere
PREVIEW_FOLDER = Path("data") / "preview"


async def run_telegram(settings: Settings) -> None:
    """Poll Telegram until a signal to stop. Raises CannotStart."""
    assert settings.telegram_bot_token is not None
    use_packaged_zones()
    async with open_app(
        token=settings.telegram_bot_token.get_secret_value(),
        api_url=settings.telegram_api_url,
        database_url=settings.database_url.get_secret_value(),
        clock=SystemClock(),
        content=load_content(settings.default_language),
        data_keys=tuple(key.get_secret_value() for key in settings.data_keys),
        send_rate=float(settings.send_rate),
        keep_months=settings.keep_months,
    ):
        print("Back in Three is running. Stop it with Ctrl+C.")
        await _signal_to_stop()


async def run_preview(settings: Settings) -> None:
    """Serve the phone in the browser, with a clock that can be moved. Raises CannotStart."""
    from bot.preview.phone.server import build_preview
    from bot.preview.phone.serving import running
    from bot.preview.telegram.api import build_api
    from bot.preview.telegram.flood import Limits
    from bot.preview.telegram.standin import StandIn

    use_packaged_zones()
    clock = SettableClock()
    standin = StandIn(PREVIEW_TOKEN, clock=clock, store_path=PREVIEW_FOLDER / "phone.db")
    standin.limits = Limits.none()  # a moved clock brings a week of messages at once
    try:
        async with (
            running(build_api(standin)) as api_url,
            open_app(
                token=PREVIEW_TOKEN,
                api_url=api_url,
                database_url=f"sqlite:///{PREVIEW_FOLDER / 'bot' / 'bot.db'}",
                clock=clock,
                content=load_content(settings.default_language),
                chat_rate=20.0,
                keep_months=settings.keep_months,
            ) as app,
            running(build_preview(standin, app), port=settings.port) as url,
        ):
            print(f"Back in Three, preview: open {url} in your browser. Stop it with Ctrl+C.")
            sys.stdout.flush()
            await _signal_to_stop()
    finally:
        standin.close()


async def _signal_to_stop() -> None:
    """Wait for SIGTERM or SIGINT."""
    stopping = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stopping.set)
    await stopping.wait()

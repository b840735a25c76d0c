"""The composition root and the two ways to run."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from bot import app, running
from bot import content as content_files
from bot.app import CannotStart, open_app
from bot.clock import SystemClock
from bot.preview.phone.serving import running as serving
from bot.preview.telegram.api import build_api
from bot.preview.telegram.standin import StandIn
from bot.settings import load_settings
from bot.usecases.ports import StorageUnavailable
from tests.flows.driver import TOKEN, Phone, staged
from tests.waiting import PATIENCE, until


@pytest.fixture(autouse=True)
def _durations(monkeypatch: pytest.MonkeyPatch) -> None:
    """PTB warns at every 429 unless it may tell the wait as a timedelta."""
    monkeypatch.setenv("PTB_TIMEDELTA", "1")


async def _opened(url: str, database: Path, *, token: str = TOKEN) -> None:
    async with open_app(
        token=token,
        api_url=url,
        database_url=f"sqlite:///{database}",
        clock=SystemClock(),
        content=content_files.load_content("en"),
    ):
        pass


async def test_a_token_that_telegram_does_not_know_is_told_in_plain_words(tmp_path: Path) -> None:
    standin = StandIn(TOKEN, clock=SystemClock())
    async with serving(build_api(standin)) as url:
        with pytest.raises(CannotStart, match="BotFather"):
            await _opened(url, tmp_path / "bot.db", token="4242:another")
    standin.close()


async def test_a_file_that_is_no_database_is_told_in_plain_words(tmp_path: Path) -> None:
    (tmp_path / "bot.db").write_bytes(b"no database at all, but long enough to be read" * 100)
    with pytest.raises(CannotStart):
        await _opened("http://127.0.0.1:9", tmp_path / "bot.db")


async def test_no_answer_from_telegram_is_told_in_plain_words(tmp_path: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        nobody = f"http://127.0.0.1:{free.getsockname()[1]}"
    with pytest.raises(CannotStart, match="connection"):
        await _opened(nobody, tmp_path / "bot.db")


def test_content_with_errors_is_told_with_every_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(content_files, "CONTENT", tmp_path)
    with pytest.raises(CannotStart, match="content has errors"):
        content_files.load_content("en")


def test_the_zone_of_a_place_is_known() -> None:
    assert app.zone_at(13.4, 52.5) == "Europe/Berlin"


async def test_the_menu_holds_the_commands_of_the_table(tmp_path: Path) -> None:
    async with staged(tmp_path) as stage:
        names = [c["command"] for c in stage.standin.commands()]
        assert names[0] == "today"
        assert "delete" not in names


async def test_a_card_that_was_not_drawn_is_drawn_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app, "REDRAW_EVERY", 0.05)
    async with staged(tmp_path) as stage:
        phone = Phone(stage)
        await phone.send("/start")
        before = len(phone.said)
        await asyncio.sleep(0.2)
        assert len(phone.said) == before


async def test_a_postgresql_that_does_not_answer_is_told_in_plain_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    token, url = "123456789:" + "a" * 35, "postgresql://localhost:1/nobody"
    settings = load_settings(
        {
            "TELEGRAM_BOT_TOKEN": token,
            "DATABASE_URL": url,
            "DATA_KEYS": Fernet.generate_key().decode(),
        }
    )
    with pytest.raises(CannotStart, match="PostgreSQL does not answer"):
        await running.run_telegram(settings)


async def test_a_moment_without_the_database_does_not_end_the_redrawing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(app, "REDRAW_EVERY", 0.0)
    looked: list[int] = []

    class Presenter:
        async def redraw_behind(self) -> int:
            looked.append(len(looked))
            if len(looked) == 3:
                raise asyncio.CancelledError
            raise StorageUnavailable("gone")

    with pytest.raises(asyncio.CancelledError):
        await app._redraw(Presenter().redraw_behind)

    assert looked == [0, 1, 2]


async def test_against_telegram_it_runs_until_it_is_told_to_stop(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    token = "123456789:" + "a" * 35
    standin = StandIn(token, clock=SystemClock())
    async with serving(build_api(standin)) as url:
        settings = load_settings(
            {
                "TELEGRAM_BOT_TOKEN": token,
                "TELEGRAM_API_URL": url,
                "DATABASE_URL": f"sqlite:///{tmp_path / 'bot.db'}",
            }
        )
        async with asyncio.timeout(PATIENCE), asyncio.TaskGroup() as tasks:
            tasks.create_task(running.run_telegram(settings))
            await _stop_once_it_says("is running", capsys)
    standin.close()


async def test_the_preview_opens_and_stops_when_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    settings = load_settings({"PORT": str(port)})
    async with asyncio.timeout(PATIENCE), asyncio.TaskGroup() as tasks:
        tasks.create_task(running.run_preview(settings))
        await _stop_once_it_says(f":{port}", capsys)
    assert (tmp_path / "data" / "preview" / "phone.db").exists()


async def _stop_once_it_says(words: str, capsys: pytest.CaptureFixture[str]) -> None:
    before, said = signal.getsignal(signal.SIGTERM), ""
    while words not in said:
        await asyncio.sleep(0.05)
        said += capsys.readouterr().out
    await until(lambda: signal.getsignal(signal.SIGTERM) != before)
    os.kill(os.getpid(), signal.SIGTERM)

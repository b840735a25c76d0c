"""A stage and a phone for every story."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.flows.driver import Phone, Stage, staged


@pytest.fixture(autouse=True)
def _durations(monkeypatch: pytest.MonkeyPatch) -> None:
    """PTB warns at every 429 unless it may tell the wait as a timedelta."""
    monkeypatch.setenv("PTB_TIMEDELTA", "1")


@pytest.fixture
def by_http() -> bool:
    """Whether the stories of a file talk over HTTP; a file that asks for it overrides this."""
    return False


@pytest.fixture
async def stage(tmp_path: Path, by_http: bool) -> AsyncIterator[Stage]:
    async with staged(tmp_path, by_http=by_http) as stage:
        yield stage


@pytest.fixture
async def phone(stage: Stage) -> Phone:
    return Phone(stage)

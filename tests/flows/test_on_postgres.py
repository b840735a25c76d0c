"""Long stories again, on a real PostgreSQL and over HTTP."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.flows.driver import Phone, staged
from tests.flows.test_first_day import the_whole_first_day


@pytest.fixture
async def phone(tmp_path: Path, postgres_url: str) -> AsyncIterator[Phone]:
    async with staged(tmp_path, database_url=postgres_url, by_http=True) as stage:
        yield Phone(stage)


async def test_a_first_day_with_pain_and_the_next_morning(phone: Phone) -> None:
    await the_whole_first_day(phone)


async def test_the_same_with_a_restart_between_every_two_steps(phone: Phone) -> None:
    phone.stage.restarts_between_steps = True
    await the_whole_first_day(phone)


async def test_the_same_with_every_update_delivered_twice(
    tmp_path: Path, postgres_url: str
) -> None:
    async with staged(tmp_path, repeats=True, database_url=postgres_url, by_http=True) as stage:
        phone = Phone(stage)
        await the_whole_first_day(phone)
        mornings = [m for m in phone.said if "usual morning" in m.text]
        assert len(mornings) <= 1


async def test_erasing_everything_delivered_twice_leaves_nobody(
    tmp_path: Path, postgres_url: str
) -> None:
    async with staged(tmp_path, repeats=True, database_url=postgres_url, by_http=True) as stage:
        phone = Phone(stage)
        await phone.begin()
        await phone.send("/delete")
        await phone.press("Yes, erase everything")
        assert "Everything is erased" in phone.last
        async with stage.running.store.reading() as uow:
            assert await uow.people.find(phone.person.chat_id) is None

"""Three of the stories on a real PostgreSQL."""

from __future__ import annotations

from pathlib import Path

from tests.flows.driver import Phone, staged
from tests.flows.stories.test_a_week import a_week
from tests.flows.stories.test_pain import pain_and_the_way_back
from tests.flows.stories.test_twice import a_hasty_week


async def test_a_week_into_list_mode(tmp_path: Path, postgres_url: str) -> None:
    async with staged(tmp_path, database_url=postgres_url) as stage:
        await a_week(Phone(stage))


async def test_pain_and_the_way_back(tmp_path: Path, postgres_url: str) -> None:
    async with staged(tmp_path, database_url=postgres_url) as stage:
        await pain_and_the_way_back(Phone(stage))


async def test_a_hasty_week_with_every_press_twice(tmp_path: Path, postgres_url: str) -> None:
    async with staged(tmp_path, repeats=True, database_url=postgres_url) as stage:
        phone = Phone(stage)
        await a_hasty_week(phone)
        assert sum("Your pause is over." in m.text for m in phone.said) == 1

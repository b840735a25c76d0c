"""A database of revision 9aff91a opens, shows everybody what they saw, and goes on as it did."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import update

from bot.storage.sealing import Purpose
from bot.storage.sql_store import SqlStore
from bot.storage.tables import person as person_table
from tests.flows.quick_sqlite import quick_sqlite
from tests.storage.kept.opening import looked_into, unpack_open
from tests.storage.kept.reading import NOTHING, StoreWindow, copies
from tests.storage.kept.shown import GONE, LATER, SEEN_AT, Kept, Open, outcomes, read_shown
from tests.storage.samples import CHAT, NOW, join

PEOPLE = read_shown()
PARTS = [PEOPLE[start::5] for start in range(5)]
"""The way of every step takes some seconds: a part for each test, the first one covered."""

KINDS = {
    *("bad_day", "changing", "clearing", "clock", "conditions", "days", "delete", "exercises"),
    *("follow_up", "goal", "hour", "hour_set", "how_to", "limits", "needs", "no_exercises"),
    *("not_today", "note", "offer_hour", "pause", "ready", "settings", "sign", "timer"),
    *("try_out", "welcome", "what_hurt", "which"),
}
"""Every kind of open question that revision 9aff91a stored."""
OVER = {
    "delete": {"clock", "exercises", "goal", "how_to", "offer_hour", "pause", "sign", "what_hurt"},
    "exercises": {"days", "how_to", "pause", "settings", "what_hurt"},
    "offer_hour": {"exercises", "settings"},
    "what_hurt": {"days", "exercises", "hour", "how_to", "note", "try_out"},
}
"""Some of what each kind lay over."""
STORED = ["welcome", {"more": True, "declined": False}]


@pytest.fixture(autouse=True)
def _quick() -> Iterator[None]:
    with quick_sqlite():
        yield


@pytest.fixture
def fresh(tmp_path: Path) -> Callable[[], Open]:
    return copies(tmp_path)


async def seen(opened: Open) -> dict[str, str]:
    async with opened() as window:
        return {p.name: await window.look(p.chat_id, SEEN_AT) for p in PEOPLE}


def questions(path: Path) -> Iterator[list[str]]:
    """The kinds of each person's open question and of those beneath it, as they were stored."""
    unpack_open(path)
    with looked_into(path) as connection:
        for (stored,) in connection.execute("SELECT talk FROM person WHERE talk IS NOT NULL"):
            *_, (kind, data) = json.loads(stored)
            yield list(_kinds(kind, data))


def _kinds(kind: str, data: dict[str, Any]) -> Iterator[str]:
    """That revision kept a question beneath another under three names."""
    yield kind
    below = data if kind == "delete" else data.get("was") or data.get("waiting") or {}
    if "kind" in below:
        yield from _kinds(below["kind"], below["data"])


def rows_of(path: Path, table: str) -> int:
    with looked_into(path) as connection:
        (rows,) = connection.execute(f"SELECT count(*) FROM {table}").fetchone()
        return int(rows)


def test_somebody_has_each_kind_of_question_open(tmp_path: Path) -> None:
    assert {kinds[0] for kinds in questions(tmp_path / "open.db")} == KINDS


def test_questions_lie_over_others(tmp_path: Path) -> None:
    found: dict[str, set[str]] = {}
    for kinds in questions(tmp_path / "open.db"):
        for upper, lower in pairwise(kinds):
            found.setdefault(upper, set()).add(lower)

    assert {kind: found[kind] & below for kind, below in OVER.items()} == OVER


async def test_everybody_sees_what_they_saw(fresh: Callable[[], Open]) -> None:
    assert await seen(fresh()) == {p.name: p.screen for p in PEOPLE}


@pytest.mark.parametrize(
    "part",
    [PARTS[0], *(pytest.param(part, marks=pytest.mark.long) for part in PARTS[1:])],
    ids=lambda part: f"{part[0].name} and others",
)
async def test_every_step_leads_where_it_led(fresh: Callable[[], Open], part: list[Kept]) -> None:
    found = await outcomes(fresh, part)

    assert found == {(p.chat_id, step): told for p in part for step, told in p.steps.items()}


async def test_storing_everybody_anew_loses_nothing(fresh: Callable[[], Open]) -> None:
    opened = fresh()
    for _ in range(2):  # what was read in the old form, then what was written since
        async with opened() as window:
            for p in PEOPLE:
                await window.take(p.chat_id, NOTHING, "anew", SEEN_AT)
        assert await seen(opened) == {p.name: p.screen for p in PEOPLE}


async def test_what_was_done_with_it_is_whole(fresh: Callable[[], Open], tmp_path: Path) -> None:
    opened, path = fresh(), tmp_path / "0.db"
    entries = rows_of(path, "diary")

    async with opened() as window:
        for p in PEOPLE:
            await window.take(p.chat_id, "type it went well today", "whole", LATER)

    with looked_into(path) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    assert rows_of(path, "diary") > entries
    assert rows_of(path, "person") == len(PEOPLE)


async def test_whoever_is_asked_can_still_erase_everything(fresh: Callable[[], Open]) -> None:
    opened = fresh()
    asked = [p for p in PEOPLE if "erase" in p.steps]
    async with opened() as window:
        for p in PEOPLE:
            await window.take(p.chat_id, "erase", "erase", LATER)

    after = await seen(opened)
    assert {name for name, screen in after.items() if screen == GONE} == {p.name for p in asked}


async def test_a_question_in_the_old_form_is_read_from_either_database(sql: SqlStore) -> None:
    person = await join(sql)
    token = sql.seal.close(STORED, purpose=Purpose.TALK, person_id=person.id)
    async with sql.writing() as work:
        await work.transaction.run(update(person_table).values(talk=token))

    window = StoreWindow(sql)
    screen = await window.look(CHAT, NOW)
    await window.take(CHAT, NOTHING, "anew", NOW)

    assert "[Read less|go1:less]" in screen
    assert await window.look(CHAT, NOW) == screen

"""What one tap costs the database, counted while a person lives a first day."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest

from bot.domain.state import TrainingState
from bot.storage import diary
from bot.storage.sql_store import SqlStore
from bot.usecases import receiving, showing
from bot.usecases.chart import Chart
from bot.usecases.screens import Screen
from tests.flows.driver import Phone

BY_THE_CLOCK = ("claim_due", "take_over")
"""Looks for what is due, tap or no tap."""

AT_MOST = (2, 1, 2)
"""Transactions, decoded states and screens looked for, for each tap: it is taken in, and what was
shown is noted; the state is decoded once; the screen is found before the deed and after it."""


@pytest.fixture
def counts(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """Counts transactions, decoded snapshots and screens that were looked for."""
    found: Counter[str] = Counter()

    def counted(name: str) -> Callable[[SqlStore], Any]:
        real = getattr(SqlStore, name)

        def begin(store: SqlStore) -> Any:
            found["transactions"] += sys._getframe(1).f_code.co_name not in BY_THE_CLOCK
            return real(store)

        return begin

    for name in ("reading", "writing"):
        monkeypatch.setattr(SqlStore, name, counted(name))
    decode = vars(diary)["decode"]

    def decoded(cls: type, data: Any) -> Any:
        found["snapshots"] += cls is TrainingState
        return decode(cls, data)

    monkeypatch.setattr(diary, "decode", decoded)
    current_screen = vars(receiving)["current_screen"]

    def looked_for(chart: Chart) -> Screen:
        found["screens"] += 1
        screen: Screen = current_screen(chart)
        return screen

    for module in (receiving, showing):
        monkeypatch.setattr(module, "current_screen", looked_for)
    return found


async def test_a_tap_is_two_transactions_and_one_state(phone: Phone, counts: Counter[str]) -> None:
    await phone.send("/start")
    for label in ("I am 18", "No", "None of", "Nothing", "4", "Floor", "Fine", "Easy", "Fine"):
        counts.clear()
        await phone.press(label)
        cost = (counts["transactions"], counts["snapshots"], counts["screens"])
        assert all(spent <= most for spent, most in zip(cost, AT_MOST, strict=True)), (label, cost)


async def test_two_taps_at_once_end_on_the_newest_card(phone: Phone) -> None:
    """What was committed first is not drawn over what came after it."""
    await phone.begin()
    card = phone.card
    for label in ("Timer", "Fine"):
        pressed = next(b.data for b in card.buttons if b.text.startswith(label))
        assert pressed is not None
        phone.person.send_callback(card.message_id, pressed)
    await phone.stage.settle()

    assert any(label.startswith("Undo") for label in phone.card.labels)
    assert len([m for m in phone.said if m.rows]) == 1, "the timer went with the answer"

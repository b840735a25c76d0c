"""One clock reads real time; the settable one runs ahead of it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.clock import SettableClock, SystemClock

NOON = datetime(2026, 3, 3, 12, 0, tzinfo=UTC)


class StoppedClock:
    def now(self) -> datetime:
        return NOON


def test_the_system_clock_is_aware_and_in_utc() -> None:
    before = SystemClock().now()

    assert before.utcoffset() == timedelta()
    assert before <= SystemClock().now()


def test_a_settable_clock_shows_the_time_it_is_based_on() -> None:
    assert SettableClock(base=StoppedClock()).now() == NOON
    assert SettableClock().now() - SystemClock().now() < timedelta(seconds=1)


def test_a_kept_offset_is_taken_up_again_after_a_restart() -> None:
    clock = SettableClock(base=StoppedClock())
    clock.move_to(NOON + timedelta(days=1))

    assert SettableClock(clock.offset, base=StoppedClock()).now() == NOON + timedelta(days=1)


def test_moves_add_up_and_time_goes_on_from_there() -> None:
    clock = SettableClock(base=StoppedClock())

    clock.move_to(NOON + timedelta(hours=1))
    clock.move_to(NOON + timedelta(hours=3))

    assert clock.now() == NOON + timedelta(hours=3)
    assert clock.offset == timedelta(hours=3)


def test_the_clock_only_moves_forward() -> None:
    clock = SettableClock(timedelta(days=1), base=StoppedClock())

    with pytest.raises(ValueError, match="forward"):
        clock.move_to(NOON)
    assert clock.now() == NOON + timedelta(days=1)


def test_an_instant_that_passed_while_one_was_pressing_the_button_is_no_step_back() -> None:
    clock = SettableClock(base=StoppedClock())

    clock.move_to(NOON - timedelta(milliseconds=900))

    assert clock.now() == NOON


def test_a_naive_instant_is_refused() -> None:
    with pytest.raises(ValueError, match="aware"):
        SettableClock().move_to(NOON.replace(tzinfo=None))

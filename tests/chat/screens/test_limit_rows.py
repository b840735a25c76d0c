"""Every limit can be told: it stands in one row of the lists that are there to tick."""

from __future__ import annotations

from bot.chat.screens.about_you import POSITIONS, THINGS
from bot.chat.screens.start import CONDITIONS
from bot.domain.exercise import Limit
from bot.domain.rules import limits


def in_rows(rows: tuple[tuple[Limit, ...], ...]) -> list[Limit]:
    return sorted(limit for row in rows for limit in row)


def test_the_first_list_has_every_condition_once() -> None:
    assert in_rows(CONDITIONS) == sorted(limits.CONDITIONS)


def test_the_list_of_things_has_every_one_once() -> None:
    assert in_rows(THINGS) == sorted(limits.THINGS)


def test_the_list_of_positions_has_every_other_limit_once() -> None:
    assert in_rows(POSITIONS) == sorted(limits.POSITIONS)

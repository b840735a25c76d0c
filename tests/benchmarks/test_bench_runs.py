"""The benchmarks measure what they say; how fast is for `make bench` to tell."""

from __future__ import annotations

from bot.domain.diary import RoutinePlanned
from bot.domain.rules.fold import replay
from tests.benchmarks import drawing
from tests.benchmarks.pure import DAYS, a_year, ratios
from tests.shipped import shipped_library


def test_a_year_is_a_routine_for_each_day_and_folds_to_its_state() -> None:
    library = shipped_library()
    entries, state = a_year(library)
    assert sum(isinstance(entry.event, RoutinePlanned) for entry in entries) == DAYS
    assert replay(library, entries) == state


def test_a_picture_of_sixty_weeks_is_measured_against_one_of_four() -> None:
    assert drawing.measure()["ratio"] > 0  # how much is told by `make bench`, and decides nothing


def test_each_ratio_compares_two_things_that_were_done() -> None:
    assert all(ratio > 0 for ratio in ratios().values())

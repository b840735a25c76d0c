"""The benchmarks measure what they say; how fast is for `make bench` to tell."""

from __future__ import annotations

from bot.domain.diary import RoutinePlanned
from bot.domain.rules.fold import replay
from bot.library import load_library
from tests.benchmarks.pure import CONTENT, DAYS, a_year


def test_a_year_is_a_routine_for_each_day_and_folds_to_its_state() -> None:
    library = load_library(CONTENT)
    entries, state = a_year(library)
    assert sum(isinstance(entry.event, RoutinePlanned) for entry in entries) == DAYS
    assert replay(library, entries) == state

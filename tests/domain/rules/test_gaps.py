"""A gap is what was not planned: one planned day a week is no way down (clinical 4.D)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.domain import diary as d
from bot.domain.evolve import evolve
from bot.domain.rules.gaps import gap_before
from bot.domain.schedule import EVERY_DAY
from bot.domain.state import TrainingState
from bot.domain.thresholds import NO_PROGRESS_GAP, ONE_RUNG_GAP
from tests.domain.factories import MONDAY, Story, real_library

ONE, TWO = frozenset({0}), frozenset({0, 1})


@pytest.mark.parametrize(
    ("planned", "days", "gap"),
    [(EVERY_DAY, 7, 7), (TWO, 7, 7), (TWO, 6, 6), (ONE, 7, 6), (ONE, 8, 8), (ONE, 14, 14)],
)
def test_only_a_planned_week_is_no_gap_of_a_week(
    planned: frozenset[int], days: int, gap: int
) -> None:
    state = evolve(TrainingState(), done_on=MONDAY, days=planned)
    assert gap_before(state, MONDAY + timedelta(days=days)) == timedelta(days=gap)


def test_a_planned_week_still_means_no_step_up() -> None:
    state = evolve(TrainingState(), done_on=MONDAY, days=ONE)
    assert NO_PROGRESS_GAP <= gap_before(state, MONDAY + timedelta(days=7)) < ONE_RUNG_GAP


def test_nobody_was_away_before_the_first_session() -> None:
    assert gap_before(TrainingState(), MONDAY) == timedelta()


def climbed(planned: frozenset[int]) -> Story:
    """Somebody above the lowest rungs, who then chose these days."""
    story = Story(real_library()).begin()
    for _ in range(30):
        story.good_day()
    story.write(d.DaysChosen(planned))
    return story


def heights(story: Story) -> dict[str, int]:
    known = ((story.library[id_], e) for id_, e in story.state.exercises.items())
    return {exercise.id: exercise.index_of(e.rung) for exercise, e in known}


def test_once_a_week_holds_every_rung_where_a_missed_week_does_not() -> None:
    once, away = climbed(ONE), climbed(EVERY_DAY)
    before = heights(once)
    for story in (once, away):
        story.later(6).good_day()
    assert heights(once) == before
    assert sum(heights(away).values()) < sum(before.values())

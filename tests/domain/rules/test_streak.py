"""Weeks in a row: three days make one, rest and pauses never break it."""

from __future__ import annotations

import json
from datetime import date, timedelta

import pytest

from bot.domain import diary as d
from bot.domain.exercise import Place
from bot.domain.rules.fold import replay
from bot.domain.rules.streak import is_paused, kept_day, streak
from bot.domain.state import TrainingState
from bot.usecases.codec import decode, encode
from tests.domain.factories import MONDAY, Story, make_item, small_library


def day(n: int) -> date:
    """The n-th day after the start; week n begins at day(7 * n)."""
    return MONDAY + timedelta(days=n)


def started() -> Story:
    story = Story(small_library()).begin()
    story.write(d.RoutinePlanned(MONDAY, Place.FLOOR, (make_item("bridge"),)))
    return story


def keep(story: Story, *days: int) -> Story:
    """Keeps these days, told in this order."""
    for n in days:
        story.state = kept_day(story.state, day(n))
    return story


def on_day(story: Story, n: int, event: d.Event) -> None:
    story.today = day(n)
    story.write(event)


def counted(story: Story, n: int) -> int:
    return streak(story.state, on=day(n))


def test_three_days_of_a_week_are_a_week_two_are_not() -> None:
    assert counted(keep(started(), 0, 3), 6) == 0
    assert counted(keep(started(), 0, 3, 6), 6) == 1


def test_weeks_count_from_the_persons_own_first_day() -> None:
    story = keep(started(), 5, 6, 7)

    assert counted(story, 8) == 0
    assert counted(keep(story, 0), 8) == 1


def test_a_date_told_twice_counts_once() -> None:
    assert counted(keep(started(), 0, 1, 1, 1), 6) == 0


def test_the_running_week_neither_breaks_nor_counts_before_its_third_day() -> None:
    story = keep(started(), 0, 1, 2, 7, 8)

    assert counted(story, 9) == 1
    assert counted(keep(story, 9), 9) == 2


@pytest.mark.parametrize(("asked", "weeks"), [(13, 1), (14, 0), (200, 0)])
def test_a_week_in_which_nothing_was_written_ends_the_streak(asked: int, weeks: int) -> None:
    assert counted(keep(started(), 0, 1, 2), asked) == weeks


def test_a_week_with_a_rest_day_neither_adds_nor_breaks() -> None:
    story = keep(started(), 0, 1, 2, 7)
    on_day(story, 8, d.RestDay(d.RestWhy.NO_TIME))
    keep(story, 14, 15, 16)

    assert counted(story, 14) == 2
    assert story.state.day_changes.rest_day_on == day(8)


def test_a_week_with_a_rest_day_still_counts_with_three_days() -> None:
    story = keep(started(), 0, 1)
    on_day(story, 2, d.RestDay(d.RestWhy.RESTING))

    assert counted(keep(story, 3), 7) == 1


def test_a_pause_with_an_end_date_never_breaks() -> None:
    story = keep(started(), 0, 1, 2)
    on_day(story, 10, d.Paused(until=day(35)))

    assert counted(story, 34) == 1
    assert counted(keep(story, 35, 36, 37), 41) == 2


def test_the_week_in_which_the_pause_has_ended_counts_as_usual() -> None:
    story = keep(started(), 0, 1, 2)
    on_day(story, 10, d.Paused(until=day(35)))

    assert counted(story, 42) == 0


def test_coming_back_early_ends_what_the_pause_excuses() -> None:
    story = keep(started(), 0, 1, 2)
    on_day(story, 7, d.Paused(until=day(70)))
    on_day(story, 15, d.Resumed())

    assert counted(story, 27) == 1
    assert counted(story, 28) == 0


def test_a_pause_without_an_end_excuses_nothing() -> None:
    story = keep(started(), 0, 1, 2)
    on_day(story, 7, d.Paused())

    assert counted(story, 14) == 0


def test_a_new_pause_stands_in_the_place_of_the_old_one() -> None:
    story = keep(started(), 0, 1, 2)
    on_day(story, 7, d.Paused(until=day(70)))
    on_day(story, 8, d.Paused(until=day(14)))

    assert counted(story, 21) == 0


def test_a_pause_excuses_at_most_a_year() -> None:
    story = keep(started(), 0, 1, 2)
    on_day(story, 7, d.Paused(until=date.max))

    assert counted(story, 7 + 52 * 7) == 1
    assert counted(story, 21 + 52 * 7) == 0


def test_a_pause_ends_by_itself_on_its_date_or_by_coming_back() -> None:
    story = started()
    on_day(story, 1, d.Paused(until=day(5)))

    assert [is_paused(story.state, on=day(n)) for n in (1, 4, 5)] == [True, True, False]
    on_day(story, 2, d.Resumed())
    assert not is_paused(story.state, on=day(2))
    assert story.state.pause.until is None
    on_day(story, 3, d.Paused())
    assert is_paused(story.state, on=day(500))


def test_days_told_late_count_in_their_own_week() -> None:
    story = keep(started(), 0, 1, 7, 8, 9, 14)

    assert counted(story, 14) == 1
    assert counted(keep(story, 2), 14) == 2
    assert list(story.state.adherence.kept_on) == sorted(story.state.adherence.kept_on)


def test_a_late_day_mends_the_streak_it_would_have_broken() -> None:
    story = keep(started(), 0, 1, 2, 7, 8, 14, 15, 16)

    assert counted(story, 20) == 1
    assert counted(keep(story, 13), 20) == 3


def test_what_lies_further_back_is_settled() -> None:
    story = keep(started(), 0, 1, *range(28, 31))

    assert counted(keep(story, 2), 30) == 1
    assert day(2) not in story.state.adherence.kept_on


def test_a_date_before_the_start_belongs_to_the_first_week() -> None:
    """A move across time zones on the first day can make one."""
    assert counted(keep(started(), -1, 0, 1), 6) == 1


def test_only_the_days_of_the_last_weeks_are_kept_in_mind() -> None:
    story = keep(started(), *range(700))

    assert counted(story, 699) == 100
    assert len(story.state.adherence.kept_on) <= 28


def test_the_streak_of_a_long_mixed_history() -> None:
    story = started()
    for week, kept in enumerate((3, 7, 2, 4, 3, 3)):
        keep(story, *range(7 * week, 7 * week + kept))
    on_day(story, 44, d.RestDay(d.RestWhy.UNWELL))
    keep(story, 49, 50, 51)

    assert [counted(story, 7 * n) for n in (6, 7, 8, 9)] == [3, 4, 4, 0]


def test_who_planned_two_days_needs_two() -> None:
    story = started()
    on_day(story, 0, d.DaysChosen(frozenset({0, 3})))

    assert counted(keep(story, 0, 3, 7, 10), 13) == 2
    assert counted(keep(story, 14), 21) == 0


def test_more_than_three_days_still_need_three() -> None:
    story = started()
    on_day(story, 0, d.DaysChosen(frozenset(range(5))))

    assert counted(keep(story, 0, 1), 6) == 0
    assert counted(keep(story, 2), 6) == 1


def test_in_the_week_of_the_change_the_smaller_number_counts() -> None:
    story = keep(started(), 0, 1, 2, 7)
    on_day(story, 9, d.DaysChosen(frozenset({0})))
    on_day(story, 10, d.DaysChosen(frozenset(range(7))))

    assert counted(story, 13) == 2
    assert counted(keep(story, 14), 21) == 0


def test_what_was_kept_before_the_change_is_judged_by_what_was_planned_then() -> None:
    story = keep(started(), 0, 7, 8, 9)
    on_day(story, 14, d.DaysChosen(frozenset({0})))

    assert counted(story, 14) == 1
    for week in range(2, 12):
        keep(story, 7 * week)
    assert counted(story, 7 * 11) == 11
    assert len(story.state.adherence.weeks.days_needed) == 1


def test_days_and_pauses_fold_as_they_were_written() -> None:
    story = Story(small_library()).begin()
    for event in (
        d.DaysChosen(frozenset({0, 3})),
        d.Paused(day(9)),
        d.Paused(),
        d.Resumed(),
        d.DaysChosen(frozenset({1})),
        d.Paused(day(60)),
    ):
        story.good_day()
        story.later(6).write(event)

    assert replay(story.library, story.entries) == story.state
    assert decode(TrainingState, json.loads(json.dumps(encode(story.state)))) == story.state
    assert story.state.pause.seq == story.state.last_seq
    assert story.state.adherence.weekdays == frozenset({1})


def test_nobody_has_a_streak_before_the_first_routine() -> None:
    story = Story(small_library()).begin()
    story.write(d.RestDay(d.RestWhy.BACK))
    story.write(d.Paused(until=day(30)))

    assert streak(story.state, on=day(9)) == 0
    assert story.state.adherence.weeks.excused == ()

"""Looking exercises up: turning their pages and going back, while the open question waits."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.exercise import ExerciseId
from bot.usecases import accounts
from bot.usecases import questions as q
from bot.usecases import screens as s
from bot.usecases.chart import Chart
from bot.usecases.routine.cards import resting_of
from bot.usecases.toasts import Ending, Toast


def open_exercises(chart: Chart) -> Ending:
    """Show the groups of exercises: `/exercises`.

    Before the first routine, or with a question of safety open, only say that it is not possible.
    """
    accounts.keep_data(chart)
    before = chart.person
    go_to(chart, _look_moved_to(chart, q.LookedAt.GROUPS))
    if not isinstance(chart.screen, s.ExerciseGroups):
        chart.person = before
        chart.say("line-not-now")
    return Toast.NONE


def open_resting(chart: Chart) -> Ending:
    """Show the resting exercises, to tell a provider's word; the groups if none rests."""
    open_exercises(chart)
    if isinstance(chart.screen, s.ExerciseGroups) and resting_of(chart):
        show_shelf(chart, s.Shelf.RESTING, 0)
    return Toast.NONE


def _look_moved_to(chart: Chart, at: q.LookedAt) -> q.LookUp:
    """Return the open look at the exercises moved on to `at`, or a new one there."""
    look = chart.asked(q.LookUp)
    return q.LookUp(at) if look is None else replace(look, at=at)


def go_to(chart: Chart, look: q.LookUp) -> None:
    """Show this place among the exercises, over the question that was open before."""
    chart.ask_over(look)


def show_shelf(chart: Chart, shelf: s.Shelf, page: int) -> Ending:
    """Show one page of a shelf; for the shelf of all exercises, the groups."""
    at = q.LookedAt.GROUPS if shelf is s.Shelf.ALL else q.LookedAt.SHELF
    go_to(chart, replace(_look_moved_to(chart, at), shelf=shelf, shelf_page=page))
    return Toast.NONE


def show_exercise(chart: Chart, exercise: ExerciseId, part: s.PagePart, page: int) -> Ending:
    """Show one part of what there is to know about an exercise, one page of it at a time."""
    look = _look_moved_to(chart, q.LookedAt.PAGE)
    go_to(chart, replace(look, exercise=exercise, part=part, part_page=page))
    return Toast.NONE


def leave_exercises(chart: Chart) -> Ending:
    """Go back to the open card and its question: [Back to today]."""
    chart.close()
    return Toast.NONE

"""While a pause lies over today: what it hides, and what stays open all the same."""

from __future__ import annotations

from bot.domain.state import RoutineRecord
from bot.usecases import screens as s
from bot.usecases.chart import Chart
from bot.usecases.due import is_away, next_daily

HIDDEN = (
    s.AskConditions,
    s.AskMoved,
    s.AskNeeds,
    s.AskSigns,
    s.Card,
    s.CardList,
    s.End,
    s.LeftOut,
    s.NoExercises,
    s.Opening,
    s.Quiet,
    s.Waiting,
)
"""What a pause stands in place of; a question that follows an answer is never hidden."""


def pause_instead(chart: Chart, screen: s.Screen) -> s.Screen:
    """The pause, where it hides this screen of the routine; else the screen itself."""
    if not isinstance(screen, HIDDEN) or not is_away(chart, chart.today):
        return screen
    return screen if _is_wanted(chart) else on_pause(chart)


def on_pause(chart: Chart) -> s.OnPause:
    routine = chart.state.routine
    done = routine is not None and _is_of_today(chart, routine) and _is_over(chart, routine)
    return s.OnPause(chart.state.pause.until, next_daily(chart), chart.person.tz, not done)


def is_after_pause(chart: Chart, routine: RoutineRecord) -> bool:
    """Whether this is the first routine since a pause ended by itself."""
    until = chart.state.pause.until
    if not chart.state.pause.is_on or until is None or routine.local_date < until:
        return False
    others = (r.local_date for r in chart.state.routines if r.seq != routine.seq)
    return not any(until <= day < routine.local_date for day in others)


def _is_wanted(chart: Chart) -> bool:
    """Today's routine stays where it is under way, or was asked for or answered in the pause."""
    routine = chart.state.routine
    if routine is None or not _is_of_today(chart, routine):
        return False
    is_under_way = routine.opened and not _is_over(chart, routine)
    newest = max((routine.seq, *(r.answer_seq for r in routine.items)))
    return is_under_way or newest > chart.state.pause.seq


def _is_of_today(chart: Chart, routine: RoutineRecord) -> bool:
    return routine.local_date == chart.today


def _is_over(chart: Chart, routine: RoutineRecord) -> bool:
    return routine.opened and chart.next_item(routine) is None

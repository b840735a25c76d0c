"""Pausing the routines until a day or until the person comes back, and the screen meanwhile."""

from __future__ import annotations

from datetime import date, timedelta

from bot.domain.diary import Paused, Resumed, RoutinePlanned
from bot.domain.state import RoutineRecord
from bot.domain.typed.date_words import DateWords
from bot.domain.typed.dates import AmbiguousDates, ExactDate, read_date
from bot.usecases import questions as q
from bot.usecases import screens as s
from bot.usecases.chart import Chart
from bot.usecases.due import is_pause_on, next_daily
from bot.usecases.routine.plan import plan_routine
from bot.usecases.settings.hours import ask_setting, confirm
from bot.usecases.toasts import Ending, Toast

DATES_OFFERED = 6
"""Number of Mondays offered as the end of a pause."""


def ask(chart: Chart) -> Ending:
    """Ask how long to pause: `/pause`, or [Change the pause] to change its end."""
    return ask_setting(chart, q.Pause())


def pause_screen(chart: Chart) -> s.AskPause | None:
    pause = chart.asked(q.Pause)
    if pause is None:
        return None
    is_paused = is_pause_on(chart, chart.today)
    return s.AskPause(
        is_paused=is_paused,
        until=chart.state.pause.until if is_paused else None,
        dates=pause.options or (_mondays(chart.today) if pause.dates else ()),
        is_which=bool(pause.options),
        refused=pause.refused,
    )


def _mondays(today: date) -> tuple[date, ...]:
    first = today + timedelta(days=7 - today.weekday())
    return tuple(first + timedelta(weeks=n) for n in range(DATES_OFFERED))


def ask_date(chart: Chart) -> Ending:
    """Offer Mondays as the end of the pause; any other day can be typed: [Until a date]."""
    chart.ask_again(q.Pause(dates=True))
    return Toast.NONE


def for_weeks(chart: Chart, weeks: int) -> Ending:
    """Pause for so many weeks: the routine comes again on today's weekday."""
    return _begin(chart, chart.today + timedelta(weeks=weeks))


def until(chart: Chart, day: date) -> Ending:
    """Pause until a day that was offered."""
    return _begin(chart, day)


def open_end(chart: Chart) -> Ending:
    """Pause without an end date: [Until I come back]."""
    return _begin(chart, None)


def type_date(chart: Chart, text: str, words: DateWords) -> bool:
    """Pause until a typed day, or ask which if it may be several; False if it is no day."""
    if not isinstance(chart.screen, s.AskPause):
        return False
    reading = read_date(text, words, today=chart.today)
    if isinstance(reading, ExactDate):
        _begin(chart, reading.day)
    elif isinstance(reading, AmbiguousDates):
        chart.ask_again(q.Pause(options=tuple(reading.days)))
    else:
        chart.ask_again(q.Pause(refused=reading.reason.value, dates=True))
        return False
    return True


def resume(chart: Chart) -> Ending:
    """End the pause and say when the next routine comes: `/resume` or [End the pause]."""
    if chart.state.routine is None or chart.state.safety.block is not None:
        chart.say("line-not-now")
        return Toast.NONE
    if not is_pause_on(chart, chart.today):
        chart.say("line-no-pause")
        return Toast.NONE
    chart.write(Resumed())
    confirm(chart)
    return Toast.NONE


def only_today(chart: Chart) -> Ending:
    """Do today's routine while the pause goes on.

    A routine of today that was sent before the pause and not opened is stored again with the same
    exercises, so that it counts as asked for in the pause.
    """
    plan_routine(chart, on=chart.today)
    routine = chart.state.routine
    if routine is not None and routine.seq < chart.state.pause.seq and not routine.opened:
        items = tuple(routine.items[i].item for i in routine.order)
        chart.write(RoutinePlanned(routine.local_date, routine.place, items))
    return Toast.NONE


def _begin(chart: Chart, day: date | None) -> Ending:
    """Begin a pause until `day`, None for no end; if a routine under way keeps the card, say in a
    line what was set."""
    chart.write(Paused(day))
    chart.close_all()
    if not isinstance(chart.screen, s.OnPause):
        at = next_daily(chart)
        if at is None:
            chart.say("line-paused")
        else:
            chart.say("line-paused-until", at=at.isoformat(), tz=chart.person.tz)
    return Toast.SAVED


def pause_instead(chart: Chart, screen: s.Screen) -> s.Screen:
    """Return the pause's screen if the pause hides this screen of the routine, else the screen."""
    if not screen.allows.pause or not is_pause_on(chart, chart.today):
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
    """Whether today's routine shows in spite of the pause: it is under way, or was asked for or
    answered since the pause began."""
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

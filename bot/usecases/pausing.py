"""A pause: from now until a day, or until the person comes back."""

from __future__ import annotations

from datetime import date, timedelta

from bot.domain.diary import Paused, Resumed, RoutinePlanned
from bot.domain.thresholds import FARTHEST_DAY, PAUSE_WEEKS
from bot.domain.typed.date_words import DateWords
from bot.domain.typed.dates import AmbiguousDates, ExactDate, read_date
from bot.usecases import screens as s
from bot.usecases.chart import Chart
from bot.usecases.current import current_screen
from bot.usecases.due import is_away, next_daily
from bot.usecases.hours import OLD, SAVED, ask_setting, can_ask, confirm
from bot.usecases.routines import plan_routine


def ask(chart: Chart) -> str:
    """`/pause`; in a pause it changes its end."""
    return ask_setting(chart, "pause")


def tap_ask(chart: Chart) -> str:
    """[Change the pause]."""
    return ask(chart) if isinstance(current_screen(chart), s.OnPause) else OLD


def ask_date(chart: Chart) -> str:
    """[Until a date]: Mondays to tap; any other day can be typed."""
    return _ask_again(chart, dates=True) if _is_asked(chart) else OLD


def for_weeks(chart: Chart, weeks: int) -> str:
    """The routine comes again on the same weekday, so many weeks on."""
    if not _is_asked(chart) or weeks not in PAUSE_WEEKS:
        return OLD
    return _begin(chart, chart.today + timedelta(weeks=weeks))


def until(chart: Chart, day: date) -> str:
    """A day that was offered or typed."""
    if not _is_asked(chart) or not chart.today < day <= chart.today + FARTHEST_DAY:
        return OLD
    return _begin(chart, day)


def open_end(chart: Chart) -> str:
    """[Until I come back]."""
    return _begin(chart, None) if _is_asked(chart) else OLD


def type_date(chart: Chart, text: str, words: DateWords) -> bool:
    """Reads a typed day; what could be several is asked. True when it was a day at all."""
    if not _is_asked(chart):
        return False
    reading = read_date(text, words, today=chart.today)
    if isinstance(reading, ExactDate):
        _begin(chart, reading.day)
    elif isinstance(reading, AmbiguousDates):
        _ask_again(chart, options=[day.isoformat() for day in reading.days])
    else:
        _ask_again(chart, refused=reading.reason.value, dates=True)
        return False
    return True


def resume(chart: Chart) -> str:
    """`/resume` and [End the pause]: says when the next routine comes."""
    if not can_ask(chart):
        chart.say("line-not-now")
        return ""
    if not is_away(chart, chart.today):
        chart.say("line-no-pause")
        return ""
    chart.write(Resumed())
    confirm(chart)
    return ""


def tap_resume(chart: Chart) -> str:
    """[End the pause], on the pause or on the question how long."""
    is_shown = isinstance(current_screen(chart), (s.OnPause, s.AskPause))
    return resume(chart) if is_shown and is_away(chart, chart.today) else OLD


def only_today(chart: Chart) -> str:
    """Today's routine, while the pause goes on; one that was sent before it is planned anew."""
    screen = current_screen(chart)
    if not isinstance(screen, s.OnPause) or not screen.can_do_today:
        return OLD
    plan_routine(chart, on=chart.today)
    routine = chart.state.routine
    if routine is not None and routine.seq < chart.state.pause.seq and not routine.opened:
        items = tuple(routine.items[i].item for i in routine.order)
        chart.write(RoutinePlanned(routine.local_date, routine.place, items))
    return ""


def _is_asked(chart: Chart) -> bool:
    return isinstance(current_screen(chart), s.AskPause)


def _ask_again(chart: Chart, **data: object) -> str:
    kept = {k: v for k, v in (chart.talk_of("pause") or {}).items() if k == "back"}
    chart.ask("pause", **kept, **data)
    return ""


def _begin(chart: Chart, day: date | None) -> str:
    """Where a routine under way keeps its card, a line says what was set."""
    chart.write(Paused(day))
    chart.close_talk()
    if not isinstance(current_screen(chart), s.OnPause):
        at = next_daily(chart)
        if at is None:
            chart.say("line-paused")
        else:
            chart.say("line-paused-until", at=at.isoformat(), tz=chart.person.tz)
    return SAVED

"""The open questions about hour, clock, days and pause as screens, and the list of what is set."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.places.zones import clock_choices, more_choices
from bot.domain.schedule import local_time_of
from bot.usecases import screens as s
from bot.usecases.chart import Chart
from bot.usecases.due import is_away, next_daily

Data = dict[str, object]
DATES_OFFERED = 6
"""Mondays to tap as the end of a pause."""


def settings_question(chart: Chart) -> s.Screen | None:
    """The open question if it is one of these."""
    talk = chart.person.talk
    build = None if talk is None else _BUILDERS.get(talk.kind)
    return None if talk is None or build is None else build(chart, talk.data)


def settings_list(chart: Chart, _data: Data) -> s.Settings:
    person = chart.person
    is_paused = is_away(chart, chart.today)
    return s.Settings(
        local_time=person.local_time,
        days=person.days,
        now=_now(chart, person.tz),
        tz=person.tz,
        zone_known=person.zone_known,
        is_paused=is_paused,
        paused_until=chart.state.pause.until if is_paused else None,
        next_at=next_daily(chart),
        stopped=person.stopped,
        get_ready=person.get_ready,
        pictures=person.pictures,
        pictures_today=person.has_pictures(chart.today),
    )


def _now(chart: Chart, tz: str) -> time:
    return local_time_of(chart.now, ZoneInfo(tz)).replace(second=0, microsecond=0)


def _hour(chart: Chart, data: Data) -> s.AskHour:
    times = tuple(time.fromisoformat(str(o)) for o in _listed(data, "options"))
    now = local_time_of(chart.now, chart.person.zone) if chart.person.zone_known else None
    return s.AskHour(now, times, str(data.get("refused") or ""), can_leave=True)


def _clock(chart: Chart, data: Data) -> s.AskClock:
    page, refused = int(str(data.get("page") or 0)), str(data.get("refused") or "")
    person, pages = chart.person, more_choices(now=chart.now)
    known = (_now(chart, person.tz), person.tz) if person.zone_known else None
    if found := _listed(data, "found"):
        choices = tuple((_now(chart, str(f[1])), str(f[1])) for f in found)
        places = tuple((str(f[2]), str(f[3])) for f in found if len(f) > 2)
        return s.AskClock(choices, 0, len(pages) + 1, refused, places, known)
    likely = clock_choices(person.language, now=chart.now)
    shown = likely if page == 0 else pages[min(page, len(pages)) - 1]
    choices = tuple((c.local_time, c.tz) for c in shown)
    return s.AskClock(choices, page, len(pages) + 1, refused, known=known)


def _hour_set(chart: Chart, _data: Data) -> s.HourSet | None:
    at, person = next_daily(chart), chart.person
    if at is None or person.local_time is None:
        return None
    return s.HourSet(person.local_time, at, person.tz, chart.today, person.days)


def _days(_chart: Chart, data: Data) -> s.AskDays:
    return s.AskDays(frozenset(int(str(day)) for day in _listed(data, "chosen")))


def _pause(chart: Chart, data: Data) -> s.AskPause:
    is_paused = is_away(chart, chart.today)
    asked = tuple(date.fromisoformat(str(day)) for day in _listed(data, "options"))
    dates = asked or (_mondays(chart.today) if data.get("dates") else ())
    return s.AskPause(
        is_paused=is_paused,
        until=chart.state.pause.until if is_paused else None,
        dates=dates,
        is_which=bool(asked),
        refused=str(data.get("refused") or ""),
    )


def _mondays(today: date) -> tuple[date, ...]:
    first = today + timedelta(days=7 - today.weekday())
    return tuple(first + timedelta(weeks=n) for n in range(DATES_OFFERED))


def _ready(chart: Chart, _data: Data) -> s.AskReady:
    return s.AskReady(chart.person.get_ready)


def _listed(data: Data, key: str) -> list[list[object]]:
    found = data.get(key) or []
    assert isinstance(found, list)
    return found


_BUILDERS: dict[str, Callable[[Chart, Data], s.Screen | None]] = {
    "settings": settings_list,
    "hour": _hour,
    "clock": _clock,
    "hour_set": _hour_set,
    "days": _days,
    "pause": _pause,
    "ready": _ready,
}

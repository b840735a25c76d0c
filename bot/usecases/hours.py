"""The hour and the clock: when the routine comes, by taps or in typed words."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.cities import Cities, likely_zones
from bot.domain.schedule import all_zones, local_time_of
from bot.domain.time_words import TimeWords
from bot.domain.typed_time import Ambiguous, Exact, Reading, read_clock, read_time
from bot.domain.zones import (
    MOST_CHOICES,
    ClockChoice,
    find_places,
    more_choices,
    zone_for_offset,
    zones_for_clock,
)
from bot.usecases import screens as s
from bot.usecases.chart import Chart
from bot.usecases.current import current_screen

OLD = "toast-old"
SAVED = "toast-saved"
STEP = timedelta(minutes=5)
TAKES_AN_HOUR = (
    s.Card,
    s.End,
    s.HourSet,
    s.Opening,
    s.Quiet,
    s.OfferHour,
    s.ExerciseGroups,
    s.ExerciseShelf,
    s.ExercisePage,
)
"""Screens that ask nothing a clear hour could be taken for an answer to."""


def can_ask(chart: Chart) -> bool:
    """The hour is asked after the first routine, not in the middle of the first questions."""
    return chart.state.routine is not None and chart.state.block is None


def ask_hour(chart: Chart) -> str:
    if not can_ask(chart):
        chart.say("line-not-now")
        return ""
    chart.person = replace(chart.person, stopped=False)
    chart.ask("hour")
    return ""


def same_time(chart: Chart) -> str:
    """The hour at which the last routine was planned, in the zone that is chosen next."""
    routine = chart.state.routine
    if routine is None or chart.person.local_time is not None:
        return OLD
    if chart.person.zone_known:
        return pick_hour(chart, _rounded(chart.now, chart))
    chart.ask("clock", same_at=chart.now.isoformat())
    return ""


def pick_hour(chart: Chart, at: time) -> str:
    """Sets the hour; then the clock is asked, unless the zone is known."""
    if not can_ask(chart):
        return OLD
    chart.person = replace(chart.person, local_time=at)
    if chart.person.zone_known:
        _confirm(chart)
    else:
        chart.ask("clock")
    return SAVED


def turn_page(chart: Chart, page: int) -> str:
    """A page of clocks; from the confirmed hour the clock is asked once more."""
    data = chart.talk_of("clock")
    if data is None and chart.talk_of("hour_set") is None:
        return OLD
    data = data or {}
    kept = {"same_at": data["same_at"]} if "same_at" in data else {}
    last = len(more_choices(now=chart.now))
    chart.ask("clock", page=min(page, last), **kept)
    return ""


def pick_clock(chart: Chart, tz: str) -> str:
    """Sets the zone by the clock the person sees."""
    if tz not in all_zones() or not can_ask(chart):
        return OLD
    same_at = (chart.talk_of("clock") or {}).get("same_at")
    chart.person = replace(chart.person, tz=tz, zone_known=True)
    if same_at is not None and chart.person.local_time is None:
        at = _rounded(datetime.fromisoformat(str(same_at)), chart)
        chart.person = replace(chart.person, local_time=at)
    if chart.person.local_time is None:
        chart.ask("hour")
    else:
        _confirm(chart)
    return SAVED


def _confirm(chart: Chart) -> None:
    """Shows the hour that was set, but never in place of a routine that is under way."""
    chart.close_talk()
    if isinstance(current_screen(chart), (s.End, s.Quiet)):
        chart.ask("hour_set")


def _rounded(instant: datetime, chart: Chart) -> time:
    """To the nearest earlier five minutes: nobody means 07:43."""
    at = local_time_of(instant, chart.person.zone)
    return at.replace(minute=at.minute - at.minute % (STEP.seconds // 60), second=0, microsecond=0)


def type_hour(chart: Chart, text: str, words: TimeWords) -> bool:
    """Reads a typed hour; what could be two times is asked. True when it was a time at all."""
    reading = read_time(text, words)
    if isinstance(reading, Exact):
        pick_hour(chart, reading.time)
        _say_saved(chart)
        return True
    if isinstance(reading, Ambiguous):
        chart.ask("hour", options=[t.isoformat() for t in reading.times])
        return True
    chart.ask("hour", refused=reading.reason.value)
    return False


def _say_saved(chart: Chart) -> None:
    """What was typed has no toast: a line instead, where no screen confirms it."""
    if chart.person.talk is None:
        chart.say(SAVED)


def is_an_hour(chart: Chart, text: str, words: TimeWords) -> bool:
    """Whether text that answers no question is clearly an hour: "7:40", not a bare number."""
    if not fits_now(chart) or text.isdigit():
        return False
    return isinstance(read_time(text, words), (Exact, Ambiguous))


def fits_now(chart: Chart) -> bool:
    """Whether an hour may be set from words, since nothing else is asked just now."""
    return isinstance(current_screen(chart), TAKES_AN_HOUR) and can_ask(chart)


def type_clock(chart: Chart, text: str, words: TimeWords, cities: Cities) -> bool:
    """Reads a typed city, offset or the time on the person's phone. True when it was one."""
    data = chart.talk_of("clock") or {}
    kept = {"same_at": data["same_at"]} if "same_at" in data else {}
    found = _zones_of(chart, text, words, cities)
    if len({c.tz for c in found}) == 1:
        pick_clock(chart, found[0].tz)
        _say_saved(chart)
    elif found:
        chart.ask("clock", found=[[c.local_time.isoformat(), c.tz] for c in found], **kept)
    else:
        chart.ask("clock", refused="not_a_place", **kept)
    return bool(found)


def _zones_of(chart: Chart, text: str, words: TimeWords, cities: Cities) -> tuple[ClockChoice, ...]:
    tzs = _zones_named(chart, text, cities)[:MOST_CHOICES]
    if tzs:
        at = [local_time_of(chart.now, ZoneInfo(tz)).replace(second=0, microsecond=0) for tz in tzs]
        return tuple(map(ClockChoice, at, tzs))
    found: list[ClockChoice] = []
    for at_time in _times_of(read_clock(text, words)):
        found += zones_for_clock(at_time, now=chart.now, language_code=chart.person.language)
    return tuple(found[:MOST_CHOICES])


def _zones_named(chart: Chart, text: str, cities: Cities) -> tuple[str, ...]:
    """By a name of the tz database, by a city, or by an offset."""
    if places := find_places(text):
        return tuple(tz for _, tz in places)
    if zones := likely_zones(cities.find(text)):
        return zones
    tz = zone_for_offset(text, now=chart.now)
    return (tz,) if tz else ()


def _times_of(reading: Reading) -> tuple[time, ...]:
    if isinstance(reading, Exact):
        return (reading.time,)
    return reading.times if isinstance(reading, Ambiguous) else ()


def share_place(chart: Chart, tz: str) -> str:
    """A shared location, already looked up: only its zone comes this far."""
    return pick_clock(chart, tz)

"""The hour and the clock: when the routine comes, by taps or in typed words."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta

from bot.domain.places.cities import Cities, likely_zones
from bot.domain.places.zones import (
    MOST_CHOICES,
    find_places,
    more_choices,
    plain_name,
    zone_for_offset,
    zones_for_clock,
)
from bot.domain.schedule import all_zones, local_time_of
from bot.domain.typed.hour_words import TimeWords
from bot.domain.typed.hours import Ambiguous, Exact, Reading, read_clock, read_time
from bot.usecases import screens as s
from bot.usecases.chart import Chart
from bot.usecases.current import current_screen
from bot.usecases.due import next_daily

OLD = "toast-old"
SAVED = "toast-saved"
STEP = timedelta(minutes=5)
TAKES_AN_HOUR = (
    s.Card,
    s.CardList,
    s.End,
    s.HourSet,
    s.LeftOut,
    s.Opening,
    s.Quiet,
    s.Waiting,
    s.OfferHour,
    s.Settings,
    s.OnPause,
    s.ExerciseGroups,
    s.ExerciseShelf,
    s.ExercisePage,
)
"""Screens that ask nothing a clear hour could be taken for an answer to."""


def can_ask(chart: Chart) -> bool:
    """The hour is asked after the first routine, not in the middle of the first questions."""
    return chart.state.routine is not None and chart.state.safety.block is None


def ask_hour(chart: Chart) -> str:
    return ask_setting(chart, "hour")


def ask_clock(chart: Chart) -> str:
    """`/timezone`: the clock, at any time after the first routine."""
    return ask_setting(chart, "clock")


def ask_setting(chart: Chart, kind: str, /, **data: object) -> str:
    """Opens a question about the settings; who asks for one wants messages again."""
    if not can_ask(chart):
        chart.say("line-not-now")
        return ""
    if chart.person.stopped:
        chart.person = replace(chart.person, stopped=False)
        chart.say("line-messages-on")
    chart.ask(kind, **data)
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


def tap_hour(chart: Chart, at: time) -> str:
    """An hour of the grid; a tap on one that is no longer open changes nothing."""
    return pick_hour(chart, at) if chart.talk_of("hour") is not None else OLD


def pick_hour(chart: Chart, at: time) -> str:
    """Sets the hour; then the clock is asked, unless the zone is known."""
    if not can_ask(chart):
        return OLD
    chart.person = replace(chart.person, local_time=at)
    if chart.person.zone_known:
        confirm(chart)
    else:
        chart.ask("clock")
    return SAVED


def turn_page(chart: Chart, page: int) -> str:
    """A page of clocks; from the confirmed hour the clock is asked once more."""
    data = chart.talk_of("clock")
    if data is None and chart.talk_of("hour_set") is None:
        return OLD
    data = data or {}
    kept = _kept(data)
    last = len(more_choices(now=chart.now))
    chart.ask("clock", page=min(page, last), **kept)
    return ""


def _kept(data: dict[str, object]) -> dict[str, object]:
    """What goes on from one page or answer of a question to the next."""
    return {key: data[key] for key in ("same_at", "back") if key in data}


def tap_clock(chart: Chart, tz: str) -> str:
    """A clock that was offered; a tap on one that is no longer open changes nothing."""
    return pick_clock(chart, tz) if chart.talk_of("clock") is not None else OLD


def pick_clock(chart: Chart, tz: str) -> str:
    """Sets the zone by the clock the person sees."""
    if tz not in all_zones() or not can_ask(chart):
        return OLD
    same_at = (chart.talk_of("clock") or {}).get("same_at")
    chart.person = replace(chart.person, tz=tz, zone_known=True)
    if same_at is not None and chart.person.local_time is None:
        at = _rounded(datetime.fromisoformat(str(same_at)), chart)
        chart.person = replace(chart.person, local_time=at)
    confirm(chart)
    return SAVED


def confirm(chart: Chart) -> None:
    """Says when the next routine comes, but never in place of one that is under way."""
    chart.close_talk()
    if chart.person.local_time is None:
        chart.ask("hour")
        return
    screen, at = current_screen(chart), next_daily(chart)
    if isinstance(screen, (s.End, s.Quiet)):
        chart.ask("hour_set")
    elif not isinstance(screen, s.OnPause) and at is not None:
        chart.say("line-next", at=at.isoformat(), tz=chart.person.tz)


def _rounded(instant: datetime, chart: Chart) -> time:
    """To the nearest earlier five minutes: nobody means 07:43."""
    at = local_time_of(instant, chart.person.zone)
    return at.replace(minute=at.minute - at.minute % (STEP.seconds // 60), second=0, microsecond=0)


def type_hour(chart: Chart, text: str, words: TimeWords) -> bool:
    """Reads a typed hour; what could be two times is asked. True when it was a time at all."""
    reading = read_time(text, words)
    if isinstance(reading, Exact):
        pick_hour(chart, reading.time)
        return True
    kept = _kept(chart.talk_of("hour") or {})
    if isinstance(reading, Ambiguous):
        chart.ask("hour", options=[t.isoformat() for t in reading.times], **kept)
        return True
    chart.ask("hour", refused=reading.reason.value, **kept)
    return False


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
    kept = _kept(chart.talk_of("clock") or {})
    found = _found(chart, text, words, cities)
    if len({tz for tz, *_ in found}) == 1:
        pick_clock(chart, found[0][0])
    elif found:
        asked = [["", *one] for one in found[:MOST_CHOICES]]
        chart.ask("clock", found=asked, **kept)
    else:
        chart.ask("clock", refused="not_a_place", **kept)
    return bool(found)


Found = tuple[str, ...]
"""A zone, with the city and the country it was found by."""


def _found(chart: Chart, text: str, words: TimeWords, cities: Cities) -> list[Found]:
    """By a city, by a name of the tz database, by an offset, or by the clock on the phone."""
    if zones := places_named(text, cities):
        return zones
    if tz := zone_for_offset(text, now=chart.now):
        return [(tz,)]
    found: list[Found] = []
    for at in _times_of(read_clock(text, words)):
        shown = zones_for_clock(at, now=chart.now, language_code=chart.person.language)
        found += [(choice.tz,) for choice in shown]
    return found


def places_named(text: str, cities: Cities) -> list[Found]:
    """One city for each zone that the name may mean, the likeliest first.

    A city that only once had the name, as Hong Kong was Victoria, stands beside those that have it.
    Where no large city has it, the places of the tz database.
    """
    known, typed = cities.find(text), plain_name(text.split(",")[0])
    so_called = [city for city in known if plain_name(city.name) == typed]
    zones = dict.fromkeys((*likely_zones(so_called), *likely_zones(known)))
    if not zones:
        return [(tz,) for _, tz in find_places(text)]
    cities_of = {tz: next(c for c in known if c.tz == tz) for tz in zones}
    return [(tz, city.name, city.country) for tz, city in cities_of.items()]


def _times_of(reading: Reading) -> tuple[time, ...]:
    if isinstance(reading, Exact):
        return (reading.time,)
    return reading.times if isinstance(reading, Ambiguous) else ()


def share_place(chart: Chart, tz: str) -> str:
    """A shared location, already looked up: only its zone comes this far."""
    return pick_clock(chart, tz)

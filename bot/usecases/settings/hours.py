"""Setting the hour of the routine and the person's clock, by taps or in typed words."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.places.cities import Cities, likely_zones
from bot.domain.places.zones import (
    MOST_CHOICES,
    clock_choices,
    find_places,
    more_choices,
    plain_name,
    zone_for_offset,
    zones_for_clock,
)
from bot.domain.schedule import all_zones, local_time_of
from bot.domain.typed.hour_words import TimeWords
from bot.domain.typed.hours import Ambiguous, Exact, Reading, read_clock, read_time
from bot.usecases import questions as q
from bot.usecases import screens as s
from bot.usecases.asked_first import owed_screen
from bot.usecases.chart import Chart
from bot.usecases.due import next_daily
from bot.usecases.toasts import Ending, Refused, Toast

STEP = timedelta(minutes=5)


def can_ask(chart: Chart) -> bool:
    """Whether settings can be asked for: after the first routine, while no sign stands and no
    question of safety is owed."""
    is_free = chart.state.safety.block is None and owed_screen(chart) is None
    return chart.state.routine is not None and is_free


def ask_hour(chart: Chart) -> Ending:
    """Ask when the routine shall come: `/time`."""
    return ask_setting(chart, q.Hour())


def ask_clock(chart: Chart) -> Ending:
    """Ask what time it is where the person is: `/timezone`."""
    return ask_setting(chart, q.Clock())


def ask_setting(chart: Chart, question: q.Question) -> Ending:
    """Open a question about a setting; a person who had stopped gets messages again."""
    if not can_ask(chart):
        chart.say("line-not-now")
        return Toast.NONE
    if chart.person.stopped:
        chart.person = replace(chart.person, stopped=False)
        chart.say("line-messages-on")
    chart.ask(question)
    return Toast.NONE


def same_time(chart: Chart) -> Ending:
    """Take the time of this tap as the hour, in the zone that is chosen next: [Same time].

    It counts from an old card too, as long as no hour was chosen.
    """
    if chart.person.local_time is not None or not can_ask(chart):
        return Refused.OLD
    if chart.person.zone_known:
        return pick_hour(chart, _rounded(chart.now, chart))
    chart.ask(q.Clock(same_at=chart.now))
    return Toast.NONE


def pick_hour(chart: Chart, at: time) -> Ending:
    """Set the hour of the routine; ask for the clock next, unless the zone is known."""
    if not can_ask(chart):
        return Refused.OLD
    chart.person = replace(chart.person, local_time=at)
    if chart.person.zone_known:
        confirm(chart)
    else:
        chart.ask(q.Clock())
    return Toast.SAVED


def turn_page(chart: Chart, page: int) -> Ending:
    """Show a page of clocks; if the hour was just confirmed, this asks for the clock again."""
    last = len(more_choices(now=chart.now))
    chart.ask_again(q.Clock(min(page, last), same_at=_same_at(chart)))
    return Toast.NONE


def first_page(chart: Chart) -> Ending:
    """Show the first page, the likely clocks."""
    return turn_page(chart, 0)


def _same_at(chart: Chart) -> datetime | None:
    """Return the instant at which [Same time] was tapped, kept from one page to the next."""
    clock = chart.asked(q.Clock)
    return clock.same_at if clock is not None else None


def pick_clock(chart: Chart, tz: str) -> Ending:
    """Set the zone `tz` (an IANA key), chosen by its clock."""
    if tz not in all_zones() or not can_ask(chart):
        return Refused.OLD
    same_at = _same_at(chart)
    chart.person = replace(chart.person, tz=tz, zone_known=True)
    if same_at is not None and chart.person.local_time is None:
        chart.person = replace(chart.person, local_time=_rounded(same_at, chart))
    confirm(chart)
    return Toast.SAVED


def confirm(chart: Chart) -> None:
    """Close the question and say when the next routine comes, in a line while one is under way.

    If no hour is set yet, ask for it.
    """
    chart.close_all()
    if chart.person.local_time is None:
        chart.ask(q.Hour())
        return
    screen, at = chart.screen, next_daily(chart)
    if isinstance(screen, (s.End, s.Quiet)):
        chart.ask(q.HourSet())
    elif not isinstance(screen, s.OnPause) and at is not None:
        chart.say("line-next", at=at.isoformat(), tz=chart.person.tz)


def _rounded(instant: datetime, chart: Chart) -> time:
    """Return the person's wall time rounded down to five minutes: nobody means 07:43."""
    at = local_time_of(instant, chart.person.zone)
    return at.replace(minute=at.minute - at.minute % (STEP.seconds // 60), second=0, microsecond=0)


def type_hour(chart: Chart, text: str, words: TimeWords) -> bool:
    """Set a typed hour, or ask which if it may be two; return False if it is no time at all."""
    reading = read_time(text, words)
    if isinstance(reading, Exact):
        pick_hour(chart, reading.time)
        return True
    if isinstance(reading, Ambiguous):
        chart.ask_again(q.Hour(options=reading.times))
        return True
    chart.ask_again(q.Hour(refused=reading.reason.value))
    return False


def is_an_hour(chart: Chart, text: str, words: TimeWords) -> bool:
    """Whether a text that answers no question is clearly an hour: "7:40", not a bare number."""
    if not fits_now(chart) or text.isdigit():
        return False
    return isinstance(read_time(text, words), (Exact, Ambiguous))


def fits_now(chart: Chart) -> bool:
    """Whether a typed hour may be set now: the open screen allows it."""
    return chart.screen.allows.hour and can_ask(chart)


def type_clock(chart: Chart, text: str, words: TimeWords, cities: Cities) -> bool:
    """Set the zone from a typed city, offset or clock time, or ask which if there are several.

    False if it is none of these.
    """
    same_at, found = _same_at(chart), _find_zones(chart, text, words, cities)
    if len({tz for tz, *_ in found}) == 1:
        pick_clock(chart, found[0][0])
    elif found:
        chart.ask_again(q.Clock(found=tuple(found[:MOST_CHOICES]), same_at=same_at))
    else:
        chart.ask_again(q.Clock(refused="not_a_place", same_at=same_at))
    return bool(found)


FoundZone = tuple[str, ...]
"""A zone's key, then the city and country code it was found by, where it was found by a city."""


def _find_zones(chart: Chart, text: str, words: TimeWords, cities: Cities) -> list[FoundZone]:
    """Return the zones that a text means: by a city, a name of the tz database, an offset, or the
    time on the person's phone."""
    if zones := places_named(text, cities):
        return zones
    if tz := zone_for_offset(text, now=chart.now):
        return [(tz,)]
    found: list[FoundZone] = []
    for at in _times_of(read_clock(text, words)):
        shown = zones_for_clock(at, now=chart.now, language_code=chart.person.language)
        found += [(choice.tz,) for choice in shown]
    return found


def places_named(text: str, cities: Cities) -> list[FoundZone]:
    """Return one city for each zone that the name may mean, the likeliest first.

    A city that had the name in the past (Hong Kong was Victoria) stands beside those that have it
    now. If no large city has it, the places of the tz database are returned.
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


def hour_screen(chart: Chart) -> s.AskHour | None:
    hour = chart.asked(q.Hour)
    if hour is None:
        return None
    now = local_time_of(chart.now, chart.person.zone) if chart.person.zone_known else None
    return s.AskHour(now, hour.options, hour.refused, can_leave=True)


def clock_screen(chart: Chart) -> s.AskClock | None:
    """Build the screen of clocks to choose from: those of the page, or of the typed place."""
    clock, person = chart.asked(q.Clock), chart.person
    if clock is None:
        return None
    known = (clock_in(chart, person.tz), person.tz) if person.zone_known else None
    pages = more_choices(now=chart.now)
    if clock.found:
        choices = tuple((clock_in(chart, tz), tz) for tz, *_ in clock.found)
        places = tuple((found[1], found[2]) for found in clock.found if len(found) > 2)
        return s.AskClock(choices, 0, len(pages) + 1, clock.refused, places, known)
    likely = clock_choices(person.language, now=chart.now)
    shown = likely if clock.page == 0 else pages[min(clock.page, len(pages)) - 1]
    choices = tuple((choice.local_time, choice.tz) for choice in shown)
    return s.AskClock(choices, clock.page, len(pages) + 1, clock.refused, known=known)


def hour_set_screen(chart: Chart) -> s.HourSet | None:
    at, person = next_daily(chart), chart.person
    if chart.asked(q.HourSet) is None or at is None or person.local_time is None:
        return None
    return s.HourSet(person.local_time, at, person.tz, chart.today, person.days)


def clock_in(chart: Chart, tz: str) -> time:
    """Return the wall time in a zone now, in whole minutes."""
    return local_time_of(chart.now, ZoneInfo(tz)).replace(second=0, microsecond=0)

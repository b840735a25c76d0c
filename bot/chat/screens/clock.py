"""The questions for the hour of the routine and for the person's clock."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time
from functools import cache

from babel import Locale
from babel.core import get_global
from babel.dates import get_timezone_location

from bot.chat.buttons import AskHour, ClockPage, FirstClocks, LeaveSetting, PickClock, PickHour
from bot.chat.screens.shared import (
    Label,
    Rendered,
    Rows,
    Voice,
    dashed,
    in_rows,
    lines,
    one_each,
    renders,
)
from bot.chat.words import Markup
from bot.domain.schedule import EVERY_DAY
from bot.usecases import screens as s

HOURS = (
    *(time(hour, minute) for hour in range(6, 10) for minute in (0, 30)),
    time(12),
    time(18),
    time(20),
    time(21),
)
"""The hours offered as buttons: most people choose the morning."""

LONGEST_LABEL, LONGEST_NAME = 44, 32
"""The most letters on a button alone in its row, and of a name that follows a time on it."""


@renders(s.AskHour)
def ask_hour(screen: s.AskHour, voice: Voice) -> Rendered:
    """Render the hours to choose from; where a typed text could mean two, only these."""
    hours = [Label(voice.clock(at), PickHour(at)) for at in screen.options or HOURS]
    if screen.options:
        grid = voice.label("hour-another", AskHour())
        return Rendered(voice.words.text("hour-which"), (*in_rows(hours), (grid,)))
    text = lines(_hour_lines(screen, voice), apart="\n\n")
    back = voice.label("back", LeaveSetting())
    return Rendered(text, (*in_rows(hours, of=3), *(((back,),) if screen.can_leave else ())))


def _hour_lines(screen: s.AskHour, voice: Voice) -> Iterator[Markup]:
    if screen.refused:
        yield voice.words.text(f"hour-refused-{dashed(screen.refused)}")
    yield voice.words.text("hour")
    if screen.now is not None:
        yield voice.words.text("hour-now", time=voice.clock(screen.now))


@renders(s.AskClock)
def ask_clock(screen: s.AskClock, voice: Voice) -> Rendered:
    """Render likely clocks, all others page by page, or the places that a typed name may mean."""
    parts = [voice.words.text("clock-which" if screen.places else "clock-question")]
    if screen.refused:
        parts.insert(0, voice.words.text(f"clock-refused-{dashed(screen.refused)}"))
    pages = []
    if screen.page > 0:
        pages.append(voice.label("back", ClockPage(screen.page - 1)))
    if screen.page + 1 < screen.pages:
        pages.append(voice.label("clock-others", ClockPage(screen.page + 1)))
    rows = [*_clocks(screen, voice), *in_rows(pages)]
    if screen.known is not None:
        at, tz = voice.clock(screen.known[0]), screen.known[1]
        parts.append(voice.words.text("clock-known", time=at, city=city(tz, voice)))
        rows.append((voice.label("clock-keep", LeaveSetting(), time=at),))
    return Rendered(lines(parts, apart="\n\n"), tuple(rows))


def _clocks(screen: s.AskClock, voice: Voice) -> Rows:
    if screen.places:
        return one_each(*(_place(screen, n, voice) for n in range(len(screen.choices))))
    return in_rows(
        [
            voice.label("clock-choice", PickClock(tz), time=voice.clock(at), city=city(tz, voice))
            for at, tz in screen.choices
        ]
    )


def _place(screen: s.AskClock, n: int, voice: Voice) -> Label:
    """Return the button of a city with its country, or with its zone's city.

    The latter where another place of that name is in the same country.
    """
    (at, tz), (name, country) = screen.choices[n], screen.places[n]
    time, button = voice.clock(at), PickClock(tz)
    if [c for _, c in screen.places].count(country) > 1:
        return voice.label("clock-place-like", button, time=time, name=name, city=city(tz, voice))
    land = voice.country(country)
    label = voice.label("clock-place", button, time=time, city=name, country=land)
    if len(label.text) > LONGEST_LABEL:
        return voice.label("clock-choice", button, time=time, city=land[:LONGEST_NAME])
    return label


def city(tz: str, voice: Voice) -> str:
    """Return the city of a zone in the language of the words: "Berlin".

    Babel has some only under a former name of their zone, such as Asia/Calcutta.
    """
    locale = Locale.parse(voice.words.plain("locale"))
    entries = (locale.time_zones.get(zone, {}) for zone in (tz, *_former_names().get(tz, ())))
    if name := next((zone["city"] for zone in entries if "city" in zone), None):
        return str(name)
    return get_timezone_location(tz, locale=locale, return_city=True).rsplit("/", 1)[-1]


@cache
def _former_names() -> dict[str, list[str]]:
    former: dict[str, list[str]] = {}
    for before, zone in get_global("zone_aliases").items():
        former.setdefault(zone, []).append(before)
    return former


@renders(s.HourSet)
def hour_set(screen: s.HourSet, voice: Voice) -> Rendered:
    text = voice.words.text(
        "hour-set",
        time=voice.clock(screen.local_time),
        days=_on_days(screen.days, voice),
        moment=voice.moment(screen.next_at, screen.tz),
    )
    other = voice.label("hour-set-other", AskHour())
    wrong = voice.label("hour-set-clock", FirstClocks())
    return Rendered(text, one_each(other, wrong))


def days_phrase(days: frozenset[int], voice: Voice) -> str:
    """Return "every day", or the names of the weekdays in the order of the week."""
    if days == EVERY_DAY:
        return voice.words.plain("days-every")
    return voice.listed(voice.weekday_name(day) for day in voice.week if day in days)


def _on_days(days: frozenset[int], voice: Voice) -> str:
    phrase = days_phrase(days, voice)
    return phrase if days == EVERY_DAY else voice.words.plain("days-on", names=phrase)

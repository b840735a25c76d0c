"""The hour of the routine and the clock of the person."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time

from babel.dates import get_timezone_location

from bot.chat.buttons import ClockPage, Go, PickClock, PickHour, ScreenName
from bot.chat.screens.shared import Label, Rendered, Voice, dashed, in_rows, lines, one_each
from bot.chat.words import Markup
from bot.usecases import screens as s

HOURS = (
    *(time(hour, minute) for hour in range(6, 10) for minute in (0, 30)),
    time(12),
    time(18),
    time(20),
    time(21),
)
"""The hours of the grid: most people choose the morning."""


def ask_hour(screen: s.AskHour, voice: Voice) -> Rendered:
    """The grid; or, when what was typed could be two times, just those."""
    hours = [Label(voice.clock(at), PickHour(at)) for at in screen.options or HOURS]
    if screen.options:
        grid = voice.label("hour-another", Go(ScreenName.ASK_HOUR))
        return Rendered(voice.words.text("hour-which"), (*in_rows(hours), (grid,)))
    return Rendered(lines(_hour_lines(screen, voice), apart="\n\n"), in_rows(hours, of=3))


def _hour_lines(screen: s.AskHour, voice: Voice) -> Iterator[Markup]:
    if screen.refused:
        yield voice.words.text(f"hour-refused-{dashed(screen.refused)}")
    yield voice.words.text("hour")
    if screen.now is not None:
        yield voice.words.text("hour-now", time=voice.clock(screen.now))


def ask_clock(screen: s.AskClock, voice: Voice) -> Rendered:
    labels = [
        voice.label("clock-choice", PickClock(tz), time=voice.clock(at), city=city(tz, voice))
        for at, tz in screen.choices
    ]
    pages = []
    if screen.page > 0:
        pages.append(voice.label("back", ClockPage(screen.page - 1)))
    if screen.page + 1 < screen.pages:
        pages.append(voice.label("clock-others", ClockPage(screen.page + 1)))
    text = voice.words.text("clock-question")
    if screen.refused:
        refused = voice.words.text(f"clock-refused-{dashed(screen.refused)}")
        text = lines((refused, text), apart="\n\n")
    return Rendered(text, (*in_rows(labels), *in_rows(pages)))


def city(tz: str, voice: Voice) -> str:
    """The city of a zone in the language of the words: "Berlin"."""
    name = get_timezone_location(tz, locale=voice.words.plain("locale"), return_city=True)
    return name.rsplit("/", 1)[-1]


def hour_set(screen: s.HourSet, voice: Voice) -> Rendered:
    text = voice.words.text(
        "hour-set",
        time=voice.clock(screen.local_time),
        moment=voice.moment(screen.next_at, screen.tz),
    )
    other = voice.label("hour-set-other", Go(ScreenName.ASK_HOUR))
    wrong = voice.label("hour-set-clock", Go(ScreenName.CLOCK_BACK))
    return Rendered(text, one_each(other, wrong))

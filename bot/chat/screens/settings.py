"""What is set, in words, and the questions about days and pause."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from bot.chat.buttons import (
    Go,
    MoveSettings,
    OpenSetting,
    PauseUntil,
    PauseWeeks,
    ScreenName,
    SettingsMove,
    ToggleDay,
)
from bot.chat.commands import find_command
from bot.chat.screens.clock import city, days_phrase
from bot.chat.screens.shared import Label, Rendered, Row, Voice, dashed, in_rows, lines, one_each
from bot.chat.words import Markup
from bot.domain.thresholds import PAUSE_WEEKS, THREE_DAYS
from bot.usecases import screens as s

ENTRIES = (
    "time",
    "days",
    "timezone",
    "pause",
    "timer",
    "limits",
    "exercises",
    "answers",
    "privacy",
    "delete",
)
"""Each is the command that does the same, with its words `settings-open-<name>`; one without a
command is not shown."""


def settings(screen: s.Settings, voice: Voice) -> Rendered:
    told = lines(_settings_lines(screen, voice))
    found = (name for name in ENTRIES if find_command(name) is not None)
    labels = [voice.label(f"settings-open-{name}", OpenSetting(name)) for name in found]
    back = _move("back", SettingsMove.BACK, voice)
    if screen.stopped:
        back = voice.label("quiet-come-back", Go(ScreenName.COME_BACK))
    *halves, last = labels
    rows = (*in_rows((*halves, _pictures_switch(screen, voice))), (last,), (back,))
    return Rendered(voice.words.text("settings", list=told), rows)


def _pictures_switch(screen: s.Settings, voice: Voice) -> Label:
    if screen.pictures:
        return _move("settings-turn-pictures-off", SettingsMove.PICTURES_OFF, voice)
    return _move("settings-turn-pictures-on", SettingsMove.PICTURES_ON, voice)


def _settings_lines(screen: s.Settings, voice: Voice) -> Iterator[Markup]:
    words = voice.words
    if screen.local_time is None:
        yield words.text("settings-no-hour")
    else:
        yield words.text("settings-hour", time=voice.clock(screen.local_time))
    yield words.text("settings-days", days=days_phrase(screen.days, voice))
    now, place = voice.clock(screen.now), city(screen.tz, voice)
    key = "settings-clock" if screen.zone_known else "settings-clock-guess"
    yield words.text(key, time=now, city=place)
    if not screen.is_paused:
        yield words.text("settings-no-pause")
    elif screen.paused_until is None:
        yield words.text("settings-pause-open")
    else:
        yield words.text("settings-pause", day=voice.day(screen.paused_until))
    yield words.text("settings-ready", seconds=screen.get_ready)
    stands = "on" if screen.pictures else "off"
    later = "" if screen.pictures == screen.pictures_today else "-tomorrow"
    yield words.text(f"settings-pictures-{stands}{later}")
    yield words.text("settings-messages-off" if screen.stopped else "settings-messages-on")
    if screen.next_at is not None:
        yield words.text("settings-next", moment=voice.moment(screen.next_at, screen.tz))


def ask_days(screen: s.AskDays, voice: Voice) -> Rendered:
    """No [Done] without a day; one day a week says what it is good for."""

    def day(number: int) -> Label:
        is_on = number in screen.chosen
        name = voice.weekday_name(number)
        return voice.ticked(Label(name, ToggleDay(number, on=0 if is_on else 1)), is_on)

    key = {0: "days-none", 1: "days-one"}.get(len(screen.chosen), "days")
    every = _move("days-all", SettingsMove.DAYS_ALL, voice)
    short = " ".join(voice.weekday_name(d, width="abbreviated") for d in sorted(THREE_DAYS))
    three = Label(short, MoveSettings(SettingsMove.DAYS_THREE))
    done = (_move("days-done", SettingsMove.DAYS_DONE, voice),) if screen.chosen else ()
    rows: list[Row] = [*in_rows([day(n) for n in voice.week]), (every, three)]
    rows += [row for row in (done, (_move("back", SettingsMove.BACK, voice),)) if row]
    return Rendered(voice.words.text(key), tuple(rows))


def ask_pause(screen: s.AskPause, voice: Voice) -> Rendered:
    dates = [Label(voice.short_day(day), PauseUntil(day.toordinal())) for day in screen.dates]
    back = _move("back", SettingsMove.BACK, voice)
    if dates:
        open_end = () if screen.is_which else (_move("pause-open", SettingsMove.PAUSE_OPEN, voice),)
        rest = one_each(*open_end, back)
        return Rendered(_pause_text(screen, voice), (*in_rows(dates), *rest))
    weeks = tuple(voice.label(f"pause-weeks-{n}", PauseWeeks(n)) for n in PAUSE_WEEKS)
    other = [
        _move("pause-date", SettingsMove.PAUSE_DATE, voice),
        _move("pause-open", SettingsMove.PAUSE_OPEN, voice),
    ]
    if screen.is_paused:
        other.append(_move("pause-end", SettingsMove.RESUME, voice))
    return Rendered(_pause_text(screen, voice), (weeks, *one_each(*other, back)))


def _pause_text(screen: s.AskPause, voice: Voice) -> Markup:
    parts: list[Markup] = []
    if screen.refused:
        parts.append(voice.words.text(f"pause-refused-{dashed(screen.refused)}"))
    if screen.is_which:
        return voice.words.text("pause-which")
    if screen.dates:
        parts.append(voice.words.text("pause-day"))
        return lines(parts, apart="\n\n")
    if screen.is_paused:
        parts.append(_paused(screen.until, voice))
    parts.append(voice.words.text("pause"))
    return lines(parts, apart="\n\n")


def on_pause(screen: s.OnPause, voice: Voice) -> Rendered:
    parts = [_paused(screen.until, voice)]
    if screen.next_at is not None:
        parts.append(voice.words.text("pause-next", moment=voice.moment(screen.next_at, screen.tz)))
    end = _move("pause-end", SettingsMove.RESUME, voice)
    change = _move("pause-change", SettingsMove.PAUSE_ASK, voice)
    today = (_move("pause-only-today", SettingsMove.ONLY_TODAY, voice),)
    first: tuple[Label, ...] = today if screen.can_do_today else ()
    return Rendered(lines(parts, apart="\n\n"), one_each(*first, end, change))


def _paused(until: date | None, voice: Voice) -> Markup:
    if until is None:
        return voice.words.text("paused-open")
    return voice.words.text("paused", day=voice.day(until))


def _move(key: str, to: SettingsMove, voice: Voice) -> Label:
    return voice.label(key, MoveSettings(to))

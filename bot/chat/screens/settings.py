"""The settings in words, and the questions about the days and the pause."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from bot.chat.buttons import (
    ChangePause,
    ComeBack,
    DaysDone,
    EndPause,
    EveryDay,
    LeaveSetting,
    OnlyToday,
    OpenSetting,
    PauseDate,
    PauseOpen,
    PauseUntil,
    PauseWeeks,
    PicturesOff,
    PicturesOn,
    ThreeDays,
    ToggleDay,
)
from bot.chat.commands import SETTINGS
from bot.chat.screens.clock import city, days_phrase
from bot.chat.screens.shared import (
    Label,
    Rendered,
    Row,
    Voice,
    dashed,
    in_rows,
    lines,
    one_each,
    renders,
)
from bot.chat.words import Markup
from bot.domain.thresholds import PAUSE_WEEKS, THREE_DAYS
from bot.usecases import screens as s


@renders(s.Settings)
def settings(screen: s.Settings, voice: Voice) -> Rendered:
    set_so_far = lines(_settings_lines(screen, voice))
    labels = [voice.label(f"settings-open-{name}", OpenSetting(name)) for name in SETTINGS]
    back = voice.label("back", LeaveSetting())
    if screen.stopped:
        back = voice.label("quiet-come-back", ComeBack())
    *halves, last = labels
    rows = (*in_rows((*halves, _pictures_switch(screen, voice))), (last,), (back,))
    return Rendered(voice.words.text("settings", list=set_so_far), rows)


def _pictures_switch(screen: s.Settings, voice: Voice) -> Label:
    if screen.pictures:
        return voice.label("settings-turn-pictures-off", PicturesOff())
    return voice.label("settings-turn-pictures-on", PicturesOn())


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


@renders(s.AskDays)
def ask_days(screen: s.AskDays, voice: Voice) -> Rendered:
    """Ask for the days; [Done] needs at least one, and one alone gets a word about its use."""

    def day(number: int) -> Label:
        is_on = number in screen.chosen
        name = voice.weekday_name(number)
        return voice.ticked(Label(name, ToggleDay(number, on=not is_on)), is_on)

    key = {0: "days-none", 1: "days-one"}.get(len(screen.chosen), "days")
    every = voice.label("days-all", EveryDay())
    short = " ".join(voice.weekday_name(d, width="abbreviated") for d in sorted(THREE_DAYS))
    three = Label(short, ThreeDays())
    done = (voice.label("days-done", DaysDone()),) if screen.chosen else ()
    rows: list[Row] = [*in_rows([day(n) for n in voice.week]), (every, three)]
    rows += [row for row in (done, (voice.label("back", LeaveSetting()),)) if row]
    return Rendered(voice.words.text(key), tuple(rows))


@renders(s.AskPause)
def ask_pause(screen: s.AskPause, voice: Voice) -> Rendered:
    dates = [Label(voice.short_day(day), PauseUntil(day)) for day in screen.dates]
    back = voice.label("back", LeaveSetting())
    if dates:
        open_end = () if screen.is_which else (voice.label("pause-open", PauseOpen()),)
        rest = one_each(*open_end, back)
        return Rendered(_pause_text(screen, voice), (*in_rows(dates), *rest))
    weeks = tuple(voice.label(f"pause-weeks-{n}", PauseWeeks(n)) for n in PAUSE_WEEKS)
    other = [
        voice.label("pause-date", PauseDate()),
        voice.label("pause-open", PauseOpen()),
    ]
    if screen.is_paused:
        other.append(voice.label("pause-end", EndPause()))
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


@renders(s.OnPause)
def on_pause(screen: s.OnPause, voice: Voice) -> Rendered:
    parts = [_paused(screen.until, voice)]
    if screen.next_at is not None:
        parts.append(voice.words.text("pause-next", moment=voice.moment(screen.next_at, screen.tz)))
    end = voice.label("pause-end", EndPause())
    change = voice.label("pause-change", ChangePause())
    today = (voice.label("pause-only-today", OnlyToday()),)
    first: tuple[Label, ...] = today if screen.can_do_today else ()
    return Rendered(lines(parts, apart="\n\n"), one_each(*first, end, change))


def _paused(until: date | None, voice: Voice) -> Markup:
    if until is None:
        return voice.words.text("paused-open")
    return voice.words.text("paused", day=voice.day(until))

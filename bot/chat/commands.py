"""The one table of commands, from which Telegram's menu and /help are built too."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bot.chat.words import Words
from bot.domain.typed.date_words import DateWords
from bot.domain.typed.hour_words import TimeWords
from bot.usecases import accounts
from bot.usecases.about_you import limits
from bot.usecases.chart import Chart, Deed
from bot.usecases.day import bad_day
from bot.usecases.exercises import browsing
from bot.usecases.record import consent, exporting, looking_back, reporting
from bot.usecases.routine import changing, plan
from bot.usecases.settings import days, get_ready, hours, pausing, settings
from bot.usecases.toasts import Ending, Toast
from bot.usecases.typed import understanding
from bot.usecases.week import running


@dataclass(frozen=True, slots=True)
class Command:
    """A command with its deed, described by the message `line-commands-<name>`.

    `deed` gets the text typed after the command. `deed_with_date`, if any, takes its place where
    such a text was typed, and reads it as a date.
    """

    name: str
    deed: Callable[[str, TimeWords], Deed]
    in_menu: bool = True
    deed_with_date: Callable[[str, DateWords], Deed] | None = None


def _say_line(key: str) -> Callable[[str, TimeWords], Deed]:
    def deed(chart: Chart) -> Ending:
        chart.say(key)
        return Toast.NONE

    return lambda _rest, _words: deed


def _hour(rest: str, words: TimeWords) -> Deed:
    """Ask for the hour, and answer it where one was typed: `/time 7:30`."""

    def deed(chart: Chart) -> Ending:
        toast = hours.ask_hour(chart)
        if rest and hours.can_ask(chart):
            hours.type_hour(chart, rest, words)
        return toast

    return deed


def _pause_until(rest: str, words: DateWords) -> Deed:
    """Ask for the end of the pause, and answer it: `/pause 3 March`."""

    def deed(chart: Chart) -> Ending:
        toast = pausing.ask(chart)
        pausing.type_date(chart, rest, words)
        return toast

    return deed


COMMANDS: tuple[Command, ...] = (
    Command("start", lambda _rest, _words: accounts.start, in_menu=False),
    Command("today", lambda _rest, _words: plan.today),
    Command("week", lambda _rest, _words: running.show),
    Command("flare", lambda _rest, _words: bad_day.ask_bad_day),
    Command("time", _hour),
    Command("warning", lambda _rest, _words: understanding.show_warning),
    Command("settings", lambda _rest, _words: settings.show, in_menu=False),
    Command("days", lambda _rest, _words: days.ask, in_menu=False),
    Command("timezone", lambda _rest, _words: hours.ask_clock, in_menu=False),
    Command("pause", lambda _rest, _words: pausing.ask, in_menu=False, deed_with_date=_pause_until),
    Command("resume", lambda _rest, _words: pausing.resume, in_menu=False),
    Command("timer", lambda _rest, _words: get_ready.ask_ready, in_menu=False),
    Command("cancel", lambda _rest, _words: settings.cancel, in_menu=False),
    Command("help", _say_line("line-help")),
    Command("exercises", lambda _rest, _words: browsing.open_exercises, in_menu=False),
    Command("answers", lambda _rest, _words: changing.ask_days, in_menu=False),
    Command("history", lambda _rest, _words: looking_back.open_history, in_menu=False),
    Command("limits", lambda _rest, _words: limits.show, in_menu=False),
    Command("report", lambda _rest, _words: reporting.ask_report, in_menu=False),
    Command("export", lambda _rest, _words: exporting.ask_export, in_menu=False),
    Command("privacy", lambda _rest, _words: consent.show_privacy, in_menu=False),
    Command("stop", lambda _rest, _words: accounts.stop, in_menu=False),
    Command("delete", lambda _rest, _words: accounts.ask_delete, in_menu=False),
)


SETTINGS = (
    "time",
    "days",
    "timezone",
    "pause",
    "timer",
    "limits",
    "exercises",
    "answers",
    "history",
    "privacy",
    "delete",
)
"""Names of the commands that `/settings` lists as buttons, labelled `settings-open-<name>`."""


def open_setting(chart: Chart, name: str) -> Ending:
    """Do what the command of this name does, with a way back to the list of settings."""
    command = find_command(name)
    assert command is not None
    ending = command.deed("", TimeWords({}))(chart)
    settings.lay_over_list(chart)
    return ending


def find_command(name: str) -> Command | None:
    return next((c for c in COMMANDS if c.name == name.lower()), None)


def describe_commands(words: Words) -> str:
    """Return one line for each command, for /help."""
    return "\n".join(f"/{c.name} {words.plain(f'line-commands-{c.name}')}" for c in COMMANDS)

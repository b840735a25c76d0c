"""The timer: started, chosen from the list, done in parts, stopped, and its time to get ready."""

from __future__ import annotations

from functools import partial

from bot.chat import buttons as b
from bot.usecases import timers
from bot.usecases.receiving import Deed


def start(button: b.StartTimer) -> Deed:
    return partial(timers.start_timer, routine=button.routine, item=button.item, swaps=button.swaps)


def ask_which(button: b.AskTimer) -> Deed:
    return partial(timers.ask_which, routine=button.routine)


def stop(button: b.StopTimer) -> Deed:
    return partial(timers.stop_timer, number=button.number)


def part(button: b.PartTimer) -> Deed:
    return partial(timers.part_timer, number=button.number, in_parts=bool(button.in_parts))


def set_ready(button: b.SetReady) -> Deed:
    return partial(timers.set_ready, seconds=button.seconds)

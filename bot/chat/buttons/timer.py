"""Buttons of the timer."""

from __future__ import annotations

from bot.chat.buttons.core import Button, OfCard, OldCard, Stands, button
from bot.usecases import timers
from bot.usecases.settings import get_ready


@button("ti1", timers.start_timer)
class StartTimer(Button):
    """[Timer] on a card, or a name after [Timer] on the list: starts it.

    `swaps` counts the swaps in that place so far today.
    """

    routine: int
    item: int
    swaps: OfCard


@button("tq1", timers.ask_which)
class AskTimer(Button):
    """[Timer] on the list: asks for which exercise."""

    routine: int


@button("tx1", timers.stop_timer, old_card=OldCard.TAKEN, stands=Stands.TRACK)
class StopTimer(Button):
    """[Stop timer] below the track of the timer with this number."""

    number: int


@button("tp1", timers.split_timer, old_card=OldCard.TAKEN, stands=Stands.TRACK)
class PartTimer(Button):
    """[In short holds instead], or [In one go instead] with `in_parts` False: starts it anew."""

    number: int
    in_parts: bool


@button("tg1", get_ready.set_ready)
class SetReady(Button):
    """[10 seconds] and the like: the time to get ready before a timer begins."""

    seconds: int

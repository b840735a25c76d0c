"""Buttons of the timer."""

from __future__ import annotations

from bot.chat.buttons.core import Button, OfCard, OldCard, Stands, button
from bot.usecases import timers
from bot.usecases.settings import get_ready


@button("ti1", timers.start_timer)
class StartTimer(Button):
    """[Timer] of one exercise; `swaps`: so many stood there before, today."""

    routine: int
    item: int
    swaps: OfCard


@button("tq1", timers.ask_which)
class AskTimer(Button):
    """[Timer] on the list: which one?"""

    routine: int


@button("tx1", timers.stop_timer, old_card=OldCard.TAKEN, stands=Stands.TRACK)
class StopTimer(Button):
    """Below the track of the timer with this number."""

    number: int


@button("tp1", timers.split_timer, old_card=OldCard.TAKEN, stands=Stands.TRACK)
class PartTimer(Button):
    """A long hold in short ones, or in one go."""

    number: int
    in_parts: bool


@button("tg1", get_ready.set_ready)
class SetReady(Button):
    """Seconds to get ready."""

    seconds: int

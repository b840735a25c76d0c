"""Buttons of the questions that a typed text opens, and of the lines that answer one."""

from __future__ import annotations

from datetime import time

from bot.chat.buttons.core import Button, OldCard, Stands, button
from bot.usecases.routine import notes
from bot.usecases.typed import hurting, offered_hour


@button("yh1", hurting.name_hurt, needs_past=True)
class NameHurt(Button):
    """This exercise is what hurt."""

    routine: int
    item: int


@button("ye1", hurting.hurt_elsewhere)
class HurtElsewhere(Button):
    """`hurts`: it was something else; False when the words meant something else."""

    hurts: bool


@button("yt1", offered_hour.take_offer)
class TakeOffer(Button):
    """Yes, let the routine come then."""

    at: time


@button("yl1", offered_hour.leave_offer)
class LeaveOffer(Button):
    """No, the hour was about something else."""


@button("yn1", notes.take_back_note, old_card=OldCard.TAKEN, needs_past=True, stands=Stands.LINE)
class TakeBackNote(Button):
    """Below the line that says a note was kept; `note` is its entry."""

    note: int

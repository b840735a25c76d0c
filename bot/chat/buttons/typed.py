"""Buttons of the questions that a typed text opens, and of the lines that answer one."""

from __future__ import annotations

from datetime import time

from bot.chat.buttons.core import Button, OldCard, Stands, button
from bot.usecases.routine import notes
from bot.usecases.typed import hurting, offered_hour


@button("yh1", hurting.name_hurt, needs_past=True)
class NameHurt(Button):
    """[Plank] and so on: this exercise is the one that hurt."""

    routine: int
    item: int


@button("ye1", hurting.hurt_elsewhere)
class HurtElsewhere(Button):
    """[Something else hurts], or [No, I meant something else] with `hurts` False."""

    hurts: bool


@button("yt1", offered_hour.take_offer)
class TakeOffer(Button):
    """[Yes], or one of two hours: sets the hour of the routine."""

    at: time


@button("yl1", offered_hour.leave_offer)
class LeaveOffer(Button):
    """[No]: the hour was about something else."""


@button("yn1", notes.take_back_note, old_card=OldCard.TAKEN, needs_past=True, stands=Stands.LINE)
class TakeBackNote(Button):
    """[Take it back] below the line that says a note was kept; `note` is its seq."""

    note: int

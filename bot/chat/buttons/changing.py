"""Buttons for changing what was said on one of the last days."""

from __future__ import annotations

from bot.chat.buttons.core import Button, OfCard, OldCard, button
from bot.domain.diary import Answer, Feel
from bot.usecases.routine import changing


@button("ld1", changing.show_days, old_card=OldCard.TAKEN)
class DaysPage(Button):
    """The days with something to change; `page` counts from 0."""

    page: int


@button("le1", changing.show_day, old_card=OldCard.TAKEN)
class ShowDay(Button):
    routine: int


@button("lf1", changing.pick, old_card=OldCard.TAKEN)
class PickOther(Button):
    """`said` is the seq of an answer or of a morning."""

    said: int


@button("lg1", changing.change_answer, old_card=OldCard.TAKEN, needs_past=True)
class ChangeTo(Button):
    """Another answer in place of the one with seq `said`."""

    said: int
    answer: Answer


@button("lm1", changing.change_morning, old_card=OldCard.TAKEN, needs_past=True)
class ChangeMorning(Button):
    """Another word about the morning with seq `said`."""

    said: int
    feel: Feel


@button("lh1", changing.leave)
class LeaveDays(Button):
    """Back from the days to where the person was; `page` is the one they left."""

    page: OfCard


@button("un1", changing.take_back, old_card=OldCard.TAKEN, needs_past=True)
class Undo(Button):
    """Takes back the answer with this seq."""

    answer: int


@button("ca1", changing.show_answers, old_card=OldCard.TAKEN)
class ShowAnswers(Button):
    """[Change an answer] on end cards of before; `open` False goes back."""

    routine: OfCard
    open: bool

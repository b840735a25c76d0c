"""Buttons for changing what was said on one of the last days."""

from __future__ import annotations

from bot.chat.buttons.core import Button, OfCard, OldCard, button
from bot.domain.diary import Answer, Feel
from bot.usecases.routine import changing


@button("ld1", changing.show_days, old_card=OldCard.TAKEN)
class DaysPage(Button):
    """[Older days], [Newer days], [Another day]: a page of the days with answers, from 0."""

    page: int


@button("le1", changing.show_day, old_card=OldCard.TAKEN)
class ShowDay(Button):
    """[Monday 9 March]: the answers of that day's routine, which can be changed; also [Back]."""

    routine: int


@button("lf1", changing.pick, old_card=OldCard.TAKEN)
class PickOther(Button):
    """[Plank: fine] or [Morning after: worse]: asks for another word.

    `said` is the seq of the answer or of the morning.
    """

    said: int


@button("lg1", changing.change_answer, old_card=OldCard.TAKEN, needs_past=True)
class ChangeTo(Button):
    """[Easy], [Fine] and so on: this answer replaces the one with seq `said`."""

    said: int
    answer: Answer


@button("lm1", changing.change_morning, old_card=OldCard.TAKEN, needs_past=True)
class ChangeMorning(Button):
    """[Better], [Worse] and so on: this word replaces the morning with seq `said`."""

    said: int
    feel: Feel


@button("lh1", changing.leave)
class LeaveDays(Button):
    """[Back] or [Done]: leaves the days for the screen before; `page` is the one they showed."""

    page: OfCard


@button("un1", changing.take_back, old_card=OldCard.TAKEN, needs_past=True)
class Undo(Button):
    """[Undo: Plank was easy], [Tapped by mistake]: takes back the answer with this seq."""

    answer: int


@button("ca1", changing.show_answers, old_card=OldCard.TAKEN)
class ShowAnswers(Button):
    """[Change an answer] on end cards of earlier versions; with `open` False the way back."""

    routine: OfCard
    open: bool

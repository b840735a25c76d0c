"""Changing what was said on one of the last days."""

from __future__ import annotations

from functools import partial

from bot.chat import buttons as b
from bot.usecases import changing
from bot.usecases.receiving import Deed


def days(button: b.DaysPage) -> Deed:
    return partial(changing.show_days, page=button.page)


def old_way(button: b.ShowAnswers) -> Deed:
    """The button on end cards of before, where answers could only be taken back."""
    return changing.show_days if button.open else changing.leave


def day(button: b.ShowDay) -> Deed:
    return partial(changing.show_day, routine=button.routine)


def pick(button: b.PickOther) -> Deed:
    return partial(changing.pick, seq=button.said)


def answer(button: b.ChangeTo) -> Deed:
    return partial(changing.change_answer, seq=button.said, given=button.answer)


def morning(button: b.ChangeMorning) -> Deed:
    return partial(changing.change_morning, seq=button.said, feel=button.feel)


def leave(_button: b.LeaveDays) -> Deed:
    return changing.leave


def undo(button: b.Undo) -> Deed:
    return partial(changing.take_back, target=button.answer)

"""The hip hinge: how it looked, and trying what it opens."""

from __future__ import annotations

from functools import partial

from bot.chat import buttons as b
from bot.usecases import hinge
from bot.usecases.receiving import Deed


def check(button: b.CheckHinge) -> Deed:
    return partial(hinge.check_hinge, cause=button.cause, good=bool(button.good))


def show_try_out(button: b.ShowTryOut) -> Deed:
    return partial(hinge.show_try_out, routine=button.routine)


def answer_try_out(button: b.AnswerTryOut) -> Deed:
    return partial(hinge.answer_try_out, routine=button.routine, wanted=bool(button.wanted))

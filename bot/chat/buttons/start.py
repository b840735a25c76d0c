"""Buttons of the first contact, of coming back, and of leaving for good."""

from __future__ import annotations

from bot.chat.buttons.core import Button, OldCard, button
from bot.domain.exercise import Limit, Place
from bot.usecases import accounts
from bot.usecases.about_you import starting


@button("go1:more", starting.read_more, old_card=OldCard.TAKEN)
class ReadMore(Button):
    """The welcome in full."""


@button("go1:less", starting.look_at_welcome, old_card=OldCard.TAKEN)
class ReadLess(Button):
    """The welcome in short again."""


@button("go1:agree", starting.agree, old_card=OldCard.TAKEN)
class Agree(Button):
    """[I am 18 or over and agree]."""


@button("go1:no", starting.decline, old_card=OldCard.TAKEN)
class Decline(Button):
    """[No thanks]."""


@button("go1:back", starting.look_at_welcome, old_card=OldCard.TAKEN)
class ComeBack(Button):
    """The way back of one who declined or stopped."""


@button("tl1", starting.tick_limit, old_card=OldCard.QUIET)
class TickLimit(Button):
    """Sets one tick to `on`, so that a repeat changes nothing."""

    limit: Limit
    on: bool


@button("go1:cdone", starting.finish_conditions)
class ConditionsDone(Button):
    """[Done], where something is ticked."""


@button("go1:cnone", starting.finish_conditions)
class ConditionsNone(Button):
    """[Nothing], where nothing is ticked."""


@button("fa1", starting.answer_ask_first)
class FirstAsked(Button):
    """`agreed`: a professional has agreed already; False to ask first."""

    agreed: bool


@button("up1", starting.set_usual_pain)
class UsualPain(Button):
    score: int


@button("pl1", starting.choose_place)
class ChoosePlace(Button):
    place: Place


@button("go1:delno", accounts.keep_data)
class KeepAll(Button):
    """[Keep it]."""


@button("go1:delyes", accounts.keep_data)
class EraseAll(Button):
    """[Erase everything]. No deed on a chart does this: the receiver erases, and where there is
    nothing to erase the question is closed."""

"""Buttons of the first contact, of coming back, and of leaving for good."""

from __future__ import annotations

from bot.chat.buttons.core import Button, OldCard, button
from bot.domain.diary import HowNow
from bot.domain.exercise import Limit, Place
from bot.usecases import accounts
from bot.usecases.about_you import starting


@button("go1:more", starting.read_more, old_card=OldCard.TAKEN)
class ReadMore(Button):
    """[Read more]: the welcome in full."""


@button("go1:less", starting.look_at_welcome, old_card=OldCard.TAKEN)
class ReadLess(Button):
    """[Read less]: the welcome in short again."""


@button("go1:agree", starting.agree, old_card=OldCard.TAKEN)
class Agree(Button):
    """[I am 18 or over and agree]."""


@button("go1:no", starting.decline, old_card=OldCard.TAKEN)
class Decline(Button):
    """[No thanks]."""


@button("go1:back", starting.look_at_welcome, old_card=OldCard.TAKEN)
class ComeBack(Button):
    """[I have changed my mind] after a no, [Go on] after /stop."""


@button("tl1", starting.tick_limit, old_card=OldCard.QUIET)
class TickLimit(Button):
    """[Osteoporosis] and so on: sets one tick to `on`, so that a second tap changes nothing."""

    limit: Limit
    on: bool


@button("go1:cdone", starting.finish_conditions)
class ConditionsDone(Button):
    """[Done], the button where something is ticked."""


@button("go1:cnone", starting.finish_conditions)
class ConditionsNone(Button):
    """[Nothing], the button where nothing is ticked."""


@button("lv1", starting.tell_passing)
class TellPassing(Button):
    """[Yes, I may move freely] and so on: how it is now with a limit that passes."""

    limit: Limit
    how: HowNow


@button("fa1", starting.answer_ask_first)
class FirstAsked(Button):
    """[They said it is fine], or [I will ask first] with `agreed` False."""

    agreed: bool


@button("up1", starting.set_usual_pain)
class UsualPain(Button):
    """[0] to [10]: the usual back pain over the last week."""

    score: int


@button("pl1", starting.choose_place)
class ChoosePlace(Button):
    """[Floor or firm bed] or [Chair or standing]."""

    place: Place


@button("go1:delno", accounts.keep_data)
class KeepAll(Button):
    """[No, keep it]: closes the question of /delete."""


@button("go1:delyes", accounts.keep_data)
class EraseAll(Button):
    """[Yes, erase everything].

    The erasing runs outside a chart, in `bot.chat.incoming.updates`; the deed here only closes the
    question where nothing was left to erase.
    """

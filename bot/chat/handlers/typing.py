"""The questions that a typed text opens, and the buttons below lines."""

from __future__ import annotations

from functools import partial

from bot.chat import buttons as b
from bot.usecases import hurting, notes, offering, signs
from bot.usecases.receiving import Deed


def name_hurt(button: b.NameHurt) -> Deed:
    return partial(hurting.name_hurt, routine=button.routine, item=button.item)


def hurt_elsewhere(button: b.HurtElsewhere) -> Deed:
    return partial(hurting.hurt_elsewhere, hurts=bool(button.hurts))


def take_offer(button: b.TakeOffer) -> Deed:
    return partial(offering.take_offer, at=button.at)


def leave_offer(_button: b.LeaveOffer) -> Deed:
    return offering.leave_offer


def take_back_note(button: b.TakeBackNote) -> Deed:
    return partial(notes.take_back_note, note=button.note)


def tell_sign(button: b.TellSign) -> Deed:
    return partial(signs.answer_signs, question=button.question, reply=button.reply)

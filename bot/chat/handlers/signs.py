"""Warning signs."""

from __future__ import annotations

from functools import partial

from bot.chat import buttons as b
from bot.usecases import clearing, signs
from bot.usecases.receiving import Deed


def reply(button: b.SignsReply) -> Deed:
    return partial(signs.answer_signs, question=button.question, reply=button.reply)


def name(button: b.NameSign) -> Deed:
    return partial(signs.name_sign, block=button.block, sign=button.sign)


def settle(button: b.SettleSign) -> Deed:
    return partial(signs.settle_sign, block=button.block, is_lasting=bool(button.lasting))


def take_back(button: b.TakeBackSign) -> Deed:
    return partial(signs.take_back_sign, block=button.block)


def start_clearing(button: b.StartClearing) -> Deed:
    return partial(signs.start_clearing, block=button.block)


def clear_by(button: b.ClearBy) -> Deed:
    return partial(signs.start_clearing, block=button.block, by=button.by.value)


def clear_when(button: b.ClearWhen) -> Deed:
    return partial(clearing.clear, block=button.block, by=button.by, when=button.when)


def follow_up(button: b.FollowUp) -> Deed:
    return partial(signs.follow_up, block=button.block, seen=bool(button.seen))

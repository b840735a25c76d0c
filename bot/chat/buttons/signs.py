"""Buttons about warning signs."""

from __future__ import annotations

from bot.chat.buttons.core import Button, OfCard, OldCard, Stands, button
from bot.domain.diary import ClearedBy, ClearedWhen, Reply, SignQuestion
from bot.usecases.safety import clearing, signs
from bot.usecases.typed import understanding


@button("sg1", signs.answer_signs, old_card=OldCard.TAKEN)
class SignsReply(Button):
    question: SignQuestion
    reply: Reply


@button("ys1", signs.answer_signs, old_card=OldCard.TAKEN, stands=Stands.LINE)
class TellSign(Button):
    """Below the list of signs: one of these, without being asked."""

    question: SignQuestion
    reply: Reply


@button("go1:warn", understanding.show_warning, old_card=OldCard.TAKEN)
class ShowWarning(Button):
    """The list of signs is shown to everybody."""


@button("sn1", signs.name_sign)
class NameSign(Button):
    """`sign` is a key of the list of signs in the content."""

    block: int
    sign: str


@button("ss1", signs.answer_stable)
class SettleSign(Button):
    """`is_lasting`: the sign has long been the same and is the only one."""

    block: OfCard
    is_lasting: bool


@button("sb1", signs.take_back_sign)
class TakeBackSign(Button):
    block: int


@button("cl1", signs.start_clearing)
class StartClearing(Button):
    block: int


@button("cb1", signs.start_clearing)
class ClearBy(Button):
    block: int
    by: ClearedBy


@button("go1:bk", signs.leave_clearing)
class LeaveClearing(Button):
    """[Back] to the advice."""


@button("cw1", clearing.clear)
class ClearWhen(Button):
    block: int
    by: ClearedBy
    when: ClearedWhen


@button("fu1", signs.follow_up, old_card=OldCard.TAKEN)
class FollowUp(Button):
    """`seen`: somebody has looked at the sign."""

    block: int
    seen: bool

"""Buttons about warning signs; `block` is the seq of the answer that stopped exercise."""

from __future__ import annotations

from bot.chat.buttons.core import Button, OfCard, OldCard, Stands, button
from bot.domain.diary import ClearedBy, ClearedWhen, Reply, SignQuestion
from bot.usecases.safety import clearing, signs
from bot.usecases.typed import understanding


@button("sg1", signs.answer_signs, old_card=OldCard.TAKEN)
class SignsReply(Button):
    """[Yes], [Not sure], [No to all four] and so on: the answer to one list of signs."""

    question: SignQuestion
    reply: Reply


@button("ys1", signs.answer_signs, old_card=OldCard.TAKEN, stands=Stands.LINE)
class TellSign(Button):
    """[I have one of the first four] and the like, below the list shown as a line."""

    question: SignQuestion
    reply: Reply


@button("sw1", signs.answer_sign_words)
class SignWordsReply(Button):
    """[None of these] below the signs that typed words led to.

    [Not about my body] has `about_me` False.
    """

    about_me: bool


@button("ol1", signs.answer_one_leg, old_card=OldCard.TAKEN)
class OneLegReply(Button):
    """[Yes], [Not sure], [No]: whether one leg is newly numb or weak."""

    reply: Reply


@button("go1:warn", understanding.show_warning, old_card=OldCard.TAKEN)
class ShowWarning(Button):
    """Shows the list of signs, to everybody; only old cards have it."""


@button("sn1", signs.name_sign)
class NameSign(Button):
    """[A fall or accident] and so on: which sign it is; `sign` is its key in the list."""

    block: int
    sign: str


@button("ss1", signs.answer_stable)
class SettleSign(Button):
    """[Yes, only that]: the one sign there is has long been the same.

    [No, or not sure] has `is_lasting` False.
    """

    block: OfCard
    is_lasting: bool


@button("sb1", signs.take_back_sign)
class TakeBackSign(Button):
    """[That was a slip]: takes the answer back and asks again."""

    block: int


@button("cl1", signs.start_clearing)
class StartClearing(Button):
    """[A doctor or physio says I can exercise]: asks who said so."""

    block: int


@button("cb1", signs.start_clearing)
class ClearBy(Button):
    """[A doctor], [A physio] and so on: asks next when it was said."""

    block: int
    by: ClearedBy


@button("go1:bk", signs.leave_clearing)
class LeaveClearing(Button):
    """[Back] to the advice."""


@button("cw1", clearing.clear)
class ClearWhen(Button):
    """[Today], [Yesterday], [Before that]: lets exercise begin again where the word allows it."""

    block: int
    by: ClearedBy
    when: ClearedWhen


@button("fu1", signs.follow_up, old_card=OldCard.TAKEN)
class FollowUp(Button):
    """[Yes, it was checked], or [Not yet] with `seen` False."""

    block: int
    seen: bool

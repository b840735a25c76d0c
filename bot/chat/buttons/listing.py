"""Buttons of the list of familiar exercises, and of swapping one for another."""

from __future__ import annotations

from bot.chat.buttons.core import Button, OfCard, OfCardText, OldCard, button
from bot.domain.diary import Answer
from bot.usecases.routine import answering, listing, refitting


@button("la1", listing.all_fine)
class AllFine(Button):
    """`items` are the indexes that the person saw, such as "0-2"."""

    routine: int
    items: OfCardText


@button("lo1", listing.ask_which)
class AskWhich(Button):
    """[One was not]"""

    routine: int


@button("lp1", listing.open_one)
class OpenOne(Button):
    """The own card of a listed exercise, in full or short."""

    routine: OfCard
    item: int
    full: bool


@button("lb1", listing.back_to_list)
class BackToList(Button):
    routine: OfCard


@button("lu1", listing.undo_all, old_card=OldCard.TAKEN, needs_past=True)
class UndoAll(Button):
    """Takes back all answers of one tap; `first` is the seq of the first of them."""

    first: int


@button("ls1", refitting.swap)
class Swap(Button):
    """`swaps`: so many exercises stood there before, today."""

    routine: int
    item: int
    swaps: OfCard


@button("lw1", answering.give_answer, old_card=OldCard.TAKEN)
class AnswerSwapped(Button):
    """As `GiveAnswer`, on the card of an exercise that came by a swap."""

    routine: int
    item: int
    swaps: int
    answer: Answer

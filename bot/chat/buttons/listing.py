"""Buttons of the list of familiar exercises, and of swapping one for another."""

from __future__ import annotations

from bot.chat.buttons.core import Button, OfCard, OfCardText, OldCard, button
from bot.domain.diary import Answer
from bot.usecases.routine import answering, listing, refitting


@button("la1", listing.all_fine)
class AllFine(Button):
    """[All three fine]: answers for the exercises with these indexes, such as "0-2"."""

    routine: int
    items: OfCardText


@button("lo1", listing.ask_which)
class AskWhich(Button):
    """[One was not]: asks which one."""

    routine: int


@button("lp1", listing.open_one)
class OpenOne(Button):
    """[How to: Plank] with `full`, or a name after [One was not]: opens the exercise's own card."""

    routine: OfCard
    item: int
    full: bool


@button("lb1", listing.back_to_list)
class BackToList(Button):
    """[Back to the list], or [Back] from a question about it."""

    routine: OfCard


@button("lu1", listing.undo_all, old_card=OldCard.TAKEN, needs_past=True)
class UndoAll(Button):
    """[Undo: all were fine]: takes back all answers of one tap; `first` is the seq of the first."""

    first: int


@button("ls1", refitting.swap)
class Swap(Button):
    """[Swap]: puts another exercise in this place; `swaps` counts the swaps there so far today."""

    routine: int
    item: int
    swaps: OfCard


@button("lw1", answering.give_answer, old_card=OldCard.TAKEN)
class AnswerSwapped(Button):
    """[Easy], [Fine] and so on for an exercise that came by a swap, the `swaps`-th in its place."""

    routine: int
    item: int
    swaps: int
    answer: Answer

"""The list of familiar exercises, and swapping one for another."""

from __future__ import annotations

from functools import partial

from bot.chat import buttons as b
from bot.usecases import listing, routines, swapping
from bot.usecases.receiving import Deed


def all_fine(button: b.AllFine) -> Deed:
    return partial(listing.all_fine, routine=button.routine, items=button.items)


def ask_which(button: b.AskWhich) -> Deed:
    return partial(listing.ask_which, routine=button.routine)


def open_one(button: b.OpenOne) -> Deed:
    return partial(
        listing.open_one, routine=button.routine, item=button.item, full=bool(button.full)
    )


def back_to_list(button: b.BackToList) -> Deed:
    return partial(listing.back_to_list, routine=button.routine)


def undo_all(button: b.UndoAll) -> Deed:
    return partial(listing.undo_all, first=button.first)


def swap(button: b.Swap) -> Deed:
    return partial(swapping.swap, routine=button.routine, item=button.item, swaps=button.swaps)


def answer_swapped(button: b.AnswerSwapped) -> Deed:
    return partial(
        routines.answer,
        routine=button.routine,
        item=button.item,
        given=button.answer,
        swaps=button.swaps,
    )

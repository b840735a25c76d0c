"""Decides whether a tap counts: the one check around the deed that its button names.

A tap counts if its button is among those of the open screen, or if its kind may still be tapped on
an old card; then the deed itself looks whether there is anything to do.
"""

from __future__ import annotations

from collections.abc import Collection

from bot.chat.buttons import Button, OldCard
from bot.chat.screens.shared import Label
from bot.chat.showing.renderers import render
from bot.chat.words import Words
from bot.domain.exercise import Library
from bot.usecases.chart import Chart, Deed
from bot.usecases.toasts import Ending, Refused, Toast


def offered_labels(chart: Chart, words: Words, library: Library) -> list[Label]:
    """Return the buttons of the open screen, with their labels."""
    rows = render(chart.screen, words=words, library=library, now=chart.now).rows
    return [label for row in rows for label in row]


def deed_of_tap(button: Button, words: Words, library: Library) -> Deed:
    """Return the deed of a tap: the button's own where the tap counts, else a refusal."""

    def deed(chart: Chart) -> Ending:
        if button.about.old_card is not OldCard.TAKEN:
            offered = {label.button for label in offered_labels(chart, words, library)}
            if button not in offered:
                return _not_offered(button, offered)
        return button.deed(chart)

    return deed


def refuse_old_tap(_chart: Chart) -> Ending:
    """Refuse a tap on a button of a kind that no longer exists."""
    return Refused.OLD


def _not_offered(button: Button, offered: Collection[Button]) -> Ending:
    """Call the tap old, or ignore it: a second tap on a tick or a page that is already set."""
    if button.about.old_card is OldCard.QUIET and any(_is_twin(button, o) for o in offered):
        return Toast.NONE
    return Refused.OLD


def _is_twin(button: Button, other: Button) -> bool:
    """Whether both are of one kind and equal in all fields but the last."""
    same_kind = type(button) is type(other)
    return same_kind and button.pack().rsplit(":", 1)[0] == other.pack().rsplit(":", 1)[0]

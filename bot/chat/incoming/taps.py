"""Whether a tap counts: checked once, around the deed that its button names.

It counts if its button is among those of the open screen, or if its kind is one that an old card
may still give; then the deed itself looks whether there is anything to do.
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


def labels_of(chart: Chart, words: Words, library: Library) -> list[Label]:
    """What can be tapped on the open screen."""
    rows = render(chart.screen, words=words, library=library, now=chart.now).rows
    return [label for row in rows for label in row]


def deed_of(button: Button, words: Words, library: Library) -> Deed:
    """What a tap on this button does: its deed where the tap counts, else nothing."""

    def deed(chart: Chart) -> Ending:
        if button.about.old_card is not OldCard.TAKEN:
            offered = {label.button for label in labels_of(chart, words, library)}
            if button not in offered:
                return _not_offered(button, offered)
        return button.deed(chart)

    return deed


def too_old(_chart: Chart) -> Ending:
    """What a tap does whose button nobody knows any more."""
    return Refused.OLD


def _not_offered(button: Button, offered: Collection[Button]) -> Ending:
    """Old; but a second tap on a tick or a page that is set already is passed over."""
    if button.about.old_card is OldCard.QUIET and any(_is_twin(button, o) for o in offered):
        return Toast.NONE
    return Refused.OLD


def _is_twin(button: Button, other: Button) -> bool:
    """Whether both differ in their last field only."""
    same_kind = type(button) is type(other)
    return same_kind and button.pack().rsplit(":", 1)[0] == other.pack().rsplit(":", 1)[0]

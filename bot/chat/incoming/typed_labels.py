"""Reads a typed label as a tap: "fine" typed at a card is its button [Fine]."""

from __future__ import annotations

from collections.abc import Sequence

from bot.chat.buttons import Agree, Button, EraseAll, PutIn, RemindersOnly
from bot.chat.incoming.taps import offered_labels
from bot.chat.screens.shared import Label
from bot.chat.words import Words
from bot.domain.exercise import Library
from bot.domain.typed.phrases import plain, without_marks
from bot.usecases.chart import Chart
from bot.usecases.screens import Match

TAPPED_ONLY = (EraseAll(), PutIn(), RemindersOnly())
"""Buttons that no typed word presses: to erase or replace everything needs a tap."""

TYPED_IN_FULL = Agree()
"""The button whose label has to be typed in full: a consent is its whole sentence."""


def find_button(text: str, chart: Chart, words: Words, library: Library) -> Button | None:
    """Return the button of the open card with this label, else the one that it abbreviates.

    The screen's `allows.label` says whether the beginning or any part of a label is enough.
    None where no button or more than one could be meant.
    """
    typed = without_marks(plain(text))
    if not typed.strip():
        return None
    match = chart.screen.allows.label
    labels = [
        each for each in offered_labels(chart, words, library) if each.button not in TAPPED_ONLY
    ]
    found = [label for label in labels if _spelled(label) == typed]
    if not found and match is not Match.WHOLE:
        found = _starting_with(labels, typed)
    if not found and match is Match.PART:
        found = [label for label in labels if typed in _spelled(label)]
    return found[0].button if len(found) == 1 else None


def _starting_with(labels: Sequence[Label], typed: str) -> list[Label]:
    found = (label for label in labels if _spelled(label).startswith(typed))
    return [label for label in found if label.button != TYPED_IN_FULL]


def _spelled(label: Label) -> str:
    return without_marks(plain(label.text))

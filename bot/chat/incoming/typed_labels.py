"""A label typed as text is a tap: "fine" on a card is [Fine]."""

from __future__ import annotations

from collections.abc import Sequence

from bot.chat.buttons import Agree, Button, EraseAll
from bot.chat.incoming.taps import labels_of
from bot.chat.screens.shared import Label
from bot.chat.words import Words
from bot.domain.exercise import Library
from bot.domain.typed.phrases import plain, without_marks
from bot.usecases.chart import Chart
from bot.usecases.screens import Match

TAPPED_ONLY = EraseAll()
"""Nothing is erased by a word."""

TYPED_IN_FULL = Agree()
"""A consent is its whole sentence."""


def find_button(text: str, chart: Chart, words: Words, library: Library) -> Button | None:
    """The button of the open card with this label, or the only one that begins with it.

    None where two could be meant.
    """
    typed = without_marks(plain(text))
    if not typed.strip():
        return None
    match = chart.screen.allows.label
    labels = [each for each in labels_of(chart, words, library) if each.button != TAPPED_ONLY]
    found = [label for label in labels if _said(label) == typed]
    if not found and match is not Match.WHOLE:
        found = _begun(labels, typed)
    if not found and match is Match.PART:
        found = [label for label in labels if typed in _said(label)]
    return found[0].button if len(found) == 1 else None


def _begun(labels: Sequence[Label], typed: str) -> list[Label]:
    begun = (label for label in labels if _said(label).startswith(typed))
    return [label for label in begun if label.button != TYPED_IN_FULL]


def _said(label: Label) -> str:
    return without_marks(plain(label.text))

"""A label typed as text is a tap: "fine" on a card is [Fine]."""

from __future__ import annotations

from bot.chat.buttons import Button, Go, ScreenName
from bot.chat.screens.shared import Label
from bot.chat.texts import render
from bot.chat.words import Words
from bot.domain.exercise import Library
from bot.domain.phrases import plain, without_marks
from bot.usecases import screens as s
from bot.usecases.chart import Chart
from bot.usecases.current import current_screen

TAPPED_ONLY = frozenset({Go(ScreenName.DELETE_YES)})
"""Nothing is erased by a word."""

TYPED_IN_FULL = frozenset({Go(ScreenName.AGREE)})
"""A consent is its whole sentence."""

READS_TEXT = (s.AskHour, s.AskClock)
"""Their text is read as an hour or a place; only a whole label is a tap there."""


def find_button(text: str, chart: Chart, words: Words, library: Library) -> Button | None:
    """The button of the open card with this label, or the only one that begins with it."""
    typed = without_marks(plain(text))
    if not typed.strip():
        return None
    screen = current_screen(chart)
    rows = render(screen, words=words, library=library, now=chart.now).rows
    labels = [label for row in rows for label in row if label.button not in TAPPED_ONLY]
    same = [label.button for label in labels if _said(label) == typed]
    if not same and not isinstance(screen, READS_TEXT):
        begun = [label.button for label in labels if _said(label).startswith(typed)]
        same = [button for button in begun if button not in TYPED_IN_FULL]
    return same[0] if len(same) == 1 else None


def _said(label: Label) -> str:
    return without_marks(plain(label.text))

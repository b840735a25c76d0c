"""A label typed as text is a tap: "fine" on a card is [Fine]."""

from __future__ import annotations

from collections.abc import Sequence

from bot.chat.buttons import Button, Go, ScreenName
from bot.chat.screens.shared import Label
from bot.chat.texts import render
from bot.chat.words import Words
from bot.domain.exercise import Library
from bot.domain.typed.phrases import plain, without_marks
from bot.usecases import screens as s
from bot.usecases.chart import Chart
from bot.usecases.current import current_screen

TAPPED_ONLY = frozenset({Go(ScreenName.DELETE_YES)})
"""Nothing is erased by a word."""

TYPED_IN_FULL = frozenset({Go(ScreenName.AGREE)})
"""A consent is its whole sentence."""

READS_TEXT = (s.AskHour, s.AskClock)
"""Their text is read as an hour or a place; only a whole label is a tap there."""


ANY_PART = (s.AskMorningCause, s.AskTimer, s.WhatHurt)
"""Their labels are names of exercises: "bridge" will do where only one holds it, and so will
"bad night" for what else it may have been."""


def find_button(text: str, chart: Chart, words: Words, library: Library) -> Button | None:
    """The button of the open card with this label, or the only one that begins with it.

    None where two could be meant.
    """
    typed = without_marks(plain(text))
    if not typed.strip():
        return None
    screen = current_screen(chart)
    rows = render(screen, words=words, library=library, now=chart.now).rows
    labels = [label for row in rows for label in row if label.button not in TAPPED_ONLY]
    found = [label for label in labels if _said(label) == typed]
    if not found and not isinstance(screen, READS_TEXT):
        found = _begun(labels, typed)
    if not found and isinstance(screen, ANY_PART):
        found = [label for label in labels if typed in _said(label)]
    return found[0].button if len(found) == 1 else None


def _begun(labels: Sequence[Label], typed: str) -> list[Label]:
    begun = (label for label in labels if _said(label).startswith(typed))
    return [label for label in begun if label.button not in TYPED_IN_FULL]


def _said(label: Label) -> str:
    return without_marks(plain(label.text))

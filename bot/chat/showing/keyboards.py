"""Turns rows of our buttons into Telegram's inline keyboards."""

from __future__ import annotations

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.chat.screens.shared import Rows


def to_markup(rows: Rows) -> InlineKeyboardMarkup | None:
    """Return the inline keyboard; None for no buttons, which removes the keyboard of an edit."""
    if not rows:
        return None
    keys = [[InlineKeyboardButton(b.text, callback_data=b.button.pack()) for b in r] for r in rows]
    return InlineKeyboardMarkup(keys)

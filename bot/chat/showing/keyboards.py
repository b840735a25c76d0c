"""From our rows of buttons to Telegram's keyboards."""

from __future__ import annotations

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.chat.screens.shared import Rows


def to_markup(rows: Rows) -> InlineKeyboardMarkup | None:
    """The inline keyboard; None for no buttons, which takes an old keyboard away."""
    if not rows:
        return None
    keys = [[InlineKeyboardButton(b.text, callback_data=b.button.pack()) for b in r] for r in rows]
    return InlineKeyboardMarkup(keys)

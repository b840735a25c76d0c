"""Turns rows of our buttons into Telegram's inline keyboards."""

from __future__ import annotations

from telegram import CopyTextButton, InlineKeyboardButton, InlineKeyboardMarkup

from bot.chat.screens.shared import Copy, Rows


def to_markup(rows: Rows, copy: Copy | None = None) -> InlineKeyboardMarkup | None:
    """Return the inline keyboard; None for no buttons, which removes the keyboard of an edit."""
    keys = [[InlineKeyboardButton(b.text, callback_data=b.button.pack()) for b in r] for r in rows]
    if copy is not None:
        keys.append([InlineKeyboardButton(copy.label, copy_text=CopyTextButton(copy.text))])
    return InlineKeyboardMarkup(keys) if keys else None

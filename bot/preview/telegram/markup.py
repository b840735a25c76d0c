"""Checks `reply_markup`: inline keyboards and reply keyboards."""

from __future__ import annotations

from typing import Any

from bot.preview.telegram.params import Params
from bot.preview.telegram.refusals import Json, bad_request

MAX_BUTTONS = 100
MAX_ROW = 8
MAX_DATA = 64  # bytes of UTF-8
MAX_COPY = 256  # characters
_ACTIONS = (
    "callback_data",
    "url",
    "web_app",
    "login_url",
    "copy_text",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "callback_game",
    "pay",
)


def read_markup(params: Params) -> Json | None:
    """Return the checked markup of a call; None where none was given.

    Raises Refused: BUTTON_DATA_INVALID (callback data is 1-64 bytes), more than 100 buttons or
    8 in a row, a button without text or without exactly one action, a text to copy that is not
    1-256 characters long.
    """
    markup = params.structure("reply_markup", "reply keyboard markup JSON object")
    if not markup:
        return None
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" in markup:
        return {"inline_keyboard": _rows(markup["inline_keyboard"], inline=True)}
    if "keyboard" in markup:
        return {**markup, "keyboard": _rows(markup["keyboard"], inline=False)}
    return markup


def inline_only(markup: Json | None) -> Json | None:
    """Return a markup that an edit may have. Raises Refused for reply keyboards."""
    if markup is not None and "inline_keyboard" not in markup:
        raise bad_request("inline keyboard expected")
    return markup if markup and markup["inline_keyboard"] else None


def _rows(rows: Any, *, inline: bool) -> list[list[Json]]:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request("can't parse keyboard: array of arrays of buttons expected")
    if sum(len(row) for row in rows) > MAX_BUTTONS or any(len(row) > MAX_ROW for row in rows):
        raise bad_request("reply markup is too long")
    check = _inline_button if inline else _reply_button
    return [[check(button) for button in row] for row in rows if row]


def _inline_button(button: Any) -> Json:
    if not isinstance(button, dict) or not str(button.get("text", "")).strip():
        raise bad_request('can\'t parse inline keyboard button: Field "text" must be non-empty')
    actions = [name for name in _ACTIONS if name in button]
    if len(actions) != 1:
        raise bad_request(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    if actions == ["callback_data"]:
        size = len(str(button["callback_data"]).encode("utf-8", "surrogatepass"))
        if not 1 <= size <= MAX_DATA:
            raise bad_request("BUTTON_DATA_INVALID")
    if actions == ["copy_text"]:
        copied = button["copy_text"]
        text = copied.get("text") if isinstance(copied, dict) else None
        if not isinstance(text, str) or not 1 <= len(text) <= MAX_COPY:
            raise bad_request("BUTTON_COPY_TEXT_INVALID")
    if actions == ["url"] and not str(button["url"]).startswith(("http://", "https://", "tg://")):
        raise bad_request("BUTTON_URL_INVALID")
    return button


def _reply_button(button: Any) -> Json:
    if isinstance(button, str):
        button = {"text": button}
    if not isinstance(button, dict) or not str(button.get("text", "")).strip():
        raise bad_request('can\'t parse keyboard button: Field "text" must be non-empty')
    return button

"""Answers taps with a toast or an alert."""

from __future__ import annotations

from typing import Any

from bot.preview.telegram.core import Core, Toast
from bot.preview.telegram.entities import utf16_length
from bot.preview.telegram.params import Params
from bot.preview.telegram.refusals import bad_request, query_too_old

MAX_TOAST = 200


def answer_callback_query(core: Core, params: Params) -> Any:
    """Answer a tap.

    Raises Refused for a text over 200 characters and for a tap that is unknown, was answered
    already, or is more than 15 seconds old."""
    text = params.text("text") or ""
    if utf16_length(text) > MAX_TOAST:
        raise bad_request("MESSAGE_TOO_LONG")
    core.close_queries()
    query_id = params.text("callback_query_id") or ""
    query = core.queries.pop(query_id, None)
    if query is None:
        raise query_too_old()
    core.state.revision += 1
    toast = Toast(query.chat_id, query_id, text, params.flag("show_alert"), core.state.revision)
    core.toasts.append(toast)
    return True

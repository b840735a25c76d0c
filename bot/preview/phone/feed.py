"""Sends live changes to the page: Server-Sent Events, woken by the bell."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator

from bot.preview.phone.phone import Phone

HEARTBEAT = 15.0  # seconds; finds out that a page was closed
SETTLE = 0.5  # seconds; the next reminder is stored a moment after its message


async def changes(phone: Phone, last_seen: str) -> AsyncIterator[str]:
    """Yield the events after `last_seen` ("<boot>:<revision>").

    A page of another boot is told to reload first.
    """
    boot, _, number = last_seen.partition(":")
    bell = phone.standin.core.bell
    stops = bell.stops
    yield "retry: 1000\n\n"
    if boot != phone.boot or not number.isdigit():
        yield _event("reload", {}, phone)
        number = str(phone.standin.revision)
    sent, is_settled = int(number), True
    while bell.stops == stops:
        if phone.standin.revision > sent:
            change = await phone.changes_since(sent)
            sent, is_settled = change["revision"], False
            yield _event("change", change, phone, revision=sent)
        elif await bell.heard(HEARTBEAT if is_settled else SETTLE):
            continue
        elif is_settled:
            yield ": still here\n\n"
        else:
            is_settled = True
            yield _event("head", await phone.head(), phone, revision=sent)


def _event(name: str, data: object, phone: Phone, *, revision: int = 0) -> str:
    body = json.dumps(data, separators=(",", ":"))
    return f"id: {phone.boot}:{revision}\nevent: {name}\ndata: {body}\n\n"

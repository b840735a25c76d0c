"""Turns a message into the deed it asks for: a command, a typed text, or a shared location."""

from __future__ import annotations

from collections.abc import Callable

import telegram

from bot.chat.commands import find_command
from bot.chat.incoming.files import could_be_diary
from bot.chat.incoming.typed import TextReader, deed_of_text, only_say
from bot.usecases import questions as q
from bot.usecases.chart import Chart, Deed
from bot.usecases.record import importing
from bot.usecases.settings import hours
from bot.usecases.toasts import Ending, Toast

ZoneAt = Callable[[float, float], str | None]
"""Takes longitude and latitude; returns an IANA name, None where no zone is known."""


def deed_of_message(message: telegram.Message, reader: TextReader, zone_at: ZoneAt) -> Deed:
    """Return the deed of a message in a private chat; pictures and the like get a line only."""
    if message.location is not None:
        tz = zone_at(message.location.longitude, message.location.latitude)
        return _pick_shared_zone(tz)
    if message.document is not None and message.animation is None:
        return _deed_of_file(message.document, message.caption, reader)
    text = message.text
    if text is None:
        return only_say("line-media", message.caption, reader)
    if text.startswith("/"):
        return _deed_of_command(text, reader)
    return deed_of_text(text, reader)


def _deed_of_file(document: telegram.Document, caption: str | None, reader: TextReader) -> Deed:
    """Read a file that may be a diary; words of a sign in its caption come first, as anywhere."""
    if caption is not None and reader.alarms_of(caption):
        return only_say("line-media", caption, reader)
    is_diary = could_be_diary(document)

    def deed(chart: Chart) -> Ending:
        size = document.file_size
        return importing.take_file(chart, document.file_id, size, could_be_ours=is_diary)

    return deed


def _deed_of_command(text: str, reader: TextReader) -> Deed:
    name, _, rest = text[1:].partition(" ")
    command = find_command(name.partition("@")[0])
    if command is None:
        return only_say("line-no-command", text, reader)
    if command.deed_with_date is not None and rest.strip():
        return command.deed_with_date(rest.strip(), reader.date_words)
    return command.deed(rest.strip(), reader.time_words)


def _pick_shared_zone(tz: str | None) -> Deed:
    """Set the zone of a shared location where it was asked for; no coordinates are kept."""

    def deed(chart: Chart) -> Ending:
        if tz is None or chart.asked(q.Clock) is None:
            chart.say("line-media")
            return Toast.NONE
        return hours.pick_clock(chart, tz)

    return deed

"""A diary that comes back from a file."""

from __future__ import annotations

from bot.chat.buttons import LeaveFile, PutIn, ReadAgain
from bot.chat.screens.shared import Rendered, Voice, lines, one_each, renders
from bot.usecases import screens as s


@renders(s.ReadingFile)
def reading_file(_: s.ReadingFile, voice: Voice) -> Rendered:
    again = voice.label("file-again", ReadAgain())
    leave = voice.label("file-leave", LeaveFile())
    return Rendered(voice.words.text("file-reading"), one_each(again, leave))


@renders(s.AskImport)
def ask_import(screen: s.AskImport, voice: Voice) -> Rendered:
    assert screen.first is not None
    assert screen.last is not None
    first, last = voice.dated(screen.first), voice.dated(screen.last)
    parts = [voice.words.text("file-ask", count=screen.entries, first=first, last=last)]
    parts.append(voice.words.text("file-replaces" if screen.replaces else "file-safety"))
    put = voice.label("file-put", PutIn())
    leave = voice.label("file-leave", LeaveFile())
    return Rendered(lines(parts, apart="\n\n"), one_each(put, leave))

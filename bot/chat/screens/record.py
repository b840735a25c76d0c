"""A diary that comes back from a file, and an agreement that is taken back."""

from __future__ import annotations

from bot.chat.buttons import (
    BeginAgain,
    EraseInstead,
    KeepAgreement,
    LeaveFile,
    PutIn,
    ReadAgain,
    RemindersOnly,
)
from bot.chat.screens.shared import Rendered, Voice, lines, one_each, renders
from bot.usecases import screens as s


@renders(s.AskWithdraw)
def ask_withdraw(screen: s.AskWithdraw, voice: Voice) -> Rendered:
    keep = voice.label("withdraw-no", KeepAgreement())
    remind = (voice.label("withdraw-remind", RemindersOnly()),) if screen.can_remind else ()
    erase = voice.label("withdraw-erase", EraseInstead())
    key = "withdraw" if screen.can_remind else "withdraw-no-hour"
    return Rendered(voice.words.text(key), one_each(keep, *remind, erase))


@renders(s.OnlyReminders)
def only_reminders(screen: s.OnlyReminders, voice: Voice) -> Rendered:
    parts = [voice.words.text("only-reminders")]
    if screen.next_at is not None:
        moment = voice.moment(screen.next_at, screen.tz)
        parts.append(voice.words.text("only-reminders-next", moment=moment))
    begin = voice.label("only-reminders-begin", BeginAgain())
    return Rendered(lines(parts, apart="\n\n"), one_each(begin))


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

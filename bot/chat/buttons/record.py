"""Buttons of what is kept: taking it along and bringing it back."""

from __future__ import annotations

from bot.chat.buttons.core import Button, button
from bot.usecases.record import exporting, importing


@button("rc1:export", exporting.ask_export)
class SendExport(Button):
    """[Send me my diary first]: the file comes, and the question stays."""


@button("rc1:again", importing.try_again)
class ReadAgain(Button):
    """[Try again] while a file is read."""


@button("rc1:put", importing.put_in)
class PutIn(Button):
    """[Yes, put it back]: a tap only, as it replaces what is here."""


@button("rc1:leave", importing.leave_file)
class LeaveFile(Button):
    """[No, leave it]."""

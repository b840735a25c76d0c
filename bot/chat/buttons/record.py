"""Buttons of what is kept: taking it along and bringing it back."""

from __future__ import annotations

from bot.chat.buttons.core import Button, OldCard, Stands, button
from bot.usecases.record import consent, exporting, importing


@button("rc1:export", exporting.ask_export)
class SendExport(Button):
    """[Send me my diary first]: the file comes, and the question stays."""


@button("rc1:along", exporting.ask_export, stands=Stands.LINE, old_card=OldCard.TAKEN)
class TakeAlong(Button):
    """[Send me my diary] below the line about privacy."""


@button("rc1:withdraw", consent.ask_withdraw, stands=Stands.LINE, old_card=OldCard.TAKEN)
class TakeBackAgreement(Button):
    """[Take back my agreement] below the line about privacy: asks what is to stay."""


@button("rc1:goon", consent.keep_agreement)
class KeepAgreement(Button):
    """[Go on as before]."""


@button("rc1:remind", consent.only_reminders)
class RemindersOnly(Button):
    """[Reminders only]: a tap only, as it erases the diary."""


@button("rc1:erase", consent.erase_instead)
class EraseInstead(Button):
    """[Erase everything]: asks once more."""


@button("rc1:begin", consent.begin_again)
class BeginAgain(Button):
    """[Begin again] for somebody who is only reminded."""


@button("rc1:keep", consent.keep_all, stands=Stands.LINE, old_card=OldCard.TAKEN)
class KeepMyDiary(Button):
    """[Keep it] below the line that all will be erased: any word or tap keeps it."""


@button("rc1:again", importing.try_again)
class ReadAgain(Button):
    """[Try again] while a file is read."""


@button("rc1:put", importing.put_in)
class PutIn(Button):
    """[Yes, put it back]: a tap only, as it replaces what is here."""


@button("rc1:leave", importing.leave_file)
class LeaveFile(Button):
    """[No, leave it]."""

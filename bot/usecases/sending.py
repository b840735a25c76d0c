"""How a send can fail, and who goes first. Shared by the chat and the reminders.

Failure tree, by what is known about the message:

    SendError
      NotSent                 Telegram did not take it; sending again cannot double it
        Unreachable           permanent: the person blocked the bot or the chat is gone
        Refused               permanent: Telegram will never take this content
        Paused                passing: too many messages, nothing goes for `retry_after` seconds
        TokenRejected         until somebody changes the token
        TryAgain              passing: no connection
      MaybeSent               it may have arrived: sending again may double it
"""

from __future__ import annotations

from enum import IntEnum


class SendLane(IntEnum):
    """Who goes first when there is more to send than Telegram takes; lower is first."""

    REPLY = 0
    REMINDER = 1
    HELPER = 2
    """What helps along, such as the end of a timer: gives way to replies and reminders."""
    TIDY = 3
    """Buttons and messages to be taken away, once nobody waits for words."""


class SendError(Exception):
    """A message could not be sent, or nobody knows. Its text never holds a message's text."""


class NotSent(SendError):
    """Telegram did not take it."""


class Unreachable(NotSent):
    """This chat cannot be written to, and trying again will not change that."""


class Refused(NotSent):
    """Telegram refuses the content itself: an error of ours."""


class Paused(NotSent):
    """Nothing may be sent to anybody for `retry_after` seconds."""

    def __init__(self, retry_after: float) -> None:
        super().__init__(f"nothing may be sent for {retry_after:.0f} s")
        self.retry_after = retry_after


class TokenRejected(NotSent):
    """Telegram does not know the bot's token."""


class TryAgain(NotSent):
    """No connection; the same call may go through later."""


class MaybeSent(SendError):
    """The answer got lost on the way: the message may have arrived."""

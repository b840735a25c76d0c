"""Failures of a send, and the order of sends. Shared by the chat and the reminders.

Failure tree, by whether the message can have arrived:

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
    """Order in which messages go when there are more than Telegram takes; lower goes first."""

    REPLY = 0
    REMINDER = 1
    HELPER = 2
    """Messages that only help along, such as the end of a timer."""
    TIDY = 3
    """Removal of old buttons and messages, once nobody waits for words."""


class SendError(Exception):
    """A message was not sent, or may not have been. Its text never holds the message's text."""


class NotSent(SendError):
    """Telegram did not take the message; sending it again cannot double it."""


class Unreachable(NotSent):
    """The chat cannot be written to, and trying again will not change that."""


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
    """Telegram's answer was lost: the message may have arrived."""

"""The dispatcher's ports: four use cases, a messenger, ways to draw, and the lanes.

The life of one delivery, each step a transaction of its own, none open while the network works:

    claim_due / take_over    -> CLAIMED, leased by `owner`
    prepare                  -> SENDING (attempts + 1), or MISSED / CANCELLED and None
    messenger.send
    complete                 -> SENT, UNKNOWN, FAILED, or back to CLAIMED

A crash before `prepare` loses nothing and doubles nothing. One after it leaves SENDING with a
lease; when that has run out, `take_over` finds it and it is sent a second and last time.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, TypeVar
from uuid import UUID

from telegram import InlineKeyboardMarkup

from bot.usecases.media import CardPicture, Media
from bot.usecases.person import Person, PersonId
from bot.usecases.ports import Delivery
from bot.usecases.reminders.reminding import Prepared, Result
from bot.usecases.screens import Screen
from bot.usecases.sending import SendLane

T = TypeVar("T")


class ClaimDue(Protocol):
    async def __call__(self, *, owner: UUID, now: datetime, limit: int) -> Sequence[Delivery]:
        """Take up to `limit` due rows: insert a delivery for each and move the row on.

        Both in one transaction. Returns the deliveries that are to be sent (CLAIMED, leased by
        `owner`), earliest first: not those that existed already, and not those too late, which
        are stored as MISSED. Because of these an empty answer does not mean that nothing was
        due, so it must go through all due rows, in transactions of `limit`, until it has one to
        return or none is left. Raises StorageUnavailable.
        """
        ...


class TakeOver(Protocol):
    async def __call__(self, *, owner: UUID, limit: int) -> Sequence[Delivery]:
        """Lease up to `limit` unfinished deliveries (CLAIMED, SENDING, UNKNOWN with a lease)
        whose lease has run out, by the database's time. Raises StorageUnavailable."""
        ...


class Prepare(Protocol):
    async def __call__(self, delivery: Delivery, *, owner: UUID, now: datetime) -> Prepared | None:
        """Plan the message and commit SENDING with attempts + 1, in one transaction.

        None, with nothing to send, when the delivery is no longer ours (the fence), the person is
        erased, stopped or unreachable, today's routine was started by hand (CANCELLED), it is
        past `until_at` (MISSED), or `attempts` has reached MOST_ATTEMPTS (UNKNOWN, no lease).
        `delivery` may be CLAIMED, SENDING (taken over after a crash) or UNKNOWN (second send):
        the second send carries the same routine, nothing is planned twice; and where the person
        has answered it meanwhile it plainly arrived, so it is SENT and None.
        Raises StorageUnavailable.
        """
        ...


class Complete(Protocol):
    async def __call__(
        self, prepared: Prepared, result: Result, *, owner: UUID, now: datetime
    ) -> Delivery | None:
        """Record how it ended, in one transaction; None when it is no longer ours.

        SENT: state SENT with the message id, which becomes the live card and shows what it was
        sent with; shown revision =
        `prepared.revision`. UNKNOWN: state UNKNOWN, keeping a lease while attempts <
        MOST_ATTEMPTS, without one afterwards. UNREACHABLE: FAILED, and the person is unreachable.
        REFUSED: FAILED. NOT_SENT: back to CLAIMED with the attempt not counted (attempts - 1,
        or it could never be sent in a long outage), leased for max(30 s, `retry_after`).
        Raises StorageUnavailable; the lease then runs out and `take_over` finds it.
        """
        ...


class Messenger(Protocol):
    """Sends with its own retries of what was certainly not sent. Raises SendError."""

    async def send(
        self,
        chat_id: int,
        html: str,
        markup: InlineKeyboardMarkup | None = None,
        *,
        lane: SendLane = SendLane.REPLY,
        media: Media | None = None,
    ) -> int:
        """Return the id of the new message. With `media`, `html` is its caption."""
        ...

    async def strip_keyboard(self, chat_id: int, message_id: int) -> None:
        """Take a message's buttons away if possible; raises nothing."""
        ...


class Lanes(Protocol):
    """One chat after the other: a reminder and a tap of the same person never interleave."""

    async def run(self, key: int, job: Callable[[], Awaitable[T]]) -> T:
        """Wait for the jobs queued before under this key, then run this one."""
        ...


class Tidy(Protocol):
    async def __call__(self, person_id: PersonId, *, old_card: int | None, revision: int) -> None:
        """Take away the track and the buttons that a timer left in the chat."""
        ...


Render = Callable[[Screen, Person], tuple[str, InlineKeyboardMarkup | None]]
PictureFor = Callable[[Screen, Person], CardPicture]


@dataclass(frozen=True, slots=True)
class Ports:
    """The use cases of reminding."""

    claim_due: ClaimDue
    take_over: TakeOver
    prepare: Prepare
    complete: Complete

"""A person starts, stops, comes back, is erased or blocks the bot."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.places.zones import guess_zone
from bot.usecases import questions as q
from bot.usecases.chart import Chart
from bot.usecases.ports import Store
from bot.usecases.toasts import Ending, Refused, Toast

ABOVE_ALL = (q.Delete, q.Withdraw)
"""Questions that lie over everything, what is owed included; whatever is owed anew closes them."""


@dataclass(frozen=True, slots=True)
class Sender:
    """Facts that Telegram gives about the sender of an update; the name is never stored."""

    chat_id: int
    language_code: str | None


async def welcome(store: Store, sender: Sender, *, default_language: str, now: datetime) -> None:
    """Store a stranger as a person; before consent nothing about health, and no reminder.

    `default_language` is taken for a phone that names no language.
    """
    async with store.writing() as uow:
        if await uow.people.find(sender.chat_id) is None:
            await uow.people.add(
                sender.chat_id,
                language=sender.language_code or default_language,
                tz=guess_zone(sender.language_code),
                created_at=now,
            )


def start(chart: Chart) -> Ending:
    """Draw the card anew for `/start`; a person who had stopped gets messages again."""
    came_back = chart.person.stopped
    _close_looks(chart)
    welcome_talk = chart.asked(q.Welcome)
    if welcome_talk is not None and welcome_talk.declined:
        chart.close_all()
    chart.person = replace(chart.person, stopped=False, card_id=None)
    if came_back:
        chart.say("line-welcome-back")
    return Toast.NONE


def stop(chart: Chart) -> Ending:
    """Send no more messages after `/stop`; the diary stays until /delete."""
    _close_looks(chart)
    chart.person = replace(chart.person, stopped=True)
    chart.say("line-stopped")
    return Toast.NONE


def come_back(chart: Chart) -> Ending:
    """Take a person who stopped back in: [Go on]."""
    return start(chart) if chart.person.stopped else Refused.OLD


def _close_looks(chart: Chart) -> None:
    """Close what the person only looked at; a question that stays (`Question.stays`) is kept."""
    keep_data(chart)
    if chart.asked(q.LookUp) is not None:
        chart.close()
    if chart.question is not None and not chart.question.stays:
        chart.close_all()


def ask_delete(chart: Chart) -> Ending:
    """Ask whether to erase everything, over the open question: [Keep it] leads back to it."""
    chart.ask_over(q.Delete())
    return Toast.NONE


def keep_data(chart: Chart) -> Ending:
    """Close the question whether to erase everything, or what is to stay: [Keep it]."""
    while isinstance(chart.question, ABOVE_ALL):
        chart.close()
    return Toast.NONE


async def erase(store: Store, chat_id: int, *, now: datetime) -> dict[str, int] | None:
    """Erase everything of a person who said yes; return how many rows of each kind there were.

    The counts are empty for a stranger. None if the question is not open: an old button erases
    nothing.
    """
    async with store.writing() as uow:
        person = await uow.people.find(chat_id)
        if person is None:
            return {}
        if not person.questions or not isinstance(person.questions[-1], q.Delete):
            return None
        return await uow.people.erase(person.id, at=now)


async def note_block(store: Store, chat_id: int, *, is_blocked: bool) -> None:
    """Note that the person blocked or unblocked the bot, as Telegram reports it."""
    async with store.writing() as uow:
        person = await uow.people.find(chat_id)
        if person is not None:
            await uow.people.save(replace(person, reachable=not is_blocked))

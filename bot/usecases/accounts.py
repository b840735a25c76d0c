"""Coming, pausing and leaving: the person behind a chat."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.places.zones import guess_zone
from bot.usecases import questions as q
from bot.usecases.chart import Chart
from bot.usecases.ports import Store
from bot.usecases.toasts import Ending, Refused, Toast


@dataclass(frozen=True, slots=True)
class Sender:
    """What Telegram tells about who wrote; the name is never stored."""

    chat_id: int
    language_code: str | None


async def welcome(store: Store, sender: Sender, *, default_language: str, now: datetime) -> None:
    """Makes a row for a stranger: nothing about health, no reminder, before consent.

    A phone that names no language gets the bot's own.
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
    """`/start`: revives a stopped or unreachable person, else shows where they are."""
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
    """`/stop`: no more messages; the diary stays until /delete."""
    _close_looks(chart)
    chart.person = replace(chart.person, stopped=True)
    chart.say("line-stopped")
    return Toast.NONE


def come_back(chart: Chart) -> Ending:
    """[Go on] of one who stopped."""
    return start(chart) if chart.person.stopped else Refused.OLD


def _close_looks(chart: Chart) -> None:
    """What is only looked at ends; a question that waits stays open."""
    keep_data(chart)
    if chart.asked(q.LookUp) is not None:
        chart.close()
    if chart.question is not None and not chart.question.stays:
        chart.close_all()


def ask_delete(chart: Chart) -> Ending:
    """Asks over the open question, so that [Keep it] loses nothing."""
    chart.ask_over(q.Delete())
    return Toast.NONE


def keep_data(chart: Chart) -> Ending:
    """[Keep it]: the question is closed."""
    if chart.asked(q.Delete) is not None:
        chart.close()
    return Toast.NONE


async def erase(store: Store, chat_id: int, *, now: datetime) -> dict[str, int] | None:
    """Erases everything of a person who was asked and said yes: counts by kind of row.

    Of a stranger nothing is stored, so nothing is counted. None where the question is not open:
    an old button erases nothing.
    """
    async with store.writing() as uow:
        person = await uow.people.find(chat_id)
        if person is None:
            return {}
        if not person.questions or not isinstance(person.questions[-1], q.Delete):
            return None
        return await uow.people.erase(person.id, at=now)


async def note_block(store: Store, chat_id: int, *, is_blocked: bool) -> None:
    """Telegram tells that the person blocked or unblocked the bot."""
    async with store.writing() as uow:
        person = await uow.people.find(chat_id)
        if person is not None:
            await uow.people.save(replace(person, reachable=not is_blocked))

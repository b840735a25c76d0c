"""Coming, pausing and leaving: the person behind a chat."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.places.zones import guess_zone
from bot.usecases.chart import Chart
from bot.usecases.day_screens import BAD_DAY, NOT_TODAY
from bot.usecases.exercise_pages import TALK
from bot.usecases.person import Talk
from bot.usecases.ports import Store
from bot.usecases.setting_aside import take_up


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


KEPT_OPEN = frozenset(
    {
        *("conditions", "sign", "follow_up", "clearing", "hour", "clock", "how_to", "welcome"),
        *("days", "pause", "which", "note", "needs", "limits", "goal", BAD_DAY, NOT_TODAY),
    }
)
"""Questions that wait through `/start` and `/stop`; whatever else is open is only looked at."""


def start(chart: Chart) -> str:
    """`/start`: revives a stopped or unreachable person, else shows where they are."""
    came_back = chart.person.stopped
    _keep_question(chart)
    if (chart.talk_of("welcome") or {}).get("declined"):
        chart.close_talk()
    chart.person = replace(chart.person, stopped=False, card_id=None)
    if came_back:
        chart.say("line-welcome-back")
    return ""


def stop(chart: Chart) -> str:
    """`/stop`: no more messages; the diary stays until /delete."""
    _keep_question(chart)
    chart.person = replace(chart.person, stopped=True)
    chart.say("line-stopped")
    return ""


def come_back(chart: Chart) -> str:
    """[Go on] of one who stopped."""
    return start(chart) if chart.person.stopped else "toast-old"


def _keep_question(chart: Chart) -> None:
    keep(chart)
    take_up(chart, TALK)
    if chart.person.talk is not None and chart.person.talk.kind not in KEPT_OPEN:
        chart.close_talk()


def ask_delete(chart: Chart) -> str:
    """Remembers the open question, so that [Keep it] loses nothing."""
    open_talk = chart.person.talk
    if open_talk is None:
        chart.ask("delete")
    elif open_talk.kind != "delete":
        chart.ask("delete", kind=open_talk.kind, data=open_talk.data)
    return ""


def keep(chart: Chart) -> str:
    """[Keep it]: the question is closed."""
    was = chart.talk_of("delete")
    if was is None:
        return "toast-old"
    chart.close_talk()
    if isinstance(was.get("data"), dict):
        chart.person = replace(chart.person, talk=Talk(str(was["kind"]), was["data"]))  # type: ignore[arg-type]
    return ""


async def erase(store: Store, chat_id: int, *, now: datetime) -> dict[str, int] | None:
    """Erases everything of a person who was asked and said yes: counts by kind of row.

    Of a stranger nothing is stored, so nothing is counted. None where the question is not open:
    an old button erases nothing.
    """
    async with store.writing() as uow:
        person = await uow.people.find(chat_id)
        if person is None:
            return {}
        if person.talk is None or person.talk.kind != "delete":
            return None
        return await uow.people.erase(person.id, at=now)


async def note_block(store: Store, chat_id: int, *, is_blocked: bool) -> None:
    """Telegram tells that the person blocked or unblocked the bot."""
    async with store.writing() as uow:
        person = await uow.people.find(chat_id)
        if person is not None:
            await uow.people.save(replace(person, reachable=not is_blocked))

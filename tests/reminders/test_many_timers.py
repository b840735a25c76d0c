"""Five hundred timers end at once: the real limiter, dispatcher and use cases on time by hand."""

from __future__ import annotations

import asyncio
from collections import Counter
from dataclasses import dataclass, field, replace
from functools import partial
from types import SimpleNamespace
from typing import Any, cast
from uuid import uuid4

import pytest
import telegram

from bot.chat.outgoing.lanes import Lanes
from bot.chat.outgoing.limiter import Limiter
from bot.chat.outgoing.messenger import TelegramMessenger
from bot.chat.showing.presenter import Presenter
from bot.chat.showing.tracks import TrackMessages
from bot.reminders.dispatcher import Dispatcher
from bot.reminders.ports import Ports
from bot.usecases import accounts, showing
from bot.usecases.accounts import Sender
from bot.usecases.file_ids import StoredFileIds
from bot.usecases.media import CardPicture
from bot.usecases.person import PersonId, TrackMessage
from bot.usecases.ports import ReminderKind
from bot.usecases.reminders import reminding
from bot.usecases.sending import SendLane
from bot.usecases.timers import start_timer
from tests.chat.outgoing.test_limiter import HandTime, settle
from tests.memory_store import MemoryStore
from tests.usecases.monkey import renderer_at
from tests.usecases.reminders.test_reminding import LIBRARY, NOW, begin, change

pytestmark = pytest.mark.long

MANY = 500
WITHIN = 30.0
"""Seconds after their end."""
A_SECOND = 1.0


@dataclass
class Api:
    """Telegram, as far as it is called here: notes what was done, in which chat and when."""

    time: HandTime
    did: list[tuple[str, int, float]] = field(default_factory=list)

    def _note(self, what: str, chat_id: int) -> SimpleNamespace:
        self.did.append((what, chat_id, self.time.seconds - 100.0))
        return SimpleNamespace(message_id=1000 + len(self.did))

    async def send_message(self, chat_id: int, *_: Any, **__: Any) -> SimpleNamespace:
        return self._note("send", chat_id)

    async def edit_message_reply_markup(self, chat_id: int, *_: Any) -> SimpleNamespace:
        return self._note("strip", chat_id)

    async def delete_message(self, chat_id: int, *_: Any) -> SimpleNamespace:
        return self._note("delete", chat_id)

    def when(self, what: str) -> list[float]:
        return [at for did, _, at in self.did if did == what]


async def crowd() -> MemoryStore:
    """Many people whose timers end at the same instant, each with a card and a track."""
    store = MemoryStore(seconds=lambda: 0.0)
    await accounts.welcome(store, Sender(7, "en"), default_language="en", now=NOW)
    await change(store, begin)
    await change(store, lambda chart: start_timer(chart, chart.state.routines[-1].seq, 0))
    tables = store.tables
    (one,) = tables.people.values()
    assert one.timer is not None
    snapshot, row = tables.snapshots[one.id], tables.reminders[(one.id, ReminderKind.TIMER)]
    for number in range(1, MANY + 1):
        who = PersonId(number)
        track = TrackMessage(one.timer.number, 60)
        tables.people[who] = replace(one, id=who, chat_id=10 * number, card_id=50, track=track)
        tables.snapshots[who] = snapshot
        tables.reminders[(who, ReminderKind.TIMER)] = replace(row, person_id=who)
    return store


@dataclass
class Rush:
    """Everything between the due rows and Telegram."""

    store: MemoryStore
    time: HandTime = field(default_factory=HandTime)

    def __post_init__(self) -> None:
        self.api = Api(self.time)
        self.limiter = Limiter(monotonic=self.time.monotonic, call_later=self.time.call_later)
        messenger = TelegramMessenger(
            cast(telegram.Bot, self.api), self.limiter, files=StoredFileIds(self.store, 1)
        )
        renderer, lanes = renderer_at(NOW), Lanes()
        presenter = Presenter(
            messenger,
            read_showing=partial(showing.read_showing, self.store, LIBRARY, now=NOW),
            mark_shown=partial(showing.mark_shown, self.store),
            people_behind=partial(showing.people_behind, self.store),
            render=renderer.render_screen,
            picture=lambda _screen, _person: CardPicture(),
            render_line=renderer.render_line,
            files={},
            tracks=TrackMessages(
                messenger, renderer.render_track, partial(showing.mark_track, self.store)
            ),
            on_unreachable=partial(showing.mark_unreachable, self.store),
            lanes=lanes,
        )
        self.dispatcher = Dispatcher(
            owner=uuid4(),
            ports=Ports(
                claim_due=partial(reminding.claim_due, self.store, LIBRARY),
                take_over=partial(reminding.take_over, self.store),
                prepare=partial(reminding.prepare, self.store, LIBRARY),
                complete=partial(reminding.complete, self.store),
            ),
            messenger=messenger,
            render=renderer.render_screen,
            picture=lambda _screen, _person: CardPicture(),
            lanes=lanes,
            tidy=presenter.tidy,
            monotonic=self.time.monotonic,
        )

    async def run(self) -> None:
        ends = next(iter(self.store.tables.people.values())).timer
        assert ends is not None
        job = asyncio.get_running_loop().create_task(self.dispatcher.run_to_rest(ends.ends_at))
        while not job.done():
            for _ in range(20):
                await settle()
            await self.time.pass_by(0.02)
        await job


async def test_five_hundred_timers_end_on_time_and_nobody_is_written_to_too_often() -> None:
    rush = Rush(await crowd())
    await rush.run()

    ends, api = rush.api.when("send"), rush.api
    assert len(ends) == MANY
    assert max(ends) < WITHIN
    assert len(api.when("delete")) == len(api.when("strip")) == MANY
    for start in range(60):
        assert sum(start <= at < start + A_SECOND for _, _, at in api.did) <= 30
    of_one = Counter((chat, int(at)) for _, chat, at in api.did)
    assert max(of_one.values()) <= 3
    people = rush.store.tables.people.values()
    assert all(p.track is None and p.shown_revision == p.revision for p in people)


async def test_replies_go_before_the_ends_of_timers() -> None:
    rush = Rush(await crowd())
    answered: list[float] = []

    async def reply(chat_id: int) -> None:
        await rush.limiter.acquire(chat_id, SendLane.REPLY)
        answered.append(rush.time.seconds - 100.0)

    replies = [asyncio.get_running_loop().create_task(reply(9_000 + n)) for n in range(200)]
    await rush.run()
    await asyncio.gather(*replies)

    assert max(answered) < 200 / 28 + 0.5
    assert sum(at < max(answered) for at in rush.api.when("send")) < 20

# ruff: noqa: F811 -- fixtures of the stand-in are taken in by name
"""The poll loop over HTTP: no update is lost, and none holds up those of other people."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest
from telegram import Bot, Update

from bot.chat.incoming.poll_loop import ALLOWED, Pace, Poison, PollLoop
from bot.preview.telegram import faults
from bot.preview.telegram.people import Person
from bot.preview.telegram.standin import StandIn
from bot.usecases.ports import StorageUnavailable
from bot.usecases.sending import TokenRejected
from tests.preview.conftest import (  # noqa: F401
    _durations,
    bot,
    clock,
    sam,
    standin,
    url,
)
from tests.preview.conftest import time as hand_time  # noqa: F401
from tests.preview.driver import ManualTime, bot_at
from tests.waiting import PATIENCE, until

QUICK = Pace(poll=1, grace=PATIENCE, backoff=(0.01, 0.02), stop=0.3, confirm=PATIENCE)


@pytest.fixture
def time() -> ManualTime:
    return ManualTime()


class Inbox:
    """Handles updates; `troubles` holds, by text, what it raises or returns first."""

    def __init__(self) -> None:
        self.taken: list[str] = []
        self.running: list[str] = []
        self.troubles: dict[str, list[Exception | bool]] = {}
        self.gates: dict[str, asyncio.Event] = {}
        self.poison: list[Poison] = []
        self.outages = 0
        self.rebuilt = 0

    async def receive(self, update: Update) -> bool:
        text = text_of(update)
        self.running.append(text)
        if text in self.gates:
            await self.gates[text].wait()
        trouble = self.troubles.get(text, [])
        if trouble:
            met = trouble.pop(0)
            if isinstance(met, Exception):
                raise met
            return met
        self.taken.append(text)
        return True

    async def on_poison(self, poison: Poison) -> None:
        self.poison.append(poison)

    async def after_outage(self) -> None:
        self.outages += 1

    async def rebuild(self) -> None:
        self.rebuilt += 1


def text_of(update: Update) -> str:
    if update.message is not None:
        return update.message.text or ""
    return "tap" if update.callback_query is not None else "other"


@pytest.fixture
def inbox() -> Inbox:
    return Inbox()


def loop_of(bot: Bot, inbox: Inbox, **more: object) -> PollLoop:
    options: dict[str, object] = {
        "on_poison": inbox.on_poison,
        "after_outage": inbox.after_outage,
        "rebuild": inbox.rebuild,
        "pace": QUICK,
    }
    return PollLoop(bot, inbox.receive, **{**options, **more})  # type: ignore[arg-type]


@asynccontextmanager
async def polling(loop: PollLoop) -> AsyncIterator[asyncio.Task[None]]:
    task = asyncio.get_running_loop().create_task(loop.run())
    await asyncio.sleep(0)
    try:
        yield task
    finally:
        await loop.stop()
        await task


async def test_updates_are_taken_in_order_and_confirmed(
    bot: Bot, inbox: Inbox, sam: Person, standin: StandIn
) -> None:
    async with polling(loop_of(bot, inbox)) as task:
        await until(lambda: inbox.taken == ["/start"])
        sam.send_text("a")
        sam.send_text("b")
        await until(lambda: inbox.taken == ["/start", "a", "b"])
        assert not task.done()

    assert standin.pending_updates == []
    assert all("drop" not in str(call) for call in standin.calls)
    assert standin.calls_of("deleteWebhook") == []
    assert [kind in str(standin.calls_of("getUpdates")[0].params) for kind in ALLOWED] == [True] * 4


async def test_a_slow_person_does_not_hold_up_another_but_their_own_next_message(
    bot: Bot, inbox: Inbox, sam: Person, standin: StandIn
) -> None:
    inbox.gates["/start"] = asyncio.Event()
    sam.send_text("second")
    other = standin.person(2)
    other.send_text("other")
    async with polling(loop_of(bot, inbox)):
        await until(lambda: inbox.taken == ["other"])
        assert "second" not in inbox.running
        inbox.gates["/start"].set()
        await until(lambda: inbox.taken == ["other", "/start", "second"])


async def test_the_offset_waits_for_the_whole_batch(
    bot: Bot, inbox: Inbox, sam: Person, standin: StandIn
) -> None:
    inbox.gates["/start"] = asyncio.Event()
    async with polling(loop_of(bot, inbox)):
        await until(lambda: inbox.running == ["/start"])
        assert len(standin.pending_updates) == 1
        inbox.gates["/start"].set()
        await until(lambda: standin.pending_updates == [])


@pytest.mark.parametrize("trouble", [StorageUnavailable(), False], ids=["raised", "told"])
async def test_while_storage_is_down_the_update_waits_however_long(
    trouble: Exception | bool, bot: Bot, inbox: Inbox, sam: Person, standin: StandIn
) -> None:
    inbox.troubles["/start"] = [trouble] * 8
    async with polling(loop_of(bot, inbox)):
        await until(lambda: inbox.taken == ["/start"])

    assert inbox.poison == []


async def test_stopping_while_storage_is_down_leaves_the_update_to_the_next_start(
    bot: Bot, inbox: Inbox, sam: Person, standin: StandIn
) -> None:
    inbox.troubles["/start"] = [StorageUnavailable()] * 1000
    async with polling(loop_of(bot, inbox)):
        await until(lambda: len(inbox.running) > 2)
    assert len(standin.pending_updates) == 1

    inbox.troubles.clear()
    async with polling(loop_of(bot, inbox)):
        await until(lambda: inbox.taken == ["/start"])


async def test_an_update_that_fails_three_times_is_handed_over_and_the_rest_goes_on(
    bot: Bot, inbox: Inbox, sam: Person, standin: StandIn
) -> None:
    inbox.troubles["/start"] = [ValueError()] * 3
    sam.send_text("next")
    async with polling(loop_of(bot, inbox)):
        await until(lambda: inbox.taken == ["next"])

    assert [(p.chat_id, type(p.error)) for p in inbox.poison] == [(1, ValueError)]
    assert inbox.running.count("/start") == 3
    assert standin.pending_updates == []


async def test_poison_that_cannot_be_recorded_waits_for_storage_and_then_lets_go(
    bot: Bot, inbox: Inbox, sam: Person, standin: StandIn
) -> None:
    met: list[Exception] = [StorageUnavailable(), RuntimeError()]
    handed: list[int] = []

    async def refuse(poison: Poison) -> None:
        handed.append(poison.update_id)
        raise met.pop(0)

    inbox.troubles["/start"] = [ValueError()] * 3
    sam.send_text("next")
    async with polling(loop_of(bot, inbox, on_poison=refuse)):
        await until(lambda: inbox.taken == ["next"])

    assert len(handed) == 2


async def test_an_update_that_fails_twice_is_taken_the_third_time(
    bot: Bot, inbox: Inbox, sam: Person
) -> None:
    inbox.troubles["/start"] = [ValueError(), ValueError()]
    async with polling(loop_of(bot, inbox)):
        await until(lambda: inbox.taken == ["/start"])

    assert inbox.poison == []


@pytest.mark.parametrize(
    "fault",
    [
        faults.server_error(),
        faults.bad_gateway(),
        faults.broken_json(),
        faults.dropped(when=faults.When.BEFORE),
        faults.dropped(when=faults.When.AFTER),
        faults.flooded(1),
    ],
    ids=str,
)
async def test_trouble_on_the_way_loses_nothing(
    fault: faults.Fault, bot: Bot, inbox: Inbox, sam: Person, standin: StandIn
) -> None:
    standin.faults.add("getUpdates", fault, times=1)
    async with polling(loop_of(bot, inbox)):
        await until(lambda: inbox.taken == ["/start"])


@pytest.mark.parametrize(
    ("description", "advice"),
    [
        ("Conflict: terminated by other getUpdates request", "Another program polls"),
        ("Conflict: can't use getUpdates method while webhook is active", "A webhook is set"),
    ],
)
async def test_a_rival_is_named_once_and_waited_out(
    description: str,
    advice: str,
    bot: Bot,
    inbox: Inbox,
    sam: Person,
    standin: StandIn,
    caplog: pytest.LogCaptureFixture,
) -> None:
    standin.faults.add("getUpdates", faults.refused(409, description), times=2)
    pace = Pace(poll=0, grace=1.0, backoff=(0.01,))
    async with polling(loop_of(bot, inbox, pace=pace)):
        await until(lambda: inbox.taken == ["/start"])

    assert caplog.text.count(advice) == 1


async def test_a_wrong_token_ends_the_loop_without_naming_it(url: str, inbox: Inbox) -> None:
    bot = bot_at(url, token="4242:wrong")
    for request in bot._request:
        await request.initialize()
    loop = loop_of(bot, inbox)

    with pytest.raises(TokenRejected) as raised:
        await loop.run()

    assert "wrong" not in str(raised.value)
    await loop.stop()
    for request in bot._request:
        await request.shutdown()


class Deaf:
    """A bot whose polls never end until its connection is made anew."""

    def __init__(self) -> None:
        self.polls = 0
        self.is_well = False

    async def get_updates(self, **_: object) -> tuple[Update, ...]:
        self.polls += 1
        await asyncio.sleep(0.01 if self.is_well else 60)
        return ()


async def test_a_wedged_connection_is_built_anew_after_the_silence(
    inbox: Inbox, time: ManualTime
) -> None:
    deaf = Deaf()

    async def rebuild() -> None:
        inbox.rebuilt += 1
        deaf.is_well = inbox.rebuilt > 1
        if not deaf.is_well:
            raise OSError("no luck")

    pace = Pace(poll=0, grace=0.02, backoff=(0.01,), silent=90.0, confirm=0.1)
    loop = loop_of(deaf, inbox, rebuild=rebuild, pace=pace, monotonic=time)  # type: ignore[arg-type]
    async with polling(loop):
        await until(lambda: deaf.polls > 2)
        assert inbox.rebuilt == 0
        time.pass_by(91)
        await until(lambda: inbox.rebuilt == 1)
        time.pass_by(91)
        await until(lambda: loop.last_completed is not None)

    assert inbox.rebuilt == 2
    assert loop.last_completed == time()


async def test_the_real_pool_can_be_built_anew_while_it_runs(
    bot: Bot, inbox: Inbox, sam: Person, time: ManualTime, standin: StandIn
) -> None:
    standin.faults.add("getUpdates", faults.server_error(), times=2)
    loop = PollLoop(bot, inbox.receive, pace=Pace(poll=1, silent=-1.0, backoff=(0.01,)))
    async with polling(loop):
        await until(lambda: inbox.taken == ["/start"])


async def test_after_an_outage_the_open_cards_are_asked_for(
    bot: Bot, inbox: Inbox, sam: Person, hand_time: ManualTime
) -> None:
    clock = ManualTime()
    loop = loop_of(bot, inbox, monotonic=clock)
    async with polling(loop):
        await until(lambda: inbox.taken == ["/start"])
        assert inbox.outages == 0
        clock.pass_by(61)
        sam.send_text("again")
        await until(lambda: inbox.outages == 1)
        sam.send_text("more")
        await until(lambda: "more" in inbox.taken)

    assert inbox.outages == 1


async def test_a_failing_redraw_does_not_end_the_loop(bot: Bot, inbox: Inbox, sam: Person) -> None:
    clock = ManualTime()

    async def fail() -> None:
        inbox.outages += 1
        raise ValueError

    async with polling(loop_of(bot, inbox, monotonic=clock, after_outage=fail)):
        await until(lambda: inbox.taken == ["/start"])
        clock.pass_by(61)
        sam.send_text("again")
        await until(lambda: inbox.outages == 1)
        sam.send_text("more")
        await until(lambda: "more" in inbox.taken)


async def test_stop_finishes_the_update_in_hand_and_starts_no_other(
    bot: Bot, inbox: Inbox, sam: Person, standin: StandIn
) -> None:
    inbox.gates["/start"] = asyncio.Event()
    sam.send_text("second")
    loop = loop_of(bot, inbox, pace=replace(QUICK, stop=PATIENCE))
    async with polling(loop):
        await until(lambda: inbox.running == ["/start"])
        stopping = asyncio.get_running_loop().create_task(loop.stop())
        await asyncio.sleep(0.02)
        inbox.gates["/start"].set()
        await stopping

    assert inbox.taken == ["/start"]
    assert len(standin.pending_updates) == 2


async def test_stop_does_not_wait_for_ever(bot: Bot, inbox: Inbox, sam: Person) -> None:
    inbox.gates["/start"] = asyncio.Event()
    loop = loop_of(bot, inbox)
    async with asyncio.timeout(PATIENCE):
        async with polling(loop):
            await until(lambda: inbox.running == ["/start"])

    assert inbox.taken == []


async def test_stop_interrupts_a_long_poll_at_once(bot: Bot, inbox: Inbox) -> None:
    loop = loop_of(bot, inbox, pace=Pace(poll=50))
    async with asyncio.timeout(40):
        async with polling(loop):
            await asyncio.sleep(0.1)


async def test_a_tap_and_a_block_belong_to_their_person(
    bot: Bot, inbox: Inbox, sam: Person, standin: StandIn
) -> None:
    sam.block()
    async with polling(loop_of(bot, inbox, on_poison=inbox.on_poison)):
        await until(lambda: inbox.taken == ["/start", "other"])


async def test_without_callbacks_poison_is_only_logged(
    bot: Bot, inbox: Inbox, sam: Person, standin: StandIn
) -> None:
    inbox.troubles["/start"] = [ValueError()] * 3
    loop = PollLoop(bot, inbox.receive, pace=QUICK)
    async with polling(loop):
        await until(lambda: not inbox.troubles["/start"])
        await until(lambda: standin.pending_updates == [])

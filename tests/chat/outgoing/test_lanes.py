"""Jobs run in order within a lane and side by side between lanes, and `stop` ends."""

from __future__ import annotations

import asyncio

import pytest

from bot.chat.outgoing.lanes import Lanes, LanesClosed
from tests.waiting import PATIENCE, until


class Notes:
    def __init__(self) -> None:
        self.lines: list[str] = []
        self.gate = asyncio.Event()

    async def wait(self) -> None:
        self.lines.append("begin")
        await self.gate.wait()
        self.lines.append("end")

    async def quick(self) -> str:
        self.lines.append("quick")
        return "answer"

    async def note(self) -> None:
        self.lines.append("note")

    async def fail(self) -> None:
        raise ValueError("on purpose")


async def test_one_person_in_order() -> None:
    lanes, notes = Lanes(), Notes()
    lanes.put(1, notes.wait)
    lanes.put(1, notes.note)
    await asyncio.sleep(0.01)
    notes.gate.set()
    await lanes.wait_until_idle()

    assert notes.lines == ["begin", "end", "note"]


async def test_another_person_does_not_wait() -> None:
    lanes, notes = Lanes(), Notes()
    lanes.put(1, notes.wait)

    assert await lanes.run(2, notes.quick) == "answer"
    assert notes.lines == ["begin", "quick"]
    notes.gate.set()
    await lanes.wait_until_idle()


async def test_no_more_than_the_bound_run_at_once() -> None:
    lanes, notes = Lanes(parallel=2), Notes()
    for person in range(5):
        lanes.put(person, notes.wait)
    await until(lambda: len(notes.lines) >= 2)
    await asyncio.sleep(0.01)
    assert notes.lines == ["begin"] * 2
    notes.gate.set()
    await lanes.wait_until_idle()

    assert len(notes.lines) == 10


async def test_a_failed_job_is_logged_and_the_next_one_runs(
    caplog: pytest.LogCaptureFixture,
) -> None:
    lanes, notes = Lanes(), Notes()
    lanes.put(1, notes.fail)
    lanes.put(1, notes.note)
    await lanes.wait_until_idle()

    assert notes.lines == ["note"]
    assert "lane failed" in caplog.text


async def test_an_awaited_job_hands_its_error_to_the_caller() -> None:
    with pytest.raises(ValueError, match="on purpose"):
        await Lanes().run(1, Notes().fail)


async def test_a_caller_that_gives_up_withdraws_its_job() -> None:
    lanes, notes = Lanes(), Notes()
    lanes.put(1, notes.wait)
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.01):
            await lanes.run(1, notes.quick)
    notes.gate.set()
    await lanes.wait_until_idle()

    assert notes.lines == ["begin", "end"]


@pytest.mark.parametrize("job", ["wait", "late_failure"])
async def test_a_caller_that_gives_up_late_disturbs_nobody(job: str) -> None:
    lanes, notes = Lanes(), Notes()

    async def late_failure() -> None:
        await notes.gate.wait()
        raise ValueError

    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.01):
            await lanes.run(1, notes.wait if job == "wait" else late_failure)
    notes.gate.set()
    lanes.put(1, notes.note)
    await lanes.wait_until_idle()

    assert notes.lines[-1] == "note"


async def test_stop_lets_what_is_queued_finish() -> None:
    lanes, notes = Lanes(), Notes()
    lanes.put(1, notes.quick)  # type: ignore[arg-type]
    lanes.put(1, notes.note)

    assert await lanes.stop(within=PATIENCE) == 0
    assert notes.lines == ["quick", "note"]
    with pytest.raises(LanesClosed):
        lanes.put(1, notes.note)


async def test_stop_cuts_off_what_takes_too_long_and_nobody_waits_for_ever() -> None:
    lanes, notes = Lanes(), Notes()
    lanes.put(1, notes.wait)
    lanes.put(1, notes.note)
    waiting = asyncio.get_running_loop().create_task(lanes.run(1, notes.quick))
    await until(lambda: notes.lines)

    assert await lanes.stop(within=0.05) == 1
    with pytest.raises(asyncio.CancelledError):
        await waiting
    assert notes.lines == ["begin"]


async def test_stopping_idle_lanes_is_instant() -> None:
    assert await Lanes().stop(within=10) == 0


async def test_a_watch_tells_whether_a_job_of_the_same_chat_came_meanwhile() -> None:
    lanes, gate = Lanes(), asyncio.Event()

    async def wait() -> None:
        await gate.wait()

    with lanes.watch(1) as is_undisturbed:
        lanes.put(2, wait)
    assert is_undisturbed()
    with lanes.watch(1) as is_undisturbed:
        lanes.put(1, wait)
    assert not is_undisturbed()
    with lanes.watch(1) as is_undisturbed:
        pass
    assert not is_undisturbed(), "one was running when the watch began"
    gate.set()
    await lanes.wait_until_idle()
    with lanes.watch(1) as is_undisturbed:
        pass
    assert is_undisturbed()

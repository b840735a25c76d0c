"""One queue for each chat: its jobs run in order, those of different chats side by side."""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeVar

logger = logging.getLogger(__name__)
T = TypeVar("T")


class LanesClosed(RuntimeError):
    """The program is stopping, so no new job is accepted."""


@dataclass(frozen=True, slots=True)
class _Job:
    work: Callable[[], Awaitable[None]]
    awaited: asyncio.Future[object] | None = None


class Lanes:
    """Queues of jobs by key, the chat id. A queue exists only while it has jobs.

    `parallel`: the most jobs that run at once, over all queues.
    """

    def __init__(self, *, parallel: int = 64) -> None:
        self._slots = asyncio.Semaphore(parallel)
        self._queues: dict[int, deque[_Job]] = {}
        self._workers: set[asyncio.Task[None]] = set()
        self._watched: dict[int, list[list[bool]]] = {}
        self._is_open = True

    def put(self, key: int, work: Callable[[], Awaitable[None]]) -> None:
        """Queue a job, whose exceptions are logged. Raises LanesClosed once `stop` was called."""
        self._put(key, _Job(work))

    async def run(self, key: int, work: Callable[[], Awaitable[T]]) -> T:
        """Queue a job, and return or raise what it does.

        Must not be called from a job of the same key. If the caller is cancelled before the job
        begins, the job does not run.
        """
        done: asyncio.Future[T] = asyncio.get_running_loop().create_future()

        async def work_and_tell() -> None:
            if done.cancelled():
                return
            try:
                result = await work()
            except Exception as error:  # noqa: BLE001 -- handed on to the caller
                if not done.done():
                    done.set_exception(error)
            else:
                if not done.done():
                    done.set_result(result)

        self._put(key, _Job(work_and_tell, done))  # type: ignore[arg-type]
        return await done

    @contextmanager
    def watch(self, key: int) -> Iterator[Callable[[], bool]]:
        """Yield a function that tells whether no job of this key was queued or running since."""
        is_undisturbed = [key not in self._queues]
        self._watched.setdefault(key, []).append(is_undisturbed)
        try:
            yield lambda: is_undisturbed[0]
        finally:
            watched = self._watched[key]
            watched[:] = [each for each in watched if each is not is_undisturbed]
            if not watched:
                del self._watched[key]

    async def wait_until_idle(self) -> None:
        """Wait until no job is queued or running."""
        while self._workers:
            await asyncio.wait(self._workers)

    async def stop(self, *, within: float) -> int:
        """Accept no new job, and cancel those that are not done within so many seconds.

        Returns how many queues were cut off.
        """
        self._is_open = False
        if not self._workers:
            return 0
        _, late = await asyncio.wait(self._workers, timeout=within)
        for worker in late:
            worker.cancel()
        await asyncio.gather(*late, return_exceptions=True)
        return len(late)

    def _put(self, key: int, job: _Job) -> None:
        if not self._is_open:
            raise LanesClosed("the program is stopping")
        for is_undisturbed in self._watched.get(key, ()):
            is_undisturbed[0] = False
        queue = self._queues.get(key)
        if queue is not None:
            queue.append(job)
            return
        self._queues[key] = deque([job])
        # Held in the set until it is done, awaited by `wait_until_idle` and `stop`.
        worker = asyncio.get_running_loop().create_task(self._work(key))
        self._workers.add(worker)
        worker.add_done_callback(lambda done: self._ended(key, done))

    async def _work(self, key: int) -> None:
        queue = self._queues[key]
        while queue:
            async with self._slots:
                await _do(queue[0])
            queue.popleft()
        del self._queues[key]  # no await since `while queue`, so no job was added in between

    def _ended(self, key: int, worker: asyncio.Task[None]) -> None:
        self._workers.discard(worker)
        if worker.cancelled():
            for job in self._queues.pop(key, ()):
                if job.awaited is not None:
                    job.awaited.cancel()


async def _do(job: _Job) -> None:
    try:
        await job.work()
    except Exception:
        logger.exception("A job of a person's lane failed")

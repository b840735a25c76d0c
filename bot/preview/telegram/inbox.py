"""The queue of updates behind getUpdates."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bot.preview.telegram.bell import Bell
from bot.preview.telegram.refusals import Json, conflict
from bot.preview.telegram.state import State

FIRST_UPDATE_ID = 100_000_001
LONGEST_POLL = 50.0  # seconds
TAP_LIFE = 150.0  # seconds a tap waits to be fetched
TEXT_LIFE = 24 * 3600.0  # seconds everything else waits
_NOT_BY_DEFAULT = {"chat_member", "message_reaction", "message_reaction_count"}


@dataclass(slots=True)
class _Pending:
    update: Json
    kind: str
    arrived: float
    deliveries: int = 0


class Inbox:
    """Updates in order, confirmed by offset, dropped by age in real time."""

    def __init__(self, state: State, bell: Bell, *, monotonic: Callable[[], float]) -> None:
        self._state = state
        self._bell = bell
        self._monotonic = monotonic
        self._poll = 0
        self.repeat = False
        # A restart starts the lives of what is waiting anew: monotonic time does not survive it.
        self._pending = [
            _Pending(record["update"], record["kind"], monotonic())
            for record in state.load_updates()
        ]

    def add(self, kind: str, payload: Json) -> int | None:
        """Queue one update and return its id; None when the bot does not want this kind."""
        wanted = self._state.setting("allowed_updates").get("kinds")
        if kind not in wanted if wanted else kind in _NOT_BY_DEFAULT:
            return None
        update_id = self._state.counted("update", FIRST_UPDATE_ID)
        pending = _Pending({"update_id": update_id, kind: payload}, kind, self._monotonic())
        self._pending.append(pending)
        self._state.save_update({"update": pending.update, "kind": kind})
        return update_id

    def waiting(self) -> list[Json]:
        """Return the updates that are not confirmed yet, oldest first."""
        self._drop_old()
        return [pending.update for pending in self._pending]

    async def poll(self, *, offset: int, limit: int, within: float) -> list[Json]:
        """Answer getUpdates; wait up to `within` seconds for the first update.

        Raises Refused (409) when another poll starts meanwhile.
        """
        self._confirm(offset)
        self._poll += 1
        turn, stops = self._poll, self._bell.stops
        self._bell.ring()
        end = self._monotonic() + min(within, LONGEST_POLL)
        while not self.waiting() and self._bell.stops == stops:
            left = end - self._monotonic()
            if left <= 0 or not await self._bell.heard(left):
                break
            if turn != self._poll:
                raise conflict()
        return self._taken(limit)

    def drop_all(self) -> None:
        """Forget the waiting updates (`drop_pending_updates`)."""
        self._keep([])

    def _taken(self, limit: int) -> list[Json]:
        batch = self._pending[:limit]
        for pending in batch:
            pending.deliveries += 1
        return [pending.update for pending in batch]

    def _confirm(self, offset: int) -> None:
        if offset < 0:
            kept = self._pending[offset:]
        else:
            kept = [p for p in self._pending if p.update["update_id"] >= offset or self._again(p)]
        self._keep(kept)

    def _again(self, pending: _Pending) -> bool:
        return self.repeat and pending.deliveries == 1

    def _drop_old(self) -> None:
        now = self._monotonic()
        self._keep([p for p in self._pending if now - p.arrived <= _life(p.kind)])

    def _keep(self, kept: list[_Pending]) -> None:
        if len(kept) == len(self._pending):
            return
        ids = {pending.update["update_id"] for pending in kept}
        for pending in self._pending:
            if pending.update["update_id"] not in ids:
                self._state.drop_update(pending.update["update_id"])
        self._pending = kept
        self._state.commit()


def _life(kind: str) -> float:
    return TAP_LIFE if kind == "callback_query" else TEXT_LIFE

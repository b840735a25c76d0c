"""Keeps Telegram's flood limits: about 30 messages a second per bot, one a second per chat.

Both are buckets in real (monotonic) time with room for a short burst.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from bot.preview.telegram.refusals import too_many_requests


@dataclass(frozen=True, slots=True)
class Limits:
    """Messages per second, and how many may come at once. A rate of 0 means no limit."""

    per_second: float = 30.0
    burst: int = 30
    chat_per_second: float = 1.0
    chat_burst: int = 10

    @classmethod
    def none(cls) -> Limits:
        return cls(per_second=0.0, chat_per_second=0.0)


@dataclass(slots=True)
class _Bucket:
    level: float
    since: float


class Flood:
    """Counts sends and edits; answers to taps are free."""

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self.limits = Limits()
        self._monotonic = monotonic
        self._buckets: dict[int | None, _Bucket] = {}

    def spend(self, chat_id: int, messages: int = 1) -> None:
        """Take one message from the buckets. Raises Refused (429) with whole seconds to wait."""
        limits = self.limits
        rules = (
            (None, limits.per_second, limits.burst),
            (chat_id, limits.chat_per_second, limits.chat_burst),
        )
        filled = [self._filled(key, rate, burst) for key, rate, burst in rules if rate > 0]
        for bucket, rate, size in filled:
            cost = min(messages, size)
            if bucket.level < cost:
                raise too_many_requests(max(1, math.ceil((cost - bucket.level) / rate)))
        for bucket, _, size in filled:
            bucket.level -= min(messages, size)

    def _filled(self, key: int | None, rate: float, burst: int) -> tuple[_Bucket, float, int]:
        now = self._monotonic()
        bucket = self._buckets.setdefault(key, _Bucket(float(burst), now))
        bucket.level = min(float(burst), bucket.level + (now - bucket.since) * rate)
        bucket.since = now
        return bucket, rate, burst

"""What a typed text asks back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time

from bot.domain.exercise import ExerciseId


@dataclass(frozen=True, slots=True)
class WhatHurt:
    """Something hurts: which exercise of the routine was it? `items` are their indexes."""

    routine: int
    items: tuple[tuple[int, ExerciseId], ...]


@dataclass(frozen=True, slots=True)
class OfferHour:
    """An hour stood in a sentence: shall the routine come then? Two when it may be either."""

    times: tuple[time, ...]

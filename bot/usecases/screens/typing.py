"""Questions that a typed text leads to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time

from bot.domain.exercise import ExerciseId
from bot.usecases.picturing import keep, no_picture
from bot.usecases.screens.screen import Allows, Match, Screen


@dataclass(frozen=True, slots=True)
class WhatHurt(Screen):
    """Which exercise of the routine hurt? `items` are index in the routine and exercise."""

    allows = Allows(
        what_hurt=True,
        hour=False,
        note=False,
        pause=False,
        cancel=True,
        picture=keep,
        label=Match.PART,
    )

    routine: int
    items: tuple[tuple[int, ExerciseId], ...]


@dataclass(frozen=True, slots=True)
class OfferHour(Screen):
    """Shall the routine come at the hour in the typed sentence? Two `times` if it may be either."""

    allows = Allows(
        what_hurt=True, hour=True, note=False, pause=False, cancel=True, picture=no_picture
    )

    times: tuple[time, ...]

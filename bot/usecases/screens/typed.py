"""Questions that a typed text leads to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time

from bot.domain.exercise import ExerciseId
from bot.usecases.picturing import keep, no_picture
from bot.usecases.screens.screen import Allows, Match, Screen


@dataclass(frozen=True, slots=True)
class WhatHurt(Screen):
    """Asks which exercise of the routine hurt; `items` are index in the routine and exercise."""

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
    """Asks whether the routine shall come at the hour of a typed sentence, or at which of two."""

    allows = Allows(
        what_hurt=True, hour=True, note=False, pause=False, cancel=True, picture=no_picture
    )

    times: tuple[time, ...]

"""What a typed text asks back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time

from bot.domain.exercise import ExerciseId
from bot.usecases.picturing import keep, no_picture
from bot.usecases.screens.screen import Allows, Match, Screen


@dataclass(frozen=True, slots=True)
class WhatHurt(Screen):
    """Something hurts: which exercise of the routine was it? `items` are their indexes."""

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
    """An hour stood in a sentence: shall the routine come then? Two when it may be either."""

    allows = Allows(
        what_hurt=True, hour=True, note=False, pause=False, cancel=True, picture=no_picture
    )

    times: tuple[time, ...]

"""Why something was decided: one code per rule, each with words in the content."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.exercise import ExerciseId, RungId


class Reason(StrEnum):
    """The rule that fired."""

    # why this exercise today
    FIRST_DAY = "first_day"
    ITS_TURN = "its_turn"
    RESTED_A_DAY = "rested_a_day"
    REPEATS = "repeats"
    NEW = "new"
    STEP_UP = "step_up"
    EASED = "eased"
    AFTER_GAP = "after_gap"
    BACK_AFTER_HOLD = "back_after_hold"
    INSTEAD = "instead"
    CATEGORY_RESTS = "category_rests"
    # why something changed
    TWO_CLEAN_DAYS = "two_clean_days"
    PAIN = "pain"
    RELATIVE_PAIN = "relative_pain"
    SHARP_DISCOMFORT = "sharp_discomfort"
    TOO_HARD = "too_hard"
    BACK_WORSE = "back_worse"
    BACK_WORSE_TWICE = "back_worse_twice"
    WORSE_MORNING_NAMED = "worse_morning_named"
    WORSE_MORNING_UNSURE = "worse_morning_unsure"
    WORSE_AGAIN_AFTER_HOLD = "worse_again_after_hold"
    TOLD = "told"
    SIGN = "sign"


class Action(StrEnum):
    """What a rule did."""

    ADVANCE = "advance"
    HOLD = "hold"
    EASE = "ease"
    STOP = "stop"
    LOCK = "lock"
    SEEK_CARE = "seek_care"


@dataclass(frozen=True, slots=True)
class Decision:
    """One thing a rule decided, about one exercise or about all."""

    action: Action
    reason: Reason
    exercise: ExerciseId | None = None
    rung: RungId | None = None

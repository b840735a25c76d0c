"""Reasons of decisions: one code per rule, each with words in the content."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.exercise import ExerciseId, RungId


class Reason(StrEnum):
    """The rule that fired. The values are stored in diaries: a name may change, they never do."""

    # why this exercise today
    FIRST_DAY = "first_day"
    ITS_TURN = "its_turn"
    RESTED_A_DAY = "rested_a_day"
    REPEATS = "repeats"
    NEW = "new"
    STEP_UP = "step_up"
    EASED = "eased"
    AFTER_GAP = "after_gap"
    BACK_AFTER_SUSPENSION = "back_after_hold"
    AFTER_PAIN = "instead"
    CATEGORY_RESTS = "category_rests"
    SKIPPED_A_STEP = "skipped_a_step"
    BY_PROVIDER = "by_provider"
    STILL_RETURNING = "still_returning"
    AFTER_FLARE = "after_flare"
    GENTLE_DAY = "gentle_day"
    SWAPPED = "swapped"
    NO_FLOOR_TODAY = "no_floor_today"
    ITS_BLOCK = "its_block"
    LIGHT_DAY = "light_day"
    FITTED = "fitted"
    GENTLE_WEEK = "gentle_week"
    # why something changed
    TWO_CLEAN_DAYS = "two_clean_days"
    PAIN = "pain"
    RELATIVE_PAIN = "relative_pain"
    SHARP_DISCOMFORT = "sharp_discomfort"
    TOO_HARD = "too_hard"
    FEWER = "fewer"
    OTHER_POSITION = "other_position"
    STILL_TOO_HARD = "still_too_hard"
    BACK_WORSE = "back_worse"
    BACK_WORSE_TWICE = "back_worse_twice"
    WORSE_MORNING_NAMED = "worse_morning_named"
    WORSE_MORNING_UNSURE = "worse_morning_unsure"
    WORSE_AGAIN_ON_RETURN = "worse_again_after_hold"
    TOLD_TO_REST = "told"
    SIGN = "sign"
    WORSE_TREND = "worse_trend"
    TREND_OVER = "trend_over"
    FLARE = "flare"
    FLARE_OVER = "flare_over"
    MORNING_CHECK = "morning_check"
    TWO_STOPPED = "two_stopped"
    THREE_STOPPED = "three_stopped"
    STILL_SORE = "still_sore"
    LONG_SORE = "long_sore"
    BLOCK_OVER = "block_over"
    TOPPED_OUT = "topped_out"
    PUT_ASIDE = "put_aside"
    PROVIDER_MAY_TRY = "provider_may_try"
    PROVIDER_AVOID = "provider_avoid"
    PROVIDER_EASIER = "provider_easier"
    RETURNED = "returned"
    OUT_FOR_GOOD = "out_for_good"
    HINGE_MASTERED = "hinge_mastered"
    HINGE_PAIN = "hinge_pain"
    HINGE_TOO_LONG_AGO = "hinge_too_long_ago"
    MUCH_WORSE = "much_worse"
    PAIN_UP = "pain_up"
    HELD_WEEK = "held_week"
    NEVER_LIKED = "never_liked"
    CHOSE_EASIER = "chose_easier"
    ANOTHER_WANTED = "another_wanted"


class Action(StrEnum):
    """The deed of a rule. To hold is to add nothing for a day, to suspend takes an exercise out
    for now, to stop takes it out until the provider's word."""

    ADVANCE = "advance"
    HOLD = "hold"
    SUSPEND = "suspend"
    EASE = "ease"
    STOP = "stop"
    LOCK = "lock"
    SEEK_CARE = "seek_care"
    ROTATE = "rotate"
    RETURN = "return"


@dataclass(frozen=True, slots=True)
class Decision:
    """One thing a rule decided, about one exercise or about all."""

    action: Action
    reason: Reason
    exercise: ExerciseId | None = None
    rung: RungId | None = None

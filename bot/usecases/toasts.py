"""Short answers to a tap: it was done, or why it was not.

Each member is the key of its words. When a person types instead, they come as a line.
"""

from __future__ import annotations

from enum import StrEnum


class Toast(StrEnum):
    """The deed was done. NONE says nothing, since the card shows it."""

    NONE = ""
    CHANGED = "toast-changed"
    FITTED = "toast-fitted"
    NOTE_GONE = "toast-note-gone"
    NOT_THE_EXERCISES = "toast-not-the-exercises"
    PASSED = "toast-passed"
    READY_SET = "toast-ready-set"
    SAVED = "toast-saved"
    SORE = "toast-sore"
    TIMER_STOPPED = "toast-timer-stopped"
    TRY_OUT = "toast-try-out"
    UNDONE = "toast-undone"
    WEEK_LATER = "toast-week-later"
    WEEK_SKIPPED = "toast-week-skipped"


class Refused(StrEnum):
    """The deed was refused and changed nothing; the reason."""

    OLD = "toast-old"
    """The button is on an old card and no longer counts."""
    SAME = "toast-same"
    TOO_LONG_AGO = "toast-too-long-ago"
    DAY_ENOUGH = "line-day-enough"
    DAY_BEGUN = "toast-day-begun"
    DAY_DONE = "toast-day-done"
    DAY_LEFT_OUT = "toast-day-left-out"
    DAY_NOTHING = "toast-day-nothing"
    DAY_QUESTION = "toast-day-question"
    NO_FLOOR_ALREADY = "toast-no-floor-already"
    NO_FLOOR_NONE = "toast-no-floor-none"
    SNOOZED_OFTEN = "toast-snoozed-often"
    NO_CONSENT = "line-no-consent"
    SIGN = "line-day-sign"
    STOPPED = "line-day-stopped"
    PAUSED = "line-day-paused"
    NOT_BEGUN = "line-day-not-begun"


Ending = Toast | Refused
"""The ending of a deed: done or refused, each member with the key of its words."""

"""Every number the rules use, in one place. Tags in brackets name the source of each.

"Judgement" stands where no source gives the number; a clinician should settle those.
"""

from __future__ import annotations

from datetime import timedelta

CLEAN_TO_ADVANCE = 2
"""Clean sessions in a row before a rung up (clinical 4.C, after the 2-for-2 rule [2F2])."""

BETWEEN_CHANGES = timedelta(days=5)
"""Least time between two changes of the same exercise's rung (4.C, judgement)."""

CHECK_WINDOW = timedelta(days=14)
"""A second 'back or leg got worse' within this stops the exercise (clinical 2.B P4, judgement)."""

ENOUGH_MUSCLE_WORK = 2
"""After this many muscle-work answers to one exercise the question is left out."""

STRONG_PAIN = 6
"""From here on a pain score asks for the four signs (2.B P3, red zone of [PROV])."""

NO_PROGRESS_GAP = timedelta(days=4)
ONE_RUNG_GAP = timedelta(days=7)
TWO_RUNGS_GAP = timedelta(days=14)
START_AGAIN_GAP = timedelta(days=28)
"""Gaps since the last session: no step up, one rung down, two, the lowest (4.D, [DETR], [NIA])."""

NEW_PER_DAY = 1
PROGRESSED_PER_DAY = 1
"""So that a worse morning can be traced to one change (4.B)."""

BREATHING_DAYS = 2
"""On a person's first days breathing is the core item (4.B, judgement)."""

ACTIVE_SET = 3
"""Exercises per category a person meets in turn (4.B)."""

TARGET_TIME = timedelta(seconds=330)
"""A routine longer than this is trimmed (4.E)."""

CHANGE_OF_POSITION = timedelta(seconds=10)
FLOOR_TO_STANDING = timedelta(seconds=20)
"""What getting up and down adds (4.E)."""

MORNING_ASKED = timedelta(days=3)
"""How long after a routine its morning is still asked: soreness peaks at 24-72 h (2.E [DOMS])."""

SHORTEST_REPS = 0.5
"""Trimming never goes below this share of a rung's repetitions (judgement)."""

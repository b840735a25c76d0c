"""The word for a change since the start, and when there is none (clinical 2.C, 5.D)."""

from __future__ import annotations

from enum import StrEnum

from bot.domain import thresholds

FULL = 10
FIRST = 1


class Verdict(StrEnum):
    """The word for a change since the start."""

    BETTER = "better"
    SAME = "same"
    """About the same: less than anything that means something."""
    WORSE = "worse"
    TOO_EARLY = "too_early"
    """A week is early: no word, whatever the numbers."""
    NUMBERS_ONLY = "numbers_only"
    """There is nothing to compare with, or so little at the start that a change means nothing."""


def judge_pain(first: int | None, now: int | None, *, week: int) -> Verdict:
    """Return the word for the weekly pain of 0-10.

    Better is two points less and 30 % less, so that no success is claimed too soon. Worse is two
    points more: who began high cannot rise by 30 %.
    """
    if first is None or now is None or first <= thresholds.TOO_LOW_TO_JUDGE:
        return Verdict.NUMBERS_ONLY
    if week <= FIRST:
        return Verdict.TOO_EARLY
    if now - first >= thresholds.MEANINGFUL_POINTS:
        return Verdict.WORSE
    fewer = first - now
    is_share = fewer >= thresholds.MEANINGFUL_SHARE * first
    is_better = fewer >= thresholds.MEANINGFUL_POINTS and is_share
    return Verdict.BETTER if is_better else Verdict.SAME


def judge_activity(first: int | None, now: int | None, *, week: int) -> Verdict:
    """Return the word for the own activity, where 10 is as before: by what is missing from 10."""
    if first is None or now is None:
        return Verdict.NUMBERS_ONLY
    return judge_pain(FULL - first, FULL - now, week=week)

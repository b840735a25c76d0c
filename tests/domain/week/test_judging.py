"""Better and worse are said by the page only: two points and 30 %, never after one week."""

from __future__ import annotations

import pytest

from bot.domain.week.judging import Verdict, judge_activity, judge_pain

BETTER, SAME, WORSE, EARLY, NUMBERS = Verdict


@pytest.mark.parametrize(
    ("first", "now", "verdict"),
    [
        *((5, 3, BETTER), (5, 4, SAME), (5, 5, SAME), (5, 6, SAME), (5, 7, WORSE)),
        # two points, but not 30 %
        *((7, 5, SAME), (7, 4, BETTER), (10, 8, SAME), (10, 7, BETTER), (8, 6, SAME)),
        # 30 %, but not two points
        *((3, 2, SAME), (3, 1, BETTER), (6, 4, BETTER), (8, 10, WORSE), (9, 10, SAME)),
        *((2, 0, NUMBERS), (0, 9, NUMBERS), (2, 4, NUMBERS), (None, 3, NUMBERS)),
        *((5, None, NUMBERS),),
    ],
)
def test_pain_is_better_or_worse_only_by_a_meaningful_change(
    first: int | None, now: int | None, verdict: Verdict
) -> None:
    assert judge_pain(first, now, week=2) is verdict


@pytest.mark.parametrize("now", range(11))
def test_after_one_week_it_is_early_whatever_the_numbers(now: int) -> None:
    assert judge_pain(5, now, week=1) is EARLY
    assert judge_activity(5, now, week=1) is EARLY


@pytest.mark.parametrize(
    ("first", "now", "verdict"),
    [(5, 7, BETTER), (5, 6, SAME), (5, 3, WORSE), (2, 4, SAME), (2, 5, BETTER), (8, 10, NUMBERS)],
)
def test_an_activity_is_judged_by_what_is_missing_from_ten(
    first: int, now: int, verdict: Verdict
) -> None:
    assert judge_activity(first, now, week=4) is verdict


def test_nobody_is_told_better_below_two_points_or_thirty_percent() -> None:
    for first in range(11):
        for now in range(11):
            if judge_pain(first, now, week=9) is BETTER:
                assert first - now >= 2
                assert (first - now) / first >= 0.3

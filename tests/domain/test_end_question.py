"""A question about the person that nobody answers."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from bot.domain.diary import EndQuestion
from bot.domain.profile import end_question
from bot.domain.state import TrainingState

FIRST = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("days", "is_asked"),
    [(0, False), (1, True), (2, True), (3, False), (6, False), (7, True), (8, False), (14, True)],
)
def test_it_stands_on_two_evenings_and_then_once_a_week(days: int, is_asked: bool) -> None:
    state = TrainingState(started_on=FIRST)

    asked = end_question(state, FIRST + timedelta(days=days))

    assert asked is (EndQuestion.AGE if is_asked else None)


def test_an_answer_brings_the_next_question_on_the_days_after_it() -> None:
    answered_on = FIRST + timedelta(days=9)
    state = TrainingState(started_on=FIRST, question_on=answered_on)

    asked = [end_question(state, answered_on + timedelta(days=n)) for n in range(4)]

    assert asked == [None, EndQuestion.AGE, EndQuestion.AGE, None]

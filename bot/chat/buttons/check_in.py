"""Buttons of the check-in of a week; `week` is its number, from 1."""

from __future__ import annotations

from bot.chat.buttons.core import Button, OfCard, button
from bot.domain.diary import CheckInQuestion
from bot.usecases.week import checking_in


@button("wy1", checking_in.start)
class StartCheckIn(Button):
    """[Yes]: begins the check-in."""

    week: int


@button("wl1", checking_in.put_off)
class LaterCheckIn(Button):
    """[Later]: asks another day."""

    week: int


@button("wk1", checking_in.skip)
class SkipCheckIn(Button):
    """[Skip this week]: asks no more about it."""

    week: int


@button("wn1", checking_in.no_signs)
class WeekSignsNone(Button):
    """[None of these]: a no to both lists of signs."""

    week: OfCard


@button("wv1", checking_in.answer_change, needs_past=True)
class AnswerChange(Button):
    """[Very much worse] to [All good again]: the change since the start, `step` from 1 to 7."""

    week: int
    step: int


@button("wa1", checking_in.answer, needs_past=True)
class AnswerWeek(Button):
    """[0] to [10]: the average pain, or how well the own activity goes."""

    week: int
    question: CheckInQuestion
    value: int


@button("wo1", checking_in.leave_activity_out)
class LeaveActivityOut(Button):
    """[Leave this out]: asks for no activity."""

    week: int


@button("wb1", checking_in.back)
class BackInCheckIn(Button):
    """[Back] to the question before `question`, below which it stands."""

    week: int
    question: CheckInQuestion

"""An operation, a birth and symptoms below the knee are asked about again; no date lifts them."""

from __future__ import annotations

import pytest

from bot.domain import diary as d
from bot.domain.diary import HowNow, SignQuestion
from bot.domain.exercise import Limit
from bot.domain.rules.limits import must_ask_first
from bot.domain.rules.passing import passing_due
from bot.domain.safety.signs import list_due
from bot.usecases.codec import decode_event
from tests.domain.factories import Story, small_library

TWELVE_WEEKS, FOUR_WEEKS = 84, 28
LATER = {
    Limit.RECENT_SURGERY: TWELVE_WEEKS,
    Limit.POSTPARTUM: TWELVE_WEEKS,
    Limit.LEG_SYMPTOMS: FOUR_WEEKS,
}


def told(*limits: Limit) -> Story:
    return Story(small_library()).begin(*limits)


def due(story: Story) -> Limit | None:
    return passing_due(story.state, story.today)


@pytest.mark.parametrize("limit", Limit)
def test_what_passes_is_asked_about_again_in_its_time_and_nothing_else(limit: Limit) -> None:
    story = told(limit)
    days = LATER.get(limit, 4 * TWELVE_WEEKS)

    assert due(story.later(days - 1)) is None
    assert due(story.later(1)) == (limit if limit in LATER else None)


@pytest.mark.parametrize("limit", LATER)
def test_without_an_answer_the_limit_stays_and_the_question_too(limit: Limit) -> None:
    story = told(limit).later(400)

    assert due(story) == limit
    assert limit in (story.state.health.limits or ())


@pytest.mark.parametrize("limit", LATER)
def test_what_is_over_limits_no_longer_and_is_asked_no_more(limit: Limit) -> None:
    story = told(limit, Limit.NO_KNEEL).later(90)
    story.write(d.LimitAskedAgain(limit, HowNow.GONE))

    assert story.state.health.limits == frozenset({Limit.NO_KNEEL})
    assert due(story.later(400)) is None
    assert not must_ask_first(story.state)


@pytest.mark.parametrize("limit", LATER)
def test_what_is_not_over_stays_and_is_asked_again_four_weeks_later(limit: Limit) -> None:
    story = told(limit).later(90)
    story.write(d.LimitAskedAgain(limit, HowNow.SAME))

    assert limit in (story.state.health.limits or ())
    assert due(story.later(FOUR_WEEKS - 1)) is None
    assert due(story.later(1)) == limit


def test_told_anew_it_counts_from_that_day() -> None:
    story = told(Limit.RECENT_SURGERY).later(90)
    story.write(d.LimitAskedAgain(Limit.RECENT_SURGERY, HowNow.GONE))
    story.later(10).write(d.LimitAdded(Limit.RECENT_SURGERY))

    assert must_ask_first(story.state)
    assert due(story.later(TWELVE_WEEKS - 1)) is None
    assert due(story.later(1)) == Limit.RECENT_SURGERY


def test_no_other_answer_puts_the_question_off() -> None:
    story = told(Limit.POSTPARTUM).later(60)
    story.write(d.LimitsSet(frozenset({Limit.POSTPARTUM, Limit.NO_KNEEL}), edition=2))
    story.write(d.LimitAdded(Limit.POSTPARTUM))
    story.write(d.NeedsAsked(frozenset({Limit.KNEE_PAIN}), frozenset()))

    assert due(story.later(24)) == Limit.POSTPARTUM
    story.write(d.NeedsAsked(frozenset({Limit.WRIST_PAIN}), frozenset({Limit.WRIST_PAIN})))
    assert due(story) == Limit.POSTPARTUM


def test_an_answer_about_what_is_no_limit_changes_nothing() -> None:
    story = told(Limit.NO_KNEEL)
    before = story.state.health
    story.write(d.LimitAskedAgain(Limit.LEG_SYMPTOMS, HowNow.SAME))

    assert story.state.health == before


def test_symptoms_that_got_worse_bring_both_lists_of_signs_at_once() -> None:
    story = told(Limit.LEG_SYMPTOMS).later(30)
    for question in SignQuestion:
        story.write(d.SignsAnswered(question, d.Reply.NO))
    fine = list_due(story.state, story.today)
    story.write(d.LimitAskedAgain(Limit.LEG_SYMPTOMS, HowNow.WORSE))

    asked = []
    while (open_now := list_due(story.state, story.today)) is not None:
        asked.append(open_now)
        story.write(d.SignsAnswered(open_now, d.Reply.NO))
    assert fine is None
    assert asked == list(SignQuestion)
    assert Limit.LEG_SYMPTOMS in (story.state.health.limits or ())


def test_what_an_older_diary_told_is_asked_about_from_the_day_it_was_told() -> None:
    story = Story(small_library())
    stored = {"type": "LimitsSet", "limits": ["recent_surgery", "leg_symptoms"], "edition": 2}
    story.write(decode_event(stored))

    assert due(story.later(FOUR_WEEKS)) == Limit.LEG_SYMPTOMS
    story.write(d.LimitAskedAgain(Limit.LEG_SYMPTOMS, HowNow.GONE))
    assert due(story.later(TWELVE_WEEKS - FOUR_WEEKS)) == Limit.RECENT_SURGERY

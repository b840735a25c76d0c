"""A question about the person that nobody answers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.domain import diary as d
from bot.domain.diary import Activity, AgeBand, EndQuestion, PainSpan
from bot.domain.exercise import Place
from bot.domain.rules.profile import end_question
from bot.domain.state import Adherence, Profile, TrainingState
from tests.domain.factories import Story, make_item, small_library

FIRST = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("days", "is_asked"),
    [(0, False), (1, True), (2, True), (3, False), (6, False), (7, True), (8, False), (14, True)],
)
def test_it_stands_on_two_evenings_and_then_once_a_week(days: int, is_asked: bool) -> None:
    state = TrainingState(adherence=Adherence(started_on=FIRST))

    asked = end_question(state, FIRST + timedelta(days=days))

    assert asked is (EndQuestion.AGE if is_asked else None)


def test_an_answer_brings_the_next_question_on_the_days_after_it() -> None:
    answered_on = FIRST + timedelta(days=9)
    state = TrainingState(
        adherence=Adherence(started_on=FIRST), profile=Profile(question_on=answered_on)
    )

    asked = [end_question(state, answered_on + timedelta(days=n)) for n in range(4)]

    assert asked == [None, EndQuestion.AGE, EndQuestion.AGE, None]


@pytest.mark.parametrize(
    ("on_chair", "is_asked"), [(0, False), (1, False), (2, True), (3, True), (4, False)]
)
def test_the_floor_is_asked_about_after_two_days_on_a_chair_and_once_more(
    on_chair: int, is_asked: bool
) -> None:
    story = Story(small_library()).begin()
    story.good_day(make_item("swing"))
    for _ in range(on_chair):
        story.good_day(make_item("stretch"), place=Place.CHAIR)
    state = replace(
        story.state,
        health=replace(story.state.health, needs_asked=frozenset(), limits_on=None),
        profile=replace(story.state.profile, question_on=None),
    )

    asked = end_question(state, story.today)

    assert (asked is EndQuestion.FLOOR) is is_asked


def test_what_is_told_is_kept_and_the_next_question_waits_for_another_day() -> None:
    story = Story(small_library()).begin()

    story.write(d.AgeTold(AgeBand.FROM_50))
    story.write(d.SpanTold(PainSpan.LONGER))
    story.write(d.GoalTold(Activity.OWN, "to dance again"))
    story.write(d.QuestionSkipped(EndQuestion.FLOOR))

    told = story.state.profile
    assert (told.age, told.span) == (AgeBand.FROM_50, PainSpan.LONGER)
    assert (told.activity, told.goal) == (Activity.OWN, "to dance again")
    assert told.skipped == {EndQuestion.FLOOR}
    assert (told.advised, story.state.profile.question_on) == (False, story.today)


@pytest.mark.parametrize(
    ("age", "span", "is_advised"),
    [
        (AgeBand.UNDER_20, None, True),
        (AgeBand.FROM_50, None, False),
        (AgeBand.FROM_50, PainSpan.LONGER, False),
        (AgeBand.FROM_65, min(set(PainSpan) - {PainSpan.LONGER}), True),
    ],
)
def test_some_are_advised_to_see_someone_soon(
    age: AgeBand, span: PainSpan | None, is_advised: bool
) -> None:
    story = Story(small_library()).begin()
    story.write(d.AgeTold(age))
    if span is not None:
        story.write(d.SpanTold(span))

    assert story.state.profile.advised is is_advised


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        (Profile(), EndQuestion.AGE),
        (Profile(age=AgeBand.FROM_50), EndQuestion.SPAN),
        (Profile(age=AgeBand.FROM_50, span=PainSpan.LONGER), EndQuestion.GOAL),
        (Profile(age=AgeBand.FROM_50, span=PainSpan.LONGER, activity=Activity.OWN), None),
        (Profile(skipped=frozenset({EndQuestion.AGE})), EndQuestion.SPAN),
    ],
)
def test_what_is_not_told_yet_is_asked_in_order(told: Profile, asked: EndQuestion | None) -> None:
    state = TrainingState(profile=told, adherence=Adherence(started_on=FIRST))

    assert end_question(state, FIRST + timedelta(days=1)) is asked

"""The figures of a week are what a count of the diary, written apart, comes to."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

import pytest

from bot.domain import diary as d
from bot.domain.diary import Answer, CheckInQuestion, Feel
from bot.domain.exercise import ExerciseId, Kind
from bot.domain.reasons import Action, Reason
from bot.domain.week.figures import WeekFigures, WeekPoint, figures_of
from tests.domain.factories import MONDAY, Story, real_library
from tests.domain.week.counting import count

LIBRARY = real_library()
ANSWERS = [*[Answer.EASY] * 6, *[Answer.OK] * 8, Answer.DISCOMFORT, Answer.PAIN, Answer.SKIPPED]


def told_life(seed: int, days: int = 35) -> Story:
    """Somebody who does, leaves out, calls days bad and tells each week."""
    chance, story = Random(seed), Story(LIBRARY).begin()
    for number in range(days):
        if number and number % 7 == 0:
            for question in CheckInQuestion:
                story.write(d.CheckInAnswered(number // 7, question, chance.randrange(6)))
        what = chance.random()
        if number and what < 0.12:
            story.write(d.RestDay(chance.choice(list(d.RestWhy))))
        elif number and what < 0.2:
            story.write(d.BadDay(chance.randrange(6)))
        elif not number or what < 0.9:
            story.plan()
            while (index := story.routine.next_item) is not None and chance.random() < 0.95:
                exercise = story.routine.items[index].item.exercise
                story.answer(exercise, chance.choice(ANSWERS))
            story.later().write(d.MorningChecked(story.routine.seq, Feel.USUAL))
            continue
        story.later()
    return story


def figures(story: Story, week: int, *, missed_on: tuple[date, ...] = ()) -> WeekFigures:
    return figures_of(LIBRARY, story.entries, week=week, on=story.today, missed_on=missed_on)


@pytest.mark.parametrize("seed", range(12))
def test_every_week_is_what_a_count_of_the_diary_comes_to(seed: int) -> None:
    story = told_life(seed)

    for week in range(1, 6):
        found, counted = figures(story, week), count(story.entries, week)
        assert {day.on for day in found.days if day.kept} == counted.kept
        assert {day.on: day.bad for day in found.days if day.bad is not None} == counted.bad
        left = {on: why for on, why in counted.left_out.items() if on not in counted.kept}
        assert {day.on: day.left_out for day in found.days if day.left_out} == left
        assert dict(found.answers) == counted.answers
        assert {held.exercise: held.now for held in found.held} == counted.holds
        points = {point.week: point for point in found.points}
        told = counted.told
        if told:
            values = (told["change"], told["pain"], told["activity"])
            assert points[week] == WeekPoint(week, *values)
        assert max(points) <= week


@pytest.mark.parametrize("seed", range(4))
def test_an_old_week_stays_what_it_was_however_much_later_it_is_counted(seed: int) -> None:
    story = told_life(seed, days=14)
    then = figures(story, 1)

    for _ in range(40):
        story.good_day()

    assert figures(story, 1) == then


def test_an_answer_changed_ten_days_later_counts_in_its_own_week() -> None:
    story = Story(LIBRARY).begin()
    story.plan()
    exercise = story.routine.items[0].item.exercise
    seq = story.answer(exercise, Answer.OK)
    story.finish().later(10)
    story.change(seq, d.Answered(story.routine.seq, 0, Answer.EASY))

    answers = dict(figures(story, 1).answers)

    assert answers[exercise] == {Answer.EASY: 1}


def test_planned_are_the_chosen_days_without_pauses_signs_and_outages() -> None:
    story = Story(LIBRARY).begin()
    story.good_day()
    story.write(d.DaysChosen(frozenset({0, 1, 3})))
    story.later().write(d.Paused(MONDAY + timedelta(4)))
    story.later(10)

    week = figures(story, 1, missed_on=(MONDAY + timedelta(1),))
    second = figures(story, 2)

    assert [day.planned for day in week.days] == [True, False, *[False] * 5]
    assert [day.missed for day in week.days] == [False, True, *[False] * 5]
    assert [day.paused for day in week.days] == [False, False, True, True, False, False, False]
    assert (week.kept, week.planned) == (1, 1)
    assert [day.ahead for day in second.days] == [False] * 6 + [True]
    assert [day.planned for day in second.days] == [True, True, False, True, *[False] * 3]


def test_no_routine_was_to_come_while_a_sign_was_open() -> None:
    story = Story(LIBRARY).begin()
    story.good_day()
    story.write(d.SignsAnswered(d.SignQuestion.FOUR, d.Reply.YES))
    story.later(6)

    days = figures(story, 1).days

    assert [day.blocked for day in days] == [False] + [True] * 6
    assert [day.planned for day in days] == [True] + [False] * 6


def test_what_was_decided_is_told_with_the_entry_that_caused_it() -> None:
    story = Story(LIBRARY).begin()
    story.good_day()
    story.plan()
    strong = next(
        r.item.exercise
        for r in story.routine.items
        if LIBRARY[r.item.exercise].kind is Kind.MOBILITY
    )
    seq = story.answer(strong, Answer.PAIN)
    story.later(8)

    week = figures(story, 1)

    stops = [c for c in week.caused if c.decision.action is Action.STOP and c.entry.seq == seq]
    assert {c.decision.exercise for c in stops} >= {strong}
    assert {c.entry.local_date for c in stops} == {MONDAY + timedelta(1)}
    rests = {r.exercise: r for r in week.rests}
    assert rests[strong].reason is Reason.PAIN
    assert rests[strong].since == MONDAY + timedelta(1)


def test_rungs_gained_are_those_of_the_week_they_were_gained_in() -> None:
    story = Story(LIBRARY).begin()
    for _ in range(21):
        story.good_day()

    gained = [figures(story, week).gained for week in (1, 2, 3)]

    last = {g.exercise: g.after for week in gained for g in week}
    assert last
    for id_, rung in last.items():
        assert story.of(id_).rung == rung
    for week in gained:
        for g in week:
            ladder = LIBRARY[g.exercise]
            assert ladder.index_of(g.after) > ladder.index_of(g.before)


def test_the_activity_of_before_another_was_chosen_is_left_out() -> None:
    story = Story(LIBRARY).begin()
    story.good_day()
    story.write(d.GoalTold(d.Activity.SOCKS))
    story.today = MONDAY + timedelta(7)
    story.write(d.CheckInAnswered(1, CheckInQuestion.ACTIVITY, 4))
    story.later(2).write(d.GoalTold(d.Activity.WALK))
    story.today = MONDAY + timedelta(14)
    story.write(d.CheckInAnswered(2, CheckInQuestion.ACTIVITY, 6))

    points = figures(story, 2).points

    assert [(p.week, p.activity) for p in points] == [(0, None), (1, None), (2, 6)]
    assert points[0].pain == 3


def test_a_week_that_has_not_begun_has_no_figures() -> None:
    story = Story(LIBRARY).begin()
    with pytest.raises(ValueError, match="no such week"):
        figures(story, 1)
    story.good_day()
    with pytest.raises(ValueError, match="no such week"):
        figures(story, 2)


def test_a_week_without_a_single_word_is_counted_too() -> None:
    story = Story(LIBRARY).begin()
    story.good_day()
    story.later(20)

    week = figures(story, 2)

    assert (week.kept, week.planned, week.answers, week.caused) == (0, 7, (), ())


def test_no_hold_that_hurt_is_called_the_longest() -> None:
    story = Story(LIBRARY).begin()
    exercise = LIBRARY[ExerciseId("plank")]
    held = next(r for r in exercise.ladder if r.dose.hold)
    item = d.RoutineItem(exercise.id, held.id, held.dose, held.positions[0], Reason.ITS_TURN)
    story.plan(item)
    story.answer("plank", Answer.PAIN)

    assert figures(story, 1).held == ()

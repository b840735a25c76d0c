"""What a check-in changes in the week after it, and that it never touches what rests."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.domain import diary as d
from bot.domain.diary import Answer, CheckInQuestion, Feel, NextWeek, RoutineItem
from bot.domain.evolve import evolve
from bot.domain.exercise import Category, ExerciseId, Kind
from bot.domain.planning import standing
from bot.domain.planning.choosing import choose_routine
from bot.domain.reasons import Action, Decision, Reason
from bot.domain.rules import active_sets, week_rules
from bot.domain.rules.check_ins import ended_on
from bot.domain.rules.fold import replay
from bot.domain.rules.progress import half
from bot.domain.rules.worsening import leaves_out_strength, notes_of
from bot.domain.state import Status, TrainingState
from tests.domain.factories import MONDAY, Story, make_item, real_library

LIBRARY = real_library()
CHANGE, PAIN, _ = CheckInQuestion


def weeks_lived(weeks: int = 1) -> Story:
    """Good days with a usual pain of 3; today the last of these weeks is over."""
    story = Story(LIBRARY).begin()
    for _ in range(7 * weeks):
        story.good_day()
    return story


def told(story: Story, week: int, question: CheckInQuestion, value: int) -> Story:
    story.write(d.CheckInAnswered(week, question, value))
    return story


def week_told(*pains: int | None) -> TrainingState:
    """The state of somebody with a usual pain of 3 who told these averages, week by week."""
    story = Story(LIBRARY).begin()
    story.plan()
    for week, pain in enumerate(pains, start=1):
        story.today = ended_on(story.state, week)
        if pain is not None:
            told(story, week, PAIN, pain)
    return story.state


def gentle_on(state: TrainingState) -> bool:
    last = state.check_ins.weeks[-1]
    assert last.told_on is not None
    return week_rules.is_gentle_week(state, last.told_on)


@pytest.mark.parametrize(
    ("pains", "gentle"),
    [
        *(((4,), False), ((5,), True), ((3, 4), False), ((1, 2), False), ((1, 3), True)),
        *(((4, 5), True), ((5, 5), False), ((5, 6), False), ((5, 7), True), ((5, 4, 6), True)),
        *(((5, None, 5), False), ((None, None, 5), True), ((0, None, 2), True)),
    ],
)
def test_pain_up_by_two_over_the_lowest_since_the_last_gentle_week_is_gentle(
    pains: tuple[int | None, ...], gentle: bool
) -> None:
    assert gentle_on(week_told(*pains)) is gentle


@pytest.mark.parametrize(
    ("changes", "gentle", "held"),
    [
        *(((-1,), False, False), ((-3,), True, True), ((-5,), True, True), ((5,), False, False)),
        *(((-3, -3), False, True), ((-3, -5), True, True), ((-5, -3), False, True)),
        *(((-3, 0, -3), True, True), ((-3, -1), False, False)),
    ],
)
def test_much_worse_is_gentle_and_said_again_holds_the_week(
    changes: tuple[int, ...], gentle: bool, held: bool
) -> None:
    story = Story(LIBRARY).begin()
    story.plan()
    for week, change in enumerate(changes, start=1):
        story.today = ended_on(story.state, week)
        told(story, week, CHANGE, change)

    assert week_rules.is_gentle_week(story.state, story.today) is gentle
    assert week_rules.is_held_week(story.state, story.today) is held


def test_it_holds_for_seven_days_from_the_day_it_was_told() -> None:
    story = told(weeks_lived().later(3), 1, CHANGE, -3)

    held = [week_rules.is_held_week(story.state, story.today + timedelta(n)) for n in range(9)]

    assert held == [True] * 7 + [False] * 2


def test_each_answer_that_says_worse_asks_for_the_provider_and_names_itself() -> None:
    story = told(weeks_lived(), 1, CHANGE, -3)
    assert story.decisions == (
        Decision(Action.SEEK_CARE, Reason.MUCH_WORSE),
        Decision(Action.HOLD, Reason.GENTLE_WEEK),
    )

    told(story, 1, PAIN, 6)
    assert Decision(Action.SEEK_CARE, Reason.PAIN_UP) in story.decisions
    told(story, 1, CheckInQuestion.ACTIVITY, 0)
    assert not story.decisions


def test_a_mild_week_decides_nothing() -> None:
    story = told(told(weeks_lived(), 1, CHANGE, -1), 1, PAIN, 4)

    assert story.decisions == ()
    assert notes_of(LIBRARY, story.state, story.today) == ()


def strengths(items: tuple[RoutineItem, ...]) -> list[RoutineItem]:
    return [i for i in items if LIBRARY[i.exercise].kind is Kind.STRENGTH]


def test_in_a_gentle_week_strength_waits_for_a_good_morning_and_comes_at_half() -> None:
    story = told(weeks_lived(2), 2, CHANGE, -3)
    doses, offered = set(), []
    for _ in range(7):
        items = story.choose()
        offered.append(bool(strengths(items)))
        for item in strengths(items):
            whole = LIBRARY[item.exercise].rung(item.rung).dose
            assert item.dose == half(whole)
            doses.add(item.why)
        assert not {i.why for i in items} & {Reason.NEW, Reason.STEP_UP, Reason.SKIPPED_A_STEP}
        story.good_day()

    assert offered == [False, True, True, True, True, True, True]
    assert doses == {Reason.GENTLE_WEEK}
    assert Reason.GENTLE_WEEK not in {i.why for i in story.choose()}


def test_a_morning_that_is_worse_or_of_the_day_itself_brings_no_strength_back() -> None:
    story = told(weeks_lived(), 1, CHANGE, -3)
    assert week_rules.waits_with_strength(story.state, story.today)
    story.plan()
    story.finish().later().morning(Feel.SORE)

    assert leaves_out_strength(story.state, story.today)

    story.plan()
    story.finish().later().morning(Feel.BETTER)
    assert not leaves_out_strength(story.state, story.today)


def test_the_pages_of_strength_say_that_the_week_is_gentle() -> None:
    story = told(weeks_lived(2), 2, CHANGE, -3)
    bridge = LIBRARY[ExerciseId("glute_bridge")]

    why = standing.pause_of(LIBRARY, story.state, bridge, on=story.today)

    assert why is Reason.GENTLE_WEEK
    assert notes_of(LIBRARY, story.state, story.today) == (Reason.GENTLE_WEEK,)


def test_half_a_dose_of_a_gentle_week_is_no_clean_session_at_the_whole_one() -> None:
    story = told(weeks_lived(2), 2, CHANGE, -3)
    story.good_day()
    items = story.choose()
    before = {i.exercise: story.of(i.exercise).clean for i in strengths(items)}
    story.good_day()

    assert before
    assert {i: story.of(i).clean for i in before} == before


def test_a_check_in_corrected_to_better_gives_the_plan_of_one_told_right() -> None:
    wrong, right = weeks_lived(2), weeks_lived(2)
    told(wrong, 2, CHANGE, -5)
    told(right, 2, CHANGE, 3)
    assert wrong.choose() != right.choose()

    told(wrong, 2, CHANGE, 3)

    assert wrong.choose() == right.choose()
    assert wrong.state == replay(LIBRARY, wrong.entries)


def rungs(story: Story) -> dict[str, int]:
    return {i: LIBRARY[i].index_of(e.rung) for i, e in story.state.exercises.items()}


def test_easier_is_one_rung_down_at_once_or_fewer_repetitions_of_the_easiest() -> None:
    story = weeks_lived(3)
    before = rungs(story)
    assert max(before.values()) > 0

    story.write(d.NextWeekChosen(3, NextWeek.EASIER))

    for id_, index in before.items():
        known = story.of(id_)
        assert rungs(story)[id_] == max(index - 1, 0)
        assert known.short is (index == 0 and LIBRARY[ExerciseId(id_)].kind in active_sets.COUNTED)
        assert known.clean == 0 or index == 0
    assert {x.action for x in story.decisions} == {Action.EASE}
    assert {x.reason for x in story.decisions} <= {Reason.CHOSE_EASIER, Reason.FEWER}


def test_easier_twice_in_one_week_is_easier_once() -> None:
    story = weeks_lived(3)
    story.write(d.NextWeekChosen(3, NextWeek.EASIER))
    once = story.state.exercises

    story.write(d.NextWeekChosen(3, NextWeek.EASIER))

    assert story.state.exercises == once


def with_status(story: Story, status: Status) -> Story:
    known = evolve(story.of("glute_bridge"), status=status, since=MONDAY)
    story.state = story.state.with_exercise(ExerciseId("glute_bridge"), known)
    return story


@pytest.mark.parametrize("choice", NextWeek)
@pytest.mark.parametrize("status", [Status.RESTING, Status.SUSPENDED, Status.RETURNING])
def test_no_choice_touches_what_rests_or_is_on_its_way_back(
    choice: NextWeek, status: Status
) -> None:
    story = with_status(weeks_lived(3), status)
    before = story.of("glute_bridge")

    story.write(d.NextWeekChosen(3, choice))

    assert story.of("glute_bridge") == before


def test_keep_changes_nothing() -> None:
    story = weeks_lived(3)
    exercises, plan = story.state.exercises, story.choose()

    story.write(d.NextWeekChosen(3, NextWeek.KEEP))

    assert (story.state.exercises, story.choose()) == (exercises, plan)


def ready_to_climb(story: Story, ids: set[ExerciseId]) -> None:
    """Nothing has earned a step but these."""
    for id_, known in story.state.exercises.items():
        clean = 2 if id_ in ids else 0
        on = MONDAY if id_ in ids else story.today
        known = evolve(known, clean=clean, easy=0, was_easy=False, changed_on=on)
        story.state = story.state.with_exercise(id_, known)


def test_harder_takes_what_has_earned_a_step_before_its_turn_and_skips_no_rule() -> None:
    story = weeks_lived(3)
    usual = {i.exercise for i in story.choose()}
    own = [
        e
        for e in active_sets.members(LIBRARY, story.state, Category.HIP)
        if e.id not in usual and e.repeats_daily
    ]
    ready_to_climb(story, {own[-1].id})
    assert own[-1].id not in {i.exercise for i in story.choose()}

    story.write(d.NextWeekChosen(3, NextWeek.HARDER))

    stepped = {i.exercise: i.why for i in story.choose()}
    assert stepped[own[-1].id] is Reason.STEP_UP
    ready_to_climb(story, set())
    assert Reason.STEP_UP not in {i.why for i in story.choose()}


def test_harder_is_nothing_in_a_week_that_is_worse_or_while_the_back_is() -> None:
    story = told(weeks_lived(), 1, CHANGE, -3)
    story.write(d.NextWeekChosen(1, NextWeek.HARDER))
    assert not week_rules.prefers_steps(story.state, story.today)
    assert not week_rules.may_be_harder(story.state, story.today)

    better = weeks_lived()
    better.write(d.NextWeekChosen(1, NextWeek.HARDER))
    assert week_rules.prefers_steps(better.state, better.today)
    better.write(d.BadDay(9))
    assert not week_rules.prefers_steps(better.state, better.today)


def test_a_choice_holds_for_seven_days() -> None:
    story = weeks_lived()
    story.write(d.NextWeekChosen(1, NextWeek.HARDER))

    chosen = [week_rules.choice_in_force(story.state, story.today + timedelta(n)) for n in (6, 7)]

    assert chosen == [NextWeek.HARDER, None]


def skipped(times: int) -> Story:
    story = weeks_lived()
    for _ in range(times):
        story.plan(make_item("glute_bridge", LIBRARY[ExerciseId("glute_bridge")].ladder[0].id))
        story.answer("glute_bridge", Answer.SKIPPED)
        story.later()
    return story


@pytest.mark.parametrize(("times", "offered"), [(2, False), (3, True)])
def test_what_is_skipped_three_times_in_a_row_is_offered_a_swap(times: int, offered: bool) -> None:
    story = skipped(times)

    assert ("glute_bridge" in week_rules.swaps_to_offer(story.state)) is offered


def test_the_swap_that_was_offered_brings_another_of_the_group() -> None:
    story = skipped(3)
    before = {e.id for e in active_sets.members(LIBRARY, story.state, Category.GLUTES)}

    story.write(d.AnotherWanted(1, ExerciseId("glute_bridge")))

    assert week_rules.swaps_to_offer(story.state) == ()
    for _ in range(14):
        story.good_day()
    after = {e.id for e in active_sets.members(LIBRARY, story.state, Category.GLUTES)}
    assert "glute_bridge" not in after
    assert after - before


def answer_all(story: Story, category: Category, answer: Answer, days: int) -> None:
    """Good days, but for the answers to one category."""
    for _ in range(days):
        story.plan()
        for record in story.routine.items:
            mine = LIBRARY[record.item.exercise].category is category
            story.answer(record.item.exercise, answer if mine else Answer.OK)
        story.later().morning(Feel.USUAL)


def test_a_category_never_liked_is_judged_after_a_check_in_by_four_answers() -> None:
    story = Story(LIBRARY).begin()
    answer_all(story, Category.HIP, Answer.SKIPPED, 3)
    told(story, 1, PAIN, 3)
    assert week_rules.never_liked(LIBRARY, story.state, story.today) == frozenset()

    answer_all(story, Category.HIP, Answer.SKIPPED, 1)
    assert week_rules.never_liked(LIBRARY, story.state, story.today) == {Category.HIP}
    assert week_rules.never_liked(LIBRARY, story.state, story.today + timedelta(7)) == frozenset()

    answer_all(story, Category.HIP, Answer.OK, 1)
    assert week_rules.never_liked(LIBRARY, story.state, story.today) == frozenset()


def left_out_four_times(story: Story, exercise: ExerciseId) -> None:
    """Only this was met of its category in two weeks; its turn and its set are as before."""
    before, rung = story.of(exercise), LIBRARY[exercise].ladder[0].id
    for _ in range(4):
        story.plan(make_item(exercise, rung))
        story.answer(exercise, Answer.SKIPPED)
        story.later()
    routines = tuple(r for r in story.state.routines if len(r.items) == 1)
    story.state = evolve(story.state, routines=routines).with_exercise(exercise, before)


def test_of_a_category_never_liked_another_member_comes_before_its_turn() -> None:
    story = weeks_lived(3)
    hip = next(i.exercise for i in story.choose() if LIBRARY[i.exercise].category is Category.HIP)
    left_out_four_times(story, hip)
    assert hip in {i.exercise for i in story.choose()}

    told(story, 3, PAIN, 3)

    assert week_rules.never_liked(LIBRARY, story.state, story.today) == {Category.HIP}
    assert hip not in {i.exercise for i in story.choose()}
    why = active_sets.leaver(LIBRARY, story.state, Category.HIP, story.today)
    assert why is not None
    assert (why[0].id, why[1]) == (hip, Reason.NEVER_LIKED)


def test_in_a_category_that_was_liked_nobody_leaves_for_it() -> None:
    story = told(weeks_lived(2), 2, PAIN, 3)

    assert week_rules.disliked(LIBRARY, story.state, story.today) == {}


def test_a_gentle_week_lets_nothing_back_that_rests() -> None:
    story = weeks_lived(2)
    story.plan()
    index = next(
        r.item.exercise
        for r in story.routine.items
        if LIBRARY[r.item.exercise].kind is Kind.STRENGTH
    )
    story.answer(index, Answer.PAIN)
    resting = {i for i, e in story.state.exercises.items() if e.status is Status.RESTING}
    told(story.later(), 2, CHANGE, -3)
    story.write(d.NextWeekChosen(2, NextWeek.EASIER))
    story.write(d.AnotherWanted(2, index))

    for _ in range(10):
        assert not resting & {i.exercise for i in story.choose()}
        story.good_day()
    again = {i for i, e in story.state.exercises.items() if e.status is Status.RESTING}
    assert again == resting


def test_a_routine_is_the_same_for_the_same_diary_with_check_ins() -> None:
    story = told(weeks_lived(2), 2, PAIN, 5)

    plans = {
        choose_routine(LIBRARY, story.state, on=story.today, place=story.routine.place)
        for _ in range(2)
    }

    assert len(plans) == 1

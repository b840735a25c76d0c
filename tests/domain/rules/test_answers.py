"""What one answer does to an exercise and its relatives."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from bot.domain import diary as d
from bot.domain.diary import Answer, Discomfort, Feel, PainKind, RoutineItem, WorseCause
from bot.domain.evolve import evolve
from bot.domain.exercise import Category, ExerciseId, Position
from bot.domain.planning.candidates import unmet_prerequisites
from bot.domain.planning.standing import own_rung
from bot.domain.reasons import Reason
from bot.domain.rules.fold import replay
from bot.domain.rules.progress import fewer, is_clean, is_severe
from bot.domain.rules.providers_word import adds_nothing_new
from bot.domain.state import ExerciseState, ItemRecord, Status
from bot.domain.thresholds import PUT_ASIDE_OFTEN
from tests.domain.factories import (
    Story,
    make_dose,
    make_exercise,
    make_item,
    make_library,
    real_library,
    small_library,
)


def a_story() -> Story:
    """A person on rung r3 of the bridge and r2 of the march."""
    story = Story(small_library()).begin()
    story.good_day(make_item("bridge", "r3"))
    story.good_day(make_item("march", "r2"))
    return story


def done(exercise: str, rung: str, answer: Answer, kind: Discomfort | None = None) -> Story:
    story = a_story()
    story.plan(make_item(exercise, rung))
    story.answer(exercise, answer, kind)
    return story


def standing_of(story: Story, exercise: str) -> tuple[str, Status]:
    known = story.of(exercise)
    return known.rung, known.status


@pytest.mark.parametrize("answer", [Answer.EASY, Answer.OK])
def test_a_good_answer_leaves_the_rung(answer: Answer) -> None:
    story = done("bridge", "r3", answer)

    assert standing_of(story, "bridge") == ("r3", Status.ACTIVE)
    assert story.decisions == ()


@pytest.mark.parametrize("kind", [Discomfort.MUSCLE, Discomfort.USUAL])
def test_muscle_work_and_the_usual_ache_are_fine(kind: Discomfort) -> None:
    story = done("bridge", "r3", Answer.DISCOMFORT, kind)

    assert standing_of(story, "bridge") == ("r3", Status.ACTIVE)


def test_muscle_work_is_counted_so_that_it_need_not_be_asked_again() -> None:
    story = done("bridge", "r3", Answer.DISCOMFORT, Discomfort.MUSCLE)

    assert story.of("bridge").muscle_work == 1


def test_too_hard_is_one_rung_down() -> None:
    story = done("bridge", "r3", Answer.DISCOMFORT, Discomfort.TOO_HARD)

    assert standing_of(story, "bridge") == ("r2", Status.ACTIVE)
    assert story.of("bridge").changed_on == story.today
    assert [x.reason for x in story.decisions] == [Reason.TOO_HARD]


def test_too_hard_at_the_lowest_rung_stays_there() -> None:
    story = Story(small_library()).begin()
    story.plan(make_item("bridge"))
    story.answer("bridge", Answer.DISCOMFORT, Discomfort.TOO_HARD)

    assert standing_of(story, "bridge") == ("r1", Status.ACTIVE)


def test_too_hard_at_an_easier_rung_goes_down_from_there() -> None:
    story = done("bridge", "r2", Answer.DISCOMFORT, Discomfort.TOO_HARD)

    assert standing_of(story, "bridge") == ("r1", Status.ACTIVE)


def test_pain_rests_the_exercise_and_its_harder_relative() -> None:
    story = done("bridge", "r3", Answer.PAIN)

    assert standing_of(story, "bridge") == ("r3", Status.RESTING)
    assert story.of("bridge").reason is Reason.PAIN
    assert standing_of(story, "march") == ("r2", Status.RESTING)
    assert story.of("march").reason is Reason.RELATIVE_PAIN


def test_pain_in_the_harder_one_only_eases_the_easier_one() -> None:
    story = done("march", "r2", Answer.PAIN)

    assert standing_of(story, "march") == ("r2", Status.RESTING)
    assert standing_of(story, "bridge") == ("r2", Status.ACTIVE)


def test_pain_rests_a_relative_that_is_just_as_hard() -> None:
    twins = [make_exercise(name, family="bridges") for name in ("one", "other")]
    story = Story(make_library(*twins)).begin()
    story.plan(make_item("one"))

    story.answer("one", Answer.PAIN)

    assert [story.of(name).status for name in ("one", "other")] == [Status.RESTING] * 2


def test_pain_leaves_an_easier_relative_nobody_met_alone() -> None:
    story = Story(small_library()).begin()
    story.plan(make_item("march"))
    story.answer("march", Answer.PAIN)

    assert ExerciseId("bridge") not in story.state.exercises


def test_pain_after_a_good_answer_to_the_same_item_still_rests_it() -> None:
    story = done("bridge", "r3", Answer.OK)
    story.answer("bridge", Answer.PAIN)

    assert standing_of(story, "bridge") == ("r3", Status.RESTING)


def test_sharp_discomfort_rests_as_pain_does() -> None:
    story = done("bridge", "r3", Answer.DISCOMFORT, Discomfort.SHARP)

    assert story.of("bridge").reason is Reason.SHARP_DISCOMFORT
    assert story.of("march").status is Status.RESTING


def test_the_first_time_back_or_leg_got_worse_is_one_rung_down() -> None:
    story = done("bridge", "r3", Answer.DISCOMFORT, Discomfort.WORSE)

    assert standing_of(story, "bridge") == ("r2", Status.ACTIVE)
    assert story.of("march").status is Status.ACTIVE


def test_a_second_time_told_after_midnight_counts_by_the_day_of_its_routine() -> None:
    story = Story(small_library()).begin()
    story.plan(make_item("swing", "r3"))
    story.answer("swing", Answer.DISCOMFORT, Discomfort.WORSE)
    story.later(14).plan(make_item("swing", "r2"))

    story.later().answer("swing", Answer.DISCOMFORT, Discomfort.WORSE)

    assert story.of("swing").status is Status.RESTING


@pytest.mark.parametrize(("days", "status"), [(14, Status.RESTING), (15, Status.ACTIVE)])
def test_a_second_time_within_fourteen_days_rests_it(days: int, status: Status) -> None:
    story = done("bridge", "r3", Answer.DISCOMFORT, Discomfort.WORSE)
    story.later(days).plan(make_item("bridge", "r2"))

    story.answer("bridge", Answer.DISCOMFORT, Discomfort.WORSE)

    assert story.of("bridge").status is status


def test_an_undone_pain_answer_gives_back_all_bridges_with_their_rungs() -> None:
    story = a_story()
    before = dict(story.state.exercises)
    story.plan(make_item("bridge", "r3"), make_item("march", "r2"))
    planned = dict(story.state.exercises)
    pain = story.answer("bridge", Answer.PAIN)

    story.undo(pain)

    assert story.state.exercises == planned
    assert {k: v.rung for k, v in planned.items()} == {k: v.rung for k, v in before.items()}
    assert story.of("bridge").status is story.of("march").status is Status.ACTIVE


def test_an_undone_pain_in_the_harder_one_gives_back_the_easier_ones_rung() -> None:
    story = a_story()
    story.plan(make_item("march", "r2"))
    pain = story.answer("march", Answer.PAIN)

    story.undo(pain)

    assert standing_of(story, "bridge") == ("r3", Status.ACTIVE)
    assert standing_of(story, "march") == ("r2", Status.ACTIVE)


def test_undoing_one_of_two_pains_leaves_the_other_standing() -> None:
    story = a_story()
    story.plan(make_item("bridge", "r3"), make_item("squeeze"))
    mistap = story.answer("squeeze", Answer.PAIN)
    story.answer("bridge", Answer.PAIN)

    story.undo(mistap)

    assert story.of("squeeze").status is Status.ACTIVE
    assert story.of("bridge").status is story.of("march").status is Status.RESTING


def test_what_the_person_was_told_rests_whatever_the_rules_say() -> None:
    story = a_story()
    story.write(d.Stopped((ExerciseId("squeeze"),), 1))

    assert story.of("squeeze").status is Status.RESTING
    assert story.of("squeeze").reason is Reason.TOLD_TO_REST


def test_a_stop_stays_when_new_content_makes_relatives_strangers() -> None:
    story = done("bridge", "r3", Answer.PAIN)
    bridge, march = (story.library[ExerciseId(i)] for i in ("bridge", "march"))
    elsewhere = replace(march, family="other")

    state = replay(make_library(bridge, elsewhere), story.entries)

    assert state.of(elsewhere).status is Status.RESTING
    assert state.of(elsewhere).reason is Reason.TOLD_TO_REST


def test_a_resting_exercise_keeps_its_first_reason() -> None:
    story = done("bridge", "r3", Answer.PAIN)
    since = story.of("march").since
    story.later().write(d.Stopped((ExerciseId("march"),), 1))

    assert (story.of("march").reason, story.of("march").since) == (Reason.RELATIVE_PAIN, since)


def test_pain_is_recorded_with_place_kind_and_number() -> None:
    story = a_story()
    story.plan(make_item("bridge", "r3"))
    pain = story.answer("bridge", Answer.PAIN)
    story.write(d.PainPlaced(d.PainPlace.LEG, pain))
    story.write(d.PainScored(5, pain))
    story.write(d.PainNamed(PainKind.ACHE, pain))

    record = story.routine.items[0]

    assert (record.pain_place, record.pain_score, record.pain_kind) == ("leg", 5, "ache")


@pytest.mark.parametrize(
    ("score", "kind", "severe"),
    [
        (5, PainKind.ACHE, False),
        (6, PainKind.ACHE, True),
        (None, PainKind.SHARP, False),
        (0, PainKind.SPREADING, True),
        (None, PainKind.NUMB, True),
        (None, None, False),
    ],
)
def test_strong_spreading_or_numb_pain_is_severe(
    score: int | None, kind: PainKind | None, severe: bool
) -> None:
    record = ItemRecord(make_item("bridge"), Answer.PAIN, pain_score=score, pain_kind=kind)

    assert is_severe(record) is severe


@pytest.mark.parametrize(
    ("answer", "kind", "clean"),
    [
        (Answer.EASY, None, True),
        (Answer.OK, None, True),
        (Answer.DISCOMFORT, Discomfort.MUSCLE, True),
        (Answer.DISCOMFORT, Discomfort.USUAL, True),
        (Answer.DISCOMFORT, None, False),
        (Answer.DISCOMFORT, Discomfort.TOO_HARD, False),
        (Answer.DISCOMFORT, Discomfort.WORSE, False),
        (Answer.DISCOMFORT, Discomfort.SHARP, False),
        (Answer.PAIN, None, False),
        (Answer.SKIPPED, None, False),
        (None, None, False),
    ],
)
def test_only_what_was_done_and_not_too_much_is_clean(
    answer: Answer | None, kind: Discomfort | None, clean: bool
) -> None:
    assert is_clean(ItemRecord(make_item("bridge"), answer, discomfort=kind)) is clean


def test_an_exercise_nobody_met_stands_on_its_lowest_rung() -> None:
    assert a_story().of("squeeze") == ExerciseState(rung=make_item("squeeze").rung)


def test_going_on_after_the_advice_settles_the_question() -> None:
    story = a_story()
    story.plan(make_item("bridge", "r3"))
    pain = story.answer("bridge", Answer.PAIN)
    story.write(d.WentOn(pain))

    assert story.routine.items[0].settled


def too_hard(story: Story, exercise: str) -> ExerciseState:
    story.plan(make_item(exercise, story.of(exercise).rung))
    story.answer(exercise, Answer.DISCOMFORT, Discomfort.TOO_HARD)
    story.later().morning(Feel.USUAL)
    story.later(2)
    return story.of(exercise)


def planned_of(story: Story, exercise: str) -> RoutineItem:
    return next(i for i in story.choose() if i.exercise == exercise)


def test_too_hard_on_the_easiest_rung_gives_half_as_many_but_three_at_least() -> None:
    story = Story(small_library()).begin()
    first = story.library[make_item("bridge").exercise].ladder[0]

    known = too_hard(story, "bridge")

    assert (known.rung, known.short) == ("r1", True)
    assert first.dose.reps == 5
    assert planned_of(story, "bridge").dose.reps == 3


def test_fewer_repetitions_become_all_of_them_after_two_clean_sessions() -> None:
    story = Story(small_library()).begin()
    too_hard(story, "bridge")
    for _ in range(2):
        story.good_day(planned_of(story, "bridge"))
        story.later(2)

    step = planned_of(story, "bridge")
    assert (step.rung, step.dose.reps, step.why) == ("r1", 5, Reason.STEP_UP)

    story.good_day(step)

    assert not story.of("bridge").short
    assert story.of("bridge").rung == "r1"


def test_where_fewer_are_too_hard_as_well_it_makes_room() -> None:
    story = Story(small_library()).begin()
    too_hard(story, "bridge")

    known = too_hard(story, "bridge")

    assert known.short
    assert known.put_aside >= PUT_ASIDE_OFTEN


@pytest.mark.parametrize(
    ("reps", "hold", "left"), [(10, 0, (5, 0)), (4, 0, (3, 0)), (2, 10, (1, 10)), (1, 15, (1, 8))]
)
def test_of_few_long_holds_it_is_half(reps: int, hold: int, left: tuple[int, int]) -> None:
    dose = fewer(make_dose(reps, hold=hold))

    assert (dose.reps, dose.hold.total_seconds()) == left


BREATH, BRACE = ExerciseId("diaphragmatic_breathing"), ExerciseId("abdominal_brace")


def lying(exercise: ExerciseId, position: Position = Position.BACK) -> RoutineItem:
    rung = real_library()[exercise].ladder[0]
    return RoutineItem(exercise, rung.id, rung.dose, position, Reason.ITS_TURN)


@pytest.mark.parametrize("exercise", [BREATH, BRACE])
def test_breathing_and_bracing_change_their_position_before_they_rest(
    exercise: ExerciseId,
) -> None:
    story = Story(real_library()).begin()
    for position in (Position.BACK, Position.CHAIR):
        story.plan(lying(exercise, position))
        story.answer(exercise, Answer.PAIN)
        assert story.of(exercise).status is Status.ACTIVE
        assert [x.reason for x in story.decisions] == [Reason.OTHER_POSITION]
        story.later()
    assert own_rung(story.state, story.library[exercise])[1] is Position.STANDING

    story.plan(lying(exercise, Position.STANDING))
    story.answer(exercise, Answer.PAIN)

    assert story.of(exercise).status is Status.RESTING


def test_in_another_position_they_begin_at_the_easiest() -> None:
    story = Story(real_library()).begin()
    easiest, *_, longest = story.library[BREATH].ladder
    story.plan(lying(BREATH))
    story.finish().later().morning(Feel.USUAL)
    story.state = story.state.with_exercise(BREATH, evolve(story.of(BREATH), rung=longest.id))
    story.plan(replace(lying(BREATH), rung=longest.id, dose=longest.dose))
    story.answer(BREATH, Answer.PAIN)

    assert story.of(BREATH).rung == easiest.id


def test_pain_of_its_own_counts_where_it_rested_for_a_relative() -> None:
    story = Story(small_library()).begin()
    story.plan(make_item("bridge"), make_item("march"))
    story.answer("bridge", Answer.PAIN)
    assert (story.of("march").status, story.of("march").stops) == (Status.RESTING, 0)
    story.answer("march", Answer.PAIN)

    assert (story.of("march").reason, story.of("march").stops) == (Reason.PAIN, 1)
    assert adds_nothing_new(story.library, story.state, Category.GLUTES)


def test_breathing_that_hurt_on_the_back_is_planned_in_a_chair() -> None:
    story = Story(real_library()).begin()
    story.plan()
    story.answer(BREATH, Answer.DISCOMFORT, Discomfort.SHARP)
    story.finish().later()

    (breath,) = [i for i in story.choose() if i.exercise == BREATH]

    assert breath.position is Position.CHAIR


@pytest.mark.parametrize(
    "told", [lambda seq: d.PainScored(6, seq), lambda seq: d.PainNamed(PainKind.NUMB, seq)]
)
def test_severe_pain_rests_breathing_as_well(told: Callable[[int], d.Event]) -> None:
    story = Story(real_library()).begin()
    story.plan(lying(BREATH))
    seq = story.answer(BREATH, Answer.PAIN)

    story.write(told(seq))

    assert story.of(BREATH).status is Status.RESTING


def test_breathing_named_for_a_worse_morning_changes_its_position_too() -> None:
    story = Story(real_library()).begin()
    story.plan(lying(BREATH))
    story.finish().later().morning(Feel.WORSE, WorseCause.EXERCISE, BREATH)

    assert story.of(BREATH).status is Status.ACTIVE
    assert own_rung(story.state, story.library[BREATH])[1] is Position.CHAIR


@pytest.mark.parametrize(
    ("rests", "opened"),
    [(BREATH, "abdominal_brace"), (BRACE, "plank"), (BRACE, "dead_bug"), (BRACE, "hip_hinge")],
)
def test_what_rests_of_breathing_and_bracing_never_locks_the_core(rests: str, opened: str) -> None:
    story = Story(real_library()).begin()
    story.write(d.Stopped((ExerciseId(rests),), 1))
    exercise = story.library[ExerciseId(opened)]
    for _ in range(2):
        assert unmet_prerequisites(story.library, exercise, story.state)
        story.later(2)
        story.good_day(make_item("bird_dog", "heel_slide_5"))

    assert not unmet_prerequisites(story.library, exercise, story.state)

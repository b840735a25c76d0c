"""The lock on the deadlift: what opens it, what keeps it shut, what locks it again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain import diary as d
from bot.domain.diary import Answer, Discomfort, Feel, WorseCause
from bot.domain.exercise import (
    Category,
    Exercise,
    ExerciseId,
    Gate,
    Kind,
    Library,
    Limit,
    LimitEffect,
    Place,
    Position,
    Rung,
    RungId,
)
from bot.domain.reasons import Action, Decision, Reason
from bot.domain.rules import hinge_gate
from bot.domain.rules.fold import replay
from bot.domain.rules.hinge import find_pair, uses_stick
from bot.domain.rules.hinge_gate import Lack, Missing
from bot.domain.state import ExerciseState
from tests.domain.factories import (
    Story,
    make_dose,
    make_exercise,
    make_item,
    make_ladder,
    make_library,
    need,
    real_library,
)

LIFT = ExerciseId("lift")
OPEN: list[str] = []


def rung(id_: str, reps: int, variant: str) -> Rung:
    return Rung(RungId(id_), make_dose(reps), (Position.STANDING,), variant)


HINGE_LADDER = (
    rung("wall_8", 8, "wall"),
    rung("stick_8", 8, "stick"),
    rung("stick_10", 10, "stick"),
    rung("free_12", 12, "free"),
)


def hinge_library(*, rung: str | None = "stick_8", days: int = 3) -> Library:
    """A hinge and the lift it opens, a plank and breathing beside them, and a stretch."""
    lift = make_exercise(
        LIFT,
        Category.CORE,
        family="hinge",
        difficulty=2,
        rank=9,
        ladder=make_ladder(4, (Position.STANDING,)),
        needs=(need("hinge", days=days, rung=rung),) if rung else (),
        limits={Limit.WORSE_BENDING: LimitEffect(exclude=True)},
    )
    return make_library(
        make_exercise("hinge", Category.CORE, family="hinge", ladder=HINGE_LADDER),
        replace(lift, gate=Gate.HINGE_MASTERY),
        make_exercise("plank", Category.CORE, rank=2),
        make_exercise("breath", Category.CORE, kind=Kind.BREATHING, rank=3),
        make_exercise("stretch", Category.HIP, kind=Kind.MOBILITY),
    )


class Learner(Story):
    """Learns the hinge, a day at a time; nothing but the hinge stands between them and the lift."""

    def hinge(
        self,
        rung: str = "stick_8",
        answer: Answer = Answer.OK,
        kind: Discomfort | None = None,
        *,
        good: bool | None = True,
        reps: int | None = None,
    ) -> int:
        """One hinge today, and how it looked; returns the seq of the answer."""
        dose = make_dose(reps or next(r.dose.reps for r in HINGE_LADDER if r.id == rung))
        self.plan(make_item("hinge", rung, dose=dose))
        seq = self.answer("hinge", answer, kind)
        if good is not None:
            self.write(d.HingeChecked(good, seq))
        return seq

    def master(self) -> Learner:
        """Three good days two days apart; today is two days after the last."""
        for rung in ("wall_8", "stick_8", "stick_8"):
            self.hinge(rung)
            self.later(2)
        return self

    def did(self, exercise: str, answer: Answer, kind: Discomfort | None = None) -> None:
        self.plan(make_item(exercise))
        self.answer(exercise, answer, kind)

    def opt_in(self) -> Learner:
        self.write(d.OptedIn(LIFT))
        return self

    def as_if_back(self, exercise: str) -> None:
        """As if it had come back by the provider's word and gone well."""
        self.state = self.state.with_exercise(
            ExerciseId(exercise), ExerciseState(rung=RungId("r1"), clean_days=3)
        )

    @property
    def lift(self) -> Exercise:
        return self.library[LIFT]

    @property
    def missing(self) -> list[Missing]:
        return list(hinge_gate.missing(self.library, self.state, self.lift, on=self.today))

    @property
    def lacks(self) -> list[str]:
        return [m.kind for m in self.missing]

    @property
    def is_open(self) -> bool:
        return hinge_gate.is_open(self.library, self.state, self.lift, on=self.today)


def learner(library: Library | None = None, *limits: Limit) -> Learner:
    story = Learner(library or hinge_library())
    story.begin(*limits)
    return story


def opened() -> Learner:
    return learner().master().opt_in()


# the way there


def test_the_whole_way_from_the_first_hinge_to_the_lift() -> None:
    story = learner()
    assert story.missing == [
        Missing(Lack.HINGE_DAYS, 0, 3),
        Missing(Lack.UPPER_RUNGS, 0, 2),
        Missing(Lack.OPT_IN),
    ]
    story.hinge("wall_8")
    story.later(2)
    story.hinge("stick_8")
    assert story.missing == [
        Missing(Lack.HINGE_DAYS, 2, 3),
        Missing(Lack.UPPER_RUNGS, 1, 2),
        Missing(Lack.OPT_IN),
    ]
    story.later(2)
    story.hinge("stick_10")
    assert story.missing == [Missing(Lack.OPT_IN)]
    assert not story.is_open

    story.opt_in()

    assert story.decisions == (Decision(Action.ADVANCE, Reason.HINGE_MASTERED, LIFT),)
    assert story.missing == []
    assert story.is_open


def test_an_exercise_without_a_lock_is_open_to_all() -> None:
    story = Learner(hinge_library())
    plank = story.library[ExerciseId("plank")]

    assert hinge_gate.is_open(story.library, story.state, plank, on=story.today)


@pytest.mark.parametrize("day", ["skipped", "pain", "not sure", "not asked", "too hard"])
def test_a_day_counts_only_when_it_was_done_and_good(day: str) -> None:
    story = learner()
    story.hinge("stick_8")
    story.later(2)
    story.hinge("stick_8")
    story.later(2)
    if day == "skipped":
        story.hinge(answer=Answer.SKIPPED)
    elif day == "pain":
        story.hinge(answer=Answer.PAIN)
    elif day == "not sure":
        story.hinge(good=False)
    elif day == "not asked":
        story.hinge(good=None)
    else:
        story.hinge(answer=Answer.DISCOMFORT, kind=Discomfort.TOO_HARD)
    assert Lack.HINGE_DAYS in story.lacks


@pytest.mark.parametrize("kind", [Discomfort.MUSCLE, Discomfort.USUAL])
def test_muscle_work_and_the_usual_ache_are_good_days(kind: Discomfort) -> None:
    story = learner()
    for _ in range(3):
        story.hinge(answer=Answer.DISCOMFORT, kind=kind)
        story.later(2)

    assert story.lacks == [Lack.OPT_IN]


def test_the_same_date_counts_once() -> None:
    story = learner()
    for _ in range(3):
        story.hinge()

    assert Missing(Lack.HINGE_DAYS, 1, 3) in story.missing


@pytest.mark.parametrize(("apart", "short"), [((10, 10), False), ((10, 11), True)])
def test_the_days_lie_within_three_weeks(apart: tuple[int, int], short: bool) -> None:
    story = learner()
    for days in apart:
        story.hinge()
        story.later(days)
    story.hinge()

    assert (Lack.HINGE_DAYS in story.lacks) is short


def test_the_last_two_days_are_with_the_stick_or_higher() -> None:
    story = learner()
    for name in ("stick_8", "stick_8", "wall_8"):
        story.hinge(name)
        story.later(2)
    assert Missing(Lack.UPPER_RUNGS, 1, 2) in story.missing

    story.hinge("free_12")
    assert Missing(Lack.UPPER_RUNGS, 1, 2) in story.missing
    story.later(2)
    story.hinge("stick_10")
    assert story.lacks == [Lack.OPT_IN]


def test_a_trimmed_dose_of_fewer_than_eight_does_not_count_as_the_stick() -> None:
    story = learner()
    for reps in (8, 8, 7):
        story.hinge(reps=reps)
        story.later(2)

    assert story.missing[0] == Missing(Lack.UPPER_RUNGS, 1, 2)


def test_a_day_told_late_does_not_count_as_the_newest() -> None:
    story = learner()
    story.plan(make_item("hinge", "wall_8"))
    old = story.routine.seq
    story.later(2)
    story.hinge()
    story.later(2)
    story.hinge()

    late = story.write(d.Answered(old, 0, Answer.OK))
    story.write(d.HingeChecked(True, late))

    assert story.lacks == [Lack.OPT_IN]


def test_after_a_day_that_was_not_sure_the_next_must_be_good_again() -> None:
    story = learner().master()
    story.hinge(good=False)
    assert story.lacks == [Lack.TECHNIQUE, Lack.OPT_IN]

    story.later(2)
    story.hinge()

    assert story.lacks == [Lack.OPT_IN]


# what else must hold


@pytest.mark.parametrize(("answer", "kind"), [(Answer.PAIN, None), (Answer.DISCOMFORT, "sharp")])
def test_pain_on_any_core_exercise_waits_two_weeks(answer: Answer, kind: str | None) -> None:
    story = opened()
    story.did("plank", answer, Discomfort(kind) if kind else None)
    story.later(14)
    assert story.lacks == [Lack.CORE_PAIN]

    story.later()

    assert story.lacks == []


def test_pain_on_an_exercise_of_another_group_changes_nothing() -> None:
    story = opened()
    story.did("stretch", Answer.PAIN)

    assert story.is_open


def test_pain_told_late_on_an_old_card_counts_from_the_day_it_was_told() -> None:
    story = opened()
    story.plan(make_item("plank"))
    story.later(10)
    story.answer("plank", Answer.PAIN)
    story.later(14)
    assert Lack.CORE_PAIN in story.lacks

    story.later()

    assert Lack.CORE_PAIN not in story.lacks


@pytest.mark.parametrize("kind", [None, Discomfort.SHARP])
def test_pain_counts_although_the_exercise_came_back_since(kind: Discomfort | None) -> None:
    story = opened()
    story.did("plank", Answer.DISCOMFORT if kind else Answer.PAIN, kind)
    story.as_if_back("plank")
    story.later(14)
    assert Lack.CORE_PAIN in story.lacks

    story.later()

    assert Lack.CORE_PAIN not in story.lacks


@pytest.mark.parametrize(
    ("why", "named"), [(WorseCause.EXERCISE, "plank"), (WorseCause.NOT_SURE, None)]
)
def test_a_worse_morning_counts_although_the_exercise_came_back_since(
    why: WorseCause, named: str | None
) -> None:
    story = opened()
    story.did("plank", Answer.OK)
    story.later().morning(Feel.WORSE, why, named)
    story.as_if_back("plank")
    story.later(14)
    assert Lack.CORE_PAIN in story.lacks

    story.later()

    assert Lack.CORE_PAIN not in story.lacks


@pytest.mark.parametrize(
    ("why", "named", "lacks"),
    [
        (WorseCause.EXERCISE, "plank", [Lack.CORE_PAIN]),
        (WorseCause.EXERCISE, "stretch", OPEN),
        (WorseCause.NOT_SURE, None, [Lack.CORE_PAIN]),
        (WorseCause.SOMETHING_ELSE, None, OPEN),
    ],
)
def test_a_worse_morning_after_core_work_waits_two_weeks(
    why: WorseCause, named: str | None, lacks: list[str]
) -> None:
    story = opened()
    story.plan(make_item("plank"), make_item("stretch"))
    story.finish().later().morning(Feel.WORSE, why, named)
    assert story.lacks == lacks

    story.later(15)

    assert story.lacks == []


def test_breathing_is_not_blamed_for_a_worse_morning() -> None:
    story = opened()
    story.did("breath", Answer.OK)
    story.later().morning(Feel.WORSE, WorseCause.NOT_SURE)

    assert story.is_open


@pytest.mark.parametrize(("score", "is_open"), [(0, True), (3, True), (4, False), (10, False)])
def test_the_usual_pain_is_three_at_most(score: int, is_open: bool) -> None:
    story = opened()
    story.write(d.UsualPainSet(score))

    assert story.is_open is is_open
    assert (Lack.USUAL_PAIN in story.lacks) is not is_open


@pytest.mark.parametrize("limit", Limit)
def test_a_condition_of_the_list_or_of_the_content_keeps_it_shut(limit: Limit) -> None:
    story = opened()
    story.write(d.LimitAdded(limit))

    excluded = {
        Limit.OSTEOPOROSIS,
        Limit.PREGNANT,
        Limit.RECENT_SURGERY,
        Limit.LEG_SYMPTOMS,
        Limit.BP_OR_HEART,
        Limit.WORSE_BENDING,
    }
    assert (Lack.LIMITS in story.lacks) is (limit in excluded)


def test_blood_pressure_is_fine_once_a_professional_agreed() -> None:
    story = opened()
    story.write(d.LimitAdded(Limit.BP_OR_HEART))
    story.write(d.AskedFirst(agreed=False))
    assert story.lacks == [Lack.LIMITS]

    story.write(d.AskedFirst(agreed=True))

    assert story.is_open


def test_an_open_sign_keeps_it_shut_until_it_is_cleared() -> None:
    story = opened()
    sign = story.write(d.SignsAnswered(d.SignQuestion.OTHERS, d.Reply.NOT_SURE))
    assert story.lacks == [Lack.SIGN]

    story.later()
    story.write(d.Cleared(d.ClearedBy.DOCTOR, d.ClearedWhen.TODAY, sign))

    assert story.is_open


def test_chest_pain_keeps_it_shut() -> None:
    story = opened()
    story.write(d.SignTold("chest", d.Tier.EMERGENCY))

    assert story.lacks == [Lack.SIGN]


def test_one_who_never_told_the_usual_pain_cannot_try_it() -> None:
    story = opened()
    story.state = replace(story.state, health=replace(story.state.health, usual_pain=None))

    assert story.lacks == [Lack.USUAL_PAIN]


@pytest.mark.parametrize("exercise", ["hinge", LIFT])
def test_while_either_of_the_two_rests_it_stays_shut(exercise: str) -> None:
    story = opened()
    story.write(d.ProviderSaid(ExerciseId(exercise), d.ProviderWord.AVOID))

    assert story.lacks == [Lack.RESTING]


# the wish


def test_the_wish_counts_only_while_nothing_else_is_missing() -> None:
    story = learner()
    story.hinge()
    story.opt_in()
    story.later(2)
    story.hinge()
    story.later(2)
    story.hinge()

    assert story.lacks == [Lack.OPT_IN]


def test_the_wish_for_something_else_opens_nothing() -> None:
    story = learner().master()
    story.write(d.OptedIn(ExerciseId("plank")))

    assert story.state.hinge.opted_in == frozenset()


def test_only_the_wish_is_missing_where_all_else_is_done() -> None:
    story = learner()
    assert hinge_gate.lacks_only_the_wish(story.library, story.state, on=story.today) is None
    story.master()
    assert hinge_gate.lacks_only_the_wish(story.library, story.state, on=story.today) == story.lift
    story.opt_in()
    assert hinge_gate.lacks_only_the_wish(story.library, story.state, on=story.today) is None


# locked again


@pytest.mark.parametrize("exercise", ["hinge", "lift"])
@pytest.mark.parametrize("kind", [None, Discomfort.SHARP])
def test_pain_on_either_of_the_two_locks_it_and_the_days_count_anew(
    exercise: str, kind: Discomfort | None
) -> None:
    story = opened()
    story.plan(make_item(exercise))
    story.answer(exercise, Answer.DISCOMFORT if kind else Answer.PAIN, kind)

    assert story.state.hinge.opted_in == frozenset()
    assert story.state.hinge.days == ()
    assert {Lack.CORE_PAIN, Lack.HINGE_DAYS, Lack.OPT_IN} <= set(story.lacks)


def test_pain_on_the_hinge_tells_why_it_is_locked() -> None:
    story = opened()
    hinge = story.library[ExerciseId("hinge")]

    state, decisions = hinge_gate.locked_by_pain(story.library, story.state, hinge)

    assert decisions == (Decision(Action.LOCK, Reason.HINGE_PAIN, LIFT),)
    assert hinge_gate.locked_by_pain(story.library, state, hinge) == (state, ())


def test_a_worse_morning_that_names_the_hinge_locks_it() -> None:
    story = opened()
    story.hinge()
    story.later().morning(Feel.WORSE, WorseCause.EXERCISE, "hinge")

    assert story.state.hinge.opted_in == frozenset()


def test_four_weeks_without_a_hinge_lock_it_with_a_word() -> None:
    story = learner()
    for _ in range(2):
        story.hinge()
        story.later()
    story.hinge()
    story.opt_in()
    story.later(25)
    assert story.is_open
    story.later(3)
    assert story.lacks == [Lack.LOCKED_AGAIN, Lack.HINGE_DAYS, Lack.UPPER_RUNGS]

    story.write(d.RoutinePlanned(story.today, Place.FLOOR, (make_item("plank"),)))

    assert story.decisions == (Decision(Action.LOCK, Reason.HINGE_TOO_LONG_AGO, LIFT),)
    assert story.lacks == [Lack.HINGE_DAYS, Lack.UPPER_RUNGS, Lack.OPT_IN]


def test_a_hinge_after_four_weeks_is_the_first_of_the_new_days() -> None:
    story = opened()
    story.later(28)
    story.hinge()

    assert Missing(Lack.HINGE_DAYS, 1, 3) in story.missing
    assert Lack.OPT_IN in story.lacks


def test_old_days_are_forgotten_one_by_one() -> None:
    story = learner().master()
    story.later(20)
    story.hinge()

    assert len(story.state.hinge.days) == 4
    story.later(5)
    story.hinge()
    assert len(story.state.hinge.days) == 3


# taking back


def test_an_answer_taken_back_takes_its_day_and_its_wish_along() -> None:
    story = learner()
    story.hinge()
    story.later(2)
    story.hinge()
    story.later(2)
    last = story.hinge()
    story.opt_in()
    assert story.is_open

    story.undo(last)

    assert story.lacks == [Lack.HINGE_DAYS, Lack.OPT_IN]


def test_pain_taken_back_leaves_it_open_as_it_was() -> None:
    story = opened()
    story.plan(make_item("hinge", "stick_8"))
    slip = story.answer("hinge", Answer.PAIN)
    assert not story.is_open

    story.undo(slip)

    assert story.is_open
    assert story.state == replay(story.library, story.entries)


# the question


@pytest.mark.parametrize(
    ("answer", "kind", "asked"),
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
    ],
)
def test_how_it_looked_is_asked_once_after_a_hinge_that_went_well(
    answer: Answer, kind: Discomfort | None, asked: bool
) -> None:
    story = learner()
    seq = story.hinge(answer=answer, kind=kind, good=None)
    assert asks(story) is asked

    story.write(d.HingeChecked(False, seq))

    assert not asks(story)


def asks(story: Story) -> bool:
    record = story.routine.items[0]
    return hinge_gate.asks_technique(story.library, story.state, record)


def test_it_is_asked_of_nobody_who_may_never_lift() -> None:
    story = learner(None, Limit.OSTEOPOROSIS)
    story.hinge(good=None)

    assert not asks(story)


def test_it_is_not_asked_while_the_lift_rests() -> None:
    story = learner()
    story.write(d.ProviderSaid(LIFT, d.ProviderWord.AVOID))
    story.hinge(good=None)

    assert not asks(story)


def test_a_word_about_a_hinge_that_was_too_much_does_not_make_it_good() -> None:
    story = learner()
    story.hinge(answer=Answer.DISCOMFORT, kind=Discomfort.TOO_HARD, good=True)

    assert story.state.hinge.days[0].good is False


@pytest.mark.parametrize(
    ("name", "stick"), [("wall_8", False), ("stick_10", True), ("free_12", False)]
)
def test_the_stick_is_asked_for_where_there_is_one(name: str, stick: bool) -> None:
    story = learner()
    story.hinge(name, good=None)

    assert uses_stick(story.library, story.routine.items[0]) is stick


# the content


def test_without_a_rung_in_the_content_the_top_of_the_ladder_is_asked() -> None:
    story = learner(hinge_library(rung=None))
    for _ in range(3):
        story.hinge("stick_10")
        story.later(2)

    assert Missing(Lack.UPPER_RUNGS, 0, 2) in story.missing


@pytest.mark.parametrize(("days", "needed"), [(1, 3), (5, 5)])
def test_the_content_can_ask_for_more_days_but_not_for_fewer(days: int, needed: int) -> None:
    story = learner(hinge_library(days=days))

    assert story.missing[0] == Missing(Lack.HINGE_DAYS, 0, needed)


def test_a_lock_that_nothing_can_open_stays_shut() -> None:
    lonely = replace(make_exercise(LIFT, Category.CORE), gate=Gate.HINGE_MASTERY)
    story = learner(make_library(lonely, make_exercise("plank", Category.CORE)))
    story.did("plank", Answer.OK)
    story.opt_in()

    assert story.lacks == [Lack.HINGE_DAYS]
    assert find_pair(story.library) is None


def test_a_second_lock_of_its_kind_stays_shut() -> None:
    library = hinge_library()
    other = replace(make_exercise("other", Category.CORE), gate=Gate.HINGE_MASTERY)
    story = learner(make_library(*library, other)).master().opt_in()

    assert story.is_open
    lacking = hinge_gate.missing(story.library, story.state, other, on=story.today)
    assert lacking == (Missing(Lack.HINGE_DAYS, 0, 3),)


def test_the_hinge_is_the_next_easier_one_of_the_family() -> None:
    easiest = make_exercise("seated", Category.CORE, family="hinge", difficulty=0)
    heavy = make_exercise("heavy", Category.CORE, family="hinge", difficulty=3)

    pair = find_pair(make_library(*hinge_library(), easiest, heavy))

    assert pair is not None
    assert pair.hinge.id == "hinge"


def test_nothing_is_learned_for_an_exercise_that_has_retired() -> None:
    found = [replace(e, retired=e.id == LIFT) for e in hinge_library()]

    assert find_pair(make_library(*found)) is None


def test_a_ladder_without_variants_knows_no_stick() -> None:
    plain = make_exercise("hinge", Category.CORE, family="hinge")
    lift = replace(hinge_library()[LIFT], prerequisites=(need("hinge", days=3, rung="r2"),))
    story = learner(make_library(plain, lift))
    story.plan(make_item("hinge", "r2"))
    story.answer("hinge", Answer.OK)

    assert not uses_stick(story.library, story.routine.items[0])


def test_the_deadlift_waits_for_the_stick_of_the_hip_hinge() -> None:
    pair = find_pair(real_library())

    assert pair is not None
    assert (pair.locked.id, pair.hinge.id) == ("deadlift", "hip_hinge")
    assert (pair.stick.id, pair.stick.variant, pair.days) == ("stick_8", "stick", 3)


@pytest.mark.parametrize("good", [True, False])
def test_a_changed_hinge_is_looked_at_again_on_its_own_day(good: bool) -> None:
    story = learner().master().opt_in()
    first = story.state.routines[1]
    assert story.is_open

    seq = story.change(first.items[0].answer_seq, d.Answered(first.seq, 0, Answer.EASY))
    story.write(d.HingeChecked(good, seq))

    assert story.is_open is good
    assert (LIFT in story.state.hinge.opted_in) is good
    assert story.state == replay(story.library, story.entries)

"""An answer or a morning that is changed later counts as if it had been given so on its day."""

from __future__ import annotations

import pytest

from bot.domain import diary as d
from bot.domain.diary import Answer, Discomfort, Feel, WorseCause
from bot.domain.exercise import ExerciseId
from bot.domain.rules.fold import replay
from bot.domain.state import Status
from tests.domain.factories import Story, make_item, small_library

DAY = ("swing", "bridge", "breath")
KINDS = (None, *Discomfort)


def two_days(answer: Answer, kind: Discomfort | None = None) -> Story:
    """A bridge on the first day, the same again on the third, each followed by a good morning."""
    story = Story(small_library()).begin()
    story.plan(*map(make_item, DAY))
    story.answer("bridge", answer, kind)
    story.finish().later().morning(Feel.USUAL)
    story.later().good_day(*map(make_item, DAY))
    return story


def bridge_answer(story: Story) -> int:
    return story.state.routines[0].items[1].answer_seq


def change(story: Story, answer: Answer, kind: Discomfort | None = None) -> int:
    first = story.state.routines[0]
    seq = story.change(bridge_answer(story), d.Answered(first.seq, 1, answer))
    if kind is not None:
        story.write(d.DiscomfortNamed(kind, seq))
    return seq


@pytest.mark.parametrize("kind", [k for k in KINDS if k is not Discomfort.SHARP])
def test_a_discomfort_told_later_counts_as_if_told_on_its_day(kind: Discomfort | None) -> None:
    changed, told = two_days(Answer.OK), two_days(Answer.DISCOMFORT, kind)

    change(changed, Answer.DISCOMFORT, kind)

    assert changed.state.exercises == told.state.exercises
    assert changed.state == replay(changed.library, changed.entries)


@pytest.mark.parametrize("answer", [Answer.EASY, Answer.SKIPPED])
def test_another_plain_answer_counts_on_its_day_too(answer: Answer) -> None:
    changed, told = two_days(Answer.OK), two_days(answer)

    change(changed, answer)

    assert changed.state.exercises == told.state.exercises
    assert (changed.state.adherence.days_kept, changed.state.adherence.weeks) == (
        told.state.adherence.days_kept,
        told.state.adherence.weeks,
    )


def test_an_answer_changed_to_pain_rests_what_was_done_since() -> None:
    story = two_days(Answer.OK)

    change(story, Answer.PAIN)

    assert story.of("bridge").status is Status.RESTING


def test_an_answer_changed_from_pain_wakes_what_rested_only_for_it() -> None:
    story = two_days(Answer.PAIN)
    assert story.of("bridge").status is Status.RESTING

    change(story, Answer.OK)

    assert story.of("bridge").status is Status.ACTIVE
    assert story.of("bridge").stops == 0


def test_what_was_told_to_rest_later_rests_whatever_the_provider_said_before() -> None:
    story = two_days(Answer.PAIN)
    story.write(d.ProviderSaid(ExerciseId("bridge"), d.ProviderWord.MAY_TRY))

    seq = change(story, Answer.PAIN)
    story.write(d.Stopped((ExerciseId("bridge"),), seq))

    assert story.of("bridge").status is Status.RESTING


def test_a_change_can_be_changed_again_and_still_counts_on_the_first_day() -> None:
    changed, told = two_days(Answer.OK), two_days(Answer.EASY)

    change(changed, Answer.PAIN)
    change(changed, Answer.EASY)

    assert changed.state.exercises == told.state.exercises


def test_a_morning_changed_to_worse_with_a_cause_rests_it() -> None:
    story = two_days(Answer.OK)
    first = story.state.routines[0]
    assert first.morning is not None

    seq = story.change(first.morning.seq, d.MorningChecked(first.seq, Feel.WORSE))
    story.write(d.WorseExplained(WorseCause.EXERCISE, seq, ExerciseId("bridge")))

    assert story.of("bridge").status is Status.RESTING
    assert story.state == replay(story.library, story.entries)


def test_a_worse_morning_told_later_ends_with_the_next_good_one() -> None:
    story = two_days(Answer.OK)
    first = story.state.routines[0]
    assert first.morning is not None

    seq = story.change(first.morning.seq, d.MorningChecked(first.seq, Feel.WORSE))
    story.write(d.WorseScored(9, seq))

    assert story.state.worsening.flare_since is None


def test_an_answer_on_an_added_exercise_can_be_changed_after_its_cause_fell() -> None:
    story = Story(small_library()).begin()
    story.plan(*map(make_item, DAY))
    pain = story.answer("bridge", Answer.PAIN)
    story.write(d.ItemAdded(story.routine.seq, make_item("squeeze"), pain))
    done = story.answer("squeeze", Answer.OK)
    story.undo(pain)

    story.change(done, d.Answered(story.routine.seq, 3, Answer.EASY))

    assert [r.answer for r in story.routine.items] == [None, None, None, Answer.EASY]


def test_a_swap_of_an_added_exercise_falls_and_moves_up_with_it() -> None:
    story = Story(small_library()).begin()
    story.plan(*map(make_item, DAY))
    first = story.answer("swing", Answer.PAIN)
    story.write(d.ItemAdded(story.routine.seq, make_item("stretch"), first))
    second = story.answer("bridge", Answer.PAIN)
    story.write(d.ItemAdded(story.routine.seq, make_item("squeeze"), second))
    story.write(d.Swapped(story.routine.seq, 3, make_item("swing")))
    story.write(d.Swapped(story.routine.seq, 4, make_item("march")))

    story.undo(first)

    shown = [r.item.exercise for r in story.routine.items]
    assert shown == [*DAY, "march"]


def test_a_swap_keeps_the_place_and_remembers_what_stood_there() -> None:
    story = Story(small_library()).begin()
    story.plan(*map(make_item, DAY))
    hurt = story.answer("swing", Answer.PAIN)
    story.write(d.ItemAdded(story.routine.seq, make_item("stretch"), hurt))

    story.write(d.Swapped(story.routine.seq, 3, make_item("squeeze")))

    assert story.routine.order == (0, 3, 1, 2)
    assert [i.exercise for i in story.routine.items[3].gone] == ["stretch"]


def test_notes_are_kept_with_their_day_until_they_are_taken_back() -> None:
    story = Story(small_library()).begin()
    story.plan(*map(make_item, DAY))
    first = story.write(d.Noted("slept badly", story.routine.seq))
    story.write(d.Noted("long drive", story.routine.seq))
    story.plan(*map(make_item, DAY))
    assert [n.text for n in story.routine.notes] == ["slept badly", "long drive"]

    story.undo(first)

    assert [n.text for n in story.routine.notes] == ["long drive"]
    assert story.write(d.Noted("of no day", 999))
    assert story.state == replay(story.library, story.entries)

"""What still stands of a diary after something was undone."""

from __future__ import annotations

from bot.domain import diary as d
from bot.domain.diary import Answer
from bot.domain.diary.undoing import without_undone
from bot.domain.exercise import ExerciseId
from bot.domain.rules.fold import replay
from bot.domain.state import Status
from tests.domain.factories import Story, make_item, small_library


def a_story() -> Story:
    story = Story(small_library()).begin()
    story.plan(make_item("swing"), make_item("bridge"), make_item("breath"))
    return story


def add_instead(story: Story, exercise: str, *, cause: int) -> int:
    return story.write(d.ItemAdded(story.routine.seq, make_item(exercise), cause))


def shown(story: Story) -> list[str]:
    return [str(story.routine.items[i].item.exercise) for i in story.routine.order]


def answers(story: Story) -> dict[str, Answer | None]:
    return {str(r.item.exercise): r.answer for r in story.routine.items}


def test_nothing_is_lost_where_nothing_was_undone() -> None:
    story = a_story().finish()

    assert without_undone(story.entries) == story.entries


def test_an_undone_pain_answer_takes_all_that_hangs_on_it_along() -> None:
    story = a_story()
    before = story.state.exercises
    pain = story.answer("bridge", Answer.PAIN)
    story.write(d.PainPlaced(d.PainPlace.BACK, pain))
    story.write(d.PainScored(7, pain))
    story.write(d.PainNamed(d.PainKind.ACHE, pain))
    story.write(d.RoutineEnded(story.routine.seq, pain))

    story.undo(pain)

    assert [e.seq for e in without_undone(story.entries)] == list(range(1, pain))
    assert story.state.exercises == before
    assert story.routine.next_item == 0


def test_a_sign_given_in_that_talk_stays() -> None:
    story = a_story()
    pain = story.answer("bridge", Answer.PAIN)
    story.write(d.PainPlaced(d.PainPlace.CHEST, pain))
    told = story.write(d.SignTold("chest", d.Tier.EMERGENCY))

    story.undo(pain)

    assert story.state.safety.block is not None
    assert story.state.safety.block.seq == told
    assert story.of("bridge").status is Status.ACTIVE


def test_a_sign_cannot_be_undone() -> None:
    story = a_story()
    yes = story.write(d.SignsAnswered(d.SignQuestion.FOUR, d.Reply.YES))
    story.write(d.SignNamed("saddle_numb", d.Tier.EMERGENCY, yes))

    story.undo(yes)

    assert story.state.safety.block is not None
    assert story.state.safety.block.sign == "saddle_numb"


def test_an_undo_names_nothing_that_never_was() -> None:
    story = a_story()
    story.undo(99)
    for _ in range(95):
        story.write(d.FollowedUp(seen=True))

    assert without_undone(story.entries)[-1].seq == story.entries[-1].seq


def test_what_comes_late_for_an_undone_answer_changes_nothing() -> None:
    story = a_story()
    answer = story.answer("bridge", Answer.DISCOMFORT)
    story.undo(answer)
    story.write(d.DiscomfortNamed(d.Discomfort.SHARP, answer))

    assert story.of("bridge").status is Status.ACTIVE
    assert story.state == replay(story.library, story.entries)


def test_another_exercise_comes_right_after_the_one_that_hurt() -> None:
    story = a_story()
    story.answer("swing", Answer.OK)
    pain = story.answer("bridge", Answer.PAIN)

    add_instead(story, "squeeze", cause=pain)

    assert shown(story) == ["swing", "bridge", "squeeze", "breath"]
    assert story.routine.next_item == 3


def test_a_second_replacement_comes_right_after_the_first() -> None:
    story = a_story()
    pain = story.answer("swing", Answer.PAIN)
    add_instead(story, "stretch", cause=pain)
    again = story.answer("stretch", Answer.PAIN)

    add_instead(story, "squeeze", cause=again)

    assert shown(story) == ["swing", "stretch", "squeeze", "bridge", "breath"]
    assert story.routine.next_item == 4


def test_an_added_item_nobody_did_goes_with_the_pain_that_brought_it() -> None:
    story = a_story()
    pain = story.answer("swing", Answer.PAIN)
    add_instead(story, "stretch", cause=pain)
    story.answer("bridge", Answer.EASY)
    story.answer("breath", Answer.OK)

    story.undo(pain)

    assert answers(story) == {"swing": None, "bridge": Answer.EASY, "breath": Answer.OK}
    assert story.routine.next_item == 0


def test_an_added_item_that_was_done_stays_with_what_was_said_about_it() -> None:
    story = a_story()
    mistap = story.answer("swing", Answer.PAIN)
    add_instead(story, "stretch", cause=mistap)
    story.answer("stretch", Answer.PAIN)
    story.answer("bridge", Answer.OK)

    story.undo(mistap)

    assert answers(story)["stretch"] is Answer.PAIN
    assert answers(story)["bridge"] is Answer.OK
    assert story.of("stretch").status is Status.RESTING
    assert story.of("swing").status is Status.ACTIVE


def test_an_added_item_goes_once_its_own_answer_is_undone_too() -> None:
    story = a_story()
    mistap = story.answer("swing", Answer.PAIN)
    add_instead(story, "stretch", cause=mistap)
    done = story.answer("stretch", Answer.PAIN)

    story.undo(mistap)
    story.undo(done)

    assert shown(story) == ["swing", "bridge", "breath"]
    assert ExerciseId("stretch") not in {
        id_ for id_, e in story.state.exercises.items() if e.status is Status.RESTING
    }


def test_a_skipped_replacement_does_not_outlive_its_cause() -> None:
    story = a_story()
    mistap = story.answer("swing", Answer.PAIN)
    add_instead(story, "stretch", cause=mistap)
    story.answer("stretch", Answer.SKIPPED)

    story.undo(mistap)

    assert shown(story) == ["swing", "bridge", "breath"]


def test_answers_move_up_when_an_added_item_before_them_goes() -> None:
    story = a_story()
    mistap = story.answer("swing", Answer.PAIN)
    add_instead(story, "stretch", cause=mistap)
    hurt = story.answer("bridge", Answer.PAIN)
    add_instead(story, "squeeze", cause=hurt)
    story.answer("squeeze", Answer.EASY)

    story.undo(mistap)
    story.answer("swing", Answer.OK)

    assert answers(story) == {
        "swing": Answer.OK,
        "bridge": Answer.PAIN,
        "breath": None,
        "squeeze": Answer.EASY,
    }
    assert story.state == replay(story.library, story.entries)


def test_an_undo_inside_the_talk_about_a_replacement_leaves_the_first_pain() -> None:
    story = a_story()
    pain = story.answer("swing", Answer.PAIN)
    add_instead(story, "stretch", cause=pain)
    mistap = story.answer("stretch", Answer.PAIN)

    story.undo(mistap)

    assert story.of("swing").status is Status.RESTING
    assert story.of("stretch").status is Status.ACTIVE
    assert story.routine.next_item == 3

"""An answer or a morning that is changed later counts as if it had been given so on its day."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.domain import diary as d
from bot.domain.diary import Answer, Discomfort, Feel, Owed, WorseCause
from bot.domain.exercise import ExerciseId
from bot.domain.rules.fold import replay
from bot.domain.safety.owed import first_owed
from bot.domain.state import Status
from tests.domain.factories import Story, make_item, small_library

DAY = ("swing", "bridge", "breath")
KINDS = (None, *Discomfort)
BRIDGE = ExerciseId("bridge")


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


def days_of(*feels: Feel) -> Story:
    """A routine a day, and how each was followed."""
    story = Story(small_library()).begin()
    for feel in feels:
        why = WorseCause.SOMETHING_ELSE if feel is Feel.WORSE else None
        story.plan(*map(make_item, ("swing", "breath")))
        story.finish().later().morning(feel, why)
    return story


def change_morning(story: Story, day: int, feel: Feel) -> int:
    routine = story.state.routines[day]
    assert routine.morning is not None
    return story.change(routine.morning.seq, d.MorningChecked(routine.seq, feel))


def test_an_older_morning_changed_to_better_leaves_a_run_of_worse_ones() -> None:
    story = days_of(*[Feel.USUAL] * 5, Feel.WORSE, Feel.WORSE)
    run = story.state.worsening.trend_since
    assert run == story.today

    change_morning(story, 1, Feel.BETTER)
    assert story.state.worsening.trend_since == run
    story.plan(*map(make_item, ("swing", "breath")))
    story.finish().later().morning(Feel.WORSE)

    assert story.state.worsening.trend_since == run
    assert first_owed(story.state) is Owed.FOUR


def test_an_older_morning_changed_to_worse_makes_no_run_with_the_newest() -> None:
    story = days_of(Feel.USUAL, *[Feel.USUAL] * 3, Feel.SORE, Feel.WORSE)

    change_morning(story, 0, Feel.WORSE)
    story.plan(*map(make_item, ("swing", "breath")))
    story.finish().later().morning(Feel.USUAL)

    assert story.state.worsening.trend_since is None


def test_two_worse_mornings_are_in_a_row_whenever_they_were_told() -> None:
    story = days_of(Feel.USUAL, Feel.WORSE, Feel.SORE)
    assert story.state.worsening.trend_since is None

    change_morning(story, 0, Feel.WORSE)

    assert story.state.worsening.trend_since == story.today - timedelta(days=1)


def test_a_run_that_a_change_leaves_asks_for_the_four_signs_answered_before() -> None:
    story = days_of(Feel.WORSE, Feel.WORSE, Feel.USUAL)
    story.write(d.SignsAnswered(d.SignQuestion.FOUR, d.Reply.NO, after_pain=True))
    assert first_owed(story.state) is None

    change_morning(story, 2, Feel.SORE)

    assert story.state.worsening.trend_since == story.today - timedelta(days=1)
    assert first_owed(story.state) is Owed.FOUR
    story.write(d.SignsAnswered(d.SignQuestion.FOUR, d.Reply.NO, after_pain=True))
    assert first_owed(story.state) is None


def test_a_flare_told_by_a_change_asks_for_the_four_signs_answered_that_day() -> None:
    story = days_of(Feel.USUAL)
    story.write(d.SignsAnswered(d.SignQuestion.FOUR, d.Reply.NO, after_pain=True))

    morning = change_morning(story, 0, Feel.WORSE)
    story.write(d.WorseScored(8, morning))

    assert story.state.worsening.flare_since == story.today
    assert first_owed(story.state) is Owed.FOUR


def after_a_word(*exercises: str) -> Story:
    """Pain on the third day, long ago; by a word each of these may be tried again since."""
    story = two_days(Answer.OK)
    story.plan(*map(make_item, DAY))
    story.answer("bridge", Answer.PAIN)
    story.finish().later().morning(Feel.USUAL)
    story.later()
    for exercise in exercises:
        story.write(d.ProviderSaid(ExerciseId(exercise), d.ProviderWord.MAY_TRY))
    return story.later()


def test_pain_told_after_a_word_rests_the_relatives_with_a_word_of_their_own_too() -> None:
    story = after_a_word("bridge", "march")
    assert {story.of(e).status for e in ("bridge", "march")} == {Status.RETURNING}

    change(story, Answer.PAIN)

    assert {story.of(e).status for e in ("bridge", "march")} == {Status.RESTING}
    assert {story.of(e).since for e in ("bridge", "march")} == {story.today}
    told = [e.event for e in story.entries if isinstance(e.event, d.Stopped)]
    assert set(told[-1].exercises) == {"bridge", "march"}
    assert story.state == replay(story.library, story.entries)


def test_a_word_from_before_pain_was_told_brings_nothing_back() -> None:
    story = after_a_word("bridge", "march")
    change(story, Answer.PAIN)
    story.later()

    story.write(d.ProviderSaid(BRIDGE, d.ProviderWord.MAY_TRY, when=d.ClearedWhen.EARLIER))
    assert story.of("bridge").status is Status.RESTING
    story.write(d.ProviderSaid(BRIDGE, d.ProviderWord.MAY_TRY, when=d.ClearedWhen.TODAY))

    assert story.of("bridge").status is Status.RETURNING


@pytest.mark.parametrize("how", ["sharp", "named", "no stop in the diary"])
def test_whatever_stops_late_rests_what_has_a_word(how: str) -> None:
    story = after_a_word("bridge", "march")
    first = story.state.routines[0]
    assert first.morning is not None

    if how == "sharp":
        seq = story.change(bridge_answer(story), d.Answered(first.seq, 1, Answer.DISCOMFORT))
        story.tell_stops(story.write(d.DiscomfortNamed(Discomfort.SHARP, seq)))
    elif how == "named":
        seq = story.change(first.morning.seq, d.MorningChecked(first.seq, Feel.WORSE))
        story.write(d.WorseExplained(WorseCause.EXERCISE, seq, BRIDGE))
    else:
        before = bridge_answer(story)
        story.write(d.Answered(first.seq, 1, Answer.PAIN, replaces=before))
        story.undo(before)

    assert {story.of(e).status for e in ("bridge", "march")} == {Status.RESTING}
    assert story.state == replay(story.library, story.entries)


def test_pain_taken_back_leaves_the_word_as_it_was() -> None:
    story = after_a_word("bridge", "march")
    change(story, Answer.PAIN)

    change(story, Answer.OK)

    assert {story.of(e).status for e in ("bridge", "march")} == {Status.RETURNING}


@pytest.mark.parametrize("kind", [k for k in Discomfort if k is not Discomfort.SHARP])
def test_a_discomfort_named_days_later_counts_as_if_named_at_once(kind: Discomfort) -> None:
    late, told = two_days(Answer.DISCOMFORT), two_days(Answer.DISCOMFORT, kind)

    late.write(d.DiscomfortNamed(kind, bridge_answer(late)))

    assert late.state.exercises == told.state.exercises
    assert late.state == replay(late.library, late.entries)


def test_a_sharp_discomfort_named_days_later_rests_from_that_day() -> None:
    story = two_days(Answer.DISCOMFORT)

    story.tell_stops(story.write(d.DiscomfortNamed(Discomfort.SHARP, bridge_answer(story))))

    assert (story.of("bridge").status, story.of("bridge").since) == (Status.RESTING, story.today)
    assert story.state == replay(story.library, story.entries)


@pytest.mark.parametrize(
    ("late", "newest", "pauses"),
    [
        (Feel.WORSE, Feel.WORSE, True),
        (Feel.USUAL, Feel.WORSE, False),
        (Feel.WORSE, Feel.USUAL, False),
    ],
)
def test_a_morning_told_after_that_of_a_later_day_counts_before_it(
    late: Feel, newest: Feel, pauses: bool
) -> None:
    story = days_of(Feel.WORSE if late is Feel.USUAL else Feel.USUAL)
    first = story.plan(*map(make_item, ("swing", "breath")))
    story.finish().later()
    story.plan(*map(make_item, ("swing", "breath")))
    story.finish().later().morning(newest)

    story.write(d.MorningChecked(first.seq, late))

    assert (story.state.worsening.trend_since is not None) is pauses
    assert [r.morning.feel for r in story.state.routines[1:] if r.morning] == [late, newest]
    assert story.state == replay(story.library, story.entries)


def test_a_good_morning_told_late_ends_no_run_of_later_ones() -> None:
    story = Story(small_library()).begin()
    first = story.plan(*map(make_item, ("swing", "breath")))
    story.finish().later()
    for _ in range(2):
        story.plan(*map(make_item, ("swing", "breath")))
        story.finish().later().morning(Feel.WORSE)

    story.write(d.MorningChecked(first.seq, Feel.USUAL))

    assert story.state.worsening.trend_since == story.today
    assert story.of("swing").clean == 0


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

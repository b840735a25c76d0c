"""Golden table of clinical 3.B: what calls for a question of safety, and what settles it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.domain import diary as d
from bot.domain.diary import (
    Answer,
    Discomfort,
    Feel,
    Owed,
    PainKind,
    PainPlace,
    Reply,
    SignQuestion,
    WorseCause,
)
from bot.domain.exercise import Place
from bot.domain.rules.fold import replay
from bot.domain.safety.owed import first_owed, is_enough, taken_back_by
from bot.domain.state import TrainingState
from tests.domain.factories import Story, make_item, small_library

FOUR, OTHERS = SignQuestion.FOUR, SignQuestion.OTHERS
TREND = [Feel.WORSE, Feel.WORSE]


def a_story() -> Story:
    return Story(small_library()).begin()


def pain(
    place: PainPlace | None = PainPlace.BACK,
    kind: PainKind | None = PainKind.ACHE,
    score: int | None = None,
    *,
    answer: Answer = Answer.PAIN,
) -> Story:
    """A day on which the bridge hurt, told as far as given."""
    story = a_story()
    story.plan(make_item("bridge"), make_item("breath"))
    tell(story, "bridge", place, kind, score, answer=answer)
    return story


def tell(
    story: Story,
    exercise: str,
    place: PainPlace | None,
    kind: PainKind | None,
    score: int | None = None,
    *,
    answer: Answer = Answer.PAIN,
) -> int:
    is_sharp = answer is Answer.DISCOMFORT
    cause = story.answer(exercise, answer, Discomfort.SHARP if is_sharp else None)
    if place is not None:
        story.write(d.PainPlaced(place, cause))
    if score is not None:
        story.write(d.PainScored(score, cause))
    if kind is not None:
        story.write(d.PainNamed(kind, cause))
    return cause


def worse_mornings(feels: list[Feel]) -> Story:
    """Mornings of which the last is told today, before anything else."""
    story = a_story()
    for feel in feels:
        story.plan(make_item("breath"))
        story.finish().later().morning(feel, WorseCause.SOMETHING_ELSE)
    return story


def strong_day(score: int) -> Story:
    story = a_story()
    story.write(d.BadDay(score))
    return story


def no_to(story: Story, question: SignQuestion = FOUR) -> None:
    story.write(d.SignsAnswered(question, Reply.NO))


def owed(story: Story) -> set[str]:
    return set(map(str, story.state.safety.owed))


MOMENTS: list[tuple[str, Callable[[], Story], set[str]]] = [
    ("an ordinary day", a_story, set()),
    ("pain in the back, 5 of 10", lambda: pain(score=5), set()),
    ("pain in the back, 6 of 10 (P3)", lambda: pain(score=6), {"four"}),
    ("the same, and then put away", lambda: pain(kind=None, score=9), {"four"}),
    ("spreading", lambda: pain(kind=PainKind.SPREADING), {"four"}),
    ("numb", lambda: pain(kind=PainKind.NUMB), {"four"}),
    ("sharp", lambda: pain(kind=PainKind.SHARP), set()),
    ("buttock, strong", lambda: pain(PainPlace.BUTTOCK, score=8), {"four"}),
    ("hip or groin, strong", lambda: pain(PainPlace.HIP, score=8), {"four"}),
    ("hip or groin, numb", lambda: pain(PainPlace.HIP, PainKind.NUMB), {"four"}),
    ("leg, spreading", lambda: pain(PainPlace.LEG, PainKind.SPREADING), {"four"}),
    ("leg, numb", lambda: pain(PainPlace.LEG, PainKind.NUMB), {"four", "one_leg"}),
    ("knee, strong", lambda: pain(PainPlace.KNEE, score=9), set()),
    ("knee, numb", lambda: pain(PainPlace.KNEE, PainKind.NUMB), {"one_leg"}),
    ("wrist, strong", lambda: pain(PainPlace.WRIST, score=9), set()),
    ("sharp discomfort, 7 of 10", lambda: pain(score=7, answer=Answer.DISCOMFORT), {"four"}),
    ("one worse morning", lambda: worse_mornings([Feel.WORSE]), set()),
    ("worse two days in a row (P8)", lambda: worse_mornings(TREND), {"four"}),
    ("over the worst, and never asked", lambda: worse_mornings([*TREND, Feel.USUAL]), {"four"}),
    ("a bad day, two over the usual", lambda: strong_day(5), set()),
    ("a flare, three over the usual (P11)", lambda: strong_day(6), {"four"}),
]


@pytest.mark.parametrize(("row", "live", "due"), MOMENTS, ids=[row for row, _, _ in MOMENTS])
def test_what_calls_for_a_question_owes_it(
    row: str, live: Callable[[], Story], due: set[str]
) -> None:
    assert owed(live()) == due


@pytest.mark.parametrize(("row", "live", "due"), MOMENTS, ids=[row for row, _, _ in MOMENTS])
def test_it_stays_owed_through_days_and_routines_until_it_is_answered(
    row: str, live: Callable[[], Story], due: set[str]
) -> None:
    story = live()
    for _ in range(20):
        story.later()
        story.write(d.RoutinePlanned(story.today, Place.FLOOR, (make_item("breath"),)))
    assert owed(story) == due

    no_to(story)
    story.write(d.OneLegAnswered(Reply.NO))

    assert owed(story) == set()


@pytest.mark.parametrize("reply", Reply)
def test_every_answer_settles_it_and_all_but_a_no_stop_exercise(reply: Reply) -> None:
    story = pain(PainPlace.LEG, PainKind.NUMB)
    story.write(d.SignsAnswered(FOUR, reply, after_pain=True))

    assert owed(story) == {"one_leg"}
    assert (story.state.safety.block is None) is (reply is Reply.NO)


@pytest.mark.parametrize("reply", Reply)
def test_a_leg_newly_numb_or_weak_is_urgent(reply: Reply) -> None:
    story = pain(PainPlace.LEG, PainKind.NUMB)
    no_to(story)
    story.write(d.OneLegAnswered(reply))

    block = story.state.safety.block
    assert owed(story) == set()
    assert (block is None) is (reply is Reply.NO)
    if block is not None:
        assert (block.sign, block.tier) == ("one_leg", d.Tier.URGENT)
        assert block.not_sure is (reply is Reply.NOT_SURE)


def test_a_slip_about_the_leg_is_asked_again() -> None:
    story = pain(PainPlace.LEG, PainKind.NUMB)
    no_to(story)
    story.write(d.SignTakenBack(story.write(d.OneLegAnswered(Reply.YES))))

    assert story.state.safety.block is None
    assert owed(story) == {"one_leg"}


def test_each_event_of_a_day_asks_for_itself() -> None:
    story = pain(score=8)
    no_to(story)
    after_the_first = owed(story)
    tell(story, "breath", PainPlace.BACK, PainKind.SPREADING)
    after_the_second = owed(story)
    no_to(story)
    story.write(d.BadDay(9))

    assert (after_the_first, after_the_second, owed(story)) == (set(), {"four"}, {"four"})


def test_a_number_and_a_kind_that_adds_nothing_are_asked_about_once() -> None:
    story = pain(kind=None, score=8)
    no_to(story)
    story.write(d.PainNamed(PainKind.ACHE, story.routine.items[0].answer_seq))

    assert owed(story) == set()


def test_the_other_list_settles_nothing_of_the_four() -> None:
    story = pain(score=8)
    no_to(story, OTHERS)

    assert owed(story) == {"four"}


def test_a_professionals_word_settles_what_was_owed_before_the_sign() -> None:
    story = pain(PainPlace.LEG, PainKind.NUMB)
    block = story.write(d.SignsAnswered(FOUR, Reply.YES))
    story.later(2).write(d.Cleared(d.ClearedBy.DOCTOR, d.ClearedWhen.TODAY, block))

    assert owed(story) == set()


def test_typed_words_ask_for_all_signs_until_they_are_answered() -> None:
    story = a_story()
    story.write(d.SignWordsTyped())
    typed = owed(story)
    no_to(story.later(3))
    no_to(story, OTHERS)
    waits = owed(story)
    story.write(d.SignWordsAnswered(about_me=False))

    assert (typed, waits, owed(story)) == ({"typed"}, {"typed"}, set())


def test_a_yes_answers_typed_words_too() -> None:
    story = a_story()
    story.write(d.SignWordsTyped())
    story.write(d.SignsAnswered(OTHERS, Reply.NOT_SURE))

    assert owed(story) == set()
    assert story.state.safety.block is not None


def test_a_slip_answers_no_typed_words() -> None:
    story = a_story()
    story.write(d.SignWordsTyped())
    block = story.write(d.SignsAnswered(OTHERS, Reply.YES))
    story.write(d.SignTakenBack(block))
    no_to(story, OTHERS)

    assert owed(story) == {"typed"}


def test_typed_words_come_first_and_the_leg_last() -> None:
    story = pain(PainPlace.LEG, PainKind.NUMB)
    story.write(d.SignWordsTyped())
    asked = [first_owed(story.state)]
    story.write(d.SignWordsAnswered(about_me=True))
    asked.append(first_owed(story.state))
    no_to(story)
    asked.append(first_owed(story.state))

    assert asked == [Owed.TYPED, Owed.FOUR, Owed.ONE_LEG]


def test_pain_half_told_is_not_forgotten_with_its_routine() -> None:
    story = pain(kind=None)
    story.later(14).write(d.RoutinePlanned(story.today, Place.FLOOR, (make_item("breath"),)))
    remembered = owed(story)
    story.later().write(d.RoutinePlanned(story.today, Place.FLOOR, (make_item("breath"),)))

    assert (remembered, owed(story)) == (set(), {"four"})


def test_pain_told_later_about_an_earlier_day_asks_although_a_no_came_between() -> None:
    story = a_story()
    story.plan(make_item("bridge"))
    fine = story.answer("bridge", Answer.OK)
    routine = story.routine.seq
    no_to(story.later(2))
    pain_now = story.change(fine, d.Answered(routine, 0, Answer.PAIN))
    story.write(d.PainPlaced(PainPlace.BACK, pain_now))
    story.write(d.PainNamed(PainKind.NUMB, pain_now))

    assert owed(story) == {"four"}


def test_a_run_of_worse_mornings_made_by_a_correction_asks_although_a_no_came_between() -> None:
    story = worse_mornings([Feel.USUAL, Feel.WORSE])
    usual = story.state.routines[0].morning
    assert usual is not None
    no_to(story)
    assert owed(story) == set()

    story.change(usual.seq, d.MorningChecked(story.state.routines[0].seq, Feel.WORSE))

    assert owed(story) == {"four"}


def undone_by(story: Story, target: int) -> TrainingState:
    """The state without this entry."""
    newest = story.entries[-1]
    undone = d.DiaryEntry(newest.seq + 1, newest.at, newest.local_date, d.Undone(target))
    return replay(story.library, [*story.entries, undone])


def test_a_correction_takes_back_neither_what_is_owed_nor_the_end_of_the_day() -> None:
    story = pain(PainPlace.LEG, PainKind.NUMB)
    before = story.state
    after = undone_by(story, story.routine.items[0].answer_seq)
    kept = taken_back_by(before, after, story.today)

    assert kept == d.StaysOwed(frozenset({Owed.FOUR, Owed.ONE_LEG}), is_enough=True)
    story.undo(story.routine.items[0].answer_seq)
    story.write(kept)
    assert owed(story) == {"four", "one_leg"}
    assert is_enough(story.state, story.today)
    assert taken_back_by(before, story.state, story.today) is None


def test_severe_pain_ends_the_day_it_was_told_on_and_no_other() -> None:
    story = pain(score=8)

    assert is_enough(story.state, story.today)
    assert not is_enough(story.later().state, story.today)


def test_other_pain_does_not_end_the_day() -> None:
    story = pain(score=5)

    assert not is_enough(story.state, story.today)

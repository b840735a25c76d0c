"""Signs: what blocks, how a slip is taken back, who opens the way again."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from bot.domain import diary as d
from bot.domain.diary import (
    Answer,
    ClearedBy,
    ClearedWhen,
    Owed,
    PainPlace,
    Reply,
    SignQuestion,
    Tier,
)
from bot.domain.planning.choosing import BlockedBySign
from bot.domain.reasons import Action, Reason
from bot.domain.safety.owed import first_owed
from bot.domain.safety.signs import clearances
from bot.domain.state import Block
from tests.domain.factories import MONDAY, Story, make_item, small_library


def a_story() -> Story:
    return Story(small_library()).begin()


def say(story: Story, question: SignQuestion, reply: Reply) -> int:
    return story.write(d.SignsAnswered(question, reply))


def clear(story: Story, block: int) -> None:
    story.write(d.Cleared(ClearedBy.PHYSIO, ClearedWhen.TODAY, block))


def block_of(story: Story) -> Block:
    assert story.state.safety.block is not None
    return story.state.safety.block


def test_two_times_no_opens_the_way() -> None:
    story = a_story()

    assert story.state.safety.signs_passed == set(SignQuestion)
    assert story.state.safety.block is None


def test_a_slip_after_pain_is_asked_again_until_it_is_answered() -> None:
    story = a_story()
    story.plan(make_item("bridge"))
    yes = story.write(d.SignsAnswered(SignQuestion.FOUR, Reply.YES, after_pain=True))
    story.write(d.SignTakenBack(yes))
    again = first_owed(story.state)
    say(story, SignQuestion.FOUR, Reply.NO)

    assert again is Owed.FOUR
    assert first_owed(story.state) is None
    assert story.state.safety.signs_passed == set(SignQuestion)


@pytest.mark.parametrize("reply", [Reply.YES, Reply.NOT_SURE])
@pytest.mark.parametrize(
    ("question", "tier"),
    [(SignQuestion.FOUR, Tier.EMERGENCY), (SignQuestion.OTHERS, Tier.URGENT)],
)
def test_yes_and_not_sure_block_alike(question: SignQuestion, tier: Tier, reply: Reply) -> None:
    story = a_story()

    seq = say(story, question, reply)

    assert (block_of(story).seq, block_of(story).tier, block_of(story).on) == (seq, tier, MONDAY)
    assert block_of(story).not_sure is (reply is Reply.NOT_SURE)
    assert [(x.action, x.reason) for x in story.decisions] == [(Action.SEEK_CARE, Reason.SIGN)]


def test_no_exercise_is_chosen_while_a_sign_is_open() -> None:
    story = a_story()
    story.plan(make_item("bridge"))
    say(story, SignQuestion.OTHERS, Reply.YES)

    with pytest.raises(BlockedBySign):
        story.choose()
    with pytest.raises(BlockedBySign):
        story.replan((make_item("bridge"),), is_easy_day=False)
    assert story.instead_of("bridge") is None


def test_a_later_no_does_not_lift_a_block() -> None:
    story = a_story()
    seq = say(story, SignQuestion.FOUR, Reply.YES)

    say(story, SignQuestion.FOUR, Reply.NO)

    assert block_of(story).seq == seq


def test_the_named_sign_can_be_more_urgent_than_its_list() -> None:
    story = a_story()
    yes = say(story, SignQuestion.OTHERS, Reply.YES)

    story.write(d.SignNamed("accident", Tier.EMERGENCY, yes))

    assert (block_of(story).sign, block_of(story).tier) == ("accident", Tier.EMERGENCY)


def test_naming_never_makes_it_less_urgent() -> None:
    story = a_story()
    yes = say(story, SignQuestion.FOUR, Reply.NOT_SURE)

    story.write(d.SignNamed("fever", Tier.URGENT, yes))

    assert block_of(story).tier is Tier.EMERGENCY


def test_a_second_sign_never_softens_the_first() -> None:
    story = a_story()
    say(story, SignQuestion.FOUR, Reply.YES)
    second = say(story, SignQuestion.OTHERS, Reply.YES)

    story.write(d.SignNamed("fever", Tier.URGENT, second))

    assert (block_of(story).seq, block_of(story).tier) == (second, Tier.EMERGENCY)


def test_taking_back_the_second_sign_leaves_the_first_standing() -> None:
    story = a_story()
    first = say(story, SignQuestion.FOUR, Reply.YES)
    second = story.write(d.SignTold("chest", Tier.EMERGENCY))

    story.write(d.SignTakenBack(second))

    assert block_of(story).seq == first


def test_taking_back_the_first_sign_leaves_the_second_standing() -> None:
    story = a_story()
    first = say(story, SignQuestion.FOUR, Reply.YES)
    second = story.write(d.SignTold("chest", Tier.EMERGENCY))

    story.write(d.SignTakenBack(first))
    left = block_of(story)
    story.write(d.SignTakenBack(second))

    assert left.seq == second
    assert story.state.safety.block is None


def test_a_slip_is_not_a_no_its_question_comes_again() -> None:
    story = a_story()
    yes = say(story, SignQuestion.FOUR, Reply.YES)

    story.write(d.SignTakenBack(yes))

    assert story.state.safety.block is None
    assert story.state.safety.signs_passed == {SignQuestion.OTHERS}
    assert first_owed(story.state) is Owed.FOUR


def test_a_slip_in_the_other_list_leaves_the_four_answered() -> None:
    story = a_story()
    story.write(d.SignsAnswered(SignQuestion.FOUR, Reply.NO, after_pain=True))
    yes = say(story, SignQuestion.OTHERS, Reply.YES)

    story.write(d.SignTakenBack(yes))

    assert story.state.safety.signs_passed == {SignQuestion.FOUR}
    assert first_owed(story.state) is None


def test_a_slip_of_another_block_takes_nothing_back() -> None:
    story = a_story()
    yes = say(story, SignQuestion.FOUR, Reply.YES)

    story.write(d.SignTakenBack(yes - 1))

    assert block_of(story).seq == yes


@pytest.mark.parametrize(("days", "open_again"), [(0, False), (1, True), (40, True)])
def test_a_professionals_word_counts_from_the_next_day(days: int, open_again: bool) -> None:
    story = a_story()
    yes = say(story, SignQuestion.FOUR, Reply.YES)

    clear(story.later(days), yes)

    assert (story.state.safety.block is None) is open_again


def test_the_word_counts_from_the_day_after_the_newest_sign() -> None:
    story = a_story()
    say(story, SignQuestion.FOUR, Reply.YES)
    second = say(story.later(), SignQuestion.OTHERS, Reply.YES)

    clear(story, second)
    early = story.state.safety.block
    clear(story.later(), second)

    assert early is not None
    assert story.state.safety.block is None
    assert story.state.safety.earlier_blocks == ()
    assert story.state.safety.signs_passed == set(SignQuestion)


def test_a_word_about_an_older_sign_lifts_nothing() -> None:
    story = a_story()
    first = say(story, SignQuestion.FOUR, Reply.YES)
    say(story, SignQuestion.OTHERS, Reply.YES)

    clear(story.later(3), first)

    assert story.state.safety.block is not None


def test_a_cleared_chest_sign_has_no_question_to_pass() -> None:
    story = a_story()
    told = story.write(d.SignTold("chest", Tier.EMERGENCY))

    clear(story.later(), told)

    assert story.state.safety.block is None
    assert story.state.safety.signs_passed == set(SignQuestion)


def test_seeing_somebody_is_noted_and_lifts_nothing() -> None:
    story = a_story()
    say(story, SignQuestion.FOUR, Reply.YES)
    story.later(2).write(d.FollowedUp(seen=True))
    noted = story.state.safety.seen_somebody
    say(story, SignQuestion.OTHERS, Reply.NOT_SURE)

    assert noted
    assert story.state.safety.seen_somebody is False
    assert block_of(story).on == MONDAY + timedelta(days=2)


T, Y, E = ClearedWhen.TODAY, ClearedWhen.YESTERDAY, ClearedWhen.EARLIER


@pytest.mark.parametrize(
    ("days", "offered"), [(0, ()), (1, (T,)), (2, (T, Y)), (3, (T, Y, E)), (40, (T, Y, E))]
)
def test_only_days_after_the_sign_are_offered_for_a_check(
    days: int, offered: tuple[ClearedWhen, ...]
) -> None:
    block = Block(seq=7, on=date(2026, 3, 3), tier=Tier.URGENT)

    assert clearances(block, block.on + timedelta(days=days)) == offered


@pytest.mark.parametrize("days", range(5))
@pytest.mark.parametrize("when", ClearedWhen)
def test_a_check_dated_before_the_sign_or_on_its_day_lifts_nothing(
    days: int, when: ClearedWhen
) -> None:
    ago = {T: 0, Y: 1, E: 2}[when]
    story = a_story()
    yes = say(story, SignQuestion.FOUR, Reply.YES)

    story.later(days).write(d.Cleared(ClearedBy.DOCTOR, when, yes, edition=2))

    assert (story.state.safety.block is None) is (days - ago > 0)


def test_what_was_lifted_by_the_first_edition_stays_lifted() -> None:
    story = a_story()
    yes = say(story, SignQuestion.FOUR, Reply.YES)

    story.later().write(d.Cleared(ClearedBy.DOCTOR, Y, yes))

    assert story.state.safety.block is None


def test_pain_placed_in_the_chest_by_a_slip_is_placed_again() -> None:
    story = a_story()
    story.plan(make_item("bridge"))
    pain = story.answer("bridge", Answer.PAIN)
    story.write(d.PainPlaced(PainPlace.CHEST, pain))
    told = story.write(d.SignTold("chest", Tier.EMERGENCY))

    story.write(d.SignTakenBack(told))

    assert story.routine.items[0].pain_place is None
    assert story.routine.items[0].is_half_told


def test_a_slip_about_another_sign_leaves_the_place_as_it_was() -> None:
    story = a_story()
    story.plan(make_item("bridge"))
    pain = story.answer("bridge", Answer.PAIN)
    story.write(d.PainPlaced(PainPlace.BACK, pain))
    yes = say(story, SignQuestion.OTHERS, Reply.YES)

    story.write(d.SignTakenBack(yes))

    assert story.routine.items[0].pain_place is PainPlace.BACK

"""Golden tables: one row for each sign of clinical 3.A, and what a lasting one may become."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from bot.domain import diary as d
from bot.domain.diary import Reply, SignQuestion, Tier
from bot.domain.planning.choosing import BlockedBySign
from bot.domain.safety.sign_list import SIGNS, tier_of
from bot.domain.safety.signs import may_be_stable
from bot.domain.state import Block
from tests.domain.factories import Story, make_item, small_library

FOUR, OTHERS = SignQuestion.FOUR, SignQuestion.OTHERS
E, U, S = Tier.EMERGENCY, Tier.URGENT, Tier.SOON

ROWS = [
    ("numb or tingling around the genitals, back passage, when wiping", FOUR, "saddle_numb", E, E),
    ("trouble with urine, fullness not felt, bowel control", FOUR, "bladder_bowel", E, E),
    ("changed sexual feeling or function", FOUR, "sexual_feeling", E, E),
    ("both legs: pain, tingling, numbness, less strength", FOUR, "both_legs", E, E),
    ("foot drop, heavy legs, unsteady walking", FOUR, "both_legs", E, E),
    ("a leg that quickly loses strength", OTHERS, "leg_fast", E, E),
    ("serious accident, fall from height, blow", OTHERS, "fall", E, E),
    ("minor fall and older, osteoporosis or steroids: sudden severe", OTHERS, "fall", E, E),
    ("chest pain, breathless, collapse", OTHERS, "chest", E, E),
    ("throbbing pain in the belly, with faintness", OTHERS, "belly", E, E),
    ("sudden tearing pain in belly or back (J)", OTHERS, "belly", E, E),
    ("fever with confusion or shaking", OTHERS, "fever_shaking", E, E),
    ("fever, chills, unwell", OTHERS, "fever", U, U),
    ("serious infection, low defences, injected drugs", OTHERS, "infection", U, U),
    ("past cancer, new back pain", OTHERS, "cancer_weight", U, U),
    ("unexplained weight loss", OTHERS, "cancer_weight", U, U),
    ("lump, swelling, change of shape", OTHERS, "lump", U, U),
    ("no ease in any position", OTHERS, "constant_pain", U, U),
    ("new or spreading numbness or tingling in one leg", OTHERS, "one_leg", U, U),
    ("much worse at night", OTHERS, "night_pain", S, U),
    ("worse with cough, sneeze or straining", OTHERS, "cough_pain", S, U),
    ("between the shoulder blades, or like a band", OTHERS, "upper_back", S, U),
    ("an accident long ago", OTHERS, "old_accident", S, U),
    ("tingling in one leg, long the same, no loss of strength", OTHERS, "one_leg_stable", S, U),
    ("more than one of them", OTHERS, "several", U, U),
]
"""The row, its list, its key, the tier of the sign itself, and the tier it stops exercise with."""


def a_story() -> Story:
    return Story(small_library()).begin()


def say_yes(story: Story, question: SignQuestion = OTHERS, reply: Reply = Reply.YES) -> int:
    return story.write(d.SignsAnswered(question, reply))


def name(story: Story, sign: str, cause: int) -> None:
    tier = tier_of(sign)
    assert tier is not None
    story.write(d.SignNamed(sign, tier, cause))


def tell(story: Story, sign: str, question: SignQuestion = OTHERS) -> int:
    block = say_yes(story, question)
    name(story, sign, block)
    return block


def tell_lasting(story: Story, sign: str) -> bool:
    """Whether saying that it has long been the same, and is alone, opens the way."""
    story.write(d.SignStable(tell(story, sign)))
    return story.state.safety.block is None


def block_of(story: Story) -> Block:
    assert story.state.safety.block is not None
    return story.state.safety.block


@pytest.mark.parametrize(("row", "question", "key", "tier", "stops"), ROWS, ids=lambda v: str(v))
def test_every_sign_stops_exercise_with_its_tier(
    row: str, question: SignQuestion, key: str, tier: Tier, stops: Tier
) -> None:
    story = a_story()
    tell(story, key, question)

    assert tier_of(key) is tier
    assert (block_of(story).sign, block_of(story).tier) == (key, stops)
    with pytest.raises(BlockedBySign):
        story.choose()


@pytest.mark.parametrize(("row", "question", "key", "tier", "stops"), ROWS, ids=lambda v: str(v))
def test_only_a_lasting_sign_of_the_other_list_opens_the_way_by_a_word(
    row: str, question: SignQuestion, key: str, tier: Tier, stops: Tier
) -> None:
    story = a_story()
    story.write(d.SignStable(tell(story, key, question)))

    assert (story.state.safety.block is None) is (tier is Tier.SOON)
    assert story.state.safety.soon == ({key} if tier is Tier.SOON else frozenset())


def test_every_sign_of_the_lists_has_its_row() -> None:
    listed = {(question, sign.key) for question, signs in SIGNS.items() for sign in signs}

    assert listed == {(question, key) for _, question, key, _, _ in ROWS}


def test_after_a_lasting_sign_the_list_counts_as_gone_through() -> None:
    story = a_story()
    assert tell_lasting(story.later(3), "old_accident")

    assert story.state.safety.signs_passed == set(SignQuestion)
    assert story.state.safety.signs_on["others"] == story.today
    assert story.choose()


def test_naming_a_lasting_sign_lifts_nothing_by_itself() -> None:
    story = a_story()
    block = tell(story, "night_pain")

    assert (block_of(story).seq, block_of(story).tier) == (block, Tier.URGENT)
    assert may_be_stable(story.state, story.today)
    assert not story.state.safety.soon


@dataclass
class Way:
    """What was said before "it has long been the same" that must keep the block."""

    signs: tuple[str, ...] = ("night_pain",)
    question: SignQuestion = OTHERS
    reply: Reply = Reply.YES
    before: tuple[d.Event, ...] = ()
    about: int = 0
    found: list[int] = field(default_factory=list)


CLOSED = {
    "not sure": Way(reply=Reply.NOT_SURE),
    "the four": Way(question=FOUR),
    "nothing named": Way(signs=()),
    "more than one": Way(signs=("several",)),
    "an urgent one first": Way(signs=("fever", "night_pain")),
    "an urgent one afterwards": Way(signs=("night_pain", "fever")),
    "an emergency first": Way(signs=("chest", "old_accident")),
    "an emergency afterwards": Way(signs=("old_accident", "fall")),
    "two lasting ones": Way(signs=("night_pain", "cough_pain")),
    "the other lasting one": Way(signs=("cough_pain", "night_pain")),
    "after another block": Way(before=(d.SignsAnswered(OTHERS, Reply.YES),)),
    "after the four": Way(before=(d.SignsAnswered(FOUR, Reply.NOT_SURE),)),
    "after chest pain": Way(before=(d.SignTold("chest", Tier.EMERGENCY),)),
    "about another entry": Way(about=1),
}


@pytest.mark.parametrize("way", CLOSED.values(), ids=CLOSED)
def test_every_other_path_stays_blocked(way: Way) -> None:
    story = a_story()
    for event in way.before:
        story.write(event)
    block = say_yes(story, way.question, way.reply)
    for sign in way.signs:
        name(story, sign, block)

    story.write(d.SignStable(block - way.about))

    assert block_of(story).seq == block
    assert not story.state.safety.soon


def test_a_lasting_sign_is_no_answer_where_nothing_blocks() -> None:
    story = a_story()
    story.write(d.SignStable(2))

    assert story.state.safety.block is None
    assert not story.state.safety.soon


@pytest.mark.parametrize(("days", "opens"), [(0, False), (1, False), (28, False), (29, True)])
def test_two_lasting_signs_within_four_weeks_are_new_together(days: int, opens: bool) -> None:
    story = a_story()
    assert tell_lasting(story, "old_accident")

    assert tell_lasting(story.later(days), "night_pain") is opens


def test_the_same_lasting_sign_may_be_told_again() -> None:
    story = a_story()
    assert tell_lasting(story, "old_accident")

    assert tell_lasting(story.later(14), "old_accident")
    assert story.state.safety.soon == {"old_accident"}


def test_a_lasting_sign_that_was_a_slip_is_not_held_against_the_next() -> None:
    story = a_story()
    story.write(d.SignTakenBack(tell(story, "night_pain")))

    assert tell_lasting(story, "old_accident")


def test_a_slip_does_not_unsay_what_was_told_before() -> None:
    story = a_story()
    assert tell_lasting(story, "night_pain")
    story.write(d.SignTakenBack(tell(story.later(), "night_pain")))

    assert not tell_lasting(story, "old_accident")


def test_who_was_checked_has_seen_somebody_about_the_lasting_signs_too() -> None:
    story = a_story()
    assert tell_lasting(story, "old_accident")
    block = tell(story, "fever")
    story.later(2).write(d.Cleared(d.ClearedBy.DOCTOR, d.ClearedWhen.TODAY, block))

    assert not story.state.safety.soon
    assert story.state.safety.signs_on["others"] == story.today


def test_a_sign_told_in_passing_always_stops_exercise() -> None:
    story = a_story()
    story.plan(make_item("bridge"))
    story.write(d.SignTold("night_pain", Tier.SOON))

    assert block_of(story).tier is Tier.URGENT

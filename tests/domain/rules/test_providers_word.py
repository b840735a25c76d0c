"""The provider's word: the only way back for what rests, and what it can change besides."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain import diary as d
from bot.domain.diary import (
    Answer,
    ClearedBy,
    ClearedWhen,
    Discomfort,
    Feel,
    ProviderWord,
    WorseCause,
)
from bot.domain.exercise import Dose, ExerciseId
from bot.domain.reasons import Action, Reason
from bot.domain.rules.progress import half
from bot.domain.rules.providers_word import adds_nothing_new, dates_that_open
from bot.domain.state import Status
from tests.domain.factories import Story, make_dose, make_item, names, small_library

BRIDGE = ExerciseId("bridge")


def resting_bridge() -> Story:
    """A week in, the bridge hurt; some days later."""
    story = Story(small_library()).begin()
    for _ in range(5):
        story.good_day()
    story.plan(make_item("bridge", "r1"), make_item("swing"), make_item("breath"))
    story.answer("bridge", Answer.PAIN)
    story.finish().later().morning(Feel.USUAL)
    return story


def say(story: Story, word: ProviderWord, exercise: str = "bridge") -> Story:
    story.write(d.ProviderSaid(ExerciseId(exercise), word))
    return story


@pytest.mark.parametrize("word", [ProviderWord.MAY_TRY, ProviderWord.EASIER])
def test_what_rests_comes_back_the_day_after_the_word_at_half_of_the_lowest_rung(
    word: ProviderWord,
) -> None:
    story = say(resting_bridge(), word)
    assert "bridge" not in names(story.choose())

    plan = story.later().choose()

    (bridge,) = (i for i in plan if i.exercise == BRIDGE)
    rung = story.library[BRIDGE].ladder[0]
    assert (bridge.rung, bridge.dose, bridge.why) == (rung.id, half(rung.dose), Reason.BY_PROVIDER)


def test_the_return_is_the_only_change_of_its_day() -> None:
    story = say(resting_bridge(), ProviderWord.MAY_TRY).later()
    others = {i.why for i in story.choose() if i.exercise != BRIDGE}

    assert not others & {Reason.NEW, Reason.STEP_UP, Reason.SKIPPED_A_STEP, Reason.ITS_BLOCK}


def returns(story: Story, *feels: Feel) -> list[str]:
    """The bridge's days, one after the other, told by their reason."""
    told = []
    for feel in feels:
        item = next(i for i in story.choose() if i.exercise == BRIDGE)
        told.append(str(item.why))
        story.plan(item)
        story.finish().later().morning(feel, WorseCause.SOMETHING_ELSE)
        story.later()
    return told


def test_three_sessions_that_went_well_lead_to_the_lowest_rung_in_full() -> None:
    story = say(resting_bridge(), ProviderWord.MAY_TRY).later()

    told = returns(story, *[Feel.USUAL] * 3)

    assert told == ["by_provider", "still_returning", "still_returning"]
    assert story.of("bridge").status is Status.ACTIVE
    item = next(i for i in story.choose() if i.exercise == BRIDGE)
    assert item.dose == story.library[BRIDGE].ladder[0].dose


def test_a_session_that_did_not_go_well_begins_the_count_anew() -> None:
    story = say(resting_bridge(), ProviderWord.MAY_TRY).later()

    returns(story, Feel.USUAL, Feel.USUAL, Feel.WORSE, Feel.USUAL, Feel.USUAL)

    assert story.of("bridge").status is Status.RETURNING


def test_a_second_stop_is_for_good() -> None:
    story = say(resting_bridge(), ProviderWord.MAY_TRY).later()
    story.plan()
    story.answer("bridge", Answer.PAIN)
    story.later()

    say(story, ProviderWord.MAY_TRY)

    assert story.of("bridge").status is Status.RESTING
    assert [x.reason for x in story.decisions] == [Reason.OUT_FOR_GOOD]
    for _ in range(20):
        assert "bridge" not in names(story.choose())
        story.good_day()


def test_a_relative_that_rests_is_brought_back_by_its_own_word_only() -> None:
    story = say(resting_bridge(), ProviderWord.MAY_TRY)
    assert story.of("march").status is Status.RESTING

    say(story, ProviderWord.MAY_TRY, "march")

    assert story.of("march").status is Status.RETURNING
    assert story.of("march").stops == 0


def test_a_return_that_a_worse_morning_may_come_from_rests_again() -> None:
    story = say(resting_bridge(), ProviderWord.MAY_TRY).later()
    story.plan()
    story.finish().later().morning(Feel.WORSE, WorseCause.NOT_SURE)

    assert story.of("bridge").status is Status.RESTING
    assert story.of("bridge").reason is Reason.OUT_FOR_GOOD


def test_a_later_return_session_is_held_back_and_begins_anew() -> None:
    story = say(resting_bridge(), ProviderWord.MAY_TRY).later()
    returns(story, Feel.USUAL)
    story.plan(make_item("bridge", why=Reason.STILL_RETURNING), make_item("swing"))
    story.finish().later().morning(Feel.WORSE, WorseCause.NOT_SURE)

    assert (story.of("bridge").status, story.of("bridge").clean) == (Status.RETURNING, 0)
    assert "bridge" not in names(story.choose())


def test_avoid_takes_an_exercise_out_and_is_no_stop_for_pain() -> None:
    story = Story(small_library()).begin()
    story.good_day()

    say(story, ProviderWord.AVOID, "swing")

    assert story.of("swing").status is Status.RESTING
    assert (story.of("swing").reason, story.of("swing").stops) == (Reason.PROVIDER_AVOID, 0)
    assert "swing" not in names(story.choose())


def test_easier_on_what_does_not_rest_is_one_rung_down() -> None:
    story = Story(small_library()).begin()
    story.good_day(make_item("bridge", "r3"))

    say(story, ProviderWord.EASIER)

    assert story.of("bridge").rung == "r2"
    assert [(x.action, x.reason) for x in story.decisions] == [
        (Action.EASE, Reason.PROVIDER_EASIER)
    ]


@pytest.mark.parametrize("id_", ["bridge", "gone"])
def test_may_try_changes_nothing_where_nothing_rests(id_: str) -> None:
    story = Story(small_library()).begin()
    story.good_day()
    before = story.state

    say(story, ProviderWord.MAY_TRY, id_)

    assert (story.state.exercises, story.decisions) == (before.exercises, ())


@pytest.mark.parametrize(
    ("dose", "halved"),
    [
        (make_dose(5), make_dose(3)),
        (make_dose(2), make_dose(1)),
        (make_dose(8, sets=2), make_dose(4)),
        (make_dose(1, hold=15), make_dose(1, hold=8)),
    ],
)
def test_half_a_dose_is_one_set_of_half_the_repetitions_or_half_a_hold(
    dose: Dose, halved: Dose
) -> None:
    given = half(dose)

    assert (given.sets, given.reps, given.hold) == (1, halved.reps, halved.hold)


def test_two_stopped_in_a_category_add_nothing_new_there() -> None:
    story = Story(small_library()).begin()
    story.plan(make_item("bridge"), make_item("squeeze"))
    story.answer("bridge", Answer.PAIN)
    first = story.state
    glutes = story.library[BRIDGE].category
    assert not adds_nothing_new(story.library, first, glutes)

    story.write(d.Answered(story.routine.seq, 1, Answer.PAIN))

    assert Reason.TWO_STOPPED in {x.reason for x in story.decisions}
    assert adds_nothing_new(story.library, story.state, glutes)
    others = {e.category for e in story.library} - {glutes}
    assert not any(adds_nothing_new(story.library, story.state, c) for c in others)


def test_three_stopped_in_all_add_nothing_new_anywhere() -> None:
    story = Story(small_library()).begin()
    story.plan(make_item("bridge"), make_item("swing"), make_item("plank"))
    told = []
    for index in range(3):
        seq = story.write(d.Answered(story.routine.seq, index, Answer.DISCOMFORT))
        story.write(d.DiscomfortNamed(Discomfort.SHARP, seq))
        told.append({x.reason for x in story.decisions} & {Reason.THREE_STOPPED})

    assert told == [set(), set(), {Reason.THREE_STOPPED}]
    assert all(adds_nothing_new(story.library, story.state, e.category) for e in story.library)
    assert Reason.NEW not in {i.why for i in story.later().choose()}


def test_relatives_that_rest_are_not_counted_as_stopped() -> None:
    story = Story(small_library()).begin()
    story.plan(make_item("bridge"))
    story.answer("bridge", Answer.PAIN)

    assert story.of("march").status is Status.RESTING
    assert not adds_nothing_new(story.library, story.state, story.library[BRIDGE].category)


def test_a_session_from_before_the_word_does_not_count_on_the_way_back() -> None:
    story = Story(small_library()).begin()
    story.good_day()
    story.plan(make_item("march"), make_item("bridge"))
    story.answer("bridge", Answer.OK)
    story.later()
    say(story, ProviderWord.AVOID)
    say(story.later(), ProviderWord.MAY_TRY)

    story.morning(Feel.USUAL)

    assert (story.of("bridge").status, story.of("bridge").clean) == (Status.RETURNING, 0)


def heard(when: ClearedWhen, word: ProviderWord = ProviderWord.MAY_TRY) -> d.ProviderSaid:
    return d.ProviderSaid(BRIDGE, word, ClearedBy.PHYSIO, when)


@pytest.mark.parametrize("word", [ProviderWord.MAY_TRY, ProviderWord.EASIER])
def test_on_the_day_of_the_stop_no_word_brings_it_back(word: ProviderWord) -> None:
    story = Story(small_library()).begin()
    story.plan(make_item("bridge"))
    story.answer("bridge", Answer.PAIN)

    story.write(heard(ClearedWhen.TODAY, word))

    assert story.of("bridge").status is Status.RESTING
    assert story.of("bridge").provider_said is None
    assert story.decisions == ()


def test_a_word_from_before_the_stop_does_not_bring_it_back() -> None:
    story = resting_bridge()
    resting, day = story.of("bridge"), timedelta(days=1)
    offered = [dates_that_open(resting, story.today + n * day) for n in range(3)]
    assert offered == [
        (ClearedWhen.TODAY,),
        (ClearedWhen.TODAY, ClearedWhen.YESTERDAY),
        (ClearedWhen.TODAY, ClearedWhen.YESTERDAY, ClearedWhen.EARLIER),
    ]


@pytest.mark.parametrize("days", range(1, 4))
@pytest.mark.parametrize(("when", "ago"), [*zip(ClearedWhen, range(3), strict=True)])
def test_only_a_word_from_after_the_day_of_the_stop_brings_it_back(
    days: int, when: ClearedWhen, ago: int
) -> None:
    story = resting_bridge().later(days - 1)

    story.write(replace(heard(when), edition=2))

    assert (story.of("bridge").status is Status.RETURNING) is (days - ago > 0)


def test_what_the_first_edition_brought_back_stays_so() -> None:
    story = resting_bridge()
    story.write(heard(ClearedWhen.YESTERDAY))

    assert story.of("bridge").status is Status.RETURNING


def test_a_word_to_avoid_what_rests_already_is_newer_than_one_from_before_it() -> None:
    story = resting_bridge().later(9)
    say(story, ProviderWord.AVOID)
    assert (story.of("bridge").reason, story.of("bridge").stops) == (Reason.PAIN, 1)

    story.later().write(heard(ClearedWhen.EARLIER))

    assert story.of("bridge").status is Status.RESTING


def test_the_newest_word_is_kept_with_its_day_and_falls_with_its_entry() -> None:
    story = resting_bridge()
    seq = story.write(heard(ClearedWhen.YESTERDAY))
    known = story.of("bridge")
    assert (known.provider_said, known.provider_said_on) == (
        heard(ClearedWhen.YESTERDAY),
        story.today,
    )
    assert known.provider_said_seq == seq

    story.undo(seq)

    assert (story.of("bridge").status, story.of("bridge").provider_said) == (Status.RESTING, None)


def test_a_refused_word_after_a_second_stop_is_not_kept() -> None:
    story = say(resting_bridge(), ProviderWord.MAY_TRY).later()
    story.plan()
    story.answer("bridge", Answer.PAIN)
    before = story.of("bridge")

    say(story.later(), ProviderWord.MAY_TRY)

    assert story.of("bridge") == before
    assert [x.reason for x in story.decisions] == [Reason.OUT_FOR_GOOD]


def test_the_same_exercise_at_an_easier_rung_is_not_put_aside() -> None:
    story = Story(small_library()).begin()
    story.plan(make_item("bridge", "r2"), make_item("swing"))

    story.write(d.Swapped(story.routine.seq, 0, make_item("bridge", "r1")))

    assert story.of("bridge").put_aside == 0
    assert story.routine.items[0].item.rung == "r1"

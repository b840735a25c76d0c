"""Golden table of clinical 3.B: when the lists of signs and the conditions come again."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from bot.domain import diary as d
from bot.domain.diary import Reply, SignQuestion
from bot.domain.exercise import Limit
from bot.domain.rules.limits import is_strong, limits_due, must_ask_first
from bot.domain.safety.signs import list_due
from bot.domain.state import Adherence, Health, TrainingState
from bot.usecases.codec import decode_event
from tests.domain.factories import MONDAY, Story, small_library

FOUR, OTHERS = SignQuestion.FOUR, SignQuestion.OTHERS
DAY = timedelta(days=1)


def a_story(*limits: Limit) -> Story:
    return Story(small_library()).begin(*limits)


def no_to(story: Story, question: SignQuestion) -> None:
    story.write(d.SignsAnswered(question, Reply.NO))


@pytest.mark.parametrize(
    ("moment", "days", "due"),
    [
        ("on the day itself", 0, None),
        ("after a week", 7, None),
        ("on day 13", 13, None),
        ("on day 14", 14, FOUR),
        ("after two months", 60, FOUR),
    ],
)
def test_with_no_check_in_14_days_the_lists_come_again(
    moment: str, days: int, due: SignQuestion | None
) -> None:
    assert list_due(a_story().state, MONDAY + days * DAY) is due


def test_both_lists_come_one_after_the_other() -> None:
    story = a_story().later(15)
    due = [list_due(story.state, story.today)]
    for question in SignQuestion:
        no_to(story, question)
        due.append(list_due(story.state, story.today))

    assert due == [FOUR, OTHERS, None]


def test_each_list_has_its_own_day() -> None:
    story = a_story()
    no_to(story.later(5), FOUR)

    assert list_due(story.state, MONDAY + 14 * DAY) is OTHERS
    assert list_due(story.state, MONDAY + 19 * DAY) is FOUR


def test_a_yes_is_no_check_and_a_professionals_word_is() -> None:
    story = a_story().later(13)
    block = story.write(d.SignsAnswered(FOUR, Reply.YES))
    yes = story.state.safety.signs_on["four"]
    story.later(2).write(d.Cleared(d.ClearedBy.DOCTOR, d.ClearedWhen.TODAY, block))

    assert yes == MONDAY
    assert story.state.safety.signs_on == {"four": story.today, "others": MONDAY}


def test_one_who_was_never_asked_is_due() -> None:
    assert list_due(TrainingState(), MONDAY) is FOUR


@pytest.mark.parametrize(
    ("done_on", "limits_on", "days", "due"),
    [
        (None, None, 0, False),
        (None, MONDAY, 27, False),
        (None, MONDAY, 28, True),
        (MONDAY + 3 * DAY, MONDAY, 28, False),
        (MONDAY + 3 * DAY, MONDAY, 31, True),
        (MONDAY, MONDAY + 30 * DAY, 31, False),
    ],
    ids=["never", "27 days", "28 days", "27 since a session", "28 since one", "asked since"],
)
def test_the_conditions_come_again_after_28_days_without_a_session(
    done_on: date | None, limits_on: date | None, days: int, due: bool
) -> None:
    state = TrainingState(adherence=Adherence(done_on=done_on), health=Health(limits_on=limits_on))

    assert limits_due(state, MONDAY + days * DAY) is due


def test_the_conditions_remember_when_they_were_gone_through() -> None:
    story = a_story().later(30)
    story.write(d.LimitsSet(frozenset({Limit.NO_KNEEL})))

    assert story.state.health.limits_on == story.today


@pytest.mark.parametrize(("score", "first"), [(0, False), (6, False), (7, True), (10, True)])
def test_a_usual_pain_of_seven_asks_somebody_first(score: int, first: bool) -> None:
    story = a_story()
    story.write(d.UsualPainSet(score))

    assert is_strong(score) is must_ask_first(story.state) is first


@pytest.mark.parametrize("agreed", [True, False])
def test_only_a_yes_answers_it(agreed: bool) -> None:
    story = a_story()
    story.write(d.UsualPainSet(8))
    story.write(d.AskedFirst(agreed))

    assert must_ask_first(story.state) is not agreed


def test_other_conditions_leave_a_strong_usual_pain_as_it_stands() -> None:
    story = a_story()
    story.write(d.UsualPainSet(8))
    story.write(d.LimitsSet(frozenset({Limit.NO_KNEEL})))
    still_open = must_ask_first(story.state)
    story.write(d.AskedFirst(True))
    story.write(d.LimitsSet(frozenset()))

    assert still_open
    assert not must_ask_first(story.state)


def test_each_new_reason_is_asked_about_and_an_old_one_is_not() -> None:
    story = a_story(Limit.PREGNANT)
    first = must_ask_first(story.state)
    story.write(d.AskedFirst(True))
    story.write(d.UsualPainSet(8))
    pain = must_ask_first(story.state)
    story.write(d.AskedFirst(True))
    story.write(d.LimitsSet(frozenset({Limit.PREGNANT})))
    same = must_ask_first(story.state)
    story.write(d.LimitsSet(frozenset({Limit.PREGNANT, Limit.OSTEOPOROSIS})))

    assert (first, pain, same, must_ask_first(story.state)) == (True, True, False, True)


@pytest.mark.parametrize("limit", Limit)
def test_who_asks_a_professional_before_starting(limit: Limit) -> None:
    """Tier S of 3.A; a blood pressure that is treated and steady is not in it."""
    story = a_story(limit)

    told = {
        Limit.PREGNANT,
        Limit.POSTPARTUM,
        Limit.OSTEOPOROSIS,
        Limit.HIP_REPLACEMENT,
        Limit.RECENT_SURGERY,
        Limit.BP_OR_HEART,
        Limit.FALLS_OR_DIZZY,
        Limit.HERNIA_OR_PELVIC_FLOOR,
    }
    assert must_ask_first(story.state) is (limit in told)


def test_an_agreement_about_something_else_is_none_about_falls_told_later() -> None:
    story = a_story(Limit.PREGNANT)
    story.write(d.AskedFirst(True))
    story.write(d.LimitsSet(frozenset({Limit.PREGNANT, Limit.FALLS_OR_DIZZY})))

    assert must_ask_first(story.state)


def test_blood_pressure_of_an_older_diary_goes_on_asking_first() -> None:
    story = Story(small_library())
    event = decode_event({"type": "LimitsSet", "limits": ["bp_or_heart"], "edition": 2})
    story.write(event)

    assert must_ask_first(story.state)

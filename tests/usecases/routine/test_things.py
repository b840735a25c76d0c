"""What is at hand is asked before the first card that needs it, once, and changed in /limits."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.chat import buttons as b
from bot.domain import diary as d
from bot.domain.exercise import Limit, Place, Thing
from bot.usecases import questions as q
from bot.usecases import screens as s
from bot.usecases.about_you import limits as own_limits
from bot.usecases.chart import Chart
from bot.usecases.current import current_screen
from tests.usecases.routine.test_body_needs import item_of, make_chart, open_limits
from tests.usecases.taps import tap

NEITHER = frozenset(thing.lack for thing in Thing)


def at_the_band(*, asked: frozenset[Limit] = frozenset({Limit.SHOULDER_PAIN})) -> tuple[Chart, int]:
    """A routine under way whose first card is the clamshell with a band."""
    chart = make_chart()
    if asked:
        chart.write(d.NeedsAsked(asked, frozenset()))
    chart.now += timedelta(days=1)
    items = (item_of("clamshell", -1), item_of("diaphragmatic_breathing"))
    routine = chart.write(d.RoutinePlanned(chart.today, Place.FLOOR, items))
    chart.write(d.Opened(routine))
    return chart, routine


def card_of(chart: Chart) -> s.Card:
    screen = current_screen(chart)
    assert isinstance(screen, s.Card)
    return screen


def limits_of(chart: Chart) -> frozenset[Limit]:
    return chart.state.health.limits or frozenset()


def test_the_first_card_with_a_band_waits_for_the_question() -> None:
    chart, routine = at_the_band()

    screen = current_screen(chart)

    assert isinstance(screen, s.AskThings)
    assert (screen.routine, screen.index, screen.ticked) == (routine, 0, frozenset())
    assert [item.exercise for item in screen.items] == ["clamshell"]


def test_who_has_a_band_gets_the_card_and_no_weights() -> None:
    chart, routine = at_the_band()
    tap(chart, b.TickThing(routine, 0, Thing.BAND, on=True))

    assert tap(chart, b.AnswerThings(routine, 0, none=True)) == "toast-old", "one is ticked"
    assert tap(chart, b.AnswerThings(routine, 0, none=False)) == ""

    assert card_of(chart).item.rung == "band_10"
    assert limits_of(chart) == {Limit.NO_WEIGHTS}


def test_who_has_neither_gets_the_same_exercise_without() -> None:
    chart, routine = at_the_band()

    assert tap(chart, b.AnswerThings(routine, 0, none=True)) == "toast-fitted"

    card = card_of(chart)
    assert card.item.exercise == "clamshell"
    assert card.item.rung != "band_10"
    assert limits_of(chart) == NEITHER


def test_a_tick_can_be_taken_away_before_it_counts() -> None:
    chart, routine = at_the_band()
    tap(chart, b.TickThing(routine, 0, Thing.BAND, on=True))
    tap(chart, b.TickThing(routine, 0, Thing.BAND, on=False))
    tap(chart, b.AnswerThings(routine, 0, none=True))

    assert limits_of(chart) == NEITHER


@pytest.mark.parametrize("has", [frozenset(), frozenset({Thing.BAND}), frozenset(Thing)])
def test_it_is_never_asked_again(has: frozenset[Thing]) -> None:
    chart, routine = at_the_band()
    for thing in sorted(has):
        tap(chart, b.TickThing(routine, 0, thing, on=True))
    tap(chart, b.AnswerThings(routine, 0, none=not has))
    for days in (1, 40, 400):
        chart.now += timedelta(days=days)
        for question in d.SignQuestion:
            chart.write(d.SignsAnswered(question, d.Reply.NO))
        chart.write(d.LimitsSet(limits_of(chart), edition=2))
        items = (item_of("squat", -1), item_of("bent_knee_fall_out", -1))
        seq = chart.write(d.RoutinePlanned(chart.today, Place.FLOOR, items))
        chart.write(d.Opened(seq))

        assert not isinstance(current_screen(chart), s.AskThings)


def test_on_a_day_that_asks_about_the_body_it_waits_for_another_day() -> None:
    chart, routine = at_the_band(asked=frozenset())
    assert isinstance(current_screen(chart), s.AskNeeds)

    assert tap(chart, b.AnswerNeeds(routine, 0, fine=True)) == "toast-fitted"

    assert card_of(chart).item.rung == "each_side_6", "the rung the person stands on"
    assert not limits_of(chart)


def test_the_question_waits_beneath_limits_and_over_a_night() -> None:
    chart, routine = at_the_band()
    tap(chart, b.TickThing(routine, 0, Thing.BAND, on=True))
    open_limits(chart, s.Page.POSITIONS)
    own_limits.close(chart)
    chart.now += timedelta(hours=15)

    assert isinstance(current_screen(chart), s.AskThings)


def test_without_an_answer_nobody_gets_a_card_with_a_band() -> None:
    chart, _ = at_the_band()

    assert not any(
        isinstance(e.event, d.NeedsAsked) and NEITHER & e.event.asked for e in chart.entries
    )
    assert isinstance(current_screen(chart), s.AskThings)


def test_limits_tell_it_and_change_it_before_anybody_asked() -> None:
    chart, _ = at_the_band()
    own_limits.show(chart)
    shown = current_screen(chart)
    assert isinstance(shown, s.OwnLimits)
    assert shown.things is None
    own_limits.turn_to(chart, s.Page.THINGS)
    ticks = current_screen(chart)
    assert isinstance(ticks, s.OwnTicks)
    assert ticks.ticked == NEITHER, "nothing is there while nobody said so"

    for thing in Thing:
        tap(chart, b.TickOwn(thing.lack, on=False))
    assert tap(chart, b.OwnDone(s.Page.THINGS)) == "toast-saved"
    own_limits.close(chart)

    assert card_of(chart).item.rung == "band_10"
    assert not limits_of(chart)


def test_who_gave_the_band_away_says_so_in_limits_and_conditions_leave_it_alone() -> None:
    chart, routine = at_the_band()
    tap(chart, b.TickThing(routine, 0, Thing.BAND, on=True))
    tap(chart, b.AnswerThings(routine, 0, none=False))
    open_limits(chart, s.Page.THINGS)
    tap(chart, b.TickOwn(Limit.NO_BAND, on=True))
    assert tap(chart, b.OwnDone(s.Page.THINGS)) == "toast-fitted"
    own_limits.turn_to(chart, s.Page.CONDITIONS)
    tap(chart, b.TickOwn(Limit.LEG_SYMPTOMS, on=True))
    tap(chart, b.OwnDone(s.Page.CONDITIONS))
    own_limits.close(chart)

    assert limits_of(chart) == {Limit.LEG_SYMPTOMS, *NEITHER}
    assert card_of(chart).item.rung != "band_10"


def test_the_ticks_are_stored_with_the_question() -> None:
    chart, routine = at_the_band()
    tap(chart, b.TickThing(routine, 0, Thing.WEIGHTS, on=True))

    assert chart.asked(q.AtHand) == q.AtHand(routine, frozenset({Thing.WEIGHTS}))

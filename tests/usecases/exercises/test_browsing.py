"""Looking exercises up and telling a provider's word, deed by deed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from bot.chat import buttons as b
from bot.domain.diary import (
    Answer,
    ClearedBy,
    ClearedWhen,
    ProviderSaid,
    ProviderWord,
    RoutineItem,
    Swapped,
)
from bot.domain.exercise import Category, ExerciseId, Library, Place, Position, RungId
from bot.domain.reasons import Reason
from bot.domain.rules.progress import half
from bot.domain.state import ExerciseState, ItemRecord, RoutineRecord, Status
from bot.usecases import questions as q
from bot.usecases import screens as s
from bot.usecases.chart import Chart
from bot.usecases.current import current_screen
from bot.usecases.exercises.browsing import (
    leave_exercises,
    open_exercises,
    show_shelf,
)
from bot.usecases.toasts import Ending
from tests.domain.factories import make_library
from tests.usecases.exercises.lookers import (
    BRIDGE,
    LIBRARY,
    MET,
    RESTS,
    TODAY,
    YESTERDAY,
    fresh,
    make_chart,
    make_state,
    page_of,
    with_bridge,
)
from tests.usecases.taps import tap

OLD = "toast-old"
AVOID, MAY_TRY, EASIER = ProviderWord.AVOID, ProviderWord.MAY_TRY, ProviderWord.EASIER
PHYSIO, WAS_TODAY = ClearedBy.PHYSIO, ClearedWhen.TODAY


def with_plan(
    known: ExerciseState,
    *,
    rung: str = "",
    why: Reason = Reason.ITS_TURN,
    answered: bool = False,
) -> Chart:
    """One whose opened routine of today holds the bridge, then the plank."""
    bridge, plank = LIBRARY[BRIDGE], LIBRARY[ExerciseId("plank")]
    at = bridge.rung(RungId(rung) if rung else known.rung)
    first = RoutineItem(BRIDGE, at.id, at.dose, Position.BACK, why)
    second = RoutineItem(plank.id, plank.ladder[0].id, plank.ladder[0].dose, Position.STANDING, why)
    answer = ItemRecord(first, Answer.OK, 19) if answered else ItemRecord(first)
    items = (answer, ItemRecord(second))
    routine = RoutineRecord(9, TODAY, Place.FLOOR, items, opened=True)
    others = dict.fromkeys(map(ExerciseId, ("clamshell", "glute_squeeze")), OTHER)
    return make_chart(replace(make_state({BRIDGE: known, **others}), routines=(routine,)))


OTHER = replace(MET, done_on=TODAY - timedelta(days=3), rung=RungId("none"))


def tell(
    chart: Chart,
    word: ProviderWord,
    exercise: ExerciseId = BRIDGE,
    when: ClearedWhen = WAS_TODAY,
) -> Ending:
    """From the page to the answer, by the plain way."""
    page_of(chart, exercise)
    for step in (
        b.StartWord(exercise),
        b.ChooseWord(exercise, word),
        b.WordBy(exercise, word, PHYSIO),
    ):
        ending = tap(chart, step)
        if ending:
            return ending
    return tap(chart, b.WordWhen(exercise, word, PHYSIO, when))


def items(chart: Chart) -> list[ExerciseId]:
    """What of today's routine still matters."""
    routine = chart.state.routine
    assert routine is not None
    return [r.item.exercise for r in routine.items if chart.still_matters(r)]


def test_a_word_stands_in_the_diary_with_who_said_it_and_when() -> None:
    chart = with_bridge(MET)

    assert tell(chart, EASIER) == ""

    assert [e.event for e in chart.entries] == [
        ProviderSaid(BRIDGE, EASIER, PHYSIO, WAS_TODAY, edition=2)
    ]
    assert isinstance(current_screen(chart), s.WordNoted)


def test_another_takes_the_place_of_what_is_avoided_in_todays_open_plan() -> None:
    chart = with_plan(MET)

    tell(chart, AVOID)

    assert BRIDGE not in items(chart)
    (swapped,) = (e.event for e in chart.entries if isinstance(e.event, Swapped))
    assert LIBRARY[swapped.instead.exercise].category is Category.GLUTES
    assert swapped.instead.why is Reason.AFTER_PAIN


def test_where_there_is_no_other_the_card_is_passed_over() -> None:
    small = make_library(LIBRARY[BRIDGE], LIBRARY[ExerciseId("plank")])
    chart = with_plan(MET)
    chart.library = small

    tell(chart, AVOID)

    assert items(chart) == ["plank"]
    leave_exercises(chart)
    screen = current_screen(chart)
    assert isinstance(screen, s.Card)
    assert (screen.item.exercise, screen.total) == ("plank", 1)


def test_what_was_answered_before_the_word_stays_answered() -> None:
    chart = with_plan(MET, answered=True)

    tell(chart, AVOID)

    assert BRIDGE in items(chart)
    assert not any(isinstance(e.event, Swapped) for e in chart.entries)


def test_easier_takes_todays_step_up_back_too() -> None:
    ladder = LIBRARY[BRIDGE].ladder
    chart = with_plan(MET, rung=ladder[2].id, why=Reason.STEP_UP)

    tell(chart, EASIER)

    routine = chart.state.routine
    assert routine is not None
    item = routine.items[0].item
    assert (item.exercise, item.rung, item.why) == (BRIDGE, ladder[0].id, Reason.EASED)
    assert chart.state.exercises[BRIDGE].put_aside == 0


def test_easier_after_a_flare_stays_at_half() -> None:
    ladder = LIBRARY[BRIDGE].ladder
    chart = with_plan(MET, rung=ladder[1].id, why=Reason.AFTER_FLARE)
    over = replace(chart.state.worsening, flare_over_on=TODAY)
    chart.state = replace(chart.state, worsening=over)

    tell(chart, EASIER)

    routine = chart.state.routine
    assert routine is not None
    item = routine.items[0].item
    assert (item.dose, item.why) == (half(ladder[0].dose), Reason.AFTER_FLARE)


def test_what_is_planned_no_harder_than_the_eased_step_stays_as_it_was_sent() -> None:
    lowest = LIBRARY[BRIDGE].ladder[0].id
    chart = with_plan(replace(MET, rung=lowest))

    tell(chart, EASIER)

    assert not any(isinstance(e.event, Swapped) for e in chart.entries)


def test_what_may_be_tried_again_does_not_come_back_in_a_plan_from_before_the_word() -> None:
    chart = with_plan(replace(RESTS, planned_on=TODAY))
    assert items(chart) == ["plank"]

    assert tell(chart, MAY_TRY) == ""

    assert chart.state.exercises[BRIDGE].status is Status.RETURNING
    assert items(chart) == ["plank"]


@pytest.mark.parametrize(
    ("known", "word", "when"),
    [
        (MET, MAY_TRY, WAS_TODAY),
        (RESTS, EASIER, WAS_TODAY),
        (RESTS, MAY_TRY, ClearedWhen.EARLIER),
        (replace(RESTS, since=TODAY), MAY_TRY, WAS_TODAY),
        (replace(RESTS, stops=2), MAY_TRY, WAS_TODAY),
    ],
)
def test_a_word_that_is_not_offered_is_not_taken(
    known: ExerciseState, word: ProviderWord, when: ClearedWhen
) -> None:
    chart = with_bridge(known)

    assert tell(chart, word, when=when) == OLD
    assert chart.entries == []


@pytest.mark.parametrize("since", [YESTERDAY, TODAY - timedelta(days=40)])
def test_a_relative_that_rests_may_be_tried_by_its_own_word(since: date) -> None:
    known = replace(RESTS, reason=Reason.RELATIVE_PAIN, stops=0, since=since)
    chart = with_bridge(known)

    assert tell(chart, MAY_TRY) == ""
    assert chart.state.exercises[BRIDGE].status is Status.RETURNING


def test_what_was_never_met_has_nothing_to_be_told() -> None:
    chart = fresh()

    assert tell(chart, AVOID) == OLD


def test_a_slip_of_another_day_or_another_word_is_not_taken_back() -> None:
    told = ProviderSaid(BRIDGE, AVOID, PHYSIO, WAS_TODAY, edition=2)
    earlier = replace(MET, provider_said=told, provider_said_on=YESTERDAY, provider_said_seq=18)
    chart = with_bridge(earlier)
    page_of(chart)

    assert tap(chart, b.TakeBackWord(18)) == OLD
    assert tap(chart, b.TakeBackWord(0)) == OLD
    today = with_bridge(replace(earlier, provider_said_on=TODAY))
    page_of(today)
    assert tap(today, b.TakeBackWord(17)) == OLD
    assert today.entries == []


def test_the_pages_name_the_retired_only_where_they_rest_or_have_history() -> None:
    old = {e.id: replace(e, retired=e.id == BRIDGE) for e in LIBRARY}
    library = Library(old, "hash")

    def listed(known: dict[ExerciseId, ExerciseState]) -> list[ExerciseId]:
        chart = make_chart(make_state(known, library=library), library)
        chart.ask(q.LookUp(q.LookedAt.SHELF, shelf=s.Shelf.GLUTES))
        screen = current_screen(chart)
        assert isinstance(screen, s.ExerciseShelf)
        return [e.exercise for e in screen.listed]

    assert BRIDGE not in listed({})
    assert BRIDGE in listed({BRIDGE: MET})
    assert BRIDGE in listed({BRIDGE: replace(RESTS, done_on=None)})


def test_the_shelf_of_those_in_turn_leaves_out_what_rests_and_what_left() -> None:
    known = {
        BRIDGE: replace(MET, entered_on=YESTERDAY),
        ExerciseId("plank"): replace(MET, entered_on=YESTERDAY, left_on=YESTERDAY),
        ExerciseId("clamshell"): replace(RESTS, entered_on=YESTERDAY),
    }
    chart = make_chart(make_state(known))
    chart.ask(q.LookUp(q.LookedAt.SHELF, shelf=s.Shelf.MINE))

    screen = current_screen(chart)

    assert isinstance(screen, s.ExerciseShelf)
    assert [e.exercise for e in screen.listed] == [BRIDGE]


def test_what_left_the_content_while_it_was_looked_at_leads_to_the_groups() -> None:
    chart = fresh()
    page_of(chart)
    chart.library = make_library(LIBRARY[ExerciseId("plank")])

    assert isinstance(current_screen(chart), s.ExerciseGroups)


def opened() -> Chart:
    chart = fresh()
    open_exercises(chart)
    return chart


@pytest.mark.parametrize(
    "button",
    [
        b.ShowShelf(s.Shelf.RESTING, 0),
        b.ShowShelf(s.Shelf.ALL, 0),
        b.ShowShelf(s.Shelf.HIP, 1),
        b.ShowExercise(BRIDGE, s.PagePart.OWN, 0),
        b.StartWord(BRIDGE),
        b.ChooseWord(BRIDGE, AVOID),
        b.WordBy(BRIDGE, AVOID, PHYSIO),
        b.WordWhen(BRIDGE, AVOID, PHYSIO, WAS_TODAY),
        b.TakeBackWord(20),
    ],
)
def test_a_step_the_screen_does_not_offer_changes_nothing(button: b.Button) -> None:
    chart = opened()
    before = chart.person

    assert tap(chart, button) == OLD
    assert (chart.person, chart.entries) == (before, [])


@pytest.mark.parametrize("page", [0, 2, 5])
def test_a_shelf_turns_by_one_page_and_never_past_its_end(page: int) -> None:
    chart = opened()
    show_shelf(chart, s.Shelf.GLUTES, 0)

    assert tap(chart, b.ShowShelf(s.Shelf.GLUTES, page)) == OLD
    assert tap(chart, b.ShowShelf(s.Shelf.GLUTES, 1)) == ""


def test_a_question_waits_beneath_a_look_and_comes_back_whole() -> None:
    chart = fresh()
    hour = q.Hour(options=(time(7, 30),))
    chart.ask(hour)
    open_exercises(chart)
    show_shelf(chart, s.Shelf.HIP, 0)
    assert chart.asked(q.Hour) is None

    leave_exercises(chart)

    assert chart.person.questions == (hour,)

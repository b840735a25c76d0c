"""The pages of every exercise, in every state."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.chat.buttons import ShowExercise
from bot.chat.screens.exercises import LONGEST_PAGE
from bot.domain.exercise import Exercise, Limit, Place
from bot.domain.reasons import Reason
from bot.domain.rules.hinge_gate import Lack, Missing
from bot.domain.rules.limits import fits
from bot.domain.state import Status
from bot.usecases import questions as q
from bot.usecases import screens as s
from bot.usecases.chart import Chart
from tests.chat.screens.sample_exercises import (
    EASIER,
    HELD,
    OUT,
    READY,
    TOLD_AVOID,
    noted,
    shelf,
    word,
)
from tests.chat.screens.sample_screens import WORDS, keys, read, show
from tests.usecases.exercises.lookers import (
    BRIDGE,
    DEADLIFT,
    LAST_WEEK,
    LIBRARY,
    MARCH,
    MET,
    RESTS,
    RETURNS,
    TODAY,
    fresh,
    limited,
    look,
    make_chart,
    make_state,
    mildly_limited,
    page_of,
    trained,
    with_bridge,
)

EXERCISES = [pytest.param(exercise, id=exercise.id) for exercise in LIBRARY]


def all_pages(chart: Chart, exercise: Exercise, part: s.PagePart) -> Iterator[s.ExercisePage]:
    """Yield the pages of a part to the last one, as [Next page] leads through them."""
    page: int | None = 0
    while page is not None:
        shown = page_of(chart, exercise.id, part, page)
        yield shown
        buttons = [label.button for row in show(shown).rows for label in row]
        onward = ShowExercise(exercise.id, part, page + 1)
        page = page + 1 if onward in buttons else None


@pytest.mark.parametrize("exercise", EXERCISES)
@pytest.mark.parametrize("part", s.PagePart)
def test_every_page_of_every_exercise_fits_under_a_picture_for_everybody(
    exercise: Exercise, part: s.PagePart
) -> None:
    for chart in (fresh(), trained(), limited(), mildly_limited(exercise)):
        for shown in all_pages(chart, exercise, part):
            said = read(shown)
            assert 0 < len(said.encode("utf-16-le")) // 2 <= LONGEST_PAGE
            assert said.startswith(WORDS.plain(f"{exercise.id}-name".replace("_", "-")))


@pytest.mark.parametrize("exercise", EXERCISES)
def test_how_to_holds_the_steps_the_cues_the_mistakes_and_when_to_stop(exercise: Exercise) -> None:
    said = "\n".join(map(read, all_pages(fresh(), exercise, s.PagePart.HOW_TO)))
    slug = exercise.id.replace("_", "-")

    assert all(part in said for part in ("\n1. ", "Good to know", "Often seen", "What is fine"))
    assert WORDS.plain(f"{slug}-stop") in said
    for part in ("cues", "mistakes"):
        assert all(f"• {line}" in said for line in WORDS.numbered(f"{slug}-{part}"))


@pytest.mark.parametrize("exercise", EXERCISES)
def test_each_of_the_persons_own_limits_has_its_line(exercise: Exercise) -> None:
    chart = mildly_limited(exercise)
    said = "\n".join(map(read, all_pages(chart, exercise, s.PagePart.CAREFUL)))

    for limit in (chart.state.health.limits or frozenset()) & exercise.limits.keys():
        assert WORDS.plain(f"condition-{limit}".replace("_", "-")) in said
        assert WORDS.plain(f"{exercise.id}-limit-{limit}".replace("_", "-")) in said


@pytest.mark.parametrize("exercise", EXERCISES)
def test_whom_limits_leave_it_out_for_reads_because_of_which(exercise: Exercise) -> None:
    for limit in exercise.limits:
        if fits(exercise, frozenset({limit}), Place.FLOOR):
            continue
        chart = make_chart(make_state(limits=(limit,)))
        said = read(page_of(chart, exercise.id))
        assert "Left out for you" in said
        assert WORDS.plain(f"{exercise.id}-limit-{limit}".replace("_", "-")) in said


def own_page(known: object = MET, **changes: object) -> str:
    return read(page_of(with_bridge(known, **changes)))  # type: ignore[arg-type]


def test_the_own_page_tells_names_use_step_dose_and_what_is_missing() -> None:
    said = own_page()

    assert "Also called: hip bridge, bridging, hip lift, two-leg bridge." in said
    assert "Works the buttocks" in said
    assert "You are on step 2 of 6: 8 lifts, hold 2 seconds each." in said
    assert "Next step: 10 lifts, hold 2 seconds each." in said
    assert "2 good days in a row. So far: 1." in said
    assert "5 days since the last change. So far: 2." in said
    assert "Done 5 times. Last time: yesterday." in said
    assert "one of the few that take turns now" in said


def test_who_has_all_it_takes_waits_for_room_only() -> None:
    assert "all done. It comes when there is room" in own_page(READY)
    assert "So far" not in own_page(READY)


@pytest.mark.parametrize(
    ("known", "said"),
    [
        (RESTS, "It rests. Since: yesterday.\nIt hurt.\nIt comes back only when"),
        (RESTS, "It comes back only when a doctor or physio says"),
        (replace(RESTS, since=TODAY - timedelta(days=8)), "Since: Tuesday 24 February."),
        (replace(RESTS, reason=Reason.BACK_WORSE_TWICE), "after two times worse"),
        (OUT, "It hurt twice, so it stays out."),
        (HELD, "It pauses. Since: yesterday. It comes back by itself"),
        (RETURNS, "1 of 3 times at half went well so far."),
        (RETURNS, "Half of step 1 of 6: 3 lifts, hold 2 seconds each."),
        (TOLD_AVOID, "You told me (today): a physio said to avoid it."),
        (
            replace(MET, provider_said=EASIER, provider_said_on=LAST_WEEK),
            "a health professional said to make it easier",
        ),
        (replace(MET, left_on=TODAY), "It made room for another. Since: today."),
        (replace(MET, rung=LIBRARY[BRIDGE].ladder[-1].id), "This is its last step."),
    ],
)
def test_every_state_says_why_and_since_when(known: object, said: str) -> None:
    assert said in own_page(known)


def test_a_relative_that_rests_tells_that_another_one_hurt() -> None:
    known = replace(RESTS, reason=Reason.RELATIVE_PAIN, done_on=None, sessions=0)
    said = read(page_of(make_chart(make_state({MARCH: known})), MARCH))

    assert "One like it hurt." in said
    assert "You have not done it yet." in said


def test_a_pause_of_the_whole_back_and_a_gap_are_told() -> None:
    assert "Strength waits" in own_page(trend_since=TODAY)
    assert "only gentle things" in own_page(flare_since=TODAY)
    assert "Sore muscles get a day off." in own_page(replace(MET, off_until=TODAY + timedelta(1)))
    assert "begins a little easier" in own_page(done_on=LAST_WEEK)


def test_limits_that_end_the_ladder_are_told_on_the_own_page() -> None:
    bridge = LIBRARY[BRIDGE]
    limit = next(x for x, effect in bridge.limits.items() if effect.top_rung is not None)
    top = bridge.limits[limit].top_rung
    assert top is not None
    known = replace(MET, rung=top)
    said = read(page_of(make_chart(make_state({BRIDGE: known}, (limit,)))))

    assert "This is its last step for you" in said
    assert "Something here changes for you" in said


@pytest.mark.parametrize("kind", Lack)
def test_the_lock_names_each_thing_it_still_wants(kind: Lack) -> None:
    shown = page_of(fresh(), DEADLIFT)
    lacking = replace(shown.own, lacks=(Missing(kind, 1, 3),))
    said = read(replace(shown, own=lacking))

    assert "It is locked for now. Still missing:\n• " in said


def test_a_new_person_reads_what_the_lock_and_a_need_ask_for() -> None:
    assert "3 good days with the hip hinge within three weeks. So far: 0." in read(
        page_of(fresh(), DEADLIFT)
    )
    assert "First come 2 good days with Glute bridge." in read(page_of(fresh(), MARCH))


@pytest.mark.parametrize(
    ("known", "label"),
    [
        (MET, "Glute bridge: on step 2 of 6"),
        (RESTS, "Glute bridge: rests"),
        (OUT, "Glute bridge: stays out"),
        (HELD, "Glute bridge: pausing"),
        (RETURNS, "Glute bridge: coming back"),
        (replace(MET, done_on=None), "Glute bridge: not met yet"),
    ],
)
def test_a_shelf_tells_each_state_in_words(known: object, label: str) -> None:
    listed = keys(shelf(with_bridge(known), s.Shelf.GLUTES))  # type: ignore[arg-type]

    assert [label] in listed


def test_the_lock_and_limits_are_told_on_the_shelf() -> None:
    last = keys(shelf(fresh(), s.Shelf.CORE, 1))
    assert ["Deadlift: locked"] in last
    left_out = make_chart(make_state(limits=(Limit.PREGNANT,)))
    assert ["Deadlift: left out for you"] in keys(shelf(left_out, s.Shelf.CORE, 1))


def test_the_groups_tell_how_many_rest() -> None:
    assert read(look(fresh(), q.LookUp(q.LookedAt.GROUPS))).endswith("None of them rests.")
    assert read(look(with_bridge(RESTS), q.LookUp(q.LookedAt.GROUPS))).endswith(
        "One of them rests."
    )
    assert ["What rests (1)"] in keys(look(with_bridge(RESTS), q.LookUp(q.LookedAt.GROUPS)))


def test_words_are_offered_by_what_the_exercise_does_now() -> None:
    offered = {
        "goes on": keys(word(with_bridge(MET))),
        "rests": keys(word(with_bridge(RESTS))),
        "since today": keys(word(with_bridge(replace(RESTS, since=TODAY)))),
        "out": keys(word(with_bridge(OUT))),
    }

    assert offered == {
        "goes on": [["Make it easier"], ["Avoid it"], ["Back"]],
        "rests": [["I may try it again"], ["Avoid it"], ["Back"]],
        "since today": [["Avoid it"], ["Back"]],
        "out": [["Avoid it"], ["Back"]],
    }


def test_only_dates_after_the_stop_are_offered() -> None:
    asked = word(with_bridge(RESTS), "may_try", "physio")

    assert keys(asked)[0] == ["Today"]
    assert "after it was taken out counts (yesterday)" in read(asked)


@pytest.mark.parametrize(
    ("outcome", "said"),
    [
        (s.WordOutcome.RETURNS, "From tomorrow on it can come back, at half of its easiest step"),
        (s.WordOutcome.RETURNS, "On its first day nothing else is new."),
        (s.WordOutcome.RETURNS_LATER, "Something else is still missing"),
        (s.WordOutcome.AVOIDED, "I do not offer it any more, today neither."),
        (s.WordOutcome.EASED, "It goes on one step lower: 8 lifts"),
        (s.WordOutcome.EASIEST, "It is on its easiest step: 5 lifts"),
        (s.WordOutcome.RETURNS_ANEW, "Its way back begins anew."),
    ],
)
def test_the_answer_says_what_happens_next(outcome: s.WordOutcome, said: str) -> None:
    shown = noted(outcome)

    assert isinstance(shown, s.WordNoted)
    assert shown.outcome is outcome
    assert said in read(shown)


def test_a_word_can_be_told_about_what_was_met_or_rests_only() -> None:
    says = ["My doctor or physio says"]
    never = replace(RESTS, done_on=None)

    assert says in keys(page_of(with_bridge(MET)))
    assert says in keys(page_of(with_bridge(never)))
    assert says not in keys(page_of(fresh(), BRIDGE))
    assert says not in keys(page_of(with_bridge(MET), BRIDGE, s.PagePart.HOW_TO))


def test_a_slip_can_be_taken_back_on_the_day_it_was_told() -> None:
    slip = ["That was a slip"]
    before = replace(TOLD_AVOID, provider_said_on=LAST_WEEK)

    assert slip in keys(page_of(with_bridge(TOLD_AVOID)))
    assert slip not in keys(page_of(with_bridge(before)))


def test_held_is_the_only_status_that_comes_back_by_itself() -> None:
    told = {st: "comes back by itself" in own_page(replace(MET, status=st)) for st in Status}

    assert [status for status, says in told.items() if says] == [Status.SUSPENDED]

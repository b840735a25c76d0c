"""Which screen is open: a function of the stored chart alone.

Safety comes first, then what is still to be asked before the first routine, then an open
question of the person's own, then the routine.
"""

from __future__ import annotations

from collections.abc import Callable

from bot.domain.diary import EndQuestion, Feel, SignQuestion
from bot.domain.exercise import Limit, Place
from bot.domain.planning.budget import routine_time, shown_minutes
from bot.domain.rules import limits as limit_rules
from bot.domain.rules.profile import end_question
from bot.domain.rules.worsening import notes_of
from bot.domain.safety.sign_list import is_lasting
from bot.domain.safety.signs import clearances, is_new_together
from bot.domain.state import RoutineRecord
from bot.domain.thresholds import MORNING_ASKED
from bot.usecases import screens as s
from bot.usecases.after_hinge import hinge_screen, ready_to_try, try_out_screen
from bot.usecases.after_pain import pain_screen
from bot.usecases.asking_again import ask_conditions, before_next, four_first
from bot.usecases.asking_settings import settings_list, settings_question
from bot.usecases.before_card import needs_screen
from bot.usecases.cards import card_screen, last_answer
from bot.usecases.changes import changed_follow_up, changing_screen
from bot.usecases.chart import Chart
from bot.usecases.day_screens import choices_of, day_off, day_question, gap_screen
from bot.usecases.due import next_daily
from bot.usecases.exercise_pages import exercise_screen
from bot.usecases.kept_notes import note_screen
from bot.usecases.on_pause import is_after_pause, pause_instead
from bot.usecases.own_limits import own_screen
from bot.usecases.resting import held_beside, resting_of
from bot.usecases.settling import is_settling
from bot.usecases.slips import can_take_back
from bot.usecases.typed_screens import typed_screen


def current_screen(chart: Chart) -> s.Screen:
    """The screen the live card should show now."""
    steps: tuple[Callable[[Chart], s.Screen | None], ...] = (
        _deleting,
        _without_consent,
        _blocked,
        _stopped,
        own_screen,
        _before_first_routine,
        four_first,
        _first_place,
        _own_question,
        _routine,
    )
    return next(found for step in steps if (found := step(chart)) is not None)


def _deleting(chart: Chart) -> s.Screen | None:
    return s.AskDelete() if chart.talk_of("delete") is not None else None


def _without_consent(chart: Chart) -> s.Screen | None:
    if chart.state.consent:
        return None
    talk = chart.talk_of("welcome") or {}
    return s.Welcome(more=bool(talk.get("more")), declined=bool(talk.get("declined")))


def _blocked(chart: Chart) -> s.Screen | None:
    block = chart.state.safety.block
    if block is None:
        return None
    if is_settling(chart):
        return s.AskStable(block, chart.person.tz)
    talk = chart.talk_of("clearing")
    can_clear = chart.today > block.on
    if talk is not None and can_clear and talk.get("block") == block.seq:
        dates = clearances(block, chart.today)
        return s.AskCleared(block.seq, by=str(talk.get("by") or ""), dates=dates)
    return s.SignAdvice(
        block=block,
        tz=chart.person.tz,
        ask_which=not block.sign,
        can_take_back=can_take_back(chart),
        can_clear=can_clear,
        seen_somebody=chart.state.safety.seen_somebody,
        is_follow_up=chart.talk_of("follow_up") is not None,
        together=is_lasting(block.sign) and is_new_together(chart.state, chart.today),
    )


def _stopped(chart: Chart) -> s.Screen | None:
    if not chart.person.stopped:
        return None
    data = chart.talk_of("settings")
    is_looking = data is not None and chart.state.routine is not None
    return settings_list(chart, {}) if is_looking else _quiet(chart)


def _quiet(chart: Chart) -> s.Quiet:
    person = chart.person
    return s.Quiet(next_daily(chart), person.tz, chart.today, stopped=person.stopped)


def _before_first_routine(chart: Chart) -> s.Screen | None:
    state = chart.state
    for question in SignQuestion:
        if question not in state.safety.signs_passed:
            return s.AskSigns(question)
    if state.health.limits is None:
        return ask_conditions(chart)
    if limit_rules.must_ask_first(state):
        return s.AskFirst(
            tuple(sorted(state.health.limits & limit_rules.ASK_FIRST)),
            waiting=state.health.asked_first is False,
            usual_pain=limit_rules.is_strong(state.health.usual_pain),
        )
    return s.AskUsualPain() if state.health.usual_pain is None else None


def _first_place(chart: Chart) -> s.Screen | None:
    """The last question before the first routine, which it starts at once."""
    if chart.state.routine is not None:
        return None
    if chart.talk_of("no_exercises") is not None:
        return s.NoExercises(resting_of(chart))
    limits = chart.state.health.limits or frozenset[Limit]()
    return before_next(chart) or s.AskPlace(floor_possible=Limit.NO_FLOOR not in limits)


def _own_question(chart: Chart) -> s.Screen | None:
    talk = chart.person.talk
    if talk is None:
        return None
    if talk.kind == "changing":
        return _asked_after(chart) or changing_screen(chart)
    if talk.kind == "no_exercises":
        return s.NoExercises(resting_of(chart))
    return (
        day_question(chart)
        or settings_question(chart)
        or note_screen(chart)
        or exercise_screen(chart)
        or try_out_screen(chart)
        or typed_screen(chart)
    )


def _asked_after(chart: Chart) -> s.Screen | None:
    """What an answer or a morning that was changed is followed by."""
    routine = chart.state.routine
    today = pain_screen(chart, routine) or hinge_screen(chart, routine) if routine else None
    return changed_follow_up(chart) or today


def _routine(chart: Chart) -> s.Screen:
    return pause_instead(chart, _todays(chart))


def _todays(chart: Chart) -> s.Screen:
    routine = chart.state.routine
    assert routine is not None
    question = before_next(chart) or changed_follow_up(chart)
    if question is not None:
        return question
    off = day_off(chart, routine)
    if off is not None:
        return off
    before = chart.state.before(routine)
    morning = before.morning if before else None
    if before and morning and morning.feel is Feel.WORSE and morning.why is None:
        done = tuple(r.item.exercise for r in before.done)
        return s.AskMorningCause(morning.seq, done, morning.score)
    if not any(map(chart.speaks_of, routine.items)):
        return _quiet(chart)
    if not routine.items:
        return s.NoExercises(resting_of(chart))
    if not routine.opened and not routine.ended:
        return gap_screen(chart, routine) or _opening(chart, routine)
    asked = pain_screen(chart, routine) or hinge_screen(chart, routine)
    before_card = asked or needs_screen(chart, routine)
    return before_card or card_screen(chart, routine) or _end(chart, routine)


def _opening(chart: Chart, routine: RoutineRecord) -> s.Opening:
    check = morning_due(chart, routine)
    in_order = (routine.items[i] for i in routine.order)
    items = tuple(r.item for r in in_order if chart.speaks_of(r))
    return s.Opening(
        routine=routine.seq,
        local_date=routine.local_date,
        items=items,
        minutes=shown_minutes(routine_time(items)),
        check_of=check.local_date if check else None,
        check_routine=check.seq if check else 0,
        resting=resting_of(chart),
        held=held_beside(chart, routine),
        notes=notes_of(chart.library, chart.state, routine.local_date),
        after_pause=is_after_pause(chart, routine),
        choices=choices_of(chart, routine),
    )


def morning_due(chart: Chart, routine: RoutineRecord) -> RoutineRecord | None:
    """The routine whose morning after is asked before this one, if any.

    The morning after a bad day is asked even where nothing was done on it.
    """
    bad = chart.state.worsening.bad_day_on
    earlier = (r for r in chart.state.routines if r.seq < routine.seq)
    before = [r for r in earlier if r.done or r.local_date == bad]
    if not before or before[-1].morning is not None:
        return None
    recent = routine.local_date - before[-1].local_date <= MORNING_ASKED
    return before[-1] if recent else None


def _end(chart: Chart, routine: RoutineRecord) -> s.End:
    person = chart.person
    in_order = [routine.items[i] for i in routine.order if chart.speaks_of(routine.items[i])]
    return s.End(
        routine=routine.seq,
        local_date=routine.local_date,
        answers=tuple((r.item.exercise, r.answer) for r in in_order),
        resting=resting_of(chart),
        ask_hour=person.local_time is None,
        next_at=next_daily(chart),
        tz=person.tz,
        today=chart.today,
        undo=last_answer(routine),
        notes=len(routine.notes),
        try_out=ready_to_try(chart),
        question=_end_question(chart),
    )


def _end_question(chart: Chart) -> EndQuestion | None:
    """One at a time: the hour and what the hinge opens come before it."""
    if chart.person.local_time is None or ready_to_try(chart) is not None:
        return None
    return end_question(chart.state, chart.today)


def place_of(chart: Chart) -> Place:
    """Where the person exercises on most days; the floor unless limits or their choice say no."""
    if chart.state.health.limits and Limit.NO_FLOOR in chart.state.health.limits:
        return Place.CHAIR
    routine, again = chart.state.routine, chart.state.health.floor_again_on
    if again is not None and (routine is None or again >= routine.local_date):
        return Place.FLOOR
    return chart.state.day_changes.usual_place or Place.FLOOR

"""Finding the screen that is open, as a function of the stored chart alone.

Safety comes first: a sign that stands, then a question that is owed. A diary that comes back from
a file is next. The questions before the first
routine follow, then an open question of the person's own, then the routine. Features build their
screens and do not know this order; it is passed in with the chart (`Chart.screen`).
"""

from __future__ import annotations

from collections.abc import Callable

from bot.domain.diary import EndQuestion, SignQuestion
from bot.domain.exercise import Limit
from bot.domain.planning.budget import routine_time, shown_minutes
from bot.domain.rules import limits as limit_rules
from bot.domain.rules.check_ins import answerable_week, told_week
from bot.domain.rules.profile import end_question
from bot.domain.rules.worsening import notes_of
from bot.domain.safety.owed import is_enough
from bot.domain.state import RoutineRecord
from bot.domain.thresholds import NO_PROGRESS_GAP
from bot.usecases import questions as q
from bot.usecases import screens as s
from bot.usecases.about_you.limits import limits_screen
from bot.usecases.asked_first import ask_conditions, ask_passing, before_next, owed_screen
from bot.usecases.chart import Chart
from bot.usecases.day.today import choices_of, day_off, day_question, gap_screen
from bot.usecases.due import next_daily
from bot.usecases.exercises.pages import exercise_screen
from bot.usecases.record.consent import reminders_screen, withdraw_screen
from bot.usecases.record.importing import file_screen
from bot.usecases.record.looking_back import history_screen
from bot.usecases.routine.body_needs import body_needs_screen
from bot.usecases.routine.cards import (
    card_screen,
    just_eased,
    last_answer,
    resting_of,
    suspended_outside,
)
from bot.usecases.routine.changing import changed_follow_up, changing_screen
from bot.usecases.routine.hinge import hinge_screen, ready_to_try, try_out_screen
from bot.usecases.routine.morning import ask_cause, morning_due
from bot.usecases.routine.notes import note_screen
from bot.usecases.routine.pain import pain_screen
from bot.usecases.safety.signs import block_screen
from bot.usecases.settings.pausing import is_after_pause, pause_instead
from bot.usecases.settings.settings import settings_list, settings_question
from bot.usecases.typed.asking import typed_screen
from bot.usecases.week.checking_in import check_in_screen, offer_screen, offered_week
from bot.usecases.week.reporting import report_screen
from bot.usecases.week.running import running_screen

OWN_QUESTIONS: tuple[Callable[[Chart], s.Screen | None], ...] = (
    day_question,
    settings_question,
    offer_screen,
    check_in_screen,
    report_screen,
    running_screen,
    note_screen,
    exercise_screen,
    history_screen,
    try_out_screen,
    typed_screen,
)
"""Builders of the screens of questions that the person opened, by a tap or in words; each returns
None unless its question is open."""


def current_screen(chart: Chart) -> s.Screen:
    """Return the screen that the live card should show now."""
    steps: tuple[Callable[[Chart], s.Screen | None], ...] = (
        _deleting,
        withdraw_screen,
        _without_consent,
        block_screen,
        owed_screen,
        file_screen,
        _stopped,
        limits_screen,
        _before_first_routine,
        _first_place,
        _own_question,
        _routine,
    )
    return next(found for step in steps if (found := step(chart)) is not None)


def _deleting(chart: Chart) -> s.Screen | None:
    return s.AskDelete() if chart.asked(q.Delete) is not None else None


def _without_consent(chart: Chart) -> s.Screen | None:
    if chart.state.consent:
        return None
    reminded = reminders_screen(chart)
    if reminded is not None:
        return reminded
    welcome = chart.asked(q.Welcome) or q.Welcome()
    return s.Welcome(more=welcome.more, declined=welcome.declined)


def _stopped(chart: Chart) -> s.Screen | None:
    if not chart.person.stopped:
        return None
    is_looking = chart.asked(q.SettingsList) is not None and chart.state.routine is not None
    return settings_list(chart) if is_looking else _quiet(chart)


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
        return ask_passing(chart) or s.AskFirst(
            tuple(sorted(state.health.limits & limit_rules.ASK_FIRST)),
            waiting=state.health.asked_first is False,
            usual_pain=limit_rules.is_strong(state.health.usual_pain),
        )
    return s.AskUsualPain() if state.health.usual_pain is None else None


def _first_place(chart: Chart) -> s.Screen | None:
    """Return the last question before the first routine; its answer starts the routine."""
    if chart.state.routine is not None:
        return None
    if chart.asked(q.NoExercises) is not None:
        return s.NoExercises(resting_of(chart))
    limits = chart.state.health.limits or frozenset[Limit]()
    return before_next(chart) or s.AskPlace(floor_possible=Limit.NO_FLOOR not in limits)


def _own_question(chart: Chart) -> s.Screen | None:
    if chart.question is None:
        return None
    if chart.asked(q.Changing) is not None:
        return _asked_after(chart) or changing_screen(chart)
    if chart.asked(q.NoExercises) is not None:
        return s.NoExercises(resting_of(chart))
    return next((found for build in OWN_QUESTIONS if (found := build(chart)) is not None), None)


def _asked_after(chart: Chart) -> s.Screen | None:
    """Return the question that follows from a changed answer or morning, if one is open."""
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
    if is_enough(chart.state, chart.today):
        return pain_screen(chart, routine) or ask_cause(chart, routine) or _enough(chart, routine)
    first = day_off(chart, routine) or ask_cause(chart, routine)
    if first is not None:
        return first
    if _is_lapsed(chart, routine):
        return pain_screen(chart, routine) or hinge_screen(chart, routine) or _quiet(chart)
    if not any(map(chart.still_matters, routine.items)):
        return _quiet(chart)
    if not routine.items:
        return s.NoExercises(resting_of(chart))
    if not routine.opened and not routine.ended:
        return gap_screen(chart, routine) or _opening(chart, routine)
    asked = pain_screen(chart, routine) or hinge_screen(chart, routine)
    before_card = asked or body_needs_screen(chart, routine)
    return before_card or card_screen(chart, routine) or _end(chart, routine)


def _is_lapsed(chart: Chart, routine: RoutineRecord) -> bool:
    """Whether a routine that was not finished is of so long ago that its doses are no longer right:
    the next one is planned for its own day (4.D)."""
    return not routine.is_over and chart.today - routine.local_date >= NO_PROGRESS_GAP


def _enough(chart: Chart, routine: RoutineRecord) -> s.Screen:
    """Return the end of today's routine, or, where it did not come so far, a word that it waits."""
    if routine.ended and routine.local_date == chart.today:
        return _end(chart, routine)
    return s.EnoughToday(next_daily(chart), chart.person.tz, chart.today)


def _opening(chart: Chart, routine: RoutineRecord) -> s.Opening:
    check = morning_due(chart, routine)
    in_order = (routine.items[i] for i in routine.order)
    items = tuple(r.item for r in in_order if chart.still_matters(r))
    return s.Opening(
        routine=routine.seq,
        local_date=routine.local_date,
        items=items,
        minutes=shown_minutes(routine_time(items)),
        check_of=check.local_date if check else None,
        check_routine=check.seq if check else 0,
        resting=resting_of(chart),
        suspended=suspended_outside(chart, routine),
        notes=notes_of(chart.library, chart.state, routine.local_date),
        after_pause=is_after_pause(chart, routine),
        choices=choices_of(chart, routine),
    )


def _end(chart: Chart, routine: RoutineRecord) -> s.End:
    person, week = chart.person, _offered_week(chart)
    in_order = [routine.items[i] for i in routine.order if chart.still_matters(routine.items[i])]
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
        question=_end_question(chart) if week is None else None,
        week=week,
        changed=just_eased(chart, routine),
    )


def _offered_week(chart: Chart) -> int | None:
    """Return the week whose check-in the end card offers, if nothing else is asked there."""
    return None if chart.person.local_time is None else offered_week(chart)


def _end_question(chart: Chart) -> EndQuestion | None:
    """Return the question about the person for the end card.

    None while the card asks for the hour or offers the exercise that the hinge opens, and on a day
    on which a check-in was put off: it asks one thing at a time.
    """
    if chart.person.local_time is None or ready_to_try(chart) is not None:
        return None
    answered = answerable_week(chart.state, chart.today)
    if answered and told_week(chart.state, answered).put_off_on == chart.today:
        return None
    return end_question(chart.state, chart.today)

"""The report of a week: what was done and felt, what changed and why, and what comes next."""

from __future__ import annotations

from bot.domain.diary import (
    AnotherWanted,
    DiagnosisTold,
    Event,
    Feel,
    NextWeek,
    NextWeekChosen,
    TreatmentChanged,
    Undone,
)
from bot.domain.exercise import Category, ExerciseId
from bot.domain.planning.standing import next_step
from bot.domain.reasons import Reason
from bot.domain.rules.active_sets import members
from bot.domain.rules.check_ins import (
    answerable_week,
    asks_about_diagnosis,
    asks_about_inflammation,
    ended_on,
    told_week,
    told_weeks,
    weeks_over,
)
from bot.domain.rules.week_rules import (
    is_gentle_week,
    is_held_week,
    may_be_harder,
    swaps_to_offer,
    worse_because,
)
from bot.domain.state import ToldWeek
from bot.domain.week.judging import judge_activity, judge_pain
from bot.usecases import questions as q
from bot.usecases import screens as s
from bot.usecases.chart import Chart
from bot.usecases.routine.cards import resting_of
from bot.usecases.routine.refitting import ease_open_items
from bot.usecases.toasts import Ending, Toast
from bot.usecases.week import figures
from bot.usecases.week.checking_in import can_change, first_open

ADVICE = {Reason.MUCH_WORSE: s.Advice.MUCH_WORSE, Reason.PAIN_UP: s.Advice.PAIN_UP}


def report_screen(chart: Chart) -> s.WeekReport | None:
    """Build the open report; None where none is open, or its week is no longer the newest."""
    asked = chart.asked(q.Report)
    if asked is None or asked.week < 1 or asked.week != weeks_over(chart.state, chart.today):
        return None
    return build_report(chart, asked.week, page=asked.page)


def build_report(chart: Chart, week: int, *, page: int = 0) -> s.WeekReport:
    """Return the report of the newest week that is over."""
    state = chart.state
    told, started, routine = told_week(state, week), state.adherence.started_on, state.routine
    assert started is not None
    assert routine is not None
    taken_back = figures.taken_back_in(chart, week)
    return s.WeekReport(
        week=week,
        page=page,
        begins=ended_on(state, week - 1),
        started=started,
        days=figures.days_of(chart, week),
        felt=_felt(chart, told),
        answers=figures.answers_of(chart, week),
        steps=figures.steps_of(chart, week),
        taken_back=taken_back,
        coming=_coming(chart, told),
        advice=_advice(chart, told, taken_back),
        asks=answerable_week(state, chart.today) == week and first_open(chart, week) is not None,
        can_change=can_change(chart, week),
        resting=bool(resting_of(chart)),
        routine=routine.seq,
        treatment=told.treatment_changed,
        asks_diagnosis=asks_about_diagnosis(state, week),
        diagnosis=told.diagnosis,
        felt_each=figures.felt_each(chart, week),
        pains=tuple(told_week(state, number).pain for number in range(1, week + 1)),
        activities=tuple(told_week(state, number).activity for number in range(1, week + 1)),
    )


def _felt(chart: Chart, told: ToldWeek) -> s.Felt:
    profile, week = chart.state.profile, told.number
    earlier = [w.activity for w in told_weeks(chart.state) if w.number < week]
    first = next((told for told in earlier if told is not None), None)
    pain = activity = None
    if told.pain is not None:
        usual = chart.state.health.usual_pain
        pain = s.Compared(told.pain, usual, judge_pain(usual, told.pain, week=week))
    if told.activity is not None and profile.activity is not None:
        verdict = judge_activity(first, told.activity, week=week)
        activity = s.Compared(told.activity, first, verdict)
    return s.Felt(told.change, pain, activity, profile.activity, profile.goal)


def _advice(
    chart: Chart, told: ToldWeek, taken_back: tuple[s.TakenBack, ...]
) -> tuple[s.Advice, ...]:
    """Return why to talk to a professional, the most serious first."""
    found = [ADVICE[reason] for reason in worse_because(chart.state, told)]
    if chart.state.worsening.trend_since is not None:
        found.append(s.Advice.WORSE_TREND)
    if any(x.effect is s.Effect.RESTS and x.cause is not s.Cause.PROVIDER for x in taken_back):
        found.append(s.Advice.PAIN)
    if asks_about_inflammation(chart.state, told.number):
        found.append(s.Advice.INFLAMMATION)
    return tuple(found)


def _coming(chart: Chart, told: ToldWeek) -> s.Coming:
    state, on = chart.state, chart.today
    keeps = tuple(e.id for c in Category for e in members(chart.library, state, c))
    is_held = is_held_week(state, on)
    return s.Coming(
        keeps=keeps,
        next_up=_next_up(chart, keeps) if _is_steady(chart, told) and not is_held else None,
        wish=told.choice,
        can_choose=True,
        harder=may_be_harder(state, on),
        gentle=is_gentle_week(state, on),
        held=is_held,
        swap=next(iter(swaps_to_offer(state)), None),
    )


def _is_steady(chart: Chart, told: ToldWeek) -> bool:
    """Whether it is the same or better, and no morning of the week was worse."""
    mornings = (r.morning for r in figures.routines_of(chart, told.number))
    is_worse = told.change is not None and told.change < 0
    return not is_worse and not any(m is not None and m.feel is Feel.WORSE for m in mornings)


def _next_up(chart: Chart, keeps: tuple[ExerciseId, ...]) -> ExerciseId | None:
    """Return the exercise that is nearest to its next step, if one is near."""
    found = [
        (step.clean, step.days, id_)
        for id_ in keeps
        if (step := next_step(chart.state, chart.library[id_], on=chart.today)) is not None
    ]
    return max(found)[2] if found else None


def turn_page(chart: Chart, week: int, page: int) -> Ending:
    """Show another page of the report."""
    chart.ask(q.Report(week, page))
    return Toast.NONE


def open_report(chart: Chart, week: int) -> Ending:
    """Show the report of the newest week: [Last week] on the running one."""
    chart.ask(q.Report(week))
    return Toast.NONE


def leave(chart: Chart) -> Ending:
    """Leave the report or the running week: [Close]."""
    chart.close_all()
    return Toast.NONE


def choose_next_week(chart: Chart, week: int, choice: NextWeek) -> Ending:
    """Take [Keep], [Easier] or [Harder] for the next week, in today's open plan too; what rests is
    not touched.

    The chart must have been opened with its past, as a second choice replaces the first.
    """
    if told_week(chart.state, week).choice is choice:
        return Toast.NONE
    chart.write(NextWeekChosen(week, choice))
    ease_open_items(chart)
    return Toast.SAVED


def want_another(chart: Chart, week: int, exercise: ExerciseId) -> Ending:
    """Let another take the place of an exercise that was skipped again and again."""
    chart.write(AnotherWanted(week, exercise))
    return Toast.SAVED


def tell_treatment(chart: Chart, week: int, *, on: bool) -> Ending:
    """Note that medicine or treatment changed, or take that back."""
    return _tick(chart, TreatmentChanged(week), on=on)


def tell_diagnosis(chart: Chart, week: int, *, on: bool) -> Ending:
    """Note a new diagnosis, or take that back; a line says where to tell what it changes."""
    if on:
        chart.say("line-diagnosis")
    return _tick(chart, DiagnosisTold(week), on=on)


def _tick(chart: Chart, event: Event, *, on: bool) -> Ending:
    """Write the event, or undo its newest entry; the chart must have been opened with its past."""
    if on:
        chart.write(event)
        return Toast.SAVED
    said = [e.seq for e in chart.past if e.event == event]
    chart.write(Undone(said[-1]))
    return Toast.UNDONE

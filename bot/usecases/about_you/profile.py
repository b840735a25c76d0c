"""Answering the questions about the person: one a day on the end card, or from `/limits`."""

from __future__ import annotations

from bot.domain.diary import (
    LONGEST_GOAL,
    Activity,
    AgeBand,
    AgeTold,
    EndQuestion,
    Event,
    GoalTold,
    NeedsAsked,
    PainSpan,
    QuestionSkipped,
    SpanTold,
)
from bot.domain.exercise import Limit
from bot.usecases import questions as q
from bot.usecases import screens as s
from bot.usecases.chart import Chart
from bot.usecases.routine.refitting import fit_plan
from bot.usecases.toasts import Ending, Toast


def tell_age(chart: Chart, band: AgeBand) -> Ending:
    """Store the age band, told on the end card or in `/limits`."""
    return _tell(chart, AgeTold(band))


def tell_span(chart: Chart, span: PainSpan) -> Ending:
    """Store how long the back has hurt."""
    return _tell(chart, SpanTold(span))


def tell_goal(chart: Chart, activity: Activity) -> Ending:
    """Store an activity that matters; for one in the person's own words, ask to type it."""
    if activity is not Activity.OWN:
        return _tell(chart, GoalTold(activity))
    if chart.asked(q.OwnLimits) is not None:
        chart.ask(q.OwnLimits())
        chart.ask_over(q.Goal())
    elif chart.asked(q.CheckIn) is not None:
        chart.ask_over(q.Goal())
    else:
        chart.ask(q.Goal())
    return Toast.NONE


def _tell(chart: Chart, event: Event) -> Ending:
    """Store the answer; if it means that the person should see somebody soon, say so once."""
    was_advised = chart.state.profile.advised
    chart.write(event)
    _go_back(chart)
    if chart.state.profile.advised and not was_advised:
        chart.say("advice-age")
    return Toast.SAVED


def _go_back(chart: Chart) -> None:
    """Open the first page of `/limits`, or go on with the check-in, where the question came from
    there; close it otherwise."""
    beneath = chart.person.questions
    check_in = next((x for x in beneath if isinstance(x, q.CheckIn)), None)
    if any(isinstance(question, q.OwnLimits) for question in beneath):
        chart.ask(q.OwnLimits())
    elif check_in is not None:
        chart.ask(check_in)
    else:
        chart.close_all()


def type_goal(chart: Chart, text: str) -> bool:
    """Take a typed text as the activity that matters: one line of at most 100 characters.

    False if no activity was asked for, or the text is empty or too long.
    """
    words = " ".join(text.split())
    if not isinstance(chart.screen, s.TypeGoal):
        return False
    if not words or len(words) > LONGEST_GOAL:
        chart.ask_again(q.Goal(refused=True))
        return False
    _tell(chart, GoalTold(Activity.OWN, words))
    chart.say("line-goal-noted")
    return True


def leave_goal(chart: Chart) -> Ending:
    """Leave the question for an activity without typing one: [Back]."""
    _go_back(chart)
    return Toast.NONE


def skip_question(chart: Chart, question: EndQuestion) -> Ending:
    """Ask this question no more: [Skip]. `/limits` still takes an answer to it."""
    chart.write(QuestionSkipped(question))
    return Toast.NONE


def tell_floor(chart: Chart, *, can_use: bool) -> Ending:
    """Store whether the floor can be used from now on, asked after days on a chair."""
    floor = frozenset({Limit.NO_FLOOR})
    cause = chart.write(NeedsAsked(floor, frozenset() if can_use else floor))
    fit_plan(chart, cause=cause)
    return Toast.SAVED

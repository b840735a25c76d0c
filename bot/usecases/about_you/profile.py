"""The questions about the person: one a day below the end of a routine, or from `/limits`."""

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
    """The age band, from the end card or from `/limits`."""
    return _tell(chart, AgeTold(band))


def tell_span(chart: Chart, span: PainSpan) -> Ending:
    """How long the back has hurt."""
    return _tell(chart, SpanTold(span))


def tell_goal(chart: Chart, activity: Activity) -> Ending:
    """An activity that matters; one in own words is typed."""
    if activity is not Activity.OWN:
        return _tell(chart, GoalTold(activity))
    if chart.asked(q.OwnLimits) is not None:
        chart.ask(q.OwnLimits())
        chart.ask_over(q.Goal())
    else:
        chart.ask(q.Goal())
    return Toast.NONE


def _tell(chart: Chart, event: Event) -> Ending:
    """Stores the answer; who should be seen by somebody soon is told so, once."""
    was_advised = chart.state.profile.advised
    chart.write(event)
    _back_to_limits(chart)
    if chart.state.profile.advised and not was_advised:
        chart.say("advice-age")
    return Toast.SAVED


def _back_to_limits(chart: Chart) -> None:
    """From a page of `/limits` back to all of it; from the end card nothing was open."""
    if any(isinstance(question, q.OwnLimits) for question in chart.person.questions):
        chart.ask(q.OwnLimits())
    else:
        chart.close_all()


def type_goal(chart: Chart, text: str) -> bool:
    """What was typed where an activity was asked for; at most 100 characters, on one line.

    False where it was not asked for, or cannot be taken.
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
    """[Back]: nothing was typed."""
    _back_to_limits(chart)
    return Toast.NONE


def skip_question(chart: Chart, question: EndQuestion) -> Ending:
    """[Skip]: it is not asked again; `/limits` still takes an answer."""
    chart.write(QuestionSkipped(question))
    return Toast.NONE


def tell_floor(chart: Chart, *, can_use: bool) -> Ending:
    """After days on a chair: the floor from the next time on, or never."""
    floor = frozenset({Limit.NO_FLOOR})
    cause = chart.write(NeedsAsked(floor, frozenset() if can_use else floor))
    fit_plan(chart, cause=cause)
    return Toast.SAVED

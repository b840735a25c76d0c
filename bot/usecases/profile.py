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
from bot.usecases import screens as s
from bot.usecases.asking_again import fit_plan
from bot.usecases.chart import Chart
from bot.usecases.current import current_screen

OLD = "toast-old"


def _is_asked(chart: Chart, question: EndQuestion) -> bool:
    screen = current_screen(chart)
    if isinstance(screen, s.End):
        return screen.question is question
    return isinstance(screen, s.OwnProfile) and screen.question is question


def _tell(chart: Chart, question: EndQuestion, event: Event) -> str:
    """Stores the answer; who should be seen by somebody soon is told so, once."""
    if not _is_asked(chart, question):
        return OLD
    _write(chart, event)
    return "toast-saved"


def _write(chart: Chart, event: Event) -> None:
    was_advised = chart.state.profile.advised
    chart.write(event)
    _back_to_limits(chart)
    if chart.state.profile.advised and not was_advised:
        chart.say("advice-age")


def _back_to_limits(chart: Chart) -> None:
    """From a page of `/limits` back to all of it; from the end card nothing was open."""
    talk = chart.person.talk
    if talk is not None and (talk.kind == "limits" or talk.data.get("from") == "limits"):
        chart.ask("limits", page=s.Page.ALL.value)
    else:
        chart.close_talk()


def tell_age(chart: Chart, band: AgeBand) -> str:
    return _tell(chart, EndQuestion.AGE, AgeTold(band))


def tell_span(chart: Chart, span: PainSpan) -> str:
    return _tell(chart, EndQuestion.SPAN, SpanTold(span))


def tell_goal(chart: Chart, activity: Activity) -> str:
    """An activity that matters; one in own words is typed."""
    if activity is not Activity.OWN:
        return _tell(chart, EndQuestion.GOAL, GoalTold(activity))
    if not _is_asked(chart, EndQuestion.GOAL):
        return OLD
    origin = "limits" if chart.talk_of("limits") is not None else "end"
    chart.ask("goal", **{"from": origin})
    return ""


def type_goal(chart: Chart, text: str) -> bool:
    """What was typed where an activity was asked for; at most 100 characters, on one line.

    False where it was not asked for, or cannot be taken.
    """
    words = " ".join(text.split())
    talk = chart.talk_of("goal")
    if talk is None or not isinstance(current_screen(chart), s.TypeGoal):
        return False
    if not words or len(words) > LONGEST_GOAL:
        chart.ask("goal", **{**talk, "refused": True})
        return False
    _write(chart, GoalTold(Activity.OWN, words))
    chart.say("line-goal-noted")
    return True


def leave_goal(chart: Chart) -> str:
    if not isinstance(current_screen(chart), s.TypeGoal):
        return OLD
    _back_to_limits(chart)
    return ""


def skip_question(chart: Chart, question: EndQuestion) -> str:
    """[Skip]: it is not asked again; `/limits` still takes an answer."""
    screen = current_screen(chart)
    if not isinstance(screen, s.End) or screen.question is not question:
        return OLD
    chart.write(QuestionSkipped(question))
    return ""


def tell_floor(chart: Chart, *, can_use: bool) -> str:
    """After days on a chair: the floor from the next time on, or never."""
    screen = current_screen(chart)
    if not isinstance(screen, s.End) or screen.question is not EndQuestion.FLOOR:
        return OLD
    floor = frozenset({Limit.NO_FLOOR})
    cause = chart.write(NeedsAsked(floor, frozenset() if can_use else floor))
    fit_plan(chart, cause=cause)
    return "toast-saved"

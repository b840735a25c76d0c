"""The check-in of a week: the signs, then three answers, each a question of its own.

Whatever was answered is in the diary, so a check-in that was left goes on at the first open
question. For three days it is that of the week before; then nothing of it is asked any more.
"""

from __future__ import annotations

from bot.domain.diary import (
    CHANGE_STEPS,
    CheckInAnswered,
    CheckInPutOff,
    CheckInQuestion,
    EndQuestion,
    QuestionSkipped,
    Reply,
    SignQuestion,
    SignsAnswered,
)
from bot.domain.rules.check_ins import (
    answerable_week,
    due_week,
    ended_on,
    open_questions,
    open_signs,
    told_week,
)
from bot.domain.thresholds import REMEMBERED
from bot.usecases import questions as q
from bot.usecases import screens as s
from bot.usecases.chart import Chart
from bot.usecases.routine.refitting import ease_open_items
from bot.usecases.toasts import Ending, Toast

ORDER = tuple(CheckInQuestion)


def offered_week(chart: Chart) -> int | None:
    """Return the week whose check-in is to be offered today, if there is one."""
    week = due_week(chart.state, chart.today)
    return None if week is None or first_open(chart, week) is None else week


def first_open(chart: Chart, week: int) -> CheckInQuestion | None:
    """Return the first question without an answer; None where the check-in is whole.

    Somebody who named no activity, and wants none, is not asked how well it goes.
    """
    profile = chart.state.profile
    wants_none = profile.activity is None and EndQuestion.GOAL in profile.skipped
    left = (x for x in open_questions(chart.state, week))
    return next((x for x in left if not (wants_none and x is CheckInQuestion.ACTIVITY)), None)


def offer_screen(chart: Chart) -> s.WeekOffer | None:
    """Build the offer of a check-in on a day without a routine; None if it is not open."""
    offer = chart.asked(q.WeekOffer)
    if offer is None or offered_week(chart) != offer.week:
        return None
    return s.WeekOffer(offer.week)


def offer_check_in(chart: Chart, *, week: int) -> None:
    """Offer the check-in of this week in a message; one under way goes on where it is."""
    if chart.asked(q.CheckIn) is None:
        chart.ask(q.WeekOffer(week))


def check_in_screen(chart: Chart) -> s.Screen | None:
    """Build the open question of the check-in that is under way.

    None if there is none, all is answered, or its week is too long ago.
    """
    asked = chart.asked(q.CheckIn)
    if asked is None or not _is_open(chart, asked):
        return None
    if open_signs(chart.state, asked.week):
        return s.AskWeekSigns(asked.week)
    question = asked.at or first_open(chart, asked.week)
    return None if question is None else _screen_of(chart, asked, question)


def _is_open(chart: Chart, asked: q.CheckIn) -> bool:
    """Whether the check-in can still be answered, or its answers changed."""
    if answerable_week(chart.state, chart.today) == asked.week:
        return True
    return asked.at is not None and can_change(chart, asked.week)


def can_change(chart: Chart, week: int) -> bool:
    """Whether the answers of this week can be changed: all are given, 14 days ago at most."""
    since = chart.today - ended_on(chart.state, week)
    return since <= REMEMBERED and first_open(chart, week) is None


def _screen_of(chart: Chart, asked: q.CheckIn, question: CheckInQuestion) -> s.Screen:
    week, profile = asked.week, chart.state.profile
    told, started = told_week(chart.state, week), chart.state.adherence.started_on
    assert started is not None
    if question is CheckInQuestion.CHANGE:
        is_whole = first_open(chart, week) is None
        return s.AskWeekChange(week, started, told.change, is_again=is_whole)
    if question is CheckInQuestion.PAIN:
        return s.AskWeekPain(week, told.pain)
    if profile.activity is None:
        return s.AskOwnActivity(week)
    return s.AskWeekActivity(week, profile.activity, profile.goal, told.activity)


def start(chart: Chart, week: int) -> Ending:
    """Begin the check-in of this week, or go on with it: [Yes]."""
    chart.ask(q.CheckIn(week))
    return Toast.NONE


def put_off(chart: Chart, week: int) -> Ending:
    """Ask another day: [Later]."""
    chart.write(CheckInPutOff(week))
    chart.close_all()
    return Toast.WEEK_LATER


def skip(chart: Chart, week: int) -> Ending:
    """Ask no more about this week: [Skip this week]. Signs are asked for in their own time."""
    chart.write(CheckInPutOff(week, skip=True))
    chart.close_all()
    return Toast.WEEK_SKIPPED


def no_signs(chart: Chart) -> Ending:
    """Take [None of these] as a no to both lists of signs."""
    for question in SignQuestion:
        chart.write(SignsAnswered(question, Reply.NO))
    return Toast.NONE


def answer_change(chart: Chart, week: int, step: int) -> Ending:
    """Store the change since the start, the `step`-th from worse to better; see `answer`."""
    return answer(chart, week, CheckInQuestion.CHANGE, CHANGE_STEPS[step - 1])


def answer(chart: Chart, week: int, question: CheckInQuestion, value: int) -> Ending:
    """Store an answer and ask the next question; after the last one the report is shown.

    Where all was answered before, the questions that follow are gone through again. The chart must
    have been opened with its past, as a second answer takes the place of the first.
    """
    was_whole = first_open(chart, week) is None
    if getattr(told_week(chart.state, week), question) != value:
        chart.write(CheckInAnswered(week, question, value))
        ease_open_items(chart)
    return _go_on(chart, week, _after(chart, question) if was_whole else None)


def leave_activity_out(chart: Chart, week: int) -> Ending:
    """Ask for no activity, now or later: [Leave this out]. `/limits` still takes one."""
    chart.write(QuestionSkipped(EndQuestion.GOAL))
    return _go_on(chart, week)


def _go_on(chart: Chart, week: int, again: CheckInQuestion | None = None) -> Ending:
    """Ask the question `again`, else the first that is open; once all is told, show the report."""
    if again is None and first_open(chart, week) is None:
        chart.ask(q.Report(week))
        return Toast.NONE
    chart.ask(q.CheckIn(week, again))
    return Toast.NONE


def _after(chart: Chart, question: CheckInQuestion) -> CheckInQuestion | None:
    """Return the question that follows this one, if it is asked of this person."""
    rest = ORDER[ORDER.index(question) + 1 :]
    has_activity = chart.state.profile.activity is not None
    return next((x for x in rest if has_activity or x is not CheckInQuestion.ACTIVITY), None)


def change(chart: Chart, week: int) -> Ending:
    """Go through the answers again, to change them: [Change my answers] on the report."""
    chart.ask(q.CheckIn(week, ORDER[0]))
    return Toast.NONE


def back(chart: Chart, week: int, question: CheckInQuestion) -> Ending:
    """Go back to the question before this one, from the first to the report: [Back]."""
    if question is ORDER[0]:
        chart.ask(q.Report(week))
        return Toast.NONE
    chart.ask(q.CheckIn(week, ORDER[ORDER.index(question) - 1]))
    return Toast.NONE

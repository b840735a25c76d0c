"""Changing an answer or a morning of the last 14 days; all that followed is worked out anew.

What was sent already stays as it was. Signs that were told stay told.
"""

from __future__ import annotations

from bot.domain.diary import Answer, Answered, Feel, MorningChecked, Stopped
from bot.domain.exercise import ExerciseId
from bot.domain.state import RoutineRecord
from bot.usecases import screens as s
from bot.usecases.accounts import keep
from bot.usecases.after_pain import hurts, resting_since
from bot.usecases.changes import changeable_days, is_changeable
from bot.usecases.chart import Chart
from bot.usecases.current import current_screen
from bot.usecases.resting import resting_of
from bot.usecases.routines import plan_again, undo
from bot.usecases.swapping import fit_around_rest

OLD = "toast-old"
TOO_LONG_AGO = "toast-too-long-ago"
SAME = "toast-same"
CHANGED = "toast-changed"
ASKED_ABOUT = (Answer.DISCOMFORT, Answer.PAIN)


def ask_days(chart: Chart) -> str:
    """`/answers`: never over a question of safety, and not before there is something to change."""
    keep(chart)
    before = chart.person
    is_refused = bool(show_days(chart))
    is_told = len(chart.person.lines) > len(before.lines)
    if not is_told and (is_refused or not isinstance(current_screen(chart), s.ChangeDays)):
        chart.person = before
        chart.say("line-not-now")
    return ""


def show_days(chart: Chart, page: int = 0) -> str:
    """The days with something to change; a kind word where there are none."""
    if (
        chart.state.safety.block is not None
        or chart.state.routine is None
        or not chart.state.consent
    ):
        return OLD
    if not changeable_days(chart):
        chart.say("line-nothing-to-change")
        return ""
    chart.ask("changing", page=page)
    return ""


def show_day(chart: Chart, routine: int) -> str:
    found = chart.state.find_routine(routine)
    refused = _refused(chart, found, routine)
    if refused or found is None:
        return refused
    chart.ask("changing", routine=routine)
    return ""


def leave(chart: Chart) -> str:
    if chart.talk_of("changing") is None:
        return OLD
    chart.close_talk()
    return ""


def pick(chart: Chart, seq: int) -> str:
    """Opens the answer or the morning with this seq."""
    found = _routine_of(chart, seq)
    refused = _refused(chart, found, seq)
    if refused or found is None:
        return refused
    chart.ask("changing", routine=found.seq, answer=seq)
    return ""


def change_answer(chart: Chart, seq: int, given: Answer) -> str:
    """Another answer in place of the one with this seq; its questions are asked again.

    The chart must have been opened with its past.
    """
    found = chart.state.find_answer(seq) if seq else None
    routine = found[0] if found else None
    refused = _refused(chart, routine, seq)
    if refused or found is None or routine is None:
        return refused
    record = routine.items[found[1]]
    if record.answer is given and given is not Answer.DISCOMFORT:
        chart.ask("changing", routine=routine.seq)
        return SAME
    resting = resting_of(chart)
    new = chart.change(seq, Answered(routine.seq, found[1], given))
    _tell_rest(chart, new)
    fit_around_rest(chart)
    _show_changed(chart, routine, resting)
    return CHANGED


def _tell_rest(chart: Chart, seq: int) -> None:
    """What the person is about to be told rests becomes an entry of its own."""
    found = chart.state.find_answer(seq)
    if found is None:
        return
    record = found[0].items[found[1]]
    told = resting_since(chart, record) if hurts(record) else ()
    if told:
        chart.write(Stopped(told, seq))


def _show_changed(chart: Chart, routine: RoutineRecord, resting: tuple[ExerciseId, ...]) -> None:
    """Back to the day, with what no longer rests."""
    awake = sorted(set(resting) - set(resting_of(chart)))
    chart.ask("changing", routine=routine.seq, awake=awake)


def change_morning(chart: Chart, seq: int, feel: Feel) -> str:
    """Another word about a morning; a worse one is asked about again.

    The chart must have been opened with its past.
    """
    routine = _routine_of(chart, seq)
    refused = _refused(chart, routine, seq)
    if refused or routine is None:
        return refused
    morning = routine.morning
    if morning is None or morning.seq != seq:
        return OLD
    if morning.feel is feel:
        chart.ask("changing", routine=routine.seq)
        return SAME
    resting = resting_of(chart)
    chart.change(seq, MorningChecked(routine.seq, feel))
    newest = chart.state.routine
    if feel is Feel.SORE and newest is not None and chart.state.before(newest) is not None:
        plan_again(chart, is_easy_day=False, keeps_steps=True)
    _show_changed(chart, routine, resting)
    return CHANGED


def take_back(chart: Chart, target: int) -> str:
    """[Undo]: a changed answer becomes again what it was before, any other is taken back.

    The chart must have been opened with its past.
    """
    found = chart.state.find_answer(target) if target else None
    entries = {e.seq: e.event for e in (*chart.past, *chart.entries)}
    event = entries.get(target)
    before = entries.get(event.replaces) if isinstance(event, Answered) else None
    if found is None or not isinstance(before, Answered) or chart.state.safety.block is not None:
        return undo(chart, target)
    new = chart.change(target, Answered(found[0].seq, found[1], before.answer))
    _tell_rest(chart, new)
    fit_around_rest(chart)
    chart.close_talk()
    return "toast-undone"


def _routine_of(chart: Chart, seq: int) -> RoutineRecord | None:
    """The routine with this answer or morning."""
    found = chart.state.find_answer(seq) if seq else None
    if found is not None:
        return found[0]
    return next((r for r in chart.state.routines if r.morning and r.morning.seq == seq), None)


def _refused(chart: Chart, routine: RoutineRecord | None, seq: int) -> str:
    """Why nothing can be changed there: "" where it can."""
    if chart.state.safety.block is not None or not chart.state.consent:
        return OLD
    if routine is not None:
        return "" if is_changeable(chart, routine) else TOO_LONG_AGO
    oldest = chart.state.routines[0].seq if chart.state.routines else 0
    return TOO_LONG_AGO if 0 < seq < oldest else OLD

"""Changing an answer or a morning of the last 14 days; all that followed is worked out anew.

Routines sent already stay as they were, and so do signs that were told.
"""

from __future__ import annotations

from bot.domain.diary import Answer, Answered, Feel, MorningChecked
from bot.domain.exercise import ExerciseId
from bot.domain.state import ItemRecord, RoutineRecord
from bot.domain.thresholds import REMEMBERED
from bot.usecases import questions as q
from bot.usecases import screens as s
from bot.usecases.accounts import keep_data
from bot.usecases.chart import Chart
from bot.usecases.routine.answering import carry_out, undo
from bot.usecases.routine.cards import resting_of
from bot.usecases.routine.hinge import ask_technique
from bot.usecases.routine.pain import follow_up
from bot.usecases.routine.plan import plan_again
from bot.usecases.routine.refitting import fit_around_rest
from bot.usecases.toasts import Ending, Refused, Toast

DAYS_ON_PAGE = 7


def is_changeable(chart: Chart, routine: RoutineRecord) -> bool:
    """Whether the routine is of the last 14 days and has an answer or a morning."""
    is_recent = chart.today - routine.local_date <= REMEMBERED
    said = routine.morning is not None or any(r.answer is not None for r in routine.items)
    return is_recent and said


def changeable_days(chart: Chart) -> list[RoutineRecord]:
    """Return the routines with something to change, newest first."""
    return [r for r in reversed(chart.state.routines) if is_changeable(chart, r)]


def changing_screen(chart: Chart) -> s.Screen | None:
    """Build the screen of the open look: the days, a day, or one answer or morning of it.

    None if what they looked at is gone.
    """
    look, days = chart.asked(q.Changing), changeable_days(chart)
    if look is None or not look.routine:
        return _days(days, look.page if look is not None else 0)
    routine = next((r for r in days if r.seq == look.routine), None)
    if routine is None:
        return None
    if not look.said:
        return _day(routine, look.awake)
    return _answer(routine, look.said) or _morning(routine, look.said)


def _days(days: list[RoutineRecord], page: int) -> s.ChangeDays | None:
    pages = -(-len(days) // DAYS_ON_PAGE)
    page = min(page, pages - 1)
    shown = days[page * DAYS_ON_PAGE : (page + 1) * DAYS_ON_PAGE]
    return s.ChangeDays(tuple((r.seq, r.local_date) for r in shown), page, pages) if days else None


def _day(routine: RoutineRecord, awake: tuple[ExerciseId, ...]) -> s.ChangeDay:
    in_order = (routine.items[i] for i in routine.order)
    given = [(r.item.exercise, r.answer, r.answer_seq) for r in in_order if r.answer is not None]
    morning = routine.morning
    return s.ChangeDay(
        routine.seq,
        routine.local_date,
        tuple(given),
        morning=(morning.feel, morning.seq) if morning else None,
        awake=awake,
    )


def _answer(routine: RoutineRecord, seq: int) -> s.PickAnswer | None:
    record = next((r for r in routine.items if r.answer_seq == seq), None)
    if record is None or record.answer is None:
        return None
    return s.PickAnswer(routine.seq, record.item.exercise, record.answer, seq)


def _morning(routine: RoutineRecord, seq: int) -> s.PickMorning | None:
    morning = routine.morning
    if morning is None or morning.seq != seq:
        return None
    return s.PickMorning(routine.seq, routine.local_date, morning.feel, seq)


def changed_follow_up(chart: Chart) -> s.Screen | None:
    """Build the open question about an answer or morning of an earlier day that was changed later.

    As on the day itself, such a question lapses with the next routine. None if there is none.
    """
    newest = chart.state.routine
    if newest is None:
        return None
    for routine in chart.state.routines[:-1]:
        for record in routine.items:
            if record.answer_seq > newest.seq and (asked := _about(chart, routine, record)):
                return asked
        morning = routine.morning
        if morning is None or morning.seq < newest.seq or morning.why is not None:
            continue
        if morning.feel is Feel.WORSE:
            done = tuple(r.item.exercise for r in routine.done)
            return s.AskMorningCause(morning.seq, done, morning.score)
    return None


def _about(chart: Chart, routine: RoutineRecord, record: ItemRecord) -> s.Screen | None:
    return follow_up(chart, routine, record) or ask_technique(chart, record)


def ask_days(chart: Chart) -> Ending:
    """Show the days with something to change: `/answers`.

    Under a question of safety, or with nothing to change, only a line says so.
    """
    keep_data(chart)
    before = chart.person
    is_refused = isinstance(show_days(chart), Refused)
    is_told = len(chart.person.lines) > len(before.lines)
    if not is_told and (is_refused or not isinstance(chart.screen, s.ChangeDays)):
        chart.person = before
        chart.say("line-not-now")
    return Toast.NONE


def show_days(chart: Chart, page: int = 0) -> Ending:
    """Show a page of the days with something to change; a line says so if there are none."""
    if (
        chart.state.safety.block is not None
        or chart.state.routine is None
        or not chart.state.consent
    ):
        return Refused.OLD
    if not changeable_days(chart):
        chart.say("line-nothing-to-change")
        return Toast.NONE
    chart.ask(q.Changing(page))
    return Toast.NONE


def show_day(chart: Chart, routine: int) -> Ending:
    """Show the answers and the morning of one routine."""
    found = _changeable(chart, chart.state.find_routine(routine), seq=routine)
    if isinstance(found, Refused):
        return found
    chart.ask(q.Changing(routine=routine))
    return Toast.NONE


def show_answers(chart: Chart, *, open: bool) -> Ending:
    """Show the days, or go back, from end cards of an earlier version: [Change an answer]."""
    return show_days(chart) if open else leave(chart)


def leave(chart: Chart) -> Ending:
    """Go back from the days to the card before them."""
    if chart.asked(q.Changing) is None:
        return Refused.OLD
    chart.close_all()
    return Toast.NONE


def pick(chart: Chart, said: int) -> Ending:
    """Open the answer or the morning with the seq `said`, to change it."""
    found = _changeable(chart, _routine_of(chart, said), seq=said)
    if isinstance(found, Refused):
        return found
    chart.ask(q.Changing(routine=found.seq, said=said))
    return Toast.NONE


def change_answer(chart: Chart, said: int, answer: Answer) -> Ending:
    """Replace the answer with the seq `said` by another, whose questions are asked again.

    The chart must have been opened with its past.
    """
    found = chart.state.find_answer(said) if said else None
    routine = _changeable(chart, found[0] if found else None, seq=said)
    if isinstance(routine, Refused) or found is None:
        return routine if isinstance(routine, Refused) else Refused.OLD
    record = routine.items[found[1]]
    if record.answer is answer and answer is not Answer.DISCOMFORT:
        chart.ask(q.Changing(routine=routine.seq))
        return Refused.SAME
    resting = resting_of(chart)
    replace_answer(chart, routine, found[1], answer)
    _show_changed(chart, routine, resting)
    return Toast.CHANGED


def replace_answer(chart: Chart, routine: RoutineRecord, item: int, answer: Answer) -> None:
    """Put another answer in the place of the one that an item has, however long ago that was.

    The chart must have been opened with its past.
    """
    said = routine.items[item].answer_seq
    new, decisions = chart.change(said, Answered(routine.seq, item, answer))
    carry_out(chart, decisions, cause=new)
    fit_around_rest(chart)


def _show_changed(chart: Chart, routine: RoutineRecord, resting: tuple[ExerciseId, ...]) -> None:
    """Show the day again, with the exercises that no longer rest; `resting` rested before."""
    awake = tuple(sorted(set(resting) - set(resting_of(chart))))
    chart.ask(q.Changing(routine=routine.seq, awake=awake))


def change_morning(chart: Chart, said: int, feel: Feel) -> Ending:
    """Replace the morning with the seq `said` by another; a worse one is asked about again.

    The chart must have been opened with its past.
    """
    routine = _changeable(chart, _routine_of(chart, said), seq=said)
    if isinstance(routine, Refused):
        return routine
    morning = routine.morning
    if morning is None or morning.seq != said:
        return Refused.OLD
    if morning.feel is feel:
        chart.ask(q.Changing(routine=routine.seq))
        return Refused.SAME
    resting = resting_of(chart)
    new, decisions = chart.change(said, MorningChecked(routine.seq, feel))
    carry_out(chart, decisions, cause=new)
    newest = chart.state.routine
    if feel is Feel.SORE and newest is not None and chart.state.before(newest) is not None:
        plan_again(chart, is_easy_day=False, keeps_steps=True)
    _show_changed(chart, routine, resting)
    return Toast.CHANGED


def take_back(chart: Chart, answer: int) -> Ending:
    """Undo the answer with the seq `answer`: [Undo].

    A changed answer becomes what it was before the change; any other is taken back. The chart must
    have been opened with its past.
    """
    found = chart.state.find_answer(answer) if answer else None
    entries = {e.seq: e.event for e in (*chart.past, *chart.entries)}
    event = entries.get(answer)
    before = entries.get(event.replaces) if isinstance(event, Answered) else None
    if found is None or not isinstance(before, Answered) or chart.state.safety.block is not None:
        return undo(chart, answer)
    new, decisions = chart.change(answer, Answered(found[0].seq, found[1], before.answer))
    carry_out(chart, decisions, cause=new)
    fit_around_rest(chart)
    chart.close_all()
    return Toast.UNDONE


def _routine_of(chart: Chart, seq: int) -> RoutineRecord | None:
    """Return the routine that has the answer or morning with this seq; None if it is unknown."""
    found = chart.state.find_answer(seq) if seq else None
    if found is not None:
        return found[0]
    return next((r for r in chart.state.routines if r.morning and r.morning.seq == seq), None)


def _changeable(
    chart: Chart, routine: RoutineRecord | None, *, seq: int
) -> RoutineRecord | Refused:
    """Return the routine, or why nothing in it can be changed.

    `seq` is the entry that was looked for: one older than all remembered routines is too long ago.
    """
    if chart.state.safety.block is not None or not chart.state.consent:
        return Refused.OLD
    if routine is not None:
        return routine if is_changeable(chart, routine) else Refused.TOO_LONG_AGO
    oldest = chart.state.routines[0].seq if chart.state.routines else 0
    return Refused.TOO_LONG_AGO if 0 < seq < oldest else Refused.OLD

"""What can be changed of the last 14 days, and what a change is followed by."""

from __future__ import annotations

from bot.domain.diary import Feel
from bot.domain.exercise import ExerciseId
from bot.domain.state import ItemRecord, RoutineRecord
from bot.domain.thresholds import REMEMBERED
from bot.usecases import screens as s
from bot.usecases.after_hinge import ask_technique
from bot.usecases.after_pain import follow_up
from bot.usecases.chart import Chart

DAYS_ON_PAGE = 7


def is_changeable(chart: Chart, routine: RoutineRecord) -> bool:
    """Whether it is of the last 14 days and anything was said about it."""
    is_recent = chart.today - routine.local_date <= REMEMBERED
    said = routine.morning is not None or any(r.answer is not None for r in routine.items)
    return is_recent and said


def changeable_days(chart: Chart) -> list[RoutineRecord]:
    """Newest first."""
    return [r for r in reversed(chart.state.routines) if is_changeable(chart, r)]


def changing_screen(chart: Chart) -> s.Screen | None:
    """What the person looks at: the days, a day, one answer or morning of it.

    None where what they looked at is no more.
    """
    talk = chart.talk_of("changing") or {}
    days = changeable_days(chart)
    if "routine" not in talk:
        return _days(days, _number(talk.get("page")))
    routine = next((r for r in days if r.seq == talk["routine"]), None)
    if routine is None:
        return None
    looked_at = _number(talk.get("answer"))
    if not looked_at:
        return _day(routine, talk.get("awake"))
    return _answer(routine, looked_at) or _morning(routine, looked_at)


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0


def _days(days: list[RoutineRecord], page: int) -> s.ChangeDays | None:
    pages = -(-len(days) // DAYS_ON_PAGE)
    page = min(page, pages - 1)
    shown = days[page * DAYS_ON_PAGE : (page + 1) * DAYS_ON_PAGE]
    return s.ChangeDays(tuple((r.seq, r.local_date) for r in shown), page, pages) if days else None


def _day(routine: RoutineRecord, awake: object) -> s.ChangeDay:
    in_order = (routine.items[i] for i in routine.order)
    given = [(r.item.exercise, r.answer, r.answer_seq) for r in in_order if r.answer is not None]
    morning = routine.morning
    return s.ChangeDay(
        routine.seq,
        routine.local_date,
        tuple(given),
        morning=(morning.feel, morning.seq) if morning else None,
        awake=tuple(map(ExerciseId, awake)) if isinstance(awake, list) else (),
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
    """What is still to be asked about something told later about an earlier day.

    As on the day itself, the questions lapse with the next routine.
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

"""The day's routine: planning it, the morning check, answers and what follows them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bot.domain.diary import (
    Answer,
    Answered,
    Discomfort,
    DiscomfortNamed,
    Feel,
    MorningChecked,
    Opened,
    RoutinePlanned,
    SnoozeEnded,
    Stopped,
    Swapped,
    Undone,
    WorseCause,
    WorseExplained,
    WorseScored,
)
from bot.domain.exercise import ExerciseId, Place
from bot.domain.planning.choosing import choose_routine
from bot.domain.planning.replanning import replan
from bot.domain.reasons import Action, Decision
from bot.domain.rules.limits import must_ask_first
from bot.domain.rules.worsening import is_gentle_day
from bot.domain.state import RoutineRecord
from bot.domain.thresholds import ENOUGH_MUSCLE_WORK
from bot.usecases import screens as s
from bot.usecases.asking_again import before_next, is_asked_first
from bot.usecases.before_card import needs_screen
from bot.usecases.cards import looked_at_item
from bot.usecases.chart import Chart
from bot.usecases.current import current_screen, morning_due, place_of
from bot.usecases.due import is_away
from bot.usecases.swapping import fit_around_rest

OLD = "toast-old"


def plan_routine(
    chart: Chart, *, on: date, place: Place | None = None, opened: bool = False
) -> int | None:
    """Plans the routine of a local date once; a second call gives the same one, unless all of
    its exercises left the library before it was begun.

    Returns its seq, or None where limits and what rests leave nothing.
    """
    planned = next((r for r in chart.state.routines if r.local_date == on), None)
    if planned is not None and any(map(chart.speaks_of, planned.items)):
        return planned.seq
    is_off_the_floor = chart.state.day_changes.no_floor_on == on
    place = place or (Place.CHAIR if is_off_the_floor else place_of(chart))
    items = choose_routine(chart.library, chart.state, on=on, place=place)
    chart.person = replace(chart.person, fulfilled_on=max(on, chart.person.fulfilled_on or on))
    if not items:
        chart.ask("no_exercises")
        return None
    chart.close_talk()
    seq = chart.write(RoutinePlanned(on, place, items))
    if opened:
        chart.write(Opened(seq))
    return seq


def start_routine(chart: Chart, routine: int) -> str:
    """[Start] on a day without a morning to ask."""
    screen = current_screen(chart)
    if not isinstance(screen, s.Opening) or screen.routine != routine:
        return OLD
    if screen.check_of is not None:
        return OLD
    chart.write(Opened(routine))
    return ""


def check_morning(chart: Chart, check: int, feel: Feel) -> str:
    """Stores the morning after `check`; one that is not worse opens the first card.

    Where sore muscles or the end of a bad day change the plan, the new one is shown first.
    """
    routine = chart.state.routine
    if routine is None or chart.state.safety.block is not None:
        return OLD
    due = morning_due(chart, routine)
    if due is None or due.seq != check or routine.is_over:
        return OLD
    was_gentle = is_gentle_day(chart.state, routine.local_date)
    chart.write(MorningChecked(check, feel))
    if feel is Feel.WORSE or routine.opened or before_next(chart) is not None:
        return ""
    if was_gentle and not is_gentle_day(chart.state, routine.local_date) and _plan_anew(chart):
        return ""
    if feel is Feel.SORE and plan_again(chart, is_easy_day=False, keeps_steps=True):
        return ""
    chart.write(Opened(routine.seq))
    return "toast-sore" if feel is Feel.SORE else ""


def score_morning(chart: Chart, morning: int, score: int) -> str:
    screen = current_screen(chart)
    if not isinstance(screen, s.AskMorningCause) or screen.morning != morning or score > 10:
        return OLD
    if screen.score != score:
        chart.write(WorseScored(score, morning))
    return ""


def explain_morning(chart: Chart, morning: int, why: WorseCause, exercise: int) -> str:
    """The cause of a worse morning; today's routine is planned again around it."""
    screen = current_screen(chart)
    if not isinstance(screen, s.AskMorningCause) or screen.morning != morning:
        return OLD
    named: ExerciseId | None = None
    if why is WorseCause.EXERCISE:
        if exercise >= len(screen.exercises):
            return OLD
        named = screen.exercises[exercise]
    seq, decisions = chart.decide(WorseExplained(why, morning, named))
    write_stops(chart, decisions, cause=seq)
    plan_again(chart, is_easy_day=why is WorseCause.NOT_SURE)
    fit_around_rest(chart)
    return "toast-not-the-exercises" if why is WorseCause.SOMETHING_ELSE else ""


def plan_again(chart: Chart, *, is_easy_day: bool, keeps_steps: bool = False) -> bool:
    """Whether today's plan changed; it does not once the first card was answered."""
    routine = chart.state.routine
    if routine is None or any(r.answer for r in routine.items):
        return False
    items = tuple(r.item for r in routine.items if chart.speaks_of(r))
    if not items:
        return False
    again = replan(
        chart.library,
        chart.state,
        items,
        on=routine.local_date,
        place=routine.place,
        is_easy_day=is_easy_day,
        keeps_steps=keeps_steps,
    )
    if again != items:
        chart.write(RoutinePlanned(routine.local_date, routine.place, again))
    return again != items


def _plan_anew(chart: Chart) -> bool:
    """The gentle days are over: today is an ordinary one. Whether its plan changed."""
    routine = chart.state.routine
    if routine is None or any(r.answer for r in routine.items):
        return False
    place, day = routine.place, routine.local_date
    items = choose_routine(chart.library, chart.state, on=day, place=place)
    is_new = bool(items) and items != tuple(routine.items[i].item for i in routine.order)
    if is_new:
        chart.write(RoutinePlanned(day, place, items))
    return is_new


def write_stops(chart: Chart, decisions: tuple[Decision, ...], *, cause: int) -> None:
    """What the person is about to be told rests becomes an entry of its own."""
    stopped = tuple(
        d.exercise for d in decisions if d.action is Action.STOP and d.exercise is not None
    )
    if stopped:
        chart.write(Stopped(stopped, cause))


def answer(chart: Chart, routine: int, item: int, given: Answer, *, swaps: int = 0) -> str:
    """Stores how an exercise felt. Pain is taken from any remembered card, whatever is open.

    `swaps` tells which of the exercises that stood there today the card was about.
    """
    record = chart.state.find_routine(routine)
    if record is None or item >= len(record.items) or chart.state.safety.block is not None:
        return OLD
    if record.items[item].answer is not None or swaps > len(record.items[item].gone):
        return OLD
    is_shown = len(record.items[item].gone) == swaps and _is_open(chart, record, item)
    if not is_shown and given is not Answer.PAIN:
        return OLD
    _bring_back(chart, record, item, swaps)
    if chart.talk_of("delete") is None:
        chart.close_talk()
    seq, decisions = chart.decide(Answered(routine, item, given))
    write_stops(chart, decisions, cause=seq)
    if given is Answer.DISCOMFORT:
        _skip_known_question(chart, record, item, cause=seq)
    return ""


def _is_open(chart: Chart, routine: RoutineRecord, item: int) -> bool:
    """Whether it is on the open card, alone, in the list, or looked at, and nothing has to be
    asked before it."""
    shown = (*chart.open_items(routine), looked_at_item(chart, routine))
    is_asked = is_asked_first(chart) or must_ask_first(chart.state)
    return (
        item in shown and routine.opened and not is_asked and needs_screen(chart, routine) is None
    )


def _bring_back(chart: Chart, routine: RoutineRecord, item: int, swaps: int) -> None:
    """Pain on the card of an exercise that was swapped away since is about that one."""
    gone = routine.items[item].gone
    if swaps < len(gone):
        chart.write(Swapped(routine.seq, item, gone[swaps]))


def _skip_known_question(chart: Chart, record: RoutineRecord, item: int, *, cause: int) -> None:
    """After muscle work twice the same exercise is not asked about again."""
    known = chart.state.exercises.get(record.items[item].item.exercise)
    if known is not None and known.muscle_work >= ENOUGH_MUSCLE_WORK:
        chart.write(DiscomfortNamed(Discomfort.MUSCLE, cause))


def show_how_to(chart: Chart, routine: int, item: int, *, full: bool) -> str:
    screen = current_screen(chart)
    if not isinstance(screen, s.Card) or (screen.routine, screen.index) != (routine, item):
        return OLD
    chart.ask("how_to", item=item, full=full)
    return ""


def undo(chart: Chart, target: int) -> str:
    """Takes back one answer of the last 14 days; everything that followed is worked out anew.

    The chart must have been opened with its past.
    """
    found = chart.state.find_answer(target) if target else None
    if found is None or chart.state.safety.block is not None:
        return OLD
    chart.close_talk()
    chart.write(Undone(target))
    return "toast-undone"


def today(chart: Chart) -> str:
    """`/today`: today's routine, planned now if the reminder has not come yet.

    In a pause nothing is planned: what is under way goes on, else the pause tells what can be done.
    """
    chart.person = replace(chart.person, stopped=False)
    if chart.state.safety.block is None and chart.state.routine is not None:
        chart.close_talk()
        newest = chart.state.routine.local_date
        if not is_away(chart, chart.today):
            # Who moved west over midnight has had the routine of a date still to come.
            plan_routine(chart, on=max(chart.today, newest))
        planned = chart.state.routine
        if planned is not None and planned.is_waiting:
            chart.write(SnoozeEnded(planned.seq))
    return ""

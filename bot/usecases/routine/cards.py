"""Building the open card of a routine: one exercise, the list of familiar ones, or a question
which of the list was not fine or is to be timed."""

from __future__ import annotations

from bot.domain.diary import Discomfort, RoutineItem
from bot.domain.exercise import OFF_THE_FLOOR, ExerciseId, Limit
from bot.domain.reasons import Reason
from bot.domain.state import RoutineRecord, Status
from bot.domain.thresholds import PUT_ASIDE_OFTEN
from bot.usecases import questions as q
from bot.usecases import screens as s
from bot.usecases.chart import Chart
from bot.usecases.toasts import Ending, Toast

EASED_BY = {Discomfort.TOO_HARD: Reason.TOO_HARD, Discomfort.WORSE: Reason.BACK_WORSE}


def card_screen(chart: Chart, routine: RoutineRecord) -> s.Screen | None:
    """Build the open card; None once every exercise that still matters has its answer."""
    open_items = chart.open_items(routine)
    looked_at = looked_at_item(chart, routine)
    if looked_at is not None:
        return _card(chart, routine, looked_at, in_list=len(open_items) > 1)
    if len(open_items) < 2:
        return _card(chart, routine, open_items[0], in_list=False) if open_items else None
    if chart.question == q.Which(routine.seq):
        named = tuple((i, routine.items[i].item.exercise) for i in open_items)
        return s.AskWhich(routine.seq, named)
    if chart.question == q.WhichTimer(routine.seq):
        records = ((i, routine.items[i]) for i in open_items)
        return s.AskTimer(routine.seq, tuple((i, r.item.exercise, len(r.gone)) for i, r in records))
    if (timed := _just_timed(chart, routine)) in open_items:
        return _card(chart, routine, timed, in_list=True)
    return s.CardList(
        routine=routine.seq,
        items=tuple((i, routine.items[i].item) for i in open_items),
        others=any(r.answer is not None for r in routine.items),
        undo=last_answer(routine),
        changed=just_eased(chart, routine),
    )


def _just_timed(chart: Chart, routine: RoutineRecord) -> int:
    """Return the index of the item whose timer has just ended; -1 for none."""
    timer = chart.person.timer
    is_over = timer is not None and timer.is_over and timer.routine == routine.seq
    return timer.item if timer is not None and is_over else -1


def looked_at_item(chart: Chart, routine: RoutineRecord) -> int | None:
    """Return the index of the item whose card the person opened or swapped, until it is answered;
    None for none."""
    opened = chart.asked(q.OpenCard)
    if opened is None or not 0 <= opened.item < len(routine.items) or routine.ended:
        return None
    record = routine.items[opened.item]
    is_open = record.answer is None and chart.still_matters(record)
    return opened.item if is_open else None


def _card(chart: Chart, routine: RoutineRecord, index: int, *, in_list: bool) -> s.Card:
    record = routine.items[index]
    opened = chart.asked(q.OpenCard)
    if opened is not None and opened.item != index:
        opened = None
    known = chart.state.exercises.get(record.item.exercise)
    timed = _just_timed(chart, routine) == index
    first_time = (known is None or known.done_on is None) and not timed
    asked = opened.full if opened is not None else None
    return s.Card(
        routine=routine.seq,
        index=index,
        number=sum(r.answer is not None for r in routine.items) + 1,
        total=sum(map(chart.still_matters, routine.items)),
        item=record.item,
        full=first_time if asked is None else asked,
        folded=first_time and asked is None and chart.person.has_pictures(chart.today),
        undo=last_answer(routine),
        changed=just_eased(chart, routine),
        limits=_limits_on(chart, record.item),
        swaps=len(record.gone),
        no_swap=opened is not None and opened.no_swap,
        in_list=in_list,
        timed=timed,
    )


def _limits_on(chart: Chart, item: RoutineItem) -> tuple[Limit, ...]:
    """Return the person's limits that this exercise has a line for, as far as the card needs them.

    The limit to stay off the floor needs no line if the item is off the floor already.
    """
    exercise, own = chart.library.get(item.exercise), chart.state.health.limits or frozenset()
    if item.position in OFF_THE_FLOOR:
        own -= {Limit.NO_FLOOR}
    return tuple(sorted(own & exercise.limits.keys())) if exercise else ()


def just_eased(chart: Chart, routine: RoutineRecord) -> tuple[Reason, ExerciseId] | None:
    """Return the exercise that the newest answer made easier, and how, to be told with the next
    card or at the end."""
    newest = max(routine.items, key=lambda r: r.answer_seq)
    reason = EASED_BY.get(newest.discomfort) if newest.discomfort else None
    exercise = chart.library.get(newest.item.exercise)
    if reason is None or exercise is None:
        return None
    known = chart.state.of(exercise)
    if known.status is not Status.ACTIVE:
        return None
    if known.short and known.rung == newest.item.rung:
        makes_room = known.put_aside >= PUT_ASIDE_OFTEN
        return (Reason.STILL_TOO_HARD if makes_room else Reason.FEWER), exercise.id
    is_lower = exercise.index_of(known.rung) < exercise.index_of(newest.item.rung)
    return (reason, exercise.id) if is_lower else None


def show_how_to(chart: Chart, item: int, *, full: bool) -> Ending:
    """Show a card with the way to do it ([How to]), or go back to the short one."""
    chart.ask(q.OpenCard(item, full))
    return Toast.NONE


def last_answer(routine: RoutineRecord) -> s.LastAnswer | None:
    """Return what [Undo] takes back: the newest answer, or all that came with the same tap."""
    given = [r for r in routine.items if r.answer is not None]
    if not given:
        return None
    newest = max(given, key=lambda r: r.answer_seq)
    same_tap = sum(r.together == newest.together for r in given) if newest.together else 1
    if same_tap > 1:
        return s.UndoAll(newest.together, same_tap)
    assert newest.answer is not None
    return newest.item.exercise, newest.answer, newest.answer_seq


def resting_of(chart: Chart) -> tuple[ExerciseId, ...]:
    """Return the resting exercises in the order of their ids."""
    known = chart.state.exercises.items()
    return tuple(sorted(id_ for id_, e in known if e.status is Status.RESTING))


def suspended_outside(chart: Chart, routine: RoutineRecord) -> tuple[ExerciseId, ...]:
    """Return the suspended exercises outside of this routine, in the order of their ids.

    They wait to come back after a worse morning.
    """
    planned = {record.item.exercise for record in routine.items}
    known = chart.state.exercises.items()
    suspended = sorted(
        id_ for id_, e in known if e.status is Status.SUSPENDED and id_ not in planned
    )
    return tuple(id_ for id_ in suspended if id_ in chart.library.exercises)

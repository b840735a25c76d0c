"""[My doctor or physio says]: a provider's word about one exercise (clinical 4.D).

What was said, who said it and when; then it stands in the diary, dated, and counts from the
next day on. Only to avoid an exercise, or to do it easier, reaches today's open plan too.
"""

from __future__ import annotations

from dataclasses import replace

from bot.domain.diary import (
    ClearedBy,
    ClearedWhen,
    ProviderSaid,
    ProviderWord,
    RoutineItem,
    Swapped,
    Undone,
)
from bot.domain.exercise import Exercise, ExerciseId, Limit
from bot.domain.planning.replacing import choose_swap
from bot.domain.reasons import Reason
from bot.domain.rules.limits import allowed_rungs
from bot.domain.rules.progress import half
from bot.domain.state import RoutineRecord
from bot.usecases import questions as q
from bot.usecases import screens as s
from bot.usecases.chart import Chart
from bot.usecases.exercises.browsing import go_to
from bot.usecases.toasts import Ending, Toast


def start_word(chart: Chart) -> Ending:
    """From the page of an exercise to what was said about it."""
    _go_on(chart, q.LookedAt.WORD, word=None, by=None)
    return Toast.NONE


def choose_word(chart: Chart, word: ProviderWord) -> Ending:
    """What was said."""
    _go_on(chart, q.LookedAt.WORD, word=word, by=None)
    return Toast.NONE


def word_by(chart: Chart, word: ProviderWord, by: ClearedBy) -> Ending:
    """Who said it."""
    _go_on(chart, q.LookedAt.WORD, word=word, by=by)
    return Toast.NONE


def tell_word(
    chart: Chart, exercise: ExerciseId, word: ProviderWord, by: ClearedBy, when: ClearedWhen
) -> Ending:
    """Writes it down. A date from before the exercise was taken out is not among those offered."""
    chart.write(ProviderSaid(exercise, word, by, when))
    _fit_today(chart, chart.library[exercise], word)
    _to_first_page(chart, q.LookedAt.NOTED)
    return Toast.NONE


def take_back_word(chart: Chart, word: int) -> Ending:
    """[That was a slip], on the same day; `word` is its seq. The chart must have been opened with
    its past.

    What of today was changed because of it stays as it is now.
    """
    chart.write(Undone(word))
    _to_first_page(chart, q.LookedAt.PAGE)
    return Toast.UNDONE


def _go_on(
    chart: Chart, at: q.LookedAt, *, word: ProviderWord | None, by: ClearedBy | None
) -> None:
    look = chart.asked(q.LookUp)
    assert look is not None
    go_to(chart, replace(look, at=at, word=word, by=by))


def _to_first_page(chart: Chart, at: q.LookedAt) -> None:
    look = chart.asked(q.LookUp)
    assert look is not None
    go_to(chart, replace(look, at=at, part=s.PagePart.OWN, part_page=0))


def _fit_today(chart: Chart, exercise: Exercise, word: ProviderWord) -> None:
    """What nobody answered yet of today's plan: another in its place, or an easier step.

    Where there is no other, the card is passed over, since it rests (see `Chart.still_matters`).
    """
    routine = chart.state.routine
    if routine is None or routine.is_over:
        return
    for index in routine.order:
        record = routine.items[index]
        if record.item.exercise != exercise.id or record.answer is not None:
            continue
        replacement = (
            _another(chart, routine, exercise)
            if word is ProviderWord.AVOID
            else _easier(chart, routine, record.item, exercise)
        )
        if replacement is not None:
            chart.write(Swapped(routine.seq, index, replacement))


def _another(chart: Chart, routine: RoutineRecord, exercise: Exercise) -> RoutineItem | None:
    other = choose_swap(
        chart.library,
        chart.state,
        of=exercise.id,
        on=routine.local_date,
        place=routine.place,
        taken=frozenset(r.item.exercise for r in routine.items),
    )
    return replace(other, why=Reason.AFTER_PAIN) if other is not None else None


def _easier(
    chart: Chart, routine: RoutineRecord, item: RoutineItem, exercise: Exercise
) -> RoutineItem | None:
    """The rung it was eased to, where what is planned for today is harder."""
    own = exercise.index_of(chart.state.of(exercise).rung)
    limits = chart.state.health.limits or frozenset[Limit]()
    rungs = allowed_rungs(exercise, limits, routine.place)
    below = [r for r in rungs if exercise.index_of(r[0].id) <= own]
    if not below or exercise.index_of(item.rung) <= exercise.index_of(below[-1][0].id):
        return None
    rung, position = below[-1]
    if item.why is Reason.AFTER_FLARE:
        return replace(item, rung=rung.id, dose=half(rung.dose), position=position)
    return replace(item, rung=rung.id, dose=rung.dose, position=position, why=Reason.EASED)

"""A provider's word about one exercise (clinical 4.D): [My doctor or physio says].

The person tells what was said, by whom and when; then it is stored with its date and counts from
the next day on. Only a word to avoid the exercise or to do it easier changes today's plan too.
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
from bot.domain.exercise import Exercise, ExerciseId
from bot.domain.planning.replacing import choose_swap
from bot.domain.reasons import Reason
from bot.domain.safety.signs import CHECK_EDITION
from bot.domain.state import RoutineRecord
from bot.usecases import questions as q
from bot.usecases import screens as s
from bot.usecases.chart import Chart
from bot.usecases.exercises.browsing import go_to
from bot.usecases.routine.refitting import ease_open_items
from bot.usecases.toasts import Ending, Toast


def start_word(chart: Chart) -> Ending:
    """Ask what the provider said about the exercise on the page."""
    _go_on(chart, q.LookedAt.WORD, word=None, by=None)
    return Toast.NONE


def choose_word(chart: Chart, word: ProviderWord) -> Ending:
    """Take what was said and ask who said it."""
    _go_on(chart, q.LookedAt.WORD, word=word, by=None)
    return Toast.NONE


def word_by(chart: Chart, word: ProviderWord, by: ClearedBy) -> Ending:
    """Take who said it and ask when."""
    _go_on(chart, q.LookedAt.WORD, word=word, by=by)
    return Toast.NONE


def tell_word(
    chart: Chart, exercise: ExerciseId, word: ProviderWord, by: ClearedBy, when: ClearedWhen
) -> Ending:
    """Store a provider's word; dates before the exercise was taken out are never offered."""
    chart.write(ProviderSaid(exercise, word, by, when, edition=CHECK_EDITION))
    _fit_today(chart, chart.library[exercise], word)
    _to_first_page(chart, q.LookedAt.NOTED)
    return Toast.NONE


def take_back_word(chart: Chart, word: int) -> Ending:
    """Take a provider's word back on the same day; `word` is its seq: [That was a slip].

    Today's plan stays as the word changed it. The chart must have been opened with its past.
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
    """Replace the exercise in today's plan, where it has no answer, by another or an easier step.

    Without another its card is passed over, since it rests (see `Chart.still_matters`).
    """
    routine = chart.state.routine
    if routine is None or routine.is_over:
        return
    if word is not ProviderWord.AVOID:
        ease_open_items(chart)
        return
    for index in routine.order:
        record = routine.items[index]
        if record.item.exercise != exercise.id or record.answer is not None:
            continue
        replacement = _another(chart, routine, exercise)
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

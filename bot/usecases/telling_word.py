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
from bot.usecases import screens as s
from bot.usecases.browsing import go_to
from bot.usecases.chart import Chart
from bot.usecases.current import current_screen

OLD = "toast-old"


def start_word(chart: Chart, exercise: ExerciseId) -> str:
    """From the page of an exercise to what was said about it."""
    screen = current_screen(chart)
    if not isinstance(screen, s.ExercisePage) or screen.exercise != exercise:
        return OLD
    if screen.part is not s.PagePart.OWN or not screen.can_tell:
        return OLD
    go_to(chart, at="word", word="", by="")
    return ""


def _asked(chart: Chart, exercise: ExerciseId) -> s.AskProvidersWord | None:
    screen = current_screen(chart)
    is_asked = isinstance(screen, s.AskProvidersWord) and screen.exercise == exercise
    return screen if is_asked and isinstance(screen, s.AskProvidersWord) else None


def choose_word(chart: Chart, exercise: ExerciseId, word: ProviderWord) -> str:
    asked = _asked(chart, exercise)
    if asked is None or asked.word is not None or word not in asked.words:
        return OLD
    go_to(chart, word=word.value)
    return ""


def word_by(chart: Chart, exercise: ExerciseId, word: ProviderWord, by: ClearedBy) -> str:
    asked = _asked(chart, exercise)
    if asked is None or asked.word is not word or asked.by is not None:
        return OLD
    go_to(chart, by=by.value)
    return ""


def tell_word(
    chart: Chart, exercise: ExerciseId, word: ProviderWord, by: ClearedBy, when: ClearedWhen
) -> str:
    """Writes it down. A date from before the exercise was taken out is not among those offered."""
    asked, found = _asked(chart, exercise), chart.library.get(exercise)
    if asked is None or found is None or (asked.word, asked.by) != (word, by):
        return OLD
    if word not in asked.words or when not in asked.dates:
        return OLD
    chart.write(ProviderSaid(exercise, word, by, when))
    _fit_today(chart, found, word)
    go_to(chart, at="noted", part=s.PagePart.OWN.value, part_page=0)
    return ""


def take_back_word(chart: Chart, seq: int) -> str:
    """[That was a slip], on the same day. The chart must have been opened with its past.

    What of today was changed because of it stays as it is now.
    """
    screen = current_screen(chart)
    if not isinstance(screen, s.WordNoted | s.ExercisePage) or not seq or screen.slip != seq:
        return OLD
    chart.write(Undone(seq))
    go_to(chart, at="page", part=s.PagePart.OWN.value, part_page=0)
    return "toast-undone"


def _fit_today(chart: Chart, exercise: Exercise, word: ProviderWord) -> None:
    """What nobody answered yet of today's plan: another in its place, or an easier step.

    Where there is no other, the card is passed over, since it rests (see `Chart.speaks_of`).
    """
    routine = chart.state.routine
    if routine is None or routine.is_over:
        return
    for index in routine.order:
        record = routine.items[index]
        if record.item.exercise != exercise.id or record.answer is not None:
            continue
        instead = (
            _another(chart, routine, exercise)
            if word is ProviderWord.AVOID
            else _easier(chart, routine, record.item, exercise)
        )
        if instead is not None:
            chart.write(Swapped(routine.seq, index, instead))


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

"""Building the screens of exercises that a person looks up.

The open question `LookUp` holds where the person is; it lies over the question that was open
before, which comes back when they leave.
"""

from __future__ import annotations

from collections.abc import Callable

from bot.domain.diary import ClearedWhen, ProviderWord
from bot.domain.exercise import Category, Dose, Exercise
from bot.domain.planning.candidates import unmet_prerequisites
from bot.domain.planning.standing import (
    eases_after_gap,
    is_capped,
    may_come_back,
    next_step,
    own_rung,
    pause_of,
    standing_of,
)
from bot.domain.rules import hinge_gate
from bot.domain.rules.active_sets import is_member, members
from bot.domain.rules.progress import half
from bot.domain.rules.providers_word import can_return, dates_that_open, out_since
from bot.domain.state import ExerciseState, Status
from bot.usecases import questions as q
from bot.usecases import screens as s
from bot.usecases.chart import Chart

ON_A_PAGE = 6
"""Exercises on one page of a shelf: as many as a thumb reaches without scrolling."""
MOST_PAGES = 9
"""Highest page of a part, counted from 0: more than the longest words of an exercise fill."""


def exercise_screen(chart: Chart) -> s.Screen | None:
    """Build the screen of the open look; the groups if its exercise has left the content.

    None if no look is open.
    """
    look = chart.asked(q.LookUp)
    if look is None:
        return None
    exercise = chart.library.get(look.exercise) if look.exercise is not None else None
    if look.at is q.LookedAt.SHELF:
        return shelf_screen(chart, look.shelf, look.shelf_page)
    if exercise is None or look.at not in _ABOUT_ONE:
        return groups_screen(chart)
    return _ABOUT_ONE[look.at](chart, exercise, look)


def groups_screen(chart: Chart) -> s.ExerciseGroups:
    counts = tuple((s.Shelf(c.value), len(_on_shelf(chart, s.Shelf(c.value)))) for c in Category)
    return s.ExerciseGroups(counts, len(_on_shelf(chart, s.Shelf.RESTING)))


def shelf_screen(chart: Chart, shelf: s.Shelf, page: int) -> s.ExerciseShelf:
    found = _on_shelf(chart, shelf)
    pages = max(1, -(-len(found) // ON_A_PAGE))
    page = min(page, pages - 1)
    shown = found[page * ON_A_PAGE : (page + 1) * ON_A_PAGE]
    return s.ExerciseShelf(shelf, page, pages, tuple(_shelf_line(chart, e) for e in shown))


def _on_shelf(chart: Chart, shelf: s.Shelf) -> list[Exercise]:
    """Return the exercises of a shelf in the order in which newcomers get them.

    A retired exercise is listed only if it rests or the person has done it. Resting exercises are
    in the order of their ids, those in turn now group by group.
    """
    if shelf is s.Shelf.MINE:
        return [e for c in Category for e in members(chart.library, chart.state, c)]
    if shelf is s.Shelf.RESTING:
        found = [e for e in chart.library if chart.state.of(e).status is Status.RESTING]
        return sorted(found, key=lambda e: e.id)
    own = [e for e in chart.library if e.category.value == shelf.value]
    return sorted((e for e in own if _is_listed(chart, e)), key=lambda e: (e.first_rank, e.id))


def _is_listed(chart: Chart, exercise: Exercise) -> bool:
    known = chart.state.of(exercise)
    return not exercise.retired or known.status is Status.RESTING or known.done_on is not None


def _shelf_line(chart: Chart, exercise: Exercise) -> s.ListedExercise:
    standing = standing_of(chart.library, chart.state, exercise, on=chart.today)
    rung, _ = own_rung(chart.state, exercise)
    step = exercise.index_of(rung.id) + 1
    return s.ListedExercise(exercise.id, standing, step, len(exercise.ladder))


def _page(chart: Chart, exercise: Exercise, look: q.LookUp) -> s.ExercisePage:
    return s.ExercisePage(
        exercise=exercise.id,
        part=look.part,
        page=min(look.part_page, MOST_PAGES),
        shelf=look.shelf,
        shelf_page=look.shelf_page,
        today=chart.today,
        own=own_facts(chart, exercise),
        can_tell=can_tell(chart, exercise),
        slip=slip_of(chart, exercise),
    )


def own_facts(chart: Chart, exercise: Exercise) -> s.OwnFacts:
    """Return where the person stands with an exercise, each number from the rule that uses it."""
    library, state, on = chart.library, chart.state, chart.today
    known, (rung, position) = state.of(exercise), own_rung(state, exercise)
    index, upper = exercise.index_of(rung.id), next_step(state, exercise, on=on)
    is_top = upper is None and known.status is Status.ACTIVE
    return s.OwnFacts(
        standing=standing_of(library, state, exercise, on=on),
        rung=rung.id,
        position=position,
        dose=_dose(known, rung.dose),
        step=index + 1,
        steps=len(exercise.ladder),
        next=upper,
        is_last=is_top and index + 1 == len(exercise.ladder),
        is_capped=is_top and is_capped(state, exercise),
        is_after_gap=eases_after_gap(state, exercise, on=on),
        done_on=known.done_on,
        sessions=known.sessions,
        clean=known.clean,
        in_set=is_member(known),
        left_on=known.left_on,
        reason=known.reason or pause_of(library, state, exercise, on=on),
        since=known.since,
        prerequisites=unmet_prerequisites(library, exercise, state),
        lacks=hinge_gate.missing(library, state, exercise, on=on),
        limits=tuple(sorted((state.health.limits or frozenset()) & exercise.limits.keys())),
        provider_said=known.provider_said,
        provider_said_on=known.provider_said_on,
    )


def _dose(known: ExerciseState, dose: Dose) -> Dose:
    return half(dose) if known.status is Status.RETURNING else dose


def can_tell(chart: Chart, exercise: Exercise) -> bool:
    """Whether a provider's word can be told about it: it was done, or it is not active."""
    known = chart.state.of(exercise)
    return known.done_on is not None or known.status is not Status.ACTIVE


def slip_of(chart: Chart, exercise: Exercise) -> int:
    """Return the seq of a word told today, which can still be taken back; 0 for none."""
    known = chart.state.of(exercise)
    return known.provider_said_seq if known.provider_said_on == chart.today else 0


def _word(chart: Chart, exercise: Exercise, look: q.LookUp) -> s.AskProvidersWord:
    known = chart.state.of(exercise)
    opens = known.status is Status.RESTING and look.word is ProviderWord.MAY_TRY
    return s.AskProvidersWord(
        exercise=exercise.id,
        today=chart.today,
        words=_words(known, chart),
        note=_note(known, chart),
        word=look.word,
        by=look.by,
        dates=dates_that_open(known, chart.today) if opens else tuple(ClearedWhen),
        since=out_since(known) if opens else None,
    )


def _words(known: ExerciseState, chart: Chart) -> tuple[ProviderWord, ...]:
    """Return the words that can be told: for a resting exercise that it may be tried again, for
    another that an easier step is better; to avoid it always."""
    if known.status is not Status.RESTING:
        return ProviderWord.EASIER, ProviderWord.AVOID
    if not dates_that_open(known, chart.today):
        return (ProviderWord.AVOID,)
    return ProviderWord.MAY_TRY, ProviderWord.AVOID


def _note(known: ExerciseState, chart: Chart) -> s.TryNote | None:
    if known.status is not Status.RESTING:
        return None
    if not can_return(known):
        return s.TryNote.FOR_GOOD
    return None if dates_that_open(known, chart.today) else s.TryNote.TOO_EARLY


def _noted(chart: Chart, exercise: Exercise, look: q.LookUp) -> s.Screen:
    """Build the answer to a word told today, or the page if it is taken back or of another day."""
    known, slip = chart.state.of(exercise), slip_of(chart, exercise)
    if known.provider_said is None or not slip:
        return _page(chart, exercise, look)
    rung, position = own_rung(chart.state, exercise)
    outcome = _outcome(chart, exercise, known)
    dose = _dose(known, rung.dose)
    return s.WordNoted(exercise.id, outcome, rung.id, position, dose, slip)


def _outcome(chart: Chart, exercise: Exercise, known: ExerciseState) -> s.WordOutcome:
    if known.status is Status.RESTING:
        return s.WordOutcome.AVOIDED
    if known.status is Status.RETURNING and known.since != known.provider_said_on:
        return s.WordOutcome.RETURNS_ANEW
    if known.status is Status.RETURNING:
        is_free = may_come_back(chart.library, chart.state, exercise, on=chart.today)
        return s.WordOutcome.RETURNS if is_free else s.WordOutcome.RETURNS_LATER
    is_lower = known.changed_on == known.provider_said_on
    return s.WordOutcome.EASED if is_lower else s.WordOutcome.EASIEST


_ABOUT_ONE: dict[q.LookedAt, Callable[[Chart, Exercise, q.LookUp], s.Screen]] = {
    q.LookedAt.PAGE: _page,
    q.LookedAt.WORD: _word,
    q.LookedAt.NOTED: _noted,
}

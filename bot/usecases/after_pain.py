"""The questions that follow an answer that hurt or was uncomfortable, one screen at a time."""

from __future__ import annotations

from bot.domain.diary import Answer, Discomfort, PainPlace, RoutineItem, SignQuestion
from bot.domain.exercise import ExerciseId, Limit
from bot.domain.planning.replacing import choose_after_pain
from bot.domain.rules.progress import is_severe
from bot.domain.rules.providers_word import adds_nothing_new
from bot.domain.state import ItemRecord, RoutineRecord, Status
from bot.usecases import screens as s
from bot.usecases.chart import Chart

SIGN_PLACES = frozenset({PainPlace.BACK, PainPlace.BUTTOCK, PainPlace.LEG})
"""Signs are asked for back, buttock or leg pain only, not for a wrist."""

LIMIT_OF_PLACE = {
    PainPlace.WRIST: Limit.WRIST_PAIN,
    PainPlace.KNEE: Limit.KNEE_PAIN,
    PainPlace.SHOULDER: Limit.SHOULDER_PAIN,
}


def pain_screen(chart: Chart, routine: RoutineRecord) -> s.Screen | None:
    """The open follow-up question of this routine, if there is one."""
    for record in routine.items:
        screen = follow_up(chart, routine, record)
        if screen is not None:
            return screen
    return None


def follow_up(chart: Chart, routine: RoutineRecord, record: ItemRecord) -> s.Screen | None:
    """The open question about one answer; after the end only about one that was changed."""
    cause, exercise = record.answer_seq, record.item.exercise
    if record.answer is Answer.DISCOMFORT and record.discomfort is None:
        return s.AskDiscomfort(cause, exercise)
    if record.settled or (routine.ended and not record.changed):
        return None
    if hurts(record):
        if record.pain_place is None:
            return s.AskPainPlace(cause, exercise)
        if record.pain_kind is None:
            return s.AskPainKind(cause, exercise, record.pain_place, record.pain_score)
        if signs_due(chart, record):
            return s.AskSigns(SignQuestion.FOUR, after_pain=True)
        return _advice(chart, routine, record)
    return _advice(chart, routine, record) if got_worse_twice(chart, record) else None


def hurts(record: ItemRecord) -> bool:
    """Pain, or a discomfort that was sharp, spreading or tingling (P1, P2)."""
    return record.answer is Answer.PAIN or record.discomfort is Discomfort.SHARP


def got_worse_twice(chart: Chart, record: ItemRecord) -> bool:
    """The second time that back or leg got worse stopped the exercise (P4)."""
    known = chart.state.exercises.get(record.item.exercise)
    resting = known is not None and known.status is Status.RESTING
    return record.discomfort is Discomfort.WORSE and resting


def signs_due(chart: Chart, record: ItemRecord) -> bool:
    """Whether the four signs are asked now: severe, in the back or leg, not yet today."""
    asked_today = chart.state.safety.four_asked_on == chart.today
    return is_severe(record) and record.pain_place in SIGN_PLACES and not asked_today


def ends_today(record: ItemRecord) -> bool:
    """After severe pain nothing more is offered today."""
    return is_severe(record)


def instead_of(chart: Chart, routine: RoutineRecord, record: ItemRecord) -> RoutineItem | None:
    """Another exercise for this one, if it is of today and one may be offered."""
    newest = chart.state.routine
    if newest is None or newest.seq != routine.seq or newest.ended:
        return None
    if ends_today(record) or record.item.exercise not in chart.library.exercises:
        return None
    return choose_after_pain(
        chart.library,
        chart.state,
        of=record.item.exercise,
        on=routine.local_date,
        place=routine.place,
        taken=frozenset(r.item.exercise for r in routine.items),
    )


def _advice(chart: Chart, routine: RoutineRecord, record: ItemRecord) -> s.PainAdvice:
    place = record.pain_place or PainPlace.BACK
    instead = instead_of(chart, routine, record)
    newest = chart.state.routine or routine
    limit = LIMIT_OF_PLACE.get(place)
    known = chart.state.health.limits or frozenset[Limit]()
    return s.PainAdvice(
        routine=newest.seq,
        cause=record.answer_seq,
        exercise=record.item.exercise,
        resting=resting_since(chart, record),
        place=place,
        offer=not ends_today(record),
        instead=instead.exercise if instead else None,
        goes_on=chart.next_item(newest) is not None and not ends_today(record),
        limit=limit if limit not in known else None,
        stronger=_many_stopped(chart, record),
    )


def _many_stopped(chart: Chart, record: ItemRecord) -> bool:
    exercise = chart.library.get(record.item.exercise)
    if exercise is None:
        return False
    return adds_nothing_new(chart.library, chart.state, exercise.category)


def resting_since(chart: Chart, record: ItemRecord) -> tuple[ExerciseId, ...]:
    """The exercise and those of its relatives that rest with it."""
    exercise = chart.library.get(record.item.exercise)
    family = (exercise, *chart.library.relatives(exercise)) if exercise else ()
    return tuple(e.id for e in family if chart.state.of(e).status is Status.RESTING)

"""Questions that follow an answer of pain or discomfort, one screen at a time, and their answers.

A question is found by its `cause`, the seq of the answer, so that a late tap on an old card still
reaches the right one.
"""

from __future__ import annotations

from bot.domain.diary import (
    Answer,
    Discomfort,
    DiscomfortNamed,
    ItemAdded,
    LimitAdded,
    PainKind,
    PainNamed,
    PainPlace,
    PainPlaced,
    PainScored,
    RoutineEnded,
    RoutineItem,
    SignTold,
    Tier,
    WentOn,
)
from bot.domain.exercise import ExerciseId, Limit
from bot.domain.planning.replacing import choose_after_pain
from bot.domain.rules.progress import is_severe
from bot.domain.rules.providers_word import adds_nothing_new
from bot.domain.safety.owed import is_enough
from bot.domain.safety.sign_list import CHEST
from bot.domain.state import ItemRecord, RoutineRecord, Status
from bot.domain.thresholds import STRONGEST
from bot.usecases import questions as q
from bot.usecases import screens as s
from bot.usecases.asked_first import half_told_screen
from bot.usecases.chart import Chart
from bot.usecases.routine.answering import carry_out
from bot.usecases.routine.refitting import fit_around_rest, refit
from bot.usecases.toasts import Ending, Refused, Toast

LIMIT_OF_PLACE = {
    PainPlace.WRIST: Limit.WRIST_PAIN,
    PainPlace.KNEE: Limit.KNEE_PAIN,
    PainPlace.SHOULDER: Limit.SHOULDER_PAIN,
}


def pain_screen(chart: Chart, routine: RoutineRecord) -> s.Screen | None:
    """Build the open follow-up question of this routine, if there is one."""
    for record in routine.items:
        screen = follow_up(chart, routine, record)
        if screen is not None:
            return screen
    return None


def follow_up(chart: Chart, routine: RoutineRecord, record: ItemRecord) -> s.Screen | None:
    """Build the open question about one answer; after the end, only about one that was changed."""
    if record.is_half_told:
        return half_told_screen(record)
    cause, exercise = record.answer_seq, record.item.exercise
    if record.answer is Answer.DISCOMFORT and record.discomfort is None:
        return s.AskDiscomfort(cause, exercise)
    if record.settled or (routine.ended and not record.changed):
        return None
    is_told = record.hurts or got_worse_twice(chart, record)
    return _advice(chart, routine, record) if is_told else None


def got_worse_twice(chart: Chart, record: ItemRecord) -> bool:
    """Whether back or leg got worse for the second time, which stopped the exercise (P4)."""
    known = chart.state.exercises.get(record.item.exercise)
    resting = known is not None and known.status is Status.RESTING
    return record.discomfort is Discomfort.WORSE and resting


def ends_today(chart: Chart, record: ItemRecord) -> bool:
    """Whether nothing more is offered today, as this pain or another one was severe."""
    return is_severe(record) or is_enough(chart.state, chart.today)


def replacement_for(chart: Chart, routine: RoutineRecord, record: ItemRecord) -> RoutineItem | None:
    """Return another exercise in place of one that hurt, if it is of today and may be offered."""
    newest = chart.state.routine
    if newest is None or newest.seq != routine.seq or newest.ended:
        return None
    if ends_today(chart, record) or record.item.exercise not in chart.library.exercises:
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
    replacement = replacement_for(chart, routine, record)
    newest = chart.state.routine or routine
    limit = LIMIT_OF_PLACE.get(place)
    known = chart.state.health.limits or frozenset[Limit]()
    return s.PainAdvice(
        routine=newest.seq,
        cause=record.answer_seq,
        exercise=record.item.exercise,
        resting=resting_since(chart, record),
        place=place,
        offer=not ends_today(chart, record),
        replacement=replacement.exercise if replacement else None,
        goes_on=chart.next_item(newest) is not None and not ends_today(chart, record),
        limit=limit if limit not in known else None,
        stronger=_many_stopped(chart, record),
    )


def _many_stopped(chart: Chart, record: ItemRecord) -> bool:
    exercise = chart.library.get(record.item.exercise)
    if exercise is None:
        return False
    return adds_nothing_new(chart.library, chart.state, exercise.category)


def resting_since(chart: Chart, record: ItemRecord) -> tuple[ExerciseId, ...]:
    """Return the exercise and its relatives, as far as they rest."""
    exercise = chart.library.get(record.item.exercise)
    family = (exercise, *chart.library.relatives(exercise)) if exercise else ()
    return tuple(e.id for e in family if chart.state.of(e).status is Status.RESTING)


def _find(chart: Chart, cause: int) -> tuple[RoutineRecord, ItemRecord] | None:
    found = chart.state.find_answer(cause) if cause else None
    if found is None or chart.state.safety.block is not None:
        return None
    return found[0], found[0].items[found[1]]


def name_discomfort(chart: Chart, cause: int, kind: Discomfort) -> Ending:
    """Store the kind of a discomfort, until one is named."""
    found = _find(chart, cause)
    if found is None or found[1].discomfort is not None:
        return Refused.OLD
    if found[1].answer is not Answer.DISCOMFORT:
        return Refused.OLD
    seq, decisions = chart.decide(DiscomfortNamed(kind, cause))
    carry_out(chart, decisions, cause=seq)
    if chart.state.routine is not None and found[0].seq != chart.state.routine.seq:
        fit_around_rest(chart)
    return Toast.NONE


def place_pain(chart: Chart, cause: int, place: PainPlace) -> Ending:
    """Store where it hurt; chest pain, being breathless or faint is an emergency at once (P12)."""
    found = _find(chart, cause)
    if found is None or not found[1].hurts or found[1].pain_place is not None:
        return Refused.OLD
    chart.write(PainPlaced(place, cause))
    if place is PainPlace.CHEST:
        seq = chart.write(SignTold(CHEST, Tier.EMERGENCY))
        chart.ask(q.AboutSign(seq, chart.now))
    return Toast.NONE


def score_pain(chart: Chart, cause: int, score: int) -> Ending:
    """Store how strong the pain was, 0-10; optional, and changeable until its kind is named."""
    found = _find(chart, cause)
    if found is None or not found[1].hurts or not 0 <= score <= STRONGEST:
        return Refused.OLD
    if found[1].pain_kind is not None:
        return Refused.OLD
    if found[1].pain_score != score:
        seq, decisions = chart.decide(PainScored(score, cause))
        carry_out(chart, decisions, cause=seq)
    return Toast.NONE


def name_pain(chart: Chart, cause: int, kind: PainKind) -> Ending:
    """Store the kind of a pain, once its place is known and until a kind is named."""
    found = _find(chart, cause)
    if found is None or found[1].pain_place is None or found[1].pain_kind is not None:
        return Refused.OLD
    seq, decisions = chart.decide(PainNamed(kind, cause))
    carry_out(chart, decisions, cause=seq)
    return Toast.NONE


def stop_today(chart: Chart, routine: int, cause: int) -> Ending:
    """End today's routine: [Stop for today]."""
    chart.write(WentOn(cause))
    chart.write(RoutineEnded(routine, cause))
    return Toast.NONE


def go_on(chart: Chart, cause: int) -> Ending:
    """Close the advice about pain and go on with the rest of the routine."""
    chart.write(WentOn(cause))
    return Toast.NONE


def another_instead(chart: Chart, cause: int) -> Ending:
    """Add an exercise of another family from the same category, at its lowest rung.

    Its card is opened at once, whatever else stood before it.
    """
    found = _find(chart, cause)
    item = replacement_for(chart, *found) if found is not None else None
    if found is None or item is None:
        return Refused.OLD
    chart.write(WentOn(cause))
    chart.write(ItemAdded(found[0].seq, item, cause))
    chart.ask(q.OpenCard(len(found[0].items)))
    return Toast.NONE


def note_limit(chart: Chart, limit: Limit) -> Ending:
    """Store that a wrist, knee or shoulder is sore, so that fitting exercises are chosen."""
    chart.write(LimitAdded(limit))
    refit(chart)
    return Toast.NONE

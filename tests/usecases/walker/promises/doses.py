"""How much of an exercise is shown: its rung and its dose, on every way to it."""

from __future__ import annotations

from datetime import date, timedelta

from bot.domain.diary import Answer, Discomfort, Feel, RoutineItem
from bot.domain.exercise import Exercise, ExerciseId
from bot.domain.reasons import Reason
from bot.usecases import screens as s
from tests.domain.random_days.promises import half_of, is_at_most
from tests.usecases.walker.promises.sight import (
    FOR_A_DAY,
    STEPS_UP,
    Broken,
    Sight,
    best_rung,
    is_strong,
    last_rung,
    lowest,
)
from tests.usecases.walker.records import Session

TOO_MUCH = (Discomfort.TOO_HARD, Discomfort.WORSE)
FIVE_DAYS = timedelta(days=5)
TWO = 2
NO_STEP, ONE_DOWN, TWO_DOWN, LOWEST = (timedelta(days=n) for n in (4, 7, 14, 28))


def first_time_lowest(sight: Sight) -> Broken:
    """1.B: a first meeting is at the lowest rung."""
    for item in sight.items:
        exercise = sight.library[item.exercise]
        is_new = not any(x.on <= sight.on for x in sight.told.done(item.exercise))
        if is_new and exercise.index_of(item.rung) > lowest(sight, exercise):
            yield f"{item.exercise} {item.rung} {item.why}"


def lower_after_a_gap(sight: Sight) -> Broken:
    """4.D: one rung down after 7 days, two after 14, the lowest after 28."""
    gap = sight.told.gap(sight.on)
    if gap < ONE_DOWN or (gap == ONE_DOWN and sight.ear.once_a_week):
        return
    for item in sight.items:
        exercise = sight.library[item.exercise]
        last = last_rung(sight, exercise)
        if last is None:
            continue
        down = 1 if gap < TWO_DOWN else 2
        most = 0 if gap >= LOWEST else last - down
        if exercise.index_of(item.rung) > max(most, lowest(sight, exercise)):
            yield f"{item.exercise} {item.rung} after {gap.days} days, {item.why}"


def lower_after_weeks_out_of_turn(sight: Sight) -> Broken:
    """4.D: what was out of turn for 28 days while others went on begins one rung lower."""
    for item in sight.items:
        exercise, last = sight.library[item.exercise], last_own(sight, item.exercise)
        newest = sight.told.last_done(item.exercise, sight.on)
        if last is None or newest is None or sight.on - newest.on < LOWEST:
            continue
        most = max(rung_of(exercise, last) - 1, lowest(sight, exercise))
        if exercise.index_of(item.rung) > most:
            yield f"{item.exercise} {item.rung}: last {newest.on}, {item.why}"


def rung_of(exercise: Exercise, session: Session) -> int:
    return exercise.index_of(session.item.rung) if session.item is not None else 0


def half_after_a_flare(sight: Sight) -> Broken:
    """P11: strength comes once at half the dose after a flare."""
    over = sight.told.back.flare_over
    if over is None:
        return
    for item in sight.items:
        last = sight.told.last_done(item.exercise, sight.on)
        if is_strong(sight, item.exercise) and last is not None and last.on < over:
            yield from _more_than_half(sight, item, f"flare over {over}, {item.why}")


def half_on_the_way_back(sight: Sight) -> Broken:
    """4.D: half of the lowest rung until three sessions have gone well."""
    for item in sight.items:
        rest = sight.told.rest(item.exercise)
        if not sight.told.is_returning(item.exercise):
            continue
        exercise = sight.library[item.exercise]
        if exercise.index_of(item.rung) > lowest(sight, exercise):
            yield f"{item.exercise} {item.rung} on its way back, {item.why}"
        yield from _more_than_half(sight, item, f"back since {rest.back}, {item.why}")


def no_more_than_the_rung(sight: Sight) -> Broken:
    for item in sight.items:
        exercise = sight.library[item.exercise]
        if not is_at_most(item.dose, exercise.rung(item.rung).dose):
            yield f"{item.exercise} {item.rung} {item.dose}"


def steps_are_earned(sight: Sight) -> Broken:
    """4.C: two sessions in a row that went well, each with its morning; five days apart; no step
    after four days away, nor on a careful day."""
    for item in sight.items:
        exercise = sight.library[item.exercise]
        index, best = exercise.index_of(item.rung), best_rung(sight, exercise)
        is_higher = best is not None and index > max(best, lowest(sight, exercise))
        if not is_higher and item.why not in STEPS_UP:
            continue
        told = f"{item.exercise} {item.rung} {item.why}"
        before = [x for x in sight.told.done(item.exercise) if x.on < sight.on]
        if item.why not in STEPS_UP and not _was_done_so(sight, item):
            yield f"{told}: higher than ever, and no step"
        if not before:
            yield f"{told}: never done"
            continue
        yield from _earned(sight, item, before, told)
        if sight.told.gap(sight.on) >= NO_STEP:
            yield f"{told}: after {sight.told.gap(sight.on).days} days"
        if sight.told.back.careful_on == sight.look.on:
            yield f"{told}: on a careful day"


def _was_done_so(sight: Sight, item: RoutineItem) -> bool:
    """Whether it was done at this rung by the word of before, which was changed today: a plan that
    was sent stays as it was."""
    rung = sight.library[item.exercise].index_of
    return any(
        x.said_on == sight.look.on and x.item is not None and rung(x.item.rung) >= rung(item.rung)
        for x in sight.told.of_exercise.get(item.exercise, ())
        if x.on < sight.on and not x.is_done
    )


def _earned(sight: Sight, item: RoutineItem, before: list[Session], told: str) -> Broken:
    screen = sight.look.screen
    asked = screen.check_routine if isinstance(screen, s.Opening) else 0
    was_easy = len(before) <= 2 and before[0].answer is Answer.EASY
    for session in before[-1:] if was_easy or len(before) < 2 else before[-2:]:
        morning = sight.told.morning_of(session)
        if morning is None and session.routine == asked:
            continue
        if morning is None:
            yield f"{told}: the morning after {session.on} was not told"
        elif morning.feel is Feel.WORSE:
            yield f"{told}: the morning after {session.on} was worse"
        elif morning.feel is Feel.SORE and is_strong(sight, item.exercise) and not was_easy:
            yield f"{told}: the morning after {session.on} was sore"
        if not session.is_clean:
            yield f"{told}: {session.on} was {session.answer} {session.discomfort}"
    if len(before) < 2 and not was_easy:
        yield f"{told}: done once, {before[0].answer}"


def easier_after_too_hard(sight: Sight) -> Broken:
    """P4, 4.C: one rung down after too hard, or after back or leg got worse."""
    for item in sight.items:
        exercise = sight.library[item.exercise]
        last = last_own(sight, item.exercise)
        if last is None or last.item is None or last.discomfort not in TOO_MUCH:
            continue
        rung = exercise.index_of(last.item.rung) + _earned_since(sight, item, exercise, last.on)
        if exercise.index_of(item.rung) > max(rung - 1, lowest(sight, exercise)):
            yield f"{item.exercise} {item.rung}: {last.discomfort} at {last.item.rung} {last.on}"


def easier_relatives_after_pain(sight: Sight) -> Broken:
    """P1: easier relatives of what hurt go one rung down."""
    for item in sight.items:
        exercise = sight.library[item.exercise]
        last = last_own(sight, item.exercise)
        if last is None or last.item is None:
            continue
        hurt = [
            stop
            for stop in sight.told.stops.values()
            if sight.library[stop.exercise].family == exercise.family
            and sight.library[stop.exercise].difficulty > exercise.difficulty
            and last.on < stop.of
            and stop.on < sight.on
        ]
        rung = exercise.index_of(last.item.rung) + _earned_since(
            sight, item, exercise, max((stop.of for stop in hurt), default=date.max)
        )
        if hurt and exercise.index_of(item.rung) > max(rung - 1, lowest(sight, exercise)):
            yield f"{item.exercise} {item.rung}: {hurt[0].exercise} hurt on {hurt[0].on}"


def _earned_since(sight: Sight, item: RoutineItem, exercise: Exercise, eased: date) -> bool:
    """Whether it goes up again after two sessions since, if only of gentle days at its own rung."""
    since = [x for x in sight.told.done(exercise.id) if eased < x.on < sight.on]
    return item.why in STEPS_UP and len(since) >= TWO


def steps_stand_five_days(sight: Sight) -> Broken:
    """4.C: at least five days after the last change, but for an easy start."""
    for item in sight.items:
        if item.why not in STEPS_UP or item.why is Reason.SKIPPED_A_STEP:
            continue
        before = own_before(sight, item.exercise)
        first = [x for x in sight.told.done(item.exercise) if x.on < sight.on][:1]
        if len(before) <= 2 and any(x.answer is Answer.EASY for x in first):
            continue
        changed = _stepped_on(sight.library[item.exercise], [*first, *before])
        done = [x for x in sight.told.done(item.exercise) if x.on < sight.on]
        is_easy = _both_easy(before) or _both_easy(done)
        if changed is not None and sight.on - changed < FIVE_DAYS and not is_easy:
            yield f"{item.exercise} {item.rung}: changed on {changed}"


def _both_easy(before: list[Session]) -> bool:
    """Two easy sessions in a row skip the wait."""
    return len(before) > 1 and all(x.answer is Answer.EASY for x in before[-2:])


def _stepped_on(exercise: Exercise, before: list[Session]) -> date | None:
    """The day of the last step up, its first day being one. Where "too hard" was taken back later,
    going up again from half of the same rung is none."""
    changed, best, was_hard = None, -1, False
    for session in before:
        rung = rung_of(exercise, session)
        is_step = session.item is not None and session.item.why in STEPS_UP
        if changed is None or (is_step and (rung > best or was_hard)):
            changed = session.on
        best, was_hard = max(best, rung), was_hard or session.discomfort in TOO_MUCH
    return changed


def a_skipped_step_is_the_same_movement(sight: Sight) -> Broken:
    """1.B: where the first time was easy the next skips a rung, but never a change of movement."""
    for item in sight.items:
        exercise = sight.library[item.exercise]
        rung = last_rung(sight, exercise)
        if item.why is not Reason.SKIPPED_A_STEP or rung is None:
            continue
        index = exercise.index_of(item.rung)
        if index > rung + 2:
            yield f"{item.exercise} from {rung} to {index}"
        if len({r.variant for r in exercise.ladder[rung : index + 1]}) > 1:
            yield f"{item.exercise} {item.rung} is another movement"


def last_own(sight: Sight, exercise: ExerciseId) -> Session | None:
    """Its last session before today, but for one that was easier for a day."""
    before = own_before(sight, exercise)
    return before[-1] if before else None


def own_before(sight: Sight, exercise: ExerciseId) -> list[Session]:
    """Its sessions before today, but for those that were easier for a day."""
    before = (x for x in sight.told.done(exercise) if x.on < sight.on)
    return [x for x in before if x.item is not None and x.item.why not in FOR_A_DAY]


def _more_than_half(sight: Sight, item: RoutineItem, why: str) -> Broken:
    rung = sight.library[item.exercise].rung(item.rung)
    if item.dose.duration > half_of(rung.dose).duration:
        yield f"{item.exercise} {item.rung} {item.dose.reps}x{item.dose.sets}, {why}"

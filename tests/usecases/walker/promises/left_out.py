"""What may not come: what rests, is held, is too much for a bad back, or does not fit."""

from __future__ import annotations

from datetime import date, timedelta

from bot.domain.diary import Feel, ProviderWord
from bot.domain.exercise import ExerciseId, Kind
from bot.domain.reasons import Reason
from bot.usecases import screens as s
from tests.usecases.walker.promises.sight import Broken, Sight, is_strong, lowest, names_on
from tests.usecases.walker.told import A_DAY, LOAD_NOTHING

FOUR_DAYS = timedelta(days=4)
GENTLE = (Kind.MOBILITY, Kind.BREATHING)


def resting_stays_out(sight: Sight) -> Broken:
    """P1, P2, P4, P6, 4.D: what rests, and its harder relatives, wait for a provider's word."""
    for exercise in sight.ids:
        if exercise in LOAD_NOTHING:
            yield from _another_position(sight, exercise)
            continue
        rest = sight.told.rest(exercise)
        if rest.out is not None:
            yield f"{exercise} rests since {rest.out}"
        elif rest.back is not None and rest.back >= sight.on:
            yield f"{exercise} on the day of the word"


def _another_position(sight: Sight, exercise: ExerciseId) -> Broken:
    """What loads next to nothing is left for the day and comes again in another position."""
    hurt = [x for x in sight.told.done(exercise) if x.hurts]
    if any(x.on == sight.on for x in hurt):
        yield f"{exercise} hurt today"
    words = [w for w in sight.told.words if w.exercise == exercise]
    back = max((w.on for w in words if w.word is not ProviderWord.AVOID), default=date.min)
    positions = {x.item.position for x in hurt if x.item is not None and x.on > back}
    for item in sight.items:
        if item.exercise == exercise and item.position in positions:
            yield f"{exercise} {item.position} hurt before"


def held_waits(sight: Sight) -> Broken:
    """P7: what was done before a worse morning of unsure cause waits for another day, and comes
    back at its lowest rung."""
    for item in sight.items:
        since = sight.told.held_since(item.exercise)
        if since is None or sight.told.rests(item.exercise):
            continue
        exercise = sight.library[item.exercise]
        if since >= sight.on:
            yield f"{item.exercise} on the day it was held"
        elif exercise.index_of(item.rung) > lowest(sight, exercise):
            yield f"{item.exercise} is back at {item.rung}"


def gentle_when_worse(sight: Sight) -> Broken:
    """P8, P11: no strength in a run of worse mornings, on a bad day, or in a flare."""
    if sight.told.pauses_strength(sight.look.on):
        strong = [i for i in sight.ids if sight.library[i].kind not in GENTLE]
        if strong:
            yield f"{' '.join(strong)}: {sight.told.back}"


def limits_hold(sight: Sight) -> Broken:
    """1.B: nothing that the limits leave out, and nothing on the floor where there is none."""
    for item in sight.items:
        exercise = sight.library[item.exercise]
        if (exercise.index_of(item.rung), item.position) not in sight.places(exercise):
            yield f"{item.exercise} {item.rung} {item.position}: {sorted(sight.told.limits)}"


def strength_waits_a_day(sight: Sight) -> Broken:
    """4.B: no strength exercise two days running."""
    for exercise in sight.ids:
        last = sight.told.last_done(exercise, sight.on)
        is_changed = last is not None and last.said_on == sight.look.on
        if is_changed or not sight.told.is_strong(exercise):
            continue  # a plan that was sent stays as it was when an answer is changed
        if last and sight.on - last.on <= A_DAY:
            yield f"{exercise} on {last.on} too"


def sore_muscle_rests(sight: Sight) -> Broken:
    """P9: sore muscles get the day off."""
    sore = set()
    for morning in sight.told.mornings.values():
        if morning.feel is Feel.SORE and morning.on == sight.on:
            did = [x for x in sight.told.of_routine.get(morning.routine, ()) if x.is_done]
            sore |= {sight.library[x.exercise].muscle for x in did if is_strong(sight, x.exercise)}
    for exercise in sight.ids:
        if is_strong(sight, exercise) and sight.library[exercise].muscle in sore:
            yield f"{exercise}: {sight.library[exercise].muscle} is sore"


def nothing_new_where_pain_stopped_two(sight: Sight) -> Broken:
    """P10: two stopped for pain in a category, or three in all: nothing new is added there. What
    stands in today's plan already was added before."""
    if any(stop.on >= sight.on for stop in sight.told.stops.values()):
        return
    for item in sight.items:
        category = sight.library[item.exercise].category
        is_new = not any(x.on <= sight.on for x in sight.told.done(item.exercise))
        is_new = is_new and sight.told.rest(item.exercise).back is None
        many = sight.told.stopped(category) >= 2 or sight.told.stopped(None) >= 3
        if is_new and many and sight.told.first_day not in (None, sight.on):
            yield f"{item.exercise} {item.why}"


def nothing_new_after_days_away(sight: Sight) -> Broken:
    """4.B: nothing new after four days away, on a careful day or a bad one."""
    gap, back = sight.told.gap(sight.on), sight.told.back
    is_careful = back.careful_on == sight.on or back.bad_on == sight.on
    if (gap < FOUR_DAYS and not is_careful) or sight.told.first_day in (None, sight.on):
        return
    for item in sight.items:
        is_back = sight.told.rest(item.exercise).back is not None
        if item.why is Reason.CATEGORY_RESTS and _is_breathing(sight, item.exercise):
            continue  # P7: it is always there, known or not
        if any(x.said_on == sight.look.on for x in sight.told.of_exercise.get(item.exercise, ())):
            continue  # done by the word of before, which was changed today
        if not is_back and not any(x.on <= sight.on for x in sight.told.done(item.exercise)):
            why = "a careful or bad day" if is_careful else f"{gap.days} days away"
            yield f"{item.exercise} {item.why}: {why}"


def _is_breathing(sight: Sight, exercise: ExerciseId) -> bool:
    return sight.library[exercise].kind is Kind.BREATHING


def a_swap_is_another(sight: Sight) -> Broken:
    """4.B: never one swapped away the same day, and no relative of one that rests."""
    screen = sight.look.screen
    if not isinstance(screen, s.Card) or screen.item.why is not Reason.SWAPPED:
        return
    exercise = sight.library[screen.item.exercise]
    if exercise.id in sight.ear.swapped.get(sight.routine, ()):
        yield f"{exercise.id} was swapped away today"
    for other in sight.library:
        is_one = other.id == exercise.id and exercise.id in LOAD_NOTHING
        if other.family == exercise.family and sight.told.rests(other.id) and not is_one:
            yield f"{exercise.id}: its relative {other.id} rests"


def a_professional_is_asked_first(sight: Sight) -> Broken:
    """3.A: no start until a professional agreed; a new reason is asked about anew."""
    open_reasons = sight.ear.first_reasons() - sight.ear.signs.agreed
    if open_reasons and sight.items:
        yield f"{names_on(sight)}: {' '.join(sorted(open_reasons))}"

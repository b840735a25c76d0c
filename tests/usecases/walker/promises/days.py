"""What a day holds as a whole."""

from __future__ import annotations

from datetime import date, timedelta

from bot.domain.diary import Answer, Feel, RoutineItem
from bot.domain.exercise import Category, ExerciseId, Kind
from bot.domain.reasons import Reason
from bot.usecases import screens as s
from tests.domain.random_days.promises import of_time
from tests.usecases.walker.promises.sight import STEPS_UP, Broken, Sight

MORNING_ASKED = timedelta(days=3)
LAPSES = timedelta(days=4)
TWO_WEEKS = timedelta(days=14)
FULL = 3
ITS_OWN_CARD = (*STEPS_UP, Reason.NEW, Reason.BY_PROVIDER, Reason.BACK_AFTER_SUSPENSION)


def one_new_thing_a_day(sight: Sight) -> Broken:
    """4.B: one exercise a day that is new or comes back; the first day excepted."""
    if not sight.items or sight.told.first_day in (None, sight.on):
        return
    fresh = sorted(i for i in sight.day if is_fresh(sight, i))
    if len(fresh) > 1 and set(fresh) & set(sight.ids):
        yield " ".join(f"{i}:{_why(sight.day[i])}" for i in fresh)


def one_step_up_a_day(sight: Sight) -> Broken:
    """4.C: one step up a day."""
    ups = sorted(i for i, item in sight.day.items() if item and item.why in STEPS_UP)
    if len(ups) > 1 and set(ups) & set(sight.ids):
        yield " ".join(ups)


def _why(item: RoutineItem | None) -> str:
    return str(item.why) if item is not None else "?"


def is_fresh(sight: Sight, exercise: ExerciseId) -> bool:
    """Whether it is new, opens a block anew, or is back the first time after a word or a worse
    morning."""
    before = [x for x in sight.told.done(exercise) if x.on < sight.on]
    rest = sight.told.rest(exercise)
    if rest.back is not None:
        return not any(x.on > rest.back for x in before)
    item = sight.day.get(exercise)
    is_anew = item is not None and item.why is Reason.ITS_BLOCK
    return not before or is_anew or sight.told.held_since(exercise) is not None


def what_returns_is_the_only_change(sight: Sight) -> Broken:
    """4.D: what comes back by a provider's word is the only change of its day."""
    back = [i for i in sight.day if _returns_today(sight, i)]
    others = [i for i, item in sight.day.items() if item and item.why in STEPS_UP]
    if back and others and sight.items:
        yield f"{' '.join(back)} and a step up of {' '.join(others)}"


def _returns_today(sight: Sight, exercise: ExerciseId) -> bool:
    back = sight.told.rest(exercise).back
    return back is not None and not any(back < x.on < sight.on for x in sight.told.done(exercise))


def about_five_minutes(sight: Sight) -> Broken:
    """4.E: about five minutes, three exercises at most, none twice."""
    if not isinstance(sight.look.screen, s.Opening):
        return
    for kind, detail in of_time(sight.library, sight.items):
        if kind.startswith("longer"):
            yield f"{kind}: {detail}"
    if len(sight.items) > FULL or len(set(sight.ids)) < len(sight.ids):
        yield " ".join(sight.ids)


def an_old_plan_lapses(sight: Sight) -> Broken:
    """4.D: what was planned four days ago is not begun or gone on with any more."""
    if sight.items and sight.look.on - sight.on >= LAPSES:
        yield f"{' '.join(sight.ids)} of {sight.on}"


def nothing_twice_a_day(sight: Sight) -> Broken:
    """4.B: what was answered in a routine is not offered in it again."""
    done = {x.exercise for x in sight.told.of_routine.get(sight.routine, ())}
    twice = sorted(done & {i.exercise for i in sight.items})
    if twice:
        yield " ".join(twice)


def the_list_is_familiar(sight: Sight) -> Broken:
    """Cards: two at least share one, each with a clean day behind it, and nothing new about it."""
    screen = sight.look.screen
    if not isinstance(screen, s.CardList):
        return
    if len(screen.items) < 2:
        yield f"only {' '.join(sight.ids)}"
    for _, item in screen.items:
        if item.why in ITS_OWN_CARD:
            yield f"{item.exercise} {item.why}"
        if not any(
            _was_clean(sight, x.routine, x.is_clean) for x in sight.told.done(item.exercise)
        ):
            yield f"{item.exercise} never had a clean day"


def _was_clean(sight: Sight, routine: int, is_clean: bool) -> bool:
    morning = sight.told.mornings.get(routine)
    return is_clean and morning is not None and morning.feel is not Feel.WORSE


def the_morning_is_asked(sight: Sight) -> Broken:
    """2.E: the morning after is asked for three days, once, also after a bad day."""
    screen = sight.look.screen
    if not isinstance(screen, s.Opening) or sight.told.back.bad_on == screen.local_date:
        return
    told = {morning.of for morning in sight.told.mornings.values()}
    bad = {x.on for x in sight.told.bad_days if x.on in told or x.on == sight.told.back.bad_on}
    before = [day for day in {*sight.told.done_days, *bad} if day < screen.local_date]
    untold = [d for d in before if screen.local_date - d <= MORNING_ASKED and d not in told]
    newest = max(before, default=None)
    if newest in untold and screen.check_of != newest:
        yield f"asks about {screen.check_of}, not {newest}"
    elif screen.check_of is not None and screen.check_of not in untold:
        yield f"asks about {screen.check_of} again"


def answers_are_kept(sight: Sight) -> Broken:
    """4.B: what was answered stays as it was given, and is shown so at the end. What came in place
    of one that no longer hurt goes with it, where it was not done."""
    screen = sight.look.screen
    if not isinstance(screen, s.End | s.ChangeDay):
        return
    told = {x.exercise: x.answer for x in sight.told.of_routine.get(screen.routine, ())}
    given = {row[0]: row[1] for row in screen.answers if row[1] is not None}
    for exercise in sorted({*told, *given}):
        ours, shown = told.get(exercise), given.get(exercise)
        is_left_out = shown is None and ours is Answer.SKIPPED
        if ours is not shown and not is_left_out:
            yield f"{exercise}: told {ours}, shown {shown}"


def changes_reach_back_two_weeks(sight: Sight) -> Broken:
    """Changed answers: those of the last 14 days, each day once."""
    screen = sight.look.screen
    if isinstance(screen, s.ChangeDays):
        for _, day in screen.days:
            if sight.look.on - day > TWO_WEEKS:
                yield f"{day} on {sight.look.on}"


def breathing_first(sight: Sight) -> Broken:
    """4.B: on the first day the core exercise is breathing, where it is allowed."""
    if sight.told.first_day not in (None, sight.on) or not isinstance(sight.look.screen, s.Card):
        return
    item = sight.look.screen.item
    exercise = sight.library[item.exercise]
    if exercise.category is Category.CORE and item.why is Reason.FIRST_DAY:
        breathing = [e for e in sight.library if e.kind is Kind.BREATHING and sight.places(e)]
        if breathing and exercise.kind is not Kind.BREATHING:
            yield item.exercise


def a_pause_is_quiet(sight: Sight) -> Broken:
    """When: in a pause no routine comes by itself."""
    ear, on = sight.ear, sight.look.on
    is_on = ear.pause_on and (ear.paused_until is None or on < ear.paused_until)
    if is_on and sight.look.way.startswith("reminder daily"):
        yield f"{sight.look.way} until {ear.paused_until}"


def on_chosen_weekdays(sight: Sight) -> Broken:
    """When: a routine comes on the chosen weekdays."""
    if sight.look.way.startswith("reminder daily"):
        on = date.fromisoformat(sight.look.way.split()[3].rstrip(":"))
        if on.weekday() not in sight.ear.weekdays:
            yield sight.look.way

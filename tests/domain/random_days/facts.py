"""What the diary of one person says, by our own reading of docs/rules.md.

Written without the code that chooses and without the fold, so that both have a second opinion.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from bot.domain import diary as d
from bot.domain.diary import (
    Answer,
    DiaryEntry,
    Discomfort,
    Feel,
    PainKind,
    ProviderWord,
    WorseCause,
)
from bot.domain.exercise import (
    OFF_THE_FLOOR,
    Category,
    Exercise,
    ExerciseId,
    Kind,
    Library,
    Limit,
    Place,
    Position,
    Thing,
)
from bot.domain.reasons import Reason

A_DAY = timedelta(days=1)
A_WEEK = timedelta(days=7)
CHECK_WINDOW = timedelta(days=14)
STRONG_RISE = 3
MUCH_WORSE = -3
PAIN_UP = 2
MANY_WORSE = 3
FOR_GOOD = 2
CLEAN_TO_RETURN = 3
MORNING_COMES = timedelta(days=3)
FOUR_WEEKS = timedelta(days=28)
OPENERS = (Kind.BREATHING, Kind.LIGHT)
SEVERE_KINDS = (PainKind.SPREADING, PainKind.NUMB)
SEVERE = 6
CAME_BACK = (Reason.BACK_AFTER_SUSPENSION, Reason.BY_PROVIDER, Reason.ITS_BLOCK)
LASTING = {"one_leg_stable", "night_pain", "cough_pain", "upper_back", "old_accident"}
"""Signs that may have long been the same (3.A)."""


def as_hard(library: Library) -> dict[ExerciseId, tuple[ExerciseId, ...]]:
    """For each exercise its relatives of equal or higher difficulty."""
    return {e.id: tuple(o.id for o in library if _is_as_hard(o, e)) for e in library}


def _is_as_hard(other: Exercise, one: Exercise) -> bool:
    is_related = other.family == one.family and other.id != one.id
    return is_related and other.difficulty >= one.difficulty


def allowed_places(
    exercise: Exercise, limits: frozenset[Limit], place: Place
) -> frozenset[tuple[int, Position]]:
    """Every rung, by its index, and position that the limits and the place leave."""
    effects = [exercise.limits[limit] for limit in limits if limit in exercise.limits]
    if any(effect.exclude for effect in effects):
        return frozenset()
    ids = [rung.id for rung in exercise.ladder]
    top = min((ids.index(e.top_rung) for e in effects if e.top_rung), default=len(ids))
    no_floor = place is Place.CHAIR or Limit.NO_FLOOR in limits
    return frozenset(
        (index, position)
        for index, rung in enumerate(exercise.ladder)
        for position in rung.positions
        if index <= top
        and (position in OFF_THE_FLOOR or not no_floor)
        and not (rung.needs is Thing.BAND and Limit.NO_BAND in limits)
        and not (rung.needs is Thing.WEIGHTS and Limit.NO_WEIGHTS in limits)
        and all(e.positions is None or position in e.positions for e in effects)
    )


@dataclass(slots=True)
class Facts:
    """The little that is needed of a diary.

    `resting` and `held` may not come, `for_pain` rest for themselves; `returning` are back by
    the provider's word since a date, which is after `rested_on`. `done` are the last dates,
    `met` the first, `best` the highest rungs. `did` is what was really done of a routine,
    `gone` the items that gave way to others.
    """

    library: Library
    harder: dict[ExerciseId, tuple[ExerciseId, ...]]
    limits: frozenset[Limit] = frozenset()
    usual: int = 0
    blocks: dict[int, d.SignsAnswered | d.OneLegAnswered | d.SignTold] = field(default_factory=dict)
    named: dict[int, str] = field(default_factory=dict)
    lasting: list[tuple[date, str]] = field(default_factory=list)
    usual_place: Place | None = None
    not_in: dict[ExerciseId, set[Position]] = field(default_factory=dict)
    resting: set[ExerciseId] = field(default_factory=set)
    rested_on: dict[ExerciseId, date] = field(default_factory=dict)
    for_pain: set[ExerciseId] = field(default_factory=set)
    stops: Counter[ExerciseId] = field(default_factory=Counter)
    held: dict[ExerciseId, date] = field(default_factory=dict)
    returning: dict[ExerciseId, date] = field(default_factory=dict)
    sessions_back: dict[ExerciseId, int] = field(default_factory=dict)
    done: dict[ExerciseId, date] = field(default_factory=dict)
    met: dict[ExerciseId, date] = field(default_factory=dict)
    best: dict[ExerciseId, int] = field(default_factory=dict)
    worse: dict[ExerciseId, date] = field(default_factory=dict)
    routines: dict[int, list[d.RoutineItem]] = field(default_factory=dict)
    places: dict[int, tuple[date, Place]] = field(default_factory=dict)
    answered: dict[int, set[int]] = field(default_factory=dict)
    gone: dict[int, set[int]] = field(default_factory=dict)
    did: dict[int, list[d.RoutineItem]] = field(default_factory=dict)
    answers: dict[int, d.RoutineItem] = field(default_factory=dict)
    worse_mornings: list[date] = field(default_factory=list)
    last_morning: tuple[int, int, date, Feel] | None = None
    first_on: date | None = None
    done_on: date | None = None
    sore_on: date | None = None
    bad_day_on: date | None = None
    flare: bool = False
    flare_on: date | None = None
    trend: bool = False
    changes: list[int] = field(default_factory=list)
    pains: list[tuple[int, int]] = field(default_factory=list)
    told_on: date | None = None
    told_week: int = 0
    good_on: date | None = None
    allowed: dict[tuple[ExerciseId, frozenset[Limit], Place], frozenset[tuple[int, Position]]] = (
        field(default_factory=dict)
    )

    def hear(self, entry: DiaryEntry) -> None:
        """Takes in one more entry."""
        note = _NOTES.get(type(entry.event))
        if note is not None:
            note(self, entry, entry.event)
        for id_ in self.resting - self.rested_on.keys():
            self.rested_on[id_] = entry.local_date

    def may_return(self, id_: ExerciseId, on: date) -> bool:
        """Resting since an earlier day, and not stopped for the second time."""
        is_later = id_ in self.resting and self.rested_on[id_] < on
        return is_later and self.stops[id_] < FOR_GOOD

    def is_gentle(self, on: date) -> bool:
        """Breathing and gentle mobility only."""
        bad = self.bad_day_on
        return self.flare or (bad is not None and on - bad <= MORNING_COMES)

    def pauses_strength(self, on: date) -> bool:
        return self.trend or self.is_gentle(on) or self.waits_this_week(on)

    def is_week_held(self, on: date) -> bool:
        """The newest check-in, of the last seven days, said that it is worse."""
        much_worse = bool(self.changes) and self.changes[-1] <= MUCH_WORSE
        return self.is_week_told(on) and (much_worse or self.pain_is_up())

    def is_week_gentle(self, on: date) -> bool:
        """... and so more than the check-in before."""
        now = self.changes[-1] if self.changes else 0
        before = self.changes[-2] if len(self.changes) > 1 else 0
        is_news = now <= MUCH_WORSE and (before > MUCH_WORSE or now < before)
        return self.is_week_told(on) and (is_news or self.pain_is_up())

    def is_week_told(self, on: date) -> bool:
        return self.told_on is not None and on - self.told_on < A_WEEK

    def pain_is_up(self) -> bool:
        """By two points over the lowest since a rise that was told before."""
        lowest = self.usual
        for _, pain in self.pains[:-1]:
            lowest = pain if pain >= lowest + PAIN_UP else min(lowest, pain)
        return bool(self.pains) and self.pains[-1][1] >= lowest + PAIN_UP

    def waits_this_week(self, on: date) -> bool:
        """A gentle week, and no good morning since it was told."""
        is_over = self.told_on is not None and self.good_on is not None
        is_over = is_over and (self.good_on or on) > (self.told_on or on)
        return self.is_week_gentle(on) and not is_over

    def comes_back(self, id_: ExerciseId) -> bool:
        """Whether its next time is the first after a hold or the provider's word."""
        since = self.returning.get(id_)
        back = since is not None and self.done.get(id_, date.min) <= since
        return back or id_ in self.held

    def came_back_on(self, on: date) -> set[ExerciseId]:
        """What came back, or opened a block anew, and was done on a day."""
        return {
            item.exercise
            for routine, items in self.did.items()
            if self.places[routine][0] == on
            for item in items
            if item.why in CAME_BACK
        }

    def left_of(self, routine: int) -> list[d.RoutineItem]:
        """The items of a routine without those that gave way to others unanswered."""
        gone = self.gone.get(routine, set())
        return [item for n, item in enumerate(self.routines[routine]) if n not in gone]

    def hurt(self, item: d.RoutineItem) -> None:
        """It rests; breathing and bracing only leave this position, while they have another."""
        exercise = self.library[item.exercise]
        left_out = self.not_in.setdefault(exercise.id, set()) | {item.position}
        usual = self.usual_place or Place.FLOOR
        places = allowed_places(exercise, self.limits, usual)
        waits = exercise.id in self.returning or exercise.id in self.held
        waits = waits or exercise.id in self.resting
        is_left = any(p not in left_out for _, p in places)
        if self.is_opener(exercise.id) and not waits and is_left:
            self.not_in[exercise.id] = left_out
        else:
            self.stop(exercise.id)

    def is_opener(self, id_: ExerciseId) -> bool:
        """Breathing and bracing, which teach the rest of the core."""
        exercise = self.library[id_]
        return exercise.category is Category.CORE and exercise.kind in OPENERS

    def stop(self, id_: ExerciseId) -> None:
        """The exercise rests for itself, its equals and harder relatives because of it."""
        if id_ not in self.resting:
            self.stops[id_] += 1
            self.for_pain.add(id_)
        for resting in (id_, *self.harder[id_]):
            self.resting.add(resting)
            self.held.pop(resting, None)
            self.returning.pop(resting, None)

    def returned(self, id_: ExerciseId) -> bool:
        """The way back is over; whether it had the sessions it needs."""
        self.returning.pop(id_, None)
        return self.sessions_back.pop(id_, 0) >= CLEAN_TO_RETURN

    def hold(self, id_: ExerciseId, on: date) -> None:
        if self.library[id_].kind is Kind.BREATHING or id_ in self.resting:
            return
        if id_ in self.returning:
            self.returning[id_], self.sessions_back[id_] = on, 0
        else:
            self.held[id_] = on


def _limit_asked_again(facts: Facts, entry: DiaryEntry, event: d.LimitAskedAgain) -> None:
    if event.how is d.HowNow.GONE:
        facts.limits -= {event.limit}


def _limits_set(facts: Facts, entry: DiaryEntry, event: d.LimitsSet) -> None:
    facts.limits = event.limits


def _limit_added(facts: Facts, entry: DiaryEntry, event: d.LimitAdded) -> None:
    facts.limits |= {event.limit}


def _usual(facts: Facts, entry: DiaryEntry, event: d.UsualPainSet) -> None:
    facts.usual = event.score


def _signs(facts: Facts, entry: DiaryEntry, event: d.SignsAnswered | d.OneLegAnswered) -> None:
    if event.reply is not d.Reply.NO:
        facts.blocks[entry.seq] = event


def _sign_told(facts: Facts, entry: DiaryEntry, event: d.SignTold) -> None:
    facts.blocks[entry.seq] = event


def _taken_back(facts: Facts, entry: DiaryEntry, event: d.SignTakenBack) -> None:
    facts.blocks.pop(event.block, None)


def _named(facts: Facts, entry: DiaryEntry, event: d.SignNamed) -> None:
    facts.named[event.cause] = event.sign
    if event.sign in LASTING:
        recent = [(day, key) for day, key in facts.lasting if entry.local_date - day <= FOUR_WEEKS]
        facts.lasting = [*recent, (entry.local_date, event.sign)]


def _stable(facts: Facts, entry: DiaryEntry, event: d.SignStable) -> None:
    """A lasting sign, surely yes, alone now and in the last weeks: seen soon, no block."""
    block, sign = facts.blocks.get(event.cause), facts.named.get(event.cause)
    is_sure = isinstance(block, d.SignsAnswered) and block.reply is d.Reply.YES
    is_alone = len(facts.blocks) == 1 and {key for _, key in facts.lasting} == {sign}
    if is_sure and is_alone and sign in LASTING:
        facts.blocks.clear()


def _cleared(facts: Facts, entry: DiaryEntry, event: d.Cleared) -> None:
    facts.blocks.clear()


def _planned(facts: Facts, entry: DiaryEntry, event: d.RoutinePlanned) -> None:
    facts.routines[entry.seq] = list(event.items)
    facts.places[entry.seq] = (event.local_date, event.place)
    facts.usual_place = event.place
    oldest = next(iter(facts.places))
    if event.local_date - facts.places[oldest][0] > CHECK_WINDOW:
        del facts.places[oldest], facts.routines[oldest]
        facts.did.pop(oldest, None)


def _added(facts: Facts, entry: DiaryEntry, event: d.ItemAdded) -> None:
    facts.routines[event.routine].append(event.item)


def _swapped(facts: Facts, entry: DiaryEntry, event: d.Swapped) -> None:
    facts.routines[event.routine][event.item] = event.instead


def _replanned(facts: Facts, entry: DiaryEntry, event: d.Replanned) -> None:
    before = facts.routines[event.routine]
    answered = facts.answered.get(event.routine, set())
    facts.gone.setdefault(event.routine, set()).update(set(range(len(before))) - answered)
    facts.routines[event.routine] += event.items
    facts.places[event.routine] = (facts.places[event.routine][0], event.place)


def _refitted(facts: Facts, entry: DiaryEntry, event: d.Refitted) -> None:
    items = facts.routines[event.routine]
    gone = facts.gone.get(event.routine, set())
    for n, item in enumerate(items):
        if item.exercise == event.was and n not in gone:
            items[n] = event.instead


def _answered(facts: Facts, entry: DiaryEntry, event: d.Answered) -> None:
    item = facts.routines[event.routine][event.item]
    id_, on = item.exercise, facts.places[event.routine][0]
    if facts.answers and on != facts.done_on:
        facts.answers.clear()
    facts.answers[entry.seq] = item
    facts.answered.setdefault(event.routine, set()).add(event.item)
    if event.answer is Answer.SKIPPED:
        return
    if item.why is Reason.BACK_AFTER_SUSPENSION:
        facts.held.pop(id_, None)
    facts.done[id_] = facts.done_on = on
    facts.met.setdefault(id_, on)
    facts.first_on = facts.first_on or on
    rung = facts.library[id_].index_of(item.rung)
    facts.best[id_] = max(facts.best.get(id_, 0), rung)
    if id_ in facts.returning:
        facts.sessions_back[id_] = facts.sessions_back.get(id_, 0) + 1
    facts.did.setdefault(event.routine, []).append(item)
    if event.answer is Answer.PAIN:
        facts.hurt(item)


def _discomfort(facts: Facts, entry: DiaryEntry, event: d.DiscomfortNamed) -> None:
    item, on = facts.answers[event.cause], entry.local_date
    id_ = item.exercise
    if event.kind is Discomfort.SHARP:
        facts.hurt(item)
    elif event.kind is Discomfort.WORSE:
        before = facts.worse.get(id_)
        facts.worse[id_] = on
        if before is not None and on - before <= CHECK_WINDOW:
            facts.stop(id_)


def _morning(facts: Facts, entry: DiaryEntry, event: d.MorningChecked) -> None:
    """Two worse mornings day after day, or three in a week, are a trend (P8)."""
    on, before = entry.local_date, facts.last_morning
    facts.last_morning = (entry.seq, event.routine, on, event.feel)
    if event.feel is Feel.SORE:
        facts.sore_on = on
    elif event.feel is not Feel.WORSE:
        facts.trend, facts.good_on = False, on
        if facts.bad_day_on != on:
            facts.flare, facts.bad_day_on = False, None
    else:
        week = [day for day in facts.worse_mornings if on - day < A_WEEK]
        facts.worse_mornings = [*week, on]
        in_a_row = before is not None and before[3] is Feel.WORSE and on - before[2] <= A_DAY
        facts.trend = facts.trend or in_a_row or len(facts.worse_mornings) >= MANY_WORSE


def _explained(facts: Facts, entry: DiaryEntry, event: d.WorseExplained) -> None:
    assert facts.last_morning is not None
    did = facts.did.get(facts.last_morning[1], [])
    if event.why is WorseCause.EXERCISE and event.exercise is not None:
        named = [i for i in did if i.exercise == event.exercise]
        facts.hurt(named[0]) if named else facts.stop(event.exercise)
    elif event.why is WorseCause.NOT_SURE:
        back = [i for i in did if i.why in (Reason.BACK_AFTER_SUSPENSION, Reason.BY_PROVIDER)]
        if len(back) == 1:
            facts.stop(back[0].exercise)
        for item in did:
            facts.hold(item.exercise, entry.local_date)


def _scored(facts: Facts, entry: DiaryEntry, event: d.WorseScored | d.BadDay) -> None:
    """A flare from three over the usual; a day's later number stands for its earlier one."""
    if facts.flare_on == entry.local_date:
        facts.flare = False
    if event.score >= facts.usual + STRONG_RISE and not facts.flare:
        facts.flare, facts.flare_on = True, entry.local_date


def _bad_day(facts: Facts, entry: DiaryEntry, event: d.BadDay) -> None:
    facts.bad_day_on = entry.local_date
    _scored(facts, entry, event)


def _pain_told(facts: Facts, entry: DiaryEntry, event: d.PainScored | d.PainNamed) -> None:
    """Severe pain rests breathing and bracing too (P3)."""
    is_severe = event.score >= SEVERE if isinstance(event, d.PainScored) else False
    is_severe = is_severe or (isinstance(event, d.PainNamed) and event.kind in SEVERE_KINDS)
    item = facts.answers.get(event.cause)
    if is_severe and item is not None and facts.is_opener(item.exercise):
        facts.stop(item.exercise)


def _week_told(facts: Facts, entry: DiaryEntry, event: d.CheckInAnswered) -> None:
    """Told once a week by these people, the change before the pain."""
    if event.week != facts.told_week:
        facts.told_week, facts.told_on = event.week, entry.local_date
    if event.question is d.CheckInQuestion.CHANGE:
        facts.changes.append(event.value)
    elif event.question is d.CheckInQuestion.PAIN:
        facts.pains.append((event.week, event.value))


def _told(facts: Facts, entry: DiaryEntry, event: d.Stopped) -> None:
    facts.resting |= set(event.exercises)


def _provider(facts: Facts, entry: DiaryEntry, event: d.ProviderSaid) -> None:
    id_ = event.exercise
    if event.word is ProviderWord.AVOID:
        facts.resting.add(id_)
        facts.rested_on[id_] = entry.local_date
        facts.held.pop(id_, None)
        facts.returning.pop(id_, None)
    elif facts.may_return(id_, entry.local_date):
        facts.resting.discard(id_)
        facts.rested_on.pop(id_)
        facts.for_pain.discard(id_)
        facts.worse.pop(id_, None)
        facts.not_in.pop(id_, None)
        facts.returning[id_], facts.sessions_back[id_] = entry.local_date, 0


_NOTES: dict[type, Callable[[Facts, DiaryEntry, Any], None]] = {
    d.LimitsSet: _limits_set,
    d.LimitAdded: _limit_added,
    d.LimitAskedAgain: _limit_asked_again,
    d.UsualPainSet: _usual,
    d.SignsAnswered: _signs,
    d.OneLegAnswered: _signs,
    d.SignTold: _sign_told,
    d.SignTakenBack: _taken_back,
    d.SignNamed: _named,
    d.SignStable: _stable,
    d.Cleared: _cleared,
    d.RoutinePlanned: _planned,
    d.ItemAdded: _added,
    d.Swapped: _swapped,
    d.Refitted: _refitted,
    d.Replanned: _replanned,
    d.Answered: _answered,
    d.DiscomfortNamed: _discomfort,
    d.MorningChecked: _morning,
    d.WorseExplained: _explained,
    d.WorseScored: _scored,
    d.BadDay: _bad_day,
    d.ProviderSaid: _provider,
    d.Stopped: _told,
    d.CheckInAnswered: _week_told,
    d.PainScored: _pain_told,
    d.PainNamed: _pain_told,
}

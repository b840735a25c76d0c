"""A life with corrections, folded, equals the same life told right at once (docs/rules.md).

Made-up people do what was planned for them, tell some of it wrong, and correct it up to 14 days
later. Beside them somebody does the same on the same days and tells it right at once. The
differences that stay are those of the page: what a change makes rest was told on that day.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

import pytest

from bot.domain import diary as d
from bot.domain.diary import Answer, Discomfort, Feel, ProviderWord, WorseCause
from bot.domain.diary.undoing import as_lived, without_undone
from bot.domain.exercise import ExerciseId
from bot.domain.rules.check_ins import due_week
from bot.domain.rules.fold import replay
from bot.domain.rules.progress import is_opener
from bot.domain.state import ExerciseState, RoutineRecord, Status, TrainingState
from bot.domain.thresholds import MORNING_ASKED, REMEMBERED
from tests.domain.factories import Story, real_library

pytestmark = pytest.mark.long

LIBRARY = real_library()
LIVES = 40
ANSWERS = [Answer.EASY, Answer.OK, Answer.OK, Answer.DISCOMFORT, Answer.DISCOMFORT, Answer.SKIPPED]
KINDS = [*Discomfort, Discomfort.MUSCLE, Discomfort.TOO_HARD, Discomfort.WORSE]
MORNINGS = [Feel.BETTER, Feel.USUAL, Feel.USUAL, Feel.SORE, Feel.WORSE]
MADE_TO_REST: set[object] = {Answer.PAIN, Discomfort.SHARP}


@dataclass(frozen=True)
class Said:
    """What is said about an exercise or a morning: the answer, and what is said about it."""

    answer: Answer | Feel | None
    kind: Discomfort | None = None
    hinge: bool = True
    why: WorseCause | None = None
    named: int = 0
    score: int | None = None


@dataclass
class Teller:
    """Somebody at their diary. `told` maps a day and an item, or None for its morning, to its
    entry."""

    story: Story
    told: dict[tuple[date, int | None], int] = field(default_factory=dict)

    def plan(self, items: tuple[d.RoutineItem, ...]) -> None:
        self.story.plan(*items)

    def routine(self, day: date) -> RoutineRecord:
        return next(r for r in self.story.state.routines if r.local_date == day)

    def say(self, day: date, item: int | None, said: Said) -> None:
        """For the first time, or in place of what was said before."""
        routine, before = self.routine(day), self.told.get((day, item))
        if said.answer is None:
            if before is not None:
                self.story.undo(before)
            return
        event: d.Answered | d.MorningChecked
        if item is None:
            assert isinstance(said.answer, Feel)
            event = d.MorningChecked(routine.seq, said.answer)
        else:
            assert isinstance(said.answer, Answer)
            event = d.Answered(routine.seq, item, said.answer)
        seq = self.story.write(event) if before is None else self.story.change(before, event)
        if before is None:
            self.story.tell_stops(seq)
        self.told[day, item] = seq
        self.explain(routine, item, said, seq)

    def explain(self, routine: RoutineRecord, item: int | None, said: Said, seq: int) -> None:
        if said.answer is Answer.DISCOMFORT and said.kind is not None:
            self.story.tell_stops(self.story.write(d.DiscomfortNamed(said.kind, seq)))
        if item is not None and routine.items[item].item.exercise == "hip_hinge":
            self.story.write(d.HingeChecked(said.hinge, seq))
        if said.answer is Feel.WORSE:
            if said.score is not None:
                self.story.write(d.WorseScored(said.score, seq))
            assert said.why is not None
            named = routine.items[said.named % len(routine.items)].item.exercise
            id_ = named if said.why is WorseCause.EXERCISE else None
            self.story.tell_stops(self.story.write(d.WorseExplained(said.why, seq, id_)))


@dataclass
class Life:
    """One life, told twice: with slips that are corrected, and right at once."""

    chance: random.Random
    days: int
    with_words: bool = False
    slips: list[tuple[date, date, int | None, Said]] = field(default_factory=list)
    week_slips: list[tuple[date, d.Event]] = field(default_factory=list)
    weeks: random.Random = field(default_factory=lambda: random.Random(7))
    corrected: Teller = field(default_factory=lambda: Teller(Story(LIBRARY).begin()))
    right: Teller = field(default_factory=lambda: Teller(Story(LIBRARY).begin()))

    @property
    def today(self) -> date:
        return self.corrected.story.today

    def live(self) -> Life:
        before: RoutineRecord | None = None
        for _ in range(self.days):
            gap = self.chance.choice([1] * 8 + [2, 4, 8])
            self.correct(until=self.today + timedelta(days=gap))
            self.right.story.later(gap)
            items = self.corrected.story.choose()
            if not items:
                continue
            for teller in (self.corrected, self.right):
                teller.plan(items)
            is_asked = before is not None and self.today - before.local_date <= MORNING_ASKED
            if before is not None and is_asked and self.chance.random() < 0.9:
                self.tell(before.local_date, None, self.a_morning)
            self.bad_day()
            for index in range(len(items)):
                self.swap(index)
                self.tell(self.today, index, self.an_answer)
                self.add_instead(index)
            self.tell_week()
            if self.with_words:
                self.word()
            before = self.corrected.story.routine
        self.correct(until=self.today + REMEMBERED)
        return self

    def tell_week(self) -> None:
        """Both tell the week that is due; one of them tells all of it wrong, and right later."""
        week = due_week(self.right.story.state, self.today)
        if week is None:
            return
        wrong, right = (self.said_of(week) for _ in range(2))
        for event in right:
            self.right.story.write(event)
        for event in wrong:
            self.corrected.story.write(event)
        after = self.weeks.choice([0, 0, 1, 5, 12])
        self.week_slips += [(self.today + timedelta(days=after), event) for event in right]

    def said_of(self, week: int) -> tuple[d.Event, ...]:
        return (
            d.CheckInAnswered(week, d.CheckInQuestion.CHANGE, self.weeks.choice(d.CHANGE_STEPS)),
            d.CheckInAnswered(week, d.CheckInQuestion.PAIN, self.weeks.randrange(11)),
            d.CheckInAnswered(week, d.CheckInQuestion.ACTIVITY, self.weeks.randrange(11)),
            d.NextWeekChosen(week, self.weeks.choice(list(d.NextWeek))),
        )

    def correct_weeks(self, *, until: date) -> None:
        due = sorted((s for s in self.week_slips if s[0] <= until), key=lambda s: s[0])
        self.week_slips = [s for s in self.week_slips if s[0] > until]
        for on, event in due:
            self.corrected.story.today = on
            self.corrected.story.write(event)

    def bad_day(self) -> None:
        score = self.chance.choice([4, 5, 8])
        for teller in (self.corrected, self.right) if self.chance.random() < 0.06 else ():
            teller.story.write(d.BadDay(score))

    def other_than(self, item: int) -> d.RoutineItem | None:
        exercise = self.corrected.story.routine.items[item].item.exercise
        return self.corrected.story.instead_of(exercise)

    def swap(self, item: int) -> None:
        """Another exercise in its place, once in a while, before it is answered."""
        other = self.other_than(item) if self.chance.random() < 0.05 else None
        for teller in (self.corrected, self.right) if other is not None else ():
            routine = teller.story.routine
            assert other is not None
            teller.story.write(d.Swapped(routine.seq, item, other))

    def add_instead(self, item: int) -> None:
        """Another exercise beside one that hurt at first; it is done, and so it stays."""
        tellers = (self.corrected, self.right)
        causes = [t.told.get((self.today, item)) for t in tellers]
        hurts = self.corrected.story.routine.items[item].answer is Answer.PAIN
        other = self.other_than(item) if hurts and None not in causes else None
        if other is None:
            return
        for teller, cause in zip(tellers, causes, strict=True):
            assert cause is not None
            teller.story.write(d.ItemAdded(teller.story.routine.seq, other, cause))
        added = len(self.corrected.story.routine.items) - 1
        self.tell(self.today, added, self.an_answer_of_one_done)

    def an_answer_of_one_done(self) -> Said:
        said = self.an_answer()
        return replace(said, answer=Answer.OK) if said.answer is Answer.SKIPPED else said

    def tell(self, day: date, item: int | None, say: Callable[[], Said]) -> None:
        """Wrong at first, one time in five, and perhaps wrong once more before it is right."""
        is_told = say != self.an_answer or self.chance.random() > 0.03
        right = say() if is_told else Said(None)
        self.right.say(day, item, right)
        times = [self.chance.randint(0, 12) for _ in range(self.chance.choice([0, 0, 0, 0, 1, 2]))]
        versions = [say() for _ in times] + [right]
        self.corrected.say(day, item, versions[0])
        for version, after in zip(versions[1:], sorted(times), strict=True):
            self.slips.append((self.today + timedelta(days=after), day, item, version))

    def correct(self, *, until: date) -> None:
        due = sorted((s for s in self.slips if s[0] <= until), key=lambda s: s[0])
        self.slips = [s for s in self.slips if s[0] > until]
        for on, day, item, said in due:
            self.correct_weeks(until=on)
            self.corrected.story.today = on
            self.corrected.say(day, item, said)
            self.told_to_rest(day, item, said)
        self.correct_weeks(until=until)
        self.corrected.story.today = until

    def told_to_rest(self, day: date, item: int | None, said: Said) -> None:
        """Whatever a provider said before, what was told to hurt rests from the day it was told.

        But for breathing and the brace, which change their position before they rest.
        """
        if item is None or not {said.answer, said.kind} & MADE_TO_REST:
            return
        if said.answer not in (Answer.PAIN, Answer.DISCOMFORT):
            return
        state = self.corrected.story.state
        hurt = LIBRARY[self.corrected.routine(day).items[item].item.exercise]
        if is_opener(hurt):
            return
        harder = [r for r in LIBRARY.relatives(hurt) if r.difficulty >= hurt.difficulty]
        for exercise in (hurt, *harder):
            known = state.exercises[exercise.id]
            assert (known.status, known.since) == (Status.RESTING, self.today)

    def an_answer(self) -> Said:
        answer = Answer.PAIN if self.chance.random() < 0.04 else self.chance.choice(ANSWERS)
        kind = self.chance.choice([k for k in KINDS if k is not Discomfort.SHARP])
        if self.chance.random() < 0.03:
            kind = Discomfort.SHARP
        return Said(answer, kind, hinge=self.chance.random() < 0.8)

    def a_morning(self) -> Said:
        why = self.chance.choice([*WorseCause, WorseCause.SOMETHING_ELSE])
        score = self.chance.choice([None, 4, 5, 8])
        return Said(
            self.chance.choice(MORNINGS), why=why, named=self.chance.randrange(3), score=score
        )

    def word(self) -> None:
        """The provider's word about something that rests, told by both on the same day."""
        state = self.corrected.story.state
        resting = [i for i, e in state.exercises.items() if e.status is Status.RESTING]
        if not resting or self.chance.random() < 0.6:
            return
        exercise = self.chance.choice(sorted(resting))
        for teller in (self.corrected, self.right):
            teller.story.write(d.ProviderSaid(exercise, ProviderWord.MAY_TRY))


def a_life(seed: int, *, with_words: bool = False) -> Life:
    chance = random.Random(seed)
    return Life(chance, days=chance.randint(4, 30), with_words=with_words).live()


def plain(known: ExerciseState) -> ExerciseState:
    """Without the day since which it rests: what is told later rests since it was told."""
    known = replace(known, provider_said_seq=0)
    return replace(known, since=None) if known.status is Status.RESTING else known


def records(state: TrainingState) -> list[object]:
    """What was said about every day, without the numbers of the entries."""
    found: list[object] = []
    for routine in state.routines:
        said = [replace(r, answer_seq=0, cause=0, together=0, changed=False) for r in routine.items]
        morning = routine.morning and replace(routine.morning, seq=0)
        found.append((routine.local_date, said, morning))
    return found


def whole_back(state: TrainingState) -> object:
    return replace(state.worsening, bad_day_seq=0)


def hinges(state: TrainingState) -> list[object]:
    return [replace(day, answer_seq=0) for day in state.hinge.days]


def kept_at_rest(story: Story) -> set[ExerciseId]:
    """What two answers together made rest: changing the first of them does not wake it."""
    standing = {e.seq: e.event for e in without_undone(story.entries)}
    found: set[ExerciseId] = set()
    for event in standing.values():
        if isinstance(event, d.Stopped) and _needs_two(standing[event.cause]):
            found |= set(event.exercises)
    return found


def _needs_two(event: d.Event) -> bool:
    if isinstance(event, d.WorseExplained):
        return event.why is WorseCause.NOT_SURE
    return isinstance(event, d.DiscomfortNamed) and event.kind is Discomfort.WORSE


def assert_alike(corrected: TrainingState, right: TrainingState, *, but: set[ExerciseId]) -> None:
    """The same of every exercise, but that it may rest since a later day, or of those named."""
    assert right.exercises.keys() <= corrected.exercises.keys() <= right.exercises.keys() | but
    for id_, found in corrected.exercises.items():
        known = right.exercises.get(id_)
        if is_opener(LIBRARY[id_]) and known is not None and _only_one_rests(found, known):
            continue  # they change position before they rest: a difference that the page names
        if id_ in but and (known is None or known.status is not Status.RESTING):
            assert found.status is Status.RESTING
            continue
        assert known is not None
        assert plain(found) == plain(known)
        assert (found.since or date.min) >= (known.since or date.min)


def _only_one_rests(found: ExerciseState, known: ExerciseState) -> bool:
    return (found.status is Status.RESTING) is not (known.status is Status.RESTING)


@pytest.mark.parametrize("seed", range(LIVES))
def test_a_corrected_life_equals_the_one_told_right_at_once(seed: int) -> None:
    life = a_life(seed)
    corrected, right = life.corrected.story.state, life.right.story.state

    kept = kept_at_rest(life.corrected.story)
    assert_alike(corrected, right, but=kept)
    assert whole_back(corrected) == whole_back(right)
    assert corrected.adherence == right.adherence
    assert records(corrected) == records(right)
    assert hinges(corrected) == hinges(right)
    assert corrected.check_ins == right.check_ins
    assert corrected == replay(LIBRARY, life.corrected.story.entries)


@pytest.mark.parametrize("seed", range(LIVES))
def test_what_is_told_to_hurt_rests_from_that_day_whatever_a_provider_said(seed: int) -> None:
    """Looked at after every change (see `Life.told_to_rest`); nothing else differs."""
    life = a_life(1000 + seed, with_words=True)
    corrected, right = life.corrected.story.state, life.right.story.state

    told = stopped_late(life.corrected.story) | kept_at_rest(life.corrected.story)
    others = (corrected.exercises.keys() | right.exercises.keys()) - told
    for id_ in (o for o in others if not is_opener(LIBRARY[o])):
        assert plain(corrected.exercises[id_]) == plain(right.exercises[id_])
    assert whole_back(corrected) == whole_back(right)
    assert records(corrected) == records(right)
    assert corrected == replay(LIBRARY, life.corrected.story.entries)


def stopped_late(story: Story) -> set[ExerciseId]:
    """What a change made rest, which a provider's word from before it does not bring back."""
    lived = as_lived(story.entries)
    told = [e.event for e in lived.entries if isinstance(e.event, d.Stopped)]
    return {id_ for stop in told if stop.cause in lived.late for id_ in stop.exercises}

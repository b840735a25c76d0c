"""Record of one routine: its items, their answers, and the morning after."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from bot.domain.diary import (
    Answer,
    Discomfort,
    Feel,
    PainKind,
    PainPlace,
    RestWhy,
    RoutineItem,
    WorseCause,
)
from bot.domain.evolve import evolve
from bot.domain.exercise import ExerciseId, Place


@dataclass(frozen=True, slots=True)
class ItemRecord:
    """One item of a routine and what was said about it.

    `answer_seq` is 0 while unanswered; `settled` once the advice after pain was gone on from.
    `together`: see `Answered`. `changed`: it replaces another answer. `gone` are the items
    that stood here before, swapped away. `gave_way`: to others, before it was answered.
    """

    item: RoutineItem
    answer: Answer | None = None
    answer_seq: int = 0
    discomfort: Discomfort | None = None
    pain_place: PainPlace | None = None
    pain_kind: PainKind | None = None
    pain_score: int | None = None
    cause: int = 0
    settled: bool = False
    together: int = 0
    changed: bool = False
    gone: tuple[RoutineItem, ...] = ()
    gave_way: bool = False

    @property
    def hurts(self) -> bool:
        """Whether it hurt: pain, or a discomfort that was sharp, spreading or tingling (P1, P2)."""
        return self.answer is Answer.PAIN or self.discomfort is Discomfort.SHARP

    @property
    def is_half_told(self) -> bool:
        """Whether it hurt, and where or how is still to be told."""
        is_told = self.pain_place is not None and self.pain_kind is not None
        return self.hurts and not self.settled and not is_told

    @property
    def is_done(self) -> bool:
        """Whether it was done at least in part: answered, and not skipped."""
        return self.answer is not None and self.answer is not Answer.SKIPPED


@dataclass(frozen=True, slots=True)
class Morning:
    """The morning after a routine; `on` is the day it was told."""

    seq: int
    feel: Feel
    on: date = date.min
    why: WorseCause | None = None
    exercise: ExerciseId | None = None
    score: int | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """Note of the person about a day, in their own words."""

    seq: int
    text: str


@dataclass(frozen=True, slots=True)
class RoutineRecord:
    """A routine as it was planned, with its answers so far. `seq` names it in buttons.

    `left_out`: its day is a rest day, and why; `left_out_seq` is the entry that says so.
    `snoozes` counts those of its day, `snoozed_until` is the UTC instant it waits for.
    """

    seq: int
    local_date: date
    place: Place
    items: tuple[ItemRecord, ...]
    opened: bool = False
    ended: bool = False
    morning: Morning | None = None
    notes: tuple[Note, ...] = ()
    left_out: RestWhy | None = None
    left_out_seq: int = 0
    snoozes: int = 0
    snoozed_until: datetime | None = None

    @property
    def next_item(self) -> int | None:
        """Index of the first item without an answer; None when there is nothing left to do."""
        if self.is_over:
            return None
        return next((i for i in self.order if self.items[i].answer is None), None)

    @property
    def is_over(self) -> bool:
        """Whether no card of it comes any more, answered or not."""
        return self.ended or self.left_out is not None

    @property
    def is_waiting(self) -> bool:
        """Whether a snooze of it stands: it was not begun since, whatever the time is."""
        return self.snoozed_until is not None and not self.opened and not self.is_over

    @property
    def order(self) -> tuple[int, ...]:
        """Indexes of `items` in the order they are shown, without what gave way unanswered.

        Added items stand last in `items`, so that an index names the same item for good;
        they are shown right after the one that hurt.
        """
        places = {r.answer_seq: i for i, r in enumerate(self.items) if r.answer_seq}
        after: list[int] = []
        for index, record in enumerate(self.items):
            hurt = places.get(record.cause, index)
            after.append(after[hurt] if hurt < index else index)
        left = [i for i, r in enumerate(self.items) if r.answer is not None or not r.gave_way]
        return tuple(sorted(left, key=lambda i: (after[i], i)))

    @property
    def done(self) -> tuple[ItemRecord, ...]:
        """Items that were really done, at least in part."""
        return tuple(r for r in self.items if r.is_done)

    def has_done(self, exercise: ExerciseId) -> bool:
        """Whether this exercise was really done in it."""
        return any(r.item.exercise == exercise and r.is_done for r in self.items)

    def with_item(self, index: int, record: ItemRecord) -> RoutineRecord:
        items = (*self.items[:index], record, *self.items[index + 1 :])
        return evolve(self, items=items)

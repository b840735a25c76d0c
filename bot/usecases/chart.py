"""One person's chart: settings, training state and open questions, as a use case changes them.

`bot.usecases.chart_store` reads it from storage and stores it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import TypeVar

from bot.domain.diary import Answered, DiaryEntry, Event, MorningChecked, Undone
from bot.domain.diary.undoing import needs_past
from bot.domain.exercise import Exercise, ExerciseId, Library
from bot.domain.planning.candidates import GENTLE
from bot.domain.planning.list_mode import turns
from bot.domain.reasons import Action, Decision, Reason
from bot.domain.rules import providers_word
from bot.domain.rules.fold import apply, replay_since
from bot.domain.rules.limits import is_allowed
from bot.domain.rules.worsening import leaves_out_strength
from bot.domain.safety.owed import taken_back_by
from bot.domain.state import ItemRecord, RoutineRecord, Status, TrainingState
from bot.usecases.person import Line, Person
from bot.usecases.questions import Question
from bot.usecases.screens import Screen
from bot.usecases.toasts import Ending

Q = TypeVar("Q", bound=Question)
S = TypeVar("S", bound=Screen)

BACK_FROM_SUSPENSION = frozenset({Reason.BACK_AFTER_SUSPENSION, Reason.AFTER_FLARE})
"""Reasons for which a suspended exercise may stand in a plan: that day it comes back."""


@dataclass(slots=True)
class Chart:
    """The data that a use case reads and changes; everything in it but `entries` is immutable.

    `is_forgotten`: the stored diary goes when the chart is stored.
    `entries` are diary entries not stored yet, `past` all that are stored (empty unless the chart
    was opened with them). `find_screen` finds the open screen; it is passed in, so that a feature
    needs to know no other (see `bot.usecases.current`).
    """

    person: Person
    state: TrainingState
    library: Library
    now: datetime
    find_screen: FindScreen
    past: tuple[DiaryEntry, ...] = ()
    entries: list[DiaryEntry] = field(default_factory=list)
    is_forgotten: bool = False
    _found: tuple[Person, TrainingState, datetime, Screen] | None = None

    @property
    def screen(self) -> Screen:
        """The screen that is open now, kept until the person, the state or the time changes."""
        found = self._found
        if found is None or not (
            found[0] is self.person and found[1] is self.state and found[2] == self.now
        ):
            self._found = found = (self.person, self.state, self.now, self.find_screen(self))
        return found[3]

    def showing(self, kind: type[S]) -> S:
        """Return the open screen as one of this kind, to which the tapped button belongs.

        Raises LookupError if another kind is open.
        """
        screen = self.screen
        if not isinstance(screen, kind):
            raise LookupError(f"{type(screen).__name__} is open, not {kind.__name__}")
        return screen

    def fresh(self) -> Chart:
        """Return a chart of the same person and state with no new entries, to compare or try."""
        return Chart(self.person, self.state, self.library, self.now, self.find_screen)

    @property
    def today(self) -> date:
        """The person's calendar day."""
        return self.person.today(self.now)

    def still_matters(self, record: ItemRecord) -> bool:
        """Whether an item of a routine was answered or is still to be done.

        An item without an answer no longer matters once it gave way to others, its exercise rests
        or is suspended, the content no longer has the exercise in this position, the person's
        limits now leave it out, or strength is left out for some days.
        """
        exercise = self.library.get(record.item.exercise)
        if record.answer is not None or exercise is None or record.gave_way:
            return record.answer is not None
        item, limits = record.item, self.state.health.limits or frozenset()
        known = item.position in exercise.rung(item.rung).positions
        fits = known and is_allowed(exercise, limits, item.rung, item.position)
        return fits and not self.is_out(record) and not self._is_strength_left_out(exercise)

    def _is_strength_left_out(self, exercise: Exercise) -> bool:
        """Whether it is strength, left out after a flare, a bad day or worse mornings."""
        return exercise.kind not in GENTLE and leaves_out_strength(self.state, self.today)

    def is_out(self, record: ItemRecord) -> bool:
        """Whether an item's exercise was set to rest or suspended after it was planned."""
        known = self.state.exercises.get(record.item.exercise)
        if known is not None and known.status is Status.SUSPENDED:
            return record.item.why not in BACK_FROM_SUSPENSION
        return known is not None and providers_word.is_out(known)

    def next_item(self, routine: RoutineRecord) -> int | None:
        """Return the index of the next open item; None when nothing is left to do."""
        return next(iter(self.open_items(routine)), None)

    def open_items(self, routine: RoutineRecord) -> tuple[int, ...]:
        """Return the indexes of the items on the next card; several if it is the list.

        Empty when nothing is left to do. Items that no longer matter are passed over.
        """
        if routine.is_over:
            return ()
        for turn in turns(self.library, self.state, routine):
            items = ((i, routine.items[i]) for i in turn)
            left = tuple(i for i, r in items if r.answer is None and self.still_matters(r))
            if left:
                return left
        return ()

    def write(self, event: Event, *, on: date | None = None) -> int:
        """Add an event to the diary and apply it to the state; return the entry's seq.

        `on` is the local date it counts for, today if None.
        """
        seq, _ = self.decide(event, on=on)
        return seq

    def decide(self, event: Event, *, on: date | None = None) -> tuple[int, tuple[Decision, ...]]:
        """Add an event like `write`; return the entry's seq and the decisions of the rules.

        An event that changes an earlier answer folds the whole diary again, so the chart must
        have been opened with its past.
        """
        entry = DiaryEntry(self.state.last_seq + 1, self.now, on or self.today, event)
        is_changing = needs_past(event, (*self.past, *self.entries))
        self.entries.append(entry)
        if is_changing:
            return entry.seq, self._replay(since=entry.seq)
        self.state, decisions = apply(self.library, self.state, entry)
        return entry.seq, decisions

    def change(
        self, target: int, event: Answered | MorningChecked
    ) -> tuple[int, tuple[Decision, ...]]:
        """Replace the answer or morning with the seq `target` by another.

        Return the new seq and the decisions, as `decide` does. The chart must have been opened
        with its past.
        """
        seq = self.state.last_seq + 1
        for event_ in (replace(event, replaces=target), Undone(target)):
            number = seq + isinstance(event_, Undone)
            self.entries.append(DiaryEntry(number, self.now, self.today, event_))
        return seq, self._replay(since=seq)

    def _replay(self, *, since: int) -> tuple[Decision, ...]:
        """Fold the whole diary; return what the entries from `since` on decided.

        With a decision for each exercise that newly rests because of what they changed.

        What was owed before stays owed, in an entry of its own.
        Raises LookupError if the chart was opened without its past.
        """
        entries = (*self.past, *self.entries)
        if len(entries) != entries[-1].seq:
            raise LookupError("the chart was opened without its past")
        before = self.state
        self.state, decisions = replay_since(self.library, entries, since=since)
        kept = taken_back_by(before, self.state, self.today)
        if kept is not None:
            self.write(kept)
        stopped = {x.exercise for x in decisions if x.action is Action.STOP}
        return decisions + tuple(
            Decision(Action.STOP, known.reason or Reason.TOLD_TO_REST, id_)
            for id_, known in self.state.exercises.items()
            if known.status is Status.RESTING and not _rests(before, id_) and id_ not in stopped
        )

    @property
    def question(self) -> Question | None:
        """The open question, on top of those that wait beneath it; None if there is none."""
        return self.person.questions[-1] if self.person.questions else None

    def asked(self, kind: type[Q]) -> Q | None:
        """Return the open question if it is of this kind, else None."""
        question = self.question
        return question if isinstance(question, kind) else None

    def ask(self, question: Question) -> None:
        """Open a question in place of all that were open."""
        self.person = replace(self.person, questions=(question,))

    def ask_again(self, question: Question) -> None:
        """Replace the open question by another form of it; the questions beneath stay.

        If the open question is of another kind, all that were open are replaced, as by `ask`.
        """
        if type(self.question) is not type(question):
            self.ask(question)
        else:
            below = self.person.questions[:-1]
            self.person = replace(self.person, questions=(*below, question))

    def ask_over(self, question: Question) -> None:
        """Lay a question over the open one, which is asked again once this one is closed.

        An older question of the same kind, wherever it lies, is dropped: one of a kind at most.
        """
        below = tuple(q for q in self.person.questions if type(q) is not type(question))
        self.person = replace(self.person, questions=(*below, question))

    def close(self) -> None:
        """Close the open question; the one beneath it is asked again."""
        self.person = replace(self.person, questions=self.person.questions[:-1])

    def forget(self) -> None:
        """Drop the diary and all that it adds up to; the person's settings stay."""
        self.state, self.past, self.entries, self.is_forgotten = TrainingState(), (), [], True
        self.person = replace(self.person, questions=(), timer=None)

    def close_all(self) -> None:
        """Close every open question."""
        if self.person.questions:
            self.person = replace(self.person, questions=())

    def say(self, key: str, /, **args: str | int) -> None:
        """Owe the person a line beside the card: the words `key`, with their arguments."""
        self.person = replace(self.person, lines=(*self.person.lines, Line(key, args)))


FindScreen = Callable[[Chart], Screen]
"""Finds the open screen of a chart."""

Deed = Callable[[Chart], Ending]
"""Changes a chart and returns how it ended, whose words are shown over the tapped button."""


def _rests(state: TrainingState, exercise: ExerciseId) -> bool:
    known = state.exercises.get(exercise)
    return known is not None and known.status is Status.RESTING

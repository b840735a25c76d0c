"""What a person told, remembered by our own reading of docs/rules.md: no rule of the bot is used.

Everything stands on the day it is about, so that a changed answer or morning takes the place of
the one before; only what rests because of a change rests from the day it was told.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import pairwise, zip_longest

from bot.domain.diary import (
    Answer,
    ClearedWhen,
    Discomfort,
    Feel,
    ProviderWord,
    RoutineItem,
    WorseCause,
)
from bot.domain.exercise import (
    Category,
    Exercise,
    ExerciseId,
    Kind,
    Library,
    Limit,
    Place,
    Position,
)
from bot.domain.reasons import Reason
from tests.domain.random_days.facts import allowed_places
from tests.usecases.walker.course import Back, course_of
from tests.usecases.walker.records import (
    NERVES,
    SEVERE,
    BadDay,
    Morning,
    Number,
    Rest,
    Session,
    Stop,
    Word,
)

A_DAY = timedelta(days=1)
TWO_WEEKS = timedelta(days=14)
BAD_DAYS = timedelta(days=3)
FOR_GOOD = 2
OFTEN_WORK = 2
SESSIONS_BACK = 3
LOAD_NOTHING = frozenset({ExerciseId("diaphragmatic_breathing"), ExerciseId("abdominal_brace")})
"""Belly breathing and the brace: where they hurt they change position first."""
CAME_BACK = (Reason.BACK_AFTER_SUSPENSION, Reason.BY_PROVIDER)
"""What a card says of an exercise on the first day that it is back."""
DAYS_AGO = {ClearedWhen.TODAY: 0, ClearedWhen.YESTERDAY: 1, ClearedWhen.EARLIER: 2}


@dataclass(slots=True)
class Told:
    """Everything one person told, and what follows from it by the page of rules."""

    library: Library
    today: date = date.min
    order: int = 0
    limits: frozenset[Limit] = frozenset()
    usuals: list[tuple[int, int]] = field(default_factory=list)
    place: Place = Place.FLOOR
    sessions: dict[tuple[int, ExerciseId], Session] = field(default_factory=dict)
    of_exercise: dict[ExerciseId, list[Session]] = field(default_factory=dict)
    of_routine: dict[int, list[Session]] = field(default_factory=dict)
    mornings: dict[int, Morning] = field(default_factory=dict)
    bad_days: list[BadDay] = field(default_factory=list)
    numbers: list[Number] = field(default_factory=list)
    words: list[Word] = field(default_factory=list)
    stops: dict[object, Stop] = field(default_factory=dict)
    no_floor_on: set[date] = field(default_factory=set)
    done_days: list[date] = field(default_factory=list)
    _done_on: Counter[date] = field(default_factory=Counter)
    _rests: dict[ExerciseId, Rest] = field(default_factory=dict)
    _back: Back | None = None
    easier: dict[ExerciseId, frozenset[ExerciseId]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.easier = {e.id: frozenset(_as_easy(self.library, e)) for e in self.library}

    def next(self) -> int:
        self.order += 1
        return self.order

    # --- sessions ---------------------------------------------------------------------------

    def answered(
        self, routine: int, item: RoutineItem | None, exercise: ExerciseId, on: date, answer: Answer
    ) -> Session:
        """An answer, which also takes the place of an earlier one about the same exercise."""
        known = self.sessions.get((routine, exercise))
        if known is not None:
            before = known.answer
            self.change(known, answer)
            known.before = before
            return known
        order = self.next()
        session = Session(routine, exercise, on, item, order, answer, self.today, order)
        self.sessions[routine, exercise] = session
        if answer is Answer.DISCOMFORT and self.is_known_work(exercise):
            session.discomfort = Discomfort.MUSCLE
        session.came_back = item is not None and item.why in CAME_BACK
        self.of_exercise.setdefault(exercise, []).append(session)
        self.of_exercise[exercise].sort(key=lambda s: (s.on, s.order))
        self.of_routine.setdefault(routine, []).append(session)
        self._count(session, 1)
        self._stops_of(session)
        return session

    def change(self, session: Session, answer: Answer) -> None:
        self._count(session, -1)
        session.answer, session.said_on, session.told_order = answer, self.today, self.next()
        session.discomfort = session.place = session.kind = session.score = None
        session.is_looked_at = False
        self._count(session, 1)
        self._stops_of(session)

    def take_back(self, session: Session) -> None:
        """[Undo]: as if it had not been answered."""
        self._count(session, -1)
        del self.sessions[session.routine, session.exercise]
        self.of_exercise[session.exercise].remove(session)
        self.of_routine[session.routine].remove(session)
        self.stops.pop(("session", session.routine, session.exercise), None)
        self._twice_worse(session.exercise)
        self._rests.clear()

    def is_known_work(self, exercise: ExerciseId) -> bool:
        """Whether its discomfort was muscle work twice: then nobody asks any more."""
        known = (x for x in self.done(exercise) if x.discomfort is Discomfort.MUSCLE)
        return sum(1 for _ in known) >= OFTEN_WORK

    def explain(self, session: Session, kind: Discomfort) -> None:
        session.discomfort = kind
        self._stops_of(session)

    def _count(self, session: Session, step: int) -> None:
        if not session.is_done:
            return
        self._done_on[session.on] += step
        if step > 0 and self._done_on[session.on] == 1:
            insort(self.done_days, session.on)
        elif not self._done_on[session.on]:
            self.done_days.remove(session.on)

    def _stops_of(self, session: Session) -> None:
        """P1, P2: it rests; P4: a second time worse within two weeks is the same."""
        key = ("session", session.routine, session.exercise)
        if not session.hurts:
            self.stops.pop(key, None)
        elif key not in self.stops:
            stop = Stop(self.next(), self.today, session.on, session.exercise, session)
            self.stops[key] = stop
        self._twice_worse(session.exercise)
        self._rests.clear()

    def _twice_worse(self, exercise: ExerciseId) -> None:
        """The one of the two that was told last rests it, and goes with its change."""
        worse = [s for s in self.of_exercise[exercise] if s.discomfort is Discomfort.WORSE]
        for before, after in pairwise(worse):
            newest = max(before, after, key=lambda s: s.told_order)
            key = ("worse", newest.routine, exercise)
            is_near = after.on - before.on <= TWO_WEEKS
            if is_near and key not in self.stops and not self._lifted_since(exercise, before.on):
                self.stops[key] = Stop(self.next(), self.today, after.on, exercise)
                self._rests.clear()
        keys = {("worse", s.routine, exercise) for s in worse}  # the other may be changed since
        for key in [k for k in self.stops if isinstance(k, tuple) and k[0] == "worse"]:
            if key[2] == exercise and key not in keys:
                del self.stops[key]

    def _lifted_since(self, exercise: ExerciseId, on: date) -> bool:
        """Whether a provider's word brought it back since: then it is counted anew."""
        back = self.rest(exercise).back
        return back is not None and back > on

    def done(self, exercise: ExerciseId) -> Iterator[Session]:
        return (s for s in self.of_exercise.get(exercise, ()) if s.is_done)

    def last_done(self, exercise: ExerciseId, before: date) -> Session | None:
        """The last session of it on an earlier day."""
        found = None
        for session in self.done(exercise):
            if session.on < before:
                found = session
        return found

    def gap(self, on: date) -> timedelta:
        """Days since the last session before this day; none before the first."""
        index = bisect_left(self.done_days, on)
        return on - self.done_days[index - 1] if index else timedelta()

    @property
    def first_day(self) -> date | None:
        return self.done_days[0] if self.done_days else None

    # --- mornings and numbers ---------------------------------------------------------------

    def woke(self, routine: int, of: date, feel: Feel, *, on: date) -> None:
        order = self.next()
        morning = Morning(routine, of, on, order, feel, said_order=order)
        self.mornings[routine] = morning
        self._back = None

    def woke_otherwise(self, routine: int, feel: Feel) -> None:
        """A changed morning: it stands where the first one stood."""
        morning = self.mornings[routine]
        morning.feel, morning.why, morning.exercise = feel, None, None
        self.numbers = [n for n in self.numbers if n.routine != routine]
        morning.said_order = self.next()
        self.stops.pop(("morning", routine), None)
        self._rests.clear()
        self._back = None

    def explain_morning(
        self, morning: Morning, why: WorseCause, exercise: ExerciseId | None
    ) -> None:
        morning.why, morning.exercise, morning.why_on = why, exercise, morning.on
        back = [s for s in self.of_routine.get(morning.routine, ()) if s.is_done and s.came_back]
        if why is WorseCause.NOT_SURE and len(back) == 1:
            exercise = back[0].exercise
        if exercise is not None:
            key = ("morning", morning.routine)
            did = self.of_routine.get(morning.routine, ())
            session = next((s for s in did if s.exercise == exercise), None)
            session = session if why is WorseCause.EXERCISE else None
            self.stops[key] = Stop(self.next(), self.today, morning.on, exercise, session)
            self._rests.clear()

    def says_usual(self, score: int) -> None:
        self.usuals.append((self.next(), score))

    @property
    def usual(self) -> int:
        return self.usual_at(self.order)

    def usual_at(self, order: int) -> int:
        """The usual pain as it was told up to then: a number counts on its own day."""
        return next((score for at, score in reversed(self.usuals) if at <= order), 0)

    def score_morning(self, morning: Morning, score: int) -> None:
        usual = self.usual if morning.on == self.today else self.usual_at(morning.order)
        self.numbers.append(Number(morning.on, self.next(), score, usual, morning.routine))
        self._back = None

    def bad_day(self, score: int) -> None:
        order = self.next()
        self.bad_days.append(BadDay(self.today, order))
        self.numbers.append(Number(self.today, order, score, self.usual))
        self._back = None

    def no_bad_day(self) -> None:
        if self.bad_days:
            gone = self.bad_days.pop()
            self.numbers = [n for n in self.numbers if n.order != gone.order]
        self._back = None

    @property
    def back(self) -> Back:
        if self._back is None:
            self._back = course_of(self.mornings.values(), self.bad_days, self.numbers)
        return self._back

    def is_gentle(self, on: date) -> bool:
        bad = self.back.bad_on
        return self.back.flare or (bad is not None and timedelta() <= on - bad <= BAD_DAYS)

    def pauses_strength(self, on: date) -> bool:
        return self.back.trend or self.is_gentle(on)

    def morning_of(self, session: Session) -> Morning | None:
        return self.mornings.get(session.routine)

    # --- words, and what rests --------------------------------------------------------------

    def said(self, exercise: ExerciseId, word: ProviderWord, when: ClearedWhen) -> None:
        said_on = self.today - DAYS_AGO[when] * A_DAY
        self.words.append(Word(self.next(), self.today, said_on, exercise, word))
        self._rests.clear()

    def unsaid(self, exercise: ExerciseId) -> None:
        """A slip: the newest word about it, told today."""
        for word in reversed(self.words):
            if word.exercise == exercise and word.on == self.today:
                self.words.remove(word)
                break
        self._rests.clear()

    def rest(self, exercise: ExerciseId) -> Rest:
        if exercise not in self._rests or self._is_opener(exercise):
            self._rests[exercise] = self._rest(exercise)
        return self._rests[exercise]

    def _is_opener(self, exercise: ExerciseId) -> bool:
        e = self.library[exercise]
        return e.category is Category.CORE and e.kind in (Kind.BREATHING, Kind.LIGHT)

    def _only_leaves(self, stop: Stop, rest: Rest, left: set[Position]) -> bool:
        """2.B: breathing and bracing change their position before they rest, unless the pain was
        severe, none is left, or they were on their way back."""
        session = stop.session
        if session is None or session.item is None or not self._is_opener(stop.exercise):
            return False
        severe = (session.score or 0) >= SEVERE or session.kind in NERVES
        if severe or rest.out is not None or session.came_back:
            return False
        places = allowed_places(self.library[stop.exercise], self.limits, self.place)
        left.add(session.item.position)
        return any(position not in left for _, position in places)

    def _rest(self, exercise: ExerciseId) -> Rest:
        """Stops of it and of its easier relatives and equals, and words about it, as told."""
        causes = self.easier[exercise]
        both: list[Stop | Word] = [s for s in self.stops.values() if s.exercise in causes]
        both += [w for w in self.words if w.exercise == exercise]
        rest, left = Rest(), set[Position]()
        for one in sorted(both, key=lambda t: t.order):
            if isinstance(one, Stop) and self._only_leaves(one, rest, left):
                continue
            if isinstance(one, Stop):
                own = one.exercise == exercise
                stops = rest.stops + (own and rest.out is None)
                rest = Rest(rest.out or one.on, None, stops, rest.for_pain or own)
            elif one.word is ProviderWord.AVOID:
                rest = Rest(one.on, None, rest.stops, rest.for_pain)
            elif rest.out is not None and rest.stops < FOR_GOOD and _lifts(one, rest.out):
                rest, left = Rest(None, one.on, rest.stops), set()
        return rest

    def rests(self, exercise: ExerciseId) -> bool:
        return self.rest(exercise).out is not None

    def held_on(self, exercise: ExerciseId) -> date | None:
        """The last day on which a worse morning of unsure cause took it out (P7)."""
        return max(self._held_days(exercise), default=None)

    def _held_days(self, exercise: ExerciseId) -> list[date]:
        if self.library[exercise].kind is Kind.BREATHING:
            return []
        return [
            m.why_on
            for m in self.mornings.values()
            if m.why is WorseCause.NOT_SURE and m.why_on is not None
            if any(
                x.exercise == exercise and x.is_done and x.said_on - x.on <= TWO_WEEKS
                for x in self.of_routine.get(m.routine, ())
            )
        ]

    def held_since(self, exercise: ExerciseId) -> date | None:
        """The same, until it was done again."""
        held = self.held_on(exercise)
        if held is None or any(x.on > held for x in self.done(exercise)):
            return None
        return held

    def stopped(self, category: Category | None) -> int:
        """Exercises that rest for pain of their own, in a category or in all (P10)."""
        own = {stop.exercise for stop in self.stops.values()} - LOAD_NOTHING
        return sum(
            self.rests(id_) and self.rest(id_).for_pain
            for id_ in own
            if category in (None, self.library[id_].category)
        )

    def is_returning(self, exercise: ExerciseId) -> bool:
        """Whether it is on its way back by a word: three sessions have not gone well yet. A worse
        morning of unsure cause begins the way anew (4.D)."""
        back, held = self.rest(exercise).back, self._held_days(exercise)
        if back is None:
            return False
        good = 0
        since = [x for x in self.done(exercise) if x.on > back]
        for session, after in zip_longest(since, since[1:]):
            morning = self.morning_of(session)
            is_worse = morning is not None and morning.feel is Feel.WORSE
            good = 0 if is_worse else good + session.is_clean
            until = after.on if after is not None else date.max
            if good >= SESSIONS_BACK:
                return False
            if any(session.on < day <= until for day in held):
                good = 0
        return True

    def is_strong(self, exercise: ExerciseId) -> bool:
        return self.library[exercise].kind is Kind.STRENGTH


def _as_easy(library: Library, exercise: Exercise) -> Iterator[ExerciseId]:
    """Itself, and its relatives of equal or lower difficulty: pain in them rests it too."""
    for other in library:
        is_related = other.family == exercise.family and other.difficulty <= exercise.difficulty
        if other.id == exercise.id or is_related:
            yield other.id


def _lifts(word: Word, out: date) -> bool:
    """A word counts when it was said after it was taken out, never on that day itself."""
    return word.said_on > out

"""Exercises as the content tells of them: categories, doses, ladders, the library.

Plain data. Facts and doses come from the content files, each with its sources.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from typing import NewType

from bot.domain import thresholds

ExerciseId = NewType("ExerciseId", str)
RungId = NewType("RungId", str)


class Category(StrEnum):
    """The three groups; a routine holds one exercise of each, in this order."""

    HIP = "hip"
    GLUTES = "glutes"
    CORE = "core"


class Position(StrEnum):
    """Position of the body; it decides where an exercise can be done, and who should not."""

    BACK = "back"
    SIDE = "side"
    HANDS_AND_KNEES = "hands_and_knees"
    HALF_KNEELING = "half_kneeling"
    FLOOR_SEATED = "floor_seated"
    FOREARMS = "forearms"
    CHAIR = "chair"
    STANDING = "standing"


class Place(StrEnum):
    """Place where the person can exercise today."""

    FLOOR = "floor"
    CHAIR = "chair"


OFF_THE_FLOOR = frozenset({Position.CHAIR, Position.STANDING})


class Kind(StrEnum):
    """Strength waits a day before it comes again; the others may repeat daily (clinical 4.B)."""

    MOBILITY = "mobility"
    STRENGTH = "strength"
    BREATHING = "breathing"
    LIGHT = "light"
    """A light isometric such as the glute squeeze: repeats daily, teaches no soreness."""


class Count(StrEnum):
    """Name of one repetition, for the words of a dose."""

    REPS = "reps"
    BREATHS = "breaths"
    SWITCHES = "switches"
    HOLDS = "holds"


class Limit(StrEnum):
    """Condition of the person that decides which exercises are offered (clinical 1.B)."""

    NO_FLOOR = "no_floor"
    NO_KNEEL = "no_kneel"
    WRIST_PAIN = "wrist_pain"
    SHOULDER_PAIN = "shoulder_pain"
    KNEE_PAIN = "knee_pain"
    HIP_REPLACEMENT = "hip_replacement"
    OSTEOPOROSIS = "osteoporosis"
    PREGNANT = "pregnant"
    POSTPARTUM = "postpartum"
    BP_OR_HEART = "bp_or_heart"
    """A heart condition, or a blood pressure that is not steady. Older diaries mean any blood
    pressure by it, so it goes on being the strict one."""
    BP_TREATED = "bp_treated"
    """A blood pressure that is treated and steady, and no heart condition."""
    FALLS_OR_DIZZY = "falls_or_dizzy"
    LEG_SYMPTOMS = "leg_symptoms"
    WORSE_BENDING = "worse_bending"
    WORSE_ARCHING = "worse_arching"
    HERNIA_OR_PELVIC_FLOOR = "hernia_or_pelvic_floor"
    RECENT_SURGERY = "recent_surgery"
    NO_BAND = "no_band"
    NO_WEIGHTS = "no_weights"
    """Nothing of the body: the person has none at hand (see `Thing`)."""


class Thing(StrEnum):
    """Thing that a rung needs beyond a chair, and not everybody has."""

    BAND = "band"
    WEIGHTS = "weights"

    @property
    def lack(self) -> Limit:
        """The limit of a person who has none."""
        return Limit.NO_BAND if self is Thing.BAND else Limit.NO_WEIGHTS


@dataclass(frozen=True, slots=True)
class Dose:
    """Amount of one exercise: sets x repetitions or holds, per side where sides is 2.

    `hold`, `move`, `rest` are timedeltas; `rest` stands between sides and sets.
    """

    reps: int
    move: timedelta
    hold: timedelta = timedelta()
    sets: int = 1
    sides: int = 1
    rest: timedelta = timedelta()
    count: Count = Count.REPS

    @property
    def duration(self) -> timedelta:
        """Time with set-up, repetitions and rests (the formula of clinical 4.E)."""
        bouts = self.sets * self.sides
        return (
            thresholds.SETUP + bouts * self.reps * (self.move + self.hold) + self.rest * (bouts - 1)
        )


@dataclass(frozen=True, slots=True)
class Rung:
    """One step of a ladder. `positions` lists how it can be done, the usual way first.

    `variant` names the words for a movement that differs from the plain one ("wall", "toes").
    `needs` is offered only to who has it; `instead` is then the easier rung for one who stood here
    and turns out to have none.
    """

    id: RungId
    dose: Dose
    positions: tuple[Position, ...]
    variant: str = ""
    source: str = ""
    needs: Thing | None = None
    instead: RungId | None = None


@dataclass(frozen=True, slots=True)
class Prerequisite:
    """Condition for an exercise: one of `any_of` done cleanly on `days` days.

    At `rung` or higher, where it is given.
    """

    any_of: tuple[ExerciseId, ...]
    days: int = 1
    rung: RungId | None = None


class Gate(StrEnum):
    """A lock that prerequisites alone cannot open."""

    HINGE_MASTERY = "hinge_mastery"
    """Only after the hip hinge is mastered (clinical 1.C)."""


@dataclass(frozen=True, slots=True)
class LimitEffect:
    """Effect of a limit on one exercise: it is left out, or only some positions or rungs stay."""

    exclude: bool = False
    positions: frozenset[Position] | None = None
    top_rung: RungId | None = None


@dataclass(frozen=True, slots=True)
class Exercise:
    """One movement with its ladder.

    `family` joins exercises that load the same tissue the same way; `difficulty` orders
    them inside it. `first_rank` orders exercises for a newcomer, lowest first; one that is
    `early` joins its set before others, once that has its first two.
    """

    id: ExerciseId
    category: Category
    kind: Kind
    family: str
    difficulty: int
    first_rank: int
    ladder: tuple[Rung, ...]
    prerequisites: tuple[Prerequisite, ...] = ()
    limits: Mapping[Limit, LimitEffect] = field(default_factory=dict)
    targets: tuple[str, ...] = ()
    equipment: tuple[str, ...] = ()
    contacts: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    gate: Gate | None = None
    early: bool = False
    retired: bool = False

    @property
    def muscle(self) -> str:
        """The muscle it works or stretches first, which takes turns and gets sore."""
        return self.targets[0] if self.targets else self.family

    def index_of(self, rung: RungId) -> int:
        """Return the place of a rung in the ladder; 0 for a rung that no longer exists.

        Falling to the easiest rung is the safe reading of a ladder that was rewritten.
        """
        return next((i for i, r in enumerate(self.ladder) if r.id == rung), 0)

    def rung(self, rung: RungId) -> Rung:
        return self.ladder[self.index_of(rung)]

    @property
    def repeats_daily(self) -> bool:
        return self.kind is not Kind.STRENGTH


@dataclass(frozen=True, slots=True)
class Library:
    """All exercises, and the hash of the content they were read from."""

    exercises: Mapping[ExerciseId, Exercise]
    content_hash: str

    def __iter__(self) -> Iterator[Exercise]:
        return iter(self.exercises.values())

    def get(self, exercise: ExerciseId) -> Exercise | None:
        return self.exercises.get(exercise)

    def __getitem__(self, exercise: ExerciseId) -> Exercise:
        return self.exercises[exercise]

    def of(self, category: Category) -> tuple[Exercise, ...]:
        """Return the exercises of a category in a newcomer's order, without retired ones."""
        found = [e for e in self if e.category is category and not e.retired]
        return tuple(sorted(found, key=lambda e: (e.first_rank, e.id)))

    def relatives(self, exercise: Exercise) -> tuple[Exercise, ...]:
        """Return the others of its family, easiest first."""
        found = [e for e in self if e.family == exercise.family and e.id != exercise.id]
        return tuple(sorted(found, key=lambda e: (e.difficulty, e.id)))


@dataclass(frozen=True, slots=True)
class Movement:
    """An exercise in one position and one variant of its ladder.

    `contacts` are the parts that rest on the ground, chair or wall all through it, `targets` the
    muscles it is for; both stand in the exercise's facts.
    """

    exercise: str
    position: Position
    variant: str
    contacts: tuple[str, ...]
    targets: tuple[str, ...]

    @property
    def name(self) -> str:
        """Name by which people who write poses know it: `standing` or `standing, wall`."""
        return f"{self.position}, {self.variant}" if self.variant else self.position.value

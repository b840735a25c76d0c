"""Parts of the training state, one for each thing that the rules know about a person."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from bot.domain.diary import (
    Activity,
    AgeBand,
    EndQuestion,
    NextWeek,
    Owed,
    PainSpan,
    SignQuestion,
    Tier,
)
from bot.domain.exercise import ExerciseId, Limit, Place, RungId
from bot.domain.schedule import EVERY_DAY


@dataclass(frozen=True, slots=True)
class Block:
    """End of all exercise advice because of a sign. `seq` is the diary entry that did it.

    `settled` are questions that the answer settled: they are owed again where it was a slip.
    """

    seq: int
    on: date
    tier: Tier
    question: SignQuestion | None = None
    sign: str = ""
    not_sure: bool = False
    settled: frozenset[Owed] = frozenset()


@dataclass(frozen=True, slots=True)
class Safety:
    """Warning signs, and what they block.

    `earlier_blocks` are signs that stood already when `block` came: taking back the newer one
    leaves them standing. `signs_passed` are lists with nothing open. `signs_on` tells when a list
    or a sign was last gone through: a list by a no or a professional's word, a lasting sign by
    being named. `soon` are lasting signs that somebody should look at soon. `owed` are questions
    that wait for an answer (`Owed`), each with the seq of the entry that last called for it.
    `enough_on`: nothing more is offered on this day, after severe pain.
    """

    block: Block | None = None
    earlier_blocks: tuple[Block, ...] = ()
    seen_somebody: bool = False
    signs_passed: frozenset[SignQuestion] = frozenset()
    signs_on: Mapping[str, date] = field(default_factory=dict)
    soon: frozenset[str] = frozenset()
    owed: Mapping[str, int] = field(default_factory=dict)
    enough_on: date | None = None


@dataclass(frozen=True, slots=True)
class Health:
    """Conditions, body needs and the usual pain of 0-10, as the person told them.

    `limits` are None until they were asked, on `limits_on` for the last time; `asked_first` is
    the answer about a professional's word, None while it is open. `needs_asked` are never asked
    again. `floor_again_on`: the floor can be used since then. `again_on`: from when on a limit that
    passes is asked about again.
    """

    limits: frozenset[Limit] | None = None
    limits_on: date | None = None
    asked_first: bool | None = None
    usual_pain: int | None = None
    needs_asked: frozenset[Limit] = frozenset()
    floor_again_on: date | None = None
    again_on: Mapping[Limit, date] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Profile:
    """Facts of the person about themselves; None while nobody knows.

    `goal` are their own words. `skipped` were left out. `advised`: their age and pain once
    asked for somebody to look soon, which is said once. `question_on` is the last day with a
    question that is not of safety.
    """

    age: AgeBand | None = None
    span: PainSpan | None = None
    activity: Activity | None = None
    goal: str = ""
    skipped: frozenset[EndQuestion] = frozenset()
    advised: bool = False
    question_on: date | None = None


@dataclass(frozen=True, slots=True)
class Weeks:
    """Weeks since the start, for the streak.

    `streak`: kept weeks in a row before week `number` (from 0), which no late answer can change
    any more. `excused`: later weeks with a rest day or a pause in them. `days_needed` make a
    kept week, as (from which week on, days); before the first of them the usual number.
    """

    number: int = 0
    streak: int = 0
    excused: tuple[int, ...] = ()
    days_needed: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Adherence:
    """Days and weeks with routines, planned and kept.

    `started_on` is the date of the first routine, `done_on` the last on which anything was done.
    `kept_on` are the kept days of weeks that late answers can still change, `days_kept` counts all
    days with a routine. `weekdays` are those on which routines come.
    """

    started_on: date | None = None
    done_on: date | None = None
    days_kept: int = 0
    kept_on: tuple[date, ...] = ()
    weeks: Weeks = Weeks()
    weekdays: frozenset[int] = EVERY_DAY


@dataclass(frozen=True, slots=True)
class Pause:
    """The last pause: the entry and the day that began it, and the day routines come again."""

    is_on: bool = False
    until: date | None = None
    began_on: date | None = None
    seq: int = 0


@dataclass(frozen=True, slots=True)
class Worsening:
    """How much worse the whole back is than usual.

    `trend_since`: strength is left out since this morning (P8); `flare_since`: gentle days only
    (P11), `flare_again`: later days whose numbers call for that too. `careful_on`: a day without
    anything new or a step up; `sore_on`: the last morning with sore muscles. Days are gentle from
    `bad_day_on` until a morning as usual.
    """

    trend_since: date | None = None
    flare_since: date | None = None
    flare_again: tuple[date, ...] = ()
    flare_over_on: date | None = None
    careful_on: date | None = None
    sore_on: date | None = None
    bad_day_on: date | None = None
    bad_day_seq: int = 0


@dataclass(frozen=True, slots=True)
class DayChanges:
    """Changes of single days.

    `usual_place` is where the person exercises on other days than `no_floor_on`; `moved_on`: when
    they were asked whether they kept moving during days away.
    """

    rest_day_on: date | None = None
    no_floor_on: date | None = None
    no_floor_seq: int = 0
    usual_place: Place | None = None
    moved_on: date | None = None


@dataclass(frozen=True, slots=True)
class HingeDay:
    """A day with the hip hinge: how far up its ladder, and whether it looked right.

    `good` is None until the person was asked.
    """

    on: date
    answer_seq: int
    rung: RungId
    reps: int
    good: bool | None = None


@dataclass(frozen=True, slots=True)
class HingePractice:
    """Days with the hip hinge, and the locked exercises that the person wants to try (1.C)."""

    days: tuple[HingeDay, ...] = ()
    opted_in: frozenset[ExerciseId] = frozenset()


@dataclass(frozen=True, slots=True)
class ToldWeek:
    """What the person told of one week, None or False where they did not.

    `change`, `pain` and `activity` as in `CheckInQuestion`; `told_on` is the day of the first of
    them. `put_off_on` is the last day on which the check-in was put off. `choice`: see
    `NextWeekChosen`; `chosen_on` is its day.
    """

    number: int
    change: int | None = None
    pain: int | None = None
    activity: int | None = None
    told_on: date | None = None
    put_off_on: date | None = None
    skipped: bool = False
    treatment_changed: bool = False
    diagnosis: bool = False
    choice: NextWeek | None = None
    chosen_on: date | None = None


@dataclass(frozen=True, slots=True)
class CheckIns:
    """All weeks of which anything was told, the newest last; those between them stayed untold.

    They count from the first day of `Adherence`.
    """

    weeks: tuple[ToldWeek, ...] = ()

"""The hip hinge, what it opens, and what speaks against loading it (clinical 1.C)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.domain import thresholds
from bot.domain.diary import Answer, Discomfort, Feel, WorseCause
from bot.domain.exercise import Exercise, ExerciseId, Gate, Kind, Library, Limit, Place, Rung
from bot.domain.reasons import Reason
from bot.domain.rules.limits import fits
from bot.domain.rules.progress import OWN_STOPS
from bot.domain.state import ExerciseState, ItemRecord, RoutineRecord, TrainingState

NEVER_WITH = frozenset(
    {Limit.OSTEOPOROSIS, Limit.PREGNANT, Limit.RECENT_SURGERY, Limit.LEG_SYMPTOMS}
)
"""Whatever its content file says; heart and blood pressure unless a professional agreed."""
FOR_PAIN = OWN_STOPS | {
    Reason.OUT_FOR_GOOD,
    Reason.TOLD_TO_REST,
    Reason.PROVIDER_MAY_TRY,
    Reason.WORSE_MORNING_UNSURE,
}
"""Reasons to be out or on the way back that began with pain or a worse morning."""


@dataclass(frozen=True, slots=True)
class Pair:
    """The locked exercise and the hinge that opens it; `stick` is the rung that counts."""

    locked: Exercise
    hinge: Exercise
    stick: Rung
    days: int


def find_pair(library: Library) -> Pair | None:
    """Find the exercise behind the lock and the next easier one of its family.

    None where the library lacks either. The prerequisite that names the hinge in the content
    gives the rung; without one the top of the hinge's ladder is asked, the strict reading.
    """
    locked = next((e for e in library if e.gate is Gate.HINGE_MASTERY and not e.retired), None)
    if locked is None:
        return None
    easier = [e for e in library.relatives(locked) if e.difficulty < locked.difficulty]
    if not easier:
        return None
    hinge = easier[-1]
    wanted = next((n for n in locked.prerequisites if hinge.id in n.any_of), None)
    rung = wanted.rung if wanted is not None and wanted.rung is not None else hinge.ladder[-1].id
    days = max(thresholds.HINGE_DAYS, wanted.days if wanted is not None else 0)
    return Pair(locked, hinge, hinge.rung(rung), days)


def uses_stick(library: Library, record: ItemRecord) -> bool:
    """Whether this hinge was done with the stick along the back."""
    pair = find_pair(library)
    if pair is None or record.item.exercise != pair.hinge.id or not pair.stick.variant:
        return False
    return pair.hinge.rung(record.item.rung).variant == pair.stick.variant


def is_excluded(state: TrainingState, exercise: Exercise) -> bool:
    """Whether a condition the person told forbids it; on a heart or blood pressure that limits
    exercise, unless a professional agreed (1.C, 5)."""
    limits = state.health.limits or frozenset[Limit]()
    not_cleared = Limit.BP_OR_HEART in limits and not state.health.asked_first
    return bool(limits & NEVER_WITH) or not_cleared or not fits(exercise, limits, Place.FLOOR)


def is_core_quiet(library: Library, state: TrainingState, pair: Pair, on: date) -> bool:
    """Whether no exercise of this category hurt or was followed by a worse morning lately."""
    since = on - thresholds.CORE_QUIET
    core = {e.id: e for e in library if e.category is pair.locked.category}
    if any(_hurt_since(state.exercises[id_], since) for id_ in core if id_ in state.exercises):
        return False
    return not any(_went_badly(routine, core, since) for routine in state.routines)


def _went_badly(routine: RoutineRecord, core: dict[ExerciseId, Exercise], since: date) -> bool:
    done = [r for r in routine.done if r.item.exercise in core]
    if routine.local_date >= since and any(map(_hurt, done)):
        return True
    morning = routine.morning
    if morning is None or morning.on < since or morning.feel is not Feel.WORSE:
        return False
    loaded = any(core[r.item.exercise].kind is not Kind.BREATHING for r in done)
    return morning.exercise in core or (morning.why is WorseCause.NOT_SURE and loaded)


def _hurt_since(known: ExerciseState, since: date) -> bool:
    """Ending by its state too: answers to old cards reach back further than the routines."""
    return known.reason in FOR_PAIN and known.since is not None and known.since >= since


def _hurt(record: ItemRecord) -> bool:
    return record.answer is Answer.PAIN or record.discomfort is Discomfort.SHARP

"""Rungs and positions that the limits of a person leave (clinical 1.B, each record's own line)."""

from __future__ import annotations

from datetime import date

from bot.domain import thresholds
from bot.domain.exercise import OFF_THE_FLOOR, Exercise, Limit, Place, Position, Rung, RungId, Thing
from bot.domain.state import TrainingState

ASK_FIRST = frozenset(
    {
        Limit.PREGNANT,
        Limit.POSTPARTUM,
        Limit.OSTEOPOROSIS,
        Limit.HIP_REPLACEMENT,
        Limit.RECENT_SURGERY,
        Limit.BP_OR_HEART,
        Limit.FALLS_OR_DIZZY,
        Limit.HERNIA_OR_PELVIC_FLOOR,
    }
)
"""Conditions where a professional is asked before starting (clinical 3.A, tier S)."""

CONDITIONS = ASK_FIRST | {Limit.BP_TREATED, Limit.LEG_SYMPTOMS}
"""Limits asked about at the first contact; all others wait until they are needed."""

THINGS = frozenset(thing.lack for thing in Thing)
"""Things that are not at hand; asked when a rung first needs one of them."""

POSITIONS = frozenset(Limit) - CONDITIONS - THINGS
"""Limits that the body sets by itself; they ask for nobody's word."""


def is_strong(usual_pain: int | None) -> bool:
    """Whether a usual pain of 0-10 asks for a professional before starting (2.B, tier S)."""
    return usual_pain is not None and usual_pain >= thresholds.STRONG_USUAL


def must_ask_first(state: TrainingState) -> bool:
    """Whether a condition or a strong usual pain still waits for a professional's word."""
    limits = state.health.limits or frozenset[Limit]()
    is_asked = bool(limits & ASK_FIRST) or is_strong(state.health.usual_pain)
    return is_asked and not state.health.asked_first


def limits_due(state: TrainingState, on: date) -> bool:
    """Whether the conditions are asked again: after 28 days without a session (3.B)."""
    days = [day for day in (state.adherence.done_on, state.health.limits_on) if day is not None]
    return bool(days) and on - max(days) >= thresholds.LIMITS_AGAIN


def allowed_rungs(
    exercise: Exercise,
    limits: frozenset[Limit],
    place: Place,
    *,
    without: frozenset[Position] = frozenset(),
) -> tuple[tuple[Rung, Position], ...]:
    """Return the rungs that remain, easiest first, each with its position; maybe none.

    A limit can leave the exercise out, allow only some positions, or cap the ladder; a rung that
    needs a thing the person has none of is left out. Away from the floor only chair and standing
    remain. `without` are positions that it hurt in.
    """
    effects = [exercise.limits[tag] for tag in sorted(limits) if tag in exercise.limits]
    if exercise.retired or any(e.exclude for e in effects):
        return ()
    tops = [exercise.index_of(e.top_rung) for e in effects if e.top_rung is not None]
    top = min(tops, default=len(exercise.ladder) - 1)
    off_floor = place is Place.CHAIR or Limit.NO_FLOOR in limits
    found = []
    for rung in exercise.ladder[: top + 1]:
        positions = [
            p
            for p in rung.positions
            if not (off_floor and p not in OFF_THE_FLOOR)
            and p not in without
            and all(e.positions is None or p in e.positions for e in effects)
        ]
        if positions and not is_lacking(rung, limits):
            found.append((rung, positions[0]))
    return tuple(found)


def rungs_left(
    state: TrainingState, exercise: Exercise, place: Place
) -> tuple[tuple[Rung, Position], ...]:
    """Return the rungs that the person's limits leave at a place, in positions it did not hurt in.

    As `allowed_rungs`; none of what is offered to somebody is read off the limits alone.
    """
    limits, known = state.health.limits or frozenset[Limit](), state.of(exercise)
    return allowed_rungs(exercise, limits, place, without=known.not_in)


def is_lacking(rung: Rung, limits: frozenset[Limit]) -> bool:
    """Whether the rung needs a thing that the person told they have none of."""
    return rung.needs is not None and rung.needs.lack in limits


def is_allowed(
    exercise: Exercise, limits: frozenset[Limit], rung: RungId, position: Position
) -> bool:
    """Whether the limits leave this rung in this position."""
    effects = [exercise.limits[tag] for tag in limits if tag in exercise.limits]
    index = exercise.index_of(rung)
    off_floor = Limit.NO_FLOOR in limits and position not in OFF_THE_FLOOR
    if off_floor or is_lacking(exercise.rung(rung), limits):
        return False
    return not any(
        e.exclude
        or (e.positions is not None and position not in e.positions)
        or (e.top_rung is not None and index > exercise.index_of(e.top_rung))
        for e in effects
    )


def fits(exercise: Exercise, limits: frozenset[Limit], place: Place) -> bool:
    """Whether any rung remains."""
    return bool(allowed_rungs(exercise, limits, place))

"""Turn facts that passed every check into domain objects."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from bot.domain.exercise import (
    Dose,
    Exercise,
    ExerciseId,
    LimitEffect,
    Position,
    Prerequisite,
    Rung,
    RungId,
)
from bot.library.facts import ExerciseFacts, LimitFacts, NeedFacts, Part, RungFacts


def build_exercise(facts: ExerciseFacts) -> Exercise:
    """Make the exercise of a fact file."""
    first = facts.ladder[0]
    return Exercise(
        id=ExerciseId(facts.id),
        category=facts.category,
        kind=facts.kind,
        family=facts.family,
        difficulty=facts.difficulty,
        first_rank=facts.first_rank,
        ladder=tuple(_rung(rung) for rung in facts.ladder),
        prerequisites=tuple(_need(need) for need in facts.needs),
        limits={limit: _effect(effect) for limit, effect in facts.limits.items()},
        targets=tuple(facts.targets),
        equipment=tuple(facts.equipment.needed),
        contacts=contacts_of(facts, position=first.positions[0], variant=first.variant),
        sources=tuple(sorted({tag for _, tag in source_tags(facts)})),
        gate=facts.gate,
        early=facts.early,
        retired=facts.retired,
    )


def contacts_of(facts: ExerciseFacts, *, position: Position, variant: str) -> tuple[Part, ...]:
    """Return the contacts named for this variant, else for the position; empty where none are."""
    found = {c.variant: c.parts for c in facts.contacts if c.position is position}
    return tuple(found.get(variant) or found.get("") or ())


def source_tags(facts: ExerciseFacts) -> Iterable[tuple[tuple[str | int, ...], str]]:
    """Yield every source tag of a fact file with the place it stands at."""
    yield ("tempo", "source"), facts.tempo.source
    for index, rung in enumerate(facts.ladder):
        yield ("ladder", index, "source"), rung.source
    for index, need in enumerate(facts.needs):
        yield ("needs", index, "source"), need.source
    for limit, effect in facts.limits.items():
        yield ("limits", limit.value, "source"), effect.source
    for fact, tags in facts.sources.items():
        for index, tag in enumerate(tags):
            yield ("sources", fact, index), tag


def _rung(facts: RungFacts) -> Rung:
    dose = Dose(
        reps=facts.reps,
        move=timedelta(seconds=facts.move),
        hold=timedelta(seconds=facts.hold),
        sets=facts.sets,
        sides=facts.sides,
        rest=timedelta(seconds=facts.rest),
        count=facts.count,
    )
    return Rung(
        id=RungId(facts.id),
        dose=dose,
        positions=tuple(facts.positions),
        variant=facts.variant,
        source=facts.source,
        needs=facts.needs,
        instead=RungId(facts.instead) if facts.instead else None,
    )


def _need(facts: NeedFacts) -> Prerequisite:
    any_of = tuple(ExerciseId(other) for other in facts.any_of)
    return Prerequisite(any_of, facts.days, RungId(facts.rung) if facts.rung else None)


def _effect(facts: LimitFacts) -> LimitEffect:
    return LimitEffect(
        exclude=facts.exclude,
        positions=frozenset(facts.positions) if facts.positions else None,
        top_rung=RungId(facts.top_rung) if facts.top_rung else None,
    )

"""Strict models of the fact files, and plain words for a value that does not fit."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from bot.domain.exercise import Category, Count, Gate, Kind, Limit, Position, Thing
from bot.library.files import SHOWN, Page, Problem

JUDGEMENT = "J"
"""The source tag of our own judgement; the only one without an address."""

Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$", max_length=40)]
Variant = Annotated[str, Field(pattern=r"^([a-z][a-z0-9_]*)?$", max_length=20)]
Seconds = Annotated[float, Field(ge=0, le=300, allow_inf_nan=False)]
Tag = Annotated[str, Field(min_length=1)]
Tags = Annotated[list[Tag], Field(min_length=1)]
AnyCategory = Annotated[Category, Field(strict=False)]
AnyKind = Annotated[Kind, Field(strict=False)]
AnyCount = Annotated[Count, Field(strict=False)]
AnyLimit = Annotated[Limit, Field(strict=False)]
AnyGate = Annotated[Gate, Field(strict=False)]
AnyPosition = Annotated[Position, Field(strict=False)]
AnyThing = Annotated[Thing, Field(strict=False)]


class Part(StrEnum):
    """A part that rests on the ground, chair or wall all through; singular: one of two."""

    HEAD = "head"
    UPPER_BACK = "upper_back"
    SHOULDERS = "shoulders"
    SHOULDER = "shoulder"
    PELVIS = "pelvis"
    SEAT = "seat"
    FOREARMS = "forearms"
    FOREARM = "forearm"
    HANDS = "hands"
    HAND = "hand"
    KNEES = "knees"
    KNEE = "knee"
    SHIN = "shin"
    FEET = "feet"
    FOOT = "foot"
    TOES = "toes"


AnyPart = Annotated[Part, Field(strict=False)]


class _Facts(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class TempoFacts(_Facts):
    """Seconds out to the end of the movement and back."""

    out: Seconds
    back: Seconds
    source: Tag


class RungFacts(_Facts):
    """One dose; seconds for `move` (one repetition without its hold), `hold` and `rest`.

    Who has none of what it `needs` and stands on it goes to the rung `instead`.
    """

    id: Id
    variant: Variant = ""
    count: AnyCount = Count.REPS
    sets: Annotated[int, Field(ge=1, le=5)] = 1
    reps: Annotated[int, Field(ge=1, le=60)]
    move: Seconds
    hold: Seconds = 0
    sides: Annotated[int, Field(ge=1, le=2)] = 1
    rest: Seconds = 0
    positions: Annotated[list[AnyPosition], Field(min_length=1)]
    needs: AnyThing | None = None
    instead: Id | None = None
    source: Tag


class NeedFacts(_Facts):
    """One of `any_of` done cleanly on `days` days, at `rung` or higher."""

    any_of: Annotated[list[Id], Field(min_length=1)]
    days: Annotated[int, Field(ge=1, le=30)] = 1
    rung: Id | None = None
    source: Tag


class LimitFacts(_Facts):
    """Changes that a limit makes; with nothing set its words are the whole effect."""

    exclude: bool = False
    positions: Annotated[list[AnyPosition], Field(min_length=1)] | None = None
    top_rung: Id | None = None
    source: Tag


class EquipmentFacts(_Facts):
    """Things to have at hand; a chair for the chair position goes without saying."""

    needed: list[Id]
    optional: list[Id]


class ContactFacts(_Facts):
    """Parts in contact in one position; with a variant, only for that one."""

    position: AnyPosition
    variant: Variant = ""
    parts: Annotated[list[AnyPart], Field(min_length=1)]


class ExerciseFacts(_Facts):
    """One fact file."""

    id: Id
    category: AnyCategory
    kind: AnyKind
    family: Id
    difficulty: Annotated[int, Field(ge=1, le=9)]
    first_rank: Annotated[int, Field(ge=1, le=99)]
    early: bool = False
    targets: Annotated[list[Id], Field(min_length=1)]
    tempo: TempoFacts
    ladder: Annotated[list[RungFacts], Field(min_length=1, max_length=20)]
    needs: list[NeedFacts]
    gate: AnyGate | None = None
    limits: dict[AnyLimit, LimitFacts]
    equipment: EquipmentFacts
    contacts: Annotated[list[ContactFacts], Field(min_length=1)]
    easier: list[Id]
    harder: list[Id]
    sources: Annotated[dict[Id, Tags], Field(min_length=1)]
    retired: bool = False


class SourceFacts(_Facts):
    """A source of facts."""

    title: Annotated[str, Field(min_length=3)]
    address: Annotated[str, Field(pattern=r"^(https?://\S+)?$")]


def explain(page: Page, error: ValidationError) -> list[Problem]:
    """Tell each complaint of the model in plain words, at its field and line."""
    return [
        page.problem(tuple(part for part in found["loc"] if part != "[key]"), _reason(found))
        for found in error.errors(include_url=False)
    ]


def _reason(found: Any) -> str:
    context = {name: _plain(value) for name, value in found.get("ctx", {}).items()}
    shown = _shown(found["input"])
    reasons = {
        "missing": "is missing",
        "extra_forbidden": "is not a known key",
        "enum": f"is {shown}; allowed are {context.get('expected')}",
        "string_type": f"is {shown}; it should be text",
        "int_type": f"is {shown}; it should be a whole number",
        "float_type": f"is {shown}; it should be a number",
        "bool_type": f"is {shown}; it should be true or false",
        "list_type": f"is {shown}; it should be a list",
        "dict_type": f"is {shown}; it should be a block of keys",
        "model_type": f"is {shown}; it should be a block of keys",
        "string_pattern_mismatch": f"is {shown}; that is not how such a value is written",
        "greater_than_equal": f"is {shown}; it should be {context.get('ge')} or more",
        "less_than_equal": f"is {shown}; it should be {context.get('le')} or less",
        "finite_number": f"is {shown}; it should be an ordinary number",
        "too_short": "should not be empty",
        "string_too_short": "should not be empty",
    }
    return reasons.get(found["type"], f"is {shown}; {found['msg'].lower()}")


def _plain(value: object) -> object:
    return f"{value:g}" if isinstance(value, float) else value


def _shown(value: object) -> str:
    """A value as its author would know it again, at most 40 characters of it."""
    if value is None:
        return "empty"
    given = str(value) if isinstance(value, date) else repr(value)
    return given if len(given) <= SHOWN else given[: SHOWN - 3] + "..."

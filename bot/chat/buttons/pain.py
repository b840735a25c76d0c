"""Buttons after an answer that hurt or was uncomfortable."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from bot.chat.buttons.core import Button
from bot.domain.diary import Discomfort, PainKind, PainPlace
from bot.domain.exercise import Limit


@dataclass(frozen=True, slots=True)
class NameDiscomfort(Button):
    prefix: ClassVar[str] = "nd1"
    cause: int
    kind: Discomfort


@dataclass(frozen=True, slots=True)
class PlacePain(Button):
    prefix: ClassVar[str] = "pp1"
    cause: int
    place: PainPlace


@dataclass(frozen=True, slots=True)
class NamePain(Button):
    prefix: ClassVar[str] = "pn1"
    cause: int
    kind: PainKind


@dataclass(frozen=True, slots=True)
class ScorePain(Button):
    prefix: ClassVar[str] = "ps1"
    cause: int
    score: int


@dataclass(frozen=True, slots=True)
class StopToday(Button):
    prefix: ClassVar[str] = "sp1"
    routine: int
    cause: int


@dataclass(frozen=True, slots=True)
class AnotherInstead(Button):
    prefix: ClassVar[str] = "ai1"
    routine: int
    cause: int


@dataclass(frozen=True, slots=True)
class GoOn(Button):
    """On with the rest of the routine after a pain answer."""

    prefix: ClassVar[str] = "on1"
    routine: int
    cause: int


@dataclass(frozen=True, slots=True)
class NoteLimit(Button):
    """Notes the limit that matches where it hurt (a wrist, a knee)."""

    prefix: ClassVar[str] = "nl1"
    cause: int
    limit: Limit

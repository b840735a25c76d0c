"""Typed callback data: one class per button, packed into at most 64 bytes.

`prefix` names the class and its version ("an1"): old messages keep their buttons, so a
prefix is never reused for another meaning. What comes back is a claim by the client, not a
fact: `unpack` parses by a strict grammar, the use case checks it against what was offered.
"""

from __future__ import annotations

import dataclasses
import typing
from dataclasses import dataclass
from datetime import time
from enum import StrEnum
from functools import cache
from typing import Any, ClassVar

from bot.domain.diary import (
    Answer,
    ClearedBy,
    ClearedWhen,
    Discomfort,
    Feel,
    PainKind,
    PainPlace,
    Reply,
    SignQuestion,
    WorseCause,
)
from bot.domain.exercise import Limit, Place

LONGEST = 64
SEPARATOR = ":"


class UnknownButton(ValueError):
    """Callback data that no button of ours packs to."""


class Button:
    """Base of all buttons. Fields are ints, strings without ':', enums or wall times."""

    prefix: ClassVar[str]

    def pack(self) -> str:
        """The callback data. Raises ValueError when it would be longer than 64 bytes."""
        cls: Any = type(self)
        fields = [_pack(getattr(self, name)) for name in _hints(cls)]
        data = SEPARATOR.join([self.prefix, *fields])
        if len(data.encode()) > LONGEST:
            raise ValueError(f"callback data of {self.prefix} is too long")
        return data


def unpack(data: str) -> Button:
    """The button behind callback data. Raises UnknownButton."""
    prefix, *fields = data.split(SEPARATOR)
    cls = _by_prefix().get(prefix)
    if cls is None or len(fields) != len(_hints(cls)):
        raise UnknownButton(prefix[:8])
    try:
        values = [_unpack(h, f) for h, f in zip(_hints(cls).values(), fields, strict=True)]
    except ValueError:
        raise UnknownButton(prefix) from None
    return typing.cast("Button", cls(*values))


@cache
def _by_prefix() -> dict[str, Any]:
    # slots=True makes a second class; the first one lingers until it is collected
    found = [cls for cls in Button.__subclasses__() if "__slots__" in vars(cls)]
    table = {cls.prefix: cls for cls in found}
    if len(table) != len(found):
        raise TypeError("two buttons share a prefix")
    return table


@cache
def _hints(cls: Any) -> dict[str, Any]:
    hints = typing.get_type_hints(cls)
    return {f.name: hints[f.name] for f in dataclasses.fields(cls)}


def _pack(value: object) -> str:
    if isinstance(value, time):
        return value.strftime("%H%M")
    if isinstance(value, StrEnum):
        return value.value
    text = str(value)
    if SEPARATOR in text:
        raise ValueError("a field must not hold the separator")
    return text


def _unpack(hint: Any, field: str) -> Any:
    if hint is int:
        if not (field.isascii() and field.isdigit()):
            raise ValueError(field)
        return int(field)
    if hint is time:
        if len(field) != 4 or not field.isascii() or not field.isdigit():
            raise ValueError(field)
        return time(int(field[:2]), int(field[2:]))
    return hint(field)


class ScreenName(StrEnum):
    """Plain moves between screens that carry nothing."""

    WELCOME_MORE = "more"
    WELCOME_LESS = "less"
    AGREE = "agree"
    DECLINE = "no"
    COME_BACK = "back"
    CONDITIONS_DONE = "cdone"
    CONDITIONS_NONE = "cnone"
    ASK_HOUR = "hour"
    SAME_TIME = "same"
    CLOCK_BACK = "clock"
    DELETE_YES = "delyes"
    DELETE_NO = "delno"
    TODAY = "today"
    SHOW_WARNING = "warn"
    BACK = "bk"


@dataclass(frozen=True, slots=True)
class Go(Button):
    prefix: ClassVar[str] = "go1"
    to: ScreenName


@dataclass(frozen=True, slots=True)
class SignsReply(Button):
    prefix: ClassVar[str] = "sg1"
    question: SignQuestion
    reply: Reply


@dataclass(frozen=True, slots=True)
class NameSign(Button):
    """`sign` is a key of the list of signs in the content."""

    prefix: ClassVar[str] = "sn1"
    block: int
    sign: str


@dataclass(frozen=True, slots=True)
class SettleSign(Button):
    """`lasting` is 1 when the sign has long been the same and is the only one, else 0."""

    prefix: ClassVar[str] = "ss1"
    block: int
    lasting: int


@dataclass(frozen=True, slots=True)
class TakeBackSign(Button):
    prefix: ClassVar[str] = "sb1"
    block: int


@dataclass(frozen=True, slots=True)
class StartClearing(Button):
    prefix: ClassVar[str] = "cl1"
    block: int


@dataclass(frozen=True, slots=True)
class ClearBy(Button):
    prefix: ClassVar[str] = "cb1"
    block: int
    by: ClearedBy


@dataclass(frozen=True, slots=True)
class ClearWhen(Button):
    prefix: ClassVar[str] = "cw1"
    block: int
    by: ClearedBy
    when: ClearedWhen


@dataclass(frozen=True, slots=True)
class FollowUp(Button):
    """`seen` is 1 or 0."""

    prefix: ClassVar[str] = "fu1"
    block: int
    seen: int


@dataclass(frozen=True, slots=True)
class TickLimit(Button):
    """Sets one tick to `on` (1 or 0), so that a repeat changes nothing."""

    prefix: ClassVar[str] = "tl1"
    limit: Limit
    on: int


@dataclass(frozen=True, slots=True)
class FirstAsked(Button):
    """`agreed` is 1 when a professional already agreed, 0 to ask first."""

    prefix: ClassVar[str] = "fa1"
    agreed: int


@dataclass(frozen=True, slots=True)
class UsualPain(Button):
    prefix: ClassVar[str] = "up1"
    score: int


@dataclass(frozen=True, slots=True)
class ChoosePlace(Button):
    prefix: ClassVar[str] = "pl1"
    place: Place


@dataclass(frozen=True, slots=True)
class StartRoutine(Button):
    """[Start] on a day whose morning is not asked."""

    prefix: ClassVar[str] = "st1"
    routine: int


@dataclass(frozen=True, slots=True)
class MorningFeel(Button):
    """`routine` is today's; the morning belongs to `check`, the routine before."""

    prefix: ClassVar[str] = "mf1"
    routine: int
    check: int
    feel: Feel


@dataclass(frozen=True, slots=True)
class MorningCause(Button):
    """`exercise` is the index among those offered, 0 where the cause is not an exercise."""

    prefix: ClassVar[str] = "mc1"
    morning: int
    why: WorseCause
    exercise: int


@dataclass(frozen=True, slots=True)
class MorningScore(Button):
    prefix: ClassVar[str] = "ms1"
    morning: int
    score: int


@dataclass(frozen=True, slots=True)
class GiveAnswer(Button):
    prefix: ClassVar[str] = "an1"
    routine: int
    item: int
    answer: Answer


@dataclass(frozen=True, slots=True)
class HowTo(Button):
    """Shows the card in full (1) or short (0)."""

    prefix: ClassVar[str] = "ht1"
    routine: int
    item: int
    full: int


@dataclass(frozen=True, slots=True)
class Undo(Button):
    """Takes back the answer with this seq."""

    prefix: ClassVar[str] = "un1"
    answer: int


@dataclass(frozen=True, slots=True)
class ShowAnswers(Button):
    """[Change an answer] on the end card; `open` 0 goes back."""

    prefix: ClassVar[str] = "ca1"
    routine: int
    open: int


@dataclass(frozen=True, slots=True)
class NameDiscomfort(Button):
    prefix: ClassVar[str] = "nd1"
    cause: int
    kind: Discomfort


@dataclass(frozen=True, slots=True)
class CheckHinge(Button):
    """Whether the hinge looked right: `good` is 1, or 0 for not sure."""

    prefix: ClassVar[str] = "hc1"
    cause: int
    good: int


@dataclass(frozen=True, slots=True)
class ShowTryOut(Button):
    """[Try the deadlift?] on the end card."""

    prefix: ClassVar[str] = "to1"
    routine: int


@dataclass(frozen=True, slots=True)
class AnswerTryOut(Button):
    """`wanted` is 1, or 0 for not now."""

    prefix: ClassVar[str] = "ta1"
    routine: int
    wanted: int


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


@dataclass(frozen=True, slots=True)
class PickHour(Button):
    prefix: ClassVar[str] = "ph1"
    at: time


@dataclass(frozen=True, slots=True)
class PickClock(Button):
    """`tz` is an IANA name; the wall time shown is for the eye only."""

    prefix: ClassVar[str] = "pc1"
    tz: str


@dataclass(frozen=True, slots=True)
class ClockPage(Button):
    prefix: ClassVar[str] = "cp1"
    page: int

"""Buttons about warning signs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from bot.chat.buttons.core import Button
from bot.domain.diary import ClearedBy, ClearedWhen, Reply, SignQuestion


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

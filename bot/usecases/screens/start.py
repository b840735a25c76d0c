"""First contact, and the last question before everything is erased."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.exercise import Limit


@dataclass(frozen=True, slots=True)
class Welcome:
    """What it is, what is stored, and the consent buttons; `more` shows the long text."""

    more: bool = False
    declined: bool = False


@dataclass(frozen=True, slots=True)
class AskConditions:
    """The list of conditions with ticks."""

    ticked: frozenset[Limit]


@dataclass(frozen=True, slots=True)
class AskFirst:
    """These conditions, or a strong usual pain, want a professional's word before starting."""

    limits: tuple[Limit, ...]
    waiting: bool = False
    usual_pain: bool = False


@dataclass(frozen=True, slots=True)
class AskUsualPain:
    """Usual back pain over the last week, 0-10."""


@dataclass(frozen=True, slots=True)
class AskPlace:
    """Floor or chair: starts the first routine."""

    floor_possible: bool = True


@dataclass(frozen=True, slots=True)
class AskDelete:
    """Erase everything? The last question."""

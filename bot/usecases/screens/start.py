"""First contact, and the last question before everything is erased."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.exercise import Limit
from bot.usecases.picturing import no_picture
from bot.usecases.screens.screen import Allows, Screen


@dataclass(frozen=True, slots=True)
class Welcome(Screen):
    """What it is, what is stored, and the consent buttons; `more` shows the long text."""

    allows = Allows(
        what_hurt=False, hour=False, note=False, pause=False, cancel=False, picture=no_picture
    )

    more: bool = False
    declined: bool = False


@dataclass(frozen=True, slots=True)
class AskConditions(Screen):
    """The list of conditions with ticks."""

    allows = Allows(
        what_hurt=False, hour=False, note=False, pause=True, cancel=False, picture=no_picture
    )

    ticked: frozenset[Limit]


@dataclass(frozen=True, slots=True)
class AskFirst(Screen):
    """These conditions, or a strong usual pain, want a professional's word before starting."""

    allows = Allows(
        what_hurt=False, hour=False, note=False, pause=False, cancel=False, picture=no_picture
    )

    limits: tuple[Limit, ...]
    waiting: bool = False
    usual_pain: bool = False


@dataclass(frozen=True, slots=True)
class AskUsualPain(Screen):
    """Usual back pain over the last week, 0-10."""

    allows = Allows(
        what_hurt=False, hour=False, note=False, pause=False, cancel=False, picture=no_picture
    )


@dataclass(frozen=True, slots=True)
class AskPlace(Screen):
    """Floor or chair: starts the first routine."""

    allows = Allows(
        what_hurt=False, hour=False, note=False, pause=False, cancel=False, picture=no_picture
    )

    floor_possible: bool = True


@dataclass(frozen=True, slots=True)
class AskDelete(Screen):
    """Erase everything? The last question."""

    allows = Allows(
        what_hurt=True, hour=False, note=False, pause=False, cancel=True, picture=no_picture
    )

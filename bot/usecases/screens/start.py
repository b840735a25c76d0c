"""Screens of the first contact, and the question before everything is erased."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.exercise import Limit
from bot.usecases.picturing import no_picture
from bot.usecases.screens.screen import Allows, Screen


@dataclass(frozen=True, slots=True)
class Welcome(Screen):
    """Asks for consent, below a text of what the bot is and stores; `more` shows all of it.

    `declined`: the person said [No thanks].
    """

    allows = Allows(
        what_hurt=False, hour=False, note=False, pause=False, cancel=False, picture=no_picture
    )

    more: bool = False
    declined: bool = False


@dataclass(frozen=True, slots=True)
class AskConditions(Screen):
    """Asks for the conditions, by a list with ticks."""

    allows = Allows(
        what_hurt=False, hour=False, note=False, pause=True, cancel=False, picture=no_picture
    )

    ticked: frozenset[Limit]


@dataclass(frozen=True, slots=True)
class AskPassing(Screen):
    """Asks how it is now with a limit that passes."""

    allows = Allows(
        what_hurt=False, hour=False, note=False, pause=True, cancel=False, picture=no_picture
    )

    limit: Limit


@dataclass(frozen=True, slots=True)
class AskFirst(Screen):
    """Asks whether a professional has agreed, for these `limits` or a strong usual pain.

    `waiting`: the person has yet to ask one.
    """

    allows = Allows(
        what_hurt=False, hour=False, note=False, pause=False, cancel=False, picture=no_picture
    )

    limits: tuple[Limit, ...]
    waiting: bool = False
    usual_pain: bool = False


@dataclass(frozen=True, slots=True)
class AskUsualPain(Screen):
    """Asks for the usual back pain over the last week, 0-10."""

    allows = Allows(
        what_hurt=False, hour=False, note=False, pause=False, cancel=False, picture=no_picture
    )


@dataclass(frozen=True, slots=True)
class AskPlace(Screen):
    """Asks for floor or chair; the answer starts the first routine."""

    allows = Allows(
        what_hurt=False, hour=False, note=False, pause=False, cancel=False, picture=no_picture
    )

    floor_possible: bool = True


@dataclass(frozen=True, slots=True)
class AskDelete(Screen):
    """Asks whether to erase everything."""

    allows = Allows(
        what_hurt=True, hour=False, note=False, pause=False, cancel=True, picture=no_picture
    )

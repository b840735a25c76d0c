"""Warning signs: asking for them, what to do, and the way back."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.diary import ClearedBy, ClearedWhen, SignQuestion
from bot.domain.state import Block
from bot.usecases.picturing import no_picture
from bot.usecases.screens.screen import Allows, Screen


@dataclass(frozen=True, slots=True)
class AskSigns(Screen):
    """One of the two lists of signs. `after_pain` when a pain answer led here."""

    allows = Allows(
        what_hurt=False, hour=False, note=False, pause=True, cancel=False, picture=no_picture
    )

    question: SignQuestion
    after_pain: bool = False


@dataclass(frozen=True, slots=True)
class SignAdvice(Screen):
    """Exercise is off because of a sign: advice on top, then what can be said about it.

    `ask_which`: the sign is not named yet. `can_take_back`: a slip can still be undone.
    `can_clear`: a professional's word opens the way again (from the next day). `together`:
    a lasting sign that came within weeks of another one.
    """

    allows = Allows(
        what_hurt=False, hour=False, note=True, pause=False, cancel=False, picture=no_picture
    )

    block: Block
    tz: str
    ask_which: bool
    can_take_back: bool
    can_clear: bool
    seen_somebody: bool = False
    is_follow_up: bool = False
    together: bool = False


@dataclass(frozen=True, slots=True)
class AskStable(Screen):
    """A lasting sign was named: has it long been the same, and is it the only one?"""

    allows = Allows(
        what_hurt=False, hour=False, note=False, pause=False, cancel=False, picture=no_picture
    )

    block: Block
    tz: str


@dataclass(frozen=True, slots=True)
class AskCleared(Screen):
    """Who said that exercise is fine, then when: `dates` that can open the way."""

    allows = Allows(
        what_hurt=False, hour=False, note=False, pause=False, cancel=True, picture=no_picture
    )

    block: int
    by: ClearedBy | None = None
    dates: tuple[ClearedWhen, ...] = ()

"""Warning signs: the lists of them, advice when one is told, and the way back to exercise."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.domain.diary import ClearedBy, ClearedWhen, SignQuestion
from bot.domain.state import Block
from bot.usecases.picturing import no_picture
from bot.usecases.screens.screen import Allows, Screen


@dataclass(frozen=True, slots=True)
class AskSigns(Screen):
    """Asks for the signs of one list. `after_pain`: pain or worse mornings led here."""

    allows = Allows(
        what_hurt=False, hour=False, note=False, pause=True, cancel=False, picture=no_picture
    )

    question: SignQuestion
    after_pain: bool = False


@dataclass(frozen=True, slots=True)
class AskTypedSigns(Screen):
    """Asks for all signs at once, as words of one were typed."""

    allows = Allows(
        what_hurt=False, hour=False, note=False, pause=False, cancel=False, picture=no_picture
    )


@dataclass(frozen=True, slots=True)
class AskOneLeg(Screen):
    """Asks whether one leg is newly numb or weak, after such pain in it."""

    allows = Allows(
        what_hurt=False, hour=False, note=False, pause=False, cancel=False, picture=no_picture
    )


@dataclass(frozen=True, slots=True)
class SignAdvice(Screen):
    """No exercise because of a sign: advice, then buttons to say more about it.

    `ask_which`: the sign is not named yet. `can_take_back`: it can still be taken back as a slip.
    `can_clear`: a professional's word can be told, from the next day on. `seen_somebody`: somebody
    has looked at it. `is_follow_up`: a message asks whether somebody has. `together`: a lasting
    sign that came within weeks of another one.
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
    """Asks whether the lasting sign that was named has long been the same and is the only one."""

    allows = Allows(
        what_hurt=False, hour=False, note=False, pause=False, cancel=False, picture=no_picture
    )

    block: Block
    tz: str


@dataclass(frozen=True, slots=True)
class AskCleared(Screen):
    """Asks who said that exercise is fine, then (once `by` is set) when: `dates` that count.

    `block` is the seq of the sign, which came on the date `since`.
    """

    allows = Allows(
        what_hurt=False, hour=False, note=False, pause=False, cancel=True, picture=no_picture
    )

    block: int
    by: ClearedBy | None = None
    dates: tuple[ClearedWhen, ...] = ()
    since: date | None = None

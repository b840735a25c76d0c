"""The exercises to be read about, and what a provider said about one of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.domain.diary import ClearedBy, ClearedWhen, ProviderSaid, ProviderWord
from bot.domain.exercise import (
    Category,
    Dose,
    ExerciseId,
    Library,
    Limit,
    Position,
    Prerequisite,
    RungId,
)
from bot.domain.planning.standing import NextStep, Standing
from bot.domain.reasons import Reason
from bot.domain.rules.hinge_gate import Missing
from bot.usecases.picturing import Picture, film_of_rung, keep, no_picture
from bot.usecases.screens.screen import Allows, Screen


class Shelf(StrEnum):
    """Where an exercise is looked up: the groups, one of them, or all that rest."""

    ALL = "all"
    HIP = Category.HIP.value
    GLUTES = Category.GLUTES.value
    CORE = Category.CORE.value
    RESTING = "resting"


class PagePart(StrEnum):
    """What a page of an exercise is about."""

    OWN = "own"
    """Names, what it is for, and where the person stands with it."""
    HOW_TO = "how"
    WAYS = "ways"
    """Easier and harder."""
    CAREFUL = "careful"


class WordOutcome(StrEnum):
    """What follows from a provider's word."""

    RETURNS = "returns"
    RETURNS_LATER = "returns_later"
    """It may be tried, and something else is still missing."""
    AVOIDED = "avoided"
    EASED = "eased"
    EASIEST = "easiest"
    """On its easiest step, where it stays for now."""
    RETURNS_ANEW = "returns_anew"
    """It was on its way back, which begins anew."""


class TryNote(StrEnum):
    """Why it cannot be told today that a resting exercise may be tried again."""

    TOO_EARLY = "too_early"
    FOR_GOOD = "for_good"


@dataclass(frozen=True, slots=True)
class ExerciseGroups(Screen):
    """The three groups with the number of exercises in each, and how many rest."""

    allows = Allows(
        what_hurt=True, hour=True, note=False, pause=False, cancel=True, picture=no_picture
    )

    counts: tuple[tuple[Shelf, int], ...]
    resting: int


@dataclass(frozen=True, slots=True)
class ListedExercise:
    """One line of a shelf; `step` of `steps` counts from 1."""

    exercise: ExerciseId
    standing: Standing
    step: int
    steps: int


@dataclass(frozen=True, slots=True)
class ExerciseShelf(Screen):
    """One page of a shelf; pages count from 0."""

    allows = Allows(
        what_hurt=True, hour=True, note=False, pause=False, cancel=True, picture=no_picture
    )

    shelf: Shelf
    page: int
    pages: int
    listed: tuple[ListedExercise, ...]


@dataclass(frozen=True, slots=True)
class OwnFacts:
    """Where the person stands with one exercise today.

    `step` of `steps` counts from 1. `rung` and `position` say how it is done, `dose` how much;
    `since` goes with what rests, pauses or comes back. `clean` are the good sessions of a way
    back. `limits` are those of the person that it has a word for.
    """

    standing: Standing
    rung: RungId
    position: Position
    dose: Dose
    step: int
    steps: int
    next: NextStep | None = None
    is_last: bool = False
    is_capped: bool = False
    is_after_gap: bool = False
    done_on: date | None = None
    sessions: int = 0
    clean: int = 0
    in_set: bool = False
    left_on: date | None = None
    reason: Reason | None = None
    since: date | None = None
    prerequisites: tuple[Prerequisite, ...] = ()
    lacks: tuple[Missing, ...] = ()
    limits: tuple[Limit, ...] = ()
    provider_said: ProviderSaid | None = None
    provider_said_on: date | None = None


def _film_of_page(screen: ExercisePage, library: Library) -> Picture:
    return film_of_rung(library, screen.exercise, screen.own.rung, screen.own.position)


@dataclass(frozen=True, slots=True)
class ExercisePage(Screen):
    """All about one exercise, a part at a time; `page` counts from 0 within the part.

    `shelf` and `shelf_page` is where it was found. `can_tell`: a provider's word can be told
    about it. `slip` is the seq of a word told today, which can be taken back; 0 for none.
    """

    allows = Allows(
        what_hurt=True, hour=True, note=False, pause=False, cancel=True, picture=_film_of_page
    )

    exercise: ExerciseId
    part: PagePart
    page: int
    shelf: Shelf
    shelf_page: int
    today: date
    own: OwnFacts
    can_tell: bool = False
    slip: int = 0


@dataclass(frozen=True, slots=True)
class AskProvidersWord(Screen):
    """What was said, then who said it, then when: what is not None is answered.

    `words` are those that can be told; `note` tells why trying again is not among them. `dates`
    are those that count, after `since` where it rests.
    """

    allows = Allows(what_hurt=True, hour=False, note=False, pause=False, cancel=True, picture=keep)

    exercise: ExerciseId
    today: date
    words: tuple[ProviderWord, ...]
    note: TryNote | None = None
    word: ProviderWord | None = None
    by: ClearedBy | None = None
    dates: tuple[ClearedWhen, ...] = ()
    since: date | None = None


def _film_of_noted(screen: WordNoted, library: Library) -> Picture:
    return film_of_rung(library, screen.exercise, screen.rung, screen.position)


@dataclass(frozen=True, slots=True)
class WordNoted(Screen):
    """What happens next. `rung`, `position` and `dose` are how the exercise goes on."""

    allows = Allows(
        what_hurt=True, hour=False, note=False, pause=False, cancel=True, picture=_film_of_noted
    )

    exercise: ExerciseId
    outcome: WordOutcome
    rung: RungId
    position: Position
    dose: Dose
    slip: int

"""Screens to look exercises up, and to tell a provider's word about one."""

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
    """Shelves on which exercises are looked up: one group, all that rest, those that take turns
    now, or the list of groups."""

    ALL = "all"
    HIP = Category.HIP.value
    GLUTES = Category.GLUTES.value
    CORE = Category.CORE.value
    RESTING = "resting"
    MINE = "mine"


class PagePart(StrEnum):
    """Parts of the page of an exercise."""

    OWN = "own"
    """Names, what it is for, and where the person stands with it."""
    HOW_TO = "how"
    WAYS = "ways"
    """Easier and harder."""
    CAREFUL = "careful"


class WordOutcome(StrEnum):
    """Outcomes of a provider's word."""

    RETURNS = "returns"
    RETURNS_LATER = "returns_later"
    """It may be tried once something else that is missing is there."""
    AVOIDED = "avoided"
    EASED = "eased"
    EASIEST = "easiest"
    """On its easiest step, where it stays for now."""
    RETURNS_ANEW = "returns_anew"
    """It was on its way back, which begins anew."""


class TryNote(StrEnum):
    """Reasons why a word that a resting exercise may be tried again cannot be told today."""

    TOO_EARLY = "too_early"
    FOR_GOOD = "for_good"


@dataclass(frozen=True, slots=True)
class ExerciseGroups(Screen):
    """The three groups with the number of exercises in each, and the number of resting ones."""

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
    """The person's standing with one exercise today.

    `step` of `steps` counts from 1. `rung` and `position` say how it is done, `dose` how much.
    `next` is the step after it and what it takes; `is_last`: this one is the top; `is_capped`: the
    person's limits end the ladder here. `clean` are the good sessions on the way back.
    `since` is the date from which it rests, is suspended or comes back, for `reason`.
    `prerequisites` and `lacks` are what is missing before it can come. `limits` are those of the
    person that it has a line for.
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
    """One part of what there is to know about an exercise; `page` counts from 0 within the part.

    [Back] leads to `shelf_page` of `shelf`. `can_tell`: a provider's word can be told about it.
    `slip` is the seq of a word told today, which can be taken back; 0 for none.
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
    """Asks for a provider's word, then who said it (once `word` is set), then when (once `by` is).

    `words` are those that can be told; `note` is why trying again is not among them. `dates` are
    those that count: for a resting exercise, after the date `since`.
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
    """The word is stored, with its outcome. `rung`, `position` and `dose` are how the exercise goes
    on; `slip` is the seq of the word, which can be taken back today."""

    allows = Allows(
        what_hurt=True, hour=False, note=False, pause=False, cancel=True, picture=_film_of_noted
    )

    exercise: ExerciseId
    outcome: WordOutcome
    rung: RungId
    position: Position
    dose: Dose
    slip: int

"""Shared by all screens: the finished screen, and names, lists and dates in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any, Literal, TypeVar
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, format_skeleton, format_time, get_day_names
from babel.lists import format_list

from bot.chat.buttons import Button, Undo, UndoAll
from bot.chat.words import Markup, Words
from bot.domain.exercise import ExerciseId, Library
from bot.domain.places.emergency import LocalNumbers
from bot.usecases import screens as s
from bot.usecases.drawings import Drawing

DAYS_OF_A_WEEK = 7
SCORES = (range(6), range(6, 11))
"""The scores from 0 to 10, in two rows."""


@dataclass(frozen=True, slots=True)
class Label:
    """An inline button with its label."""

    text: str
    button: Button


Row = tuple[Label, ...]
Rows = tuple[Row, ...]


LONGEST_COPY = 256
"""Telegram's limit for the text that a button copies, in characters."""


@dataclass(frozen=True, slots=True)
class Copy:
    """A button that puts a text into the phone's clipboard: no tap comes back to the bot."""

    label: str
    text: str

    def __post_init__(self) -> None:
        if not 1 <= len(self.text) <= LONGEST_COPY:
            raise ValueError(f"a button copies 1 to {LONGEST_COPY} characters")


@dataclass(frozen=True, slots=True)
class Rendered:
    """A screen in words: Telegram's HTML, at most 1,024 visible characters, and its buttons.

    `copy` stands in a row of its own below them.
    """

    html: Markup
    rows: Rows = ()
    copy: Copy | None = None


@dataclass(frozen=True, slots=True)
class Voice:
    """Phrases that screens share, in one language: names of exercises, lists, dates, buttons.

    `local`: the emergency numbers where the person is, None where the country is not known.
    """

    words: Words
    library: Library
    now: datetime
    local: LocalNumbers | None = None

    def label(self, key: str, button: Button, /, **args: str | int) -> Label:
        return Label(self.words.plain(key, **args), button)

    def named(self, exercise: ExerciseId) -> Markup:
        """Return the name of an exercise as HTML."""
        return self.words.text(self._name_key(exercise))

    def plain_name(self, exercise: ExerciseId) -> str:
        """Return the name of an exercise for a button, without HTML."""
        return self.words.plain(self._name_key(exercise))

    def names(self, exercises: Iterable[ExerciseId]) -> Markup:
        """Return the names in one phrase: "Plank, Clamshell and Bird dog"."""
        return Markup(format_list([self.named(e) for e in exercises], locale=self._locale))

    def either(self, exercises: Iterable[ExerciseId]) -> Markup:
        """Return the names as a choice: "Plank or Bird dog"."""
        names = [self.named(e) for e in exercises]
        return Markup(format_list(names, style="or", locale=self._locale))

    def numbered(self, parts: Iterable[Markup]) -> Iterator[Markup]:
        """Yield each part with its number before it: "1. Plank"."""
        for number, part in enumerate(parts, 1):
            yield self.words.text("numbered", number=number, own=part)

    def clock(self, at: time) -> str:
        return format_time(at, self.words.plain("clock"), locale=self._locale)

    def weekday(self, on: date) -> str:
        return format_date(on, self.words.plain("weekday"), locale=self._locale)

    def day(self, on: date) -> str:
        """Return a day as in a sentence: "Monday 9 March"."""
        return format_date(on, self.words.plain("far-day"), locale=self._locale)

    def dated(self, on: date) -> str:
        """Return a date with its year: "9 Mar 2026"."""
        return format_date(on, "medium", locale=self._locale)

    def short_day(self, on: date) -> str:
        """Return a day as on a button: "Mon 9 March"."""
        return format_date(on, self.words.plain("short-day"), locale=self._locale)

    def month(self, on: date) -> str:
        """Return a month with its year: "March 2026"."""
        return format_skeleton("yMMMM", on, locale=self._locale)

    def weekday_name(self, day: int, *, width: Literal["wide", "abbreviated"] = "wide") -> str:
        """Return the name of a weekday, 0 for Monday to 6 for Sunday."""
        return str(get_day_names(width, locale=self._locale)[day])

    @property
    def week(self) -> tuple[int, ...]:
        """The weekdays in the order of the language's week."""
        first = Locale.parse(self._locale).first_week_day
        return tuple((first + n) % DAYS_OF_A_WEEK for n in range(DAYS_OF_A_WEEK))

    def country(self, code: str) -> str:
        """Return the name of a country, whose ISO code this is."""
        return str(Locale.parse(self._locale).territories.get(code, code))

    def listed(self, parts: Iterable[str]) -> str:
        """Return the parts in one phrase: "Monday, Wednesday and Friday"."""
        return format_list(list(parts), locale=self._locale)

    def moment(self, at: datetime, tz: str) -> Markup:
        """Return an instant as people say it, in the zone `tz`: "tomorrow at 07:40"."""
        zone = ZoneInfo(tz)
        local, today = at.astimezone(zone), self.now.astimezone(zone).date()
        ahead, clock = (local.date() - today).days, self.clock(local.time())
        if ahead in (0, 1):
            return self.words.text(f"moment-{('today', 'tomorrow')[ahead]}", time=clock)
        is_near = 1 < ahead < DAYS_OF_A_WEEK
        day = self.weekday(local.date()) if is_near else self.day(local.date())
        return self.words.text("moment-later", day=day, time=clock)

    def ticked(self, label: Label, on: bool) -> Label:
        """Return the button, with a tick before its label where it is on."""
        return Label(self.words.plain("tick", label=label.text), label.button) if on else label

    def undo(self, undo: s.LastAnswer | None) -> Rows:
        """Return [Undo: Plank was easy] in a row of its own; no row without an answer to undo."""
        if undo is None:
            return ()
        if isinstance(undo, s.UndoAll):
            return ((self.label("undo-all", UndoAll(undo.first), count=undo.count),),)
        exercise, answer, seq = undo
        name, said = self.plain_name(exercise), self.words.plain(f"answer-{answer}")
        return ((self.label("undo", Undo(seq), name=name, answer=said, kind=answer.value),),)

    def scores(self, button: Callable[[int], Button], *, chosen: int | None = None) -> Rows:
        """Return the buttons 0 to 10; the chosen one has a tick."""
        return tuple(
            tuple(self.ticked(Label(str(n), button(n)), n == chosen) for n in row) for row in SCORES
        )

    @property
    def is_rtl(self) -> bool:
        """Whether the language is written from right to left."""
        return Locale.parse(self._locale).text_direction == "rtl"

    @property
    def _locale(self) -> str:
        return self.words.plain("locale")

    def _name_key(self, exercise: ExerciseId) -> str:
        return self.words.first(f"{dashed(exercise)}-name", "exercise-gone")


def emergency_numbers(words: Words, local: LocalNumbers | None) -> Markup:
    """Return the numbers to call: "999 or 112 (United Kingdom)".

    The country is named because the zone can be wrong: clocks of two countries may show the same
    time. Where the country is not known, numbers of several are named.
    """
    if local is None:
        return words.text("emergency-anywhere")
    locale = Locale.parse(words.plain("locale"))
    country = locale.territories.get(local.country, local.country)
    numbers = format_list(local.numbers, style="or", locale=locale)
    return words.text("emergency-here", numbers=numbers, country=country)


def crisis_lines(words: Words, local: LocalNumbers | None) -> Markup:
    """Return who listens where the person is: "Samaritans, call 116 123".

    A directory of all countries where none is known, or nobody knows the country.
    """
    if local is None or not local.crisis_lines:
        return words.text("crisis-anywhere")
    locale = Locale.parse(words.plain("locale"))
    named = (
        words.text(
            "crisis-call-or-text" if line.takes_text else "crisis-call",
            name=line.name,
            number=line.number,
        )
        for line in local.crisis_lines
    )
    return Markup(format_list(list(named), style="or", locale=locale))


def dashed(name: str) -> str:
    """Return an id or a code as the keys of messages spell it."""
    return name.replace("_", "-")


S = TypeVar("S", bound=s.Screen)
D = TypeVar("D", bound=Drawing)
RENDERERS: dict[type[s.Screen], Callable[[Any, Voice], Rendered]] = {}
"""The function that renders each kind of screen; filled by `renders`."""


Renderer = Callable[[S, Voice], Rendered]


def renders(kind: type[S]) -> Callable[[Renderer[S]], Renderer[S]]:
    """Mark the function that renders this kind of screen. Raises TypeError for a second one."""

    def register(renderer: Renderer[S]) -> Renderer[S]:
        if kind in RENDERERS:
            raise TypeError(f"{kind.__name__} has two renderers")
        RENDERERS[kind] = renderer
        return renderer

    return register


DRAWINGS: dict[type[s.Screen], Callable[[Any, Voice], Drawing]] = {}
"""The function that chooses the words of each screen with a drawing; filled by `draws`."""


def draws(kind: type[S]) -> Callable[[Callable[[S, Voice], D]], Callable[[S, Voice], D]]:
    """Mark the function that makes the drawing of a screen. Raises TypeError for a second one."""

    def register(drawing: Callable[[S, Voice], D]) -> Callable[[S, Voice], D]:
        if kind in DRAWINGS:
            raise TypeError(f"{kind.__name__} has two drawings")
        DRAWINGS[kind] = drawing
        return drawing

    return register


def lines(parts: Iterable[Markup], *, apart: str = "\n") -> Markup:
    """Join the parts, one below the other; `apart="\\n\\n"` leaves a blank line between them."""
    return Markup(apart.join(parts))


def in_rows(labels: Sequence[Label], *, of: int = 2) -> Rows:
    """Return the buttons in rows of `of`; the last row may be shorter."""
    return tuple(tuple(labels[i : i + of]) for i in range(0, len(labels), of))


def one_each(*labels: Label) -> Rows:
    """Return the buttons, one in each row."""
    return in_rows(labels, of=1)

"""Read a day to come as people type it: "3 March", "next Monday", "3.3.", "in 10 days".

What says one day is exact, what may be two is asked, all else is refused; nothing is guessed:

- With full stops the day comes first: "3.3.", "24.12.2026". With a year in front it comes last.
- With slashes or dashes both orders are usual: 3/4 is asked, 13/4 and 3/3 say one day only.
- Without a year it is the first such day after today.
- "Friday" is the next one to come. "next Friday" is asked as long as this week still has one.
- "next week" and "next month" are asked: their first day, or the same day then.
- A weekday beside a date has to fit it. Every word must be known.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from bot.domain import thresholds
from bot.domain.typed.date_words import DateToken, DateWords

LEAP_YEARS_APART = 8
_WEEK = 7
_DAY = timedelta(days=1)
_CENTURY = 2000
_UNITS = {"d": _DAY, "k": timedelta(weeks=1), "F": timedelta(weeks=2)}
_IN_WORDS = re.compile(r"W?(?:[no]M|M[no])y?")


class DateRefusal(StrEnum):
    """Reason not to take a text for a day."""

    NOT_A_DATE = "not_a_date"
    NO_SUCH_DATE = "no_such_date"  # 31 February
    PAST = "past"  # today, or before it
    TOO_FAR = "too_far"
    CONTRADICTION = "contradiction"  # Monday 3 March, where that is a Tuesday


@dataclass(frozen=True, slots=True)
class ExactDate:
    """The one day that was meant."""

    day: date


@dataclass(frozen=True, slots=True)
class AmbiguousDates:
    """The days that may have been meant, earliest first: ask which."""

    days: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class RefusedDate:
    """No day can be taken from the text, and why."""

    reason: DateRefusal


DateReading = ExactDate | AmbiguousDates | RefusedDate

# The days that may be meant, or why there are none.
_Days = tuple[date, ...] | DateRefusal


def read_date(text: str, words: DateWords, *, today: date) -> DateReading:
    """Read the day that a text names, seen from `today`: from tomorrow to 180 days ahead."""
    tokens = words.tokens(text)
    try:
        days = _days_of(tokens, today)
    except (ValueError, OverflowError):
        days = DateRefusal.NO_SUCH_DATE
    if isinstance(days, DateRefusal):
        return RefusedDate(days)
    if tokens[0].kind == "W" and len(tokens) > 1:
        days = tuple(day for day in days if day.weekday() == tokens[0].value)
        if not days:
            return RefusedDate(DateRefusal.CONTRADICTION)
    return _within(sorted(set(days)), today)


def _within(days: Sequence[date], today: date) -> DateReading:
    """Keep what lies ahead; one of two stays a question even where it is the only one left."""
    fitting = tuple(day for day in days if today < day <= today + thresholds.FARTHEST_DAY)
    if not fitting:
        is_past = all(day <= today for day in days)
        return RefusedDate(DateRefusal.PAST if is_past else DateRefusal.TOO_FAR)
    return ExactDate(fitting[0]) if len(days) == 1 else AmbiguousDates(fitting)


def _days_of(tokens: Sequence[DateToken], today: date) -> _Days:
    shape = "".join(token.kind for token in tokens)
    if _IN_WORDS.fullmatch(shape):
        return _in_words(tokens, today)
    match shape:
        case "f" | "Wf":
            return _in_figures(tokens[-1].typed, today)
        case "o" | "Wo":
            return (_next_of_month(tokens[-1].value, today),)
        case "r":
            return (today + timedelta(days=tokens[-1].value),)
        case "W" | "TW":
            return (_coming(tokens[-1].value, today),)
        case "NW":
            return _next_weekday(tokens[1].value, today)
        case "nd" | "nk" | "nF":
            return (today + tokens[0].value * _UNITS[shape[1]],)
        case "nm":
            return (_months_later(today, tokens[0].value),)
        case "Nk":
            return (_coming(0, today), today + timedelta(days=_WEEK))
        case "Nm":
            return (_months_later(today, 1).replace(day=1), _months_later(today, 1))
    return DateRefusal.NOT_A_DATE


def _in_words(tokens: Sequence[DateToken], today: date) -> _Days:
    by_kind = {token.kind: token.value for token in tokens}
    day = by_kind.get("n", by_kind.get("o", 0))
    return _dated(day, by_kind["M"], by_kind.get("y"), today)


def _in_figures(typed: str, today: date) -> _Days:
    """A full stop puts the day first; slashes and dashes leave the order open."""
    parts = re.split(r"[./-]", typed.rstrip("."))
    lengths, numbers = [len(part) for part in parts], [int(part) for part in parts]
    if lengths[0] == 4 and len(parts) == 3:
        return (date(*numbers),)
    if max(lengths[:2]) > 2 or lengths[2:] not in ([], [2], [4]):
        return DateRefusal.NOT_A_DATE
    year = None
    if lengths[2:]:
        year = numbers[2] + (_CENTURY if lengths[2] == 2 else 0)
    first, second = numbers[:2]
    orders = [(first, second)] if "." in typed else [(first, second), (second, first)]
    return _possible(orders, year, today)


def _possible(orders: Iterable[tuple[int, int]], year: int | None, today: date) -> _Days:
    found: list[date] = []
    for day, month in orders:
        dated = _dated(day, month, year, today)
        if not isinstance(dated, DateRefusal):
            found += dated
    return tuple(found) or DateRefusal.NO_SUCH_DATE


def _dated(day: int, month: int, year: int | None, today: date) -> _Days:
    """With its year, or the first one after today; one just gone is told to be past."""
    years = [year] if year is not None else range(today.year, today.year + LEAP_YEARS_APART + 1)
    known = [y for y in years if 1 <= month <= 12 and 1 <= day <= calendar.monthrange(y, month)[1]]
    dates = [date(y, month, day) for y in known]
    if not dates:
        return DateRefusal.NO_SUCH_DATE
    if year is None and dates[0] <= today and today - dates[0] <= thresholds.FARTHEST_DAY:
        dates = dates[1:] if dates[1] - today <= thresholds.FARTHEST_DAY else dates[:1]
    return (next((d for d in dates if d > today), dates[0]),)


def _coming(weekday: int, today: date) -> date:
    """The first such weekday after today."""
    return today + timedelta(days=(weekday - today.weekday() - 1) % _WEEK + 1)


def _next_weekday(weekday: int, today: date) -> _Days:
    coming = _coming(weekday, today)
    is_this_week = coming.weekday() > today.weekday() and coming - today < timedelta(days=_WEEK)
    return (coming, coming + timedelta(days=_WEEK)) if is_this_week else (coming,)


def _next_of_month(day: int, today: date) -> date:
    """The next such day of a month. Raises ValueError for one no month has."""
    if not 1 <= day <= 31:
        raise ValueError("no such day")
    on = today + _DAY
    while on.day != day:
        on += _DAY
    return on


def _months_later(today: date, months: int) -> date:
    """The same day of a later month, or its last where it is shorter."""
    years, month = divmod(today.month - 1 + months, 12)
    year = today.year + years
    return date(year, month + 1, min(today.day, calendar.monthrange(year, month + 1)[1]))

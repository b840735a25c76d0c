"""Messages that nobody sees: the code reads them as a locale, a form of dates or a list of phrases.

A mistake in one of them would break every screen, or silently understand nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, time
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_time

from bot.domain.typed.phrases import plain, without_marks
from bot.library.files import Problem
from bot.library.messages import Message

LOCALE = "locale"
TIMER_STOP_WORDS = "timer-stop-words"
CLOCK, DAYS = "clock", ("weekday", "far-day", "short-day")
UNSEEN = frozenset({LOCALE, CLOCK, *DAYS, TIMER_STOP_WORDS})

_MORNING, _EVENING = time(7, 40), time(19, 55)
_TUESDAY, _FRIDAY = date(2026, 3, 3), date(2026, 3, 6)


def check_unseen(messages: Mapping[str, Message]) -> Iterator[Problem]:
    """Check that every such message of a language can be read as what it is."""
    for key in sorted(UNSEEN & messages.keys()):
        message = messages[key]
        if message.text is None:
            yield message.problem("is read by the code, so nothing can be put into it")
        elif reason := _wrong(message.text, message, messages):
            yield message.problem(reason)


def _wrong(text: str, message: Message, messages: Mapping[str, Message]) -> str | None:
    locale = messages[LOCALE].text if LOCALE in messages else None
    match message.key:
        case "locale":
            return None if _is_locale(text) else f"is {text!r}; Babel knows no such locale"
        case "timer-stop-words":
            return _never_typed(text)
    if locale is None or not _is_locale(locale):
        return None  # told at the locale
    if message.key == CLOCK:
        return _wrong_form(text, format_time, (_MORNING, _EVENING), locale)
    return _wrong_form(text, format_date, (_TUESDAY, _FRIDAY), locale)


def _is_locale(text: str) -> bool:
    try:
        Locale.parse(text)
    except (UnknownLocaleError, ValueError):
        return False
    return True


def _wrong_form(
    form: str, written: Callable[..., str], samples: tuple[Any, Any], locale: str
) -> str | None:
    """Babel's pattern for a date or a time; letters of the other kind raise AttributeError."""
    try:
        one, other = (written(sample, form, locale=locale) for sample in samples)
    except (ValueError, AttributeError):
        return f"is {form!r}, which is no pattern of Babel's for it"
    return f"is {form!r}, which writes {one!r} whatever it is" if one == other else None


def _never_typed(text: str) -> str | None:
    """A typed text is compared as it is without capitals, marks and blanks at its ends."""
    for word in text.split(","):
        if (said := without_marks(plain(word)).strip()) != word:
            return f"has {word!r}, which nothing typed is ever equal to; write {said!r}"
    return None

"""Checks a diary from a file whole, before anything of it is written.

It may have been written by hand: so its sizes, dates, numbers and words are held to what our own
chat can have stored, and what it adds up to is folded by our rules, never read from it.
"""

from __future__ import annotations

import dataclasses
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from bot.domain import diary as d
from bot.domain.diary import DiaryEntry
from bot.domain.exercise import Dose, Library
from bot.domain.rules import providers_word
from bot.domain.rules.fold import RULES_VERSION, replay
from bot.domain.rules.worsening import leaves_out_strength
from bot.domain.safety.owed import is_enough
from bot.domain.safety.sign_list import tier_of
from bot.domain.schedule import all_zones, local_date_of
from bot.domain.state import TrainingState
from bot.domain.thresholds import GET_READY
from bot.usecases.record.archive import Fault, NotTaken, unpack
from bot.usecases.record.diary_file import FORMAT, VERSION, DiaryFile, FileSettings, read_diary

MOST_ENTRIES = 100_000
LONGEST_TEXT = 4096
"""Characters of one text: no message of Telegram is longer."""
LARGEST_NUMBER = 1_000_000
HIGHEST_SCORE = 10
MOST_REPS, MOST_SETS, LONGEST_HOLD = 100, 10, timedelta(minutes=5)
"""Bounds of a planned dose, well above any in the content."""
AHEAD = timedelta(hours=1)
"""So much may another computer's clock be ahead of ours."""
CANNOT_BE_READ = (
    ArithmeticError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)
"""What reading and folding raise for a diary that makes no sense, besides a failed assertion."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A diary that may be taken, and the state it adds up to by our rules."""

    file: DiaryFile
    state: TrainingState

    @property
    def first(self) -> date:
        return self.file.entries[0].local_date

    @property
    def last(self) -> date:
        return self.file.entries[-1].local_date


def check(data: bytes, library: Library, *, now: datetime) -> Checked:
    """Read and check the bytes of a file. Raises NotTaken."""
    found = unpack(data)
    version = found.get("version")
    if found.get("format") != FORMAT or type(version) is not int or version < 1:
        raise NotTaken(Fault.NOT_OURS)
    if version > VERSION:
        raise NotTaken(Fault.NEWER)
    entries = found.get("entries")
    if isinstance(entries, list) and len(entries) > MOST_ENTRIES:
        raise NotTaken(Fault.TOO_LARGE)
    try:
        file = read_diary(found)
        _check_settings(file.settings, now)
        _check_entries(file.entries, library, ZoneInfo(file.settings.tz), now)
        return Checked(file, replay(library, file.entries))
    except (*CANNOT_BE_READ, AssertionError):
        raise NotTaken(_why_unreadable(found)) from None


def _why_unreadable(found: dict[str, Any]) -> Fault:
    """Newer rules write kinds of entries that we do not know yet."""
    version = found.get("rules_version")
    is_newer = type(version) is int and version > RULES_VERSION
    return Fault.NEWER if is_newer else Fault.BROKEN


def _check_settings(settings: FileSettings, now: datetime) -> None:
    known = settings.tz in all_zones() and settings.get_ready in GET_READY
    days = settings.days and settings.days <= frozenset(range(7))
    if not (known and days and 0 < len(settings.language) <= 16 and settings.language.isascii()):
        raise ValueError("settings that nobody can have")
    latest = local_date_of(now, ZoneInfo(settings.tz)) + timedelta(days=1)
    for day in (settings.fulfilled_on, settings.pictures_set_on):
        if day is not None and day > latest:
            raise ValueError("a date in the future")
    if settings.joined_at > now + AHEAD or (settings.local_time and settings.local_time.tzinfo):
        raise ValueError("a time that cannot be")


def _check_entries(
    entries: tuple[DiaryEntry, ...], library: Library, zone: ZoneInfo, now: datetime
) -> None:
    if not entries:
        raise ValueError("an empty diary")
    latest = local_date_of(now + AHEAD, zone) + timedelta(days=1)
    for number, entry in enumerate(entries, 1):
        told = entry.at.date()
        is_when = entry.at <= now + AHEAD and abs(entry.local_date - told) <= timedelta(days=40)
        if entry.seq != number or not is_when or entry.local_date > latest:
            raise ValueError("an entry out of order, or of a day to come")
        _check_event(entry.event, library)


class _Found(NamedTuple):
    name: str
    value: Any


def _values(value: Any, name: str = "") -> Iterator[_Found]:
    """Yield every value in an event with the name of its field."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        yield _Found(name, value)
        for each in dataclasses.fields(value):
            yield from _values(getattr(value, each.name), each.name)
    elif isinstance(value, tuple | frozenset):
        for inner in value:
            yield from _values(inner, name)
    else:
        yield _Found(name, value)


def _check_event(event: d.Event, library: Library) -> None:
    if isinstance(event, d.CheckInAnswered):
        _check_answer_of_week(event)
        return
    for name, value in _values(event):
        if isinstance(value, str):
            _check_text(value)
        elif isinstance(value, bool):
            continue
        elif isinstance(value, int):
            if not 0 <= value <= (HIGHEST_SCORE if name == "score" else LARGEST_NUMBER):
                raise ValueError("a number that cannot be told")
        elif isinstance(value, Dose):
            _check_dose(value)
        elif isinstance(value, d.RoutineItem) and value.exercise not in library.exercises:
            raise ValueError("an exercise that nobody knows")
    if isinstance(event, d.SignNamed | d.SignTold) and tier_of(event.sign) is None:
        raise ValueError("a sign that nobody knows")


def _check_answer_of_week(event: d.CheckInAnswered) -> None:
    is_change = event.question is d.CheckInQuestion.CHANGE
    answers = d.CHANGE_STEPS if is_change else range(HIGHEST_SCORE + 1)
    if event.value not in answers or not 1 <= event.week <= LARGEST_NUMBER:
        raise ValueError("an answer that no check-in offers")


def _check_text(text: str) -> None:
    """Refuse what the cleaner of typed texts keeps out of every diary."""
    if len(text) > LONGEST_TEXT or any(map(_is_control, text)):
        raise ValueError("a text that cannot be typed")


def _is_control(character: str) -> bool:
    if "\u202a" <= character <= "\u202e" or "\u2066" <= character <= "\u2069":
        return True
    return character != "\n" and unicodedata.category(character) in ("Cc", "Cs")


def _check_dose(dose: Dose) -> None:
    spans = (dose.move, dose.hold, dose.rest)
    is_small = 1 <= dose.reps <= MOST_REPS and 1 <= dose.sets <= MOST_SETS and dose.sides in (1, 2)
    if not is_small or any(not timedelta() <= span <= LONGEST_HOLD for span in spans):
        raise ValueError("a dose that nobody gets")


def loses_safety(here: TrainingState, file: TrainingState, today: date) -> bool:
    """Whether the state here holds back something that the file's would give.

    Then the file does not take its place: what pain, a limit or a bad morning took out is not to
    come back because an older diary is put in (judgement). Signs that stand and questions that are
    owed are asked about before any file is read.
    """
    out = {id_ for id_, known in here.exercises.items() if providers_word.is_out(known)}
    still = {id_ for id_, known in file.exercises.items() if providers_word.is_out(known)}
    limits = (here.health.limits or frozenset()) - (file.health.limits or frozenset())
    holds = leaves_out_strength(here, today) and not leaves_out_strength(file, today)
    waits = here.health.asked_first is False and file.health.asked_first is not False
    over = is_enough(here, today) and not is_enough(file, today)
    return bool(out - still) or bool(limits) or holds or waits or over

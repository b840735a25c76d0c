"""The rules alone: a year of diary folded in, one routine planned."""

from __future__ import annotations

import re
import statistics
import time
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from bot.chat.words import Words
from bot.domain.diary import (
    Answer,
    Answered,
    Consented,
    DiaryEntry,
    Event,
    Feel,
    LimitsSet,
    MorningChecked,
    Opened,
    Reply,
    RoutinePlanned,
    SignQuestion,
    SignsAnswered,
    UsualPainSet,
)
from bot.domain.exercise import Library, Place
from bot.domain.planning.choosing import choose_routine
from bot.domain.rules.fold import apply, replay
from bot.domain.state import TrainingState
from bot.domain.typed.alarms import AlarmWords
from bot.library import load_library, load_sign_words
from bot.library.messages import parse_messages

CONTENT = Path(__file__).parents[2] / "content"
START = date(2026, 1, 5)
DAYS = 365


def a_year(library: Library) -> tuple[list[DiaryEntry], TrainingState]:
    """The diary of somebody who does every routine and answers every morning."""
    state, entries = TrainingState(), []

    def write(event: Event, day: date) -> int:
        nonlocal state
        at = datetime(day.year, day.month, day.day, 7, tzinfo=UTC)
        entry = DiaryEntry(state.last_seq + 1, at, day, event)
        entries.append(entry)
        state, _ = apply(library, state, entry)
        return entry.seq

    write(Consented(1), START)
    write(SignsAnswered(SignQuestion.FOUR, Reply.NO), START)
    write(SignsAnswered(SignQuestion.OTHERS, Reply.NO), START)
    write(LimitsSet(frozenset()), START)
    write(UsualPainSet(4), START)
    last = 0
    for number in range(DAYS):
        day = START + timedelta(days=number)
        items = choose_routine(library, state, on=day, place=Place.FLOOR)
        seq = write(RoutinePlanned(day, Place.FLOOR, items), day)
        if last:
            write(MorningChecked(last, Feel.USUAL), day)
        write(Opened(seq), day)
        for index in range(len(items)):
            write(Answered(seq, index, Answer.OK), day)
        last = seq
    return entries, state


def median_of(work: Callable[[], object], *, times: int) -> float:
    """Median seconds of one call."""
    taken = []
    for _ in range(times):
        begun = time.perf_counter()
        work()
        taken.append(time.perf_counter() - begun)
    return statistics.median(taken)


def read_anew() -> Library:
    """Load the exercises as a start does: no file is known from before."""
    parse_messages.cache_clear()
    return load_library(CONTENT)


def of_compiling(mapping: Mapping[str, object]) -> float:
    """Compiling every pattern of the alarming words, in times of making them ready to be used.

    A start leaves it to the texts that need them.
    """
    making = median_of(lambda: AlarmWords.from_mapping(mapping), times=9)
    return median_of(lambda: _compile_all(mapping), times=9) / making


def _compile_all(mapping: Mapping[str, object]) -> None:
    words = AlarmWords.from_mapping(mapping)
    re.purge()
    for index in (words.anywhere, words.alone, words.harmless):
        for rest in index.rests():
            rest.match("", 0)


def ratios() -> dict[str, float]:
    """Times that one takes of the other, measured in the same run."""
    once = median_of(read_anew, times=9)
    return {
        "load exercises again : anew": median_of(lambda: load_library(CONTENT), times=9) / once,
        "alarming words, all compiled : made ready": of_compiling(load_sign_words(CONTENT, "en")),
    }


def measure() -> dict[str, float]:
    """Milliseconds of each."""
    library = load_library(CONTENT)
    entries, state = a_year(library)
    day = START + timedelta(days=DAYS)
    return {
        "load all exercises": 1000 * median_of(read_anew, times=9),
        "load all English words": 1000
        * median_of(lambda: Words.from_folder(CONTENT / "en"), times=9),
        f"fold a year of diary ({len(entries)} entries)": 1000
        * median_of(lambda: replay(library, entries), times=9),
        "plan one routine from the state": 1000
        * median_of(lambda: choose_routine(library, state, on=day, place=Place.FLOOR), times=200),
    }

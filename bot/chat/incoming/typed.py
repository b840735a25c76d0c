"""Reads typed text: as a tap in words, an answer to an open question, or whatever else it means."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from bot.chat.buttons import Button
from bot.chat.incoming.typed_labels import find_button
from bot.chat.words import Words
from bot.domain.exercise import Library
from bot.domain.places.cities import Cities
from bot.domain.typed.alarms import Alarm, find_alarms
from bot.domain.typed.date_words import DateWords
from bot.domain.typed.hour_words import TimeWords
from bot.domain.typed.intents import Intent, IntentWords, read_intent
from bot.domain.typed.phrases import plain, without_marks
from bot.usecases import questions as q
from bot.usecases import timers
from bot.usecases.about_you import profile
from bot.usecases.chart import Chart, Deed
from bot.usecases.routine import notes
from bot.usecases.routine.notes import keep_note, say_noted
from bot.usecases.settings import hours, pausing
from bot.usecases.toasts import Ending, Refused, Toast
from bot.usecases.typed.understanding import (
    TextQuestion,
    answer_in_words,
    comfort,
    take_text,
    warn,
)

LONGEST = 4096


@dataclass(frozen=True, slots=True)
class TextReader:
    """The words, phrases and places that are needed to read a text in one language."""

    words: Words
    library: Library
    time_words: TimeWords
    intent_words: IntentWords
    cities: Cities
    date_words: DateWords

    def alarms_of(self, text: str) -> tuple[Alarm, ...]:
        return find_alarms(clean(text), self.intent_words.alarms)

    def stops_timer(self, text: str) -> bool:
        """Whether the text, while a timer runs, means that timer and not all messages."""
        said = without_marks(plain(text)).strip()
        return said in self.words.plain("timer-stop-words").split(",")

    def answerable_by(self, *, is_sign: bool) -> Mapping[type[q.Question], TextQuestion]:
        """Return the questions that this text may answer; words of a warning sign are no goal."""
        return {k: v for k, v in self.typed_answers.items() if not (is_sign and k is q.Goal)}

    @property
    def typed_answers(self) -> Mapping[type[q.Question], TextQuestion]:
        """Each kind of question that can be answered in words, and the function that does it."""
        times = self.time_words
        return {
            q.Hour: lambda chart, text: hours.type_hour(chart, text, times),
            q.Clock: lambda chart, text: hours.type_clock(chart, text, times, self.cities),
            q.Note: notes.answer_question,
            q.Goal: profile.type_goal,
            q.Pause: lambda chart, text: pausing.type_date(chart, text, self.date_words),
        }


def clean(text: str) -> str:
    """Return at most 4,096 characters in NFC, without any that control the text's direction.

    Other control characters but the line break, and lone surrogates, are dropped too.
    """
    kept = (c for c in text[:LONGEST] if c == "\n" or unicodedata.category(c) not in ("Cc", "Cs"))
    composed = unicodedata.normalize("NFC", "".join(kept))
    return "".join(c for c in composed if not _is_bidi(c)).strip()


def _is_bidi(character: str) -> bool:
    return "\u202a" <= character <= "\u202e" or "\u2066" <= character <= "\u2069"


def deed_of_text(text: str, reader: TextReader) -> Deed:
    """Return the deed of a text without a command; its chart must be opened with the past.

    Words of warning signs always ask for the signs, whatever else the text does (clinical 3.B).
    Words of despair answer no question and are kept nowhere.
    """
    cleaned = clean(text)
    meaning = read_intent(cleaned, reader.intent_words, reader.time_words)
    if meaning.intent is Intent.DESPAIR:
        return partial(comfort, alarms=meaning.alarms)
    is_sign = meaning.intent is Intent.SIGN

    def deed(chart: Chart) -> Ending:
        note = 0
        button = find_button(cleaned, chart, reader.words, reader.library)
        if reader.stops_timer(cleaned) and timers.stop_running_timer(chart):
            chart.say("line-timer-stopped")
        elif button is not None:
            _press(chart, button)
        elif answer_in_words(
            chart, cleaned, reader.answerable_by(is_sign=is_sign), meaning=meaning
        ):
            pass
        elif is_sign:
            note = _note_sign(chart, cleaned)
        elif not without_marks(plain(cleaned)).strip():
            chart.say("line-wordless" if chart.state.consent else "line-no-consent")
        else:
            take_text(chart, cleaned, reader.intent_words, reader.time_words)
        if is_sign:
            warn(chart, meaning.alarms, note=note)
        return Toast.NONE

    return deed


def only_say(key: str, text: str | None, reader: TextReader) -> Deed:
    """Return a deed that says one line and stores nothing.

    Words of warning signs in `text` ask for the signs all the same, and words of despair are
    answered before all else.
    """
    alarms = reader.alarms_of(text) if text else ()
    if Alarm.DESPAIR in alarms:
        return partial(comfort, alarms=alarms)

    def deed(chart: Chart) -> Ending:
        chart.say(key)
        if alarms:
            warn(chart, alarms)
        return Toast.NONE

    return deed


def _note_sign(chart: Chart, text: str) -> int:
    """Keep the words as a note and say so; return its seq, 0 for none."""
    note = keep_note(chart, text)
    if note:
        say_noted(chart, note, needs_tap=True)
    return note


def _press(chart: Chart, button: Button) -> None:
    """Press the button as a tap would; a refusal is said in a line, as no toast can be shown."""
    if button.deed(chart) is Refused.OLD:
        chart.say("line-not-now")

"""The calendar of a month and its days, in words, in buttons and as they are drawn."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bot.chat.screens.history import calendar
from bot.chat.screens.shared import Voice
from bot.chat.words import Words
from bot.domain.rules.past_days import DayKind
from bot.usecases import screens as s
from bot.usecases.drawings import DayLook
from tests.chat.screens.sample_screens import (
    BRIDGE,
    FEBRUARY,
    LIBRARY,
    MARCH,
    NOW,
    OF_ALL_KINDS,
    TODAY,
    WORDS,
    YESTERDAY,
    keys,
    read,
)

VOICE = Voice(WORDS, LIBRARY, NOW)
MONTH = s.History(FEBRUARY, TODAY, OF_ALL_KINDS, earlier=True, later=True)


def test_the_words_name_every_day_once_by_what_became_of_it() -> None:
    text = read(MONTH)

    assert text.startswith("February 2026\n23 of 24 days with a routine kept.")
    for line in (
        "Done: 1, 9, 11, 13, 15, 17, 19, 21, 23, 25 and 27",
        "Some of it: 2, 10, 12, 14, 16, 18, 20, 22, 24, 26 and 28",
        "Bad day: 3",
        "Not done: 4",
        "Day off: 5",
        "Paused: 6",
        "No routine came: 7",
        "With a note: 3",
    ):
        assert line in text


def test_a_button_for_each_day_to_read_then_the_months_beside_it() -> None:
    rows = keys(MONTH)

    assert rows[0] == ["1", "2", "3", "4", "5", "7"]  # nothing to read about the 6th
    assert rows[-3:] == [["Earlier: January 2026"], ["Later: March 2026"], ["Back to today"]]


def test_the_picture_has_the_same_days_and_words_as_its_text() -> None:
    drawn, text = calendar(MONTH, VOICE), read(MONTH)
    days = [day for week in drawn.weeks for day in week if day is not None]

    assert [day.name for day in days] == [str(n) for n in range(1, 29)]
    assert drawn.title in text
    assert drawn.kept in text
    for key in drawn.keys:
        shown = [day.name for day in days if day.look is key.look]
        assert f"{key.word}: {VOICE.listed(shown)}" in text
    noted = [day.name for day in days if day.has_note]
    assert f"{drawn.note}: {VOICE.listed(noted)}" in text


def test_days_stand_below_their_weekday_in_the_order_of_the_language() -> None:
    for language, first in (("en", "Mon"), ("en_US", "Sun")):
        words = WORDS if language == "en" else Words("en", [*SUNDAY_FIRST])
        drawn = calendar(replace(MONTH, month=MARCH, days=()), Voice(words, LIBRARY, NOW))
        assert drawn.weekdays[0] == first
        for week in drawn.weeks:
            assert len(week) == 7
            for place, day in enumerate(week):
                if day is not None:
                    weekday = date(2026, 3, int(day.name)).strftime("%a")
                    assert drawn.weekdays[place] == weekday


SUNDAY_FIRST = (
    "locale = en_US",
    "history-kept = kept { $kept } { $planned }",
)


def test_days_before_the_first_routine_and_after_today_are_points_and_today_is_framed() -> None:
    days = (s.CalendarDay(YESTERDAY, DayKind.DONE), s.CalendarDay(TODAY, DayKind.OPEN))
    drawn = calendar(s.History(MARCH, TODAY, days), VOICE)
    by_name = {day.name: day for week in drawn.weeks for day in week if day is not None}

    assert by_name[str(YESTERDAY.day)].look is DayLook.KEPT
    others = [day for name, day in by_name.items() if name != str(YESTERDAY.day)]
    assert {day.look for day in others} == {DayLook.AHEAD}
    assert [name for name, day in by_name.items() if day.is_today] == [str(TODAY.day)]


def test_a_day_says_its_answers_the_morning_after_and_the_notes() -> None:
    day = s.HistoryDay(
        YESTERDAY,
        DayKind.PART,
        (s.PastAnswer(BRIDGE),),
        notes=("slept badly",),
        routine=7,
    )

    assert "Some of it" in read(day)
    assert "Glute bridge: not done" in read(day)
    assert "Your note: slept badly" in read(day)
    assert ["Change an answer"] not in keys(day)  # there is none


def test_a_long_note_is_read_to_its_end_on_several_pages() -> None:
    note = " ".join(f"word{n}" for n in range(170))
    day = s.HistoryDay(YESTERDAY, DayKind.DONE, notes=(note, "x" * 1000))
    pages = [read(replace(day, page=page)) for page in range(4)]
    whole = " ".join(pages)

    assert all(f"word{n}" in whole for n in range(170))
    assert all(len(page.encode("utf-16-le")) // 2 <= 1024 for page in pages)
    assert ["Next page"] in keys(day)

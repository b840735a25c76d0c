"""What became of each day of a diary."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta

from bot.domain import diary as d
from bot.domain.diary import Answer, DiaryEntry, Event, Feel, RestWhy
from bot.domain.exercise import Place
from bot.domain.planning.choosing import choose_routine
from bot.domain.rules.fold import replay
from bot.domain.rules.past_days import DayKind, PastDay, past_days
from tests.domain.factories import real_library

LIBRARY = real_library()
MONDAY = date(2026, 3, 2)
BEGIN: tuple[Event, ...] = (
    d.Consented(1),
    *(d.SignsAnswered(question, d.Reply.NO) for question in d.SignQuestion),
    d.LimitsSet(frozenset()),
    d.UsualPainSet(3),
)


class Diary:
    """A diary that is written day by day; `day` 0 is a Monday."""

    def __init__(self) -> None:
        self.entries: list[DiaryEntry] = []
        self.write(0, *BEGIN)

    def write(self, day: int, *events: Event) -> int:
        on = MONDAY + timedelta(day)
        for event in events:
            seq = len(self.entries) + 1
            self.entries.append(DiaryEntry(seq, datetime.combine(on, time(8), UTC), on, event))
        return len(self.entries)

    def routine(self, day: int, *answers: Answer) -> int:
        on = MONDAY + timedelta(day)
        state = replay(LIBRARY, self.entries)
        items = choose_routine(LIBRARY, state, on=on, place=Place.FLOOR)
        seq = self.write(day, d.RoutinePlanned(on, Place.FLOOR, items))
        for index, answer in enumerate(answers):
            self.write(day, d.Answered(seq, index, answer))
        return seq

    def days(self, today: int) -> tuple[PastDay, ...]:
        return past_days(LIBRARY, self.entries, today=MONDAY + timedelta(today))


ALL = (Answer.OK, Answer.EASY, Answer.OK)


def kinds(days: Sequence[PastDay]) -> list[DayKind]:
    return [day.kind for day in days]


def test_before_the_first_routine_there_is_no_day() -> None:
    assert Diary().days(3) == ()


def test_a_day_is_done_in_part_missed_or_still_open() -> None:
    diary = Diary()
    for day, answers in enumerate((ALL, ALL[:1], (Answer.SKIPPED,) * 3, (), ())):
        diary.routine(day, *answers)

    assert kinds(diary.days(4)) == [
        *(DayKind.DONE, DayKind.PART, DayKind.MISSED, DayKind.MISSED, DayKind.OPEN)
    ]


def test_a_day_that_was_left_out_is_never_a_missed_one() -> None:
    diary = Diary()
    diary.routine(0, *ALL)
    diary.routine(1)
    diary.write(1, d.RestDay(RestWhy.NO_TIME))
    diary.routine(2)

    assert kinds(diary.days(3))[:3] == [DayKind.DONE, DayKind.LEFT_OUT, DayKind.MISSED]


def test_a_rest_day_that_is_taken_back_is_none() -> None:
    diary = Diary()
    diary.routine(0, *ALL)
    diary.routine(1)
    rest = diary.write(1, d.RestDay(RestWhy.NO_TIME))
    diary.write(1, d.Undone(rest))

    assert kinds(diary.days(2))[1] is DayKind.MISSED


def test_a_bad_day_is_called_so_whatever_was_done() -> None:
    diary = Diary()
    diary.routine(0, *ALL)
    diary.routine(1)
    diary.write(1, d.BadDay(6))

    assert kinds(diary.days(2))[1] is DayKind.BAD_DAY


def test_days_without_a_routine_are_paused_off_or_a_routine_that_never_came() -> None:
    diary = Diary()
    diary.routine(0, *ALL)
    diary.write(0, d.DaysChosen(frozenset({0, 2, 4})))  # Monday, Wednesday, Friday
    diary.write(4, d.Paused(MONDAY + timedelta(7)))
    diary.write(8, d.Paused())
    diary.write(9, d.Resumed())

    assert kinds(diary.days(12)) == [
        DayKind.DONE,
        DayKind.LEFT_OUT,  # Tuesday
        DayKind.NO_ROUTINE,  # Wednesday
        DayKind.LEFT_OUT,
        *3 * (DayKind.PAUSED,),
        DayKind.NO_ROUTINE,  # Monday, when the pause was over
        DayKind.PAUSED,
        DayKind.NO_ROUTINE,  # Wednesday
        DayKind.LEFT_OUT,
        DayKind.NO_ROUTINE,
        DayKind.OPEN,  # today
    ]


def test_a_day_has_its_routine_the_morning_after_and_its_notes_after_a_year_too() -> None:
    diary = Diary()
    diary.write(0, d.Noted("before I began"))
    first = diary.routine(0, *ALL)
    diary.write(0, d.Noted("went well", first))
    gone = diary.write(0, d.Noted("a slip", first))
    diary.write(0, d.Undone(gone))
    diary.write(1, d.MorningChecked(first, Feel.SORE))
    for day in range(1, 60):
        diary.routine(day)

    found = diary.days(400)[0]
    assert found.routine is not None
    assert [record.answer for record in found.routine.items] == list(ALL)
    assert found.routine.morning is not None
    assert found.routine.morning.feel is Feel.SORE
    assert found.notes == ("before I began", "went well")

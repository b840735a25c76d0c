"""Nine weeks with everything that a page can tell: pain, a sign, check-ins, notes, five scripts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import cache

from bot.chat.screens.shared import Voice
from bot.chat.showing.clinician_words import page_for_clinician
from bot.domain import diary as d
from bot.domain.diary import Answer, CheckInQuestion, DiaryEntry
from bot.domain.exercise import Exercise, Limit, Place, Position
from bot.domain.reasons import Reason
from bot.usecases.record.clinician import ClinicianReport, clinician_report
from bot.usecases.record.paper import Paper
from tests.chat.incoming.typed_tables import CONTENT

LIBRARY = CONTENT.library
START, WEEKS = date(2026, 1, 5), 9
AT = datetime(2026, 3, 9, 9, 0, tzinfo=UTC)
WORDS = (
    "Кошка спала на коврике, спина болит меньше.",
    "Η πλάτη μου πονάει λιγότερο σήμερα.",
    "पीठ में आज कम दर्द है।",
    "ظهري أفضل اليوم",
    "Przysiad poszedł źle — " + "a long story " * 30,
)


class Writer:
    """Writes a diary line by line."""

    def __init__(self) -> None:
        self.entries: list[DiaryEntry] = []
        self.on = START

    def write(self, event: d.Event) -> int:
        at = datetime.combine(self.on, time(8), UTC)
        self.entries.append(DiaryEntry(len(self.entries) + 1, at, self.on, event))
        return len(self.entries)


@cache
def full_life() -> tuple[DiaryEntry, ...]:
    diary = Writer()
    events: tuple[d.Event, ...] = (
        d.Consented(1),
        *(d.SignsAnswered(question, d.Reply.NO) for question in d.SignQuestion),
        d.LimitsSet(frozenset({Limit.BP_TREATED, Limit.KNEE_PAIN}), edition=2),
        d.UsualPainSet(6),
        d.AgeTold(d.AgeBand.FROM_50),
        d.SpanTold(d.PainSpan.LONGER),
        d.GoalTold(d.Activity.OWN, "kneel in the garden <with> the kids"),
    )
    for event in events:
        diary.write(event)
    exercises = [e for e in LIBRARY if not e.retired]
    for day in range(WEEKS * 7):
        diary.on = START + timedelta(days=day)
        if day % 7 < 5:
            _one_day(diary, [exercises[(day + n * 5) % len(exercises)] for n in range(3)], day)
        if day % 7 == 6:
            week = day // 7 + 1
            for question, value in (
                (CheckInQuestion.CHANGE, 1),
                (CheckInQuestion.PAIN, max(2, 6 - week // 2)),
                (CheckInQuestion.ACTIVITY, min(9, 2 + week)),
            ):
                diary.write(d.CheckInAnswered(week, question, value))
    for text in WORDS:
        diary.write(d.Noted(text))
    diary.write(d.BadDay(8))
    told = diary.write(d.SignsAnswered(d.SignQuestion.OTHERS, d.Reply.YES))
    diary.write(d.SignNamed("fever", d.Tier.URGENT, told))
    diary.on += timedelta(days=1)
    diary.write(d.Cleared(d.ClearedBy.DOCTOR, d.ClearedWhen.TODAY, told, edition=2))
    return tuple(diary.entries)


def _one_day(diary: Writer, exercises: Sequence[Exercise], day: int) -> None:
    items = []
    for exercise in exercises:
        rung = exercise.ladder[0]
        position: Position = rung.positions[0]
        items.append(d.RoutineItem(exercise.id, rung.id, rung.dose, position, Reason.ITS_TURN))
    routine = diary.write(d.RoutinePlanned(diary.on, Place.FLOOR, tuple(items)))
    diary.write(d.Opened(routine))
    for index, _ in enumerate(items):
        kinds = (Answer.OK, Answer.EASY, Answer.DISCOMFORT, Answer.OK, Answer.SKIPPED)
        hurts = day in (9, 23, 37) and index == 0
        answer = diary.write(
            d.Answered(routine, index, Answer.PAIN if hurts else kinds[(day + index) % 5])
        )
        if hurts:
            diary.write(d.PainPlaced(d.PainPlace.KNEE, answer))
            diary.write(d.PainScored(3 + day % 3, answer))
            diary.write(d.PainNamed(d.PainKind.ACHE, answer))
            diary.write(d.WentOn(answer))
    diary.write(d.MorningChecked(routine, (d.Feel.USUAL, d.Feel.SORE, d.Feel.BETTER)[day % 3]))


def full_report() -> ClinicianReport:
    report = clinician_report(LIBRARY, full_life())
    assert report is not None
    return report


def full_paper() -> Paper:
    voice = Voice(CONTENT.language.words, LIBRARY, AT)
    return page_for_clinician(full_report(), voice, made_at=AT, code="abcd1234")

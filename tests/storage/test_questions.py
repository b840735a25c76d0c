"""Open questions come back from storage as they were; their names are kept for good."""

from __future__ import annotations

import dataclasses
import json
from datetime import UTC, date, datetime, time

import pytest

from bot.domain.diary import Answer, CheckInQuestion, ClearedBy, Feel, ProviderWord
from bot.domain.exercise import ExerciseId, Limit, Thing
from bot.domain.rules.past_days import DayKind
from bot.storage.questions import QUESTIONS, pack_questions, unpack_questions
from bot.usecases import questions as q
from bot.usecases.codec import UnreadableError
from bot.usecases.screens import CalendarDay, HistoryDay, Page, PagePart, PastAnswer, Shelf

AT = datetime(2026, 3, 4, 6, 42, tzinfo=UTC)
TICKED = frozenset({Limit.PREGNANT, Limit.HIP_REPLACEMENT})
ROME = ("Europe/Rome", "Rome", "IT")

EVERY_FIELD_SET: tuple[q.Question, ...] = (
    q.Welcome(more=True, declined=True),
    q.Conditions(TICKED),
    q.AboutSign(7, AT, lasting=True),
    q.FollowUp(lasting=True),
    q.Clearing(7, ClearedBy.PHYSIO),
    q.Delete(),
    q.Withdraw(),
    q.FromFile(
        "BQACAgIAAxkBAAI", q.FileStep.ASK, "0" * 64, 212, date(2026, 1, 5), date(2026, 3, 3)
    ),
    q.NoExercises(),
    q.Which(9),
    q.WhichTimer(9),
    q.OpenCard(2, full=True, no_swap=True),
    q.BodyNeeds(9, frozenset({Limit.NO_KNEEL})),
    q.AtHand(9, frozenset({Thing.BAND})),
    q.TryOut(9),
    q.Note(9),
    q.Changing(page=1, routine=9, said=12, awake=(ExerciseId("plank"),)),
    q.BadDay(),
    q.WhyNot(9),
    q.OwnLimits(Page.POSITIONS, TICKED),
    q.Goal(refused=True),
    q.SettingsList(),
    q.Hour((time(7, 40), time(19, 40)), "too_late"),
    q.Clock(2, (ROME, ("Asia/Tokyo",)), "not_a_place", AT),
    q.HourSet(),
    q.Days(frozenset({0, 2, 4})),
    q.Pause((date(2026, 3, 9),), dates=True, refused="past"),
    q.GetReady(),
    q.LookUp(
        q.LookedAt.WORD,
        shelf=Shelf.GLUTES,
        shelf_page=1,
        exercise=ExerciseId("glute_bridge"),
        part=PagePart.CAREFUL,
        part_page=1,
        word=ProviderWord.AVOID,
        by=ClearedBy.DOCTOR,
    ),
    q.History(
        date(2026, 2, 1),
        (CalendarDay(date(2026, 2, 3), DayKind.PART, has_note=True, opens=True),),
        earlier=True,
        later=True,
        day=HistoryDay(
            date(2026, 2, 3),
            DayKind.PART,
            (PastAnswer(ExerciseId("plank"), Answer.OK),),
            Feel.SORE,
            ("slept badly",),
            routine=9,
            page=1,
        ),
    ),
    q.WhatHurt(12),
    q.OfferHour((time(7, 40),), 12),
    q.WeekOffer(3),
    q.CheckIn(3, CheckInQuestion.PAIN),
    q.Report(3, 1),
    q.RunningWeek(),
)
NAMES = {
    *(
        "AboutSign",
        "AtHand",
        "BadDay",
        "BodyNeeds",
        "Changing",
        "Clearing",
        "Clock",
        "Conditions",
        "Days",
    ),
    *("Delete", "FollowUp", "GetReady", "Goal", "Hour", "HourSet", "LookUp", "NoExercises"),
    *("Note", "OfferHour", "OpenCard", "OwnLimits", "Pause", "SettingsList", "TryOut", "Welcome"),
    *("WhatHurt", "Which", "WhichTimer", "WhyNot", "WeekOffer", "CheckIn", "History"),
    *("Report", "RunningWeek"),
}
"""Stored with people: one that is renamed or gone could no longer be read."""


def through_json(questions: tuple[q.Question, ...]) -> tuple[q.Question, ...]:
    return unpack_questions(json.loads(json.dumps(pack_questions(questions))))


@pytest.mark.parametrize("question", EVERY_FIELD_SET, ids=lambda each: type(each).__name__)
def test_a_question_comes_back_with_every_field(question: q.Question) -> None:
    assert through_json((question,)) == (question,)


def test_every_kind_of_question_is_tried_with_every_field_set() -> None:
    assert {type(each).__name__ for each in EVERY_FIELD_SET} == QUESTIONS.keys()
    for question in EVERY_FIELD_SET:
        for field in dataclasses.fields(question):  # type: ignore[arg-type]
            assert getattr(question, field.name) != field.default, (question, field.name)


def test_names_that_are_stored_stay() -> None:
    assert QUESTIONS.keys() >= NAMES


def test_questions_over_each_other_keep_their_order() -> None:
    assert through_json(EVERY_FIELD_SET) == EVERY_FIELD_SET


def test_none_open_is_nothing_stored() -> None:
    assert pack_questions(()) is None
    assert unpack_questions(None) == ()


@pytest.mark.parametrize(
    "stored",
    [
        {"open": [{"type": "Nobody"}]},
        {"open": [{"type": "Which"}]},
        {"open": [{"type": "Which", "routine": "9"}]},
        {},
        {"open": None},
        {"open": [], "shut": []},
        "open",
        ["no such kind", {}],
        ["which", {}],
        ["hour"],
    ],
    ids=str,
)
def test_what_cannot_be_read_is_said_so_and_never_guessed(stored: object) -> None:
    with pytest.raises(UnreadableError):
        unpack_questions(stored)

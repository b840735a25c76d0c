"""Diary payloads and snapshots as plain JSON and back."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from bot.domain import diary as d
from bot.domain.diary import DiaryEntry, Tier
from bot.domain.exercise import Dose, ExerciseId, Limit, Place
from bot.domain.state import Block, Safety, TrainingState
from bot.usecases.codec import (
    EVENT_TYPES,
    UnreadableError,
    decode,
    decode_event,
    encode,
    encode_event,
)
from tests.domain.factories import make_dose, make_item

EVENTS: list[d.Event] = [
    d.Consented(1),
    d.ConsentWithdrawn(),
    d.SignsAnswered(d.SignQuestion.FOUR, d.Reply.NOT_SURE),
    d.SignNamed("fever", Tier.URGENT, 3),
    d.SignTold("chest", Tier.EMERGENCY),
    d.SignTakenBack(3),
    d.Cleared(d.ClearedBy.DOCTOR, d.ClearedWhen.YESTERDAY, 3),
    d.FollowedUp(seen=False),
    d.LimitsSet(frozenset({Limit.NO_FLOOR, Limit.PREGNANT})),
    d.LimitsSet(frozenset(), edition=2),
    d.LimitAskedAgain(Limit.LEG_SYMPTOMS, d.HowNow.WORSE),
    d.LimitAdded(Limit.WRIST_PAIN),
    d.AskedFirst(agreed=True),
    d.UsualPainSet(0),
    d.RoutinePlanned(date(2026, 3, 2), Place.CHAIR, (make_item("bridge", dose=make_dose(3)),)),
    d.Opened(4),
    d.Answered(4, 0, d.Answer.DISCOMFORT),
    d.DiscomfortNamed(d.Discomfort.TOO_HARD, 5),
    d.PainPlaced(d.PainPlace.CHEST, 5),
    d.PainScored(10, 5),
    d.PainNamed(d.PainKind.NUMB, 5),
    d.Stopped((ExerciseId("bridge"), ExerciseId("march")), 5),
    d.WentOn(5),
    d.ItemAdded(4, make_item("squeeze"), 5),
    d.RoutineEnded(4, 5),
    d.MorningChecked(4, d.Feel.SORE),
    d.WorseExplained(d.WorseCause.EXERCISE, 6, ExerciseId("bridge")),
    d.WorseExplained(d.WorseCause.NOT_SURE, 6),
    d.WorseScored(7, 6),
    d.Swapped(4, 1, make_item("squeeze")),
    d.Noted("Slept badly & <moved>.", 4),
    d.ProviderSaid(ExerciseId("bridge"), d.ProviderWord.EASIER),
    d.ProviderSaid(
        ExerciseId("bridge"),
        d.ProviderWord.MAY_TRY,
        d.ClearedBy.PHYSIO,
        d.ClearedWhen.EARLIER,
    ),
    d.BadDay(8),
    d.RestDay(d.RestWhy.UNWELL),
    d.DaysChosen(frozenset({0, 2, 4})),
    d.Snoozed(4, datetime(2026, 3, 2, 8, 2, tzinfo=UTC)),
    d.SnoozeEnded(4),
    d.NoFloorToday(),
    d.Replanned(4, Place.CHAIR, (make_item("squeeze"),), 5),
    d.MovedMeanwhile(moved=True),
    d.Paused(date(2026, 3, 9)),
    d.Paused(),
    d.Resumed(),
    d.HingeChecked(good=True, cause=5),
    d.OptedIn(ExerciseId("deadlift")),
    d.SignStable(5),
    d.OneLegAnswered(d.Reply.NOT_SURE),
    d.SignWordsTyped(5),
    d.SignWordsAnswered(about_me=False),
    d.StaysOwed(frozenset({d.Owed.FOUR, d.Owed.ONE_LEG}), is_enough=True),
    d.Noted("stiff on the left: <b>& \n😀", 4),
    d.Noted("none yet"),
    d.NeedsAsked(frozenset({Limit.NO_KNEEL, Limit.WRIST_PAIN}), frozenset({Limit.NO_KNEEL})),
    d.AgeTold(d.AgeBand.FROM_50),
    d.SpanTold(d.PainSpan.LONGER),
    d.GoalTold(d.Activity.OWN, "play with my grandchildren"),
    d.QuestionSkipped(d.EndQuestion.GOAL),
    d.Refitted(4, ExerciseId("bridge"), make_item("squeeze")),
    d.CheckInAnswered(1, d.CheckInQuestion.CHANGE, -3),
    d.CheckInPutOff(1),
    d.CheckInPutOff(1, skip=True),
    d.TreatmentChanged(1),
    d.DiagnosisTold(4),
    d.NextWeekChosen(1, d.NextWeek.EASIER),
    d.AnotherWanted(1, ExerciseId("bridge")),
    d.Undone(5),
]


def through_json(value: Any) -> Any:
    return json.loads(json.dumps(value))


@pytest.mark.parametrize("event", EVENTS, ids=lambda e: type(e).__name__)
def test_every_event_comes_back_as_it_was(event: d.Event) -> None:
    assert decode_event(through_json(encode_event(event))) == event


def test_no_kind_of_event_is_forgotten_here() -> None:
    assert {type(e).__name__ for e in EVENTS} == set(EVENT_TYPES)


def test_a_payload_names_its_kind_and_holds_plain_values() -> None:
    assert encode_event(d.LimitsSet(frozenset({Limit.PREGNANT, Limit.NO_FLOOR}))) == {
        "type": "LimitsSet",
        "limits": ["no_floor", "pregnant"],
        "edition": 1,
    }


def test_durations_are_seconds() -> None:
    assert encode(make_dose(5, hold=3))["hold"] == 3.0


def test_an_entry_keeps_its_instant() -> None:
    entry = DiaryEntry(1, datetime(2026, 3, 2, 7, tzinfo=UTC), date(2026, 3, 2), d.Consented(1))

    assert encode(entry)["at"] == "2026-03-02T07:00:00+00:00"


def test_a_state_comes_back_as_it_was() -> None:
    block = Block(4, date(2026, 3, 2), Tier.EMERGENCY, d.SignQuestion.FOUR)
    state = TrainingState(
        last_seq=4,
        safety=Safety(signs_passed=frozenset(d.SignQuestion), block=block, earlier_blocks=(block,)),
    )

    assert decode(TrainingState, through_json(encode(state))) == state


def test_a_field_that_an_older_payload_lacks_takes_its_default() -> None:
    data = encode_event(d.WorseExplained(d.WorseCause.NOT_SURE, 6))
    del data["exercise"]

    assert decode_event(data) == d.WorseExplained(d.WorseCause.NOT_SURE, 6)


@pytest.mark.parametrize(
    "data",
    [
        None,
        [],
        "Consented",
        {},
        {"type": "Forgotten"},
        {"type": ["Consented"], "text_version": 1},
        {"type": None},
        {"type": "Consented"},
        {"type": "Consented", "text_version": "1"},
        {"type": "Consented", "text_version": True},
        {"type": "Consented", "text_version": 1, "more": 1},
        {"type": "AskedFirst", "agreed": 1},
        {"type": "LimitAdded", "limit": "sore_thumb"},
        {"type": "LimitsSet", "limits": "no_floor"},
        {"type": "LimitsSet", "limits": None},
        {"type": "LimitsSet", "limits": {"no_floor": 1}},
        {"type": "Stopped", "exercises": "bridge", "cause": 1},
        {"type": "Stopped", "exercises": [1], "cause": 1},
        {"type": "RoutinePlanned", "local_date": "tomorrow", "place": "floor", "items": []},
        {"type": "RoutinePlanned", "local_date": "2026-03-02", "place": "floor", "items": [1]},
        {"type": "RoutinePlanned", "local_date": 20260302, "place": "floor", "items": []},
        {"type": "WorseExplained", "why": "not_sure", "cause": 1, "exercise": 4},
    ],
    ids=str,
)
def test_what_cannot_be_read_is_never_guessed(data: Any) -> None:
    with pytest.raises(UnreadableError):
        decode_event(data)


@pytest.mark.parametrize("seconds", ["5", None, [5]])
def test_a_duration_that_is_no_number_is_refused(seconds: Any) -> None:
    data = {**encode(make_dose()), "hold": seconds}

    with pytest.raises(UnreadableError):
        decode(Dose, data)


def test_the_words_of_the_error_hold_nothing_of_the_payload() -> None:
    with pytest.raises(UnreadableError) as caught:
        decode_event({"type": "PainPlaced", "place": "secret", "cause": 1})

    assert "secret" not in str(caught.value)
    assert caught.value.__cause__ is None


def test_a_duration_comes_back_exactly() -> None:
    dose = Dose(5, timedelta(seconds=4.5))

    assert decode(Dose, through_json(encode(dose))) == dose


def test_a_providers_word_from_before_names_were_asked_still_reads() -> None:
    old = {"type": "ProviderSaid", "exercise": "bridge", "word": "may_try"}

    assert decode_event(old) == d.ProviderSaid(ExerciseId("bridge"), d.ProviderWord.MAY_TRY)

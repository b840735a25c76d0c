"""The day's routine: morning, cards, what follows discomfort and pain."""

from __future__ import annotations

from functools import partial

from bot.chat import buttons as b
from bot.usecases import pain, routines
from bot.usecases.receiving import Deed


def start(button: b.StartRoutine) -> Deed:
    return partial(routines.start_routine, routine=button.routine)


def morning_feel(button: b.MorningFeel) -> Deed:
    return partial(routines.check_morning, check=button.check, feel=button.feel)


def morning_cause(button: b.MorningCause) -> Deed:
    return partial(
        routines.explain_morning,
        morning=button.morning,
        why=button.why,
        exercise=button.exercise,
    )


def morning_score(button: b.MorningScore) -> Deed:
    return partial(routines.score_morning, morning=button.morning, score=button.score)


def answer(button: b.GiveAnswer) -> Deed:
    return partial(routines.answer, routine=button.routine, item=button.item, given=button.answer)


def how_to(button: b.HowTo) -> Deed:
    return partial(
        routines.show_how_to, routine=button.routine, item=button.item, full=bool(button.full)
    )


def name_discomfort(button: b.NameDiscomfort) -> Deed:
    return partial(pain.name_discomfort, cause=button.cause, kind=button.kind)


def place_pain(button: b.PlacePain) -> Deed:
    return partial(pain.place_pain, cause=button.cause, place=button.place)


def name_pain(button: b.NamePain) -> Deed:
    return partial(pain.name_pain, cause=button.cause, kind=button.kind)


def score_pain(button: b.ScorePain) -> Deed:
    return partial(pain.score_pain, cause=button.cause, score=button.score)


def stop_today(button: b.StopToday) -> Deed:
    return partial(pain.stop_today, routine=button.routine, cause=button.cause)


def another_instead(button: b.AnotherInstead) -> Deed:
    return partial(pain.another_instead, cause=button.cause)


def go_on(button: b.GoOn) -> Deed:
    return partial(pain.go_on, cause=button.cause)


def note_limit(button: b.NoteLimit) -> Deed:
    return partial(pain.note_limit, cause=button.cause, limit=button.limit)

"""What else a day can be: put off, left out, without the floor, bad; and after a gap."""

from __future__ import annotations

from functools import partial

from bot.chat import buttons as b
from bot.usecases import bad_days, gaps, no_floor, not_today, snoozing, todays
from bot.usecases.receiving import Deed


def snooze(button: b.Snooze) -> Deed:
    return partial(snoozing.tap_snooze, routine=button.routine, minutes=button.minutes)


def start_now(button: b.StartNow) -> Deed:
    return partial(snoozing.start_now, routine=button.routine)


def ask_why_not(button: b.NotToday) -> Deed:
    return partial(todays.on_opening, routine=button.routine, deed=not_today.ask_why_not)


def say_why_not(button: b.SayWhyNot) -> Deed:
    return partial(not_today.say_why_not, routine=button.routine, why=button.why)


def have_time(button: b.HaveTime) -> Deed:
    return partial(not_today.have_time, rest=button.rest)


def leave_floor(button: b.LeaveFloor) -> Deed:
    return partial(todays.on_opening, routine=button.routine, deed=no_floor.no_floor_today)


def take_back_change(button: b.TakeBackChange) -> Deed:
    return partial(no_floor.take_back_change, cause=button.cause)


def call_bad_day(button: b.CallBadDay) -> Deed:
    return partial(todays.on_opening, routine=button.routine, deed=bad_days.ask_bad_day)


def score_bad_day(button: b.ScoreBadDay) -> Deed:
    return partial(bad_days.say_bad_day, routine=button.routine, score=button.score)


def leave_question(button: b.LeaveDayQuestion) -> Deed:
    return partial(not_today.leave_question, routine=button.routine)


def tell_moving(button: b.TellMoving) -> Deed:
    return partial(gaps.tell_moving, routine=button.routine, moved=bool(button.moved))

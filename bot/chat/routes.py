"""Which handler takes which button: the chat's table of contents."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from bot.chat import buttons as b
from bot.chat.handlers import day, hinge, hours, routine, signs, starting
from bot.usecases.receiving import Deed

ROUTES: Mapping[type[b.Button], Callable[[Any], Deed]] = {
    b.Go: starting.go,
    b.TickLimit: starting.tick_limit,
    b.FirstAsked: starting.first_asked,
    b.UsualPain: starting.usual_pain,
    b.ChoosePlace: starting.choose_place,
    b.SignsReply: signs.reply,
    b.NameSign: signs.name,
    b.SettleSign: signs.settle,
    b.TakeBackSign: signs.take_back,
    b.StartClearing: signs.start_clearing,
    b.ClearBy: signs.clear_by,
    b.ClearWhen: signs.clear_when,
    b.FollowUp: signs.follow_up,
    b.StartRoutine: routine.start,
    b.MorningFeel: routine.morning_feel,
    b.MorningCause: routine.morning_cause,
    b.MorningScore: routine.morning_score,
    b.GiveAnswer: routine.answer,
    b.HowTo: routine.how_to,
    b.Undo: routine.undo,
    b.ShowAnswers: routine.show_answers,
    b.NameDiscomfort: routine.name_discomfort,
    b.CheckHinge: hinge.check,
    b.ShowTryOut: hinge.show_try_out,
    b.AnswerTryOut: hinge.answer_try_out,
    b.PlacePain: routine.place_pain,
    b.NamePain: routine.name_pain,
    b.ScorePain: routine.score_pain,
    b.StopToday: routine.stop_today,
    b.AnotherInstead: routine.another_instead,
    b.GoOn: routine.go_on,
    b.NoteLimit: routine.note_limit,
    b.Snooze: day.snooze,
    b.StartNow: day.start_now,
    b.NotToday: day.ask_why_not,
    b.SayWhyNot: day.say_why_not,
    b.HaveTime: day.have_time,
    b.LeaveFloor: day.leave_floor,
    b.TakeBackChange: day.take_back_change,
    b.CallBadDay: day.call_bad_day,
    b.ScoreBadDay: day.score_bad_day,
    b.LeaveDayQuestion: day.leave_question,
    b.TellMoving: day.tell_moving,
    b.PickHour: hours.pick_hour,
    b.PickClock: hours.pick_clock,
    b.ClockPage: hours.clock_page,
}

NEEDS_PAST = frozenset({b.Undo, b.HaveTime, b.TakeBackChange})
"""Buttons that take something back: the whole diary is read for them."""

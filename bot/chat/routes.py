"""Which handler takes which button: the chat's table of contents."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from bot.chat import buttons as b
from bot.chat.handlers import hinge, hours, needs, routine, signs, starting
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
    b.PickHour: hours.pick_hour,
    b.PickClock: hours.pick_clock,
    b.ClockPage: hours.clock_page,
    b.TickNeed: needs.tick_need,
    b.AnswerNeeds: needs.answer_needs,
    b.TellAge: needs.tell_age,
    b.TellSpan: needs.tell_span,
    b.TellGoal: needs.tell_goal,
    b.LeaveGoal: needs.leave_goal,
    b.TellFloor: needs.tell_floor,
    b.SkipQuestion: needs.skip_question,
    b.LimitsPage: needs.limits_page,
    b.LeaveLimits: needs.leave_limits,
    b.TickOwn: needs.tick_own,
    b.OwnDone: needs.own_done,
    b.OwnUsualPain: needs.own_usual_pain,
}

NEEDS_PAST = frozenset({b.Undo})
"""Buttons that take something back: the whole diary is read for them."""

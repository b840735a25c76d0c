"""Which handler takes which button: the chat's table of contents."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from bot.chat import buttons as b
from bot.chat.handlers import (
    changing,
    exercises,
    hinge,
    hours,
    listing,
    notes,
    routine,
    settings,
    signs,
    starting,
    typing,
)
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
    b.AllFine: listing.all_fine,
    b.AskWhich: listing.ask_which,
    b.OpenOne: listing.open_one,
    b.BackToList: listing.back_to_list,
    b.Swap: listing.swap,
    b.AnswerSwapped: listing.answer_swapped,
    b.Undo: changing.undo,
    b.UndoAll: listing.undo_all,
    b.ShowAnswers: changing.old_way,
    b.DaysPage: changing.days,
    b.ShowDay: changing.day,
    b.PickOther: changing.pick,
    b.ChangeTo: changing.answer,
    b.ChangeMorning: changing.morning,
    b.LeaveDays: changing.leave,
    b.WriteNote: notes.write,
    b.LeaveNotes: notes.leave,
    b.DeleteNote: notes.delete,
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
    b.NameHurt: typing.name_hurt,
    b.HurtElsewhere: typing.hurt_elsewhere,
    b.TakeOffer: typing.take_offer,
    b.LeaveOffer: typing.leave_offer,
    b.TakeBackNote: typing.take_back_note,
    b.TellSign: typing.tell_sign,
    b.ShowShelf: exercises.show_shelf,
    b.ShowExercise: exercises.show_exercise,
    b.LeaveExercises: exercises.leave,
    b.StartWord: exercises.start_word,
    b.ChooseWord: exercises.choose_word,
    b.WordBy: exercises.word_by,
    b.WordWhen: exercises.word_when,
    b.TakeBackWord: exercises.take_back_word,
    b.MoveSettings: settings.move,
    b.OpenSetting: settings.open_setting,
    b.ToggleDay: settings.toggle_day,
    b.PauseWeeks: settings.pause_weeks,
    b.PauseUntil: settings.pause_until,
}

NEEDS_PAST = frozenset(
    {
        b.Undo,
        b.UndoAll,
        b.ChangeTo,
        b.ChangeMorning,
        b.DeleteNote,
        b.NameDiscomfort,
        b.MorningCause,
        b.MorningScore,
        b.NameHurt,
        b.TakeBackNote,
        b.TakeBackWord,
    }
)
"""Buttons that take something back or change it, or may tell more of what was changed: the
whole diary is read for them."""

BELOW_LINES = frozenset({b.TakeBackNote, b.TellSign})
"""Buttons below a line: its message never becomes the card, and loses them once tapped."""

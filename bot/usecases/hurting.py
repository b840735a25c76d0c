"""A person types that something hurts: what it was, and the answer that follows from it."""

from __future__ import annotations

from bot.domain.diary import Answer, Stopped, Undone
from bot.domain.state import ItemRecord, RoutineRecord
from bot.usecases import screens as s
from bot.usecases.aside import ask_aside, close_aside
from bot.usecases.chart import Chart
from bot.usecases.current import current_screen
from bot.usecases.notes import keep_note, say_noted
from bot.usecases.routines import OLD, answer, leave_out_resting
from bot.usecases.typed_screens import HURT_BEFORE, WHAT_HURT, meant_routine, what_hurt_screen

ASKED_OVER = (
    s.AskClock,
    s.AskHour,
    s.AskTryOut,
    s.AskDays,
    s.AskNote,
    s.AskPause,
    s.AskWhich,
    s.AskWhyNot,
    s.Card,
    s.CardList,
    s.ChangeDay,
    s.ChangeDays,
    s.End,
    s.HourSet,
    s.ExerciseGroups,
    s.ExercisePage,
    s.ExerciseShelf,
    s.LeftOut,
    s.NoExercises,
    s.OnPause,
    s.OfferHour,
    s.Opening,
    s.Quiet,
    s.Settings,
    s.Waiting,
    s.WhatHurt,
)
"""What the question may stand before. Questions of safety and of pain are answered first."""


def ask_what_hurt(chart: Chart, text: str) -> bool:
    """Keeps the words as a note and asks; False where there is no exercise to ask about."""
    is_free = isinstance(current_screen(chart), ASKED_OVER) and not chart.person.stopped
    if not is_free or meant_routine(chart) is None:
        return False
    ask_aside(chart, WHAT_HURT, note=keep_note(chart, text))
    return True


def name_hurt(chart: Chart, routine: int, item: int) -> str:
    """Records pain for the exercise; what was answered otherwise is taken back first.

    The chart must have been opened with its past.
    """
    screen, record = what_hurt_screen(chart), chart.state.find_routine(routine)
    is_asked = screen is not None and screen.routine == routine
    if record is None or not is_asked or item >= len(record.items) or chart.state.block:
        return OLD
    close_aside(chart)
    known = record.items[item]
    if known.answer is Answer.PAIN:
        chart.say("line-hurt-known")
        return ""
    if known.answer is not None:
        chart.write(Undone(known.answer_seq))
    if answer(chart, routine, item, Answer.PAIN, swaps=len(known.gone)) == OLD:
        _stop_all_the_same(chart, known)
    _tell_of_earlier(chart, record)
    return ""


def _stop_all_the_same(chart: Chart, record: ItemRecord) -> None:
    """Given in place of one whose pain was taken back, it left the routine with its answer."""
    chart.write(Stopped((record.item.exercise,), chart.state.last_seq))
    chart.say("line-hurt-rests")


def _tell_of_earlier(chart: Chart, record: RoutineRecord) -> None:
    """The newest routine has its own card to tell on; an earlier one gets a line."""
    newest = chart.state.routine
    if newest is None or newest.seq == record.seq:
        return
    chart.say("line-hurt-before")
    leave_out_resting(chart)
    chart.ask(HURT_BEFORE, routine=record.seq)


def hurt_elsewhere(chart: Chart, *, hurts: bool) -> str:
    """[Something else] points to the signs; [I meant something else] leaves the note alone."""
    talk = chart.talk_of(WHAT_HURT)
    if talk is None:
        return OLD
    close_aside(chart)
    if hurts:
        chart.say("line-hurt-elsewhere")
    say_noted(chart, int(str(talk["note"])))
    return ""

"""A person types that something hurts: what it was, and the answer that follows from it."""

from __future__ import annotations

from bot.domain.diary import Answer, Undone
from bot.usecases import screens as s
from bot.usecases.aside import ask_aside, close_aside
from bot.usecases.changes import is_changeable
from bot.usecases.changing import change_answer
from bot.usecases.chart import Chart
from bot.usecases.current import current_screen
from bot.usecases.notes import keep_note, say_noted
from bot.usecases.routines import OLD, answer
from bot.usecases.swapping import fit_around_rest
from bot.usecases.typed_screens import WHAT_HURT, meant_routine, what_hurt_screen

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
    """Records pain for the exercise; an answer given before is changed, whatever the day.

    The chart must have been opened with its past.
    """
    screen, record = what_hurt_screen(chart), chart.state.find_routine(routine)
    is_asked = screen is not None and screen.routine == routine
    if record is None or not is_asked or item >= len(record.items) or chart.state.safety.block:
        return OLD
    close_aside(chart)
    known = record.items[item]
    if known.answer is Answer.PAIN:
        chart.say("line-hurt-known")
        return ""
    if known.answer is not None and is_changeable(chart, record):
        change_answer(chart, known.answer_seq, Answer.PAIN)
        chart.close_talk()
        return ""
    if known.answer is not None:
        chart.write(Undone(known.answer_seq))  # longer ago, but pain is never refused
    answer(chart, routine, item, Answer.PAIN, swaps=len(known.gone))
    fit_around_rest(chart)
    return ""


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

"""Asking a person who types that something hurts which exercise it was, and storing the answer."""

from __future__ import annotations

from bot.domain.diary import Answer
from bot.usecases import questions as q
from bot.usecases.chart import Chart
from bot.usecases.routine.answering import give_answer
from bot.usecases.routine.changing import change_answer, is_changeable, replace_answer
from bot.usecases.routine.notes import keep_note, say_noted
from bot.usecases.routine.refitting import fit_around_rest
from bot.usecases.toasts import Ending, Refused, Toast
from bot.usecases.typed.asking import ask_about_text, meant_routine


def ask_what_hurt(chart: Chart, text: str) -> bool:
    """Keep the words as a note and ask which exercise hurt.

    False, and nothing kept, if there is no exercise to ask about or the open screen has to be
    answered first.
    """
    is_free = chart.screen.allows.what_hurt and not chart.person.stopped
    if not is_free or meant_routine(chart) is None:
        return False
    ask_about_text(chart, q.WhatHurt(keep_note(chart, text)))
    return True


def name_hurt(chart: Chart, routine: int, item: int) -> Ending:
    """Store pain as the answer to this exercise; an earlier answer is replaced, whatever its day.

    The chart must have been opened with its past.
    """
    record = chart.state.find_routine(routine)
    if record is None or chart.state.safety.block is not None:
        return Refused.OLD
    chart.close()
    known = record.items[item]
    if known.answer is Answer.PAIN:
        chart.say("line-hurt-known")
        return Toast.NONE
    if known.answer is not None and is_changeable(chart, record):
        change_answer(chart, known.answer_seq, Answer.PAIN)
        chart.close_all()
        return Toast.NONE
    if known.answer is not None:  # longer ago, but pain is never refused
        replace_answer(chart, record, item, Answer.PAIN)
        return Toast.NONE
    give_answer(chart, routine, item, Answer.PAIN, swaps=len(known.gone))
    fit_around_rest(chart)
    return Toast.NONE


def hurt_elsewhere(chart: Chart, *, hurts: bool) -> Ending:
    """Leave the question which exercise hurt; the words stay as a note.

    `hurts` ([Something else]) points to the list of signs; False is [I meant something else].
    """
    what_hurt = chart.asked(q.WhatHurt)
    if what_hurt is None:
        return Refused.OLD
    chart.close()
    if hurts:
        chart.say("line-hurt-elsewhere")
    say_noted(chart, what_hurt.note)
    return Toast.NONE

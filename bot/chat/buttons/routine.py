"""Buttons of the day's routine."""

from __future__ import annotations

from bot.chat.buttons.core import Button, OfCard, OldCard, button
from bot.domain.diary import Answer, Feel, WorseCause
from bot.usecases.routine import answering, cards, hinge, morning


@button("st1", morning.start_routine)
class StartRoutine(Button):
    """[Start] on a day whose morning is not asked."""

    routine: int


@button("mf1", morning.check_morning, old_card=OldCard.TAKEN)
class MorningFeel(Button):
    """`routine` is today's; the morning belongs to `check`, the routine before."""

    routine: OfCard
    check: int
    feel: Feel


@button("mc1", morning.explain_morning, needs_past=True)
class MorningCause(Button):
    """`exercise` is the index among those offered, 0 where the cause is not an exercise."""

    morning: int
    why: WorseCause
    exercise: int


@button("ms1", morning.score_morning, needs_past=True)
class MorningScore(Button):
    morning: int
    score: int


@button("an1", answering.give_answer, old_card=OldCard.TAKEN)
class GiveAnswer(Button):
    routine: int
    item: int
    answer: Answer


@button("ht1", cards.show_how_to, old_card=OldCard.QUIET)
class HowTo(Button):
    """Shows the card in full or short."""

    routine: OfCard
    item: int
    full: bool


@button("hc1", hinge.check_hinge)
class CheckHinge(Button):
    """Whether the hinge looked right: `good` is False for not sure."""

    cause: int
    good: bool


@button("to1", hinge.show_try_out)
class ShowTryOut(Button):
    """[Try the deadlift?] on the end card."""

    routine: int


@button("ta1", hinge.answer_try_out)
class AnswerTryOut(Button):
    """`wanted` is False for not now."""

    routine: OfCard
    wanted: bool

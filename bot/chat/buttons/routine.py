"""Buttons of the day's routine."""

from __future__ import annotations

from bot.chat.buttons.core import Button, OfCard, OldCard, button
from bot.domain.diary import Answer, Feel, WorseCause
from bot.usecases.routine import answering, cards, hinge, morning


@button("st1", morning.start_routine)
class StartRoutine(Button):
    """[Start] on a day without a morning to ask about: opens the first card."""

    routine: int


@button("mf1", morning.check_morning, old_card=OldCard.TAKEN)
class MorningFeel(Button):
    """[Better], [Worse] and so on: how the morning after routine `check` was.

    `routine` is today's, whose first card opens.
    """

    routine: OfCard
    check: int
    feel: Feel


@button("mc1", morning.explain_morning, needs_past=True)
class MorningCause(Button):
    """A name, [Not sure] or [Something else: ...]: what made the morning worse.

    `exercise` is the index among those offered, 0 where the cause is not an exercise.
    """

    morning: int
    why: WorseCause
    exercise: int


@button("ms1", morning.score_morning, needs_past=True)
class MorningScore(Button):
    """[0] to [10]: how strong the pain was that morning."""

    morning: int
    score: int


@button("an1", answering.give_answer, old_card=OldCard.TAKEN)
class GiveAnswer(Button):
    """[Easy], [Fine], [Uncomfortable, but OK], [Pain: stop] or [Skip], about one exercise."""

    routine: int
    item: int
    answer: Answer


@button("ht1", cards.show_how_to, old_card=OldCard.QUIET)
class HowTo(Button):
    """[How to] or [Less text]: shows the card in full or short."""

    routine: OfCard
    item: int
    full: bool


@button("hc1", hinge.check_hinge, needs_past=True)
class CheckHinge(Button):
    """[Yes] or [Not sure], with `good` False: whether the hips went back first."""

    cause: int
    good: bool


@button("to1", hinge.show_try_out)
class ShowTryOut(Button):
    """[Try the deadlift?] on the end card: shows what it is."""

    routine: int


@button("ta1", hinge.answer_try_out)
class AnswerTryOut(Button):
    """[Yes, add it], or [Not now] with `wanted` False."""

    routine: OfCard
    wanted: bool

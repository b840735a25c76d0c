"""Buttons for what else a day can be. `routine` is the one they stand under."""

from __future__ import annotations

from bot.chat.buttons.core import Button, OfCard, OldCard, button
from bot.domain.diary import RestWhy
from bot.usecases.day import bad_day, no_floor, not_today, snoozing, today
from bot.usecases.routine import plan


@button("go1:today", plan.today, old_card=OldCard.TAKEN)
class Today(Button):
    """To today's routine, from wherever one is."""


@button("ds1", snoozing.snooze)
class Snooze(Button):
    """[In 1 hour]."""

    routine: OfCard
    minutes: int


@button("dt1", snoozing.start_now)
class StartNow(Button):
    """Ends the wait of a snooze."""

    routine: int


@button("dn1", not_today.ask_why_not)
class NotToday(Button):
    """Asks why; nothing is left out yet."""

    routine: OfCard


@button("dw1", not_today.say_why_not)
class SayWhyNot(Button):
    routine: OfCard
    why: RestWhy


@button("du1", not_today.have_time, needs_past=True)
class HaveTime(Button):
    """Takes back the rest day that the entry `rest` made."""

    rest: int


@button("df1", no_floor.no_floor_today)
class LeaveFloor(Button):
    """[No floor today]."""

    routine: OfCard


@button("dc1", no_floor.take_back_change, needs_past=True)
class TakeBackChange(Button):
    """[Floor is fine after all], or a bad day that was a slip; `cause` is what goes."""

    cause: int


@button("da1", bad_day.ask_bad_day)
class CallBadDay(Button):
    routine: OfCard


@button("db1", bad_day.say_bad_day)
class ScoreBadDay(Button):
    routine: OfCard
    score: int


@button("dl1", today.leave_question)
class LeaveDayQuestion(Button):
    """Back from a question about the day."""

    routine: OfCard


@button("dm1", today.tell_moving)
class TellMoving(Button):
    """`moved` is True for a little, False for not much."""

    routine: OfCard
    moved: bool

"""Buttons that change the day, below its opening; `routine` is the routine they stand under."""

from __future__ import annotations

from bot.chat.buttons.core import Button, OfCard, OldCard, button
from bot.domain.diary import RestWhy
from bot.usecases.day import bad_day, no_floor, not_today, snoozing, today
from bot.usecases.routine import plan


@button("go1:today", plan.today, old_card=OldCard.TAKEN)
class Today(Button):
    """Opens today's routine from any card; only old cards have it."""


@button("ds1", snoozing.tap_snooze, old_card=OldCard.TAKEN)
class Snooze(Button):
    """[In 1 hour]: the routine comes again after so many minutes."""

    routine: int
    minutes: int


@button("dt1", snoozing.start_now)
class StartNow(Button):
    """[Start now]: ends the wait of a snooze."""

    routine: int


@button("dn1", not_today.tap_not_today, old_card=OldCard.TAKEN)
class NotToday(Button):
    """[Not today]: asks why; nothing is left out yet."""

    routine: int


@button("dw1", not_today.say_why_not)
class SayWhyNot(Button):
    """[No time], [Unwell] and the like: makes this a rest day."""

    routine: OfCard
    why: RestWhy


@button("du1", not_today.have_time, needs_past=True)
class HaveTime(Button):
    """[Do it today after all]: takes back the rest day with seq `rest`."""

    rest: int


@button("df1", no_floor.tap_no_floor, old_card=OldCard.TAKEN)
class LeaveFloor(Button):
    """[No floor today]: exercises on the floor give way to others."""

    routine: int


@button("dc1", no_floor.take_back_change, needs_past=True)
class TakeBackChange(Button):
    """[Floor is fine after all] or [Tapped by mistake]: takes back the change with seq `cause`."""

    cause: int


@button("da1", bad_day.tap_bad_day, old_card=OldCard.TAKEN)
class CallBadDay(Button):
    """[A bad day], [Easy movement today]: asks how bad, 0 to 10."""

    routine: int


@button("db1", bad_day.say_bad_day)
class ScoreBadDay(Button):
    """[0] to [10]: makes this a bad day with that pain."""

    routine: OfCard
    score: int


@button("dl1", today.leave_question)
class LeaveDayQuestion(Button):
    """[Back] from a question about the day."""

    routine: OfCard


@button("dm1", today.tell_moving)
class TellMoving(Button):
    """[Yes, a little], or [Not much] with `moved` False: whether the person moved on a bad day."""

    routine: OfCard
    moved: bool

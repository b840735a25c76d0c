"""First contact."""

from __future__ import annotations

from functools import partial

from bot.chat import buttons as b
from bot.usecases import accounts, hours, routines, signs, starting, understanding
from bot.usecases.chart import Chart
from bot.usecases.receiving import Deed


def show_warning(chart: Chart) -> str:
    understanding.warn(chart)
    return ""


PLAIN_MOVES: dict[b.ScreenName, Deed] = {
    b.ScreenName.WELCOME_MORE: partial(starting.look_at_welcome, more=True),
    b.ScreenName.WELCOME_LESS: starting.look_at_welcome,
    b.ScreenName.AGREE: starting.agree,
    b.ScreenName.DECLINE: partial(starting.look_at_welcome, declined=True),
    b.ScreenName.COME_BACK: starting.look_at_welcome,
    b.ScreenName.CONDITIONS_DONE: partial(starting.finish_conditions, none=False),
    b.ScreenName.CONDITIONS_NONE: partial(starting.finish_conditions, none=True),
    b.ScreenName.ASK_HOUR: hours.ask_hour,
    b.ScreenName.SAME_TIME: hours.same_time,
    b.ScreenName.CLOCK_BACK: partial(hours.turn_page, page=0),
    b.ScreenName.DELETE_NO: accounts.keep,
    b.ScreenName.TODAY: routines.today,
    b.ScreenName.SHOW_WARNING: show_warning,
    b.ScreenName.BACK: signs.leave_clearing,
}


def go(button: b.Go) -> Deed:
    return PLAIN_MOVES[button.to]


def tick_limit(button: b.TickLimit) -> Deed:
    return partial(starting.tick_limit, limit=button.limit, on=bool(button.on))


def first_asked(button: b.FirstAsked) -> Deed:
    return partial(starting.ask_first, agreed=bool(button.agreed))


def usual_pain(button: b.UsualPain) -> Deed:
    return partial(starting.set_usual_pain, score=button.score)


def choose_place(button: b.ChoosePlace) -> Deed:
    return partial(starting.choose_place, place=button.place)

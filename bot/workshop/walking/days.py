"""Lives through a made-up person's days.

Entries are written in the order of the use cases: the day is planned, then the morning is told,
then the day is planned again where that changes it, then come the cards.
"""

from __future__ import annotations

from datetime import timedelta

from bot.domain import diary as d
from bot.domain.planning.choosing import choose_routine
from bot.workshop.walking import asides, cards
from bot.workshop.walking.habits import GAPS
from bot.workshop.walking.life import Life, LivedDay

A_DAY = timedelta(days=1)
CHECK_UP_EVERY = 7
"""Days between two talks about signs and the usual pain."""


def live_a_day(life: Life) -> LivedDay:
    """Live through today; afterwards it is tomorrow."""
    life.day = day = LivedDay(life.today, life.lived + 1)
    day.left_out = _why_not_today(life)
    if not day.left_out:
        _exercise(life)
        asides.other_things(life)
        asides.tell_week(life)
    life.lived += 1
    life.today += A_DAY
    return day


def _why_not_today(life: Life) -> str:
    """Return why there is no routine today; "" where there is one."""
    if life.away:
        life.away -= 1
        return "away"
    if life.state.pause.is_on:
        life.write(d.Resumed())
    if life.state.safety.block is not None:
        asides.get_checked(life)
    if life.state.safety.block is not None:
        return "a sign stands in the way"
    return _days_off(life)


def _days_off(life: Life) -> str:
    habits = life.habits
    if life.happens(habits.skips_day):
        return "left out without a word"
    if life.happens(habits.goes_away):
        life.away = GAPS.draw(life.rng) - 1
        return "away"
    if life.happens(habits.pauses):
        life.away = GAPS.draw(life.rng) - 1
        life.write(d.Paused(life.today + timedelta(days=life.away + 1)))
        return "a pause"
    if life.happens(habits.rests):
        life.write(d.RestDay(life.rng.choice(tuple(d.RestWhy))))
        return "a rest day"
    return ""


def _exercise(life: Life) -> None:
    if life.lived and life.lived % CHECK_UP_EVERY == 0:
        life.no_signs()
        life.write(d.UsualPainSet(min(10, life.habits.usual_pain + life.rng.randrange(2))))
    asides.limits_pass(life)
    asides.provider_speaks(life)
    life.day.place = life.place
    items = choose_routine(life.library, life.state, on=life.today, place=life.place)
    if not items:
        life.day.left_out = "no exercise fits"
        return
    life.write(d.RoutinePlanned(life.today, life.place, items))
    life.morning()
    life.bad_day()
    life.no_floor_today()
    if not life.day.left_out:
        cards.do_routine(life)
    routine = life.routine
    life.day.items = tuple(routine.items[i] for i in routine.order)

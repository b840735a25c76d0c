"""A chart at every question that can be open, reached by the deeds that lead there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

from bot.domain import diary as d
from bot.domain.exercise import Limit, Place
from bot.domain.state import TrainingState
from bot.usecases.about_you import profile, starting
from bot.usecases.chart import Chart
from bot.usecases.current import current_screen
from bot.usecases.person import Person, PersonId
from bot.usecases.routine import answering, morning, pain, plan
from bot.usecases.safety import signs
from bot.usecases.settings import days, hours, pausing, settings
from bot.usecases.week import checking_in, running
from tests.domain.factories import real_library

NOW = datetime(2026, 3, 4, 6, 42, tzinfo=UTC)  # a Wednesday
LIBRARY = real_library()
Step = Callable[[Chart], object]


def stranger() -> Chart:
    person = Person(PersonId(1), 7, "en", "Europe/Berlin", NOW, zone_known=True)
    return Chart(person, TrainingState(), LIBRARY, NOW, current_screen)


def agree(chart: Chart) -> None:
    starting.agree(chart)


def say_no(chart: Chart) -> None:
    for question in d.SignQuestion:
        chart.write(d.SignsAnswered(question, d.Reply.NO))


def tell_limits(*limits: Limit) -> Step:
    return lambda chart: chart.write(d.LimitsSet(frozenset(limits)))


def usual_pain(chart: Chart) -> None:
    chart.write(d.UsualPainSet(3))


def first_card(chart: Chart) -> None:
    for step in (agree, say_no, tell_limits(), usual_pain):
        step(chart)
    starting.choose_place(chart, Place.FLOOR)


def give(answer: d.Answer) -> Step:
    def step(chart: Chart) -> None:
        routine = chart.state.routine
        assert routine is not None
        item = chart.next_item(routine)
        assert item is not None
        assert answering.give_answer(chart, routine.seq, item, answer) == ""

    return step


def finish(chart: Chart) -> None:
    first_card(chart)
    for _ in range(3):
        give(d.Answer.OK)(chart)


def choose_hour(chart: Chart) -> None:
    finish(chart)
    chart.person = replace(chart.person, local_time=time(7, 40))


def next_day(chart: Chart, *, days_later: int = 1) -> None:
    """The chart as it is stored, and opened again later."""
    chart.now += timedelta(days=days_later)


def next_morning(chart: Chart) -> None:
    choose_hour(chart)
    next_day(chart)
    plan.today(chart)


def seq_of_answer(chart: Chart) -> int:
    assert chart.state.routine is not None
    return max(r.answer_seq for r in chart.state.routine.items)


def second_card(chart: Chart) -> None:
    next_morning(chart)
    routine = chart.state.routine
    assert routine is not None
    before = chart.state.before(routine)
    assert before is not None
    morning.check_morning(chart, before.seq, d.Feel.USUAL)
    give(d.Answer.OK)(chart)


def worse_morning(chart: Chart) -> None:
    next_morning(chart)
    morning.check_morning(chart, chart.state.routines[0].seq, d.Feel.WORSE)


def sign(chart: Chart) -> None:
    signs.answer_signs(chart, d.SignQuestion.OTHERS, d.Reply.YES)


def clear_later(chart: Chart) -> None:
    second_card(chart)
    sign(chart)
    next_day(chart)
    assert chart.state.safety.block is not None
    signs.start_clearing(chart, chart.state.safety.block.seq)


def lasting(chart: Chart) -> None:
    second_card(chart)
    sign(chart)
    assert chart.state.safety.block is not None
    signs.name_sign(chart, chart.state.safety.block.seq, "one_leg_stable")


def after(*steps: Step) -> Step:
    def step(chart: Chart) -> None:
        for each in steps:
            each(chart)

    return step


def place_pain(chart: Chart) -> None:
    pain.place_pain(chart, seq_of_answer(chart), d.PainPlace.BACK)


def pause_a_week(chart: Chart) -> None:
    pausing.ask(chart)
    pausing.for_weeks(chart, 1)


def week_over(chart: Chart) -> None:
    """The end of the routine a week after the first."""
    choose_hour(chart)
    next_day(chart, days_later=7)
    plan.today(chart)
    assert chart.state.routine is not None
    chart.write(d.RoutineEnded(chart.state.routine.seq, 0))


def check_in(chart: Chart) -> None:
    week_over(chart)
    checking_in.start(chart, 1)


def tell_change(chart: Chart) -> None:
    check_in(chart)
    checking_in.no_signs(chart)
    checking_in.answer_change(chart, 1, 5)


def tell_pain(chart: Chart) -> None:
    tell_change(chart)
    checking_in.answer(chart, 1, d.CheckInQuestion.PAIN, 4)


def told_back(chart: Chart) -> None:
    tell_pain(chart)
    profile.tell_goal(chart, d.Activity.WALK)
    checking_in.answer(chart, 1, d.CheckInQuestion.ACTIVITY, 6)


OPEN: dict[str, Step] = {
    "welcome": lambda _chart: None,
    "four signs": agree,
    "conditions": after(agree, say_no),
    "ask first": after(agree, say_no, tell_limits(Limit.OSTEOPOROSIS)),
    "usual pain": after(agree, say_no, tell_limits()),
    "place": after(agree, say_no, tell_limits(), usual_pain),
    "sign before the start": after(agree, sign),
    "first card": first_card,
    "discomfort": after(first_card, give(d.Answer.DISCOMFORT)),
    "pain place": after(first_card, give(d.Answer.PAIN)),
    "pain kind": after(first_card, give(d.Answer.PAIN), place_pain),
    "end without an hour": finish,
    "end": choose_hour,
    "opening": next_morning,
    "worse morning": worse_morning,
    "card": second_card,
    "sign in a routine": after(second_card, sign),
    "lasting sign": lasting,
    "clearing": clear_later,
    "hour": after(second_card, hours.ask_hour),
    "clock": after(choose_hour, hours.ask_clock),
    "hour set": after(choose_hour, hours.ask_hour, lambda c: hours.pick_hour(c, time(8))),
    "settings": after(second_card, settings.show),
    "days": after(second_card, days.ask, lambda c: days.toggle(c, 3, on=False)),
    "pause": after(second_card, pausing.ask),
    "pause until a day": after(choose_hour, pausing.ask, pausing.ask_date),
    "on a pause": after(choose_hour, next_day, pause_a_week),
    "on an open pause": after(choose_hour, pausing.ask, pausing.open_end),
    "pause before today's": after(next_morning, pause_a_week),
    "only today": after(next_morning, pause_a_week, pausing.only_today),
    "pause in a routine": after(second_card, pause_a_week),
    "pain in a pause": after(second_card, give(d.Answer.PAIN), pause_a_week),
    "sign in a pause": after(choose_hour, next_day, pause_a_week, sign),
    "week over": week_over,
    "signs of a week": check_in,
    "change of a week": after(check_in, checking_in.no_signs),
    "pain of a week": tell_change,
    "own activity": tell_pain,
    "activity of a week": after(tell_pain, lambda c: profile.tell_goal(c, d.Activity.WALK)),
    "report of a week": told_back,
    "running week": after(choose_hour, running.show),
    "offer of a week": after(
        choose_hour,
        lambda c: next_day(c, days_later=7),
        lambda c: checking_in.offer_check_in(c, week=1),
    ),
    "signs due again": after(choose_hour, lambda c: next_day(c, days_later=15), plan.today),
}


def chart_at(name: str) -> Chart:
    chart = stranger()
    OPEN[name](chart)
    chart.person = replace(chart.person, lines=())
    return chart

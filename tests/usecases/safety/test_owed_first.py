"""A question of safety that is owed is asked first, whatever way the person comes in by.

The ways are taken from where they are made, so that none can be forgotten: every command, every
kind of reminder, every place of the chat, and words of every meaning. Every kind of button is in
`tests.usecases.test_every_button`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import time, timedelta

import pytest

from bot.chat.commands import COMMANDS
from bot.chat.incoming.typed import deed_of_text
from bot.domain import diary as d
from bot.domain.diary import Answer, Owed, PainKind, PainPlace, Reply, SignQuestion
from bot.domain.exercise import ExerciseId
from bot.domain.safety.owed import first_owed, is_enough
from bot.domain.typed.hour_words import TimeWords
from bot.usecases import screens as s
from bot.usecases.chart import Chart, Deed
from bot.usecases.current import current_screen
from bot.usecases.day import bad_day
from bot.usecases.person import Timer
from bot.usecases.ports import Delivery, DeliveryId, DeliveryState, ReminderKind
from bot.usecases.reminders.verdicts import verdict_on
from bot.usecases.routine import answering, changing, morning, pain, plan
from bot.usecases.safety import signs
from bot.usecases.week.checking_in import offer_check_in
from tests.usecases.monkey import READER
from tests.usecases.sample_charts import OPEN, chart_at, next_day, seq_of_answer

CARDS = (s.Card, s.CardList, s.Opening, s.AskNeeds, s.AskWhich, s.AskMoved)
"""Screens that lead on to exercise."""


def hurt(
    chart: Chart, place: PainPlace | None, score: int | None = None, kind: PainKind | None = None
) -> int:
    """Pain on the open card, told as far as given; returns the seq of the answer."""
    routine = chart.state.routine
    assert routine is not None
    item = chart.next_item(routine)
    assert item is not None
    assert answering.give_answer(chart, routine.seq, item, Answer.PAIN) == ""
    cause = seq_of_answer(chart)
    if place is not None:
        assert pain.place_pain(chart, cause, place) == ""
    if score is not None:
        assert pain.score_pain(chart, cause, score) == ""
    if kind is not None:
        assert pain.name_pain(chart, cause, kind) == ""
    return cause


def four(chart: Chart) -> None:
    hurt(chart, PainPlace.BACK, 9, PainKind.NUMB)


def four_half_told(chart: Chart) -> None:
    hurt(chart, PainPlace.BACK, 9)


def groin(chart: Chart) -> None:
    hurt(chart, PainPlace.HIP, None, PainKind.NUMB)


def one_leg(chart: Chart) -> None:
    hurt(chart, PainPlace.LEG, None, PainKind.NUMB)
    assert signs.answer_signs(chart, SignQuestion.FOUR, Reply.NO) == ""


def a_flare(chart: Chart) -> None:
    bad_day.ask_bad_day(chart)
    bad_day.say_bad_day(chart, 9)


def typed(chart: Chart) -> None:
    deed_of_text("i wet myself twice today", READER)(chart)


def where(chart: Chart) -> None:
    hurt(chart, None)


def how(chart: Chart) -> None:
    hurt(chart, PainPlace.BACK)


def four_taken_back(chart: Chart) -> None:
    """The pain that called for the signs was tapped by mistake after all."""
    cause = hurt(chart, PainPlace.BACK, 9, PainKind.ACHE)
    assert answering.undo(chart, cause) == "toast-undone"


DEBTS: dict[str, tuple[Callable[[Chart], None], type[s.Screen]]] = {
    "back, 9 of 10, numb": (four, s.AskSigns),
    "back, 9 of 10, and no more": (four_half_told, s.AskSigns),
    "a numb groin": (groin, s.AskSigns),
    "a numb leg, and no to the four": (one_leg, s.AskOneLeg),
    "a flare": (a_flare, s.AskSigns),
    "words of a sign": (typed, s.AskTypedSigns),
    "pain, and no more": (where, s.AskPainPlace),
    "pain in the back, and no more": (how, s.AskPainKind),
    "strong pain, taken back": (four_taken_back, s.AskSigns),
}
"""What was told before the phone was put away, and what is asked then."""
each_debt = pytest.mark.parametrize("debt", DEBTS)


def reopened(chart: Chart, later: timedelta = timedelta()) -> Chart:
    """The chart as it is read from storage by the next update, so much later."""
    past = (*chart.past, *chart.entries)
    person = replace(chart.person, lines=(), last_seq=chart.state.last_seq)
    now = chart.now + later
    return Chart(person, chart.state, chart.library, now, current_screen, past)


def put_away(debt: str) -> Chart:
    """Somebody on the second day, right after that was told."""
    chart = chart_at("card")
    chart.person = replace(chart.person, local_time=time(7, 40))
    DEBTS[debt][0](chart)
    return reopened(chart)


def is_asked(chart: Chart, debt: str) -> bool:
    return isinstance(current_screen(chart), DEBTS[debt][1])


LATER = {"at once": timedelta(), "next morning": timedelta(days=1), "in 9 days": timedelta(days=9)}
each_later = pytest.mark.parametrize("later", LATER)


@each_debt
@each_later
@pytest.mark.parametrize("name", [c.name for c in COMMANDS])
def test_by_every_command(debt: str, later: str, name: str) -> None:
    chart = reopened(put_away(debt), LATER[later])
    command = next(c for c in COMMANDS if c.name == name)

    command.deed("", TimeWords({}))(chart)

    if name == "delete":
        assert isinstance(current_screen(chart), s.AskDelete)
        chart.close()
    assert _is_question(chart, debt, later)


def _is_question(chart: Chart, debt: str, later: str) -> bool:
    """Pain of today is told to its end before it is asked what it calls for.

    Until that calls for anything, the person may look at what is no exercise.
    """
    if debt == "back, 9 of 10, and no more" and later == "at once":
        return isinstance(current_screen(chart), s.AskPainKind)
    if DEBTS[debt][1] in (s.AskPainPlace, s.AskPainKind) and later == "at once":
        chart.close_all()
        chart.person = replace(chart.person, stopped=False)
    return is_asked(chart, debt)


@each_debt
@each_later
@pytest.mark.parametrize(
    "text", ["today", "start", "a bad day", "not today", "no floor", "later", "hello", "so what"]
)
def test_by_typed_words(debt: str, later: str, text: str) -> None:
    chart = reopened(put_away(debt), LATER[later])

    deed_of_text(text, READER)(chart)

    assert _is_question(chart, debt, later)


def _daily(chart: Chart) -> Delivery:
    plan.plan_routine(chart, on=chart.today)
    return _delivery(chart, ReminderKind.DAILY)


def _snooze(chart: Chart) -> Delivery:
    chart.close_all()
    return _delivery(chart, ReminderKind.SNOOZE, step=1)


def _timer(chart: Chart) -> Delivery:
    routine = chart.state.routine
    assert routine is not None
    exercise = routine.items[0].item.exercise
    chart.person = replace(
        chart.person, timer=Timer(3, routine.seq, 0, ExerciseId(exercise), False, 10, chart.now)
    )
    return _delivery(chart, ReminderKind.TIMER, step=3)


def _follow_up(chart: Chart) -> Delivery:
    return _delivery(chart, ReminderKind.FOLLOW_UP)


def _weekly(chart: Chart) -> Delivery:
    offer_check_in(chart, week=1)
    return _delivery(chart, ReminderKind.WEEKLY, step=1)


REMINDERS: dict[ReminderKind, Callable[[Chart], Delivery]] = {
    ReminderKind.DAILY: _daily,
    ReminderKind.SNOOZE: _snooze,
    ReminderKind.TIMER: _timer,
    ReminderKind.FOLLOW_UP: _follow_up,
    ReminderKind.WEEKLY: _weekly,
}


def _delivery(chart: Chart, kind: ReminderKind, step: int = 0) -> Delivery:
    return Delivery(
        id=DeliveryId(1),
        person_id=chart.person.id,
        local_date=chart.today,
        kind=kind,
        ordinal=step,
        state=DeliveryState.CLAIMED,
        due_at=chart.now,
        until_at=chart.now + timedelta(hours=1),
        step=step,
    )


def test_no_kind_of_reminder_is_forgotten() -> None:
    assert set(REMINDERS) == set(ReminderKind)


@each_debt
@pytest.mark.parametrize("kind", ReminderKind)
def test_by_every_kind_of_reminder(debt: str, kind: ReminderKind) -> None:
    chart = reopened(put_away(debt), LATER["next morning"])

    REMINDERS[kind](chart)

    assert is_asked(chart, debt)


@each_debt
def test_the_next_reminder_comes_although_a_question_is_owed(debt: str) -> None:
    chart = reopened(put_away(debt), LATER["next morning"])

    assert verdict_on(chart, _delivery(chart, ReminderKind.DAILY), chart.now) == "sending"


@each_debt
def test_by_a_changed_answer(debt: str) -> None:
    chart = reopened(put_away(debt), LATER["next morning"])
    first = chart.state.routines[0].items[0].answer_seq

    changing.change_answer(chart, first, Answer.EASY)

    assert is_asked(chart, debt)


@each_debt
def test_by_the_morning_on_an_old_card(debt: str) -> None:
    chart = reopened(put_away(debt), LATER["next morning"])
    newest = chart.state.routine
    assert newest is not None
    plan.plan_routine(chart, on=chart.today)

    morning.check_morning(chart, newest.seq, d.Feel.USUAL)

    assert is_asked(chart, debt)
    assert chart.state.routine is not None
    assert not chart.state.routine.opened


@each_debt
def test_by_an_old_card_of_the_routine(debt: str) -> None:
    chart = reopened(put_away(debt))
    routine = chart.state.routine
    assert routine is not None
    left = next(i for i, record in enumerate(routine.items) if record.answer is None)

    refused = answering.give_answer(chart, routine.seq, left, Answer.OK)

    assert refused == "toast-old"
    assert not isinstance(current_screen(chart), CARDS)


STANDS_BEFORE = {
    *("welcome", "sign before the start", "sign in a routine"),
    *("lasting sign", "clearing", "sign in a pause"),
}
"""Nothing is asked before consent, and a sign stands before all else."""


@pytest.mark.parametrize("owed", Owed)
@pytest.mark.parametrize("name", sorted(OPEN.keys() - STANDS_BEFORE))
def test_in_every_place_of_the_chat(name: str, owed: Owed) -> None:
    chart = chart_at(name)
    chart.write(d.StaysOwed(frozenset({owed})))

    screen = current_screen(reopened(chart, timedelta(days=1)))

    assert isinstance(screen, s.AskTypedSigns | s.AskSigns | s.AskOneLeg)


@each_debt
def test_it_is_gone_by_an_answer_and_the_day_goes_on(debt: str) -> None:
    chart = reopened(put_away(debt), LATER["next morning"])
    for _ in range(8):
        screen = current_screen(chart)
        if isinstance(screen, s.AskPainPlace):
            pain.place_pain(chart, screen.cause, PainPlace.BACK)
        elif isinstance(screen, s.AskPainKind):
            pain.name_pain(chart, screen.cause, PainKind.ACHE)
        elif isinstance(screen, s.AskTypedSigns):
            signs.answer_sign_words(chart, about_me=True)
        elif isinstance(screen, s.AskOneLeg):
            signs.answer_one_leg(chart, Reply.NO)
        elif isinstance(screen, s.AskSigns):
            signs.answer_signs(chart, screen.question, Reply.NO)
    plan.today(chart)

    assert first_owed(chart.state) is None
    assert isinstance(current_screen(chart), s.Opening)


@pytest.mark.parametrize("reply", [Reply.YES, Reply.NOT_SURE])
def test_yes_and_not_sure_about_the_leg_block_as_urgent(reply: Reply) -> None:
    chart = reopened(put_away("a numb leg, and no to the four"), LATER["next morning"])

    signs.answer_one_leg(chart, reply)

    screen = current_screen(chart)
    assert isinstance(screen, s.SignAdvice)
    assert (screen.block.tier, screen.block.sign) == (d.Tier.URGENT, "one_leg")
    assert not screen.ask_which
    assert screen.can_take_back
    signs.take_back_sign(chart, screen.block.seq)
    assert isinstance(current_screen(chart), s.AskOneLeg)


def test_a_no_about_the_leg_from_an_old_card_is_no_answer_and_a_yes_is_one() -> None:
    chart = chart_at("card")

    assert signs.answer_one_leg(chart, Reply.NO) == "toast-old"
    assert signs.answer_one_leg(chart, Reply.YES) == ""
    assert isinstance(current_screen(chart), s.SignAdvice)


def test_every_event_of_a_day_asks_for_itself() -> None:
    chart = put_away("back, 9 of 10, numb")
    signs.answer_signs(chart, SignQuestion.FOUR, Reply.NO)
    after_no = current_screen(chart)

    hurt_on_an_old_card(chart)

    assert isinstance(after_no, s.PainAdvice)
    assert is_asked(chart, "back, 9 of 10, numb")


def hurt_on_an_old_card(chart: Chart) -> None:
    routine = chart.state.routine
    assert routine is not None
    left = next(i for i, record in enumerate(routine.items) if record.answer is None)
    answering.give_answer(chart, routine.seq, left, Answer.PAIN)
    cause = seq_of_answer(chart)
    pain.place_pain(chart, cause, PainPlace.BACK)
    pain.name_pain(chart, cause, PainKind.SPREADING)


def test_words_of_a_sign_are_kept() -> None:
    chart = put_away("words of a sign")

    noted = next(e for e in chart.past if isinstance(e.event, d.Noted))
    words = next(e for e in chart.past if isinstance(e.event, d.SignWordsTyped))
    assert isinstance(noted.event, d.Noted)
    assert noted.event.text == "i wet myself twice today"
    assert words.event == d.SignWordsTyped(noted.seq)


def test_words_of_a_sign_come_before_the_question_whether_to_erase_everything() -> None:
    chart = chart_at("card")
    COMMANDS_BY_NAME["delete"](chart)

    typed(chart)

    assert isinstance(current_screen(chart), s.AskTypedSigns)


COMMANDS_BY_NAME: dict[str, Deed] = {c.name: c.deed("", TimeWords({})) for c in COMMANDS}


def chest_slip(chart: Chart) -> int:
    cause = hurt(chart, PainPlace.CHEST)
    block = chart.state.safety.block
    assert block is not None
    signs.take_back_sign(chart, block.seq)
    return cause


def test_a_chest_that_was_a_slip_is_no_longer_the_place_of_the_pain() -> None:
    chart = chart_at("card")
    cause = chest_slip(chart)
    again = current_screen(chart)

    pain.place_pain(chart, cause, PainPlace.BACK)
    pain.name_pain(chart, cause, PainKind.NUMB)

    assert isinstance(again, s.AskPainPlace)
    assert isinstance(current_screen(chart), s.AskSigns)


# Nothing more today.


def enough() -> Chart:
    """Severe pain told, no to the four, and stopped for today."""
    chart = put_away("back, 9 of 10, numb")
    signs.answer_signs(chart, SignQuestion.FOUR, Reply.NO)
    advice = current_screen(chart)
    assert isinstance(advice, s.PainAdvice)
    assert not advice.offer
    assert not advice.goes_on
    pain.stop_today(chart, advice.routine, advice.cause)
    return reopened(chart)


def enough_before_the_routine() -> Chart:
    """Yesterday's answer turns out to have been severe pain, before today's routine came."""
    chart = chart_at("end")
    next_day(chart)
    chart = reopened(chart)
    first = chart.state.routines[0].items[0].answer_seq
    changing.change_answer(chart, first, Answer.PAIN)
    cause = chart.state.routines[0].items[0].answer_seq
    pain.place_pain(chart, cause, PainPlace.BACK)
    pain.name_pain(chart, cause, PainKind.SPREADING)
    signs.answer_signs(chart, SignQuestion.FOUR, Reply.NO)
    return reopened(chart)


def enough_in_an_open_routine() -> Chart:
    """The same, with today's routine on its first card."""
    chart = reopened(chart_at("card"))
    first = chart.state.routines[0].items[0].answer_seq
    changing.change_answer(chart, first, Answer.PAIN)
    cause = chart.state.routines[0].items[0].answer_seq
    pain.place_pain(chart, cause, PainPlace.BACK)
    pain.name_pain(chart, cause, PainKind.SPREADING)
    signs.answer_signs(chart, SignQuestion.FOUR, Reply.NO)
    return reopened(chart)


ENOUGH = [enough, enough_before_the_routine, enough_in_an_open_routine]
each_enough = pytest.mark.parametrize("live", ENOUGH, ids=lambda live: live.__name__)


@each_enough
@pytest.mark.parametrize("hours", [0, 5])
@pytest.mark.parametrize("name", [c.name for c in COMMANDS])
def test_nothing_more_today_by_every_command(
    live: Callable[[], Chart], hours: int, name: str
) -> None:
    chart = reopened(live(), timedelta(hours=hours))

    COMMANDS_BY_NAME[name](chart)

    assert not isinstance(current_screen(chart), CARDS)
    chart.close_all()
    assert not isinstance(current_screen(chart), CARDS)


@each_enough
@pytest.mark.parametrize("text", ["today", "a bad day", "not today", "no floor", "later"])
def test_nothing_more_today_by_typed_words(live: Callable[[], Chart], text: str) -> None:
    chart = live()

    deed_of_text(text, READER)(chart)

    assert not isinstance(current_screen(chart), CARDS)


@each_enough
@pytest.mark.parametrize("kind", [ReminderKind.DAILY, ReminderKind.SNOOZE])
def test_nothing_more_today_by_a_reminder(live: Callable[[], Chart], kind: ReminderKind) -> None:
    chart = reopened(live(), timedelta(hours=1))

    assert verdict_on(chart, _delivery(chart, kind, step=1), chart.now) == "cancelled"


@each_enough
def test_nothing_more_today_by_a_changed_answer_of_yesterday(live: Callable[[], Chart]) -> None:
    chart = live()
    second = chart.state.routines[0].items[1].answer_seq

    changing.change_answer(chart, second, Answer.EASY)
    chart.close_all()

    assert is_enough(chart.state, chart.today)
    assert not isinstance(current_screen(chart), CARDS)


@each_enough
def test_nothing_more_today_by_taking_the_pain_back(live: Callable[[], Chart]) -> None:
    chart = live()
    hurting = next(r for routine in chart.state.routines for r in routine.items if r.hurts)

    changing.take_back(chart, hurting.answer_seq)
    chart.close_all()

    assert not isinstance(current_screen(chart), CARDS)


@each_enough
def test_nothing_more_today_by_an_old_card(live: Callable[[], Chart]) -> None:
    chart = live()
    routine = chart.state.routine
    assert routine is not None
    for index in range(len(routine.items)):
        answering.give_answer(chart, routine.seq, index, Answer.OK)

    assert chart.entries == []


@each_enough
def test_tomorrow_has_its_routine(live: Callable[[], Chart]) -> None:
    chart = reopened(live(), timedelta(days=1))

    plan.today(chart)

    assert isinstance(current_screen(chart), s.Opening)

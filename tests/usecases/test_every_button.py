"""Every kind of button, tapped twice and tapped on an old card: nothing changes by accident.

The rule is `toast-old` and an unchanged chart; each kind that does otherwise says why.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.chat import buttons as b
from bot.domain.diary import Answer, Owed, Reply, SignQuestion, StaysOwed
from bot.usecases import screens as s
from bot.usecases.chart import Chart
from bot.usecases.current import current_screen
from bot.usecases.routine import plan
from bot.usecases.safety import signs
from bot.usecases.settings import settings
from bot.usecases.timers import drop_unneeded_timer
from bot.usecases.toasts import Refused
from tests.usecases.offered import NO_LONGER_OFFERED, Offer, offers, shown
from tests.usecases.taps import tap

pytestmark = pytest.mark.long

KINDS = tuple(kind for kind in b.kinds() if kind is not b.EraseAll)
"""All kinds but the one that no deed on a chart does: erasing everything."""
each_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)

AGAIN: dict[type[b.Button], str] = {
    b.ChangeTo: "it says already what the tap says",
    b.ChangeMorning: "it says already what the tap says",
    b.ClearBy: "only names who looked; nothing is told before the date",
    b.ClockPage: "a page that stands there already",
    b.DaysPage: "a page that stands there already",
    b.Agree: "there is consent already, or it is asked again",
    b.AskHour: "the question stands there already",
    b.Decline: "the question stands there already",
    b.ReadLess: "the question stands there already",
    b.ReadMore: "the question stands there already",
    b.ComeBack: "the question stands there already",
    b.EveryDay: "ticks that are set already",
    b.ThreeDays: "ticks that are set already",
    b.SameTime: "the question stands there already",
    b.ShowWarning: "the list is shown again",
    b.Today: "it is today already",
    b.HowTo: "the card stands there as asked",
    b.LeaveFloor: "says that it is off the floor already",
    b.LimitsPage: "a page that stands there already",
    b.MorningScore: "a number that is chosen already",
    b.NotToday: "the question stands there already",
    b.PickOther: "a page that stands there already",
    b.KeepMyDiary: "all is kept already",
    b.ReadAgain: "the file is being read already",
    b.ChooseNextWeek: "a wish that is noted already",
    b.ReportPage: "a page that stands there already",
    b.TellDiagnosis: "says what it sets, so that a repeat changes nothing",
    b.TellTreatment: "says what it sets, so that a repeat changes nothing",
    b.ScorePain: "a number that is chosen already",
    b.SendExport: "the file is sent again",
    b.TakeAlong: "the file is sent again",
    b.TakeBackAgreement: "the question stands there already",
    b.ShowAnswers: "a page that stands there already",
    b.ShowDay: "a page that stands there already",
    b.StartClearing: "the question stands there already",
    b.StartTimer: "the timer has just begun",
    b.Swap: "nothing else can be had, and the card says so",
    b.TickLimit: "says what it sets, so that a repeat changes nothing",
    b.TickNeed: "says what it sets, so that a repeat changes nothing",
    b.TickThing: "says what it sets, so that a repeat changes nothing",
    b.TickOwn: "says what it sets, so that a repeat changes nothing",
    b.ToggleDay: "says what it sets, so that a repeat changes nothing",
}
"""Kinds whose second tap is not called old; it changes nothing all the same."""

AN_ANSWER = "an answer to what is still to be answered is never lost"
A_LOOK = "leads to the answers of the last days from everywhere"
TAKES_BACK = "takes back what still stands"
A_TIMER = "stands below the track of a timer that runs on"
A_SIGN = "a sign is taken from any card"
PRIVACY = "stands below the line about what is kept"
IN_SETTINGS: dict[type[b.Button], str] = {
    b.KeepMyDiary: PRIVACY,
    b.TakeAlong: PRIVACY,
    b.TakeBackAgreement: PRIVACY,
    b.AnswerSwapped: AN_ANSWER,
    b.ChangeMorning: AN_ANSWER,
    b.ChangeTo: AN_ANSWER,
    b.DaysPage: A_LOOK,
    b.GiveAnswer: AN_ANSWER,
    b.AskHour: "leads to the hour from everywhere",
    b.SameTime: "the hour of the first routine, while none is chosen",
    b.ShowWarning: "the list of signs is shown to everybody",
    b.Today: "leads to today from everywhere",
    b.MorningFeel: AN_ANSWER,
    b.LeaveSetting: "stands in the settings",
    b.NameDiscomfort: AN_ANSWER,
    b.NamePain: AN_ANSWER,
    b.OneLegReply: A_SIGN,
    b.OpenSetting: "stands in the settings",
    b.PartTimer: A_TIMER,
    b.PickOther: A_LOOK,
    b.PlacePain: AN_ANSWER,
    b.ScorePain: AN_ANSWER,
    b.ShowAnswers: A_LOOK,
    b.ShowDay: A_LOOK,
    b.SignsReply: A_SIGN,
    b.StopTimer: A_TIMER,
    b.TakeBackNote: TAKES_BACK,
    b.TellSign: A_SIGN,
    b.Undo: TAKES_BACK,
    b.UndoAll: TAKES_BACK,
}
NEXT_MORNING = {
    kind: why
    for kind, why in IN_SETTINGS.items()
    if kind not in (b.LeaveSetting, b.OpenSetting, b.PartTimer, b.StopTimer)
}
WITH_A_SIGN: dict[type[b.Button], str] = {
    b.KeepMyDiary: PRIVACY,
    b.TakeAlong: PRIVACY,
    b.TakeBackAgreement: PRIVACY,
    b.AskHour: "says that this is not the time for it",
    b.ShowWarning: "the list of signs is shown to everybody",
    b.TakeBackNote: TAKES_BACK,
    b.Today: "leads to the advice, which stands there already",
}


def _open_settings(chart: Chart) -> bool:
    settings.show(chart)
    return isinstance(current_screen(chart), s.Settings)


def _next_morning(chart: Chart) -> bool:
    before = chart.state.routine
    chart.now += timedelta(days=1)
    plan.today(chart)
    after = chart.state.routine
    return before is not None and after is not None and after.seq > before.seq


def _tell_a_sign(chart: Chart) -> bool:
    return signs.answer_signs(chart, SignQuestion.OTHERS, Reply.YES) == ""


Elsewhere = tuple[Callable[[Chart], bool], dict[type[b.Button], str]]
PLACES: dict[str, Elsewhere] = {
    "the settings are open": (_open_settings, IN_SETTINGS),
    "it is the next morning": (_next_morning, NEXT_MORNING),
    "a sign stands": (_tell_a_sign, WITH_A_SIGN),
}


def found(kind: type[b.Button]) -> list[Offer]:
    """Offers of this kind, or an old card's button on charts that offer others."""
    old = NO_LONGER_OFFERED.get(kind)
    if old is None:
        return offers()[kind]
    return [replace(offer, button=old) for offer in offers()[b.GiveAnswer]]


def stored(chart: Chart) -> Chart:
    """The chart as the next update opens it."""
    drop_unneeded_timer(chart)
    person = replace(chart.person, lines=())
    whole = (*chart.past, *chart.entries)
    return Chart(person, chart.state, chart.library, chart.now, current_screen, whole)


def what_is_open(chart: Chart) -> tuple[Any, ...]:
    return (replace(chart.person, lines=()), chart.state)


@each_kind
def test_every_kind_is_offered_somewhere(kind: type[b.Button]) -> None:
    assert found(kind)


def test_every_kind_of_button_has_a_route_and_so_a_case() -> None:
    slotted = {cls for cls in b.Button.__subclasses__() if "__slots__" in vars(cls)}
    assert slotted == {*KINDS, b.EraseAll}
    assert {*AGAIN, *IN_SETTINGS, *NEXT_MORNING, *WITH_A_SIGN} <= slotted


@each_kind
def test_a_second_tap_changes_nothing(kind: type[b.Button]) -> None:
    for offer in found(kind):
        chart = offer.open()
        tap(chart, offer.button)
        chart = stored(chart)
        before = what_is_open(chart)
        ending = tap(chart, offer.button)
        assert (chart.entries, what_is_open(chart)) == ([], before), offer.button
        assert ending is Refused.OLD or kind in AGAIN, offer.button


@each_kind
@pytest.mark.parametrize("place", PLACES)
def test_on_an_old_card_it_changes_nothing_unless_it_says_why(
    kind: type[b.Button], place: str
) -> None:
    move, taken = PLACES[place]
    for offer in found(kind):
        chart = offer.open()
        if not move(chart) or offer.button in shown(chart):
            continue
        chart = stored(chart)
        before = what_is_open(chart)
        ending = tap(chart, offer.button)
        if kind in taken:
            continue
        assert (chart.entries, what_is_open(chart)) == ([], before), offer.button
        assert ending.startswith("toast-"), offer.button


OWED_SCREENS = (
    *(s.AskTypedSigns, s.AskSigns, s.AskOneLeg, s.AskPainPlace, s.AskPainKind),
    *(s.SignAdvice, s.AskDelete, s.AskWithdraw),
)
"""What may be shown while a question of safety is owed; pain of today is told to its end first."""


@each_kind
@pytest.mark.parametrize("owed", Owed)
def test_no_button_leads_past_a_question_of_safety_that_is_owed(
    kind: type[b.Button], owed: Owed
) -> None:
    for offer in found(kind):
        chart = offer.open()
        if not chart.state.consent or chart.state.safety.block is not None:
            continue
        chart.write(StaysOwed(frozenset({owed})))
        chart = stored(chart)
        tap(chart, offer.button)
        if owed in chart.state.safety.owed:
            assert isinstance(current_screen(chart), OWED_SCREENS), offer.button
        else:
            assert kind in (*ANSWERS_SIGNS, b.RemindersOnly), offer.button  # erases it all


ANSWERS_SIGNS = (b.SignsReply, b.TellSign, b.OneLegReply, b.SignWordsReply)


@pytest.mark.parametrize("place", ["the settings are open", "it is the next morning"])
def test_pain_on_an_old_card_is_taken_wherever_one_is(place: str) -> None:
    tried = 0
    for offer in offers()[b.GiveAnswer]:
        chart = offer.open()
        assert isinstance(offer.button, b.GiveAnswer)
        if not PLACES[place][0](chart):
            continue
        chart = stored(chart)
        assert tap(chart, replace(offer.button, answer=Answer.PAIN)) == ""
        assert chart.entries
        tried += 1
    assert tried

"""Changing answers and mornings of the last 14 days."""

from __future__ import annotations

import pytest

from bot.domain import diary as d
from bot.domain.diary import Answer, Discomfort, Feel, PainKind, PainPlace, WorseCause
from bot.domain.exercise import ExerciseId
from bot.domain.reasons import Reason
from bot.domain.rules.fold import replay
from bot.domain.state import Status
from bot.usecases import screens as s
from bot.usecases.chart import Chart
from bot.usecases.current import current_screen
from bot.usecases.routine import pain
from bot.usecases.routine.changing import (
    change_answer,
    change_morning,
    leave,
    pick,
    show_day,
    show_days,
    take_back,
)
from bot.usecases.routine.morning import explain_morning
from tests.domain.factories import Story, make_item, small_library
from tests.usecases.charts import chart_of

DAY = ("swing", "bridge", "breath")
SECOND = ("stretch", "squeeze", "breath")


def two_days() -> Story:
    """A good day, and today's routine on its first card."""
    story = Story(small_library()).begin()
    story.good_day(*map(make_item, DAY))
    story.plan(*map(make_item, SECOND))
    return story


def bridge(chart: Chart) -> int:
    """The seq of the answer to the bridge on the first day."""
    return chart.state.routines[0].items[1].answer_seq


def status(chart: Chart, exercise: str) -> Status:
    return chart.state.exercises[make_item(exercise).exercise].status


def hurt_later(chart: Chart, kind: PainKind) -> s.PainAdvice:
    """The first day's bridge turns out to have hurt."""
    assert change_answer(chart, bridge(chart), Answer.PAIN) == "toast-changed"
    assert isinstance(current_screen(chart), s.AskPainPlace)
    pain.place_pain(chart, bridge(chart), PainPlace.WRIST)
    pain.name_pain(chart, bridge(chart), kind)
    screen = current_screen(chart)
    assert isinstance(screen, s.PainAdvice)
    return screen


def test_the_diary_keeps_both_and_says_which_counts() -> None:
    chart = chart_of(two_days())
    old = bridge(chart)

    change_answer(chart, old, Answer.EASY)

    routine = chart.state.routines[0]
    assert [e.event for e in chart.entries] == [
        d.Answered(routine.seq, 1, Answer.EASY, replaces=old),
        d.Undone(old),
    ]
    assert chart.state == replay(chart.library, (*chart.past, *chart.entries))


def test_an_answer_put_right_takes_what_is_too_much_from_todays_plan() -> None:
    story = Story(small_library()).begin()
    for _ in range(2):
        story.good_day(make_item("swing"), make_item("breath"))
    story.later(5)
    story.good_day(make_item("swing"), make_item("breath"))
    step = next(i for i in story.choose() if i.exercise == "swing")
    assert step.why is Reason.STEP_UP
    story.plan(step, make_item("breath"))
    chart = chart_of(story)
    last = chart.state.routines[-2].items[0].answer_seq

    change_answer(chart, last, Answer.DISCOMFORT)
    pain.name_discomfort(chart, chart.state.routines[-2].items[0].answer_seq, Discomfort.WORSE)

    assert chart.state.routine is not None
    assert chart.state.routine.items[0].item.rung == "r1"


def test_without_the_past_nothing_is_changed_blindly() -> None:
    chart = chart_of(two_days(), with_past=False)

    with pytest.raises(LookupError):
        change_answer(chart, bridge(chart), Answer.EASY)


def test_pain_told_later_is_told_to_rest_and_nothing_is_offered_instead() -> None:
    chart = chart_of(two_days())

    advice = hurt_later(chart, PainKind.ACHE)

    assert (advice.replacement, advice.goes_on) == (None, True)
    told = [e.event for e in chart.entries if isinstance(e.event, d.Stopped)]
    assert [set(t.exercises) for t in told] == [{"bridge", "march"}]
    assert pain.another_instead(chart, bridge(chart)) == "toast-old"
    assert pain.go_on(chart, bridge(chart)) == ""
    assert isinstance(current_screen(chart), s.ChangeDay)


def test_strong_pain_told_later_ends_today() -> None:
    chart = chart_of(two_days())

    advice = hurt_later(chart, PainKind.NUMB)
    assert not advice.goes_on
    pain.stop_today(chart, advice.routine, advice.cause)
    leave(chart)

    assert chart.state.routine is not None
    assert chart.state.routine.ended
    assert isinstance(current_screen(chart), s.End)


def test_pain_told_after_the_end_of_today_is_asked_about_too() -> None:
    story = two_days()
    squeezed = story.answer("squeeze", Answer.PAIN)
    story.write(d.WentOn(squeezed))
    story.write(d.RoutineEnded(story.routine.seq, squeezed))
    chart = chart_of(story)

    change_answer(chart, squeezed, Answer.DISCOMFORT)
    assert isinstance(current_screen(chart), s.AskDiscomfort)
    pain.name_discomfort(chart, story.state.last_seq + 1, Discomfort.SHARP)

    assert isinstance(current_screen(chart), s.AskPainPlace)
    assert status(chart, "squeeze") is Status.RESTING


def test_a_sharp_discomfort_told_later_rests_and_is_replaced_today() -> None:
    story = Story(small_library()).begin()
    story.good_day(*map(make_item, DAY))
    story.plan(*map(make_item, DAY))
    chart = chart_of(story)

    change_answer(chart, bridge(chart), Answer.DISCOMFORT)
    pain.name_discomfort(chart, bridge(chart), Discomfort.SHARP)

    assert status(chart, "bridge") is Status.RESTING
    assert any(isinstance(e.event, d.Stopped) for e in chart.entries)
    assert chart.state.routine is not None
    assert all(not chart.is_out(r) for r in chart.state.routine.items if chart.still_matters(r))
    assert chart.state == replay(chart.library, (*chart.past, *chart.entries))


def test_undo_of_a_change_gives_back_the_answer_of_before() -> None:
    chart = chart_of(two_days())
    change_answer(chart, bridge(chart), Answer.PAIN)

    assert take_back(chart, bridge(chart)) == "toast-undone"

    assert chart.state.routines[0].items[1].answer is Answer.OK
    assert status(chart, "bridge") is Status.ACTIVE
    assert take_back(chart, 1) == "toast-old"


def test_a_worse_morning_told_later_is_explained_with_the_past() -> None:
    chart = chart_of(two_days())
    morning = chart.state.routines[0].morning
    assert morning is not None

    assert change_morning(chart, morning.seq, Feel.WORSE) == "toast-changed"
    asked = current_screen(chart)
    assert isinstance(asked, s.AskMorningCause)
    explain_morning(chart, asked.morning, WorseCause.EXERCISE, 1)

    assert status(chart, "bridge") is Status.RESTING
    assert chart.state == replay(chart.library, (*chart.past, *chart.entries))
    assert change_morning(chart, morning.seq, Feel.USUAL) == "toast-old"


def a_run_of_worse_mornings() -> Story:
    """Six days, the last two of them followed by a worse morning, and today's routine."""
    story = Story(small_library()).begin()
    for feel in (*[Feel.USUAL] * 4, Feel.WORSE, Feel.WORSE):
        why = WorseCause.SOMETHING_ELSE if feel is Feel.WORSE else None
        story.plan(*map(make_item, ("swing", "breath")))
        story.finish().later().morning(feel, why)
    story.plan(*map(make_item, ("swing", "breath")))
    return story


def changed_morning(chart: Chart, day: int, feel: Feel) -> str:
    morning = chart.state.routines[day].morning
    assert morning is not None
    return str(change_morning(chart, morning.seq, feel))


def test_after_an_older_morning_turned_out_better_the_four_signs_are_still_asked() -> None:
    chart = chart_of(a_run_of_worse_mornings())

    assert changed_morning(chart, 0, Feel.BETTER) == "toast-changed"

    assert asks_four(chart)
    assert chart.state.worsening.trend_since == chart.today
    chart.write(d.SignsAnswered(d.SignQuestion.FOUR, d.Reply.NO, after_pain=True))
    assert not asks_four(chart)


@pytest.mark.parametrize(("day", "feel"), [(4, Feel.WORSE), (4, Feel.SORE)])
def test_a_run_that_a_change_makes_or_leaves_asks_for_the_four_signs(day: int, feel: Feel) -> None:
    story = a_run_of_worse_mornings()
    story.write(d.SignsAnswered(d.SignQuestion.FOUR, d.Reply.NO, after_pain=True))
    chart = chart_of(story)
    changed_morning(chart, day, Feel.USUAL)
    chart.close_all()
    assert chart.state.worsening.trend_since is None
    assert not asks_four(chart)

    changed_morning(chart, 3, Feel.WORSE)
    changed_morning(chart, day, feel)

    assert (chart.state.worsening.trend_since is not None) is (feel is Feel.WORSE)
    assert asks_four(chart) is (feel is Feel.WORSE)


def asks_four(chart: Chart) -> bool:
    screen = current_screen(chart)
    return isinstance(screen, s.AskSigns) and screen.question is d.SignQuestion.FOUR


def after_words() -> Story:
    """Pain on the second day; bridge and march may be tried again by a provider's words since."""
    story = two_days()
    story.finish().later().morning(Feel.USUAL)
    story.plan(*map(make_item, DAY))
    hurt = story.answer("bridge", Answer.PAIN)
    story.write(d.PainPlaced(PainPlace.BACK, hurt))
    story.write(d.PainNamed(PainKind.ACHE, hurt))
    story.finish().later()
    for exercise in ("bridge", "march"):
        story.write(d.ProviderSaid(ExerciseId(exercise), d.ProviderWord.MAY_TRY))
    story.later().plan(*map(make_item, DAY))
    return story


@pytest.mark.parametrize("how", ["pain", "sharp", "named"])
def test_what_is_told_to_hurt_rests_with_its_relatives_whatever_was_said_before(how: str) -> None:
    chart = chart_of(after_words())

    if how == "named":
        changed_morning(chart, 0, Feel.WORSE)
        asked = current_screen(chart)
        assert isinstance(asked, s.AskMorningCause)
        explain_morning(chart, asked.morning, WorseCause.EXERCISE, 1)
    elif how == "sharp":
        change_answer(chart, bridge(chart), Answer.DISCOMFORT)
        pain.name_discomfort(chart, bridge(chart), Discomfort.SHARP)
    else:
        change_answer(chart, bridge(chart), Answer.PAIN)

    assert {status(chart, e) for e in ("bridge", "march")} == {Status.RESTING}
    told = [e.event for e in chart.entries if isinstance(e.event, d.Stopped)]
    assert [set(t.exercises) for t in told] == [{"bridge", "march"}]
    newest = chart.state.routine
    assert newest is not None
    left = [newest.items[i].item.exercise for i in chart.open_items(newest)]
    assert "bridge" not in left
    assert chart.state == replay(chart.library, (*chart.past, *chart.entries))


def test_before_the_first_answer_there_is_nothing_to_change() -> None:
    story = Story(small_library()).begin()
    assert show_days(chart_of(story)) == "toast-old"
    story.plan(*map(make_item, DAY))
    chart = chart_of(story)

    assert show_days(chart) == ""

    assert [line.key for line in chart.person.lines] == ["line-nothing-to-change"]
    assert leave(chart) == "toast-old"


def test_a_page_that_is_no_more_shows_the_last_one() -> None:
    chart = chart_of(two_days())

    show_days(chart, page=9)

    screen = current_screen(chart)
    assert isinstance(screen, s.ChangeDays)
    assert (screen.page, screen.pages, len(screen.days)) == (0, 1, 1)


def test_under_a_sign_nothing_is_changed() -> None:
    story = two_days()
    story.write(d.SignTold("chest", d.Tier.EMERGENCY))
    chart = chart_of(story)

    said = [show_days(chart), show_day(chart, story.state.routines[0].seq)]
    said += [pick(chart, bridge(chart)), change_answer(chart, bridge(chart), Answer.EASY)]

    assert set(said) == {"toast-old"}


@pytest.mark.parametrize(("days", "said"), [(14, ""), (15, "toast-too-long-ago")])
def test_an_answer_can_be_picked_for_14_days(days: int, said: str) -> None:
    story = Story(small_library()).begin()
    story.good_day(*map(make_item, DAY))
    story.later(days - 1)
    chart = chart_of(story)

    assert pick(chart, bridge(chart)) == said
    assert show_day(chart, chart.state.routines[0].seq) == said

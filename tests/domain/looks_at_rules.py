"""Looks at what the rules do that cost little and hold no chance: each yields what it sees.

A threshold that is changed must change what one of them sees (test_thresholds.py). Where a new one
changes nothing here although a rule reads it, a look at that rule is missing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

from bot.domain import diary as d
from bot.domain.daily_fact import fact_of_day
from bot.domain.diary import Feel
from bot.domain.evolve import evolve
from bot.domain.exercise import Dose, ExerciseId, Place
from bot.domain.places.zones import zones_for_clock
from bot.domain.planning import standing
from bot.domain.planning.budget import trim
from bot.domain.planning.candidates import Candidate, unmet_prerequisites
from bot.domain.planning.choosing import can_wait
from bot.domain.planning.list_mode import turns
from bot.domain.rules import week_rules
from bot.domain.rules.absence import missed_days_due, time_away
from bot.domain.rules.active_sets import leaver
from bot.domain.rules.check_ins import asks_about_diagnosis, asks_about_inflammation, due_week
from bot.domain.rules.hinge_gate import missing
from bot.domain.rules.limits import is_strong, limits_due
from bot.domain.rules.passing import PASSING, passing_due
from bot.domain.rules.profile import end_question
from bot.domain.rules.progress import is_severe, rung_after_gap
from bot.domain.rules.streak import kept_day, streak
from bot.domain.rules.worsening import is_bad_day, tired_muscles
from bot.domain.safety.owed import first_owed, is_enough
from bot.domain.safety.signs import is_new_together, list_due
from bot.domain.schedule import Due, catch_up_until, instant_of
from bot.domain.state import ExerciseState, TrainingState
from bot.domain.timing import in_intervals, timing_of, tones
from bot.domain.typed.date_words import DateWords
from bot.domain.typed.dates import read_date
from bot.domain.week.judging import judge_pain
from bot.workshop.walking.days import live_a_day
from bot.workshop.walking.habits import Habits
from bot.workshop.walking.life import Life
from tests.domain.factories import MONDAY, Story, make_dose, make_item, real_library
from tests.domain.random_days.people import LIFTER, WILD

Look = Callable[[], Iterator[object]]

LIBRARY = real_library()
BRIDGE = LIBRARY[ExerciseId("glute_bridge")]
HINGE, DEADLIFT = LIBRARY[ExerciseId("hip_hinge")], LIBRARY[ExerciseId("deadlift")]
BERLIN = ZoneInfo("Europe/Berlin")
NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)
A_YEAR = range(400)
WEEKS_AHEAD = range(1, 45)
PEOPLE: tuple[tuple[Habits, int, Place], ...] = (
    (WILD, 1, Place.FLOOR),
    (LIFTER, 3, Place.FLOOR),
    (WILD, 2, Place.CHAIR),
)
LIVED = 150


def each_timer() -> Iterator[object]:
    """Tones and intervals of plain doses."""
    for hold in (0, 3, 4, 5, 6, 9, 10, 11, 30, 44, 45, 46, 60, 120):
        dose = Dose(1, timedelta(seconds=5), timedelta(seconds=hold))
        for one in (dose, replace(dose, reps=3, sets=2, rest=timedelta(seconds=20))):
            yield one.duration, tones(timing_of(one), timedelta(seconds=10))
        yield in_intervals(dose)


def each_calendar() -> Iterator[object]:
    """How late something still comes, how far a day may lie, how far off a clock may be."""
    for hour in range(24):
        at = instant_of(MONDAY, time(hour), tz=BERLIN)
        yield catch_up_until(Due(at, MONDAY), BERLIN)
    words = DateWords.from_mapping({"days": ["days"], "fillers": ["in"]})
    yield [read_date(f"in {n} days", words, today=MONDAY) for n in A_YEAR]
    for minute in range(10):
        yield zones_for_clock(time(12, minute), now=NOON, language_code="en")
    for count in range(1, 60):
        try:
            yield fact_of_day(MONDAY, count=count)
        except ValueError:
            yield "too soon"


def each_answer() -> Iterator[object]:
    """What numbers of pain ask for."""
    yield [is_strong(score) for score in range(11)]
    story = Story(LIBRARY).begin()
    record = story.plan(make_item("glute_bridge")).items[0]
    yield [is_severe(evolve(record, pain_score=score)) for score in range(11)]
    for score in range(11):
        story = Story(LIBRARY).begin()
        story.write(d.UsualPainSet(8))
        story.write(d.BadDay(score))
        yield story.decisions


def each_opener() -> Iterator[object]:
    """What else opens the core where breathing rests."""
    story = Story(LIBRARY).begin()
    story.write(d.Stopped((ExerciseId("diaphragmatic_breathing"),), 1))
    for _ in range(6):
        brace = LIBRARY[ExerciseId("abdominal_brace")]
        yield unmet_prerequisites(LIBRARY, brace, story.state)
        story.later().good_day(make_item("bird_dog", "heel_slide_5"))


def each_life() -> Iterator[object]:
    """Every plan and decision of a few made-up people, and now and then a look ahead."""
    for habits, seed, place in PEOPLE:
        life = Life(LIBRARY, habits, Random(seed), MONDAY, place)
        life.begin(frozenset())
        for number in range(LIVED):
            day = live_a_day(life)
            yield day.items, day.decisions, day.left_out
            yield end_question(life.state, life.today)
            if number % 30 == 5:
                yield from _ahead(life.state, life.today)


def _ahead(state: TrainingState, today: date) -> Iterator[object]:
    """Answers of the rules if nothing more was told from today on."""
    for days in WEEKS_AHEAD:
        on = today + timedelta(days=days)
        yield first_owed(state), is_enough(state, on), list_due(state, on), limits_due(state, on)
        yield missed_days_due(state, on), time_away(state, on), streak(state, on=on)
        yield is_bad_day(state, on), tired_muscles(LIBRARY, state, on)
        yield missing(LIBRARY, state, DEADLIFT, on=on), standing.next_step(state, HINGE, on=on)


def each_start() -> Iterator[object]:
    """The first weeks of somebody whom everything suits, in a chair and on the floor."""
    for place in Place:
        story = Story(LIBRARY)
        story.write(d.LimitsSet(frozenset(), edition=2))
        for _ in range(24):
            yield end_question(story.state, story.today)
            routine = story.good_day(place=place)
            yield routine.items, turns(LIBRARY, story.state, routine)


def each_absence() -> Iterator[object]:
    """Routines that are planned and not done: asked about, remembered, a way down."""
    story = Story(LIBRARY).begin()
    for _ in range(5):
        story.good_day()
    known = ExerciseState(BRIDGE.ladder[-1].id)
    for days in WEEKS_AHEAD:
        yield rung_after_gap(BRIDGE, known, timedelta(days=days))
        yield missed_days_due(story.state, story.today), story.plan().items
        yield [r.local_date for r in story.state.routines]
        yield limits_due(story.state, story.today), end_question(story.state, story.today)
        story.later()


def each_streak() -> Iterator[object]:
    """Weeks kept over a pause of any length, and days that are told late."""
    story = Story(LIBRARY).begin()
    for _ in range(6):
        story.good_day()
    for weeks in range(40, 61, 4):
        away = replace(story, entries=[*story.entries])
        away.write(d.Paused(story.today + timedelta(weeks=weeks + 1)))
        yield streak(away.state, on=story.today + timedelta(weeks=weeks))
    for week in range(1, 16):
        days = [MONDAY + timedelta(weeks=week, days=n) for n in range(3)]
        late = kept_day(story.state, MONDAY + timedelta(weeks=16))
        for day in days:
            late = kept_day(late, day)
        yield streak(late, on=days[-1])


def each_worse_morning() -> Iterator[object]:
    """Worse mornings so many days apart, with good ones between and without."""
    for apart in (1, 2, 3, 4, 5, 6, 8):
        for between in (Feel.USUAL, None):
            story = Story(LIBRARY).begin()
            for _ in range(3):
                story.plan()
                story.finish().later().morning(Feel.WORSE)
                yield story.decisions
                if apart > 1 and between is not None:
                    story.plan()
                    story.finish().later().morning(between)
                story.later(max(apart - 2, 0))


def each_trouble() -> Iterator[object]:
    """Twice the same trouble with one exercise, some days apart; one that is put aside."""
    for days in (1, 10, 14, 15, 40):
        story = Story(LIBRARY).begin()
        for _ in range(2):
            story.plan(make_item("glute_bridge", BRIDGE.ladder[1].id))
            story.answer("glute_bridge", d.Answer.DISCOMFORT, d.Discomfort.WORSE)
            story.later(days)
        yield story.of("glute_bridge").status
    for many in range(5):
        known = ExerciseState(BRIDGE.ladder[0].id, entered_on=MONDAY, put_aside=many)
        state = TrainingState().with_exercise(BRIDGE.id, known)
        yield leaver(LIBRARY, state, BRIDGE.category, MONDAY)


def each_long_routine() -> Iterator[object]:
    """What trimming leaves of doses that are far too long."""
    for reps in (12, 40, 80):
        yield trim([make_item(name, dose=make_dose(reps, move=6)) for name in "abc"])


def each_sign() -> Iterator[object]:
    """A lasting sign, and another one so many days later."""
    for days in WEEKS_AHEAD:
        story = Story(LIBRARY).begin()
        for sign in ("night_pain", "cough_pain"):
            seq = story.write(d.SignsAnswered(d.SignQuestion.OTHERS, d.Reply.YES))
            story.write(d.SignNamed(sign, d.Tier.SOON, seq))
            yield is_new_together(story.state, story.today)
            story.write(d.SignTakenBack(seq) if sign == "cough_pain" else d.SignStable(seq))
            story.later(days)


def each_limit_that_passes() -> Iterator[object]:
    """When it is asked about for the first time, and again after an answer."""
    for limit in PASSING:
        story = Story(LIBRARY).begin(limit)
        for _ in range(120):
            due = passing_due(story.state, story.later().today)
            yield due
            if due is not None:
                story.write(d.LimitAskedAgain(due, d.HowNow.SAME))


def each_hinge_that_waits() -> Iterator[object]:
    """Whether the hinge, long since only a key to the deadlift, can wait on the days after it."""
    met = ExerciseState(rung=HINGE.ladder[0].id, done_on=MONDAY)
    state = evolve(TrainingState(), exercises={HINGE.id: met, DEADLIFT.id: met})
    state = evolve(state, hinge=evolve(state.hinge, opted_in=frozenset({DEADLIFT.id})))
    for days in range(30):
        yield can_wait(LIBRARY, state, Candidate(HINGE, met, ()), MONDAY + timedelta(days=days))


def each_hinge() -> Iterator[object]:
    """Days with the hinge, some apart, with few and many repetitions: what is still missing."""
    top = HINGE.ladder[-1]
    for apart, reps in ((1, 7), (7, 8), (10, 9), (11, 8)):
        story = Story(LIBRARY).begin()
        story.write(d.UsualPainSet(reps - 5))
        item = make_item("hip_hinge", top.id, dose=replace(top.dose, reps=reps))
        for _ in range(4):
            story.plan(item)
            story.write(d.HingeChecked(good=True, cause=story.answer("hip_hinge", d.Answer.OK)))
            yield missing(LIBRARY, story.state, DEADLIFT, on=story.today)
            story.later(apart)
    yield from _ahead(story.state, story.today)


def each_week() -> Iterator[object]:
    """Which week is asked about, and what its report asks besides."""
    story = Story(LIBRARY).begin()
    story.plan()
    for day in range(70):
        yield due_week(story.state, story.later().today)
        if day % 7 == 0:
            week = day // 7 + 1
            yield asks_about_inflammation(story.state, week)
            yield asks_about_diagnosis(story.state, week)
            story.write(d.CheckInAnswered(week, d.CheckInQuestion.PAIN, 3))


def each_told_week() -> Iterator[object]:
    """What a check-in changes, for how long, and the word for a change since the start."""
    for change, pain in ((-5, 3), (-3, 3), (-1, 3), (0, 4), (0, 5), (0, 6)):
        story = Story(LIBRARY).begin()
        story.plan()
        story.write(d.CheckInAnswered(1, d.CheckInQuestion.CHANGE, change))
        story.write(d.CheckInAnswered(1, d.CheckInQuestion.PAIN, pain))
        for _ in range(10):
            yield week_rules.is_held_week(story.state, story.later().today)
    for first in range(11):
        yield [judge_pain(first, now, week=2) for now in range(11)]
    bridge = make_item("glute_bridge", BRIDGE.ladder[0].id)
    story = Story(LIBRARY).begin()
    story.plan(bridge)
    story.finish().later(20)
    for _ in range(6):
        story.plan(bridge)
        story.answer("glute_bridge", d.Answer.SKIPPED)
        story.write(d.CheckInAnswered(1, d.CheckInQuestion.PAIN, 3))
        yield week_rules.swaps_to_offer(story.state)
        yield week_rules.never_liked(LIBRARY, story.state, story.later().today)


LOOKS: tuple[Look, ...] = (
    each_timer,
    each_calendar,
    each_answer,
    each_long_routine,
    each_sign,
    each_limit_that_passes,
    each_trouble,
    each_start,
    each_absence,
    each_worse_morning,
    each_hinge,
    each_hinge_that_waits,
    each_streak,
    each_week,
    each_told_week,
    each_opener,
    each_life,
)

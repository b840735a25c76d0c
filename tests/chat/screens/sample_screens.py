"""A sample of every screen with believable facts, and helpers to read its words and labels."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from bot.chat.screens.shared import Rendered
from bot.chat.showing.renderers import render
from bot.domain.diary import (
    Activity,
    AgeBand,
    Answer,
    ClearedBy,
    ClearedWhen,
    EndQuestion,
    Feel,
    NextWeek,
    PainPlace,
    PainSpan,
    RestWhy,
    RoutineItem,
    SignQuestion,
    Tier,
)
from bot.domain.exercise import Dose, ExerciseId, Limit, Place, Position, RungId, Thing
from bot.domain.planning.choosing import choose_routine
from bot.domain.reasons import Reason
from bot.domain.rules.body_needs import NEEDS
from bot.domain.rules.limits import POSITIONS
from bot.domain.rules.passing import PASSING
from bot.domain.rules.past_days import DayKind
from bot.domain.state import Block, Health, Note, Profile, TrainingState
from bot.domain.week.judging import Verdict
from bot.usecases import screens as s
from tests.chat.screens.sample_exercises import EXERCISE_SCREENS
from tests.content.plain_language import FEAR as FEAR
from tests.shipped import shipped_content, shipped_library

LIBRARY = shipped_library()
WORDS = shipped_content().language.words

NOW = datetime(2026, 3, 4, 6, 42, tzinfo=UTC)  # a Wednesday, 07:42 in Berlin
TODAY, YESTERDAY, LATER = date(2026, 3, 4), date(2026, 3, 3), date(2026, 3, 9)
TOMORROW_0740 = datetime(2026, 3, 5, 6, 40, tzinfo=UTC)
TZ = "Europe/Berlin"
BRIDGE, PLANK, BIRD_DOG, ROTATION = map(
    ExerciseId, ("glute_bridge", "plank", "bird_dog", "hook_lying_rotation")
)
HINGE, DEADLIFT = ExerciseId("hip_hinge"), ExerciseId("deadlift")
ITEMS = choose_routine(
    LIBRARY, TrainingState(health=Health(limits=frozenset())), on=TODAY, place=Place.FLOOR
)
LISTED = tuple(enumerate(ITEMS))
DAYS = tuple((7 + day, TODAY - timedelta(days=day)) for day in range(7))
EASY_PLANK = (PLANK, Answer.EASY, 41)
BLOCK = Block(seq=5, on=TODAY, tier=Tier.EMERGENCY, question=SignQuestion.FOUR)
URGENT = Block(seq=5, on=TODAY, tier=Tier.URGENT, question=SignQuestion.OTHERS, not_sure=True)
NAMED = Block(seq=5, on=TODAY, tier=Tier.EMERGENCY, sign="chest")
LASTING = Block(
    seq=5, on=TODAY, tier=Tier.URGENT, question=SignQuestion.OTHERS, sign="one_leg_stable"
)
SEVERAL = Block(seq=5, on=TODAY, tier=Tier.URGENT, question=SignQuestion.OTHERS, sign="several")

NEW_PERSON: tuple[s.Screen, ...] = (
    s.Welcome(),
    s.AskSigns(SignQuestion.FOUR),
    s.AskSigns(SignQuestion.OTHERS),
    s.AskConditions(frozenset()),
    s.AskUsualPain(),
    s.AskPlace(),
    s.Card(7, 0, 1, 3, ITEMS[0], full=True),
    s.Card(7, 0, 1, 3, ITEMS[0], full=True, folded=True),
)
"""The plainest path from /start to the first card."""


CHECK_IN: tuple[s.Screen, ...] = (
    s.WeekOffer(1),
    s.WeekOffer(12),
    s.AskWeekSigns(1),
    s.AskWeekChange(1, YESTERDAY),
    s.AskWeekChange(1, YESTERDAY, -5, is_again=True),
    s.AskWeekPain(1),
    s.AskWeekPain(1, 10),
    s.AskOwnActivity(1),
    s.AskWeekActivity(1, Activity.WALK),
    s.AskWeekActivity(2, Activity.OWN, "x" * 100, 7),
)
"""A week is over: its check-in, question by question."""


MARKS = (*[s.DayMark.DONE] * 4, s.DayMark.REST, s.DayMark.OPEN, s.DayMark.NOT_SENT)
BEGAN = TODAY - timedelta(days=14)
A_WEEK = s.Days(tuple((BEGAN + timedelta(days=n), mark) for n, mark in enumerate(MARKS)), 4, 7)


def _at(exercise: ExerciseId, rung: int) -> tuple[RungId, Position, Dose]:
    found = LIBRARY[exercise].ladder[rung]
    return found.id, found.positions[0], found.dose


GOOD_WEEK = s.WeekReport(
    week=2,
    page=0,
    begins=BEGAN,
    started=BEGAN - timedelta(days=7),
    days=A_WEEK,
    felt=s.Felt(
        3,
        s.Compared(2, 5, Verdict.BETTER),
        s.Compared(7, 5, Verdict.SAME),
        Activity.WALK,
    ),
    answers=((Answer.EASY, 5), (Answer.OK, 6), (Answer.SKIPPED, 1)),
    steps=(s.Step(PLANK, _at(PLANK, 0), _at(PLANK, 1)),),
    taken_back=(),
    coming=s.Coming((BRIDGE, PLANK, BIRD_DOG), PLANK, can_choose=True, harder=True),
    advice=(),
    asks=False,
    can_change=True,
    resting=False,
    routine=7,
    felt_each=((PLANK, (Answer.OK, Answer.EASY)), (BRIDGE, (Answer.SKIPPED, Answer.OK))),
    pains=(5, 2),
    activities=(None, 7),
)
BAD_WEEK = replace(
    GOOD_WEEK,
    week=4,
    days=replace(A_WEEK, done=0),
    felt=s.Felt(
        -5, s.Compared(8, 4, Verdict.WORSE), s.Compared(1, 9, Verdict.WORSE), Activity.OWN, "dance"
    ),
    steps=(),
    taken_back=tuple(
        s.TakenBack(exercise, effect, cause, YESTERDAY)
        for exercise, effect in zip((BRIDGE, PLANK, BIRD_DOG), s.Effect, strict=True)
        for cause in s.Cause
    ),
    coming=s.Coming(
        tuple(e.id for e in LIBRARY)[:12], None, NextWeek.EASIER, gentle=True, held=True, swap=PLANK
    ),
    advice=tuple(s.Advice),
    resting=True,
    treatment=True,
    asks_diagnosis=True,
    diagnosis=True,
)
WEEKS: tuple[s.Screen, ...] = (
    GOOD_WEEK,
    *(replace(BAD_WEEK, page=page) for page in range(4)),
    replace(
        GOOD_WEEK,
        week=1,
        days=s.Days(A_WEEK.days, 0, 0),
        felt=s.Felt(),
        answers=(),
        asks=True,
        can_change=False,
        coming=s.Coming(held=True, wish=NextWeek.KEEP),
    ),
    replace(
        GOOD_WEEK,
        week=1,
        felt=s.Felt(
            0, s.Compared(3, 4, Verdict.TOO_EARLY), s.Compared(3, None, Verdict.NUMBERS_ONLY)
        ),
        coming=s.Coming(wish=NextWeek.HARDER, harder=True),
    ),
    replace(
        GOOD_WEEK, week=9, felt=s.Felt(None, s.Compared(3, None, Verdict.NUMBERS_ONLY)), steps=()
    ),
    s.RunningWeek(1, BEGAN, s.Days(A_WEEK.days, 0, 7), 0, (), LATER, None, TZ),
    s.RunningWeek(3, BEGAN, A_WEEK, 2, (BRIDGE,), LATER, TOMORROW_0740, TZ, due=2, report=2),
    s.RunningWeek(
        2,
        BEGAN,
        s.Days(
            tuple((day, mark) for (day, _), mark in zip(A_WEEK.days, s.DayMark, strict=True)), 1, 1
        ),
        1,
        (),
        LATER,
        None,
        TZ,
        report=1,
    ),
)
"""Weeks told back: a good one, a bad one, an empty one, and the one that is running."""


ON_KNEES = RoutineItem(
    BIRD_DOG,
    LIBRARY[BIRD_DOG].ladder[0].id,
    LIBRARY[BIRD_DOG].ladder[0].dose,
    Position.HANDS_AND_KNEES,
    Reason.NEW,
)
WITH_BAND = replace(
    ON_KNEES, exercise=ExerciseId("clamshell"), rung=RungId("band_10"), position=Position.SIDE
)
ON_FOREARMS = replace(ON_KNEES, exercise=PLANK, position=Position.FOREARMS)
ALL_TOLD = Profile(AgeBand.FROM_65, PainSpan.UNDER_12_WEEKS, Activity.OWN, "x < y &" * 14)
NEEDS_AND_LIMITS: tuple[s.Screen, ...] = (
    s.AskNeeds(7, 1, (ON_KNEES,), (Limit.KNEE_PAIN,)),
    s.AskNeeds(7, 1, (ON_KNEES, ON_FOREARMS), NEEDS),
    s.AskNeeds(7, 1, (ON_KNEES, ON_FOREARMS), NEEDS, frozenset({Limit.WRIST_PAIN})),
    s.AskThings(7, 1, (WITH_BAND,)),
    s.AskThings(7, 1, (WITH_BAND, ON_KNEES), frozenset({Thing.BAND})),
    s.OwnLimits(frozenset(), None, Profile()),
    s.OwnLimits(frozenset(), 3, Profile(), frozenset()),
    s.OwnLimits(frozenset(), 3, Profile(), frozenset({Thing.WEIGHTS})),
    s.OwnTicks(s.Page.THINGS, frozenset({Limit.NO_WEIGHTS})),
    s.OwnLimits(frozenset(Limit), 10, ALL_TOLD, frozenset(Thing)),
    s.OwnTicks(s.Page.CONDITIONS, frozenset({Limit.PREGNANT})),
    s.OwnTicks(s.Page.POSITIONS, frozenset(POSITIONS)),
    s.OwnPain(None),
    s.OwnPain(4),
    *(s.OwnProfile(question) for question in EndQuestion if question is not EndQuestion.FLOOR),
    s.OwnProfile(EndQuestion.GOAL, chosen=Activity.OWN),
    s.TypeGoal(),
    s.TypeGoal(refused=True),
)


def advice(block: Block, *, later: bool = False) -> s.SignAdvice:
    """Return the advice as shown at once, or as from the next day on."""
    which = not block.sign
    return s.SignAdvice(block, TZ, which, not later, later, is_follow_up=later)


def pain_advice(place: PainPlace = PainPlace.BACK, *, limit: Limit | None = None) -> s.PainAdvice:
    resting = (BRIDGE, PLANK)
    return s.PainAdvice(7, 41, BRIDGE, resting, place, True, BIRD_DOG, True, limit)


def end(*, ask_hour: bool = False, on: date = TODAY) -> s.End:
    answers = ((ROTATION, Answer.OK), (BRIDGE, Answer.PAIN), (PLANK, None))
    next_at = None if ask_hour else TOMORROW_0740
    return s.End(7, on, answers, (BRIDGE,), ask_hour, next_at, TZ, TODAY, EASY_PLANK)


MARCH, FEBRUARY = date(2026, 3, 1), date(2026, 2, 1)
OF_ALL_KINDS = tuple(
    s.CalendarDay(FEBRUARY + timedelta(n), kind, has_note=n == 2, opens=n != 5)
    for n, kind in enumerate((*DayKind, *10 * (DayKind.DONE, DayKind.PART)))
)
LOOKING_BACK: tuple[s.Screen, ...] = (
    s.History(FEBRUARY, TODAY, OF_ALL_KINDS, later=True),
    s.History(MARCH, TODAY, (s.CalendarDay(TODAY, DayKind.OPEN, opens=True),), earlier=True),
    s.History(MARCH, TODAY, (s.CalendarDay(TODAY, DayKind.LEFT_OUT),), earlier=True, later=True),
    s.HistoryDay(FEBRUARY, DayKind.NO_ROUTINE, notes=("7 < 8 &",)),
    s.HistoryDay(
        YESTERDAY,
        DayKind.PART,
        (
            s.PastAnswer(BRIDGE, Answer.OK),
            s.PastAnswer(PLANK, Answer.PAIN),
            s.PastAnswer(BIRD_DOG),
        ),
        Feel.SORE,
        (" ".join(["123 456"] * 120), "9" * 1000),
        routine=7,
        page=1,
    ),
)
"""A month as a calendar, and its days."""


SCREENS: tuple[s.Screen, ...] = (
    *NEW_PERSON,
    s.Welcome(more=True),
    s.Welcome(declined=True),
    s.AskSigns(SignQuestion.FOUR, after_pain=True),
    *(advice(block, later=later) for block in (BLOCK, URGENT, NAMED) for later in (False, True)),
    s.SignAdvice(NAMED, TZ, False, False, True, seen_somebody=True),
    s.SignAdvice(LASTING, TZ, False, True, False, together=True),
    s.SignAdvice(SEVERAL, TZ, False, True, False),
    s.AskStable(LASTING, TZ),
    s.AskTypedSigns(),
    s.AskOneLeg(),
    s.AskCleared(5),
    s.AskCleared(5, by=ClearedBy.PHYSIO, dates=tuple(ClearedWhen)),
    s.AskCleared(5, by=ClearedBy.OTHER, dates=tuple(ClearedWhen)),
    s.AskCleared(5, by=ClearedBy.DOCTOR, dates=(ClearedWhen.TODAY,), since=YESTERDAY),
    s.EnoughToday(None, TZ, TODAY),
    s.EnoughToday(TOMORROW_0740, TZ, TODAY),
    s.AskConditions(frozenset({Limit.HIP_REPLACEMENT, Limit.PREGNANT})),
    *(s.AskPassing(limit) for limit in PASSING),
    s.AskFirst((Limit.OSTEOPOROSIS, Limit.PREGNANT)),
    s.AskFirst((Limit.RECENT_SURGERY,), waiting=True),
    s.AskFirst((Limit.BP_OR_HEART,), usual_pain=True),
    s.AskFirst((), waiting=True, usual_pain=True),
    s.AskPlace(floor_possible=False),
    s.Opening(7, TODAY, ITEMS, 4.5, None),
    s.Opening(7, TODAY, ITEMS, 5.0, YESTERDAY, 3, resting=(BRIDGE,)),
    s.Opening(7, TODAY, ITEMS, 4.5, None, suspended=(ROTATION, PLANK)),
    s.Opening(7, TODAY, ITEMS, 4.5, None, choices=s.DayChoices()),
    s.Opening(7, TODAY, ITEMS, 5.0, YESTERDAY, 3, choices=s.DayChoices()),
    s.Opening(7, TODAY, ITEMS, 4.5, None, choices=s.DayChoices(no_floor=False, floor_back=8)),
    s.Opening(7, TODAY, ITEMS, 4.5, YESTERDAY, 3, choices=s.DayChoices(bad_back=8)),
    s.Opening(7, TODAY, ITEMS, 4.5, None, choices=s.DayChoices(snooze=False, no_floor=False)),
    s.Opening(7, TODAY, ITEMS, 4.5, None, notes=(Reason.GENTLE_DAY,)),
    s.AskWhyNot(7),
    *(s.LeftOut(7, 9, why, TOMORROW_0740, TZ, TODAY) for why in RestWhy),
    s.LeftOut(7, 9, RestWhy.NO_TIME, None, TZ, TODAY),
    s.Waiting(7, NOW + timedelta(hours=1), TZ),
    s.Waiting(7, NOW + timedelta(hours=1), TZ, is_last=True),
    s.AskBadDay(7),
    s.AskMoved(7),
    s.AskMorningCause(44, (ROTATION, PLANK)),
    s.AskMorningCause(44, (ROTATION, PLANK), score=6),
    s.Card(7, 1, 2, 3, ITEMS[1], full=False, undo=EASY_PLANK),
    s.Card(7, 1, 2, 3, ITEMS[1], full=False, changed=(Reason.TOO_HARD, PLANK)),
    s.AskDiscomfort(41, BRIDGE),
    s.AskHinge(41, HINGE, stick=False),
    s.AskHinge(41, HINGE, stick=True),
    s.AskTryOut(7, DEADLIFT),
    replace(end(), try_out=DEADLIFT),
    s.AskPainPlace(41, BRIDGE),
    s.AskPainKind(41, BRIDGE, PainPlace.BACK, 3),
    pain_advice(),
    pain_advice(PainPlace.WRIST, limit=Limit.WRIST_PAIN),
    s.PainAdvice(7, 41, BRIDGE, (BRIDGE,), PainPlace.BACK, False, None, False),
    end(),
    end(ask_hour=True),
    s.Card(7, 1, 2, 3, ITEMS[1], full=False, swaps=1, in_list=True, undo=s.UndoAll(41, 2)),
    s.Card(7, 1, 2, 3, ITEMS[1], full=True, no_swap=True),
    s.CardList(7, LISTED),
    s.CardList(7, LISTED[:2], others=True, undo=EASY_PLANK, changed=(Reason.TOO_HARD, PLANK)),
    s.AskWhich(7, tuple((i, item.exercise) for i, item in LISTED)),
    s.AskTimer(7, tuple((i, item.exercise, 0) for i, item in LISTED)),
    s.AskReady(10),
    s.Card(7, 1, 2, 3, ITEMS[1], full=False, undo=EASY_PLANK, timed=True),
    s.Card(7, 0, 1, 3, ITEMS[0], full=True, in_list=True, timed=True),
    replace(end(), notes=2, undo=s.UndoAll(41, 3)),
    s.AskNote(7, ()),
    s.AskNote(7, (Note(44, "Long drive & <little> sleep."),)),
    s.AskNote(7, tuple(Note(44 + n, "🙂" * 500) for n in range(8))),
    s.ChangeDays(DAYS, 0, 2),
    s.ChangeDays(DAYS[:3], 1, 2),
    s.ChangeDay(7, TODAY, (EASY_PLANK, (BRIDGE, Answer.PAIN, 42)), (Feel.SORE, 45), (PLANK,)),
    s.PickAnswer(7, BRIDGE, Answer.PAIN, 42),
    s.PickMorning(7, TODAY, Feel.USUAL, 45),
    *(replace(end(), question=question) for question in EndQuestion),
    replace(end(), week=1),
    *CHECK_IN,
    *WEEKS,
    s.AskHour(None),
    s.AskHour(time(7, 42), refused="not_a_time"),
    s.AskHour(time(7, 42), options=(time(7, 30), time(19, 30))),
    s.AskClock(((time(7, 42), TZ), (time(6, 42), "Europe/London")), 0, 3),
    s.AskClock(((time(3, 42), "America/Argentina/Buenos_Aires"),), 2, 3, refused="not_a_place"),
    s.HourSet(time(7, 40), TOMORROW_0740, TZ, TODAY),
    s.Quiet(TOMORROW_0740, TZ, TODAY),
    s.Quiet(None, TZ, TODAY),
    s.Quiet(None, TZ, TODAY, stopped=True),
    s.NoExercises((BRIDGE,)),
    s.NoExercises(()),
    s.AskDelete(),
    s.ReadingFile(),
    s.AskWithdraw(),
    s.AskWithdraw(can_remind=False),
    s.OnlyReminders(TOMORROW_0740, TZ),
    s.OnlyReminders(None, TZ),
    s.AskImport(212, date(2026, 1, 5), date(2026, 3, 3), replaces=False),
    s.AskImport(1, date(2026, 3, 3), date(2026, 3, 3), replaces=True),
    s.WhatHurt(7, ((0, ROTATION), (1, BRIDGE), (2, PLANK))),
    s.OfferHour((time(7, 30), time(19, 30))),
    s.OfferHour((time(7, 30),)),
    *EXERCISE_SCREENS,
    replace(s.HourSet(time(7, 40), TOMORROW_0740, TZ, TODAY), days=frozenset({0, 2, 4})),
    replace(s.AskHour(time(7, 42)), can_leave=True),
    s.AskClock(
        ((time(23, 42), "America/Los_Angeles"), (time(2, 42), "America/New_York")),
        0,
        3,
        places=(("Portland", "US"), ("Portland", "US")),
        known=(time(7, 42), TZ),
    ),
    s.AskClock(
        ((time(6, 42), "Europe/London"), (time(8, 42), "America/St_Vincent")),
        0,
        3,
        places=(("Kingstown upon Somewhere", "GB"), ("Kingstown upon Somewhere", "VC")),
    ),
    s.Settings(time(7, 40), frozenset(range(7)), time(7, 42), TZ, True, False, None, TOMORROW_0740),
    s.Settings(None, frozenset({5}), time(7, 42), TZ, False, True, None, None, stopped=True),
    s.Settings(time(7), frozenset({0, 2}), time(7, 42), TZ, True, True, LATER, TOMORROW_0740),
    *(
        s.Settings(
            time(7), frozenset({0}), time(7, 42), TZ, True, False, None, None, False, *pictures
        )
        for pictures in ((False, False), (False, True), (True, False))
    ),
    s.AskDays(frozenset(range(7))),
    s.AskDays(frozenset({2})),
    s.AskDays(frozenset()),
    s.AskPause(),
    s.AskPause(is_paused=True, until=LATER),
    s.AskPause(is_paused=True, dates=(LATER, LATER + timedelta(weeks=1))),
    s.AskPause(dates=(LATER,), refused="too_far"),
    s.AskPause(dates=(LATER, LATER + timedelta(days=30)), is_which=True),
    s.OnPause(LATER, TOMORROW_0740, TZ, can_do_today=True),
    s.OnPause(None, None, TZ, can_do_today=False),
    replace(s.Opening(7, TODAY, ITEMS, 4.5, YESTERDAY, 3), after_pause=True),
    *NEEDS_AND_LIMITS,
    *LOOKING_BACK,
)


def show(screen: s.Screen) -> Rendered:
    return render(screen, words=WORDS, library=LIBRARY, now=NOW)


def visible(markup: str) -> str:
    """Return the text as shown, without tags and with entities replaced."""
    return html.unescape(re.sub(r"<[^>]+>", "", markup))


def read(screen: s.Screen) -> str:
    return visible(show(screen).html)


def keys(screen: s.Screen) -> list[list[str]]:
    """Return the labels of the buttons, row by row."""
    return [[label.text for label in row] for row in show(screen).rows]


def words_in(text: str) -> int:
    return len(re.findall(r"[^\W_][\w'’-]*", text))

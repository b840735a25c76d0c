"""Every screen with believable facts in it, and what a person sees of one."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from bot.chat.texts import Rendered, render
from bot.chat.words import Words
from bot.domain.choosing import choose_routine
from bot.domain.diary import Answer, ClearedBy, ClearedWhen, PainPlace, RestWhy, SignQuestion, Tier
from bot.domain.exercise import ExerciseId, Limit, Place
from bot.domain.reasons import Reason
from bot.domain.state import Block, TrainingState
from bot.library import load_library
from bot.usecases import screens as s
from tests.content.plain_language import FEAR as FEAR

CONTENT = Path(__file__).parents[2] / "content"
LIBRARY = load_library(CONTENT)
WORDS = Words.from_folder(CONTENT / "en")

NOW = datetime(2026, 3, 4, 6, 42, tzinfo=UTC)  # a Wednesday, 07:42 in Berlin
TODAY, YESTERDAY = date(2026, 3, 4), date(2026, 3, 3)
TOMORROW_0740 = datetime(2026, 3, 5, 6, 40, tzinfo=UTC)
TZ = "Europe/Berlin"
BRIDGE, PLANK, BIRD_DOG, ROTATION = map(
    ExerciseId, ("glute_bridge", "plank", "bird_dog", "hook_lying_rotation")
)
HINGE, DEADLIFT = ExerciseId("hip_hinge"), ExerciseId("deadlift")
ITEMS = choose_routine(LIBRARY, TrainingState(limits=frozenset()), on=TODAY, place=Place.FLOOR)
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
)
"""The plainest path from /start to the first card."""


def advice(block: Block, *, later: bool = False) -> s.SignAdvice:
    """As shown at once, or from the next day on."""
    which = not block.sign
    return s.SignAdvice(block, TZ, which, not later, later, is_follow_up=later)


def pain_advice(place: PainPlace = PainPlace.BACK, *, limit: Limit | None = None) -> s.PainAdvice:
    resting = (BRIDGE, PLANK)
    return s.PainAdvice(7, 41, BRIDGE, resting, place, True, BIRD_DOG, True, limit)


def end(*, ask_hour: bool = False, on: date = TODAY) -> s.End:
    answers = ((ROTATION, Answer.OK), (BRIDGE, Answer.PAIN), (PLANK, None))
    next_at = None if ask_hour else TOMORROW_0740
    return s.End(7, on, answers, (BRIDGE,), ask_hour, next_at, TZ, TODAY, EASY_PLANK)


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
    s.AskCleared(5),
    s.AskCleared(5, by=ClearedBy.PHYSIO, dates=tuple(ClearedWhen)),
    s.AskCleared(5, by=ClearedBy.OTHER, dates=tuple(ClearedWhen)),
    s.AskConditions(frozenset({Limit.NO_KNEEL, Limit.PREGNANT})),
    s.AskFirst((Limit.OSTEOPOROSIS, Limit.PREGNANT)),
    s.AskFirst((Limit.RECENT_SURGERY,), waiting=True),
    s.AskFirst((Limit.BP_OR_HEART,), usual_pain=True),
    s.AskFirst((), waiting=True, usual_pain=True),
    s.AskPlace(floor_possible=False),
    s.Opening(7, TODAY, ITEMS, 4.5, None),
    s.Opening(7, TODAY, ITEMS, 5.0, YESTERDAY, 3, resting=(BRIDGE,)),
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
    s.ChangeAnswer(7, (EASY_PLANK, (BRIDGE, Answer.PAIN, 42))),
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
)


def show(screen: s.Screen) -> Rendered:
    return render(screen, words=WORDS, library=LIBRARY, now=NOW)


def visible(markup: str) -> str:
    """What the person reads: no tags, no references."""
    return html.unescape(re.sub(r"<[^>]+>", "", markup))


def read(screen: s.Screen) -> str:
    return visible(show(screen).html)


def keys(screen: s.Screen) -> list[list[str]]:
    """The buttons as they stand, row by row."""
    return [[label.text for label in row] for row in show(screen).rows]


def words_in(text: str) -> int:
    return len(re.findall(r"[^\W_][\w'’-]*", text))

"""What made-up people tap, type and do, as chances. None of these numbers comes from real people:
they are there to bring every rule about."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from random import Random
from typing import Any

from bot.chat import buttons as b
from bot.domain.diary import (
    Answer,
    ClearedWhen,
    Discomfort,
    Feel,
    PainKind,
    PainPlace,
    ProviderWord,
    Reply,
    WorseCause,
)
from bot.domain.exercise import Limit, Place
from bot.domain.typed.intents import Intent
from bot.usecases.screens import PagePart, Shelf
from tests.chat.incoming.typed_tables import ALL as PHRASES

GAPS = (1, 2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 20, 27, 28, 29, 31, 35, 45, 60)


@dataclass(frozen=True, slots=True)
class Habits:
    """Chances from 0 to 1. `comes` is that of a day, `away` of a day on which a time away begins,
    `leaves` of each card, `more` that the phone is taken up once more on the same day. The others
    are weights among what a card offers, or among what a person does beside it."""

    answers: dict[Answer, float]
    mornings: dict[Feel, float]
    comes: float = 0.9
    away: float = 0.01
    leaves: float = 0.04
    more: float = 0.25
    asides: float = 0.08
    limits: float = 0.02
    sign: float = 0.004
    severe: float = 0.2
    swap: float = 0.06
    changes: float = 0.05
    names: dict[Discomfort, float] = field(
        default_factory=lambda: {
            Discomfort.MUSCLE: 10,
            Discomfort.USUAL: 6,
            Discomfort.TOO_HARD: 2,
            Discomfort.WORSE: 1.5,
            Discomfort.SHARP: 0.7,
        }
    )


STEADY = Habits(
    {Answer.EASY: 40, Answer.OK: 55, Answer.DISCOMFORT: 3, Answer.PAIN: 0.3, Answer.SKIPPED: 1},
    {Feel.BETTER: 20, Feel.USUAL: 70, Feel.SORE: 5, Feel.WORSE: 2},
    comes=0.95,
    asides=0.04,
)
TYPICAL = Habits(
    {Answer.EASY: 30, Answer.OK: 50, Answer.DISCOMFORT: 12, Answer.PAIN: 1.2, Answer.SKIPPED: 4},
    {Feel.BETTER: 12, Feel.USUAL: 60, Feel.SORE: 10, Feel.WORSE: 8},
)
FLARING = replace(
    TYPICAL,
    mornings={Feel.BETTER: 10, Feel.USUAL: 45, Feel.SORE: 12, Feel.WORSE: 30},
    asides=0.12,
    sign=0.01,
)
HURRIED = replace(TYPICAL, comes=0.6, away=0.04, leaves=0.15, more=0.5, swap=0.12)
WILD = replace(
    FLARING,
    answers={
        Answer.EASY: 30,
        Answer.OK: 30,
        Answer.DISCOMFORT: 25,
        Answer.PAIN: 4,
        Answer.SKIPPED: 6,
    },
    comes=0.85,
    away=0.03,
    leaves=0.1,
    asides=0.25,
    limits=0.08,
    severe=0.5,
    swap=0.2,
    changes=0.2,
)
PEOPLE = (STEADY, TYPICAL, TYPICAL, FLARING, HURRIED, WILD, WILD)

SCORES = (1, 2, 4, 6, 6, 5, 3, 2, 1, 0.6, 0.3)
Weigh = Callable[[Any, Habits], float]


def _pain_kind(button: b.NamePain, own: Habits) -> float:
    usual = {PainKind.ACHE: 6, PainKind.SHARP: 4}
    return usual.get(button.kind, 8 * own.severe)


WEIGHTS: dict[type[b.Button], Weigh] = {
    b.Agree: lambda _, __: 1,
    b.Decline: lambda _, __: 0.01,
    b.EraseAll: lambda _, __: 0,
    b.RemindersOnly: lambda _, __: 0,
    b.PauseOpen: lambda _, __: 0.1,
    b.SignsReply: lambda x, h: 1 if x.reply is Reply.NO else h.sign,
    b.SignWordsReply: lambda _, __: 1,
    b.StartCheckIn: lambda _, __: 5,
    b.LaterCheckIn: lambda _, __: 0.4,
    b.SkipCheckIn: lambda _, __: 0.2,
    b.WeekSignsNone: lambda _, __: 1,
    b.AnswerChange: lambda x, _: (0.2, 0.5, 1, 3, 3, 1, 0.3)[x.step - 1],
    b.AnswerWeek: lambda x, _: SCORES[x.value],
    b.ChooseNextWeek: lambda _, __: 0.3,
    b.LeaveWeek: lambda _, __: 2,
    b.ReportPage: lambda _, __: 0.3,
    b.TellTreatment: lambda _, __: 0.1,
    b.TellDiagnosis: lambda _, __: 0.1,
    b.ChangeCheckIn: lambda _, __: 0.3,
    b.BackInCheckIn: lambda _, __: 0.5,
    b.OneLegReply: lambda x, _: 1 if x.reply is Reply.NO else 0.05,
    b.TellSign: lambda _, __: 0.03,
    b.TakeBackSign: lambda _, __: 0.7,
    b.NameSign: lambda _, __: 0.2,
    b.SettleSign: lambda x, _: 2 if x.is_lasting else 0.5,
    b.StartClearing: lambda _, __: 3,
    b.ClearWhen: lambda x, _: 2 if x.when is ClearedWhen.TODAY else 1,
    b.TickLimit: lambda x, h: h.limits if x.on else 0.1,
    b.TickOwn: lambda x, h: 4 * h.limits if x.on else 0.3,
    b.TickNeed: lambda x, _: 0.12 if x.on else 0.1,
    b.FirstAsked: lambda x, _: 1 if x.agreed else 0.2,
    b.UsualPain: lambda x, _: SCORES[x.score],
    b.OwnUsualPain: lambda x, _: SCORES[x.score],
    b.ChoosePlace: lambda x, _: 6 if x.place is Place.FLOOR else 1,
    b.Snooze: lambda _, __: 0.04,
    b.NotToday: lambda _, __: 0.03,
    b.LeaveFloor: lambda _, __: 0.06,
    b.CallBadDay: lambda _, __: 0.03,
    b.TakeBackChange: lambda _, __: 0.15,
    b.ScoreBadDay: lambda x, h: SCORES[x.score] + 10 * h.severe * (x.score > 6),
    b.MorningFeel: lambda x, h: h.mornings[x.feel] / 100,
    b.MorningCause: lambda x, _: 3 if x.why is WorseCause.NOT_SURE else 1,
    b.MorningScore: lambda x, _: SCORES[x.score] / 20,
    b.GiveAnswer: lambda x, h: h.answers.get(x.answer, 0) / 100,
    b.AnswerSwapped: lambda x, h: h.answers.get(x.answer, 0) / 100,
    b.Swap: lambda _, h: h.swap,
    b.HowTo: lambda _, __: 0.02,
    b.StartTimer: lambda _, __: 0.01,
    b.AskTimer: lambda _, __: 0.01,
    b.Undo: lambda _, __: 0.02,
    b.UndoAll: lambda _, __: 0.02,
    b.OpenOne: lambda _, __: 0.1,
    b.AskWhich: lambda _, __: 0.15,
    b.NameDiscomfort: lambda x, h: h.names[x.kind],
    b.PlacePain: lambda x, _: 0.05 if x.place is PainPlace.CHEST else 1,
    b.ScorePain: lambda x, h: SCORES[x.score] / 10 + 2 * h.severe * (x.score > 5),
    b.NamePain: _pain_kind,
    b.NoteLimit: lambda _, __: 0.2,
    b.ChooseWord: lambda x, _: 6 if x.word is ProviderWord.MAY_TRY else 1,
    b.StartWord: lambda _, __: 4,
    b.ShowExercise: lambda x, _: 0.6 if x.part is PagePart.OWN else 0.05,
    b.ShowShelf: lambda x, _: 8 if x.shelf is Shelf.RESTING else 0.1,
    b.LeaveExercises: lambda _, __: 0.3,
    b.ShowMonth: lambda _, __: 0.5,
    b.ShowPastDay: lambda _, __: 0.1,
    b.LeaveHistory: lambda _, __: 0.5,
    b.TakeBackWord: lambda _, __: 0.15,
    b.ChangeTo: lambda x, h: h.answers.get(x.answer, 0) + 10 * (x.answer is Answer.PAIN),
    b.DaysPage: lambda _, __: 0.3,
    b.LeaveDays: lambda _, __: 0.6,
    b.LimitsPage: lambda _, __: 0.5,
    b.LeaveLimits: lambda _, __: 1,
    b.OpenSetting: lambda x, _: 0.02 if x.name in ("pause", "delete") else 0.2,
    b.LeaveSetting: lambda _, __: 2,
    b.ShowTryOut: lambda _, __: 0.5,
}
"""How much a button draws; 1 where nothing is said."""


def weight(button: b.Button, habits: Habits) -> float:
    weigh = WEIGHTS.get(type(button))
    return weigh(button, habits) if weigh is not None else 1.0


TYPED: dict[Intent, tuple[str, ...]] = {
    intent: tuple(text for meaning, text in PHRASES if meaning is intent) for intent in Intent
}
NOTES = ("slept badly", "went for a walk", "gardening all day", "new chair at work")
HOURS = ("7:40", "20:15", "half past seven", "8 pm")


def words(rng: Random) -> tuple[Intent | None, str]:
    """A typed sentence with what is meant by it."""
    intents = {Intent.PAIN: 5, Intent.SIGN: 3, Intent.PROVIDER: 2, Intent.NO_FLOOR: 2}
    other = {Intent.BAD_DAY: 2, Intent.LATER: 1, Intent.NOT_TODAY: 1, Intent.TODAY: 1}
    found = {i: w for i, w in (intents | other).items() if TYPED[i]}
    dice = rng.random()
    if dice < 0.15:
        return None, rng.choice(NOTES)
    if dice < 0.25:
        return None, rng.choice(HOURS)
    (intent,) = rng.choices(list(found), list(found.values()))
    return intent, rng.choice(TYPED[intent])


def conditions(rng: Random) -> frozenset[Limit]:
    """The limits that a person would tell if asked."""
    many = rng.choice((0, 0, 0, 1, 1, 2, 3))
    return frozenset(rng.sample(tuple(Limit), many))

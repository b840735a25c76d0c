"""Typed callback data: one class per button, packed into at most 64 bytes.

`prefix` names the class and its version ("an1"): old messages keep their buttons, so a
prefix is never reused for another meaning. What comes back is a claim by the client, not a
fact: `unpack` parses by a strict grammar, the use case checks it against what was offered.
"""

from __future__ import annotations

from bot.chat.buttons.clock import (
    ClockPage,
    PickClock,
    PickHour,
)
from bot.chat.buttons.core import (
    LONGEST,
    SEPARATOR,
    Button,
    UnknownButton,
    unpack,
)
from bot.chat.buttons.day import (
    CallBadDay,
    HaveTime,
    LeaveDayQuestion,
    LeaveFloor,
    NotToday,
    SayWhyNot,
    ScoreBadDay,
    Snooze,
    StartNow,
    TakeBackChange,
    TellMoving,
)
from bot.chat.buttons.pain import (
    AnotherInstead,
    GoOn,
    NameDiscomfort,
    NamePain,
    NoteLimit,
    PlacePain,
    ScorePain,
    StopToday,
)
from bot.chat.buttons.routine import (
    AnswerTryOut,
    CheckHinge,
    GiveAnswer,
    HowTo,
    MorningCause,
    MorningFeel,
    MorningScore,
    ShowAnswers,
    ShowTryOut,
    StartRoutine,
    Undo,
)
from bot.chat.buttons.signs import (
    ClearBy,
    ClearWhen,
    FollowUp,
    NameSign,
    SettleSign,
    SignsReply,
    StartClearing,
    TakeBackSign,
)
from bot.chat.buttons.start import (
    ChoosePlace,
    FirstAsked,
    Go,
    ScreenName,
    TickLimit,
    UsualPain,
)

__all__ = [
    "LONGEST",
    "SEPARATOR",
    "AnotherInstead",
    "AnswerTryOut",
    "Button",
    "CallBadDay",
    "CheckHinge",
    "ChoosePlace",
    "ClearBy",
    "ClearWhen",
    "ClockPage",
    "FirstAsked",
    "FollowUp",
    "GiveAnswer",
    "Go",
    "GoOn",
    "HaveTime",
    "HowTo",
    "LeaveDayQuestion",
    "LeaveFloor",
    "MorningCause",
    "MorningFeel",
    "MorningScore",
    "NameDiscomfort",
    "NamePain",
    "NameSign",
    "NotToday",
    "NoteLimit",
    "PickClock",
    "PickHour",
    "PlacePain",
    "SayWhyNot",
    "ScoreBadDay",
    "ScorePain",
    "ScreenName",
    "SettleSign",
    "ShowAnswers",
    "ShowTryOut",
    "SignsReply",
    "Snooze",
    "StartClearing",
    "StartNow",
    "StartRoutine",
    "StopToday",
    "TakeBackChange",
    "TakeBackSign",
    "TellMoving",
    "TickLimit",
    "Undo",
    "UnknownButton",
    "UsualPain",
    "unpack",
]

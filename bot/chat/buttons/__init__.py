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
from bot.chat.buttons.exercises import (
    ChooseWord,
    LeaveExercises,
    ShowExercise,
    ShowShelf,
    StartWord,
    TakeBackWord,
    WordBy,
    WordWhen,
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
from bot.chat.buttons.settings import (
    MoveSettings,
    OpenSetting,
    PauseUntil,
    PauseWeeks,
    SettingsMove,
    ToggleDay,
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
from bot.chat.buttons.typing import (
    HurtElsewhere,
    LeaveOffer,
    NameHurt,
    TakeBackNote,
    TakeOffer,
    TellSign,
)

__all__ = [
    "LONGEST",
    "SEPARATOR",
    "AnotherInstead",
    "AnswerTryOut",
    "Button",
    "CheckHinge",
    "ChoosePlace",
    "ChooseWord",
    "ClearBy",
    "ClearWhen",
    "ClockPage",
    "FirstAsked",
    "FollowUp",
    "GiveAnswer",
    "Go",
    "GoOn",
    "HowTo",
    "HurtElsewhere",
    "LeaveExercises",
    "LeaveOffer",
    "MorningCause",
    "MorningFeel",
    "MorningScore",
    "MoveSettings",
    "NameDiscomfort",
    "NameHurt",
    "NamePain",
    "NameSign",
    "NoteLimit",
    "OpenSetting",
    "PauseUntil",
    "PauseWeeks",
    "PickClock",
    "PickHour",
    "PlacePain",
    "ScorePain",
    "ScreenName",
    "SettingsMove",
    "SettleSign",
    "ShowAnswers",
    "ShowExercise",
    "ShowShelf",
    "ShowTryOut",
    "SignsReply",
    "StartClearing",
    "StartRoutine",
    "StartWord",
    "StopToday",
    "TakeBackNote",
    "TakeBackSign",
    "TakeBackWord",
    "TakeOffer",
    "TellSign",
    "TickLimit",
    "ToggleDay",
    "Undo",
    "UnknownButton",
    "UsualPain",
    "WordBy",
    "WordWhen",
    "unpack",
]

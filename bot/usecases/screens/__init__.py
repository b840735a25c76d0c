"""What the live card can show: plain facts that `chat` turns into words and buttons.

Which screen is open is a function of the stored state alone (`bot.usecases.current`), so a
restart, a repeated update or an old button always leads back to the same place.
"""

from __future__ import annotations

from bot.usecases.screens.cards import (
    AskWhich,
    Card,
    CardList,
    LastAnswer,
    UndoAll,
)
from bot.usecases.screens.changing import (
    ChangeDay,
    ChangeDays,
    PickAnswer,
    PickMorning,
)
from bot.usecases.screens.clock import (
    AskClock,
    AskHour,
    HourSet,
)
from bot.usecases.screens.day import (
    AskBadDay,
    AskMoved,
    AskWhyNot,
    DayChoices,
    LeftOut,
    Waiting,
)
from bot.usecases.screens.exercises import (
    AskProvidersWord,
    ExerciseGroups,
    ExercisePage,
    ExerciseShelf,
    ListedExercise,
    OwnFacts,
    PagePart,
    Shelf,
    TryNote,
    WordNoted,
    WordOutcome,
)
from bot.usecases.screens.hinge import (
    AskHinge,
    AskTryOut,
)
from bot.usecases.screens.needs import (
    AskNeeds,
    OwnLimits,
    OwnPain,
    OwnProfile,
    OwnTicks,
    Page,
    TypeGoal,
)
from bot.usecases.screens.notes import (
    AskNote,
)
from bot.usecases.screens.pain import (
    AskDiscomfort,
    AskPainKind,
    AskPainPlace,
    PainAdvice,
)
from bot.usecases.screens.routine import (
    AskMorningCause,
    End,
    NoExercises,
    Opening,
    Quiet,
)
from bot.usecases.screens.settings import (
    AskDays,
    AskPause,
    OnPause,
    Settings,
)
from bot.usecases.screens.signs import (
    AskCleared,
    AskSigns,
    AskStable,
    SignAdvice,
)
from bot.usecases.screens.start import (
    AskConditions,
    AskDelete,
    AskFirst,
    AskPlace,
    AskUsualPain,
    Welcome,
)
from bot.usecases.screens.timer import AskReady, AskTimer, Track
from bot.usecases.screens.typing import (
    OfferHour,
    WhatHurt,
)

Screen = (
    Welcome
    | AskSigns
    | SignAdvice
    | AskStable
    | AskCleared
    | AskConditions
    | AskFirst
    | AskUsualPain
    | AskPlace
    | Opening
    | AskMorningCause
    | Card
    | CardList
    | AskWhich
    | AskDiscomfort
    | AskHinge
    | AskTryOut
    | AskPainPlace
    | AskPainKind
    | PainAdvice
    | End
    | AskNote
    | ChangeDays
    | ChangeDay
    | PickAnswer
    | PickMorning
    | AskHour
    | AskClock
    | HourSet
    | Quiet
    | NoExercises
    | AskNeeds
    | OwnLimits
    | OwnTicks
    | OwnPain
    | OwnProfile
    | TypeGoal
    | AskDelete
    | WhatHurt
    | OfferHour
    | ExerciseGroups
    | ExerciseShelf
    | ExercisePage
    | AskProvidersWord
    | WordNoted
    | Settings
    | AskDays
    | AskPause
    | AskReady
    | AskTimer
    | OnPause
    | AskWhyNot
    | LeftOut
    | Waiting
    | AskBadDay
    | AskMoved
)


__all__ = [
    "AskBadDay",
    "AskCleared",
    "AskClock",
    "AskConditions",
    "AskDays",
    "AskDelete",
    "AskDiscomfort",
    "AskFirst",
    "AskHinge",
    "AskHour",
    "AskMorningCause",
    "AskMoved",
    "AskNeeds",
    "AskNote",
    "AskPainKind",
    "AskPainPlace",
    "AskPause",
    "AskPlace",
    "AskProvidersWord",
    "AskReady",
    "AskSigns",
    "AskStable",
    "AskTimer",
    "AskTryOut",
    "AskUsualPain",
    "AskWhich",
    "AskWhyNot",
    "Card",
    "CardList",
    "ChangeAnswer",
    "ChangeDay",
    "ChangeDays",
    "DayChoices",
    "End",
    "ExerciseGroups",
    "ExercisePage",
    "ExerciseShelf",
    "HourSet",
    "LastAnswer",
    "LeftOut",
    "ListedExercise",
    "NoExercises",
    "OfferHour",
    "OnPause",
    "Opening",
    "OwnFacts",
    "OwnLimits",
    "OwnPain",
    "OwnProfile",
    "OwnTicks",
    "Page",
    "PagePart",
    "PainAdvice",
    "PickAnswer",
    "PickMorning",
    "Quiet",
    "Screen",
    "Settings",
    "Shelf",
    "SignAdvice",
    "Track",
    "TryNote",
    "TypeGoal",
    "UndoAll",
    "Waiting",
    "Welcome",
    "WhatHurt",
    "WordNoted",
    "WordOutcome",
]

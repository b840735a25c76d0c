"""What the live card can show: plain facts that `chat` turns into words and buttons.

Which screen is open is a function of the stored state alone (`bot.usecases.current`), so a
restart, a repeated update or an old button always leads back to the same place.
"""

from __future__ import annotations

from bot.usecases.screens.clock import (
    AskClock,
    AskHour,
    HourSet,
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
from bot.usecases.screens.pain import (
    AskDiscomfort,
    AskPainKind,
    AskPainPlace,
    PainAdvice,
)
from bot.usecases.screens.routine import (
    AskMorningCause,
    Card,
    ChangeAnswer,
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
    | AskDiscomfort
    | AskHinge
    | AskTryOut
    | AskPainPlace
    | AskPainKind
    | PainAdvice
    | End
    | ChangeAnswer
    | AskHour
    | AskClock
    | HourSet
    | Quiet
    | NoExercises
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
    | OnPause
)


__all__ = [
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
    "AskPainKind",
    "AskPainPlace",
    "AskPause",
    "AskPlace",
    "AskProvidersWord",
    "AskSigns",
    "AskStable",
    "AskTryOut",
    "AskUsualPain",
    "Card",
    "ChangeAnswer",
    "End",
    "ExerciseGroups",
    "ExercisePage",
    "ExerciseShelf",
    "HourSet",
    "ListedExercise",
    "NoExercises",
    "OfferHour",
    "OnPause",
    "Opening",
    "OwnFacts",
    "PagePart",
    "PainAdvice",
    "Quiet",
    "Screen",
    "Settings",
    "Shelf",
    "SignAdvice",
    "TryNote",
    "Welcome",
    "WhatHurt",
    "WordNoted",
    "WordOutcome",
]

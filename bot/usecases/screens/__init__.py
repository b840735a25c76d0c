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
from bot.usecases.screens.day import (
    AskBadDay,
    AskMoved,
    AskWhyNot,
    DayChoices,
    LeftOut,
    Waiting,
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
    "AskDelete",
    "AskDiscomfort",
    "AskFirst",
    "AskHinge",
    "AskHour",
    "AskMorningCause",
    "AskMoved",
    "AskPainKind",
    "AskPainPlace",
    "AskPlace",
    "AskSigns",
    "AskStable",
    "AskTryOut",
    "AskUsualPain",
    "AskWhyNot",
    "Card",
    "ChangeAnswer",
    "DayChoices",
    "End",
    "HourSet",
    "LeftOut",
    "NoExercises",
    "Opening",
    "PainAdvice",
    "Quiet",
    "Screen",
    "SignAdvice",
    "Waiting",
    "Welcome",
]

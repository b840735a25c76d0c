"""One line of the diary, and everything it can say."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from bot.domain.diary.days import (
    BadDay,
    DaysChosen,
    MorningChecked,
    MovedMeanwhile,
    NoFloorToday,
    Noted,
    Paused,
    ProviderSaid,
    Replanned,
    RestDay,
    Resumed,
    Snoozed,
    SnoozeEnded,
    WorseExplained,
    WorseScored,
)
from bot.domain.diary.profile import (
    AgeTold,
    GoalTold,
    NeedsAsked,
    QuestionSkipped,
    SpanTold,
)
from bot.domain.diary.routine import (
    Answered,
    DiscomfortNamed,
    HingeChecked,
    ItemAdded,
    Opened,
    OptedIn,
    PainNamed,
    PainPlaced,
    PainScored,
    Refitted,
    RoutineEnded,
    RoutinePlanned,
    Stopped,
    Swapped,
    WentOn,
)
from bot.domain.diary.safety import (
    AskedFirst,
    Cleared,
    Consented,
    ConsentWithdrawn,
    FollowedUp,
    LimitAdded,
    LimitAskedAgain,
    LimitsSet,
    OneLegAnswered,
    SignNamed,
    SignsAnswered,
    SignStable,
    SignTakenBack,
    SignTold,
    SignWordsAnswered,
    SignWordsTyped,
    StaysOwed,
    UsualPainSet,
)
from bot.domain.diary.week import (
    AnotherWanted,
    CheckInAnswered,
    CheckInPutOff,
    DiagnosisTold,
    NextWeekChosen,
    TreatmentChanged,
)


@dataclass(frozen=True, slots=True)
class Undone:
    """Take back the entry with seq `target`, and what hangs on it."""

    target: int


Event = (
    Consented
    | ConsentWithdrawn
    | SignsAnswered
    | SignNamed
    | SignTold
    | SignTakenBack
    | Cleared
    | FollowedUp
    | LimitsSet
    | LimitAdded
    | LimitAskedAgain
    | AskedFirst
    | UsualPainSet
    | RoutinePlanned
    | Opened
    | Answered
    | DiscomfortNamed
    | PainPlaced
    | PainScored
    | PainNamed
    | Stopped
    | ItemAdded
    | WentOn
    | RoutineEnded
    | MorningChecked
    | WorseExplained
    | WorseScored
    | Swapped
    | ProviderSaid
    | BadDay
    | RestDay
    | DaysChosen
    | Paused
    | Resumed
    | HingeChecked
    | OptedIn
    | SignStable
    | Noted
    | NeedsAsked
    | AgeTold
    | SpanTold
    | GoalTold
    | QuestionSkipped
    | Refitted
    | Snoozed
    | SnoozeEnded
    | NoFloorToday
    | Replanned
    | MovedMeanwhile
    | OneLegAnswered
    | SignWordsTyped
    | SignWordsAnswered
    | StaysOwed
    | CheckInAnswered
    | CheckInPutOff
    | TreatmentChanged
    | DiagnosisTold
    | NextWeekChosen
    | AnotherWanted
    | Undone
)


@dataclass(frozen=True, slots=True)
class DiaryEntry:
    """One line of the diary. `seq` counts from 1 per person; `at` is a UTC instant."""

    seq: int
    at: datetime
    local_date: date
    event: Event

"""The answers that a person can give, one enum for each question."""

from __future__ import annotations

from enum import StrEnum


class Answer(StrEnum):
    """Answer to one exercise. Discomfort is okay, pain is not."""

    EASY = "easy"
    OK = "ok"
    DISCOMFORT = "discomfort"
    PAIN = "pain"
    SKIPPED = "skipped"


class Discomfort(StrEnum):
    """Kind of discomfort; the kind decides, not a number (clinical 2.E)."""

    MUSCLE = "muscle"
    USUAL = "usual"
    TOO_HARD = "too_hard"
    WORSE = "worse"
    SHARP = "sharp"


class PainPlace(StrEnum):
    """Place that hurt. `CHEST` also stands for breathless or faint."""

    BACK = "back"
    BUTTOCK = "buttock"
    LEG = "leg"
    HIP = "hip"
    KNEE = "knee"
    WRIST = "wrist"
    SHOULDER = "shoulder"
    CHEST = "chest"


class PainKind(StrEnum):
    """Kind of pain."""

    ACHE = "ache"
    SHARP = "sharp"
    SPREADING = "spreading"
    NUMB = "numb"


class SignQuestion(StrEnum):
    """The two lists of warning signs: the four never to miss, and the others (clinical 3.A)."""

    FOUR = "four"
    OTHERS = "others"


class Owed(StrEnum):
    """A question of safety that stays owed until it is answered (clinical 3.B)."""

    TYPED = "typed"
    """All signs at once, after words of one in a typed text."""
    FOUR = "four"
    """The four never to miss."""
    ONE_LEG = "one_leg"
    """Whether one leg is newly numb or weak."""


class Reply(StrEnum):
    """An answer to a list of signs. Not sure counts as yes."""

    NO = "no"
    YES = "yes"
    NOT_SURE = "not_sure"


class Tier(StrEnum):
    """Urgency of a sign: to be looked at now, by tomorrow, or soon (clinical 3.A)."""

    EMERGENCY = "emergency"
    URGENT = "urgent"
    SOON = "soon"
    """Worth a look, but no reason to stop: it has long been the same and is alone."""


class Feel(StrEnum):
    """The morning after, compared with the person's usual morning."""

    BETTER = "better"
    USUAL = "usual"
    SORE = "sore"
    WORSE = "worse"


class WorseCause(StrEnum):
    """Cause of a worse morning, as the person sees it."""

    EXERCISE = "exercise"
    NOT_SURE = "not_sure"
    SOMETHING_ELSE = "something_else"


class ClearedBy(StrEnum):
    """Professional who said that exercise is fine again."""

    DOCTOR = "doctor"
    PHYSIO = "physio"
    OTHER = "other"


class ClearedWhen(StrEnum):
    """Day on which that was said."""

    TODAY = "today"
    YESTERDAY = "yesterday"
    EARLIER = "earlier"


class ProviderWord(StrEnum):
    """Word of the doctor or physio about one exercise, as the person tells it."""

    MAY_TRY = "may_try"
    AVOID = "avoid"
    EASIER = "easier"


class RestWhy(StrEnum):
    """Reason to leave a day out; none of them breaks a streak."""

    NO_TIME = "no_time"
    RESTING = "resting"
    UNWELL = "unwell"
    BACK = "back"

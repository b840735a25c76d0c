"""The answers that a person can give, one enum for each question."""

from __future__ import annotations

from enum import StrEnum


class Answer(StrEnum):
    """How one exercise felt. Discomfort is okay, pain is not."""

    EASY = "easy"
    OK = "ok"
    DISCOMFORT = "discomfort"
    PAIN = "pain"
    SKIPPED = "skipped"


class Discomfort(StrEnum):
    """What the discomfort was; the kind decides, not a number (clinical 2.E)."""

    MUSCLE = "muscle"
    USUAL = "usual"
    TOO_HARD = "too_hard"
    WORSE = "worse"
    SHARP = "sharp"


class PainPlace(StrEnum):
    """Where it hurt. `CHEST` also stands for breathless or faint."""

    BACK = "back"
    BUTTOCK = "buttock"
    LEG = "leg"
    HIP = "hip"
    KNEE = "knee"
    WRIST = "wrist"
    SHOULDER = "shoulder"
    CHEST = "chest"


class PainKind(StrEnum):
    """What the pain was like."""

    ACHE = "ache"
    SHARP = "sharp"
    SPREADING = "spreading"
    NUMB = "numb"


class SignQuestion(StrEnum):
    """The two lists of warning signs: the four never to miss, and the others (clinical 3.A)."""

    FOUR = "four"
    OTHERS = "others"


class Reply(StrEnum):
    """An answer to a list of signs. Not sure counts as yes."""

    NO = "no"
    YES = "yes"
    NOT_SURE = "not_sure"


class Tier(StrEnum):
    """How soon somebody must look: now, today or tomorrow, or soon (clinical 3.A)."""

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
    """What the person thinks made the morning worse."""

    EXERCISE = "exercise"
    NOT_SURE = "not_sure"
    SOMETHING_ELSE = "something_else"


class ClearedBy(StrEnum):
    """Who said that exercise is fine again."""

    DOCTOR = "doctor"
    PHYSIO = "physio"
    OTHER = "other"


class ClearedWhen(StrEnum):
    """When that was."""

    TODAY = "today"
    YESTERDAY = "yesterday"
    EARLIER = "earlier"


class ProviderWord(StrEnum):
    """What the person's doctor or physio said about one exercise, in the person's own word."""

    MAY_TRY = "may_try"
    AVOID = "avoid"
    EASIER = "easier"


class RestWhy(StrEnum):
    """Why a day is left out; none of them breaks a streak."""

    NO_TIME = "no_time"
    RESTING = "resting"
    UNWELL = "unwell"
    BACK = "back"

"""Entries about consent, warning signs, conditions."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.diary.answers import ClearedBy, ClearedWhen, Owed, Reply, SignQuestion, Tier
from bot.domain.exercise import Limit


@dataclass(frozen=True, slots=True)
class Consented:
    text_version: int


@dataclass(frozen=True, slots=True)
class ConsentWithdrawn:
    pass


@dataclass(frozen=True, slots=True)
class SignsAnswered:
    """Answer to a list of signs; `after_pain`: asked because of pain, not at first contact."""

    question: SignQuestion
    reply: Reply
    after_pain: bool = False


@dataclass(frozen=True, slots=True)
class SignNamed:
    """Name of the sign; `cause` is the yes it explains."""

    sign: str
    tier: Tier
    cause: int


@dataclass(frozen=True, slots=True)
class SignTold:
    """A sign that came up inside a pain report: chest pain, breathless, faint."""

    sign: str
    tier: Tier


@dataclass(frozen=True, slots=True)
class OneLegAnswered:
    """Answer to the question whether one leg is newly numb or weak, or getting worse."""

    reply: Reply


@dataclass(frozen=True, slots=True)
class SignWordsTyped:
    """Words of a sign were typed: all signs are asked about. `note` keeps the words, 0 if none."""

    note: int = 0


@dataclass(frozen=True, slots=True)
class SignWordsAnswered:
    """None of the signs was meant by the typed words; `about_me` False: not even the body."""

    about_me: bool


@dataclass(frozen=True, slots=True)
class StaysOwed:
    """What a correction does not take back: questions that were owed already, and that a day was
    over after severe pain."""

    questions: frozenset[Owed] = frozenset()
    is_enough: bool = False


@dataclass(frozen=True, slots=True)
class SignTakenBack:
    """The tap was a slip; `block` is the seq of the entry that blocked."""

    block: int


@dataclass(frozen=True, slots=True)
class SignStable:
    """The sign has long been the same and is alone: see someone soon.

    `cause` is the entry that blocked, as in `SignNamed`.
    """

    cause: int


@dataclass(frozen=True, slots=True)
class Cleared:
    """A professional looked and said that exercise is fine; as the person tells it.

    `edition` names the dates that were offered: the first one also had the day of the sign itself.
    """

    by: ClearedBy
    when: ClearedWhen
    block: int
    edition: int = 1


@dataclass(frozen=True, slots=True)
class FollowedUp:
    """The short question after a sign was answered: seen by somebody, or not yet."""

    seen: bool


@dataclass(frozen=True, slots=True)
class LimitsSet:
    """The conditions were gone through. `edition` names the list: the first one also
    asked for kneeling, wrists, shoulders and the floor."""

    limits: frozenset[Limit]
    edition: int = 1


@dataclass(frozen=True, slots=True)
class LimitAdded:
    limit: Limit


class HowNow(StrEnum):
    """Answer about a limit that passes."""

    GONE = "gone"
    SAME = "same"
    """Not over yet, or a new one."""
    WORSE = "worse"
    """Only of symptoms, which can be new or stronger."""


@dataclass(frozen=True, slots=True)
class LimitAskedAgain:
    """A limit that passes was asked about again."""

    limit: Limit
    how: HowNow


@dataclass(frozen=True, slots=True)
class AskedFirst:
    """Whether a professional agreed, where a condition asks for that before starting."""

    agreed: bool


@dataclass(frozen=True, slots=True)
class UsualPainSet:
    """Usual back pain over the last week, 0-10."""

    score: int

"""Habits of made-up people: the chances of each answer, and a few people who have a name.

None of these numbers comes from real people. They are there to bring every rule about.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate
from random import Random
from typing import Generic, TypeVar

from bot.domain.diary import Answer, Discomfort, Feel, PainKind, PainPlace, ProviderWord, WorseCause

T = TypeVar("T")


class Odds(Generic[T]):
    """Values with their weights, of which one is drawn."""

    __slots__ = ("_sums", "_values")

    def __init__(self, weights: Mapping[T, float]) -> None:
        self._values: Sequence[T] = tuple(weights)
        self._sums = tuple(accumulate(weights.values()))

    def draw(self, rng: Random) -> T:
        return rng.choices(self._values, cum_weights=self._sums)[0]


def always(value: T) -> Odds[T]:
    return Odds({value: 1})


FINE: Odds[Answer] = Odds({Answer.EASY: 2, Answer.OK: 3})
MILD = Odds(
    {
        Discomfort.MUSCLE: 10,
        Discomfort.USUAL: 6,
        Discomfort.TOO_HARD: 3,
        Discomfort.WORSE: 1.0,
        Discomfort.SHARP: 0.5,
    }
)
CAUSES = Odds({WorseCause.EXERCISE: 3, WorseCause.NOT_SURE: 4, WorseCause.SOMETHING_ELSE: 3})
WORDS = Odds({ProviderWord.MAY_TRY: 6, ProviderWord.EASIER: 2, ProviderWord.AVOID: 1})
PLACES = Odds({place: 0.3 if place is PainPlace.CHEST else 5 for place in PainPlace})
KINDS = Odds(
    {PainKind.ACHE: 6, PainKind.SHARP: 4, PainKind.SPREADING: 1, PainKind.NUMB: 0.5},
)
GAPS: Odds[int] = Odds({2: 4, 4: 3, 8: 3, 16: 2, 32: 1})
"""Days away at a stretch, each length for another row of clinical 4.D."""


@dataclass(frozen=True, slots=True)
class Habits:
    """Chances from 0 to 1, each for one day unless it says otherwise.

    `mornings` may draw None: the morning was not told. `leaves_early` and `swaps` are for
    each card, `good_hinge` for each hip hinge, `sees_provider` for each day on which a sign
    blocks or an exercise rests; `provider_minds` is a word about one that does not. `checks_in` is
    for each day on which a week is asked about.
    """

    answers: Odds[Answer] = FINE
    mornings: Odds[Feel | None] = field(default_factory=lambda: always(Feel.USUAL))
    discomforts: Odds[Discomfort] = MILD
    causes: Odds[WorseCause] = CAUSES
    usual_pain: int = 3
    skips_day: float = 0
    goes_away: float = 0
    rests: float = 0
    pauses: float = 0
    no_floor_day: float = 0
    bad_day: float = 0
    sign: float = 0
    slip: float = 0.3
    sees_provider: float = 0.2
    provider_minds: float = 0
    new_limit: float = 0
    leaves_early: float = 0
    swaps: float = 0
    good_hinge: float = 1
    opts_in: float = 1
    checks_in: float = 0


STEADY = Habits()
TYPICAL = Habits(
    answers=Odds(
        {
            Answer.EASY: 30,
            Answer.OK: 50,
            Answer.DISCOMFORT: 12,
            Answer.PAIN: 0.6,
            Answer.SKIPPED: 4,
        }
    ),
    mornings=Odds({Feel.USUAL: 60, Feel.BETTER: 12, Feel.SORE: 8, Feel.WORSE: 4, None: 16}),
    skips_day=0.15,
    goes_away=0.01,
    rests=0.02,
    pauses=0.003,
    no_floor_day=0.04,
    bad_day=0.02,
    sign=0.002,
    sees_provider=0.08,
    provider_minds=0.002,
    leaves_early=0.03,
    swaps=0.02,
    good_hinge=0.8,
    opts_in=0.2,
)
SORE = replace(
    TYPICAL,
    answers=Odds({Answer.EASY: 10, Answer.OK: 40, Answer.DISCOMFORT: 45, Answer.PAIN: 3}),
    mornings=Odds({Feel.USUAL: 40, Feel.SORE: 45, Feel.WORSE: 8, None: 7}),
)
FLARING = replace(
    TYPICAL,
    mornings=Odds({Feel.USUAL: 45, Feel.BETTER: 8, Feel.SORE: 12, Feel.WORSE: 25, None: 10}),
    usual_pain=5,
    bad_day=0.12,
    sign=0.006,
)
HURRIED = replace(
    TYPICAL,
    mornings=Odds({Feel.USUAL: 40, Feel.SORE: 4, Feel.WORSE: 2, None: 54}),
    skips_day=0.35,
    goes_away=0.03,
    no_floor_day=0.15,
    leaves_early=0.25,
    swaps=0.1,
)

PEOPLE: Mapping[str, Habits] = {
    "steady": STEADY,
    "typical": TYPICAL,
    "sore": SORE,
    "flaring": FLARING,
    "hurried": HURRIED,
}

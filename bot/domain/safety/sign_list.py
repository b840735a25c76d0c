"""The warning signs by name (clinical 3.A): the list that each is on, and its urgency.

A sign counts only when it is new or getting worse and nobody has checked it yet. With what is
neither by its nature (cancer before, low defences, injected drugs) the pain is meant: any of the
back that is new or worse and unchecked. Keys are stored in the diary: one is never renamed and
never used for another sign.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.diary import SignQuestion, Tier


@dataclass(frozen=True, slots=True)
class Sign:
    """One warning sign; `key` is 1 to 16 of `[a-z_]`."""

    key: str
    tier: Tier


CHEST = "chest"
ONE_LEG = "one_leg"
"""Signs that are also told outside of the lists: as the place of a pain, and by a question."""

SIGNS: dict[SignQuestion, tuple[Sign, ...]] = {
    SignQuestion.FOUR: (
        Sign("saddle_numb", Tier.EMERGENCY),
        Sign("bladder_bowel", Tier.EMERGENCY),
        Sign("sexual_feeling", Tier.EMERGENCY),
        Sign("both_legs", Tier.EMERGENCY),
    ),
    SignQuestion.OTHERS: (
        Sign(CHEST, Tier.EMERGENCY),
        Sign("belly", Tier.EMERGENCY),
        Sign("fall", Tier.EMERGENCY),
        Sign("fever_shaking", Tier.EMERGENCY),
        Sign("leg_fast", Tier.EMERGENCY),
        Sign("fever", Tier.URGENT),
        Sign("infection", Tier.URGENT),
        Sign("cancer_weight", Tier.URGENT),
        Sign("lump", Tier.URGENT),
        Sign("constant_pain", Tier.URGENT),
        Sign(ONE_LEG, Tier.URGENT),
        Sign("one_leg_stable", Tier.SOON),
        Sign("night_pain", Tier.SOON),
        Sign("cough_pain", Tier.SOON),
        Sign("upper_back", Tier.SOON),
        Sign("old_accident", Tier.SOON),
        Sign("several", Tier.URGENT),
    ),
}
"""The four never to miss (cauda equina), and the others, the most pressing first.

`belly` is also a sudden tearing pain in belly or back, `fall` also a small fall with sudden strong
pain: a thin bone breaks easily. The signs of `Tier.SOON` stop all exercise as the urgent ones do,
until the person has said that they have long been the same and are alone
(`bot.domain.safety.signs.sign_stable`).
"""

_TIERS = {sign.key: sign.tier for signs in SIGNS.values() for sign in signs}


def is_lasting(key: str) -> bool:
    """Whether this sign may have long been the same, so that somebody should see it soon."""
    return tier_of(key) is Tier.SOON


def tier_of(key: str) -> Tier | None:
    """Return the urgency of a sign; None for a key that is no sign."""
    return _TIERS.get(key)

"""Warning signs: what blocks, what lifts a block (clinical 3.A, 3.B; rule P0 of 2.B).

Safety never fails open: not sure counts as yes, and a block ends only when the slip is
taken back at once or a professional has looked.
"""

from __future__ import annotations

from datetime import date

from bot.domain import diary as d
from bot.domain.diary import DiaryEntry, Reply, SignQuestion, Tier
from bot.domain.evolve import evolve
from bot.domain.exercise import Library
from bot.domain.reasons import Action, Decision, Reason
from bot.domain.state import Block, TrainingState

Step = tuple[TrainingState, tuple[Decision, ...]]

TIER_OF_LIST = {SignQuestion.FOUR: Tier.EMERGENCY, SignQuestion.OTHERS: Tier.URGENT}
"""The tier shown before the person has said which sign it is."""

SEEK_CARE = (Decision(Action.SEEK_CARE, Reason.SIGN),)


def signs_answered(
    library: Library, state: TrainingState, entry: DiaryEntry, event: d.SignsAnswered
) -> Step:
    """Once routines have begun, the four count as asked today wherever they were asked."""
    counts_today = event.after_pain or state.started_on is not None
    if event.question is SignQuestion.FOUR and counts_today:
        state = evolve(state, four_asked_on=entry.local_date)
    if event.reply is Reply.NO:
        return evolve(state, signs_passed=state.signs_passed | {event.question}), ()
    state = evolve(state, signs_passed=state.signs_passed - {event.question})
    block = Block(
        seq=entry.seq,
        on=entry.local_date,
        tier=TIER_OF_LIST[event.question],
        question=event.question,
        not_sure=event.reply is Reply.NOT_SURE,
    )
    return _blocked(state, block), SEEK_CARE


def sign_named(
    library: Library, state: TrainingState, entry: DiaryEntry, event: d.SignNamed
) -> Step:
    """Naming it may make it more urgent, never less."""
    if state.block is None or state.block.seq != event.cause:
        return state, ()
    tier = _stricter(state.block.tier, event.tier)
    return evolve(state, block=evolve(state.block, sign=event.sign, tier=tier)), ()


def sign_told(library: Library, state: TrainingState, entry: DiaryEntry, event: d.SignTold) -> Step:
    block = Block(seq=entry.seq, on=entry.local_date, tier=event.tier, sign=event.sign)
    return _blocked(state, block), SEEK_CARE


def _blocked(state: TrainingState, block: Block) -> TrainingState:
    """A second sign never shortens or softens a first one."""
    earlier = state.earlier_blocks
    if state.block is not None:
        block = evolve(block, tier=_stricter(block.tier, state.block.tier))
        earlier = (*earlier, state.block)
    return evolve(state, block=block, earlier_blocks=earlier, seen_somebody=False)


def _stricter(one: Tier, other: Tier) -> Tier:
    return Tier.EMERGENCY if Tier.EMERGENCY in (one, other) else Tier.URGENT


def taken_back(
    library: Library, state: TrainingState, entry: DiaryEntry, event: d.SignTakenBack
) -> Step:
    """The question is asked again; a slip is not a no. Other signs stand as they stood."""
    if state.block is None:
        return state, ()
    blocks = (*state.earlier_blocks, state.block)
    slip = next((b for b in blocks if b.seq == event.block), None)
    if slip is None:
        return state, ()
    left = tuple(b for b in blocks if b is not slip)
    asked_on = None if slip.question is SignQuestion.FOUR else state.four_asked_on
    state = evolve(state, four_asked_on=asked_on, earlier_blocks=left[:-1])
    return evolve(state, block=left[-1] if left else None), ()


def clearances(block: Block, on: date) -> tuple[d.ClearedWhen, ...]:
    """Which dates of a check can open the way on this day: never one before the sign came.

    None on the day of the sign itself.
    """
    days = (on - block.on).days
    if days < 1:
        return ()
    recent = (d.ClearedWhen.TODAY, d.ClearedWhen.YESTERDAY)
    return recent if days == 1 else (*recent, d.ClearedWhen.EARLIER)


def cleared(library: Library, state: TrainingState, entry: DiaryEntry, event: d.Cleared) -> Step:
    """Lifts the block from the next day on; a check from before the sign changes nothing."""
    block = state.block
    if block is None or block.seq != event.block:
        return state, ()
    if event.when not in clearances(block, entry.local_date):
        return state, ()
    asked = {b.question for b in (*state.earlier_blocks, block) if b.question is not None}
    passed = state.signs_passed | asked
    return evolve(
        state, block=None, earlier_blocks=(), signs_passed=passed, seen_somebody=False
    ), ()


def followed_up(
    library: Library, state: TrainingState, entry: DiaryEntry, event: d.FollowedUp
) -> Step:
    return evolve(state, seen_somebody=event.seen), ()

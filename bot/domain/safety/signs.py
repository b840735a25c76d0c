"""Warning signs: what blocks, what lifts a block (clinical 3.A, 3.B; rule P0 of 2.B).

Safety never fails open: not sure counts as yes, and a block ends only when the slip is
taken back at once, a professional has looked, or a single lasting sign has long been the same.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from bot.domain import diary as d
from bot.domain import thresholds
from bot.domain.diary import DiaryEntry, Owed, PainPlace, Reply, SignQuestion, Tier
from bot.domain.evolve import evolve
from bot.domain.exercise import Library
from bot.domain.reasons import Action, Decision, Reason
from bot.domain.safety.owed import owe, settle
from bot.domain.safety.sign_list import CHEST, ONE_LEG, is_lasting, tier_of
from bot.domain.state import Block, TrainingState

Step = tuple[TrainingState, tuple[Decision, ...]]

TIER_OF_LIST = {SignQuestion.FOUR: Tier.EMERGENCY, SignQuestion.OTHERS: Tier.URGENT}
"""The tier shown before the person has said which sign it is."""

CHECK_EDITION = 2
"""Edition of the question when a check was, since which it offers only days after the sign."""

SEEK_CARE = (Decision(Action.SEEK_CARE, Reason.SIGN),)


def signs_answered(
    library: Library, state: TrainingState, entry: DiaryEntry, event: d.SignsAnswered
) -> Step:
    """Block on a yes. Any answer to the four settles what is owed of them."""
    if event.question is SignQuestion.FOUR:
        state = settle(state, {Owed.FOUR}, entry.seq)
    if event.reply is Reply.NO:
        return _passed(state, {event.question}, entry.local_date), ()
    typed = {Owed.TYPED} & state.safety.owed.keys()
    state = settle(state, typed, entry.seq)
    passed = state.safety.signs_passed - {event.question}
    state = evolve(state, safety=evolve(state.safety, signs_passed=passed))
    block = Block(
        seq=entry.seq,
        on=entry.local_date,
        tier=TIER_OF_LIST[event.question],
        question=event.question,
        not_sure=event.reply is Reply.NOT_SURE,
        settled=frozenset(typed),
    )
    return _blocked(state, block), SEEK_CARE


def one_leg_answered(
    library: Library, state: TrainingState, entry: DiaryEntry, event: d.OneLegAnswered
) -> Step:
    """Block on a yes: one leg newly numb or weak is to be seen by tomorrow (3.A)."""
    state = settle(state, {Owed.ONE_LEG}, entry.seq)
    if event.reply is Reply.NO:
        return state, ()
    block = Block(
        seq=entry.seq,
        on=entry.local_date,
        tier=tier_of(ONE_LEG) or Tier.URGENT,
        sign=ONE_LEG,
        not_sure=event.reply is Reply.NOT_SURE,
    )
    return _blocked(state, block), SEEK_CARE


def _passed(state: TrainingState, lists: Iterable[SignQuestion], on: date) -> TrainingState:
    """These lists hold nothing open, as of this day."""
    lists = frozenset(lists)
    passed = state.safety.signs_passed | lists
    days = {**state.safety.signs_on, **{str(question): on for question in lists}}
    return evolve(state, safety=evolve(state.safety, signs_passed=passed, signs_on=days))


def sign_named(
    library: Library, state: TrainingState, entry: DiaryEntry, event: d.SignNamed
) -> Step:
    """Name the sign: more urgent it may get, never less; a lasting one hides none before it."""
    block = state.safety.block
    if block is None or block.seq != event.cause:
        return state, ()
    if event.tier is Tier.SOON:
        days = {**state.safety.signs_on, event.sign: entry.local_date}
        state = evolve(state, safety=evolve(state.safety, signs_on=days))
        if block.sign:
            return state, ()
    tier = _stricter(block.tier, event.tier)
    named = evolve(block, sign=event.sign, tier=tier)
    return evolve(state, safety=evolve(state.safety, block=named)), ()


def may_be_stable(state: TrainingState, on: date) -> bool:
    """Whether the open sign may turn out a lasting one, to be seen soon (3.A).

    Only a sure yes to the list of the others, a lasting sign named as the one it was, no other
    block, and no other lasting sign told within four weeks: new together they block.
    """
    block = state.safety.block
    return (
        block is not None
        and not state.safety.earlier_blocks
        and block.question is SignQuestion.OTHERS
        and block.tier is Tier.URGENT
        and not block.not_sure
        and is_lasting(block.sign)
        and not is_new_together(state, on)
    )


def is_new_together(state: TrainingState, on: date) -> bool:
    """Whether another lasting sign than the open one was told within four weeks."""
    open_sign = state.safety.block.sign if state.safety.block is not None else ""
    return any(
        is_lasting(sign) and sign != open_sign and on - day <= thresholds.SIGNS_TOGETHER
        for sign, day in state.safety.signs_on.items()
    )


def sign_stable(
    library: Library, state: TrainingState, entry: DiaryEntry, event: d.SignStable
) -> Step:
    """Lift the block where `may_be_stable` allows it; the sign is kept to be seen soon."""
    block = state.safety.block
    if block is None or block.seq != event.cause or not may_be_stable(state, entry.local_date):
        return state, ()
    state = _passed(state, {SignQuestion.OTHERS}, entry.local_date)
    soon = state.safety.soon | {block.sign}
    safety = evolve(state.safety, block=None, seen_somebody=False, soon=soon)
    return evolve(state, safety=safety), ()


def sign_told(library: Library, state: TrainingState, entry: DiaryEntry, event: d.SignTold) -> Step:
    """Block whatever the tier: nobody was asked whether it has long been the same."""
    tier = _stricter(Tier.URGENT, event.tier)
    block = Block(seq=entry.seq, on=entry.local_date, tier=tier, sign=event.sign)
    return _blocked(state, block), SEEK_CARE


def _blocked(state: TrainingState, block: Block) -> TrainingState:
    """A second sign never shortens or softens a first one."""
    earlier = state.safety.earlier_blocks
    if state.safety.block is not None:
        block = evolve(block, tier=_stricter(block.tier, state.safety.block.tier))
        earlier = (*earlier, state.safety.block)
    safety = evolve(state.safety, block=block, earlier_blocks=earlier, seen_somebody=False)
    return evolve(state, safety=safety)


def _stricter(one: Tier, other: Tier) -> Tier:
    return Tier.EMERGENCY if Tier.EMERGENCY in (one, other) else Tier.URGENT


def taken_back(
    library: Library, state: TrainingState, entry: DiaryEntry, event: d.SignTakenBack
) -> Step:
    """Take a slip back: its question is asked again, since a slip is no no; other signs stay.

    Where pain was placed in the chest by such a slip, its place is asked again.
    """
    if state.safety.block is None:
        return state, ()
    blocks = (*state.safety.earlier_blocks, state.safety.block)
    mistaken = next((b for b in blocks if b.seq == event.block), None)
    if mistaken is None:
        return state, ()
    left = tuple(b for b in blocks if b is not mistaken)
    told, soon = state.safety.signs_on, state.safety.soon
    days = {sign: day for sign, day in told.items() if sign != mistaken.sign or sign in soon}
    newest, earlier = (left[-1], left[:-1]) if left else (None, ())
    safety = evolve(state.safety, block=newest, earlier_blocks=earlier)
    state = evolve(state, safety=evolve(safety, signs_on=days))
    for question in mistaken.settled:
        state = owe(state, question, entry.seq)
    if mistaken.question is SignQuestion.FOUR:
        state = owe(state, Owed.FOUR, entry.seq)
    elif mistaken.question is None and mistaken.sign == ONE_LEG:
        state = owe(state, Owed.ONE_LEG, entry.seq)
    elif mistaken.question is None and mistaken.sign == CHEST:
        state = _chest_unplaced(state)
    return state, ()


def _chest_unplaced(state: TrainingState) -> TrainingState:
    """Forget the place of pain that is still talked about where it was said to be the chest."""
    for routine in state.routines:
        for index, record in enumerate(routine.items):
            if record.pain_place is PainPlace.CHEST and not record.settled:
                routine = routine.with_item(index, evolve(record, pain_place=None))
        state = state.with_routine(routine)
    return state


def clearances(
    block: Block, on: date, *, edition: int = CHECK_EDITION
) -> tuple[d.ClearedWhen, ...]:
    """Return the dates of a check that open the way: never one from before the sign came."""
    return checks_since(block.on, on, edition=edition)


def checks_since(day: date, on: date, *, edition: int = CHECK_EDITION) -> tuple[d.ClearedWhen, ...]:
    """Return the dates of a professional's word that lie after this day, as told on `on`.

    Never the day itself, when nobody knows which of the two came first. What was told by the
    first edition stands as it was taken then: that one also had the day itself.
    """
    from_today = (d.ClearedWhen.TODAY, d.ClearedWhen.YESTERDAY, d.ClearedWhen.EARLIER)
    days = (on - day).days
    if days < 1:
        return ()
    return from_today[: days + (edition < CHECK_EDITION)]


def cleared(library: Library, state: TrainingState, entry: DiaryEntry, event: d.Cleared) -> Step:
    """Lift the block from the next day on; a check from before the sign changes nothing.

    One who was checked has seen somebody about the lasting signs too, and about all that was
    still owed when the sign came.
    """
    block = state.safety.block
    if block is None or block.seq != event.block:
        return state, ()
    if event.when not in clearances(block, entry.local_date, edition=event.edition):
        return state, ()
    asked = {b.question for b in (*state.safety.earlier_blocks, block) if b.question is not None}
    state = _passed(state, asked, entry.local_date)
    free = evolve(state.safety, block=None, earlier_blocks=(), soon=frozenset(), owed={})
    return evolve(state, safety=evolve(free, seen_somebody=False)), ()


def followed_up(
    library: Library, state: TrainingState, entry: DiaryEntry, event: d.FollowedUp
) -> Step:
    return evolve(state, safety=evolve(state.safety, seen_somebody=event.seen)), ()


def list_due(state: TrainingState, on: date) -> SignQuestion | None:
    """Return the list of signs that comes before the next routine, if one is due (3.B).

    None where both were gone through less than 14 days ago.
    """
    return next((q for q in SignQuestion if _is_old(state.safety.signs_on.get(q), on)), None)


def _is_old(asked_on: date | None, on: date) -> bool:
    return asked_on is None or on - asked_on >= thresholds.SIGNS_AGAIN

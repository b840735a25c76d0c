"""Answers the cards of one day as a made-up person does."""

from __future__ import annotations

from collections.abc import Callable

from bot.domain import diary as d
from bot.domain.diary import Answer, Discomfort
from bot.domain.exercise import ExerciseId
from bot.domain.planning.replacing import choose_after_pain, choose_swap
from bot.domain.rules.hinge_gate import asks_technique, lacks_only_the_wish
from bot.domain.rules.progress import is_severe
from bot.domain.safety.owed import first_owed
from bot.domain.state import ItemRecord, RoutineRecord
from bot.workshop.walking.habits import KINDS, PLACES
from bot.workshop.walking.life import Life

MOST_CARDS = 8
"""Each exercise that hurt is replaced by another one; nobody goes on for ever."""


def do_routine(life: Life) -> None:
    """Open today's routine and answer card by card, until done, hurt, or out of time."""
    life.write(d.Opened(life.routine.seq))
    for _ in range(MOST_CARDS):
        routine = life.routine
        index = routine.next_item
        if (
            index is None
            or life.state.safety.block is not None
            or life.happens(life.habits.leaves_early)
        ):
            return
        if life.happens(life.habits.bad_day / MOST_CARDS):
            life.call_it_bad()
            continue
        if life.happens(life.habits.swaps) and _swap(life, routine, index):
            continue
        _answer(life, routine, index)


def _swap(life: Life, routine: RoutineRecord, index: int) -> bool:
    instead = _another(choose_swap, life, routine, routine.items[index].item.exercise)
    if instead is not None:
        life.write(d.Swapped(routine.seq, index, instead))
    return instead is not None


def _another(
    choose: Callable[..., d.RoutineItem | None], life: Life, routine: RoutineRecord, of: ExerciseId
) -> d.RoutineItem | None:
    return choose(
        life.library,
        life.state,
        of=of,
        on=life.today,
        place=routine.place,
        taken=frozenset(i.exercise for r in routine.items for i in (r.item, *r.gone)),
    )


def _answer(life: Life, routine: RoutineRecord, index: int) -> None:
    given = life.habits.answers.draw(life.rng)
    exercise = routine.items[index].item.exercise
    seq = life.write(d.Answered(routine.seq, index, given))
    if given is Answer.DISCOMFORT:
        kind = life.habits.discomforts.draw(life.rng)
        life.write(d.DiscomfortNamed(kind, seq))
        if kind is Discomfort.SHARP:
            _after_pain(life, exercise, seq)
    elif given is Answer.PAIN:
        _after_pain(life, exercise, seq)
    elif given is not Answer.SKIPPED:
        _look_at_hinge(life, seq)


def _look_at_hinge(life: Life, seq: int) -> None:
    """After a hinge that went well, say how it looked and whether the lock may be tried."""
    if not asks_technique(life.library, life.state, _record(life, seq)):
        return
    life.write(d.HingeChecked(life.happens(life.habits.good_hinge), seq))
    locked = lacks_only_the_wish(life.library, life.state, on=life.today)
    if locked is not None and life.happens(life.habits.opts_in):
        life.write(d.OptedIn(locked.id))
        life.day.said.append(f"I would like to try {locked.id}")


def _after_pain(life: Life, exercise: ExerciseId, seq: int) -> None:
    """Say where it hurt, how much and how; then answer signs, take another exercise, or stop."""
    place = PLACES.draw(life.rng)
    life.write(d.PainPlaced(place, seq))
    if place is d.PainPlace.CHEST:
        life.write(d.SignTold("chest", d.Tier.EMERGENCY))
        life.day.said.append("Chest pain")
        return
    if life.happens(0.5):
        life.write(d.PainScored(life.rng.randrange(2, 10), seq))
    life.write(d.PainNamed(KINDS.draw(life.rng), seq))
    routine = life.routine
    if is_severe(_record(life, seq)):
        _signs_after_pain(life)
        life.write(d.RoutineEnded(routine.seq, seq))
        return
    instead = _another(choose_after_pain, life, routine, exercise)
    if instead is None or life.happens(0.4):
        life.write(d.WentOn(seq))
        if life.happens(0.5):
            life.write(d.RoutineEnded(routine.seq, seq))
        return
    life.write(d.WentOn(seq))
    life.write(d.ItemAdded(routine.seq, instead, seq))


def _record(life: Life, seq: int) -> ItemRecord:
    found = life.state.find_answer(seq)
    assert found is not None
    return found[0].items[found[1]]


def _signs_after_pain(life: Life) -> None:
    while life.state.safety.block is None and (owed := first_owed(life.state)) is not None:
        reply = d.Reply.YES if life.happens(0.1) else d.Reply.NO
        if owed is d.Owed.ONE_LEG:
            life.write(d.OneLegAnswered(reply))
        else:
            life.write(d.SignsAnswered(d.SignQuestion.FOUR, reply, after_pain=True))

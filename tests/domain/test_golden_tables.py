"""The tables of docs/rules.md, row by row: what the person says, what happens.

Each row is a short story that ends in one line, compared with the line of the table.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from bot.domain import diary as d
from bot.domain.diary import Answer, Discomfort, Feel, PainKind, WorseCause
from bot.domain.exercise import Kind
from bot.domain.planning.choosing import BlockedBySign
from bot.domain.reasons import Reason
from bot.domain.rules.progress import is_severe
from bot.domain.rules.worsening import tired_muscles
from tests.domain.factories import Story, make_item, names, small_library

Row = Callable[[], str]


def a_person() -> Story:
    """A week in: the bridge stands on r3 since its first day and is planned with two more."""
    story = Story(small_library()).begin()
    first = make_item("bridge", "r3", why=Reason.FIRST_DAY)
    story.good_day(make_item("swing"), first, make_item("breath"))
    for _ in range(4):
        story.good_day(make_item("swing"), make_item("breath"))
    story.plan(make_item("swing"), make_item("bridge", "r3"), make_item("breath"))
    return story


def status(story: Story, *exercises: str) -> str:
    return " ".join(f"{e} {story.of(e).status} {story.of(e).rung}" for e in exercises)


def answered(answer: Answer, kind: Discomfort | None = None) -> Story:
    story = a_person()
    story.answer("bridge", answer, kind)
    return story


def p0_sign() -> str:
    story = a_person()
    story.write(d.SignsAnswered(d.SignQuestion.OTHERS, d.Reply.NOT_SURE))
    try:
        story.choose()
    except BlockedBySign:
        return "no exercises"
    return "exercises"


def p1_pain() -> str:
    return status(answered(Answer.PAIN), "bridge", "march", "swing")


def p2_sharp() -> str:
    return status(answered(Answer.DISCOMFORT, Discomfort.SHARP), "bridge", "march", "swing")


def severe(*, score: int | None = None, kind: PainKind = PainKind.ACHE) -> str:
    story = a_person()
    seq = story.answer("bridge", Answer.PAIN)
    if score is not None:
        story.write(d.PainScored(score, seq))
    story.write(d.PainNamed(kind, seq))
    return "signs" if is_severe(story.routine.items[1]) else "no signs"


def p4_once() -> str:
    return status(answered(Answer.DISCOMFORT, Discomfort.WORSE), "bridge")


def p4_again(days: int) -> str:
    story = answered(Answer.DISCOMFORT, Discomfort.WORSE)
    story.later(days)
    story.plan(make_item("bridge", story.of("bridge").rung))
    story.answer("bridge", Answer.DISCOMFORT, Discomfort.WORSE)
    return str(story.of("bridge").status)


def p5(kind: Discomfort) -> str:
    return status(answered(Answer.DISCOMFORT, kind), "bridge")


def worse_morning(why: WorseCause, exercise: str | None = None) -> Story:
    story = a_person()
    story.finish().later().morning(Feel.WORSE, why, exercise)
    return story


def p6_named() -> str:
    return status(worse_morning(WorseCause.EXERCISE, "bridge"), "bridge", "march", "swing")


def p7_unsure() -> str:
    return status(worse_morning(WorseCause.NOT_SURE), "bridge", "swing", "breath")


def p7_again() -> str:
    story = worse_morning(WorseCause.NOT_SURE)
    story.later().plan()
    story.finish().later().morning(Feel.WORSE, WorseCause.NOT_SURE)
    return status(story, "swing")


def something_else() -> str:
    story = worse_morning(WorseCause.SOMETHING_ELSE)
    return status(story, "bridge", "swing", "breath")


def p8_trend() -> str:
    story = worse_morning(WorseCause.SOMETHING_ELSE)
    story.plan()
    story.finish().later().morning(Feel.WORSE, WorseCause.SOMETHING_ELSE)
    strength = [i for i in story.choose() if story.library[i.exercise].kind is Kind.STRENGTH]
    return f"{len(strength)} strength"


def p9_soreness() -> str:
    story = a_person()
    story.finish().later().morning(Feel.SORE)
    tired = "bridges" in tired_muscles(story.library, story.state, story.today)
    return f"{status(story, 'bridge')} tired {tired}"


def p10_pool() -> str:
    story = answered(Answer.PAIN)
    story.later().plan(make_item("squeeze"))
    story.write(d.Answered(story.routine.seq, 0, Answer.PAIN))
    return ", ".join(x.reason for x in story.decisions if x.reason is Reason.TWO_STOPPED)


def p11(score: int) -> str:
    story = a_person()
    story.write(d.BadDay(score))
    return ", ".join(x.reason for x in story.decisions) or "noise"


def p12_chest() -> str:
    story = a_person()
    story.write(d.SignTold("chest", d.Tier.EMERGENCY))
    return str(story.state.safety.block.tier) if story.state.safety.block else ""


ROWS: list[tuple[str, Row, str]] = [
    ("P0 yes or not sure to a sign", p0_sign, "no exercises"),
    ("P1 pain", p1_pain, "bridge resting r3 march resting r1 swing active r1"),
    (
        "P2 sharp, spreading, tingling",
        p2_sharp,
        "bridge resting r3 march resting r1 swing active r1",
    ),
    ("P3 pain of 6", lambda: severe(score=6), "signs"),
    ("P3 pain of 5", lambda: severe(score=5), "no signs"),
    ("P3 spreading", lambda: severe(kind=PainKind.SPREADING), "signs"),
    ("P3 numb", lambda: severe(kind=PainKind.NUMB), "signs"),
    ("P3 no number", severe, "no signs"),
    ("P4 back or leg got worse", p4_once, "bridge active r2"),
    ("P4 again within 14 days", lambda: p4_again(14), "resting"),
    ("P4 again after 15 days", lambda: p4_again(15), "active"),
    ("P5 muscle work", lambda: p5(Discomfort.MUSCLE), "bridge active r3"),
    ("P5 usual ache", lambda: p5(Discomfort.USUAL), "bridge active r3"),
    ("too hard", lambda: p5(Discomfort.TOO_HARD), "bridge active r2"),
    ("P6 worse, named", p6_named, "bridge resting r3 march resting r1 swing active r1"),
    ("P7 worse, not sure", p7_unsure, "bridge suspended r1 swing suspended r1 breath active r1"),
    ("P7 worse again after its return", p7_again, "swing resting r1"),
    ("worse, something else", something_else, "bridge active r3 swing active r1 breath active r1"),
    ("P8 worse two mornings", p8_trend, "0 strength"),
    ("P9 sore muscles", p9_soreness, "bridge active r3 tired True"),
    ("P10 two stopped in a category", p10_pool, "two_stopped"),
    ("P11 one over usual", lambda: p11(4), "noise"),
    ("P11 two over usual", lambda: p11(5), "morning_check"),
    ("P11 three over usual", lambda: p11(6), "flare"),
    ("P12 chest", p12_chest, "emergency"),
]


@pytest.mark.parametrize(("row", "outcome"), [r[1:] for r in ROWS], ids=[r[0] for r in ROWS])
def test_the_table_of_answers(row: Row, outcome: str) -> None:
    assert row() == outcome


def after(*, gap: int) -> str:
    """Rung planned and done for the bridge after so many days, and whether one steps up."""
    story = Story(small_library()).begin()
    story.good_day(make_item("bridge", "r4", why=Reason.NEW))
    for _ in range(6):
        story.good_day(make_item("bridge", "r4"))
    story.today = story.routine.local_date + timedelta(days=gap)
    plan = story.choose()
    steps = sum(i.why is Reason.STEP_UP for i in plan)
    bridge = next((i.rung for i in plan if i.exercise == "bridge"), "none")
    story.plan(*plan)
    story.finish()
    return f"{bridge} {story.of('bridge').rung} steps {steps}"


@pytest.mark.parametrize(
    ("gap", "outcome"),
    [
        (2, "r5 r5 steps 1"),
        (3, "r5 r5 steps 1"),
        (4, "r4 r4 steps 0"),
        (6, "r4 r4 steps 0"),
        (7, "r3 r3 steps 0"),
        (13, "r3 r3 steps 0"),
        (14, "r2 r2 steps 0"),
        (27, "r2 r2 steps 0"),
        (28, "r1 r1 steps 0"),
        (200, "r1 r1 steps 0"),
    ],
)
def test_the_table_of_gaps(gap: int, outcome: str) -> None:
    assert after(gap=gap) == outcome


def sessions(*days: tuple[Answer, Feel | None], apart: int = 2) -> Story:
    """Sessions of the bridge on r2, some days apart, each with its morning."""
    story = Story(small_library()).begin()
    story.good_day(make_item("bridge", "r2", why=Reason.NEW))
    story.later(2)
    for answer, feel in days:
        story.plan(make_item("bridge", story.of("bridge").rung))
        story.answer("bridge", answer, Discomfort.TOO_HARD if answer is Answer.DISCOMFORT else None)
        story.later()
        if feel is not None:
            story.morning(feel, WorseCause.SOMETHING_ELSE if feel is Feel.WORSE else None)
        story.later(apart - 1)
    return story


OK, EASY, HARD = Answer.OK, Answer.EASY, Answer.DISCOMFORT
PROGRESS = [
    ("two clean sessions", ((OK, Feel.USUAL), (EASY, Feel.BETTER)), "r3 step_up"),
    ("one clean session", ((HARD, Feel.USUAL), (OK, Feel.USUAL)), "r1 rested_a_day"),
    ("a worse morning between", ((OK, Feel.WORSE), (OK, Feel.USUAL)), "r2 rested_a_day"),
    ("sore muscles repeat the step", ((OK, Feel.USUAL), (OK, Feel.SORE)), "r2 rested_a_day"),
    ("a morning nobody told", ((OK, None), (OK, Feel.USUAL)), "r2 rested_a_day"),
    ("could not finish", ((OK, Feel.USUAL), (HARD, Feel.USUAL)), "r1 rested_a_day"),
]


@pytest.mark.parametrize(
    ("days", "outcome"), [r[1:] for r in PROGRESS], ids=[r[0] for r in PROGRESS]
)
def test_the_table_of_progress(days: tuple[tuple[Answer, Feel | None], ...], outcome: str) -> None:
    story = sessions(*days)
    bridge = next(i for i in story.choose() if i.exercise == "bridge")

    assert f"{bridge.rung} {bridge.why}" == outcome


def test_any_day_can_be_left_out_without_a_loss() -> None:
    story = a_person()
    story.write(d.RestDay(d.RestWhy.NO_TIME))
    before = story.state.exercises

    assert names(story.later().choose())
    assert story.state.exercises == before

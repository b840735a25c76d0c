"""`python -m bot walk`: a made-up person's days, in words."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from bot import __main__ as program
from bot.chat.words import Words
from bot.domain.exercise import OFF_THE_FLOOR, Category, ExerciseId, Limit, Place
from bot.domain.reasons import Reason
from bot.domain.state import Status
from bot.workshop.walking.days import live_a_day
from bot.workshop.walking.habits import PEOPLE
from bot.workshop.walking.life import LivedDay
from bot.workshop.walking.options import LONGEST, WrongOptions, read_options, walk
from bot.workshop.walking.plain_words import PlainWords
from bot.workshop.walking.summary import Summary
from bot.workshop.walking.telling import lines_of_day
from tests.domain.factories import MONDAY, real_library
from tests.domain.random_days.people import WILD
from tests.domain.walkers import life_of
from tests.shipped import shipped_content

LIBRARY = real_library()
PHRASES = PlainWords(shipped_content().language.words, LIBRARY)


def walked(*words: str) -> list[str]:
    return list(walk(read_options(words), LIBRARY, PHRASES))


def told(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert program.main(["walk", *words]) == 0
    return capsys.readouterr().out


def test_every_day_is_told_with_its_date(capsys: pytest.CaptureFixture[str]) -> None:
    text = told(capsys, "--days", "40", "--start", "2026-02-20", "--seed", "7")

    for number in range(40):
        day = date(2026, 2, 20) + timedelta(days=number)
        assert f"day {day.isoformat()}, day {number + 1}:" in text
    assert "Friday 2026-02-20, day 1:" in text


@pytest.mark.parametrize("person", PEOPLE)
def test_the_same_seed_tells_the_same_and_another_something_else(person: str) -> None:
    days = ("--days", "30", "--person", person)

    assert walked(*days, "--seed", "3") == walked(*days, "--seed", "3")
    assert walked(*days, "--seed", "3") != walked(*days, "--seed", "4")


def test_names_doses_and_reasons_are_words() -> None:
    text = "\n".join(walked("--days", "3", "--person", "steady"))

    assert "1. Lying hip rotation: 10 slow in-and-outs" in text
    assert "Why: The easiest one of each group to begin with." in text
    assert "Answer: fine" in text
    assert "This morning: as usual" in text
    assert "<b>" not in text


def test_what_changed_is_told_with_its_reason() -> None:
    text = "\n".join(walked("--days", "200", "--person", "sore", "--seed", "5"))

    assert "* Stop: " in text
    assert "* Advance: " in text
    assert "resting" in text


def test_without_the_floor_everything_is_in_a_chair_or_standing() -> None:
    for options in (("--limits", "no_floor,wrist_pain"), ("--place", "chair")):
        chosen = read_options(options)
        assert chosen.place is Place.CHAIR
        life = life_of("typical", chosen.limits, place=chosen.place)
        days = [live_a_day(life) for _ in range(40)]

        positions = {r.item.position for day in days for r in day.items}
        assert positions
        assert positions <= OFF_THE_FLOOR


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        (["--limits", "no_flor"], "no_flor is not known; there are: no_floor, no_kneel"),
        (["--days", "0"], f"0 is not a number of days from 1 to {LONGEST}"),
        (["--days", str(LONGEST + 1)], f"from 1 to {LONGEST}"),
        (["--days", "many"], "many is not a number of days"),
        (["--start", "soon"], "soon is not a date"),
        (["--person", "nobody"], "nobody"),
        (["--place", "moon"], "moon"),
        (["--seed", "x"], "x"),
        (["--fly"], "--fly"),
    ],
)
def test_wrong_options_get_a_plain_message(
    words: list[str], problem: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert program.main(["walk", *words]) == 2

    captured = capsys.readouterr()
    assert problem in captured.err
    assert captured.err.startswith("That does not work: ")
    assert captured.out == ""


def test_the_longest_walk_is_taken() -> None:
    assert read_options(["--days", str(LONGEST)]).days == LONGEST
    with pytest.raises(WrongOptions):
        read_options(["--days", "-1"])


def test_all_limits_are_read() -> None:
    assert read_options(["--limits", ",".join(Limit)]).limits == frozenset(Limit)


@pytest.fixture
def lived() -> tuple[Summary, list[LivedDay], list[str]]:
    life, summary = life_of("hurried", frozenset()), Summary(LIBRARY)
    days = []
    for _ in range(90):
        days.append(live_a_day(life))
        summary.add(days[-1], life.state)
    return summary, days, list(summary.lines(PHRASES, life.state))


def test_the_summary_counts_what_the_days_held(
    lived: tuple[Summary, list[LivedDay], list[str]],
) -> None:
    summary, days, lines = lived
    bridge = ExerciseId("glute_bridge")
    offered = [r for day in days for r in day.items if r.item.exercise == bridge]

    assert summary.courses[bridge].offered == len(offered)
    assert summary.courses[bridge].done == sum(r.is_done for r in offered)
    assert f"offered {len(offered)}, done {summary.courses[bridge].done}" in "\n".join(lines)
    for category in Category:
        count = sum(LIBRARY[r.item.exercise].category is category for d in days for r in d.items)
        assert f"  {category}: {count} exercises in all" in lines


def test_the_summary_names_days_with_fewer_than_three_and_new_ones_by_week(
    lived: tuple[Summary, list[LivedDay], list[str]],
) -> None:
    summary, days, lines = lived
    short = [day.on for day in days if 0 < len(day.items) < 3]

    assert summary.short == short
    assert sum(summary.new_in_week.values()) == len(summary.courses)
    assert summary.new_in_week[1] >= 3
    assert any(line.startswith("  New exercises in each week: ") for line in lines)
    assert any(line.startswith("  Days with fewer than three: ") for line in lines)


def test_a_long_absence_from_the_set_is_seen() -> None:
    life, summary = life_of("steady", frozenset()), Summary(LIBRARY)
    for _ in range(10):
        summary.add(live_a_day(life), life.state)
    exercise, course = max(summary.courses.items(), key=lambda c: c[1].last_on)
    known = life.state.exercises[exercise]
    assert known.status is Status.ACTIVE
    assert known.entered_on is not None

    later = LivedDay(course.last_on + timedelta(days=30), 41, left_out="away")
    summary.add(later, life.state)

    assert course.absent == 30


def test_lives_to_whom_everything_happens_are_told_to_their_end() -> None:
    lives = [life_of(WILD, frozenset(), seed=seed) for seed in range(3)]
    days = [live_a_day(life) for life in lives for _ in range(200)]
    text = "\n".join(line for day in days for line in lines_of_day(day, PHRASES, LIBRARY))

    assert "no routine (a sign stands in the way)" in text
    assert "Said: My doctor or physio says: " in text
    assert "Said: A bad day: " in text
    assert "Hold: " in text


def test_a_reason_without_words_of_its_own_is_told_by_its_code() -> None:
    silent = PlainWords(Words("en", ["plank-name = Plank\n"]), LIBRARY)

    assert silent.why(Reason.ITS_TURN, ExerciseId("plank")) == "Plank: its turn."
    assert silent.why(Reason.SIGN, None) == "sign."


def test_the_first_day_is_a_monday_unless_it_is_given() -> None:
    assert read_options([]).start == MONDAY

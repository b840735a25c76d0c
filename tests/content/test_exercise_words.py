"""The words of the exercises are short, plain and calm."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from bot.chat.words import ExerciseWords, Words
from bot.domain.exercise import Exercise, Library, Position
from tests.cases import each_of
from tests.content.plain_language import CLAIMS, FEAR, PROMISES
from tests.content.readability import count_syllables, grade
from tests.shipped import shipped_content, shipped_library

LIBRARY = shipped_library()
EXERCISES = [pytest.param(exercise, id=exercise.id) for exercise in LIBRARY]

SHORT_CARD, FULL_CARD = 250, 1024
HIGHEST_GRADE = 7
HARDER_TO_READ: dict[str, float] = {}
"""Exercises that may be above the highest grade, with their grade; none so far."""


@pytest.fixture(scope="module")
def words() -> Words:
    return shipped_content().language.words


def every_way(words: Words, exercise: Exercise) -> Iterator[ExerciseWords]:
    for rung in exercise.ladder:
        for position in rung.positions:
            yield ExerciseWords(words, exercise, rung, position)


def all_lines(words: Words, exercise: Exercise) -> list[str]:
    """Everything said about an exercise but its names and doses, each line once."""
    lines: dict[str, None] = {}
    for way in every_way(words, exercise):
        parts = ["for", "setup", "cue", "normal", "stop", "easier", "harder", "caution"]
        lines |= dict.fromkeys([*(way.one(part) for part in parts), *way.steps])
        lines |= dict.fromkeys([*way.many("cues"), *way.many("mistakes")])
    limits = (f"{exercise.id}-limit-{limit}".replace("_", "-") for limit in exercise.limits)
    return [*lines, *(words.text(key) for key in limits)]


@each_of("exercise", EXERCISES)
def test_the_short_card_fits_a_glance(words: Words, exercise: Exercise) -> None:
    for way in every_way(words, exercise):
        card = "\n".join([way.name, way.dose, way.one("cue"), way.one("stop")])
        assert len(card) <= SHORT_CARD, card


@each_of("exercise", EXERCISES)
def test_the_full_card_fits_under_a_picture(words: Words, exercise: Exercise) -> None:
    for way in every_way(words, exercise):
        opening = [way.name, way.dose, way.one("setup"), *way.steps]
        card = "\n".join([*opening, way.one("cue"), way.one("normal"), way.one("stop")])
        assert len(card) <= FULL_CARD, card


@each_of("exercise", EXERCISES)
def test_the_words_read_at_the_age_of_twelve(words: Words, exercise: Exercise) -> None:
    highest = HARDER_TO_READ.get(exercise.id, HIGHEST_GRADE)

    assert grade(" ".join(all_lines(words, exercise))) <= highest


@each_of("exercise", EXERCISES)
def test_each_card_reads_at_the_age_of_twelve(words: Words, exercise: Exercise) -> None:
    for way in every_way(words, exercise):
        card = [way.one("setup"), *way.steps, *map(way.one, ("cue", "normal", "stop"))]
        assert grade(" ".join(card)) <= HIGHEST_GRADE


@each_of("exercise", EXERCISES)
def test_the_words_frighten_nobody_and_promise_nothing(words: Words, exercise: Exercise) -> None:
    for line in all_lines(words, exercise):
        assert not FEAR.search(line), line
        assert not PROMISES.search(line), line
        assert not CLAIMS.search(line), line


@each_of("exercise", EXERCISES)
def test_every_movement_has_steps_that_end_like_sentences(words: Words, exercise: Exercise) -> None:
    for way in every_way(words, exercise):
        assert 3 <= len(way.steps) <= 5
    for line in all_lines(words, exercise):
        assert line[0].isupper(), line
        assert line[-1] == ".", line
        assert not re.search(r"[<>&{}]", line), line


@each_of("exercise", EXERCISES)
def test_the_stop_sign_is_that_of_this_exercise(words: Words, exercise: Exercise) -> None:
    ladder = exercise.ladder
    stop = ExerciseWords(words, exercise, ladder[0], ladder[0].positions[0]).one("stop")

    assert "stop" in stop.lower()
    others = [e for e in LIBRARY if e.id != exercise.id]
    assert stop not in {words.text(f"{e.id}-stop".replace("_", "-")) for e in others}


NOTHING_MOVES = frozenset({"diaphragmatic_breathing"})
"""Exercises whose stop sign is about breath alone."""

A_LEG = re.compile(r"\bdown (a|the) leg\b")


@each_of("exercise", EXERCISES)
def test_the_stop_sign_names_what_goes_down_a_leg(words: Words, exercise: Exercise) -> None:
    for way in every_way(words, exercise):
        assert A_LEG.search(way.one("stop")) or exercise.id in NOTHING_MOVES


@each_of("exercise", EXERCISES)
def test_no_stop_sign_lets_a_little_pain_pass(words: Words, exercise: Exercise) -> None:
    for way in every_way(words, exercise):
        assert not re.search(r"mild|slight|a little|sharp|strong", way.one("stop"))


@each_of("exercise", EXERCISES)
def test_a_title_is_plain_and_the_field_s_name_stands_behind_it(
    words: Words, exercise: Exercise
) -> None:
    way = next(every_way(words, exercise))
    title, others = way.name.lower(), way.one("aliases").lower()
    field_words = exercise.id.removeprefix("hip_90").split("_")

    assert not re.search(r"quadruped|abduct|adduct|extension|lateral|supine|prone", title)
    for word in filter(None, field_words):
        assert word in f"{title} {others}", word


@each_of("exercise", EXERCISES)
def test_on_the_side_the_head_is_supported(words: Words, exercise: Exercise) -> None:
    for way in every_way(words, exercise):
        if way.position is Position.SIDE and way.exercise.id != "side_plank":
            assert re.search(r"rest your head on", way.one("setup"), re.IGNORECASE)


@each_of("exercise", EXERCISES)
def test_on_the_forearms_a_leg_goes_no_higher_than_the_back(
    words: Words, exercise: Exercise
) -> None:
    for way in every_way(words, exercise):
        steps = " ".join(way.steps)
        if way.position is Position.FOREARMS and re.search(r"lift the leg|lift that heel", steps):
            assert "in line with your back" in steps
            assert "hip height" not in steps


@each_of("exercise", EXERCISES)
def test_hips_that_turn_are_not_told_to_keep_still(words: Words, exercise: Exercise) -> None:
    """What keeps still while the hips turn is the pelvis."""
    turns = {"hook_lying_rotation", "bent_knee_fall_out", "clamshell"}
    if exercise.id in turns:
        for line in all_lines(words, exercise):
            assert not re.search(r"\bhips (stay )?still", line, re.IGNORECASE), line


@pytest.mark.parametrize("exercise", ["plank", "side_plank"])
def test_at_a_wall_the_elbows_are_at_shoulder_height(words: Words, exercise: str) -> None:
    found = next(e for e in LIBRARY if e.id == exercise)
    [setup] = {w.one("setup") for w in every_way(words, found) if w.rung.variant == "wall"}

    assert re.search(r"elbows? (at shoulder height|as high as your shoulder)", setup)


def test_a_load_is_above_the_feet_or_between_them(words: Words) -> None:
    found = next(e for e in LIBRARY if e.id == "deadlift")
    for way in every_way(words, found):
        assert re.search(r"between your feet|right above your feet", way.one("setup"))


def test_with_a_band_a_seated_swing_goes_out_only(words: Words) -> None:
    found = next(e for e in LIBRARY if e.id == "seated_hip_rotation")
    for way in every_way(words, found):
        inwards = "swing it in" in " ".join(way.steps)
        assert inwards is not (way.rung.variant == "band")


@each_of("exercise", EXERCISES)
def test_no_way_on_is_a_long_row_of_lifts(words: Words, exercise: Exercise) -> None:
    for way in every_way(words, exercise):
        assert not re.search(r"\b[3-9]\d (lifts|times|squats)|in a row", way.one("harder"))


def dose_of(words: Words, library: Library, exercise: str, *, at: int, place: int = 0) -> str:
    found = next(e for e in library if e.id == exercise)
    rung = found.ladder[at]
    return ExerciseWords(words, found, rung, rung.positions[place]).dose


@pytest.mark.parametrize(
    ("exercise", "at", "place", "said"),
    [
        ("hook_lying_rotation", 0, 0, "10 slow in-and-outs"),
        ("hook_lying_rotation", 4, 0, "8 times each leg, hold 3 seconds, one leg at a time"),
        ("figure_four", 0, 0, "2 holds of 10 seconds each side, in a chair"),
        ("figure_four", 3, 0, "Hold 30 seconds each side, long and easy, on your back"),
        ("hip_90_90", 0, 0, "6 switches, side to side"),
        ("hip_90_90", 3, 0, "Hold 20 seconds each side, leaning in"),
        ("glute_bridge", 0, 0, "5 lifts, hold 2 seconds each"),
        ("glute_bridge", 3, 0, "2 sets of 8 lifts, hold 2 seconds each"),
        ("clamshell", 5, 0, "12 slow lifts each side, hold 3 seconds"),
        ("clamshell", 6, 0, "10 slow lifts each side, with a light band"),
        ("glute_squeeze", 0, 1, "5 squeezes, hold 3 seconds each, in a chair"),
        ("diaphragmatic_breathing", 4, 0, "10 slow breaths, standing"),
        ("plank", 0, 0, "Hold 15 seconds, at a wall or counter"),
        ("plank", 2, 0, "Hold 15 seconds, on your knees"),
        ("bird_dog", 0, 1, "5 times each side, foot slides only, standing at a counter"),
    ],
)
def test_a_dose_is_one_plain_line(
    words: Words, exercise: str, at: int, place: int, said: str
) -> None:
    assert dose_of(words, LIBRARY, exercise, at=at, place=place) == said


@pytest.mark.parametrize(
    ("key", "numbers", "said"),
    [
        ("dose-reps", (1, 10, 0, 1), "10 times"),
        ("dose-reps", (1, 1, 1, 1), "1 time, hold 1 second"),
        ("dose-reps", (2, 8, 2, 1), "2 sets of 8, hold 2 seconds"),
        ("dose-reps", (2, 8, 0, 2), "2 sets of 8 each side"),
        ("dose-breaths", (1, 1, 0, 1), "1 slow breath"),
        ("dose-switches", (1, 1, 0, 1), "1 switch, side to side"),
        ("dose-holds", (1, 1, 15, 1), "Hold 15 seconds"),
        ("dose-holds", (1, 3, 10, 2), "3 holds of 10 seconds each side"),
    ],
)
def test_common_dose_words_follow_the_numbers(
    words: Words, key: str, numbers: tuple[int, int, int, int], said: str
) -> None:
    sets, reps, hold, sides = numbers

    assert words.text(key, sets=sets, reps=reps, hold=hold, sides=sides) == said


@pytest.mark.parametrize(
    ("word", "syllables"),
    {
        "knee": 1,
        "slowly": 2,
        "breathe": 1,
        "muscle": 2,
        "holds": 1,
        "ended": 2,
        "rotation": 3,
        "squeezes": 2,
        "hours": 1,
        "the": 1,
    }.items(),
)
def test_syllables_are_counted_as_they_are_spoken(word: str, syllables: int) -> None:
    assert count_syllables(word) == syllables


def test_a_long_sentence_of_long_words_has_a_high_grade() -> None:
    easy, hard = "Lie on your back. Bend your knees.", "Proprioceptive neuromuscular facilitation."

    assert grade(easy) < 1 < 20 < grade(hard)

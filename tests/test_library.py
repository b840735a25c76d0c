"""Content becomes a library, or every reason why not."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.domain.exercise import Category, ExerciseId, Kind, Library, Limit, Position
from bot.library import ContentError, Problem, check, load_library, load_time_words
from tests.shipped import copy_content, shipped_library

CONTENT = Path(__file__).parents[1] / "content"
PLANK = "exercises/core/plank.yaml"
PLANK_WORDS = "en/exercises/plank.ftl"

GOLDEN_SECONDS = {
    "hook_lying_rotation": [55, 75, 95, 82, 114],
    "figure_four": [76, 96, 84, 87, 163],
    "hip_90_90": [45, 65, 85, 66, 86, 65],
    "glute_bridge": [40, 55, 65, 115, 135, 179],
    "clamshell": [71, 87, 103, 119, 143, 167, 103],
    "glute_squeeze": [40, 65, 85, 120, 155],
    "diaphragmatic_breathing": [63, 79, 95, 95, 95],
    "plank": [35, 50, 35, 50, 65, 35, 40, 50, 65, 80, 95, 110, 125, 140],
    "bird_dog": [55, 75, 75, 123, 147, 159],
    "seated_hip_rotation": [66, 82, 98, 138, 162, 114],
    "bent_knee_fall_out": [55, 65, 95, 115, 135, 95],
    "hip_flexor_lunge": [80, 69, 127, 89, 167],
    "side_leg_swing": [56, 68, 80, 92, 110],
    "adductor_rock_back": [61, 85, 101, 117, 117],
    "standing_hip_abduction": [68, 84, 100, 116, 140, 164, 100],
    "standing_hip_extension": [68, 84, 100, 116, 140],
    "quadruped_hip_extension": [60, 84, 100, 116, 140],
    "side_lying_hip_abduction": [63, 87, 103, 119, 143, 143],
    "wide_knee_bridge": [45, 55, 65, 115, 135, 179, 135],
    "fire_hydrant": [60, 90, 100, 116, 160],
    "single_leg_bridge": [39, 55, 53, 73, 103, 123],
    "abdominal_brace": [55, 79, 93, 93, 93],
    "squat": [40, 40, 55, 65, 55, 65, 115, 135, 155, 135],
    "dead_bug": [47, 55, 79, 55, 75, 115],
    "hip_hinge": [45, 55, 65, 55, 65, 75],
    "side_plank": [47, 72, 99, 69, 89, 59, 69, 89, 119],
    "deadlift": [45, 63, 51, 63, 75, 107, 131],
}
"""Seconds of every rung as the records of the fact base give them (clinical 1.A, 1.E); where a rung
needs a band or a weight, the last one before it is our own."""


@pytest.fixture(scope="module")
def library() -> Library:
    return shipped_library()


@pytest.mark.parametrize("exercise", GOLDEN_SECONDS)
def test_every_rung_takes_the_seconds_of_its_record(library: Library, exercise: str) -> None:
    ladder = library[ExerciseId(exercise)].ladder

    seconds = [rung.dose.duration.total_seconds() for rung in ladder]

    assert seconds == pytest.approx(GOLDEN_SECONDS[exercise], abs=1)


def test_a_newcomer_meets_the_exercises_in_order_of_ease(library: Library) -> None:
    order = {category.value: [e.id for e in library.of(category)] for category in Category}

    assert order == {
        "hip": [
            "hook_lying_rotation",
            "seated_hip_rotation",
            "figure_four",
            "bent_knee_fall_out",
            "hip_flexor_lunge",
            "side_leg_swing",
            "adductor_rock_back",
            "hip_90_90",
        ],
        "glutes": [
            "glute_bridge",
            "clamshell",
            "glute_squeeze",
            "standing_hip_abduction",
            "standing_hip_extension",
            "quadruped_hip_extension",
            "side_lying_hip_abduction",
            "wide_knee_bridge",
            "fire_hydrant",
            "single_leg_bridge",
        ],
        "core": [
            "diaphragmatic_breathing",
            "abdominal_brace",
            "bird_dog",
            "plank",
            "squat",
            "dead_bug",
            "hip_hinge",
            "side_plank",
            "deadlift",
        ],
    }


def test_every_exercise_has_its_seconds_here(library: Library) -> None:
    assert {e.id for e in library} == set(GOLDEN_SECONDS)


def test_nothing_but_strength_waits_a_day(library: Library) -> None:
    daily = {e.id for e in library if e.kind is not Kind.STRENGTH}
    mobility = {e.id for e in library.of(Category.HIP)}
    gentle = {"glute_squeeze", "diaphragmatic_breathing", "abdominal_brace"}

    assert daily == mobility | gentle


def test_who_cannot_reach_the_floor_is_never_sent_there(library: Library) -> None:
    for exercise in library:
        effect = exercise.limits.get(Limit.NO_FLOOR)
        assert effect is not None or all(
            {Position.CHAIR, Position.STANDING} & set(rung.positions) for rung in exercise.ladder
        )
        if effect is not None and not effect.exclude:
            assert effect.positions is not None
            assert effect.positions <= {Position.CHAIR, Position.STANDING}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return copy_content(tmp_path / "content")


def problems_of(content: Path) -> tuple[Problem, ...]:
    with pytest.raises(ContentError) as caught:
        load_library(content)
    return caught.value.problems


def rewrite(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_the_shipped_content_has_no_problem_in_its_exercises() -> None:
    assert [p for p in check(CONTENT) if not p.file.endswith("time.yaml")] == []


def test_a_problem_names_the_line_and_reads_as_one_sentence(content: Path) -> None:
    rewrite(content / PLANK, "first_rank: 4", "first_rank: three")

    (problem,) = problems_of(content)

    assert str(problem) == (
        "exercises/core/plank.yaml: first_rank: is 'three'; it should be a whole number (line 6)"
    )


def test_without_any_content_the_reasons_are_still_plain(tmp_path: Path) -> None:
    said = {str(p) for p in problems_of(tmp_path)}

    assert "sources.yaml: (file): cannot be read: No such file or directory" in said
    assert "exercises/hip: (file): has 0 exercises; a category needs 3" in said


def test_the_hash_follows_the_facts_and_not_the_words(content: Path) -> None:
    before = load_library(content).content_hash
    rewrite(content / PLANK_WORDS, "plank-name = Plank", "plank-name = The plank")
    after_words = load_library(content).content_hash
    rewrite(content / PLANK, "hold: 120", "hold: 119")
    after_facts = load_library(content).content_hash

    assert before == after_words == load_library(CONTENT).content_hash
    assert after_facts != before


TIMES = """
noon: {words: [midday, noon], hour: 12}
half: half past
"""


def test_words_for_times_are_a_plain_mapping(content: Path) -> None:
    (content / "en/time.yaml").write_text(TIMES, encoding="utf-8")

    assert load_time_words(content, "en") == {
        "noon": {"words": ["midday", "noon"], "hour": 12},
        "half": "half past",
    }


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("fillers: [ok, yes]", "en/time.yaml: fillers.1: is True; it should be text"),
        ("on: at", "en/time.yaml: True: should be text as a key"),
        ("- at", "en/time.yaml: (file): should be a block of keys"),
    ],
)
def test_a_time_word_that_yaml_takes_for_something_else_is_told(
    content: Path, line: str, said: str
) -> None:
    (content / "en/time.yaml").write_text(line, encoding="utf-8")

    with pytest.raises(ContentError) as caught:
        load_time_words(content, "en")

    assert str(caught.value).startswith(said)
    assert caught.value.problems == check(content)

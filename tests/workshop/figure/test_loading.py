"""Pose files: what they inherit, and every mistake told with its file and field."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from bot.domain.exercise import Movement, Position
from bot.workshop.figure import Film, PosesError, load_films
from bot.workshop.figure.points import required_parts, stays
from bot.workshop.rendering import pose_problems
from tests.workshop.figure.pages import Page

SOUND = """
films:
  main:
    position: back
    camera: {view: side}
    props: {mat: {}}
    contacts:
      feet: floor
      head: floor
    poses:
      rest:
        pelvis: {lean: -90, at: [0, 0, 0.1]}
        hips: {flex: 50}
      up:
        like: rest
        knees: {flex: 20}
    timeline:
      - {at: 0, pose: rest}
      - {at: 2, pose: up, effort: 1}
      - {at: 4, pose: rest}
    seconds: 4
    poster: 2
"""
MOVEMENT = Movement("bridge", Position.BACK, "", ("feet",), ("hamstrings",))
CASES = re.findall(
    r"^--- (.+)\n(.+)\n(.+)\n(.+)$",
    (Path(__file__).parent / "broken.txt").read_text(encoding="utf-8"),
    flags=re.MULTILINE,
)


def load(text: str, *movements: Movement) -> list[Film]:
    page = Page("figures/bridge.yaml", yaml.safe_load(text))
    return load_films([page], {"bridge": movements or (MOVEMENT,)})


@pytest.mark.parametrize(("old", "new", "line"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_a_broken_pose_file_is_told_with_file_and_field(old: str, new: str, line: str) -> None:
    assert SOUND.count(old) >= 1
    if new.startswith("{position"):  # two lines for one
        new = "position: back\n    variants: [march]"
    with pytest.raises(PosesError) as told:
        load(SOUND.replace(old, new, 1) if old != "seconds: 4" else SOUND.replace(old, new))

    found = [str(problem) for problem in told.value.problems]
    assert [text for text in found if text.startswith(f"figures/bridge.yaml: {line}")], found


def test_a_movement_without_a_film_is_told() -> None:
    other = Movement("bridge", Position.BACK, "march", ("feet",), ("hamstrings",))

    with pytest.raises(PosesError, match="films: has no film for back, march"):
        load(SOUND, MOVEMENT, other)


@pytest.mark.parametrize(
    ("entry", "free", "sound"),
    [
        ("", "0", False),
        ("entry: [feet]", "0", True),
        ("entry: [head]", "0", False),
        ("entry: [feet]", "2", False),
        ("entry: [feet]", "0123", False),
    ],
)
def test_a_contact_of_the_entry_may_come_down_later_and_then_stays(
    entry: str, free: str, sound: bool
) -> None:
    off = [", free: [feet]" if str(n) in free else "" for n in range(4)]
    keys = f"""
      - {{at: 0, pose: rest{off[0]}}}
      - {{at: 1, pose: up{off[1]}}}
      - {{at: 2, pose: rest{off[2]}}}
      - {{at: 3, pose: up{off[3]}}}
      - {{at: 4, pose: rest{off[0]}}}
"""
    before, _, after = SOUND.partition("    timeline:")
    text = f"{before}    {entry}\n    timeline:{keys}{after[after.index('    seconds') :]}"
    if sound:
        assert len(load(text)) == 1
        return
    told = "lets go of foot_left or heel_left; back keeps it in contact"
    with pytest.raises(PosesError, match=told):
        load(text)


def test_a_file_for_no_exercise_is_told() -> None:
    with pytest.raises(PosesError, match="is called yoga; there is no such exercise"):
        load_films([Page("figures/yoga.yaml", {})], {"bridge": (MOVEMENT,)})


def test_two_films_for_one_movement_are_told() -> None:
    twice = f"{SOUND}  other:\n    like: main\n"

    with pytest.raises(PosesError, match="shows back, which main shows already"):
        load(twice)


def test_all_mistakes_of_all_files_are_told_at_once() -> None:
    broken = Page("figures/bridge.yaml", yaml.safe_load(SOUND.replace("view: side", "view: up")))
    with pytest.raises(PosesError) as told:
        load_films([broken, Page("figures/yoga.yaml", {})], {"bridge": (MOVEMENT,)})

    assert len(told.value.problems) == 2


def test_a_film_takes_from_the_one_it_is_like_and_changes_single_joints() -> None:
    march = Movement("bridge", Position.BACK, "march", ("feet",), ("hamstrings",))
    both = f"{SOUND}  march:\n    like: main\n    variants: [march]\n    poses:\n      up:\n"
    main, other = load(f"{both}        hip_left: {{flex: 80}}\n", MOVEMENT, march)

    assert other.id == "bridge-march"
    assert other.keys[1].pose.angles["hip_left.flex"] == 80
    assert other.keys[1].pose.angles["hip_right.flex"] == main.keys[1].pose.angles["hip_right.flex"]
    assert other.keys[0].pose == main.keys[0].pose


def test_the_muscles_are_the_exercises_targets_unless_others_are_named() -> None:
    named = SOUND.replace("poster: 2", "muscles: [obliques]")

    assert load(SOUND)[0].muscles == ("hamstrings",)
    assert load(named)[0].muscles == ("obliques",)


def test_both_sides_play_the_film_again_with_left_and_right_exchanged() -> None:
    text = SOUND.replace("knees: {flex: 20}", "knee_left: {flex: 20}").replace("4", "3")
    [film] = load(f"{text}    both_sides: true\n")

    assert film.seconds == 6
    assert film.keys[1].pose.angles["knee_left.flex"] == 20
    assert film.keys[3].pose.angles["knee_right.flex"] == 20


def test_the_digest_changes_with_a_degree_and_with_nothing_else() -> None:
    [film], [same] = load(SOUND), load(SOUND)
    [other] = load(SOUND.replace("flex: 20", "flex: 21"))

    assert film.digest() == same.digest() != other.digest()


@pytest.mark.parametrize(
    ("part", "position", "needed"),
    [
        ("feet", Position.STANDING, (("foot_left",), ("foot_right",))),
        ("knee", Position.HANDS_AND_KNEES, (("knee_left", "knee_right"),)),
        ("knee", Position.SIDE, (("outer_knee_left", "outer_knee_right"),)),
        ("pelvis", Position.BACK, (("pelvis",),)),
        ("pelvis", Position.SIDE, (("hip_left", "hip_right"),)),
        ("toes", Position.FOREARMS, (("toes_left",), ("toes_right",))),
        ("feet", Position.BACK, (("foot_left", "heel_left"), ("foot_right", "heel_right"))),
        ("hands", Position.CHAIR, (("hand_left", "palm_left"), ("hand_right", "palm_right"))),
        ("seat", Position.FLOOR_SEATED, (("seat", "seat_left", "seat_right"),)),
    ],
)
def test_words_of_the_facts_ask_for_parts_of_the_body(
    part: str, position: Position, needed: tuple[tuple[str, ...], ...]
) -> None:
    assert required_parts(part, position) == needed


@pytest.mark.parametrize(
    ("before", "after", "kept"),
    [
        ({"foot_left"}, {"foot_left", "heel_left"}, True),
        ({"heel_left"}, {"inner_ankle_left"}, True),
        ({"heel_left"}, set(), False),
        ({"knee_left"}, {"knee_right"}, False),
    ],
)
def test_a_foot_may_roll_and_nothing_else_may_let_go(
    before: set[str], after: set[str], kept: bool
) -> None:
    assert stays(before, after) is kept


def test_one_limb_cannot_light_up_in_a_film_for_both_sides() -> None:
    named = SOUND.replace("poster: 2", "muscles: [hamstrings_left]").replace("4", "3")

    assert load(f"{named}    mirror: true\n")[0].muscles == ("hamstrings_right",)
    with pytest.raises(PosesError, match="names a side, and the film plays for both"):
        load(f"{named}    both_sides: true\n")


def test_a_chair_can_stand_to_one_side_and_has_no_such_measure_otherwise() -> None:
    aside = SOUND.replace("{mat: {}}", "{chair: {y: 0.5}}")

    assert load(aside)[0].props["chair"]["y"] == 0.5
    assert "y" not in load(aside.replace("y: 0.5", ""))[0].props["chair"]


def test_the_content_check_reads_pose_files_too(tmp_path: Path) -> None:
    (tmp_path / "figures").mkdir()
    (tmp_path / "figures" / "yoga.yaml").write_text("films: {}\n")

    assert [str(problem) for problem in pose_problems(tmp_path)] == [
        "figures/yoga.yaml: (file): is called yoga; there is no such exercise (line 1)"
    ]

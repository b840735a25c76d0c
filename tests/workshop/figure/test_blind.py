"""The blind test of the films: its answers, its key, and what they were drawn from."""

from __future__ import annotations

import json
from pathlib import Path

from bot.media.manifest import read_manifest
from tests.workshop.blind_strips import DECOYS, ENOUGH, NAMES, judge
from tests.workshop.figure.films import MEDIA

HERE = Path(__file__).parents[3] / "docs" / "blind-test"
KEY = json.loads((HERE / "key.json").read_text(encoding="utf-8"))
SHOWN = {film.film: film.exercise for film in read_manifest(MEDIA).films.values()}


def test_enough_exercises_are_told_by_their_films() -> None:
    wrong = judge(HERE / "answers.json", HERE / "key.json")

    assert len(KEY["exercises"]) - len(wrong) >= ENOUGH


def test_each_exercise_was_shown_once_by_one_of_its_own_films() -> None:
    assert sorted(KEY["exercises"].values()) == sorted(set(SHOWN.values()))
    assert {n: SHOWN[film] for n, film in KEY["films"].items()} == KEY["exercises"]


def test_the_names_were_forty_with_decoys_that_are_none_of_ours() -> None:
    names = {*KEY["exercises"].values(), *DECOYS}

    assert len(names) == NAMES
    assert not set(DECOYS) & set(SHOWN.values())


def test_a_wrong_answer_is_counted(tmp_path: Path) -> None:
    told = json.loads((HERE / "answers.json").read_text(encoding="utf-8"))
    first = min(told)
    (tmp_path / "answers.json").write_text(json.dumps({**told, first: "push_up"}))

    wrong = judge(tmp_path / "answers.json", HERE / "key.json")

    assert wrong == [f"{first}: push_up is {KEY['exercises'][first]}"]

"""Strips for a blind test: `python -m tests.workshop.blind_strips --seed 5 --into build/blind`.

For each exercise one finished film, drawn by lot among its own, as six frames in a row without a
name. The strips are numbered in shuffled order; `names.txt` holds the exercises and as many
decoys as make forty. `key.json` is written beside the folder, so that whoever judges the strips
does not find it among them. Answers are read by `python -m tests.workshop.blind_strips --judge`.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections.abc import Sequence
from pathlib import Path

import av
from PIL import Image

from bot.media.manifest import Shown, read_manifest

CONTENT = Path(__file__).parents[2] / "content"
FRAMES = 6
SIDE = 320
NAMES = 40
ENOUGH = 25

DECOYS = (
    "calf_raise",
    "cat_cow",
    "childs_pose",
    "cobra_press_up",
    "curl_up",
    "knee_to_chest",
    "mountain_climber",
    "pigeon_pose",
    "prone_superman",
    "push_up",
    "straight_leg_raise",
    "thread_the_needle",
    "wall_sit",
)
"""Well-known exercises of the same kinds and places that are not among ours."""


def drawn_by_lot(shown: Sequence[Shown], lot: random.Random) -> list[Shown]:
    """One film of each exercise, in shuffled order."""
    by_exercise: dict[str, list[Shown]] = {}
    for each in sorted(shown, key=lambda s: s.film):
        by_exercise.setdefault(each.exercise, []).append(each)
    picked = [lot.choice(films) for films in by_exercise.values()]
    lot.shuffle(picked)
    return picked


def strip_of(film: Path) -> Image.Image:
    """Six frames of a film side by side, evenly spread over its length."""
    with av.open(str(film)) as container:
        frames = [
            Image.fromarray(frame.to_ndarray(format="rgb24")) for frame in container.decode(video=0)
        ]
    strip = Image.new("RGB", (FRAMES * SIDE, SIDE))
    for n in range(FRAMES):
        frame = frames[n * len(frames) // FRAMES].resize((SIDE, SIDE))
        strip.paste(frame, (n * SIDE, 0))
    return strip


def write_strips(into: Path, seed: int) -> Path:
    """Writes strips and names into a folder, the key beside it; gives the key's place."""
    lot = random.Random(seed)
    picked = drawn_by_lot(list(read_manifest(CONTENT / "media").films.values()), lot)
    into.mkdir(parents=True, exist_ok=True)
    key = {f"{n:02}": shown.exercise for n, shown in enumerate(picked, start=1)}
    for number, shown in zip(key, picked, strict=True):
        strip_of(CONTENT / "media" / shown.film).save(into / f"{number}.png")
    names = sorted({*key.values(), *DECOYS})
    assert len(names) == NAMES, f"{len(names)} names instead of {NAMES}"
    (into / "names.txt").write_text("\n".join(names) + "\n", encoding="utf-8")
    place = into.with_name(f"{into.name}-key.json")
    films = {number: shown.film for number, shown in zip(key, picked, strict=True)}
    place.write_text(json.dumps({"exercises": key, "films": films}, indent=1), encoding="utf-8")
    return place


def judge(answers: Path, key: Path) -> list[str]:
    """The numbers that were named wrongly, with what was said and what it is."""
    told = json.loads(answers.read_text(encoding="utf-8"))
    truth = json.loads(key.read_text(encoding="utf-8"))["exercises"]
    return [f"{n}: {told.get(n)} is {truth[n]}" for n in truth if told.get(n) != truth[n]]


def main(options: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--into", type=Path, default=Path("build/blind"))
    parser.add_argument("--judge", nargs=2, type=Path, metavar=("ANSWERS", "KEY"))
    chosen = parser.parse_args(options)
    if not chosen.judge:
        sys.stdout.write(f"{write_strips(chosen.into, chosen.seed)}\n")
        return 0
    wrong = judge(*chosen.judge)
    total = len(json.loads(chosen.judge[1].read_text(encoding="utf-8"))["exercises"])
    sys.stdout.write("\n".join([*wrong, f"{total - len(wrong)} of {total} right"]) + "\n")
    return 0 if total - len(wrong) >= ENOUGH else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

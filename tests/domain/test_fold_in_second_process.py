"""What one process stores, another folds from the diary alone: both must say the same."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest

from bot.domain import diary as d
from bot.domain.diary import Answer, DiaryEntry
from bot.domain.diary.undoing import without_undone
from bot.domain.exercise import ExerciseId, Library
from bot.domain.reasons import Reason
from bot.domain.rules.fold import replay
from bot.domain.state import Status
from bot.workshop.walking.days import live_a_day
from bot.workshop.walking.habits import STEADY, Habits
from bot.workshop.walking.life import Life
from tests.domain.factories import MONDAY, real_library
from tests.domain.random_days.people import WILD
from tests.domain.second_process import Change, Stored, changed, write
from tests.waiting import PATIENCE

pytestmark = pytest.mark.long

ROOT = Path(__file__).parents[2]
LIBRARY = real_library()
CHANGE = Change(retired=("glute_bridge",), cut={"hook_lying_rotation": 1, "figure_four": 1})
OFTEN_AWAY = replace(WILD, goes_away=0.08, sees_provider=0.5)
CORRECTED = (d.Answered, d.MorningChecked, d.RestDay, d.NoFloorToday, d.BadDay)


class Diary:
    """A made-up person whose entries are kept, and who takes some of them back."""

    def __init__(self, library: Library, seed: int, habits: Habits = OFTEN_AWAY) -> None:
        self.entries: list[DiaryEntry] = []
        self.rng = Random(seed)
        self.life = Life(library, habits, self.rng, MONDAY, listener=self._keep)
        self.life.begin(frozenset())

    def _keep(self, entry: DiaryEntry, decisions: object) -> None:
        self.entries.append(entry)

    def live(self, days: int) -> Diary:
        for _ in range(days):
            live_a_day(self.life)
            if self.rng.random() < 0.15:
                self._correct()
        return self

    def _correct(self) -> None:
        """Takes back one of the newest answers or mornings, as the use case does."""
        left = without_undone(self.entries)
        recent = [e.seq for e in left if isinstance(e.event, CORRECTED)][-4:]
        if recent:
            entry = replace(
                self.entries[-1],
                seq=self.entries[-1].seq + 1,
                event=d.Undone(self.rng.choice(recent)),
            )
            self.entries.append(entry)
            self.life.state = replay(self.life.library, self.entries)

    def change_content(self, change: Change) -> None:
        """The program starts with other content: the old snapshot's key no longer holds."""
        self.life.library = changed(self.life.library, change)
        self.life.state = replay(self.life.library, self.entries)

    def stored(self, change: Change = Change()) -> Stored:  # noqa: B008 -- frozen
        return Stored(tuple(self.entries), self.life.state, change)


def in_second_process(path: Path, people: Sequence[Stored], *options: str) -> list[int]:
    """The numbers of those the second process does not agree about."""
    write(path, people)
    done = subprocess.run(
        [sys.executable, "-W", "error", "-m", "tests.domain.second_process", str(path), *options],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=True,
    )
    found: list[int] = json.loads(done.stdout)
    return found


@pytest.fixture(scope="module")
def people() -> list[Stored]:
    return [Diary(LIBRARY, seed).live(90).stored() for seed in range(8)]


def with_other_content(seed: int) -> Stored:
    """Every second one is steady, and so climbed what the new content cuts short."""
    diary = Diary(LIBRARY, seed, STEADY if seed % 2 else OFTEN_AWAY).live(40)
    diary.change_content(CHANGE)
    return diary.live(40).stored(CHANGE)


def test_another_process_folds_the_same_state(people: list[Stored], tmp_path: Path) -> None:
    assert in_second_process(tmp_path / "people.json", people) == []


def test_another_process_folds_the_same_state_across_a_change_of_content(tmp_path: Path) -> None:
    changed_people = [with_other_content(seed) for seed in range(6)]

    assert in_second_process(tmp_path / "people.json", changed_people) == []


def test_a_process_with_a_broken_rule_is_seen(people: list[Stored], tmp_path: Path) -> None:
    hurt = ExerciseId("hook_lying_rotation")  # its harder relative rests with it
    diary = Diary(LIBRARY, seed=100)
    routine = diary.life.write(d.RoutinePlanned(MONDAY, diary.life.place, (_item(hurt),)))
    diary.life._enter(d.Answered(routine, 0, Answer.PAIN))
    assert diary.life.state.exercises[ExerciseId("hip_90_90")].status is Status.RESTING

    found = in_second_process(tmp_path / "people.json", [*people, diary.stored()], "--break-a-rule")

    assert len(people) in found


def test_a_snapshot_of_other_content_is_seen(tmp_path: Path) -> None:
    """The same diary adds up to something else once a ladder is shorter."""
    people = [with_other_content(seed) for seed in range(6)]
    stale = [replace(person, change=Change()) for person in people]

    assert in_second_process(tmp_path / "people.json", stale)


def test_the_diaries_hold_corrections_and_gaps(people: list[Stored]) -> None:
    events = [type(e.event) for person in people for e in person.entries]
    days = [e.local_date for e in people[0].entries]
    longest = max(b - a for a, b in pairwise(days))

    assert events.count(d.Undone) >= 20
    assert {d.Swapped, d.ItemAdded, d.ProviderSaid, d.BadDay, d.Stopped} <= set(events)
    assert longest >= timedelta(days=4)


def _item(exercise: ExerciseId) -> d.RoutineItem:
    rung = LIBRARY[exercise].ladder[0]
    return d.RoutineItem(exercise, rung.id, rung.dose, rung.positions[0], Reason.FIRST_DAY)

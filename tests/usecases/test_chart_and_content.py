"""What is still spoken of when the content has changed under an open routine."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bot.domain.diary import Answer
from bot.domain.exercise import ExerciseId, Library, Place, Position, RungId
from bot.domain.planning.choosing import choose_routine
from bot.domain.state import Health, ItemRecord, RoutineRecord, TrainingState
from bot.library import load_library
from bot.usecases.chart import Chart
from bot.usecases.person import Person, PersonId
from tests.content.small import make_content

ON = date(2026, 3, 4)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return load_library(make_content(tmp_path))


def chart(library: Library) -> Chart:
    now = datetime(2026, 3, 4, 8, tzinfo=UTC)
    person = Person(id=PersonId(1), chat_id=1, tz="UTC", language="en", created_at=now)
    return Chart(person, TrainingState(), library, now)


def routine(library: Library) -> RoutineRecord:
    """Three exercises in a chair, none answered."""
    state = TrainingState(health=Health(limits=frozenset()))
    items = choose_routine(library, state, on=ON, place=Place.CHAIR)
    return RoutineRecord(1, ON, Place.CHAIR, tuple(map(ItemRecord, items)), opened=True)


def without(library: Library, exercise: ExerciseId) -> Library:
    left = {id_: e for id_, e in library.exercises.items() if id_ != exercise}
    return replace(library, exercises=left)


def only_lying(library: Library, exercise: ExerciseId) -> Library:
    """The same exercise on a rewritten ladder: another rung, on the back only."""
    before = library[exercise]
    rung = replace(before.ladder[0], id=RungId("new"), positions=(Position.BACK,))
    return replace(
        library, exercises={**library.exercises, exercise: replace(before, ladder=(rung,))}
    )


def test_all_three_are_spoken_of_while_the_content_stays(library: Library) -> None:
    planned = routine(library)

    assert len(planned.items) == 3
    assert all(map(chart(library).speaks_of, planned.items))
    assert chart(library).next_item(planned) == planned.next_item == 0


def test_an_exercise_that_is_gone_is_passed_over(library: Library) -> None:
    planned = routine(library)
    left = without(library, planned.items[0].item.exercise)

    assert chart(left).next_item(planned) == 1


def test_nobody_in_a_chair_is_sent_to_the_floor_by_a_rewritten_ladder(library: Library) -> None:
    planned = routine(library)
    rewritten = only_lying(library, planned.items[0].item.exercise)

    assert planned.items[0].item.position is Position.CHAIR
    assert chart(rewritten).next_item(planned) == 1


def test_what_was_answered_is_still_spoken_of(library: Library) -> None:
    planned = routine(library)
    done = replace(planned.items[0], answer=Answer.OK, answer_seq=5)
    left = without(library, planned.items[0].item.exercise)

    assert chart(left).speaks_of(done)
    assert chart(left).next_item(planned.with_item(0, done)) == 1


def test_a_routine_that_ended_has_no_next_item(library: Library) -> None:
    assert chart(library).next_item(replace(routine(library), ended=True)) is None

"""The table for a spreadsheet: a row for each exercise of a day, and no cell that runs."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

from bot.domain import diary as d
from bot.domain.diary import DiaryEntry
from bot.domain.exercise import ExerciseId
from bot.usecases.chart import Chart
from bot.usecases.record.attempts import BOM, COLUMNS, FORMULA_SIGNS, write_attempts
from bot.usecases.routine import answering, pain
from tests.chat.incoming.typed_tables import CONTENT
from tests.usecases.record.lives import life
from tests.usecases.sample_charts import chart_at, next_day, seq_of_answer

LIBRARY = CONTENT.library


def rows_of(entries: list[DiaryEntry]) -> list[dict[str, str]]:
    text = write_attempts(LIBRARY, entries).decode()
    assert text.startswith(BOM)
    reader = csv.DictReader(io.StringIO(text.removeprefix(BOM), newline=""))
    assert tuple(reader.fieldnames or ()) == COLUMNS
    return list(reader)


def entries_of(chart: Chart) -> list[DiaryEntry]:
    return [*chart.past, *chart.entries]


def test_the_columns_are_those_a_clinician_knows() -> None:
    assert ",".join(COLUMNS) == (
        "date,exercise_id,family,rung,planned_dose,done,answer,pain_0_10,base_0_10,"
        "location,quality,side,next_day,action_code"
    )


def test_an_exercise_that_hurt_tells_where_how_and_what_was_done() -> None:
    chart = chart_at("pain place")
    cause = seq_of_answer(chart)
    pain.place_pain(chart, cause, d.PainPlace.KNEE)
    pain.score_pain(chart, cause, 3)
    pain.name_pain(chart, cause, d.PainKind.SHARP)
    routine = chart.state.routine
    assert routine is not None

    hurt = next(row for row in rows_of(entries_of(chart)) if row["answer"] == "pain")

    assert (hurt["location"], hurt["quality"], hurt["pain_0_10"]) == ("knee", "sharp", "3")
    assert (hurt["base_0_10"], hurt["done"]) == ("3", "yes")
    assert "stop: pain" in hurt["action_code"]
    assert hurt["date"] == routine.local_date.isoformat()
    assert hurt["family"] == LIBRARY[ExerciseId(hurt["exercise_id"])].family


def test_what_was_planned_and_not_done_has_its_row() -> None:
    chart = chart_at("card")
    routine = chart.state.routine
    assert routine is not None
    today = routine.local_date.isoformat()
    rows = [row for row in rows_of(entries_of(chart)) if row["date"] == today]
    assert [row["done"] for row in rows] == ["yes", "no", "no"]
    assert [row["answer"] for row in rows[1:]] == ["", ""]
    assert [row["exercise_id"] for row in rows] == [
        routine.items[index].item.exercise for index in routine.order
    ]


def test_the_morning_after_stands_beside_each_exercise_of_its_day() -> None:
    chart = chart_at("end")
    next_day(chart)
    routine = chart.state.routine
    assert routine is not None
    chart.write(d.MorningChecked(routine.seq, d.Feel.SORE))
    assert {row["next_day"] for row in rows_of(entries_of(chart))} == {"sore"}


def test_a_changed_answer_is_the_one_that_counts() -> None:
    chart = chart_at("end")
    routine = chart.state.routine
    assert routine is not None
    seq = routine.items[0].answer_seq
    chart.past, chart.entries = tuple(entries_of(chart)), []
    chart.change(seq, d.Answered(routine.seq, 0, d.Answer.EASY))
    assert rows_of(entries_of(chart))[0]["answer"] == "easy"


def test_no_cell_of_any_life_begins_as_a_formula() -> None:
    for seed in range(300, 306):
        for row in rows_of(life(seed).diary):
            assert not any(cell.startswith(FORMULA_SIGNS) for cell in row.values())


def test_a_cell_that_begins_as_a_formula_is_defused() -> None:
    """No text of the person is in the table; should an id ever begin so, it runs nowhere."""
    chart = chart_at("card")
    for sign in FORMULA_SIGNS:
        changed = []
        for entry in entries_of(chart):
            if isinstance(entry.event, d.RoutinePlanned):
                items = tuple(
                    replace(item, exercise=ExerciseId(f"{sign}cmd")) for item in entry.event.items
                )
                entry = replace(entry, event=replace(entry.event, items=items))
            changed.append(entry)
        assert {row["exercise_id"] for row in rows_of(changed)} == {f"'{sign}cmd"}


def test_an_answer_has_its_exercise_done() -> None:
    chart = chart_at("card")
    before = sum(row["done"] == "yes" for row in rows_of(entries_of(chart)))
    routine = chart.state.routine
    assert routine is not None
    item = chart.next_item(routine)
    assert item is not None
    answering.give_answer(chart, routine.seq, item, d.Answer.OK)
    assert sum(row["done"] == "yes" for row in rows_of(entries_of(chart))) == before + 1

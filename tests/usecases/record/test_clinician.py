"""The figures of the page for a clinician equal a count from the diary, written apart."""

from __future__ import annotations

from collections import Counter
from datetime import date

from bot.domain import diary as d
from bot.domain.diary import Answer
from bot.usecases.record.clinician import clinician_report
from tests.usecases.record.full_life import LIBRARY, START, full_life, full_paper, full_report
from tests.usecases.record.lives import life


def answers_told() -> Counter[tuple[str, Answer]]:
    found: Counter[tuple[str, Answer]] = Counter()
    items: dict[int, tuple[d.RoutineItem, ...]] = {}
    for entry in full_life():
        if isinstance(entry.event, d.RoutinePlanned):
            items[entry.seq] = entry.event.items
        if isinstance(entry.event, d.Answered):
            item = items[entry.event.routine][entry.event.item]
            found[item.exercise, entry.event.answer] += 1
    return found


def test_each_exercise_has_its_answers_counted() -> None:
    told = answers_told()
    for row in full_report().tolerance:
        assert dict(row.answers) == {each: told[row.exercise, each] for each in Answer}
        done = sum(told[row.exercise, each] for each in Answer if each is not Answer.SKIPPED)
        assert row.sessions == done


def test_days_are_counted_by_week_since_the_start() -> None:
    kept = full_report().adherence
    assert kept.weeks == ((5, 5),) * 9
    assert (kept.planned, kept.kept) == (45, 45)
    assert kept.longest_gap == 2
    skipped = sum(n for (_, answer), n in answers_told().items() if answer is Answer.SKIPPED)
    assert kept.done == 45 * 3 - skipped


def test_the_signs_the_pains_and_the_weeks_are_those_of_the_diary() -> None:
    report = full_report()
    assert [(x.on, x.kind) for x in report.signs] == [
        (date(2026, 3, 8), "list"),
        (date(2026, 3, 8), "named"),
        (date(2026, 3, 9), "cleared"),
    ]
    assert [h.on for h in report.hurts] == [date(2026, 1, 14), date(2026, 1, 28), date(2026, 2, 11)]
    assert {h.action for h in report.hurts} == {"stop"}
    assert report.hurts_in_all == 3
    pains = [told[d.CheckInQuestion.PAIN] for told in report.weekly.values()]
    assert pains == [6, 5, 5, 4, 4, 3, 3, 2, 2]
    assert report.usual == ((START, 6),)
    assert sorted(report.scored) == [3, 4, 5, 8]


def test_before_the_first_routine_there_is_no_page() -> None:
    assert clinician_report(LIBRARY, full_life()[:5]) is None
    assert clinician_report(LIBRARY, ()) is None


def test_a_page_can_be_made_of_any_life() -> None:
    for seed in range(300, 312):
        assert clinician_report(LIBRARY, life(seed).diary) is not None


def test_nothing_claims_that_it_went_well() -> None:
    """A figure and the least change that matters stand there; the clinician judges."""
    trend = next(x for x in full_paper().sections if x.heading.startswith("Pain and activity"))
    said = " ".join(row[0] for row in trend.rows)
    assert "Pain from 6 to 2: -4 points, -67 %" in said
    assert not {"better", "worse", "success", "improved"} & set(said.lower().split())

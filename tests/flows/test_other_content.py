"""The bot is started again with other content while a question is open: nothing breaks."""

from __future__ import annotations

import logging
import re
import shutil
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot import content as content_files
from bot.library import check
from tests.flows.driver import Phone, Stage, digest_of
from tests.shipped import copy_content

FIRST_DAY = ("hook_lying_rotation", "glute_bridge", "diaphragmatic_breathing")
TO_THE_END = ("Fine", "Fine", "Fine")

NEXT_DAY = "(next day)"
OPEN: dict[str, tuple[str, ...]] = {
    "first card": (),
    "second card": ("Fine",),
    "discomfort": ("Uncomfortable",),
    "pain place": ("Pain: stop",),
    "pain kind": ("Fine", "Pain: stop", "Wrist"),
    "pain advice": ("Pain: stop", "Back", "An ache"),
    "end": TO_THE_END,
    "change an answer": (*TO_THE_END, "Change"),
    "next opening": (*TO_THE_END, "Yes", "08:02", NEXT_DAY),
    "morning cause": (*TO_THE_END, "Yes", "08:02", NEXT_DAY, "Worse"),
}
"""Each open question by the buttons that lead to it from the first card."""


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the content that the bot of this test reads at its next start."""
    copy = copy_content(tmp_path / "content")
    monkeypatch.setattr(content_files, "CONTENT", copy)
    return copy


def files_of(content: Path) -> list[Path]:
    return sorted((content / "exercises").glob("*/*.yaml"))


def find(content: Path, exercise: str) -> Path:
    return next(path for path in files_of(content) if path.stem == exercise)


def change_facts(path: Path, change: Callable[[dict[str, Any]], None]) -> None:
    facts = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    change(facts)
    written = yaml.dump(facts, Dumper=yaml.CSafeDumper, sort_keys=False)
    path.write_text(written, encoding="utf-8")


def forget(content: Path, exercise: str) -> None:
    """No other exercise names this one any more."""

    def change(facts: dict[str, Any]) -> None:
        for side in ("easier", "harder"):
            facts[side] = [other for other in facts[side] if other != exercise]
        for need in facts["needs"]:
            need["any_of"] = [other for other in need["any_of"] if other != exercise]
        facts["needs"] = [need for need in facts["needs"] if need["any_of"]]

    for path in files_of(content):
        if exercise in path.read_text(encoding="utf-8"):
            change_facts(path, change)


def replace_the_first_day(content: Path) -> None:
    add_others(content)
    for exercise in FIRST_DAY:
        find(content, exercise).unlink()
        (content / f"en/exercises/{exercise}.ftl").unlink()
        forget(content, exercise)


def remove_the_first(content: Path) -> None:
    find(content, FIRST_DAY[0]).unlink()
    (content / f"en/exercises/{FIRST_DAY[0]}.ftl").unlink()
    forget(content, FIRST_DAY[0])


def retire_the_first_day(content: Path) -> None:
    add_others(content)
    for exercise in FIRST_DAY:
        forget(content, exercise)
        change_facts(find(content, exercise), lambda facts: facts.update(retired=True))


def rename_every_rung(content: Path) -> None:
    def change(facts: dict[str, Any]) -> None:
        for rung in facts["ladder"]:
            rung["id"] = "new_" + rung["id"]
            if rung.get("instead"):
                rung["instead"] = "new_" + rung["instead"]
        for effect in facts["limits"].values():
            if effect.get("top_rung"):
                effect["top_rung"] = "new_" + effect["top_rung"]
        for need in facts["needs"]:
            if need.get("rung"):
                need["rung"] = "new_" + need["rung"]

    for path in files_of(content):
        change_facts(path, change)


def shorten_every_ladder(content: Path) -> None:
    """Leaves the hardest rungs of the first day's exercises, in one position only."""

    def change(facts: dict[str, Any]) -> None:
        facts["ladder"] = facts["ladder"][-1:]
        facts["ladder"][0]["positions"] = facts["ladder"][0]["positions"][:1]
        facts["limits"] = {}

    for exercise in FIRST_DAY:
        change_facts(find(content, exercise), change)
    for path in files_of(content):
        change_facts(path, _need_any_rung)


def _need_any_rung(facts: dict[str, Any]) -> None:
    for need in facts["needs"]:
        need.pop("rung", None)


def add_others(content: Path) -> None:
    """A copy of each exercise of the first day, under another id."""
    for exercise in FIRST_DAY:
        new, path = f"new_{exercise}", find(content, exercise)
        copy = path.with_name(f"{new}.yaml")
        shutil.copy(path, copy)
        change_facts(copy, lambda facts, new=new: facts.update(id=new, first_rank=90))  # type: ignore[misc]
        words = (content / f"en/exercises/{exercise}.ftl").read_text(encoding="utf-8")
        slug = exercise.replace("_", "-")
        words = re.sub(f"^{slug}-", f"new-{slug}-", words, flags=re.MULTILINE)
        (content / f"en/exercises/{new}.ftl").write_text(words, encoding="utf-8")


def change_words(content: Path) -> None:
    for exercise in FIRST_DAY:
        path = content / f"en/exercises/{exercise}.ftl"
        words = re.sub(r"(-name|-cue|-stop) = ", r"\1 = Newly: ", path.read_text(encoding="utf-8"))
        path.write_text(words, encoding="utf-8")


CHANGES = {
    "the first removed": remove_the_first,
    "the first day replaced": replace_the_first_day,
    "the first day retired": retire_the_first_day,
    "rungs renamed": rename_every_rung,
    "ladders shortened": shorten_every_ladder,
    "exercises added": add_others,
    "words changed": change_words,
}


@pytest.fixture(autouse=True)
async def logged(caplog: pytest.LogCaptureFixture) -> AsyncIterator[None]:
    """Whatever the bot could not do is in the log."""
    yield
    records = caplog.get_records("call")
    assert [r.getMessage() for r in records if r.levelno >= logging.ERROR] == []


_PROBLEMS: dict[str, list[str]] = {}


def problems_of(content: Path, digest: str) -> list[str]:
    """Looked for once in the very same files."""
    if digest not in _PROBLEMS:
        _PROBLEMS[digest] = [str(problem) for problem in check(content)]
    return _PROBLEMS[digest]


async def go(phone: Phone, steps: tuple[str, ...]) -> None:
    await phone.begin()
    for step in steps:
        if step == NEXT_DAY:
            await phone.stage.next_reminder()
        else:
            await phone.press(step)


async def begin_again(stage: Stage, content: Path, change: str) -> None:
    CHANGES[change](content)
    assert problems_of(content, digest_of(content)) == []
    await stage.restart()


def labels(phone: Phone) -> tuple[str, ...]:
    return tuple(phone.said[-1].labels)


def is_over(phone: Phone) -> bool:
    return any("Change an answer" in label for label in labels(phone))


CALM = (
    *(
        "All three",
        "Both",
        "The other",
        "Fine",
        "Muscle work",
        "Back",
        "An ache",
        "Go on",
        "Stop for today",
        "As usual",
    ),
    *("Something else", "Start", "No to all", "Same", "08:02"),
)


async def walk_on(phone: Phone) -> None:
    """Answers whatever is asked in the calmest way until the routine is over."""
    for _ in range(20):
        if is_over(phone):
            return
        calm = (c for c in CALM for label in labels(phone) if label.startswith(c))
        await phone.press(next(calm))
    raise AssertionError(phone.last)


async def assert_days_go_on(phone: Phone) -> None:
    await phone.send("/help")
    if "Nothing to do right now" in phone.last:  # nothing of the routine is left
        await phone.send("/today")
    await walk_on(phone)
    await phone.stage.next_reminder()
    assert "Your routine" in phone.last
    await walk_on(phone)


@pytest.mark.parametrize("steps", OPEN)
async def test_when_all_exercises_are_others_the_question_is_passed_over_and_days_go_on(
    content: Path, phone: Phone, stage: Stage, steps: str
) -> None:
    await go(phone, OPEN[steps])
    await begin_again(stage, content, "the first day replaced")

    await assert_days_go_on(phone)


@pytest.mark.parametrize("change", [c for c in CHANGES if c != "the first day replaced"])
@pytest.mark.parametrize("steps", ["first card", "pain kind"])
async def test_an_open_question_outlives_a_change_of_content(
    content: Path, phone: Phone, stage: Stage, steps: str, change: str
) -> None:
    await go(phone, OPEN[steps])
    await begin_again(stage, content, change)

    await assert_days_go_on(phone)


@pytest.mark.parametrize("change", ["the first day replaced", "ladders shortened"])
async def test_every_old_button_is_answered_and_leaves_a_card(
    content: Path, phone: Phone, stage: Stage, change: str
) -> None:
    await go(phone, ("Fine", "Pain: stop", "Wrist"))
    old = [(m.message_id, b) for m in phone.said for b in m.buttons]
    await begin_again(stage, content, change)

    for message, button in old:
        toasts, card = len(phone.person.toasts), phone.last
        phone.person.send_callback(message, button.data or "")
        await stage.settle()
        assert (len(phone.person.toasts), phone.last) != (toasts, card), button.text
    assert labels(phone)


async def test_an_exercise_that_is_gone_is_passed_over_and_the_others_are_counted(
    content: Path, phone: Phone, stage: Stage
) -> None:
    await phone.begin()
    await begin_again(stage, content, "the first removed")
    await phone.send("/help")
    assert "Glute bridge · 1 of 2" in phone.last

    await phone.press("Fine")
    await phone.press("Easy")

    assert "Glute bridge: fine\nBelly breathing: easy\n" in phone.last
    assert "not done" not in phone.last


@pytest.mark.parametrize("change", ["the first day replaced", "rungs renamed", "words changed"])
async def test_answers_from_before_still_count(
    content: Path, phone: Phone, stage: Stage, change: str
) -> None:
    await go(phone, TO_THE_END)
    before = re.findall(r": (fine|easy|not done)", phone.last)
    await begin_again(stage, content, change)
    await phone.press("Change an answer")
    await phone.press("Back")

    assert re.findall(r": (fine|easy|not done)", phone.last) == before == ["fine"] * 3


async def test_what_rests_stays_away_whatever_becomes_of_its_ladder(
    content: Path, phone: Phone, stage: Stage
) -> None:
    await go(phone, ("Fine", "Pain: stop", "Back", "An ache", "Stop for today", "Yes", "08:02"))
    for change in ("rungs renamed", "ladders shortened", "exercises added"):
        await begin_again(stage, content, change)
        await stage.next_reminder()
        offered, _, resting = phone.last.partition("Why these")
        assert "Glute bridge" not in offered
        assert "Resting: Glute bridge" in resting
        await walk_on(phone)


async def test_a_worse_morning_of_unknown_cause_may_follow_exercises_that_are_gone(
    content: Path, phone: Phone, stage: Stage
) -> None:
    await go(phone, OPEN["morning cause"])
    await begin_again(stage, content, "the first day replaced")
    await phone.press("Not sure")

    await assert_days_go_on(phone)

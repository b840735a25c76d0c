"""No threshold stands for nothing: another value of it changes what somebody gets to see."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import time, timedelta
from functools import cache
from pathlib import Path

import pytest

from bot.domain import thresholds
from tests.domain import looks_at_rules
from tests.usecases import looks_at_deeds

pytestmark = pytest.mark.long

ROOT = Path(__file__).parents[2]
LOOKS = (*looks_at_deeds.LOOKS, *looks_at_rules.LOOKS)
A_SECOND, A_DAY = timedelta(seconds=1), timedelta(days=1)
NAMES = sorted(name for name in vars(thresholds) if name.isupper())
AS_ANOTHER_PROCESS = """
import sys
from datetime import time, timedelta
from bot.domain import thresholds
setattr(thresholds, sys.argv[1], eval(sys.argv[2]))
from tests.usecases.looks_at_deeds import LOOKS
print([list(look()) for look in LOOKS])
"""


@cache
def usual() -> list[list[object]]:
    """What each of the looks sees by the thresholds as they are."""
    return [list(look()) for look in LOOKS]


def others(value: object) -> Iterator[object]:
    """Other values of the same kind; those far away are seen sooner."""
    match value:
        case timedelta():
            unit = A_SECOND if value % A_DAY else A_DAY
            yield from (value * 3, value / 3, value + unit, value - unit)
        case time():
            yield from (value.replace(hour=(value.hour + n) % 24) for n in (3, -3, 1, -1))
        case int() | float():
            yield from (value * 3, value / 2 if isinstance(value, float) else value - 1, value + 1)
        case tuple():
            yield from (value[1:], tuple(each + 1 for each in value))
        case frozenset():
            yield frozenset(each + 1 for each in value)
        case _:
            raise TypeError(f"no other value known for a {type(value).__name__}")


def set_everywhere(patch: pytest.MonkeyPatch, name: str, value: object) -> None:
    """Also where a module has the name by `from bot.domain.thresholds import`."""
    usual_value = getattr(thresholds, name)
    for module_name, module in list(sys.modules.items()):
        if module_name.startswith("bot.") and getattr(module, name, None) is usual_value:
            patch.setattr(module, name, value)


def is_read_by_a_deed(name: str) -> bool:
    """Whether a use case or a screen has this name, and not only the rules."""
    outside = ("bot.usecases.", "bot.chat.")
    return any(hasattr(m, name) for at, m in list(sys.modules.items()) if at.startswith(outside))


def looks_for(name: str) -> Iterator[int]:
    """Numbers of the looks, those first that are likely to see it."""
    deeds, rules = range(len(looks_at_deeds.LOOKS)), range(len(looks_at_deeds.LOOKS), len(LOOKS))
    yield from (*deeds, *rules) if is_read_by_a_deed(name) else (*rules, *deeds)


def is_seen(number: int) -> bool:
    """Whether a look sees something else than usual; it stops at the first that is."""
    before = iter(usual()[number])
    different = any(seen != next(before, None) for seen in LOOKS[number]())
    return different or next(before, None) is not None


@cache
def seen_by_another_process(name: str, value: str) -> str:
    """What is seen of the use cases where the value was there before anything was imported."""
    command = [sys.executable, "-c", AS_ANOTHER_PROCESS, name, value]
    env = os.environ | {"PYTHONHASHSEED": "0"}
    return subprocess.run(
        command, cwd=ROOT, env=env, capture_output=True, text=True, check=True
    ).stdout


def changes_something(name: str) -> bool:
    """Whether another value is seen anywhere: at once, or from the start where a use case made it
    a default when it was imported."""
    value = getattr(thresholds, name)
    usual()  # before anything is changed
    for other in others(value):
        with pytest.MonkeyPatch.context() as patch:
            set_everywhere(patch, name, other)
            if any(map(is_seen, looks_for(name))):
                return True
    if not is_read_by_a_deed(name):
        return False
    other = repr(next(others(value))).removeprefix("datetime.")
    return seen_by_another_process(name, other) != seen_by_another_process("ANY", "0")


@pytest.mark.parametrize("name", NAMES)
def test_another_value_of_a_threshold_changes_something(name: str) -> None:
    assert changes_something(name), f"{name} changes nothing: is it read anywhere?"


def test_a_number_that_nothing_reads_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(thresholds, "READ_NOWHERE", 3, raising=False)

    assert not changes_something("READ_NOWHERE")
